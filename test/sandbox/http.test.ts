import { request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { endpoints } from '../../sandbox/dist/endpoints/endpoints.js';
import { notBuilt } from '../../sandbox/dist/http/not-built.js';
import { startSandbox } from '../support/client.js';
import { addressOf, call, formOf, refusal, send } from './support/endpoints.js';

const LIST = '/cgi-bin/tags/get';
const CREATE = '/cgi-bin/tags/create';

/** An answer, byte for byte. */
async function exchange(
  sandbox: Sandbox,
  method: string,
  path: string,
  { body, headers = {} }: { body?: string; headers?: OutgoingHttpHeaders } = {},
) {
  const url = await addressOf(sandbox, path);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers, agent: false }, resolve).on('error', reject).end(body);
  });
  const chunks = (await answer.toArray()) as Buffer[];
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString() };
}

describe('methods', () => {
  it('HEAD is GET without the body', async () => {
    const sandbox = await startSandbox();
    const form = formOf({ media: ['a.png', 'a picture'] });
    const { media_id } = await call<{ media_id: string }>(sandbox, '/cgi-bin/media/upload?type=image', form);
    const media = `/cgi-bin/media/get?media_id=${media_id}`;
    for (const path of [LIST, media]) {
      const [got, head] = [await exchange(sandbox, 'GET', path), await exchange(sandbox, 'HEAD', path)];
      expect(got.body).not.toBe('');
      expect(head.body).toBe('');
      const { date: _of, ...headers } = got.headers;
      expect(head.headers).toMatchObject(headers);
    }
    expect(await exchange(sandbox, 'HEAD', media)).toMatchObject({
      headers: { 'content-length': '9', 'content-type': 'image/png' },
    });
  });

  it('the picture of a QR code has a HEAD', async () => {
    const sandbox = await startSandbox();
    const { ticket } = await call<{ ticket: string }>(sandbox, '/cgi-bin/qrcode/create', {
      action_name: 'QR_SCENE',
      action_info: { scene: { scene_id: 1 } },
    });
    const head = await exchange(sandbox, 'HEAD', `/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`);
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-type': 'image/jpg' } });
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'GET', 'HEAD', 'OPTIONS'])(
    '%s where WeChat wants POST is 43002',
    async (method) => {
      const sandbox = await startSandbox();
      const answer = await exchange(sandbox, method, CREATE, { body: '' });
      expect(answer.status).toBe(200);
      if (method !== 'HEAD') expect(answer.body).toMatch(/^\{"errcode":43002,"errmsg":"require POST method /);
      expect(sandbox.exchanges().at(-1)?.errcode).toBe(43002);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s where WeChat wants GET is 43001', async (method) => {
    const sandbox = await startSandbox();
    const answer = await exchange(sandbox, method, LIST, { headers: { 'content-length': 0 } });
    expect(answer.body).toMatch(/^\{"errcode":43001,"errmsg":"require GET method /);
  });

  it('where either method does, a third does not', async () => {
    const sandbox = await startSandbox();
    const path = '/cgi-bin/message/mass/speed/get';
    for (const method of ['GET', 'POST'])
      expect((await exchange(sandbox, method, path, { headers: { 'content-length': 0 } })).body).toMatch(
        /speed/,
      );
    expect((await exchange(sandbox, 'PUT', path, { headers: { 'content-length': 0 } })).body).toMatch(
      /43002/,
    );
  });
});

describe('what is no HTTP', () => {
  it.each([
    'nonsense\r\n\r\n',
    'GET /cgi-bin/token?secret=s3cret HTTP/9.9\r\n\r\n',
    'BREW /cgi-bin/token?secret=s3cret HTTP/1.1\r\nHost: x\r\n\r\n',
    `GET /cgi-bin/token?secret=s3cret HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
  ])('gets an empty answer, which echoes nothing: %j', async (bytes) => {
    const sandbox = await startSandbox();
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1').setEncoding('utf8');
    socket.write(bytes);
    let told = '';
    for await (const piece of socket) told += String(piece);
    expect(told).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
});

describe('bodies', () => {
  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/json', 'nonsense', undefined])(
    'are JSON under the content type %s',
    async (type) => {
      const sandbox = await startSandbox();
      const body = '{"tag":{"name":"常客&a=b%20"}}';
      const headers = {
        ...(type !== undefined && { 'content-type': type }),
        'content-length': Buffer.byteLength(body),
      };
      expect(await exchange(sandbox, 'POST', CREATE, { body, headers })).toMatchObject({
        body: '{"tag":{"id":100,"name":"常客&a=b%20"}}',
      });
    },
  );

  it('whose length is not told are refused by the gateway', async () => {
    const sandbox = await startSandbox();
    const headers = { 'transfer-encoding': 'chunked' };
    expect(await exchange(sandbox, 'POST', CREATE, { body: '{}', headers })).toMatchObject({
      status: 412,
      body: '',
    });
  });
});

describe('answers', () => {
  it('tell how long they are, as WeChat does', async () => {
    const sandbox = await startSandbox();
    const { headers, body } = await exchange(sandbox, 'GET', LIST);
    expect(headers).toMatchObject({
      'content-type': 'application/json; encoding=utf-8',
      'content-length': String(Buffer.byteLength(body)),
    });
    expect(headers).not.toHaveProperty('transfer-encoding');
  });

  it('of a fault have what it says of them', async () => {
    const sandbox = await startSandbox();
    sandbox.intercept(LIST, { headers: { 'Content-Length': '5' }, body: 'hello' });
    expect((await exchange(sandbox, 'GET', LIST)).headers).toMatchObject({ 'content-length': '5' });
  });
});

describe('paths', () => {
  it.each(['/wxa/getwxacode', '/cgi-bin/message/subscribe/send', '/cgi-bin/guide/addguideacct'])(
    '%s is WeChat’s, and not built: 48001, a header, and a note in the log',
    async (path) => {
      const sandbox = await startSandbox();
      const answer = await send(sandbox, path, {});
      expect(answer.headers.get('x-wechat-api-sandbox')).toBe('not-built');
      expect(await answer.json()).toMatchObject({ errcode: 48001 });
      expect(sandbox.exchanges().at(-1)).toMatchObject({
        path,
        errcode: 48001,
        note: 'WeChat has this; the sandbox does not',
      });
    },
  );

  it('what is built is not said to be missing', () => {
    expect(endpoints.filter(({ path }) => notBuilt(path, 'rid')).map(({ path }) => path)).toEqual([]);
  });

  it.each(['/', '/cgi-bin', '/cgi-bin/tags/get/', '/cgi-bin/tags/rename', '/wxa/getcake', '/%zz'])(
    '%s is none of WeChat’s: 40066',
    async (path) => {
      const sandbox = await startSandbox();
      expect(await refusal(sandbox, path)).toBe('40066 invalid url');
      const answer = await send(sandbox, path);
      expect(answer.headers.has('x-wechat-api-sandbox')).toBe(false);
      expect(await answer.text()).not.toContain(sandbox.token);
    },
  );
});

describe('the log', () => {
  it('keeps the last thousand requests', async () => {
    const sandbox = await startSandbox();
    for (let asked = 0; asked < 1050; asked += 1) await fetch(`${sandbox.url}/asked/${asked}`);
    expect(sandbox.requests).toHaveLength(1000);
    expect(sandbox.requests[0]?.path).toBe('/asked/50');
    expect(sandbox.count(/^\/asked/)).toBe(1050);
  });

  it('keeps 16 MB at most, of requests and of answers', async () => {
    const sandbox = await startSandbox();
    const body = 'x'.repeat(3 * 1024 * 1024);
    for (let asked = 0; asked < 8; asked += 1)
      await fetch(`${sandbox.url}/asked/${asked}`, { method: 'POST', body });
    expect(sandbox.requests.map(({ path }) => path)).toEqual([
      '/asked/3',
      '/asked/4',
      '/asked/5',
      '/asked/6',
      '/asked/7',
    ]);
    sandbox.intercept('*', { body }, { times: Infinity });
    for (let asked = 0; asked < 8; asked += 1) await fetch(`${sandbox.url}/told/${asked}`);
    expect(sandbox.requests).toHaveLength(5);
    expect(sandbox.requests[0]?.path).toBe('/told/3');
  });

  it('counts every path that is asked for again and again, however many others come between', async () => {
    const sandbox = await startSandbox();
    const { log } = sandbox;
    const count = (path: string) => log.open({ path, body: Buffer.alloc(0) } as never, '');
    for (let asked = 0; asked < 30_000; asked += 1) {
      if (asked % 3 === 0) count(LIST);
      count(`/asked/${asked}`);
    }
    expect(sandbox.count(LIST)).toBe(10_000);
    expect(sandbox.count('/asked/29999')).toBe(1);
    expect(sandbox.count('/asked/0')).toBe(0);
    expect(log.countsByPath.size).toBeLessThanOrEqual(10_000);
  });
});
