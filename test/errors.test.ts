import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { explainErrcode } from 'wechat-api/errcodes';
import { failure, start } from './support/client.js';

const USER = '/cgi-bin/user/info';

describe('an errcode', () => {
  it('is an error with its code, path and rid, and the reply beside it', async () => {
    const { api } = await start();
    const [err, data] = await new Promise<[API.WeChatAPIError | null, unknown]>((resolve) => {
      api.getUser('nobody', (...outcome) => {
        resolve([outcome[0], outcome[1]]);
      });
    });
    expect(err).toBeInstanceOf(API.WeChatAPIError);
    expect(err).toBeInstanceOf(Error);
    expect(err).toMatchObject({ name: 'WeChatAPIError', code: 40003, path: USER });
    expect(err?.message).toMatch(/^invalid openid/);
    expect(err?.rid).toMatch(/^[0-9a-f]+-[0-9a-f]+-[0-9a-f]+$/);
    expect(data).toMatchObject({ errcode: 40003 });
    // What a structured log keeps of it, and the name once where it is printed.
    expect(JSON.parse(JSON.stringify(err))).toMatchObject({
      name: 'WeChatAPIError',
      code: 40003,
      path: USER,
    });
    expect(inspect(err)).not.toMatch(/name: /);
  });

  it.each([5, null, { a: 1 }, ['x']])('may come with an errmsg that is no text (%j)', async (errmsg) => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, { body: { errcode: 40003, errmsg } });
    const error = await failure(api.promises.getUser(openid));
    expect(error).toMatchObject({ name: 'WeChatAPIError', code: 40003, path: USER });
    expect(error.message).toMatch(/./);
  });

  it('counts whatever the HTTP status is', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, { status: 500, body: { errcode: -1, errmsg: 'system error' } });
    expect(await failure(api.promises.getUser(openid))).toMatchObject({
      name: 'WeChatAPIError',
      code: -1,
      status: 500,
    });
  });
});

