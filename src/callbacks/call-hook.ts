import { types } from 'node:util';
import { toError } from '../errors/to-error';

type Hook = (this: object, ...args: unknown[]) => unknown;

/**
 * Calls a hook, a method that hands its result to a callback in last place, or promises it. Whatever it throws,
 * rejects with or passes as an error is the rejection.
 *
 * Where it takes the callback, the callback counts: what such a hook returns may be a database's query, which runs once
 * more when it is waited for, or a promise of something else. Only an object that is promised is taken for the result.
 */
export function callHook<T>(self: object, name: string, ...args: unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const hook = (self as Record<string, Hook>)[name] as Hook;
    const fail = (reason: unknown) => {
      if (reason) reject(reason);
      else reject(toError(`${name} failed without a reason`));
    };
    const callback = (error: unknown, value: T) => {
      if (error) fail(error);
      else resolve(value);
    };
    const returned = hook.call(self, ...args, callback);
    const takesCallback = hook.length > args.length;
    if (takesCallback ? !types.isPromise(returned) : !isThenable(returned)) return;
    (returned as PromiseLike<unknown>).then((value) => {
      if (!takesCallback || (typeof value === 'object' && value !== null)) resolve(value as T);
    }, fail);
  });
}

/** Whether a value is a promise, of whatever library. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
