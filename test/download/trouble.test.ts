import { readFile, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, deflate, deflateRaw, gzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as undici6 from 'undici-6';
import * as undici7 from 'undici-7';
import API from 'wechat-api';
import { failure } from '../support/client.js';
import { folder } from '../support/folder.js';
import { json, serve } from '../support/servers.js';
import { clientOf } from '../support/timing.js';

const BYTES = Buffer.alloc(400_000, 'abcdefghij');
const TOO_LARGE = { name: 'WeChatAPIResponseTooLargeError', code: 'ERR_RESPONSE_TOO_LARGE' };

/** Sends the beginning of a file, and then does something else. */
function begin(response: ServerResponse, then: () => void): void {
  response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': BYTES.length });
  response.write(BYTES.subarray(0, 200_000), then);
}

describe('a download whose connection breaks', () => {
  it('is an error, and leaves what was there', async () => {
    const { at, names } = await folder();
    await writeFile(at('a'), 'old');
    const { url } = await serve((_request, response) => {
      begin(response, () => setTimeout(() => response.destroy(), 20));
    });
    const err = await failure(clientOf(url).promises.downloadMaterial('M', at('a')));
    expect(err).toMatchObject({
      name: 'WeChatAPIRemoteSocketClosedError',
      path: '/cgi-bin/material/get_material',
    });
    expect(err.res?.status).toBe(200);
    expect(await names()).toEqual(['a']);
    expect(await readFile(at('a'), 'utf8')).toBe('old');
  });

  it('is begun again where it is a GET', async () => {
    const { at, names } = await folder();
    let count = 0;
    const { url } = await serve((_request, response) => {
      if (++count === 1) begin(response, () => setTimeout(() => response.destroy(), 20));
      else response.setHeader('content-type', 'audio/mpeg').end(BYTES);
    });
    const { size } = await clientOf(url).promises.downloadMedia('M', at('a'));
    expect(size).toBe(BYTES.length);
    expect((await readFile(at('a'))).equals(BYTES)).toBe(true);
    expect(await names()).toEqual(['a']);
    expect(count).toBe(2);
  });

  it('is an error where it stands still', async () => {
    const { path, names } = await folder();
    const { url } = await serve((_request, response) => {
      begin(response, () => undefined);
    });
    const err = await failure(clientOf(url).with({ timeout: 200 }).promises.downloadMedia('M', path));
    expect(err.name).toBe('WeChatAPIResponseTimeoutError');
    expect(err.message).toMatch(/did not go on/);
    expect(await names()).toEqual([]);
  });

  it('ends when its signal says so, and nothing is left', async () => {
    const { path, names } = await folder();
    const ending = new AbortController();
    const { url } = await serve((_request, response) => {
      begin(response, () =>
        setTimeout(() => {
          ending.abort(new Error('enough'));
        }, 50),
      );
    });
    const err = await failure(
      clientOf(url).with({ signal: ending.signal }).promises.downloadMedia('M', path),
    );
    expect(err).toMatchObject({ name: 'WeChatAPIAbortError', cause: { message: 'enough' } });
    await expect.poll(names).toEqual([]);
  });
});

describe('a download that is too large', () => {
  it.each([
    ['says so', true],
    ['does not say so', false],
  ])('and %s is an error', async (_how, known) => {
    const { path, names } = await folder();
    const { url } = await serve((_request, response) => {
      response.writeHead(200, {
        'content-type': 'audio/mpeg',
        ...(known && { 'content-length': BYTES.length }),
      });
      response.end(BYTES);
    });
    const api = clientOf(url, { maxResponseSize: BYTES.length - 1 });
    expect(await failure(api.promises.downloadMedia('M', path))).toMatchObject(TOO_LARGE);
    expect(await names()).toEqual([]);
    const other = clientOf(url, { maxResponseSize: BYTES.length });
    expect(await other.promises.downloadMedia('M', path)).toMatchObject({ size: BYTES.length });
  });

  it('when it is unpacked is an error', async () => {
    const { path, names } = await folder();
    const packed = await promisify(gzip)(BYTES);
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-encoding': 'gzip' }).end(packed);
    });
    const api = clientOf(url, { maxResponseSize: BYTES.length - 1 });
    expect(await failure(api.promises.downloadMedia('M', path))).toMatchObject(TOO_LARGE);
    expect(await names()).toEqual([]);
  });
});

