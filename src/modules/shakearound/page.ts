import { makeVariadic as make, post, upload, type Upload } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeReply } from './account';

/** 新页面 — A page that shaking can bring up, as it is created. */
export interface BeaconPageDraft {
  /** 主标题，不超过 6 个汉字或 12 个英文字母 — Title, at most 6 Chinese characters or 12 letters. */
  title: string;
  /** 副标题，不超过 7 个汉字或 14 个英文字母 — Line below it, at most 7 Chinese characters or 14 letters. */
  description: string;
  /** 跳转链接 — Address that it leads to. */
  page_url: string;
  /** 图标的地址，由 `uploadPageIcon` 获取 — Address of its icon, from `uploadPageIcon`. */
  icon_url: string;
  /** 备注，不超过 15 个汉字或 30 个英文字母 — The account's note, at most 15 Chinese characters or 30 letters. */
  comment?: string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 修改后的页面，全部内容重新提交 — A page as it is changed: all of it is sent anew. */
export interface BeaconPageUpdate extends BeaconPageDraft {
  /** 页面 id — Id of the page. */
  page_id: number | string;
}

/** 指定页面 — Which page. */
export interface BeaconPageId {
  /** 页面 id — Id of the page. */
  page_id: number | string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 页面查询条件 — Which pages to list: some, or all page by page. */
export interface BeaconPageQuery {
  /** 查询方式：1 指定页面，2 全部 — 1 the pages of `page_ids`, 2 all. */
  type?: 1 | 2;
  /** 要查询的页面，最多 50 个，`type` 为 1 时必填 — The pages to list, at most 50; needed where `type` is 1. */
  page_ids?: (number | string)[];
  /** 跳过的数量，`type` 为 2 时必填 — How many to pass over; needed where `type` is 2. */
  begin?: number;
  /** 查询的数量，最多 50，`type` 为 2 时必填 — How many to list, at most 50; needed where `type` is 2. */
  count?: number;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 页面 — A page that shaking can bring up. */
export interface BeaconPage {
  /** 页面 id — Id of the page. */
  page_id: number;
  /** 主标题 — Title. */
  title: string;
  /** 副标题 — Line below it. */
  description: string;
  /** 跳转链接 — Address that it leads to. */
  page_url: string;
  /** 图标的地址 — Address of its icon. */
  icon_url: string;
  /** 备注 — The account's note. */
  comment: string;
}

/** 一页页面列表 — Some of the account's pages. */
export interface BeaconPages {
  /** 页面 — The pages. */
  pages: BeaconPage[];
  /** 页面总数 — Pages in all. */
  total_count: number;
}

/** 图片用途 — What an uploaded picture is for. */
export type ShakeImageType =
  /** 页面图标，正方形，建议边长 120 px，不超过 200 px — The icon of a page: square, 120 px wide at best, 200 px at most. */
  | 'icon'
  /** `registerShakeAccount` 的资质文件，不超过 2 MB，尺寸不限 — A certificate for `registerShakeAccount`: at most 2 MB, of any size and shape. */
  | 'license';

/** 已上传的图片 — A picture that WeChat has taken. */
export interface ShakeImage {
  /** 图片地址，用于 `icon_url` 或 `qualification_cert_urls` — Address for `icon_url` or `qualification_cert_urls`. */
  pic_url: string;
}

/**
 * 新增页面 — creates a page that shaking can bring up.
 *
 * 错误码：`9001027` 缺少字段、字段过长，或图标不是用 `uploadPageIcon` 上传的。
 *
 * Errors: `9001027` a field is missing or too long, or the icon was not uploaded with `uploadPageIcon`.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param page 页面；也可以是 JSON 文本，原样发送 — The page, or JSON text, which is sent as it is.
 * @returns `data` 中是页面 id — Id of the page, in `data`.
 * @example
 * const page = { title: '主标题', description: '副标题', page_url: 'https://example.com', icon_url: url };
 * api.createPage(page, (err, result) => { ... });
 * const { data } = await api.promises.createPage(page);
 */
export const createPage = make((page: BeaconPageDraft | string) =>
  post<
    ShakeReply<{
      /** 页面 id — Id of the page. */
      page_id: number;
    }>
  >('/shakearound/page/add', page),
);

/**
 * 编辑页面信息 — changes a page.
 *
 * 错误码：`9001026` 页面不存在；`9001027` 缺少字段或字段过长。
 *
 * Errors: `9001026` no such page; `9001027` a field is missing or too long.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param page 完整的页面与其 id；也可以是 JSON 文本，原样发送 — The whole page with its id, or JSON text, which is sent as it is.
 * @returns `data` 中可能有页面 id — The page's id, in `data`, where WeChat tells it.
 * @example
 * api.updatePage({ ...page, page_id: 12306, title: '新标题' }, (err) => { ... });
 * await api.promises.updatePage({ ...page, page_id: 12306, title: '新标题' });
 */
export const updatePage = make((page: BeaconPageUpdate | string) =>
  post<
    ShakeReply<{
      /** 页面 id — Id of the page. */
      page_id?: number;
    }>
  >('/shakearound/page/update', page),
);

/**
 * 删除页面 — deletes a page that no beacon has.
 *
 * 错误码：`9001026` 页面不存在；`9001029` 有设备使用该页面，请先用 `bindBeaconWithPages` 解除关联。
 *
 * Errors: `9001026` no such page; `9001029` a beacon has it: take it from there with `bindBeaconWithPages` first.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param pageId 页面 id，或 `{ page_id }` — Id of the page, or `{ page_id }`.
 */
export const deletePage = make((pageId: number | string | BeaconPageId) =>
  post<Ok>('/shakearound/page/delete', typeof pageId === 'object' ? pageId : { page_id: pageId }),
);

/**
 * 查询页面列表 — lists pages: some, or all.
 *
 * 限制：一次最多 50 个页面。
 *
 * Limits: 50 pages a call.
 *
 * 错误码：`9001026` 页面不存在；`9001030` 超过 50 个；`9001036` `begin` 不合法。
 *
 * Errors: `9001026` no such page; `9001030` more than 50; `9001036` `begin` is wrong.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 查询条件；也可以是 JSON 文本，原样发送 — Which pages, or JSON text, which is sent as it is.
 * @returns `data` 是页面与总数 — Pages, and how many there are, in `data`.
 * @example
 * api.getPages({ type: 2, begin: 0, count: 50 }, (err, result) => { ... });
 * const { data } = await api.promises.getPages({ type: 2, begin: 0, count: 50 });
 */
export const getPages = make((query: BeaconPageQuery | string) =>
  post<ShakeReply<BeaconPages>>('/shakearound/page/search', query),
);

/**
 * 上传图片素材 — uploads a page's icon, or a picture of a certificate.
 *
 * 限制：JPG、JPEG、PNG 或 GIF；图标须为正方形，边长不超过 200 px；资质文件不超过 2 MB。
 *
 * Limits: JPG, JPEG, PNG or GIF; an icon is square and at most 200 px wide; a certificate has at most 2 MB.
 *
 * 错误码：`9001007` 缺少文件；`9001008` 文件类型不支持；`9001009` 尺寸不合法；`9001010` 上传失败。
 *
 * Errors: `9001007` the file is missing; `9001008` not one of these types; `9001009` too big, or an icon that is not square; `9001010` the upload failed.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param file 图片文件 — The picture.
 * @param type 用途，默认为图标 — What it is for; an icon where it is left out.
 * @returns `data` 中是图片地址 — Address of the picture, in `data`.
 */
export const uploadPageIcon = make((file: Upload, type: ShakeImageType = 'icon') =>
  upload<ShakeReply<ShakeImage>>('/shakearound/material/add', file, type === 'icon' ? {} : { type }),
);
