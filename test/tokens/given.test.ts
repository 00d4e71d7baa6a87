import path from 'node:path';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import type { GivenToken, TokenRequest, TokenSource } from 'wechat-api/types';
import { tokens as listenToTokens } from '../support/channels.js';
import { startChild, success } from '../support/children.js';
import { failure, inspect, startSandbox } from '../support/client.js';
import { json, serve } from '../support/servers.js';
import { thrownBy } from '../support/thrown-by.js';

const INFO = '/cgi-bin/user/info';

/** A local WeChat whose token a gateway fetches, and a client that asks the gateway. */
async function startGateway(options: API.Options = {}) {
  const sandbox = await startSandbox({ tokenOverlap: 0 });
  const asked: TokenRequest[] = [];
  const gateway = new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
  const token: TokenSource = async (request) => {
    asked.push({ ...request });
    const { accessToken } = await (request.refused === undefined
      ? gateway.promises.getLatestToken()
      : gateway.promises.getAccessToken());
    return accessToken;
  };
  const api = new API(sandbox.appid, null, { endpoint: sandbox.url, token, ...options });
  const openid = sandbox.state.followers.list[0]?.openid ?? '';
  return { sandbox, api, gateway, asked, openid };
}

/** A WeChat that takes one token. */
async function startStrict(good: () => string) {
  return serve((request, response) => {
    const token = new URL(request.url, 'http://x').searchParams.get('access_token');
    if (token === good()) json(response, { errcode: 0, token });
    else json(response, { errcode: 42001, errmsg: 'access_token expired' });
  });
}

