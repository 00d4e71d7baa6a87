import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type API from 'wechat-api';
import { clientOf, EARLY, expectTimeouts, outcome, plainTimer, staggered, timed } from '../support/timing.js';
import { serve, serveTcp } from '../support/lasting-servers.js';

const silent = () => serve((request) => void request.resume());

describe.concurrent('an answer that does not come', () => {
  it.each([300, 950, 2990, 4900])('is a timeout after %i ms, not before', async (timeout) => {
    const api = clientOf(await silent(), { timeout });
    const outcomes = await staggered(() => timed(() => api.promises.getUser('o1'), timeout));
    expectTimeouts(outcomes, timeout);
  });

  it.each(['a token', 'a request', 'a file', 'an upload'])(
    'is one, too, where it is that of %s',
    async (what) => {
      const endpoint = await silent();
      const api = clientOf(endpoint).with({ timeout: 950 });
      const file = { file: Buffer.alloc(1000), filename: 'a.png' };
      const calls: Record<string, () => Promise<unknown>> = {
        'a token': () => clientOf(endpoint, { timeout: 950 }).promises.getAccessToken(),
        'a request': () => api.promises.request(`${endpoint}/x`, { timeout: '0.95s' }),
        'a file': () => api.promises.getMedia('M'),
        'an upload': () => api.promises.uploadMedia(file, 'image'),
      };
      const call = calls[what] as () => Promise<unknown>;
      expectTimeouts(await staggered(() => timed(call, 950)), 950);
    },
  );

  it('leaves its connection to others', async () => {
    let count = 0;
    const endpoint = await serve((_request, response) => {
      if (count++ > 0) response.end('{"openid":"o1"}');
    });
    const api = clientOf(endpoint, { timeout: 300, maxSockets: 1 });
    const [first, second] = await Promise.all([
      outcome(() => api.promises.getUser('o1')),
      outcome(() => api.promises.getUser('o1')),
    ]);
    expect(first.error?.name).toBe('WeChatAPIResponseTimeoutError');
    expect(second.data).toEqual({ openid: 'o1' });
  });
});

// A machine that stands still for a moment makes a late answer of one that is only just in time.
it.concurrent('an answer shortly before the timeout is an answer', { retry: 2 }, async () => {
  const endpoint = await serve((_request, response) => {
    setTimeout(() => response.end('{"openid":"o1"}'), 750);
  });
  const api = clientOf(endpoint, { timeout: 950 });
  const outcomes = await staggered(() => outcome(() => api.promises.getUser('o1')));
  expect(outcomes.map(({ error }) => error)).toEqual(outcomes.map(() => undefined));
});

describe.concurrent('a pause in an answer', () => {
  it.each([
    [300, 'JSON'],
    [950, 'JSON'],
    [950, 'bytes'],
    [950, 'an upload’s'],
  ] as const)('is a timeout after %i ms, not before (%s)', async (timeout, what) => {
    const moved = new Map<string, [at: number, plain: Promise<number>]>();
    const endpoint = await serve((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
      // It goes on once, so that the pause is not timed from the beginning.
      setTimeout(() => {
        response.write(' ');
        const type = new URL(request.url ?? '', 'http://x').searchParams.get('type') ?? '';
        moved.set(type, [performance.now(), plainTimer(timeout)]);
      }, 150);
    });
    const api = clientOf(endpoint).with({ timeout });
    const file = { file: Buffer.alloc(1000), filename: 'a.png' };
    const outcomes = await staggered(async (i) => {
      const result = await outcome(() => {
        if (what === 'JSON') return api.promises.invoke(`/x?type=${i}`);
        if (what === 'bytes')
          return api.promises.request(`${endpoint}/x?type=${i}`, { dataType: 'buffer', timeout });
        return api.promises.uploadMedia(file, i as never);
      });
      const [at, plain] = moved.get(String(i)) ?? [NaN];
      const took = performance.now() - at;
      return { ...result, took, late: took - ((await plain) ?? NaN) };
    });
    expectTimeouts(outcomes, timeout);
  });
});

describe.concurrent('a timeout longer than timers of Node.js can be', () => {
  const warned: string[] = [];
  process.on('warning', ({ name }) => warned.push(name));

  it.each([2 ** 31, 2 ** 40, Infinity, [5000, Infinity], [Infinity, 5000], '40000m'] as (
    number | string | [number, number]
  )[])('(%s) never comes, and nobody is warned', async (timeout) => {
    const endpoint = await serve((request, response) => {
      request.resume();
      setTimeout(() => response.writeHead(200).write('{"openid":"o1"'), 100);
      setTimeout(() => response.end('}'), 200);
    });
    const api = clientOf(endpoint, { timeout });
    const upload = () =>
      api.with({ timeout }).promises.uploadMedia({ file: Buffer.alloc(9), filename: 'a.png' }, 'image');
    for (const call of [() => api.promises.getUser('o1'), upload]) {
      expect(await outcome(call)).toMatchObject({ error: undefined, data: { openid: 'o1' } });
    }
    expect(warned).not.toContain('TimeoutOverflowWarning');
  });
});

