import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import API from 'wechat-api';
import { calls } from '../support/channels.js';
import { failure, start } from '../support/client.js';
import { json, serve } from '../support/servers.js';
import { BUSY, OK, SOON, settled, startGate, startScript, until, type Scripted } from './support.js';

const UNAVAILABLE = { body: { html: true }, status: 503 };
const TOO_MANY = { body: { html: true }, status: 429 };
const BAD_GATEWAY = { body: { html: true }, status: 502 };
const GATEWAY_TIMEOUT = { body: { html: true }, status: 504 };
const BROKEN = { body: { html: true }, status: 500 };
const EMPTY = { body: '' as never };
const REFUSED = { body: { errcode: 43004, errmsg: 'require subscribe' } };

const read = (api: API) => api.promises.getTags();
const send = (api: API) => api.promises.sendText('o1', '你好');
const template = (api: API) => api.promises.sendTemplate('o1', 'TPL', '', { a: { value: 'b' } });
const mass = (api: API) => api.promises.massSend({ msgtype: 'text', text: { content: 'a' } }, true);

const tries = async (
  script: Scripted[],
  call: (api: API) => Promise<unknown>,
  retry: API.Options['retry'],
) => {
  const timeout = script.includes('hang') ? '1s' : '20s';
  const { api, bodies } = await startScript(script, { retry, timeout });
  await call(api).catch(() => undefined);
  return bodies.length;
};

