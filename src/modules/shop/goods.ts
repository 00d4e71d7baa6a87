import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** A property of goods and the value it has. */
export interface GoodsProperty {
  /** Id of the property, from `getProperties`. */
  id: string;
  /** Id of the value, from `getProperties`. */
  vid: string;
}

/** A property by which goods are told apart, e.g. their colour, and the values there are. */
export interface GoodsVariety {
  /** Id of the property, from `getSKUs`; `$` and a text for one of the shop's own. */
  id: string;
  /** Ids of the values, from `getSKUs`; `$` and a text for one of the shop's own. */
  vid: string[];
}

/** A piece of the description: text or a picture. */
export interface GoodsDetail {
  /** Text. */
  text?: string;
  /** Address of a picture, from `uploadPicture`. */
  img?: string;
}

/** What goods are. */
export interface GoodsBase {
  /** Name. */
  name: string;
  /** Ids of the categories, from `getSubCats`. */
  category_id: (number | string)[];
  /** Address of the main picture, from `uploadPicture`; 640 × 600 pixels suit best. */
  main_img: string;
  /** Addresses of more pictures, from `uploadPicture`; 640 × 600 pixels suit best. */
  img: string[];
  /** Description, piece by piece. */
  detail: GoodsDetail[];
  /** Properties, such as the brand. */
  property?: GoodsProperty[];
  /** What the goods come in, such as colours; left out where they are all alike. */
  sku_info?: GoodsVariety[];
  /** How many one user can buy. */
  buy_limit?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** One article among goods, e.g. white shoes of size 37. */
export interface GoodsSku {
  /** `id1:vid1;id2:vid2`: property and value, for each of `sku_info`; empty where the goods are all alike. */
  sku_id: string;
  /** Price in WeChat, in fen (0.01 CNY); less than `ori_price`. */
  price: number;
  /** Original price, in fen (0.01 CNY). */
  ori_price: number;
  /** How many there are. */
  quantity: number;
  /** Address of a small picture, from `uploadPicture`. */
  icon_url?: string;
  /** The shop's own number for it. */
  product_code?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Where goods are, and what comes with them. */
export interface GoodsAttributes {
  /** Where the goods are. */
  location?: {
    /** Country, e.g. 中国. */
    country: string;
    /** Province, e.g. 广东省. */
    province: string;
    /** City, e.g. 广州市. */
    city: string;
    /** Address within the city. */
    address: string;
  };
  /** 1: postage is free, and `delivery_info` may be left out; 0: it is not. */
  isPostFree?: 0 | 1;
  /** 1: there is an invoice, 0: there is none. */
  isHasReceipt?: 0 | 1;
  /** 1: there is a warranty, 0: there is none. */
  isUnderGuaranty?: 0 | 1;
  /** 1: goods can be returned, 0: they cannot. */
  isSupportReplace?: 0 | 1;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A way to deliver. */
export type ExpressType =
  /** 平邮 — surface mail. */
  | 10000027
  /** 快递 — a courier. */
  | 10000028
  /** EMS. */
  | 10000029;

/** What delivery costs. */
export interface GoodsDelivery {
  /** 0: the prices in `express`, 1: the template `template_id`. */
  delivery_type: 0 | 1;
  /** Id of the postage template. */
  template_id?: number | string;
  /** Prices of the ways to deliver. */
  express?: {
    /** Way to deliver. */
    id: ExpressType;
    /** Postage, in fen (0.01 CNY). */
    price: number;
  }[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** New goods. */
export interface Goods {
  /** What they are. */
  product_base: GoodsBase;
  /** Articles, one for each combination of `product_base.sku_info`. */
  sku_list: GoodsSku[];
  /** Where they are, and what comes with them. */
  attrext?: GoodsAttributes;
  /** What delivery costs; may be left out where postage is free. */
  delivery_info?: GoodsDelivery;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What is to change about goods. */
export interface GoodsUpdate {
  /** Id of the goods. */
  product_id: string;
  /** What they are; name, category and properties are fixed once the goods were on sale. */
  product_base?: Partial<GoodsBase>;
  /** Articles. */
  sku_list?: GoodsSku[];
  /** Where they are, and what comes with them. */
  attrext?: GoodsAttributes;
  /** What delivery costs. */
  delivery_info?: GoodsDelivery;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Goods as WeChat keeps them. */
export interface GoodsInfo {
  /** Id of the goods. */
  product_id: string;
  /** What they are; properties come with names in place of ids. */
  product_base: Omit<GoodsBase, 'detail'> & {
    /** Description, as HTML. */
    detail_html?: string;
  };
  /** Articles. */
  sku_list: GoodsSku[];
  /** Where they are, and what comes with them. */
  attrext: GoodsAttributes;
  /** What delivery costs. */
  delivery_info: GoodsDelivery;
  /** 1: on sale, 2: not on sale; `getGoodsByStatus` tells it. */
  status?: 1 | 2;
}

/** Which goods are wanted. */
export type GoodsStatus =
  /** 全部 — all. */
  | 0
  /** 上架 — on sale. */
  | 1
  /** 下架 — not on sale. */
  | 2;

/** A name and the id it has. */
export interface ShopTerm {
  /** Id. */
  id: string;
  /** Name. */
  name: string;
}

/** A property by which goods of a category can be told apart. */
export interface SkuTerm extends ShopTerm {
  /** Values. */
  value_list: ShopTerm[];
}

/** A property that goods of a category have. */
export interface PropertyTerm extends ShopTerm {
  /** Values. */
  property_value: ShopTerm[];
}

/**
 * 增加商品 — adds goods to the shop; `updateGoodsStatus` puts them on sale.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param goods the goods, or JSON text, sent as it is
 * @returns `product_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * const goods = { product_base: { ... }, sku_list: [{ ... }], attrext: { isPostFree: 1 } };
 * api.createGoods(goods, (err, result) => { ... });
 * const result = await api.promises.createGoods(goods);
 */
export const createGoods = make((goods: Goods | string) =>
  post<{
    /** Id of the new goods. */
    product_id: string;
  }>('/merchant/create', goods),
);

/**
 * 删除商品 — removes goods from the shop.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param productId id of the goods
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const deleteGoods = make((productId: string) => post<Ok>('/merchant/del', { product_id: productId }));

/**
 * 修改商品 — changes goods.
 *
 * Limits: name, category and properties can change only before the goods go on sale for the first time.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param goods id of the goods and what is to change, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * const goods = { product_id: 'pDF3iY6Kr_BV_CXaiYysoGqJhppQ', attrext: { isPostFree: 1 } };
 * api.updateGoods(goods, (err) => { ... });
 * await api.promises.updateGoods(goods);
 */
export const updateGoods = make((goods: GoodsUpdate | string) => post<Ok>('/merchant/update', goods));

/**
 * 查询商品 — tells about goods.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param productId id of the goods
 * @returns `product_info`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getGoods = make((productId: string) =>
  get<{
    /** The goods. */
    product_info: GoodsInfo;
  }>('/merchant/get', { product_id: productId }),
);

/**
 * 获取指定状态的所有商品 — lists the goods that are on sale, those that are not, or all.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param status 0: all, 1: on sale, 2: not on sale
 * @returns `products_info`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getGoodsByStatus = make((status: GoodsStatus) =>
  post<{
    /** The goods. */
    products_info: GoodsInfo[];
  }>('/merchant/getbystatus', { status }),
);

/**
 * 商品上下架 — puts goods on sale, or takes them off.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param productId id of the goods
 * @param status 1: on sale, 0: off; 2 is what `getGoodsByStatus` calls those that are off
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const updateGoodsStatus = make((productId: string, status: GoodsStatus) =>
  post<Ok>('/merchant/modproductstatus', { product_id: productId, status }),
);

/**
 * 获取指定分类的所有子分类 — lists the categories below a category.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param catId id of the category; 1 is the root
 * @returns `cate_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getSubCats = make((catId: number | string) =>
  post<{
    /** The categories below. */
    cate_list: ShopTerm[];
  }>('/merchant/category/getsub', { cate_id: catId }),
);

/**
 * 获取指定子分类的所有SKU — lists the properties by which goods of a category can be told apart.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param catId id of the category
 * @returns `sku_table`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getSKUs = make((catId: number | string) =>
  post<{
    /** The properties and their values. */
    sku_table: SkuTerm[];
  }>('/merchant/category/getsku', { cate_id: catId }),
);

/**
 * 获取指定分类的所有属性 — lists the properties that goods of a category have.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param catId id of the category
 * @returns `properties`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getProperties = make((catId: number | string) =>
  post<{
    /** The properties and their values. */
    properties: PropertyTerm[];
  }>('/merchant/category/getproperty', { cate_id: catId }),
);
