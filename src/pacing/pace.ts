import { Limiter } from './limiter';
import { limitFrom, retryFrom, type Retry } from './pace-options';

/** How a client, or a view of it, makes its calls: the limits that they wait for, and when they are made again. */
export interface Pace {
  /** Its own, and those of the clients that it is a view of, nearest first. */
  limits: readonly Limiter[];
  retry: Retry | false | undefined;
}

/**
 * The pace that options want.
 *
 * @param outer that of the client of which this is a view
 */
export function paceOf(
  outer: Pace | undefined,
  options: { limit?: unknown; retry?: unknown },
): Pace | undefined {
  const limit = limitFrom(options.limit);
  const { limits = [], retry } = outer ?? {};
  const tried = retryFrom(options.retry) ?? retry;
  const all = limit ? [new Limiter(limit), ...limits] : limits;
  if (all.length === 0 && !tried) return undefined;
  return { limits: all, retry: tried };
}
