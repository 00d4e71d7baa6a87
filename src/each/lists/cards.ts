import { getGiftCardOrders as orders } from '../../modules/card/gift-card-order';
import { getLocations as locations } from '../../modules/card/location';
import { getCards as cards } from '../../modules/card/manage';
import { getPayGiftCards as rules } from '../../modules/card/pay-gift-card';
import { batchgetSubmerchant as submerchants } from '../../modules/card/submerchant';
import { firstTwo } from '../paging/asking';
import { cursor } from '../paging/cursor';
import { eachPart } from '../paging/each-part';
import { fields } from '../paging/fields';
import { offset } from '../paging/offset';
import { list } from '../paging/paging';
import { period } from '../paging/period';
import { DAY } from '../paging/seconds';

/** 卡券 id，每次请求 50 个 — the ids of the account's cards, 50 a request. */
export const getCards = list(offset(firstTwo(cards, 50), { items: 'card_id_list', total: 'total_num' }));

/**
 * 可用卡券的门店，每次请求 50 个 — the stores in which cards can be used, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getLocations = list(offset(firstTwo(locations, 50), { items: 'location_list' }));

/** 子商户，每次请求 100 个 — sub-merchants, 100 a request. */
export const batchgetSubmerchant = list(
  cursor(fields(submerchants, { place: 'begin_id', size: 'limit', most: 100, isOptional: true }), {
    items: 'info_list',
    next: 'next_begin_id',
    first: 0,
  }),
);

const giftCardOrders = fields(orders, { place: 'offset', size: 'count', most: 100 });

/** 礼品卡订单，时间跨度不限，每次请求 31 天内的 100 个 — orders of gift cards of any span of time, 100 of 31 days a request. */
export const getGiftCardOrders = list(
  eachPart(
    period(giftCardOrders, {
      begin: 'begin_time',
      end: 'end_time',
      most: 31 * DAY,
      isBackward: ({ sort_type: order }) => order === 'DESC',
    }),
    offset(giftCardOrders, { items: 'order_list', total: 'total_count' }),
  ),
);

/** 支付后投放卡券的规则，每次请求 10 条 — rules by which membership cards are handed out after payments, 10 a request. */
export const getPayGiftCards = list(
  offset(fields(rules, { place: 'offset', size: 'count', most: 10 }), {
    items: 'rule_list',
    total: 'total_count',
  }),
);
