import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import type { StoredToken } from 'wechat-api/types';
import { failure, start } from '../support/client.js';
import { MapStore } from '../support/map-store.js';
import { json, serve } from '../support/servers.js';

const plain = (token: object | undefined): unknown => Object.fromEntries(Object.entries(token ?? {}));

async function echo() {
  const { url, arrivals } = await serve((_arrival, response) => {
    json(response, { errcode: 0 });
  });
  return { api: new API('wx', 'secret', { endpoint: url }), arrivals };
}

describe('a token', () => {
  it.each([
    ['1&appid=wx2&key=a+b%20c', '1&appid=wx2&key=a+b%20c'],
    ['&appid=wx2', '&appid=wx2'],
    ['1&a=/?:@', '1&a=/?:@'],
    ['1&name=微 信#x', '1&name=%E5%BE%AE%20%E4%BF%A1%23x'],
    ['plain+and/&=', 'plain%2Band%2F%26%3D'],
  ])('%s goes out as %s', async (accessToken, expected) => {
    const { api, arrivals } = await echo();
    api.store = { accessToken, expireTime: Date.now() + 1e6 };
    await api.promises.getUser('o');
    await api.promises.sendText('o', 'hi');
    await api.promises.invoke('/cgi-bin/x?y=1');
    expect(arrivals.map(({ url }) => url)).toEqual([
      `/cgi-bin/user/info?access_token=${expected}&openid=o&lang=en`,
      `/cgi-bin/message/custom/send?access_token=${expected}`,
      `/cgi-bin/x?y=1&access_token=${expected}`,
    ]);
  });

  it('that ends in half a character is an error, and nothing is sent', async () => {
    const { api, arrivals } = await echo();
    api.store = { accessToken: '1&appid=wx\ud83d', expireTime: Date.now() + 1e6 };
    expect((await failure(api.promises.getUser('o'))).name).toBe('WeChatAPIArgumentError');
    expect(arrivals).toEqual([]);
  });
});

describe('extra fields of a stored token', () => {
  const extra = { account: 'ours', nested: { at: [1, 2] } };

  it('survive a read by a hook, and a save of what was read', async () => {
    const stored = { accessToken: 'kept', expireTime: Date.now() + 1e6, ...extra };
    const api = new API('wx', 'secret', (callback) => {
      callback(null, stored);
    });
    const token = await api.promises.getLatestToken();
    expect(token).toBeInstanceOf(API.AccessToken);
    expect(JSON.parse(JSON.stringify(token))).toEqual(stored);
    api.store = token;
    expect(plain(api.store)).toEqual(stored);
  });

  it('survive in memory', async () => {
    const { api } = await echo();
    const stored = { accessToken: 'kept', expireTime: Date.now() + 1e6, ...extra };
    api.store = stored;
    expect(plain(api.store)).toEqual(stored);
    expect(plain(await api.promises.getLatestToken())).toEqual(stored);
  });

  it('survive in a store, where getAccessToken is somebody’s own', async () => {
    const store = new MapStore();
    const made = { accessToken: 'made', expireTime: Date.now() + 1e6, ...extra };
    const client = () => {
      const api = new API('wx', 'secret', { store });
      api.getAccessToken = ((callback: (err: null, token: StoredToken) => void) => {
        callback(null, made);
      }) as never;
      return api;
    };
    expect(plain(await client().promises.getLatestToken())).toEqual(made);
    expect(plain(await client().promises.getLatestToken())).toEqual(made);
  });

  it('of a ticket survive as well', async () => {
    const { api } = await start();
    const stored = { ticket: 'kept', expireTime: Date.now() + 1e6, ...extra };
    api.getTicketToken = (_type, callback) => {
      callback(null, stored);
    };
    expect(plain(await api.promises.getLatestTicket())).toEqual(stored);
  });

  it('take the place of nothing that a token does', async () => {
    const text = `{"accessToken":"t","expireTime":${Date.now() + 1e6},"isValid":1,"__proto__":{"isValid":2},"constructor":3}`;
    const api = new API('wx', 'secret', () => Promise.resolve(text as never));
    const token = await api.promises.getLatestToken();
    expect(token.isValid()).toBe(true);
    expect(Object.keys(token)).toEqual(['accessToken', 'expireTime']);
  });

  it('are none that a database’s object has within', async () => {
    class Row {
      accessToken = 't';
      expireTime = Date.now() + 1e6;
      connection = { password: 'hidden' };
    }
    const api = new API('wx', 'secret', () => Promise.resolve(new Row()));
    expect(Object.keys(await api.promises.getLatestToken())).toEqual(['accessToken', 'expireTime']);
  });
});
