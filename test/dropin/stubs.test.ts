import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { outcome, untyped } from '../support/outcome.js';

// The CommonJS build, which is what the library uses.
const require = createRequire(join(process.cwd(), 'package.json'));
const urllib = require('urllib') as { request: unknown };
const { request } = urllib;

afterEach(() => {
  urllib.request = request;
});

type Callback = (err: unknown, data?: unknown, res?: unknown) => void;
type Answer = (callback: Callback) => void;

/** Unit tests of old put one of these in the place of what sends, and it answers every address alike. */
const WAYS: [string, (api: API, answer: Answer) => void][] = [
  [
    'urllib.request',
    (_api, answer) => {
      urllib.request = (_url: string, _options: unknown, callback: Callback) => {
        answer(callback);
      };
    },
  ],
  [
    'api.request',
    (api, answer) => {
      api.request = ((_url: string, _options: unknown, callback: Callback) => {
        answer(callback);
      }) as never;
    },
  ],
];

const stubbed = (put: (api: API, answer: Answer) => void, answer: Answer) => {
  const api = new API('appid', 'secret');
  put(api, answer);
  return api;
};

const call = (api: API, name: string, ...args: unknown[]) =>
  outcome((callback) => untyped(api)[name]?.(...args, callback));

describe.each(WAYS)('a stub of %s', (_name, put) => {
  it.each([{ errcode: 0, errmsg: 'ok' }, {}, { openid: 'o' }])(
    'whose only answer holds no access_token: the call gets it (%j)',
    async (reply) => {
      const api = stubbed(put, (callback) => {
        callback(null, reply, { statusCode: 200 });
      });
      expect(await call(api, 'getUser', 'o')).toMatchObject({ err: null, data: reply });
      expect(await call(api, 'sendText', 'o', 'hi')).toMatchObject({ err: null, data: reply });
    },
  );

  it('whose only answer is an errcode: the call gets that', async () => {
    const api = stubbed(put, (callback) => {
      callback(null, { errcode: 40013, errmsg: 'invalid appid' });
    });
    expect((await call(api, 'getUser', 'o')).err).toMatchObject({ name: 'WeChatAPIError', code: 40013 });
  });

  it('whose error has a name of its own: name and message stay', async () => {
    const api = stubbed(put, (callback) => {
      callback(Object.assign(new Error('Urllib Error'), { name: 'UrllibError' }));
    });
    const { err } = await call(api, 'getUser', 'o');
    expect(err).toMatchObject({ name: 'WeChatAPIUrllibError', message: 'Urllib Error' });
  });
});

describe('an overridden request that hands over text where bytes are due', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['{"errcode":40007,"errmsg":"x"}', {}, { err: { name: 'WeChatAPIError', code: 40007 } }],
    ['{"errcode', json, { err: { name: 'WeChatAPIJSONResponseFormatError' } }],
    ['{"video_url":"v"}', json, { err: null, data: { video_url: 'v' } }],
    ['text', {}, { err: null, data: 'text' }],
  ])('%j %j', async (text, headers, expected) => {
    const api = new API('appid', 'secret');
    api.store = { accessToken: 'T', expireTime: Date.now() + 1e6 };
    api.request = ((_url: string, _options: unknown, callback: Callback) => {
      callback(null, text, { headers });
    }) as never;
    expect(await call(api, 'getMedia', 'M')).toMatchObject(expected);
  });
});
