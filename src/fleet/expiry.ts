/** Seconds before WeChat's end of a token or ticket at which it counts as expired: no call may start too late. */
export const MARGIN = 60;

/**
 * The moment, in milliseconds since 1970, from which something counts as expired: half of its life is left to what lives
 * less than two minutes.
 *
 * @param expiresIn seconds that it lives, as WeChat tells; where a proxy in between does not, none: for this call only
 */
export function expiry(expiresIn: unknown): number {
  const isTold = typeof expiresIn === 'string' || typeof expiresIn === 'number';
  const seconds = isTold ? Number(expiresIn) || 0 : 0;
  return Date.now() + Math.max(seconds - MARGIN, seconds / 2) * 1000;
}
