import { types } from 'node:util';
import { toError } from '../errors/to-error';
import { ignoresCallback } from './parameters';

type Hook = (this: object, ...args: unknown[]) => unknown;

/** A hook at work. */
export interface HookCall<T> {
  /** Whatever the hook throws, rejects with or passes as an error is the rejection. */
  readonly answer: Promise<T>;
  /** Whether the answer is there. */
  readonly isOver: boolean;
  /** Whether nothing promises an answer: the hook names no callback, or has promised nothing. */
  readonly isMute: boolean;
}

/**
 * Calls a hook, a method that hands its result to a callback in last place, promises it, or returns it.
 *
 * Where it takes the callback, the callback counts: what such a hook returns may be a database's query, which runs once
 * more when it is waited for, or a promise of something else. Only an object that is promised is taken for the result.
 *
 * @param isResult whether something is what the hook is asked for beyond doubt, in whatever way it is handed over
 */
export function startHook<T>(
  self: object,
  name: string,
  args: unknown[],
  isResult: (value: unknown) => boolean = () => false,
): HookCall<T> {
  const hook = (self as Record<string, Hook | undefined>)[name];
  const state = { isOver: false, isMute: false };
  const answer = new Promise<T>((resolve, reject) => {
    if (typeof hook !== 'function') throw new TypeError(`The client has no ${name}`);
    const succeed = (value: unknown) => {
      state.isOver = true;
      resolve(value as T);
    };
    const fail = (reason: unknown) => {
      state.isOver = true;
      // Not quoted: it is the secret itself.
      if (isResult(reason))
        reject(
          new TypeError(`${name} has called callback(result): the error comes first, callback(null, result)`),
        );
      else if (reason) reject(reason);
      else reject(toError(`${name} failed without a reason`));
    };
    const callback = (error: unknown, value: unknown) => {
      if (error) fail(error);
      else succeed(value);
    };
    const takesCallback = hook.length > args.length;
    state.isMute = !takesCallback;
    let returned: unknown;
    try {
      returned = hook.call(self, ...args, callback);
    } catch (thrown) {
      fail(thrown);
      return;
    }
    if (takesCallback ? types.isPromise(returned) : isThenable(returned)) {
      state.isMute = false;
      (returned as PromiseLike<unknown>).then((value) => {
        const isObject = typeof value === 'object' && value !== null;
        if (!takesCallback || isObject || isResult(value)) succeed(value);
        else state.isMute = true;
      }, fail);
    } else if (isResult(returned) || (!takesCallback && returned === null)) succeed(returned);
    else if (!takesCallback && !state.isOver && ignoresCallback(hook, args.length)) succeed(returned);
  });
  return {
    answer,
    get isOver() {
      return state.isOver;
    },
    get isMute() {
      return state.isMute;
    },
  };
}

/** Calls a hook and waits for its answer, however long that takes. */
export function callHook<T>(
  self: object,
  name: string,
  args: unknown[] = [],
  isResult?: (value: unknown) => boolean,
): Promise<T> {
  return startHook<T>(self, name, args, isResult).answer;
}

/** Whether a value is a promise, of whatever library. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
