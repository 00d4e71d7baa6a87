import { makeVariadic as make, post } from '../../endpoint';
import type { ShakeReply } from './account';
import type { BeaconIdentifier, BeaconIds } from './beacon';

/** How often something was shaken up and opened. */
export interface ShakeCounts {
  /** Shakes. */
  shake_pv: number;
  /** People who shook. */
  shake_uv: number;
  /** Times the page was opened. */
  click_pv: number;
  /** People who opened it. */
  click_uv: number;
}

/** The numbers of one day. */
export interface ShakeDay extends ShakeCounts {
  /** Midnight at which the day begins; seconds since 1970. */
  ftime: number;
}

/** The numbers of one beacon. */
export interface BeaconCounts extends BeaconIds, ShakeCounts {}

/** The numbers of one page. */
export interface BeaconPageCounts extends ShakeCounts {
  /** Id of the page. */
  page_id: number;
}

/** Some of the numbers of one day. */
export interface ShakeDayReply<D> extends ShakeReply<D> {
  /** The day; seconds since 1970. */
  date: number;
  /** Beacons or pages in all. */
  total_count: number;
  /** Number of this page of results, from 1. */
  page_index: number;
}

/** From which day to which. */
export interface ShakeSpan {
  /** First day; seconds since 1970, at most 90 days ago. */
  begin_date: number;
  /** Last day; seconds since 1970, yesterday at the latest and at most 30 days after the first. */
  end_date: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Which beacon's numbers to tell. */
export interface BeaconStatisticsQuery extends ShakeSpan {
  /** Which beacon. */
  device_identifier: BeaconIdentifier;
}

/** Which page's numbers to tell. */
export interface BeaconPageStatisticsQuery extends ShakeSpan {
  /** Which page. */
  page_id: number | string;
}

/** Which day's numbers to tell. */
export interface ShakeDayQuery {
  /** The day; seconds since 1970, at most 90 days ago and yesterday at the latest. */
  date: number;
  /** Number of the page of results, from 1: 50 each, those that most people shook first. */
  page_index: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 以设备为维度的数据统计接口 — tells the daily numbers of one beacon.
 *
 * Limits: 30 days a call, from the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * Errors: `9001025` no such beacon; `9001031` days that are not allowed.
 *
 * @param query the beacon and the days, or JSON text, sent as it is
 * @returns `data`: one entry for each day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Analytics/Using_devices_as_a_dimension_for_the_data_statistics_interface.html
 * @example
 * const query = { device_identifier: { device_id: 10011 }, begin_date: 1438704000, end_date: 1438790400 };
 * api.getDeviceStatistics(query, (err, { data }) => { ... });
 * const { data } = await api.promises.getDeviceStatistics(query);
 */
export const getDeviceStatistics = make((query: BeaconStatisticsQuery | string) =>
  post<ShakeReply<ShakeDay[]>>('/shakearound/statistics/device', query),
);

/**
 * 批量查询设备统计数据接口 — tells one day's numbers of all beacons that have any.
 *
 * Limits: 50 beacons a call, of one of the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * Errors: `9001031` a day that is not allowed.
 *
 * @param query the day and the page, or JSON text, sent as it is
 * @returns `data.devices`: one entry for each beacon
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Analytics/Batch_query_device_statistics_data_interface.html
 * @example
 * api.getDeviceStatisticsList({ date: 1438704000, page_index: 1 }, (err, { data }) => { ... });
 * const { data } = await api.promises.getDeviceStatisticsList({ date: 1438704000, page_index: 1 });
 */
export const getDeviceStatisticsList = make((query: ShakeDayQuery | string) =>
  post<
    ShakeDayReply<{
      /** One for each beacon that was shaken up. */
      devices: BeaconCounts[];
    }>
  >('/shakearound/statistics/devicelist', query),
);

/**
 * 以页面为维度的数据统计接口 — tells the daily numbers of one page.
 *
 * Limits: 30 days a call, from the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * Errors: `9001026` no such page; `9001031` days that are not allowed.
 *
 * @param query the page and the days, or JSON text, sent as it is
 * @returns `data`: one entry for each day
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Analytics/Using_pages_as_a_dimension_for_the_data_statistics_interface.html
 * @example
 * const query = { page_id: 12345, begin_date: 1438704000, end_date: 1438790400 };
 * api.getPageStatistics(query, (err, { data }) => { ... });
 * const { data } = await api.promises.getPageStatistics(query);
 */
export const getPageStatistics = make((query: BeaconPageStatisticsQuery | string) =>
  post<ShakeReply<ShakeDay[]>>('/shakearound/statistics/page', query),
);

/**
 * 批量查询页面统计数据接口 — tells one day's numbers of all pages that have any.
 *
 * Limits: 50 pages a call, of one of the last 90 days; yesterday's numbers are there from 8:00 on.
 *
 * Errors: `9001031` a day that is not allowed.
 *
 * @param query the day and the page of results, or JSON text, sent as it is
 * @returns `data.pages`: one entry for each page
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Analytics/Batch_Query_API_for_Page_Statistics.html
 * @example
 * api.getPageStatisticsList({ date: 1438704000, page_index: 1 }, (err, { data }) => { ... });
 * const { data } = await api.promises.getPageStatisticsList({ date: 1438704000, page_index: 1 });
 */
export const getPageStatisticsList = make((query: ShakeDayQuery | string) =>
  post<
    ShakeDayReply<{
      /** One for each page that was shaken up. */
      pages: BeaconPageCounts[];
    }>
  >('/shakearound/statistics/pagelist', query),
);
