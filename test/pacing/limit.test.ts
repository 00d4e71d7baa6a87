import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { calls } from '../support/channels.js';
import { startChild, success } from '../support/children.js';
import { failure, start } from '../support/client.js';
import { OK, settled, startGate, startScript, until } from './support.js';

const invoke = (api: API, n: number | string) => api.promises.invoke(`/n/${n}`);
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('concurrency', () => {
  it('lets so many calls be under way, first come, first served', async () => {
    const { api, paths, waiting, open, most } = await startGate({ limit: { concurrency: 2 } });
    const all = Promise.all(numbers(6).map((n) => invoke(api, n)));
    await until(() => waiting.length === 2);
    await settled();
    expect(paths).toEqual(['/n/1', '/n/2']);
    await open(6);
    await all;
    expect(paths).toEqual(numbers(6).map((n) => `/n/${n}`));
    expect(most()).toBe(2);
  });

  it('is shared by the views of the one that has it, and by nobody else', async () => {
    const { api, paths, waiting, open } = await startGate();
    const slow = api.with({ limit: { concurrency: 1 } });
    const all = [invoke(slow, 1), invoke(slow.with({ timeout: '9s' }), 2), invoke(api, 3)];
    await until(() => waiting.length === 2);
    await settled();
    expect(paths.toSorted()).toEqual(['/n/1', '/n/3']);
    await open(3);
    await Promise.all(all);
  });

  it('of a view and that of its client both count', async () => {
    const { api, waiting, paths, open, most } = await startGate({ limit: { concurrency: 2 } });
    const view = api.with({ limit: { concurrency: 1 } });
    const all = Promise.all([invoke(view, 'a'), invoke(view, 'b'), invoke(api, 'c'), invoke(api, 'd')]);
    await until(() => waiting.length === 2);
    await settled();
    expect(paths).toEqual(['/n/a', '/n/c']);
    await open(4);
    await all;
    expect(most()).toBe(2);
  });

  it('is shared by copies of the client', async () => {
    const { api, paths, waiting, open } = await startGate({ limit: { concurrency: 1 } });
    const copy = Object.assign(Object.create(API.prototype) as API, api);
    const all = Promise.all([invoke(api, 1), invoke(copy, 2)]);
    await until(() => waiting.length === 1);
    await settled();
    expect(paths).toEqual(['/n/1']);
    await open(2);
    await all;
  });

  it('counts what needs no token, and the calls of a method of several steps one by one', async () => {
    const { api, sandbox } = await startLimited({ concurrency: 1 });
    await Promise.all([
      api.promises.getUser(sandbox.state.followers.list[0]?.openid ?? ''),
      api.promises.getJsConfig({ url: 'https://example.com/', jsApiList: [] }),
      api.promises.clearQuotaBySecret(),
    ]);
  });

  it('lets a method of the caller’s own call others from within', async () => {
    const { api, sandbox } = await startLimited({ concurrency: 1 });
    const inner = sandbox.state.followers.list[0]?.openid ?? '';
    const outer = function (this: API, callback: (error: Error | null, data?: unknown) => void) {
      this.getUser(inner, callback);
    };
    const found = await new Promise((resolve) => {
      api.preRequest(outer, [
        (_error: Error | null, data: unknown) => {
          resolve(data);
        },
      ]);
    });
    expect(found).toMatchObject({ openid: inner });
  });

  it('lets the next call go when one fails before it is sent', async () => {
    const { api } = await startLimited({ concurrency: 1 });
    const bad = Array.from({ length: 3000 }, () => failure(api.promises.invoke('/x', { n: 1n })));
    expect((await Promise.all(bad)).every(({ name }) => name === 'WeChatAPIArgumentError')).toBe(true);
    await api.promises.getTags();
  });
});

const startLimited = async (limit: API.Options['limit']) => start({ limit });

