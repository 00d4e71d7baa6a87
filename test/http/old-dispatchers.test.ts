import { afterAll, describe, expect, it } from 'vitest';
import * as undici6 from 'undici-6';
import * as undici7 from 'undici-7';
import type { RequestOptions } from 'wechat-api/types';
import { clientOf, expectTimeouts, outcome, staggered, timed } from '../support/timing.js';
import { serve, serveTcp, unused } from '../support/lasting-servers.js';

type Dispatcher = NonNullable<RequestOptions['dispatcher']>;

interface Closable {
  close(): Promise<void>;
}

/** What programs have at hand when they are asked for a dispatcher. */
const made: Closable[] = [];
const keep = <T extends Closable>(dispatcher: T): T => {
  made.push(dispatcher);
  return dispatcher;
};
afterAll(() => Promise.all(made.map((one) => one.close())));

/** The one that `fetch` of Node.js uses; its undici is of another version than anybody's. */
async function ofFetch(): Promise<Dispatcher> {
  await fetch('data:,').then((response) => response.text());
  const known = globalThis as unknown as Record<symbol, unknown>;
  return known[Symbol.for('undici.globalDispatcher.1')] as Dispatcher;
}

/** Nothing but what the interface demands, as somebody writes who wants to see what is sent. */
function bare(): Dispatcher {
  const agent = keep(new undici6.Agent());
  return { dispatch: agent.dispatch.bind(agent) };
}

const dispatchers: [string, (origin: string) => Dispatcher | Promise<Dispatcher>][] = [
  ['an Agent of undici 6', () => keep(new undici6.Agent())],
  ['a Client of undici 6', (origin) => keep(new undici6.Client(origin))],
  [
    'an Agent of undici 6 with an interceptor',
    () => keep(new undici6.Agent()).compose(undici6.interceptors.retry({ maxRetries: 0 })),
  ],
  ['an Agent of undici 7', () => keep(new undici7.Agent())],
  [
    'an Agent of undici 7 with an interceptor',
    () => keep(new undici7.Agent()).compose(undici7.interceptors.retry({ maxRetries: 0 })),
  ],
  ['what fetch uses', ofFetch],
  ['an object with dispatch alone', bare],
];

const USER = '{"openid":"o1"}';
const MEDIA = '{"errcode":0,"media_id":"M"}';

