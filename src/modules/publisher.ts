import { get, make } from '../endpoint';
import { fieldsOf } from './arguments';

/** 广告位类型 — Where in an article an advertisement is. */
export type AdSlot =
  /** 公众号底部广告 — At the bottom. */
  | 'SLOT_ID_BIZ_BOTTOM'
  /** 公众号文中广告 — Within the text. */
  | 'SLOT_ID_BIZ_MID_CONTEXT'
  /** 公众号视频后贴 — After a video. */
  | 'SLOT_ID_BIZ_VIDEO_END'
  /** 公众号互选广告 — Chosen by account and advertiser together. */
  | 'SLOT_ID_BIZ_SPONSOR'
  /** 公众号返佣商品 — Goods on commission. */
  | 'SLOT_ID_BIZ_CPS'
  | (string & {});

/** 分页 — Which page of the figures. */
export interface PublisherPage {
  /** 页码，从 1 起，默认 1 — The page, from 1; the first by default. */
  page?: number;
  /** 每页条数，最多 90，默认 90 — Rows on a page, at most 90; by default 90. */
  page_size?: number;
}

/** 分页与广告位 — Which page of the figures, and of which slot. */
export interface AdPosPage extends PublisherPage {
  /** 广告位类型；不填为返佣商品以外的全部广告位 — The slot; by default all of them but goods on commission. */
  ad_slot?: AdSlot;
}

/** 返回状态 — Whether it was done. */
export interface PublisherOutcome {
  /** 错误码，0 为成功；其他值成为 `err` — 0: done. Any other code reaches the callback as an error. */
  ret: number;
  /** 错误信息 — `ok`, or what failed. */
  err_msg: string;
}

/** 通用返回 — What every answer has. */
export interface PublisherReply {
  /** 返回状态 — Whether it was done. */
  base_resp: PublisherOutcome;
}

/** 广告数据 — What became of advertisements. */
export interface AdFigures {
  /** 拉取量 — Advertisements asked for. */
  req_succ_count: number;
  /** 曝光量 — Advertisements shown. */
  exposure_count: number;
  /** 曝光率：曝光量除以拉取量 — Shown of those asked for; 1 is all. */
  exposure_rate: number;
  /** 点击量 — Clicks. */
  click_count: number;
  /** 点击率：点击量除以曝光量 — Clicks of those shown; 1 is all. */
  click_rate: number;
  /** 收入，单位分 — Income, in fen. */
  income: number;
  /** 千次曝光收益，单位分 — Income of a thousand shown, in fen. */
  ecpm: number;
}

/** 一个广告位一天的数据 — What became of the advertisements of one slot on one day. */
export interface AdPosDay extends AdFigures {
  /** 日期，如 `2020-04-13` — The day, `2020-04-13`. */
  date: string;
  /** 广告位类型 id；有时不返回；超过 2^53 时为字符串 — Id of the slot; not always sent; exact text beyond 2^53. */
  slot_id?: number | string;
  /** 广告位类型；有时不返回 — The slot; not always sent. */
  ad_slot?: AdSlot;
}

/** 分广告位数据 — What became of advertisements, day by day and slot by slot. */
export interface PublisherAdPosStats extends PublisherReply {
  /** 每天每个广告位一行 — A row for each day and slot. */
  list: AdPosDay[];
  /** 汇总 — All rows together, those of other pages too. */
  summary: AdFigures;
  /** 总条数 — Rows on all pages. */
  total_num: number;
}

/** 返佣商品数据 — What became of goods on commission. */
export interface CpsFigures {
  /** 拉取量；文档列出，示例没有 — Goods asked for; in WeChat’s table, not in its sample. */
  req_succ_count?: number;
  /** 曝光量 — Goods shown. */
  exposure_count: number;
  /** 点击量 — Clicks. */
  click_count: number;
  /** 点击率；文档示例中的值是曝光量除以点击量 — Click rate; in WeChat’s sample it is goods shown for each click. */
  click_rate: number;
  /** 下单量 — Orders. */
  order_count: number;
  /** 下单率：下单量除以点击量 — Orders of the clicks; 1 is all. */
  order_rate: number;
  /** 订单总金额，单位分 — What was paid, in fen. */
  total_fee: number;
  /** 总预估收入，单位分 — Estimated commission, in fen. */
  total_commission: number;
}

