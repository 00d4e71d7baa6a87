import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { broadcast, inspect, type Outcome, type Progress, type Receiver } from 'wechat-api/broadcast';
import { failure } from '../support/client.js';
import { outcome, untyped } from '../support/outcome.js';
import { newJournal, shares, startWith } from './support.js';

const NOWHERE = path.join(tmpdir(), 'wechat-api-no-such-journal');

const MAGIC = {
  o_43004: 'refused',
  o_43101: 'refused',
  o_48002: 'refused',
  o_40003: 'unknown',
  o_46004: 'unknown',
  o_45015: 'outOfWindow',
  o_45047: 'outOfWindow',
  o_47003: 'failed',
  o_43117: 'failed',
  o_40039: 'failed',
} as const;

describe('what becomes of receivers', () => {
  it('is counted by kind, told one by one, and in the journal', async () => {
    const { api, openids, send, got } = await startWith(40);
    const journal = newJournal();
    const told = new Map<string, string>();
    const running = broadcast(api, { to: [...openids, ...Object.keys(MAGIC)], send, journal });
    running.on('outcome', ({ receiver, kind, error }) => {
      told.set(receiver, kind);
      expect(error === undefined).toBe(kind === 'sent');
    });
    const summary = await running;
    expect(summary).toMatchObject({
      ended: 'done',
      ...{ sent: 40, refused: 3, unknown: 2, outOfWindow: 2, failed: 3, inDoubt: [], runs: 1 },
      codes: Object.fromEntries(Object.keys(MAGIC).map((openid) => [openid.slice(2), 1])),
    });
    expect(Object.fromEntries(told)).toEqual({
      ...Object.fromEntries(openids.map((openid) => [openid, 'sent'])),
      ...MAGIC,
    });
    expect(shares(got)).toEqual({ 1: 40 });
    expect(await inspect(journal)).toEqual(summary);
    expect(await broadcast.inspect(journal)).toEqual(summary);
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
  });

  it('comes to those who walk its progress, to the last', async () => {
    const { api, openids, send } = await startWith(60);
    const walked: Progress[] = [];
    const heard: Progress[] = [];
    const running = broadcast(api, {
      to: new Set(openids),
      send,
      journal: newJournal(),
      perSecond: 200,
      onProgress: (progress) => heard.push(progress),
    });
    for await (const progress of running) walked.push(progress);
    expect(walked.length).toBeGreaterThan(1);
    expect(walked.at(-1)).toMatchObject({ done: 60, sent: 60, total: 60, remaining: 0, skipped: 0 });
    expect(heard.at(-1)).toEqual(walked.at(-1));
    expect(walked.map(({ done }) => done)).toEqual(walked.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(await running).toMatchObject({ sent: 60 });
  });

  it('is one message each, however often somebody is listed, and whatever the list is', async () => {
    const { api, openids, send, got } = await startWith(30);
    async function* twice() {
      yield* openids;
      await Promise.resolve();
      yield* openids;
    }
    const journal = newJournal();
    expect(await broadcast(api, { to: twice(), send, journal })).toMatchObject({ sent: 30 });
    const users = openids.map((openid) => ({ openid, name: `用户 ${openid}` }));
    const again = await broadcast(api, {
      to: users,
      send: (client, { openid }) => send(client, openid),
      journal,
    });
    expect(again).toMatchObject({ sent: 30, runs: 2 });
    expect(shares(got)).toEqual({ 1: 30 });
  });

  it('is known of who is new only, when a campaign that was done is begun again', async () => {
    const { api, sandbox, openids, send, got } = await startWith(10);
    const journal = newJournal();
    await broadcast(api, { to: openids, send, journal });
    const late = sandbox.follow();
    const running = broadcast(api, { to: [...openids, late], send, journal });
    let last: Progress | undefined;
    for await (const progress of running) last = progress;
    expect(last).toMatchObject({ sent: 11, skipped: 10 });
    expect(shares(got)).toEqual({ 1: 11 });
  });
});

describe('a program with callbacks', () => {
  it('has all of it', async () => {
    const { api, openids, template, got } = await startWith(20);
    const journal = newJournal();
    const context = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const { err, data } = await context.run('mine', () =>
      outcome((callback) => {
        broadcast(
          api,
          {
            to: openids,
            journal,
            send: (client, openid, done) => {
              client.sendTemplate(openid, template, '', { keyword1: { value: '巧克力' } }, done);
            },
            onProgress: () => seen.push(context.getStore()),
          },
          (error, summary) => {
            seen.push(context.getStore());
            callback(error, summary);
          },
        );
      }),
    );
    expect([err, data]).toEqual([null, await inspect(journal)]);
    expect(new Set(seen)).toEqual(new Set(['mine']));
    expect(shares(got)).toEqual({ 1: 20 });
    expect(await outcome((callback) => void inspect(journal, callback))).toMatchObject({ err: null, data });
  });

  it('gets what went wrong', async () => {
    const { api } = await startWith(1);
    const { err } = await outcome((callback) => {
      broadcast(api, { to: [], send: () => undefined, journal: '' }, callback);
    });
    expect(err).toMatchObject({ name: 'WeChatAPIArgumentError' });
  });

  it('is thrown at where its own listener throws', async () => {
    const { api, openids, send } = await startWith(3);
    const journal = newJournal();
    const thrown = outcome((callback) => {
      let told = 0;
      const onProgress = () => {
        // On a busy machine it is told more than once.
        if (told++ === 0) throw new Error('a listener');
      };
      broadcast(api, { to: openids, send, journal, onProgress }, callback);
    });
    await expect(thrown).rejects.toThrow('Nobody caught what was thrown');
    await expect.poll(() => inspect(journal)).toMatchObject({ ended: 'done', sent: 3 });
  });
});

describe('bad input is refused before anything is sent, and leaves no journal:', () => {
  const send = () => Promise.resolve();
  it.each<[string, unknown]>([
    ['no options', undefined],
    ['no list', { send, journal: NOWHERE }],
    ['a text for a list', { to: 'o1', send, journal: NOWHERE }],
    ['no function', { to: [], send: 'sendText', journal: NOWHERE }],
    ['no journal', { to: [], send }],
    ['a store without a key', { to: [], send, journal: { store: new Map() } }],
    ['a store that is none', { to: [], send, journal: { store: {}, key: 'k' } }],
    ['a store that only reads', { to: [], send, journal: { store: { get: send }, key: 'k' } }],
    ['a key that is none', { to: [], send, journal: { store: new Map(), key: '' } }],
    ['no pace', { to: [], send, journal: NOWHERE, perSecond: 0 }],
    ['a pace that is none', { to: [], send, journal: NOWHERE, perSecond: 'fast' }],
    ['half a receiver at once', { to: [], send, journal: NOWHERE, concurrency: 1.5 }],
    ['an answer to a quota that is none', { to: [], send, journal: NOWHERE, onQuota: 'panic' }],
    ['a signal that is none', { to: [], send, journal: NOWHERE, signal: {} }],
    ['no tries', { to: [], send, journal: NOWHERE, retry: { attempts: 0 } }],
    ['a listener that is none', { to: [], send, journal: NOWHERE, onProgress: 'log' }],
    ['an option that there is not', { to: [], send, journal: NOWHERE, persecond: 100 }],
  ])('%s', async (_, options) => {
    const { api, sandbox } = await startWith(1);
    const before = sandbox.requests.length;
    const error = await failure(Promise.resolve(broadcast(api, options as never)));
    expect(error).toMatchObject({ name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
    expect(sandbox.requests).toHaveLength(before);
    expect(await failure(inspect(NOWHERE))).toMatchObject({ code: 'ENOENT' });
  });

  it('what is missing, by its name', async () => {
    const { api } = await startWith(1);
    const [one, two] = [{ to: [], journal: NOWHERE }, { send }];
    expect((await failure(Promise.resolve(broadcast(api, one as never)))).message).toBe(
      "broadcast: 'send' is missing",
    );
    expect((await failure(Promise.resolve(broadcast(api, two as never)))).message).toBe(
      "broadcast: 'to' and 'journal' are missing",
    );
  });

  it('no client', async () => {
    const options = { to: [], send, journal: NOWHERE };
    for (const api of [undefined, {}, API])
      expect(await failure(Promise.resolve(broadcast(api as never, options)))).toMatchObject({
        message: expect.stringContaining('must be a client') as string,
      });
  });
});

describe('a receiver or a `send` that is none ends it, and others who were named are as if they had not been:', () => {
  it.each<[string, unknown[], (api: API, openid: string) => unknown, object]>([
    [
      'no openid',
      ['', 'o1'],
      () => Promise.resolve(),
      { message: expect.stringContaining('no openid') as string },
    ],
    ['a number', [1], () => Promise.resolve(), { name: 'WeChatAPIArgumentError' }],
    ['nothing', [undefined], () => Promise.resolve(), { name: 'WeChatAPIArgumentError' }],
    [
      'a `send` that promises nothing',
      ['o1', 'o2'],
      (api, openid) => void untyped(api).sendText?.(openid, 'hi', () => undefined),
      {
        message: expect.stringContaining("'send' must return a promise") as string,
      },
    ],
    [
      'a `send` that names one, and promises nothing',
      ['o1', 'o2'],
      (api) => api.appid,
      { message: expect.stringContaining("'send' must return a promise") as string },
    ],
    [
      'a `send` that names none, and promises nothing',
      ['o1', 'o2'],
      () => undefined,
      { message: expect.stringContaining("'send' must return a promise") as string },
    ],
  ])('%s', async (_, to, send, error) => {
    const { api } = await startWith(1);
    const journal = newJournal();
    const run = broadcast(api, { to: to as Receiver[], send: send as never, journal });
    expect(await failure(Promise.resolve(run))).toMatchObject(error);
    expect(await inspect(journal)).toMatchObject({ ended: 'error', sent: 0, failed: 0 });
  });
});

it('hands receivers to listeners as the list had them', async () => {
  const { api, openids, send } = await startWith(2);
  const to = openids.map((openid, index) => ({ openid, index }));
  const outcomes: Outcome<(typeof to)[number]>[] = [];
  await broadcast(api, { to, send: (client, { openid }) => send(client, openid), journal: newJournal() }).on(
    'outcome',
    (one) => outcomes.push(one),
  );
  await expect.poll(() => outcomes.map(({ receiver }) => receiver.index).toSorted()).toEqual([0, 1]);
});
