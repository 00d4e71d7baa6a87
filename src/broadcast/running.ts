import { EventEmitter } from 'node:events';
import { later } from '../callbacks/deliver';
import type { Outcome } from './campaign';
import type { Progress } from './progress';
import type { Summary } from './summary';

/** 事件 — What happens in a broadcast, by name. */
export interface BroadcastEvents<R> {
  /** 进度 — How far it is, ten times a second while anything changes, and at the end. */
  progress: Progress;
  /** 一个接收者的结果 — What became of one receiver. */
  outcome: Outcome<R>;
}

/** The side of a broadcast that does the work. */
export interface Work<R> {
  /** Sends to all, and tells of it. */
  run(
    tell: <E extends keyof BroadcastEvents<R>>(event: E, what: () => BroadcastEvents<R>[E]) => void,
  ): Promise<Summary>;
  /** Ends it early. */
  stop(): void;
}

/**
 * 进行中的群发 — a broadcast under way: a promise of its summary, an async iterable of its progress, and events.
 *
 * @example
 * for await (const { done, total } of broadcast(api, options)) console.log(`${done} / ${total}`);
 */
export class Broadcast<R> implements PromiseLike<Summary>, AsyncIterable<Progress> {
  readonly #work: Work<R>;
  readonly #events = new EventEmitter();
  readonly #summary: Promise<Summary>;
  #progress: Progress | undefined;
  #isOver = false;

  /** @internal */
  constructor(work: Work<R>) {
    this.#work = work;
    this.#events.setMaxListeners(0);
    this.#summary = work
      .run((event, what) => {
        if (event === 'progress') this.#progress = what() as Progress;
        // Outside of any promise: what a listener throws is an ordinary uncaught exception.
        if (this.#events.listenerCount(event) > 0) later(() => this.#events.emit(event, what()));
      })
      .finally(() => {
        this.#isOver = true;
        this.#events.emit(OVER);
      });
  }

  /** 停止 — Begins with nobody else; those in flight are waited for, and the summary says `stopped`. */
  stop(): void {
    this.#work.stop();
  }

  /** 监听 — Listens to an event. */
  on<E extends keyof BroadcastEvents<R>>(event: E, listener: (what: BroadcastEvents<R>[E]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  /** 取消监听 — Listens no more. */
  off<E extends keyof BroadcastEvents<R>>(event: E, listener: (what: BroadcastEvents<R>[E]) => void): this {
    this.#events.off(event, listener);
    return this;
  }

  then<T = Summary, F = never>(
    kept?: ((summary: Summary) => T | PromiseLike<T>) | null,
    broken?: ((error: unknown) => F | PromiseLike<F>) | null,
  ): Promise<T | F> {
    return this.#summary.then(kept, broken);
  }

  catch<F = never>(broken?: ((error: unknown) => F | PromiseLike<F>) | null): Promise<Summary | F> {
    return this.#summary.catch(broken);
  }

  finally(last?: (() => void) | null): Promise<Summary> {
    return this.#summary.finally(last);
  }

  /** 进度 — How far it is, the newest each time; throws what the broadcast ends with. Breaking out does not stop it. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Progress, void> {
    for (let last: Progress | undefined; ;) {
      if (this.#progress === last && !this.#isOver) await this.#news();
      const progress = this.#progress;
      if (progress !== last && progress) yield (last = progress);
      else if (this.#isOver) break;
    }
    await this.#summary;
  }

  /** Settles at the next progress, or at the end. */
  #news(): Promise<void> {
    // Whoever walks here gets the error here.
    this.#summary.catch(nothing);
    return new Promise((resolve) => {
      const heard = () => {
        this.#events.off('progress', heard).off(OVER, heard);
        resolve();
      };
      this.#events.on('progress', heard).on(OVER, heard);
    });
  }
}

const OVER = Symbol('over');

function nothing(): void {
  // See where it is used.
}
