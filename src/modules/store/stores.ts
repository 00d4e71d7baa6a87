import { make, post } from '../../endpoint';
import { fieldsOf } from '../arguments';
import type { Ok } from '../reply';

/** 门店的可变信息 — What of a store can change. */
export interface StoreService {
  /** 门店图片 URL 列表；微信要求 JSON 文本 `{"list":[…]}`，数组会自动转换 — Addresses of pictures; a list becomes the JSON text that WeChat wants. */
  pic_list: string[] | string;
  /** 联系电话 — Phone number. */
  contract_phone: string;
  /** 营业时间，格式 `11:11-12:12` — Business hours: `11:11-12:12`. */
  hour: string;
  /** 卡券 ID，仅支持会员卡、买单、刷卡支付券，不支持自定义 code — Id of a card: a membership or payment card without codes of one's own. */
  card_id?: string;
}

/** 新增的门店 — A store to add. */
export interface NewStore extends StoreService {
  /** 腾讯地图点位 ID，即 `searchMapPoi` 返回的 sosomap_poi_uid — The place on the map: `sosomap_poi_uid`, from `searchMapPoi`. */
  map_poi_id: string;
  /** 经营资质证件号 — Number of the business licence. */
  credential: string;
  /** 主体名称，与公众号主体相同时留空 — Name of the company, where it is another than the account's. */
  company_name?: string;
  /** 证明材料的临时素材 media_id，0～5 个，主体与公众号不同时才需要 — Up to 5 `media_id`s of papers, where the company is another than the account's. */
  qualification_list?: string[];
  /** 迁移门店时原门店的 ID — Id of the old store, for one that moves from the store plug-in. */
  poi_id?: string;
}

/** 修改的门店 — A store to change. */
export interface StoreUpdate extends StoreService {
  /** 门店 ID — Id of the store. */
  poi_id: string;
  /** 腾讯地图点位 ID，仅见于示例 — The place on the map; only the example of WeChat's page has it. */
  map_poi_id?: string;
}

/** 门店的审核状态 — How far WeChat's review of a store is. */
export type StoreStatus =
  /** 审核通过 — Approved. */
  | 1
  /** 审核中 — Under review. */
  | 2
  /** 审核失败 — Rejected. */
  | 3;

/** 门店信息 — A store. */
export interface StoreInfo {
  /** 门店 ID — Id of the store. */
  poi_id: string;
  /** 门店名称 — Name. */
  business_name: string;
  /** 省份 — Province. */
  province: string;
  /** 城市 — City. */
  city: string;
  /** 区县 — District. */
  district: string;
  /** 详细地址 — Street and number. */
  address: string;
  /** 电话，多个以英文分号分隔 — Phone numbers, separated by semicolons. */
  telephone: string;
  /** 经度 — Longitude in degrees. */
  longitude: number;
  /** 纬度 — Latitude in degrees. */
  latitude: number;
  /** 营业时间，格式 `11:11-12:12` — Business hours: `11:11-12:12`. */
  open_time: string;
  /** 图片列表 — Pictures. */
  photo_list: {
    /** 图片 URL — Address of the picture. */
    photo_url: string;
  }[];
  /** 审核状态 — How far the review is. */
  status: StoreStatus;
  /** 类目，仅见于列表的示例 — Categories; only the example of the list has them. */
  categories?: string[];
  /** 营业执照号 — Number of the business licence. */
  qualification_num?: string;
  /** 营业执照名称 — Name on the business licence. */
  qualification_name?: string;
  /** 资质材料，仅见于列表的示例 — Papers; only the example of the list has them. */
  qualification_list?: string[];
}

/** 门店，微信的包装 — A store, wrapped as WeChat wraps it. */
export interface StoreBusiness {
  /** 门店信息 — The store. */
  base_info: StoreInfo;
}

/** 门店列表 — Some of the stores. */
export interface Stores extends Ok {
  /** 门店 — The stores. */
  business_list: StoreBusiness[];
  /** 门店总数 — Stores in all. */
  total_count: number;
}

const withPictures = <T extends StoreService>(store: T) => ({
  ...store,
  pic_list: Array.isArray(store.pic_list) ? JSON.stringify({ list: store.pic_list }) : store.pic_list,
});

/**
 * 新增门店（添加门店） — adds a store; WeChat reviews it.
 *
 * 限制：证明材料 0～5 个。
 *
 * Limits: up to 5 papers.
 *
 * 错误码：`85038` 门店已添加；`85039` 门店已被他人添加；`85040` 门店已绑定；`85041` 资质证件号已被使用；`85042` 附近的地点数量已达上限；`85054` 缺少 `poi_id`；`85055` `map_poi_id` 无效；`85056` media_id 无效。
 *
 * Errors: `85038` the store was added already; `85039` others have added it; `85040` it is bound already; `85041` the
 * licence's number was used; `85042` too many nearby places; `85054` `poi_id` is missing; `85055` `map_poi_id` is invalid;
 * `85056` a `media_id` is invalid.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：`card_id` 在文档中标为必填，又说不需要卡券时可为空。
 *
 * Note: WeChat's table calls `card_id` required, and says that it may be empty where there is no card.
 *
 * @param store 门店 — The store.
 * @returns 审核单 ID 在 `data.audit_id` — The id of the review is `data.audit_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_addentityshop.html
 * @example
 * const store = {
 *   map_poi_id: '2880741500279549033', pic_list: [url], contract_phone: '020-12345678', hour: '10:00-21:00',
 *   credential: '22883878-0', card_id: '',
 * };
 * api.addStore(store, (err, result) => { ... });
 * const { data } = await api.promises.addStore(store);
 */
