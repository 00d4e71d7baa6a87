import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { make, postJSON, wrapper } from 'wechat-api/lib/util';
import { createRequire } from 'node:module';
import { start } from '../support/client.js';
import { json, serve } from '../support/servers.js';

const load = createRequire(__filename);

/** As packages of old add methods: a module for `API.mixin`, made with what `lib/util` has. */
const methods: Record<string, unknown> = {};
make(methods, 'readAutoreply', function (callback: API.Callback<API.Reply>) {
  const url = `${this.endpoint}/cgi-bin/get_current_autoreply_info?access_token=${this.token.accessToken}`;
  this.request(url, { dataType: 'json' }, wrapper(callback));
});
make(methods, 'renameTag', function (id: number, name: string, callback?: API.Callback<API.Reply>) {
  const url = `${this.endpoint}/cgi-bin/tags/update?access_token=${this.token.accessToken}`;
  this.request(url, postJSON({ tag: { id, name } }), wrapper(callback));
});
API.mixin(methods);

interface Added {
  readAutoreply: (callback: API.Callback<API.Reply>) => void;
  renameTag: (id: number, name: string, callback?: API.Callback<API.Reply>) => void;
  promises: { renameTag: (id: number, name: string) => Promise<API.Reply> };
}

const added = (api: API) => api as unknown as Added;

/** What a callback gets. */
const called = (call: (callback: (...outcome: unknown[]) => void) => void) =>
  new Promise<unknown[]>((resolve) => {
    call((...outcome) => {
      resolve(outcome);
    });
  });

describe('wechat-api/lib/util', () => {
  it('has what 1.35.1 has, by either name', () => {
    expect(Object.keys(load('wechat-api/lib/util') as object).sort()).toEqual([
      'make',
      'postJSON',
      'wrapper',
    ]);
    expect(load('wechat-api/lib/util.js')).toBe(load('wechat-api/lib/util'));
    expect(postJSON({ a: 1 })).toEqual({
      dataType: 'json',
      type: 'POST',
      data: { a: 1 },
      headers: { 'Content-Type': 'application/json' },
    });
    const host: Record<string, unknown> = {};
    const raw = () => undefined;
    make(host, 'read', raw);
    expect(host).toEqual({ read: expect.any(Function) as unknown, _read: raw });
    expect(host.read).toHaveLength(0);
  });

  it('makes methods that send with the token, and once more where it is dead', async () => {
    const { sandbox, api } = await start();
    const { tag } = await api.promises.createTag('旧');
    sandbox.revokeToken();
    const [error, data, res] = await called((callback) => {
      added(api).renameTag(tag.id, '新', callback);
    });
    expect([error, data]).toEqual([null, { errcode: 0, errmsg: 'ok' }]);
    expect(res).toMatchObject({ status: 200 });
    expect(sandbox.count('/cgi-bin/token')).toBe(2);
    const { tags } = await api.promises.getTags();
    expect(tags.find(({ id }) => id === tag.id)).toMatchObject({ name: '新' });
  });

  it('hands an errcode over as an error, with the reply', async () => {
    const { api } = await start();
    const [error, data, res] = await called((callback) => {
      added(api).renameTag(99_999, '新', callback);
    });
    expect(error).toBeInstanceOf(API.WeChatAPIError);
    const { errcode } = data as { errcode: number };
    expect(error).toMatchObject({ name: 'WeChatAPIError', code: errcode, path: '/cgi-bin/tags/update' });
    expect(res).toMatchObject({ status: 200 });
    await expect(added(api).promises.renameTag(99_999, '新')).rejects.toMatchObject({ code: errcode });
  });

  it('leaves the errors of a request their names', async () => {
    const { url } = await serve(({ url: path }, response) => {
      if (path.startsWith('/cgi-bin/token?')) json(response, { access_token: 'T', expires_in: 7200 });
      else json(response, '<html>', 502);
    });
    const api = new API('wx1', 'SECRET', { endpoint: url });
    const [error] = await called((callback) => {
      added(api).readAutoreply(callback);
    });
    expect(error).toMatchObject({ name: 'WeChatAPIJSONResponseFormatError', status: 502 });
  });

  it('takes what others call back with, and no callback at all', async () => {
    const outcomes: unknown[][] = [];
    const wrapped = wrapper((...outcome) => outcomes.push(outcome));
    const failure = Object.assign(new Error('socket hang up'), { name: 'RequestError' });
    wrapped(failure);
    wrapped(null, { errcode: 40001, errmsg: 'dead' });
    wrapped(null, undefined);
    wrapped(null, { errcode: 0 }, { statusCode: 200 });
    expect(outcomes).toEqual([
      [failure, undefined, undefined],
      [
        expect.objectContaining({ name: 'WeChatAPIError', code: 40001, message: 'dead' }),
        expect.anything(),
        undefined,
      ],
      [expect.objectContaining({ name: 'WeChatAPIError', code: -1 }), undefined, undefined],
      [null, { errcode: 0 }, { statusCode: 200 }],
    ]);
    expect(failure.name).toBe('WeChatAPIRequestError');
    expect(() => {
      wrapper()(failure);
    }).not.toThrow();
    const { api } = await start();
    expect(() => {
      added(api).renameTag(1, '新');
    }).not.toThrow();
  });
});

describe('any other file of lib', () => {
  it.for(['api_common', 'api_tag.js', 'util/more', 'wechat'])('says what to use (%s)', async (name) => {
    const says = /wechat-api\/lib\/util.*require\('wechat-api'\).*API\.mixin.*wechat-api\/types/s;
    expect(() => load(`wechat-api/lib/${name}`) as unknown).toThrow(says);
    await expect(import(`wechat-api/lib/${name}`)).rejects.toMatchObject({
      code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
    });
  });
});
