// A fleet that starts cold: how many tokens it asks WeChat for, and how soon every process has its first answer.
import { contenders } from './fleet/contenders.mjs';
import { startRedis } from './fleet/redis.mjs';
import { fromCommandLine, median, print } from './lib/figures.mjs';
import { Helper } from './lib/processes.mjs';

const { rounds, calls, most } = fromCommandLine({ rounds: 3, calls: 20, most: 64 });

/** Calls of each process after that, one after the other. */
const STEADY = 5;

const SIZES = [1, 4, 16, 64].filter((size) => size <= most);

const redis = await startRedis();
const wechat = new Helper('../fleet/wechat.mjs');

/** One cold start, and the calls after it. */
async function round(processes) {
  const account = await wechat.ask('open');
  const begun = performance.timeOrigin + performance.now();
  const cold = await Promise.all(processes.map((one) => one.ask('cold', account, calls)));
  const tokens = await wechat.ask('tokenRequests');
  const steady = await Promise.all(processes.map((one) => one.ask('steady', STEADY)));
  return {
    tokens,
    firsts: cold.map(({ first = Infinity }) => first - begun),
    failed: sum(cold, 'failed') + sum(steady, 'failed'),
    cold: sum(cold, 'commands') / (processes.length * calls),
    steady: sum(steady, 'commands') / (processes.length * STEADY),
  };
}

async function measure(name, size) {
  const processes = Array.from({ length: size }, () => new Helper('../fleet/worker.mjs'));
  await Promise.all(processes.map((one) => one.ask('start', name, redis.url)));
  await round(processes); // loads what is loaded at the first call
  const results = [];
  for (let i = 0; i < rounds; i++) results.push(await round(processes));
  for (const one of processes) one.stop();
  return results;
}

function row(name, size, results, best) {
  const firsts = results.flatMap((result) => result.firsts).sort((a, b) => a - b);
  const tokens = median(results.map((result) => result.tokens));
  return {
    processes: size,
    'shared by': name,
    'token requests': tokens,
    '× RedisStore': (tokens / median(best.map((result) => result.tokens))).toFixed(1),
    'first success p50': milliseconds(quantile(firsts, 0.5)),
    p99: milliseconds(quantile(firsts, 0.99)),
    'failed calls': `${((100 * sum(results, 'failed')) / (results.length * size * (calls + STEADY))).toFixed(1)} %`,
    'commands/call, cold': median(results.map(({ cold }) => cold)).toFixed(2),
    steady: median(results.map(({ steady }) => steady)).toFixed(2),
  };
}

function sum(list, name) {
  return list.reduce((total, one) => total + one[name], 0);
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function milliseconds(duration) {
  return Number.isFinite(duration) ? `${Math.round(duration)} ms` : 'never';
}

const rows = [];
for (const size of SIZES) {
  let best;
  for (const name of Object.keys(contenders)) {
    const results = await measure(name, size);
    best ??= results;
    rows.push(row(name, size, results, best));
  }
}
wechat.stop();
redis.stop();

print(`${calls} cold calls at once in each process, then ${STEADY} more: median of ${rounds} rounds`, rows);