describe('trouble on the way', () => {
  const html = { 'content-type': 'text/html' };
  const json = { 'content-type': 'application/json; charset=utf-8' };

  it.each([
    [
      'a page of HTML',
      { status: 502, headers: html, body: '<html>' },
      'WeChatAPIJSONResponseFormatError',
      /502 Bad Gateway.*text\/html/,
    ],
    [
      'a page of HTML with status 200',
      { headers: html, body: '<html>' },
      'WeChatAPIJSONResponseFormatError',
      /200 OK.*text\/html/,
    ],
    [
      'JSON that is cut off',
      { headers: json, body: '{"openid":"o1' },
      'WeChatAPIJSONResponseFormatError',
      /200 OK.*not JSON/,
    ],
    ['an empty body', { headers: json, body: '' }, 'WeChatAPIError', /empty body/],
    [
      'an empty body with status 503',
      { status: 503, body: '' },
      'WeChatAPIResponseError',
      /503 .*empty body/,
    ],
    [
      'JSON without an errcode and status 404',
      { status: 404, headers: json, body: '{}' },
      'WeChatAPIResponseError',
      /404 Not Found/,
    ],
  ])('%s is an error that says so', async (_what, reply, name, message) => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, reply);
    const error = await failure(api.promises.getUser(openid));
    expect(error.name).toBe(name);
    expect(error.message).toMatch(message);
    expect(error.path).toBe(USER);
    expect(error.status).toBe('status' in reply ? reply.status : undefined);
  });

  it('a server that nobody hears is a WeChatAPIRequestError', async () => {
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    api.setEndpoint('http://127.0.0.1:1');
    expect(await failure(api.promises.getUser(openid))).toMatchObject({
      name: 'WeChatAPIRequestError',
      code: 'ECONNREFUSED',
      path: USER,
    });
  });

  it.each(['sh.api.weixin.qq.com', '', 'http://a b'])(
    'an address that is none (%j) is an error',
    async (endpoint) => {
      const api = new API('appid', 'THE-SECRET');
      api.endpoint = endpoint;
      const cold = await failure(api.promises.getUser('o'));
      api.store = { accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e6 };
      const warm = await failure(api.promises.getUser('o'));
      const raw = await failure(api.promises.request(`${endpoint}/x?access_token=THE-TOKEN`));
      for (const error of [cold, warm, raw]) {
        expect(error.name).toBe('WeChatAPIRequestError');
        expect(inspect(error, { showHidden: true })).not.toMatch(/THE-(SECRET|TOKEN)/);
      }
    },
  );

  it('an answer that does not begin is a WeChatAPIResponseTimeoutError', async () => {
    const { sandbox, api, openid } = await start({ timeout: 150 });
    sandbox.intercept(USER, 'hang');
    expect(await failure(api.promises.getUser(openid))).toMatchObject({
      name: 'WeChatAPIResponseTimeoutError',
      path: USER,
    });
  });

  it('a call the caller ends is a WeChatAPIAbortError', async () => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, 'hang');
    const controller = new AbortController();
    const call = failure(api.with({ signal: controller.signal }).promises.getUser(openid));
    setTimeout(() => {
      controller.abort();
    }, 50);
    expect((await call).name).toBe('WeChatAPIAbortError');
  });

  it('a call that was ended before it began is not sent', async () => {
    const { sandbox, api, openid } = await start();
    const { promises } = api.with({ signal: AbortSignal.abort() });
    expect((await failure(promises.sendText(openid, 'too late'))).name).toBe('WeChatAPIAbortError');
    await api.promises.getLatestToken();
    expect(sandbox.count('/cgi-bin/message/custom/send')).toBe(0);
  });

  it('a call that is ended while it waits for the token does not end that of others', async () => {
    const { sandbox, api, openid } = await start({}, { latency: 60 });
    const controller = new AbortController();
    const ended = failure(api.with({ signal: controller.signal }).promises.getUser(openid));
    const other = api.promises.getUser(openid);
    controller.abort();
    expect((await ended).name).toBe('WeChatAPIAbortError');
    expect((await other).openid).toBe(openid);
    expect(sandbox.count('/cgi-bin/token')).toBe(1);
  });
});

describe('what is thrown where the client has another `request`', () => {
  it.each<[string, unknown, string | RegExp]>([
    ['a text', 'the database is gone', 'the database is gone'],
    ['an object with a message', { message: 'gone', code: 7 }, 'gone'],
    ['an object without one', { code: 7 }, '{"code":7}'],
    ['an object whose message is empty', { message: '', code: 7 }, '{"message":"","code":7}'],
    ['a list that is in a circle', circle([]), 'a list'],
    ['an object that is in a circle', circle({}), 'an object'],
  ])('is told, where it is %s', async (_what, reason, message) => {
    const { api } = await start();
    Object.assign(api, { request: thrower(reason) });
    expect((await failure(api.promises.getTags())).message).toBe(message);
  });

  it('stays as it is, where it is an error of another realm', async () => {
    const { api } = await start();
    const foreign: unknown = runInNewContext('Object.assign(new Error("gone"), { code: "EGONE" })');
    Object.assign(api, { request: thrower(foreign) });
    await expect(api.promises.getTags()).rejects.toBe(foreign);
  });
});

function thrower(reason: unknown) {
  return () => {
    throw reason;
  };
}

/** Something that is a part of itself. */
function circle(whole: object): object {
  return Object.assign(whole, { 0: whole });
}

