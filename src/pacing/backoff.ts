import type { Delays } from './pace-options';

/** Milliseconds before the next try: by chance, so that those who failed together do not come back together. */
export function backoff({ minDelay, maxDelay }: Delays, tries: number): number {
  const most = Math.min(maxDelay, minDelay * 2 ** tries);
  return minDelay + Math.random() * (most - minDelay);
}

/** Milliseconds that an answer asks to wait for in `Retry-After`, a number of seconds or a date. */
export function retryAfter(res: unknown): number {
  const { headers } = (res ?? {}) as { headers?: Record<string, unknown> };
  const told = headers?.['retry-after'];
  if (typeof told !== 'string') return 0;
  const wait = /^\d+$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now();
  return wait > 0 ? wait : 0;
}