describe('a download that is packed', () => {
  it.each([
    ['gzip', gzip],
    ['deflate', deflate],
    ['deflate', deflateRaw],
    ['br', brotliCompress],
  ] as [string, (bytes: Buffer, done: (error: Error | null, packed: Buffer) => void) => void][])(
    'is unpacked (%s)',
    async (encoding, pack) => {
      const { at } = await folder();
      const packed = await promisify(pack)(BYTES);
      const error = await promisify(pack)(Buffer.from('{"errcode":40007,"errmsg":"invalid media_id"}'));
      const { url } = await serve(({ url: text }, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding });
        response.end(text.includes('none') ? error : packed);
      });
      const { promises } = clientOf(url);
      expect(await promises.downloadMedia('M', at('a'))).toMatchObject({ size: BYTES.length });
      expect((await readFile(at('a'))).equals(BYTES)).toBe(true);
      expect((await failure(promises.downloadMedia('none', at('b')))).code).toBe(40007);
    },
  );

  it('and cut off, or is not what it says, is an error', async () => {
    const { path, names } = await folder();
    const packed = await promisify(gzip)(BYTES);
    for (const body of [packed.subarray(0, -20), BYTES, packed.subarray(0, 5)]) {
      const { url } = await serve((_request, response) => {
        response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-encoding': 'gzip' }).end(body);
      });
      const err = await failure(clientOf(url).promises.downloadMedia('M', path));
      expect(err).toMatchObject({ name: 'WeChatAPIResponseError', path: '/cgi-bin/media/get' });
      expect(err.message).toMatch(/cannot be unpacked/);
      expect(await names()).toEqual([]);
    }
  });
});

