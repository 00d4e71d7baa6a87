import { WeChatAPIError } from '../../errors/wechat-api-error';
import type { RequestOptions } from '../options/options';

/** Bytes of an answer that is JSON or text, at most: far more than WeChat has to say. */
const MAX_TEXT = 64 * 1024 * 1024;

/** Bytes of any other answer, at most: a hundred times the largest file that WeChat keeps. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Bytes that the answer to a request may have. */
export function sizeLimit({ maxResponseSize, dataType }: RequestOptions): number {
  if (maxResponseSize) return maxResponseSize;
  return wantsText(dataType) ? MAX_TEXT : MAX_BYTES;
}

/** Whether JSON or text is wanted, and not bytes. */
export function wantsText(dataType: RequestOptions['dataType']): boolean {
  return dataType === 'json' || dataType === 'text' || dataType === 'html';
}

/** The error for an answer that is longer than was allowed. */
export function tooLarge(limit: number, status?: number): WeChatAPIError {
  return new WeChatAPIError(`The answer is longer than ${limit} bytes, the option 'maxResponseSize'`, {
    name: 'WeChatAPIResponseTooLargeError',
    code: 'ERR_RESPONSE_TOO_LARGE',
    status,
  });
}
