import { report, type DataReport } from './report';

/** 用户渠道 — How users came to follow. */
export type FollowSource =
  /** 其他合计 — All others together. */
  | 0
  /** 公众号搜索 — A search for the account. */
  | 1
  /** 名片分享 — A shared contact card. */
  | 17
  /** 扫描二维码 — A scanned QR code. */
  | 30
  /** 支付后关注 — After a payment; counted as 0 since June 2023. */
  | 51
  /** 文章内账号名称 — The account’s name within an article. */
  | 57
  /** 微信广告 — An advertisement. */
  | 100
  /** 小程序关注 — A mini program. */
  | 149
  /** 他人转载 — A reprint by another account. */
  | 161
  /** 视频号 — Channels. */
  | 200
  /** 直播 — A live stream. */
  | 201
  | (number & {});

/** 用户增减 — Followers won and lost on one day, by one way. */
export interface UserSummary {
  /** 日期，如 `2014-12-07` — The day, `2014-12-07`. */
  ref_date: string;
  /** 用户渠道 — How the users came to follow. */
  user_source: FollowSource;
  /** 新增的关注者数 — Users who began to follow. */
  new_user: number;
  /** 取消关注的用户数 — Users who unfollowed. */
  cancel_user: number;
}

/** 累计用户 — Followers at the end of one day. */
export interface UserCumulate {
  /** 日期，如 `2014-12-07` — The day, `2014-12-07`. */
  ref_date: string;
  /** 关注者总数 — Followers in all. */
  cumulate_user: number;
  /** 用户渠道，恒为 0，文档未列 — Always 0, for all ways; WeChat sends it without documenting it. */
  user_source?: 0;
}

/**
 * 获取用户增减数据 — tells how many users began to follow and unfollowed, day by day and way by way.
 *
 * 限制：每次最多 7 天。
 *
 * Limits: at most 7 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天每个渠道一行 — A row for each day and way.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/user/api_getusersummary.html
 */
export const getUserSummary = report<DataReport<UserSummary>>('getusersummary');

/**
 * 获取累计用户数据 — tells how many followers there were, day by day.
 *
 * 限制：每次最多 7 天。
 *
 * Limits: at most 7 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天一行 — A row for each day.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/user/api_getusercumulate.html
 */
export const getUserCumulate = report<DataReport<UserCumulate>>('getusercumulate');
