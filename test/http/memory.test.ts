import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, deflate, deflateRaw, deflateRawSync, gzip } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type API from 'wechat-api';
import { startChild } from '../support/children.js';
import { clientOf, outcome } from '../support/timing.js';
import { serve } from '../support/lasting-servers.js';

const MB = 1024 * 1024;
const SCRIPT = join(__dirname, 'fixtures/measure.mjs');

const TOO_LARGE = { name: 'WeChatAPIResponseTooLargeError', code: 'ERR_RESPONSE_TOO_LARGE' };

/** What one call cost a process that does nothing else. */
interface Cost {
  name?: string;
  message?: string;
  code?: string;
  path?: string;
  status?: number;
  isOurs?: boolean;
  length?: number;
  /** Megabytes. */
  grown: number;
  /** Milliseconds for which the event loop stood still at most. */
  blocked: number;
}

/** Measured in a process of its own: nobody else’s memory counts, and nobody else’s is eaten. */
async function measure(call: string, endpoint: string): Promise<Cost> {
  const child = startChild(SCRIPT, [JSON.stringify({ endpoint, call })]);
  return child.message<Cost>();
}

/** Sends that many bytes, as fast as they are taken, and says how many were. */
async function pour(response: ServerResponse, size: number): Promise<number> {
  const piece = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  while (sent < size && !response.destroyed) {
    sent += piece.length;
    if (response.write(piece)) continue;
    await new Promise<void>((resolve) => {
      response.once('drain', resolve).once('close', resolve);
    });
  }
  response.end();
  return sent;
}

/** A server whose answers to all but the first request are large. */
async function serveLarge(
  size: number,
  headers: Record<string, string>,
): Promise<{ url: string; sent: () => Promise<number> }> {
  let sent: Promise<number> | undefined;
  const url = await serve((request, response) => {
    request.resume();
    if (request.url === '/small') {
      response.end('{}');
      return;
    }
    response.writeHead(200, headers);
    sent = pour(response, size);
  });
  return { url, sent: () => Promise.resolve(sent ?? NaN) };
}

describe('an answer that is too large', () => {
  // What the two ends have in their buffers comes on top of what is read.
  it.each([
    ['json', { 'content-type': 'application/json' }, '/cgi-bin/user/info'],
    ['text', { 'content-type': 'text/plain' }, '/x'],
    [
      'json',
      { 'content-type': 'application/json', 'content-length': String(160 * MB) },
      '/cgi-bin/user/info',
    ],
  ])('is given up after 64 MB where %s is due', async (call, headers, path) => {
    const { url, sent } = await serveLarge(160 * MB, headers);
    const cost = await measure(call, url);
    expect(cost).toMatchObject({ ...TOO_LARGE, path, isOurs: true });
    expect(await sent()).toBeLessThan(100 * MB);
    expect(cost.grown).toBeLessThan(200);
  });

  it('is given up after 256 MB where bytes are due', async () => {
    const { url, sent } = await serveLarge(320 * MB, { 'content-type': 'video/mp4' });
    const cost = await measure('media', url);
    expect(cost).toMatchObject(TOO_LARGE);
    expect(await sent()).toBeGreaterThanOrEqual(256 * MB);
    expect(await sent()).toBeLessThan(300 * MB);
  });

  it('is not, below that', async () => {
    const { url } = await serveLarge(100 * MB, { 'content-type': 'video/mp4' });
    expect((await measure('media', url)).length).toBe(100 * MB);
    const { url: text } = await serveLarge(60 * MB, { 'content-type': 'text/plain' });
    expect((await measure('text', text)).length).toBe(60 * MB);
  });

  it('is not where it is read as a stream, and costs no memory', async () => {
    const { url } = await serveLarge(260 * MB, { 'content-type': 'video/mp4' });
    const cost = await measure('stream', url);
    expect(cost.length).toBe(260 * MB);
    expect(cost.grown).toBeLessThan(100);
  });
});

