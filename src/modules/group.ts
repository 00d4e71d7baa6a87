import { get, makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/** A group of users. */
export interface Group {
  /** Id of the group; WeChat gave it. */
  id: number;
  /** Name of the group. */
  name: string;
}

/** A group and how many are in it. */
export interface CountedGroup extends Group {
  /** Users in the group. */
  count: number;
}

/**
 * 查询所有分组 — lists the groups of the account.
 *
 * @deprecated WeChat has tags in place of groups: use `getTags`.
 * @returns `groups`; 0, 1 and 2 are the system's own: ungrouped, blacklist, starred
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const getGroups = make(() =>
  get<{
    /** All groups. */
    groups: CountedGroup[];
  }>('/cgi-bin/groups/get'),
);

/**
 * 查询用户所在分组 — tells which group a user is in.
 *
 * Errors: `40003` the openid is not of this account.
 *
 * @deprecated WeChat has tags in place of groups: use `getUserTags`.
 * @param openid the user
 * @returns `groupid`
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const getWhichGroup = make((openid: string) =>
  post<{
    /** Id of the group. */
    groupid: number;
  }>('/cgi-bin/groups/getid', { openid }),
);

/**
 * 创建分组 — creates a group.
 *
 * Errors: `40051` the name is not allowed; `45017` the name is too long; `45018` too many groups.
 *
 * @deprecated WeChat has tags in place of groups: use `createTag`.
 * @param name name of the group, at most 30 characters
 * @returns the group with its new id
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const createGroup = make((name: string) =>
  post<{
    /** The new group. */
    group: Group;
  }>('/cgi-bin/groups/create', { group: { name } }),
);

/**
 * 修改分组名 — renames a group.
 *
 * Errors: `40050` no such group; `40051` the name is not allowed; `45016` the group is the system's own.
 *
 * @deprecated WeChat has tags in place of groups: use `editTag`.
 * @param groupId the group
 * @param name its new name, at most 30 characters
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const updateGroup = make((groupId: number, name: string) =>
  post<Ok>('/cgi-bin/groups/update', { group: { id: groupId, name } }),
);

/**
 * 移动用户分组 — moves a user to a group.
 *
 * Errors: `40003` the openid is not of this account; `40050` no such group.
 *
 * @deprecated WeChat has tags in place of groups: use `membersBatchtagging`.
 * @param openid the user
 * @param groupId the group
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const moveUserToGroup = make((openid: string, groupId: number) =>
  post<Ok>('/cgi-bin/groups/members/update', { openid, to_groupid: groupId }),
);

/**
 * 删除分组 — deletes a group; its users are then in none.
 *
 * Errors: `40050` no such group; `45016` the group is the system's own.
 *
 * @deprecated WeChat has tags in place of groups: use `deleteTag`.
 * @param groupId the group
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const removeGroup = make((groupId: number) =>
  post<Ok>('/cgi-bin/groups/delete', { group: { id: groupId } }),
);
