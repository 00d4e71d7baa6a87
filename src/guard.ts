import { setTimeout as delay } from 'node:timers/promises';
import { toError, WeChatAPIError } from './errors';
import type { Store } from './store';

/** Milliseconds that a store may take for a command. */
const COMMAND_TIMEOUT = 1000;

/** Milliseconds after which a command that failed at once is tried again. */
const PAUSES = [50, 200];

/** Milliseconds for which a store that is down is left alone: nobody waits for it in the meantime. */
const REST = 1000;

/** Milliseconds between two warnings: a store that comes and goes is reported once, not at every turn. */
const QUIET = 60_000;

const TIMEOUT = Symbol('timeout');

/** A store that fails soon and clearly instead of late or never, and is reported once. */
export class GuardedStore implements Store {
  readonly #store: Store;
  #restUntil = 0;
  #quietUntil = 0;
  #reason = '';

  constructor(store: Store) {
    this.#store = store;
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

  unlock(key: string, holder: string): Promise<unknown> {
    return this.#command(() => this.#store.unlock(key, holder));
  }

  async #command<T>(command: () => Promise<T>): Promise<T> {
    if (Date.now() < this.#restUntil) throw this.#failure();
    for (let attempt = 0; ; attempt++) {
      const outcome = await settled(command);
      if ('value' in outcome) return outcome.value;
      const pause = PAUSES[attempt];
      // What does not answer at all is not asked again; what broke off may have been a connection that was cut.
      if (outcome.reason === TIMEOUT || pause === undefined) throw this.#rest(outcome.reason);
      await delay(pause);
    }
  }

  #rest(reason: unknown): WeChatAPIError {
    this.#restUntil = Date.now() + REST;
    this.#reason = reason === TIMEOUT ? `no answer within ${COMMAND_TIMEOUT} ms` : toError(reason).message;
    if (Date.now() >= this.#quietUntil) {
      this.#quietUntil = Date.now() + QUIET;
      process.emitWarning(
        `The store of the access_token fails (${this.#reason}); a good token goes on being used.`,
        {
          code: 'WECHAT_API_STORE',
        },
      );
    }
    return this.#failure();
  }

  #failure(): WeChatAPIError {
    return new WeChatAPIError(`The store fails: ${this.#reason}`, {
      name: 'WeChatAPIStoreError',
      code: 'ERR_STORE',
    });
  }
}

async function settled<T>(command: () => Promise<T>): Promise<{ value: T } | { reason: unknown }> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<{ reason: unknown }>((resolve) => {
    timer = setTimeout(resolve, COMMAND_TIMEOUT, { reason: TIMEOUT });
  });
  const answer = (async () => ({ value: await command() }))().catch((reason: unknown) => ({ reason }));
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
