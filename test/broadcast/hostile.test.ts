import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type API from 'wechat-api';
import { broadcast, inspect, type BroadcastOptions, type StoredJournal } from 'wechat-api/broadcast';
import { failure } from '../support/client.js';
import { MapStore } from '../support/map-store.js';
import { newJournal, shares, startWith } from './support.js';

const SEND = '/cgi-bin/message/template/send';
const MINUTE = 60_000;
const RETRY = { minDelay: 20, maxDelay: 50 };
const { now } = Date;
const text = (api: API, openid: string) => api.promises.sendText(openid, '巧克力');

afterEach(() => {
  vi.restoreAllMocks();
});

/** A local WeChat, a journal, and a way to send to all of its followers. */
async function begin(followers: number) {
  const world = await startWith(followers);
  const { api, openids: to, send } = world;
  const journal = newJournal();
  const sendToAll = (options: Partial<BroadcastOptions<string>> = {}) =>
    broadcast(api, { to, send, journal, retry: RETRY, ...options });
  return { ...world, journal, sendToAll };
}

/** Lets the clocks of this process and of WeChat go on by so much, as when a process is stopped and continued. */
function sleepFor(sandbox: { advance(by: number): unknown }, milliseconds: number): void {
  setClock(milliseconds);
  sandbox.advance(milliseconds);
}

/** Puts the clock of this process so much ahead of the time. */
function setClock(milliseconds: number): void {
  vi.spyOn(Date, 'now').mockImplementation(() => now() + milliseconds);
}

describe('a process that slept until WeChat has forgotten the ids', () => {
  it('leaves in doubt whom it would have sent to again', async () => {
    const { sandbox, openids, got, sendToAll } = await begin(3);
    sandbox.setFault({ path: SEND, times: 1, do: { cut: 'after' } });
    const run = sendToAll({ concurrency: 1, retry: { minDelay: 500, maxDelay: 500 } });
    await expect.poll(() => got.size).toBe(1);
    sleepFor(sandbox, 11 * MINUTE);
    expect(await run).toMatchObject({ sent: 2, inDoubt: openids.slice(0, 1) });
    expect(shares(got)).toEqual({ 1: 3 });
  });

  it('nor does it send to those of an earlier run, however long `send` takes to begin', async () => {
    const { sandbox, openids, got, send, journal, sendToAll } = await begin(3);
    const late = sendToAll({ grace: 50, send: (api, openid) => send(api, openid).then(() => sleep(500)) });
    await expect.poll(() => got.size).toBe(3);
    late.stop();
    expect(await late).toMatchObject({ inDoubt: openids });
    const begun: string[] = [];
    const again = sendToAll({
      send: async (api, openid) => {
        begun.push(openid);
        if (begun.length === 3) sleepFor(sandbox, 11 * MINUTE);
        while (begun.length < 3) await sleep(5);
        await send(api, openid);
      },
    });
    const { sent, inDoubt } = await again;
    expect([sent, inDoubt.toSorted()]).toEqual([0, openids.toSorted()]);
    expect((await inspect(journal)).inDoubt.toSorted()).toEqual(openids.toSorted());
    expect(shares(got)).toEqual({ 1: 3 });
  });

  it('goes by when somebody was named, whatever the clock said before', async () => {
    const { sandbox, openids, got, send, journal, sendToAll } = await begin(3);
    // An hour fast when the run begins, then it is put right.
    setClock(60 * MINUTE);
    async function* to() {
      await sleep(5);
      setClock(0);
      yield* openids;
    }
    const late = sendToAll({
      to: to(),
      grace: 50,
      send: (api, openid) => send(api, openid).then(() => sleep(500)),
    });
    await expect.poll(() => got.size).toBe(3);
    late.stop();
    await late;
    sleepFor(sandbox, 55 * MINUTE);
    expect(await sendToAll()).toMatchObject({ sent: 0, inDoubt: openids });
    expect(await inspect(journal)).toMatchObject({ inDoubt: openids });
    expect(shares(got)).toEqual({ 1: 3 });
  });
});

