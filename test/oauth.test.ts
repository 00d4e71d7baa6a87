import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { calls, tokens } from './support/channels.js';
import { failure, inspect, start } from './support/client.js';
import { leaks } from './support/leaks.js';
import { outcome, untyped } from './support/outcome.js';
import { cold, SECRET, silent } from './support/secretive.js';
import { json, serve } from './support/servers.js';
import { thrownBy } from './support/thrown-by.js';

const REDIRECT = 'https://shop.example/callback?from=菜单&a=1#top';
const client = () => new API('wxappid', 'secret');

describe.each([
  ['getAuthorizeURL', 'https://open.weixin.qq.com/connect/oauth2/authorize'],
  ['getQRConnectURL', 'https://open.weixin.qq.com/connect/qrconnect'],
] as const)('%s', (name, base) => {
  const make = (...args: unknown[]) => untyped(client())[name]?.(...args) as string;
  const withState = (state: unknown) =>
    name === 'getAuthorizeURL' ? make(REDIRECT, 'snsapi_base', state) : make(REDIRECT, state);

  it('stands in the order that WeChat wants, encoded', () => {
    const scope = name === 'getAuthorizeURL' ? 'snsapi_base' : 'snsapi_login';
    expect(withState('STATE')).toBe(
      `${base}?appid=wxappid&redirect_uri=${encodeURIComponent(REDIRECT)}` +
        `&response_type=code&scope=${scope}&state=STATE#wechat_redirect`,
    );
  });

  it.each([undefined, null, ''])('makes up a state where that is %j', (state) => {
    const states = Array.from({ length: 50 }, () => new URL(withState(state)).searchParams.get('state'));
    expect(states.filter((one) => !/^[\da-f]{32}$/.test(one ?? ''))).toEqual([]);
    expect(new Set(states).size).toBe(50);
  });

  it.each(['a', '0', 'a'.repeat(128)])('takes the state %s', (state) => {
    expect(withState(state)).toContain(`&state=${state}#wechat_redirect`);
  });

  it.each(['a b', 'a-b', '状态', 'a&b', 'a'.repeat(129), 'a\n', 5, {}, () => undefined])(
    'throws at the state %s',
    (state) => {
      const error = thrownBy(() => withState(state));
      expect(error).toMatchObject({ name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
      expect(error.message).toMatch(new RegExp(`^${name}: the state `));
    },
  );

  it.each([undefined, null, '', 'callback', '/callback', 'shop.example', 'ftp://shop.example', 5, {}])(
    'throws at the redirect %j',
    (redirect) => {
      const error = thrownBy(() => make(redirect));
      expect(error).toMatchObject({ name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
      expect(error.message).toMatch(new RegExp(`^${name}: redirectUri `));
    },
  );

  it('throws at a redirect that was encoded already, or has half a character', () => {
    for (const redirect of [encodeURIComponent(REDIRECT), 'https://shop.example/\ud800'])
      expect(thrownBy(() => make(redirect)).name).toBe('WeChatAPIArgumentError');
  });

  it('takes the redirect as a URL', () => {
    const redirect = new URL('https://shop.example/callback');
    expect(make(redirect)).toContain('&redirect_uri=https%3A%2F%2Fshop.example%2Fcallback&');
  });

  it('needs an appid and no secret', () => {
    const without = (appid: string | null) => untyped(new API(appid, null))[name]?.(REDIRECT) as string;
    expect(without('wx1')).toMatch(/\?appid=wx1&/);
    expect(thrownBy(() => without(null)).message).toBe(`${name}: the client has no appid`);
  });

  it('stays at WeChat’s page wherever the API is, unless told otherwise', () => {
    const moved = untyped(new API('wx1', 'secret', { endpoint: 'http://127.0.0.1:1' }));
    expect(moved[name]?.(REDIRECT)).toMatch(/^https:\/\/open\.weixin\.qq\.com\//);
    const options = { endpoint: 'http://127.0.0.1:8080/' };
    const args = name === 'getAuthorizeURL' ? [REDIRECT, 'snsapi_base', ''] : [REDIRECT, ''];
    expect(moved[name]?.(...args, options)).toMatch(/^http:\/\/127\.0\.0\.1:8080\/connect\//);
    const error = thrownBy(() => moved[name]?.(...args, { endpoint: 'http//x' }));
    expect(error).toMatchObject({ name: 'WeChatAPIArgumentError' });
  });

  it('is promised by a twin too, for programs without types', async () => {
    const twin = (client().promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[
      name
    ];
    expect(await twin?.(REDIRECT)).toMatch(/^https:\/\/open\.weixin\.qq\.com\//);
    await expect(twin?.()).rejects.toMatchObject({ name: 'WeChatAPIArgumentError' });
  });
});

describe('getAuthorizeURL', () => {
  it('asks for the openid alone by default', () => {
    expect(client().getAuthorizeURL(REDIRECT)).toContain('&scope=snsapi_base&');
    expect(client().getAuthorizeURL(REDIRECT, 'snsapi_userinfo')).toContain('&scope=snsapi_userinfo&');
  });

  it.each(['snsapi_login', 'state', '', null])('throws at the scope %j', (scope) => {
    expect(thrownBy(() => client().getAuthorizeURL(REDIRECT, scope as never)).message).toBe(
      'getAuthorizeURL: the scope must be snsapi_base or snsapi_userinfo',
    );
  });

  it('puts other arguments behind the state', () => {
    const options = { forceSnapShot: false, forcePopup: true };
    expect(client().getAuthorizeURL(REDIRECT, 'snsapi_userinfo', 'S', options)).toMatch(
      /&state=S&forcePopup=true&forceSnapShot=false#wechat_redirect$/,
    );
  });
});

it('getQRConnectURL says in which language', () => {
  expect(client().getQRConnectURL(REDIRECT, 'S', { lang: 'en' })).toMatch(
    /&state=S&lang=en#wechat_redirect$/,
  );
});

/** Calls that carry no token of the account, and where they go. */
const CALLS = [
  ['getOAuthAccessToken', ['CODE_of/this+user'], '/sns/oauth2/access_token'],
  ['refreshOAuthAccessToken', ['REFRESH_of/this+user'], '/sns/oauth2/refresh_token'],
  ['getOAuthUser', ['o1', 'TOKEN_of/this+user'], '/sns/userinfo'],
  ['checkOAuthAccessToken', ['o1', 'TOKEN_of/this+user'], '/sns/auth'],
  ['clearQuotaBySecret', [], '/cgi-bin/clear_quota/v2'],
  ['getStableAccessToken', [], '/cgi-bin/stable_token'],
] as const;

type Twins = Record<string, (...args: unknown[]) => Promise<unknown>>;
const twinsOf = (api: API) => api.promises as unknown as Twins;
const callTwin = (api: API, name: string, args: readonly unknown[]) =>
  twinsOf(api)[name]?.(...args) as Promise<unknown>;

describe.each(CALLS)('%s', (name, args, path) => {
  it('asks for no token of the account, in all of its forms', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept(path, { body: { errcode: 0, errmsg: 'ok', openid: 'o1' } }, { times: 3 });
    const heard = tokens();
    expect(await callTwin(api, name, args)).toMatchObject({ openid: 'o1' });
    const { err, data, res } = await outcome((callback) => untyped(api)[name]?.(...args, callback));
    expect([err, data, res?.status]).toEqual([null, expect.objectContaining({ openid: 'o1' }), 200]);
    const raw = await outcome((callback) => untyped(api)[`_${name}`]?.(...args, callback));
    expect(raw.data).toMatchObject({ openid: 'o1' });
    expect(sandbox.requests.map((request) => request.path)).toEqual([path, path, path]);
    expect(heard.events).toEqual([]);
    expect(api.store).toBeUndefined();
  });

  it('leaves a token that is there alone', async () => {
    const { sandbox, api } = await start();
    const token = await api.promises.getLatestToken();
    sandbox.intercept(path, { body: { errcode: 40001, errmsg: 'invalid credential' } });
    const error = await failure(callTwin(api, name, args));
    expect(error).toMatchObject({ name: 'WeChatAPIError', code: 40001, path, retryable: false });
    expect(sandbox.count(path)).toBe(1);
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
    expect(await api.promises.getLatestToken()).toEqual(token);
  });

  it('is told of on the tracing channel', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept(path, { body: { errcode: 40029, errmsg: 'invalid code' } });
    const heard = calls();
    const error = await failure(callTwin(api, name, args));
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ method: name, path, attempts: 1, errcode: 40029, status: 200 }]);
    expect(heard.messages[0]?.error).toBe(error);
  });

  it('shows no secret of the account or the user in its errors', async () => {
    const told = await serve(({ url, body }, response) => {
      json(response, { errcode: 40029, errmsg: `refused: ${decodeURIComponent(url)} ${url} ${body}` });
    });
    const heard = calls();
    const secrets = [SECRET, ...args.filter((arg) => arg !== 'o1')];
    const refused = await failure(callTwin(cold(told.url), name, args));
    expect(refused.code).toBe(40029);
    // The reply itself is what WeChat sent, for who looks at it.
    const { message, stack } = refused;
    expect(leaks({ message, stack, shown: inspect(refused), cause: refused.cause }, ...secrets)).toEqual([]);
    const late = await failure(callTwin(cold((await silent()).url, { timeout: 50 }), name, args));
    expect(leaks(late, ...secrets)).toEqual([]);
    const lost = await failure(callTwin(cold('http://127.0.0.1:1'), name, args));
    expect(leaks(lost, ...secrets)).toEqual([]);
    for (const { error, ...message } of heard.messages) {
      expect(error).toBeInstanceOf(Error);
      expect(leaks(message, ...secrets)).toEqual([]);
    }
  });

  it('ends with its signal', async () => {
    const { url, arrivals } = await silent();
    const aborted = cold(url, { signal: AbortSignal.abort() });
    expect(await failure(callTwin(aborted, name, args))).toMatchObject({ name: 'WeChatAPIAbortError' });
    expect(arrivals).toEqual([]);
    const controller = new AbortController();
    const waiting = failure(callTwin(cold(url, { signal: controller.signal }), name, args));
    setTimeout(() => {
      controller.abort();
    }, 30);
    expect(await waiting).toMatchObject({ name: 'WeChatAPIAbortError', code: 'ABORT_ERR' });
  });

  it('does without preRequest, and goes through request', async () => {
    const { api } = await start();
    api.preRequest = () => {
      throw new Error('It asks for no token');
    };
    const asked: string[] = [];
    api.request = (url: string, ...rest: unknown[]) => {
      asked.push(new URL(url).pathname);
      (rest.at(-1) as (err: null, data: object, res: object) => void)(null, { mine: true }, {});
    };
    expect(await callTwin(api, name, args)).toEqual({ mine: true });
    expect(asked).toEqual([path]);
  });
});

it.each([
  ['getOAuthAccessToken', ['CODE']],
  ['clearQuotaBySecret', []],
  ['getStableAccessToken', []],
])('%s says so where the client has no secret', async (name, args) => {
  const { sandbox } = await start();
  const api = new API('wxappid', null, { endpoint: sandbox.url });
  const error = await failure(callTwin(api, name, args));
  expect(error).toMatchObject({ name: 'WeChatAPIArgumentError', message: 'The client has no appsecret' });
  expect(sandbox.requests).toEqual([]);
});

it('what is missing is told, and nothing is sent', async () => {
  const { sandbox, api } = await start();
  const nothing = await failure(callTwin(api, 'getOAuthAccessToken', []));
  expect(nothing.message).toBe('getOAuthAccessToken: code is missing');
  const noToken = await failure(callTwin(api, 'getOAuthUser', ['o1']));
  expect(noToken.message).toBe('getOAuthUser: accessToken is missing');
  expect(sandbox.requests).toEqual([]);
});

describe('getStableAccessToken', () => {
  it('gets the token that WeChat hands everybody, and forces another', async () => {
    const { sandbox, api } = await start();
    const first = await api.promises.getStableAccessToken();
    expect(await api.promises.getStableAccessToken()).toMatchObject({ access_token: first.access_token });
    const forced = await api.promises.getStableAccessToken(true);
    expect(forced.access_token).not.toBe(first.access_token);
    expect(sandbox.requests.map(({ method, query, json: body }) => [method, query, body])).toEqual(
      [false, false, true].map((force) => [
        'POST',
        {},
        {
          grant_type: 'client_credential',
          force_refresh: force,
          appid: sandbox.appid,
          secret: sandbox.appsecret,
        },
      ]),
    );
  });
});

describe('a hint for what a user has granted', () => {
  it.each([
    [40001, /refreshOAuthAccessToken/],
    [40014, /refreshOAuthAccessToken/],
    [42001, /refreshOAuthAccessToken/],
    [40029, /code/],
    [40163, /code/],
    [40030, /30/],
    [42002, /30/],
    [48001, /snsapi_userinfo/],
  ])('of %i is about the user, and not about the account', async (errcode, what) => {
    const { sandbox, api } = await start();
    sandbox.intercept('/sns/userinfo', { body: { errcode, errmsg: 'no' } });
    const { hint, retryable } = await failure(api.promises.getOAuthUser('o1', 'T'));
    expect(hint?.zh).toMatch(what);
    expect(hint?.en).toMatch(what);
    expect(retryable).toBe(false);
  });

  it('is the ordinary one elsewhere', () => {
    const error = new API.WeChatAPIError('', { code: 40001, path: '/cgi-bin/user/info' });
    expect(error.hint?.en).toMatch(/saveToken/);
    expect(new API.WeChatAPIError('', { code: 40163, path: '/cgi-bin/user/info' }).hint).toBeUndefined();
  });
});
