import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { expect, describe, it } from 'vitest';
import type API from 'wechat-api';
import { broadcast, inspect, type BroadcastOptions } from 'wechat-api/broadcast';
import { failure } from '../support/client.js';
import { newJournal, shares, startSending, startWith } from './support.js';

type World = Awaited<ReturnType<typeof startWith>>;

const MINUTE = 60_000;
const HERE = { host: hostname(), started: Math.round(Date.now() / 1000 - uptime()) };

/** A journal as a process leaves it that died: it had named all, and written the outcome of some. */
function broken(
  { sandbox, openids }: World,
  { ago = 1000, machine = HERE, concurrency = 3, sent = '1-5,7', more = '' } = {},
): string {
  const journal = newJournal();
  const at = Date.now() - ago;
  const lines = [
    { 'wechat-api': 'broadcast 1', campaign: 'CAMPAIGN', appid: sandbox.appid },
    { at, run: { machine, concurrency } },
    { at, from: 1, to: openids },
    { sent },
  ];
  writeFileSync(journal, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n${more}`);
  return journal;
}

/** Sends what the dead process had sent, with the ids that it gave. */
async function sendBefore({ api, openids, template }: World, ...numbers: number[]): Promise<void> {
  for (const number of numbers) {
    const openid = openids[number - 1] ?? '';
    const target = { client_msg_id: `CAMPAIGN-${openid.slice(-12)}` };
    await api.promises.sendTemplate(openid, template, target, { keyword1: { value: '巧克力' } });
  }
}

/** Goes on with a journal. */
function goOn(world: World, journal: string, options: Partial<BroadcastOptions<string>> = {}) {
  return broadcast(world.api, { to: world.openids, send: world.send, journal, ...options });
}

const text = (api: API, openid: string) => api.promises.sendText(openid, '巧克力');

describe('after a crash', () => {
  it('those in flight may have got it, as many as are in flight at most, and nobody else', async () => {
    const world = await startWith(20);
    const { openids } = world;
    expect(await inspect(broken(world))).toMatchObject({
      ended: null,
      sent: 6,
      inDoubt: [openids[5], openids[7], openids[8]],
    });
  });

  it('they are sent to again where WeChat drops the second message', async () => {
    const world = await startWith(20);
    await sendBefore(world, 1, 2, 3, 4, 5, 7, 8);
    const journal = broken(world);
    expect(await goOn(world, journal)).toMatchObject({ ended: 'done', sent: 20, inDoubt: [], runs: 2 });
    expect(shares(world.got)).toEqual({ 1: 20 });
  });

  it('they are left and named where their ids are forgotten by now', async () => {
    const world = await startWith(20);
    await sendBefore(world, 8);
    const journal = broken(world, { ago: 10 * MINUTE });
    const { openids } = world;
    const inDoubt = [openids[5], openids[7], openids[8]];
    expect(await goOn(world, journal)).toMatchObject({ sent: 17, inDoubt });
    expect(await goOn(world, journal, { inDoubt: 'send' })).toMatchObject({ sent: 20, inDoubt: [] });
    expect(shares(world.got)).toEqual({ 1: 14 });
  });

  it.each([
    ['until nine minutes are over', 8.5, 0],
    ['and not later, though WeChat knows them for ten', 9.5, 3],
  ])('they count as known by their ids %s', async (_, minutes, inDoubt) => {
    const world = await startWith(20);
    const summary = await goOn(world, broken(world, { ago: minutes * MINUTE }));
    expect(summary).toMatchObject({ sent: 20 - inDoubt, inDoubt: { length: inDoubt } });
  });

  it('they are left and named where a message has no id, and none goes out', async () => {
    const world = await startWith(20);
    const { openids, got } = world;
    const journal = broken(world);
    const inDoubt = [openids[5], openids[7], openids[8]];
    expect(await goOn(world, journal, { send: text })).toMatchObject({ sent: 17, inDoubt });
    expect(inDoubt.filter((openid) => got.has(openid ?? ''))).toEqual([]);
    expect(shares(got)).toEqual({ 1: 11 });
    expect(await goOn(world, journal, { send: text, inDoubt: 'send' })).toMatchObject({ inDoubt: [] });
    expect(shares(got)).toEqual({ 1: 14 });
  });

  it('they are left where it is asked for, or where others went without an id before', async () => {
    const world = await startWith(20);
    expect(await goOn(world, broken(world), { inDoubt: 'skip' })).toMatchObject({ sent: 17 });
    const mixed = broken(world, { more: '{"sent without-id":"6"}\n' });
    const { openids } = world;
    expect(await goOn(world, mixed)).toMatchObject({ inDoubt: [openids[7], openids[8], openids[9]] });
  });

  it('of the machine all who were named may have got it: what was not on the disk is lost', async () => {
    const world = await startWith(20);
    const machine = { ...HERE, started: HERE.started - 3600 };
    const journal = broken(world, { machine });
    expect((await inspect(journal)).inDoubt).toHaveLength(14);
    expect(await goOn(world, journal)).toMatchObject({ sent: 20, inDoubt: [] });
    const elsewhere = broken(world, { machine: { ...HERE, host: 'another' } });
    expect((await inspect(elsewhere)).inDoubt).toHaveLength(14);
  });

  it('it goes on after a second one with those of the first', async () => {
    const world = await startWith(20);
    const { openids } = world;
    const at = Date.now();
    const run = { at, run: { machine: HERE, concurrency: 2 } };
    const named = { at, from: 21, to: [openids[7], openids[5], openids[19]] };
    const journal = broken(world, {
      ago: 10 * MINUTE,
      more: `${JSON.stringify(run)}\n${JSON.stringify(named)}\n`,
    });
    const { inDoubt } = await inspect(journal);
    expect(inDoubt.toSorted()).toEqual([openids[5], openids[7], openids[8]].toSorted());
    // In doubt since the first time: their ids are forgotten.
    expect(await goOn(world, journal)).toMatchObject({ sent: 17, inDoubt: { length: 3 } });
  });

  it('a journal that was torn at any byte is read and gone on with', { timeout: 120_000 }, async () => {
    const world = await startWith(8);
    const whole = readFileSync(broken(world, { sent: '1-2' }));
    for (let end = 0; end < whole.length; end++) {
      const journal = newJournal();
      writeFileSync(journal, whole.subarray(0, end));
      await inspect(journal);
      expect(await goOn(world, journal), `cut at ${end}`).toMatchObject({ ended: 'done', inDoubt: [] });
      expect(await inspect(journal), `cut at ${end}`).toMatchObject({ ended: 'done', inDoubt: [] });
    }
  });

  it('what a power failure leaves at the end is none of the journal', async () => {
    const world = await startWith(20);
    for (const more of ['\0'.repeat(4096), '{"sent":"6"', 'garbage\n\0\0', '{"sent":6}\n']) {
      const journal = broken(world, { more });
      expect(await inspect(journal)).toMatchObject({ sent: 6 });
      expect(await goOn(world, journal)).toMatchObject({ ended: 'done', sent: 20 });
    }
  });
});

describe('those who had failed', () => {
  it('are passed over, or sent to again where it is asked for', async () => {
    const world = await startWith(20);
    const { sandbox, got } = world;
    const journal = newJournal();
    sandbox.setFault({ path: '/cgi-bin/message/template/send', times: 4, do: { errcode: 47003 } });
    expect(await goOn(world, journal)).toMatchObject({ sent: 16, failed: 4 });
    expect(await goOn(world, journal)).toMatchObject({ sent: 16, failed: 4 });
    sandbox.setFault({ path: '/cgi-bin/message/template/send', times: 1, do: { errcode: 47003 } });
    expect(await goOn(world, journal, { failed: 'send' })).toMatchObject({ sent: 19, failed: 1 });
    expect(await inspect(journal)).toMatchObject({ sent: 19, failed: 1 });
    expect(await goOn(world, journal, { failed: 'send' })).toMatchObject({ sent: 20, failed: 0 });
    expect(await inspect(journal)).toMatchObject({ sent: 20, failed: 0 });
    expect(shares(got)).toEqual({ 1: 20 });
  });
});

it('a journal in which nothing is written yet tells of nothing', async () => {
  const journal = newJournal();
  writeFileSync(journal, '');
  const counts = { sent: 0, refused: 0, unknown: 0, outOfWindow: 0, failed: 0, inDoubt: [], codes: {} };
  expect(await inspect(journal)).toEqual({
    ...{ campaign: '', ended: null, ...counts },
    ...{ runs: 0, began: new Date(0), duration: 0 },
  });
});

it('a journal is for its owner only, and names each receiver once, by a number from 1', async () => {
  const world = await startWith(7);
  const journal = newJournal();
  await goOn(world, journal, { concurrency: 2 });
  expect(statSync(journal).mode & 0o777).toBe(0o600);
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { from?: number; to?: string[]; sent?: string });
  expect(entries.flatMap(({ to = [] }) => to)).toEqual(world.openids);
  const numbers = entries
    .flatMap(({ sent }) => sent?.split(',') ?? [])
    .flatMap((span) => {
      const [first = 0, last = first] = span.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
  expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('a journal may hold openids as long as they can be', async () => {
  const world = await startWith(1);
  const journal = newJournal();
  const to = Array.from({ length: 1500 }, (_, i) => String(i).padStart(128, 'o'));
  const send = () => Promise.resolve();
  expect(await goOn(world, journal, { to, send })).toMatchObject({ sent: 1500 });
  expect(await inspect(journal)).toMatchObject({ ended: 'done', sent: 1500 });
  const tooLong = goOn(world, newJournal(), { to: ['o'.repeat(129)], send });
  expect(await failure(Promise.resolve(tooLong))).toMatchObject({ name: 'WeChatAPIArgumentError' });
});

describe('what is no journal of this campaign is refused, and left as it is:', () => {
  const header = (appid: string) => `{"wechat-api":"broadcast 1","campaign":"C","appid":"${appid}"}\n`;
  it.each<[string, (world: World) => string, string]>([
    ['a text', () => 'openid\no1\no2\n', 'ERR_JOURNAL_FOREIGN'],
    ['a text without a line end', () => 'openid', 'ERR_JOURNAL_FOREIGN'],
    ['JSON of something else', () => '{"wechat-api":"FileStore 1","generation":1}\n', 'ERR_JOURNAL_FOREIGN'],
    ['a journal of a later version', () => '{"wechat-api":"broadcast 2"}\n', 'ERR_JOURNAL_FOREIGN'],
    ['bytes', () => '\0'.repeat(100), 'ERR_JOURNAL_FOREIGN'],
    ['a journal of another account', () => header('wxother'), 'ERR_JOURNAL_FOREIGN'],
    [
      'a journal in whose middle a line is missing',
      ({ sandbox }) => `${header(sandbox.appid)}{"at":1,"from":3,"to":["o3"]}\n`,
      'ERR_JOURNAL_DAMAGED',
    ],
  ])('%s', async (_, content, code) => {
    const world = await startWith(1);
    const journal = newJournal();
    writeFileSync(journal, content(world));
    utimesSync(journal, 1, 1);
    const before = world.sandbox.requests.length;
    const error = await failure(Promise.resolve(goOn(world, journal)));
    expect(error).toMatchObject({ name: 'WeChatAPIJournalError', code });
    expect(error.message).toContain(journal);
    expect([readFileSync(journal, 'utf8'), statSync(journal).mtimeMs]).toEqual([content(world), 1000]);
    expect(world.sandbox.requests).toHaveLength(before);
  });

  it('a folder, and a file in no folder', async () => {
    const world = await startWith(1);
    expect(await failure(Promise.resolve(goOn(world, '/')))).toMatchObject({ code: 'EISDIR' });
    const nowhere = `${newJournal()}/nowhere`;
    expect(await failure(Promise.resolve(goOn(world, nowhere)))).toMatchObject({ code: 'ENOENT' });
  });
});

describe('a journal is one process’s', () => {
  it('while that lives, and nobody’s when it is dead', async () => {
    const world = await startWith(300);
    const journal = newJournal();
    const child = startSending(world, journal, 'template', { perSecond: 20 });
    await child.message();
    const error = await failure(Promise.resolve(goOn(world, journal)));
    expect(error).toMatchObject({ code: 'ERR_JOURNAL_IN_USE' });
    expect(error.message).toContain(`process ${child.pid}`);
    expect(await inspect(journal)).toMatchObject({ ended: null });
    child.kill();
    await child.ended;
    expect(await goOn(world, journal)).toMatchObject({ ended: 'done', sent: 300, runs: 2 });
    expect(shares(world.got)).toEqual({ 1: 300 });
  });

  it('nor may two broadcasts of one process write it', async () => {
    const world = await startWith(30);
    const journal = newJournal();
    const [one, other] = await Promise.allSettled([goOn(world, journal), goOn(world, journal)]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(shares(world.got)).toEqual({ 1: 30 });
  });
});

it('a process that is stopped keeps its journal', async () => {
  const world = await startWith(100);
  const journal = newJournal();
  const child = startSending(world, journal, 'template', { perSecond: 20 });
  await child.message();
  child.kill('SIGSTOP');
  expect(await failure(Promise.resolve(goOn(world, journal)))).toMatchObject({ code: 'ERR_JOURNAL_IN_USE' });
  child.kill('SIGCONT');
  await child.message();
});