/** 返佣商品一天的数据 — What became of goods on commission on one day. */
export interface CpsDay extends CpsFigures {
  /** 日期，如 `2020-04-13` — The day, `2020-04-13`. */
  date: string;
}

/** 返佣商品逐日数据 — What became of goods on commission, day by day. */
export interface PublisherCpsStats extends PublisherReply {
  /** 每天一行 — A row for each day. */
  list: CpsDay[];
  /** 汇总 — All rows together, those of other pages too. */
  summary: CpsFigures;
  /** 总条数 — Rows on all pages. */
  total_num: number;
}

/** 结算状态 — How far a settlement is. */
export type SettlementStatus =
  /** 结算中 — Under way. */
  | 1
  /** 已结算 — Settled. */
  | 2
  /** 已结算 — Settled. */
  | 3
  /** 付款中 — Being paid. */
  | 4
  /** 已付款 — Paid. */
  | 5
  | (number & {});

/** 广告位结算金额 — What one slot earned. */
export interface SlotRevenue {
  /** 广告位类型 — The slot. */
  slot_id: AdSlot;
  /** 结算金额，单位分 — What it earned, in fen. */
  slot_settled_revenue: number;
}

/** 半月结算 — What half a month earned. */
export interface Settlement {
  /** 数据更新日期，如 `2020-03-25` — When it was updated, `2020-03-25`. */
  date: string;
  /** 日期区间，如 `2020年3月1日至15日` — The period, in words. */
  zone: string;
  /** 月份，如 `202003` — The month, `202003`. */
  month: string;
  /** 1 为上半月，2 为下半月 — 1: its first half, 2: its second. */
  order: 1 | 2;
  /** 结算状态 — How far it is. */
  sett_status: SettlementStatus;
  /** 结算收入，单位分 — What was earned, in fen. */
  settled_revenue: number;
  /** 结算单编号 — Number of the statement. */
  sett_no: string;
  /** 申请补发结算单的次数；文档为数字，示例为文本 — How often the statement was asked for again; a number in WeChat’s table, text in its sample. */
  mail_send_cnt: number | string;
  /** 各广告位的金额 — What each slot earned. */
  slot_revenue: SlotRevenue[];
}

/** 结算收入 — What the account earned, and who is paid. */
export interface PublisherSettlement extends PublisherReply {
  /** 结算主体名称 — Who is paid. */
  body: string;
  /** 累计收入，单位分 — Earned in all, in fen. */
  revenue_all: number;
  /** 扣除金额，单位分 — Deducted, in fen. */
  penalty_all: number;
  /** 已结算金额，单位分 — Settled, in fen. */
  settled_revenue_all: number;
  /** 各半月的结算 — A row for each half of a month. */
  settlement_list: Settlement[];
  /** 总条数 — Rows on all pages. */
  total_num: number;
}

const PATH = '/publisher/stat';

/** Every method here is this one under another name. */
const stat = <R extends PublisherReply, P extends PublisherPage = PublisherPage>(action: string) =>
  make((beginDate: string, endDate: string, page: P | undefined = undefined) => {
    const { page: number = 1, page_size: size = 90, ...rest } = fieldsOf<PublisherPage>(page ?? {}, 'page');
    const span = { start_date: beginDate, end_date: endDate };
    return get<R>(PATH, { page: number, page_size: size, ...rest, ...span, action });
  }, 4);

