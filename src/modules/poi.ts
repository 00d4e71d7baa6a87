import { get, makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/** Which map a store's coordinates come from. */
export type PoiOffsetType =
  /** 火星坐标 — GCJ-02, as on the maps of Tencent and AMap (高德). */
  | 1
  /** sogou经纬度 — Sogou. */
  | 2
  /** 百度经纬度 — Baidu. */
  | 3
  /** mapbar经纬度 — Mapbar. */
  | 4
  /** GPS坐标 — GPS. */
  | 5
  /** sogou墨卡托坐标 — Sogou, Mercator. */
  | 6;

/** How far WeChat's review of a store is. */
export type PoiAvailableState =
  /** 系统错误 — an error within WeChat. */
  | 1
  /** 审核中 — under review. */
  | 2
  /** 审核通过 — approved. */
  | 3
  /** 审核驳回 — rejected. */
  | 4;

/** A picture of a store. */
export interface PoiPhoto {
  /** Address of the picture, from `uploadLogo`; 640 × 340 px at best. */
  photo_url: string;
}

/** What and where a store is; it cannot be changed later. */
export interface PoiPlace {
  /** Name without the branch's, at most 15 Chinese characters or 30 letters. */
  business_name: string;
  /** Name of the branch, at most 10 characters, without brackets. */
  branch_name?: string;
  /** Province, at most 10 characters; of a municipality its name, e.g. `上海市`. */
  province: string;
  /** City, at most 30 characters. */
  city: string;
  /** District, at most 10 characters. */
  district?: string;
  /** Street and number, at most 80 characters, without province and city. */
  address: string;
  /** Categories, the levels of each separated by commas: `['美食,快餐小吃']`; see `getWXCategory`. */
  categories: string[];
  /** Which map the coordinates come from. */
  offset_type: PoiOffsetType;
  /** Longitude in degrees. */
  longitude: number;
  /** Latitude in degrees. */
  latitude: number;
}

/** What a store offers; it can be changed later. */
export interface PoiService {
  /** The account's own id of the store. WeChat does not check that there is only one of it. */
  sid?: string;
  /** One phone number, at most 53 characters: digits, area code and extension set off by `-`. */
  telephone?: string;
  /** Pictures, at most 20; the list replaces the one before as a whole. */
  photo_list?: PoiPhoto[];
  /** What the store recommends, at most 200 characters. */
  recommend?: string;
  /** Special services, e.g. `免费wifi`, at most 200 characters. */
  special?: string;
  /** About the store, at most 300 characters. */
  introduction?: string;
  /** Business hours, 24-hour clock: `8:00-20:00`. */
  open_time?: string;
  /** What a visitor spends on average; whole CNY above 0. */
  avg_price?: number;
}

/** A store as it is created. */
export interface Poi extends PoiPlace, PoiService {
  /** One phone number, at most 53 characters: digits, area code and extension set off by `-`. */
  telephone: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A store as it is changed: what is left out stays as it is. */
export interface PoiUpdate extends PoiService {
  /** Which store. */
  poi_id: number | string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A store that WeChat has taken. */
export interface PoiAdded extends Ok {
  /** Id of the store, where WeChat tells it at once. Ids beyond 2^53 arrive as exact strings. */
  poi_id?: number | string;
}

/** A store. */
export interface PoiInfo extends PoiPlace, PoiService {
  /** Id of the store. Ids beyond 2^53 arrive as exact strings. */
  poi_id?: number | string;
  /** How far the review of the store is. */
  available_state: PoiAvailableState;
  /** 1: a change is under review and no other can be made; 0: none is. */
  update_status?: 0 | 1;
}

/** A store, wrapped as WeChat wraps it. */
export interface PoiBusiness {
  /** The store. */
  base_info: PoiInfo;
}

/** Some of the account's stores. */
export interface Pois extends Ok {
  /** The stores. */
  business_list: PoiBusiness[];
  /** Stores in all; text in WeChat's own example. */
  total_count: number | string;
}

/**
 * 创建门店 — creates a store; it can be used once WeChat has reviewed it, which an event `poi_check_notify` tells.
 *
 * Errors: `40097` a field is wrong; `65104` no such category; `65105` a picture was not uploaded with `uploadLogo`;
 * `65109` to `65114` name, address, phone number, city, province or pictures are missing.
 *
 * @deprecated Since 2024-07-05 WeChat takes no new stores here: upgrade to 门店小程序 and use `/wxa/add_store`.
 * @param poi the store
 * @returns the store's id, where WeChat tells it at once
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#7
 * @example
 * const poi = {
 *   sid: '5794560', business_name: '肯打鸡', branch_name: '东方路店', province: '上海市', city: '上海市',
 *   address: '东方路88号', telephone: '021-5794560', categories: ['美食,快餐小吃'],
 *   offset_type: 1, longitude: 121.52, latitude: 31.22, photo_list: [{ photo_url: url }],
 * };
 * api.addPoi(poi, (err, result) => { ... });
 * const result = await api.promises.addPoi(poi);
 */
export const addPoi = make((poi: Poi) =>
  post<PoiAdded>('/cgi-bin/poi/addpoi', { business: { base_info: poi } }),
);

/**
 * 查询门店信息 — tells about one store.
 *
 * Errors: `65115` no such store.
 *
 * @param poiId the store
 * @returns `business.base_info`: the store; while `update_status` is 1, with changes that are not approved yet
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#9
 */
export const getPoi = make((poiId: number | string) =>
  post<
    Ok & {
      /** The store. */
      business: PoiBusiness;
    }
  >('/cgi-bin/poi/getpoi', { poi_id: poiId }),
);

/**
 * 查询门店列表 — lists the account's stores.
 *
 * Limits: 50 a call.
 *
 * @param begin how many to pass over
 * @param limit how many to list, at most 50
 * @returns stores, and how many there are
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#10
 */
export const getPois = make(
  (begin: number, limit: number = 20) => post<Pois>('/cgi-bin/poi/getpoilist', { begin, limit }),
  3,
);

/**
 * 删除门店 — deletes a store that is not under review.
 *
 * Errors: `65106` the store is not approved; `65115` no such store.
 *
 * @param poiId the store
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#12
 */
export const delPoi = make((poiId: number | string) => post<Ok>('/cgi-bin/poi/delpoi', { poi_id: poiId }));

/**
 * 修改门店服务信息 — changes what an approved store offers; WeChat reviews the change.
 *
 * Errors: `65105` a picture was not uploaded with `uploadLogo`; `65106` the store is not approved; `65107` a change is
 * under review; `65115` no such store.
 *
 * @param poi the store's id and what changes; name, address and coordinates cannot
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html#11
 * @example
 * const poi = { poi_id: '271864249', telephone: '021-5794560', open_time: '10:00-18:00' };
 * api.updatePoi(poi, (err) => { ... });
 * await api.promises.updatePoi(poi);
 */
export const updatePoi = make((poi: PoiUpdate) =>
  post<Ok>('/cgi-bin/poi/updatepoi', { business: { base_info: poi } }),
);

/**
 * 门店类目表 — lists the categories that a store can have.
 *
 * @returns `category_list`, the levels of each separated by commas: `美食,快餐小吃`
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html
 */
export const getWXCategory = make(() =>
  get<{
    /** The categories. */
    category_list: string[];
  }>('/cgi-bin/poi/getwxcategory'),
);
