import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inherits, promisify } from 'node:util';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import API from 'wechat-api';
import { failure, start } from './support/client.js';

type Callback = (err: Error | null, data?: unknown, res?: unknown) => void;
type AnyClient = API & Record<string, (...args: unknown[]) => void>;
// The CommonJS build, which is what the library uses.
const require = createRequire(join(process.cwd(), 'package.json'));

describe('what can be overridden', () => {
  it('request', async () => {
    const { sandbox, api, openid } = await start();
    const asked: [string, API.RequestOptions][] = [];
    api.request = (url: string, ...rest: unknown[]) => {
      const [options, callback] = rest as [API.RequestOptions, Callback];
      asked.push([new URL(url).pathname, options]);
      callback(null, { access_token: 't', expires_in: 7200, openid: 'overridden' }, { headers: {} });
    };
    expect((await api.promises.getUser(openid)).openid).toBe('overridden');
    await api.promises.sendText(openid, 'hi');
    expect(asked.map(([path]) => path)).toEqual([
      '/cgi-bin/token',
      '/cgi-bin/user/info',
      '/cgi-bin/message/custom/send',
    ]);
    expect(asked[2]?.[1]).toMatchObject({ type: 'POST', dataType: 'json', data: { touser: openid } });
    expect(sandbox.requests).toEqual([]);
  });

  it('preRequest', async () => {
    const { api, openid } = await start();
    const seen: unknown[][] = [];
    api.preRequest = (method, args, retried) => {
      seen.push(Array.from(args));
      API.prototype.preRequest.call(api, method, args, retried);
    };
    await api.promises.getUser(openid);
    expect(seen[0]?.[0]).toBe(openid);
    expect(typeof seen[0]?.[1]).toBe('function');
  });

  it('getAccessToken', async () => {
    const { sandbox, api, openid } = await start();
    const token = await api.promises.getAccessToken();
    api.store = undefined;
    api.getAccessToken = (callback) => {
      callback?.(null, token);
    };
    await api.promises.getUser(openid);
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
  });

  it('_sendText', async () => {
    const { sandbox, api } = await start();
    (api as AnyClient)._sendText = function (this: API, ...args: unknown[]) {
      (args[2] as Callback)(null, { args: args.slice(0, 2), token: this.token?.accessToken });
    };
    expect(await api.promises.sendText('o1', 'hi')).toEqual({ args: ['o1', 'hi'], token: sandbox.token });
  });

  it('_getJsConfig', async () => {
    const { api } = await start();
    (api as AnyClient)._getJsConfig = (_param, callback) => {
      (callback as Callback)(null, { mine: true });
    };
    expect(await api.promises.getJsConfig({ url: 'u', jsApiList: [] })).toEqual({ mine: true });
  });

  it('getTicketToken and saveTicketToken', async () => {
    const { sandbox, api } = await start();
    const types: unknown[] = [];
    api.getTicketToken = (type, callback) => {
      types.push(type);
      callback(null, { ticket: 'mine', expireTime: Date.now() + 1e6 });
    };
    expect((await api.promises.getLatestTicket()).ticket).toBe('mine');
    expect(types).toEqual(['jsapi']);
    expect(sandbox.requests).toEqual([]);
  });

  describe('urllib.request', () => {
    const urllib = require('urllib') as Record<string, unknown>;
    const original = urllib.request;
    afterEach(() => {
      urllib.request = original;
    });

    it('with a function that returns a promise', async () => {
      urllib.request = (url: string) =>
        Promise.resolve({
          data: Buffer.from(JSON.stringify({ access_token: 't', expires_in: 7200, url })),
          res: { status: 200, headers: {} },
        });
      const reply = await new API('appid', 'secret').promises.invoke('/cgi-bin/x');
      expect(reply.url).toBe('https://api.weixin.qq.com/cgi-bin/x?access_token=t');
    });

    it('with a function that answers with less than urllib does', async () => {
      urllib.request = () => Promise.resolve({ data: { access_token: 't', expires_in: 7200 } });
      expect(await new API('appid', 'secret').promises.invoke('/cgi-bin/x')).toMatchObject({
        access_token: 't',
      });
      urllib.request = () =>
        Promise.resolve({ data: Buffer.from('not JSON'), res: Object.freeze({ requestUrls: ['u'] }) });
      expect((await failure(new API('appid', 'secret').promises.invoke('/cgi-bin/x'))).name).toMatch(
        /^WeChatAPI/,
      );
    });

    it('with a function that takes a callback', async () => {
      urllib.request = (_url: string, _options: object, callback: Callback) => {
        process.nextTick(
          callback,
          null,
          { access_token: 't', expires_in: 7200 },
          { statusCode: 200, headers: {} },
        );
      };
      expect(await new API('appid', 'secret').promises.invoke('/cgi-bin/x')).toMatchObject({
        access_token: 't',
      });
      urllib.request = (_url: string, _options: object, callback: Callback) => {
        process.nextTick(callback, Object.assign(new Error('mocked'), { name: 'MockError' }));
      };
      expect(await failure(new API('appid', 'secret').promises.invoke('/cgi-bin/x'))).toMatchObject({
        name: /^WeChatAPI/,
        message: /mocked/,
      });
    });
  });
});

