import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { outcome, refusal, untyped } from '../support/outcome.js';
import { serveBytes } from '../support/servers.js';

/** A client whose token is good. */
function warm(endpoint: string, options: API.Options = {}): API {
  const api = new API('wxappid', 'THE-SECRET', { endpoint, ...options });
  api.store = { accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e6 };
  return api;
}

describe('an answer that ends in the middle', () => {
  const length =
    'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"openid":';
  const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\na\r\n{"openid":\r\n';

  it.each([
    ['closed, of a known length', length, false],
    ['closed, of an unknown length', chunked, false],
    ['reset, of a known length', length, true],
    ['reset, of an unknown length', chunked, true],
  ])('(%s) is a WeChatAPIRemoteSocketClosedError', async (_what, bytes, isReset) => {
    const { url } = await serveBytes((socket) => {
      socket.write(bytes);
      setTimeout(() => {
        if (isReset) socket.resetAndDestroy();
        else socket.destroy();
      }, 50);
    });
    const api = warm(url);
    const calls: ((done: () => void) => void)[] = [
      (done) => {
        api.getUser('o', done);
      },
      (done) => {
        api.sendText('o', 'hi', done);
      },
      (done) => {
        api.getMedia('M', done);
      },
      (done) => {
        api.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image', done);
      },
    ];
    for (const call of calls) {
      const got = await outcome(call);
      expect(got.err).toMatchObject({
        name: 'WeChatAPIRemoteSocketClosedError',
        code: 'UND_ERR_SOCKET',
      });
      expect(got.res).toMatchObject({ statusCode: 200, statusMessage: 'OK' });
    }
  });
});

describe('what cannot be written as JSON is an argument error, and nothing is sent', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const fails = () => {
    throw new Error('not I');
  };
  it.each<[string, unknown]>([
    ['a BigInt', { a: 5n }],
    ['a circle', circle],
    ['a toJSON that throws', { a: { toJSON: fails } }],
    ['a getter that throws', Object.defineProperty({}, 'a', { get: fails, enumerable: true })],
    ['a symbol', Symbol('body')],
    ['what toJSON makes nothing of', { toJSON: () => undefined }],
  ])('%s', async (_what, body) => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.clearRequests();
    const headers = { 'Content-Type': 'application/json' };
    const calls: ((done: () => void) => unknown)[] = [
      (done) => {
        api.invoke('/cgi-bin/x', body, done);
      },
      (done) => untyped(api).createMenu?.(body, done),
      (done) =>
        untyped(api.with({ stableToken: false })).invoke?.('/cgi-bin/x', { in: { it: body, and: 5n } }, done),
      (done) => {
        api.request(`${sandbox.url}/x`, { type: 'POST', data: body, headers }, done);
      },
      (done) => {
        api.request(`${sandbox.url}/x`, { type: 'POST', data: body, contentType: 'json' }, done);
      },
    ];
    for (const [i, call] of calls.entries()) {
      const { name, code } = await refusal(call);
      expect({ i, name, code }).toEqual({ i, name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
    }
    expect(sandbox.requests).toEqual([]);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });
});

describe('what no query can hold is an argument error, and nothing is sent', () => {
  it.each<[string, unknown]>([
    ['half a character', 'half\ud800'],
    ['a symbol', Symbol('openid')],
    ['an object that is no text', { toString: 1, valueOf: 1 }],
    ['an object of nothing', Object.create(null)],
  ])('%s', async (_what, value) => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    sandbox.clearRequests();
    const calls: [string, ...unknown[]][] = [
      ['getUser', value],
      ['getMedia', value],
      ['uploadMedia', { file: Buffer.alloc(9), filename: 'a.png' }, value],
    ];
    for (const [method, ...args] of calls) {
      const { name, code } = await refusal((done) => untyped(api)[method]?.(...args, done));
      expect({ method, name, code }).toEqual({
        method,
        name: 'WeChatAPIArgumentError',
        code: 'ERR_INVALID_ARG',
      });
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('nor can a form hold half a character', async () => {
    const { sandbox, api } = await start();
    const options = { type: 'POST', data: { a: 'half\ud800' } };
    const err = await failure(api.promises.request(`${sandbox.url}/x`, options));
    expect(err.name).toBe('WeChatAPIArgumentError');
    expect(sandbox.requests).toEqual([]);
  });
});

describe('the cause of an error', () => {
  it('is what the system said, and is not listed', async () => {
    const api = warm('http://127.0.0.1:1');
    const cold = new API('wxappid', 'THE-SECRET', { endpoint: 'http://127.0.0.1:1' });
    const calls: ((done: () => void) => void)[] = [
      (done) => {
        api.getUser('o', done);
      },
      (done) => {
        api.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image', done);
      },
      (done) => {
        api.request('http://127.0.0.1:1/x', {}, done);
      },
      (done) => {
        cold.getLatestToken(done);
      },
    ];
    for (const call of calls) {
      const err = await refusal(call);
      expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ECONNREFUSED' });
      expect(err.cause).toBeInstanceOf(Error);
      expect(err.cause).toMatchObject({
        code: 'ECONNREFUSED',
        syscall: 'connect',
        errno: expect.any(Number) as number,
      });
      expect(Object.keys(err)).not.toContain('cause');
      expect(JSON.stringify(err)).not.toContain('cause');
    }
  });

  it('is what a lookup of the caller’s said', async () => {
    const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND'), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
    });
    const api = warm('http://wechat.invalid', {
      lookup: (_host, _options, callback) => {
        callback(notFound, []);
      },
    });
    const err = await refusal((done) => {
      api.getUser('o', done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ENOTFOUND' });
    expect(err.cause).toMatchObject({ code: 'ENOTFOUND', syscall: 'getaddrinfo' });
  });

  it('tells five causes of its own at most, and may be in a circle', async () => {
    const [inner, outer] = [new Error('inner'), new Error('outer')];
    inner.cause = outer;
    outer.cause = inner;
    const api = warm('http://wechat.invalid', {
      lookup: (_host, _options, callback) => {
        callback(outer, []);
      },
    });
    const messages: string[] = [];
    const err = await refusal((done) => {
      api.getUser('o', done);
    });
    for (let { cause } = err; cause instanceof Error; { cause } = cause) messages.push(cause.message);
    expect(messages).toEqual(['outer', 'inner', 'outer', 'inner', 'outer', 'inner']);
  });

  it('may be changed by whoever logs it, as any error', async () => {
    const err = await refusal((done) => {
      warm('http://127.0.0.1:1').getUser('o', done);
    });
    const cause = err.cause as Error;
    cause.stack = 'cut';
    cause.name = 'Refused';
    Object.defineProperty(cause, 'stack', { enumerable: true });
    expect(JSON.parse(JSON.stringify(cause))).toMatchObject({ stack: 'cut' });
    expect(String(cause)).toMatch(/^Refused: /);
  });

  it('is there where the connection ends before the answer', async () => {
    const { url } = await serveBytes((socket) => {
      socket.resetAndDestroy();
    });
    const err = await refusal((done) => {
      warm(url).sendText('o', 'hi', done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIResponseError', code: 'ECONNRESET' });
    expect(err.cause).toBeInstanceOf(Error);
  });
});