export const addStore = make((store: NewStore) =>
  post<
    Ok & {
      /** 返回数据 — What was created. */
      data: {
        /** 审核单 ID — Id of the review. */
        audit_id: number;
      };
    }
  >('/wxa/add_store', withPictures(fieldsOf(store, 'addStore: the store'))),
);

/**
 * 更新门店信息 — changes pictures, phone number, hours and card of a store.
 *
 * 错误码：`40097` 参数错误；`65115` 门店不存在；`65118` 门店状态不允许更新；`85053` 请先创建门店小程序。
 *
 * Errors: `40097` a field is wrong; `65115` no such store; `65118` the store's status allows no changes; `85053` apply for
 * the store mini program first.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：`map_poi_id` 只出现在文档的示例中；`card_id` 标为必填，又说可为空。
 *
 * Note: `map_poi_id` is only in the example of WeChat's page; `card_id` is called required, and may be empty.
 *
 * @param store 门店 ID 和修改后的信息 — Id of the store, and what it is to be.
 * @returns 是否需要审核在 `data.has_audit_id` — Whether WeChat reviews the change is `data.has_audit_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_newupdatepoi.html
 * @example
 * const store = { poi_id: '472671857', pic_list: [url], contract_phone: '020-12345678', hour: '10:00-21:00' };
 * api.updateStore(store, (err, result) => { ... });
 * const { data } = await api.promises.updateStore(store);
 */
export const updateStore = make((store: StoreUpdate) =>
  post<
    Ok & {
      /** 返回数据 — What came of it. */
      data: {
        /** 是否需要审核：1 需要，0 不需要 — 1: WeChat reviews the change; 0: it is made. */
        has_audit_id: 0 | 1;
        /** 审核单 ID，需要审核时返回 — Id of the review, where there is one. */
        audit_id?: number;
      };
    }
  >('/wxa/update_store', withPictures(fieldsOf(store, 'updateStore: the store'))),
);

/**
 * 获取门店详情（获取单个门店信息） — tells about one store.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：文档的返回字段表只有 `errcode` 和 `errmsg`，此处的字段来自返回示例。
 *
 * Note: WeChat's table of the answer has `errcode` and `errmsg` only; the fields here are those of its example.
 *
 * @param poiId 门店 ID，审核成功后得到 — Id of the store, known once it is approved.
 * @returns 门店在 `business.base_info` — The store is `business.base_info`.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_newgetpoi.html
 */
export const getStore = make((poiId: number | string) =>
  post<
    Ok & {
      /** 门店 — The store. */
      business: StoreBusiness;
    }
  >('/wxa/get_store_info', { poi_id: poiId }),
);

/**
 * 获取门店列表（获取门店信息列表） — lists the stores.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * 说明：文档的字段表把字段直接列在 `business_list` 下，返回示例则包在 `base_info` 内，此处以示例为准；文档没有给出 `limit` 的上限。
 *
 * Note: WeChat's table has the fields directly in `business_list`, its example in `base_info`; the types are those of the
 * example. No upper bound of `limit` is documented.
 *
 * @param offset 起始位置，从 0 开始 — How many to pass over; 0 for the first page.
 * @param limit 数量，默认 20 — How many to list; 20 by default.
 * @returns 门店和总数 — The stores, and how many there are.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_newgetpoilist.html
 */
export const getStores = make(
  (offset: number, limit: number = 20) => post<Stores>('/wxa/get_store_list', { offset, limit }),
  3,
);

/**
 * 删除门店 — deletes a store.
 *
 * 状态：仅非个人主体的公众号、服务号可调用。
 *
 * Status: for accounts that are not an individual's.
 *
 * @param poiId 门店 ID — Id of the store.
 * @see https://developers.weixin.qq.com/doc/service/api/stores/miniapp/api_newdelpoi.html
 */
export const deleteStore = make((poiId: number | string) => post<Ok>('/wxa/del_store', { poi_id: poiId }));

/**
 * 获取门店小程序配置的卡券 — tells which card a store of the store mini program offers.
 *
 * 状态：不在当前文档的接口列表中，只见于旧文档。
 *
 * Status: not in today's list of endpoints; only older pages tell of it.
 *
 * @param poiId 门店 ID — Id of the store.
 * @returns 卡券 ID 在 `card_id` — The card's id is `card_id`.
 * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html
 */
export const getCardStoreApp = make((poiId: number | string) =>
  post<
    Ok & {
      /** 卡券 ID — Id of the card. */
      card_id: string;
    }
  >('/card/storewxa/get', { poi_id: poiId }),
);

/**
 * 设置门店小程序配置的卡券 — sets the card that a store of the store mini program offers.
 *
 * 状态：不在当前文档的接口列表中，只见于旧文档。
 *
 * Status: not in today's list of endpoints; only older pages tell of it.
 *
 * @param poiId 门店 ID — Id of the store.
 * @param cardId 卡券 ID — Id of the card.
 * @see https://developers.weixin.qq.com/doc/service/en/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html
 */
export const setCardStoreApp = make((poiId: number | string, cardId: string) =>
  post<Ok>('/card/storewxa/set', { poi_id: poiId, card_id: cardId }),
);
