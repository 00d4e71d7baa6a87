import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import API from 'wechat-api';
import { failure, start, startSandbox } from '../support/client.js';

const TOKEN = '/cgi-bin/token';
const SECRET = '70_a-token-of-the-hook';

type Callback = (err?: unknown, value?: unknown) => void;
type Hook = (...args: never[]) => unknown;

let warn: MockInstance<typeof process.emitWarning>;
beforeEach(() => {
  warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  return () => {
    warn.mockRestore();
  };
});

const warnings = () => warn.mock.calls.map(([message]) => String(message));

/** A client with these hooks, which waits for a silent one for 200 ms. */
async function hooked(getToken: Hook, saveToken: Hook = () => Promise.resolve()) {
  const hooks = { getToken, saveToken } as unknown as API.Options;
  return start({ ...hooks, timeout: ['5s', '200ms'] });
}

/** The token that WeChat takes, when it ends. */
async function validToken() {
  const sandbox = await startSandbox();
  const { accessToken, expireTime } = await new API(sandbox.appid, sandbox.appsecret, {
    endpoint: sandbox.url,
  }).promises.getAccessToken();
  const api = (getToken: Hook) =>
    new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, getToken: getToken as never });
  return { sandbox, api, accessToken, expireTime, openid: sandbox.follow() };
}

