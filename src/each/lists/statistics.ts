import * as cards from '../../modules/card/data';
import * as datacube from '../../modules/datacube';
import * as publisher from '../../modules/publisher';
import { all } from '../paging/asking';
import { days, months, weeks } from '../paging/days';
import { eachPart } from '../paging/each-part';
import { pageNumber } from '../paging/offset';
import { list } from '../paging/paging';
import { behindDays } from '../paging/publisher-page';
import { rowsOf } from '../paging/span';

/** 用户增减数据，每次请求 7 天 — followers won and lost, 7 days a request. */
export const getUserSummary = list(rowsOf(days(all(datacube.getUserSummary), 7), 'list'));

/** 累计用户数据，每次请求 7 天 — followers in all, day by day, 7 days a request. */
export const getUserCumulate = list(rowsOf(days(all(datacube.getUserCumulate), 7), 'list'));

/** 发表内容每日阅读数据，每次请求 1 天 — readers of each article, a day a request. */
export const getArticleRead = list(rowsOf(days(all(datacube.getArticleRead), 1), 'list'));

/** 发表内容每日分享数据，每次请求 1 天 — who shared each article, a day a request. */
export const getArticleShare = list(rowsOf(days(all(datacube.getArticleShare), 1), 'list'));

/** 发表内容概况总数据，每次请求 30 天 — all articles together, day by day, 30 days a request. */
export const getBizSummary = list(rowsOf(days(all(datacube.getBizSummary), 30), 'list'));

/** 发表内容发表详细数据，每次请求 1 天 — the articles published on each day, a day a request. */
export const getArticleTotalDetail = list(rowsOf(days(all(datacube.getArticleTotalDetail), 1), 'list'));

/**
 * 图文群发每日数据，每次请求 1 天 — the articles of each day, a day a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getArticleSummary = list(rowsOf(days(all(datacube.getArticleSummary), 1), 'list'));

/**
 * 图文群发总数据，每次请求 1 天 — the articles sent on each day, a day a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getArticleTotal = list(rowsOf(days(all(datacube.getArticleTotal), 1), 'list'));

/**
 * 图文统计数据，每次请求 3 天 — readers, day by day, 3 days a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getUserRead = list(rowsOf(days(all(datacube.getUserRead), 3), 'list'));

/**
 * 图文统计分时数据，每次请求 1 天 — readers, hour by hour, a day a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getUserReadHour = list(rowsOf(days(all(datacube.getUserReadHour), 1), 'list'));

/**
 * 图文分享转发数据，每次请求 7 天 — who shared articles, day by day, 7 days a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getUserShare = list(rowsOf(days(all(datacube.getUserShare), 7), 'list'));

/**
 * 图文分享转发分时数据，每次请求 1 天 — who shared articles, hour by hour, a day a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getUserShareHour = list(rowsOf(days(all(datacube.getUserShareHour), 1), 'list'));

/** 消息发送概况数据，每次请求 7 天 — messages from users, day by day, 7 days a request. */
export const getUpstreamMsg = list(rowsOf(days(all(datacube.getUpstreamMsg), 7), 'list'));

/** 消息发送分时数据，每次请求 1 天 — messages from users, hour by hour, a day a request. */
export const getUpstreamMsgHour = list(rowsOf(days(all(datacube.getUpstreamMsgHour), 1), 'list'));

/** 消息发送周数据，每次请求 1 周 — messages from users, a week a request. */
export const getUpstreamMsgWeek = list(rowsOf(weeks(all(datacube.getUpstreamMsgWeek)), 'list'));

/** 消息发送月数据，每次请求 1 个月 — messages from users, a month a request. */
export const getUpstreamMsgMonth = list(rowsOf(months(all(datacube.getUpstreamMsgMonth)), 'list'));

/** 消息发送分布数据，每次请求 15 天 — users by how much they sent, 15 days a request. */
export const getUpstreamMsgDist = list(rowsOf(days(all(datacube.getUpstreamMsgDist), 15), 'list'));

/** 消息发送分布周数据，每次请求 1 周 — users by how much they sent, a week a request. */
export const getUpstreamMsgDistWeek = list(rowsOf(weeks(all(datacube.getUpstreamMsgDistWeek)), 'list'));

/** 消息发送分布月数据，每次请求 1 个月 — users by how much they sent, a month a request. */
export const getUpstreamMsgDistMonth = list(rowsOf(months(all(datacube.getUpstreamMsgDistMonth)), 'list'));

/** 被动回复概要数据，每次请求 30 天 — how the account's server answered, day by day, 30 days a request. */
export const getInterfaceSummary = list(rowsOf(days(all(datacube.getInterfaceSummary), 30), 'list'));

/** 被动回复分布数据，每次请求 1 天 — how the account's server answered, hour by hour, a day a request. */
export const getInterfaceSummaryHour = list(rowsOf(days(all(datacube.getInterfaceSummaryHour), 1), 'list'));

/** 卡券概况数据，每次请求 62 天 — all cards, day by day, 62 days a request. */
export const getTotalCardDataInfo = list(rowsOf(days(all(cards.getTotalCardDataInfo), 62), 'list'));

/** 单张卡券的数据，每次请求 62 天 — one card, day by day, 62 days a request. */
export const getCardDataInfo = list(rowsOf(days(all(cards.getCardDataInfo), 62, 1), 'list'));

/** 会员卡概况数据，每次请求 62 天 — all membership cards, day by day, 62 days a request. */
export const getMemberCardData = list(rowsOf(days(all(cards.getMemberCardData), 62), 'list'));

/** 单张会员卡的数据，每次请求 62 天 — one membership card, day by day, 62 days a request. */
export const getMemberCardDetailData = list(rowsOf(days(all(cards.getMemberCardDetailData), 62, 1), 'list'));

const publisherAdPosStats = behindDays(publisher.getPublisherAdPosStats, 90);

/** 公众号分广告位数据，每次请求 90 天内的 90 条 — advertisements by day and slot, 90 rows of 90 days a request. */
export const getPublisherAdPosStats = list(
  eachPart(
    days(publisherAdPosStats, 90),
    pageNumber(publisherAdPosStats, { items: 'list', total: 'total_num' }),
  ),
);

const publisherCpsStats = behindDays(publisher.getPublisherCpsStats, 90);

/** 公众号返佣商品数据，每次请求 60 天内的 90 条 — goods on commission by day, 90 rows of 60 days a request. */
export const getPublisherCpsStats = list(
  eachPart(days(publisherCpsStats, 60), pageNumber(publisherCpsStats, { items: 'list', total: 'total_num' })),
);

/** Days that are more than there ever were: half a month is not to be cut. */
const WHOLE = 36_500;

const publisherSettlement = behindDays(publisher.getPublisherSettlement, 90);

/** 公众号结算收入，每次请求 90 条 — what each half of a month earned, 90 rows a request. */
export const getPublisherSettlement = list(
  eachPart(
    days(publisherSettlement, WHOLE),
    pageNumber(publisherSettlement, { items: 'settlement_list', total: 'total_num' }),
  ),
);
