import type { Store } from 'wechat-api/types';
import { sleep } from './clock.js';

interface Entry {
  value: string;
  until: number;
}

/** A store in memory that counts its commands, takes a millisecond for each, and can be down. */
export class CountedStore implements Store {
  readonly counts = { get: 0, set: 0, lock: 0, unlock: 0, refused: 0 };
  down = false;
  readonly #values = new Map<string, Entry>();
  readonly #locks = new Map<string, Entry>();

  /** Commands in all, without those that found it down. */
  get commands(): number {
    const { get, set, lock, unlock } = this.counts;
    return get + set + lock + unlock;
  }

  async get(key: string): Promise<string | undefined> {
    await this.#arrive('get');
    return living(this.#values.get(key))?.value;
  }

  async set(key: string, value: string, ttl: number, holder: string): Promise<boolean> {
    await this.#arrive('set');
    if (living(this.#locks.get(key))?.value !== holder) return false;
    this.#values.set(key, { value, until: Date.now() + ttl });
    return true;
  }

  async lock(key: string, holder: string, ttl: number): Promise<boolean> {
    await this.#arrive('lock');
    const current = living(this.#locks.get(key));
    if (current && current.value !== holder) return false;
    this.#locks.set(key, { value: holder, until: Date.now() + ttl });
    return true;
  }

  async unlock(key: string, holder: string): Promise<void> {
    await this.#arrive('unlock');
    if (this.#locks.get(key)?.value === holder) this.#locks.delete(key);
  }

  async #arrive(command: 'get' | 'set' | 'lock' | 'unlock'): Promise<void> {
    await sleep(1);
    if (this.down) {
      this.counts.refused++;
      throw new Error('connect ECONNREFUSED');
    }
    this.counts[command]++;
  }
}

function living(entry: Entry | undefined): Entry | undefined {
  return entry && Date.now() < entry.until ? entry : undefined;
}
