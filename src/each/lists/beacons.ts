import { getBeacons as beacons } from '../../modules/shakearound/beacon';
import { listBeaconGroup as groups, queryGroupBeacons as grouped } from '../../modules/shakearound/group';
import { getPages as pages } from '../../modules/shakearound/page';
import { searchBeaconPageRelation as relations } from '../../modules/shakearound/relation';
import * as statistics from '../../modules/shakearound/statistics';
import { all } from '../paging/asking';
import { cursor } from '../paging/cursor';
import { fields } from '../paging/fields';
import { offset, pageNumber } from '../paging/offset';
import { list } from '../paging/paging';
import { DAY, seconds } from '../paging/seconds';
import { rowsOf } from '../paging/span';

const part = { place: 'begin', size: 'count' } as const;

/**
 * 设备，每次请求 50 个 — beacons, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getBeacons = list(
  cursor(
    fields(beacons, {
      place: 'last_seen',
      size: 'count',
      most: 50,
      defaults: { type: 2 },
      without: ['device_identifiers', 'device_identifier', 'begin'],
      isOptional: true,
    }),
    { items: 'data.devices', next: (devices) => devices.at(-1)?.device_id, first: 0 },
  ),
);

/**
 * 设备分组，每次请求 1,000 个 — groups of beacons, 1,000 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const listBeaconGroup = list(
  offset(fields(groups, { ...part, most: 1000, isOptional: true }), {
    items: 'data.groups',
    total: 'data.total_count',
  }),
);

/**
 * 分组内的设备，每次请求 1,000 个 — the beacons of a group, 1,000 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const queryGroupBeacons = list(
  offset(fields(grouped, { ...part, most: 1000 }), { items: 'data.devices', total: 'data.total_count' }),
);

/**
 * 页面，每次请求 50 个 — pages that shaking can bring up, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getPages = list(
  offset(
    fields(pages, {
      ...part,
      most: 50,
      defaults: { type: 2 },
      without: ['type', 'page_ids'],
      isOptional: true,
    }),
    {
      items: 'data.pages',
      total: 'data.total_count',
    },
  ),
);

/**
 * 设备与页面的关联，每次请求 50 个 — the beacons of a page, or the pages of a beacon, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const searchBeaconPageRelation = list(
  offset(fields(relations, { ...part, most: 50 }), {
    items: 'data.relations',
    total: 'data.total_count',
  }),
);

const ranking = { total: 'total_count', size: 50 } as const;

/**
 * 设备某一天的数据，每次请求 50 个 — one day's numbers of all beacons, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getDeviceStatisticsList = list(
  pageNumber(fields(statistics.getDeviceStatisticsList, { place: 'page_index' }), {
    items: 'data.devices',
    ...ranking,
  }),
);

/**
 * 页面某一天的数据，每次请求 50 个 — one day's numbers of all pages, 50 a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getPageStatisticsList = list(
  pageNumber(fields(statistics.getPageStatisticsList, { place: 'page_index' }), {
    items: 'data.pages',
    ...ranking,
  }),
);

const month = { begin: 'begin_date', end: 'end_date', most: 30 * DAY, unit: DAY } as const;

/**
 * 设备的逐日数据，每次请求 30 天 — the daily numbers of a beacon, 30 days a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getDeviceStatistics = list(rowsOf(seconds(all(statistics.getDeviceStatistics), month), 'data'));

/**
 * 页面的逐日数据，每次请求 30 天 — the daily numbers of a page, 30 days a request.
 *
 * @deprecated 原因见同名方法 — As the method of this name is.
 */
export const getPageStatistics = list(rowsOf(seconds(all(statistics.getPageStatistics), month), 'data'));
