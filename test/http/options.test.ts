import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { start } from '../support/client.js';
import { outcome, untyped } from '../support/outcome.js';

describe('an option that is nonsense has its callback', () => {
  it.each<Record<string, unknown>>([
    { headers: 5 },
    { headers: { 'a b': 'x' } },
    { headers: { a: 'x\r\ny: z' } },
    { headers: { a: Symbol('x') } },
    { type: 5 },
    { method: {} },
    { type: 'NO SUCH' },
    { timeout: {} },
    { timeout: Number.NaN },
    { timeout: -1 },
    { timeout: [Symbol('x')] },
    { dataType: 'xml' },
    { data: Symbol('x') },
    { data: Object.create(null) as object },
    { content: 5 },
    { content: {} },
    { stream: {} },
    { dispatcher: {} },
    { dispatcher: 5 },
    { proxy: 5 },
    { proxy: 'none' },
    { auth: 5 },
    { maxSockets: -1 },
    { maxSockets: 'many' },
    { lookup: 5 },
    { beforeRequest: 5 },
    { contentType: Symbol('x') },
    { followRedirect: true, maxRedirects: 'x' },
    { socketErrorRetry: 'x' },
    { gzip: {} },
  ])('%o', async (option) => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    const calls: ((done: () => void) => unknown)[] = [
      (done) => untyped(api).request?.(`${sandbox.url}/x`, option, done),
      (done) => untyped(api).request?.(`${sandbox.url}/x`, { type: 'POST', data: {}, ...option }, done),
      (done) => {
        api.defaults = option;
        api.getUser(openid, done);
      },
      (done) => {
        api.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image', done);
      },
    ];
    for (const call of calls) {
      const { err } = await outcome(call);
      if (err) expect(err).toBeInstanceOf(API.WeChatAPIError);
    }
  });

  it.each(['json', 5, true, []])('options that are none (%j)', async (options) => {
    const { sandbox, api } = await start();
    const { err } = await outcome((done) => untyped(api).request?.(`${sandbox.url}/x`, options, done));
    if (err) expect(err).toBeInstanceOf(API.WeChatAPIError);
  });
});
