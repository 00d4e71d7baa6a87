import type { Upload } from '../../endpoint';

/** 封面：图片，或已有的永久素材 — The cover: a picture, or one that WeChat has. */
export type ArticleCover =
  /** 图片：路径、字节、Blob、流或 `{ file, filename }`；文本与正文图片的地址含义相同 — A picture: bytes, a Blob, a stream, `{ file, filename }`, or a text, which means what an address in the content does. */
  | Upload
  /** 已有的永久素材，如 `uploadImageMaterial` 的结果 — A permanent picture: what `uploadImageMaterial` answers, for one. */
  | {
      /** 永久素材的 media_id — Its `media_id`. */
      media_id: string;
    };

/** 待发布的文章 — An article to publish. */
export interface ArticleToPublish {
  /** 标题，最多 32 个字 — Title, at most 32 characters. */
  title: string;
  /** 正文 HTML，图片上传后少于 20,000 个字且小于 1 MB — HTML, less than 20,000 characters and 1 MB once its pictures are uploaded. */
  content: string;
  /** 封面：JPEG、PNG、GIF 或 BMP，最大 10 MB — The cover: JPEG, PNG, GIF or BMP, at most 10 MB. */
  cover: ArticleCover;
  /** 作者，最多 16 个字 — Author, at most 16 characters. */
  author?: string;
  /** 摘要，最多 128 个字，仅单图文有；默认为正文的前 54 个字 — Summary, at most 128 characters, shown where the article stands alone; by default the first 54 characters of the text. */
  digest?: string;
  /** 原文地址，即点击“阅读原文”后打开的页面，最长 1 KB — Address behind 阅读原文 (read the original), at most 1 KB. */
  content_source_url?: string;
  /** 1 打开留言，0 不打开（默认） — 1: comments are open, 0: closed (the default). */
  need_open_comment?: 0 | 1;
  /** 1 仅关注者可留言，0 所有人可留言（默认） — 1: followers alone can comment, 0: everybody can (the default). */
  only_fans_can_comment?: 0 | 1;
  /** 封面裁剪为 2.35:1 的坐标，见 `addDraft` — Crop of the cover to 2.35:1, as `addDraft` takes it. */
  pic_crop_235_1?: string;
  /** 封面裁剪为 1:1 的坐标，见 `addDraft` — Crop of the cover to 1:1, as `addDraft` takes it. */
  pic_crop_1_1?: string;
  /** 微信以后新增的字段，按原样发送 — Fields that WeChat adds later, sent as they are. */
  fields?: Record<string, unknown>;
}

/** 发布的选项 — How to publish. */
export interface PublishArticleOptions {
  /** 按名称给出的图片，正文以 `cid:名称` 或名称引用 — Pictures by name, which the content has as `cid:name` or `name`. */
  attachments?: Record<string, Upload>;
  /** 正文中相对路径的起点，默认为当前目录 — Where relative paths begin; by default the current folder. */
  base?: string;
  /** 已上传图片的地址，如之前失败时的 `err.done.pictures` — Addresses of what was uploaded before: `err.done.pictures` of a try that failed, for one. */
  pictures?: Record<string, string>;
  /** 是否下载正文中其他网站的图片，默认是 — Whether pictures of other sites in the content are fetched; they are by default. */
  fetchPictures?: boolean;
  /** 是否读取正文引用的本地文件，默认是 — Whether files that the content names are read; they are by default. */
  readFiles?: boolean;
  /** 只检查并返回计划，不向微信发送任何请求 — Only checks, and tells what would be done: nothing is sent to WeChat. */
  dryRun?: boolean;
  /** 是否发布，默认是；`false` 只建草稿 — Whether to publish, as by default; `false` only makes the draft. */
  publish?: boolean;
  /** 是否等待发布结果，默认是 — Whether to wait until it is published, as by default. */
  wait?: boolean;
  /** 最多等待多久，毫秒或 `'2m'` 等文本，默认 2 分钟，最长 1 天 — How long to wait at most: milliseconds, or text such as `'2m'`, the default; a day at most. */
  patience?: number | string;
}

/** 一篇文章及其选项 — An article, and how to publish it. */
export interface OneArticle extends ArticleToPublish, PublishArticleOptions {}

/** 一起发布的几篇文章及选项 — Articles that are published together, and how. */
export interface SeveralArticles extends PublishArticleOptions {
  /** 文章，1 至 8 篇 — The articles, 1 to 8. */
  articles: ArticleToPublish[];
}
