import { get, makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/** 坐标类型 — Which map a store's coordinates come from. */
export type PoiOffsetType =
  /** 火星坐标 — GCJ-02, as on the maps of Tencent and AMap (高德). */
  | 1
  /** 搜狗经纬度 — Sogou. */
  | 2
  /** 百度经纬度 — Baidu. */
  | 3
  /** 图吧（mapbar）经纬度 — Mapbar. */
  | 4
  /** GPS 坐标 — GPS. */
  | 5
  /** 搜狗墨卡托坐标 — Sogou, Mercator. */
  | 6;

/** 门店的审核状态 — How far WeChat's review of a store is. */
export type PoiAvailableState =
  /** 系统错误 — An error within WeChat. */
  | 1
  /** 审核中 — Under review. */
  | 2
  /** 审核通过 — Approved. */
  | 3
  /** 审核驳回 — Rejected. */
  | 4;

/** 门店图片 — A picture of a store. */
export interface PoiPhoto {
  /** 图片 URL，来自 `uploadLogo`，建议 640 × 340 像素 — Address of the picture, from `uploadLogo`; 640 × 340 px at best. */
  photo_url: string;
}

/** 门店的名称和位置，创建后不能修改 — What and where a store is; it cannot be changed later. */
export interface PoiPlace {
  /** 门店名称，不含分店名，最多 15 个汉字或 30 个英文字符 — Name without the branch's, at most 15 Chinese characters or 30 letters. */
  business_name: string;
  /** 分店名称，最多 10 个字符，不含括号 — Name of the branch, at most 10 characters, without brackets. */
  branch_name?: string;
  /** 省份，最多 10 个字符，直辖市填市名 — Province, at most 10 characters; of a municipality its name, e.g. `上海市`. */
  province: string;
  /** 城市，最多 30 个字符 — City, at most 30 characters. */
  city: string;
  /** 区县，最多 10 个字符 — District, at most 10 characters. */
  district?: string;
  /** 详细地址，最多 80 个字符，不含省市 — Street and number, at most 80 characters, without province and city. */
  address: string;
  /** 类目，各级以英文逗号分隔，见 `getWXCategory` — Categories, the levels of each separated by commas: `['美食,快餐小吃']`; see `getWXCategory`. */
  categories: string[];
  /** 坐标类型 — Which map the coordinates come from. */
  offset_type: PoiOffsetType;
  /** 经度 — Longitude in degrees. */
  longitude: number;
  /** 纬度 — Latitude in degrees. */
  latitude: number;
}

/** 门店的服务信息，创建后可以修改 — What a store offers; it can be changed later. */
export interface PoiService {
  /** 商户自己的门店 ID，微信不校验是否重复 — The account's own id of the store. WeChat does not check that there is only one of it. */
  sid?: string;
  /** 电话，一个，最多 53 个字符：数字，区号和分机用 `-` 隔开 — One phone number, at most 53 characters: digits, area code and extension set off by `-`. */
  telephone?: string;
  /** 图片，最多 20 张，整体替换原列表 — Pictures, at most 20; the list replaces the one before as a whole. */
  photo_list?: PoiPhoto[];
  /** 推荐，最多 200 个字符 — What the store recommends, at most 200 characters. */
  recommend?: string;
  /** 特色服务，最多 200 个字符 — Special services, e.g. `免费wifi`, at most 200 characters. */
  special?: string;
  /** 商户简介，最多 300 个字符 — About the store, at most 300 characters. */
  introduction?: string;
  /** 营业时间，24 小时制 — Business hours, 24-hour clock: `8:00-20:00`. */
  open_time?: string;
  /** 人均消费，大于 0 的整数，单位：元 — What a visitor spends on average; whole CNY above 0. */
  avg_price?: number;
}

/** 要创建的门店 — A store as it is created. */
export interface Poi extends PoiPlace, PoiService {
  /** 电话，一个，最多 53 个字符：数字，区号和分机用 `-` 隔开 — One phone number, at most 53 characters: digits, area code and extension set off by `-`. */
  telephone: string;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 要修改的门店，未填的字段保持不变 — A store as it is changed: what is left out stays as it is. */
export interface PoiUpdate extends PoiService {
  /** 门店 ID — Which store. */
  poi_id: number | string;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 创建结果 — A store that WeChat has taken. */
export interface PoiAdded extends Ok {
  /** 门店 ID，可能不会立即返回；超过 2^53 的以文本返回 — Id of the store, where WeChat tells it at once. Ids beyond 2^53 arrive as exact strings. */
  poi_id?: number | string;
}

/** 门店信息 — A store. */
export interface PoiInfo extends PoiPlace, PoiService {
  /** 门店 ID，超过 2^53 的以文本返回 — Id of the store. Ids beyond 2^53 arrive as exact strings. */
  poi_id?: number | string;
  /** 审核状态 — How far the review of the store is. */
  available_state: PoiAvailableState;
  /** 1：有修改正在审核，不能再次修改；0：没有 — 1: a change is under review and no other can be made; 0: none is. */
  update_status?: 0 | 1;
}

/** 门店，微信的包装 — A store, wrapped as WeChat wraps it. */
export interface PoiBusiness {
  /** 门店 — The store. */
  base_info: PoiInfo;
}

/** 门店列表 — Some of the account's stores. */
export interface Pois extends Ok {
  /** 门店 — The stores. */
  business_list: PoiBusiness[];
  /** 门店总数，微信的示例为文本 — Stores in all; text in WeChat's own example. */
  total_count: number | string;
}

/**
 * 创建门店 — creates a store; it can be used once WeChat has reviewed it, which an event `poi_check_notify` tells.
 *
 * 错误码：`40097` 字段有误；`65104` 类目不存在；`65105` 图片不是用 `uploadLogo` 上传的；`65109` 至 `65114` 缺少名称、地址、电话、城市、省份或图片。
 *
 * Errors: `40097` a field is wrong; `65104` no such category; `65105` a picture was not uploaded with `uploadLogo`;
 * `65109` to `65114` name, address, phone number, city, province or pictures are missing.
 *
 * 状态：2024-07-05 起微信不再接受新门店，请将门店管理插件升级为门店小程序。
 *
 * Status: since 2024-07-05 WeChat takes no new stores; upgrade the store plug-in to 门店小程序.
 *
 * @deprecated 门店管理插件自 2024-07 起停止新增门店，接口已不在文档中，请改用 addStore — Since 2024-07 the store plug-in takes no new stores, and its API is no longer documented: use {@link addStore}.
 * @param poi 门店 — The store.
 * @returns 门店 ID，可能不会立即返回 — The store's id, where WeChat tells it at once.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html
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
 * 错误码：`65115` 门店不存在。
 *
 * Errors: `65115` no such store.
 *
 * @deprecated 门店管理插件自 2024-07 起停止新增门店，接口已不在文档中，请改用 getStore — Since 2024-07 the store plug-in takes no new stores, and its API is no longer documented: use {@link getStore}.
 * @param poiId 门店 ID — The store.
 * @returns 门店在 `business.base_info`；`update_status` 为 1 时含未审核通过的修改 — `business.base_info`: the store; while `update_status` is 1, with changes that are not approved yet.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html
 */
export const getPoi = make((poiId: number | string) =>
  post<
    Ok & {
      /** 门店 — The store. */
      business: PoiBusiness;
    }
  >('/cgi-bin/poi/getpoi', { poi_id: poiId }),
);

/**
 * 查询门店列表 — lists the account's stores.
 *
 * 限制：每次最多 50 个。
 *
 * Limits: 50 a call.
 *
 * @deprecated 门店管理插件自 2024-07 起停止新增门店，接口已不在文档中，请改用 getStores — Since 2024-07 the store plug-in takes no new stores, and its API is no longer documented: use {@link getStores}.
 * @param begin 起始位置，从 0 开始 — How many to pass over.
 * @param limit 数量，最多 50，默认 20 — How many to list, at most 50; 20 by default.
 * @returns 门店和总数 — Stores, and how many there are.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html
 */
export const getPois = make(
  (begin: number, limit: number = 20) => post<Pois>('/cgi-bin/poi/getpoilist', { begin, limit }),
  3,
);

/**
 * 删除门店 — deletes a store that is not under review.
 *
 * 错误码：`65106` 门店未审核通过；`65115` 门店不存在。
 *
 * Errors: `65106` the store is not approved; `65115` no such store.
 *
 * @deprecated 门店管理插件自 2024-07 起停止新增门店，接口已不在文档中，请改用 deleteStore — Since 2024-07 the store plug-in takes no new stores, and its API is no longer documented: use {@link deleteStore}.
 * @param poiId 门店 ID — The store.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html
 */
export const delPoi = make((poiId: number | string) => post<Ok>('/cgi-bin/poi/delpoi', { poi_id: poiId }));

/**
 * 修改门店服务信息 — changes what an approved store offers; WeChat reviews the change.
 *
 * 错误码：`65105` 图片不是用 `uploadLogo` 上传的；`65106` 门店未审核通过；`65107` 有修改正在审核；`65115` 门店不存在。
 *
 * Errors: `65105` a picture was not uploaded with `uploadLogo`; `65106` the store is not approved; `65107` a change is
 * under review; `65115` no such store.
 *
 * @deprecated 门店管理插件自 2024-07 起停止新增门店，接口已不在文档中，请改用 updateStore — Since 2024-07 the store plug-in takes no new stores, and its API is no longer documented: use {@link updateStore}.
 * @param poi 门店 ID 和要修改的信息，名称、地址和坐标不能修改 — The store's id and what changes; name, address and coordinates cannot.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html
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
 * @deprecated 门店管理插件自 2024-07 起停止新增门店，接口已不在文档中，请改用 getStoreCategories — Since 2024-07 the store plug-in takes no new stores, and its API is no longer documented: use {@link getStoreCategories}.
 * @returns 类目列表，各级以英文逗号分隔，如 `美食,快餐小吃` — `category_list`, the levels of each separated by commas: `美食,快餐小吃`.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html
 */
export const getWXCategory = make(() =>
  get<{
    /** 类目 — The categories. */
    category_list: string[];
  }>('/cgi-bin/poi/getwxcategory'),
);
