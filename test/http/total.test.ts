import url from 'node:url';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { start } from '../support/client.js';
import { outcome, refusal, untyped } from '../support/outcome.js';
import { CALLS } from '../support/calls.js';
import { json, serve } from '../support/servers.js';
import { answering } from '../support/warm.js';

describe('an address', () => {
  it.each([undefined, null, 5, true, {}, [], Symbol('url'), Object.create(null), { href: 5 }, ''])(
    'that is none is an argument error (%#)',
    async (address) => {
      const { api } = await start();
      for (const options of [{}, { dataType: 'json' }, { type: 'POST', data: {} }]) {
        const err = await refusal((done) => untyped(api).request?.(address, options, done));
        expect(err).toMatchObject({ name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
      }
      expect((await refusal((done) => untyped(api).request?.(address, done))).name).toBe(
        'WeChatAPIArgumentError',
      );
    },
  );

  it('may be what `new URL` and `url.parse` make of it', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept('/x', { body: { a: 1 } }, { times: 2 });
    const address = `${sandbox.url}/x?b=2`;
    for (const given of [new URL(address), url.parse(address)]) {
      const { err, data } = await outcome((done) =>
        untyped(api).request?.(given, { dataType: 'json' }, done),
      );
      expect(err).toBeNull();
      expect(data).toEqual({ a: 1 });
      expect(sandbox.requests.at(-1)).toMatchObject({ path: '/x', query: { b: '2' } });
    }
  });

  it('that is left out is an argument error of a promise too', async () => {
    const { api } = await start();
    const twins = api.promises as unknown as Record<string, () => Promise<unknown>>;
    for (const name of ['request', 'invoke', 'getUser', 'uploadMedia']) {
      const err = await refusal((done) => {
        twins[name]?.().then(() => {
          done(null);
        }, done);
      }, 3000);
      expect(err.name).toBe('WeChatAPIArgumentError');
    }
  });
});

describe('a signal that is none is an argument error', () => {
  it.each([{}, 'abort', 5, true, { aborted: true }, () => undefined])('%#', async (signal) => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.clearRequests();
    const view = api.with({});
    view.defaults = { signal: signal as AbortSignal };
    const calls: Record<string, (done: () => void) => unknown> = {
      request: (done) => untyped(api).request?.(`${sandbox.url}/x`, { signal }, done),
      'request of a view': (done) => untyped(view).request?.(`${sandbox.url}/x`, done),
      getUser: (done) => {
        view.getUser(openid, done);
      },
      invoke: (done) => {
        view.invoke('/cgi-bin/x', done);
      },
      getJsConfig: (done) => {
        view.getJsConfig({ url: 'u', jsApiList: [] }, done);
      },
      getLatestToken: (done) => {
        view.getLatestToken(done);
      },
      uploadMedia: (done) => {
        view.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image', done);
      },
      preRequest: (done) => {
        view.preRequest(
          (callback: () => void) => {
            callback();
          },
          [done],
        );
      },
    };
    for (const [name, call] of Object.entries(calls)) {
      expect([name, (await refusal(call)).name]).toEqual([name, 'WeChatAPIArgumentError']);
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('where there is none at all, there is none', async () => {
    const { api, openid } = await start();
    for (const signal of [undefined, null]) {
      const { err } = await outcome((done) => {
        api.with({ signal: signal as undefined }).getUser(openid, done);
      });
      expect(err).toBeNull();
    }
  });
});

it.each([null, undefined, 5])('defaults that are none (%j) are none', async (defaults) => {
  const { sandbox, api, openid } = await start();
  api.defaults = defaults as never;
  const calls: ((done: () => void) => void)[] = [
    (done) => {
      api.getUser(openid, done);
    },
    (done) => {
      api.getLatestTicket(done);
    },
    (done) => {
      api.request(sandbox.url, done);
    },
    (done) => {
      api.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image', done);
    },
    (done) => {
      api.with({ timeout: 4000 }).getUser(openid, done);
    },
  ];
  for (const call of calls) expect((await outcome(call)).err).toBeNull();
});

describe('text that no URL can hold has its callback', () => {
  const half = 'half\ud800';

  it.each([{}, { stableToken: true }])('as the appsecret (%j)', async (options) => {
    const { url: endpoint } = await serve((_arrival, response) => {
      json(response, { errcode: 40125, errmsg: 'invalid appsecret' });
    });
    for (const at of [endpoint, 'http://127.0.0.1:1', 'http://a b']) {
      const api = new API('appid', half, options);
      api.endpoint = at;
      await refusal((done) => {
        api.getUser('o', done);
      });
      await refusal((done) => {
        api.getAccessToken(done);
      });
      api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
      await refusal((done) => {
        api.getUser('o', done);
      });
      await refusal((done) => {
        api.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image', done);
      });
    }
  });

  it.each([half, Symbol('token'), { toString: 1, valueOf: 1 }])('as the token (%#)', async (accessToken) => {
    const api = await answering({ errcode: 40003, errmsg: 'invalid openid' });
    api.getToken = () =>
      Promise.resolve({ accessToken: accessToken as string, expireTime: Date.now() + 1e6 });
    for (const [, call] of CALLS)
      await refusal((done) => {
        call(api, done);
      });
  });

  it.each([Symbol('secret'), undefined, 5, { toString: 1, valueOf: 1 }])(
    'nor as an appsecret that is no text (%#)',
    async (secret) => {
      const api = new API('appid', secret as never, { endpoint: 'http://127.0.0.1:1' });
      for (const view of [api, api.with({ stableToken: true })]) {
        await refusal((done) => {
          view.getUser('o', done);
        });
      }
    },
  );
});

it('a stream that is none has its callback', async () => {
  const { api } = await start();
  for (const size of [undefined, 1]) {
    const file = { file: { pipe: () => undefined }, filename: 'a.png', size };
    await refusal((done) => untyped(api.with({ timeout: 500 })).uploadMedia?.(file, 'image', done));
  }
});
