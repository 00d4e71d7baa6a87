import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { failure, start, startSandbox } from '../support/client.js';
import { MapStore } from '../support/map-store.js';

const TOKEN = '/cgi-bin/token';

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
    const sandbox = await startSandbox({ tokenOverlap: 0 });
    const clients = Array.from(
      { length: 5 },
      () => new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, store }),
    );
    const openid = sandbox.follow();
    const callAll = () => Promise.all(clients.map((api) => api.promises.getUser(openid)));
    const tokens = () => new Set(clients.map((api) => api.store?.accessToken));
    await callAll();
    const [former] = tokens();

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (7200 - 300) * 1000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const state = { fetching: false };
    let meanwhile = 0;
    sandbox.intercept(TOKEN, async () => {
      state.fetching = true;
      await pause(60);
      state.fetching = false;
      return undefined;
    });
    while (tokens().has(former)) {
      vi.setSystemTime(Date.now() + 2000);
      await callAll();
      if (state.fetching) meanwhile++;
      await pause(5);
    }
    expect(meanwhile).toBeGreaterThan(0);
    expect(sandbox.count(TOKEN)).toBe(2);
    expect(tokens()).toEqual(new Set([sandbox.token]));
  });
});
