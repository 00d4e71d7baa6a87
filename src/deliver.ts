import { AsyncResource } from 'node:async_hooks';

/** A callback of any method. */
export type Done = (err: Error | null, data?: unknown, res?: unknown) => void;

const nobody: Done = () => undefined;

/** Takes the callback off the end of the arguments; a call without one is let go on. */
export function takeCallback(args: unknown[]): Done {
  return typeof args.at(-1) === 'function' ? (args.pop() as Done) : nobody;
}

/**
 * The caller's callback with the promises this library makes of it: called once, never synchronously, in the
 * async context of the call, and outside of any promise so that what it throws is an ordinary uncaught exception.
 */
export function deliver(callback: Done): Done {
  const context = new AsyncResource('WeChatAPICall');
  return once((...outcome) => {
    context.runInAsyncScope(() => {
      process.nextTick(callback, ...outcome);
    });
  });
}

/** Lets the first call through. */
export function once(callback: Done): Done {
  let called = false;
  return (...outcome) => {
    if (called) return;
    called = true;
    callback(...outcome);
  };
}