describe.concurrent.each(dispatchers)('%s', (_name, create) => {
  it.for([undefined, 2000, 60_000])('sends calls, uploads, downloads (timeout %s)', async (timeout) => {
    const seen: string[] = [];
    const picture = Buffer.alloc(30_000, 7);
    const endpoint = await serve((request, response) => {
      let received = 0;
      request.on('data', (piece: Buffer) => (received += piece.length));
      request.on('end', () => {
        seen.push(
          `${request.method ?? ''} ${received > 30_000 ? 'file' : received > 0 ? 'body' : 'nothing'}`,
        );
        const path = request.url ?? '';
        if (path.includes('/media/get')) response.setHeader('content-type', 'image/png').end(picture);
        else response.end(path.includes('/media/') ? MEDIA : USER);
      });
    });
    const { promises } = clientOf(endpoint, { dispatcher: await create(endpoint) }).with(
      timeout === undefined ? {} : { timeout },
    );
    expect(await outcome(() => promises.getUser('o1'))).toMatchObject({ data: { openid: 'o1' } });
    expect(await outcome(() => promises.sendText('o1', 'hi'))).toMatchObject({ error: undefined });
    const file = { file: picture, filename: 'a.png' };
    expect(await outcome(() => promises.uploadMedia(file, 'image'))).toMatchObject({ error: undefined });
    const { data } = await outcome(() => promises.getMedia('M'));
    expect(picture.equals(data as Buffer)).toBe(true);
    expect(seen).toEqual(['GET nothing', 'POST body', 'POST file', 'GET nothing']);
  });

  it('keeps a timeout of 500 ms', async () => {
    const endpoint = await serve((request) => void request.resume());
    const call = async () => {
      const api = clientOf(endpoint, { timeout: 500, dispatcher: await create(endpoint) });
      return timed(() => api.promises.getUser('o1'), 500);
    };
    expectTimeouts(await staggered(call, 4), 500);
  });

  it('keeps the timeout of a pause, and of an upload', async () => {
    const endpoint = await serve((request, response) => {
      request.resume();
      response.writeHead(200).write('{');
    });
    const { promises } = clientOf(endpoint, { dispatcher: await create(endpoint) }).with({ timeout: 400 });
    const file = { file: Buffer.alloc(9), filename: 'a.png' };
    for (const call of [() => promises.getUser('o1'), () => promises.uploadMedia(file, 'image')]) {
      expectTimeouts([await timed(call, 400)], 400);
    }
  });

  it('has the errors of others: of a connection that is refused, of one that breaks', async () => {
    const refused = `http://${await unused()}`;
    const gone = clientOf(refused, { timeout: 2000, dispatcher: await create(refused) });
    expect((await outcome(() => gone.promises.getUser('o1'))).error).toMatchObject({
      name: 'WeChatAPIRequestError',
      code: 'ECONNREFUSED',
    });
    const { host } = await serveTcp((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{')),
    );
    const broken = clientOf(`http://${host}`, {
      timeout: 2000,
      dispatcher: await create(`http://${host}`),
    });
    expect((await outcome(() => broken.promises.getUser('o1'))).error).toMatchObject({
      name: 'WeChatAPIRemoteSocketClosedError',
      code: 'UND_ERR_SOCKET',
    });
  });

  it('heeds a signal', async () => {
    const endpoint = await serve((request) => void request.resume());
    const controller = new AbortController();
    const api = clientOf(endpoint, { timeout: 2000, dispatcher: await create(endpoint) });
    const file = { file: Buffer.alloc(9), filename: 'a.png' };
    const { promises } = api.with({ signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 100);
    const calls = [() => promises.getUser('o1'), () => promises.uploadMedia(file, 'image')];
    const outcomes = await Promise.all(calls.map((call) => outcome(call)));
    expect(outcomes.map(({ error }) => error?.name)).toEqual(['WeChatAPIAbortError', 'WeChatAPIAbortError']);
    expect(Math.max(...outcomes.map(({ took }) => took))).toBeLessThan(2000);
  });
});

/** As a test of somebody’s program does: nothing goes out, and each answer is scripted. */
describe.concurrent.each([
  ['undici 6', undici6],
  ['undici 7', undici7],
] as [string, typeof undici6][])('a MockAgent of %s', (_version, { MockAgent }) => {
  const ORIGIN = 'https://api.weixin.qq.com';

  function mocked(options: { timeout?: number } = {}) {
    const agent = new MockAgent();
    agent.disableNetConnect();
    return { api: clientOf(ORIGIN, { ...options, dispatcher: agent }), pool: agent.get(ORIGIN) };
  }

  it.for([undefined, 500, 60_000])('answers calls (timeout %s)', async (timeout) => {
    const { api, pool } = mocked(timeout === undefined ? {} : { timeout });
    pool.intercept({ path: (path) => path.startsWith('/cgi-bin/user/info?') }).reply(200, { openid: 'o1' });
    expect(await outcome(() => api.promises.getUser('o1'))).toMatchObject({ data: { openid: 'o1' } });
    let body: unknown;
    pool.intercept({ path: /custom\/send/, method: 'POST' }).reply(200, (options) => {
      body = options.body;
      return { errcode: 45015, errmsg: 'response out of time' };
    });
    expect((await outcome(() => api.promises.sendText('o1', 'hi'))).error).toMatchObject({
      name: 'WeChatAPIError',
      code: 45015,
    });
    expect(JSON.parse(String(body))).toMatchObject({ touser: 'o1' });
  });

  it('answers uploads and downloads', async () => {
    const { api, pool } = mocked();
    const { promises } = api.with({ timeout: 2000 });
    pool.intercept({ path: /media\/upload/, method: 'POST' }).reply(200, MEDIA);
    const file = { file: Buffer.alloc(9), filename: 'a.png' };
    expect(await outcome(() => promises.uploadMedia(file, 'image'))).toMatchObject({
      data: { media_id: 'M' },
    });
    pool
      .intercept({ path: /media\/get/ })
      .reply(200, Buffer.from([1, 2, 3]), { headers: { 'content-type': 'image/png' } });
    expect((await outcome(() => promises.getMedia('M'))).data).toEqual(Buffer.from([1, 2, 3]));
  });

  it('keeps a timeout of 500 ms', async () => {
    const { api, pool } = mocked({ timeout: 500 });
    pool
      .intercept({ path: /user\/info/ })
      .reply(200, { openid: 'o1' })
      .delay(3000);
    expectTimeouts([await timed(() => api.promises.getUser('o1'), 500)], 500);
  });

  it('fails as it is told to, and where nothing is scripted', async () => {
    const { api, pool } = mocked({ timeout: 500 });
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    pool
      .intercept({ path: /user\/info/ })
      .replyWithError(error)
      .times(2);
    expect((await outcome(() => api.promises.getUser('o1'))).error).toMatchObject({
      name: 'WeChatAPIRequestError',
      code: 'ECONNREFUSED',
    });
    expect((await outcome(() => api.promises.getTags())).error).toMatchObject({
      name: 'WeChatAPIRequestError',
      path: '/cgi-bin/tags/get',
    });
  });
});

describe('a dispatcher that', () => {
  it.for([undefined, 500])('was closed is an error (timeout %s)', async (timeout) => {
    const dispatcher = new undici6.Agent();
    await dispatcher.close();
    const api = clientOf(
      'http://127.0.0.1:9',
      timeout === undefined ? { dispatcher } : { dispatcher, timeout },
    );
    expect((await outcome(() => api.promises.getUser('o1'))).error?.name).toBe('WeChatAPIRequestError');
  });

  it.for([undefined, 500])('throws is an error (timeout %s)', async (timeout) => {
    const dispatcher = {
      dispatch() {
        throw new Error('not today');
      },
    };
    const api = clientOf(
      'http://127.0.0.1:9',
      timeout === undefined ? { dispatcher } : { dispatcher, timeout },
    );
    const { error } = await outcome(() => api.promises.getUser('o1'));
    expect(error?.name).toBe('WeChatAPIRequestError');
    expect(error?.message).toMatch(/not today/);
  });
});