describe('a call that waits', () => {
  it('leaves the queue at once when its signal is aborted', async () => {
    const { api, paths, waiting, open } = await startGate({ limit: { concurrency: 1 } });
    const controller = new AbortController();
    const first = invoke(api, 1);
    const second = failure(api.with({ signal: controller.signal }).promises.invoke('/n/2'));
    const third = invoke(api, 3);
    await until(() => waiting.length === 1);
    controller.abort();
    expect(await second).toMatchObject({ name: 'WeChatAPIAbortError' });
    // Its place is free, and nothing else.
    await settled();
    expect(waiting).toHaveLength(1);
    await open(2);
    await Promise.all([first, third]);
    expect(paths).toEqual(['/n/1', '/n/3']);
  });

  it('does not take the turn of others with it when it is aborted', async () => {
    const { api, paths, open } = await startGate({ limit: { perSecond: 5 } });
    const controller = new AbortController();
    const first = invoke(api, 1);
    const second = failure(api.with({ signal: controller.signal }).promises.invoke('/n/2'));
    const third = invoke(api, 3);
    controller.abort();
    expect(await second).toMatchObject({ name: 'WeChatAPIAbortError' });
    await open(2);
    await Promise.all([first, third]);
    expect(paths).toEqual(['/n/1', '/n/3']);
  });

  it('makes room for others when it is aborted under way', async () => {
    const { api, waiting, open } = await startGate({ limit: { concurrency: 1 } });
    const controller = new AbortController();
    const first = failure(api.with({ signal: controller.signal }).promises.invoke('/n/1'));
    await until(() => waiting.length === 1);
    const second = invoke(api, 2);
    controller.abort();
    expect(await first).toMatchObject({ name: 'WeChatAPIAbortError' });
    await open(2);
    expect(await second).toMatchObject({ path: '/n/2' });
  });

  it('is not even begun with a signal that was aborted before', async () => {
    const { api, paths } = await startGate({ limit: { concurrency: 1 } });
    const view = api.with({ signal: AbortSignal.abort() });
    expect(await failure(view.promises.invoke('/n/1'))).toMatchObject({ name: 'WeChatAPIAbortError' });
    expect(paths).toEqual([]);
  });

  it('calls back in the async context of its call, and its hooks run there', async () => {
    const store = new AsyncLocalStorage<number>();
    const hooked: unknown[] = [];
    const { api, open } = await startGate({
      limit: { concurrency: 1 },
      beforeRequest: () => void hooked.push(store.getStore()),
    });
    const seen = numbers(3).map((n) =>
      store.run(
        n,
        () =>
          new Promise((resolve) => {
            api.invoke(`/n/${n}`, () => {
              resolve(store.getStore());
            });
          }),
      ),
    );
    await open(3);
    expect(await Promise.all(seen)).toEqual([1, 2, 3]);
    expect(hooked.slice(-3)).toEqual([1, 2, 3]);
  });
});

describe('perSecond', () => {
  it('spaces the calls evenly, also those that come at once', async () => {
    const times: number[] = [];
    const { api } = await start({
      limit: { perSecond: 100 },
      beforeRequest: () => times.push(performance.now()),
    });
    await api.promises.getLatestToken();
    await settled(100);
    times.length = 0;
    await Promise.all(numbers(30).map(() => api.promises.getTags()));
    // A timer that was late is made up for, by 20 ms at most.
    times.forEach((time, index) => {
      expect(time - (times[0] as number)).toBeGreaterThanOrEqual((index - 4) * 10);
    });
  });

  it('counts the second try with another token', async () => {
    const times: number[] = [];
    const { api, sandbox } = await start({
      limit: { perSecond: 20 },
      beforeRequest: () => times.push(performance.now()),
    });
    await api.promises.getTags();
    sandbox.expireToken();
    times.length = 0;
    await api.promises.getTags();
    // The dead token, its replacement, the second try.
    expect(times).toHaveLength(3);
    expect((times[2] as number) - (times[0] as number)).toBeGreaterThanOrEqual(20);
  });
});

describe('perMinute', () => {
  it('lets no more start in a minute', async () => {
    const { api, sandbox } = await startLimited({ perMinute: 3 });
    const controller = new AbortController();
    const view = api.with({ signal: controller.signal });
    const results = numbers(5).map(async () =>
      view.promises.getTags().then(
        () => 'sent',
        () => 'waits',
      ),
    );
    await Promise.all(results.slice(0, 3));
    await settled(1500);
    controller.abort();
    expect(await Promise.all(results)).toEqual(['sent', 'sent', 'sent', 'waits', 'waits']);
    expect(sandbox.requests.filter(({ path }) => path === '/cgi-bin/tags/get')).toHaveLength(3);
  });
});

it('perMinute lets the next go when a minute is over, and no more of them', async () => {
  const { url } = await startScript([OK]);
  const child = startChild(path.join(__dirname, 'fixtures/minute.cjs'), [url, 3, 10]);
  const { times, jumps } = await child.message<{ times: number[]; jumps: number[] }>();
  await success(child);
  expect(times).toHaveLength(10);
  times.slice(3).forEach((time, index) => {
    expect(time - (times[index] as number)).toBeGreaterThanOrEqual(60_000);
  });
  // It counts by the second: a minute and the second that has begun are the longest wait.
  expect(jumps).toHaveLength(3);
  expect(Math.max(...jumps)).toBeLessThanOrEqual(61_000);
});

it('a call is traced once, whatever it has waited for', async () => {
  const { messages } = calls();
  const { api } = await startLimited({ concurrency: 1, perSecond: 100 });
  await Promise.all([api.promises.getTags(), api.promises.getTags()]);
  expect(messages.map(({ method, attempts }) => [method, attempts])).toEqual([
    ['getTags', 1],
    ['getTags', 1],
  ]);
});
