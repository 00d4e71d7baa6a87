import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { outcome, untyped } from '../support/outcome.js';
import { json, serve, serveBytes } from '../support/servers.js';
import { answering, warm } from '../support/warm.js';

const getUser = (api: API) => outcome((callback) => untyped(api).getUser?.('o', callback));

describe('err.status, with which frameworks answer', () => {
  it.each([{ errcode: 40003, errmsg: 'x' }, { errcode: { a: 1 } }, '<html>', ''])(
    'is none where WeChat answers HTTP 200 (%j)',
    async (body) => {
      const { err } = await getUser(await answering(body));
      expect(err).toBeInstanceOf(API.WeChatAPIError);
      expect(err?.status).toBeUndefined();
      expect(Object.keys(err ?? {})).not.toContain('status');
    },
  );

  it.each([302, 404, 502])('is that of HTTP %i', async (status) => {
    const { url } = await serve((_request, response) => {
      json(response, '', status);
    });
    expect((await getUser(warm(url))).err?.status).toBe(status);
  });
});

it.each([
  [199, 199],
  [200, undefined],
  [204, undefined],
  [299, undefined],
  [300, 300],
])('an error made with status %i has %s, as none answers with success', (status, expected) => {
  expect(new API.WeChatAPIError('of a test', { status }).status).toBe(expected);
});

describe('the callback of a call that has failed', () => {
  it('gets a res without an answer, too', async () => {
    const { url, arrivals } = await serve(() => undefined);
    const silent = warm(url);
    silent.setOpts({ timeout: 100 });
    for (const api of [silent, warm('http://127.0.0.1:1')]) {
      const { err, data, res } = await getUser(api);
      expect(err?.name).toMatch(/^WeChatAPI(ResponseTimeout|Request)Error$/);
      expect(err?.status).toBeUndefined();
      expect(data).toBeUndefined();
      expect(res).toMatchObject({ status: -1, statusCode: -1, headers: {} });
      expect(inspect(res)).not.toContain('THE-TOKEN');
    }
    expect(arrivals).toHaveLength(1);
  });

  it('gets the body as text where it is no JSON; the error and the promise show nothing of it', async () => {
    const page = '<html>THE-TOKEN</html>';
    const api = await answering(page);
    const { err, data } = await getUser(api);
    expect(err?.name).toBe('WeChatAPIJSONResponseFormatError');
    expect(data).toBe(page);
    const rejection: unknown = await api.promises.getUser('o').catch((error: unknown) => error);
    expect(inspect(rejection, { showHidden: true, depth: 9 })).not.toContain('THE-TOKEN');
  });

  it('gets nothing else where nothing was sent', async () => {
    const got = await new Promise<unknown[]>((resolve) => {
      untyped(warm('http://127.0.0.1:1')).request?.(5, {}, (...all: unknown[]) => {
        resolve(all);
      });
    });
    expect(got).toEqual([expect.objectContaining({ name: 'WeChatAPIArgumentError' })]);
  });

  it('gets ECONNRESET for a connection that is closed before the answer, as from Node.js', async () => {
    const { url } = await serveBytes((socket) => socket.end());
    const { err } = await outcome((callback) => untyped(warm(url)).sendText?.('o', 'x', callback));
    expect(err).toMatchObject({ name: 'WeChatAPIResponseError', code: 'ECONNRESET' });
  });
});

describe('classes of old', () => {
  it('inherit statics that are enumerable, as CoffeeScript and early TypeScript copy them', () => {
    const names: string[] = [];
    for (const name in API) names.push(name);
    expect(names).toEqual(expect.arrayContaining(['mixin', 'patch', 'AccessToken']));
  });

  it('may override setOpts with what needs their own constructor', () => {
    const calls: unknown[] = [];
    class Own extends API {
      log = calls;
      override setOpts(options?: API.RequestOptions) {
        this.log.push(options);
        super.setOpts(options);
      }
    }
    const api = new Own('appid', 'secret');
    expect(calls).toEqual([]);
    api.setOpts({ timeout: 1 });
    expect(calls).toEqual([{ timeout: 1 }]);
  });
});
