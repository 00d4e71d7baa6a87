import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** 已受理的发布任务 — A publication that WeChat has taken. */
export interface PublishJob extends Ok {
  /** 发布任务的 id，超过 2^53 时为字符串 — Id of the job; an id beyond 2^53 arrives as an exact string. */
  publish_id: number | string;
  /** 文章在统计与留言接口中的 id — Id of the articles for statistics and comments. */
  msg_data_id?: number | string;
}

/** 发布的状态 — How far a publication is. */
export type PublishState =
  /** 成功 — Done. */
  | 0
  /** 发布中 — Under way. */
  | 1
  /** 原创校验失败 — The check of originality has failed. */
  | 2
  /** 常规失败 — Failed. */
  | 3
  /** 平台审核不通过 — Rejected by WeChat. */
  | 4
  /** 成功后用户删除了所有文章 — Done, and since then all articles were deleted by the account. */
  | 5
  /** 成功后系统封禁了所有文章 — Done, and since then all articles were blocked by WeChat. */
  | 6
  | (number & {});

/** 发布任务的结果 — How far a publication is, and what came of it. */
export interface PublishStatus {
  /** 发布任务的 id — Id of the job. */
  publish_id: number | string;
  /** 发布的状态 — How far it is. */
  publish_status: PublishState;
  /** 文章的 article_id，成功后才有 — Id of what was published, once it is done. */
  article_id?: string;
  /** 文章的链接，成功后才有 — Where the articles are, once it is done. */
  article_detail?: {
    /** 文章数 — How many there are. */
    count: number;
    /** 各篇文章 — The articles. */
    item: {
      /** 第几篇，从 1 开始 — Which article, 1 for the first. */
      idx: number;
      /** 文章的永久链接 — Permanent address of the article. */
      article_url: string;
    }[];
  };
  /** 失败的文章，从 1 开始；没有失败则为空 — The articles that failed, 1 for the first; empty where none did. */
  fail_idx: number[];
}

/** 已发布的一篇文章 — An article that was published. */
export interface PublishedItem {
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
  /** 封面图地址 — Address of the cover picture. */
  thumb_url: string;
  /** 1 正文显示封面，0 不显示；仅见于文档示例 — 1 if the cover is shown within the article, else 0; in WeChat's samples only. */
  show_cover_pic?: 0 | 1;
  /** 1 打开留言，0 不打开 — 1 if comments are open, else 0. */
  need_open_comment: 0 | 1;
  /** 1 仅关注者可留言，0 所有人可留言 — 1 if followers alone can comment, else 0. */
  only_fans_can_comment: 0 | 1;
  /** 文章链接 — Address of the article. */
  url: string;
  /** 是否已被删除 — Whether it was deleted since. */
  is_deleted: boolean;
}

/** 一次发布的内容 — What was published together. */
export interface PublishedContent {
  /** 文章 — The articles. */
  news_item: PublishedItem[];
}

/** 列表中的一次发布 — A publication in a list. */
export interface ListedPublication {
  /** 文章的 article_id — Id of what was published. */
  article_id: string;
  /** 发布的内容 — What was published. */
  content: PublishedContent;
  /** 更新时间，Unix 时间戳（秒） — When it was changed last; seconds since 1970. */
  update_time: number;
}

/** 一页已发布的消息 — A page of publications. */
export interface Publications {
  /** 总数 — Publications in all. */
  total_count: number;
  /** 本页的数量 — Publications on this page. */
  item_count: number;
  /** 发布列表 — The publications. */
  item: ListedPublication[];
}

/**
 * 发布草稿（发布接口） — publishes a draft; followers are not notified, and it is not sent to anybody.
 *
 * 限制：新账号每天 100 次。
 *
 * Limits: 100 calls a day for new accounts.
 *
 * 错误码：`48001` 账号没有该接口的权限；`53503` 草稿未通过发布检查；`53504` 须到公众平台网站使用该草稿；`53505` 须先手动保存草稿。
 *
 * Errors: `48001` the account has no right to it; `53503` the draft failed the check before publication; `53504` the draft can
 * be used on the website only; `53505` save the draft by hand first.
 *
 * 状态：认证的公众号和服务号可调用；2025 年 7 月起，个人主体、未认证及不支持认证的账号不可调用。
 *
 * Status: for verified 公众号 and 服务号; withdrawn in July 2025 for accounts of individuals, unverified accounts, and those that cannot be verified.
 *
 * 说明：调用成功只表示任务已受理，结果由事件 `PUBLISHJOBFINISH` 告知，也可用 `getPublishStatus` 查询。
 *
 * Note: success means that the job was taken; the event `PUBLISHJOBFINISH` tells its outcome, and so does `getPublishStatus`.
 *
 * @param mediaId 草稿的 media_id — The draft's `media_id`.
 * @returns 任务的 `publish_id` — The job's `publish_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_submit.html
 */
