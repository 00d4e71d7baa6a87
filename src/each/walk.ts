import { deliver, takeCallback, type Done } from '../callbacks/deliver';
import { untilAborted } from '../callbacks/abort';
import { signalOf } from '../client';
import { toError } from '../errors/to-error';
import { argumentError, type WeChatAPIError } from '../errors/wechat-api-error';
import { forEach, type Iteratee } from './for-each';
import { Journey, type Plan } from './journey';
import { itemsOf, pagesOf, walking } from './walking';

/** `toArray` 的选项 — Options of `toArray`. */
export interface ToArrayOptions {
  /** 最多取多少项，默认全部 — How many items at most; all by default. */
  limit?: number;
}

/** `eachAsync` 的选项 — Options of `eachAsync`. */
export interface EachAsyncOptions {
  /** 同时处理多少项，默认 1 — How many items are at work at once; 1 by default. */
  parallel?: number;
}

/** 遍历的回调 — What a walk hands its results to. */
export type WalkCallback<R extends unknown[]> = (err: WeChatAPIError | null, ...result: R) => void;

/**
 * 遍历一个列表 — a list, page after page: nothing is asked for before the first item is wanted.
 *
 * 说明：可多次遍历，每次都从头开始。处理一页时最多预取下一页；中途退出则结束正在进行的请求。
 *
 * Note: It may be walked several times, from the start each time. While a page is worked through, the next one is fetched, and no more than that; who leaves ends the request under way.
 *
 * @example
 * for await (const openid of api.each.getFollowers()) console.log(openid);
 */
export class Walk<Item, Page> implements AsyncIterable<Item> {
  readonly #plan: Plan<Page, Item>;

  /** @internal */
  constructor(plan: Plan<Page, Item>) {
    this.#plan = plan;
  }

  /** 逐项遍历 — Item by item. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item> {
    return this.#items(Infinity);
  }

  /**
   * 逐页遍历 — page by page: each is what the method itself answers.
   *
   * @example
   * for await (const page of api.each.getMaterials('image').pages()) console.log(page.total_count, page.item.length);
   */
  pages(): AsyncIterable<Page> {
    return { [Symbol.asyncIterator]: () => walking(new Journey(this.#plan), pagesOf) };
  }

  /**
   * 全部取出 — all items, or as many as wanted, for a callback.
   *
   * @param args 选项与回调 — Options, and the callback.
   * @example
   * api.each.getTagUsers(tagId).toArray({ limit: 5000 }, (err, openids) => { ... });
   */
  toArray(
    ...args:
      | [options: ToArrayOptions | null | undefined, callback: WalkCallback<[items: Item[]]>]
      | [callback: WalkCallback<[items: Item[]]>]
  ): void;
  /**
   * 全部取出 — all items, or as many as wanted.
   *
   * @param options 最多取多少项 — How many at most.
   * @returns 各项 — The items.
   * @example
   * const openids = await api.each.getTagUsers(tagId).toArray({ limit: 5000 });
   */
  toArray(options?: ToArrayOptions | null): Promise<Item[]>;
  toArray(...args: unknown[]): Promise<Item[]> | undefined {
    const callback = takeCallback(args);
    const collected = this.#collect(args[0] as ToArrayOptions | null | undefined);
    if (!callback) return collected;
    settle(collected, deliver(callback));
    return undefined;
  }

  /**
   * 逐项处理 — hands each item to a function, some at once, and calls back at the end.
   *
   * @param iteratee 处理一项的函数 — What is done with an item.
   * @param args 选项与回调 — Options, and the callback.
   * @example
   * api.each.getFollowers().eachAsync((openid, next) => api.sendText(openid, '你好', next), { parallel: 5 }, (err) => { ... });
   */
  eachAsync(
    iteratee: Iteratee<Item>,
    ...args: [options: EachAsyncOptions | null | undefined, done: WalkCallback<[]>] | [done: WalkCallback<[]>]
  ): void;
  /**
   * 逐项处理 — hands each item to a function, some at once, and waits for it.
   *
   * 说明：`iteratee(item, next)` 完成时调用 `next(err)`；少于两个参数的函数则以其返回值（或 Promise）为准。`next(null, false)` 或返回 `false` 结束遍历，不算错误。
   *
   * Note: `iteratee(item, next)` calls `next(err)` when it is done; of a function with fewer than two parameters what it returns, or promises, counts. `next(null, false)`, or `false`, ends the walk without an error.
   *
   * @param iteratee 处理一项的函数 — What is done with an item.
   * @param options 同时处理多少项 — How many at once.
   * @example
   * await api.each.getFollowers().eachAsync((openid) => api.promises.sendText(openid, '你好'), { parallel: 5 });
   */
  eachAsync(iteratee: Iteratee<Item>, options?: EachAsyncOptions | null): Promise<void>;
  eachAsync(iteratee: Iteratee<Item>, ...args: unknown[]): Promise<void> | undefined {
    const callback = takeCallback(args);
    const options = args[0] as EachAsyncOptions | null | undefined;
    if (callback) {
      this.#handOut(iteratee, options, deliver(callback));
      return undefined;
    }
    return new Promise((resolve, reject) => {
      this.#handOut(iteratee, options, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  #items(limit: number): AsyncIterableIterator<Item> {
    return walking(new Journey(this.#plan), (journey) => itemsOf(journey, limit));
  }

  async #collect(options: ToArrayOptions | null | undefined): Promise<Item[]> {
    const limit = options?.limit ?? Infinity;
    if (limit !== Infinity) requireCount(limit, 0, `${this.#plan.name}: the option 'limit'`);
    const found: Item[] = [];
    for await (const item of this.#items(limit)) found.push(item);
    return found;
  }

  #handOut(iteratee: Iteratee<Item>, options: EachAsyncOptions | null | undefined, callback: Done): void {
    const { client, name, signal } = this.#plan;
    const done = untilAborted(signal, callback);
    const ended = done && untilAborted(signalOf(client), done);
    if (!ended) return;
    settle(
      (async () => {
        const { parallel = 1 } = options ?? {};
        requireCount(parallel, 1, `${name}: the option 'parallel'`);
        if (typeof iteratee !== 'function') throw argumentError(`${name}: the iteratee must be a function`);
        await forEach(this.#items(Infinity), iteratee, parallel);
      })(),
      ended,
    );
  }
}

/** Refuses a number that counts nothing. */
function requireCount(value: unknown, least: number, what: string): void {
  if (Number.isSafeInteger(value) && (value as number) >= least) return;
  throw argumentError(`${what} must be a whole number, ${least} or more`);
}

function settle(promise: Promise<unknown>, callback: Done): void {
  promise.then(
    (value) => {
      if (value === undefined) callback(null);
      else callback(null, value);
    },
    (error: unknown) => {
      // Whoever rejects with nothing has failed nevertheless.
      if (error) callback(error as Error);
      else callback(toError(error));
    },
  );
}
