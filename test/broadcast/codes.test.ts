import { describe, expect, it } from 'vitest';
import { broadcast, type BroadcastOptions } from 'wechat-api/broadcast';
import { failure } from '../support/client.js';
import { newJournal, shares, startWith } from './support.js';

const PATH = '/cgi-bin/message/template/send';
const TEXT = '/cgi-bin/message/custom/send';

/** A campaign of two receivers whose messages WeChat refuses, the first so many of them. */
async function refusedWith(errcode: number, times = Infinity) {
  const { api, sandbox, openids, send, got } = await startWith(2);
  sandbox.intercept(PATH, { body: { errcode, errmsg: 'refused' } }, { times });
  const run = broadcast(api, {
    to: openids,
    send,
    journal: newJournal(),
    concurrency: 1,
    onQuota: 'end',
    retry: { attempts: 2, minDelay: '1ms' },
  });
  return { run, got };
}

describe('a code is', () => {
  it.each([
    ...[43004, 43101, 48002, 50005].map((code) => [code, 'refused'] as const),
    ...[40003, 46004].map((code) => [code, 'unknown'] as const),
    ...[45015, 45047].map((code) => [code, 'outOfWindow'] as const),
    ...[40039, 43117, 47003].map((code) => [code, 'failed'] as const),
  ])('an outcome: %i, %s', async (code, kind) => {
    const { run, got } = await refusedWith(code, 1);
    expect(await run).toMatchObject({ ended: 'done', [kind]: 1, sent: 1, codes: { [code]: 1 } });
    expect(shares(got)).toEqual({ 1: 1 });
  });

  it.each([-1, 45066])('worth a second try: %i', async (code) => {
    const { run, got } = await refusedWith(code, 1);
    expect(await run).toMatchObject({ ended: 'done', sent: 2, codes: {} });
    expect(shares(got)).toEqual({ 1: 2 });
  });

  it.each([45009, 45011])('that of a quota: %i', async (code) => {
    const { run, got } = await refusedWith(code);
    expect(await run).toMatchObject({ ended: 'quota', sent: 0, failed: 0, inDoubt: [] });
    expect(shares(got)).toEqual({});
  });

  it.each([
    ...[40001, 40002, 40013, 40014, 40125, 40164, 40243, 41001, 41002, 41004, 42001, 45035],
    ...[48001, 48003, 48004, 48008, 50001, 50002, 50007, 61003, 61004, 61007, 89503, 89506],
    ...[45103, 45106, 61016, 61023, 61024, 40036, 40037, 43107, 43116],
  ])('the end of it all: %i', async (code) => {
    const { run, got } = await refusedWith(code);
    expect(await failure(Promise.resolve(run))).toMatchObject({ code });
    expect(shares(got)).toEqual({});
  });
});

/** A campaign of one receiver. */
async function begin(options: Partial<BroadcastOptions<string>> = {}) {
  const { api, sandbox, openids: to, send, got } = await startWith(1);
  const retry = { attempts: 3, minDelay: '1ms' };
  return { sandbox, got, run: () => broadcast(api, { to, send, journal: newJournal(), retry, ...options }) };
}

describe('an error of `send`', () => {
  it.each<[string, object, object]>([
    ['an errcode, also as text', { code: '43004' }, { refused: 1, codes: { 43004: 1 } }],
    ['a code of its own', { code: 'E_OWN 1\n2' }, { failed: 1, codes: { E_OWN_1_2: 1 } }],
    ['a number that is no errcode', { code: 7 }, { failed: 1, codes: { 7: 1 } }],
    ['a code that is none', { name: 'OwnError', code: {} }, { failed: 1, codes: { OwnError: 1 } }],
    ['nothing', { name: 1 }, { failed: 1, codes: { Error: 1 } }],
    ['the name of one about arguments', { name: 'WeChatAPIArgumentError' }, { failed: 1, inDoubt: [] }],
  ])('may have %s', async (_, facts, expected) => {
    const { run } = await begin({ send: () => Promise.reject(Object.assign(new Error('own'), facts)) });
    expect(await run()).toMatchObject({ sent: 0, ...expected });
  });

  it('of a store of tokens is met before anything is sent: it is tried again', async () => {
    let tries = 0;
    const { run } = await begin({
      send: () => {
        if (++tries > 2) return Promise.resolve();
        return Promise.reject(Object.assign(new Error('no connection'), { name: 'WeChatAPIStoreError' }));
      },
    });
    expect(await run()).toMatchObject({ sent: 1, inDoubt: [] });
  });
});

it('HTTP 429 is an answer that nothing was sent, and the message is sent again', async () => {
  const { sandbox, got, run } = await begin({ send: (api, openid) => api.promises.sendText(openid, 'hi') });
  sandbox.intercept(TEXT, { status: 429, body: '' });
  expect(await run()).toMatchObject({ sent: 1, inDoubt: [] });
  expect(shares(got)).toEqual({ 1: 1 });
});

it.each<[string, BroadcastOptions['retry'], number]>([
  ['as often as is said', { attempts: 3, minDelay: '1ms' }, 3],
  ['once where no second try is wanted', false, 1],
])('a message is tried %s', async (_, retry, tries) => {
  const { sandbox, run } = await begin({ retry });
  sandbox.intercept(PATH, { body: { errcode: -1, errmsg: 'busy' } }, { times: Infinity });
  expect(await run()).toMatchObject({ sent: 0, failed: 1, codes: { '-1': 1 } });
  expect(sandbox.count(PATH)).toBe(tries);
});

it.each([true, undefined])('a message is tried again where nothing else is said (%j)', async (retry) => {
  const { sandbox, run } = await begin({ retry });
  sandbox.intercept(PATH, { body: { errcode: -1, errmsg: 'busy' } }, { times: 1 });
  expect(await run()).toMatchObject({ sent: 1 });
});
