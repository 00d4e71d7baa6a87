import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** One group of goods on a shelf. */
export interface ShelfGroup {
  /** Id of the group. */
  group_id: number | string;
  /** Address of the group's picture, from `uploadPicture`; 600 × 208 pixels suit part 3 best. */
  img?: string;
  /** What is shown of the group: for part 1. */
  filter?: {
    /** Number of goods. */
    count: number;
  };
}

/** Several groups of goods on a shelf. */
export interface ShelfGroups {
  /** The groups; pictures of 350 × 350, 244 × 172 and 244 × 172 pixels suit part 4 best. */
  groups: ShelfGroup[];
  /** Address of the background, from `uploadPicture`: for part 5; 640 × 1008 pixels suit best. */
  img_background?: string;
}

/** Kind of a shelf's part. */
export type ShelfPart =
  /** Some goods of a group. */
  | 1
  /** Names of groups. */
  | 2
  /** A group's picture. */
  | 3
  /** Pictures of groups. */
  | 4
  /** Groups on a background. */
  | 5;

/** A part of a shelf. */
export interface ShelfModule {
  /** Kind of part. */
  eid: ShelfPart;
  /** The group: for parts 1 and 3. */
  group_info?: ShelfGroup;
  /** The groups: for parts 2, 4 and 5. */
  group_infos?: ShelfGroups;
}

/** The parts of a shelf. */
export interface ShelfData {
  /** Parts, from top to bottom. */
  module_infos: ShelfModule[];
}

/** A new shelf. */
export interface Shelf {
  /** Name of the shelf. */
  shelf_name: string;
  /** Address of the picture on top, from `uploadPicture`. */
  shelf_banner: string;
  /** The parts of the shelf. */
  shelf_data: ShelfData;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A shelf that takes the place of another. */
export interface ShelfUpdate extends Shelf {
  /** Id of the shelf that is replaced. */
  shelf_id: number | string;
}

/** A shelf as WeChat keeps it. */
export interface ShelfInfo {
  /** Id of the shelf. */
  shelf_id: number;
  /** Name of the shelf. */
  shelf_name: string;
  /** Address of the picture on top. */
  shelf_banner: string;
  /** The parts of the shelf. */
  shelf_info: ShelfData;
}

const allShelves = () =>
  get<{
    /** All shelves. */
    shelves: ShelfInfo[];
  }>('/merchant/shelf/getall');

/**
 * 增加货架 — adds a shelf: a page that shows groups of goods.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param shelf the shelf, or JSON text, sent as it is
 * @returns `shelf_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * const shelf_data = { module_infos: [{ eid: 1, group_info: { group_id: 50, filter: { count: 2 } } }] };
 * api.createShelf({ shelf_name: '新品', shelf_banner, shelf_data }, (err, result) => { ... });
 * const result = await api.promises.createShelf({ shelf_name: '新品', shelf_banner, shelf_data });
 */
export const createShelf = make((shelf: Shelf | string) =>
  post<{
    /** Id of the new shelf. */
    shelf_id: number;
  }>('/merchant/shelf/add', shelf),
);

/**
 * 删除货架 — removes a shelf.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param shelfId id of the shelf
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const deleteShelf = make((shelfId: number | string) =>
  post<Ok>('/merchant/shelf/del', { shelf_id: shelfId }),
);

/**
 * 修改货架 — replaces a shelf.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param shelf id of the shelf and what it is to be, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * api.updateShelf({ shelf_id: 12, shelf_name: '新品', shelf_banner, shelf_data }, (err) => { ... });
 * await api.promises.updateShelf({ shelf_id: 12, shelf_name: '新品', shelf_banner, shelf_data });
 */
export const updateShelf = make((shelf: ShelfUpdate | string) => post<Ok>('/merchant/shelf/mod', shelf));

/**
 * 获取所有货架 — lists the shelves.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @returns `shelves`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getAllShelves = make(allShelves);

/**
 * 获取所有货架 — lists the shelves: the same as `getAllShelves`, by the name its examples used.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @returns `shelves`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getAllShelf = make(allShelves);

/**
 * 根据货架ID获取货架信息 — tells about a shelf.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param shelfId id of the shelf
 * @returns the shelf
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getShelfById = make((shelfId: number | string) =>
  post<ShelfInfo>('/merchant/shelf/getbyid', { shelf_id: shelfId }),
);