describe('an answer that is small until it is unpacked', () => {
  const packers = {
    gzip: (zeros: Buffer) => promisify(gzip)(zeros, { level: 1 }),
    deflate: (zeros: Buffer) => promisify(deflate)(zeros, { level: 1 }),
    'deflate without a head': (zeros: Buffer) => promisify(deflateRaw)(zeros, { level: 1 }),
    br: (zeros: Buffer) =>
      promisify(brotliCompress)(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  };
  const packed = new Map<string, Buffer>();
  beforeAll(async () => {
    const zeros = Buffer.alloc(200 * MB);
    for (const [name, pack] of Object.entries(packers)) packed.set(name, await pack(zeros));
  });

  it.each(Object.keys(packers))('is given up, and nobody waits for it (%s)', async (name) => {
    const url = await serve((request, response) => {
      if (request.url === '/small') response.end('{}');
      else response.setHeader('content-encoding', name.replace(/ .*/, '')).end(packed.get(name));
    });
    const cost = await measure('json', url);
    expect(cost).toMatchObject({ ...TOO_LARGE, path: '/cgi-bin/user/info' });
    expect(cost.blocked).toBeLessThan(500);
    expect(cost.grown).toBeLessThan(200);
  });
});

describe('maxResponseSize', () => {
  const LIMIT = 10_000;
  /** JSON of so many bytes. */
  const json = (size: number) =>
    JSON.stringify({ openid: 'o1', x: '' }).replace('""', `"${'x'.repeat(size - 22)}"`);

  /** A server that answers all calls with this, and counts the connections that were cut. */
  async function serveBody(body: Buffer | string, headers: Record<string, string> = {}, status = 200) {
    const cut = { count: 0 };
    const url = await serve((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(status, headers).write(body);
        // It does not end by itself: a client that has seen enough ends it.
        const timer = setTimeout(() => response.end(), 300);
        response.on('close', () => {
          clearTimeout(timer);
          if (!response.writableEnded) cut.count++;
        });
      });
    });
    return { url, cut };
  }

  type Ask = (endpoint: string) => Promise<unknown>;
  const option = { maxResponseSize: LIMIT };
  const ways: [string, Ask][] = [
    ['a client', (endpoint) => clientOf(endpoint, option).promises.getUser('o1')],
    [
      'setOpts',
      (endpoint) => {
        const api = clientOf(endpoint);
        api.setOpts(option);
        return api.promises.getUser('o1');
      },
    ],
    ['with', (endpoint) => clientOf(endpoint).with(option).promises.getUser('o1')],
    ['a request', (endpoint) => clientOf(endpoint).promises.request(`${endpoint}/x`, option)],
    [
      'a request of text',
      (endpoint) => clientOf(endpoint).promises.request(`${endpoint}/x`, { ...option, dataType: 'text' }),
    ],
    ['a download', (endpoint) => clientOf(endpoint).with(option).promises.getMedia('M')],
    [
      'an upload',
      (endpoint) => {
        const file = { file: Buffer.alloc(9), filename: 'a.png' };
        return clientOf(endpoint).with(option).promises.uploadMedia(file, 'image');
      },
    ],
    ['a token', (endpoint) => clientOf(endpoint, option).promises.getAccessToken()],
  ];

  it.concurrent.each(ways)('of %s ends an answer of one byte more, and its connection', async (_who, ask) => {
    const { url, cut } = await serveBody(json(LIMIT + 1));
    const { error } = await outcome(() => ask(url));
    expect(error).toMatchObject(TOO_LARGE);
    await expect.poll(() => cut.count).toBe(1);
  });

  it.concurrent.each(ways.filter(([who]) => who !== 'a token'))(
    'of %s takes an answer of as many',
    async (_who, ask) => {
      const { url } = await serveBody(json(LIMIT));
      expect((await outcome(() => ask(url))).error).toBeUndefined();
    },
  );

  it.concurrent('of one call outdoes that of the client, in both directions', async () => {
    const { url } = await serveBody(json(LIMIT));
    const strict = clientOf(url, { maxResponseSize: 100 });
    expect((await outcome(() => strict.promises.getUser('o1'))).error).toMatchObject(TOO_LARGE);
    expect((await outcome(() => strict.with(option).promises.getUser('o1'))).error).toBeUndefined();
  });

  it.concurrent('counts bytes, not characters', async () => {
    const { url } = await serveBody(JSON.stringify({ x: '好'.repeat(LIMIT / 2) }));
    expect((await outcome(() => clientOf(url, option).promises.getUser('o1'))).error).toMatchObject(
      TOO_LARGE,
    );
  });

  it.concurrent('counts what is unpacked', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' };
    const { url } = await serveBody(await promisify(gzip)(json(LIMIT + 1)), headers);
    expect((await outcome(() => clientOf(url, option).promises.getUser('o1'))).error).toMatchObject(
      TOO_LARGE,
    );
  });

  it.concurrent('counts in the pages of proxies, too', async () => {
    const { url } = await serveBody('<html>'.repeat(LIMIT), { 'content-type': 'text/html' }, 502);
    expect((await outcome(() => clientOf(url, option).promises.getUser('o1'))).error).toMatchObject({
      ...TOO_LARGE,
      status: 502,
    });
  });

  it.concurrent('leaves the client fit for the next call', async () => {
    let isLarge = true;
    const url = await serve((_request, response) => {
      response.end(isLarge ? json(LIMIT + 1) : json(LIMIT));
    });
    const api = clientOf(url, { ...option, maxSockets: 1 });
    expect((await outcome(() => api.promises.getUser('o1'))).error).toMatchObject(TOO_LARGE);
    isLarge = false;
    expect((await outcome(() => api.promises.getUser('o1'))).data).toMatchObject({ openid: 'o1' });
  });
});

