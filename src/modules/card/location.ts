import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 待导入的门店 — A store to import. */
export interface CardLocation {
  /** 门店名称 — The name of the business. */
  business_name: string;
  /** 分店名 — The name of this store. */
  branch_name?: string;
  /** 省份 — The province. */
  province?: string;
  /** 城市 — The city. */
  city?: string;
  /** 区 — The district. */
  district?: string;
  /** 详细街道地址 — The street and number. */
  address?: string;
  /** 电话 — The telephone number. */
  telephone?: string;
  /** 门店类型 — The kind of business. */
  category?: string;
  /** 经度，单位为度 — The longitude, in degrees. */
  longitude?: string | number;
  /** 纬度，单位为度 — The latitude, in degrees. */
  latitude?: string | number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 卡券可用的门店 — A store that cards can name. */
export interface StoredCardLocation {
  /** 门店 id，用于 `location_id_list` — The id of the store, for `location_id_list`. */
  location_id: number | string;
  /** 门店名称 — The name of the business. */
  business_name: string;
  /** 电话 — The telephone number. */
  phone: string;
  /** 地址 — The address. */
  address: string;
  /** 经度，单位为度 — The longitude, in degrees. */
  longitude: number;
  /** 纬度，单位为度 — The latitude, in degrees. */
  latitude: number;
}

/**
 * 批量导入门店信息 — imports stores in which cards can be used.
 *
 * @deprecated 微信已用门店接口、继而用门店小程序取代，请改用 {@link addStore} — WeChat replaced it by the endpoints of stores, and those by store mini programs: use {@link addStore}.
 * @param locations 门店列表 — The stores.
 * @returns `location_id_list`，按传入顺序排列的门店 id，-1 为导入失败 — `location_id_list`: the stores' ids in the order given, -1 for one that was not taken.
 * @example
 * api.addLocations([{ business_name: '微信餐厅', city: '广州市', ... }], (err, result) => { ... });
 * const result = await api.promises.addLocations([{ business_name: '微信餐厅', city: '广州市', ... }]);
 */
export const addLocations = make((locations: CardLocation[]) =>
  post<
    Ok & {
      /** 门店 id，-1 为导入失败；超过 2^53 的以精确字符串返回 — The ids, -1 for a store that was not taken; ids beyond 2^53 arrive as exact strings. */
      location_id_list: (number | string)[];
    }
  >('/card/location/batchadd', { location_list: locations }),
);

/**
 * 拉取门店列表 — lists the stores in which cards can be used.
 *
 * @deprecated 微信已用门店接口、继而用门店小程序取代，请改用 {@link getStores} — WeChat replaced it by the endpoints of stores, and those by store mini programs: use {@link getStores}.
 * @param offset 起始偏移量，第一页填 0 — Stores to skip, 0 for the first page.
 * @param count 拉取数量，0 为全部 — How many to list; 0 lists all.
 * @returns 一页门店 — A page of stores.
 */
export const getLocations = make((offset: number, count: number) =>
  post<
    Ok & {
      /** 门店列表 — The stores. */
      location_list: StoredCardLocation[];
      /** 本次拉取的门店数 — Stores on this page. */
      count: number;
    }
  >('/card/location/batchget', { offset, count }),
);
