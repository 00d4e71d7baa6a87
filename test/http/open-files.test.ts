import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type API from 'wechat-api';
import { clientOf, outcome } from '../support/timing.js';
import { serve, serveTcp, unused } from '../support/lasting-servers.js';

/** Uploads of a file that fail, at the same time. */
const UPLOADS = 20;

const directory = mkdtempSync(join(tmpdir(), 'wechat-api-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

let files = 0;
/** A file of each test’s own, so that its descriptors are known from those of others. */
function newFile(): string {
  const path = join(directory, `${files++}.png`);
  writeFileSync(path, Buffer.alloc(100_000));
  return path;
}

/** How many descriptors of a file this process has open. */
function open(path: string): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path;
    } catch {
      // Closed meanwhile.
      return false;
    }
  }).length;
}

/** What closes, closes a little later. */
async function expectClosed(path: string): Promise<void> {
  await vi.waitFor(
    () => {
      expect(open(path)).toBe(0);
    },
    { timeout: 2000, interval: 20 },
  );
}

const uploads: [string, (api: API, path: string) => Promise<unknown>][] = [
  ['a form', (api, path) => api.promises.uploadMedia(path, 'image')],
  ['bare bytes', (api, path) => api.promises.uploadPicture(path)],
];

/** A server that says this when an upload has begun, and hangs up. */
async function hasty(words: string): Promise<string> {
  const { host } = await serveTcp((socket) => socket.once('data', () => socket.end(words)));
  return `http://${host}`;
}

/** A server that does this when an upload has begun. */
async function rude(treat: (socket: Socket) => void): Promise<string> {
  const { host } = await serveTcp((socket) =>
    socket.once('data', () => {
      treat(socket);
    }),
  );
  return `http://${host}`;
}

const failures: [string, () => Promise<API> | API][] = [
  ['is refused', async () => clientOf(`http://${await unused()}`)],
  [
    'finds nobody of that name',
    () =>
      clientOf('http://wechat.invalid', {
        lookup: (_name, _options, callback) => {
          callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), []);
        },
      }),
  ],
  ['is reset', async () => clientOf(await rude((socket) => void socket.resetAndDestroy()))],
  ['is cut off', async () => clientOf(await rude((socket) => void socket.destroy()))],
  [
    'is too large',
    async () =>
      clientOf(
        await hasty('HTTP/1.1 413 Payload Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'),
      ),
  ],
  [
    'is too large for nginx',
    async () =>
      clientOf(
        await hasty('HTTP/1.1 413 Request Entity Too Large\r\nconnection: close\r\n\r\n<html>413</html>'),
      ),
  ],
  [
    'is answered with an errcode before its end',
    async () => clientOf(await hasty('HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n{"errcode":40004}')),
  ],
  ['is answered with nonsense', async () => clientOf(await hasty('what?'))],
  [
    'is read, and not answered',
    async () => clientOf(await serve((request) => void request.resume())).with({ timeout: 300 }),
  ],
  ['is not read', async () => clientOf(await rude((socket) => void socket.pause())).with({ timeout: 300 })],
  [
    'is aborted',
    async () => {
      const controller = new AbortController();
      const endpoint = await rude(() => {
        controller.abort();
      });
      return clientOf(endpoint).with({ signal: controller.signal });
    },
  ],
  [
    'waits for a connection when it is aborted',
    async () => {
      const endpoint = await serve((request) => void request.resume());
      return clientOf(endpoint, { maxSockets: 1 }).with({ signal: AbortSignal.timeout(300) });
    },
  ],
  [
    'meets a hook that throws',
    async () => {
      const api = clientOf(`http://${await unused()}`);
      api.setHook(() => {
        throw new Error('not this one');
      });
      return api;
    },
  ],
  [
    'meets a hook that rejects',
    async () => {
      const api = clientOf(`http://${await unused()}`);
      api.setHook(() => Promise.reject(new Error('not this one')));
      return api;
    },
  ],
  [
    'has a header that cannot be sent',
    async () => clientOf(`http://${await unused()}`, { headers: { 'x-a': 'a\r\nb' } }),
  ],
  [
    'has an option that cannot be',
    async () => {
      const api = clientOf(`http://${await unused()}`);
      api.defaults = { agent: {} } as object;
      return api;
    },
  ],
  [
    'meets a request of others that throws',
    () => {
      const api = clientOf('http://wechat.invalid');
      api.request = () => {
        throw new Error('mine');
      };
      return api;
    },
  ],
  [
    'meets a request of others that never reads it',
    () => {
      const api = clientOf('http://wechat.invalid');
      api.request = (_url: string, ...rest: unknown[]) => {
        (rest[1] as (err: Error) => void)(new Error('mine'));
      };
      return api;
    },
  ],
];

// Only Linux tells which descriptors are open.
describe.skipIf(process.platform !== 'linux')('a file is closed where its upload', () => {
  describe.concurrent.each(failures)('%s', (_how, create) => {
    it.each(uploads)('as %s', async (_form, upload) => {
      const path = newFile();
      const api = await create();
      const calls = Array.from({ length: UPLOADS }, () => outcome(() => upload(api, path), 8000));
      const errors = (await Promise.all(calls)).map(({ error }) => error);
      expect(errors.filter(Boolean)).toHaveLength(UPLOADS);
      await expectClosed(path);
    });
  });

  it.concurrent('succeeds', async () => {
    const path = newFile();
    const endpoint = await serve((request, response) => {
      request.resume().on('end', () => response.end('{"errcode":0,"media_id":"M"}'));
    });
    const api = clientOf(endpoint);
    await Promise.all(uploads.flatMap(([, upload]) => [upload(api, path), upload(api, path)]));
    await expectClosed(path);
  });

  it.concurrent('finds a dead token, and no other', async () => {
    const path = newFile();
    const endpoint = await serve((request, response) => {
      request.resume().on('end', () => response.end('{"errcode":40001,"errmsg":"invalid credential"}'));
    });
    const { error } = await outcome(() => clientOf(endpoint).promises.uploadMedia(path, 'image'));
    expect(error?.code).toBe(40001);
    await expectClosed(path);
  });
});
