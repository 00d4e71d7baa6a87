import { setTimeout as delay } from 'node:timers/promises';
import { storeError, type WeChatAPIError } from '../errors/wechat-api-error';
import { toError } from '../errors/to-error';
import type { Store } from './store';

/** Milliseconds that a store may take for a command, unless the client is less patient. */
const COMMAND_TIMEOUT = 1000;

/** The same for the first: its client may be connecting. */
const FIRST_TIMEOUT = 3000;

/** Steps in which they are counted. */
const STEPS = 10;

/** Milliseconds after which a command that failed at once is tried again. */
const PAUSES = [50, 200];

/** Milliseconds for which a store that is down is left alone: nobody waits for it in the meantime. */
const REST = 1000;

/** Milliseconds without a failure after which one is news again: a store that comes and goes is reported once. */
const QUIET = 60_000;

const TIMEOUT = Symbol('timeout');

/** A store that fails soon and clearly instead of late or never, and is reported once. */
export class GuardedStore implements Store {
  readonly #store: Store;
  readonly #patience: () => number;
  // Monotonic: the clock on the wall may be set back.
  #failedAt = -Infinity;
  #isDown = false;
  #isNew = true;
  #reason = '';

  /**
   * @param store the caller's store
   * @param patience milliseconds that the client waits for an answer of WeChat's
   */
  constructor(store: Store, patience: () => number) {
    this.#store = store;
    this.#patience = patience;
  }

  get(key: string): Promise<string | null | undefined> {
    return this.#command(() => this.#store.get(key));
  }

  set(key: string, value: string, ttl: number, holder: string): Promise<boolean> {
    return this.#command(() => this.#store.set(key, value, ttl, holder));
  }

  lock(key: string, holder: string, ttl: number): Promise<boolean> {
    return this.#command(() => this.#store.lock(key, holder, ttl));
  }

  /** Tried once also while the store rests: a lock that is kept keeps others waiting. */
  unlock(key: string, holder: string): Promise<unknown> {
    const unlock = () => this.#store.unlock(key, holder);
    if (!this.#rests) return this.#command(unlock);
    void settled(unlock, this.#timeout);
    return Promise.resolve();
  }

  /** Whether the last command failed. */
  get isDown(): boolean {
    return this.#isDown;
  }

  get #rests(): boolean {
    return performance.now() < this.#failedAt + REST;
  }

  get #timeout(): number {
    return Math.min(this.#isNew ? FIRST_TIMEOUT : COMMAND_TIMEOUT, this.#patience());
  }

  async #command<T>(command: () => Promise<T>): Promise<T> {
    if (this.#rests) throw this.#failure();
    const timeout = this.#timeout;
    const deadline = performance.now() + timeout;
    for (let attempt = 0; ; attempt++) {
      const outcome = await settled(command, deadline - performance.now());
      if ('value' in outcome) {
        this.#isDown = this.#isNew = false;
        return outcome.value;
      }
      const { reason } = outcome;
      const pause = PAUSES[attempt];
      // What does not answer at all is not asked again; what broke off may have been a connection that was cut.
      if (reason === TIMEOUT) throw this.#rest(`no answer within ${timeout} ms`);
      const isLast = pause === undefined || performance.now() + pause >= deadline;
      if (isLast) throw this.#rest(toError(reason).message);
      await delay(pause);
    }
  }

  #rest(reason: string): WeChatAPIError {
    const failedAt = performance.now();
    const isNews = !this.#isDown && failedAt > this.#failedAt + QUIET;
    this.#failedAt = failedAt;
    this.#isDown = true;
    this.#isNew = false;
    this.#reason = reason;
    if (isNews) {
      process.emitWarning(`The shared store fails (${reason}); what is good in memory goes on being used.`, {
        code: 'WECHAT_API_STORE',
      });
    }
    return this.#failure();
  }

  #failure(): WeChatAPIError {
    return storeError(`The store fails: ${this.#reason}`);
  }
}

async function settled<T>(
  command: () => Promise<T>,
  timeout: number,
): Promise<{ value: T } | { reason: unknown }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ reason: unknown }>((resolve) => {
    // Step by step: an event loop that was blocked has not read the answers that are there.
    let steps = 0;
    timer = setInterval(() => {
      if (++steps === STEPS) resolve({ reason: TIMEOUT });
    }, timeout / STEPS);
  });
  const answer = (async () => ({ value: await command() }))().catch((reason: unknown) => ({ reason }));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearInterval(timer);
  }
}
