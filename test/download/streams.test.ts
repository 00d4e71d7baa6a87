import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { folder } from '../support/folder.js';
import { json, serve } from '../support/servers.js';
import { clientOf } from '../support/timing.js';

const BYTES = Buffer.alloc(700_000, 'abcdefghij');

async function serveFile(): Promise<string> {
  const { url } = await serve((_request, response) => {
    response.setHeader('content-disposition', 'attachment; filename="a.bin"');
    response.setHeader('content-type', 'audio/mpeg').end(BYTES);
  });
  return url;
}

/** A stream of somebody's that takes each piece after a while, and what it has got. */
function slow(): { stream: Writable; got: Buffer[] } {
  const got: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 10,
    write(piece: Buffer, _encoding, done) {
      got.push(piece);
      setTimeout(done, 3);
    },
  });
  return { stream, got };
}

describe('a download to a stream', () => {
  it('writes all to it and ends it', async () => {
    const { stream, got } = slow();
    const file = await clientOf(await serveFile()).promises.downloadMedia('M', stream);
    expect(file).toEqual({ filename: 'a.bin', contentType: 'audio/mpeg', size: BYTES.length });
    expect(Buffer.concat(got).equals(BYTES)).toBe(true);
    expect(stream.writableFinished).toBe(true);
  });

  it('may go on through it, to a file, or to who asked for it', async () => {
    const { at } = await folder();
    const api = clientOf(await serveFile());
    const through = new PassThrough();
    const [read] = await Promise.all([buffer(through), api.promises.downloadMedia('M', through)]);
    expect(read.equals(BYTES)).toBe(true);
    await api.promises.downloadMaterial('M', createWriteStream(at('a')));
    expect((await readFile(at('a'))).equals(BYTES)).toBe(true);

    const server = createServer((_request, response) => {
      api.downloadMedia('M', response, () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(BYTES)).toBe(true);
  });

  it.each(['stdout', 'stderr'] as const)(
    'may be the output of the process, which goes on (%s)',
    async (name) => {
      const endpoint = await serveFile();
      const script = `
      const API = require('wechat-api');
      const api = new API('appid', 'secret', { endpoint: process.argv[1] });
      api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
      const stream = process[process.argv[2]];
      api.downloadMedia('M', stream, (err, file) => stream.write(err + ' ' + file.size + '\\n'));`;
      const args = ['-e', script, endpoint, name];
      const output = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 * BYTES.length });
      expect(output[name]).toBe(`${BYTES.toString()}null ${BYTES.length}\n`);
    },
  );

  it('may be one of somebody’s own making, which knows no more than to write and to end', async () => {
    const got: Buffer[] = [];
    const stream = Object.assign(new EventEmitter(), {
      write: (piece: Buffer) => got.push(piece) > 0,
      end: () => setImmediate(() => stream.emit('finish')),
    });
    const file = await clientOf(await serveFile()).promises.downloadMedia('M', stream as never);
    expect(file.size).toBe(BYTES.length);
    expect(Buffer.concat(got).equals(BYTES)).toBe(true);
  });

  it('may be one of the web, of whatever realm', async () => {
    const api = clientOf(await serveFile());
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const [read] = await Promise.all([buffer(readable), api.promises.downloadMedia('M', writable)]);
    expect(read.equals(BYTES)).toBe(true);
    const got: Uint8Array[] = [];
    const ends: string[] = [];
    const writer = {
      write: (piece: Uint8Array) => Promise.resolve(void got.push(piece)),
      close: () => Promise.resolve(void ends.push('closed')),
      abort: () => Promise.resolve(void ends.push('aborted')),
    };
    await api.promises.downloadMedia('M', { locked: false, getWriter: () => writer });
    expect(Buffer.concat(got).equals(BYTES)).toBe(true);
    expect(ends).toEqual(['closed']);
  });

  it('is written in the async context of the call', async () => {
    const storage = new AsyncLocalStorage<string>();
    const seen = new Set<string | undefined>();
    const stream = new Writable({
      write(_piece, _encoding, done) {
        seen.add(storage.getStore());
        done();
      },
    });
    const api = clientOf(await serveFile());
    await storage.run('another', () => api.promises.getMedia('M'));
    await storage.run('mine', () => api.promises.downloadMedia('M', stream));
    expect(seen).toEqual(new Set(['mine']));
  });

  it('has the second try where the token was dead', async () => {
    const { sandbox, api } = await start();
    const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), BYTES]);
    const { media_id: id } = await api.promises.uploadMedia({ file: picture, filename: 'a.png' }, 'image');
    sandbox.revokeToken();
    const { stream, got } = slow();
    await api.promises.downloadMedia(id, stream);
    expect(Buffer.concat(got).equals(picture)).toBe(true);
    expect(sandbox.count('/cgi-bin/media/get')).toBe(2);
  });
});