describe('a journal that is damaged', () => {
  it('in a line of outcomes sends to nobody whose outcome that may have been', async () => {
    const { openids, got, journal, sendToAll } = await begin(200);
    const run = sendToAll({ send: text, concurrency: 5 });
    run.on('outcome', () => {
      if (got.size > 120) run.stop();
    });
    await run;
    const sent = got.size;
    const whole = readFileSync(journal, 'utf8');
    writeOver(journal, whole.replaceAll('{"sent without-id":', '{"sent wothout-id"?'));
    const { inDoubt } = await inspect(journal);
    expect(openids.slice(0, sent).filter((openid) => !inDoubt.includes(openid))).toEqual([]);
    expect(await sendToAll({ send: text })).toMatchObject({ sent: 200 - inDoubt.length });
    expect(shares(got)).toEqual({ 1: sent + 200 - inDoubt.length });
  });

  it.each([
    ['an outcome of nobody', '{"sent":"7-9"}', 'ERR_JOURNAL_DAMAGED'],
    ['an outcome of the one who would have been next', '{"sent":"4"}', 'ERR_JOURNAL_DAMAGED'],
    ['outcomes of more than there can be', '{"sent":"1-900000000"}', 'ERR_JOURNAL_DAMAGED'],
    [
      'more than there can be who had failed',
      '{"from":4,"to":["o"],"failedBefore":"1-900000000"}',
      'ERR_JOURNAL_DAMAGED',
    ],
    ['an outcome that is unknown', '{"sont":"1"}', undefined],
    ['what is no object', '["sent"]', undefined],
    ['numbers that are none', '{"sent":"1,x"}', undefined],
    ['a number in place of numbers', '{"sent":1}', undefined],
    ['a time that is none', '{"at":"noon","sent":"1"}', undefined],
    ['a run that is none', '{"run":1}', undefined],
    ['names without a number', '{"to":["o"]}', undefined],
    ['a number without names', '{"from":4}', undefined],
    ['a number of names that is none', '{"from":"4","to":["o"]}', undefined],
    ['a name in place of names', '{"from":4,"to":"o"}', undefined],
    ['names that are none', '{"from":4,"to":[4]}', undefined],
    ['failures that are none', '{"from":4,"to":["o"],"failedBefore":[1]}', undefined],
  ])('by %s', async (_, line, code) => {
    const { openids, sandbox, journal, sendToAll, got } = await begin(3);
    const at = Date.now() - 60 * MINUTE;
    const machine = { host: hostname(), started: Math.round(Date.now() / 1000 - uptime()) };
    const header = { 'wechat-api': 'broadcast 1', campaign: 'C', appid: sandbox.appid };
    const run = { at, run: { machine, concurrency: 1 } };
    const lines = [header, run, { at, from: 1, to: openids }].map((one) => JSON.stringify(one));
    appendFileSync(journal, `${lines.join('\n')}\n${line}\n{"at":${at},"ended":"error"}\n`);
    if (code === undefined) expect(await sendToAll()).toMatchObject({ sent: 0, inDoubt: openids });
    else expect(await failure(Promise.resolve(sendToAll()))).toMatchObject({ code });
    expect(got.size).toBe(0);
  });

  it('by a line that never ends is left as it is', async () => {
    const { journal, sendToAll } = await begin(3);
    await sendToAll();
    appendFileSync(journal, `{"sent":"${'1'.repeat(2 ** 24)}`);
    const whole = readFileSync(journal);
    expect(await failure(Promise.resolve(sendToAll()))).toMatchObject({ code: 'ERR_JOURNAL_DAMAGED' });
    expect(readFileSync(journal).equals(whole)).toBe(true);
  });
});

it('writes no line that is too long to be read, however many are in flight', async () => {
  const { journal, sendToAll } = await begin(1);
  const to = Array.from({ length: 120_000 }, (_, i) => `o${String(i).padStart(27, '0')}`);
  const run = sendToAll({ to, concurrency: 5000, send: () => Promise.reject(new Error('no')) });
  await failure(Promise.resolve(run));
  const longest = Math.max(
    ...readFileSync(journal, 'utf8')
      .split('\n')
      .map(({ length }) => length),
  );
  expect(longest).toBeLessThan(2 ** 20);
  expect(await inspect(journal)).toMatchObject({ ended: 'error' });
});

