import { EventEmitter } from 'node:events';
import { createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Stream } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { start } from '../support/client.js';
import { outcome, refusal, untyped } from '../support/outcome.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946000101000001', 'hex');

const directory = mkdtempSync(join(tmpdir(), 'wechat-api-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** The path of a file with this name and these bytes. */
function fileCalled(name: string, bytes: Buffer = PNG): string {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
}

/** The file in the last request, as WeChat saw it. */
function lastPart({ requests }: Sandbox) {
  const { name, filename, contentType, data } = requests.at(-1)?.parts?.at(-1) ?? {};
  return { name, filename, contentType, data };
}

/** What becomes of a file; WeChat takes it, whatever it is. */
async function uploaded(file: unknown, method = 'uploadMedia') {
  const { sandbox, api } = await start();
  for (const path of ['upload', 'uploadimg'])
    sandbox.intercept(`/cgi-bin/media/${path}`, { body: { media_id: 'M' } });
  const args = method === 'uploadImageStream' ? [file] : [file, 'image'];
  const { err } = await outcome((done) => untyped(api)[method]?.(...args, done));
  expect(err).toBeNull();
  return lastPart(sandbox);
}

/** A stream as they were before Node.js 0.10: it begins by itself, and has no idea of reading. */
function streamOfOld(bytes: Buffer): Stream {
  const stream = new Stream();
  setImmediate(() => {
    stream.emit('data', bytes.subarray(0, 5));
    stream.emit('data', bytes.subarray(5));
    stream.emit('end');
  });
  return Object.assign(stream, { readable: true, pause: () => undefined, resume: () => undefined });
}

function webStream(...pieces: unknown[]): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function* pieces(...all: (Buffer | string)[]) {
  for (const piece of all) yield await Promise.resolve(piece);
}

/** A value of another realm, as in vm and in jest. */
const foreign = (code: string): unknown =>
  runInNewContext(`const bytes = new Uint8Array([${PNG.join()}]); ${code}`);

const arrayBuffer = () => new Uint8Array(PNG).buffer;

/** A Blob whose bytes come in another way than those of Node's. */
const blobOf = (stream: () => unknown) => {
  const blob = new Blob([new Uint8Array(PNG)]);
  return { size: blob.size, type: blob.type, slice: blob.slice.bind(blob), stream };
};

/** A stream of the web as browsers had them for long: nobody can iterate over it. */
const readable = () =>
  Object.defineProperty(webStream(new Uint8Array(PNG)), Symbol.asyncIterator, { value: undefined });

/** Everything that can hold a file and has no name. */
const nameless: [string, () => unknown][] = [
  ['a Buffer', () => PNG],
  ['a Uint8Array', () => new Uint8Array(PNG)],
  ['a view within a buffer', () => new DataView(arrayBuffer())],
  ['an ArrayBuffer', arrayBuffer],
  ['a Blob', () => new Blob([new Uint8Array(PNG)])],
  ['a Blob of an older library, whose stream is one of Node', () => blobOf(() => Readable.from([PNG]))],
  ['a Blob whose stream can be iterated over', () => blobOf(() => pieces(PNG))],
  ['a Blob whose stream cannot', () => blobOf(readable)],
  ['a stream of the web that cannot be iterated over', readable],
  ['a stream', () => Readable.from([PNG])],
  ['a PassThrough', () => new PassThrough().end(PNG)],
  ['a stream of old', () => streamOfOld(PNG)],
  ['a stream of the web', () => webStream(new Uint8Array(PNG))],
  ['an async iterable', () => pieces(PNG.subarray(0, 9), PNG.subarray(9))],
  ['a Uint8Array of another realm', () => foreign('bytes')],
  ['an ArrayBuffer of another realm', () => foreign('bytes.buffer')],
  ['a stream of pieces of another realm', () => Readable.from([foreign('bytes')])],
];

describe('what has no name gets one that suits its bytes', () => {
  it.each(nameless)('%s', async (_what, make) => {
    const part = { name: 'media', filename: 'file.png', contentType: 'image/png', data: PNG };
    expect(await uploaded(make())).toEqual(part);
    expect(await uploaded({ file: make() })).toEqual(part);
    expect(await uploaded({ file: make(), filename: 'cat.gif' })).toEqual({
      ...part,
      filename: 'cat.gif',
      contentType: 'image/gif',
    });
  });

  it('so does a stream whose size is given, whole', async () => {
    const file = Readable.from([JPEG, Buffer.alloc(100_000), 'end']);
    const part = await uploaded({ file, size: JPEG.length + 100_003 });
    expect(part).toMatchObject({ filename: 'file.jpg', contentType: 'image/jpeg' });
    expect(part.data).toEqual(Buffer.concat([JPEG, Buffer.alloc(100_000), Buffer.from('end')]));
  });

  it.each([
    ['a stream that answers a request', 'uploadMedia'],
    ['the same where a stream is wanted', 'uploadImageStream'],
  ])('%s', async (_what, method) => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'image/jpeg').end(JPEG);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1' }, resolve));
    // What frameworks add to it is the path of its URL.
    Object.assign(answer, { path: '/cats/cat.gif' });
    expect(await uploaded(answer, method)).toMatchObject({ filename: 'file.jpg', data: JPEG });
  });

  it('bytes that tell nothing are bytes', async () => {
    expect(await uploaded(Buffer.from('hello'))).toMatchObject({
      filename: 'file.bin',
      contentType: 'application/octet-stream',
    });
    expect(await uploaded({ file: Buffer.from('hello'), contentType: 'text/plain' })).toMatchObject({
      filename: 'file.txt',
      contentType: 'text/plain',
    });
  });

  it('also in the address of a picture of the shop', async () => {
    const { sandbox, api } = await start();
    for (const file of [
      PNG,
      { file: PNG },
      pathToFileURL(fileCalled('a.png')),
      { file: PNG, filename: 'b.gif' },
    ]) {
      sandbox.intercept('/merchant/common/upload_img', { body: { errcode: 0, image_url: 'u' } });
      await api.promises.uploadPicture(file);
    }
    const sent = sandbox.requests.filter(({ path }) => path === '/merchant/common/upload_img');
    expect(sent.map(({ query, body }) => [query.filename, body])).toEqual(
      ['file.png', 'file.png', 'a.png', 'b.gif'].map((name) => [name, PNG]),
    );
  });
});

