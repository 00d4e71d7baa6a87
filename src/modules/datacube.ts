import { make, post } from '../endpoint';

/** Rows of statistics. */
export interface DataReport<Row> {
  /** The rows; a day without data has none. */
  list: Row[];
}

/** How users came to follow. */
export type FollowSource =
  /** 其他合计 — all others together. */
  | 0
  /** 公众号搜索 — search for an account. */
  | 1
  /** 名片分享 — a shared contact card. */
  | 17
  /** 扫描二维码 — a scanned QR code. */
  | 30
  /** 支付后关注 — after a payment; counted as 0 since June 2023. */
  | 51
  /** 文章内账号名称 — the account's name within an article. */
  | 57
  /** 微信广告 — an advertisement. */
  | 100
  /** 小程序关注 — a mini program. */
  | 149
  /** 他人转载 — a reprint by another account. */
  | 161
  /** 视频号 — Channels. */
  | 200
  /** 直播 — a live stream. */
  | 201
  | (number & {});

/** Followers won and lost on one day, by one way. */
export interface UserSummary {
  /** The day, `2014-12-07`. */
  ref_date: string;
  /** How the users came to follow. */
  user_source: FollowSource;
  /** Users who began to follow. */
  new_user: number;
  /** Users who ceased to follow. */
  cancel_user: number;
}

/** Followers at the end of one day. */
export interface UserCumulate {
  /** The day, `2014-12-07`. */
  ref_date: string;
  /** Followers in all. */
  cumulate_user: number;
  /** Always 0, for all sources; WeChat sends it without documenting it. */
  user_source?: 0;
}

/** What readers did with articles. */
export interface ArticleFigures {
  /** Readers of the article. */
  int_page_read_user: number;
  /** Times the article was read. */
  int_page_read_count: number;
  /** Readers of the original page, behind “阅读原文”; 0 where there is none. */
  ori_page_read_user: number;
  /** Times the original page was read. */
  ori_page_read_count: number;
  /** Users who shared it. */
  share_user: number;
  /** Times it was shared. */
  share_count: number;
  /** Users who added it to their favourites. */
  add_to_fav_user: number;
  /** Times it was added to favourites. */
  add_to_fav_count: number;
}

/** What readers did with one article on one day. */
export interface ArticleSummary extends ArticleFigures {
  /** The day, `2014-12-08`. */
  ref_date: string;
  /** `12003_3`: the `msg_data_id` of the broadcast, and which of its articles, from 1. */
  msgid: string;
  /** Title of the article. */
  title: string;
  /** Always 0; WeChat sends it without documenting it. */
  user_source?: 0;
}

/** What readers did with one article from its broadcast to the end of one day. */
export interface ArticleTotalDetail extends ArticleFigures {
  /** The day up to whose end it is counted, `2014-12-14`. */
  stat_date: string;
  /** Users to whom it was delivered: about all followers. */
  target_user: number;
  /** Readers who came from the account's conversation. */
  int_page_from_session_read_user: number;
  /** Times it was read from the account's conversation. */
  int_page_from_session_read_count: number;
  /** Readers who came from the account's earlier messages. */
  int_page_from_hist_msg_read_user: number;
  /** Times it was read from the account's earlier messages. */
  int_page_from_hist_msg_read_count: number;
  /** Readers who came from Moments. */
  int_page_from_feed_read_user: number;
  /** Times it was read from Moments. */
  int_page_from_feed_read_count: number;
  /** Readers who came from friends. */
  int_page_from_friends_read_user: number;
  /** Times it was read from friends. */
  int_page_from_friends_read_count: number;
  /** Readers who came from anywhere else. */
  int_page_from_other_read_user: number;
  /** Times it was read from anywhere else. */
  int_page_from_other_read_count: number;
  /** Users who shared it to Moments from the account's conversation. */
  feed_share_from_session_user: number;
  /** Times it was shared to Moments from the account's conversation. */
  feed_share_from_session_cnt: number;
  /** Users who shared it to Moments from Moments. */
  feed_share_from_feed_user: number;
  /** Times it was shared to Moments from Moments. */
  feed_share_from_feed_cnt: number;
  /** Users who shared it to Moments from anywhere else. */
  feed_share_from_other_user: number;
  /** Times it was shared to Moments from anywhere else. */
  feed_share_from_other_cnt: number;
}

/** An article and its figures, day by day. */
export interface ArticleTotal {
  /** The day of the broadcast, `2014-12-08`. */
  ref_date: string;
  /** `12003_3`: the `msg_data_id` of the broadcast, and which of its articles, from 1. */
  msgid: string;
  /** Title of the article. */
  title: string;
  /** Always 0; WeChat sends it without documenting it. */
  user_source?: 0;
  /** Totals at the end of each of the first 7 days. */
  details: ArticleTotalDetail[];
}

