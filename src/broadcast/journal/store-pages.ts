import { randomUUID } from 'node:crypto';
import { startTimer, stopTimer, type Timer } from '../../clock';
import type { Store } from '../../fleet/store';
import { journalError } from './journal-error';

/** Milliseconds that a page lives in a store where things end: a campaign may be looked at for so long. */
const LIFE = 90 * 24 * 3_600_000;

/** Milliseconds that a lock lives after a process that has died. */
const LOCK = 30_000;

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
  close(): Promise<void>;
}

/** Pages in a store that knows no locks: that no two processes write them is up to the caller. */
export class PlainPages implements Pages {
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
    await this.#store.set(`${this.#key}:${number}`, text);
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
      (await this.#store.set(`${this.#key}:${number}`, text, LIFE, this.#holder));
    if (!isKept) throw journalError('LOST', `${this.#key} was taken over by another process`);
  }

  async close(): Promise<void> {
    stopTimer(this.#timer);
    this.#timer = undefined;
    await this.#store.unlock(`${this.#key}:0`, this.#holder);
  }

  #lock(number: number): Promise<boolean> {
    return this.#store.lock(`${this.#key}:${number}`, this.#holder, LOCK);
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
    const page = await store.get(`${key}:${number}`);
    if (typeof page !== 'string') return;
    yield page;
  }
}

function ignore(): void {
  // See where it is used.
}
