import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { traceToken, type TokenMessage } from '../diagnostics/token-channel';
import { WeChatAPIError } from '../errors/wechat-api-error';
import type { GuardedStore } from './guarded-store';
import { MARGIN } from './expiry';

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
  /** The account. */
  appid: string;
  /** What it is, to whoever listens: `access_token`, `ticket:jsapi` … */
  name: string;
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
export class SharedValue<T extends Perishable> {
  readonly #kind: Kind<T>;
  readonly #store: GuardedStore | undefined;
  /** How many values this process has fetched. */
  fetches = 0;
  /** The value this process has fetched last. */
  #latest: T | undefined;
  #held: T | undefined;
  #earlyFrom = 0;
  #spareUntil = 0;
  /** The value in memory, or about to be, where the store has not taken it; and what the store had in its place. */
  #unsaved: { value: T; inPlaceOf: string | null | undefined } | undefined;
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
    const before = this.#held;
    this.#held = value;
    if (value !== this.#unsaved?.value) this.#unsaved = undefined;
    if (!value) return;
    if (!this.#same(value, before)) this.#spareUntil = value.expireTime + spareOf(value);
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
    const good = this.atHand();
    if (good) return good;
    const spare = this.#store?.isDown ? this.#spare() : undefined;
    const search = this.#obtain();
    if (!spare) return search;
    // Nobody waits for a store that is down.
    search.catch(() => undefined);
    return spare;
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
    return this.#obtain(this.#held ?? (await this.#stored()), 'found');
  }

  /** What the store holds; nothing where it fails, which whoever needs the store will notice. */
  async #stored(): Promise<T | undefined> {
    const text = await this.#store?.get(this.#kind.key).catch(() => undefined);
    return this.#read(text);
  }

  #obtain(dead?: T, event: TokenMessage['event'] = dead ? 'replaced' : 'found'): Promise<T> {
    this.#obtaining ??= this.#traced(event, () => this.#search(dead))
      .then((value) => (this.held = value))
      .finally(() => {
        this.#obtaining = undefined;
      });
    return this.#obtaining;
  }

  #traced<V extends T | undefined>(event: TokenMessage['event'], look: () => Promise<V>): Promise<V> {
    const { appid, name: kind } = this.#kind;
    const same = (one: T, other: T) => this.#same(one, other);
    return traceToken({ appid, kind, event, latest: () => this.#latest, same }, look);
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
      const spare = this.#spare();
      if (spare && !this.#same(spare, dead)) return spare;
      throw error;
    }
  }

  /** The value in memory, also where it counts as expired and WeChat takes it yet: better than none. */
  #spare(): T | undefined {
    const held = this.#held;
    return held && Date.now() < this.#spareUntil ? held : undefined;
  }

  async #fetch(dead: T | undefined): Promise<T> {
    const value = await this.#kind.fetch(dead);
    this.#latest = value;
    this.fetches++;
    return value;
  }

  async #searchStore(store: GuardedStore, dead: T | undefined): Promise<T> {
    const { key } = this.#kind;
    const deadline = performance.now() + PATIENCE;
    for (let turn = 0; performance.now() < deadline; turn++) {
      const stored = this.#usable(await store.get(key), dead);
      if (stored) return stored;
      const holder = await this.#lock(store);
      if (holder) return this.#fetchLocked(store, holder, dead, dead);
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
  async #fetchLocked(
    store: GuardedStore,
    holder: string,
    old: T | undefined,
    dead: T | undefined,
  ): Promise<T> {
    const { key } = this.#kind;
    let extending: Promise<unknown> = Promise.resolve();
    const heartbeat = setInterval(() => {
      extending = extending.then(() => store.lock(key, holder, LOCK)).catch(() => undefined);
    }, HEARTBEAT);
    try {
      const before = await store.get(key);
      const stored = this.#usable(before, old);
      if (stored) return stored;
      const unsaved = this.#unsaved?.value;
      const fresh = unsaved?.isValid() && !this.#same(unsaved, dead) ? unsaved : await this.#fetch(dead);
      this.#unsaved = { value: fresh, inPlaceOf: before };
      clearInterval(heartbeat);
      await extending;
      return await this.#save(store, holder, fresh, before, old);
    } finally {
      clearInterval(heartbeat);
      await store.unlock(key, holder).catch(() => undefined);
    }
  }

  /**
   * Saves what was fetched, unless somebody has saved another since the lock was taken: a heartbeat after a long
   * pause may have taken the lock anew, which the store cannot tell from a lock that never ended.
   */
  async #save(
    store: GuardedStore,
    holder: string,
    fresh: T,
    before: string | null | undefined,
    old: T | undefined,
  ): Promise<T> {
    const { key } = this.#kind;
    try {
      const now = await store.get(key);
      const ttl = Math.ceil(fresh.expireTime - Date.now());
      // What has ended meanwhile is no newer one.
      const unchanged = (now ?? before ?? null) === (before ?? null);
      const saved = unchanged && (await store.set(key, JSON.stringify(fresh), ttl, holder));
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
    this.#early = this.#traced('renewed early', () => this.#fetchEarly(held))
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
    const holder = await this.#lock(store);
    return holder ? this.#fetchLocked(store, holder, held, undefined) : undefined;
  }

  /** Takes the lock, under a name that is used but once: what arrives late concerns no later holder. */
  async #lock(store: GuardedStore): Promise<string | undefined> {
    const { key } = this.#kind;
    const holder = randomUUID();
    try {
      return (await store.lock(key, holder, LOCK)) ? holder : undefined;
    } catch (error) {
      // It may have arrived all the same.
      store.unlock(key, holder).catch(() => undefined);
      throw error;
    }
  }

  #usable(text: string | null | undefined, old: T | undefined): T | undefined {
    if (this.#unsaved && text === this.#unsaved.inPlaceOf) return undefined;
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

/**
 * Milliseconds for which WeChat takes a value that counts as expired: the margin, which is half of the life where that is
 * short. How long the life was cannot be told by now, but what is left of it is no more.
 */
function spareOf({ expireTime }: Perishable): number {
  return Math.max(0, Math.min(MARGIN * 1000, expireTime - Date.now()));
}