describe('what getToken hands over', () => {
  type Make = (accessToken: string, expireTime: number) => unknown;
  const forms: [string, Make][] = [
    ['itself', (accessToken, expireTime) => ({ accessToken, expireTime })],
    ['JSON text', (accessToken, expireTime) => JSON.stringify({ accessToken, expireTime })],
    ['bytes of JSON', (accessToken, expireTime) => Buffer.from(JSON.stringify({ accessToken, expireTime }))],
    ['a row in snake_case', (access_token, expire_time) => ({ id: 1, access_token, expire_time })],
    ['a row in lower case', (accesstoken, expiretime) => ({ accesstoken, expiretime: String(expiretime) })],
    ['seconds', (accessToken, expireTime) => ({ accessToken, expireTime: Math.floor(expireTime / 1000) })],
    ['a Date', (accessToken, expireTime) => ({ accessToken, expireTime: new Date(expireTime) })],
    [
      'JSON of a Date',
      (accessToken, expireTime) => JSON.stringify({ accessToken, expireTime: new Date(expireTime) }),
    ],
    ['a bigint', (accessToken, expireTime) => ({ accessToken, expireTime: BigInt(expireTime) })],
  ];
  it.each(forms)('may be %s: no token is asked for', async (_what, make) => {
    const { sandbox, api, accessToken, expireTime, openid } = await validToken();
    const value = make(accessToken, expireTime);
    const ways: Hook[] = [
      (callback: Callback) => {
        callback(null, value);
      },
      () => Promise.resolve(value),
      () => value,
      async (callback: Callback) => {
        await Promise.resolve();
        callback(null, value);
      },
    ];
    for (const way of ways) expect((await api(way).promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
    expect(warnings()).toEqual([]);
  });

  it.each(forms)('ends when it says, in whatever way: %s', async (_what, make) => {
    const { api, accessToken, expireTime } = await validToken();
    const token = await api(() => make(accessToken, expireTime)).promises.getLatestToken();
    expect(Math.floor(token.expireTime / 1000)).toBe(Math.floor(expireTime / 1000));
  });

  const nothings = [undefined, null, '', 'null', '{}', {}, [], false];
  const rows = [
    { accessToken: null, expireTime: 4e12 },
    { accessToken: SECRET, expireTime: null },
    { accessToken: SECRET, expireTime: 1.5e11 },
  ];
  it.each([...nothings, ...rows])('may be nothing, or be over: %j', async (nothing) => {
    const { sandbox, api, openid } = await hooked(() => nothing);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
    expect(warnings()).toEqual([]);
  });

  it.each([
    ['the text of a token', SECRET, 'text that is not JSON'],
    ['a token without its end', { accessToken: SECRET }, 'an object without expireTime in milliseconds'],
    [
      'a life in place of the end',
      { access_token: SECRET, expires_in: 7200 },
      'an object without expireTime in milliseconds',
    ],
    [
      'a local time',
      { accessToken: SECRET, expireTime: '2099-01-01 00:00:00' },
      'an object without expireTime in milliseconds',
    ],
    ['a list', [{ accessToken: SECRET, expireTime: 4e12 }], 'a list'],
    ['something else', { a: 1 }, 'an object without accessToken'],
    ['a number', 42, 'a number'],
  ])('is warned of once where it is %s', async (_what, value, called) => {
    const { sandbox, api, openid } = await hooked(() => Promise.resolve(value));
    for (let i = 0; i < 3; i++) await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(3);
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toContain(`getToken hands over ${called} in place of { accessToken, expireTime }`);
    expect(warnings()[0]).not.toContain(SECRET);
    expect(warn.mock.calls[0]?.[1]).toEqual({ code: 'WECHAT_API_HOOK' });
  });

  it.each([
    ['an object', { accessToken: SECRET, expireTime: Date.now() + 1e6 }],
    ['JSON text', JSON.stringify({ accessToken: SECRET, expireTime: Date.now() + 1e6 })],
  ])('is not to take the place of the error: %s', async (_what, token) => {
    const pass = (callback: Callback) => {
      callback(token);
    };
    for (const getToken of [pass, () => Promise.reject(token)]) {
      const { sandbox, api } = await hooked(getToken);
      const error = await failure(api.promises.getLatestToken());
      expect(error.message).toMatch(/getToken.*callback\(null, /);
      expect(inspect(error, { depth: 9 })).not.toContain(SECRET);
      expect(sandbox.requests).toEqual([]);
    }
  });

  it('may fail with whatever cannot even be looked at, which the caller gets', async () => {
    const hostile = Object.defineProperty(new Error('hostile'), 'accessToken', {
      get() {
        throw new Error('not to be read');
      },
    });
    const { api } = await hooked(() => Promise.reject(hostile));
    expect(await failure(api.promises.getLatestToken())).toBe(hostile);
  });

  it('is nothing where a hook that names no callback stays silent; a token is asked for', async () => {
    const { sandbox, api, openid } = await hooked(function () {
      return undefined;
    });
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
    expect(warnings()).toEqual([expect.stringMatching(/^getToken has not called back.*nothing stored/)]);
  });

  it('is waited for where the hook takes a callback, and warned of', async () => {
    const { sandbox, api, openid, accessToken, expireTime } = await validToken().then((valid) => ({
      ...valid,
      api: valid.api((callback: Callback) => {
        setTimeout(callback, 400, null, {
          accessToken: valid.accessToken,
          expireTime: valid.expireTime,
        });
      }),
    }));
    api.setOpts({ timeout: ['5s', '200ms'] });
    expect(await api.promises.getLatestToken()).toMatchObject({ accessToken, expireTime });
    expect(sandbox.count(TOKEN)).toBe(1);
    expect(warnings()).toEqual([expect.stringMatching(/^getToken has not called back.*wait/)]);
    expect(openid).toBeTruthy();
  });

  it('may come through a function that looks into its arguments', async () => {
    const { sandbox, api, accessToken, expireTime, openid } = await validToken();
    // As CoffeeScript and _.bind write it.
    const bound = function (...args: [Callback]) {
      setTimeout(args[0], 10, null, { accessToken, expireTime });
    };
    expect((await api(bound).promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
  });
});

describe('a hook that fails with nothing', () => {
  const nothing: [string, Hook][] = [
    [
      'throws undefined',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- programs do throw such things
        throw undefined;
      },
    ],
    [
      'throws empty text',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- programs do throw such things
        throw '';
      },
    ],
    ['rejects with undefined', () => Promise.reject(undefined)],
    ['rejects with 0', () => Promise.reject(0)],
  ];
  it.each(nothing)('%s: the call fails, and says where', async (_how, hook) => {
    const get = await hooked(hook);
    expect((await failure(get.api.promises.getUser('o'))).message).toMatch(/getToken/);
    const save = await hooked(() => null, hook);
    expect((await failure(save.api.promises.getUser('o'))).message).toMatch(/saveToken/);
    const { api } = await start();
    api.registerTicketHandle(hook as never, hook as never);
    expect((await failure(api.promises.getLatestTicket())).message).toMatch(/getTicketToken/);
    api.registerTicketHandle(() => Promise.resolve(null), hook as never);
    expect((await failure(api.promises.getLatestTicket())).message).toMatch(/saveTicketToken/);
    api.getAccessToken = hook;
    api.store = undefined;
    expect((await failure(api.promises.getUser('o'))).message).toMatch(/getAccessToken/);
  });
});

describe('a saveToken that never calls back', () => {
  /** A hook of so many parameters that never calls back. */
  const silentFor = (length: number): Hook => Object.defineProperty(vi.fn(), 'length', { value: length });
  const silent = silentFor(2);

  it('holds up the first call for a while, and no other; it is warned of once', async () => {
    const { sandbox, api, openid } = await hooked(() => null, silent);
    const began = performance.now();
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(performance.now() - began).toBeGreaterThan(190);
    for (let i = 0; i < 20; i++) await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
    expect(warnings()).toEqual([expect.stringMatching(/^saveToken has not called back/)]);
    expect(warnings()[0]).not.toContain(sandbox.token);
  });

  it('is asked again for the next token: after a revocation', async () => {
    const { sandbox, api, openid } = await hooked(() => null, silent);
    await api.promises.getUser(openid);
    sandbox.revokeToken();
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(2);
    expect(warnings()).toHaveLength(1);
  });

  it('may call back late', async () => {
    let stored: unknown = null;
    const { sandbox, api, openid } = await hooked(
      () => stored,
      (token: unknown, callback: Callback) => {
        setTimeout(() => {
          stored = token;
          callback();
        }, 400);
      },
    );
    await api.promises.getUser(openid);
    await sleep(300);
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('may fail late: the token is saved once more', async () => {
    const saved: unknown[] = [];
    const { sandbox, api, openid } = await hooked(
      () => null,
      (token: unknown, callback: Callback) => {
        saved.push(token);
        setTimeout(callback, saved.length === 1 ? 300 : 0, saved.length === 1 ? new Error('full') : null);
      },
    );
    await api.promises.getUser(openid);
    await sleep(200);
    await api.promises.getUser(openid);
    expect(saved).toHaveLength(2);
    expect(saved[0]).toBe(saved[1]);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('and did so late is of no account from then on: what the store has counts', async () => {
    let stored: unknown = null;
    const late = (value: unknown, callback: Callback) => {
      setTimeout(() => {
        stored = value;
        callback();
      }, 400);
    };
    const { sandbox, api, openid } = await hooked(() => stored, late);
    api.registerTicketHandle(
      () => stored,
      (_type: string, ticket: unknown, callback: Callback) => {
        late(ticket, callback);
      },
    );
    await api.promises.getUser(openid);
    await sleep(300);
    stored = null;
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(2);

    api.getToken = ((callback: Callback) => {
      callback(null, { accessToken: sandbox.token, expireTime: Date.now() + 1e6 });
    }) as never;
    stored = null;
    await api.promises.getTicket();
    await sleep(300);
    stored = null;
    await api.promises.getLatestTicket();
    expect(sandbox.count('/cgi-bin/ticket/getticket')).toBe(2);
  });

  it('nor a saveTicketToken holds up more than the first call', async () => {
    const { sandbox, api } = await start({ timeout: ['5s', '200ms'] });
    api.registerTicketHandle(
      () => Promise.resolve(null),
      () => undefined,
    );
    api.saveTicketToken = silentFor(3) as never;
    for (let i = 0; i < 5; i++) await api.promises.getJsConfig({ url: 'u', jsApiList: [] });
    expect(sandbox.count('/cgi-bin/ticket/getticket')).toBe(1);
    expect(warnings()).toEqual([expect.stringMatching(/^saveTicketToken has not called back/)]);
  });
});

it('synchronous hooks need no callback', async () => {
  let token: unknown;
  const tickets: Record<string, unknown> = {};
  const { sandbox, api, openid } = await hooked(
    () => token,
    (fetched: unknown) => {
      token = fetched;
    },
  );
  api.registerTicketHandle(
    (type: string) => tickets[type],
    (type: string, ticket: unknown) => {
      tickets[type] = ticket;
    },
  );
  for (let i = 0; i < 3; i++) {
    await api.promises.getUser(openid);
    await api.promises.getJsConfig({ url: 'u', jsApiList: [] });
  }
  expect(sandbox.count(TOKEN)).toBe(1);
  expect(sandbox.count('/cgi-bin/ticket/getticket')).toBe(1);
  expect(warnings()).toEqual([]);
});
