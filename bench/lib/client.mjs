// A process with one contender in it: does what it is told and answers with what it took.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendTexts, upload } from './calls.mjs';
import { contenders } from './contenders.mjs';
import { atRest, peak } from './heap.mjs';
import { serve } from './jobs.mjs';

let contender;
let client;
let held;

const jobs = {
  start(name, server) {
    contender = contenders[name](server);
    client = contender.create();
  },

  /** Calls `sendText` so many times, so many at once. */
  async send(requests, concurrency) {
    globalThis.gc();
    await send(concurrency * 2, concurrency);
    const stop = clock();
    await send(requests, concurrency);
    const { seconds, cpu } = stop();
    return { rate: requests / seconds, cpu: (cpu / requests) * 1e6 };
  },

  /** Uploads a file: what it took, and how far memory rose meanwhile. */
  async upload(path) {
    globalThis.gc();
    const before = process.memoryUsage().rss;
    const stop = clock();
    await upload(contender, client, path);
    return { ...stop(), growth: peak() - before };
  },

  /** Downloads a file of so many megabytes: what it took, and how far memory rose meanwhile. */
  async download(megabytes, path) {
    globalThis.gc();
    const before = process.memoryUsage().rss;
    const stop = clock();
    await contender.download(client, String(megabytes), path);
    return { ...stop(), growth: peak() - before };
  },

  async warmUp() {
    await send(500, 50);
  },

  /** Begins calls that the server holds back; what one takes on the heap while it waits. */
  async hold(calls) {
    const before = await atRest();
    const rss = process.memoryUsage().rss;
    held = send(calls, calls);
    await sleep(1000);
    const during = await atRest();
    return { perCall: (during - before) / calls, growth: peak() - rss };
  },

  async released() {
    await held;
  },
};

function send(requests, concurrency) {
  return sendTexts(contender, [client], requests, concurrency);
}

/** Starts now; gives seconds of the clock and of the processor. */
function clock() {
  const before = process.cpuUsage();
  const begun = performance.now();
  return () => {
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(before);
    return { seconds, cpu: (user + system) / 1e6 };
  };
}

serve(jobs);
