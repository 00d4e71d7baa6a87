import { get, make, post } from '../endpoint';
import type { Ok } from './reply';

/** 草稿中文章与图片消息共有的字段 — What articles and picture posts of a draft have in common. */
export interface DraftBase {
  /** 标题，最多 32 个字 — Title, at most 32 characters. */
  title: string;
  /** 1 打开留言，0 不打开（默认） — 1: comments are open, 0: closed (the default). */
  need_open_comment?: 0 | 1;
  /** 1 仅关注者可留言，0 所有人可留言（默认） — 1: followers alone can comment, 0: everybody can (the default). */
  only_fans_can_comment?: 0 | 1;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 图文文章 — An article. */
export interface DraftNews extends DraftBase {
  /** 文章类型，可以省略 — Always `news` (an article); may be left out. */
  article_type?: 'news';
  /** 作者，最多 16 个字 — Author, at most 16 characters. */
  author?: string;
  /** 摘要，最多 128 个字，仅单图文有；默认为正文的前 54 个字 — Summary, at most 128 characters, shown where the article stands alone; by default the first 54 characters of the text. */
  digest?: string;
  /** 正文 HTML，少于 20,000 个字且小于 1 MB；会去除脚本，图片须来自 `uploadImage` — HTML, less than 20,000 characters and 1 MB; scripts are removed, and pictures not of `uploadImage`. */
  content: string;
  /** 原文地址，即点击“阅读原文”后打开的页面，最长 1 KB — Address behind 阅读原文 (read the original), at most 1 KB. */
  content_source_url?: string;
  /** 封面图的 media_id，须为永久素材 — `media_id` of the cover picture; a permanent one. */
  thumb_media_id: string;
  /** 封面裁剪为 2.35:1 的坐标 `X1_Y1_X2_Y2`，为宽高的比例，最多 6 位小数 — Crop of the cover to 2.35:1, `X1_Y1_X2_Y2` in fractions of width and height with up to 6 decimals. */
  pic_crop_235_1?: string;
  /** 封面裁剪为 1:1 的坐标 `X1_Y1_X2_Y2`，为宽高的比例，最多 6 位小数 — Crop of the cover to 1:1, `X1_Y1_X2_Y2` in fractions of width and height with up to 6 decimals. */
  pic_crop_1_1?: string;
}

/** 图片消息的图片 — The pictures of a picture post. */
export interface DraftPictures {
  /** 图片列表，1 至 20 张，第一张为封面 — The pictures, 1 to 20; the first is the cover. */
  image_list: {
    /** 图片的 media_id，须为永久素材 — `media_id` of the picture; a permanent one. */
    image_media_id: string;
  }[];
}

/** 图片消息封面的一种裁剪 — A crop of a picture post's cover. */
export interface DraftCoverCrop {
  /** 裁剪比例 — Proportions that the cover is cropped to. */
  ratio: '1_1' | '16_9' | '2.35_1';
  /** 左边界，为宽度的比例 — Left edge, in fractions of the width. */
  x1: string;
  /** 上边界，为高度的比例 — Top edge, in fractions of the height. */
  y1: string;
  /** 右边界，为宽度的比例 — Right edge, in fractions of the width. */
  x2: string;
  /** 下边界，为高度的比例 — Bottom edge, in fractions of the height. */
  y2: string;
}

/** 图片消息的商品 — The product of a picture post. */
export interface DraftProduct {
  /** 文末插入的商品 — The product at its end. */
  footer_product_info?: {
    /** 商品 key，见 `getProductCardInfo` — Key of the product; `getProductCardInfo` tells it. */
    product_key?: string;
  };
}

/** 图片消息（贴图） — A picture post: pictures with a text. */
export interface DraftPicturePost extends DraftBase {
  /** 文章类型 — Always `newspic` (a picture post). */
  article_type: 'newspic';
  /** 文字，纯文本，可插入商品标签，最多 50 个 — The text, without HTML; it may hold tags of products, at most 50. */
  content: string;
  /** 图片 — The pictures. */
  image_info: DraftPictures;
  /** 封面的裁剪 — How the cover is cropped. */
  cover_info?: {
    /** 各比例的裁剪 — A crop for each of the proportions. */
    crop_percent_list: DraftCoverCrop[];
  };
  /** 商品 — The product. */
  product_info?: DraftProduct;
}

/** 草稿中的一篇，`article_type` 决定有哪些字段 — One article of a draft; `article_type` says which fields it has. */
export type DraftArticle = DraftNews | DraftPicturePost;

/** 微信保存的一篇草稿文章 — One article of a draft as WeChat keeps it. */
export interface DraftItem {
  /** 文章类型：图文文章，或图片消息 — `news` an article, `newspic` a picture post. */
  article_type: 'news' | 'newspic' | (string & {});
  /** 标题 — Title. */
  title: string;
  /** 作者 — Author. */
  author: string;
  /** 摘要 — Summary. */
  digest: string;
  /** 正文；列表中 `no_content` 为 1 时没有 — The text; not in lists without content. */
  content?: string;
  /** 原文地址 — Address behind 阅读原文 (read the original). */
  content_source_url: string;
  /** 封面图的 media_id — `media_id` of the cover picture. */
  thumb_media_id: string;
  /** 封面图地址，文档未列出 — Address of the cover picture; not in WeChat's documentation. */
  thumb_url?: string;
  /** 1 正文显示封面，0 不显示；仅见于文档示例 — 1 if the cover is shown within the article, else 0; in WeChat's samples only. */
  show_cover_pic?: 0 | 1;
  /** 1 打开留言，0 不打开 — 1 if comments are open, else 0. */
  need_open_comment: 0 | 1;
  /** 1 仅关注者可留言，0 所有人可留言 — 1 if followers alone can comment, else 0. */
  only_fans_can_comment: 0 | 1;
  /** 图片，图片消息才有 — The pictures; of picture posts alone. */
  image_info?: DraftPictures;
  /** 商品，图片消息才有 — The product; of picture posts alone. */
  product_info?: DraftProduct;
  /** 草稿的临时链接 — A temporary address of the article. */
  url: string;
}

/** 草稿的内容 — What a draft holds. */
export interface DraftContent {
  /** 文章 — Its articles. */
  news_item: DraftItem[];
}

/** 列表中的一个草稿 — A draft in a list. */
export interface ListedDraft {
  /** 草稿的 media_id — `media_id` of the draft. */
  media_id: string;
  /** 草稿的内容 — What it holds. */
  content: DraftContent & {
    /** 创建时间，Unix 时间戳（秒）；文档未列出 — When it was created; seconds since 1970; not in WeChat's documentation. */
    create_time?: number;
    /** 更新时间，Unix 时间戳（秒）；文档未列出 — When it was changed last; seconds since 1970; not in WeChat's documentation. */
    update_time?: number;
  };
  /** 更新时间，Unix 时间戳（秒） — When it was changed last; seconds since 1970. */
  update_time: number;
}

/** 一页草稿 — A page of drafts. */
export interface Drafts {
  /** 草稿总数 — Drafts in all. */
  total_count: number;
  /** 本页的草稿数 — Drafts on this page. */
  item_count: number;
  /** 草稿列表 — The drafts. */
  item: ListedDraft[];
}

/** 新增的草稿 — A draft that was created. */
export interface AddedDraft {
  /** 草稿的 media_id，最长 128 字符 — `media_id` of the draft, at most 128 characters. */
  media_id: string;
  /** 各篇文章的广告数，仅见于旧文档的示例 — Advertisements of each article; in samples of older documentation only. */
  item?: {
    /** 第几篇文章 — Which article. */
    index: number;
    /** 广告数 — How many it has. */
    ad_count: number;
  }[];
}

/**
 * 新增草稿（新建草稿） — creates a draft of one or several articles or picture posts.
 *
 * 限制：1 至 8 篇；新账号每天 1,000 次。
 *
 * Limits: 1 to 8 articles; 1,000 calls a day for new accounts.
 *
 * 错误码：`40007` 没有这个封面图或图片；`45003` 标题过长；`45004` 摘要过长；`45110` 作者过长；`45166` 正文不合法；`53404` 账号被限制带货，须删除商品；`53405` 商品信息有误；`53406` 账号未开通带货；`88000` 没有留言权限。
 *
 * Errors: `40007` no such cover or picture; `45003` a title is too long; `45004` a digest is too long; `45110` an author is too
 * long; `45166` the content is not allowed; `53404` the account may not sell: remove the product; `53405` the product is
 * wrong; `53406` the account has not opened selling; `88000` the account has no right to comments.
 *
 * 说明：草稿发布或群发后即从草稿箱移除；文档表格写正文不超过 2 KB，同页说明为少于 20,000 个字且小于 1 MB，以后者为准。
 *
 * Note: a draft leaves the box once it is published or sent to many; WeChat's page says both "2 KB" and "less than 20,000
 * characters and 1 MB" of the content: take the latter.
 *
 * @param articles 文章或图片消息，1 至 8 篇 — The articles or picture posts, 1 to 8.
 * @returns 草稿的 `media_id`，用于 `submitPublish` 或 `massSendNews` — The draft's `media_id`, for `submitPublish` or `massSendNews`.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add.html
 * @example
 * const articles = [{ title: '开业', author: '店长', content: '<p>今天开业</p>', thumb_media_id }];
 * api.addDraft(articles, (err, result) => { ... });
 * const { media_id } = await api.promises.addDraft(articles);
 */
export const addDraft = make((articles: DraftArticle[]) =>
  post<AddedDraft>('/cgi-bin/draft/add', { articles }),
);

/**
 * 获取草稿详情（获取草稿） — tells what a draft holds.
 *
 * 限制：新账号每天 500 次。
 *
 * Limits: 500 calls a day for new accounts.
 *
 * 错误码：`40007` 没有这个草稿。
 *
 * Errors: `40007` no such draft.
 *
 * @param mediaId 草稿的 media_id — The draft's `media_id`.
 * @returns 文章列表 `news_item` — Its articles, as `news_item`.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_getdraft.html
 */
export const getDraft = make((mediaId: string) =>
  post<DraftContent>('/cgi-bin/draft/get', { media_id: mediaId }),
);

/**
 * 更新草稿（修改草稿） — replaces one article of a draft.
 *
 * 限制：新账号每天 1,000 次。
 *
 * Limits: 1,000 calls a day for new accounts.
 *
 * 错误码：`40007` 没有这个草稿；`40114` 没有这个位置；`41039` 原文地址不合法；`45166` 正文不合法；`53404` 账号被限制带货，须删除商品；`53405` 商品信息有误；`53406` 账号未开通带货；`88000` 没有留言权限。
 *
 * Errors: `40007` no such draft; `40114` no such position; `41039` the address of the original is not allowed; `45166` the
 * content is not allowed; `53404` the account may not sell: remove the product; `53405` the product is wrong; `53406` the
 * account has not opened selling; `88000` the account has no right to comments.
 *
 * @param mediaId 草稿的 media_id — The draft's `media_id`.
 * @param index 第几篇文章，从 0 开始 — Position of the article, 0 for the first.
 * @param article 文章的新内容 — The article as it is to be.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_update.html
 * @example
 * const article = { title: '开业', content: '<p>明天开业</p>', thumb_media_id };
 * api.updateDraft(mediaId, 0, article, (err) => { ... });
 * await api.promises.updateDraft(mediaId, 0, article);
 */
export const updateDraft = make((mediaId: string, index: number, article: DraftArticle) =>
  // WeChat calls it `articles`, although it is one.
  post<Ok>('/cgi-bin/draft/update', { media_id: mediaId, index, articles: article }),
);

/**
 * 删除草稿 — deletes a draft; there is no way back.
 *
 * 限制：新账号每天 1,000 次。
 *
 * Limits: 1,000 calls a day for new accounts.
 *
 * 错误码：`40007` 没有这个草稿。
 *
 * Errors: `40007` no such draft.
 *
 * @param mediaId 草稿的 media_id — The draft's `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_delete.html
 */
export const deleteDraft = make((mediaId: string) =>
  post<Ok>('/cgi-bin/draft/delete', { media_id: mediaId }),
);

/**
 * 获取草稿列表 — lists the drafts of the account.
 *
 * 限制：每页 1 至 20 个；新账号每天 1,000 次。
 *
 * Limits: 1 to 20 a page; 1,000 calls a day for new accounts.
 *
 * @param offset 跳过的草稿数，第一页填 0 — How many to skip; 0 for the first page.
 * @param count 每页的草稿数，1 至 20 — Drafts a page, 1 to 20.
 * @param noContent 1 不返回正文，0 返回（默认） — 1: leaves the text out, 0: does not (the default).
 * @returns 一页草稿 — A page of drafts.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_batchget.html
 */
export const getDrafts = make((offset: number, count: number, noContent: 0 | 1 = 0) =>
  post<Drafts>('/cgi-bin/draft/batchget', { offset, count, no_content: noContent }),
);

/**
 * 获取草稿的总数（获取草稿总数） — counts the drafts of the account.
 *
 * 限制：新账号每天 1,000 次。
 *
 * Limits: 1,000 calls a day for new accounts.
 *
 * @returns 草稿总数 `total_count` — The `total_count`.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_count.html
 */
export const countDrafts = make(() =>
  get<{
    /** 草稿总数 — Drafts in all. */
    total_count: number;
  }>('/cgi-bin/draft/count'),
);