export const submitPublish = make((mediaId: string) =>
  post<PublishJob>('/cgi-bin/freepublish/submit', { media_id: mediaId }),
);

/**
 * 发布状态查询（发布状态轮询接口） — tells how far a publication is, and the addresses of its articles.
 *
 * 限制：新账号每天 100 次。
 *
 * Limits: 100 calls a day for new accounts.
 *
 * 错误码：`40002` 参数不合法；`48001` 账号没有该接口的权限。
 *
 * Errors: `40002` an argument is not valid; `48001` the account has no right to it.
 *
 * 状态：认证的公众号和服务号可调用；2025 年 7 月起，个人主体、未认证及不支持认证的账号不可调用。
 *
 * Status: for verified 公众号 and 服务号; withdrawn in July 2025 for accounts of individuals, unverified accounts, and those that cannot be verified.
 *
 * @param publishId 任务的 publish_id — The job's `publish_id`.
 * @returns 状态；成功后有 `article_id` 和文章链接 — The status; once it is done, with `article_id` and addresses.
 * @see https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_get.html
 */
export const getPublishStatus = make((publishId: number | string) =>
  post<PublishStatus>('/cgi-bin/freepublish/get', { publish_id: publishId }),
);

/**
 * 获取已发布的消息列表（获取成功发布列表） — lists what was published.
 *
 * 限制：每页 1 至 20 条；新账号每天 100 次。
 *
 * Limits: 1 to 20 a page; 100 calls a day for new accounts.
 *
 * 错误码：`48001` 账号没有该接口的权限。
 *
 * Errors: `48001` the account has no right to it.
 *
 * 状态：认证的公众号和服务号可调用；2025 年 7 月起，个人主体、未认证及不支持认证的账号不可调用。
 *
 * Status: for verified 公众号 and 服务号; withdrawn in July 2025 for accounts of individuals, unverified accounts, and those that cannot be verified.
 *
 * @param offset 跳过的条数，第一页填 0 — How many to skip; 0 for the first page.
 * @param count 每页条数，1 至 20 — Publications a page, 1 to 20.
 * @param noContent 1 不返回正文，0 返回（默认） — 1: leaves the text out, 0: does not (the default).
 * @returns 一页已发布的消息 — A page of publications.
 * @see https://developers.weixin.qq.com/doc/service/api/public/api_freepublish_batchget.html
 */
export const getPublished = make((offset: number, count: number, noContent: 0 | 1 = 0) =>
  post<Publications>('/cgi-bin/freepublish/batchget', { offset, count, no_content: noContent }),
);

/**
 * 获取已发布图文信息（通过 article_id 获取已发布文章） — tells what a publication holds.
 *
 * 限制：新账号每天 100 次。
 *
 * Limits: 100 calls a day for new accounts.
 *
 * 错误码：`48001` 账号没有该接口的权限；`53600` 没有这个 article_id。
 *
 * Errors: `48001` the account has no right to it; `53600` no such article_id.
 *
 * 状态：认证的公众号和服务号可调用；2025 年 7 月起，个人主体、未认证及不支持认证的账号不可调用。
 *
 * Status: for verified 公众号 and 服务号; withdrawn in July 2025 for accounts of individuals, unverified accounts, and those that cannot be verified.
 *
 * @param articleId 文章的 article_id — The `article_id` of the publication.
 * @returns 文章列表 `news_item` — Its articles, as `news_item`.
 * @see https://developers.weixin.qq.com/doc/service/api/public/api_freepublishgetarticle.html
 */
export const getPublishedArticle = make((articleId: string) =>
  post<PublishedContent>('/cgi-bin/freepublish/getarticle', { article_id: articleId }),
);

/**
 * 删除发布文章（删除发布） — deletes one article of a publication, or all of them; there is no way back.
 *
 * 限制：新账号每天 10 次。
 *
 * Limits: 10 calls a day for new accounts.
 *
 * 错误码：`48001` 账号没有该接口的权限；`53600` 没有这个 article_id。
 *
 * Errors: `48001` the account has no right to it; `53600` no such article_id.
 *
 * 状态：认证的公众号和服务号可调用；2025 年 7 月起，个人主体、未认证及不支持认证的账号不可调用。
 *
 * Status: for verified 公众号 and 服务号; withdrawn in July 2025 for accounts of individuals, unverified accounts, and those that cannot be verified.
 *
 * @param articleId 文章的 article_id — The `article_id` of the publication.
 * @param index 第几篇文章，从 1 开始；省略或 0 删除全部 — Which article, the first is 1; all of them where it is 0 or left out.
 * @see https://developers.weixin.qq.com/doc/service/api/public/api_freepublishdelete.html
 */
export const deletePublished = make((articleId: string, index: number | undefined = undefined) =>
  post<Ok>('/cgi-bin/freepublish/delete', { article_id: articleId, index }),
);
