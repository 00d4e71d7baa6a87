import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { WeChatAPIError } from './errors';
import type { GuardedStore } from './guard';
import { MARGIN } from './token';

/** Milliseconds for which a lock lives unless it is extended: how long the others wait where its holder was killed. */
const LOCK = 5000;

/** Milliseconds between two extensions of a lock. */
const HEARTBEAT = 1500;

/** Milliseconds after which nobody waits any longer for what another process is fetching. */
const PATIENCE = 30_000;

/** Milliseconds before the end in which a value is renewed early; WeChat keeps the old one valid meanwhile. */
const EARLY = 240_000;

/** Milliseconds between two looks whether somebody has renewed a value early, at least. */
const LOOK = 5000;

/** A token or a ticket. */
export interface Perishable {
  /** Milliseconds since 1970. */
  expireTime: number;
  isValid(): boolean;
}

/** How to deal with one kind of value. */
export interface Kind<T extends Perishable> {
  /** Where it is kept; the same in all processes. */
  key: string;
  /** Makes the value of what a store holds. */
  revive: (stored: unknown) => T | undefined;
  /** What tells one value from another. */
  secret: (value: T) => string;
  /** Gets a new one from WeChat, as the one given is dead. */
  fetch: (dead: T | undefined) => Promise<T>;
  /** Whether everybody may fetch without a store: WeChat hands all the same one. */
  alone: boolean;
}

/**
 * One value for all processes: in memory while it is good, in the store for the others, fetched from WeChat by
 * whoever has the lock.
 */
export class FleetValue<T extends Perishable> {
  readonly #kind: Kind<T>;
  readonly #store: GuardedStore | undefined;
  readonly #holder = randomUUID();
  /** How many values this process has fetched. */
  fetches = 0;
  #held: T | undefined;
  #earlyFrom = 0;
  /** The value in memory, or about to be, where the store has not taken it. */
  #unsaved: T | undefined;
  /** The search under way that calls wait for. */
  #obtaining: Promise<T> | undefined;
  /** The search under way that no call waits for. Never both: they share a lock. */
  #early: Promise<T | undefined> | undefined;

  constructor(kind: Kind<T>, store: GuardedStore | undefined) {
    this.#kind = kind;
    this.#store = store;
  }

  /** The value in memory. */
  get held(): T | undefined {
    return this.#held;
  }