describe('a video', () => {
  /** WeChat, which answers with the address of a video; and the host that it is on. */
  async function serveVideo(field: string, answer: (url: string, response: ServerResponse) => void) {
    const host = await serve(({ url }, response) => {
      answer(url, response);
    });
    const wechat = await serve((_request, response) => {
      json(response, { [field]: `${host.url}/video?key=k`, title: 't' }, 200, {
        'content-type': 'text/plain',
      });
    });
    return { host, wechat };
  }

  it.each([
    ['downloadMedia', 'video_url'],
    ['downloadMaterial', 'down_url'],
  ] as const)('comes from the address that WeChat gives (%s)', async (name, field) => {
    const { path, at } = await folder();
    const { host, wechat } = await serveVideo(field, (url, response) => {
      if (url.startsWith('/video')) response.writeHead(302, { location: '/moved.mp4' }).end();
      else response.setHeader('content-type', 'video/mp4').end(BYTES);
    });
    const api = clientOf(wechat.url, {
      headers: { authorization: 'Bearer secret', cookie: 'session=1' },
      auth: 'user:password',
    });
    const { data, res } = await api.promises[name]('M', path).withResponse();
    expect(data).toEqual({
      path: at('M.mp4'),
      filename: 'M.mp4',
      contentType: 'video/mp4',
      size: BYTES.length,
    });
    expect((await readFile(at('M.mp4'))).equals(BYTES)).toBe(true);
    expect(res.requestUrls).toEqual([`${host.url}/video`, `${host.url}/moved.mp4`]);
    for (const { url, headers } of host.arrivals) {
      expect(url).not.toMatch(/token/);
      expect(headers.authorization ?? headers.cookie).toBeUndefined();
    }
    expect(wechat.arrivals[0]?.headers).toMatchObject({ cookie: 'session=1' });
  });

  it.each([
    [404, 'text/html', '<html>gone</html>', /HTTP 404/],
    [200, 'application/json', '{"video_url":"http://127.0.0.1:1/"}', /no file, but JSON with video_url/],
  ])('that is not there is an error (%i)', async (status, type, body, message) => {
    const { path, names } = await folder();
    const { wechat } = await serveVideo('video_url', (_url, response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    const err = await failure(clientOf(wechat.url).promises.downloadMedia('M', path));
    expect(err.message).toMatch(message);
    expect(err.path).toBe('/video');
    expect(await names()).toEqual([]);
  });

  it('whose address is none is an error', async () => {
    const { path } = await folder();
    const { url } = await serve((_request, response) => {
      json(response, { video_url: 'file:///etc/passwd', title: 't', tags: [], vid: 'v' });
    });
    const err = await failure(clientOf(url).promises.downloadMedia('M', path));
    // Not all that there is, of which there may be much.
    expect(err.message).toMatch(/no file, but JSON with video_url, title, tags \(/);
  });
});

describe('a download by other means', () => {
  it('of who overrides request has the bytes that come from there', async () => {
    class Mine extends API {
      override request(_url: string, ...rest: unknown[]): void {
        (rest.at(-1) as (err: null, data: Buffer, res?: object) => void)(null, BYTES);
      }
    }
    const { path, at } = await folder();
    const api = new Mine('appid', 'secret');
    api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
    const file = await api.promises.downloadMedia('M', path);
    expect(file).toMatchObject({ path: at('M.bin'), size: BYTES.length });
    expect((await readFile(at('M.bin'))).equals(BYTES)).toBe(true);
  });

  it('goes through urllib where an option is one that only urllib knows', async () => {
    const { at } = await folder();
    const { url } = await serve((_request, response) => {
      response.setHeader('content-type', 'audio/mpeg').end(BYTES);
    });
    await clientOf(url, { ctx: {} }).promises.downloadMedia('M', at('a'));
    expect((await readFile(at('a'))).equals(BYTES)).toBe(true);
  });

  it.each([
    ['undici 6', () => new undici6.Agent()],
    ['undici 7', () => new undici7.Agent()],
  ])('goes by a dispatcher of %s, as slowly as it is taken', async (_version, make) => {
    const agent = make();
    let sent = 0;
    const { url } = await serve((_request, response) => {
      response.setHeader('content-type', 'audio/mpeg');
      const more = () => {
        while (sent < 400) {
          sent++;
          if (!response.write(BYTES)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    let got = 0;
    const { Writable } = await import('node:stream');
    let held: (() => void) | undefined;
    const stream = new Writable({
      write(piece: Buffer, _encoding, done) {
        got += piece.length;
        if (got > 1_000_000 && held === undefined) held = done;
        else done();
      },
    });
    const call = clientOf(url, { dispatcher: agent }).promises.downloadMedia('M', stream);
    await expect.poll(() => held).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // What the two ends and the system have in their buffers.
    expect(sent).toBeLessThan(100);
    held?.();
    expect(await call).toMatchObject({ size: 400 * BYTES.length });
    expect(got).toBe(400 * BYTES.length);
    await agent.close();
  });

  it.each([
    ['undici 6', undici6],
    ['undici 7', undici7],
  ])('is answered by a MockAgent of %s', async (_version, { MockAgent }) => {
    const agent = new (MockAgent as typeof undici7.MockAgent)();
    agent.disableNetConnect();
    agent
      .get('https://api.weixin.qq.com')
      .intercept({ path: /media\/get/ })
      .reply(200, BYTES, { headers: { 'content-type': 'audio/mpeg' } });
    const { at } = await folder();
    const api = new API('appid', 'secret', { dispatcher: agent });
    api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
    await api.promises.downloadMedia('M', at('a'));
    expect((await readFile(at('a'))).equals(BYTES)).toBe(true);
  });
});
