import { isPlainObject } from '../own';
import { WeChatAPIError, type StartAt } from '../errors/wechat-api-error';

/** How many items of the page at a place are passed over: those that an earlier walk has handed out. */
const PASSED = 'passed';

/** The place behind some items of a page. */
export function within(place: StartAt, passed: number): StartAt {
  if (passed === 0) return place;
  return typeof place === 'object' ? { ...place, [PASSED]: passed } : { at: place, [PASSED]: passed };
}

/** The place of the page, and how many of its items are passed over; none where it does not say. */
export function takeApart(place: unknown): { place: unknown; passed: unknown } {
  if (!isPlainObject(place) || !Object.hasOwn(place, PASSED)) return { place, passed: 0 };
  const { [PASSED]: passed, ...page } = place as Record<string, unknown>;
  const isBare = Object.keys(page).join() === 'at';
  return { place: isBare ? page.at : page, passed };
}

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
