import { report, type DataReport } from './report';

/** 图文阅读数据 — What readers did with articles. */
export interface ArticleFigures {
  /** 图文页阅读人数 — Readers of the article. */
  int_page_read_user: number;
  /** 图文页阅读次数 — Times the article was read. */
  int_page_read_count: number;
  /** 原文页阅读人数，无原文页时为 0 — Readers of the original page, behind “阅读原文”; 0 where there is none. */
  ori_page_read_user: number;
  /** 原文页阅读次数 — Times the original page was read. */
  ori_page_read_count: number;
  /** 分享人数 — Users who shared it. */
  share_user: number;
  /** 分享次数 — Times it was shared. */
  share_count: number;
  /** 收藏人数 — Users who added it to their favourites. */
  add_to_fav_user: number;
  /** 收藏次数 — Times it was added to favourites. */
  add_to_fav_count: number;
}

/** 一篇图文一天的数据 — What readers did with one article on one day. */
export interface ArticleSummary extends ArticleFigures {
  /** 日期，如 `2014-12-08` — The day, `2014-12-08`. */
  ref_date: string;
  /** 图文消息 id 与文章序号，如 `12003_3`：群发的 `msg_data_id`，以及第几篇（从 1 起） — `12003_3`: the `msg_data_id` of the mass message, and which of its articles, from 1. */
  msgid: string;
  /** 标题 — Title of the article. */
  title: string;
  /** 恒为 0，文档未列 — Always 0; WeChat sends it without documenting it. */
  user_source?: 0;
}

/** 一篇图文截至某天的累计数据 — What readers did with one article from its mass message to the end of one day. */
export interface ArticleTotalDetail extends ArticleFigures {
  /** 统计截止日期，如 `2014-12-14` — The day up to whose end it is counted, `2014-12-14`. */
  stat_date: string;
  /** 送达人数，约等于关注者总数 — Users to whom it was delivered: about all followers. */
  target_user: number;
  /** 来自公众号会话的阅读人数 — Readers who came from the account’s conversation. */
  int_page_from_session_read_user: number;
  /** 来自公众号会话的阅读次数 — Times it was read from the account’s conversation. */
  int_page_from_session_read_count: number;
  /** 来自历史消息页的阅读人数 — Readers who came from the account’s earlier messages. */
  int_page_from_hist_msg_read_user: number;
  /** 来自历史消息页的阅读次数 — Times it was read from the account’s earlier messages. */
  int_page_from_hist_msg_read_count: number;
  /** 来自朋友圈的阅读人数 — Readers who came from Moments. */
  int_page_from_feed_read_user: number;
  /** 来自朋友圈的阅读次数 — Times it was read from Moments. */
  int_page_from_feed_read_count: number;
  /** 来自好友转发的阅读人数 — Readers who came from friends. */
  int_page_from_friends_read_user: number;
  /** 来自好友转发的阅读次数 — Times it was read from friends. */
  int_page_from_friends_read_count: number;
  /** 来自其他场景的阅读人数 — Readers who came from anywhere else. */
  int_page_from_other_read_user: number;
  /** 来自其他场景的阅读次数 — Times it was read from anywhere else. */
  int_page_from_other_read_count: number;
  /** 来自看一看的阅读人数 — Readers who came from Top Stories. */
  int_page_from_kanyikan_read_user?: number;
  /** 来自看一看的阅读次数 — Times it was read from Top Stories. */
  int_page_from_kanyikan_read_count?: number;
  /** 来自搜一搜的阅读人数 — Readers who came from Search. */
  int_page_from_souyisou_read_user?: number;
  /** 来自搜一搜的阅读次数 — Times it was read from Search. */
  int_page_from_souyisou_read_count?: number;
  /** 从公众号会话分享到朋友圈的人数 — Users who shared it to Moments from the account’s conversation. */
  feed_share_from_session_user: number;
  /** 从公众号会话分享到朋友圈的次数 — Times it was shared to Moments from the account’s conversation. */
  feed_share_from_session_cnt: number;
  /** 从朋友圈分享到朋友圈的人数 — Users who shared it to Moments from Moments. */
  feed_share_from_feed_user: number;
  /** 从朋友圈分享到朋友圈的次数 — Times it was shared to Moments from Moments. */
  feed_share_from_feed_cnt: number;
  /** 从其他场景分享到朋友圈的人数 — Users who shared it to Moments from anywhere else. */
  feed_share_from_other_user: number;
  /** 从其他场景分享到朋友圈的次数 — Times it was shared to Moments from anywhere else. */
  feed_share_from_other_cnt: number;
}

/** 一篇图文的逐日数据 — An article and its figures, day by day. */
export interface ArticleTotal {
  /** 群发日期，如 `2014-12-08` — The day of the mass message, `2014-12-08`. */
  ref_date: string;
  /** 图文消息 id 与文章序号，如 `12003_3`：群发的 `msg_data_id`，以及第几篇（从 1 起） — `12003_3`: the `msg_data_id` of the mass message, and which of its articles, from 1. */
  msgid: string;
  /** 标题 — Title of the article. */
  title: string;
  /** 恒为 0，文档未列 — Always 0; WeChat sends it without documenting it. */
  user_source?: 0;
  /** 群发后 7 天内每天的累计数据 — Totals at the end of each of the first 7 days. */
  details: ArticleTotalDetail[];
}

