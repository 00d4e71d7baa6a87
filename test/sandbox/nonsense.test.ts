import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSandbox } from 'wechat-api-sandbox';
import type { SandboxOptions } from 'wechat-api-sandbox';

async function start(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  const control = async (verb: string, body: object) => {
    const answer = await fetch(`${sandbox.url}/_sandbox/${verb}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.text() };
  };
  return { sandbox, control };
}

describe('a snapshot that is none', () => {
  it.each([
    ['media that lead out of their folder', { media: { '../../evil': 'aGk=' } }],
    ['a clock without a time', { clock: {} }],
    ['a clock of another kind', { clock: { offset: 'abc' } }],
    ['a clock far beyond', { clock: { offset: 9e15 } }],
    ['a clock that is ahead by a text', { clock: { offset: '' } }],
    ['a clock that stands at a text', { clock: { offset: 0, frozenAt: '5' } }],
    ['a clock that stands nowhere', { clock: { offset: 0, frozenAt: null } }],
    ['media that are no text', { media: { latte: 5 } }],
    ['no account', { accounts: [] }],
  ])('has %s, and changes nothing', async (_what, changes) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-nonsense-'));
    const { sandbox, control } = await start({ state: path.join(folder, 'inner', '..', 's.json') });
    const before = sandbox.snapshot();
    const plain = (await (await fetch(`${sandbox.url}/_sandbox/snapshot`)).json()) as object;
    expect(await control('restore', { ...plain, ...changes })).toMatchObject({ status: 400 });
    expect(sandbox.snapshot().accounts).toEqual(before.accounts);
    await sandbox.close();
    expect(await readdir(folder)).not.toContain('evil');
  });

  it('has an account of no kind, or twice the same', async () => {
    const { sandbox } = await start();
    const snapshot = sandbox.snapshot();
    const [account] = snapshot.accounts;
    if (!account) throw new Error('There is one');
    expect(() => {
      sandbox.restore({ ...snapshot, accounts: [account, account] });
    }).toThrow('same appid');
    const other = { ...account, account: { ...account.account, profile: 'constructor' as never } };
    expect(() => {
      sandbox.restore({ ...snapshot, accounts: [other] });
    }).toThrow('No account is a constructor');
  });
});

describe('a snapshot of another build', () => {
  const all = { users: { $map: [] } };
  it.each([
    ['parts', { followers: all }],
    ['parts', { followers: { ...all, prefix: 'oabcde', order: {} } }],
    ['parts', { tags: [] }],
    ['parts', { masses: { $map: [] } }],
    ['parts', { quotas: { second: {} } }],
    ['parts', { tokens: null }],
    ['counters', { openid: 'many' }],
    ['counters', { openid: -1 }],
    ['account', { tokenLifetime: '2h' }],
    ['account', { tokenOverlap: null }],
    ['account', { whitelist: [5] }],
    ['account', { whitelist: '127.0.0.1' }],
    ['account', { hasUnionid: 'no' }],
  ])('has %s %j, and changes nothing', async (where, changes) => {
    const { sandbox, control } = await start();
    const before = sandbox.snapshot();
    const plain = (await (await fetch(`${sandbox.url}/_sandbox/snapshot`)).json()) as {
      accounts: Record<string, object>[];
    };
    const accounts = plain.accounts.map((one) => ({ ...one, [where]: { ...one[where], ...changes } }));
    expect(await control('restore', { ...plain, accounts })).toMatchObject({ status: 400 });
    expect(sandbox.snapshot().accounts).toEqual(before.accounts);
  });
});

it('a snapshot whose whitelist has no addresses lets nobody in', async () => {
  const { sandbox } = await start({ whitelist: ['10.0.0.0/8'] });
  const { accounts, ...snapshot } = sandbox.snapshot();
  for (const { account } of accounts) account.whitelist = ['home'];
  sandbox.restore({ ...snapshot, accounts });
  const { url, appid, appsecret } = sandbox;
  const query = `grant_type=client_credential&appid=${appid}&secret=${appsecret}`;
  expect(await (await fetch(`${url}/cgi-bin/token?${query}`)).json()).toMatchObject({ errcode: 40164 });
});

it('what cannot be done when it falls due is told, and ends nothing', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    told.mockRestore();
  });
  const { sandbox, control } = await start();
  const { accounts, ...snapshot } = sandbox.snapshot();
  const [account] = accounts;
  if (!account) throw new Error('There is one');
  const tasks = [{ at: sandbox.clock.now, name: 'mass.finish', subject: '1' }];
  sandbox.restore({
    ...snapshot,
    accounts: [{ ...account, tasks, parts: { ...account.parts, masses: [null] } }],
  });
  await expect.poll(() => told.mock.calls).toEqual([[expect.any(TypeError)]]);
  expect(await control('followers', { count: 1 })).toMatchObject({ status: 200 });
});

describe('control refuses', () => {
  it.each([
    ['clock', { advance: '99999999999d' }],
    ['followers', { count: 2, profile: { subscribe_time: 'abc' } }],
    ['followers', { profile: { nickname: 7 } }],
    ['faults', { path: '*', do: { contentType: 'a\nb' } }],
    ['faults', { path: '*', do: { status: 200, headers: { 'x\ny': '1' } } }],
    ['faults', { path: '*', do: { hang: false } }],
    ['faults', { path: '*', do: { errcode: 0 } }],
  ])('%s %j', async (verb, body) => {
    const { sandbox, control } = await start();
    expect(await control(verb, body)).toMatchObject({ status: 400 });
    expect(sandbox.state.followers.count).toBe(3);
    expect(sandbox.faults).toEqual([]);
  });

  it.each(['constructor', 'wrote', '__proto__'])('what nobody knows of a follower: %s', async (name) => {
    const { sandbox, control } = await start();
    const profile = JSON.parse(`{"remark":"林雨","${name}":5}`) as object;
    expect(await control('followers', { profile })).toMatchObject({ status: 400 });
    expect(sandbox.state.followers.count).toBe(3);
  });
});

describe('settings', () => {
  it.each<[SandboxOptions, string]>([
    [{ profile: 'constructor' as never }, 'No account is a constructor'],
    [{ fixture: '__proto__' as never }, 'No fixture is called __proto__'],
    [{ followers: -3 }, 'followers'],
    [{ followers: 1.5 }, 'followers'],
    [{ tokenOverlap: -1 }, 'tokenOverlap'],
    [{ whitelist: ['zz'] }, 'No address and no network: zz'],
    [{ whitelist: ['10.0.0.0/33'] }, 'No address and no network'],
    [{ latency: -1 }, 'latency'],
    [{ appid: '' }, 'appid'],
    [{ port: -1 }, 'port'],
    [{ accounts: [] }, 'no account'],
  ])('%j', async (options, message) => {
    await expect(createSandbox(options)).rejects.toMatchObject({
      name: 'SettingError',
      message: expect.stringContaining(message) as string,
    });
  });
});
