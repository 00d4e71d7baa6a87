import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { leaks } from '../support/leaks.js';
import { outcome, refusal, untyped } from '../support/outcome.js';
import { json, serve } from '../support/servers.js';

const TOKEN = '70_ACCESS+TOKEN/of=this+call==';
const SECRET = 'app+secret/of=this+account';

/** Another origin that would answer well, and a client of one that sends everybody there. */
async function startElsewhere(status: number, options: API.Options = {}) {
  const other = await serve((_arrival, response) => {
    json(response, { openid: 'elsewhere', access_token: 'stolen', expires_in: 7200 });
  });
  const { url, arrivals } = await serve((_arrival, response) => {
    move(response, status, `${other.url}/landing?step=2`);
  });
  const api = new API('wxappid', SECRET, { endpoint: url, followRedirect: true, ...options });
  api.store = { accessToken: TOKEN, expireTime: Date.now() + 1e6 };
  return { api, other, arrivals };
}

function move(response: ServerResponse, status: number, location: string): void {
  response.writeHead(status, { location }).end();
}

describe('to another origin', () => {
  it.each([307, 308])('nothing with a body goes (%i)', async (status) => {
    const { api, other } = await startElsewhere(status);
    const call = await refusal((done) => {
      api.sendText('o', 'for WeChat only', done);
    });
    const { err: raw, res } = await outcome((done) => {
      const options = { type: 'POST', data: { for: 'WeChat' }, followRedirect: true };
      api.request(`${api.endpoint}/x`, options, done);
    });
    expect(res).toMatchObject({ statusCode: status, requestUrls: [`${api.endpoint}/x`] });
    const upload = await refusal((done) => {
      api.uploadMedia({ file: Buffer.alloc(100), filename: 'a.png' }, 'image', done);
    });
    for (const err of [call, raw, upload]) {
      expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ERR_REDIRECT' });
    }
    expect(other.arrivals).toEqual([]);
  });

  it.each([307, 308])('the secret of the stable token does not go (%i)', async (status) => {
    const { api, other } = await startElsewhere(status, { stableToken: true });
    api.store = undefined;
    const err = await refusal((done) => {
      api.getUser('o', done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ERR_REDIRECT' });
    expect(leaks(err, SECRET)).toEqual([]);
    expect(other.arrivals).toEqual([]);
  });

  it.each([301, 302, 303])('a POST becomes a GET without its body (%i)', async (status) => {
    const { api, other } = await startElsewhere(status);
    const { err } = await outcome((done) => {
      api.sendText('o', 'for WeChat only', done);
    });
    expect(err).toBeNull();
    const [arrival] = other.arrivals;
    expect(arrival).toMatchObject({ method: 'GET', url: '/landing?step=2', body: '' });
    expect(arrival?.headers).not.toHaveProperty('content-type');
    expect(Number(arrival?.headers['content-length'] ?? 0)).toBe(0);
  });

  it.each([301, 302, 303, 307, 308])(
    'a GET goes without its token and what identifies (%i)',
    async (status) => {
      const { api, other } = await startElsewhere(status);
      const headers = { Authorization: 'Basic dTpw', cookie: 'session=mine', 'x-mine': 'kept' };
      const got = await outcome((done) => {
        api.with({ headers }).getUser('o', done);
      });
      expect(got.data).toMatchObject({ openid: 'elsewhere' });
      expect(got.res?.requestUrls).toEqual([`${api.endpoint}/cgi-bin/user/info`, `${other.url}/landing`]);
      const [arrival] = other.arrivals;
      expect(arrival).toMatchObject({ method: 'GET', url: '/landing?step=2' });
      expect(arrival?.headers).not.toHaveProperty('authorization');
      expect(arrival?.headers).not.toHaveProperty('cookie');
      expect(leaks([arrival, got], TOKEN, SECRET)).toEqual([]);
    },
  );

  it.each(['GET', 'HEAD'] as const)('nor with its data, which was in the address (%s)', async (type) => {
    const { api, other, arrivals } = await startElsewhere(307);
    const { err } = await outcome((done) => {
      api.request(`${api.endpoint}/x`, { type, data: { for: 'WeChat' }, followRedirect: true }, done);
    });
    expect(err).toBeNull();
    expect(arrivals[0]).toMatchObject({ method: type });
    expect(other.arrivals[0]).toMatchObject({ method: type, url: '/landing?step=2' });
  });

  it.each([{}, { data: null }])('what has no body goes, whatever its method (%j)', async (nothing) => {
    const { api, other } = await startElsewhere(307);
    const { err } = await outcome((done) =>
      untyped(api).request?.(`${api.endpoint}/x`, { type: 'POST', followRedirect: true, ...nothing }, done),
    );
    expect(err).toBeNull();
    expect(other.arrivals).toMatchObject([{ method: 'POST', url: '/landing?step=2' }]);
  });

  it('nothing with a body goes with an option that only urllib knows, either', async () => {
    const { api, other } = await startElsewhere(307);
    const options = { type: 'POST', data: { for: 'WeChat' }, followRedirect: true, digestAuth: 'a:b' };
    const err = await refusal((done) => {
      api.request(`${api.endpoint}/x`, options, done);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIRequestError', code: 'ERR_REDIRECT' });
    expect(other.arrivals).toEqual([]);
  });

  it('the name and password of the option `auth` do not go', async () => {
    const { api, other, arrivals } = await startElsewhere(302, { auth: 'user:password' });
    await outcome((done) => {
      api.getUser('o', done);
    });
    expect(arrivals[0]?.headers.authorization).toBe('Basic dXNlcjpwYXNzd29yZA==');
    expect(other.arrivals).toHaveLength(1);
    expect(other.arrivals[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('within an origin', () => {
  it.each([307, 308])('method and body stay (%i)', async (status) => {
    const { url, arrivals } = await serve((arrival, response) => {
      if (arrival.url.startsWith('/old')) move(response, status, '/new?step=2');
      else json(response, { errcode: 0 });
    });
    const api = new API('wxappid', SECRET);
    const headers = { 'Content-Type': 'application/json', authorization: 'Basic dTpw' };
    const { err } = await outcome((done) => {
      const options = {
        type: 'POST',
        data: { a: 1 },
        headers,
        followRedirect: true,
        dataType: 'json' as const,
      };
      api.request(`${url}/old?access_token=${encodeURIComponent(TOKEN)}`, options, done);
    });
    expect(err).toBeNull();
    expect(arrivals.at(-1)).toMatchObject({
      method: 'POST',
      url: '/new?step=2',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', authorization: 'Basic dTpw' },
    });
  });

  it.each([
    [301, 'PUT', 'PUT'],
    [302, 'PUT', 'PUT'],
    [303, 'PUT', 'GET'],
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [302, 'HEAD', 'HEAD'],
    [303, 'HEAD', 'HEAD'],
  ])('HTTP %i makes of a %s a %s', async (status, type, becomes) => {
    const { url, arrivals } = await serve((arrival, response) => {
      if (arrival.url.startsWith('/old')) move(response, status, '/new?step=2');
      else json(response, { errcode: 0 });
    });
    const headers = { 'content-type': 'text/x-mine' };
    const body = type === 'HEAD' ? {} : { data: 'all of it', headers };
    const { err } = await outcome((done) => {
      new API('wxappid', SECRET).request(`${url}/old`, { type, followRedirect: true, ...body }, done);
    });
    expect(err).toBeNull();
    const stays = becomes === 'PUT';
    expect(arrivals.at(-1)).toMatchObject({
      method: becomes,
      url: '/new?step=2',
      body: stays ? 'all of it' : '',
    });
    expect(arrivals.at(-1)?.headers['content-type']).toBe(stays ? 'text/x-mine' : undefined);
  });

  it.each(['stream', 'data'])(
    'a stream, which cannot be sent again, is not followed (%s)',
    async (option) => {
      const { url, arrivals } = await serve((_arrival, response) => {
        move(response, 307, '/new');
      });
      const { res } = await outcome((done) =>
        untyped(new API('wxappid', SECRET)).request?.(
          `${url}/old`,
          { type: 'POST', [option]: Readable.from(['a stream']), followRedirect: true },
          done,
        ),
      );
      expect(res?.status).toBe(307);
      expect(arrivals).toMatchObject([{ url: '/old', body: 'a stream' }]);
    },
  );

  it('a token that the new address repeats shows neither in `res` nor in an error', async () => {
    const { url, arrivals } = await serve((arrival, response) => {
      const { search } = new URL(arrival.url, 'http://any');
      if (arrival.url.includes('/cgi-bin/user/info')) move(response, 302, `/new${search}&at=${TOKEN}`);
      else json(response, { errcode: 40003, errmsg: `at ${arrival.url}` });
    });
    const api = new API('wxappid', SECRET, { endpoint: url, followRedirect: true });
    api.store = { accessToken: TOKEN, expireTime: Date.now() + 1e6 };
    const { err, res } = await outcome((done) => {
      api.getUser('o', done);
    });
    expect(arrivals).toHaveLength(2);
    expect(err?.code).toBe(40003);
    expect(leaks([err, res], TOKEN)).toEqual([]);
  });
});

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://',
  'http://a b/',
  '//',
  'https://127.0.0.1:1/',
])('an address that leads nowhere is an error (%s)', async (location) => {
  const { url } = await serve((_arrival, response) => {
    move(response, 302, location);
  });
  const api = new API('wxappid', SECRET, { endpoint: url, followRedirect: true });
  const err = await refusal((done) => {
    api.getUser('o', done);
  });
  expect(leaks(err, SECRET)).toEqual([]);
});

it.each([
  [10, undefined],
  [3, 3],
  [0, 0],
])('of a circle of redirects %i are followed (maxRedirects %s)', async (followed, maxRedirects) => {
  const { url, arrivals } = await serve((_arrival, response) => {
    move(response, 302, '/again');
  });
  const api = new API('wxappid', SECRET, { endpoint: url, followRedirect: true, maxRedirects });
  api.store = { accessToken: TOKEN, expireTime: Date.now() + 1e6 };
  await refusal((done) => {
    api.getUser('o', done);
  });
  expect(arrivals).toHaveLength(1 + followed);
});
