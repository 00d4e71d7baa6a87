type Hook = (this: object, ...args: unknown[]) => unknown;

/**
 * Calls a hook, a method that hands its result to a callback in last place, or promises it. Whatever it throws,
 * rejects with or passes as an error is the rejection.
 *
 * An async function that takes the callback promises nothing by returning: its callback counts.
 */
export function callHook<T>(self: object, name: string, ...args: unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const hook = (self as Record<string, Hook>)[name] as Hook;
    const callback = (error: unknown, value: T) => {
      if (error) reject(error);
      else resolve(value);
    };
    const returned = hook.call(self, ...args, callback);
    if (!isThenable(returned)) return;
    const takesCallback = hook.length > args.length;
    returned.then((value) => {
      if (value !== undefined || !takesCallback) resolve(value as T);
    }, reject);
  });
}

/** Whether a value is a promise, of whatever library. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
