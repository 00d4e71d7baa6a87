import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeReply } from './account';
import type { BeaconIdentifier, BeaconIds } from './beacon';

/** The pages that a beacon brings up. */
export interface BeaconBinding {
  /** Which beacon. */
  device_identifier: BeaconIdentifier;
  /** Ids of its pages, at most 30, in place of those it has; empty to take them all away. */
  page_ids: (number | string)[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** The pages of which beacon to list. */
export interface PagesOfBeaconQuery {
  /** 1: by beacon. */
  type: 1;
  /** Which beacon. */
  device_identifier: BeaconIdentifier;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** The beacons of which page to list. */
export interface BeaconsOfPageQuery {
  /** 2: by page. */
  type: 2;
  /** Which page. */
  page_id: number | string;
  /** How many to pass over. */
  begin: number;
  /** How many to list, at most 50. */
  count: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A page that a beacon brings up. */
export interface BeaconRelation extends BeaconIds {
  /** Id of the page. */
  page_id: number;
}

/** Some of the pairs of beacon and page. */
export interface BeaconRelations {
  /** The pairs. */
  relations: BeaconRelation[];
  /** Pairs in all. */
  total_count: number;
}

/**
 * 配置设备与页面的关联关系 — sets the pages that a beacon brings up; of several, one comes up by chance.
 *
 * Limits: at most 30 pages a beacon.
 *
 * Errors: `9001025` no such beacon; `9001026` no such page; `9001032` a field is wrong; `9001037` more than 30 pages.
 *
 * @param binding the beacon and its pages, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Relationship_between_pages_and_devices/Device_settings_and_page_associations.html
 * @example
 * const binding = { device_identifier: { device_id: 10011 }, page_ids: [12345, 23456] };
 * api.bindBeaconWithPages(binding, (err) => { ... });
 * await api.promises.bindBeaconWithPages(binding);
 */
export const bindBeaconWithPages = make((binding: BeaconBinding | string) =>
  post<Ok>('/shakearound/device/bindpage', binding),
);

/**
 * 查询设备与页面的关联关系 — lists the pages of a beacon, or the beacons of a page.
 *
 * Limits: 50 beacons a call.
 *
 * Errors: `9001025` no such beacon; `9001026` no such page; `9001036` a bad `begin`.
 *
 * @param query which beacon or which page, or JSON text, sent as it is
 * @returns `data`: pairs of beacon and page, and how many there are
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Relationship_between_pages_and_devices/Querying_Device_and_Page_Associations.html
 * @example
 * const query = { type: 2, page_id: 11101, begin: 0, count: 50 };
 * api.searchBeaconPageRelation(query, (err, { data }) => { ... });
 * const { data } = await api.promises.searchBeaconPageRelation(query);
 */
export const searchBeaconPageRelation = make((query: PagesOfBeaconQuery | BeaconsOfPageQuery | string) =>
  post<ShakeReply<BeaconRelations>>('/shakearound/relation/search', query),
);
