import { AsyncLocalStorage } from 'node:async_hooks';
import { truncate, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import type { Progress, Upload } from 'wechat-api/types';
import { failure, start } from './support/client.js';
import { folder } from './support/folder.js';
import { json, serve } from './support/servers.js';
import { clientOf } from './support/timing.js';
import { withUpstream } from './support/upstream.js';

const BYTES = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500_000, 'x')]);

/** Reports that were made. */
function reports() {
  const told: Progress[] = [];
  return { told, onProgress: (progress: Progress) => void told.push({ ...progress }) };
}

/** Reports of one transfer, from its first piece to its last, with no step back. */
function expectWhole(told: Progress[], what: 'sent' | 'received', total: number | undefined): void {
  const [first, last] = [told[0], told.at(-1)];
  expect(first?.[what]).toBeGreaterThan(0);
  expect(told.map((one) => one.total)).toEqual(told.map(() => total));
  expect(told.map((one) => one[what])).toEqual(told.map((one) => one[what]).toSorted((a, b) => a - b));
  expect(new Set(told.map((one) => one[what])).size).toBe(told.length);
  expect(told.map((one) => one.sent * one.received)).toEqual(told.map(() => 0));
  if (total !== undefined) expect(last?.[what]).toBe(total);
}

/** A server that takes a file and says how long the body was. */
async function serveUpload() {
  let size = 0;
  const { url, arrivals } = await serve((_request, response, incoming) => {
    size = Number(incoming.headers['content-length'] ?? NaN);
    json(response, { errcode: 0, media_id: 'M' });
  });
  return { url, arrivals, size: () => size };
}

