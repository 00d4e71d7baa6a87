import { describe, expect, it } from 'vitest';
import { broadcast } from 'wechat-api/broadcast';
import { failure } from '../support/client.js';
import { newJournal, shares, startWith } from './support.js';

const PATH = '/cgi-bin/message/template/send';

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
