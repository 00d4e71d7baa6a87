import http from 'node:http';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { runInThisContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import API from 'wechat-api';
import { Agent } from 'undici-6';
import { failure, start, startSandbox } from '../support/client.js';
import { folder } from '../support/folder.js';
import { untyped } from '../support/outcome.js';
import { warm } from '../support/warm.js';
import { serve, serveTcp } from '../support/lasting-servers.js';

// What a random change of the code went unnoticed by, until it was written down here.

describe('headers', () => {
  it('of one name are a list, also through a dispatcher of undici 6', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2', 'c=3']).setHeader('x-one', '1').end('{}');
    });
    const dispatcher = new Agent();
    const res = await new Promise<API.Response>((resolve) => {
      new API('appid', 'THE-SECRET-OF-THIS').request(url, { dispatcher }, (_err, _data, answer) => {
        resolve(answer);
      });
    });
    await dispatcher.close();
    expect(res.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2', 'c=3'], 'x-one': '1' });
  });

  it('an empty user agent means none, and one without a value is left out', async () => {
    const seen: Record<string, unknown>[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers);
      response.end('{}');
    });
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    await promises.request(url, {
      headers: { 'user-agent': '', 'x-none': undefined as never, 'x-mine': 'kept' },
    });
    await promises.request(url, { headers: { 'user-agent': 'mine' } });
    await promises.request(url);
    expect(seen.map((headers) => headers['user-agent'])).toEqual([
      undefined,
      'mine',
      expect.stringMatching(/urllib/),
    ]);
    expect(seen[0]).not.toHaveProperty('x-none');
    expect(seen[0]).toHaveProperty('x-mine', 'kept');
  });
});

it.each([
  ['a GET has its data in the query', { data: { a: 1, b: ['x y', '&'] } }, '?b=0&a=1&b=x%20y&b=%26'],
  ['behind no query', { data: { a: 1 }, path: '/' }, '?a=1'],
  ['which changes nothing where it has none', { data: {} }, '?b=0'],
  ['nor where it is a text', { data: 'a=1' }, '?b=0'],
  ['bytes', { data: Buffer.from('a=1') }, '?b=0'],
  ['a stream', { data: Readable.from(['a=1']) }, '?b=0'],
  ['or none', { data: null }, '?b=0'],
])('%s', async (_what, { path = '/?b=0', ...options }: { data: unknown; path?: string }, query) => {
  const url = await serve((request, response) => response.end(request.url));
  const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
  const asked = await promises.request(new URL(path, url).href, { ...options, dataType: 'text' } as never);
  expect(asked).toBe(`/${query}`);
});

describe('an option that only urllib knows', () => {
  const { promises } = new API('appid', 'THE-SECRET-OF-THIS');

  it('leaves errors what they are', async () => {
    const url = await serve((request) => request.socket.destroy());
    const error = await failure(promises.request(url, { digestAuth: 'a:b' }));
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError' });
    expect(inspect(error)).toMatch(/other side closed|ECONNRESET/);
  });

  it.skipIf(process.platform === 'win32')('leads to a socket that has a path', async () => {
    const { at } = await folder();
    const server = http.createServer((request, response) => response.end(request.headers.host));
    await new Promise<void>((resolve) => server.listen(at('s'), resolve));
    onTestFinished(() => void server.close());
    const options = { socketPath: at('s'), dataType: 'text' as const, headers: { connection: 'close' } };
    expect(await promises.request('http://wechat.test/', options)).toBe('wechat.test');
  });

  it('lets a signal end it, and say why', async () => {
    const controller = new AbortController();
    const url = await serve(() => {
      controller.abort(new Error('enough'));
    });
    const error = await failure(promises.request(url, { digestAuth: 'a:b', signal: controller.signal }));
    expect(error).toMatchObject({ name: 'WeChatAPIAbortError', cause: { message: 'enough' } });
  });
});

describe('res.size', () => {
  it.each([
    ['a length is announced', '{"a":1}', true],
    ['none is', '{"a":1}', false],
    ['there is no body', '', false],
  ])('is the bytes that came, where %s', async (_what, body, announced) => {
    const url = await serve((_request, response) => {
      if (announced) response.setHeader('content-length', body.length);
      response.write(body);
      response.end();
    });
    const size = await new Promise((resolve) => {
      new API('appid', 'THE-SECRET-OF-THIS').request(url, (_err, _data, res) => {
        resolve(res.size);
      });
    });
    expect(size).toBe(body.length);
  });
});

it('an object is no query argument, though it has a text', async () => {
  const { sandbox, api } = await start();
  await api.promises.getLatestToken();
  sandbox.clearRequests();
  expect(await failure(api.promises.getMedia({} as never))).toMatchObject({ name: 'WeChatAPIArgumentError' });
  expect(sandbox.requests).toEqual([]);
});

