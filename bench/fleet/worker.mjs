// One process of a fleet: makes the calls it is told to, and says how they went.
import { Redis } from 'ioredis';
import { contenders } from './contenders.mjs';
import { serve } from '../lib/jobs.mjs';

let contender;
let redis;
let commands = 0;
let call;

const jobs = {
  /** Loads everything, and connects to Redis. */
  async start(name, redisUrl) {
    contender = contenders[name];
    redis = new Redis(redisUrl);
    await redis.ping();
    const send = redis.sendCommand;
    redis.sendCommand = function (...args) {
      commands++;
      return send.apply(this, args);
    };
  },

  /** A new client, and so many calls at once. */
  cold(account, calls) {
    call = contender(account, redis);
    return measured(() => Promise.all(Array.from({ length: calls }, timed)));
  },

  /** So many calls, one after the other. */
  steady(calls) {
    return measured(async () => {
      const outcomes = [];
      for (let i = 0; i < calls; i++) outcomes.push(await timed());
      return outcomes;
    });
  },
};

async function measured(work) {
  commands = 0;
  const outcomes = await work();
  const successes = outcomes.filter(({ succeeded }) => succeeded).map(({ at }) => at);
  return { commands, failed: outcomes.length - successes.length, first: successes.sort((a, b) => a - b)[0] };
}

/** Moments are of the machine's clock, which all processes share. */
async function timed() {
  const succeeded = await call().then(
    () => true,
    () => false,
  );
  return { succeeded, at: performance.timeOrigin + performance.now() };
}

serve(jobs);