describe('what has a name keeps it', () => {
  it.each([
    ['the URL of a file', () => pathToFileURL(fileCalled('猫 #1.png')), '猫 #1.png'],
    ['a File', () => new File([new Uint8Array(PNG)], '猫.png', { type: 'image/png' }), '猫.png'],
    [
      'a stream that has a path',
      () => Object.assign(Readable.from([PNG]), { path: '/on/another/host/cat.png', bytesRead: 0 }),
      'cat.png',
    ],
  ])('%s', async (_what, make, filename) => {
    const part = { name: 'media', filename, contentType: 'image/png', data: PNG };
    expect(await uploaded(make())).toEqual(part);
    expect(await uploaded({ file: make() })).toEqual(part);
  });

  it('the type that a Blob says it has counts', async () => {
    const file = new File(['x'], 'a.png', { type: 'image/x-mine' });
    expect(await uploaded(file)).toMatchObject({ filename: 'a.png', contentType: 'image/x-mine' });
  });
});

describe('what a Blob says that nobody can use', () => {
  it.each([
    ['a name that is empty', () => new File([new Uint8Array(PNG)], '')],
    ['a name that is no text', () => Object.assign(new Blob([new Uint8Array(PNG)]), { name: 5 })],
    ['a type that is no text', () => ({ ...blobOf(() => pieces(PNG)), type: 5 })],
    ['a type of two lines', () => ({ ...blobOf(() => pieces(PNG)), type: 'image/gif\r\nx-other: 1' })],
  ])('is left aside (%s)', async (_what, make) => {
    const part = { name: 'media', filename: 'file.png', contentType: 'image/png', data: PNG };
    expect(await uploaded(make())).toEqual(part);
  });
});

describe('a stream of a file', () => {
  it('of an open file is read from its descriptor', async () => {
    const fd = openSync(fileCalled('a.png'), 'r');
    expect(await uploaded({ file: createReadStream('', { fd }), filename: 'b.png' })).toMatchObject({
      data: PNG,
    });
  });

  it.each(['hex', 'base64', 'latin1'] as const)('that hands out %s arrives as it was', async (encoding) => {
    expect(await uploaded(createReadStream(fileCalled('a.png'), { encoding }))).toMatchObject({ data: PNG });
  });

  it('is asked nothing where its size is given', async () => {
    const files = {
      open: (_path: string, _flags: string, _mode: number, done: (err: null, fd: number) => void) => {
        done(null, openSync(fileCalled('a.png'), 'r'));
      },
    };
    const fs = { ...(await import('node:fs')), ...files };
    const file = createReadStream('/only/in/memory/cat.png', { fs });
    expect(await uploaded({ file, size: PNG.length })).toMatchObject({ filename: 'cat.png', data: PNG });
  });

  it.each([
    ['without headers', () => createReadStream(fileCalled('cat.png'))],
    ['with none', () => Object.assign(createReadStream(fileCalled('cat.png')), { headers: {} })],
    [
      'with others',
      () =>
        Object.assign(createReadStream(fileCalled('cat.png')), { headers: { 'content-type': 'image/png' } }),
    ],
  ])('is uploaded as a file where a request is wanted (%s)', async (_how, make) => {
    const part = { name: 'media', filename: 'cat.png', contentType: 'image/png', data: PNG };
    expect(await uploaded(make(), 'uploadMediaStream')).toEqual(part);
    expect(await uploaded(make(), 'uploadImageStream')).toEqual(part);
  });
});

