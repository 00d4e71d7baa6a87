import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox } from '../support/client.js';
import { callAll, expectOneTokenForAll, startFleet } from './member.js';

const TOKEN = '/cgi-bin/token';

async function fleet(size: number, stableToken = false) {
  const directory = await mkdtemp(join(tmpdir(), 'wechat-api-fleet-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const sandbox = await startSandbox({ tokenOverlap: 0 });
  const members = await startFleet(sandbox, size, { file: join(directory, 'token.json'), stableToken });
  return { sandbox, members };
}

it(
  '16 processes of 20 calls fetch one token, one more when it is revoked, and one ticket',
  { timeout: 60_000 },
  async () => {
    const { sandbox, members } = await fleet(16);
    await expectOneTokenForAll(sandbox, members);
  },
);

it('whoever fetches may be killed: the others go on after the lock’s time', { timeout: 30_000 }, async () => {
  const { sandbox, members } = await fleet(3);
  const [holder, ...others] = members;
  sandbox.intercept(TOKEN, 'hang');
  void holder?.call(1).catch(() => undefined);
  await vi.waitFor(() => {
    expect(sandbox.count(TOKEN)).toBe(1);
  });
  const calls = Promise.all(others.map((member) => member.call(10)));
  holder?.kill();
  const rounds = await calls;
  expect(rounds.flatMap(({ errors }) => errors)).toEqual([]);
  expect(Math.max(...rounds.map(({ slowest }) => slowest))).toBeLessThan(9000);
});

it('a stable token that died early is forced anew once for all', { timeout: 30_000 }, async () => {
  const { sandbox, members } = await fleet(4, true);
  expect(await callAll(members, 5)).toEqual([]);
  const forced = () =>
    sandbox.requests.filter(({ json }) => (json as { force_refresh?: boolean } | undefined)?.force_refresh);
  const declareDead = (token: string | undefined) => {
    const when = ({ query }: { query: Record<string, string> }) => query.access_token === token;
    const reply = { body: { errcode: 40001, errmsg: 'dead' } };
    sandbox.intercept('/cgi-bin/user/info', reply, { times: Infinity, when });
  };
  declareDead(sandbox.state.tokens.stable?.value);
  expect(await callAll(members, 5)).toEqual([]);
  expect(forced()).toHaveLength(1);
  // Within 30 s WeChat would not give another: nobody asks for one.
  declareDead(sandbox.state.tokens.stable?.value);
  const errors = await callAll(members, 5);
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set([40001]));
  expect(forced()).toHaveLength(1);
});
