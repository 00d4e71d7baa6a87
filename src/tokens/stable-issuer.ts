import { randomUUID } from 'node:crypto';
import type { Client } from '../client';
import type { GuardedStore } from '../fleet/guarded-store';
import { requestStableToken } from './request-token';
import type { AccessToken } from './access-token';

const DAY = 24 * 60 * 60 * 1000;

/** What WeChat allows: forced refreshes a day, and milliseconds between two. */
const FORCED_A_DAY = 20;
const FORCED_APART = 30_000;

/** Milliseconds for which the list of forced refreshes is locked at most. */
const LOCK = 5000;

/** Gets the stable token from WeChat, and forces a new one where the one there is has died before its time. */
export class StableIssuer {
  readonly #client: Client;
  readonly #store: GuardedStore | undefined;
  readonly #key: string;
  #forced: number[] = [];

  constructor(client: Client, store?: GuardedStore, key = '') {
    this.#client = client;
    this.#store = store;
    this.#key = key;
  }

  /** The token that WeChat hands everybody, other than the dead one if that may be had. */
  async issue(dead: AccessToken | undefined): Promise<AccessToken> {
    const token = await requestStableToken(this.#client, false);
    if (token.accessToken !== dead?.accessToken || !(await this.#mayForce())) return token;
    return requestStableToken(this.#client, true);
  }

  /** Whether a refresh may be forced now; if so, it counts as done. */
  async #mayForce(): Promise<boolean> {
    const store = this.#store;
    if (!store) return this.#count(this.#forced);
    const holder = randomUUID();
    let allowed: boolean | undefined;
    try {
      // Whoever is at it now forces the one refresh that both want.
      if (!(await store.lock(this.#key, holder, LOCK))) return false;
      allowed = this.#count(timesIn(await store.get(this.#key)));
      if (allowed) await store.set(this.#key, JSON.stringify(this.#forced), DAY, holder);
      return allowed;
    } catch {
      // The guard has reported it; WeChat itself counts as well.
      return allowed ?? this.#count(this.#forced);
    } finally {
      store.unlock(this.#key, holder).catch(() => undefined);
    }
  }

  #count(known: number[]): boolean {
    const now = Date.now();
    const recent = [...new Set([...known, ...this.#forced])]
      // A clock that was ahead has left times that are yet to come.
      .filter((time) => Math.abs(now - time) < DAY);
    const allowed =
      recent.length < FORCED_A_DAY && recent.every((time) => Math.abs(now - time) >= FORCED_APART);
    this.#forced = allowed ? [...recent, now] : recent;
    return allowed;
  }
}

function timesIn(text: string | null | undefined): number[] {
  try {
    const times: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
  } catch {
    return [];
  }
}
