import { randomUUID } from 'node:crypto';
import { startTimer, stopTimer, type Timer } from '../../clock';
import { storeError } from '../../errors/wechat-api-error';
import type { Store } from '../../fleet/store';
import { journalError } from './journal-error';

/** Milliseconds that a page lives in a store where things end: a campaign may be looked at for so long. */
const LIFE = 90 * 24 * 3_600_000;

/** Milliseconds that a lock lives after a process that has died. */
const LOCK = 30_000;

/** Milliseconds for which nobody can take over what was locked; and for which a store is waited for. */
const SURE = LOCK / 2;

/** 存储 — Where texts are kept by key: an ioredis or node-redis client, a Map, Keyv … */
export interface TextStore {
  /** The text under a key, if there is one. */
  get(key: string): unknown;
  /** Keeps a text under a key. */
  set(key: string, value: string): unknown;
}

/** The pages of a journal, `key:0`, `key:1` and so on. */
export interface Pages {
  all(): AsyncGenerator<string>;
  set(number: number, text: string): Promise<void>;
  /** See `Log`. */
  readonly isSure: boolean;
  look(): Promise<void>;
  close(): Promise<void>;
}

/** Pages in a store that knows no locks: that no two processes write them is up to the caller. */
export class PlainPages implements Pages {
  readonly isSure = true;
  readonly #store: TextStore;
  readonly #key: string;

  constructor(store: TextStore, key: string) {
    this.#store = store;
    this.#key = key;
  }

  all(): AsyncGenerator<string> {
    return pagesOf(this.#store, this.#key);
  }

  async set(number: number, text: string): Promise<void> {
    await answered(this.#store.set(`${this.#key}:${number}`, text));
  }

  async look(): Promise<void> {
    // Nobody can take it over.
  }

  async close(): Promise<void> {
    // Nothing was taken.
  }
}

/** Pages in a store of tokens. Who has the lock of the first page has the journal. */
export class LockedPages implements Pages {
  readonly #store: Store;
  readonly #key: string;
  readonly #holder = randomUUID();
  #timer: Timer;
  #lockedAt = 0;

  private constructor(store: Store, key: string) {
    this.#store = store;
    this.#key = key;
  }

  static async open(store: Store, key: string): Promise<LockedPages> {
    const pages = new LockedPages(store, key);
    if (!(await pages.#lock(0))) throw journalError('IN_USE', `${key} is in use by another process`);
    pages.#keep();
    return pages;
  }

  all(): AsyncGenerator<string> {
    return pagesOf(this.#store, this.#key);
  }

  async set(number: number, text: string): Promise<void> {
    const isKept =
      (number === 0 || (await this.#lock(number))) &&
      (await this.#lock(0)) &&
      (await answered(this.#store.set(`${this.#key}:${number}`, text, LIFE, this.#holder)));
    if (!isKept) throw this.#lost();
  }

  get isSure(): boolean {
    return Math.abs(Date.now() - this.#lockedAt) < SURE;
  }

  async look(): Promise<void> {
    if (!(await this.#lock(0))) throw this.#lost();
  }

  async close(): Promise<void> {
    stopTimer(this.#timer);
    this.#timer = undefined;
    // Where that fails the lock ends by itself, soon.
    await answered(this.#store.unlock(`${this.#key}:0`, this.#holder)).catch(ignore);
  }

  async #lock(number: number): Promise<boolean> {
    const at = Date.now();
    const isOurs = await answered(this.#store.lock(`${this.#key}:${number}`, this.#holder, LOCK));
    if (isOurs && number === 0) this.#lockedAt = at;
    return isOurs;
  }

  #lost(): Error {
    return journalError('LOST', `${this.#key} was taken over by another process`);
  }

  /** Keeps the lock while no line is added, overnight for instance. What fails is met again at the next line. */
  #keep(): void {
    const renew = () => {
      this.#lock(0).then(ignore, ignore);
      this.#keep();
    };
    this.#timer = startTimer(LOCK / 3, renew, undefined);
    this.#timer?.unref();
  }
}

/** The pages that are there. */
export async function* pagesOf(store: Pick<TextStore, 'get'>, key: string): AsyncGenerator<string> {
  for (let number = 0; ; number++) {
    const page = await answered(store.get(`${key}:${number}`));
    if (typeof page !== 'string') return;
    yield page;
  }
}

/** What a store answers. One that does not answer must not keep a broadcast for ever. */
function answered<T>(answer: T): Promise<Awaited<T>> {
  return new Promise((resolve, reject) => {
    let timer: Timer;
    // Twice half of it: a process that slept has not read the answers that are there.
    const wait = (then: () => void) => (timer = startTimer(SURE / 2, then, undefined));
    wait(() =>
      wait(() => {
        reject(storeError(`The store has not answered within ${SURE / 1000} s`));
      }),
    );
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => {
        stopTimer(timer);
      });
  });
}

function ignore(): void {
  // See where it is used.
}