describe('a name whose ending nobody knows', () => {
  const names: [string, Buffer, string][] = [
    ['a.jpg!small', JPEG, 'image/jpeg'],
    ['upload_1.tmp', PNG, 'image/png'],
    ['a.jfif', JPEG, 'image/jpeg'],
    ['dot.', Buffer.from('GIF89a and more of it'), 'image/gif'],
    ['none', Buffer.from('#!AMR\n and more'), 'audio/amr'],
    ['a.x', Buffer.from('ID3 and more of it'), 'audio/mpeg'],
    ['b.x', Buffer.from('RIFF1234WAVEfmt '), 'audio/wav'],
    ['c.x', Buffer.from('\0\0\0 ftypisom and more'), 'video/mp4'],
    ['d.x', Buffer.from('BM1234\0\0\0\0 and more'), 'image/bmp'],
    ['e.x', Buffer.from('BM is text'), 'application/octet-stream'],
    ['f.x', Buffer.alloc(0), 'application/octet-stream'],
  ];
  it.each(names)('%s', async (filename, data, contentType) => {
    const part = { name: 'media', filename, contentType, data };
    const path = fileCalled(filename, data);
    const shapes = [
      path,
      createReadStream(path),
      { file: data, filename },
      new File([new Uint8Array(data)], filename),
    ];
    for (const shape of shapes) expect(await uploaded(shape)).toEqual(part);
    if (data.length === 0) return;
    expect(await uploaded({ file: Readable.from([data]), filename, size: data.length })).toEqual(part);
  });
});

it.each(['a#b.png', '<a>.png', '猫.png', '😀.png', 'a"b.png', 'a\r\nb.png'])(
  'a file may be called %j',
  async (name) => {
    const { filename, data } = await uploaded(fileCalled(name));
    expect(filename).toBe(name.replace('"', '%22').replace('\r\n', '%0D%0A'));
    expect(data).toEqual(PNG);
  },
);

describe('what is no file is an argument error, and nothing is sent', () => {
  const locked = () => {
    const stream = webStream('x');
    stream.getReader();
    return stream;
  };
  it.each<[string, () => unknown]>([
    ['a number', () => 5],
    ['an array', () => [PNG]],
    ['an object without a file', () => ({ filename: 'a.png' })],
    ['a file within a file', () => ({ file: { file: PNG } })],
    ['the URL of a page', () => new URL('https://example.com/a.png')],
    ['a stream of the web that somebody reads', locked],
    ['a stream of the web of objects', () => webStream({ a: 1 })],
    ['an iterable of numbers', () => pieces(1 as never)],
    ['what tells of events, and is no stream', () => new EventEmitter()],
    ['what has no more than the size of a Blob', () => ({ size: 16 })],
    ['the size and the stream of one', () => ({ size: 16, stream: () => pieces(PNG) })],
    ['what has no more of a URL than its text', () => ({ href: pathToFileURL(fileCalled('a.png')).href })],
  ])('%s', async (_what, make) => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    sandbox.clearRequests();
    for (const file of [make(), { file: make(), filename: 'a.png' }]) {
      expect(await refusal((done) => untyped(api).uploadMedia?.(file, 'image', done))).toMatchObject({
        name: 'WeChatAPIArgumentError',
      });
    }
    expect(sandbox.requests).toEqual([]);
  });
});

describe('what can be read once only', () => {
  const once = nameless.filter(([what]) => /^a(n async iterable| stream| PassThrough)/.test(what));

  it.each(once)('is sent once only where the token is dead: %s', async (_what, make) => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const err = await refusal((done) => untyped(api).uploadMedia?.(make(), 'image', done));
    expect(err.code).toBe(40001);
    expect(sandbox.count('/cgi-bin/media/upload')).toBe(1);
  });

  it.each<[string, (ended: () => void) => unknown]>([
    ['a stream of the web', (cancel) => new ReadableStream({ cancel })],
    [
      'an async iterable',
      (ended) => ({
        [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined), return: ended }),
      }),
    ],
  ])('is let go of where it is silent: %s', async (_what, make) => {
    const { api } = await start();
    for (const size of [undefined, 100]) {
      let count = 0;
      const file = { file: make(() => count++), filename: 'a.png', size };
      const patient = untyped(api.with({ timeout: 150 }));
      const err = await refusal((done) => patient.uploadMedia?.(file, 'image', done));
      expect(err.name).toBe('WeChatAPIResponseTimeoutError');
      expect(count).toBe(1);
    }
  });

  it('fails with its own error', async () => {
    const { api } = await start();
    const error = runInNewContext('Object.assign(new Error("the disk is gone"), { code: "EIO" })') as Error;
    const streams = [
      new ReadableStream({
        pull: (controller) => {
          controller.error(error);
        },
      }),
      // eslint-disable-next-line require-yield -- it fails before it hands out anything
      (async function* () {
        await Promise.reject(error);
      })(),
    ];
    for (const file of streams) {
      const err = await refusal((done) => untyped(api).uploadMedia?.(file, 'image', done));
      expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'EIO', cause: error });
    }
  });
});
