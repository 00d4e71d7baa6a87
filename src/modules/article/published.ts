import type { Bilingual } from '../../errors/bilingual';
import type { WeChatAPIError } from '../../errors/wechat-api-error';
import type { DraftNews } from '../draft';
import type { PublishState } from '../publish';

/** 已完成的步骤 — What was done. */
export interface PublishingDone {
  /** 正文图片：原地址到微信地址 — The pictures of the content: WeChat's address for each original one. */
  pictures: Record<string, string>;
  /** 各篇文章封面的 media_id — `media_id` of each article's cover. */
  covers: string[];
  /** 草稿的 media_id — `media_id` of the draft. */
  media_id?: string;
  /** 发布任务的 id — Id of the publication. */
  publish_id?: number | string;
}

/** 将要上传的图片 — A picture that would be uploaded. */
export interface PlannedUpload {
  /** 用哪个方法上传 — The method that would upload it. */
  by: 'uploadImage' | 'uploadImageMaterial';
  /** 文件名 — Its name. */
  filename: string;
  /** 字节数 — Its bytes. */
  size: number;
  /** 类型 — Its type. */
  contentType: string;
  /** 正文中的地址；封面没有 — Addresses in the content that it takes the place of; a cover has none. */
  originals: string[];
}

/** 计划 — What would be done. */
export interface PublishingPlan {
  /** 将要上传的图片 — Pictures that would be uploaded. */
  uploads: PlannedUpload[];
  /** 草稿的文章，图片地址尚未替换 — The draft's articles, their pictures at their original addresses. */
  articles: (Omit<DraftNews, 'thumb_media_id'> & {
    /** 已有的封面 — The cover, where WeChat has it. */
    thumb_media_id?: string;
  })[];
}

/** 发布的结果 — What came of an article. */
export interface PublishedArticle extends PublishingDone {
  /** 文章链接；`publish: false`、`wait: false` 或 `dryRun` 时没有 — Where the article is; not with `publish: false`, `wait: false` or `dryRun`. */
  url?: string;
  /** 各篇文章的链接，同上 — Where each of the articles is; as above. */
  urls?: string[];
  /** 文章的 article_id，同上 — Its `article_id`; as above. */
  article_id?: string;
  /** 计划，仅 `dryRun` 有 — What would be done; with `dryRun` alone. */
  plan?: PublishingPlan;
}

/** 步骤：检查、上传图片、上传封面、新建草稿、发布、查询结果 — What failed: the check, uploading pictures, uploading covers, adding the draft, publishing it, or waiting for the outcome. */
export type PublishingStep = 'check' | 'pictures' | 'cover' | 'draft' | 'publish' | 'status';

/** `publishArticle` 的错误 — What `publishArticle` fails with. */
export interface PublishArticleError extends WeChatAPIError {
  /** 失败的步骤 — The step that failed. */
  step: PublishingStep;
  /** 此前完成的步骤；不可枚举 — What was done before; it does not show where the error is printed. */
  done: PublishingDone;
  /** 检查发现的全部问题 — All that the check has found. */
  problems?: string[];
  /** 发布的状态，未成功时有 — How far the publication is, where it was not published. */
  publish_status?: PublishState;
  /** 状态或错误码的含义 — What the status, or the errcode, means. */
  readonly explanation: Bilingual | undefined;
}
