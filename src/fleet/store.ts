/**
 * Where all processes of an account keep its token and tickets: a database they already have.
 *
 * Four small methods. A method that fails rejects; it need not time out, and need not try again.
 *
 * @example
 * new API(appid, appsecret, { store: new RedisStore(redis) });
 */
export interface Store {
  /** The value under a key, if there is one whose time has not run out. */
  get(key: string): Promise<string | null | undefined>;

  /**
   * Keeps a value for `ttl` milliseconds, in place of the one before, but only while `holder` has the lock of the
   * key, checked in the same step: a process that slept through the end of its lock must not write.
   *
   * @returns false, and nothing is written, where the lock is somebody else's or nobody's by now
   */
  set(key: string, value: string, ttl: number, holder: string): Promise<boolean>;

  /**
   * Takes the lock of a key for `ttl` milliseconds, or extends it where `holder` has it already. A lock that nobody
   * extends ends by itself.
   *
   * @returns false where somebody else has the lock
   */
  lock(key: string, holder: string, ttl: number): Promise<boolean>;

  /** Gives the lock of a key back, if `holder` still has it. */
  unlock(key: string, holder: string): Promise<unknown>;
}

/** Whether it has the methods of a store. */
export function isStore(value: object): boolean {
  const methods = value as Partial<Record<string, unknown>>;
  return ['get', 'set', 'lock', 'unlock'].every((name) => typeof methods[name] === 'function');
}
