import type { Store } from 'wechat-api/types';

/** A store in the memory of this process, as small as a store can be: several clients on it behave as several processes do. */
export class MapStore implements Store {
  readonly values = new Map<string, string>();
  readonly locks = new Map<string, string>();
  commands = 0;

  get(key: string) {
    this.commands++;
    return Promise.resolve(this.values.get(key));
  }

  set(key: string, value: string, _ttl: number, holder: string) {
    this.commands++;
    if (this.locks.get(key) !== holder) return Promise.resolve(false);
    this.values.set(key, value);
    return Promise.resolve(true);
  }

  lock(key: string, holder: string) {
    this.commands++;
    const holding = this.locks.get(key) ?? holder;
    this.locks.set(key, holding);
    return Promise.resolve(holding === holder);
  }

  unlock(key: string, holder: string) {
    this.commands++;
    return Promise.resolve(this.locks.get(key) === holder && this.locks.delete(key));
  }
}