describe('onProgress of an upload', () => {
  it.each([
    ['bytes', () => ({ file: BYTES, filename: 'a.png' })],
    ['a Blob', () => ({ file: new Blob([new Uint8Array(BYTES)]), filename: 'a.png' })],
    [
      'a stream of known size',
      () => ({ file: Readable.from([BYTES]), filename: 'a.png', size: BYTES.length }),
    ],
    ['a stream of unknown size', () => ({ file: Readable.from([BYTES]), filename: 'a.png' })],
  ] as [string, () => Upload][])('tells how much of the form has gone (%s)', async (_what, upload) => {
    const { url, size } = await serveUpload();
    const { told, onProgress } = reports();
    await clientOf(url).with({ onProgress }).promises.uploadMedia(upload(), 'image');
    expect(size()).toBeGreaterThan(BYTES.length);
    expectWhole(told, 'sent', size());
  });

  it('tells of a path, of bare bytes, of invoke and of request', async () => {
    const { at } = await folder();
    await writeFile(at('a.png'), BYTES);
    const { url, size } = await serveUpload();
    const calls: ((api: API) => Promise<unknown>)[] = [
      (api) => api.promises.uploadMaterial(at('a.png'), 'image'),
      (api) => api.promises.uploadPicture(at('a.png')),
      (api) => api.promises.invoke('/cgi-bin/media/uploadimg', { form: { file: at('a.png') } }),
      (api) =>
        api.promises.request(`${url}/x`, {
          type: 'POST',
          stream: Readable.from([BYTES]),
          headers: { 'content-length': String(BYTES.length) },
        }),
    ];
    for (const call of calls) {
      const { told, onProgress } = reports();
      await call(clientOf(url).with({ onProgress }));
      expect(size()).toBeGreaterThanOrEqual(BYTES.length);
      expectWhole(told, 'sent', size());
    }
  });

  it('knows no total where none is known', async () => {
    const { url, arrivals } = await serveUpload();
    const { told, onProgress } = reports();
    await clientOf(url)
      .with({ onProgress })
      .promises.request(`${url}/x`, { type: 'POST', stream: Readable.from([BYTES, BYTES]) });
    expectWhole(told, 'sent', undefined);
    expect(told.at(-1)?.sent).toBe(2 * BYTES.length);
    expect(arrivals[0]?.headers['content-length']).toBeUndefined();
  });

  it('tells of a request that is passed on', async () => {
    const { url, size } = await serveUpload();
    const { told, onProgress } = reports();
    const api = clientOf(url, { onProgress });
    await withUpstream(BYTES, (request) => api.promises.uploadMediaStream(request, 'image'));
    expectWhole(told, 'sent', size());
  });

  it('tells ten times a second, not with each piece', async () => {
    const { url } = await serveUpload();
    const { told, onProgress } = reports();
    const pieces = async function* () {
      for (let i = 0; i < 200; i++) {
        await sleep(2);
        yield Buffer.alloc(1000);
      }
    };
    const file = { file: Readable.from(pieces()), filename: 'a.png', size: 200_000 };
    await clientOf(url).with({ onProgress }).promises.uploadMedia(file, 'image');
    expect(told.length).toBeGreaterThan(3);
    expect(told.length).toBeLessThan(100);
  });

  it('follows what the server takes', async () => {
    const { at } = await folder();
    await writeFile(at('a.mp4'), '');
    await truncate(at('a.mp4'), 40_000_000);
    let received = 0;
    const ahead: number[] = [];
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => {
      request.on('data', (piece: Buffer) => {
        received += piece.length;
        request.pause();
        setTimeout(() => request.resume(), 1);
      });
      request.on('end', () => response.end('{"errcode":0,"media_id":"M"}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const onProgress = ({ sent }: Progress) => void ahead.push(sent - received);
    await clientOf(`http://127.0.0.1:${port}`)
      .with({ onProgress })
      .promises.uploadMedia(at('a.mp4'), 'video');
    server.close();
    expect(ahead.length).toBeGreaterThan(3);
    // What the system holds for the two sockets.
    expect(Math.max(...ahead)).toBeLessThan(12_000_000);
  });

  it('begins again where the token was dead', async () => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const { told, onProgress } = reports();
    await api.with({ onProgress }).promises.uploadMedia({ file: BYTES, filename: 'a.png' }, 'image');
    const end = told.findIndex(({ sent, total }) => sent === total) + 1;
    expectWhole(told.slice(0, end), 'sent', told[0]?.total);
    expectWhole(told.slice(end), 'sent', told[0]?.total);
  });
});

describe('onProgress of a download', () => {
  async function serveFile(known: boolean, encoding?: string): Promise<string> {
    const { gzipSync } = await import('node:zlib');
    const { url } = await serve((_request, response) => {
      const body = encoding ? gzipSync(BYTES) : BYTES;
      if (encoding) response.setHeader('content-encoding', encoding);
      if (known) response.setHeader('content-length', body.length);
      response.setHeader('content-type', 'image/png').write(body);
      response.end();
    });
    return url;
  }

  it.each([
    ['of known length', true, BYTES.length],
    ['of unknown length', false, undefined],
  ])('tells how much has arrived (%s)', async (_how, known, total) => {
    const { path } = await folder();
    const url = await serveFile(known);
    const calls: ((api: API) => Promise<unknown>)[] = [
      (api) => api.promises.downloadMedia('M', path),
      (api) => api.promises.getMedia('M'),
      (api) => api.promises.request(`${url}/x`),
    ];
    for (const call of calls) {
      const { told, onProgress } = reports();
      await call(clientOf(url).with({ onProgress }));
      expectWhole(told, 'received', total);
      expect(told.at(-1)?.received).toBe(BYTES.length);
    }
  });

  it('counts what is unpacked and written', async () => {
    const { path } = await folder();
    const { told, onProgress } = reports();
    await clientOf(await serveFile(true, 'gzip'))
      .with({ onProgress })
      .promises.downloadMedia('M', path);
    expectWhole(told, 'received', undefined);
    expect(told.at(-1)?.received).toBe(BYTES.length);
  });

  it('tells nothing of an errcode, nor of the address of a video', async () => {
    const { path } = await folder();
    const video = await serveFile(true);
    const { url } = await serve(({ url: asked }, response) => {
      json(response, asked.includes('none') ? { errcode: 40007, errmsg: '' } : { video_url: `${video}/x` });
    });
    const { told, onProgress } = reports();
    const { promises } = clientOf(url).with({ onProgress });
    await failure(promises.downloadMedia('none', path));
    expect(told).toEqual([]);
    await promises.downloadMedia('M', path);
    expectWhole(told, 'received', BYTES.length);
  });
});

describe('onProgress', () => {
  it('is told nothing of calls that carry no file', async () => {
    const { sandbox, openid } = await start();
    const { told, onProgress } = reports();
    const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, onProgress });
    await api.promises.getUser(openid);
    await api.promises.sendText(openid, 'hi');
    expect(told).toEqual([]);
  });

  it('is called in the async context of the call', async () => {
    const { url } = await serveUpload();
    const storage = new AsyncLocalStorage<string>();
    const seen = new Set<string | undefined>();
    const api = clientOf(url, { onProgress: () => seen.add(storage.getStore()) });
    const file = { file: BYTES, filename: 'a.png' };
    await storage.run('first', () => api.promises.uploadMedia(file, 'image'));
    await storage.run('second', () => api.promises.uploadMedia(file, 'image'));
    expect(seen).toEqual(new Set(['first', 'second']));
  });

  it.each([
    ['an upload', (api: API) => api.promises.uploadMedia({ file: BYTES, filename: 'a.png' }, 'image')],
    ['a download', (api: API, path: string) => api.promises.downloadMedia('M', path)],
    ['bytes', (api: API) => api.promises.getMedia('M')],
  ] as [string, (api: API, path: string) => Promise<unknown>][])(
    'that throws ends the call with its error (%s)',
    async (_what, call) => {
      const { path, names } = await folder();
      const { url } = await serve(({ method }, response) => {
        if (method === 'POST') json(response, { errcode: 0, media_id: 'M' });
        else response.setHeader('content-type', 'image/png').end(BYTES);
      });
      const thrown = new TypeError('bar is not defined');
      let count = 0;
      const api = clientOf(url, {
        onProgress: () => {
          count++;
          throw thrown;
        },
      });
      const err = await failure(call(api, path));
      expect(err).toMatchObject({ name: 'WeChatAPIRequestError', cause: thrown });
      expect(err.message).toMatch(/onProgress has failed: bar is not defined/);
      expect(await names()).toEqual([]);
      expect(count).toBe(1);
    },
  );

  it('must be a function', () => {
    expect(() => new API('appid', 'secret', { onProgress: 'yes' as never })).toThrow(/onProgress/);
    expect(() => {
      new API('appid', 'secret').setOpts({ onProgress: 5 as never });
    }).toThrow(/onProgress/);
  });
});
