// The sandbox under load: is its memory flat, how long does an answer take, what do many followers cost?
import { setTimeout as sleep } from 'node:timers/promises';
import { fromCommandLine, MB, median, print } from './lib/figures.mjs';
import { Child } from './sandbox/child.mjs';
import { MIX } from './sandbox/mix.mjs';

const { rate, seconds, warmup, day, most } = fromCommandLine({
  rate: 2000,
  seconds: 60,
  warmup: 15,
  day: 5,
  most: 1_000_000,
});
const TICK = 5;
const ROWS = 10;

/** How many requests were made so far, which tells them apart. */
let made = 0;

await load();
await crowd();

/** So many requests a second for so long. A day passes every few seconds, so that quotas and files end as they do. */
async function load() {
  const child = await Child.start('--followers', 1000);
  const before = child.memory;
  const { followers } = await child.ask('/_sandbox/followers?limit=1000');
  const { template_list: templates } = await child.call('/cgi-bin/template/get_all_private_template');
  const stage = {
    child,
    templateId: templates.at(-1).template_id,
    openid: () => followers[Math.floor(Math.random() * followers.length)].openid,
  };
  const days = passDays(child);
  const rows = [{ after: 'start', ...(await row(child, [], 1)) }];
  rows.push({ after: `${warmup} s, warm`, ...(await run(stage, warmup)) });
  for (let part = 1; part <= ROWS; part += 1) {
    const figures = await run(stage, seconds / ROWS);
    rows.push({ after: `${warmup + Math.round((seconds * part) / ROWS)} s`, ...figures });
  }
  clearInterval(days);
  print(`The command at ${rate} requests a second, a day passing every ${day} s`, rows);
  const [, warm] = rows;
  const end = rows.at(-1);
  console.log(
    `\n  RSS: ${(before / MB).toFixed(0)} MB at the start, ${warm['RSS, MB']} MB warm, ${end['RSS, MB']} MB at the end` +
      `\n  on the heap, without garbage: ${warm['heap, MB']} MB warm, ${end['heap, MB']} MB at the end`,
  );
  await child.stop();
}

function passDays(child) {
  return setInterval(async () => {
    await child.ask('/_sandbox/clock', { advance: '1d' });
    await child.newToken();
  }, day * 1000);
}

/** Begins requests at their times, however long the others take. */
async function run(stage, duration) {
  const times = [];
  const open = new Set();
  const begun = performance.now();
  for (let number = 0, sent = 0; ;) {
    const elapsed = (performance.now() - begun) / 1000;
    if (elapsed >= duration) break;
    for (; sent < elapsed * rate; sent += 1, number += 1) {
      const at = performance.now();
      const asked = MIX[number % MIX.length]({ ...stage, number: made++ }).then(() => {
        times.push(performance.now() - at);
        open.delete(asked);
      });
      open.add(asked);
    }
    await sleep(TICK);
  }
  await Promise.all(open);
  return row(stage.child, times, (performance.now() - begun) / 1000);
}

async function row(child, times, took) {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return {
    'RSS, MB': (child.memory / MB).toFixed(0),
    'heap, MB': ((await child.heap()) / MB).toFixed(1),
    'jobs/s': Math.round(times.length / took),
    'median, ms': share(0.5),
    '99 %, ms': share(0.99),
    'longest, ms': (sorted.at(-1) ?? 0).toFixed(1),
  };
}

/** What many followers cost. */
async function crowd() {
  const counts = [1000, 100_000, most].filter((count, i, all) => count <= most && all.indexOf(count) === i);
  const rows = [];
  for (const count of counts) rows.push(await followers(count));
  print('Many followers: milliseconds, median of 20', rows);
}

async function followers(count) {
  const child = await Child.start('--followers', count);
  const { data } = await child.call('/cgi-bin/user/get');
  for (let tag = 0; tag < 100; tag += 1) {
    const { tag: made } = await child.call('/cgi-bin/tags/create', { tag: { name: `tag ${tag}` } });
    const openid_list = Array.from(
      { length: 50 },
      (_, i) => data.openid[(tag * 50 + i) % data.openid.length],
    );
    await child.call('/cgi-bin/tags/members/batchtagging', { tagid: made.id, openid_list });
  }
  const last = await lastPage(child);
  const figures = {
    followers: count,
    'start, s': (child.started / 1000).toFixed(1),
    'RSS, MB': (child.memory / MB).toFixed(0),
    'tags/get': await timed(() => child.call('/cgi-bin/tags/get')),
    'user/get, first': await timed(() => child.call('/cgi-bin/user/get')),
    'user/get, last': await timed(() => child.call(`/cgi-bin/user/get?next_openid=${last}`)),
    'user/info': await timed(() => child.call(`/cgi-bin/user/info?openid=${data.openid[0]}`)),
  };
  await child.stop();
  return figures;
}

/** The openid after which the last page begins. */
async function lastPage(child) {
  let before = '';
  for (let next = ''; ;) {
    const { next_openid } = await child.call(`/cgi-bin/user/get?next_openid=${next}`);
    if (!next_openid) return before;
    before = next;
    next = next_openid;
  }
}

async function timed(ask) {
  const times = [];
  for (let i = 0; i < 20; i += 1) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return median(times).toFixed(1);
}
