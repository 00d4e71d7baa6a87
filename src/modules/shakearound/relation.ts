import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeReply } from './account';
import type { BeaconIdentifier, BeaconIds } from './beacon';

/** 设备与页面的关联 — The pages that a beacon brings up. */
export interface BeaconBinding {
  /** 设备 — Which beacon. */
  device_identifier: BeaconIdentifier;
  /** 页面 id，最多 30 个，替换原有的关联；空数组解除全部关联 — Ids of its pages, at most 30, in place of those it has; an empty array takes them all away. */
  page_ids: (number | string)[];
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 按设备查询页面 — The pages of which beacon to list. */
export interface PagesOfBeaconQuery {
  /** 查询方式：1 按设备 — 1: by beacon. */
  type: 1;
  /** 设备 — Which beacon. */
  device_identifier: BeaconIdentifier;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 按页面查询设备 — The beacons of which page to list. */
export interface BeaconsOfPageQuery {
  /** 查询方式：2 按页面 — 2: by page. */
  type: 2;
  /** 页面 id — Id of the page. */
  page_id: number | string;
  /** 跳过的数量 — How many to pass over. */
  begin: number;
  /** 查询的数量，最多 50 — How many to list, at most 50. */
  count: number;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 设备与页面的一条关联 — A page that a beacon brings up. */
export interface BeaconRelation extends BeaconIds {
  /** 页面 id — Id of the page. */
  page_id: number;
}

/** 一页关联 — Some of the pairs of beacon and page. */
export interface BeaconRelations {
  /** 关联 — The pairs. */
  relations: BeaconRelation[];
  /** 关联总数 — Pairs in all. */
  total_count: number;
}

/**
 * 配置设备与页面的关联关系 — sets the pages that a beacon brings up.
 *
 * 限制：一个设备最多 30 个页面。
 *
 * Limits: at most 30 pages a beacon.
 *
 * 错误码：`9001025` 设备不存在；`9001026` 页面不存在；`9001032` 参数不正确；`9001037` 超过 30 个页面。
 *
 * Errors: `9001025` no such beacon; `9001026` no such page; `9001032` a field is wrong; `9001037` more than 30 pages.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * 说明：关联了多个页面时，随机摇出其中一个。
 *
 * Note: of several pages one comes up by chance.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param binding 设备与页面；也可以是 JSON 文本，原样发送 — The beacon and its pages, or JSON text, which is sent as it is.
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
 * 限制：按页面查询时，一次最多 50 个设备。
 *
 * Limits: 50 beacons of a page a call.
 *
 * 错误码：`9001025` 设备不存在；`9001026` 页面不存在；`9001036` `begin` 不合法。
 *
 * Errors: `9001025` no such beacon; `9001026` no such page; `9001036` `begin` is wrong.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 按设备或按页面的查询条件；也可以是 JSON 文本，原样发送 — Which beacon or which page, or JSON text, which is sent as it is.
 * @returns `data` 是关联与总数 — Pairs of beacon and page, and how many there are, in `data`.
 * @example
 * const query = { type: 2, page_id: 11101, begin: 0, count: 50 };
 * api.searchBeaconPageRelation(query, (err, result) => { ... });
 * const { data } = await api.promises.searchBeaconPageRelation(query);
 */
export const searchBeaconPageRelation = make((query: PagesOfBeaconQuery | BeaconsOfPageQuery | string) =>
  post<ShakeReply<BeaconRelations>>('/shakearound/relation/search', query),
);