describe('a call is made again', () => {
  it.each<[string, Scripted, number, number, number]>([
    // What comes first; and how often a read, a message and a template message are sent when all is well the second time.
    ['-1', BUSY, 2, 2, 2],
    ['503', UNAVAILABLE, 2, 2, 2],
    ['429', TOO_MANY, 2, 2, 2],
    ['502', BAD_GATEWAY, 2, 1, 2],
    ['504', GATEWAY_TIMEOUT, 2, 1, 2],
    ['a connection that breaks', 'cut', 2, 1, 2],
    ['no answer', 'hang', 2, 1, 2],
    ['an empty answer', EMPTY, 2, 1, 2],
    ['500', BROKEN, 1, 1, 1],
    ['43004', REFUSED, 1, 1, 1],
  ])('after %s, where that does no harm', async (_what, first, reads, sends, templates) => {
    // The transport sends a GET again by itself when its connection breaks.
    const twice: Scripted[] = first === 'cut' ? ['cut', 'cut', OK] : [first, OK];
    const ofReads = first === 'cut' ? reads + 1 : reads;
    expect(await tries(twice, read, SOON)).toBe(ofReads);
    expect(await tries([first, OK], send, SOON)).toBe(sends);
    expect(await tries([first, OK], template, SOON)).toBe(templates);
    expect(await tries([first, OK], send, { ...SOON, sends: true })).toBe(Math.max(sends, reads));
  });

  it('not at all without the option', async () => {
    const { api, bodies } = await startScript([BUSY, OK]);
    expect(await failure(read(api))).toMatchObject({ code: -1 });
    expect(bodies).toHaveLength(1);
    expect(await tries([BUSY, OK], read, false)).toBe(1);
    expect(await tries([BUSY, OK], (client) => read(client.with({ retry: false })), true)).toBe(1);
  });

  it('as often as asked, and the error says how often', async () => {
    const { api, bodies } = await startScript([BUSY], { retry: { ...SOON, attempts: 3 } });
    expect(await failure(read(api))).toMatchObject({ code: -1, attempts: 3 });
    expect(bodies).toHaveLength(3);
    expect(await failure(read(api.with({ retry: { attempts: 1 } })))).not.toHaveProperty('attempts');
  });

  it('not what may have arrived, unless one says so, nor anything that WeChat refuses after it', async () => {
    expect(await tries(['cut', OK], send, true)).toBe(1);
    expect(await tries(['cut', REFUSED, OK], template, SOON)).toBe(2);
    const tooSoon = { body: { errcode: 45066, errmsg: 'send too fast' } };
    expect(await tries([tooSoon, OK], mass, SOON)).toBe(1);
  });

  it('soon where nothing has arrived, also of what waits for a minute else', async () => {
    expect(await tries([BUSY, OK], mass, SOON)).toBe(2);
  });

  it('twice at most where two tries are asked for, and the error says so', async () => {
    const { api, bodies } = await startScript([BUSY], { retry: { ...SOON, attempts: 2 } });
    expect(await failure(read(api))).toMatchObject({ code: -1, attempts: 2 });
    expect(bodies).toHaveLength(2);
  });

  it('where the token for the second try could not be had, of which nothing was sent', async () => {
    const { url, bodies } = await startScript([BUSY, OK]);
    let count = 0;
    const api = new API(
      'appid',
      'secret',
      (callback) => {
        count++;
        if (count === 2) callback(new API.WeChatAPIError('no store', { name: 'WeChatAPIStoreError' }));
        else callback(null, { accessToken: 'T', expireTime: Date.now() + 7_200_000 });
      },
      (_token, callback) => {
        callback(null);
      },
    );
    await send(api.with({ endpoint: url, retry: SOON }));
    expect([count, bodies.length]).toEqual([3, 2]);
  });

  it('not where the token is refused for good', async () => {
    let asked = 0;
    const { url } = await serve((_request, response) => {
      asked++;
      json(response, { errcode: 40013, errmsg: 'invalid appid' });
    });
    const api = new API('appid', 'secret', { endpoint: url, retry: SOON });
    expect(await failure(read(api))).toMatchObject({ code: 40013 });
    expect(asked).toBe(1);
  });

  it('where nobody listens: a server that is not there, and comes', async () => {
    const { url } = await startScript([OK]);
    const { port } = new URL(url);
    let lookups = 0;
    const api = new API('appid', 'secret', {
      endpoint: `http://wechat.invalid:${port}`,
      retry: SOON,
      lookup: (_host, options, callback) => {
        lookups++;
        const missing = Object.assign(new Error('getaddrinfo ENOTFOUND'), {
          code: 'ENOTFOUND',
          syscall: 'getaddrinfo',
        });
        if (lookups % 3 !== 0) callback(missing, '', 4);
        else if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
        else callback(null, '127.0.0.1', 4);
      },
    });
    // The token, too, is one of the things that may not be there.
    await send(api);
    expect(lookups).toBeGreaterThanOrEqual(3);
  });

  it('says of an error whether the request was never sent', async () => {
    const { api } = await startScript(['cut']);
    expect((await failure(send(api))).unsent).toBe(undefined);
    const nobody = new API('appid', 'secret', { endpoint: 'http://127.0.0.1:1' });
    expect((await failure(send(nobody))).unsent).toBe(true);
  });

  it('not before the time that Retry-After says, and not where that is too long', async () => {
    const late = { ...UNAVAILABLE, headers: { 'retry-after': '1' } };
    const { api, times } = await startScript([late, OK], { retry: { minDelay: 1, maxDelay: '1s' } });
    await read(api);
    expect((times[1] as number) - (times[0] as number)).toBeGreaterThanOrEqual(990);
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    expect(await tries([{ ...UNAVAILABLE, headers: { 'retry-after': date } }, OK], read, SOON)).toBe(1);
    // 30 seconds are the most by default.
    const half = { ...UNAVAILABLE, headers: { 'retry-after': '31' } };
    expect(await tries([half, OK], read, true)).toBe(1);
  });

  it('not with a stream of the caller’s, which has been read', async () => {
    const { api, bodies } = await startScript([BUSY, OK], { retry: SOON });
    const stream = (async function* () {
      yield await Promise.resolve(Buffer.from('{}'));
    })();
    const error = await failure(api.promises.uploadInvoicePdf({ file: stream, filename: 'a.pdf', size: 2 }));
    expect(error).toMatchObject({ code: -1 });
    expect(bodies.length).toBeLessThanOrEqual(1);
  });

  it('not when its signal is aborted while it waits', async () => {
    const controller = new AbortController();
    const { api, bodies } = await startScript([BUSY, OK], {
      retry: { minDelay: '1h', maxDelay: '1h' },
      signal: controller.signal,
    });
    const error = failure(read(api));
    while (bodies.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    setTimeout(() => {
      controller.abort();
    }, 20);
    expect(await error).toMatchObject({ name: 'WeChatAPIAbortError' });
  });

  it('of a method of the caller’s own where it is asked for, as nobody knows what it sends', async () => {
    const own = (retry: API.Options['retry']) =>
      tries(
        [BUSY, OK],
        (api) =>
          new Promise((resolve) => {
            const method = function (this: API, done: (...outcome: unknown[]) => void) {
              const { accessToken = '' } = this.token ?? {};
              this.request(
                `${api.endpoint}/x?access_token=${accessToken}`,
                { dataType: 'json' },
                (error, data) => {
                  const { errcode } = data as { errcode: number };
                  done(
                    error ??
                      (errcode ? Object.assign(new API.WeChatAPIError('busy'), { code: errcode }) : null),
                    data,
                  );
                },
              );
            };
            api.preRequest(method, [resolve]);
          }),
        retry,
      );
    expect(await own(SOON)).toBe(1);
    expect(await own({ ...SOON, sends: true })).toBe(2);
  });
});

describe('a download', () => {
  const PICTURE = Buffer.alloc(50_000, 7);
  const busy = (response: ServerResponse) => {
    json(response, BUSY.body);
  };
  /** A WeChat whose first answer is another one, and a client of it. */
  async function startDownload(first: (response: ServerResponse) => void) {
    let count = 0;
    const { url } = await serve((request, response) => {
      if (request.url.startsWith('/cgi-bin/token')) json(response, { access_token: 'T', expires_in: 7200 });
      else if (count++ === 0) first(response);
      else response.writeHead(200, { 'content-type': 'image/jpeg' }).end(PICTURE);
    });
    const api = new API('appid', 'secret', {
      endpoint: url,
      retry: { ...SOON, sends: true },
      socketErrorRetry: 0,
    });
    return { api, count: () => count };
  }
  const halfWay = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': PICTURE.length });
    response.write(PICTURE.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
  };
  const sink = () => {
    const pieces: Buffer[] = [];
    const stream = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece);
        done();
      },
    });
    return { stream, size: () => Buffer.concat(pieces).length };
  };

  it('to a stream is made again where nothing of it has come', async () => {
    const { api, count } = await startDownload(busy);
    const { stream, size } = sink();
    await api.promises.downloadMedia('M', stream);
    expect([count(), size()]).toEqual([2, PICTURE.length]);
  });

  it('to a stream is not begun anew where it has broken off', async () => {
    const { api, count } = await startDownload(halfWay);
    const node = sink();
    await failure(api.promises.downloadMedia('M', node.stream));
    expect(count()).toBe(1);
    const other = await startDownload(halfWay);
    const web = Writable.toWeb(sink().stream);
    await failure(other.api.promises.downloadMedia('M', web));
    expect(other.count()).toBe(1);
  });

  it('to a file is', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wechat-api-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { api, count } = await startDownload(halfWay);
    const { size } = await api.promises.downloadMedia('M', path.join(folder, 'a.jpg'));
    expect([count(), size]).toEqual([2, PICTURE.length]);
    expect(await readFile(path.join(folder, 'a.jpg'))).toEqual(PICTURE);
  });
});

