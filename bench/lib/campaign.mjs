// A process that sends template messages, by a plain loop or by a broadcast: what each message takes, and what memory.
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import API from 'wechat-api';
import { broadcast } from 'wechat-api/broadcast';
import { atRest } from './heap.mjs';
import { serve } from './jobs.mjs';

const JOURNAL = path.join(tmpdir(), `wechat-api-bench-${process.pid}.ndjson`);
const DATA = { thing1: { value: '巧克力' }, time2: { value: '2026年1月1日 12:00' } };

let api;

const send = {
  promise: (client, openid) => client.promises.sendTemplate(openid, 'TEMPLATE', 'https://example.com', DATA),
  callback: (client, openid, done) =>
    client.sendTemplate(openid, 'TEMPLATE', 'https://example.com', DATA, done),
};

const jobs = {
  start(_way, { endpoint, ca }) {
    api = new API('appid', 'secret', { endpoint, ca });
    api.store = { accessToken: 'A_TOKEN_OF_THE_BENCHMARK', expireTime: Date.now() + 1e9 };
  },

  /** As many loops as there are to be at once, each of which sends one after the other. */
  async plain(style, messages, concurrency) {
    return measured(messages, async () => {
      const receivers = openids(messages);
      const one = style === 'promise' ? send.promise : promised(send.callback);
      await Promise.all(
        Array.from({ length: concurrency }, async () => {
          for (const openid of receivers) await one(api, openid);
        }),
      );
    });
  },

  async broadcast(style, messages, concurrency) {
    const result = await measured(messages, async () => {
      const options = { to: openids(messages), send: send[style], journal: JOURNAL, concurrency };
      const { sent } = await broadcast(api, options);
      if (sent !== messages) throw new Error(`${sent} were sent`);
    });
    const { size } = statSync(JOURNAL);
    rmSync(JOURNAL);
    return { ...result, bytes: size / messages };
  },
};

const promised = (method) => (client, openid) =>
  new Promise((resolve, reject) => {
    method(client, openid, (error) => (error ? reject(error) : resolve()));
  });

function* openids(count) {
  for (let i = 0; i < count; i++) yield `oABCD${String(i).padStart(23, '0')}`;
}

/** What a message takes of the clock and of the processor, and how far memory was up on the way. */
async function measured(messages, work) {
  const before = await atRest();
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const rss = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(look);
  return {
    rate: messages / seconds,
    cpu: (user + system) / messages,
    growth: most - rss,
    kept: (await atRest()) - before,
  };
}

serve(jobs);
