import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inspect, type Summary } from 'wechat-api/broadcast';
import { newJournal, shares, startSending, startWith } from './support.js';

/** 20,000 and more by hand: BROADCAST_FOLLOWERS=20000 npx vitest run test/broadcast/kills.test.ts */
const FOLLOWERS = Number(process.env.BROADCAST_FOLLOWERS ?? 3000);
const CONCURRENCY = 20;

type World = Awaited<ReturnType<typeof startWith>>;

/** Sends until all is done, and is killed all the time. Hands back the summary, and after how many kills. */
async function sendKilled(
  world: World,
  journal: string,
  what: 'template' | 'text',
): Promise<[Summary, number]> {
  for (let kills = 0; ; kills++) {
    const child = startSending(world, journal, what, { concurrency: CONCURRENCY });
    let outcomes = 0;
    const most = (FOLLOWERS / 6) * Math.random();
    let told: { summary?: Summary } | string | undefined;
    try {
      while (typeof (told = await child.message<typeof told>()) === 'string') {
        if (++outcomes < most) continue;
        await sleep(Math.random() * 3);
        child.kill();
      }
    } catch {
      // It was killed before it could tell.
    }
    const { signal, output } = await child.ended;
    expect(output).toBe('');
    if (typeof told === 'object') return [told.summary as Summary, kills];
    expect(signal).toBe('SIGKILL');
    const { ended, inDoubt } = await inspect(journal);
    // It may have ended before it was killed, and not have told of it.
    expect([null, 'done']).toContain(ended);
    expect(inDoubt.length).toBeLessThanOrEqual(CONCURRENCY * (what === 'template' ? 1 : kills + 1));
  }
}

it('killed all the time, it sends every follower exactly one message', { timeout: 600_000 }, async () => {
  const world = await startWith(FOLLOWERS);
  const journal = newJournal();
  const [summary, kills] = await sendKilled(world, journal, 'template');
  expect(summary).toMatchObject({ ended: 'done', sent: FOLLOWERS, inDoubt: [], runs: kills + 1 });
  expect(shares(world.got)).toEqual({ 1: FOLLOWERS });
  expect(await inspect(journal)).toEqual({ ...summary, began: new Date(summary.began) });
  expect(kills).toBeGreaterThan(3);
  console.log(`${kills} kills, ${(readFileSync(journal).length / FOLLOWERS).toFixed(1)} bytes a receiver`);
});

it(
  'killed all the time, it names those in doubt where WeChat drops no doubles',
  { timeout: 600_000 },
  async () => {
    const world = await startWith(FOLLOWERS);
    const journal = newJournal();
    const [summary, kills] = await sendKilled(world, journal, 'text');
    const { inDoubt, sent } = summary;
    expect(sent + inDoubt.length).toBe(FOLLOWERS);
    expect(inDoubt.length).toBeLessThanOrEqual(kills * CONCURRENCY);
    expect(Object.keys(shares(world.got))).toEqual(['1']);
    const without = world.openids.filter((openid) => !world.got.has(openid));
    expect(inDoubt).toEqual(expect.arrayContaining(without));
  },
);
