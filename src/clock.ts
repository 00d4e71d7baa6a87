import { performance } from 'node:perf_hooks';
import timers from 'node:timers';

// Taken when this is loaded: a test that fakes timers later means its own, and no call is to wait for those.
const { clearTimeout: clear, setImmediate: soon, setTimeout: set } = timers;

/** The longest wait that `setTimeout` knows; what is longer never ends. */
export const LONGEST = 2 ** 31 - 1;

const read = performance.now.bind(performance);

/** Milliseconds on a clock that nobody sets back. */
export const now = (): number => read();

/** A timer; none where it would never go off. */
export type Timer = NodeJS.Timeout | undefined;

/** Calls a function with a value after so many milliseconds. */
export function startTimer<T>(milliseconds: number, then: (value: T) => void, value: T): Timer {
  return milliseconds > LONGEST ? undefined : set(then, Math.ceil(milliseconds), value);
}

/** Stops a timer, if it is one. */
export function stopTimer(timer: Timer): void {
  if (timer) clear(timer);
}

/** Waits until timers and sockets have had their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    soon(resolve);
  });
}
