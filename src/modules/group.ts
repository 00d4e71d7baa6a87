import { get, makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/** 用户分组 — A group of users. */
export interface Group {
  /** 分组 ID，由微信分配 — Id of the group; WeChat gave it. */
  id: number;
  /** 分组名 — Name of the group. */
  name: string;
}

/** 用户分组及人数 — A group and how many are in it. */
export interface CountedGroup extends Group {
  /** 分组内的用户数 — Users in the group. */
  count: number;
}

/**
 * 查询所有分组 — lists the groups of the account.
 *
 * 限制：每天 1,000 次，测试号 100 次。
 *
 * Limits: 1,000 calls a day, 100 for a test account.
 *
 * @deprecated 微信自 2016 年起以标签取代分组，文档已下线，请改用 {@link getTags} — Since 2016 WeChat has tags in place of groups: use {@link getTags}.
 * @returns 所有分组，0、1、2 为系统分组：未分组、黑名单、星标 — `groups`; 0, 1 and 2 are the system's own: ungrouped, blacklist, starred.
 */
export const getGroups = make(() =>
  get<{
    /** 分组列表 — All groups. */
    groups: CountedGroup[];
  }>('/cgi-bin/groups/get'),
);

/**
 * 查询用户所在分组 — tells which group a user is in.
 *
 * 错误码：`40003` openid 不属于该公众号。
 *
 * Errors: `40003` the openid is not of this account.
 *
 * @deprecated 微信自 2016 年起以标签取代分组，文档已下线，请改用 {@link getUserTags} — Since 2016 WeChat has tags in place of groups: use {@link getUserTags}.
 * @param openid 用户的 openid — The user.
 * @returns 分组 ID — `groupid`.
 */
export const getWhichGroup = make((openid: string) =>
  post<{
    /** 分组 ID — Id of the group. */
    groupid: number;
  }>('/cgi-bin/groups/getid', { openid }),
);

/**
 * 创建分组 — creates a group.
 *
 * 限制：每天 1,000 次，测试号 100 次。
 *
 * Limits: 1,000 calls a day, 100 for a test account.
 *
 * 错误码：`40051` 分组名不合法；`45017` 分组名过长；`45018` 分组过多。
 *
 * Errors: `40051` the name is not allowed; `45017` the name is too long; `45018` too many groups.
 *
 * @deprecated 微信自 2016 年起以标签取代分组，文档已下线，请改用 {@link createTag} — Since 2016 WeChat has tags in place of groups: use {@link createTag}.
 * @param name 分组名，最多 30 个字符 — Name of the group, at most 30 characters.
 * @returns 新分组及其 ID — The group with its new id.
 */
export const createGroup = make((name: string) =>
  post<{
    /** 新分组 — The new group. */
    group: Group;
  }>('/cgi-bin/groups/create', { group: { name } }),
);

/**
 * 修改分组名 — renames a group.
 *
 * 限制：每天 1,000 次，测试号 100 次。
 *
 * Limits: 1,000 calls a day, 100 for a test account.
 *
 * 错误码：`40050` 分组不存在；`40051` 分组名不合法；`45016` 系统分组不能修改。
 *
 * Errors: `40050` no such group; `40051` the name is not allowed; `45016` the group is the system's own.
 *
 * @deprecated 微信自 2016 年起以标签取代分组，文档已下线，请改用 {@link editTag} — Since 2016 WeChat has tags in place of groups: use {@link editTag}.
 * @param groupId 分组 ID — The group.
 * @param name 新分组名，最多 30 个字符 — Its new name, at most 30 characters.
 */
export const updateGroup = make((groupId: number, name: string) =>
  post<Ok>('/cgi-bin/groups/update', { group: { id: groupId, name } }),
);

/**
 * 移动用户分组 — moves a user to a group.
 *
 * 限制：每天 100,000 次，测试号 1,000 次。
 *
 * Limits: 100,000 calls a day, 1,000 for a test account.
 *
 * 错误码：`40003` openid 不属于该公众号；`40050` 分组不存在。
 *
 * Errors: `40003` the openid is not of this account; `40050` no such group.
 *
 * @deprecated 微信自 2016 年起以标签取代分组，文档已下线，请改用 {@link membersBatchtagging} — Since 2016 WeChat has tags in place of groups: use {@link membersBatchtagging}.
 * @param openid 用户的 openid — The user.
 * @param groupId 分组 ID — The group.
 */
export const moveUserToGroup = make((openid: string, groupId: number) =>
  post<Ok>('/cgi-bin/groups/members/update', { openid, to_groupid: groupId }),
);

/**
 * 删除分组 — deletes a group; its users are then in none.
 *
 * 错误码：`40050` 分组不存在；`45016` 系统分组不能删除。
 *
 * Errors: `40050` no such group; `45016` the group is the system's own.
 *
 * @deprecated 微信自 2016 年起以标签取代分组，文档已下线，请改用 {@link deleteTag} — Since 2016 WeChat has tags in place of groups: use {@link deleteTag}.
 * @param groupId 分组 ID — The group.
 */
export const removeGroup = make((groupId: number) =>
  post<Ok>('/cgi-bin/groups/delete', { group: { id: groupId } }),
);