describe('inheritance', () => {
  it('of ES5', async () => {
    const { sandbox, openid } = await start();
    function Sub(this: API, appid: string, secret: string) {
      (API as unknown as (...args: unknown[]) => void).call(this, appid, secret);
      this.setEndpoint(sandbox.url);
    }
    inherits(Sub, API);
    (Sub.prototype as AnyClient).hello = () => undefined;
    const api = new (Sub as unknown as new (...args: string[]) => API)(sandbox.appid, sandbox.appsecret);
    expect(api).toBeInstanceOf(API);
    expect(api).toBeInstanceOf(Sub);
    expect((await api.promises.getUser(openid)).openid).toBe(openid);
    expect(Object.keys(api)).not.toContain('appsecret');
    expect(api.store).toBeDefined();
  });

  it('of ES5, by copies, and of what the constructor calls', async () => {
    const { sandbox, openid } = await start();
    function Copy(this: API, appid: string, secret: string) {
      (API as unknown as (...args: unknown[]) => void).call(this, appid, secret);
    }
    Object.assign(Copy.prototype as object, API.prototype);
    const registered: unknown[] = [];
    (Copy.prototype as AnyClient).registerTicketHandle = function (this: API) {
      registered.push(this.appid);
    };
    const api = new (Copy as unknown as new (...args: string[]) => API)(sandbox.appid, sandbox.appsecret);
    api.setEndpoint(sandbox.url);
    expect(registered).toEqual([sandbox.appid]);
    const user = await new Promise((resolve) => {
      api.getUser(openid, (_err, result) => {
        resolve(result);
      });
    });
    expect(user).toMatchObject({ openid });
  });

  it('of classes', async () => {
    const { sandbox, openid } = await start();
    class Sub extends API {
      calls = 0;
      override getAccessToken(callback?: (err: Error | null, token: API.AccessToken) => void): void {
        this.calls++;
        super.getAccessToken(callback);
      }
    }
    const api = new Sub(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
    await Promise.all([api.promises.getUser(openid), api.with({ timeout: 1000 }).promises.getUser(openid)]);
    expect(api.calls).toBe(1);
    expect(api.constructor).toBe(Sub);
    expect(new API('a', 'b').constructor).toBe(API);
  });
});

describe('what runs on the client', () => {
  it('keeps what it counts, and its private fields', async () => {
    const { sandbox, openid } = await start();
    class Sub extends API {
      requests = 0;
      sent = 0;
      #secretly = 0;
      override request(...args: Parameters<API['request']>): void {
        this.requests++;
        this.#secretly++;
        (super.request as (...all: unknown[]) => void)(...args);
      }
      get secretly(): number {
        return this.#secretly;
      }
    }
    const client = Sub.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const { _getUser: raw } = client;
    client._getUser = function (this: Sub, ...args: unknown[]) {
      this.sent++;
      return raw?.apply(this, args);
    };
    const api = new Sub(sandbox.appid, sandbox.appsecret, { endpoint: sandbox.url });
    for (let i = 0; i < 2; i++) await api.promises.getUser(openid);
    expect([api.requests, api.secretly, api.sent]).toEqual([3, 3, 2]);
  });

  it('may be called with more than it needs', async () => {
    const { api, openid } = await start();
    const users: unknown[] = [];
    await new Promise<void>((resolve) => {
      const callback = (_err: unknown, user: unknown) => {
        if (users.push(user) === 3) resolve();
      };
      const { getUser, getFollowers, request } = api as unknown as Record<
        string,
        (...args: unknown[]) => void
      >;
      getUser?.call(api, openid, callback, undefined);
      getFollowers?.call(api, callback, undefined, null);
      request?.call(api, `${api.endpoint}/cgi-bin/user/info`, { dataType: 'json' }, callback, 'more');
    });
    expect(users).toContainEqual(expect.objectContaining({ openid }));
    expect(users).toContainEqual(expect.objectContaining({ total: 3 }));
  });

  it('may be overridden with what returns something besides calling back', async () => {
    const { sandbox, api, openid } = await start();
    Object.assign(api, {
      getCardExt(_card: unknown, callback: Callback) {
        setTimeout(callback, 5, null, { signature: 'S' });
        return true;
      },
    });
    sandbox.intercept('/cgi-bin/message/custom/send', { body: { errcode: 0, errmsg: 'ok' } });
    await api.promises.sendCard(openid, { card_id: 'p' });
    expect(sandbox.requests.at(-1)?.json).toMatchObject({ wxcard: { card_ext: { signature: 'S' } } });
    Object.assign(api, {
      getTicket(callback: Callback) {
        callback(null, { ticket: 'mine', expireTime: 0 });
      },
    });
    expect((await api.promises.getLatestTicket()).ticket).toBe('mine');
  });

  it('may be overridden with a request that promises, and fails', async () => {
    const { api } = await start();
    Object.assign(api, { request: () => Promise.reject(new Error('no line')) });
    expect((await failure(api.promises.getUser('o'))).message).toMatch(/no line/);
    api.request = (_url: string, _options: object, callback: Callback) => {
      setTimeout(callback as (error: unknown) => void, 5, 'no line at all');
    };
    expect((await failure(api.promises.getUser('o'))).message).toMatch(/no line at all/);
  });
});

describe('mixin', () => {
  let serial = 0;
  const fresh = (name: string) => `${name}${String(++serial)}`;

  it('takes modules of the old kind, with a second try for a dead token', async () => {
    const { sandbox, api, openid } = await start();
    const name = fresh('oldStyle');
    API.mixin({
      [name](this: AnyClient) {
        // eslint-disable-next-line prefer-rest-params -- modules of old pass `arguments` on
        this.preRequest(this[`_${name}`] as never, arguments);
      },
      [`_${name}`](this: API, id: string, callback: Callback) {
        const url = `${this.endpoint}/cgi-bin/user/info?openid=${id}&access_token=${this.token?.accessToken ?? ''}`;
        this.request(url, { dataType: 'json' }, callback);
      },
    });
    const call = promisify(((api as AnyClient)[name] as (id: unknown, callback: Callback) => void).bind(api));
    expect(await call(openid)).toMatchObject({ openid });
    sandbox.revokeToken();
    expect(await call(openid)).toMatchObject({ openid });
    expect(sandbox.count('/cgi-bin/token')).toBe(2);
    expect(
      await (api.promises as unknown as Record<string, (id: string) => Promise<unknown>>)[name]?.(openid),
    ).toMatchObject({ openid });
  });

  it('gives each call its own token, also while others are under way', async () => {
    const { api } = await start();
    const expected = ['first', 'second', 'third'];
    const tokens = [...expected];
    api.getToken = (callback) => {
      callback(null, { accessToken: tokens.shift() ?? 'none', expireTime: Date.now() + 1e6 });
    };
    const seen = await Promise.all(
      expected.map(
        (_, i) =>
          new Promise((resolve) => {
            api.preRequest(
              function (callback: Callback) {
                setTimeout(
                  () => {
                    callback(null, this.token?.accessToken);
                  },
                  30 - i * 10,
                );
              },
              [
                (_err: unknown, token: unknown) => {
                  resolve(token);
                },
              ],
            );
          }),
      ),
    );
    expect(seen).toEqual(expected);
  });

  it('sets on the client what a method sets, and takes what a module inherits', async () => {
    const { api } = await start();
    const name = fresh('counted');
    const module: object = Object.create({
      [name](this: AnyClient, callback: Callback) {
        this.preRequest(this[`_${name}`] as never, [callback]);
      },
      [`_${name}`](this: AnyClient & { seen?: number }, callback: Callback) {
        this.seen = (this.seen ?? 0) + 1;
        callback(null, this.seen);
      },
    }) as object;
    API.mixin(module);
    const call = promisify(((api as AnyClient)[name] as (callback: Callback) => void).bind(api));
    expect([await call(), await call()]).toEqual([1, 2]);
    expect((api as API & { seen?: number }).seen).toBe(2);
  });

  it('refuses a name that is there', () => {
    expect(() => {
      API.mixin({ getUser: () => undefined });
    }).toThrow(/override.*getUser/);
  });
});

describe('patch', () => {
  it('adds a method, refuses a duplicate, replaces on demand', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept(/^\/card\//, { body: { errcode: 0, errmsg: 'ok' } }, { times: 9 });
    API.patch('createThing', `${sandbox.url}/card/one?x=1`);
    const client = api.promises as unknown as { createThing: (info: object) => Promise<unknown> };
    await client.createThing({ a: 1 });
    expect(sandbox.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/card/one',
      query: { x: '1', access_token: sandbox.token },
      json: { a: 1 },
    });
    sandbox.revokeToken();
    await client.createThing({ a: 1 });
    expect(() => {
      API.ext('createThing', `${sandbox.url}/card/two`);
    }).toThrow(/createThing/);
    API.ext('createThing', `${sandbox.url}/card/two`, true);
    await client.createThing({});
    expect(sandbox.requests.at(-1)?.path).toBe('/card/two');
    expect(() => {
      API.patch('getUser', 'https://x');
    }).toThrow(/getUser/);
    expect(() => {
      API.patch('other', 1 as never);
    }).toThrow();
    expect(() => {
      API.patch(1 as never, 'https://x');
    }).toThrow();
  });

  it('leaves createQr free, its documented example', () => {
    API.ext('createQr', 'https://api.weixin.qq.com/card/qrcode/create');
    expect(typeof (new API('a', 'b') as AnyClient).createQr).toBe('function');
  });
});

