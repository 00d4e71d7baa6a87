import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import type { Store } from 'wechat-api/types';
import { failure, start, startSandbox } from '../support/client.js';

const TOKEN = '/cgi-bin/token';

/** A store in memory, as small as a store can be. */
class MapStore implements Store {
  readonly values = new Map<string, string>();
  readonly locks = new Map<string, string>();
  commands = 0;

  get(key: string) {
    this.commands++;
    return Promise.resolve(this.values.get(key));
  }

  set(key: string, value: string, _ttl: number, holder: string) {
    this.commands++;
    if (this.locks.get(key) !== holder) return Promise.resolve(false);
    this.values.set(key, value);
    return Promise.resolve(true);
  }

  lock(key: string, holder: string) {
    this.commands++;
    const holding = this.locks.get(key) ?? holder;
    this.locks.set(key, holding);
    return Promise.resolve(holding === holder);
  }

  unlock(key: string, holder: string) {
    this.commands++;
    return Promise.resolve(this.locks.get(key) === holder && this.locks.delete(key));
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a store', () => {
  it('or hooks, not both', () => {
    const store = new MapStore();
    expect(() => new API('a', 'b', { store, getToken: () => undefined })).toThrow(/store, or hooks/);
  });

  it('is left alone where hooks are put in its place', async () => {
    const store = new MapStore();
    const { api, sandbox, openid } = await start({ store });
    const token = await new API(sandbox.appid, sandbox.appsecret, {
      endpoint: sandbox.url,
    }).promises.getAccessToken();
    api.getToken = (callback) => {
      callback(null, token);
    };
    await api.promises.getUser(openid);
    expect(store.commands).toBe(0);
  });

  it('may hold anything: what is no token is replaced', async () => {
    const store = new MapStore();
    const { sandbox, api, openid } = await start({ store });
    for (const text of ['', 'garbage', 'null', '{"accessToken":1}', '[]']) {
      store.values.set(`{${sandbox.appid}}:access_token`, text);
      api.store = undefined;
      expect((await api.promises.getUser(openid)).openid).toBe(openid);
    }
  });

  it('holds what an app with hooks can read: { accessToken, expireTime }', async () => {
    const store = new MapStore();
    const { sandbox, api } = await start({ store });
    const { accessToken, expireTime } = await api.promises.getLatestToken();
    expect(JSON.parse(store.values.get(`{${sandbox.appid}}:access_token`) ?? '')).toEqual({
      accessToken,
      expireTime,
    });
  });

  it('that has another token by now is asked before a dead one is replaced', async () => {
    const store = new MapStore();
    const { sandbox, api, openid } = await start({ store });
    const other = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, store });
    await api.promises.getUser(openid);
    await other.promises.getAccessToken();
    await api.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(2);
    expect(api.store?.accessToken).toBe(sandbox.token);
  });

  it('gets its lock back where WeChat refuses, and the error reaches every waiter', async () => {
    const store = new MapStore();
    const { sandbox, openid } = await start();
    const api = new API(sandbox.appid, 'wrong', { endpoint: sandbox.url, store });
    const errors = await Promise.all(Array.from({ length: 20 }, () => failure(api.promises.getUser(openid))));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set([40125]));
    expect(sandbox.count(TOKEN)).toBe(1);
    expect(store.locks.size).toBe(0);
  });

  it('shared by two clients serves one view each with its own options', async () => {
    const store = new MapStore();
    const { sandbox, api, openid } = await start({ store });
    await Promise.all([api.promises.getUser(openid), api.with({ timeout: 1000 }).promises.getUser(openid)]);
    expect(sandbox.count(TOKEN)).toBe(1);
    const own = api.with({ store: new MapStore() });
    await own.promises.getUser(openid);
    expect(sandbox.count(TOKEN)).toBe(2);
  });
});

describe('in the last minutes of a token', () => {
  it('calls do not wait for the next one, which one process fetches and the others find', async () => {
    const store = new MapStore();
    // Counts as good for four seconds, and is renewed in the last two of them.
    const sandbox = await startSandbox({ tokenLifetime: 8 });
    const clients = Array.from(
      { length: 5 },
      () => new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, store }),
    );
    const openid = sandbox.follow();
    await Promise.all(clients.map((api) => api.promises.getUser(openid)));
    const state = { fetching: false };
    let meanwhile = 0;
    sandbox.intercept(TOKEN, async () => {
      state.fetching = true;
      await pause(60);
      state.fetching = false;
      return undefined;
    });
    for (let i = 0; i < 130; i++) {
      await Promise.all(clients.map((api) => api.promises.getUser(openid)));
      if (state.fetching) meanwhile++;
      await pause(30);
    }
    expect(meanwhile).toBeGreaterThan(0);
    expect(sandbox.count(TOKEN)).toBe(2);
    expect(new Set(clients.map(({ store: token }) => token?.accessToken))).toEqual(new Set([sandbox.token]));
  });
});

describe('a store that fails', () => {
  it('is reported once, and a good token goes on', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => {
      warn.mockRestore();
    });
    const store = new MapStore();
    const { api, openid } = await start({ store });
    await api.promises.getUser(openid);
    store.get = () => Promise.reject(new Error('no connection'));
    for (let i = 0; i < 5; i++) await api.promises.getUser(openid);
    expect(warn).not.toHaveBeenCalled();
    api.store = undefined;
    for (let i = 0; i < 5; i++) {
      expect(await failure(api.promises.getUser(openid))).toMatchObject({
        name: 'WeChatAPIStoreError',
        code: 'ERR_STORE',
        message: expect.stringContaining('no connection') as string,
      });
    }
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
