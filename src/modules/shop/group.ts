import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** A group of goods. */
export interface GoodsGroup {
  /** Id of the group. */
  group_id: number;
  /** Name of the group. */
  group_name: string;
}

/** A group of goods and what is in it. */
export interface GoodsGroupDetail extends GoodsGroup {
  /** Ids of the goods. */
  product_list: string[];
}

/**
 * 增加分组 — adds a group of goods.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param groupName name of the group
 * @param productList ids of the goods; none where it is null or left out
 * @returns `group_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const createGoodsGroup = make(
  (groupName: string, productList: string[] | null = null) =>
    post<{
      /** Id of the new group. */
      group_id: number;
    }>('/merchant/group/add', { group_detail: { group_name: groupName, product_list: productList ?? [] } }),
  3,
);

/**
 * 删除分组 — removes a group; its goods stay.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param groupId id of the group
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const deleteGoodsGroup = make((groupId: number | string) =>
  post<Ok>('/merchant/group/del', { group_id: groupId }),
);

/**
 * 修改分组属性 — renames a group.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param groupId id of the group
 * @param groupName its new name
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const updateGoodsGroup = make((groupId: number | string, groupName: string) =>
  post<Ok>('/merchant/group/propertymod', { group_id: groupId, group_name: groupName }),
);

/**
 * 修改分组商品 — puts goods into a group and takes others out of it.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param groupId id of the group
 * @param addProductList ids of the goods that come in; none where it is null or left out
 * @param delProductList ids of the goods that go out; none where it is null or left out
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const updateGoodsForGroup = make(
  (
    groupId: number | string,
    addProductList: string[] | null = null,
    delProductList: string[] | null = null,
  ) =>
    post<Ok>('/merchant/group/productmod', {
      group_id: groupId,
      product: [...changes(addProductList, 1), ...changes(delProductList, 0)],
    }),
  4,
);

const changes = (products: string[] | null, action: 0 | 1) =>
  (products ?? []).map((id) => ({ product_id: id, mod_action: action }));

/**
 * 获取所有分组 — lists the groups of goods.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @returns `groups_detail`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getAllGroups = make(() =>
  get<{
    /** All groups, without their goods. */
    groups_detail: GoodsGroup[];
  }>('/merchant/group/getall'),
);

/**
 * 根据分组ID获取分组信息 — tells about a group and what is in it.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param groupId id of the group
 * @returns `group_detail`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getGroupById = make((groupId: number | string) =>
  post<{
    /** The group and its goods. */
    group_detail: GoodsGroupDetail;
  }>('/merchant/group/getbyid', { group_id: groupId }),
);
