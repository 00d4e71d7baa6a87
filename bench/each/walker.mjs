// A process that walks, and measures itself.
import process from 'node:process';
import { setImmediate as soon } from 'node:timers';
import API from 'wechat-api';
import { peak } from '../lib/heap.mjs';
import { serve } from '../lib/jobs.mjs';

const WARM_UP = 50_000;

let api;

const WAYS = {
  async 'for await'(count) {
    for await (const openid of api.each.getFollowers()) count(openid);
  },
  async pages(count) {
    for await (const { data } of api.each.getFollowers().pages()) data.openid.forEach(count);
  },
  eachAsync: (count) =>
    api.each.getFollowers().eachAsync((openid, next) => {
      count(openid);
      next();
    }),
  'eachAsync, 50 at once': (count) =>
    api.each.getFollowers().eachAsync(
      (openid, next) => {
        count(openid);
        soon(next);
      },
      { parallel: 50 },
    ),
};

serve({
  async start(endpoint, { appid, secret }) {
    api = new API(appid, secret, { endpoint });
    await api.each.getFollowers().toArray({ limit: WARM_UP });
  },

  async walk(way) {
    globalThis.gc();
    const before = process.memoryUsage().rss;
    let walked = 0;
    const begun = performance.now();
    await WAYS[way]((openid) => {
      if (typeof openid !== 'string') throw new Error('No openid');
      walked += 1;
    });
    const seconds = (performance.now() - begun) / 1000;
    return { walked, seconds, growth: peak() - before };
  },
});
