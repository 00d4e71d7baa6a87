import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import type { StoredTicket } from 'wechat-api/types';
import { failure, start } from './support/client.js';
import { failingHooks } from './support/hooks.js';

const TICKET = '/cgi-bin/ticket/getticket';
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

describe('getJsConfig', () => {
  it('signs as the worked example of WeChat’s documentation does', async () => {
    // noncestr Wm3WZYTPz0wzccnW, timestamp 1414587457, http://mp.weixin.qq.com?params=value, and this ticket.
    const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
    const api = new API('appid', 'secret');
    api.registerTicketHandle(
      (_type, callback) => {
        callback(null, { ticket, expireTime: Date.now() + 1e6 });
      },
      () => undefined,
    );
    const config = await api.promises.getJsConfig({
      url: 'http://mp.weixin.qq.com?params=value',
      jsApiList: ['scanQRCode'],
    });
    const signed = (nonce: string, timestamp: string) =>
      sha1(
        `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=http://mp.weixin.qq.com?params=value`,
      );
    expect(signed('Wm3WZYTPz0wzccnW', '1414587457')).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed');
    expect(config.signature).toBe(signed(config.nonceStr, config.timestamp));
    expect(config).toMatchObject({ appId: 'appid', jsApiList: ['scanQRCode'] });
    expect(Math.abs(Number(config.timestamp) - Date.now() / 1000)).toBeLessThan(5);
  });

  it('hands on the tags that a page will show, where there are any', async () => {
    const { api } = await start();
    const page = { url: 'https://a', jsApiList: [] };
    const openTagList = ['wx-open-launch-weapp', 'wx-open-tag-of-tomorrow'];
    expect((await api.promises.getJsConfig({ ...page, openTagList })).openTagList).toEqual(openTagList);
    expect(await api.promises.getJsConfig(page)).not.toHaveProperty('openTagList');
  });

  it('has a nonce of its own each time', async () => {
    const { api } = await start();
    const configs = await Promise.all(
      Array.from({ length: 100 }, () => api.promises.getJsConfig({ url: 'https://a', jsApiList: [] })),
    );
    expect(new Set(configs.map(({ nonceStr }) => nonceStr)).size).toBe(100);
  });

  it('leaves out what follows #, as browsers do', async () => {
    const { sandbox, api } = await start();
    const config = await api.promises.getJsConfig({
      url: 'https://a/?b=1#top',
      jsApiList: [],
      debug: true,
      beta: true,
    });
    const { ticket } = api.ticketStore.jsapi as StoredTicket;
    expect(config.signature).toBe(
      sha1(
        `jsapi_ticket=${ticket}&noncestr=${config.nonceStr}&timestamp=${config.timestamp}&url=https://a/?b=1`,
      ),
    );
    expect(config).toMatchObject({ debug: true, beta: true, appId: sandbox.appid });
  });

  it('fetches one ticket and one token for 100 cold calls', async () => {
    const { sandbox, api } = await start();
    await Promise.all(
      Array.from({ length: 100 }, () => api.promises.getJsConfig({ url: 'https://a', jsApiList: [] })),
    );
    expect(sandbox.count(TICKET)).toBe(1);
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
  });
});

it.each([
  ['getJsConfig', {}],
  ['getJsConfig', null],
  ['getCardExt', {}],
] as const)('%s of %j is an argument error, and nothing is sent', async (name, param) => {
  const { sandbox, api } = await start();
  expect((await failure(api.promises[name](param as never))).name).toBe('WeChatAPIArgumentError');
  expect(sandbox.requests).toEqual([]);
});

describe('getCardExt', () => {
  it('signs the sorted values', async () => {
    const { api } = await start();
    const card = { card_id: 'pCARD', code: '1234', openid: 'o1', balance: 100 };
    const ext = await api.promises.getCardExt(card);
    const { ticket } = api.ticketStore.wx_card as StoredTicket;
    expect(ext).toEqual({
      timestamp: ext.timestamp,
      signature: sha1([ticket, 'pCARD', ext.timestamp, '1234', 'o1', '100'].sort().join('')),
      code: '1234',
      openid: 'o1',
      balance: 100,
    });
    expect(await api.promises.getCardExt({ card_id: 'p' })).toMatchObject({ code: '', openid: '' });
  });
});

