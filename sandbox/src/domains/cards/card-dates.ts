import { nowInSeconds } from '../../base/clock.js';
import { integer, object } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';

const RANGE = 'DATE_TYPE_FIX_TIME_RANGE';
const TERM = 'DATE_TYPE_FIX_TERM';
const PERMANENT = 'DATE_TYPE_PERMANENT';

// The numbers are what the first version of the API called them.
const DATE_TYPES = new Map<unknown, string>([
  [RANGE, RANGE],
  [TERM, TERM],
  [PERMANENT, PERMANENT],
  ...[1, '1'].map((type) => [type, RANGE] as const),
  ...[2, '2'].map((type) => [type, TERM] as const),
]);

const DAY = 86_400;
const FOREVER = 4_294_967_295;

/** Checks when a card is valid. */
export function checkDate(value: unknown, type: string): void {
  const date = object(value);
  const dateType = DATE_TYPES.get(date.type);
  if (dateType === RANGE) {
    const [begin, end] = [integer(date.begin_timestamp), integer(date.end_timestamp)];
    if (begin >= end || end < nowInSeconds()) throw new WeChatError(40079);
  } else if (dateType === TERM) {
    if (integer(date.fixed_term) < 1 || integer(date.fixed_begin_term) < 0) throw new WeChatError(40079);
  } else if (dateType !== PERMANENT || type !== 'MEMBER_CARD') {
    throw new WeChatError(40079);
  }
}

/** Requires that new dates keep the type of the old ones and hold for at least as long. */
export function checkNewDate(before: unknown, after: unknown): void {
  const [old, young] = [object(before), object(after)];
  const type = DATE_TYPES.get(old.type);
  if (DATE_TYPES.get(young.type) !== type) throw new WeChatError(40100);
  if (
    type === TERM &&
    (young.fixed_term !== old.fixed_term || young.fixed_begin_term !== old.fixed_begin_term)
  )
    throw new WeChatError(40100);
  if (type !== RANGE) return;
  const isNarrower =
    integer(young.begin_timestamp) > integer(old.begin_timestamp) ||
    integer(young.end_timestamp) < integer(old.end_timestamp);
  if (isNarrower) throw new WeChatError(40100);
}

/** The time in which a card is valid that is received now. */
export function validity(value: unknown): { begin_time: number; end_time: number } {
  const date = object(value);
  const type = DATE_TYPES.get(date.type);
  if (type === RANGE)
    return { begin_time: integer(date.begin_timestamp), end_time: integer(date.end_timestamp) };
  if (type !== TERM) return { begin_time: nowInSeconds(), end_time: FOREVER };
  const begin_time = nowInSeconds() + integer(date.fixed_begin_term) * DAY;
  return { begin_time, end_time: begin_time + integer(date.fixed_term) * DAY - 1 };
}