/** Sends a space each 100 ms, then what is left, or nothing any more. */
function trickle(response: ServerResponse, spaces: number, rest?: string): void {
  const timer = setInterval(() => {
    response.write(' ');
    if (--spaces > 0) return;
    clearInterval(timer);
    if (rest !== undefined) response.end(rest);
  }, 100);
}

describe.concurrent('an upload', () => {
  const file = { file: Buffer.alloc(1000), filename: 'a.png' };
  const media = '{"errcode":0,"media_id":"M"}';

  it('whose answer trickles is not timed out', { retry: 2 }, async () => {
    const endpoint = await serve((request, response) => {
      request.resume().on('end', () => {
        trickle(response, 9, media);
      });
    });
    const { promises } = clientOf(endpoint).with({ timeout: 300 });
    const { error, data } = await outcome(() => promises.uploadMedia(file, 'image'));
    expect(error).toBeUndefined();
    expect(data).toMatchObject({ media_id: 'M' });
  });

  it('whose answer trickles and stops is', async () => {
    const endpoint = await serve((request, response) => {
      request.resume().on('end', () => {
        trickle(response, 3);
      });
    });
    const { promises } = clientOf(endpoint).with({ timeout: 400 });
    const { error, took } = await outcome(() => promises.uploadMedia(file, 'image'));
    expect(error?.name).toBe('WeChatAPIResponseTimeoutError');
    expect(took).toBeGreaterThanOrEqual(700 - EARLY);
  });

  const kinds: [string, (stream: PassThrough) => Parameters<API['promises']['uploadMedia']>[0]][] = [
    ['of unknown size', (stream) => ({ file: stream, filename: 'a.png' })],
    ['of known size', (stream) => ({ file: stream, filename: 'a.png', size: 1000 })],
  ];
  describe.concurrent.each(kinds)('of a stream %s', (_kind, wrap) => {
    it.each([0, 100])('that is silent after %i bytes is timed out', async (size) => {
      const { promises } = clientOf(await silent()).with({ timeout: 500 });
      const stream = new PassThrough();
      if (size > 0) stream.write(Buffer.alloc(size));
      const result = await timed(() => promises.uploadMedia(wrap(stream), 'image'), 500);
      expectTimeouts([result], 500);
      expect(result.error?.path).toBe('/cgi-bin/media/upload');
    });

    it('that moves is not', { retry: 2 }, async () => {
      const endpoint = await serve((request, response) => {
        request.resume().on('end', () => response.end(media));
      });
      const { promises } = clientOf(endpoint).with({ timeout: 500 });
      const stream = new PassThrough();
      for (let i = 0; i < 10; i++) setTimeout(() => stream.write(Buffer.alloc(100)), i * 100);
      setTimeout(() => stream.end(), 1000);
      const { error } = await outcome(() => promises.uploadMedia(wrap(stream), 'image'));
      expect(error).toBeUndefined();
    });
  });
});

describe.concurrent('the time to connect', () => {
  it.each([300, 1500])('of %i ms is kept where TLS goes unanswered', async (timeout) => {
    const { host } = await serveTcp(() => undefined);
    const api = clientOf(`https://${host}`, { timeout: [timeout, 5000] });
    const outcomes = await staggered(() => timed(() => api.promises.getUser('o1'), timeout));
    expectTimeouts(outcomes, timeout, 'WeChatAPIConnectionTimeoutError');
  });

  it('bounds the search for an address', async () => {
    const api = clientOf('http://wechat.test', { timeout: [300, 5000], lookup: () => undefined });
    const outcomes = await staggered(() => timed(() => api.promises.getUser('o1'), 300));
    expectTimeouts(outcomes, 300, 'WeChatAPIConnectionTimeoutError');
  });

  it('is not the time of the answer', async () => {
    const endpoint = new URL(await serve((_request, response) => response.end('{"openid":"o1"}')));
    const lookup: API.RequestOptions['lookup'] = (_name, _options, callback) => {
      setTimeout(() => {
        callback(null, [{ address: '127.0.0.1', family: 4 }]);
      }, 700);
    };
    const api = clientOf(`http://wechat.test:${endpoint.port}`, { timeout: [5000, 350], lookup });
    expect((await outcome(() => api.promises.getUser('o1'))).data).toEqual({ openid: 'o1' });
  });
});

it.concurrent('an answer that its reader takes slowly is not a timeout', async () => {
  const size = 8 * 1024 * 1024;
  const endpoint = await serve((_request, response) => response.end(Buffer.alloc(size)));
  const api = clientOf(endpoint, { timeout: 400 });
  const options = { dataType: 'stream' } as const;
  const stream = await api.promises.request<AsyncIterable<Buffer>>(`${endpoint}/x`, options);
  let received = 0;
  for await (const piece of stream) {
    if (received === 0) await sleep(1000);
    received += piece.length;
  }
  expect(received).toBe(size);
});