describe('a token from elsewhere', () => {
  it('is asked for once, whoever calls, and kept', async () => {
    const { sandbox, api, asked, openid } = await startGateway();
    await Promise.all(Array.from({ length: 50 }, () => api.promises.getUser(openid)));
    await api.promises.getUser(openid);
    expect(asked).toEqual([{}]);
    expect(sandbox.count(INFO)).toBe(51);
  });

  it('is asked for again where WeChat refuses it, once for all', async () => {
    const { sandbox, api, gateway, asked, openid } = await startGateway();
    await api.promises.getUser(openid);
    const dead = (await gateway.promises.getLatestToken()).accessToken;
    sandbox.expireToken();
    await Promise.all(Array.from({ length: 50 }, () => api.promises.getUser(openid)));
    expect(asked).toEqual([{}, { refused: dead }]);
  });

  it.each([40001, 40014, 42001])('is refused with %i', async (errcode) => {
    const { sandbox, api, asked, openid } = await startGateway();
    await api.promises.getUser(openid);
    sandbox.intercept(INFO, { body: { errcode, errmsg: 'dead' } });
    await api.promises.getUser(openid);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, (end: number) => GivenToken | Promise<GivenToken>]>([
    ['text', () => 'GOOD'],
    ['a promise of text', () => Promise.resolve(' GOOD\n')],
    ['what hooks hand over', (end) => ({ accessToken: 'GOOD', expireTime: end })],
    ['without an end', () => ({ accessToken: 'GOOD' })],
    ['what WeChat answers', () => Promise.resolve({ access_token: 'GOOD', expires_in: 7200 })],
    ['the same without an end', () => ({ access_token: 'GOOD' })],
    ['a body unread', () => '{"access_token":"GOOD","expires_in":7200}'],
  ])('may be %s', async (_what, give) => {
    const { url } = await startStrict(() => 'GOOD');
    let count = 0;
    const token = () => (count++, give(Date.now() + 3_600_000));
    const api = new API('appid', null, { endpoint: url, token });
    expect(await api.promises.invoke('/x')).toMatchObject({ token: 'GOOD' });
    await api.promises.invoke('/x');
    expect(count).toBe(1);
  });

  it('may be handed to a callback', async () => {
    const { url } = await startStrict(() => 'GOOD');
    const token: TokenSource = (_request, callback) => {
      setImmediate(callback, null, 'GOOD');
    };
    const api = new API('appid', null, { endpoint: url, token });
    expect(await api.promises.invoke('/x')).toMatchObject({ token: 'GOOD' });
  });

  it('is asked for again when it has ended', async () => {
    const { url } = await startStrict(() => 'GOOD');
    let count = 0;
    const token = () => (
      count++,
      { accessToken: 'GOOD', expireTime: Date.now() + (count > 1 ? 3_600_000 : -1) }
    );
    const api = new API('appid', null, { endpoint: url, token });
    await api.promises.invoke('/x');
    await api.promises.invoke('/x');
    await api.promises.invoke('/x');
    expect(count).toBe(2);
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /has handed over no access_token/],
    ['empty text', '  ', /has handed over no access_token/],
    ['something else', { token: 'SECRET-THING' }, /has handed over no access_token/],
    ['but an end', { expires_in: 7200 }, /has handed over no access_token/],
    ['text that is no JSON', '{SECRET-THING', /has handed over no access_token/],
  ])('that is %s is an error of its own', async (_what, given, message) => {
    const { url, arrivals } = await startStrict(() => 'GOOD');
    const api = new API('appid', null, { endpoint: url, token: () => Promise.resolve(given as string) });
    const error = await failure(api.promises.invoke('/x'));
    expect(error).toMatchObject({ name: 'WeChatAPIError', code: 'ERR_TOKEN' });
    expect(error.message).toMatch(message);
    expect(inspect(error)).not.toContain('SECRET');
    expect(arrivals).toEqual([]);
  });

  it('that is the refused one again is an error, and the next call asks anew', async () => {
    let good = 'OLD';
    const { url, arrivals } = await startStrict(() => good);
    let given = 'OLD';
    const asked: TokenRequest[] = [];
    const token: TokenSource = (request) => {
      asked.push(request);
      return given;
    };
    const api = new API('appid', null, { endpoint: url, token });
    await api.promises.invoke('/x');
    good = 'NEW-SECRET';
    const error = await failure(api.promises.invoke('/x'));
    expect(error.message).toMatch(/the very token that WeChat has refused/);
    expect(arrivals).toHaveLength(2);
    given = 'NEW-SECRET';
    expect(await api.promises.invoke('/x')).toMatchObject({ token: 'NEW-SECRET' });
    expect(asked).toEqual([{}, { refused: 'OLD' }, { refused: 'OLD' }]);
    expect(inspect(api, { depth: 9, showHidden: true })).not.toContain('NEW-SECRET');
  });

  it('fails as the function fails', async () => {
    const boom = new Error('the gateway is down');
    const tokens: TokenSource[] = [
      () => Promise.reject(boom),
      () => {
        throw boom;
      },
      (_request, callback) => {
        callback(boom);
      },
    ];
    for (const token of tokens) {
      const api = new API('appid', null, { token });
      expect(await failure(api.promises.getTags())).toBe(boom);
    }
  });

  it('is what a view has that is given another one', async () => {
    const { url } = await startStrict(() => 'B');
    const api = new API('appid', null, { endpoint: url, token: () => 'A' });
    const view = api.with({ token: () => 'B' });
    expect(await view.with({ timeout: 9000 }).promises.invoke('/x')).toMatchObject({ token: 'B' });
    expect((await api.promises.getLatestToken()).accessToken).toBe('A');
  });

  it('is what getAccessToken and getLatestToken hand over, and tickets are fetched with', async () => {
    const { sandbox, api, gateway, asked } = await startGateway();
    const { accessToken } = await gateway.promises.getLatestToken();
    expect((await api.promises.getLatestToken()).accessToken).toBe(accessToken);
    expect((await api.promises.getAccessToken()).accessToken).toBe(accessToken);
    await api.promises.getJsConfig({ url: 'https://example.com/', jsApiList: [] });
    await api.promises.getJsConfig({ url: 'https://example.com/', jsApiList: [] });
    expect(sandbox.count('/cgi-bin/ticket/getticket')).toBe(1);
    expect(asked).toEqual([{}]);
  });

  it('is told of by the tracing channel, without the token', async () => {
    const { messages } = listenToTokens();
    const { sandbox, api, openid } = await startGateway();
    await api.promises.getUser(openid);
    sandbox.expireToken();
    await api.promises.getUser(openid);
    const own = messages.filter(({ event }) => event !== 'found');
    expect(own).toMatchObject([
      { kind: 'access_token', event: 'fetched' },
      { kind: 'access_token', event: 'fetched' },
      { kind: 'access_token', event: 'fetched' },
      { kind: 'access_token', event: 'replaced' },
    ]);
    const { accessToken } = await api.promises.getLatestToken();
    expect(JSON.stringify(messages)).not.toContain(accessToken);
  });
});

it('a function that never answers is not waited for for ever', async () => {
  const child = startChild(path.join(__dirname, 'fixtures/silent.cjs'));
  expect(await child.message()).toEqual({
    name: 'WeChatAPIResponseTimeoutError',
    code: 'ERR_TOKEN',
    retryable: true,
  });
  await success(child);
});

describe('a token from elsewhere goes together with nothing else', () => {
  const token = () => 'T';
  const store = { get: token, set: token, lock: token, unlock: token };
  it.each<[string, object]>([
    ['a store', { store }],
    ['getToken', { getToken: token }],
    ['saveToken', { saveToken: token }],
    ['the stable token', { stableToken: true }],
  ])('%s', (_what, other) => {
    const error = thrownBy(() => new API('appid', null, { token, ...other }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/'token', or a store, hooks or the stable token/);
  });

  it('and is a function', () => {
    expect(thrownBy(() => new API('appid', null, { token: 'T' as never })).message).toBe(
      "'token' must be a function",
    );
  });
});
