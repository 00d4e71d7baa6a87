import { types } from 'node:util';
import { WeChatAPIError } from './wechat-api-error';

/** What may be anything, as an Error that can be told: a thrown string is not lost. */
export function toError(thrown: unknown): Error {
  try {
    // Not `instanceof` alone: an error of another realm is one as well.
    if (!types.isNativeError(thrown) && !(thrown instanceof Error)) return new WeChatAPIError(textOf(thrown));
    const { name, message, code, stack } = thrown as NodeJS.ErrnoException;
    return [name, message, code, stack].some((part) => typeof part === 'symbol') ? untold() : thrown;
  } catch {
    // A getter of it throws, or it is a proxy that was revoked.
    return untold();
  }
}

function untold(): WeChatAPIError {
  return new WeChatAPIError('Failed with a value that cannot be described');
}

/** What may be anything, as text. */
export function textOf(value: unknown): string {
  try {
    if (typeof value !== 'object' || value === null) return String(value);
    const { message } = value as { message?: unknown };
    return typeof message === 'string' && message ? message : JSON.stringify(value);
  } catch {
    // A circle, or nested too deep, or it tells nothing at all.
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}
