import { inspect } from 'node:util';
import lodash from 'lodash';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { outcome, untyped } from '../support/outcome.js';

type Copy = (api: API) => API;

/** As underscore and programs of old copy: what is inherited too, into a plain object. */
function forIn(target: object, source: object): API {
  for (const name in source) {
    (target as Record<string, unknown>)[name] = (source as Record<string, unknown>)[name];
  }
  return target as API;
}

const copies: [string, Copy][] = [
  ['Object.assign onto the prototype', (api) => Object.assign(Object.create(API.prototype) as API, api)],
  ['for … in', (api) => forIn({}, api)],
  ['for … in onto the prototype', (api) => forIn(Object.create(API.prototype) as API, api)],
  ['_.extend', (api) => lodash.extend({}, api)],
  ['_.clone', (api) => lodash.clone(api)],
  ['_.cloneDeep', (api) => lodash.cloneDeep(api)],
  ['Object.create', (api) => Object.create(api) as API],
  ['a copy of a copy', (api) => lodash.extend({}, lodash.extend({}, api))],
];

const call = (api: API, name: string, ...args: unknown[]) =>
  outcome((callback) => untyped(api)[name]?.(...args, callback));

describe.each(copies)('a client copied by %s', (_how, copy) => {
  it('sends, fetches a token and signs', async () => {
    const { sandbox, api, openid } = await start();
    const copied = copy(api);
    expect((await call(copied, 'getUser', openid)).data).toMatchObject({ openid });
    const { data } = await call(copied, 'getJsConfig', { url: 'https://a', jsApiList: [] });
    expect(data).toMatchObject({ appId: sandbox.appid });
    sandbox.intercept('/cgi-bin/message/custom/send', { body: { errcode: 0, errmsg: 'ok' } });
    expect((await call(copied, 'sendCard', openid, { card_id: 'p' })).err).toBeNull();
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
  });

  it('has the token, the options and the store of the client, and shows none of its secrets', async () => {
    const { sandbox, api, openid } = await start({ headers: { 'x-app': 'mine' } });
    await api.promises.getUser(openid);
    const copied = copy(api);
    await call(copied, 'getUser', openid);
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
    expect(sandbox.requests.at(-1)?.headers['x-app']).toBe('mine');
    expect(inspect(copied, { depth: 9 })).not.toContain(sandbox.appsecret);
    expect(JSON.stringify(copied)).not.toContain(sandbox.appsecret);
  });

  it('does not take the secret along to another account', async () => {
    const { sandbox, api } = await start();
    const copied = Object.assign(copy(api), { appid: 'wx-other' });
    if (Object.getPrototypeOf(copied) === api) return;
    expect((await call(copied, 'getUser', 'o')).err?.message).toMatch(/appsecret/);
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a borrowed method', () => {
  it('request sends', async () => {
    const { sandbox } = await start();
    const component = new (class Component {
      declare request: API['request'];
    })();
    Object.assign(Object.getPrototypeOf(component) as object, { request: untyped(API.prototype).request });
    const url = `${sandbox.url}/cgi-bin/token?grant_type=client_credential&appid=${sandbox.appid}&secret=${sandbox.appsecret}`;
    const { err, data } = await outcome((callback) => {
      component.request(url, { dataType: 'json' }, callback);
    });
    expect(err).toBeNull();
    expect(data).toMatchObject({ access_token: sandbox.token });
    expect(inspect(component, { depth: 9 })).not.toContain(sandbox.token);
  });

  it('calls with the hooks of whoever has borrowed it', async () => {
    const { sandbox, api, openid } = await start();
    const token = await api.promises.getLatestToken();
    const borrower = {
      appid: sandbox.appid,
      endpoint: sandbox.url,
      getToken: (callback: (err: null, value: unknown) => void) => {
        callback(null, token);
      },
    };
    for (const name of ['getUser', '_getUser', 'preRequest', 'request']) {
      Object.assign(borrower, { [name]: untyped(API.prototype)[name] });
    }
    const { data } = await call(borrower as never, 'getUser', openid);
    expect(data).toMatchObject({ openid });
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
  });

  it('says what is missing', async () => {
    const borrower: API = Object.assign({}, API.prototype);
    expect((await call(borrower, 'getUser', 'o')).err?.message).toMatch(/no getToken/);
    expect((await call(borrower, 'getLatestTicket')).err?.message).toMatch(/no getTicketToken/);
  });
});

describe('a procedure of somebody else’s', () => {
  it.each(['getTicket', 'getJsConfig', 'getCardExt', 'sendCard', 'semantic', 'massSendMPVideo'])(
    '_%s finds this.token on a fresh client',
    async (name) => {
      const { sandbox, api } = await start();
      Object.assign(api, {
        [`_${name}`](this: API, ...args: unknown[]) {
          const callback = args.at(-1) as (...got: unknown[]) => void;
          callback(null, { token: this.token?.accessToken, args: args.slice(0, -1) }, { statusCode: 200 });
        },
      });
      const { err, data } = await call(api, name, 'a', 'b', 'c', 'd');
      expect(err).toBeNull();
      expect(data).toEqual({ token: sandbox.token, args: ['a', 'b', 'c', 'd'] });
    },
  );

  it('is asked for the ticket of a page, with a token', async () => {
    const { sandbox, api } = await start();
    Object.assign(api, {
      _getTicket(this: API, ...args: unknown[]) {
        const callback = args.at(-1) as (err: null, ticket: unknown) => void;
        callback(null, { ticket: `with ${this.token?.accessToken ?? 'none'}`, expireTime: Date.now() + 1e6 });
      },
    });
    expect((await api.promises.getLatestTicket()).ticket).toBe(`with ${sandbox.token}`);
    expect((await failure(api.promises.getJsConfig({} as never))).name).toBe('WeChatAPIArgumentError');
  });
});