it('takes no openid that is none', async () => {
  const { sendToAll } = await begin(1);
  for (const openid of ['', 'o'.repeat(10_000), 7, {}, null, undefined, [], { openid: 7 }]) {
    const error = await failure(Promise.resolve(sendToAll({ to: [openid as string] })));
    expect(error).toMatchObject({ name: 'WeChatAPIArgumentError' });
  }
});

describe('a journal in a file', () => {
  it('that a link will lead to is one process’s, too', async () => {
    const { journal, got, sendToAll } = await begin(30);
    const link = newJournal();
    symlinkSync(journal, link);
    const one = sendToAll({ journal: link, perSecond: 60 });
    const other = new Promise((resolve) => {
      one.on('outcome', () => {
        resolve(failure(Promise.resolve(sendToAll({ journal: link }))));
      });
    });
    expect(await other).toMatchObject({ code: 'ERR_JOURNAL_IN_USE' });
    expect(await one).toMatchObject({ sent: 30 });
    expect(await inspect(journal)).toMatchObject({ sent: 30, runs: 1 });
    expect(shares(got)).toEqual({ 1: 30 });
    expect(existsSync(`${link}.lock`)).toBe(false);
  });

  it('stays where it is when the process goes elsewhere', async () => {
    const { journal, sendToAll } = await begin(60);
    const here = process.cwd();
    const chdir = vi.spyOn(process, 'cwd');
    try {
      const run = sendToAll({ journal: path.relative(here, journal), perSecond: 200 });
      run.on('outcome', () => {
        chdir.mockReturnValue('/');
      });
      expect(await run).toMatchObject({ sent: 60 });
    } finally {
      chdir.mockRestore();
    }
  });

  it.each<[string, (journal: string) => void]>([
    [
      'removed',
      (journal) => {
        rmSync(journal);
      },
    ],
    [
      'moved away',
      (journal) => {
        renameSync(journal, `${journal}.1`);
      },
    ],
    [
      'emptied',
      (journal) => {
        truncateSync(journal);
      },
    ],
    [
      'taken over',
      (journal) => {
        renameSync(`${journal}.lock`, `${journal}.stolen`);
      },
    ],
  ])('that is %s ends it: nobody could go on with it', async (_, harm) => {
    const { got, journal, sendToAll } = await begin(3000);
    const run = sendToAll({ concurrency: 2 });
    let isHarmed = false;
    run.on('outcome', () => {
      if (!isHarmed) harm(journal);
      isHarmed = true;
    });
    expect(await failure(Promise.resolve(run))).toMatchObject({ code: 'ERR_JOURNAL_LOST' });
    expect(got.size).toBeLessThan(300);
  });

  it('adds nothing to that of another process, which took it over while this one slept', async () => {
    const { openids, got, journal, send, sendToAll } = await begin(300);
    const run = sendToAll({ concurrency: 2, perSecond: 100 });
    let whole = '';
    run.on('outcome', () => {
      if (whole !== '') return;
      rmSync(`${journal}.lock`);
      symlinkSync('1 1 1 another', `${journal}.lock`);
      whole = readFileSync(journal, 'utf8');
      setClock(MINUTE);
    });
    expect(await failure(Promise.resolve(run))).toMatchObject({ code: 'ERR_JOURNAL_LOST' });
    expect(readFileSync(journal, 'utf8')).toBe(whole);
    expect([got.size < 10, openids.length, typeof send]).toEqual([true, 300, 'function']);
  });
});

