import { nowInSeconds } from '../base/clock.js';
import { integer, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { COLORS } from './card-color.js';

/** The fields that cards of each type cannot do without, besides base_info. */
const REQUIRED: Record<string, string[]> = {
  GROUPON: ['deal_detail'],
  CASH: ['reduce_cost'],
  DISCOUNT: ['discount'],
  GIFT: ['gift'],
  GENERAL_COUPON: ['default_detail'],
  MEMBER_CARD: ['prerogative', 'supply_bonus', 'supply_balance'],
  GENERAL_CARD: ['sub_card_type'],
  SCENIC_TICKET: ['ticket_class'],
  MOVIE_TICKET: ['detail'],
  BOARDING_PASS: ['from', 'to', 'flight', 'air_model', 'departure_time', 'landing_time'],
  MEETING_TICKET: ['meeting_detail'],
  BUS_TICKET: [],
  LUCKY_MONEY: [],
};

const REQUIRED_BASE = [
  'logo_url',
  'code_type',
  'brand_name',
  'title',
  'color',
  'notice',
  'description',
  'sku',
  'date_info',
];

const MAX_BYTES: [field: string, max: number][] = [
  ['logo_url', 128],
  ['brand_name', 36],
  ['title', 27],
  ['notice', 48],
  ['description', 3072],
  ['service_phone', 24],
];

const CODE_TYPES = [
  'CODE_TYPE_TEXT',
  'CODE_TYPE_BARCODE',
  'CODE_TYPE_QRCODE',
  'CODE_TYPE_ONLY_QRCODE',
  'CODE_TYPE_ONLY_BARCODE',
  'CODE_TYPE_NONE',
];

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

/** The most cards of one kind there can be. */
export const MAX_QUANTITY = 100_000_000;

function requireAll(fields: Json, names: string[]): void {
  const isMissing = (name: string): boolean => [undefined, null, ''].includes(fields[name] as null);
  if (names.some(isMissing)) throw new WeChatError(41011);
}

/** Requires one of the types of cards. */
export function cardType(value: unknown): string {
  const type = text(value);
  if (!Object.hasOwn(REQUIRED, type)) throw new WeChatError(40071);
  return type;
}

/** Checks the fields of a type of cards. */
export function checkDetails(type: string, details: Json): void {
  requireAll(details, REQUIRED[type] ?? []);
}

function checkDate(value: unknown, type: string): void {
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

/** Checks what cards of every type have in common. */
export function checkBase(base: Json, type: string): void {
  requireAll(base, REQUIRED_BASE);
  if (!CODE_TYPES.includes(text(base.code_type))) throw new WeChatError(40072);
  if (!COLORS.has(text(base.color))) throw new WeChatError(40076);
  for (const [field, limit] of MAX_BYTES) {
    if (Buffer.byteLength(text(base[field])) > limit) throw new WeChatError(45021);
  }
  checkDate(base.date_info, type);
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
