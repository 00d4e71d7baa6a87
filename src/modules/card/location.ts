import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** A store to import. */
export interface CardLocation {
  /** Name of the business. */
  business_name: string;
  /** Name of this store. */
  branch_name?: string;
  /** Province. */
  province?: string;
  /** City. */
  city?: string;
  /** District. */
  district?: string;
  /** Street and number. */
  address?: string;
  /** Telephone number. */
  telephone?: string;
  /** Kind of business. */
  category?: string;
  /** Longitude, degrees. */
  longitude?: string | number;
  /** Latitude, degrees. */
  latitude?: string | number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A store that cards can name. */
export interface StoredCardLocation {
  /** Id of the store, for `location_id_list`. */
  location_id: number | string;
  /** Name of the business. */
  business_name: string;
  /** Telephone number. */
  phone: string;
  /** Address. */
  address: string;
  /** Longitude, degrees. */
  longitude: number;
  /** Latitude, degrees. */
  latitude: number;
}

/**
 * 批量导入门店信息 — imports stores in which cards can be used.
 *
 * @deprecated WeChat replaced it by the API of stores: use `addPoi`
 * @param locations the stores
 * @returns `location_id_list`: the stores' ids in the order given, -1 for one that was not taken
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html
 * @example
 * api.addLocations([{ business_name: '微信餐厅', city: '广州市', ... }], (err, result) => { ... });
 * const result = await api.promises.addLocations([{ business_name: '微信餐厅', city: '广州市', ... }]);
 */
export const addLocations = make((locations: CardLocation[]) =>
  post<
    Ok & {
      /** Ids, -1 for a store that was not taken; ids beyond 2^53 arrive as exact strings. */
      location_id_list: (number | string)[];
    }
  >('/card/location/batchadd', { location_list: locations }),
);

/**
 * 拉取门店列表 — lists the stores in which cards can be used.
 *
 * @deprecated WeChat replaced it by the API of stores: use `getPois`
 * @param offset stores to skip, 0 for the first page
 * @param count how many to list; 0 lists all
 * @returns a page of stores
 * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Store_Interface.html
 */
export const getLocations = make((offset: number, count: number) =>
  post<
    Ok & {
      /** The stores. */
      location_list: StoredCardLocation[];
      /** Stores on this page. */
      count: number;
    }
  >('/card/location/batchget', { offset, count }),
);
