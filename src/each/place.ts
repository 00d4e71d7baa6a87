import { WeChatAPIError, type StartAt } from '../errors/wechat-api-error';

/** The error with the place where a walk stood; a copy of it where another walk has got the same one. */
export function standingAt(error: unknown, place: StartAt | undefined): unknown {
  if (!(error instanceof WeChatAPIError) || error.name === 'WeChatAPIArgumentError') return error;
  if (place === undefined) return error;
  const own = error.startAt === undefined ? error : copyOf(error);
  own.startAt = place;
  return own;
}

function copyOf(error: WeChatAPIError): WeChatAPIError {
  const copy = new WeChatAPIError(error.message);
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(error));
}