describe('a stream to write to', () => {
  it('is not touched where there is nothing to write', async () => {
    const { url } = await serve((_request, response) => {
      json(response, { errcode: 40007, errmsg: 'invalid media_id' });
    });
    const { stream } = slow();
    expect((await failure(clientOf(url).promises.downloadMedia('M', stream))).code).toBe(40007);
    expect([stream.destroyed, stream.writableEnded, stream.listenerCount('error')]).toEqual([
      false,
      false,
      0,
    ]);
    const { writable } = new TransformStream();
    await failure(clientOf(url).promises.downloadMedia('M', writable));
    expect(writable.locked).toBe(false);
  });

  it('is let go of when all is written', async () => {
    const { stream } = slow();
    await clientOf(await serveFile()).promises.downloadMedia('M', stream);
    const listeners = ['drain', 'finish', 'error', 'close'].map((event) => stream.listenerCount(event));
    expect(listeners).toEqual([0, 0, 0, 0]);
  });

  it.each([
    [
      'has ended',
      () => {
        const { stream } = slow();
        return stream.end();
      },
      /has ended/,
    ],
    [
      'is destroyed',
      () => {
        const { stream } = slow();
        return stream.destroy();
      },
      /has ended/,
    ],
    [
      'has a writer',
      () => {
        const { writable } = new TransformStream();
        writable.getWriter();
        return writable;
      },
      /Somebody else/,
    ],
  ] as [string, () => Writable | WritableStream, RegExp][])(
    'that %s is an error, and nothing is asked for',
    async (_how, make, message) => {
      const { url, arrivals } = await serve((_request, response) => response.end(BYTES));
      const err = await failure(clientOf(url).promises.downloadMedia('M', make()));
      expect(err).toMatchObject({ name: 'WeChatAPIArgumentError' });
      expect(err.message).toMatch(message);
      expect(arrivals).toEqual([]);
    },
  );

  it.each([
    [
      'breaks',
      (stream: Writable) => stream.destroy(new Error('the disk is full')),
      /The stream failed: the disk is full/,
    ],
    ['is closed', (stream: Writable) => stream.destroy(), /was closed/],
    ['is ended by somebody else', (stream: Writable) => stream.end(), /was closed|write after end/],
  ])('that %s on the way ends the call with an error', async (_how, end, message) => {
    let count = 0;
    const stream: Writable = new Writable({
      highWaterMark: 10,
      write(_piece, _encoding, done) {
        if (++count === 3) end(stream);
        setTimeout(done, 3);
      },
    });
    const err = await failure(clientOf(await serveFile()).promises.downloadMedia('M', stream));
    expect(err.message).toMatch(message);
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', path: '/cgi-bin/media/get' });
  });

  it('of the web that breaks ends the call with an error', async () => {
    const stream = new WritableStream({
      write: () => Promise.reject(new Error('no room')),
    });
    const err = await failure(clientOf(await serveFile()).promises.downloadMedia('M', stream));
    expect(err.message).toMatch(/The stream failed: no room/);
  });

  it('is destroyed where only a part was written', async () => {
    let count = 0;
    const { url } = await serve((_request, response) => {
      count++;
      response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': BYTES.length });
      response.write(BYTES.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 20));
    });
    const { stream } = slow();
    const err = await failure(clientOf(url).promises.downloadMedia('M', stream));
    expect(err.name).toBe('WeChatAPIRemoteSocketClosedError');
    expect(stream.destroyed).toBe(true);
    expect(stream.writableFinished).toBe(false);
    // What was written cannot be taken back: there is no second try.
    expect(count).toBe(1);

    let aborted = 0;
    const web = new WritableStream({
      abort() {
        aborted++;
      },
    });
    await failure(clientOf(url).promises.downloadMedia('M', web));
    await expect.poll(() => aborted).toBe(1);
  });

  it.each([
    ['Node.js', () => slow().stream],
    ['the web', () => new WritableStream()],
  ])('of %s that was not touched is one for a second try, and no other', async (_whose, make) => {
    let count = 0;
    let isBroken = false;
    const { url } = await serve((_request, response) => {
      count++;
      if (isBroken) {
        response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': BYTES.length });
        response.write(BYTES.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 20));
      } else if (count === 1) json(response, { errcode: -1, errmsg: 'system error' });
      else response.setHeader('content-type', 'audio/mpeg').end(BYTES);
    });
    const { promises } = clientOf(url, { retry: { attempts: 3, minDelay: 1, maxDelay: 10 } });
    expect(await promises.downloadMaterial('M', make())).toMatchObject({ size: BYTES.length });
    expect(count).toBe(2);
    isBroken = true;
    expect((await failure(promises.downloadMaterial('M', make()))).name).toBe(
      'WeChatAPIRemoteSocketClosedError',
    );
    expect(count).toBe(3);
  });

  it('that takes nothing ends the call, when it has waited', async () => {
    const stuck = new Writable({ highWaterMark: 10, write: () => undefined });
    const api: API = clientOf(await serveFile()).with({ timeout: 200 });
    const err = await failure(api.promises.downloadMedia('M', stuck));
    expect(err).toMatchObject({ name: 'WeChatAPIResponseTimeoutError' });
    expect(err.message).toMatch(/Nothing of the answer was taken within 200 ms/);
    expect(stuck.destroyed).toBe(true);
    const unending = new Writable({
      write: (_p, _e, done) => {
        done();
      },
      final: () => undefined,
    });
    expect((await failure(api.promises.downloadMedia('M', unending))).name).toBe(
      'WeChatAPIResponseTimeoutError',
    );
  });

  it('that is slow is waited for', async () => {
    const { stream, got } = slow();
    // Longer than the limit in all, and never in one piece.
    const api = clientOf(await serveFile()).with({ timeout: 1000 });
    const slower = new Writable({
      highWaterMark: 10,
      write(piece: Buffer, _encoding, done) {
        setTimeout(
          () =>
            stream.write(piece, () => {
              done();
            }),
          150,
        );
      },
    });
    await api.promises.downloadMedia('M', slower);
    expect(Buffer.concat(got).equals(BYTES)).toBe(true);
  });
});
