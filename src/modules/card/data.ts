import { make, makeVariadic, post } from '../../endpoint';

/** 卡券来源：0 公众平台创建，1 API 创建 — Where cards were made: 0 on the Official Accounts Platform, 1 through the API. */
export type CardSource = 0 | 1;

/** 某日的卡券数据 — What happened with cards on one day. */
export interface CardDay {
  /** 日期，如 `2015-06-23` — The day, e.g. `2015-06-23`. */
  ref_date: string;
  /** 浏览次数 — How many times a card was looked at. */
  view_cnt: number;
  /** 浏览人数 — Users who looked. */
  view_user: number;
  /** 领取次数 — Cards received. */
  receive_cnt: number;
  /** 领取人数 — Users who received one. */
  receive_user: number;
  /** 使用次数 — Cards redeemed. */
  verify_cnt: number;
  /** 使用人数 — Users who redeemed one. */
  verify_user: number;
  /** 转赠次数 — Cards given away. */
  given_cnt: number;
  /** 转赠人数 — Users who gave one away. */
  given_user: number;
  /** 过期次数 — Cards that expired unused. */
  expire_cnt: number;
  /** 过期人数 — Users whose card expired. */
  expire_user: number;
}

/** 某日单张卡券的数据 — What happened with one card on one day. */
export interface CardDayOfOne extends CardDay {
  /** 卡券 id — The card. */
  card_id: string;
  /** 卡券类型：0 折扣券，1 代金券，2 礼品券，3 优惠券，4 团购券 — The type: 0 discount, 1 voucher, 2 gift, 3 general coupon, 4 group purchase. */
  card_type: number;
}

/** 某日的会员卡数据 — What happened with membership cards on one day. */
export interface MemberCardDay {
  /** 日期，如 `2015-06-23` — The day, e.g. `2015-06-23`. */
  ref_date: string;
  /** 浏览次数 — How many times a card was looked at. */
  view_cnt: number;
  /** 浏览人数 — Users who looked. */
  view_user: number;
  /** 领取次数 — Cards received. */
  receive_cnt: number;
  /** 领取人数 — Users who received one. */
  receive_user: number;
  /** 使用次数 — How many times a card was used. */
  verify_cnt: number;
  /** 使用人数 — Users who used one. */
  verify_user: number;
  /** 激活次数 — Cards activated. */
  active_cnt?: number;
  /** 激活人数 — Users who activated one. */
  active_user: number;
  /** 有效会员总人数 — Members in all whose card is valid. */
  total_user: number;
  /** 历史领取会员卡总人数 — Users who ever received a card. */
  total_receive_user?: number;
}

/** 某日单张会员卡的数据 — What happened with one membership card on one day. */
export interface MemberCardDayOfOne extends MemberCardDay {
  /** 卡券 id；字段名没有下划线 — The card; the name has no underscore. */
  cardid: string;
  /** 子商户类型 — The kind of sub-merchant. */
  merchanttype: number;
  /** 子商户 id；超过 2^53 的以精确字符串返回 — The id of the sub-merchant; one beyond 2^53 arrives as an exact string. */
  submerchantid: number | string;
  /** 新用户数 — New members. */
  new_user: number;
  /** 应收金额，单位为分 — What was to be paid; 1/100 yuan. */
  payOriginalFee: number;
  /** 实收金额，单位为分 — What was paid; 1/100 yuan. */
  fee: number;
}

/**
 * 拉取卡券概况数据 — tells what happened with the account's cards, day by day.
 *
 * 限制：每次最多 62 天，截至昨天。
 *
 * Limits: 62 days a call; up to yesterday.
 *
 * 错误码：`61500` 日期格式错误；`61501` 超过 62 天，或包含今天。
 *
 * Errors: `61500` a date is not as it should be; `61501` more than 62 days, or today is among them.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param beginDate 起始日期，`YYYY-MM-DD` 格式 — The first day, `YYYY-MM-DD`.
 * @param endDate 结束日期，`YYYY-MM-DD` 格式，最晚为昨天 — The last day, `YYYY-MM-DD`, yesterday at the latest.
 * @param source 卡券来源：0 公众平台创建，1 API 创建 — 0 for cards made on the Official Accounts Platform, 1 for those made through the API.
 * @returns `list`，每天一项 — `list`, an entry a day.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getTotalCardDataInfo = makeVariadic((beginDate: string, endDate: string, source: CardSource) =>
  post<{
    /** 每日数据 — The days. */
    list: CardDay[];
  }>('/datacube/getcardbizuininfo', { begin_date: beginDate, end_date: endDate, cond_source: source }),
);