/** From where readers came. */
export type ReadSource =
  /** 全部 — from anywhere. */
  | 99999999
  /** 会话 — the account's conversation. */
  | 0
  /** 好友 — a friend. */
  | 1
  /** 朋友圈 — Moments. */
  | 2
  /** 腾讯微博 — Tencent Weibo; in old data only. */
  | 3
  /** 历史消息页 — the account's earlier messages. */
  | 4
  /** 其他 — anything else. */
  | 5
  /** 看一看 — Top Stories. */
  | 6
  /** 搜一搜 — Search. */
  | 7
  | (number & {});

/** What readers from one source did with all articles on one day. Original page and favourites: for all sources only. */
export interface UserRead extends ArticleFigures {
  /** The day, `2014-12-07`. */
  ref_date: string;
  /** From where the readers came. */
  user_source: ReadSource;
}

/** What readers from one source did with all articles in one hour. Original page and favourites are always 0. */
export interface UserReadHour extends UserRead {
  /** The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/** Where articles were shared to. */
export type ShareScene =
  /** 好友转发 — a friend. */
  | 1
  /** 朋友圈 — Moments. */
  | 2
  /** 腾讯微博 — Tencent Weibo; in old data only. */
  | 3
  /** 其他 — anywhere else. */
  | 255
  | (number & {});

/** Articles shared on one day to one kind of place. */
export interface UserShare {
  /** The day, `2014-12-07`. */
  ref_date: string;
  /** Where they were shared to; values that WeChat does not document arrive too. */
  share_scene: ShareScene;
  /** Times articles were shared. */
  share_count: number;
  /** Users who shared. */
  share_user: number;
}

/** Articles shared in one hour to one kind of place. */
export interface UserShareHour extends UserShare {
  /** The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/** Kind of a message from a user. */
export type UpstreamMsgType =
  /** 文字 — text. */
  | 1
  /** 图片 — a picture. */
  | 2
  /** 语音 — a voice message. */
  | 3
  /** 视频 — a video. */
  | 4
  /** 第三方应用消息（链接消息） — a link. */
  | 6
  | (number & {});

/** Messages of one kind that users sent to the account. */
export interface UpstreamMsg {
  /** The day, `2014-12-07`; of a week its Monday, of a month its first day. */
  ref_date: string;
  /** Kind of the messages. */
  msg_type: UpstreamMsgType;
  /** Users who sent some. */
  msg_user: number;
  /** Messages sent. */
  msg_count: number;
}

/** Messages of one kind that users sent to the account in one hour. */
export interface UpstreamMsgHour extends UpstreamMsg {
  /** The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/** How many messages a user sent. */
export type UpstreamMsgInterval =
  /** None. */
  | 0
  /** 1 to 5. */
  | 1
  /** 6 to 10. */
  | 2
  /** More than 10. */
  | 3;

/** Users who sent about the same number of messages to the account. */
export interface UpstreamMsgDist {
  /** The day, `2014-12-07`; of a week its Monday, of a month its first day. */
  ref_date: string;
  /** How many messages each of them sent. */
  count_interval: UpstreamMsgInterval;
  /** Users who sent so many. */
  msg_user: number;
}

/** How the account's server answered messages on one day. */
export interface InterfaceSummary {
  /** The day, `2014-12-07`. */
  ref_date: string;
  /** Messages passed on to the server to be answered. */
  callback_count: number;
  /** How many of them failed. */
  fail_count: number;
  /** Time of all of them together; milliseconds. Divided by `callback_count` it is the average. */
  total_time_cost: number;
  /** Time of the slowest; milliseconds. */
  max_time_cost: number;
}

/** How the account's server answered messages in one hour. */
export interface InterfaceSummaryHour extends InterfaceSummary {
  /** The hour: 0 is 0:00–1:00, 100 is 1:00–2:00 … 2300 is 23:00–24:00. */
  ref_hour: number;
}

/** A method that gets the rows of a span of days: every method here is this one under another name. */
const report = <Row>(name: string) =>
  make((beginDate: string, endDate: string) =>
    post<DataReport<Row>>(`/datacube/${name}`, { begin_date: beginDate, end_date: endDate }),
  );

/**
 * 获取用户增减数据 — tells how many users began and ceased to follow, day by day and source by source.
 *
 * Limits: at most 7 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day and source
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/User_Analysis_Data_Interface.html
 */
export const getUserSummary = report<UserSummary>('getusersummary');

/**
 * 获取累计用户数据 — tells how many followers there were, day by day.
 *
 * Limits: at most 7 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/User_Analysis_Data_Interface.html
 */
export const getUserCumulate = report<UserCumulate>('getusercumulate');

/**
 * 获取图文群发每日数据 — tells what readers did that day with each broadcast article.
 *
 * Limits: one day a call: both dates are the same. Only articles with at least 3 reads, shares and favourites
 * together, within 7 days of their broadcast.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @deprecated WeChat no longer maintains it; its successor is `/datacube/getarticleread`, see `api.invoke`.
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each article
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html
 */
export const getArticleSummary = report<ArticleSummary>('getarticlesummary');

/**
 * 获取图文群发总数据 — tells what readers did with the articles broadcast on a day, counted up to the end of each of the
 * next 7 days.
 *
 * Limits: one day a call: both dates are the same.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @deprecated WeChat no longer maintains it; its successor is `/datacube/getarticletotaldetail`, see `api.invoke`.
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each article, with `details` for each day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html
 */
export const getArticleTotal = report<ArticleTotal>('getarticletotal');

/**
 * 获取图文统计数据 — tells how often articles were read, day by day and source by source.
 *
 * Limits: at most 3 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @deprecated WeChat no longer maintains it; its successor is `/datacube/getbizsummary`, see `api.invoke`.
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day and source; 99999999 are all sources
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html
 */
export const getUserRead = report<UserRead>('getuserread');

/**
 * 获取图文统计分时数据 — tells how often articles were read, hour by hour and source by source.
 *
 * Limits: one day a call: both dates are the same.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @deprecated WeChat no longer maintains it; its successor is `/datacube/getbizsummary`, see `api.invoke`.
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each hour and source; 99999999 are all sources
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html
 */
export const getUserReadHour = report<UserReadHour>('getuserreadhour');

/**
 * 获取图文分享转发数据 — tells how often articles were shared, day by day and place by place.
 *
 * Limits: at most 7 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @deprecated WeChat no longer maintains it; its successor is `/datacube/getarticleshare`, see `api.invoke`.
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day and kind of place
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html
 */
export const getUserShare = report<UserShare>('getusershare');

/**
 * 获取图文分享转发分时数据 — tells how often articles were shared, hour by hour and place by place.
 *
 * Limits: one day a call: both dates are the same.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @deprecated WeChat no longer maintains it; its successor is `/datacube/getarticleshare`, see `api.invoke`.
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each hour and kind of place
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Graphic_Analysis_Data_Interface.html
 */
export const getUserShareHour = report<UserShareHour>('getusersharehour');

/**
 * 获取消息发送概况数据 — tells how many messages users sent to the account, day by day.
 *
 * Limits: at most 7 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day and kind of message
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsg = report<UpstreamMsg>('getupstreammsg');

/**
 * 获取消息分送分时数据 — tells how many messages users sent to the account, hour by hour.
 *
 * Limits: one day a call: both dates are the same.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each hour and kind of message
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsgHour = report<UpstreamMsgHour>('getupstreammsghour');

/**
 * 获取消息发送周数据 — tells how many messages users sent to the account, week by week.
 *
 * Limits: at most 30 days a call. A week has its figures once it is over, under the date of its Monday: ask for a
 * span that holds it.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each week and kind of message
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsgWeek = report<UpstreamMsg>('getupstreammsgweek');

/**
 * 获取消息发送月数据 — tells how many messages users sent to the account, month by month.
 *
 * Limits: at most 30 days a call. A month has its figures once it is over, under the date of its first day: ask
 * for a span that holds it.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each month and kind of message
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsgMonth = report<UpstreamMsg>('getupstreammsgmonth');

/**
 * 获取消息发送分布数据 — tells how many users sent few or many messages, day by day.
 *
 * Limits: at most 15 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day and number of messages
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsgDist = report<UpstreamMsgDist>('getupstreammsgdist');

/**
 * 获取消息发送分布周数据 — tells how many users sent few or many messages, week by week.
 *
 * Limits: at most 30 days a call. A week has its figures once it is over, under the date of its Monday: ask for a
 * span that holds it.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each week and number of messages
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsgDistWeek = report<UpstreamMsgDist>('getupstreammsgdistweek');

/**
 * 获取消息发送分布月数据 — tells how many users sent few or many messages, month by month.
 *
 * Limits: at most 30 days a call. A month has its figures once it is over, under the date of its first day: ask
 * for a span that holds it.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each month and number of messages
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Message_analysis_data_interface.html
 */
export const getUpstreamMsgDistMonth = report<UpstreamMsgDist>('getupstreammsgdistmonth');

/**
 * 获取接口分析数据 — tells how the account's server answered messages, day by day.
 *
 * Limits: at most 30 days a call.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Analytics_API.html
 */
export const getInterfaceSummary = report<InterfaceSummary>('getinterfacesummary');

/**
 * 获取接口分析分时数据 — tells how the account's server answered messages, hour by hour.
 *
 * Limits: one day a call: both dates are the same.
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last is not over yet.
 *
 * @param beginDate first day, `2014-12-08`; there are no figures before 2014-12-01
 * @param endDate last day, yesterday at the latest; figures are complete from 8:00 the next morning
 * @returns a row for each hour
 * @see https://developers.weixin.qq.com/doc/offiaccount/Analytics/Analytics_API.html
 */
export const getInterfaceSummaryHour = report<InterfaceSummaryHour>('getinterfacesummaryhour');
