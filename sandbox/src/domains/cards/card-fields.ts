import { text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import { COLORS } from './card-colors.js';
import { checkDate } from './card-dates.js';

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
