import { get, make, post } from '../endpoint';
import type { Ok } from './reply';

/** A tag that the account puts on users. */
export interface Tag {
  /** Id of the tag; WeChat gives it. */
  id: number;
  /** Name of the tag. */
  name: string;
}

/** A tag and how many have it. */
export interface CountedTag extends Tag {
  /** Followers with this tag. */
  count: number;
}

/** A page of the followers who have a tag. */
export interface TagFollowers {
  /** Followers on this page. */
  count: number;
  /** The openids; missing where `count` is 0. */
  data?: {
    /** At most 10,000. */
    openid: string[];
  };
  /** Last openid of this page, to ask for the next one with; missing where `count` is 0. */
  next_openid?: string;
}

/**
 * 创建标签 — creates a tag.
 *
 * Limits: 100 per account.
 *
 * Errors: `45157` the name is not allowed or taken; `45158` the name is longer than 30 bytes; `45056` there are 100 already.
 *
 * @param name name of the tag, at most 30 bytes of UTF-8, which is ten Chinese characters
 * @returns the tag with its new id
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const createTag = make((name: string) =>
  post<{
    /** The new tag. */
    tag: Tag;
  }>('/cgi-bin/tags/create', { tag: { name } }),
);

/**
 * 获取公众号已创建的标签 — lists the tags of the account.
 *
 * @returns `tags`, the system's own (such as 2, the starred users) among them
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const getTags = make(() =>
  get<{
    /** All tags. */
    tags: CountedTag[];
  }>('/cgi-bin/tags/get'),
);

/**
 * 编辑标签 — renames a tag.
 *
 * Errors: `45157` the name is not allowed or taken; `45158` the name is longer than 30 bytes;
 * `45058` the tags 0, 1 and 2 are the system's own.
 *
 * @param tagId the tag
 * @param name its new name, at most 30 bytes of UTF-8, which is ten Chinese characters
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const editTag = make((tagId: number, name: string) =>
  post<Ok>('/cgi-bin/tags/update', { tag: { id: tagId, name } }),
);

/**
 * 删除标签 — deletes a tag.
 *
 * Errors: `45057` more than 100,000 followers have it: take it off them first;
 * `45058` the tags 0, 1 and 2 are the system's own.
 *
 * @param tagId the tag
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const deleteTag = make((tagId: number) => post<Ok>('/cgi-bin/tags/delete', { tag: { id: tagId } }));

/**
 * 获取标签下粉丝列表 — lists the followers who have a tag, page by page.
 *
 * Errors: `40003` `nextOpenid` is not of this account; `45159` no such tag.
 *
 * @param tagId the tag
 * @param nextOpenid the last openid of the page before; left out or empty for the first page
 * @returns a page of openids
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const getTagUsers = make(
  (tagId: number, nextOpenid: string = '') =>
    post<TagFollowers>('/cgi-bin/user/tag/get', { tagid: tagId, next_openid: nextOpenid }),
  3,
);

/**
 * 批量为用户打标签 — puts a tag on users.
 *
 * Limits: 50 users a call; 20 tags on a user.
 *
 * Errors: `40032` more than 50 openids; `45159` no such tag; `45059` a user has 20 tags already;
 * `40003` an openid is wrong; `49003` an openid is of another account.
 *
 * @param tagId the tag
 * @param openids the users, at most 50
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const membersBatchtagging = make((tagId: number, openids: string[]) =>
  post<Ok>('/cgi-bin/tags/members/batchtagging', { openid_list: openids, tagid: tagId }),
);

/**
 * 批量为用户打标签 — puts a tag on users: another name of `membersBatchtagging`.
 *
 * @param tagId the tag
 * @param openids the users, at most 50
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const memberBatchtagging = membersBatchtagging;

/**
 * 批量为用户取消标签 — takes a tag off users.
 *
 * Limits: 50 users a call.
 *
 * Errors: `40032` more than 50 openids; `45159` no such tag; `40003` an openid is wrong;
 * `49003` an openid is of another account.
 *
 * @param tagId the tag
 * @param openids the users, at most 50
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const membersBatchuntagging = make((tagId: number, openids: string[]) =>
  post<Ok>('/cgi-bin/tags/members/batchuntagging', { openid_list: openids, tagid: tagId }),
);

/**
 * 批量为用户取消标签 — takes a tag off users: another name of `membersBatchuntagging`.
 *
 * @param tagId the tag
 * @param openids the users, at most 50
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const memberBatchuntagging = membersBatchuntagging;

/**
 * 获取用户身上的标签列表 — tells which tags a user has.
 *
 * Errors: `40003` the openid is wrong; `49003` the openid is of another account.
 *
 * @param openid the user
 * @returns `tagid_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/User_Tag_Management.html
 */
export const getUserTags = make((openid: string) =>
  post<{
    /** Ids of the user's tags. */
    tagid_list: number[];
  }>('/cgi-bin/tags/getidlist', { openid }),
);