/**
 * 获取公众号分广告位数据（publisher_adpos_general） — tells how often advertisements were shown and clicked and what they earned, day by day and slot by slot.
 *
 * 限制：每次最多 90 天；每页最多 90 条。
 *
 * Limits: at most 90 days a call; at most 90 rows a page.
 *
 * 错误码：`45009` 当天的调用次数已用完。
 *
 * Errors: `45009` the calls of today are used up.
 *
 * 状态：只见于指南页，没有单独的接口页；仅已成为流量主的账号可调用。
 *
 * Status: on a guide page only, without a page of its own; accounts that carry advertisements only.
 *
 * 说明：微信以 `base_resp` 返回失败，本方法将其转为 `err`，`err.code` 即 `ret`。
 *
 * Note: WeChat tells failures as `base_resp`; they reach the callback as `err`, whose `code` is `ret`.
 *
 * @param beginDate 起始日期，格式 `2020-04-13`；2016-01-01 之前没有数据 — The first day, `2020-04-13`; there are no figures before 2016-01-01.
 * @param endDate 结束日期 — The last day.
 * @param page 页码、每页条数、广告位 — Which page, how many rows on it, and of which slot.
 * @returns 各行与汇总 — The rows, and all of them together.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/analysis_data/ad/Ad_Analysis.html
 * @example
 * const page = { page: 2, ad_slot: 'SLOT_ID_BIZ_BOTTOM' };
 * api.getPublisherAdPosStats('2020-04-01', '2020-04-30', page, (err, result) => { ... });
 * const { list, summary } = await api.promises.getPublisherAdPosStats('2020-04-01', '2020-04-30', page);
 */
export const getPublisherAdPosStats = stat<PublisherAdPosStats, AdPosPage>('publisher_adpos_general');

/**
 * 获取公众号返佣商品数据（publisher_cps_general） — tells how often goods on commission were shown, clicked and ordered, day by day.
 *
 * 限制：每次最多 60 天；每页最多 90 条。
 *
 * Limits: at most 60 days a call; at most 90 rows a page.
 *
 * 错误码：`45009` 当天的调用次数已用完。
 *
 * Errors: `45009` the calls of today are used up.
 *
 * 状态：只见于指南页，没有单独的接口页；仅已成为流量主的账号可调用。
 *
 * Status: on a guide page only, without a page of its own; accounts that carry advertisements only.
 *
 * 说明：微信以 `base_resp` 返回失败，本方法将其转为 `err`，`err.code` 即 `ret`。
 *
 * Note: WeChat tells failures as `base_resp`; they reach the callback as `err`, whose `code` is `ret`.
 *
 * @param beginDate 起始日期，格式 `2020-04-13`；2016-01-01 之前没有数据 — The first day, `2020-04-13`; there are no figures before 2016-01-01.
 * @param endDate 结束日期 — The last day.
 * @param page 页码与每页条数 — Which page, and how many rows on it.
 * @returns 各行与汇总 — The rows, and all of them together.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/analysis_data/ad/Ad_Analysis.html
 * @example
 * api.getPublisherCpsStats('2020-04-01', '2020-04-30', (err, result) => { ... });
 * const { list, summary } = await api.promises.getPublisherCpsStats('2020-04-01', '2020-04-30');
 */
export const getPublisherCpsStats = stat<PublisherCpsStats>('publisher_cps_general');

/**
 * 获取公众号结算收入数据及结算主体信息（publisher_settlement） — tells what advertisements earned, by halves of a month, and who is paid.
 *
 * 限制：每页最多 90 条。
 *
 * Limits: at most 90 rows a page.
 *
 * 错误码：`45009` 当天的调用次数已用完。
 *
 * Errors: `45009` the calls of today are used up.
 *
 * 状态：只见于指南页，没有单独的接口页；仅已成为流量主的账号可调用。
 *
 * Status: on a guide page only, without a page of its own; accounts that carry advertisements only.
 *
 * 说明：微信以 `base_resp` 返回失败，本方法将其转为 `err`，`err.code` 即 `ret`。
 *
 * Note: WeChat tells failures as `base_resp`; they reach the callback as `err`, whose `code` is `ret`.
 *
 * @param beginDate 起始日期，格式 `2020-04-13`；2016-01-01 之前没有数据 — The first day, `2020-04-13`; there are no figures before 2016-01-01.
 * @param endDate 结束日期 — The last day.
 * @param page 页码与每页条数 — Which page, and how many rows on it.
 * @returns 各半月的结算与结算主体 — What each half of a month earned, and who is paid.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/analysis_data/ad/Ad_Analysis.html
 * @example
 * api.getPublisherSettlement('2020-01-01', '2020-06-30', (err, result) => { ... });
 * const { settlement_list } = await api.promises.getPublisherSettlement('2020-01-01', '2020-06-30');
 */
export const getPublisherSettlement = stat<PublisherSettlement>('publisher_settlement');