describe('secrets', () => {
  /** Everything an error or an object can show. */
  const shown = (value: unknown) =>
    [
      inspect(value, { depth: 10, showHidden: true, getters: false }),
      value instanceof Error ? `${value.stack ?? ''}${value.message}${String(value)}` : '',
      JSON.stringify(value),
    ].join('\n');

  it('never show in an error', async () => {
    const { sandbox, api, openid } = await start({ timeout: 200 });
    const { accessToken } = await api.promises.getLatestToken();
    const errors: unknown[] = [];
    const echo = `invalid credential ${accessToken}, secret=${sandbox.appsecret}`;
    for (const fault of [
      'hang',
      'disconnect',
      { status: 502, headers: { 'content-type': 'text/html' }, body: `<html>${accessToken}` },
      { headers: { 'content-type': 'application/json' }, body: `{"access_token":"${accessToken}` },
      { body: { errcode: 48001, errmsg: echo } },
    ] as const) {
      sandbox.intercept(USER, fault, { times: 2 });
      errors.push(await failure(api.promises.getUser(openid)));
      sandbox.intercept('/cgi-bin/token', fault, { times: 2 });
      errors.push(await failure(api.promises.getAccessToken()));
    }
    sandbox.intercept(USER, { body: { errcode: 40001, errmsg: echo } }, { times: 2 });
    errors.push(await failure(api.promises.getUser(openid)));
    api.setEndpoint('http://127.0.0.1:1');
    errors.push(await failure(api.promises.getUser(openid)), await failure(api.promises.getAccessToken()));
    expect(errors).toHaveLength(13);
    for (const error of errors) {
      expect(shown(error)).not.toContain(sandbox.appsecret);
      expect(shown(error)).not.toContain(accessToken);
      expect(shown(error)).not.toContain(api.store?.accessToken);
    }
  });

  it('never show in the client, its tokens and tickets, or the response', async () => {
    const { sandbox, api, openid } = await start();
    const { ticket } = await api.promises.getLatestTicket();
    const res = await new Promise<unknown>((resolve) => {
      api.getUser(openid, (_err, _user, response) => {
        resolve(response);
      });
    });
    const token = api.store?.accessToken as string;
    api.setOpts({ proxy: 'http://user:hunter2@127.0.0.1:1', passphrase: 'hunter2', enableProxy: false });
    const objects = { api, store: api.store, tickets: api.ticketStore, res, view: api.with({ timeout: 1 }) };
    const text = inspect(objects, { depth: 10 }) + inspect(objects, { depth: 10, showHidden: true });
    expect(text).not.toContain(sandbox.appsecret);
    expect(text).not.toContain(token);
    expect(text).not.toContain(ticket);
    expect(text).not.toContain('hunter2');
    for (const secret of [sandbox.appsecret, token, ticket, 'hunter2']) {
      expect(JSON.stringify([api, objects.view])).not.toContain(secret);
    }
    expect(api.appsecret).toBe(sandbox.appsecret);
    expect(Object.keys(api)).not.toContain('appsecret');
  });
});