describe('tickets', () => {
  it('of each type are fetched once and kept', async () => {
    const { sandbox, api } = await start();
    const ticket = await api.promises.getLatestTicket();
    expect(await api.promises.getLatestTicket()).toEqual(ticket);
    await api.promises.getCardExt({ card_id: 'p' });
    expect(sandbox.requests.filter(({ path }) => path === TICKET).map(({ query }) => query.type)).toEqual([
      'jsapi',
      'wx_card',
    ]);
  });

  it('are fetched anew by getTicket', async () => {
    const { sandbox, api } = await start();
    await api.promises.getTicket();
    const second = await api.promises.getTicket('jsapi');
    expect(sandbox.count(TICKET)).toBe(2);
    expect(api.ticketStore.jsapi).toEqual(second);
    expect(second.isValid()).toBe(true);
  });

  it.each([40001, 42001])('find another token where theirs is dead (%i)', async (errcode) => {
    const { sandbox, api } = await start();
    await api.promises.getLatestToken();
    sandbox.intercept(TICKET, { body: { errcode, errmsg: 'dead' } });
    await api.promises.getLatestTicket();
    expect(sandbox.count('/cgi-bin/token')).toBe(2);
  });

  it('that WeChat refuses are an error', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(TICKET, { body: { errcode: 48001, errmsg: 'api unauthorized' } }, { times: 2 });
    expect((await failure(api.promises.getLatestTicket())).code).toBe(48001);
    expect((await failure(api.promises.sendCard(openid, { card_id: 'p' }))).code).toBe(48001);
    expect(sandbox.count('/cgi-bin/message/custom/send')).toBe(0);
  });

  const kept = { ticket: 'kept', expireTime: Date.now() + 1e6 };

  it.each([
    [
      'with a callback',
      (type: string, callback: (err: null, ticket: unknown) => void) => {
        callback(null, { ...kept, ticket: type });
      },
      'jsapi',
    ],
    ['with a promise', (type: string) => Promise.resolve({ ...kept, ticket: type }), 'jsapi'],
    ['with an async function', async (type: string) => Promise.resolve({ ...kept, ticket: type }), 'jsapi'],
    [
      'of the older kind',
      (callback: (err: null, ticket: unknown) => void) => {
        callback(null, kept);
      },
      'kept',
    ],
    [
      'of the older kind, a function',
      function (cb: (err: null, ticket: unknown) => void) {
        cb(null, kept);
      },
      'kept',
    ],
    [
      'with a promise, bound',
      function (type: string) {
        return Promise.resolve({ ...kept, ticket: type });
      }.bind(null),
      'jsapi',
    ],
    [
      'with a promise of what something like it is called for',
      (k: string) => {
        const lock = (ticket: string) => Promise.resolve({ ...kept, ticket });
        return lock(k);
      },
      'jsapi',
    ],
    [
      'of the older kind, with a remark',
      (callback /* node style */ : (err: null, ticket: unknown) => void) => {
        callback(null, kept);
      },
      'kept',
    ],
  ])('come from a hook %s', async (_how, hook, expected) => {
    const { api } = await start();
    api.registerTicketHandle(hook as never, () => undefined);
    expect((await api.promises.getLatestTicket()).ticket).toBe(expected);
  });

  it.each([
    [
      'with a callback',
      (saved: unknown[]) => (type: string, ticket: unknown, callback: () => void) => {
        saved.push(type, ticket);
        callback();
      },
    ],
    [
      'with a promise',
      (saved: unknown[]) => async (type: string, ticket: unknown) => {
        saved.push(type, ticket);
        await Promise.resolve();
      },
    ],
    [
      'of the older kind',
      (saved: unknown[]) => (ticket: unknown, callback: () => void) => {
        saved.push('jsapi', ticket);
        callback();
      },
    ],
    [
      'of the older kind, with a promise',
      (saved: unknown[]) => async (ticket: unknown) => {
        saved.push('jsapi', ticket);
        await Promise.resolve();
      },
    ],
  ])('go to a hook %s', async (_how, hook) => {
    const { api } = await start();
    const saved: unknown[] = [];
    api.registerTicketHandle(() => Promise.resolve(null), hook(saved) as never);
    const ticket = await api.promises.getLatestTicket();
    expect(saved).toEqual(['jsapi', ticket]);
    expect(Object.keys(JSON.parse(JSON.stringify(ticket)) as object)).toEqual(['ticket', 'expireTime']);
  });

  it.each(failingHooks('down'))('a hook that %s fails the call', async (_how, hook) => {
    const { api } = await start();
    api.registerTicketHandle(hook, () => undefined);
    expect((await failure(api.promises.getLatestTicket())).message).toBe('down');
  });
});

it('showQRCodeURL encodes the ticket', () => {
  expect(new API('a', 'b').showQRCodeURL('gQ+/==')).toBe(
    'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQ%2B%2F%3D%3D',
  );
  // 1.35.1 did not, and its callers did.
  expect(new API('a', 'b').showQRCodeURL('gQ%2B%2F%3D%3D')).toMatch(/ticket=gQ%2B%2F%3D%3D$/);
});
