import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { StoredToken } from 'wechat-api/types';
import { failure, start, startSandbox } from '../support/client.js';
import { MapStore } from '../support/map-store.js';
import { callAll, startFleet } from './member.js';

const STABLE = '/cgi-bin/stable_token';

it('hands every process the same token, without a store', async () => {
  const sandbox = await startSandbox({ tokenOverlap: 0 });
  const members = await startFleet(sandbox, 8, { stableToken: true });
  expect(await callAll(members, 20)).toEqual([]);
  expect(sandbox.count(STABLE)).toBe(8);
  expect(sandbox.count('/cgi-bin/token')).toBe(0);
  const tokens = sandbox.requests.flatMap(({ query }) => query.access_token ?? []);
  expect(new Set(tokens).size).toBe(1);
});

it('is asked for again, not forced, where WeChat has another by now', async () => {
  const { sandbox, api, openid } = await start({ stableToken: true });
  await api.promises.getUser(openid);
  sandbox.state.tokens.revokeStable();
  await api.promises.getUser(openid);
  const asked = sandbox.requests.filter(({ path }) => path === STABLE).map(({ json }) => json);
  expect(asked).toEqual([
    expect.objectContaining({ force_refresh: false }),
    expect.objectContaining({ force_refresh: false }),
  ]);
});

it('is forced 20 times a day at most', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { sandbox, api, openid } = await start({ stableToken: true });
  const dead = new Set<string | undefined>();
  sandbox.intercept(
    '/cgi-bin/user/info',
    { body: { errcode: 40001, errmsg: 'dead' } },
    { times: Infinity, when: ({ query }) => dead.has(query.access_token) },
  );
  await api.promises.getUser(openid);
  for (let i = 0; i < 20; i++) {
    dead.add(sandbox.state.tokens.stable?.value);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
  }
  dead.add(sandbox.state.tokens.stable?.value);
  vi.setSystemTime(Date.now() + 31_000);
  expect((await failure(api.promises.getUser(openid))).code).toBe(40001);
  const forced = sandbox.requests.filter(
    ({ json }) => (json as { force_refresh?: boolean } | undefined)?.force_refresh,
  );
  expect(forced).toHaveLength(20);
});

it('is not forced where another process is at it', async () => {
  class Busy extends MapStore {
    override async lock(key: string, holder: string) {
      return !key.endsWith('forced') && super.lock(key, holder);
    }
  }
  const { sandbox, api, openid } = await start({ stableToken: true, store: new Busy() });
  await api.promises.getUser(openid);
  sandbox.intercept('/cgi-bin/user/info', { body: { errcode: 40001, errmsg: 'dead' } }, { times: Infinity });
  expect((await failure(api.promises.getUser(openid))).code).toBe(40001);
  const asked = sandbox.requests.filter(({ path }) => path === STABLE).map(({ json }) => json);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked).not.toContainEqual(expect.objectContaining({ force_refresh: true }));
});

it('works with hooks as well', async () => {
  let saved: StoredToken | undefined;
  const { sandbox, api, openid } = await start({
    stableToken: true,
    getToken: () => Promise.resolve(saved),
    saveToken: (token) => Promise.resolve((saved = token)),
  });
  await api.promises.getUser(openid);
  expect(sandbox.count(STABLE)).toBe(1);
  expect(sandbox.count('/cgi-bin/token')).toBe(0);
});

it('shows nowhere', async () => {
  const { sandbox, api, openid } = await start({ stableToken: true });
  sandbox.intercept(STABLE, { body: { errcode: 40164, errmsg: `invalid ip, secret ${sandbox.appsecret}` } });
  const error = await failure(api.promises.getUser(openid));
  expect(inspect(error)).not.toContain(sandbox.appsecret);
  await api.promises.getUser(openid);
  expect(inspect(api, { depth: 10, showHidden: true })).not.toContain(sandbox.state.tokens.stable?.value);
});