describe('a journal in a store', () => {
  it('is nobody’s whose time is over: an answer that comes too late changes nothing', async () => {
    const { got, send, sendToAll } = await begin(30);
    const journal: StoredJournal = { store: new Map<string, string>(), key: 'campaign' };
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const first = sendToAll({
      journal,
      grace: 20,
      concurrency: 2,
      send: (api, openid) => send(api, openid).then(() => released),
    });
    await expect.poll(() => got.size).toBe(2);
    first.stop();
    await first;
    expect(await sendToAll({ journal })).toMatchObject({ ended: 'done', sent: 30 });
    release();
    await sleep(20);
    expect(await inspect(journal)).toMatchObject({ ended: 'done', sent: 30, runs: 2 });
    expect(shares(got)).toEqual({ 1: 30 });
  });

  it('is lost to whoever slept while another took it', async () => {
    const { send, sendToAll } = await begin(300);
    const store = new MapStore();
    let begun = 0;
    const run = sendToAll({
      journal: { store, key: 'campaign' },
      perSecond: 100,
      send: async (api, openid) => {
        // The first is answered at once, all others later.
        if (begun++ > 0) await sleep(100);
        await send(api, openid);
      },
    });
    let before = 0;
    run.on('outcome', () => {
      if (before > 0) return;
      before = begun;
      vi.spyOn(store, 'lock').mockResolvedValue(false);
      vi.spyOn(store, 'set').mockResolvedValue(false);
      setClock(MINUTE);
    });
    expect(await failure(Promise.resolve(run))).toMatchObject({ code: 'ERR_JOURNAL_LOST' });
    expect(begun).toBe(before);
  });

  it('that does not answer is waited for, but not for ever', { timeout: 90_000 }, async () => {
    const { sendToAll } = await begin(3);
    const never = () => new Promise<never>(() => undefined);
    const mute = [
      { get: never, set: never },
      { get: () => undefined, set: never },
      Object.assign(new MapStore(), { lock: never }),
    ];
    const runs = mute.map((store) => failure(Promise.resolve(sendToAll({ journal: { store, key: 'k' } }))));
    const error = { name: 'WeChatAPIStoreError', code: 'ERR_STORE' };
    expect(await Promise.all(runs)).toMatchObject([error, error, error]);
  });

  it('that is done is done, also where its lock cannot be given back', async () => {
    const { sendToAll } = await begin(3);
    const store = new MapStore();
    vi.spyOn(store, 'unlock').mockRejectedValue(new Error('no connection'));
    expect(await sendToAll({ journal: { store, key: 'campaign' } })).toMatchObject({ sent: 3 });
  });
});

describe('a list', () => {
  it('that cannot be begun leaves the journal to others', async () => {
    const { sendToAll } = await begin(3);
    const to = {
      [Symbol.iterator](): Iterator<string> {
        throw new Error('a list');
      },
    };
    expect(await failure(Promise.resolve(sendToAll({ to })))).toMatchObject({ message: 'a list' });
    expect(await sendToAll()).toMatchObject({ sent: 3 });
  });

  it('that says the same for ever is let go when it is stopped', async () => {
    const { openids, sendToAll } = await begin(1);
    let asked = 0;
    const to = {
      [Symbol.iterator]: (): Iterator<string> => ({
        next: () => ({ value: openids[asked++ && 0] as string, done: false }),
      }),
    };
    const run = sendToAll({ to });
    run.on('outcome', () => {
      run.stop();
    });
    expect(await run).toMatchObject({ ended: 'stopped', sent: 1 });
    await sleep(10);
    const before = asked;
    await sleep(50);
    expect(asked).toBe(before);
  });
});

it('tells of each who was in doubt when the quota was gone', async () => {
  const { sandbox, openids, sendToAll } = await begin(1);
  sandbox.setFault({ path: SEND, times: 1, do: { cut: 'after' } });
  const stop = sandbox.onExchange(() => {
    stop();
    sandbox.setFault({ path: SEND, do: { errcode: 45009 } });
  });
  const told: unknown[] = [];
  const run = sendToAll({ onQuota: 'end' });
  run.on('outcome', ({ receiver, kind }) => told.push([receiver, kind]));
  expect(await run).toMatchObject({ ended: 'quota', inDoubt: openids });
  expect(told).toEqual([[openids[0], 'inDoubt']]);
});

function writeOver(journal: string, content: string): void {
  truncateSync(journal);
  appendFileSync(journal, content);
}
