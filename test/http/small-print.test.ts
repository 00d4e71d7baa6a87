import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { Agent } from 'undici-6';
import { failure, start } from '../support/client.js';
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
