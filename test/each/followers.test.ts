import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it, vi } from 'vitest';
import type API from 'wechat-api';
import type { Sandbox } from 'wechat-api-sandbox';
import { failure, start } from '../support/client.js';
import { leaveAfter } from '../support/walking.js';

const LIST = '/cgi-bin/user/get';

type Place = API.WeChatAPIError['startAt'];

/** The places that pages were asked from. */
function asked(sandbox: Sandbox): unknown[] {
  return sandbox.requests.filter(({ path }) => path === LIST).map(({ query }) => query.next_openid);
}

async function crowd(followers: number, options: API.Options = {}) {
  const { api, sandbox } = await start(options, { followers });
  return { api, sandbox, openids: sandbox.state.followers.list.map(({ openid }) => openid) };
}

describe('api.each.getFollowers', () => {
  it('walks 30,000 followers in order, with four requests', async () => {
    const { api, sandbox, openids } = await crowd(30_000);
    const walked: string[] = [];
    for await (const openid of api.each.getFollowers()) walked.push(openid);
    expect(walked).toEqual(openids);
    expect(asked(sandbox)).toEqual(['', ...[9_999, 19_999, 29_999].map((last) => openids[last])]);
  });

  it('asks for nothing before the first item is wanted', async () => {
    const { api, sandbox } = await crowd(3);
    const walk = api.each.getFollowers();
    const iterator = walk[Symbol.asyncIterator]();
    walk.pages()[Symbol.asyncIterator]();
    await new Promise(setImmediate);
    expect(sandbox.requests).toEqual([]);
    expect((await iterator.next()).done).toBe(false);
    expect(asked(sandbox)).toEqual(['']);
  });

  it('fetches one page ahead, and no more', async () => {
    const { api, sandbox, openids } = await crowd(30_000);
    let index = 0;
    for await (const openid of api.each.getFollowers()) {
      expect(openid).toBe(openids[index]);
      if (index === 100) expect(asked(sandbox)).toHaveLength(1);
      if (index === 6_000) await vi.waitUntil(() => asked(sandbox).length === 2);
      if (index === 9_998) expect(asked(sandbox)).toHaveLength(2);
      index++;
    }
    expect(index).toBe(30_000);
  });

  it('ends the request under way where somebody leaves', async () => {
    const { api, sandbox } = await crowd(20_000);
    sandbox.intercept(LIST, 'hang', { when: ({ query }) => query.next_openid !== '' });
    await leaveAfter(6_000, api.each.getFollowers(), () => asked(sandbox).length === 2);
    // The connection of a request that was ended cannot be used again: the next call gets one, and an answer.
    expect(await api.each.getFollowers().toArray({ limit: 1 })).toHaveLength(1);
  });

  it('is over for whoever still waits, where another leaves', async () => {
    const { api, sandbox } = await crowd(3);
    sandbox.intercept(LIST, 'hang');
    const iterator = api.each.getFollowers()[Symbol.asyncIterator]();
    const next = iterator.next();
    await vi.waitUntil(() => asked(sandbox).length === 1);
    await iterator.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  it('begins anew each time', async () => {
    const { api, openids } = await crowd(3);
    const walk = api.each.getFollowers();
    expect(await walk.toArray()).toEqual(openids);
    expect(await walk.toArray()).toEqual(openids);
  });

  it('answers pages as the method does', async () => {
    const { api } = await crowd(12_000);
    const pages = [];
    for await (const page of api.each.getFollowers().pages()) pages.push(page);
    expect(pages.map(({ count, total }) => [count, total])).toEqual([
      [10_000, 12_000],
      [2_000, 12_000],
    ]);
    expect(pages).toEqual([
      await api.promises.getFollowers(),
      await api.promises.getFollowers(pages[0]?.next_openid),
    ]);
  });

  it('answers the one page of an account that nobody follows', async () => {
    const { api, sandbox } = await crowd(1);
    sandbox.unfollow(sandbox.state.followers.list[0]?.openid ?? '');
    const pages = [];
    for await (const page of api.each.getFollowers().pages()) pages.push(page);
    expect(pages).toEqual([{ total: 0, count: 0, next_openid: '' }]);
    expect(await api.each.getFollowers().toArray()).toEqual([]);
  });

  it('asks for no more pages than a limit needs', async () => {
    const { api, sandbox, openids } = await crowd(20_000);
    expect(await api.each.getFollowers().toArray({ limit: 10_000 })).toEqual(openids.slice(0, 10_000));
    expect(await api.each.getFollowers().toArray({ limit: 0 })).toEqual([]);
    expect(asked(sandbox)).toEqual(['']);
    for (const limit of [-1, 1.5, NaN, '3'])
      expect(await failure(api.each.getFollowers().toArray({ limit } as { limit: number }))).toMatchObject({
        name: 'WeChatAPIArgumentError',
      });
  });

  it('hands an array to a callback, later and in its context', async () => {
    const { api, openids } = await crowd(3);
    const context = new AsyncLocalStorage<string>();
    const got = await new Promise((resolve) => {
      let isLater = false;
      context.run('mine', () => {
        api.each.getFollowers().toArray({ limit: 2 }, (err, found) => {
          resolve([isLater, context.getStore(), err, found]);
        });
      });
      isLater = true;
    });
    expect(got).toEqual([true, 'mine', null, openids.slice(0, 2)]);
  });

  it('calls what stands in the place of the method', async () => {
    const { api } = await crowd(3);
    const spy = vi
      .spyOn(api.promises, 'getFollowers')
      .mockResolvedValueOnce({ total: 1, count: 1, data: { openid: ['o1'] }, next_openid: 'o1' })
      .mockResolvedValueOnce({ total: 1, count: 0, next_openid: '' });
    expect(await api.each.getFollowers().toArray()).toEqual(['o1']);
    expect(spy.mock.calls).toEqual([[''], ['o1']]);
    spy.mockRestore();
    Object.assign(api, {
      _getFollowers(_next: string, callback: (err: null, page: object) => void) {
        callback(null, { total: 1, count: 1, data: { openid: ['raw'] }, next_openid: '' });
      },
    });
    expect(await api.each.getFollowers().toArray()).toEqual(['raw']);
  });

  it('is there on views as well, with their options', async () => {
    const { api, sandbox, openids } = await crowd(3);
    const view = api.with({ headers: { 'x-view': 'yes' } });
    expect(view.each).toBe(view.each);
    expect(await view.each.getFollowers().toArray()).toEqual(openids);
    expect(
      sandbox.requests.filter(({ path }) => path === LIST).map(({ headers }) => headers['x-view']),
    ).toEqual(['yes', 'yes']);
  });
});

describe('a walk that fails', () => {
  it('says where it stood, and goes on from there', async () => {
    const { api, sandbox, openids } = await crowd(25_000);
    sandbox.intercept(
      LIST,
      { body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } },
      {
        when: ({ query }) => query.next_openid === openids[19_999],
      },
    );
    const walked: string[] = [];
    const err = await failure(
      (async () => {
        for await (const openid of api.each.getFollowers()) walked.push(openid);
      })(),
    );
    expect(err).toMatchObject({ name: 'WeChatAPIError', code: 45009, path: LIST, startAt: openids[19_999] });
    expect(walked).toHaveLength(20_000);
    const { startAt } = JSON.parse(JSON.stringify({ startAt: err.startAt })) as { startAt: string };
    walked.push(...(await api.each.getFollowers({ startAt }).toArray()));
    expect(walked).toEqual(openids);
  });

  it('at its very beginning can be begun again from there', async () => {
    const { api, sandbox, openids } = await crowd(3);
    sandbox.intercept(LIST, { body: { errcode: -1, errmsg: 'system error' } });
    const { startAt } = await failure(api.each.getFollowers().toArray());
    expect(startAt).toBe('');
    expect(await api.each.getFollowers({ startAt }).toArray()).toEqual(openids);
    expect(await api.each.getFollowers({ startAt: null }).toArray()).toEqual(openids);
  });

  it('has an error of its own, where two fail for the same reason', async () => {
    const { api, sandbox, openids } = await crowd(3);
    sandbox.intercept('/cgi-bin/token', { body: { errcode: 40013, errmsg: 'invalid appid' } });
    const walks = openids.slice(0, 2).map((startAt) => failure(api.each.getFollowers({ startAt }).toArray()));
    const errors = await Promise.all(walks);
    expect(errors.map(({ code, startAt }) => [code, startAt])).toEqual([
      [40013, openids[0]],
      [40013, openids[1]],
    ]);
    expect(errors[1]?.stack).toContain('invalid appid');
  });

  it('tells an error of the page ahead when that page is wanted', async () => {
    const { api, sandbox, openids } = await crowd(20_000);
    sandbox.intercept(LIST, 'disconnect', { when: ({ query }) => query.next_openid !== '', times: 5 });
    let count = 0;
    const err = await failure(
      (async () => {
        for await (const openid of api.each.getFollowers()) {
          expect(openid).toBe(openids[count++]);
          if (count === 7_000) await vi.waitUntil(() => asked(sandbox).length > 1);
        }
      })(),
    );
    expect(count).toBe(10_000);
    expect(err.startAt).toBe(openids[9_999]);
  });

  it.each([
    ['an unknown option', () => [{ starAt: 'o1' }], /option 'starAt' is not known/],
    ['a size that nobody can choose', () => [{ size: 10 }], /no option 'size'/],
    ['a place of another list', () => [{ startAt: { from: 1, at: 2 } }], /startAt/],
    ['a place behind no items', () => [{ startAt: { at: 'o1', passed: -1 } }], /startAt/],
    ['an argument too many', () => ['o1'], /before the options it takes no arguments, not 1$/],
    ['no signal', () => [{ signal: 'stop' }], /AbortSignal/],
  ])('refuses %s, and sends nothing', async (_what, given, message) => {
    const { api, sandbox } = await crowd(3);
    const walk = api.each.getFollowers(...(given() as never[]));
    expect(await failure(walk.toArray())).toMatchObject({ name: 'WeChatAPIArgumentError', message });
    expect(await failure(walk.eachAsync(() => undefined))).toMatchObject({ message });
    expect(sandbox.requests).toEqual([]);
  });

  it('refuses a callback where nobody would call it', async () => {
    const { api } = await crowd(3);
    const { getFollowers, batchGetUsers } = api.each as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    const callback = vi.fn();
    expect(() => getFollowers?.(callback)).toThrow(/api\.each\.getFollowers\(…\)\.toArray\(callback\)/);
    expect(() => batchGetUsers?.(['o1'], callback)).toThrow(/^batchGetUsers: give the callback to eachAsync/);
    expect(callback).not.toHaveBeenCalled();
  });

  it('refuses a missing argument as the method does', async () => {
    const { api, sandbox } = await crowd(3);
    const err = await failure(
      (api.each.getTagUsers as () => ReturnType<typeof api.each.getTagUsers>)().toArray(),
    );
    expect(err.message).toBe('getTagUsers: tagId is missing');
    expect(sandbox.requests).toEqual([]);
  });
});

describe('a signal', () => {
  it('ends a walk that waits for a page', async () => {
    const { api, sandbox } = await crowd(3);
    sandbox.intercept(LIST, 'hang');
    const controller = new AbortController();
    const walked = failure(api.each.getFollowers({ signal: controller.signal }).toArray());
    await vi.waitUntil(() => asked(sandbox).length === 1);
    controller.abort(new Error('enough'));
    expect(await walked).toMatchObject({
      name: 'WeChatAPIAbortError',
      startAt: '',
      cause: { message: 'enough' },
    });
  });

  it('ends a walk between two items', async () => {
    const { api } = await crowd(3);
    const controller = new AbortController();
    const walked: string[] = [];
    const err = await failure(
      (async () => {
        for await (const openid of api.each.getFollowers({ signal: controller.signal })) {
          walked.push(openid);
          controller.abort();
        }
      })(),
    );
    expect(err.name).toBe('WeChatAPIAbortError');
    expect(walked).toHaveLength(1);
  });

  it.each([5_000, 10_000, 15_000, 25_000])(
    'after %i items leaves the others to the next walk',
    async (count) => {
      const { api, openids } = await crowd(30_000);
      const walked: string[] = [];
      let startAt: Place;
      for (const after of [count, count + 2, Infinity]) {
        const controller = new AbortController();
        try {
          const { signal } = controller;
          for await (const openid of api.each.getFollowers({ signal, startAt })) {
            walked.push(openid);
            if (walked.length === after) controller.abort();
          }
        } catch (error) {
          ({ startAt } = JSON.parse(JSON.stringify(error)) as { startAt: Place });
        }
      }
      expect(walked).toEqual(openids);
    },
  );

  it('between two pages leaves that page to the next walk', async () => {
    const { api, openids } = await crowd(12_000);
    const controller = new AbortController();
    const { signal } = controller;
    const err = await failure(
      (async () => {
        for await (const page of api.each.getFollowers({ signal }).pages())
          if (page.count) controller.abort();
      })(),
    );
    expect(err.startAt).toBe(openids[9_999]);
  });

  it('of the client, or that was aborted before, ends it as well', async () => {
    const { api, sandbox } = await crowd(3);
    const signal = AbortSignal.abort();
    expect((await failure(api.with({ signal }).each.getFollowers().toArray())).name).toBe(
      'WeChatAPIAbortError',
    );
    expect((await failure(api.each.getFollowers({ signal }).toArray())).name).toBe('WeChatAPIAbortError');
    expect((await failure(api.each.getFollowers({ signal }).eachAsync(() => undefined))).name).toBe(
      'WeChatAPIAbortError',
    );
    expect(sandbox.requests).toEqual([]);
  });
});
