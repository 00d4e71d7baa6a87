// A process with one contender in it: does what it is told and answers with what it took.
import process from 'node:process';
import { contenders } from './contenders.mjs';
import { serve } from './jobs.mjs';

let client;

const jobs = {
  start(name, server) {
    client = contenders[name](server);
  },

  /** Calls `sendText` so many times, so many at once. */
  async send(requests, concurrency) {
    globalThis.gc();
    await sendTexts(concurrency * 2, concurrency);
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await sendTexts(requests, concurrency);
    const milliseconds = performance.now() - begun;
    const { user, system } = process.cpuUsage(cpu);
    return { rate: (requests / milliseconds) * 1000, cpu: (user + system) / requests };
  },

  /** Uploads a file; how far memory rose meanwhile. */
  async upload(path) {
    globalThis.gc();
    const before = process.memoryUsage().rss;
    await new Promise((resolve, reject) => client.upload(path, settled(resolve, reject)));
    return { growth: peak() - before };
  },

  async warmUp() {
    await sendTexts(500, 50);
  },

  /** Begins calls that the server holds back; what one takes on the heap while it waits. */
  async hold(calls) {
    const before = await atRest();
    const rss = process.memoryUsage().rss;
    client.held = sendTexts(calls, calls);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const during = await atRest();
    return { perCall: (during - before) / calls, growth: peak() - rss };
  },

  async released() {
    await client.held;
  },
};

function sendTexts(requests, concurrency) {
  return new Promise((resolve, reject) => {
    let left = requests;
    let open = requests;
    const done = settled(() => {
      if (--open === 0) resolve();
      else next();
    }, reject);
    const next = () => {
      if (left-- > 0)
        client.sendText('oABCD1234567890abcdefghijklm', '你好, this is a message of customer service', done);
    };
    for (let i = 0; i < concurrency; i++) next();
  });
}

/** An answer other than WeChat's ok spoils the measurement. */
function settled(resolve, reject) {
  return (error, data) => {
    if (error) reject(error);
    else if (data?.errcode !== 0) reject(new Error(`Unexpected answer: ${JSON.stringify(data)}`));
    else resolve();
  };
}

async function atRest() {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The most memory this process has ever had, in bytes. */
function peak() {
  return process.resourceUsage().maxRSS * 1024;
}

serve(jobs);
