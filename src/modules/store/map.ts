import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 行政区 — A province, city or district. */
export interface District {
  /** 区域 ID，即 districtid — The region's id: what other methods call `districtid`. */
  id: string;
  /** 简称，区县没有 — Short name; districts have none. */
  name?: string;
  /** 全称 — Full name. */
  fullname: string;
  /** 拼音，逐字 — Name in Pinyin, a syllable each; districts have none. */
  pinyin?: string[];
  /** 坐标 — Where its centre is. */
  location: {
    /** 纬度 — Latitude in degrees. */
    lat: number;
    /** 经度 — Longitude in degrees. */
    lng: number;
  };
  /** 下级区域在下一级列表中的起止下标 — First and last index of its parts in the next list; districts have none. */
  cidx?: number[];
}

/** 省市区信息 — All provinces, cities and districts. */
export interface Districts {
  /** 状态码 — Status; 0 in WeChat's example. */
  status?: number;
  /** 状态描述 — Message of the status. */
  message?: string;
  /** 数据版本 — Version of the data: a date, e.g. `20170510`. */
  data_version: string;
  /** 二维数组：依次为省、市、区 — Three lists: provinces, cities, districts. */
  result: District[][];
}

/** 腾讯地图中的门店 — A place on Tencent's map. */
export interface MapPoi {
  /** 地图点位 ID，即 `addStore` 的 map_poi_id — The place's id: `map_poi_id` of `addStore`. */
  sosomap_poi_uid: string;
  /** 门店名称 — Name. */
  branch_name: string;
  /** 类目，如 `运动健身:健身中心` — Category, e.g. `运动健身:健身中心`. */
  category: string;
  /** 地址 — Address. */
  address: string;
  /** 电话 — Phone number. */
  telephone: string;
  /** 经度 — Longitude in degrees. */
  longitude: number;
  /** 纬度 — Latitude in degrees. */
  latitude: number;
  /** 图片 URL 列表 — Addresses of pictures. */
  pic_urls: string[];
  /** 门店的卡券 ID 列表 — Ids of the store's cards. */
  card_id_list?: string[];
  /** 地图数据来源，文档未说明取值 — Source of the data; the documents do not list its values. */
  data_supply?: number;
}

/** 在腾讯地图中新建的门店 — A place to add to Tencent's map. */
export interface NewMapPoi {
  /** 名称 — Name. */
  name: string;
  /** 经度 — Longitude in degrees. */
  longitude: number | string;
  /** 纬度 — Latitude in degrees. */
  latitude: number | string;
  /** 省份 — Province. */
  province: string;
  /** 城市 — City. */
  city: string;
  /** 区县 — District. */
  district: string;
  /** 详细地址 — Street and number. */
  address: string;
  /** 类目，如 `美食:中餐厅` — Category, e.g. `美食:中餐厅`. */
  category: string;
  /** 电话，多个以英文分号分隔 — Phone numbers, separated by semicolons. */
  telephone: string;
  /** 门店图片 URL — Address of a picture of the store. */
  photo: string;
  /** 营业执照图片 URL — Address of a picture of the business licence. */
  license: string;
  /** 介绍 — Introduction. */
  introduct: string;
  /** 区域 ID，来自 `getDistricts` — Id of the district, from `getDistricts`. */
  districtid: number | string;
  /** 迁移门店时原门店的 ID — Id of the old store, for one that moves from the store plug-in. */
  poi_id?: string;
}

/**
 * 获取省市区信息（从腾讯地图拉取省市区信息） — lists all provinces, cities and districts, as Tencent's map has them.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：成功时返回 `status` 和 `message`，没有 `errcode`；省的 `cidx` 指向 `result[1]`，市的指向 `result[2]`。
 *
 * Note: where all is well the answer has `status` and `message`, and no `errcode`. `cidx` of a province points into
 * `result[1]`, that of a city into `result[2]`.
 *
 * @returns 省、市、区三个列表在 `result` — The three lists are in `result`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_getdistrictlist.html
 */
export const getDistricts = make(() => get<Districts>('/wxa/get_district'));

/**
 * 搜索门店地图信息（在腾讯地图中搜索门店） — finds places on Tencent's map by a keyword.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * @param districtId 区域 ID，来自 `getDistricts` — Id of the district, from `getDistricts`.
 * @param keyword 关键词 — The keyword.
 * @returns 地图点位在 `data.item` — The places are in `data.item`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_poilistsearch.html
 */
export const searchMapPoi = make((districtId: number | string, keyword: string) =>
  post<
    Ok & {
      /** 返回数据 — What was found. */
      data: {
        /** 地图点位 — The places. */
        item: MapPoi[];
      };
    }
  >('/wxa/search_map_poi', { districtid: districtId, keyword }),
);

/**
 * 在地图中创建门店（在腾讯地图中创建门店） — adds a place to Tencent's map, for a store that `searchMapPoi` does not find.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：文档中经纬度和 `districtid` 为文本，旧示例的 `districtid` 为数字，均原样发送；`poi_id` 标为必填，但只有迁移门店时才需要；返回示例没有 `errcode`。
 *
 * Note: WeChat's table has coordinates and `districtid` as text, the old example a number: either is sent as it is. `poi_id`
 * is called required, but only a store that moves needs it. The example of the answer has no `errcode`.
 *
 * @param poi 地图点位 — The place.
 * @returns 审核单 ID 在 `data.base_id` — The id of the review is `data.base_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_createnewpoid.html
 * @example
 * const poi = {
 *   name: '肯打鸡', longitude: '113.323753357', latitude: '23.0974903107', province: '广东省', city: '广州市',
 *   district: '海珠区', districtid: 440105, address: 'TIT', category: '美食:快餐', telephone: '12345678901',
 *   photo: url, license: url, introduct: '炸鸡',
 * };
 * api.createMapPoi(poi, (err, result) => { ... });
 * const { data } = await api.promises.createMapPoi(poi);
 */
export const createMapPoi = make((poi: NewMapPoi) =>
  post<
    Partial<Ok> & {
      /** 返回数据 — What was created. */
      data: {
        /** 审核单 ID — Id of the review. */
        base_id: number;
        /** 文档未说明其含义 — The documents do not say what this is. */
        rich_id?: number;
      };
    }
  >('/wxa/create_map_poi', poi),
);
