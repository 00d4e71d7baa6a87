import { report, type DataReport } from './report';

/** 消息类型 — Kind of a message from a user. */
export type UpstreamMsgType =
  /** 文字 — Text. */
  | 1
  /** 图片 — A picture. */
  | 2
  /** 语音 — A voice message. */
  | 3
  /** 视频 — A video. */
  | 4
  /** 第三方应用消息（链接消息） — A link. */
  | 6
  | (number & {});

/** 用户发来的某类消息 — Messages of one kind that users sent to the account. */
export interface UpstreamMsg {
  /** 日期，如 `2014-12-07`；周数据为周一，月数据为当月 1 日 — The day, `2014-12-07`; of a week its Monday, of a month its first day. */
  ref_date: string;
  /** 消息类型 — Kind of the messages. */
  msg_type: UpstreamMsgType;
  /** 发送消息的用户数 — Users who sent some. */
  msg_user: number;
  /** 消息总数 — Messages sent. */
  msg_count: number;
}

/** 一小时内用户发来的某类消息 — Messages of one kind that users sent to the account in one hour. */
export interface UpstreamMsgHour extends UpstreamMsg {
  /** 小时：0 为 0:00–1:00，100 为 1:00–2:00，… 2300 为 23:00–24:00 — The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/** 发送量区间 — How many messages a user sent. */
export type UpstreamMsgInterval =
  /** 0 条 — None. */
  | 0
  /** 1–5 条 — 1 to 5. */
  | 1
  /** 6–10 条 — 6 to 10. */
  | 2
  /** 10 条以上 — More than 10. */
  | 3;

/** 发送量相近的用户数 — Users who sent about the same number of messages to the account. */
export interface UpstreamMsgDist {
  /** 日期，如 `2014-12-07`；周数据为周一，月数据为当月 1 日 — The day, `2014-12-07`; of a week its Monday, of a month its first day. */
  ref_date: string;
  /** 发送量区间 — How many messages each of them sent. */
  count_interval: UpstreamMsgInterval;
  /** 用户数 — Users who sent so many. */
  msg_user: number;
}

/**
 * 获取消息发送概况数据 — tells how many messages users sent to the account, day by day.
 *
 * 限制：每次最多 7 天（两个日期相差小于 7 天）。
 *
 * Limits: at most 7 days a call (fewer than 7 days between the dates).
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天每类消息一行 — A row for each day and kind of message.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsg.html
 */
export const getUpstreamMsg = report<DataReport<UpstreamMsg>>('getupstreammsg');

/**
 * 获取消息发送分时数据（获取消息分送分时数据） — tells how many messages users sent to the account, hour by hour.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每小时每类消息一行 — A row for each hour and kind of message.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsghour.html
 */
export const getUpstreamMsgHour = report<DataReport<UpstreamMsgHour>>('getupstreammsghour');

/**
 * 获取消息发送周数据 — tells how many messages users sent to the account, week by week.
 *
 * 限制：文档要求两个日期相同：都填当周周一。
 *
 * Limits: WeChat’s page wants both dates to be the same: the Monday of the week.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 说明：一周结束后才有其数据，日期为当周周一；同一页的说明和示例却跨了几天，旧文档允许跨度 30 天。
 *
 * Note: a week has its figures once it is over, under the date of its Monday; the text and the sample of the same page span several days, and WeChat’s former guide allowed 30.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每周每类消息一行 — A row for each week and kind of message.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsgweek.html
 */
export const getUpstreamMsgWeek = report<DataReport<UpstreamMsg>>('getupstreammsgweek');

/**
 * 获取消息发送月数据 — tells how many messages users sent to the account, month by month.
 *
 * 限制：文档要求两个日期相同：都填当月 1 日。
 *
 * Limits: WeChat’s page wants both dates to be the same: the first of the month.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 说明：一个月结束后才有其数据，日期为当月 1 日；同一页的说明和示例却跨了几天，旧文档允许跨度 30 天。
 *
 * Note: a month has its figures once it is over, under the date of its first day; the text and the sample of the same page span several days, and WeChat’s former guide allowed 30.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每月每类消息一行 — A row for each month and kind of message.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsgmonth.html
 */
export const getUpstreamMsgMonth = report<DataReport<UpstreamMsg>>('getupstreammsgmonth');

/**
 * 获取消息发送分布数据 — tells how many users sent few or many messages, day by day.
 *
 * 限制：每次最多 15 天。
 *
 * Limits: at most 15 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天每个区间一行 — A row for each day and number of messages.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsgdist.html
 */
export const getUpstreamMsgDist = report<DataReport<UpstreamMsgDist>>('getupstreammsgdist');

/**
 * 获取消息发送分布周数据 — tells how many users sent few or many messages, week by week.
 *
 * 限制：每次最多 15 天。
 *
 * Limits: at most 15 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 说明：一周结束后才有其数据，日期为当周周一；现行文档限 15 天，旧文档为 30 天。
 *
 * Note: a week has its figures once it is over, under the date of its Monday; WeChat’s page of today says 15 days, its former guide 30.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每周每个区间一行 — A row for each week and number of messages.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsgdistweek.html
 */
export const getUpstreamMsgDistWeek = report<DataReport<UpstreamMsgDist>>('getupstreammsgdistweek');

/**
 * 获取消息发送分布月数据 — tells how many users sent few or many messages, month by month.
 *
 * 限制：每次最多 15 天。
 *
 * Limits: at most 15 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 说明：一个月结束后才有其数据，日期为当月 1 日；现行文档限 15 天，旧文档为 30 天。
 *
 * Note: a month has its figures once it is over, under the date of its first day; WeChat’s page of today says 15 days, its former guide 30.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每月每个区间一行 — A row for each month and number of messages.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/mess/api_getupstreammsgdistmonth.html
 */
export const getUpstreamMsgDistMonth = report<DataReport<UpstreamMsgDist>>('getupstreammsgdistmonth');