  set held(value: T | undefined) {
    this.#held = value;
    if (value !== this.#unsaved) this.#unsaved = undefined;
    if (!value) return;
    // Spread, so that one process is the first and the others find what it has fetched.
    const window = Math.min(EARLY, (value.expireTime - Date.now()) / 2);
    this.#earlyFrom = value.expireTime - Math.random() * window;
    if (this.#unsaved) this.#lookSoon();
  }

  /** The value in memory, where it is good; renewed in the background where it soon will not be. */
  atHand(): T | undefined {
    const held = this.#held;
    if (!held?.isValid()) return undefined;
    if (Date.now() >= this.#earlyFrom) this.#renewEarly(held);
    return held;
  }

  /** A value that may be used now. */
  async current(): Promise<T> {
    return this.atHand() ?? this.#obtain();
  }

  /** A value other than the dead one. */
  async replace(dead: T): Promise<T> {
    const held = this.#held;
    if (held?.isValid() && !this.#same(held, dead)) return held;
    const joined = this.#obtaining;
    const value = await this.#obtain(dead);
    // Somebody else's search may have found the very value that failed here.
    return joined && this.#same(value, dead) ? this.#obtain(dead) : value;
  }

  /** A new value, whatever the state of the one there is. */
  async renew(): Promise<T> {
    return this.#obtain(this.#held ?? (await this.#stored()));
  }

  /** What the store holds; nothing where it fails, which whoever needs the store will notice. */
  async #stored(): Promise<T | undefined> {
    const text = await this.#store?.get(this.#kind.key).catch(() => undefined);
    return this.#read(text);
  }

  #obtain(dead?: T): Promise<T> {
    this.#obtaining ??= this.#search(dead)
      .then((value) => (this.held = value))
      .finally(() => {
        this.#obtaining = undefined;
      });
    return this.#obtaining;
  }

  async #search(dead: T | undefined): Promise<T> {
    const early = await this.#early;
    if (early && !this.#same(early, dead)) return early;
    const store = this.#store;
    if (!store) return this.#fetch(dead);
    try {
      return await this.#searchStore(store, dead);
    } catch (error) {
      if ((error as Partial<WeChatAPIError>).code !== 'ERR_STORE') throw error;
      if (this.#kind.alone) return this.#fetch(dead);
      const held = this.#held;
      // Counted as expired, and yet WeChat takes it for some time: better than none.
      if (held && !this.#same(held, dead) && Date.now() < held.expireTime + MARGIN * 1000) return held;
      throw error;
    }
  }

  async #fetch(dead: T | undefined): Promise<T> {
    const value = await this.#kind.fetch(dead);
    this.fetches++;
    return value;
  }

  async #searchStore(store: GuardedStore, dead: T | undefined): Promise<T> {
    const { key } = this.#kind;
    const deadline = performance.now() + PATIENCE;
    for (let turn = 0; performance.now() < deadline; turn++) {
      const stored = this.#usable(await store.get(key), dead);
      if (stored) return stored;
      if (await store.lock(key, this.#holder, LOCK)) return this.#fetchLocked(store, dead, dead);
      await delay(Math.min(50 * 2 ** turn, 500) * (0.5 + Math.random()));
    }
    throw new WeChatAPIError('Another process has been fetching the access_token for too long', {
      name: 'WeChatAPIStoreError',
      code: 'ERR_STORE_LOCKED',
    });
  }

  /**
   * Fetches a value other than the old one, with the lock in hand, unless somebody was faster.
   *
   * @param dead the old one, if WeChat has called it dead
   */
  async #fetchLocked(store: GuardedStore, old: T | undefined, dead: T | undefined): Promise<T> {
    const { key } = this.#kind;
    let extending: Promise<unknown> = Promise.resolve();
    const heartbeat = setInterval(() => {
      extending = store.lock(key, this.#holder, LOCK).catch(() => undefined);
    }, HEARTBEAT);
    try {
      const before = await store.get(key);
      const stored = this.#usable(before, old);
      if (stored) return stored;
      const unsaved = this.#unsaved;
      const fresh = unsaved?.isValid() && !this.#same(unsaved, dead) ? unsaved : await this.#fetch(dead);
      this.#unsaved = fresh;
      clearInterval(heartbeat);
      await extending;
      return await this.#save(store, fresh, before, old);
    } finally {
      clearInterval(heartbeat);
      await store.unlock(key, this.#holder).catch(() => undefined);
    }
  }

  /**
   * Saves what was fetched, unless somebody has saved another since the lock was taken: a heartbeat after a long
   * pause may have taken the lock anew, which the store cannot tell from a lock that never ended.
   */
  async #save(
    store: GuardedStore,
    fresh: T,
    before: string | null | undefined,
    old: T | undefined,
  ): Promise<T> {
    const { key } = this.#kind;
    try {
      const now = await store.get(key);
      const ttl = Math.ceil(fresh.expireTime - Date.now());
      const unchanged = (now ?? null) === (before ?? null);
      const saved = unchanged && (await store.set(key, JSON.stringify(fresh), ttl, this.#holder));
      const newer = saved ? undefined : this.#usable(unchanged ? await store.get(key) : now, old);
      if (saved || newer) this.#unsaved = undefined;
      return newer ?? fresh;
    } catch {
      // The guard has reported it. The value is good, and will be offered to the store again.
      return fresh;
    }
  }

  /** Renews a value that is still good, or saves one that could not be saved, while calls go on with it. */
  #renewEarly(held: T): void {
    if (this.#early || this.#obtaining) return;
    this.#lookSoon();
    this.#early = this.#fetchEarly(held)
      .then((value) => (value ? (this.held = value) : undefined))
      // It was early: there will be another turn, and the guard has reported a store that fails.
      .catch(() => undefined)
      .finally(() => {
        this.#early = undefined;
      });
  }

  #lookSoon(): void {
    this.#earlyFrom = Date.now() + LOOK * (1 + Math.random());
  }

  async #fetchEarly(held: T): Promise<T | undefined> {
    const { key } = this.#kind;
    const store = this.#store;
    if (!store) return this.#fetch(undefined);
    const stored = this.#usable(await store.get(key), held);
    if (stored) return stored;
    return (await store.lock(key, this.#holder, LOCK))
      ? this.#fetchLocked(store, held, undefined)
      : undefined;
  }

  #usable(text: string | null | undefined, old: T | undefined): T | undefined {
    const value = this.#read(text);
    return value?.isValid() && !this.#same(value, old) ? value : undefined;
  }

  #read(text: string | null | undefined): T | undefined {
    if (!text) return undefined;
    try {
      return this.#kind.revive(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  #same(one: T, other: T | undefined): boolean {
    return other !== undefined && this.#kind.secret(one) === this.#kind.secret(other);
  }
}
