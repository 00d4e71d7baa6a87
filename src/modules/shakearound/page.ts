import { makeVariadic as make, post, upload, type Upload } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeReply } from './account';

/** A page that shaking can bring up, as it is created. */
export interface BeaconPageDraft {
  /** Title, at most 6 Chinese characters or 12 letters. */
  title: string;
  /** Line below it, at most 7 Chinese characters or 14 letters. */
  description: string;
  /** Address that it leads to. */
  page_url: string;
  /** Address of its icon, from `uploadPageIcon`. */
  icon_url: string;
  /** The account's note, at most 15 Chinese characters or 30 letters. */
  comment?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A page as it is changed: all of it is sent anew. */
export interface BeaconPageUpdate extends BeaconPageDraft {
  /** Which page. */
  page_id: number | string;
}

/** Which page. */
export interface BeaconPageId {
  /** Id of the page. */
  page_id: number | string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Which pages to list: some, or all page by page. */
export interface BeaconPageQuery {
  /** 1 the pages of `page_ids`, 2 all. */
  type?: 1 | 2;
  /** The pages to list, at most 50; needed where `type` is 1. */
  page_ids?: (number | string)[];
  /** How many to pass over; needed where `type` is 2. */
  begin?: number;
  /** How many to list, at most 50; needed where `type` is 2. */
  count?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A page that shaking can bring up. */
export interface BeaconPage {
  /** Id of the page. */
  page_id: number;
  /** Title. */
  title: string;
  /** Line below it. */
  description: string;
  /** Address that it leads to. */
  page_url: string;
  /** Address of its icon. */
  icon_url: string;
  /** The account's note. */
  comment: string;
}

/** Some of the account's pages. */
export interface BeaconPages {
  /** The pages. */
  pages: BeaconPage[];
  /** Pages in all. */
  total_count: number;
}

/** What an uploaded picture is for. */
export type ShakeImageType =
  /** The icon of a page: square, 120 px wide at best, 200 px at most. */
  | 'icon'
  /** A certificate for `registerShakeAccount`: at most 2 MB, of any size and shape. */
  | 'license';

/** A picture that WeChat has taken. */
export interface ShakeImage {
  /** Address for `icon_url` or `qualification_cert_urls`. */
  pic_url: string;
}

/**
 * 新增页面 — creates a page that shaking can bring up.
 *
 * Errors: `9001027` a field is missing, too long, or the icon was not uploaded with `uploadPageIcon`.
 *
 * @param page the page, or JSON text, sent as it is
 * @returns `data`: id of the page
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Pages_management/Page_management.html
 * @example
 * const page = { title: '主标题', description: '副标题', page_url: 'https://example.com', icon_url: url };
 * api.createPage(page, (err, { data }) => { ... });
 * const { data } = await api.promises.createPage(page);
 */
export const createPage = make((page: BeaconPageDraft | string) =>
  post<
    ShakeReply<{
      /** Id of the page. */
      page_id: number;
    }>
  >('/shakearound/page/add', page),
);

/**
 * 编辑页面信息 — changes a page.
 *
 * Errors: `9001026` no such page; `9001027` a field is missing or too long.
 *
 * @param page the whole page with its id, or JSON text, sent as it is
 * @returns `data`: the page's id where WeChat tells it
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Pages_management/Edit_page_information.html
 * @example
 * api.updatePage({ ...page, page_id: 12306, title: '新标题' }, (err) => { ... });
 * await api.promises.updatePage({ ...page, page_id: 12306, title: '新标题' });
 */
export const updatePage = make((page: BeaconPageUpdate | string) =>
  post<
    ShakeReply<{
      /** Id of the page. */
      page_id?: number;
    }>
  >('/shakearound/page/update', page),
);

/**
 * 删除页面 — deletes a page that no beacon has.
 *
 * Errors: `9001026` no such page; `9001029` a beacon has it: take it from there with `bindBeaconWithPages` first.
 *
 * @param pageId id of the page, or `{ page_id }`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Pages_management/Delete_page.html
 */
export const deletePage = make((pageId: number | string | BeaconPageId) =>
  post<Ok>('/shakearound/page/delete', typeof pageId === 'object' ? pageId : { page_id: pageId }),
);

/**
 * 查询页面列表 — lists pages: some, or all.
 *
 * Limits: 50 a call.
 *
 * Errors: `9001026` no such page; `9001030` more than 50; `9001036` a bad `begin`.
 *
 * @param query which pages, or JSON text, sent as it is
 * @returns `data`: pages, and how many there are
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Pages_management/Query_page_list.html
 * @example
 * api.getPages({ type: 2, begin: 0, count: 50 }, (err, { data }) => { ... });
 * const { data } = await api.promises.getPages({ type: 2, begin: 0, count: 50 });
 */
export const getPages = make((query: BeaconPageQuery | string) =>
  post<ShakeReply<BeaconPages>>('/shakearound/page/search', query),
);

/**
 * 上传图片素材 — uploads a page's icon, or a picture of a certificate: JPG, JPEG, PNG or GIF.
 *
 * Errors: `9001007` the file is missing; `9001008` not one of these types; `9001009` too big, or an icon that is not
 * square.
 *
 * @param file the picture
 * @param type what it is for; an icon where it is left out
 * @returns `data`: address of the picture
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Uploading_Image_Assets.html
 */
export const uploadPageIcon = make((file: Upload, type: ShakeImageType = 'icon') =>
  upload<ShakeReply<ShakeImage>>('/shakearound/material/add', file, type === 'icon' ? {} : { type }),
);
