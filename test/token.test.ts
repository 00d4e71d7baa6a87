import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import type { StoredToken } from 'wechat-api/types';
import { failure, PATIENT, start, startSandbox } from './support/client.js';
import { failingHooks } from './support/hooks.js';

const TOKEN = '/cgi-bin/token';
const many = (count: number, call: (i: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, i) => call(i)));

describe('one token', () => {
  it('serves 500 calls on a cold client', async () => {
    const { sandbox, api, openid } = await start(PATIENT);
    await many(500, () => api.promises.getUser(openid));
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('is replaced once for 200 calls that find it dead', async () => {
    const { sandbox, api, openid } = await start(PATIENT);
    await api.promises.getUser(openid);
    sandbox.revokeToken();
    await many(200, () => api.promises.getUser(openid));
    expect(sandbox.count(TOKEN)).toBe(2);
  });

  it('serves 100 callers of getAccessToken and getLatestToken', async () => {
    const { sandbox, api } = await start();
    const tokens = await many(100, (i) =>
      i % 2 ? api.promises.getLatestToken() : api.promises.getAccessToken(),
    );
    expect(new Set(tokens.map((token) => (token as API.AccessToken).accessToken)).size).toBe(1);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('is fetched anew by getAccessToken, and kept by getLatestToken', async () => {
    const { sandbox, api } = await start();
    const first = await api.promises.getAccessToken();
    const second = await api.promises.getAccessToken();
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(await api.promises.getLatestToken()).toEqual(second);
    expect(sandbox.count(TOKEN)).toBe(2);
  });

  it('is asked of an overridden getAccessToken once, too', async () => {
    const { api, openid } = await start();
    const token = await api.promises.getAccessToken();
    api.store = undefined;
    let asked = 0;
    api.getAccessToken = (callback) => {
      asked++;
      setTimeout(() => callback?.(null, token), 10);
    };
    await many(50, () => api.promises.getUser(openid));
    expect(asked).toBe(1);
  });

  it('is each client’s own, also for the same account', async () => {
    const { sandbox, api, openid } = await start({}, { tokenOverlap: 0 });
    const other = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
    await api.promises.getUser(openid);
    await other.promises.getUser(openid);
    expect(other.store?.accessToken).not.toBe(api.store?.accessToken);
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(3);
  });

  it('lives on for the five minutes that WeChat lets it, where another client has fetched one', async () => {
    const { sandbox, api, openid } = await start({}, { tokenOverlap: 300 });
    const other = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
    await api.promises.getUser(openid);
    await other.promises.getUser(openid);
    sandbox.advance('4m 50s');
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(2);
    sandbox.advance('10s');
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(3);
  });

  it('counts as expired a little before WeChat says so', async () => {
    const { api } = await start({}, { tokenLifetime: 7200 });
    const { expireTime } = await api.promises.getAccessToken();
    expect(expireTime).toBeLessThan(Date.now() + 7_195_000);
    expect(expireTime).toBeGreaterThan(Date.now() + 7_000_000);
  });

  it('is fetched again once it has expired', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getUser(openid);
    api.store = { accessToken: 'old', expireTime: Date.now() - 1 };
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(2);
  });

  it('can be set by the caller', async () => {
    const { sandbox, api, openid } = await start();
    const { accessToken, expireTime } = await new API(sandbox.appid, sandbox.appsecret, {
      endpoint: sandbox.url,
    }).promises.getAccessToken();
    api.store = { accessToken, expireTime };
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
  });
});

describe('a dead token', () => {
  it.each([40001, 40014, 42001, '40001'])(
    'is replaced after %j, and the call sent again',
    async (errcode) => {
      const { sandbox, api, openid } = await start();
      await api.promises.getUser(openid);
      sandbox.intercept('/cgi-bin/user/info', { body: { errcode, errmsg: 'dead' } });
      expect((await api.promises.getUser(openid)).openid).toBe(openid);
      expect(sandbox.count(TOKEN)).toBe(2);
    },
  );

  it('that WeChat says has expired is replaced', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getUser(openid);
    sandbox.expireToken();
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('is not the caller’s mistake of 41001', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept('/cgi-bin/user/info', { body: { errcode: 41001, errmsg: 'access_token missing' } });
    expect((await failure(api.promises.getUser(openid))).code).toBe(41001);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('that stays dead is an error after one more try', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept('/cgi-bin/user/info', { body: { errcode: 40001, errmsg: 'dead' } }, { times: 10 });
    expect((await failure(api.promises.getUser(openid))).code).toBe(40001);
    expect(sandbox.count('/cgi-bin/user/info')).toBe(2);
    expect(sandbox.count(TOKEN)).toBe(2);
  });

  it('is not replaced where another process has put a newer one into the store', async () => {
    const sandbox = await startSandbox();
    let token: StoredToken | undefined;
    const hooks: API.Options = {
      getToken: () => Promise.resolve(token),
      saveToken: (saved) => {
        token = saved;
        return Promise.resolve();
      },
    };
    const api = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, ...hooks });
    const other = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, ...hooks });
    const openid = sandbox.follow();
    await api.promises.getUser(openid);
    sandbox.intercept('/cgi-bin/user/info', async () => {
      await other.promises.getAccessToken();
      return { body: { errcode: 40001, errmsg: 'dead' } };
    });
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(2);
  });

  it('costs one request even where the store shows the past for a while', async () => {
    const sandbox = await startSandbox();
    let visible: unknown;
    const api = new API(
      sandbox.appid,
      sandbox.appsecret,
      (callback) => {
        const seen = visible;
        setTimeout(() => {
          callback(null, seen as never);
        }, 30);
      },
      (token, callback) => {
        visible = token;
        callback();
      },
    );
    api.setEndpoint(sandbox.url);
    const openid = sandbox.follow();
    const early = many(20, () => api.promises.getUser(openid));
    await new Promise((resolve) => setTimeout(resolve, 25));
    await Promise.all([early, many(20, () => api.promises.getUser(openid))]);
    expect(sandbox.count(TOKEN)).toBe(1);
  });
});

