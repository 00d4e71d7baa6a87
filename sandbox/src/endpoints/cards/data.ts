import { dayOf } from '../../core/clock.js';
import { ALL_CARDS, MEMBER_CARDS } from '../../domains/cards/card-days.js';
import type { Figures } from '../../domains/cards/card-days.js';
import type { Card } from '../../domains/cards/card.js';
import { daysBetween } from '../../domains/statistics/days.js';
import type { World } from '../../world/world.js';
import type { Endpoint } from '../endpoint.js';
import { oneOf, optional, text } from '../schema.js';
import type { Checked } from '../schema.js';
import { CARD, cardService } from './service.js';

const MOST_DAYS = 62;
/** Cards that were made through the API; the others are those of the platform's own pages, of which there are none. */
const API = 1;

/** The numbers that WeChat's statistics have for types of cards. */
const TYPES = ['DISCOUNT', 'CASH', 'GIFT', 'GENERAL_COUPON', 'GROUPON'];

const RECEIVED = ['view_cnt', 'view_user', 'receive_cnt', 'receive_user'];
const USED = [...RECEIVED, 'verify_cnt', 'verify_user'];
const COUPON = [...USED, 'given_cnt', 'given_user', 'expire_cnt', 'expire_user'];
const MEMBERS = [...RECEIVED, 'active_user', 'verify_cnt', 'verify_user', 'total_user', 'total_receive_user'];
const MEMBER_CARD = [...USED, 'active_cnt', 'active_user', 'total_user', 'new_user', 'payOriginalFee', 'fee'];

/** The service for statistics, which says no word of success. */
const statistics = cardService('Managing_Coupons_Vouchers_and_Cards', {
  permission: 'verified-only',
  done: (result) => result,
});

const day = text({ wrong: 61500 });
const SPAN = { begin_date: day, end_date: day };
const cond_source = optional(oneOf([0, API], { wrong: 40097 }));

/** A row of a report, with what stands before the figures. */
function row(ref_date: string, before: object, names: string[], figures: Figures): object {
  return { ref_date, ...before, ...Object.fromEntries(names.map((name) => [name, figures[name] ?? 0])) };
}

/** The rows of some days. */
function rows(
  { cardDays, context }: World,
  { begin_date, end_date, cond_source: source = API }: Checked<typeof SPAN> & { cond_source?: number },
  [whose, before, names]: [whose: string, before: object, names: string[]],
): object {
  const days = daysBetween(begin_date, end_date, dayOf(context.clock.now), MOST_DAYS);
  const figures = (day: string) => (source === API ? cardDays.on(whose, day) : {});
  return { list: days.map((day) => row(day, before, names, figures(day))) };
}

/** A report on cards together. */
function overview(path: string, name: string, whose: string, names: string[]): Endpoint {
  return statistics.post(path, name, {
    body: { ...SPAN, cond_source },
    reply: { list: [row('2015-06-23', {}, names, {})] },
    handle: (world, span) => rows(world, span, [whose, {}, names]),
  });
}

/** A report on a card of one of some types. */
function ofCard(
  path: string,
  name: string,
  types: string[],
  before: (card: Pick<Card, 'id' | 'type'>) => object,
  names: string[],
): Endpoint {
  return statistics.post(path, name, {
    body: { ...SPAN, ...CARD, cond_source },
    reply: {
      list: [row('2015-06-23', before({ id: 'po8pktyDLmakNY2fn2VyhkiEPqGE', type: 'GIFT' }), names, {})],
    },
    handle(world, { card_id, ...span }) {
      const card = world.cards.ofType(types, card_id);
      return rows(world, span, [card_id, before(card), names]);
    },
  });
}

export const cardDataEndpoints: Endpoint[] = [
  overview('/datacube/getcardbizuininfo', '拉取卡券概况数据 — Figures of all cards.', ALL_CARDS, COUPON),
  overview(
    '/datacube/getcardmembercardinfo',
    '拉取会员卡概况数据 — Figures of members.',
    MEMBER_CARDS,
    MEMBERS,
  ),
  ofCard(
    '/datacube/getcardcardinfo',
    '获取免费券数据 — Figures of a card.',
    TYPES,
    ({ id, type }) => ({ card_id: id, card_type: TYPES.indexOf(type) }),
    COUPON,
  ),
  ofCard(
    '/datacube/getcardmembercarddetail',
    '拉取单张会员卡数据 — Figures of a membership card.',
    ['MEMBER_CARD'],
    ({ id }) => ({ merchanttype: 2, cardid: id, submerchantid: 0 }),
    MEMBER_CARD,
  ),
];
