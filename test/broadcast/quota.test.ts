import { describe, expect, it } from 'vitest';
import { broadcast, inspect, type Progress } from 'wechat-api/broadcast';
import { newJournal, shares, startWith } from './support.js';

const SEND = '/cgi-bin/message/template/send';
const PROBE = { minDelay: 30, maxDelay: 60 };

/** A local WeChat at which so many template messages may be sent today. */
async function startWithQuota(followers: number, left: number) {
  const world = await startWith(followers, { tokenOverlap: 300 });
  const { quotas } = world.sandbox.state;
  const spend = () => {
    for (let i = quotas.used('day', SEND); i < 100_000 - left; i++) quotas.take(SEND, {});
  };
  spend();
  return { ...world, spend, journal: newJournal() };
}

describe('when the quota of the day is gone', () => {
  it('it waits, and goes on by itself on the next day', async () => {
    const { sandbox, api, openids, send, got, journal } = await startWithQuota(120, 50);
    const told: Progress[] = [];
    const run = broadcast(api, { to: openids, send, journal, concurrency: 10, probe: PROBE });
    run.on('progress', (progress) => told.push(progress));
    await expect.poll(() => told.at(-1)).toMatchObject({ done: 50, waitingFor: 45009 });
    // Whoever is refused is as if not begun, and one at most goes to see.
    await expect.poll(() => inspect(journal).then(({ inDoubt }) => inDoubt.length)).toBeLessThanOrEqual(1);
    expect(shares(got)).toEqual({ 1: 50 });
    sandbox.advance('1d');
    const summary = await run;
    expect(summary).toMatchObject({ ended: 'done', sent: 120, failed: 0, inDoubt: [], codes: {} });
    expect(shares(got)).toEqual({ 1: 120 });
    expect(told.at(-1)).not.toHaveProperty('waitingFor');
  });

  it('one message at a time goes to see', async () => {
    const { sandbox, api, openids, send, journal } = await startWithQuota(120, 50);
    const run = broadcast(api, { to: openids, send, journal, concurrency: 10, probe: PROBE });
    const refused = () => sandbox.exchanges({ errcode: 45009 }).length;
    await expect.poll(refused).toBeGreaterThan(14);
    run.stop();
    expect(await run).toMatchObject({ ended: 'stopped', sent: 50, inDoubt: [] });
    const asked = sandbox.requests.filter(({ path }) => path === SEND);
    expect(asked.length - 50).toBeLessThanOrEqual(refused());
  });

  it('it ends where that is asked for, and the same call goes on later', async () => {
    const { sandbox, api, openids, send, got, journal } = await startWithQuota(120, 50);
    const options = { to: openids, send, journal, onQuota: 'end' } as const;
    expect(await broadcast(api, options)).toMatchObject({ ended: 'quota', sent: 50, inDoubt: [] });
    expect(await inspect(journal)).toMatchObject({ ended: 'quota', sent: 50, inDoubt: [] });
    sandbox.advance('1d');
    expect(await broadcast(api, options)).toMatchObject({ ended: 'done', sent: 120 });
    expect(shares(got)).toEqual({ 1: 120 });
  });
});

it('when the quota of the minute is gone it waits for the next one', async () => {
  const { sandbox, api, openids, send, got } = await startWith(60);
  sandbox.setFault({ path: SEND, times: 25, do: { errcode: 45011 } });
  const options = { to: openids, send, journal: newJournal(), concurrency: 10, probe: PROBE };
  expect(await broadcast(api, options)).toMatchObject({ ended: 'done', sent: 60, failed: 0 });
  expect(shares(got)).toEqual({ 1: 60 });
  expect(sandbox.exchanges({ errcode: 45011 })).toHaveLength(25);
});