/**
 * 获取免费券数据 — tells what happened with a free card (coupon, group purchase, discount, voucher or gift), day by day.
 *
 * 限制：每次最多 62 天，截至昨天。
 *
 * Limits: 62 days a call; up to yesterday.
 *
 * 错误码：`61500` 日期格式错误；`61501` 超过 62 天，或包含今天。
 *
 * Errors: `61500` a date is not as it should be; `61501` more than 62 days, or today is among them.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 卡券 id — The card.
 * @param beginDate 起始日期，`YYYY-MM-DD` 格式 — The first day, `YYYY-MM-DD`.
 * @param endDate 结束日期，`YYYY-MM-DD` 格式，最晚为昨天 — The last day, `YYYY-MM-DD`, yesterday at the latest.
 * @param source 卡券来源：0 公众平台创建，1 API 创建 — 0 for cards made on the Official Accounts Platform, 1 for those made through the API.
 * @returns `list`，每天一项 — `list`, an entry a day.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getCardDataInfo = makeVariadic(
  (cardId: string, beginDate: string, endDate: string, source: CardSource) =>
    post<{
      /** 每日数据 — The days. */
      list: CardDayOfOne[];
    }>('/datacube/getcardcardinfo', {
      begin_date: beginDate,
      end_date: endDate,
      cond_source: source,
      card_id: cardId,
    }),
);

/**
 * 拉取会员卡概况数据 — tells what happened with the account's membership cards, day by day.
 *
 * 限制：每次最多 62 天，截至昨天。
 *
 * Limits: 62 days a call; up to yesterday.
 *
 * 错误码：`61500` 日期格式错误；`61501` 超过 62 天，或包含今天；`61503` 数据尚未就绪。
 *
 * Errors: `61500` a date is not as it should be; `61501` more than 62 days, or today is among them; `61503` the figures are not ready.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param beginDate 起始日期，`YYYY-MM-DD` 格式 — The first day, `YYYY-MM-DD`.
 * @param endDate 结束日期，`YYYY-MM-DD` 格式，最晚为昨天 — The last day, `YYYY-MM-DD`, yesterday at the latest.
 * @param source 卡券来源：0 公众平台创建，1 API 创建 — 0 for cards made on the Official Accounts Platform, 1 for those made through the API.
 * @returns `list`，每天一项 — `list`, an entry a day.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getMemberCardData = make((beginDate: string, endDate: string, source: CardSource) =>
  post<{
    /** 每日数据 — The days. */
    list: MemberCardDay[];
  }>('/datacube/getcardmembercardinfo', { begin_date: beginDate, end_date: endDate, cond_source: source }),
);

/**
 * 拉取单张会员卡数据 — tells what happened with one membership card, day by day.
 *
 * 限制：每次最多 62 天，截至昨天。
 *
 * Limits: 62 days a call; up to yesterday.
 *
 * 错误码：`61500` 日期格式错误；`61501` 超过 62 天，或包含今天；`61503` 数据尚未就绪。
 *
 * Errors: `61500` a date is not as it should be; `61501` more than 62 days, or today is among them; `61503` the figures are not ready.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 会员卡的卡券 id — The membership card.
 * @param beginDate 起始日期，`YYYY-MM-DD` 格式 — The first day, `YYYY-MM-DD`.
 * @param endDate 结束日期，`YYYY-MM-DD` 格式，最晚为昨天 — The last day, `YYYY-MM-DD`, yesterday at the latest.
 * @returns `list`，每天一项 — `list`, an entry a day.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getMemberCardDetailData = make((cardId: string, beginDate: string, endDate: string) =>
  post<{
    /** 每日数据 — The days. */
    list: MemberCardDayOfOne[];
  }>('/datacube/getcardmembercarddetail', { begin_date: beginDate, end_date: endDate, card_id: cardId }),
);
