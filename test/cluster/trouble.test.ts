import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished, vi, type MockInstance } from 'vitest';
import API from 'wechat-api';
import type { SandboxOptions } from 'wechat-api-sandbox';
import { failure, start } from '../support/client.js';
import { MapStore } from '../support/map-store.js';

const TOKEN = '/cgi-bin/token';
const STORE_ERROR = { name: 'WeChatAPIStoreError', code: 'ERR_STORE' };

let warn: MockInstance<typeof process.emitWarning>;
beforeEach(() => {
  warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  return () => {
    warn.mockRestore();
  };
});

/** Stops a clock; the test moves it. */
function fake(clock: 'Date' | 'performance'): void {
  vi.useFakeTimers({ toFake: [clock], now: Date.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

/** A store that can be down. */
class FragileStore extends MapStore {
  down: '' | 'all' | 'set' = '';

  override get(key: string) {
    return this.#arrive(() => super.get(key));
  }

  override set(key: string, value: string, ttl: number, holder: string) {
    return this.down === 'set' ? this.#refuse() : this.#arrive(() => super.set(key, value, ttl, holder));
  }

  override lock(key: string, holder: string) {
    return this.#arrive(() => super.lock(key, holder));
  }

  #arrive<T>(command: () => Promise<T>): Promise<T> {
    return this.down === 'all' ? this.#refuse() : command();
  }

  #refuse(): Promise<never> {
    return Promise.reject(new Error('no connection'));
  }
}

/** A client that holds a token and has just called with it. */
async function warm(options: object = {}, sandboxOptions: SandboxOptions = {}) {
  const store = new FragileStore();
  const started = await start({ store, ...options }, sandboxOptions);
  await started.api.promises.getUser(started.openid);
  return { ...started, store };
}

describe('a store that fails', () => {
  it('is no trouble for who holds a good token, and is reported once', async () => {
    const { api, openid, store } = await warm();
    store.down = 'all';
    for (let i = 0; i < 5; i++) await api.promises.getUser(openid);
    expect(warn).not.toHaveBeenCalled();
    api.store = undefined;
    for (let i = 0; i < 5; i++) {
      const message = expect.stringContaining('no connection') as string;
      expect(await failure(api.promises.getUser(openid))).toMatchObject({ ...STORE_ERROR, message });
    }
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('is reported also where it has never worked', async () => {
    const store = new FragileStore();
    store.down = 'all';
    const { api, openid } = await start({ store });
    for (let i = 0; i < 3; i++)
      expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('by silence is given up after three seconds at first, and after one from then on', async () => {
    const store = new FragileStore();
    store.get = () => new Promise<never>(() => undefined);
    const { api, openid } = await start({ store });
    const messages: string[] = [];
    for (let i = 0; i < 2; i++) {
      messages.push((await failure(api.promises.getUser(openid))).message);
      await pause(1100);
    }
    expect(messages).toEqual([
      'The store fails: no answer within 3000 ms',
      'The store fails: no answer within 1000 ms',
    ]);
  });

  it('is reported once however long that lasts, and again the next time', async () => {
    const { api, openid, store } = await warm();
    fake('performance');
    const failsFor = async (minutes: number) => {
      store.down = 'all';
      for (let minute = 0; minute < minutes; minute++) {
        api.store = undefined;
        expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
        vi.advanceTimersByTime(70_000);
      }
      store.down = '';
      await api.promises.getUser(openid);
    };
    await failsFor(5);
    expect(warn).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(120_000);
    await failsFor(2);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it('is asked again as soon as it works, also where the clock was set back meanwhile', async () => {
    const { api, openid, store } = await warm();
    fake('Date');
    api.store = undefined;
    store.down = 'all';
    expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
    store.down = '';
    vi.setSystemTime(Date.now() - 3_600_000);
    await pause(1100);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('fails the call whose token is dead: that one is not tried once more', async () => {
    const { api, openid, store, sandbox } = await warm();
    sandbox.revokeToken();
    sandbox.clearRequests();
    store.down = 'all';
    expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
    expect(sandbox.requests.map(({ path }) => path)).toEqual(['/cgi-bin/user/info']);
  });

  it('keeps nobody from a ticket, which WeChat hands to all alike', async () => {
    const { api, store, sandbox } = await warm();
    store.down = 'all';
    expect((await api.promises.getTicket('wx_card')).ticket).toMatch(/./);
    expect((await api.promises.getTicket()).ticket).toMatch(/./);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('keeps nobody from the stable token', async () => {
    const { api, store, openid } = await warm({ stableToken: true });
    store.down = 'all';
    api.store = undefined;
    expect((await api.promises.getLatestToken()).accessToken).toMatch(/./);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });

  it('is given up after the time that the client waits for WeChat, where that is less than a second', async () => {
    const { api, store, openid } = await warm({ timeout: 100 });
    api.store = undefined;
    store.get = () => new Promise<never>(() => undefined);
    expect(await failure(api.promises.getUser(openid))).toMatchObject({
      ...STORE_ERROR,
      message: 'The store fails: no answer within 100 ms',
    });
  });

  it('has not failed where this process was busy while it answered', async () => {
    const { api, store, openid } = await warm();
    api.store = undefined;
    store.get = async (key) => {
      // An answer from the network is read after the timers that are due.
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      return store.values.get(key);
    };
    const call = api.promises.getUser(openid);
    const busy = performance.now() + 1500;
    while (performance.now() < busy);
    expect((await call).openid).toBe(openid);
    expect(warn).not.toHaveBeenCalled();
  });

  it('is no trouble before WeChat ends the token, which counts as expired a minute sooner', async () => {
    const { api, openid, store, sandbox } = await warm();
    fake('Date');
    vi.setSystemTime(Date.now() + (7200 - 30) * 1000);
    store.down = 'all';
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    vi.setSystemTime(Date.now() + 30_000);
    expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
    expect(sandbox.count(TOKEN)).toBe(1);
  });

  it('delays no call in that minute, either, once it is known to be down', async () => {
    const { api, openid, store } = await warm();
    fake('Date');
    vi.setSystemTime(Date.now() + (7200 - 30) * 1000);
    let waiting = 0;
    store.get = () => {
      waiting++;
      return new Promise<never>(() => undefined);
    };
    await api.promises.getUser(openid);
    await pause(1100);
    expect(waiting).toBe(1);
    await api.promises.getUser(openid);
    // Asked again, and not waited for: it has not even been given up yet.
    expect(waiting).toBe(2);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('may take its time to fail, and fails within the client’s all the same', async () => {
    const { api, store, openid } = await warm({ timeout: 300 });
    api.store = undefined;
    let asked = 0;
    store.get = async () => {
      asked++;
      await pause(270);
      throw new Error('slowly');
    };
    expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
    expect(asked).toBe(1);
  });

  it.each([
    ['nothing', false],
    ['the one before', true],
  ])('is offered the token again that it did not take (it has %s)', async (_what, hasOne) => {
    const store = new FragileStore();
    const { api, openid, sandbox } = await start({ store });
    if (hasOne) {
      await api.promises.getUser(openid);
      sandbox.revokeToken();
    }
    store.down = 'set';
    await api.promises.getUser(openid);
    const requests = sandbox.count(TOKEN);
    store.down = '';
    fake('Date');
    vi.setSystemTime(Date.now() + 11_000);
    await pause(1100);
    await api.promises.getUser(openid);
    await vi.waitFor(() => {
      expect([...store.values.values()].join()).toContain(sandbox.token);
    });
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(requests);
  });

  it('gets its lock back as soon as it works', async () => {
    const { api, openid, store, sandbox } = await warm();
    sandbox.revokeToken();
    store.set = () => {
      store.set = (...args) => FragileStore.prototype.set.apply(store, args);
      return new Promise<never>(() => undefined);
    };
    await api.promises.getUser(openid);
    await vi.waitFor(() => {
      expect(store.locks.size).toBe(0);
    });
  });

  it('takes the new token also where the old one ends in the meantime', async () => {
    const { api, openid, store, sandbox } = await warm();
    sandbox.revokeToken();
    sandbox.intercept(TOKEN, () => {
      store.values.clear();
      return undefined;
    });
    await api.promises.getUser(openid);
    expect([...store.values.values()].join()).toContain(sandbox.token);
  });
});

it('a store that has another’s token by now, and does not take ours, is believed', async () => {
  const store = new FragileStore();
  const { api, openid, sandbox } = await start({ store });
  store.set = (key) => {
    store.set = (...args) => FragileStore.prototype.set.apply(store, args);
    const { access_token: accessToken } = sandbox.state.tokens.renew();
    store.values.set(key, JSON.stringify({ accessToken, expireTime: Date.now() + 1e6 }));
    return Promise.resolve(false);
  };
  await api.promises.getUser(openid);
  expect(api.store?.accessToken).toBe(sandbox.token);
  expect([sandbox.count(TOKEN), sandbox.count('/cgi-bin/user/info')]).toEqual([1, 1]);
});

it('a store that has taken the token is left alone until its last minutes', async () => {
  const { api, openid, store } = await warm();
  const { commands } = store;
  fake('Date');
  for (const seconds of [11, 3600]) {
    vi.setSystemTime(Date.now() + seconds * 1000);
    for (let i = 0; i < 3; i++) await api.promises.getUser(openid);
  }
  expect(store.commands).toBe(commands);
});

describe('a token that is revoked', () => {
  /** The time at which a token is renewed early, for sure. */
  const EARLY = (7200 - 61) * 1000;

  it.each([
    [6 * 60, 1],
    [3 * 60, 2],
  ])('is renewed early in its last four minutes: %i s before its end there are %i', async (left, tokens) => {
    const dice = vi.spyOn(Math, 'random').mockReturnValue(0.999); // As early as it may be.
    onTestFinished(() => {
      dice.mockRestore();
    });
    const { api, openid, sandbox } = await warm();
    fake('Date');
    vi.setSystemTime(Date.now() + (7200 - left) * 1000);
    await api.promises.getUser(openid);
    await pause(100);
    await expect.poll(() => sandbox.count(TOKEN)).toBe(tokens);
  });

  it('while it is renewed early leaves one good token, for the store and for all calls', async () => {
    const { api, openid, store, sandbox } = await warm();
    const call = () => api.promises.getUser(openid);
    fake('Date');
    vi.setSystemTime(Date.now() + EARLY);
    sandbox.intercept(
      TOKEN,
      async () => {
        await pause(50);
        return undefined;
      },
      { times: Infinity },
    );
    // The first call starts the early renewal; the others find the old token dead while it is under way.
    const first = call();
    sandbox.revokeToken();
    await Promise.all([first, ...Array.from({ length: 20 }, call)]);
    expect(sandbox.count(TOKEN)).toBe(2);
    expect(api.store?.accessToken).toBe(sandbox.token);
    expect(store.values.get(`{${sandbox.appid}}:access_token`)).toContain(sandbox.token);
    expect(store.locks.size).toBe(0);
  });

  it('together with the one that is in the store by now fails no call', async () => {
    const { api, openid, store, sandbox } = await warm();
    const others = await start({ store, endpoint: sandbox.url });
    others.api.appid = sandbox.appid;
    others.api.appsecret = sandbox.appsecret;
    await others.api.promises.getAccessToken();
    sandbox.revokeToken();
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(sandbox.count(TOKEN)).toBe(3);
  });
});

describe('a stable token that died early', () => {
  const forcedKey = (appid: string) => `{${appid}}:stable_access_token:forced`;

  /** A client whose stable token WeChat no longer takes, and does not replace unless it is forced to. */
  async function dying() {
    const started = await warm({ stableToken: true });
    const { sandbox, api } = started;
    const dead = api.store?.accessToken;
    sandbox.intercept(
      '/cgi-bin/user/info',
      { body: { errcode: 40001, errmsg: 'dead' } },
      { times: Infinity, when: ({ query }) => query.access_token === dead },
    );
    return started;
  }

  it.each(['set', 'unlock'] as const)(
    'is forced anew once also where the store fails at %s',
    async (command) => {
      const { api, openid, sandbox, store } = await dying();
      const fails = vi.spyOn(store, command).mockImplementation((key: string, ...rest: string[]) => {
        if (key === forcedKey(sandbox.appid)) return Promise.reject(new Error('no connection'));
        return (MapStore.prototype[command] as (...args: string[]) => Promise<boolean>).call(
          store,
          key,
          ...rest,
        );
      });
      expect((await api.promises.getUser(openid)).openid).toBe(openid);
      expect(fails).toHaveBeenCalled();
      const asked = sandbox.requests.map(({ json }) => json as { force_refresh?: boolean } | undefined);
      expect(asked.filter((json) => json?.force_refresh)).toHaveLength(1);
    },
  );

  it('is forced anew where a clock that was ahead has left its mark', async () => {
    const { api, openid, sandbox, store } = await dying();
    store.values.set(forcedKey(sandbox.appid), JSON.stringify([Date.now() + 3_600_000]));
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  });
});

describe('that a stable token was forced anew', () => {
  const STABLE = '/cgi-bin/stable_token';

  /** A client whose stable token is dead, each time, and what others have written of forcing it. */
  async function dying(known?: number[]) {
    const store = new MapStore();
    const { sandbox, api, openid } = await start({ store, stableToken: true });
    if (known)
      store.values.set(`{${sandbox.appid}}:stable_access_token:forced`, JSON.stringify([...known, 'never']));
    sandbox.intercept(
      '/cgi-bin/user/info',
      { body: { errcode: 40001, errmsg: 'dead' } },
      { times: Infinity },
    );
    const call = async (client = api) => {
      expect((await failure(client.promises.getUser(openid))).code).toBe(40001);
    };
    const forced = () =>
      sandbox.requests.filter(
        ({ path, json }) => path === STABLE && (json as { force_refresh?: boolean }).force_refresh,
      ).length;
    return { sandbox, store, call, forced };
  }

  const HOUR = 3_600_000;
  it.each<[string, number[], number]>([
    ['a moment ago', [1000], 0],
    ['a minute ago', [60_000], 1],
    ['19 times in a day', Array.from({ length: 19 }, (_, i) => (i + 4) * HOUR), 1],
    ['20 times in a day', Array.from({ length: 20 }, (_, i) => (i + 4) * HOUR), 0],
    ['20 times, the first of them longer ago', Array.from({ length: 20 }, (_, i) => (i + 6) * HOUR), 1],
  ])('%s by another process counts', async (_, ago, expected) => {
    const { call, forced } = await dying(ago.map((time) => Date.now() - time));
    await call();
    expect(forced()).toBe(expected);
  });

  it('is told to other processes', async () => {
    const { sandbox, store, call, forced } = await dying();
    await call();
    await call(
      new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, store, stableToken: true }),
    );
    expect(forced()).toBe(1);
  });
});

describe('a view by with', () => {
  it('keeps the store where it asks for the stable token', async () => {
    const { api, openid, store, sandbox } = await warm();
    await api.with({ stableToken: true }).promises.getUser(openid);
    expect([...store.values.keys()]).toContain(`{${sandbox.appid}}:stable_access_token`);
    expect(sandbox.count('/cgi-bin/stable_token')).toBe(1);
  });

  it('that names what the client has is of one token with it', async () => {
    const { api, openid, store, sandbox } = await warm();
    for (const same of [{ stableToken: false }, { store }]) await api.with(same).promises.getUser(openid);
    sandbox.revokeToken();
    await api.with({ store }).promises.getUser(openid);
    expect(api.store?.accessToken).toBe(sandbox.token);
    expect(sandbox.count(TOKEN)).toBe(2);
  });
});

it('getAccessToken is asked for tokens where it is overridden, and may ask the original', async () => {
  const store = new MapStore();
  let asked = 0;
  const { sandbox, api, openid } = await start({ store });
  const original = api.getAccessToken.bind(api);
  api.getAccessToken = (callback) => {
    asked++;
    original(callback);
  };
  await Promise.all(Array.from({ length: 20 }, () => api.promises.getUser(openid)));
  sandbox.revokeToken();
  await api.promises.getUser(openid);
  expect([asked, sandbox.count(TOKEN)]).toEqual([2, 2]);
  expect([...store.values.values()].join()).toContain(sandbox.token);

  api.store = undefined;
  store.values.clear();
  api.getAccessToken = ((callback: (err: null, token: object) => void) => {
    callback(null, { accessToken: sandbox.token, expireTime: Date.now() + 1e6 });
  }) as never;
  expect((await api.promises.getUser(openid)).openid).toBe(openid);
  api.store = undefined;
  store.values.clear();
  api.getAccessToken = ((callback: (err: null, token: object) => void) => {
    callback(null, {});
  }) as never;
  expect((await failure(api.promises.getUser(openid))).message).toMatch(/no \{ accessToken/);
});

it('a token that stays dead fails the call when it was replaced once', async () => {
  const { api, openid, sandbox } = await warm();
  const dead = { body: { errcode: 40001, errmsg: 'invalid credential' } };
  sandbox.intercept('/cgi-bin/user/info', dead, { times: Infinity });
  sandbox.clearRequests();
  expect((await failure(api.promises.getUser(openid))).code).toBe(40001);
  expect(sandbox.requests.map(({ path }) => path)).toEqual([
    '/cgi-bin/user/info',
    TOKEN,
    '/cgi-bin/user/info',
  ]);
});

/** A store whose first connection takes a while. */
class SlowStore extends MapStore {
  readonly #until = performance.now() + 1500;

  override async get(key: string) {
    await pause(Math.max(0, this.#until - performance.now()));
    return super.get(key);
  }
}

it('a store that is still connecting is waited for', async () => {
  const { sandbox, api, openid } = await start({ store: new SlowStore() });
  expect((await api.promises.getUser(openid)).openid).toBe(openid);
  expect(sandbox.count(TOKEN)).toBe(1);
  // Another test's store may still be reported.
  expect(JSON.stringify(warn.mock.calls)).not.toContain('no answer');
});

it('a token of a short life is no spare for longer than WeChat takes it', async () => {
  const { sandbox, api, openid, store } = await warm({}, { tokenLifetime: 20 });
  fake('Date');
  store.down = 'all';
  // It counts as expired after 10 s, and WeChat takes it for 20 s.
  vi.setSystemTime(Date.now() + 15_000);
  expect((await api.promises.getUser(openid)).openid).toBe(openid);
  sandbox.clearRequests();
  vi.setSystemTime(Date.now() + 6000);
  await pause(1100);
  expect(await failure(api.promises.getUser(openid))).toMatchObject(STORE_ERROR);
  // Nothing that WeChat would only have called dead.
  expect(sandbox.count('/cgi-bin/user/info')).toBe(0);
});
