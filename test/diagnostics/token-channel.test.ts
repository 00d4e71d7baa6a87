import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { hooks, tokens } from '../support/channels.js';
import { failure, start, startSandbox } from '../support/client.js';
import { MapStore } from '../support/map-store.js';

describe('the channel wechat-api:token', () => {
  const expireTime = expect.any(Number) as number;
  const told = (kind: string, event: string, by = 'this process') => ({ kind, event, by });

  it('tells of a token that is fetched, once and with all fields', async () => {
    const { sandbox, api, openid } = await start();
    const heard = tokens();
    await api.promises.getUser(openid);
    await api.promises.getUser(openid);
    expect(heard.events).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toEqual([
      { appid: sandbox.appid, expireTime, ...told('access_token', 'fetched') },
    ]);
    expect(heard.messages[0]?.expireTime).toBe(api.store?.expireTime);
  });

  it('tells of a dead one that is replaced', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const heard = tokens();
    await api.promises.getUser(openid);
    expect(heard.messages).toMatchObject([told('access_token', 'replaced')]);
  });

  it('tells of getAccessToken and getLatestToken', async () => {
    const { api } = await start();
    const heard = tokens();
    await api.promises.getAccessToken();
    await api.promises.getLatestToken();
    expect(heard.messages).toMatchObject([told('access_token', 'fetched'), told('access_token', 'found')]);
  });

  it('tells of failures', async () => {
    const sandbox = await startSandbox();
    const heard = tokens();
    const api = new API(sandbox.appid, 'wrong', { endpoint: sandbox.url });
    const error = await failure(api.promises.getUser('o'));
    expect(heard.events).toEqual(['start', 'end', 'error', 'asyncStart', 'asyncEnd']);
    expect(heard.messages).toMatchObject([{ event: 'found', by: undefined, expireTime: undefined }]);
    expect(heard.messages[0]?.error).toBe(error);
  });

  it('knows with hooks who has fetched the token that is there', async () => {
    const sandbox = await startSandbox();
    const { kept, options } = hooks();
    const [one, other] = [0, 1].map(
      () => new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, ...options }),
    ) as [API, API];
    const heard = tokens();
    await one.promises.getFollowers();
    await one.promises.getFollowers();
    await other.promises.getFollowers();
    sandbox.revokeToken();
    await other.promises.getFollowers();
    await one.promises.getFollowers();
    expect(kept.token?.accessToken).toBe(sandbox.token);
    expect(heard.messages).toMatchObject([
      told('access_token', 'fetched'),
      told('access_token', 'found'),
      told('access_token', 'found', 'another process'),
      told('access_token', 'found', 'another process'),
      told('access_token', 'replaced'),
      told('access_token', 'found', 'another process'),
    ]);
  });

  it('takes another client on the same store for another process', async () => {
    const sandbox = await startSandbox();
    const store = new MapStore();
    const [one, other] = [0, 1].map(
      () => new API(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url, store }),
    ) as [API, API];
    const heard = tokens();
    await one.promises.getFollowers();
    await other.promises.getFollowers();
    await other.promises.getFollowers();
    sandbox.revokeToken();
    await one.promises.getFollowers();
    await other.promises.getFollowers();
    await one.promises.getAccessToken();
    expect(heard.messages).toMatchObject([
      told('access_token', 'fetched'),
      told('access_token', 'found', 'another process'),
      told('access_token', 'replaced'),
      told('access_token', 'replaced', 'another process'),
      told('access_token', 'fetched'),
    ]);
  });

  it('tells of a token that is renewed early', async () => {
    // Counts as ended half a second after it was fetched; looked after from the middle of that.
    const { api } = await start({ store: new MapStore() }, { tokenLifetime: 1, tokenOverlap: 5 });
    vi.spyOn(Math, 'random').mockReturnValue(0.99);
    onTestFinished(() => void vi.restoreAllMocks());
    await api.promises.getFollowers();
    const heard = tokens();
    await delay(270);
    await api.promises.getFollowers();
    await vi.waitFor(() => {
      expect(heard.messages).toMatchObject([told('access_token', 'renewed early')]);
    });
  });

  it('calls the stable token by its name', async () => {
    const { api, openid } = await start({ stableToken: true });
    const heard = tokens();
    await api.promises.getUser(openid);
    expect(heard.messages).toMatchObject([told('stable_access_token', 'fetched')]);
  });

  it.each([
    ['in memory', {}, [told('ticket:jsapi', 'found')]],
    ['in a store', { store: new MapStore() }, []],
  ])('tells of tickets %s', async (_where, options: API.Options, again: object[]) => {
    const { api } = await start(options);
    await api.promises.getLatestToken();
    const heard = tokens();
    const config = { url: 'https://a/', jsApiList: [] };
    await api.promises.getJsConfig(config);
    await api.promises.getJsConfig(config);
    await api.promises.getTicket('wx_card');
    expect(heard.messages).toMatchObject([
      told('ticket:jsapi', 'fetched'),
      ...again,
      told('ticket:wx_card', 'fetched'),
    ]);
  });
});
