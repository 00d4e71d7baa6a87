import type { Store } from 'wechat-api/types';

/** A store in the memory of this process: several clients on it behave as several processes do. */
export class MapStore implements Store {
  readonly #values = new Map<string, string>();
  readonly #holders = new Map<string, string>();

  get(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#values.get(key));
  }

  set(key: string, value: string, _ttl: number, holder: string): Promise<boolean> {
    const holds = this.#holders.get(key) === holder;
    if (holds) this.#values.set(key, value);
    return Promise.resolve(holds);
  }

  lock(key: string, holder: string): Promise<boolean> {
    const first = this.#holders.get(key) ?? holder;
    this.#holders.set(key, first);
    return Promise.resolve(first === holder);
  }

  unlock(key: string, holder: string): Promise<void> {
    if (this.#holders.get(key) === holder) this.#holders.delete(key);
    return Promise.resolve();
  }
}