describe('the token endpoint', () => {
  it('is asked once when it refuses, and every waiter gets the error', async () => {
    const { sandbox, openid } = await start();
    const api = new API(sandbox.appid, 'a wrong secret', { endpoint: sandbox.url });
    const errors = (await many(50, () => failure(api.promises.getUser(openid)))) as API.WeChatAPIError[];
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set([40125]));
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('is not asked again when it answers 40001', async () => {
    const { sandbox, api, openid } = await start();
    const body = { errcode: 40001, errmsg: 'invalid credential' };
    sandbox.intercept(TOKEN, { body });
    expect(await failure(api.promises.getUser(openid))).toMatchObject({ code: 40001, data: body });
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('may fail now and work later', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(TOKEN, 'disconnect');
    const error = await failure(api.promises.getUser(openid));
    expect(['data' in error, 'res' in error]).toEqual([false, false]);
    expect(sandbox.count(TOKEN)).toBe(1);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it.each([{}, { access_token: '', expires_in: 7200 }])('must answer a token, not %j', async (body) => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(TOKEN, { body });
    expect((await failure(api.promises.getUser(openid))).message).toMatch(/no access_token/);
  });

  it.each([
    ['as text', '7200', true],
    ['not at all', undefined, false],
    ['in words', 'soon', false],
  ])('may be something in between that tells the time %s', async (_how, expires, isKept) => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(
      TOKEN,
      () => {
        const { access_token } = sandbox.state.tokens.renew();
        return { body: { access_token, expires_in: expires } };
      },
      { times: Infinity },
    );
    await api.promises.getUser(openid);
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(isKept ? 1 : 2);
  });
});

describe('hooks', () => {
  const saved = { accessToken: 'from the hook', expireTime: Date.now() + 1e6 };

  it.each([
    [
      'a callback',
      (callback: (err: null, token: typeof saved) => void) => {
        callback(null, saved);
      },
    ],
    [
      'a late callback',
      (callback: (err: null, token: typeof saved) => void) => {
        setTimeout(callback, 5, null, saved);
      },
    ],
    ['a promise', () => Promise.resolve(saved)],
    [
      'an async function with a callback',
      async (callback: (err: null, token: typeof saved) => void) => {
        await Promise.resolve();
        setTimeout(callback, 5, null, saved);
      },
    ],
    ['JSON', () => Promise.resolve(JSON.parse(JSON.stringify(saved)) as typeof saved)],
  ])('getToken may hand the token to %s', async (_how, getToken) => {
    const api = new API('appid', 'secret', getToken);
    const token = await api.promises.getLatestToken();
    expect(JSON.parse(JSON.stringify(token))).toEqual(saved);
    expect(token.isValid()).toBe(true);
  });

  it.each(failingHooks('down'))('a getToken that %s fails the call', async (_how, getToken) => {
    const { api, openid } = await start({ getToken });
    expect((await failure(api.promises.getUser(openid))).message).toBe('down');
  });

  it.each(failingHooks('full'))('a saveToken that %s fails the call', async (_how, saveToken) => {
    const { api, openid } = await start({
      getToken: () => Promise.resolve(null),
      saveToken,
    });
    expect((await failure(api.promises.getUser(openid))).message).toBe('full');
  });

  it.each([
    ['getToken', { getToken: () => Promise.reject(undefined) }],
    ['saveToken', { getToken: () => Promise.resolve(null), saveToken: () => Promise.reject(undefined) }],
  ])('that fail without a reason (%s) fail the call', async (name, hooks) => {
    const { api, openid } = await start(hooks);
    expect((await failure(api.promises.getUser(openid))).message).toMatch(name);
  });

  /** A query of a database: it runs when somebody waits for it, and may not be waited for besides a callback. */
  const query = {
    then() {
      throw new Error('You have tried to call .then()');
    },
  };

  it.each([
    ['a query', () => query],
    ['a promise of something else', () => Promise.resolve('{"accessToken":"raw"}')],
    ['a promise of nothing', () => Promise.resolve(null)],
  ])('that call back may return %s', async (_what, returned) => {
    const { sandbox, api, openid } = await start();
    const token = await api.promises.getLatestToken();
    const hooked = new API(
      sandbox.appid,
      sandbox.appsecret,
      (callback) => {
        setTimeout(callback, 10, null, token);
        return returned();
      },
      (_token, callback) => {
        setTimeout(callback, 10);
        return returned();
      },
    );
    hooked.setEndpoint(sandbox.url);
    expect((await hooked.promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('that fail to save do not waste a token each time', async () => {
    const { sandbox, api, openid } = await start({
      getToken: () => Promise.resolve(null),
      saveToken: () => Promise.reject(new Error('full')),
    });
    for (let i = 0; i < 5; i++) await failure(api.promises.getUser(openid));
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('that call back twice do not call the caller twice', async () => {
    const { api, openid } = await start({
      getToken: (callback) => {
        callback(null, null);
        callback(null, null);
      },
      saveToken: (_token, callback) => {
        callback();
        callback();
      },
    });
    const callback = vi.fn();
    api.getUser(openid, callback);
    await vi.waitFor(() => {
      expect(callback).toHaveBeenCalled();
    });
    await api.promises.getUser(openid);
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('are handed a token that survives JSON', async () => {
    let text = '';
    const { sandbox, api } = await start({
      getToken: () => Promise.resolve(text ? (JSON.parse(text) as never) : null),
      saveToken: (token, callback) => {
        text = JSON.stringify(token);
        callback();
      },
    });
    await api.promises.getLatestToken();
    await api.promises.getLatestToken();
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['accessToken', 'expireTime']);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('can be replaced on the client', async () => {
    const { sandbox, api, openid } = await start();
    const token = await api.promises.getAccessToken();
    api.getToken = (callback) => {
      callback(null, token);
    };
    api.store = undefined;
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('are called on the client', async () => {
    const { api } = await start();
    const selves: unknown[] = [];
    api.getToken = function (this: unknown, callback) {
      selves.push(this);
      callback(null, null);
    };
    api.saveToken = function (this: unknown, _token, callback) {
      selves.push(this);
      callback();
    };
    await api.promises.getLatestToken();
    expect(selves).toEqual([api, api]);
  });
});

describe('AccessToken', () => {
  it('tells whether it can be used: until its last millisecond', async () => {
    const { api } = await start();
    const ticket = await api.promises.getLatestTicket();
    const end = Date.now() + 1000;
    vi.useFakeTimers({ toFake: ['Date'], now: end - 1 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    ticket.expireTime = end;
    const token = new API.AccessToken('t', end);
    const nothing = [
      new API.AccessToken('', end),
      Object.assign(await api.promises.getTicket(), { ticket: '' }),
    ];
    expect([token, ticket, ...nothing].map((one) => one.isValid())).toEqual([true, true, false, false]);
    vi.setSystemTime(end);
    expect([token, ticket].map((one) => one.isValid())).toEqual([false, false]);
  });

  it('needs no new, as ever', () => {
    const make = API.AccessToken as unknown as (accessToken: string, expireTime: number) => API.AccessToken;
    expect(make('t', 1)).toBeInstanceOf(API.AccessToken);
  });
});
