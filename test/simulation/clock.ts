import timers from 'node:timers/promises';
import { vi } from 'vitest';

const FAKED = ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** Stops time: from here on it passes only in `runUntil`, also for `node:timers/promises`, which vitest leaves out. */
export function stopTime(now: number): void {
  vi.useFakeTimers({ now, toFake: [...FAKED] });
  vi.spyOn(timers, 'setTimeout').mockImplementation(sleep);
}

/** Lets time run as it does outside. */
export function startTime(): void {
  vi.restoreAllMocks();
  vi.useRealTimers();
}

/** Lets time pass, timer by timer; whatever a timer sets off has settled before the next one. */
export async function runUntil(end: number): Promise<void> {
  while (Date.now() < end && vi.getTimerCount() > 0) {
    vi.advanceTimersToNextTimer();
    await new Promise(setImmediate);
  }
}

/** Waits, in virtual time; as `setTimeout` of `node:timers/promises` does. */
export function sleep<T>(milliseconds?: number, value?: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(value as T);
    }, milliseconds);
  });
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
