import { makeVariadic as make, post } from '../../endpoint';

/** Where cards were made: 0 on the Official Accounts Platform, 1 through the API. */
export type CardSource = 0 | 1;

/** What happened with cards on one day. */
export interface CardDay {
  /** The day, e.g. `2015-06-23`. */
  ref_date: string;
  /** Times a card was looked at. */
  view_cnt: number;
  /** Users who looked. */
  view_user: number;
  /** Cards received. */
  receive_cnt: number;
  /** Users who received one. */
  receive_user: number;
  /** Cards redeemed. */
  verify_cnt: number;
  /** Users who redeemed one. */
  verify_user: number;
  /** Cards given away. */
  given_cnt: number;
  /** Users who gave one away. */
  given_user: number;
  /** Cards that ended unused. */
  expire_cnt: number;
  /** Users whose card ended. */
  expire_user: number;
}

/** What happened with one card on one day. */
export interface CardDayOfOne extends CardDay {
  /** The card. */
  card_id: string;
  /** Its type: 0 折扣券 discount, 1 代金券 voucher, 2 礼品券 gift, 3 优惠券 general coupon, 4 团购券 group purchase. */
  card_type: number;
}

/**
 * 拉取卡券概况数据 — tells what happened with the account's cards, day by day.
 *
 * Limits: 62 days a call; up to yesterday.
 *
 * Errors: `61500` a date is not as it should be; `61501` more than 62 days, or today is among them.
 *
 * @param beginDate first day, `YYYY-MM-DD`
 * @param endDate last day, `YYYY-MM-DD`, yesterday at the latest
 * @param source 0 cards made on the Official Accounts Platform, 1 through the API
 * @returns `list`, an entry a day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#10
 */
export const getTotalCardDataInfo = make((beginDate: string, endDate: string, source: CardSource) =>
  post<{
    /** The days. */
    list: CardDay[];
  }>('/datacube/getcardbizuininfo', { begin_date: beginDate, end_date: endDate, cond_source: source }),
);

/**
 * 获取免费券数据 — tells what happened with a free card (coupon, group purchase, discount, voucher or gift), day by day.
 *
 * Limits: 62 days a call; up to yesterday.
 *
 * Errors: `61500` a date is not as it should be; `61501` more than 62 days, or today is among them.
 *
 * @param cardId the card
 * @param beginDate first day, `YYYY-MM-DD`
 * @param endDate last day, `YYYY-MM-DD`, yesterday at the latest
 * @param source 0 cards made on the Official Accounts Platform, 1 through the API
 * @returns `list`, an entry a day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#11
 */
export const getCardDataInfo = make(
  (cardId: string, beginDate: string, endDate: string, source: CardSource) =>
    post<{
      /** The days. */
      list: CardDayOfOne[];
    }>('/datacube/getcardcardinfo', {
      begin_date: beginDate,
      end_date: endDate,
      cond_source: source,
      card_id: cardId,
    }),
);
