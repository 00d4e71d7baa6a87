import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { start } from '../support/client.js';
import { outcome, refusal, untyped } from '../support/outcome.js';

const UPLOAD = '/cgi-bin/media/upload';

/** A client with a token, of a WeChat that notes what arrives. */
async function ready() {
  const all = await start();
  await all.api.promises.getLatestToken();
  all.sandbox.clearRequests();
  const upload = (file: unknown) => (done: () => void) => untyped(all.api).uploadMedia?.(file, 'image', done);
  return { ...all, upload };
}

function directory(): string {
  const path = mkdtempSync(join(tmpdir(), 'wechat-api-files-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

/** Does something as somebody who may not read everything: root, as in a container, may. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a file that cannot be read is Node’s own error, and nothing is sent', () => {
  it.skipIf(process.platform === 'win32')('for want of a right', async () => {
    const { sandbox, api, upload } = await ready();
    // What is loaded late is loaded before the rights are gone.
    await api.promises.uploadMedia({ file: Buffer.from('x'), filename: 'a.png' }, 'image');
    sandbox.clearRequests();
    const at = directory();
    chmodSync(at, 0o755);
    const path = join(at, 'secret.png');
    writeFileSync(path, 'x'.repeat(1000));
    chmodSync(path, 0);
    const shapes = [path, { file: path }, { file: path, filename: 'a.png' }];
    for (const file of shapes) {
      const { err } = await asNobody(() => outcome(upload(file)));
      expect(err).toMatchObject({ name: 'Error', code: 'EACCES', path });
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('for it is not there, or no longer', async () => {
    const { sandbox, api, upload } = await ready();
    const path = join(directory(), 'a.png');
    expect((await outcome(upload(path))).err).toMatchObject({ name: 'Error', code: 'ENOENT', path });
    // Gone while a token is fetched.
    writeFileSync(path, 'x');
    api.store = undefined;
    sandbox.intercept('/cgi-bin/token', () => {
      rmSync(path);
      return undefined;
    });
    expect((await outcome(upload(path))).err).toMatchObject({ name: 'Error', code: 'ENOENT', path });
    expect(sandbox.count(UPLOAD)).toBe(0);
  });

  it('and a directory is an argument error', async () => {
    const { sandbox, upload } = await ready();
    expect((await refusal(upload(directory()))).name).toBe('WeChatAPIArgumentError');
    expect(sandbox.requests).toEqual([]);
  });
});

describe('what a form cannot hold is an argument error, and nothing is sent', () => {
  const file = Buffer.alloc(100);
  it.each<[string, () => unknown]>([
    ['a numeric file name', () => ({ file, filename: 5 })],
    ['a file name that is an object', () => ({ file, filename: {} })],
    ['a file name that is a symbol', () => ({ file, filename: Symbol('name') })],
    ['a line break in a file name', () => ({ file, filename: 'a\r\nx-evil: yes\r\n.png' })],
    ['a line feed in a file name', () => ({ file, filename: 'a\n.png' })],
    [
      'a line break in a content type',
      () => ({ file, filename: 'a.png', contentType: 'image/png\r\nx-evil: yes' }),
    ],
    [
      'a line feed in a content type',
      () => ({ file, filename: 'a.png', contentType: 'image/png\nx-evil: yes' }),
    ],
    ['a numeric content type', () => ({ file, filename: 'a.png', contentType: 5 })],
    ['a stream of objects', () => ({ file: Readable.from([{ a: 1 }]), filename: 'a.png' })],
    [
      'a stream of objects of a known size',
      () => ({ file: Readable.from([{ a: 1 }]), filename: 'a.png', size: 7 }),
    ],
    ['a stream of numbers', () => ({ file: Readable.from([1, 2, 3]), filename: 'a.png' })],
    ['a size that is none', () => ({ file: Readable.from(['x']), filename: 'a.png', size: 'x' })],
    ['a size below nothing', () => ({ file: Readable.from(['x']), filename: 'a.png', size: -1 })],
  ])('%s', async (_what, make) => {
    const { sandbox, upload } = await ready();
    expect(await refusal(upload(make()))).toMatchObject({
      name: 'WeChatAPIArgumentError',
      code: 'ERR_INVALID_ARG',
    });
    // Of a stream the first piece tells, and by then its request may have begun; but it does not get there whole.
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a stream that fails is a WeChatAPIRequestError with its code and its error as the cause', () => {
  const broken = () => Object.assign(new Error('the disk is gone'), { code: 'EIO' });

  /** A stream that breaks after its first piece. */
  const breaksLate = (error: Error) => {
    const stream = new PassThrough();
    stream.write(Buffer.alloc(10));
    setTimeout(() => stream.destroy(error), 40);
    return stream;
  };
  const brokenAlready = (error: Error) => new PassThrough().on('error', () => undefined).destroy(error);

  it.each<[string, (error: Error) => unknown]>([
    ['before the call', (error) => ({ file: brokenAlready(error), filename: 'a.png' })],
    [
      'before the call, of a known size',
      (error) => ({ file: brokenAlready(error), filename: 'a.png', size: 1000 }),
    ],
    ['while it is collected', (error) => ({ file: breaksLate(error), filename: 'a.png' })],
    ['while it is sent', (error) => ({ file: breaksLate(error), filename: 'a.png', size: 1000 })],
  ])('%s', async (_what, make) => {
    const { sandbox, upload } = await ready();
    const error = broken();
    const err = await refusal(upload(make(error)));
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'EIO' });
    expect(err.message).toContain('the disk is gone');
    expect(err.cause).toBe(error);
    expect(sandbox.requests.filter(({ path }) => path === UPLOAD)).toEqual([]);
  });

  it('while a token is fetched', async () => {
    const { api, upload } = await ready();
    const error = broken();
    const stream = new PassThrough();
    api.getToken = async () => {
      stream.destroy(error);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { accessToken: 'T', expireTime: Date.now() + 1e6 };
    };
    const err = await refusal(upload({ file: stream, filename: 'a.png', size: 1000 }));
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'EIO' });
    expect(err.cause).toBe(error);
  });

  it('through `request`', async () => {
    const { sandbox, api } = await ready();
    const error = broken();
    const err = await refusal((done) => {
      const headers = { 'content-length': '1000' };
      api.request(`${sandbox.url}/x`, { type: 'POST', headers, stream: breaksLate(error) }, done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'EIO' });
    expect(err.cause).toBe(error);
  });

  it('as does an upstream request whose sender goes away', async () => {
    const { api } = await ready();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const arrived = new Promise<IncomingMessage>((resolve) => server.once('request', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 1000 };
    const sender = request({ port, host: '127.0.0.1', method: 'POST', headers }).on('error', () => undefined);
    sender.write('--x\r\n');
    const incoming = await arrived;
    const call = refusal((done) => {
      api.uploadMediaStream(incoming, 'image', done);
    });
    setTimeout(() => sender.destroy(), 40);
    expect(await call).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ECONNRESET' });
  });
});
