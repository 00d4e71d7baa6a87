import { describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { startAtNoon } from './support/noon.js';

const REDIRECT = 'https://shop.example/callback?from=菜单#top';

async function ask(
  sandbox: Sandbox,
  change: Record<string, string> = {},
  path = '/connect/oauth2/authorize',
) {
  const query = {
    ...{ appid: sandbox.appid, redirect_uri: REDIRECT, response_type: 'code' },
    ...{ scope: 'snsapi_userinfo', state: 'STATE', ...change },
  };
  const url = `${sandbox.url}${path}?${new URLSearchParams(query).toString()}`;
  return fetch(url, { redirect: 'manual' });
}

async function codeOf(sandbox: Sandbox, change: Record<string, string> = {}): Promise<string> {
  const location = (await ask(sandbox, change)).headers.get('location') ?? '';
  return new URL(location).searchParams.get('code') ?? '';
}

/** What an answer holds here, where it is no refusal. */
interface Grant {
  access_token: string;
  refresh_token: string;
  openid: string;
  is_snapshotuser?: number;
}

async function sns(sandbox: Sandbox, path: string, query: object): Promise<Grant> {
  const url = `${sandbox.url}/sns/${path}?${new URLSearchParams(query as Record<string, string>).toString()}`;
  return (await fetch(url)).json() as Promise<Grant>;
}

const redeem = (sandbox: Sandbox, code: string, change: Record<string, string> = {}) =>
  sns(sandbox, 'oauth2/access_token', {
    ...{ appid: sandbox.appid, secret: sandbox.appsecret, code, grant_type: 'authorization_code', ...change },
  });

const renew = (sandbox: Sandbox, refresh_token: string) =>
  sns(sandbox, 'oauth2/refresh_token', { appid: sandbox.appid, grant_type: 'refresh_token', refresh_token });

const text = expect.any(String) as string;
const told = (errcode: number, errmsg: string) => ({
  errcode,
  errmsg: expect.stringMatching(new RegExp(`^${errmsg}, rid: [0-9a-f]{8}(-[0-9a-f]{8}){2}$`)) as string,
});

describe('the page that asks the user', () => {
  it('agrees at once, and sends the browser back with a code', async () => {
    const sandbox = await startSandbox();
    const response = await ask(sandbox);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(
      /^https:\/\/shop\.example\/callback\?from=%E8%8F%9C%E5%8D%95&code=[\w-]{32}&state=STATE#top$/,
    );
  });

  it('asks the first follower, or whom one names', async () => {
    const sandbox = await startSandbox();
    const [first] = sandbox.state.followers.list;
    expect(await redeem(sandbox, await codeOf(sandbox))).toMatchObject({ openid: first?.openid });
    const openid = sandbox.follow();
    expect(await redeem(sandbox, await codeOf(sandbox, { _openid: openid }))).toMatchObject({ openid });
    const empty = await startSandbox({ followers: 0 });
    expect(await redeem(empty, await codeOf(empty))).toMatchObject({ openid: text });
  });

  it('lets users log in on a web site', async () => {
    const sandbox = await startSandbox();
    const response = await ask(sandbox, { scope: 'snsapi_login' }, '/connect/qrconnect');
    const code = new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect(await redeem(sandbox, code)).toMatchObject({ scope: 'snsapi_login' });
  });

  it.each([
    [{ appid: '' }, 10012, 'service'],
    [{ redirect_uri: '' }, 10011, 'service'],
    [{ redirect_uri: 'shop.example' }, 10003, 'service'],
    [{ scope: '' }, 10010, 'service'],
    [{ scope: 'snsapi_login' }, 10005, 'service'],
    [{}, 10005, 'subscription'],
    [{ _openid: 'oStranger' }, 10006, 'test'],
  ] as const)('shows the user what is wrong with %j: %i', async (change, number, profile) => {
    const response = await ask(await startSandbox({ profile }), change);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain(`错误码 ${number}`);
  });
});

describe('the tokens of a user', () => {
  it('come with a unionid where there is one and the user has agreed to more than the openid', async () => {
    const sandbox = await startSandbox({ unionid: true });
    expect(await redeem(sandbox, await codeOf(sandbox))).toMatchObject({ unionid: text });
    const base = await redeem(sandbox, await codeOf(sandbox, { scope: 'snsapi_base' }));
    expect(base).not.toHaveProperty('unionid');
  });

  it('are those of nobody in particular on a snapshot page', async () => {
    const sandbox = await startSandbox();
    const tokens = await redeem(sandbox, await codeOf(sandbox, { forceSnapShot: 'true' }));
    expect(tokens.is_snapshotuser).toBe(1);
    expect(sandbox.state.followers.find(tokens.openid)).toBeUndefined();
    expect(await sns(sandbox, 'userinfo', tokens)).toMatchObject({ nickname: '微信用户', headimgurl: '' });
  });

  it('are prolonged for 30 days; an access_token that lives stays the same', async () => {
    const sandbox = await startAtNoon();
    const first = await redeem(sandbox, await codeOf(sandbox));
    expect(await renew(sandbox, first.refresh_token)).toEqual(first);
    sandbox.advance('2h');
    expect(await sns(sandbox, 'auth', first)).toEqual(told(42001, 'access_token expired'));
    const second = await renew(sandbox, first.refresh_token);
    expect(second.access_token).not.toBe(first.access_token);
    expect(second).toMatchObject({ openid: first.openid, refresh_token: first.refresh_token });
    expect(await sns(sandbox, 'auth', second)).toEqual({ errcode: 0, errmsg: 'ok' });
    sandbox.advance('30d');
    expect(await renew(sandbox, first.refresh_token)).toEqual(told(42002, 'refresh_token expired'));
    expect(await renew(sandbox, 'made-up')).toEqual(told(40030, 'invalid refresh_token'));
  });

  it.each(['userinfo', 'auth'])('are asked for by %s', async (path) => {
    const sandbox = await startSandbox();
    const tokens = await redeem(sandbox, await codeOf(sandbox));
    const dead = 'invalid credential, access_token is invalid or not latest';
    expect(await sns(sandbox, path, { ...tokens, access_token: 'x' })).toEqual(told(40001, dead));
    expect(await sns(sandbox, path, { ...tokens, access_token: '' })).toEqual(
      told(41001, 'access_token missing'),
    );
    expect(await sns(sandbox, path, { ...tokens, openid: 'o1' })).toEqual(told(40003, 'invalid openid'));
    expect(await sns(sandbox, path, { ...tokens, openid: '' })).toEqual(told(41009, 'missing openid'));
    expect(await sns(sandbox, path, { access_token: 'x', openid: '' })).toEqual(told(40001, dead));
  });

  it('are no tokens of the account, and know theirs where there are two', async () => {
    const sandbox = await startSandbox();
    const { account } = sandbox.state.context;
    const { followers } = sandbox.platform.add({ ...account, appid: 'wx2' });
    followers.populate(1);
    const tokens = await redeem(sandbox, await codeOf(sandbox, { appid: 'wx2' }), { appid: 'wx2' });
    expect(tokens.openid).toBe(followers.list[0]?.openid);
    expect(await sns(sandbox, 'auth', tokens)).toEqual({ errcode: 0, errmsg: 'ok' });
    const url = `${sandbox.url}/cgi-bin/user/get?access_token=${tokens.access_token}`;
    expect(await (await fetch(url)).json()).toMatchObject({ errcode: 40001 });
  });
});
