import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 商品属性 — A property of goods and the value it has. */
export interface GoodsProperty {
  /** 属性 ID，来自 `getProperties` — Id of the property, from `getProperties`. */
  id: string;
  /** 属性值 ID，来自 `getProperties` — Id of the value, from `getProperties`. */
  vid: string;
}

/** 商品的一种规格及其取值，如颜色 — A property by which goods are told apart, e.g. their colour, and the values there are. */
export interface GoodsVariety {
  /** 规格 ID，来自 `getSKUs`；自定义规格为 `$` 加文本 — Id of the property, from `getSKUs`; `$` and a text for one of the shop's own. */
  id: string;
  /** 规格值 ID，来自 `getSKUs`；自定义规格值为 `$` 加文本 — Ids of the values, from `getSKUs`; `$` and a text for one of the shop's own. */
  vid: string[];
}

/** 商品详情的一段：文本或图片 — A piece of the description: text or a picture. */
export interface GoodsDetail {
  /** 文本 — Text. */
  text?: string;
  /** 图片 URL，来自 `uploadPicture` — Address of a picture, from `uploadPicture`. */
  img?: string;
}

/** 商品的基本信息 — What goods are. */
export interface GoodsBase {
  /** 名称 — Name. */
  name: string;
  /** 分类 ID，来自 `getSubCats` — Ids of the categories, from `getSubCats`. */
  category_id: (number | string)[];
  /** 主图 URL，来自 `uploadPicture`，建议 640 × 600 像素 — Address of the main picture, from `uploadPicture`; 640 × 600 pixels suit best. */
  main_img: string;
  /** 其他图片 URL，来自 `uploadPicture`，建议 640 × 600 像素 — Addresses of more pictures, from `uploadPicture`; 640 × 600 pixels suit best. */
  img: string[];
  /** 商品详情，逐段 — Description, piece by piece. */
  detail: GoodsDetail[];
  /** 商品属性，如品牌 — Properties, such as the brand. */
  property?: GoodsProperty[];
  /** 商品规格，如颜色；统一规格则不填 — What the goods come in, such as colours; left out where they are all alike. */
  sku_info?: GoodsVariety[];
  /** 每位用户的限购数量 — How many one user can buy. */
  buy_limit?: number;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 商品的一个 SKU，如 37 码的白鞋 — A variant of goods, e.g. white shoes of size 37. */
export interface GoodsSku {
  /** SKU ID：各规格及其取值，统一规格为空 — `id1:vid1;id2:vid2`: property and value, for each of `sku_info`; empty where the goods are all alike. */
  sku_id: string;
  /** 微信价，低于原价，单位：分 — Price in WeChat, in fen (0.01 CNY); less than `ori_price`. */
  price: number;
  /** 原价，单位：分 — Original price, in fen (0.01 CNY). */
  ori_price: number;
  /** 库存 — How many there are. */
  quantity: number;
  /** 图标 URL，来自 `uploadPicture` — Address of a small picture, from `uploadPicture`. */
  icon_url?: string;
  /** 商家编码 — The shop's own number for it. */
  product_code?: string;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 商品所在地和附带服务 — Where goods are, and what comes with them. */
export interface GoodsAttributes {
  /** 商品所在地 — Where the goods are. */
  location?: {
    /** 国家，如“中国” — Country, e.g. 中国. */
    country: string;
    /** 省份，如“广东省” — Province, e.g. 广东省. */
    province: string;
    /** 城市，如“广州市” — City, e.g. 广州市. */
    city: string;
    /** 市内地址 — Address within the city. */
    address: string;
  };
  /** 是否包邮：1 是，可不填 `delivery_info`；0 否 — 1: postage is free, and `delivery_info` may be left out; 0: it is not. */
  isPostFree?: 0 | 1;
  /** 是否提供发票：1 是，0 否 — 1: there is an invoice, 0: there is none. */
  isHasReceipt?: 0 | 1;
  /** 是否保修：1 是，0 否 — 1: there is a warranty, 0: there is none. */
  isUnderGuaranty?: 0 | 1;
  /** 是否支持退换货：1 是，0 否 — 1: goods can be returned, 0: they cannot. */
  isSupportReplace?: 0 | 1;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 快递方式 — A way to deliver. */
export type ExpressType =
  /** 平邮 — Surface mail. */
  | 10000027
  /** 快递 — A courier. */
  | 10000028
  /** 邮政 EMS — EMS. */
  | 10000029;

/** 运费 — What delivery costs. */
export interface GoodsDelivery {
  /** 运费类型：0 使用 `express`，1 使用邮费模板 — 0: the prices in `express`, 1: the template `template_id`. */
  delivery_type: 0 | 1;
  /** 邮费模板 ID — Id of the postage template. */
  template_id?: number | string;
  /** 各快递方式的运费 — Prices of the ways to deliver. */
  express?: {
    /** 快递方式 — Way to deliver. */
    id: ExpressType;
    /** 运费，单位：分 — Postage, in fen (0.01 CNY). */
    price: number;
  }[];
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 新商品 — New goods. */
export interface Goods {
  /** 基本信息 — What they are. */
  product_base: GoodsBase;
  /** SKU 列表，`product_base.sku_info` 的每种组合一个 — Variants, one for each combination of `product_base.sku_info`. */
  sku_list: GoodsSku[];
  /** 所在地和附带服务 — Where they are, and what comes with them. */
  attrext?: GoodsAttributes;
  /** 运费，包邮时可不填 — What delivery costs; may be left out where postage is free. */
  delivery_info?: GoodsDelivery;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 要修改的商品 — What is to change about goods. */
export interface GoodsUpdate {
  /** 商品 ID — Id of the goods. */
  product_id: string;
  /** 基本信息；商品上架过之后，名称、分类和属性不能修改 — What they are; name, category and properties are fixed once the goods were on sale. */
  product_base?: Partial<GoodsBase>;
  /** SKU 列表 — Variants. */
  sku_list?: GoodsSku[];
  /** 所在地和附带服务 — Where they are, and what comes with them. */
  attrext?: GoodsAttributes;
  /** 运费 — What delivery costs. */
  delivery_info?: GoodsDelivery;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 商品信息 — Goods as WeChat keeps them. */
export interface GoodsInfo {
  /** 商品 ID — Id of the goods. */
  product_id: string;
  /** 基本信息；属性返回名称而不是 ID — What they are; properties come with names in place of ids. */
  product_base: Omit<GoodsBase, 'detail'> & {
    /** 商品详情，HTML — Description, as HTML. */
    detail_html?: string;
  };
  /** SKU 列表 — Variants. */
  sku_list: GoodsSku[];
  /** 所在地和附带服务 — Where they are, and what comes with them. */
  attrext: GoodsAttributes;
  /** 运费 — What delivery costs. */
  delivery_info: GoodsDelivery;
  /** 状态：1 上架，2 下架；`getGoodsByStatus` 返回 — 1: on sale, 2: not on sale; `getGoodsByStatus` tells it. */
  status?: 1 | 2;
}

/** 商品状态 — Which goods are wanted. */
export type GoodsStatus =
  /** 全部 — All. */
  | 0
  /** 上架 — On sale. */
  | 1
  /** 下架 — Not on sale. */
  | 2;

/** 名称及其 ID — A name and the id it has. */
export interface ShopTerm {
  /** ID（编号） — Id. */
  id: string;
  /** 名称 — Name. */
  name: string;
}

/** 分类下商品的一种规格 — A property by which goods of a category can be told apart. */
export interface SkuTerm extends ShopTerm {
  /** 取值 — Values. */
  value_list: ShopTerm[];
}

/** 分类下商品的一种属性 — A property that goods of a category have. */
export interface PropertyTerm extends ShopTerm {
  /** 取值 — Values. */
  property_value: ShopTerm[];
}

/**
 * 增加商品 — adds goods to the shop; `updateGoodsStatus` puts them on sale.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param goods 商品，或原样发送的 JSON 文本 — The goods, or JSON text, sent as it is.
 * @returns 新商品的 ID — `product_id`.
 * @example
 * const goods = { product_base: { ... }, sku_list: [{ ... }], attrext: { isPostFree: 1 } };
 * api.createGoods(goods, (err, result) => { ... });
 * const result = await api.promises.createGoods(goods);
 */
export const createGoods = make((goods: Goods | string) =>
  post<{
    /** 新商品的 ID — Id of the new goods. */
    product_id: string;
  }>('/merchant/create', goods),
);

/**
 * 删除商品 — removes goods from the shop.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param productId 商品 ID — Id of the goods.
 */
export const deleteGoods = make((productId: string) => post<Ok>('/merchant/del', { product_id: productId }));

/**
 * 修改商品 — changes goods.
 *
 * 限制：名称、分类和属性只能在商品首次上架之前修改。
 *
 * Limits: name, category and properties can change only before the goods go on sale for the first time.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param goods 商品 ID 和要修改的内容，或原样发送的 JSON 文本 — Id of the goods and what is to change, or JSON text, sent as it is.
 * @example
 * const goods = { product_id: 'pDF3iY6Kr_BV_CXaiYysoGqJhppQ', attrext: { isPostFree: 1 } };
 * api.updateGoods(goods, (err) => { ... });
 * await api.promises.updateGoods(goods);
 */
export const updateGoods = make((goods: GoodsUpdate | string) => post<Ok>('/merchant/update', goods));

/**
 * 查询商品 — tells about goods.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param productId 商品 ID — Id of the goods.
 * @returns 商品信息 — `product_info`.
 */
export const getGoods = make((productId: string) =>
  get<{
    /** 商品 — The goods. */
    product_info: GoodsInfo;
  }>('/merchant/get', { product_id: productId }),
);

/**
 * 获取指定状态的所有商品 — lists the goods that are on sale, those that are not, or all.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param status 商品状态：0 全部，1 上架，2 下架 — 0: all, 1: on sale, 2: not on sale.
 * @returns 商品列表 — `products_info`.
 */
export const getGoodsByStatus = make((status: GoodsStatus) =>
  post<{
    /** 商品 — The goods. */
    products_info: GoodsInfo[];
  }>('/merchant/getbystatus', { status }),
);

/**
 * 商品上下架 — puts goods on sale, or takes them off.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param productId 商品 ID — Id of the goods.
 * @param status 1 上架，0 下架；`getGoodsByStatus` 以 2 表示下架 — 1: on sale, 0: off; 2 is what `getGoodsByStatus` calls those that are off.
 */
export const updateGoodsStatus = make((productId: string, status: GoodsStatus) =>
  post<Ok>('/merchant/modproductstatus', { product_id: productId, status }),
);

/**
 * 获取指定分类的所有子分类 — lists the categories below a category.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param catId 分类 ID，根分类为 1 — Id of the category; 1 is the root.
 * @returns 子分类列表 — `cate_list`.
 */
export const getSubCats = make((catId: number | string) =>
  post<{
    /** 子分类 — The categories below. */
    cate_list: ShopTerm[];
  }>('/merchant/category/getsub', { cate_id: catId }),
);

/**
 * 获取指定子分类的所有SKU — lists the properties by which goods of a category can be told apart.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param catId 分类 ID — Id of the category.
 * @returns 规格列表 — `sku_table`.
 */
export const getSKUs = make((catId: number | string) =>
  post<{
    /** 规格或属性及其取值 — The properties and their values. */
    sku_table: SkuTerm[];
  }>('/merchant/category/getsku', { cate_id: catId }),
);

/**
 * 获取指定分类的所有属性 — lists the properties that goods of a category have.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param catId 分类 ID — Id of the category.
 * @returns 属性列表 — `properties`.
 */
export const getProperties = make((catId: number | string) =>
  post<{
    /** 规格或属性及其取值 — The properties and their values. */
    properties: PropertyTerm[];
  }>('/merchant/category/getproperty', { cate_id: catId }),
);
