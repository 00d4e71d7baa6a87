import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, startSandbox } from '../support/client.js';
import { startScript, OK, SOON, BUSY } from '../pacing/support.js';
import { json, serve } from '../support/servers.js';
import { thrownBy } from '../support/thrown-by.js';

/** The relay of Cloud Run, and a client that runs there. */
async function startRelay(options: API.Options = {}) {
  const sandbox = await startSandbox({ cloudRun: true });
  const api = new API(sandbox.appid, null, { endpoint: sandbox.url, cloudRun: true, ...options });
  const openid = sandbox.state.followers.list[0]?.openid ?? '';
  return { sandbox, api, openid };
}

describe('in Cloud Run', () => {
  it('a call goes without a token, and none is fetched', async () => {
    const { sandbox, api, openid } = await startRelay();
    expect(await api.promises.getUser({ openid, lang: 'en' })).toMatchObject({ openid });
    await api.promises.sendText(openid, '你好').catch(() => undefined);
    await api.promises.uploadMedia({ file: Buffer.from('/9j/', 'base64'), filename: 'a.jpg' }, 'image');
    await api.promises.invoke('/cgi-bin/tags/get?x=1');
    await api.promises.getJsConfig({ url: 'https://example.com/', jsApiList: [] });
    expect(sandbox.count('/cgi-bin/token')).toBe(0);
    expect(sandbox.requests.map(({ query }) => query)).toEqual([
      { openid, lang: 'en' },
      {},
      { type: 'image' },
      { x: '1' },
      { type: 'jsapi' },
    ]);
  });

  it('the relay is where WeChat is, over plain HTTP, for what goes to another host as well', () => {
    const api = new API('appid', null, { cloudRun: true });
    expect(api).toMatchObject({
      endpoint: 'http://api.weixin.qq.com',
      fileServerPrefix: 'http://api.weixin.qq.com/cgi-bin/',
      mpPrefix: 'https://mp.weixin.qq.com/cgi-bin/',
    });
    const view = new API('appid').with({ cloudRun: true });
    expect(view.endpoint).toBe('http://api.weixin.qq.com');
    expect(new API('appid', null, { cloudRun: true, endpoint: 'http://127.0.0.1:8080' }).endpoint).toBe(
      'http://127.0.0.1:8080',
    );
  });

  it('headers that tell who the user is pass through', async () => {
    const { sandbox, api } = await startRelay();
    await api.with({ headers: { 'x-wx-openid': 'o1' } }).promises.getTags();
    expect(sandbox.requests.at(-1)?.headers['x-wx-openid']).toBe('o1');
  });

  it('the account is named where several share an environment', async () => {
    const { sandbox, api } = await startRelay({ cloudRun: { fromAppid: 'wxother' } });
    expect(await failure(api.promises.getTags())).toMatchObject({ code: 40013 });
    expect(sandbox.requests.at(-1)?.query).toEqual({ from_appid: 'wxother' });
    const { fromAppid } = { fromAppid: sandbox.appid };
    await api.with({ cloudRun: { fromAppid } }).promises.getTags();
    await api.with({ cloudRun: true }).promises.getTags();
    expect(sandbox.requests.at(-1)?.query).toEqual({});
  });

  it('what needs the secret, or is a token, is refused before anything is sent', async () => {
    const { sandbox, api } = await startRelay();
    const calls = [
      api.promises.getAccessToken(),
      api.promises.getLatestToken(),
      api.promises.getStableAccessToken(),
      api.promises.clearQuotaBySecret(),
      api.promises.getOAuthAccessToken('CODE'),
    ];
    for (const call of calls) {
      expect(await failure(call)).toMatchObject({
        name: 'WeChatAPIArgumentError',
        message: expect.stringMatching(/has no appsecret/) as string,
      });
    }
    expect(sandbox.requests).toEqual([]);
  });

  it('a method of the caller’s own is called without a token, and one with an address goes to the relay', async () => {
    const { api, sandbox } = await startRelay();
    class Own extends API {}
    Own.patch('liTags', 'https://api.weixin.qq.com/cgi-bin/tags/create');
    const own = new Own(sandbox.appid, null, { endpoint: sandbox.url, cloudRun: true });
    type Method = (info: object) => Promise<object>;
    const { liTags } = own.promises as unknown as { liTags: Method };
    await liTags({ tag: { name: 'regulars' } });
    expect(sandbox.requests.at(-1)).toMatchObject({ path: '/cgi-bin/tags/create', query: {} });
    const token = await new Promise((resolve) => {
      const method = function (this: API, callback: (error: null, token: unknown) => void) {
        callback(null, this.token);
      };
      const done = (_error: unknown, seen: unknown) => {
        resolve(seen);
      };
      api.preRequest(method, [done]);
    });
    expect(token).toBe(undefined);
  });

  it('a token that is missing is WeChat’s error: the relay is switched off', async () => {
    const sandbox = await startSandbox();
    const api = new API(sandbox.appid, null, { endpoint: sandbox.url, cloudRun: true });
    expect(await failure(api.promises.getTags())).toMatchObject({ code: 41001 });
    expect(sandbox.requests).toHaveLength(1);
  });

  it('limits and second tries are as ever', async () => {
    const { url, bodies } = await startScript([BUSY, OK]);
    const api = new API('appid', null, {
      endpoint: url,
      cloudRun: true,
      retry: SOON,
      limit: { concurrency: 1 },
    });
    await api.promises.getTags();
    expect(bodies).toHaveLength(2);
  });

  it('a copy of the client calls as it does', async () => {
    const { url } = await serve((request, response) => {
      json(response, { errcode: 0, asked: request.url });
    });
    const api = new API('appid', null, { endpoint: url, cloudRun: true });
    const copy = Object.assign(Object.create(API.prototype) as API, api);
    expect(await copy.promises.invoke('/x')).toMatchObject({ asked: '/x' });
  });
});

describe('a client of Cloud Run has no token', () => {
  const token = () => 'T';
  it.each<[string, string | null, object]>([
    ['an appsecret', 'secret', {}],
    ['the option token', null, { token }],
    ['hooks', null, { getToken: token }],
    ['a store', null, { store: { get: token, set: token, lock: token, unlock: token } }],
    ['the stable token', null, { stableToken: true }],
  ])('nor %s', (_what, secret, options) => {
    const message = /With 'cloudRun' no token is sent/;
    const error = thrownBy(() => new API('appid', secret, { cloudRun: true, ...options }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(message);
    expect(thrownBy(() => new API('appid', secret).with({ cloudRun: true, ...options })).message).toMatch(
      message,
    );
  });

  it('but a view of it may have one', async () => {
    const { url } = await serve((request, response) => {
      json(response, { errcode: 0, asked: request.url });
    });
    const api = new API('appid', null, { endpoint: url, cloudRun: true });
    expect(thrownBy(() => api.with({ token })).message).toMatch(/With 'cloudRun' no token is sent/);
    const view = api.with({ cloudRun: false, token });
    expect(await view.promises.invoke('/x')).toMatchObject({ asked: '/x?access_token=T' });
  });

  it('and makes sense', () => {
    expect(thrownBy(() => new API('appid', null, { cloudRun: 'yes' as never })).message).toBe(
      "'cloudRun' must be true, false or { fromAppid }",
    );
    expect(thrownBy(() => new API('appid', null, { cloudRun: { appid: 'x' } as never })).message).toMatch(
      /^Unknown option 'cloudRun\.appid'/,
    );
  });
});
