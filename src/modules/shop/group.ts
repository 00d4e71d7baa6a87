import { get, make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 商品分组 — A group of goods. */
export interface GoodsGroup {
  /** 分组 ID — Id of the group. */
  group_id: number;
  /** 分组名称 — Name of the group. */
  group_name: string;
}

/** 商品分组及其商品 — A group of goods and what is in it. */
export interface GoodsGroupDetail extends GoodsGroup {
  /** 商品 ID 列表 — Ids of the goods. */
  product_list: string[];
}

/**
 * 增加分组 — adds a group of goods.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param groupName 分组名称 — Name of the group.
 * @param productList 商品 ID 列表，为 null 或不填则分组为空 — Ids of the goods; none where it is null or left out.
 * @returns 新分组的 ID — `group_id`.
 */
export const createGoodsGroup = make(
  (groupName: string, productList: string[] | null = null) =>
    post<{
      /** 新分组的 ID — Id of the new group. */
      group_id: number;
    }>('/merchant/group/add', { group_detail: { group_name: groupName, product_list: productList ?? [] } }),
  3,
);

/**
 * 删除分组 — removes a group; its goods stay.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param groupId 分组 ID — Id of the group.
 */
export const deleteGoodsGroup = make((groupId: number | string) =>
  post<Ok>('/merchant/group/del', { group_id: groupId }),
);

/**
 * 修改分组属性 — renames a group.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param groupId 分组 ID — Id of the group.
 * @param groupName 新名称 — Its new name.
 */
export const updateGoodsGroup = make((groupId: number | string, groupName: string) =>
  post<Ok>('/merchant/group/propertymod', { group_id: groupId, group_name: groupName }),
);

/**
 * 修改分组商品 — puts goods into a group and takes others out of it.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param groupId 分组 ID — Id of the group.
 * @param addProductList 要加入的商品 ID，为 null 或不填则不加入 — Ids of the goods that come in; none where it is null or left out.
 * @param delProductList 要移出的商品 ID，为 null 或不填则不移出 — Ids of the goods that go out; none where it is null or left out.
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
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @returns 分组列表 — `groups_detail`.
 */
export const getAllGroups = make(() =>
  get<{
    /** 所有分组，不含商品 — All groups, without their goods. */
    groups_detail: GoodsGroup[];
  }>('/merchant/group/getall'),
);

/**
 * 根据分组ID获取分组信息 — tells about a group and what is in it.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param groupId 分组 ID — Id of the group.
 * @returns 分组及其商品 — `group_detail`.
 */
export const getGroupById = make((groupId: number | string) =>
  post<{
    /** 分组及其商品 — The group and its goods. */
    group_detail: GoodsGroupDetail;
  }>('/merchant/group/getbyid', { group_id: groupId }),
);
