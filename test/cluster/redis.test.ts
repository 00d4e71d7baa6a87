import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { RedisStore } from 'wechat-api/stores/redis';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { callAll, expectOneTokenForAll, startFleet, startMember } from './member.js';

const TOKEN = '/cgi-bin/token';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.close());
beforeEach(async () => {
  await redis.command('FLUSHALL');
});

async function fleet(size: number) {
  const sandbox = await startSandbox({ tokenOverlap: 0 });
  const members = await startFleet(sandbox, size, { redis: redis.port });
  return { sandbox, members };
}

/** The next request for a token is answered with one of its own time, but only when told to. */
function holdTokenRequest(sandbox: Sandbox): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  sandbox.intercept(TOKEN, async () => {
    const body = sandbox.state.tokens.renew();
    await held;
    return { body };
  });
  return () => {
    release();
  };
}

const tokenRequests = (sandbox: Sandbox, count: number) =>
  vi.waitFor(() => {
    expect(sandbox.count(TOKEN)).toBe(count);
  });

describe('16 processes of 20 calls', () => {
  it('fetch one token, one more when it is revoked, and one ticket', { timeout: 60_000 }, async () => {
    const { sandbox, members } = await fleet(16);
    await expectOneTokenForAll(sandbox, members);
  });

  it('of node-redis and ioredis share one token', async () => {
    const sandbox = await startSandbox({ tokenOverlap: 0 });
    const members = await Promise.all([
      startMember(sandbox, { redis: redis.port }),
      startMember(sandbox, { nodeRedis: redis.port }),
    ]);
    expect(await callAll(members, 20)).toEqual([]);
    sandbox.revokeToken();
    expect(await callAll(members, 20)).toEqual([]);
    expect(sandbox.count(TOKEN)).toBe(2);
  });
});

describe('whoever fetches', () => {
  it('may be killed: the others go on after the lock’s time', { timeout: 30_000 }, async () => {
    const { sandbox, members } = await fleet(4);
    const [holder, ...others] = members;
    sandbox.intercept(TOKEN, 'hang');
    void holder?.call(1).catch(() => undefined);
    await tokenRequests(sandbox, 1);
    const calls = Promise.all(others.map((member) => member.call(10)));
    holder?.kill();
    const rounds = await calls;
    expect(rounds.flatMap(({ errors }) => errors)).toEqual([]);
    expect(Math.max(...rounds.map(({ slowest }) => slowest))).toBeLessThan(9000);
    expect(sandbox.count(TOKEN)).toBe(2);
  });

  it('may sleep through its lock: it does not write over the newer token', { timeout: 30_000 }, async () => {
    const { sandbox, members } = await fleet(3);
    const [sleeper, ...others] = members;
    const release = holdTokenRequest(sandbox);
    const late = sleeper?.call(5);
    await tokenRequests(sandbox, 1);
    sleeper?.kill('SIGSTOP');
    expect(await callAll(others, 10)).toEqual([]);
    const newer = sandbox.token;
    release();
    sleeper?.kill('SIGCONT');
    expect((await late)?.errors).toEqual([]);
    expect(sandbox.token).toBe(newer);
    expect(await redis.command('GET', `wechat-api:{${sandbox.appid}}:access_token`)).toContain(newer);
    expect(await callAll(members, 10)).toEqual([]);
    expect(sandbox.count(TOKEN)).toBe(2);
  });
});

it.each([7200, 600])('clocks two minutes apart cause no storm (a token of %i s)', async (tokenLifetime) => {
  const sandbox = await startSandbox({ tokenLifetime, tokenOverlap: 0 });
  const members = await Promise.all(
    [-120_000, -60_000, 0, 60_000, 120_000].map((skew) => startMember(sandbox, { redis: redis.port, skew })),
  );
  for (let round = 0; round < 4; round++) expect(await callAll(members, 10)).toEqual([]);
  expect(sandbox.count(TOKEN)).toBeLessThanOrEqual(3);
});

it('a call costs no command while the token is good', async () => {
  const { members } = await fleet(2);
  expect(await callAll(members, 5)).toEqual([]);
  const commands = async () => Object.entries(await redis.calls()).filter(([name]) => name !== 'info');
  const before = await commands();
  for (let round = 0; round < 5; round++) await callAll(members, 100);
  expect(await commands()).toEqual(before);
});

it('keys tell account and kind, never a secret', async () => {
  const client = new Redis(redis.port, '127.0.0.1');
  onTestFinished(() => {
    client.disconnect();
  });
  const store = new RedisStore(client);
  const sandboxes = await Promise.all([startSandbox(), startSandbox()]);
  for (const { url: endpoint, appid, appsecret } of sandboxes) {
    await new API(appid, appsecret, { endpoint, store }).promises.getCardExt({ card_id: 'p' });
    await new API(appid, appsecret, { endpoint, store, stableToken: true }).promises.getLatestTicket();
  }
  const kinds = ['access_token', 'stable_access_token', 'ticket:jsapi', 'ticket:wx_card'];
  const expected = sandboxes.flatMap(({ appid }) => kinds.map((kind) => `wechat-api:{${appid}}:${kind}`));
  const keys = await client.keys('*');
  expect(keys.sort()).toEqual(expected.sort());
  for (const { appsecret } of sandboxes) {
    for (const key of keys) expect(`${key}${(await client.get(key)) ?? ''}`).not.toContain(appsecret);
  }
});