it('a stream of unknown size is collected up to 32 MB, and no further', async () => {
  const { sandbox, api } = await start();
  await api.promises.getLatestToken();
  sandbox.clearRequests();
  const piece = Buffer.alloc(1024 * 1024);
  const stream = Readable.from(Array.from({ length: 33 }, () => piece));
  const err = await failure(api.promises.uploadMedia({ file: stream, filename: 'a.mp4' }, 'video'));
  expect(err).toMatchObject({ name: 'WeChatAPIArgumentError' });
  expect(err.message).toContain('32 MB');
  expect(sandbox.requests).toEqual([]);
});

it('and of 32 MB it is sent', async () => {
  const url = await serve((request, response) => {
    let size = 0;
    request.on('data', (piece: Buffer) => (size += piece.length));
    request.on('end', () => response.end(JSON.stringify({ size })));
  });
  const piece = Buffer.alloc(1024 * 1024);
  const file = Readable.from(Array.from({ length: 32 }, () => piece));
  const { size } = (await untyped(warm(url).promises as never).uploadMedia?.(
    { file, filename: 'a.mp4' },
    'video',
  )) as { size: number };
  expect(size).toBeGreaterThan(32 * 1024 * 1024);
});

describe('a call that is not to be tried again', () => {
  it('is not, where the token is dead', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const err = await new Promise<API.WeChatAPIError | null>((resolve) => {
      api.preRequest(untyped(api)._getUser as never, [openid, resolve], true);
    });
    expect(err?.code).toBe(40001);
    expect(sandbox.count('/cgi-bin/user/info')).toBe(1);
  });
});

describe('what a rejection offers besides itself', () => {
  it('is the reply, and no bytes or text that came in its place', async () => {
    const { sandbox, api } = await start();
    for (const [body, data] of [
      ['<html>', undefined],
      ['{"errcode":40007,"errmsg":"x"}', { errcode: 40007, errmsg: 'x' }],
    ] as const) {
      sandbox.intercept('/cgi-bin/media/get', { headers: { 'content-type': 'text/html' }, body });
      const error = (await failure(api.promises.getMedia('M'))) as { data?: unknown; res?: unknown };
      expect(error.data).toEqual(data);
      expect(error.res).toMatchObject({ status: 200 });
    }
  });

  it('is nothing where the error is frozen', async () => {
    const { api } = await start();
    await api.promises.getLatestToken();
    const frozen = Object.freeze(Object.assign(new Error('x'), { name: 'WeChatAPIError' }));
    api.request = (...args: unknown[]) => {
      (args.at(-1) as (err: Error, data: object) => void)(frozen, { errcode: 1 });
    };
    expect(await failure(api.promises.getIp())).toBe(frozen);
  });
});

describe('a stream without any bytes', () => {
  it('may say so', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept('/cgi-bin/media/upload', { body: { media_id: 'M' } });
    await api.promises.uploadMedia({ file: Readable.from([]), filename: 'a.jpg', size: 0 }, 'image');
    expect(sandbox.requests.at(-1)?.parts).toMatchObject([{ filename: 'a.jpg', data: Buffer.alloc(0) }]);
  });
});

describe('a form', () => {
  it('keeps the content type that was given with it', async () => {
    let type: string | undefined;
    const url = await serve((request, response) => {
      type = request.headers['content-type'];
      response.end('{}');
    });
    const headers = { 'content-type': 'text/x-mine' };
    await new API('appid', 'THE-SECRET-OF-THIS').promises.request(url, {
      type: 'POST',
      data: { a: 1 },
      headers,
    });
    expect(type).toBe('text/x-mine');
  });
});

describe('a content type', () => {
  it.each([
    ['text', 'hello', undefined, 'text/plain;charset=UTF-8'],
    ['text with a type of its own', '<a/>', 'application/xml', 'application/xml'],
    ['bytes', Buffer.from('hello'), undefined, undefined],
    ['bytes with a type of their own', Buffer.from('hello'), 'image/png', 'image/png'],
  ])('of %s', async (_what, content, given, expected) => {
    const url = await echo();
    const headers: Record<string, string> = given === undefined ? {} : { 'content-type': given };
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    const seen = await promises.request<Seen>(url, { method: 'POST', content, headers, dataType: 'json' });
    expect(seen.headers['content-type']).toBe(expected);
  });
});

describe('accept-encoding', () => {
  it.each([
    ['is not sent', {}, undefined],
    ['is what we unpack, with gzip', { gzip: true }, 'gzip, br'],
    ['is what the caller has said', { gzip: true, headers: { 'accept-encoding': 'br' } }, 'br'],
  ])('%s', async (_what, options, expected) => {
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    const seen = await promises.request<Seen>(await echo(), { ...options, dataType: 'json' });
    expect(seen.headers['accept-encoding']).toBe(expected);
  });
});