describe('an answer that is packed', () => {
  const user = JSON.stringify({ openid: 'o1', nickname: '林雨' });
  const ask = (api: API) => outcome(() => api.promises.getUser('o1'));

  it.concurrent.each([
    ['gzip', () => promisify(gzip)(user)],
    ['x-gzip', () => promisify(gzip)(user)],
    ['GZIP', () => promisify(gzip)(user)],
    ['deflate', () => promisify(deflate)(user)],
    ['deflate', () => promisify(deflate)(user, { level: 0 })],
    ['deflate', () => promisify(deflateRaw)(user)],
    ['br', () => promisify(brotliCompress)(user)],
  ] as [string, () => Promise<Buffer>][])('is unpacked, asked for or not (%s)', async (encoding, pack) => {
    const body = await pack();
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', encoding).end(body);
    });
    expect((await ask(clientOf(url))).data).toEqual(JSON.parse(user));
    expect((await ask(clientOf(url, { gzip: true }))).data).toEqual(JSON.parse(user));
  });

  it.concurrent('without the two bytes that zlib begins with is not taken for zlib’s', async () => {
    // Those two make a multiple of 31, and by chance so do the first of some that are packed without them.
    const answers = Array.from({ length: 100 }, (_, count) => ({
      list: Array.from({ length: count }, (_, at) => at * at),
    }));
    const packed = answers.map((answer) => deflateRawSync(JSON.stringify(answer)));
    const index = packed.findIndex((bytes) => bytes.readUInt16BE(0) % 31 === 0);
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', 'deflate').end(packed[index]);
    });
    expect((await ask(clientOf(url))).data).toEqual(answers[index]);
  });

  it.concurrent.each(['gzip', 'deflate', 'br'])(
    'and has nothing in it is an empty answer (%s)',
    async (encoding) => {
      const url = await serve((_request, response) => {
        response.setHeader('content-encoding', encoding).end();
      });
      expect((await ask(clientOf(url))).error).toMatchObject({ code: -1 });
    },
  );

  it.concurrent.each([
    ['is one byte', () => Promise.resolve(Buffer.from('x'))],
    ['is cut off', async () => (await promisify(gzip)(Buffer.alloc(9000, user))).subarray(0, 60)],
    ['is not what it says', () => Promise.resolve(Buffer.from(user))],
  ] as [string, () => Promise<Buffer>][])('and %s is an error', async (_how, pack) => {
    const body = await pack();
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(body);
    });
    const { error } = await ask(clientOf(url));
    expect(error).toMatchObject({ path: '/cgi-bin/user/info' });
    expect(error?.name).toMatch(/^WeChatAPI(JSON)?Response(Format)?Error$/);
  });
});
