import { report, type DataReport } from './report';

/** 发表内容数据 — Statistics of articles. */
export interface ArticleReport<Row> extends DataReport<Row> {
  /** 数据是否有延迟 — Whether the figures are late; false where they are up to date. */
  is_delay: boolean;
}

/** 阅读来源 — Where readers came from. */
export type ArticleReadScene =
  /** 全部 — From anywhere. */
  | '全部'
  /** 公众号消息 — The account’s messages. */
  | '公众号消息'
  /** 聊天会话 — A chat. */
  | '聊天会话'
  /** 朋友圈 — Moments. */
  | '朋友圈'
  /** 公众号主页 — The account’s profile. */
  | '公众号主页'
  /** 其他 — Anywhere else. */
  | '其他'
  /** 推荐 — Recommendations. */
  | '推荐'
  /** 搜一搜 — Search. */
  | '搜一搜'
  | (string & {});

/** 某一来源的阅读人数 — Readers who came from one place. */
export interface ArticleReadOrigin {
  /** 阅读人数 — Readers. */
  user_count: number;
  /** 来源 — Where they came from. */
  scene_desc: ArticleReadScene;
}

/** 阅读数据 — How many read an article. */
export interface ArticleReadFigures {
  /** 阅读人数 — Readers. */
  read_user: number;
  /** 各来源的阅读人数 — Readers by where they came from. */
  read_user_source: ArticleReadOrigin[];
}

/** 分享数据 — How many shared an article. */
export interface ArticleShareFigures {
  /** 分享人数 — Users who shared. */
  share_user: number;
}

/** 一篇内容一天的阅读数据 — How many read one article on one day. */
export interface ArticleRead {
  /** 统计日期，如 `2025-11-02` — The day, `2025-11-02`. */
  ref_date: string;
  /** 图文消息 id 与文章序号，如 `12003_3`：群发或发布返回的 `msg_data_id`，以及第几篇（从 1 起） — `12003_3`: the `msg_data_id` that publishing or a mass message gave, and which of its articles, from 1. */
  msgid: string;
  /** 阅读数据 — The figures. */
  detail: ArticleReadFigures;
}

/** 一篇内容一天的分享数据 — How many shared one article on one day. */
export interface ArticleShare {
  /** 统计日期，如 `2025-11-02` — The day, `2025-11-02`. */
  ref_date: string;
  /** 图文消息 id 与文章序号，如 `12003_3`：群发或发布返回的 `msg_data_id`，以及第几篇（从 1 起） — `12003_3`: the `msg_data_id` that publishing or a mass message gave, and which of its articles, from 1. */
  msgid: string;
  /** 分享数据 — The figures. */
  detail: ArticleShareFigures;
}

/** 阅读、分享与互动 — What readers did. */
export interface ArticleReactions {
  /** 阅读人数 — Readers. */
  read_user: number;
  /** 各来源的阅读人数 — Readers by where they came from. */
  read_user_source: ArticleReadOrigin[];
  /** 分享人数 — Users who shared. */
  share_user: number;
  /** 爱心赞人数 — Users who gave a heart (爱心赞). */
  zaikan_user: number;
  /** 拇指赞人数 — Users who gave a thumbs-up (拇指赞). */
  like_user: number;
  /** 留言条数 — Comments. */
  comment_count: number;
  /** 收藏人数 — Users who added it to their favourites. */
  collection_user: number;
}

/** 账号一天的发表内容概况 — What readers did with all articles on one day. */
export interface BizSummaryFigures extends ArticleReactions {
  /** 跳转阅读原文人数 — Users who opened the original page, behind “阅读原文”. */
  redirect_ori_page_user: number;
  /** 发表篇数 — Articles published. */
  send_page_count: number;
}

/** 账号一天的概况 — One day of the account. */
export interface BizSummary {
  /** 统计日期，如 `2025-11-02` — The day, `2025-11-02`. */
  ref_date: string;
  /** 概况数据 — The figures. */
  detail: BizSummaryFigures;
}

/** 发表类型 — Whether followers were notified of an article. */
export type ArticlePublishType =
  /** 已通知 — Followers were notified. */
  | 0
  /** 未开启通知 — They were not. */
  | 1
  | (number & {});

/** 跳出位置 — How many left an article in one part of it. */
export interface ArticleJumpPosition {
  /** 位置，全文分为五段，1 为第一段 — Which fifth of the article, 1 for the first. */
  position: 1 | 2 | 3 | 4 | 5 | (number & {});
  /** 跳出比例 — Share of the readers who left there. */
  rate: number;
}

/** 一篇内容截至某天的累计数据 — What readers did with an article up to the end of one day. */
export interface ArticleTrendDay extends ArticleReactions {
  /** 统计截止日期，如 `2025-11-03` — The day up to whose end it is counted, `2025-11-03`. */
  stat_date: string;
  /** 赞赏金额，单位分 — Tips, in fen. */
  praise_money: number;
  /** 阅读后关注人数 — Users who followed the account after reading. */
  read_subscribe_user: number;
  /** 送达阅读率 — Share of those it was delivered to who read it. */
  read_delivery_rate: number;
  /** 阅读完成率 — Share of the readers who read to the end. */
  read_finish_rate: number;
  /** 平均停留时长，单位分钟 — Time that a reader spent on average; minutes. */
  read_avg_activetime: number;
  /** 跳出位置分布 — Where readers left. */
  read_jump_position: ArticleJumpPosition[];
}