describe('what a hook throws that is no error', () => {
  it.each([
    [{ message: 'no luck' }, 'no luck'],
    [{ message: '' }, '{"message":""}'],
    [{ message: 5 }, '{"message":5}'],
    [['a'], '["a"]'],
    ['plain', 'plain'],
  ])('%j is told as %s', async (thrown, expected) => {
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    const error = await failure(
      promises.request('http://localhost:1/', {
        beforeRequest() {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- as programs do
          throw thrown;
        },
      }),
    );
    expect(error.message).toBe(`${expected} (/)`);
  });

  it('is a request that was never sent, whatever it calls itself', async () => {
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    const beforeRequest = () => {
      throw reset;
    };
    const error = await failure(promises.request('http://localhost:1/', { beforeRequest }));
    expect(error).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ECONNRESET' });
    // Nobody knows what else the hook has done.
    expect(error.unsent).toBeUndefined();
  });
});

describe('the cause of an error', () => {
  it('can be rewritten, as tools do that follow source maps', async () => {
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    const { cause } = await failure(promises.request('http://127.0.0.1:1/'));
    const before = cause as Error;
    before.stack = 'rewritten';
    before.message += '!';
    expect(before.stack).toBe('rewritten');
    expect(Object.keys(before)).not.toContain('stack');
  });
});

describe('a query alone in the place of an address', () => {
  it('is not told, for it may hold a token', async () => {
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    const error = await failure(promises.request('?key=not-for-a-log'));
    expect(inspect(error)).not.toContain('not-for-a-log');
  });
});

describe('an upload that is passed on', () => {
  it('must be a request or a stream', async () => {
    const { api } = await start();
    // The last is a form that is written as it is read: its headers are elsewhere.
    for (const given of [5, Object.assign(Readable.from(['x']), { getHeaders: () => ({}) })]) {
      const error = await failure(api.promises.uploadImageStream(given as never));
      expect(error.message).toMatch(/^Expected a multipart\/form-data request/);
    }
  });
});

describe('an agent without maxSockets', () => {
  it('leaves the limit as it is', async () => {
    const sandbox = await startSandbox({ latency: 50 });
    const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, agent: new http.Agent() });
    await Promise.all(Array.from({ length: 80 }, () => api.promises.getTags()));
    expect(sandbox.peakSockets).toBe(50);
  });
});

describe('a CONNECT', () => {
  it.each([
    ['http://wechat.test', 'wechat.test:80'],
    ['http://wechat.test:8080', 'wechat.test:8080'],
    ['https://wechat.test', 'wechat.test:443'],
    ['https://[::1]:8443', '[::1]:8443'],
  ])('for %s names %s', async (endpoint, authority) => {
    let first = '';
    const proxy = await serveTcp((socket) =>
      socket.once('data', (chunk: Buffer) => {
        first = chunk.toString().split('\r\n', 1)[0] ?? '';
        socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
      }),
    );
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    await failure(promises.request(`${endpoint}/`, { proxy: `http://${proxy.host}` }));
    expect(first).toBe(`CONNECT ${authority} HTTP/1.1`);
  });
});

describe('a port that is not named', () => {
  it.each([
    ['http://127.8.9.10/', undefined, 80],
    ['https://127.8.9.10/', undefined, 443],
    ['http://wechat.test/', 'http://127.8.9.10', 80],
    ['http://wechat.test/', 'https://127.8.9.10', 443],
  ])('of %s by way of %s is %i', async (url, proxy, port) => {
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    // Nobody listens there, or it is no address of this machine's: the system says where it was looked for.
    const error = await failure(promises.request(url, { proxy }));
    expect(inspect(error)).toMatch(new RegExp(`127\\.8\\.9\\.10:${port}\\b`));
  });
});

describe('an error that many wait for', () => {
  it('has a stack that does not grow for ever', async () => {
    const { api } = await start();
    const shared = new Error('for all');
    untyped(api).request = (...given) => {
      process.nextTick(given.at(-1) as (err: Error) => void, shared);
    };
    for (let caller = 0; caller < 200; caller += 1) {
      // A line of its own in the stack for each of them.
      const named = runInThisContext(`(async (call) => { await call(); })`, `caller-${caller}.js`) as Caller;
      await failure(named(() => api.promises.request('http://localhost:1/')));
    }
    expect(shared.stack?.split('\n').length).toBeLessThan(75);
  });
});

type Caller = (call: () => Promise<unknown>) => Promise<unknown>;

interface Seen {
  headers: Record<string, string>;
}

/** A server that tells the headers it got. */
async function echo(): Promise<string> {
  return serve(({ headers }, response) => response.end(JSON.stringify({ headers })));
}
