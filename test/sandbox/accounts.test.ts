import { describe, expect, it } from 'vitest';
import { createSandbox, type AccountOptions, type Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { finish, newFolder, start } from './command.js';
import { call, refusal } from './support/endpoints.js';

/** What a request for a token of an account is answered. */
async function ask(sandbox: Sandbox, appid: string, secret: string): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret });
  const answer = await fetch(`${sandbox.url}/cgi-bin/token?${query.toString()}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** What a path answers with a token of an account. */
async function as(sandbox: Sandbox, index: number, path: string, body?: object) {
  const { appid, appsecret } = sandbox.platform.all[index]?.context.account ?? { appid: '', appsecret: '' };
  const { access_token } = await ask(sandbox, appid, appsecret);
  const url = `${sandbox.url}${path}?access_token=${String(access_token)}`;
  const answer = await fetch(url, body && { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
}

describe('profiles', () => {
  const MENU = { button: [{ type: 'click', name: '今日咖啡', key: 'TODAY' }] };
  const MESSAGE = { touser: 'nobody', template_id: 'T', data: {} };

  it.each<[AccountOptions['profile'], Record<string, boolean>]>([
    ['subscription', { tags: false, template: false, media: true, drafts: true, comments: false }],
    ['verified-subscription', { tags: true, template: false, media: true, drafts: true, comments: true }],
    ['test', { tags: true, template: true, media: true, drafts: true, comments: false }],
    ['service', { tags: true, template: true, media: true, drafts: true, comments: true }],
    [undefined, { tags: true, template: true, media: true, drafts: true, comments: true }],
  ])('%s may call what WeChat says', async (profile, may) => {
    const sandbox = await startSandbox({ profile });
    const isAllowed = async (path: string, body?: object) =>
      (await call(sandbox, path, body)).errcode !== 48001;
    expect({
      tags: await isAllowed('/cgi-bin/tags/get'),
      template: await isAllowed('/cgi-bin/message/template/send', MESSAGE),
      media: await isAllowed('/cgi-bin/media/get?media_id=none'),
      drafts: await isAllowed('/cgi-bin/draft/count'),
      comments: await isAllowed('/cgi-bin/comment/open', {}),
    }).toEqual(may);
  });

  it('a refusal is 48001 with WeChat’s text, and nothing has happened', async () => {
    const sandbox = await startSandbox({ profile: 'subscription' });
    expect(await refusal(sandbox, '/cgi-bin/menu/create', MENU)).toBe('48001 api unauthorized');
    expect(sandbox.state.menus.standard).toBeUndefined();
  });
});

describe('the whitelist', () => {
  const asked = async (whitelist: string[] | undefined) => {
    const sandbox = await startSandbox({ whitelist });
    return ask(sandbox, sandbox.appid, sandbox.appsecret);
  };

  it.each([undefined, ['127.0.0.1'], ['10.0.0.1', '127.0.0.0/8'], ['0.0.0.0/0']])(
    '%j lets in',
    async (list) => {
      expect(await asked(list)).toHaveProperty('access_token');
    },
  );

  it.each([[[]], [['10.0.0.1']], [['127.0.0.2', '10.0.0.0/8', '::1']]])(
    '%j keeps out: 40164',
    async (list) => {
      const { errcode, errmsg } = await asked(list);
      expect(errcode).toBe(40164);
      expect(errmsg).toMatch(/^invalid ip 127\.0\.0\.1 ipv6 ::ffff:127\.0\.0\.1, not in whitelist rid: /);
    },
  );

  it('counts for the stable token, too, and not for calls with a token', async () => {
    const sandbox = await startSandbox();
    const { access_token: token } = await ask(sandbox, sandbox.appid, sandbox.appsecret);
    sandbox.state.context.account.whitelist = [];
    const { appid, appsecret: secret } = sandbox;
    const body = JSON.stringify({ grant_type: 'client_credential', appid, secret });
    const stable = await fetch(`${sandbox.url}/cgi-bin/stable_token`, { method: 'POST', body });
    expect(await stable.json()).toMatchObject({ errcode: 40164 });
    const tags = await fetch(`${sandbox.url}/cgi-bin/tags/get?access_token=${String(token)}`);
    expect(await tags.json()).toHaveProperty('tags');
  });
});

describe('several accounts in one process', () => {
  const two = () =>
    startSandbox({
      tokenLifetime: 60,
      accounts: [
        { appid: 'wx1', appsecret: 's1', followers: 1 },
        { appid: 'wx2', appsecret: 's2', profile: 'subscription', tokenLifetime: 90 },
      ],
    });

  it('have what stands beside them in common, and the rest of their own', async () => {
    const sandbox = await two();
    expect(await ask(sandbox, 'wx1', 's1')).toMatchObject({ expires_in: 60 });
    expect(await ask(sandbox, 'wx2', 's2')).toMatchObject({ expires_in: 90 });
    expect(sandbox.platform.all.map(({ followers }) => followers.count)).toEqual([1, 3]);
    expect({ appid: sandbox.appid, appsecret: sandbox.appsecret }).toEqual({ appid: 'wx1', appsecret: 's1' });
    expect(sandbox.account('wx2').context.account.profile).toBe('subscription');
  });

  it('know neither the secrets nor the data of each other', async () => {
    const sandbox = await two();
    expect(await ask(sandbox, 'wx1', 's2')).toMatchObject({ errcode: 40125 });
    expect(await ask(sandbox, 'wx3', 's1')).toMatchObject({ errcode: 40013 });
    await as(sandbox, 0, '/cgi-bin/tags/create', { tag: { name: 'regulars' } });
    expect(await as(sandbox, 0, '/cgi-bin/tags/get')).toMatchObject({ tags: [{}, { name: 'regulars' }] });
    expect(await as(sandbox, 1, '/cgi-bin/tags/get')).toMatchObject({ errcode: 48001 });
    expect(sandbox.account('wx2').tags.list).toHaveLength(1);
  });

  it('are told apart in events and requests', async () => {
    const sandbox = await two();
    const told: string[] = [];
    sandbox.onEvent(({ appid }) => told.push(appid));
    sandbox.follow({}, 'wx2');
    sandbox.follow();
    expect(told).toEqual(['wx2', 'wx1']);
    await as(sandbox, 1, '/cgi-bin/draft/count');
    expect(sandbox.exchanges().map(({ appid }) => appid)).toEqual(['wx2', 'wx2']);
  });

  it('do not share an appid', async () => {
    const accounts = [{ appid: 'wx1' }, { appid: 'wx1' }];
    await expect(createSandbox({ accounts })).rejects.toThrow('Two accounts have the appid wx1');
    await expect(createSandbox({ appid: 'wx1', accounts: [{}, {}] })).rejects.toThrow(
      'Two accounts have the appid wx1',
    );
  });
});

describe('a state file that is there', () => {
  const stateOf = async (args: string[], cwd: string) => {
    const command = start(['--port', 0, '--state', 's.json', ...args], { cwd });
    const { accounts } = await command.get<{ accounts: { account: object }[] }>('/_sandbox/state');
    command.kill('SIGTERM');
    expect(await command.ended).toMatchObject({ code: 0 });
    return accounts.map(({ account }) => account);
  };

  it('gives way to the settings of an account that are given now, and gets accounts that it has not', async () => {
    const cwd = newFolder();
    const [first] = await stateOf(['--appid', 'wx1', '--profile', 'test'], cwd);
    expect(first).toMatchObject({ appid: 'wx1', profile: 'test', tokenOverlap: 300 });
    expect(await stateOf(['--overlap', '0'], cwd)).toEqual([{ ...first, tokenOverlap: 0 }]);
    expect(await stateOf(['--appid', 'wx2'], cwd)).toMatchObject([
      { appid: 'wx1', profile: 'test', tokenOverlap: 0 },
      { appid: 'wx2', profile: 'service', tokenOverlap: 300 },
    ]);
  });

  it('is left as it is where the options cannot be', async () => {
    const cwd = newFolder();
    await stateOf([], cwd);
    expect(await finish(['--port', 0, '--state', 's.json', '--profile', 'gold'], { cwd })).toMatchObject({
      code: 2,
    });
    expect(await stateOf([], cwd)).toHaveLength(1);
  });
});