/** 一篇内容的逐日数据 — An article and its figures, day by day. */
export interface ArticleTrend {
  /** 发表日期，如 `2025-11-02` — The day of publication, `2025-11-02`. */
  ref_date: string;
  /** 图文消息 id 与文章序号，如 `12003_3`：群发或发布返回的 `msg_data_id`，以及第几篇（从 1 起） — `12003_3`: the `msg_data_id` that publishing or a mass message gave, and which of its articles, from 1. */
  msgid: string;
  /** 发表类型 — Whether followers were notified. */
  publish_type: ArticlePublishType;
  /** 标题，2026-03-03 起返回 — Title; sent since 2026-03-03. */
  title?: string;
  /** 文章链接，2026-03-03 起返回 — Address of the article; sent since 2026-03-03. */
  content_url?: string;
  /** 逐日数据，最多到发表后 30 天 — Running totals, day by day, up to 30 days after publication. */
  detail_list: ArticleTrendDay[];
}

/**
 * 获取发表内容每日阅读数据 — tells how many users read each article that day.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：没有变化的日期 `list` 为空；`is_delay` 为 true 时数据有延迟。
 *
 * Note: `list` is empty where nothing changed; the figures are late where `is_delay` is true.
 *
 * @param beginDate 起始日期，格式 `2025-11-02`；2025-11-01 之前没有数据 — The first day, `2025-11-02`; there are no figures before 2025-11-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 当天被阅读的每篇内容一行 — A row for each article that was read that day.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getarticleread.html
 * @example
 * api.getArticleRead('2025-11-02', '2025-11-02', (err, result) => { ... });
 * const { list } = await api.promises.getArticleRead('2025-11-02', '2025-11-02');
 */
export const getArticleRead = report<ArticleReport<ArticleRead>>('getarticleread');

/**
 * 获取发表内容每日分享数据 — tells how many users shared each article that day.
 *
 * 限制：每次只能查一天，两个日期须相同。
 *
 * Limits: one day a call: both dates are the same.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：没有变化的日期 `list` 为空；`is_delay` 为 true 时数据有延迟。
 *
 * Note: `list` is empty where nothing changed; the figures are late where `is_delay` is true.
 *
 * @param beginDate 起始日期，格式 `2025-11-02`；2025-11-01 之前没有数据 — The first day, `2025-11-02`; there are no figures before 2025-11-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 当天被分享的每篇内容一行 — A row for each article that was shared that day.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getarticleshare.html
 * @example
 * api.getArticleShare('2025-11-02', '2025-11-02', (err, result) => { ... });
 * const { list } = await api.promises.getArticleShare('2025-11-02', '2025-11-02');
 */
export const getArticleShare = report<ArticleReport<ArticleShare>>('getarticleshare');

/**
 * 获取发表内容概况总数据 — tells what readers did with all of the account’s articles together, day by day.
 *
 * 限制：每次最多 30 天。
 *
 * Limits: at most 30 days a call.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：没有变化的日期 `list` 为空；`is_delay` 为 true 时数据有延迟。
 *
 * Note: `list` is empty where nothing changed; the figures are late where `is_delay` is true.
 *
 * @param beginDate 起始日期，格式 `2025-11-02`；2025-11-01 之前没有数据 — The first day, `2025-11-02`; there are no figures before 2025-11-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 每天一行 — A row for each day.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getbizsummary.html
 * @example
 * api.getBizSummary('2025-11-02', '2025-11-05', (err, result) => { ... });
 * const { list } = await api.promises.getBizSummary('2025-11-02', '2025-11-05');
 */
export const getBizSummary = report<ArticleReport<BizSummary>>('getbizsummary');

/**
 * 获取发表内容发表详细数据 — tells what readers did with the articles published on a day, counted up to the end of each of the next 30 days.
 *
 * 限制：每次只能查一天，两个日期须相同；每篇内容最多统计到发表后 30 天。
 *
 * Limits: one day a call: both dates are the same; up to 30 days of figures for each article.
 *
 * 错误码：`61500` 日期格式错误；`61501` 时间跨度超限，或结束日期尚未结束；`61503` 数据尚未就绪，请稍后再试。
 *
 * Errors: `61500` a date is not of the form `2014-12-08`; `61501` too many days, or the last one is not over yet; `61503` the figures are not ready: try again later.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：没有变化的日期 `list` 为空；`is_delay` 为 true 时数据有延迟。
 *
 * Note: `list` is empty where nothing changed; the figures are late where `is_delay` is true.
 *
 * @param beginDate 起始日期，格式 `2025-11-02`；2025-11-01 之前没有数据 — The first day, `2025-11-02`; there are no figures before 2025-11-01.
 * @param endDate 结束日期，最晚为昨天；次日上午 8 点后数据才完整 — The last day, yesterday at the latest; its figures are complete from 8:00 the next morning.
 * @returns 当天发表的每篇内容一行 — A row for each article published that day, with `detail_list` for each day since.
 * @see https://developers.weixin.qq.com/doc/service/api/wedata/news/api_getarticletotaldetail.html
 * @example
 * api.getArticleTotalDetail('2025-11-02', '2025-11-02', (err, result) => { ... });
 * const { list } = await api.promises.getArticleTotalDetail('2025-11-02', '2025-11-02');
 */
export const getArticleTotalDetail = report<ArticleReport<ArticleTrend>>('getarticletotaldetail');
