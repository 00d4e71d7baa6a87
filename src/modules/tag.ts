import { get, make, post } from '../endpoint';
import type { Ok } from './reply';

/** 标签 — A tag that the account puts on users. */
export interface Tag {
  /** 标签 ID，由微信分配 — Id of the tag; WeChat gives it. */
  id: number;
  /** 标签名 — Name of the tag. */
  name: string;
}

/** 标签及粉丝数 — A tag and how many have it. */
export interface CountedTag extends Tag {
  /** 此标签下的粉丝数 — Followers with this tag. */
  count: number;
}

/** 标签下的一页粉丝 — A page of the followers who have a tag. */
export interface TagFollowers {
  /** 本页的数量 — Followers on this page. */
  count: number;
  /** 本页的列表，`count` 为 0 时没有 — The openids; missing where `count` is 0. */
  data?: {
    /** openid 列表 — The openids; at most 10,000, says WeChat's older guide. */
    openid: string[];
  };
  /** 本页最后一个 openid，用于获取下一页，`count` 为 0 时没有 — Last openid of this page, to ask for the next one with; missing where `count` is 0. */
  next_openid?: string;
}

/** 打标签或取消标签的结果 — What became of the tags. */
export interface Tagged extends Ok {
  /** 操作失败的 openid；此时回调得到错误 `45171`，应答在 data 中 — The users for whom it failed: the callback gets error `45171`, and this reply as its data. */
  fail_openid_list?: string[];
}

/**
 * 创建标签 — creates a tag.
 *
 * 限制：每个账号最多 100 个标签。
 *
 * Limits: 100 tags for each account.
 *
 * 错误码：`45157` 标签名非法或与其他标签重名；`45158` 标签名过长；`45056` 标签已达 100 个。
 *
 * Errors: `45157` the name is not allowed or taken; `45158` the name is too long; `45056` there are 100 already.
 *
 * 说明：官方文档现称标签名最多 30 个字符，旧版文档和错误码 45158 则说不超过 30 字节（10 个汉字）：为稳妥起见以 30 字节为限。
 *
 * Note: WeChat's page says 30 characters today; its older guide and errcode 45158 say 30 bytes, which is ten Chinese characters: that is safe.
 *
 * @param name 标签名，30 字节以内 — Name of the tag, at most 30 bytes.
 * @returns 新标签及其 ID — The tag with its new id.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_createtag.html
 */
export const createTag = make((name: string) =>
  post<{
    /** 新标签 — The new tag. */
    tag: Tag;
  }>('/cgi-bin/tags/create', { tag: { name } }),
);

/**
 * 获取标签（获取公众号已创建的标签） — lists the tags of the account.
 *
 * @returns 所有标签，包括系统标签（如 2 星标） — `tags`, the system's own (such as 2, the starred users) among them.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_gettags.html
 */
export const getTags = make(() =>
  get<{
    /** 标签列表 — All tags. */
    tags: CountedTag[];
  }>('/cgi-bin/tags/get'),
);

/**
 * 编辑标签 — renames a tag.
 *
 * 错误码：`45157` 标签名非法或与其他标签重名；`45158` 标签名过长；`45058` 系统标签 0、1、2 不能修改。
 *
 * Errors: `45157` the name is not allowed or taken; `45158` the name is too long; `45058` the tags 0, 1 and 2 are the system's own.
 *
 * 说明：官方文档现称标签名最多 30 个字符，旧版文档和错误码 45158 则说不超过 30 字节（10 个汉字）：为稳妥起见以 30 字节为限。
 *
 * Note: WeChat's page says 30 characters today; its older guide and errcode 45158 say 30 bytes, which is ten Chinese characters: that is safe.
 *
 * @param tagId 标签 ID — The tag.
 * @param name 新标签名，30 字节以内 — Its new name, at most 30 bytes.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_updatetag.html
 */
export const editTag = make((tagId: number, name: string) =>
  post<Ok>('/cgi-bin/tags/update', { tag: { id: tagId, name } }),
);

/**
 * 删除标签 — deletes a tag.
 *
 * 错误码：`45057` 标签下粉丝超过 100,000，须先为他们取消标签；`45058` 系统标签 0、1、2 不能删除。
 *
 * Errors: `45057` more than 100,000 followers have it: take it off them first; `45058` the tags 0, 1 and 2 are the system's own.
 *
 * @param tagId 标签 ID — The tag.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_deletetag.html
 */
export const deleteTag = make((tagId: number) => post<Ok>('/cgi-bin/tags/delete', { tag: { id: tagId } }));

