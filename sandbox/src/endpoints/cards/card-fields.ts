import { COLORS } from '../../domains/cards/card-colors.js';
import { boolean, decimal, id, integer, kind, list, object, oneOf, optional, text } from '../schema.js';
import type { Field, Fields } from '../schema.js';

const MAX_QUANTITY = 100_000_000;

const short = (mostBytes: number) => text({ mostBytes, long: 45021 });
const long = text({ mostBytes: 3072, long: 45021 });
const seconds = optional(integer({ least: 0, wrong: 40079 }));
const days = optional(integer({ least: 0, wrong: 40079 }));

const DATE_TYPES = [
  ...['DATE_TYPE_FIX_TIME_RANGE', 'DATE_TYPE_FIX_TERM', 'DATE_TYPE_PERMANENT'],
  // What the first version of the API called them.
  ...[1, 2, '1', '2'],
];

const CODE_TYPES = [
  'CODE_TYPE_TEXT',
  'CODE_TYPE_BARCODE',
  'CODE_TYPE_QRCODE',
  'CODE_TYPE_ONLY_QRCODE',
  'CODE_TYPE_ONLY_BARCODE',
  'CODE_TYPE_NONE',
];

/** What cards of every type have in common. */
const BASE = {
  logo_url: short(128),
  brand_name: short(36),
  code_type: oneOf(CODE_TYPES, { missing: 41011, wrong: 40072 }),
  title: short(27),
  color: oneOf([...COLORS.keys()], { missing: 41011, wrong: 40076 }),
  notice: short(48),
  description: long,
  sku: object({ quantity: integer({ least: 0, most: MAX_QUANTITY, missing: 41011, wrong: 40122 }) }),
  date_info: object({
    type: oneOf(DATE_TYPES, { wrong: 40079 }),
    begin_timestamp: seconds,
    end_timestamp: seconds,
    fixed_term: days,
    fixed_begin_term: days,
  }),
  service_phone: optional(text({ least: 0, mostBytes: 24, long: 45021 })),
  get_limit: optional(integer({ least: 0 })),
  use_custom_code: optional(boolean()),
  get_custom_code_mode: optional(text({ least: 0 })),
  bind_openid: optional(boolean()),
  giftcard_info: optional(object({ price: integer({ least: 0 }) })),
};

/** The fields that cards of each type cannot do without, beside base_info. */
const DETAILS = {
  GROUPON: { deal_detail: long },
  CASH: { reduce_cost: integer({ least: 0 }) },
  DISCOUNT: { discount: decimal({ least: 0, most: 100 }) },
  GIFT: { gift: long },
  GENERAL_COUPON: { default_detail: long },
  MEMBER_CARD: { prerogative: long, supply_bonus: boolean(), supply_balance: boolean() },
  GENERAL_CARD: { sub_card_type: oneOf(['GIFT_CARD', 'VOUCHER']), init_balance: optional(integer()) },
  SCENIC_TICKET: { ticket_class: long },
  MOVIE_TICKET: { detail: long },
  BOARDING_PASS: {
    from: short(54),
    to: short(54),
    flight: short(24),
    air_model: short(24),
    departure_time: id(),
    landing_time: id(),
  },
  MEETING_TICKET: { meeting_detail: long },
  BUS_TICKET: {},
  LUCKY_MONEY: {},
} satisfies Record<string, Fields>;

/** A type of cards. */
export type CardType = keyof typeof DETAILS;

const TYPES = Object.keys(DETAILS) as CardType[];

const cases = TYPES.map((type) => {
  const content = object({ base_info: object(BASE), ...DETAILS[type] });
  return [type, object({ [type.toLowerCase()]: content })] as const;
});

/** A card as it is created: its type, and under the type's name in small letters what it consists of. */
export const newCard = object({
  card_type: kind(Object.fromEntries(cases) as Record<CardType, Field>, { wrong: 40071 }),
});

const anyOfBase = Object.entries<Field>(BASE).map(([name, field]) => [name, optional(field)] as const);
const changes = optional(object({ base_info: optional(object(Object.fromEntries(anyOfBase))) }));

/** What changes of a card, under its type's name in small letters. */
export const CHANGES: Fields = Object.fromEntries(TYPES.map((type) => [type.toLowerCase(), changes]));

/** Codes to import, or to look for. */
export const codes = list(text({ missing: 40110 }), { most: 100, long: 40109 });