describe('messages of which WeChat drops doubles', () => {
  it('have the same id in all tries, another one in each call, and never one in place of the caller’s', async () => {
    const { api, bodies } = await startScript(['cut', BUSY, OK], { retry: SOON });
    await template(api);
    await template(api);
    const ids = bodies.map(({ client_msg_id: id }) => id);
    expect(ids[0]).toMatch(/^[\da-f]{32}$/);
    expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]]);
    expect(ids[3]).not.toBe(ids[0]);
    bodies.length = 0;
    await api.promises.sendTemplate('o1', 'TPL', { client_msg_id: 'MINE' }, {});
    expect(bodies).toMatchObject([{ client_msg_id: 'MINE' }]);
  });

  it('have none without the option', async () => {
    const { api, bodies } = await startScript([OK], { limit: { concurrency: 1 } });
    await template(api);
    await mass(api);
    expect(JSON.stringify(bodies)).not.toMatch(/client_?msg_?id/);
  });

  it('arrive once where the answer was lost', async () => {
    const { api, sandbox, openid } = await start({ retry: SOON });
    const { template_id: id } = await api.promises.addTemplate('TM00015');
    sandbox.setFault({ path: '/cgi-bin/message/template/send', times: 2, do: { cut: 'after' } });
    const { msgid } = await api.promises.sendTemplate(openid, id, '', { thing1: { value: 'b' } });
    expect(sandbox.state.templates.sent.map((sent) => String(sent.msgid))).toEqual([String(msgid)]);
  });

  it('to many have an id made of their contents, as WeChat makes one where there is none', async () => {
    const { api, bodies } = await startScript([OK], { retry: SOON });
    await mass(api);
    await mass(api);
    await api.promises.massSendText('b', true);
    const ids = bodies.map(({ clientmsgid: id }) => id);
    expect(ids[0]).toMatch(/^[\da-f]{32}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('to many are refused as ever where they were sent before', async () => {
    const exists = { body: { errcode: 45065, errmsg: 'clientmsgid exist', msg_id: 7 } };
    const { api } = await startScript([exists], { retry: SOON });
    expect(await failure(mass(api))).toMatchObject({ code: 45065 });
  });
});

it('all tries are told of by the tracing channel', async () => {
  const { messages } = calls();
  const { api } = await startScript([BUSY, BUSY, OK], { retry: SOON });
  await read(api);
  expect(messages).toMatchObject([{ method: 'getTags', attempts: 3, errcode: 0 }]);
});

it('a second try waits its turn, in front of those that have not started', async () => {
  const order: string[] = [];
  const { api } = await startScript([BUSY, OK], {
    retry: SOON,
    limit: { concurrency: 1 },
    beforeRequest: ({ headers }) => void order.push(headers['x-n'] ?? ''),
  });
  await api.promises.getLatestToken();
  order.length = 0;
  const call = (n: string) => api.with({ headers: { 'x-n': n } }).promises.getTags();
  await Promise.all(['a', 'b', 'c'].map(call));
  expect(order.filter((n) => n === 'a')).toHaveLength(2);
  expect(order.toSorted()).toEqual(['a', 'a', 'b', 'c']);
});

it('one that waits anew goes before those that came after it', async () => {
  const { api, paths, waiting, answer } = await startGate({ retry: SOON, limit: { concurrency: 1 } });
  const all = Promise.all(['first', 'a', 'b', 'c'].map((n) => api.promises.invoke(`/n/${n}`, {})));
  await answer();
  await until(() => waiting.length > 0);
  await answer(BUSY.body);
  // Its second try is due within 5 ms, while the next call is under way.
  await until(() => waiting.length > 0);
  await settled();
  await answer();
  await answer();
  await answer();
  await all;
  expect(paths).toEqual(['/n/first', '/n/a', '/n/b', '/n/a', '/n/c']);
});
