import { makeVariadic as make, post } from '../../endpoint';
import type { ShakeReply } from './account';
import type { BeaconIdentifier, BeaconIds } from './beacon';

/** 摇动与点击的次数和人数 — How often something was shaken up and opened. */
export interface ShakeCounts {
  /** 摇动的次数 — Shakes. */
  shake_pv: number;
  /** 摇动的人数 — People who shook. */
  shake_uv: number;
  /** 打开页面的次数 — Times the page was opened. */
  click_pv: number;
  /** 打开页面的人数 — People who opened it. */
  click_uv: number;
}

/** 一天的数据 — The numbers of one day. */
export interface ShakeDay extends ShakeCounts {
  /** 当天 0 点，Unix 时间戳，单位秒 — Midnight at which the day begins; seconds since 1970. */
  ftime: number;
}

/** 一个设备的数据 — The numbers of one beacon. */
export interface BeaconCounts extends BeaconIds, ShakeCounts {}

/** 一个页面的数据 — The numbers of one page. */
export interface BeaconPageCounts extends ShakeCounts {
  /** 页面 id — Id of the page. */
  page_id: number;
}

/** 某一天的一页数据 — Some of the numbers of one day. */
export interface ShakeDayReply<D> extends ShakeReply<D> {
  /** 日期，Unix 时间戳，单位秒 — The day; seconds since 1970. */
  date: number;
  /** 设备或页面的总数 — Beacons or pages in all. */
  total_count: number;
  /** 结果的页码，从 1 开始 — Number of this page of results, from 1. */
  page_index: number;
}

/** 日期范围 — From which day to which. */
export interface ShakeSpan {
  /** 开始日期，最早 90 天前，Unix 时间戳，单位秒 — First day, at most 90 days ago; seconds since 1970. */
  begin_date: number;
  /** 结束日期，最晚昨天，与开始日期相差不超过 30 天，Unix 时间戳，单位秒 — Last day, yesterday at the latest and at most 30 days after the first; seconds since 1970. */
  end_date: number;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 设备数据的查询条件 — Which beacon's numbers to tell. */
export interface BeaconStatisticsQuery extends ShakeSpan {
  /** 设备 — Which beacon. */
  device_identifier: BeaconIdentifier;
}

/** 页面数据的查询条件 — Which page's numbers to tell. */
export interface BeaconPageStatisticsQuery extends ShakeSpan {
  /** 页面 id — Id of the page. */
  page_id: number | string;
}

/** 某一天数据的查询条件 — Which day's numbers to tell. */
export interface ShakeDayQuery {
  /** 日期，最早 90 天前，最晚昨天，Unix 时间戳，单位秒 — The day, at most 90 days ago and yesterday at the latest; seconds since 1970. */
  date: number;
  /** 结果的页码，从 1 开始，每页 50 条，按摇动人数降序 — Number of the page of results, from 1: 50 each, those that most people shook first. */
  page_index: number;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 以设备为维度的数据统计接口 — tells the daily numbers of one beacon.
 *
 * 限制：一次最多 30 天，只能查最近 90 天；昨天的数据 8 点后可查。
 *
 * Limits: 30 days a call, from the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * 错误码：`9001025` 设备不存在；`9001031` 日期不合法。
 *
 * Errors: `9001025` no such beacon; `9001031` the days are not allowed.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 设备与日期；也可以是 JSON 文本，原样发送 — The beacon and the days, or JSON text, which is sent as it is.
 * @returns `data` 中每天一条 — One entry for each day, in `data`.
 * @example
 * const query = { device_identifier: { device_id: 10011 }, begin_date: 1438704000, end_date: 1438790400 };
 * api.getDeviceStatistics(query, (err, result) => { ... });
 * const { data } = await api.promises.getDeviceStatistics(query);
 */
export const getDeviceStatistics = make((query: BeaconStatisticsQuery | string) =>
  post<ShakeReply<ShakeDay[]>>('/shakearound/statistics/device', query),
);

/**
 * 批量查询设备统计数据接口 — tells one day's numbers of all beacons that have any.
 *
 * 限制：一次最多 50 个设备，只能查最近 90 天中的一天；昨天的数据 8 点后可查。
 *
 * Limits: 50 beacons a call, of one of the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * 错误码：`9001031` 日期不合法。
 *
 * Errors: `9001031` the day is not allowed.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 日期与页码；也可以是 JSON 文本，原样发送 — The day and the page of results, or JSON text, which is sent as it is.
 * @returns `data.devices` 中每个设备一条 — One entry for each beacon, in `data.devices`.
 * @example
 * api.getDeviceStatisticsList({ date: 1438704000, page_index: 1 }, (err, result) => { ... });
 * const { data } = await api.promises.getDeviceStatisticsList({ date: 1438704000, page_index: 1 });
 */
export const getDeviceStatisticsList = make((query: ShakeDayQuery | string) =>
  post<
    ShakeDayReply<{
      /** 被摇到的设备，每个一条 — One for each beacon that was shaken up. */
      devices: BeaconCounts[];
    }>
  >('/shakearound/statistics/devicelist', query),
);

/**
 * 以页面为维度的数据统计接口 — tells the daily numbers of one page.
 *
 * 限制：一次最多 30 天，只能查最近 90 天；昨天的数据 8 点后可查。
 *
 * Limits: 30 days a call, from the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * 错误码：`9001026` 页面不存在；`9001031` 日期不合法。
 *
 * Errors: `9001026` no such page; `9001031` the days are not allowed.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 页面与日期；也可以是 JSON 文本，原样发送 — The page and the days, or JSON text, which is sent as it is.
 * @returns `data` 中每天一条 — One entry for each day, in `data`.
 * @example
 * const query = { page_id: 12345, begin_date: 1438704000, end_date: 1438790400 };
 * api.getPageStatistics(query, (err, result) => { ... });
 * const { data } = await api.promises.getPageStatistics(query);
 */
export const getPageStatistics = make((query: BeaconPageStatisticsQuery | string) =>
  post<ShakeReply<ShakeDay[]>>('/shakearound/statistics/page', query),
);

/**
 * 批量查询页面统计数据接口 — tells one day's numbers of all pages that have any.
 *
 * 限制：一次最多 50 个页面，只能查最近 90 天中的一天；昨天的数据 8 点后可查。
 *
 * Limits: 50 pages a call, of one of the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * 错误码：`9001031` 日期不合法。
 *
 * Errors: `9001031` the day is not allowed.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 日期与页码；也可以是 JSON 文本，原样发送 — The day and the page of results, or JSON text, which is sent as it is.
 * @returns `data.pages` 中每个页面一条 — One entry for each page, in `data.pages`.
 * @example
 * api.getPageStatisticsList({ date: 1438704000, page_index: 1 }, (err, result) => { ... });
 * const { data } = await api.promises.getPageStatisticsList({ date: 1438704000, page_index: 1 });
 */
export const getPageStatisticsList = make((query: ShakeDayQuery | string) =>
  post<
    ShakeDayReply<{
      /** 被摇到的页面，每个一条 — One for each page that was shaken up. */
      pages: BeaconPageCounts[];
    }>
  >('/shakearound/statistics/pagelist', query),
);