describe('err.retryable', () => {
  const { WeChatAPIError } = API;

  it.each([
    [-1, true],
    ['-1', true],
    [45011, true],
    [45066, true],
    [268487001, true],
    [42010, true],
    // Tokens that died: the next call has another.
    [40014, true],
    [42001, true],
    [40001, true],
    // For today, or for good.
    [45009, false],
    [45047, false],
    [40003, false],
    [48001, false],
    [43101, false],
  ])('of errcode %j is %s', async (errcode, expected) => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, { body: { errcode, errmsg: 'no' } }, { times: 3 });
    const error = await failure(api.promises.getUser(openid));
    expect(error).toMatchObject({ name: 'WeChatAPIError', code: errcode });
    expect(error.retryable).toBe(expected);
  });

  it.each([
    [40001, false],
    [40013, false],
    [40125, false],
    [40164, false],
    [45009, false],
    [45011, true],
    [-1, true],
  ])('of errcode %j for the token itself is %s', async (errcode, expected) => {
    for (const [path, stableToken] of [
      ['/cgi-bin/token', false],
      ['/cgi-bin/stable_token', true],
    ] as const) {
      const { sandbox, api } = await start({ stableToken });
      sandbox.intercept(path, { body: { errcode, errmsg: 'no' } });
      expect((await failure(api.promises.getIp())).retryable).toBe(expected);
    }
  });

  it.each([
    [500, '<html>', true],
    [502, '<html>', true],
    [503, '', true],
    [504, '{}', true],
    [429, '{}', true],
    [408, '', true],
    [200, '', true],
    [200, '<html>', false],
    [404, '{}', false],
    [413, '<html>', false],
  ])('of HTTP %i with %j is %s', async (status, body, expected) => {
    const { sandbox, api, openid } = await start();
    sandbox.intercept(USER, { status, body });
    expect((await failure(api.promises.getUser(openid))).retryable).toBe(expected);
  });

  it('is true of a server that nobody hears, and false of what the caller did', async () => {
    const { api, sandbox, openid } = await start();
    expect((await failure(api.promises.sendText(openid, null as never))).retryable).toBe(false);
    const signal = AbortSignal.abort();
    expect((await failure(api.with({ signal }).promises.getUser(openid))).retryable).toBe(false);
    await api.promises.getLatestToken();
    await sandbox.close();
    expect(await failure(api.promises.getUser(openid))).toMatchObject({
      code: 'ECONNREFUSED',
      retryable: true,
    });
  });

  it('of an errcode is true where WeChat says that it is busy, broken, or asked too fast, and of no other', () => {
    const busy = [-1, 61450, 72036, 80000, 89247, 89250, 89401, 886001, 268487001, 268487002];
    const tooFast = [42010, 44990, 45011, 45066, 45169];
    const dead = [40001, 40014, 42001];
    const known = Array.from({ length: 1_000_000 }, (_, i) => i - 2).filter((code) => explainErrcode(code));
    const passing = [...known, 268487001, 268487002].filter(
      (code) => new WeChatAPIError('of a test', { code }).retryable,
    );
    expect(passing).toEqual([...busy, ...tooFast, ...dead].sort((a, b) => a - b));
  });

  it.each([
    ['WeChatAPIConnectionTimeoutError', undefined, undefined, true],
    ['WeChatAPIResponseTimeoutError', undefined, undefined, true],
    ['WeChatAPIRemoteSocketClosedError', 'UND_ERR_SOCKET', 200, true],
    ['WeChatAPIRequestError', 'ECONNRESET', undefined, true],
    ['WeChatAPIRequestError', 'EAI_AGAIN', undefined, true],
    ['WeChatAPIRequestError', 'CERT_HAS_EXPIRED', undefined, false],
    ['WeChatAPIRequestError', 'ERR_PROXY', undefined, false],
    ['WeChatAPIRequestError', 'ERR_REDIRECT', 307, false],
    ['WeChatAPIResponseTooLargeError', 'ERR_RESPONSE_TOO_LARGE', 200, false],
    ['WeChatAPIStoreError', 'ERR_STORE_LOCKED', undefined, true],
    // An answer had begun when they came.
    ['WeChatAPIAbortError', 'ABORT_ERR', 503, false],
    ['WeChatAPIArgumentError', 'ERR_INVALID_ARG', 503, false],
    ['WeChatAPIError', undefined, undefined, false],
    ['WeChatAPIError', '', undefined, false],
  ])('of a %s with code %j and status %j is %s', (name, code, status, expected) => {
    expect(new WeChatAPIError('of a test', { name, code, status }).retryable).toBe(expected);
  });

  it.each([
    [new Error('reset'), 'ECONNRESET', true],
    [Object.assign(new Error('late'), { name: 'WeChatAPIResponseTimeoutError' }), undefined, true],
    [new Error('full'), 'ENOSPC', false],
  ])('is told of errors of a `request` of the caller’s (%s)', async (own, code, expected) => {
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    const thrown = code ? Object.assign(own, { code }) : own;
    api.request = (...args: unknown[]) => {
      (args.at(-1) as (err: Error) => void)(thrown);
    };
    const error = await failure(api.promises.getUser(openid));
    expect(error).toBe(thrown);
    expect(error.retryable).toBe(expected);
    expect(Object.keys(error)).not.toContain('retryable');
  });

  it('is not printed', async () => {
    const { api } = await start();
    const error = await failure(api.promises.getUser('nobody'));
    expect(inspect(error)).not.toContain('retryable');
    expect(JSON.stringify(error)).not.toContain('retryable');
  });
});
