import { report, type DataReport } from './report';

/** 一天的被动回复数据 — How the account’s server answered messages on one day. */
export interface InterfaceSummary {
  /** 日期，如 `2014-12-07` — The day, `2014-12-07`. */
  ref_date: string;
  /** 被动回复次数 — Messages passed on to the server to be answered. */
  callback_count: number;
  /** 失败次数 — How many of them failed. */
  fail_count: number;
  /** 总耗时，单位毫秒；除以 `callback_count` 即为平均耗时 — Time of all of them together; milliseconds. Divided by `callback_count` it is the average. */
  total_time_cost: number;
  /** 最大耗时，单位毫秒 — Time of the slowest; milliseconds. */
  max_time_cost: number;
}

/** 一小时的被动回复数据 — How the account’s server answered messages in one hour. */
export interface InterfaceSummaryHour extends InterfaceSummary {
  /** 小时：0 为 0:00–1:00，100 为 1:00–2:00，… 2300 为 23:00–24:00 — The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/**
 * 获取被动回复概要数据（获取接口分析数据） — tells how the account’s server answered messages, day by day.
 *
 * 限制：每次最多 30 天。
 *
 * Limits: at most 30 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天一行 — A row for each day.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/api/api_getinterfacesummary.html
 */
export const getInterfaceSummary = report<DataReport<InterfaceSummary>>('getinterfacesummary');

/**
 * 获取被动回复分布数据（获取接口分析分时数据） — tells how the account’s server answered messages, hour by hour.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 说明：文档的参数表没有请求体，示例有；两个日期照常必填。
 *
 * Note: WeChat’s table shows no body, its sample does: both dates are needed as elsewhere.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每小时一行 — A row for each hour.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/api/api_getinterfacesummaryhour.html
 */
export const getInterfaceSummaryHour = report<DataReport<InterfaceSummaryHour>>('getinterfacesummaryhour');
