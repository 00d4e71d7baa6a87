import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 货架上的一个分组 — One group of goods on a shelf. */
export interface ShelfGroup {
  /** 分组 ID — Id of the group. */
  group_id: number | string;
  /** 分组图片 URL，来自 `uploadPicture`，控件 3 建议 600 × 208 像素 — Address of the group's picture, from `uploadPicture`; 600 × 208 pixels suit part 3 best. */
  img?: string;
  /** 分组的展示方式，用于控件 1 — What is shown of the group: for part 1. */
  filter?: {
    /** 商品数量 — Number of goods. */
    count: number;
  };
}

/** 货架上的多个分组 — Several groups of goods on a shelf. */
export interface ShelfGroups {
  /** 分组；控件 4 的图片建议依次为 350 × 350、244 × 172、244 × 172 像素 — The groups; pictures of 350 × 350, 244 × 172 and 244 × 172 pixels suit part 4 best. */
  groups: ShelfGroup[];
  /** 背景图 URL，来自 `uploadPicture`，用于控件 5，建议 640 × 1008 像素 — Address of the background, from `uploadPicture`: for part 5; 640 × 1008 pixels suit best. */
  img_background?: string;
}

/** 货架控件的类型 — Kind of a shelf's part. */
export type ShelfPart =
  /** 一个分组的部分商品 — Some goods of a group. */
  | 1
  /** 多个分组的名称 — Names of groups. */
  | 2
  /** 一个分组的图片 — A group's picture. */
  | 3
  /** 多个分组的图片 — Pictures of groups. */
  | 4
  /** 带背景图的多个分组 — Groups on a background. */
  | 5;

/** 货架控件 — A part of a shelf. */
export interface ShelfModule {
  /** 控件类型 — Kind of part. */
  eid: ShelfPart;
  /** 分组，用于控件 1 和 3 — The group: for parts 1 and 3. */
  group_info?: ShelfGroup;
  /** 多个分组，用于控件 2、4 和 5 — The groups: for parts 2, 4 and 5. */
  group_infos?: ShelfGroups;
}

/** 货架的控件 — The parts of a shelf. */
export interface ShelfData {
  /** 控件，从上到下 — Parts, from top to bottom. */
  module_infos: ShelfModule[];
}

/** 新货架 — A new shelf. */
export interface Shelf {
  /** 货架名称 — Name of the shelf. */
  shelf_name: string;
  /** 货架招牌图 URL，来自 `uploadPicture` — Address of the picture on top, from `uploadPicture`. */
  shelf_banner: string;
  /** 货架的控件 — The parts of the shelf. */
  shelf_data: ShelfData;
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 修改后的货架 — A shelf that takes the place of another. */
export interface ShelfUpdate extends Shelf {
  /** 要修改的货架 ID — Id of the shelf that is replaced. */
  shelf_id: number | string;
}

/** 货架信息 — A shelf as WeChat keeps it. */
export interface ShelfInfo {
  /** 货架 ID — Id of the shelf. */
  shelf_id: number;
  /** 货架名称 — Name of the shelf. */
  shelf_name: string;
  /** 货架招牌图 URL — Address of the picture on top. */
  shelf_banner: string;
  /** 货架的控件 — The parts of the shelf. */
  shelf_info: ShelfData;
}

const allShelves = () =>
  get<{
    /** 所有货架 — All shelves. */
    shelves: ShelfInfo[];
  }>('/merchant/shelf/getall');

/**
 * 增加货架 — adds a shelf: a page that shows groups of goods.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param shelf 货架，或原样发送的 JSON 文本 — The shelf, or JSON text, sent as it is.
 * @returns 新货架的 ID — `shelf_id`.
 * @example
 * const shelf_data = { module_infos: [{ eid: 1, group_info: { group_id: 50, filter: { count: 2 } } }] };
 * api.createShelf({ shelf_name: '新品', shelf_banner, shelf_data }, (err, result) => { ... });
 * const result = await api.promises.createShelf({ shelf_name: '新品', shelf_banner, shelf_data });
 */
export const createShelf = make((shelf: Shelf | string) =>
  post<{
    /** 新货架的 ID — Id of the new shelf. */
    shelf_id: number;
  }>('/merchant/shelf/add', shelf),
);

/**
 * 删除货架 — removes a shelf.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param shelfId 货架 ID — Id of the shelf.
 */
export const deleteShelf = make((shelfId: number | string) =>
  post<Ok>('/merchant/shelf/del', { shelf_id: shelfId }),
);

/**
 * 修改货架 — replaces a shelf.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param shelf 货架 ID 和修改后的内容，或原样发送的 JSON 文本 — Id of the shelf and what it is to be, or JSON text, sent as it is.
 * @example
 * api.updateShelf({ shelf_id: 12, shelf_name: '新品', shelf_banner, shelf_data }, (err) => { ... });
 * await api.promises.updateShelf({ shelf_id: 12, shelf_name: '新品', shelf_banner, shelf_data });
 */
export const updateShelf = make((shelf: ShelfUpdate | string) => post<Ok>('/merchant/shelf/mod', shelf));

/**
 * 获取所有货架 — lists the shelves.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @returns 货架列表 — `shelves`.
 */
export const getAllShelves = make(allShelves);

/**
 * 获取所有货架 — lists the shelves: the same as `getAllShelves`, by the name its examples used.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @returns 货架列表 — `shelves`.
 */
export const getAllShelf = make(allShelves);

/**
 * 根据货架ID获取货架信息 — tells about a shelf.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param shelfId 货架 ID — Id of the shelf.
 * @returns 货架信息 — The shelf.
 */
export const getShelfById = make((shelfId: number | string) =>
  post<ShelfInfo>('/merchant/shelf/getbyid', { shelf_id: shelfId }),
);