/** 阅读来源 — Where readers came from. */
export type ReadSource =
  /** 全部 — From anywhere. */
  | 99999999
  /** 会话 — The account’s conversation. */
  | 0
  /** 好友 — A friend. */
  | 1
  /** 朋友圈 — Moments. */
  | 2
  /** 腾讯微博，仅旧数据 — Tencent Weibo; in old data only. */
  | 3
  /** 历史消息页 — The account’s earlier messages. */
  | 4
  /** 其他 — Anywhere else. */
  | 5
  /** 看一看 — Top Stories. */
  | 6
  /** 搜一搜 — Search. */
  | 7
  | (number & {});

/** 一天内某来源的阅读数据 — What readers from one source did with all articles on one day. Original page and favourites: for all sources only. */
export interface UserRead extends ArticleFigures {
  /** 日期，如 `2014-12-07` — The day, `2014-12-07`. */
  ref_date: string;
  /** 阅读来源 — Where the readers came from. */
  user_source: ReadSource;
}

/** 一小时内某来源的阅读数据 — What readers from one source did with all articles in one hour. Original page and favourites are always 0. */
export interface UserReadHour extends UserRead {
  /** 小时：0 为 0:00–1:00，100 为 1:00–2:00，… 2300 为 23:00–24:00 — The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/** 分享场景 — Where articles were shared to. */
export type ShareScene =
  /** 好友转发 — A friend. */
  | 1
  /** 朋友圈 — Moments. */
  | 2
  /** 腾讯微博，仅旧数据 — Tencent Weibo; in old data only. */
  | 3
  /** 其他 — Anywhere else. */
  | 255
  | (number & {});

/** 一天内某场景的分享数据 — Articles shared on one day to one kind of place. */
export interface UserShare {
  /** 日期，如 `2014-12-07` — The day, `2014-12-07`. */
  ref_date: string;
  /** 分享场景，会出现文档未列的值 — Where they were shared to; values that WeChat does not document arrive too. */
  share_scene: ShareScene;
  /** 分享次数 — Times articles were shared. */
  share_count: number;
  /** 分享人数 — Users who shared. */
  share_user: number;
}

/** 一小时内某场景的分享数据 — Articles shared in one hour to one kind of place. */
export interface UserShareHour extends UserShare {
  /** 小时：0 为 0:00–1:00，100 为 1:00–2:00，… 2300 为 23:00–24:00 — The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/**
 * 获取图文群发每日数据 — tells what readers did that day with each article of a mass message.
 *
 * 限制：每次只能查一天，两个日期须相同；只含群发后 7 天内、当天阅读、分享、收藏合计至少 3 次的图文。
 *
 * Limits: one day a call: both dates are the same; only articles with at least 3 reads, shares and favourites together, within 7 days of their mass message.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @deprecated 微信已停止维护，请改用 getArticleRead 或 getArticleShare — WeChat no longer maintains it: use {@link getArticleRead} or {@link getArticleShare}.
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每篇图文一行 — A row for each article.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getarticlesummary.html
 */
export const getArticleSummary = report<DataReport<ArticleSummary>>('getarticlesummary');

/**
 * 获取图文群发总数据 — tells what readers did with the articles of a day’s mass messages, counted up to the end of each of the next 7 days.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @deprecated 微信已停止维护，请改用 getArticleTotalDetail — WeChat no longer maintains it: use {@link getArticleTotalDetail}.
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每篇图文一行，逐日数据在 `details` — A row for each article, with `details` for each day.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getarticletotal.html
 */
export const getArticleTotal = report<DataReport<ArticleTotal>>('getarticletotal');

/**
 * 获取图文阅读概况数据（获取图文统计数据） — tells how often articles were read, day by day and source by source.
 *
 * 限制：每次最多 3 天。
 *
 * Limits: at most 3 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @deprecated 微信已停止维护，请改用 getBizSummary — WeChat no longer maintains it: use {@link getBizSummary}.
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天每个来源一行，99999999 为全部来源 — A row for each day and source; 99999999 stands for all sources.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getuserread.html
 */
export const getUserRead = report<DataReport<UserRead>>('getuserread');

/**
 * 获取图文阅读分时数据（获取图文统计分时数据） — tells how often articles were read, hour by hour and source by source.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @deprecated 微信已停止维护，请改用 getBizSummary — WeChat no longer maintains it: use {@link getBizSummary}.
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每小时每个来源一行，99999999 为全部来源 — A row for each hour and source; 99999999 stands for all sources.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getuserreadhour.html
 */
export const getUserReadHour = report<DataReport<UserReadHour>>('getuserreadhour');

/**
 * 获取图文转发概况数据（获取图文分享转发数据） — tells how often articles were shared, day by day and place by place.
 *
 * 限制：每次最多 7 天。
 *
 * Limits: at most 7 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @deprecated 微信已停止维护，请改用 getArticleShare 或 getBizSummary — WeChat no longer maintains it: use {@link getArticleShare} or {@link getBizSummary}.
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天每个场景一行 — A row for each day and kind of place.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getusershare.html
 */
export const getUserShare = report<DataReport<UserShare>>('getusershare');

/**
 * 获取图文转发分时数据（获取图文分享转发分时数据） — tells how often articles were shared, hour by hour and place by place.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * @deprecated 微信已停止维护，请改用 getArticleShare 或 getBizSummary — WeChat no longer maintains it: use {@link getArticleShare} or {@link getBizSummary}.
 * @param beginDate 起始日期，格式 `2014-12-08`；2014-12-01 之前没有数据 — The first day, `2014-12-08`; there are no figures before 2014-12-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每小时每个场景一行 — A row for each hour and kind of place.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getusersharehour.html
 */
export const getUserShareHour = report<DataReport<UserShareHour>>('getusersharehour');