describe('the prototype', () => {
  it('lists its methods, as promisify helpers expect', async () => {
    const names: string[] = [];
    for (const name in API.prototype) names.push(name);
    expect(names).toEqual(
      expect.arrayContaining(['getUser', '_getUser', 'setOpts', 'request', 'getLatestToken']),
    );
    const { api, openid } = await start();
    expect(
      await promisify(api.getUser.bind(api) as (id: string, callback: Callback) => void)(openid),
    ).toMatchObject({ openid });
  });

  it('can be looked at without a client', () => {
    const prototype = API.prototype as unknown as Record<string, unknown>;
    expect(Object.keys(API.prototype).map((name) => typeof prototype[name])).toContain('function');
    expect(prototype.store).toBeUndefined();
  });
});

describe('promises', () => {
  it('reach what is overridden and what is local', async () => {
    const { api } = await start();
    const twins = api.promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    expect(await twins.showQRCodeURL?.('t')).toMatch(/showqrcode/);
    expect(twins.setOpts).toBeUndefined();
    expect(await Promise.resolve(api.promises)).toBe(api.promises);
  });
});

describe('with', () => {
  it('shares the token with the client, and may have a token of its own', async () => {
    const { sandbox, api, openid } = await start();
    await api.with({ timeout: 1000 }).promises.getUser(openid);
    await api.promises.getUser(openid);
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
    expect(api.store?.accessToken).toBe(sandbox.token);
    const own = api.with({
      getToken: () => Promise.resolve({ accessToken: 'own', expireTime: Date.now() + 1e6 }),
    });
    sandbox.intercept('/cgi-bin/user/info', { body: {} });
    await own.promises.getUser(openid);
    expect(sandbox.requests.at(-1)?.query.access_token).toBe('own');
  });
});

describe('without saveToken', () => {
  it('warns in production, once', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      warn.mockRestore();
    });
    const { api } = await start();
    await api.promises.getAccessToken();
    await api.promises.getAccessToken();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toMatch(/memory/);
  });
});
