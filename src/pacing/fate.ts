import { isRetryable } from '../errors/retryable';
import { WeChatAPIError } from '../errors/wechat-api-error';

/**
 * What has become of a request that failed with something that may pass: it was not sent; WeChat has refused it and not
 * carried it out; or nobody knows. `final` is what no other try would change.
 */
export type Fate = 'unsent' | 'refused' | 'unknown' | 'final';

/** Statuses by which a server in between says that it has passed nothing on, and those by which it says that it cannot tell. */
const REFUSED = new Set([429, 503]);
const UNKNOWN = new Set([502, 504]);

/** System busy: WeChat asks for another try, and has carried nothing out. */
const BUSY = -1;

/**
 * The fate of a failed request.
 *
 * @param data what came with the error
 */
export function fateOf(error: Error, data: unknown): Fate {
  if (!(error instanceof WeChatAPIError)) return 'final';
  if (error.unsent) return isRetryable(error) ? 'unsent' : 'final';
  const code = errcodeOf(error, data);
  if (code !== undefined) return code === BUSY ? 'refused' : 'final';
  const { status } = error;
  if (status !== undefined && REFUSED.has(status)) return 'refused';
  const isOpen = status === undefined || UNKNOWN.has(status);
  return isOpen && isRetryable(error) ? 'unknown' : 'final';
}

/** The errcode that WeChat has answered with; an empty answer, which counts as -1 elsewhere, holds none. */
export function errcodeOf(error: Error, data: unknown): number | undefined {
  const isTold = error instanceof WeChatAPIError && error.name === 'WeChatAPIError';
  return isTold && data !== undefined && data !== null ? Number(error.code) : undefined;
}
