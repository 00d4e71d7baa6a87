import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { PICTURE } from '../support/calls.js';
import { start } from '../support/client.js';
import { outcome, refusal, untyped } from '../support/outcome.js';
import { ERRORS, UNTELLING, WAYS } from '../support/thrown.js';

// The CommonJS build, which is what the library uses.
const require = createRequire(join(process.cwd(), 'package.json'));

/** A client whose token is good. */
function client(): API {
  const api = new API('appid', 'THE-SECRET', { endpoint: 'http://127.0.0.1:1' });
  api.store = { accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e6 };
  return api;
}

describe('a hook that sees the request', () => {
  it.each([...ERRORS, ...UNTELLING])(
    'and throws %s, or rejects with it, ends the call',
    async (_what, error) => {
      const { api, openid } = await start();
      await api.promises.getLatestToken();
      for (const hook of [
        () => {
          throw error();
        },
        () => Promise.reject(error()),
      ]) {
        api.setHook(hook);
        await refusal((done) => {
          api.getUser(openid, done);
        });
        await refusal((done) => {
          api.uploadMedia(PICTURE, 'image', done);
        });
      }
    },
  );

  it.each([
    { headers: null },
    { headers: 5 },
    { method: 5 },
    { method: 'NO SUCH' },
    { content: {} },
    { dispatcher: {} },
    { timeout: {} },
  ])('and puts nonsense into it (%j) leaves its callback to the call', async (nonsense) => {
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    api.setHook((options) => {
      Object.assign(options, nonsense);
    });
    for (const call of [
      (done: () => void) => {
        api.getUser(openid, done);
      },
      (done: () => void) => {
        api.sendText(openid, 'hi', done);
      },
    ]) {
      const { err } = await outcome(call);
      if (err) expect(err).toBeInstanceOf(API.WeChatAPIError);
    }
  });
});

describe('a function in the place of urllib.request', () => {
  const urllib = require('urllib') as Record<string, unknown>;
  const original = urllib.request;
  afterEach(() => {
    urllib.request = original;
  });

  it.each([...ERRORS, ...UNTELLING])('may fail with %s', async (_what, error) => {
    const api = client();
    for (const [, make] of WAYS) {
      urllib.request = make(error());
      await refusal((done) => {
        api.getUser('o', done);
      });
      await refusal((done) => untyped(api).request?.('http://127.0.0.1:1/x', {}, done));
    }
  });

  it.each([undefined, null, 5, {}, { data: Symbol('x') }, { res: 5 }])(
    'may answer nonsense (%#)',
    async (answer) => {
      const api = client();
      urllib.request = () => Promise.resolve(answer);
      const { err } = await outcome((done) => {
        api.getUser('o', done);
      });
      if (err) expect(err).toBeInstanceOf(API.WeChatAPIError);
    },
  );
});
