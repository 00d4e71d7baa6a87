import { AsyncResource } from 'node:async_hooks';

/** A callback of any method. */
export type Done = (err: Error | null, data?: unknown, res?: unknown) => void;

type Callback = (...args: never[]) => unknown;
type NextTick = (callback: Callback, ...args: unknown[]) => void;

const { nextTick } = process as { nextTick: NextTick & { clock?: unknown } };

/**
 * Calls a function in a turn of its own, where what it throws is an ordinary uncaught exception.
 *
 * Taken when this is loaded: a test that fakes `process.nextTick` afterwards means its own. One that fakes it before
 * leaves promises as they are.
 */
export const later: NextTick =
  nextTick.clock === undefined
    ? nextTick.bind(process)
    : (callback, ...args) => void Promise.resolve().then(() => callback(...(args as never[])));

/** The callback of those who want to know nothing. */
export const nobody: Done = () => undefined;

/**
 * Takes the callback off the end of the arguments, if there is one. Nothing that follows the callback counts, as where
 * somebody forwards an argument that was left out, or gives one too many.
 */
export function takeCallback(args: unknown[]): Done | undefined {
  let end = args.length;
  while (end > 0 && typeof args[end - 1] !== 'function') end--;
  if (end === 0) {
    while (args.length > 0 && args.at(-1) === undefined) args.pop();
    return undefined;
  }
  args.length = end;
  return args.pop() as Done;
}

/**
 * The same for methods none of whose arguments is a function: a callback in its old place, and behind it that of a
 * promisify helper, are both called.
 */
export function takeCallbacks(args: unknown[]): Done | undefined {
  const last = takeCallback(args);
  if (!last || typeof args.at(-1) !== 'function') return last;
  const first = takeCallbacks(args) as Done;
  return (...outcome) => {
    later(last, ...outcome);
    first(...outcome);
  };
}

/**
 * The caller's callback with the promises this library makes of it: called once, never synchronously, in the
 * async context of the call, and outside of any promise so that what it throws is an ordinary uncaught exception.
 */
export function deliver(callback: Done): Done {
  return once(inContext(callback));
}

/** The async context here and now: what every `AsyncLocalStorage` holds. */
export function callContext(): AsyncResource {
  return new AsyncResource('WeChatAPICall');
}

/** `deliver` for those who call once by themselves. */
export function inContext(callback: Done, context = callContext()): Done {
  // As many arguments as there are: some count them, `async.waterfall` for one.
  return (...outcome) => {
    context.runInAsyncScope(later, undefined, callback, ...outcome);
  };
}

const DIRECT = Symbol('direct');

/** Marks a callback of this library's, which throws nothing and needs no turn of its own. */
export function directly(callback: Done): Done {
  (callback as Done & { [DIRECT]?: true })[DIRECT] = true;
  return callback;
}

/** A step on the way to a callback, taken once: as direct as that one is, which is called once anyhow. */
export function stepTo(callback: Done, step: Done): Done {
  return DIRECT in callback ? directly(step) : once(step);
}

/** The callback for use within a promise: called outside of it, unless it is marked. */
export function outside(callback: Done): Done {
  if (DIRECT in callback) return callback;
  return (...outcome) => {
    later(callback, ...outcome);
  };
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
