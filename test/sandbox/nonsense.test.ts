import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
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
