import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { Agent } from 'undici-6';
import { failure, start } from '../support/client.js';
import { untyped } from '../support/outcome.js';
import { serve } from '../support/lasting-servers.js';

// What a random change of the code went unnoticed by, until it was written down here.

describe('headers', () => {
  it('of one name are a list, also through a dispatcher of undici 6', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2', 'c=3']).setHeader('x-one', '1').end('{}');
    });
    const dispatcher = new Agent();
    const res = await new Promise<API.Response>((resolve) => {
      new API('appid', 'THE-SECRET-OF-THIS').request(url, { dispatcher }, (_err, _data, answer) => {
        resolve(answer);
      });
    });
    await dispatcher.close();
    expect(res.headers).toMatchObject({ 'set-cookie': ['a=1', 'b=2', 'c=3'], 'x-one': '1' });
  });

  it('an empty user agent means none, and one without a value is left out', async () => {
    const seen: Record<string, unknown>[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers);
      response.end('{}');
    });
    const { promises } = new API('appid', 'THE-SECRET-OF-THIS');
    await promises.request(url, { headers: { 'user-agent': '', 'x-none': undefined as never } });
    await promises.request(url, { headers: { 'user-agent': 'mine' } });
    await promises.request(url);
    expect(seen.map((headers) => headers['user-agent'])).toEqual([
      undefined,
      'mine',
      expect.stringMatching(/urllib/),
    ]);
    expect(seen[0]).not.toHaveProperty('x-none');
  });
});

describe('res.size', () => {
  it.each([
    ['a length is announced', '{"a":1}', true],
    ['none is', '{"a":1}', false],
    ['there is no body', '', false],
  ])('is the bytes that came, where %s', async (_what, body, announced) => {
    const url = await serve((_request, response) => {
      if (announced) response.setHeader('content-length', body.length);
      response.write(body);
      response.end();
    });
    const size = await new Promise((resolve) => {
      new API('appid', 'THE-SECRET-OF-THIS').request(url, (_err, _data, res) => {
        resolve(res.size);
      });
    });
    expect(size).toBe(body.length);
  });
});

it('an object is no query argument, though it has a text', async () => {
  const { sandbox, api } = await start();
  await api.promises.getLatestToken();
  sandbox.clearRequests();
  expect(await failure(api.promises.getMedia({} as never))).toMatchObject({ name: 'WeChatAPIArgumentError' });
  expect(sandbox.requests).toEqual([]);
});

it('a stream of unknown size is collected up to 32 MB, and no further', async () => {
  const { sandbox, api } = await start();
  await api.promises.getLatestToken();
  sandbox.clearRequests();
  const piece = Buffer.alloc(1024 * 1024);
  const stream = Readable.from(Array.from({ length: 33 }, () => piece));
  const err = await failure(api.promises.uploadMedia({ file: stream, filename: 'a.mp4' }, 'video'));
  expect(err).toMatchObject({ name: 'WeChatAPIArgumentError' });
  expect(err.message).toContain('32 MB');
  expect(sandbox.requests).toEqual([]);
});

describe('a call that is not to be tried again', () => {
  it('is not, where the token is dead', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.getLatestToken();
    sandbox.revokeToken();
    const err = await new Promise<API.WeChatAPIError | null>((resolve) => {
      api.preRequest(untyped(api)._getUser as never, [openid, resolve], true);
    });
    expect(err?.code).toBe(40001);
    expect(sandbox.count('/cgi-bin/user/info')).toBe(1);
  });
});

describe('what a rejection offers besides itself', () => {
  it('is the reply, and no bytes or text that came in its place', async () => {
    const { sandbox, api } = await start();
    for (const [body, data] of [
      ['<html>', undefined],
      ['{"errcode":40007,"errmsg":"x"}', { errcode: 40007, errmsg: 'x' }],
    ] as const) {
      sandbox.intercept('/cgi-bin/media/get', { headers: { 'content-type': 'text/html' }, body });
      const error = (await failure(api.promises.getMedia('M'))) as { data?: unknown; res?: unknown };
      expect(error.data).toEqual(data);
      expect(error.res).toMatchObject({ status: 200 });
    }
  });

  it('is nothing where the error is frozen', async () => {
    const { api } = await start();
    await api.promises.getLatestToken();
    const frozen = Object.freeze(Object.assign(new Error('x'), { name: 'WeChatAPIError' }));
    api.request = (...args: unknown[]) => {
      (args.at(-1) as (err: Error, data: object) => void)(frozen, { errcode: 1 });
    };
    expect(await failure(api.promises.getIp())).toBe(frozen);
  });
});

describe('a stream without any bytes', () => {
  it('may say so', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept('/cgi-bin/media/upload', { body: { media_id: 'M' } });
    await api.promises.uploadMedia({ file: Readable.from([]), filename: 'a.jpg', size: 0 }, 'image');
    expect(sandbox.requests.at(-1)?.parts).toMatchObject([{ filename: 'a.jpg', data: Buffer.alloc(0) }]);
  });
});

describe('a form', () => {
  it('keeps the content type that was given with it', async () => {
    let type: string | undefined;
    const url = await serve((request, response) => {
      type = request.headers['content-type'];
      response.end('{}');
    });
    const headers = { 'content-type': 'text/x-mine' };
    await new API('appid', 'THE-SECRET-OF-THIS').promises.request(url, {
      type: 'POST',
      data: { a: 1 },
      headers,
    });
    expect(type).toBe('text/x-mine');
  });
});
