import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it, vi } from 'vitest';
import type API from 'wechat-api';
import { failure, start } from '../support/client.js';

/** A client whose list of followers is there at once. */
async function ready(count: number, perPage = 10_000): Promise<API> {
  const { api } = await start();
  let told = 0;
  vi.spyOn(api.promises, 'getFollowers').mockImplementation((next = '') => {
    if (next === '') told = 0;
    const length = Math.min(perPage, count - told);
    const openid = Array.from({ length }, (_, i) => `o${told + i}`);
    told += length;
    const page = {
      total: count,
      count: length,
      data: { openid },
      next_openid: openid.at(-1) ?? '',
    };
    return Promise.resolve(page) as ReturnType<typeof api.promises.getFollowers>;
  });
  return api;
}

/** What `done` was called with. */
type Ended = unknown[];

const ending = (begin: (done: (...outcome: Ended) => void) => void) =>
  new Promise<Ended>((resolve) => {
    begin((...outcome) => {
      resolve(outcome);
    });
  });

/** A function that names so many parameters. */
function withLength<F extends (...args: never[]) => unknown>(length: number, func: F): F {
  return Object.defineProperty(func, 'length', { value: length });
}

/** The function, and how often it was called. */
function counted(func: object) {
  return withLength((func as { length: number }).length, vi.fn(func as () => unknown));
}

const soon = (then: () => void) => setTimeout(then, 1);

