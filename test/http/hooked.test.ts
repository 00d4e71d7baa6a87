import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { outcome, untyped } from '../support/outcome.js';
import { serve } from '../support/lasting-servers.js';

interface Arrived {
  method: string;
  headers: Record<string, string | string[] | undefined>;
  rawHeaders: string[];
  body: string;
}

/** A server that tells what arrived, and a client of it. */
async function recording(options: API.Options = {}): Promise<{ api: API; url: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const url = await serve((request, response) => {
    const { method = '', headers, rawHeaders } = request;
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      arrived.push({ method, headers, rawHeaders, body });
      response.end('{"errcode":0,"access_token":"THE-TOKEN","expires_in":7200}');
    });
  });
  const api = new API('appid', 'THE-SECRET-OF-THIS', { endpoint: url, ...options });
  api.store = { accessToken: 'THE-TOKEN', expireTime: Date.now() + 1e6 };
  return { api, url, arrived };
}

describe('what a hook changes counts', () => {
  it.each<[string, (request: Record<string, unknown>) => void]>([
    ['a timeout as a number', (request) => (request.timeout = 3000)],
    ['a timeout as text', (request) => (request.timeout = '3s')],
    ['no timeout', (request) => delete request.timeout],
    ['no dispatcher', (request) => delete request.dispatcher],
    ['a dispatcher that is none', (request) => (request.dispatcher = undefined)],
    ['no headers', (request) => delete request.headers],
    ['no method', (request) => delete request.method],
  ])('%s', async (_what, change) => {
    const { api, arrived } = await recording();
    api.setHook((request) => {
      change(request);
    });
    expect(
      (
        await outcome((done) => {
          api.getUser('o1', done);
        })
      ).err,
    ).toBeNull();
    expect(arrived).toHaveLength(1);
  });

  it('a method in small letters, and data as JSON where the type says so', async () => {
    const { api, arrived } = await recording();
    api.setHook((request) => {
      Object.assign(request, { method: 'post', data: { a: [1, 2] }, contentType: 'json' });
    });
    await api.promises.getUser('o1');
    expect(arrived[0]).toMatchObject({ method: 'POST', body: '{"a":[1,2]}' });
    expect(arrived[0]?.headers['content-type']).toBe('application/json');
  });

  it.each([null, ''])('a content that it takes away (%j) leaves the data', async (content) => {
    const { api, arrived } = await recording();
    api.setHook((request) => {
      Object.assign(request, { content, data: 'from the hook' });
    });
    await api.promises.sendText('o1', 'hi');
    expect(arrived[0]).toMatchObject({ method: 'POST', body: 'from the hook' });
  });

  it('a GET that it makes a POST is not sent twice', async () => {
    let arrivals = 0;
    const url = await serve((request) => {
      arrivals++;
      request.socket.destroy();
    });
    const api = new API('appid', 'THE-SECRET-OF-THIS');
    const beforeRequest = (request: Record<string, unknown>) => {
      Object.assign(request, { method: 'POST', content: 'pay' });
    };
    expect(
      (
        await outcome((done) => {
          api.request(url, { beforeRequest }, done);
        })
      ).err?.name,
    ).toBe('WeChatAPIResponseError');
    expect(arrivals).toBe(1);
  });

  it('one that never settles does not outlast the signal', async () => {
    const { api, url } = await recording();
    const never = new Promise(() => undefined);
    const options = { beforeRequest: () => never, signal: AbortSignal.timeout(100) };
    expect(
      (
        await outcome((done) => {
          api.request(url, options, done);
        })
      ).err?.name,
    ).toBe('WeChatAPIAbortError');
  });
});

describe('a header is sent once, the last of its name, whatever its case', () => {
  it.each<Record<string, string>>([
    { 'content-type': 'application/json; charset=utf-8' },
    { 'CONTENT-TYPE': 'application/json' },
    { Accept: 'text/x', 'x-mine': 'a', 'X-Mine': 'b' },
  ])('%j', async (headers) => {
    const { api, arrived } = await recording({ headers });
    await api.promises.sendText('o1', 'hi');
    await api.promises.uploadMedia({ file: Buffer.from('x'), filename: 'a.png' }, 'image');
    for (const { rawHeaders } of arrived) {
      const names = rawHeaders.filter((_text, i) => i % 2 === 0);
      expect(names).toEqual(
        [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => names.includes(name)),
      );
    }
    expect(arrived[1]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  });

  it('defaults stay where a call names none', async () => {
    const { api, url, arrived } = await recording({ headers: { 'x-mine': 'a' } });
    await api.promises.request(url, { headers: undefined });
    expect(arrived[0]?.headers['x-mine']).toBe('a');
  });
});

describe('what has nothing to say is sent all the same', () => {
  it.each([
    { data: {} },
    { data: new URLSearchParams() },
    { type: 'HEAD', data: {} },
    { type: 'POST', data: 5 },
    { type: 'POST', data: null },
    { auth: '' },
    { method: '' },
  ])('%j', async (options) => {
    const { api, url, arrived } = await recording();
    expect((await outcome((done) => untyped(api).request?.(`${url}/x`, options, done))).err).toBeNull();
    expect(arrived[0]?.body).toBe('');
    expect(arrived[0]?.headers.authorization).toBeUndefined();
  });

  it('a HEAD keeps the connection, and may announce what would be too much', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.connection);
      response.setHeader('content-length', '10000000000').end();
    });
    const api = new API('appid', 'THE-SECRET-OF-THIS');
    await api.promises.request(url, { type: 'HEAD' });
    expect(seen).toEqual(['keep-alive']);
  });
});
