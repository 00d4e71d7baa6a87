import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import API from 'wechat-api';

/** How a call ended, and after how many milliseconds. */
export interface Outcome {
  error: API.WeChatAPIError | undefined;
  data: unknown;
  took: number;
}

/** Waits for a call to end, but not for ever: the callback of some would never come. */
export async function outcome(call: () => Promise<unknown>, patience = 5000): Promise<Outcome> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No callback within ${patience} ms`));
    }, patience);
  });
  const ended = call().then(
    (data): Outcome => ({ error: undefined, data, took: performance.now() - began }),
    (error: unknown): Outcome => ({
      error: error as API.WeChatAPIError,
      data: undefined,
      took: performance.now() - began,
    }),
  );
  return Promise.race([ended, never]).finally(() => {
    clearTimeout(timer);
  });
}

/** How a call ended that was to end by a timeout. */
export interface Timed extends Outcome {
  /** By how much later than a plain timer, which a busy machine holds up just as well. */
  late: number;
}

/** Waits for a call to end that is to end after so many milliseconds. */
export async function timed(call: () => Promise<unknown>, timeout: number): Promise<Timed> {
  const plain = plainTimer(timeout);
  const result = await outcome(call, timeout + 3000);
  return { ...result, late: result.took - (await plain) };
}

/** How long a timer of Node.js takes for so many milliseconds. */
export async function plainTimer(milliseconds: number): Promise<number> {
  const began = performance.now();
  await sleep(milliseconds);
  return performance.now() - began;
}

/** A client that has a token, so that its first request is the call of the test. */
export function clientOf(endpoint: string, options: API.Options = {}): API {
  const api = new API('wx0123456789abcdef', '0123456789abcdef0123456789abcdef', { endpoint, ...options });
  api.store = { accessToken: 'a-token-of-this-test', expireTime: Date.now() + 7_200_000 };
  return api;
}

/** Timers of Node.js count in whole milliseconds. */
export const EARLY = 5;

/** Calls, each a little later than the one before: whatever its phase, a coarse timer is early for some of them. */
export function staggered<T>(call: (i: number) => Promise<T>, count = 8): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => sleep(i * 67).then(() => call(i))));
}

/** The middle one, which a machine that stands still for a moment does not move. */
function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** None too soon, and as a rule not late: by a few milliseconds up to three seconds, by half a second above. */
export function expectTimeouts(
  outcomes: Timed[],
  timeout: number,
  name = 'WeChatAPIResponseTimeoutError',
): void {
  expect(outcomes.map(({ error }) => error?.name)).toEqual(outcomes.map(() => name));
  expect(Math.min(...outcomes.map(({ took }) => took))).toBeGreaterThanOrEqual(timeout - EARLY);
  expect(median(outcomes.map(({ late }) => late))).toBeLessThan(timeout <= 3000 ? 450 : 900);
}