/**
 * 获取标签下粉丝列表 — lists the followers who have a tag, page by page.
 *
 * 错误码：`40003` nextOpenid 不属于该公众号；`45159` 标签不存在。
 *
 * Errors: `40003` nextOpenid is not of this account; `45159` no such tag.
 *
 * 说明：官方文档未写明每页的数量，旧版文档为 10,000。
 *
 * Note: WeChat's page names no number of openids a page; its older guide said 10,000.
 *
 * @param tagId 标签 ID — The tag.
 * @param nextOpenid 上一页的最后一个 openid，省略或为空则从头开始 — The last openid of the page before; left out or empty for the first page.
 * @returns 一页 openid — A page of openids.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_gettagfans.html
 */
export const getTagUsers = make(
  (tagId: number, nextOpenid: string = '') =>
    post<TagFollowers>('/cgi-bin/user/tag/get', { tagid: tagId, next_openid: nextOpenid }),
  3,
);

/**
 * 批量为用户打标签 — puts a tag on users.
 *
 * 限制：每次最多 50 个 openid；每个用户最多 20 个标签。
 *
 * Limits: 50 users a call; 20 tags on a user.
 *
 * 错误码：`40032` openid 超过 50 个；`45159` 标签不存在；`45059` 有用户的标签已达 20 个；`40003` 有 openid 不合法；`49003` 有 openid 属于其他公众号；`45169` 同时操作了同一个 openid；`45171` 部分 openid 失败，见 fail_openid_list。
 *
 * Errors: `40032` more than 50 openids; `45159` no such tag; `45059` a user has 20 tags already; `40003` an openid is wrong; `49003` an openid is of another account; `45169` calls for the same openid at the same time; `45171` some openids failed: see fail_openid_list.
 *
 * @param tagId 标签 ID — The tag.
 * @param openids 用户的 openid 列表，最多 50 个 — The users, at most 50.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_batchtagging.html
 */
export const membersBatchtagging = make((tagId: number, openids: string[]) =>
  post<Tagged>('/cgi-bin/tags/members/batchtagging', { openid_list: openids, tagid: tagId }),
);

/**
 * 批量为用户打标签 — puts a tag on users: another name of `membersBatchtagging`.
 *
 * @param tagId 标签 ID — The tag.
 * @param openids 用户的 openid 列表，最多 50 个 — The users, at most 50.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_batchtagging.html
 */
export const memberBatchtagging = membersBatchtagging;

/**
 * 批量为用户取消标签 — takes a tag off users.
 *
 * 错误码：`40032` openid 过多；`45159` 标签不存在；`40003` 有 openid 不合法；`49003` 有 openid 属于其他公众号；`45169` 同时操作了同一个 openid；`45171` 部分 openid 失败，见 fail_openid_list。
 *
 * Errors: `40032` too many openids; `45159` no such tag; `40003` an openid is wrong; `49003` an openid is of another account; `45169` calls for the same openid at the same time; `45171` some openids failed: see fail_openid_list.
 *
 * 说明：官方文档未写明每次最多多少个 openid；不超过 50 个（同打标签）是稳妥的。
 *
 * Note: WeChat's page names no number of users a call; 50, as for putting tags on, is safe.
 *
 * @param tagId 标签 ID — The tag.
 * @param openids 用户的 openid 列表 — The users.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_batchuntagging.html
 */
export const membersBatchuntagging = make((tagId: number, openids: string[]) =>
  post<Tagged>('/cgi-bin/tags/members/batchuntagging', { openid_list: openids, tagid: tagId }),
);

/**
 * 批量为用户取消标签 — takes a tag off users: another name of `membersBatchuntagging`.
 *
 * @param tagId 标签 ID — The tag.
 * @param openids 用户的 openid 列表 — The users.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_batchuntagging.html
 */
export const memberBatchuntagging = membersBatchuntagging;

/**
 * 获取用户的标签列表（获取用户身上的标签列表） — tells which tags a user has.
 *
 * 错误码：`40003` openid 不合法；`49003` openid 属于其他公众号。
 *
 * Errors: `40003` the openid is wrong; `49003` the openid is of another account.
 *
 * @param openid 用户的 openid — The user.
 * @returns 标签 ID 列表 — `tagid_list`.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/tag/api_gettagidlist.html
 */
export const getUserTags = make((openid: string) =>
  post<{
    /** 标签 ID 列表 — Ids of the user's tags. */
    tagid_list: number[];
  }>('/cgi-bin/tags/getidlist', { openid }),
);
