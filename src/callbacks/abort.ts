import { setMaxListeners } from 'node:events';
import { argumentError, WeChatAPIError } from '../errors/wechat-api-error';
import { once, type Done } from './deliver';

/** The error for what the caller has ended; the caller's own reason is its cause, and stays as it is. */
export function abortError(signal: AbortSignal): WeChatAPIError {
  return new WeChatAPIError('The call was aborted', {
    name: 'WeChatAPIAbortError',
    code: 'ABORT_ERR',
    cause: signal.reason as unknown,
  });
}

/** Refuses what was given as a signal and is none. */
export function requireSignal(signal: unknown): void {
  if (signal === undefined || signal === null || isSignal(signal)) return;
  throw argumentError("The option 'signal' must be an AbortSignal");
}

/** Whether it is a signal, of whichever realm. */
export function isSignal(signal: object): signal is AbortSignal {
  const { aborted, addEventListener, removeEventListener } = signal as Partial<AbortSignal>;
  return typeof aborted === 'boolean' && Boolean(addEventListener && removeEventListener);
}

/** Calls a function when a signal is aborted; hands back what lets go of the signal. */
export function onAbort(signal: AbortSignal, abort: () => void): () => void {
  // One signal may end any number of calls.
  if (signal instanceof EventTarget) setMaxListeners(0, signal);
  signal.addEventListener('abort', abort, { once: true });
  return () => {
    signal.removeEventListener('abort', abort);
  };
}

/**
 * The callback, called as soon as a signal says so: a wait that others share does not end with it. Nothing where that
 * has happened already.
 */
export function untilAborted(signal: AbortSignal | undefined, callback: Done): Done | undefined {
  if (!signal) return callback;
  try {
    requireSignal(signal);
  } catch (refusal) {
    callback(refusal as Error);
    return undefined;
  }
  if (signal.aborted) {
    callback(abortError(signal));
    return undefined;
  }
  const settle = once(callback);
  const release = onAbort(signal, () => {
    settle(abortError(signal));
  });
  return (...outcome) => {
    release();
    settle(...outcome);
  };
}