describe('eachAsync', () => {
  it('hands out each item once, in order, one after another', async () => {
    const api = await ready(25, 10);
    const seen: string[] = [];
    let active = 0;
    const ended = await ending((done) => {
      api.each.getFollowers().eachAsync((openid, next) => {
        expect(++active).toBe(1);
        seen.push(openid);
        soon(() => {
          active--;
          next();
        });
      }, done);
    });
    expect(ended).toEqual([null]);
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `o${i}`));
  });

  it('has as many at work as wanted, and waits for all of them', async () => {
    const api = await ready(23, 10);
    const most = { active: 0, ever: 0, finished: 0 };
    await api.each.getFollowers().eachAsync(
      (_openid, next) => {
        most.ever = Math.max(most.ever, ++most.active);
        soon(() => {
          most.active--;
          most.finished++;
          next();
        });
      },
      { parallel: 5 },
    );
    expect(most).toEqual({ active: 0, ever: 5, finished: 23 });
  });

  it.each([
    ['promises', async () => soonDone()],
    ['returns', () => undefined],
    [
      'calls back at once',
      (_openid: string, next: () => void) => {
        next();
      },
    ],
    [
      'calls back twice',
      (_openid: string, next: () => void) => {
        next();
        next();
      },
    ],
    [
      'promises, and calls back',
      async (_openid: string, next: () => void) => {
        await soonDone();
        next();
      },
    ],
  ])('waits for a function that %s', async (_what, iteratee) => {
    const api = await ready(5, 2);
    expect(
      await ending((done) => {
        api.each.getFollowers().eachAsync(iteratee, { parallel: 2 }, done);
      }),
    ).toEqual([null]);
  });

  const wrong = new Error('wrong');
  it.each([
    [
      'calls back with an error',
      (_openid: string, next: (err: unknown) => void) => {
        next(wrong);
      },
    ],
    [
      'throws',
      () => {
        throw wrong;
      },
    ],
    ['rejects', () => Promise.reject(wrong)],
    ['rejects, where it would call back', withLength(2, () => Promise.reject(wrong))],
  ])('ends where the function %s', async (_what, iteratee) => {
    const api = await ready(1_000, 10);
    const spy = counted(iteratee);
    const ended = await ending((done) => {
      api.each.getFollowers().eachAsync(spy, done);
    });
    expect(ended).toEqual([wrong]);
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'next(null, false)',
      (_openid: string, next: (err: null, goesOn: boolean) => void) => {
        next(null, false);
      },
    ],
    ['false', () => false],
    ['a promise of false', () => Promise.resolve(false)],
  ])('ends without an error at %s', async (_what, iteratee) => {
    const api = await ready(1_000, 10);
    const spy = counted(iteratee);
    expect(
      await ending((done) => {
        api.each.getFollowers().eachAsync(spy, done);
      }),
    ).toEqual([null]);
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('waits for those at work where it is ended, and where a page fails', async () => {
    const { api, sandbox } = await start({}, { followers: 3 });
    const list = '/cgi-bin/user/get';
    sandbox.intercept(
      list,
      { body: { errcode: 45009, errmsg: 'quota' } },
      { when: ({ query }) => query.next_openid !== '' },
    );
    let finished = 0;
    const [err] = await ending((done) => {
      api.each.getFollowers().eachAsync(
        (_openid, next) => {
          setTimeout(() => {
            finished++;
            next();
          }, 50);
        },
        { parallel: 10 },
        done,
      );
    });
    expect(err).toMatchObject({ code: 45009, startAt: sandbox.state.followers.list.at(-1)?.openid });
    expect(finished).toBe(3);
  });

  it('fails where the function rejects with nothing', async () => {
    const api = await ready(3);
    const [err] = await ending((done) => {
      api.each.getFollowers().eachAsync(() => Promise.reject(), done);
    });
    expect(err).toBeInstanceOf(Error);
  });

  it('does not wait for those at work where one fails', async () => {
    const api = await ready(10);
    const ended = await ending((done) => {
      api.each.getFollowers().eachAsync(
        (openid, next) => {
          if (openid === 'o3') next(wrong);
        },
        { parallel: 5 },
        done,
      );
    });
    expect(ended).toEqual([wrong]);
  });

  it('is ended by a signal, whatever is at work', async () => {
    const api = await ready(10);
    const controller = new AbortController();
    const ended = await ending((done) => {
      api.each.getFollowers({ signal: controller.signal }).eachAsync(
        withLength(2, () => {
          controller.abort();
        }),
        done,
      );
    });
    expect(ended).toMatchObject([{ name: 'WeChatAPIAbortError' }]);
  });

  it('calls back once, later, in the context of its caller', async () => {
    const api = await ready(3);
    const context = new AsyncLocalStorage<string>();
    const contexts = new Set<unknown>();
    let isLater = false;
    const done = vi.fn(() => contexts.add(`${context.getStore()} ${isLater}`));
    context.run('mine', () => {
      api.each.getFollowers().eachAsync((_openid, next) => {
        contexts.add(context.getStore());
        soon(next);
      }, done);
    });
    isLater = true;
    await vi.waitUntil(() => done.mock.calls.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toHaveBeenCalledTimes(1);
    expect([...contexts]).toEqual(['mine', 'mine true']);
  });

  it('leaves what `done` throws to the process', async () => {
    const api = await ready(1);
    const thrown = new Error('of done');
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const caught = new Promise((resolve) => process.once('uncaughtException', resolve));
    api.each.getFollowers().eachAsync(
      () => undefined,
      () => {
        throw thrown;
      },
    );
    expect(await caught).toBe(thrown);
    for (const listener of before) process.on('uncaughtException', listener);
  });

  it('takes a million that are done at once, and timers go on', { timeout: 90_000 }, async () => {
    const api = await ready(1_000_000, 1_000_000);
    let count = 0;
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await api.each.getFollowers().eachAsync((_openid, next) => {
      count++;
      next();
    });
    clearInterval(timer);
    expect(count).toBe(1_000_000);
    expect(ticks).toBeGreaterThan(10);
  });

  it.each([
    ['no function', [undefined], /iteratee must be a function/],
    ['none at a time', [() => undefined, { parallel: 0 }], /'parallel' must be a whole number/],
    ['half of one', [() => undefined, { parallel: 0.5 }], /'parallel' must be a whole number/],
  ])('refuses %s', async (_what, args, message) => {
    const { api, sandbox } = await start();
    const walk = api.each.getFollowers();
    expect(await failure(walk.eachAsync(...(args as [never])))).toMatchObject({
      name: 'WeChatAPIArgumentError',
      message,
    });
    expect(sandbox.requests).toEqual([]);
  });
});

function soonDone(): Promise<void> {
  return new Promise((resolve) => soon(resolve));
}
