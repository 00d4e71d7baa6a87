import {
  bytes,
  get,
  into,
  jsonText,
  make,
  makeVariadic,
  post,
  specialize,
  upload,
  type Destination,
  type Downloaded,
  type Lifted,
  type Upload,
} from '../endpoint';
import type { MediaType } from './media';
import type { Ok } from './reply';

/** 永久素材 — A permanent file that WeChat has taken. */
export interface UploadedMaterial {
  /** 素材 id，删除前一直有效 — Id of the file, valid until it is removed. */
  media_id: string;
  /** 图片地址，仅图片返回，仅在腾讯系域名内可用 — Address of a picture, which works within Tencent’s domains only; pictures alone have one. */
  url?: string;
}

/** 永久图片 — A permanent picture that WeChat has taken. */
export interface UploadedImageMaterial {
  /** 素材 id，删除前一直有效 — Id of the picture, valid until it is removed. */
  media_id: string;
  /** 图片地址，仅在腾讯系域名内可用 — Address of the picture; it works within Tencent’s domains only. */
  url: string;
}

/** 视频描述 — What is shown with a permanent video. */
export interface VideoDescription {
  /** 标题 — The video’s title. */
  title?: string;
  /** 简介 — A short introduction to the video. */
  introduction?: string;
  /** 其他字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 待提交的文章 — An article as it is written. */
export interface MaterialArticle {
  /** 标题 — Title. */
  title: string;
  /** 封面图片的素材 id，须为永久素材 — `media_id` of the cover picture; a permanent one. */
  thumb_media_id: string;
  /** 作者 — Author. */
  author?: string;
  /** 摘要，仅单图文有；默认取正文前 64 个字 — Summary, shown where the article stands alone; by default the first 64 characters of the text. */
  digest?: string;
  /** 正文是否显示封面：1 显示，0 不显示 — 1: shows the cover within the article, 0: does not. */
  show_cover_pic?: 0 | 1 | '0' | '1';
  /** 正文 HTML，少于 2 万字符且小于 1 MB；脚本和非 `uploadImage` 上传的图片会被过滤 — HTML, less than 20,000 characters and 1 MB; scripts are removed, and pictures not of `uploadImage`. */
  content: string;
  /** “阅读原文”的地址 — Address behind “阅读原文” (read the original). */
  content_source_url?: string;
  /** 是否打开留言：1 打开，0 不打开（默认） — 1: comments are open, 0: closed (the default). */
  need_open_comment?: 0 | 1;
  /** 是否仅关注者可留言：1 是，0 所有人（默认） — 1: followers alone can comment, 0: everybody can (the default). */
  only_fans_can_comment?: 0 | 1;
  /** 其他字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 待新增的图文素材 — One or several articles that are shown together. */
export interface NewsMaterial {
  /** 文章，1–8 篇 — The articles, 1 to 8. */
  articles: MaterialArticle[];
  /** 其他字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 文章的修改 — A new version of one article. */
export interface NewsUpdate {
  /** 图文素材 id — Id of the news that the article is in. */
  media_id: string;
  /** 文章位置，第一篇为 0 — Position of the article, 0 for the first. */
  index: number;
  /** 修改后的文章，虽名为复数，只有一篇 — The article as it is to be; one, in spite of the name. */
  articles: MaterialArticle;
  /** 其他字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 文章 — An article as WeChat keeps it. */
export interface NewsItem {
  /** 标题 — Title. */
  title: string;
  /** 封面图片的素材 id — `media_id` of the cover picture. */
  thumb_media_id: string;
  /** 封面图片地址 — Address of the cover picture. */
  thumb_url?: string;
  /** 正文是否显示封面：1 显示，0 不显示 — 1 if the cover is shown within the article, else 0. */
  show_cover_pic: 0 | 1;
  /** 作者 — Author. */
  author: string;
  /** 摘要，多图文为空 — Summary; empty where several articles are shown together. */
  digest: string;
  /** 正文 HTML — HTML. */
  content: string;
  /** 文章地址 — Address of the article. */
  url: string;
  /** “阅读原文”的地址 — Address behind “阅读原文” (read the original). */
  content_source_url: string;
  /** 是否打开留言：1 打开，0 不打开 — 1 if comments are open, else 0. */
  need_open_comment?: 0 | 1;
  /** 是否仅关注者可留言：1 是，0 所有人 — 1 if followers alone can comment, else 0. */
  only_fans_can_comment?: 0 | 1;
}

/** 图文素材的内容 — One or several articles as WeChat keeps them. */
export interface NewsContent {
  /** 文章 — The articles. */
  news_item: NewsItem[];
  /** 创建时间，Unix 时间戳，单位秒 — When they were created; seconds since 1970. */
  create_time?: number;
  /** 更新时间，Unix 时间戳，单位秒 — When they were changed last; seconds since 1970. */
  update_time?: number;
}

/** 永久素材的内容 — A permanent file: its bytes, where a video is, or articles. */
export type MaterialFile = Buffer | MaterialVideo | NewsContent;

/** 永久视频 — What WeChat answers instead of the bytes of a permanent video. */
export interface MaterialVideo {
  /** 标题 — The video’s title. */
  title: string;
  /** 简介 — The video’s introduction. */
  description: string;
  /** 下载地址 — Where the video can be downloaded. */
  down_url: string;
}

/** 永久素材总数 — How many permanent files and news the account has. */
export interface MaterialCount {
  /** 语音总数 — Voice recordings. */
  voice_count: number;
  /** 视频总数 — Videos. */
  video_count: number;
  /** 图片总数 — Pictures. */
  image_count: number;
  /** 图文总数 — News. */
  news_count: number;
}

/** 可列出的素材类型 — Kinds of permanent material that can be listed. */
export type MaterialType =
  /** 图片 — Pictures. */
  | 'image'
  /** 视频 — Videos. */
  | 'video'
  /** 语音 — Voice recordings. */
  | 'voice'
  /** 图文 — News. */
  | 'news';

/** 列表中的素材 — A permanent file or news in a list. */
export interface MaterialItem {
  /** 素材 id — Its id. */
  media_id: string;
  /** 更新时间，Unix 时间戳，单位秒 — When it was changed last; seconds since 1970. */
  update_time: number;
  /** 文件名，图文没有 — File name; news have none. */
  name?: string;
  /** 地址，图片可据此查看 — Address; of a picture, where it can be seen. */
  url?: string;
  /** 图文内容，仅图文有 — The articles; news alone have them. */
  content?: NewsContent;
}

/** 一页永久素材 — A page of permanent material. */
export interface MaterialList {
  /** 该类素材总数 — Material of this kind in all. */
  total_count: number;
  /** 本页数量 — Material on this page. */
  item_count: number;
  /** 素材，新的在前 — The material, newest first. */
  item: MaterialItem[];
}

const ADD = '/cgi-bin/material/add_material';

/**
 * 上传永久素材（新增其他类型永久素材） — uploads a file that WeChat keeps until it is removed; for a video use `uploadVideoMaterial`.
 *
 * 限制：`image` 10 MB（BMP、PNG、JPEG、JPG、GIF），`voice` 2 MB 且不超过 60 秒（MP3、WMA、WAV、AMR），`thumb` 64 KB（JPG）；图片最多 100,000 张，其他类型各 1,000 个。
 *
 * Limits: `image` 10 MB (BMP, PNG, JPEG, JPG, GIF), `voice` 2 MB and 60 seconds (MP3, WMA, WAV, AMR), `thumb` 64 KB (JPG); at most 100,000 pictures and 1,000 files of each other kind.
 *
 * 错误码：`40004` 素材类型不合法；`40005` 文件后缀与类型不符；`45001` 文件过大；`41005` 没有收到文件。
 *
 * Errors: `40004` no such type; `40005` the file’s ending does not suit the type; `45001` the file is too large; `41005` no file arrived.
 *
 * @param file 文件：路径、字节、Blob、流，或 `{ file, filename }` — The file: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @param type 素材类型 — Kind of the file.
 * @returns 素材的 `media_id`，图片还有 `url` — The file’s `media_id`; of a picture also its `url`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_addmaterial.html
 * @example
 * api.uploadMaterial({ file: buffer, filename: 'cat.jpg' }, 'image', (err, material) => { ... });
 * const material = await api.promises.uploadMaterial({ file: buffer, filename: 'cat.jpg' }, 'image');
 */
export const uploadMaterial = makeVariadic((file: Upload, type: MediaType) =>
  upload<UploadedMaterial>(ADD, file, { type }),
);

const addAs = <R = UploadedMaterial>(type: MediaType) =>
  specialize({ uploadMaterial }, (file: Upload) => [file, type]) as Lifted<[file: Upload], R>;

/**
 * 上传永久素材（图片） — uploads a picture that WeChat keeps until it is removed.
 *
 * 限制：BMP、PNG、JPEG、JPG 或 GIF，最大 10 MB；最多 100,000 张。
 *
 * Limits: BMP, PNG, JPEG, JPG or GIF, at most 10 MB; at most 100,000 pictures.
 *
 * 错误码：`40005` 不是图片；`40009` 或 `45001` 图片过大。
 *
 * Errors: `40005` the file is no picture; `40009` or `45001` the picture is too large.
 *
 * @param file 图片：路径、字节、Blob、流，或 `{ file, filename }` — The picture: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 图片的 `media_id` 和 `url` — The picture’s `media_id` and `url`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_addmaterial.html
 */
export const uploadImageMaterial = addAs<UploadedImageMaterial>('image');

/**
 * 上传永久素材（语音） — uploads a voice recording that WeChat keeps until it is removed.
 *
 * 限制：MP3、WMA、WAV 或 AMR，最大 2 MB，最长 60 秒；最多 1,000 个。
 *
 * Limits: MP3, WMA, WAV or AMR, at most 2 MB and 60 seconds; at most 1,000 recordings.
 *
 * 错误码：`40005` 不是语音；`40010` 或 `45001` 文件过大；`45007` 播放时间过长。
 *
 * Errors: `40005` the file is no recording; `40010` or `45001` the file is too large; `45007` it plays too long.
 *
 * @param file 语音：路径、字节、Blob、流，或 `{ file, filename }` — The recording: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 语音的 `media_id` — The recording’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_addmaterial.html
 */
export const uploadVoiceMaterial = addAs('voice');

/**
 * 上传永久素材（缩略图） — uploads a cover picture that WeChat keeps until it is removed.
 *
 * 限制：JPG，最大 64 KB；最多 1,000 个。
 *
 * Limits: JPG, at most 64 KB; at most 1,000 covers.
 *
 * 错误码：`40005` 不是 JPG；`40012` 或 `45001` 文件过大。
 *
 * Errors: `40005` the file is no JPG; `40012` or `45001` the file is too large.
 *
 * @param file 缩略图：路径、字节、Blob、流，或 `{ file, filename }` — The cover: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 缩略图的 `media_id` — The cover’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_addmaterial.html
 */
export const uploadThumbMaterial = addAs('thumb');

/**
 * 上传永久素材（视频） — uploads a video that WeChat keeps until it is removed; it can be used once it is reviewed.
 *
 * 限制：MP4，最大 10 MB；最多 1,000 个。
 *
 * Limits: MP4, at most 10 MB; at most 1,000 videos.
 *
 * 错误码：`40005` 不是 MP4；`40011` 或 `45001` 文件过大。
 *
 * Errors: `40005` the file is no MP4; `40011` or `45001` the file is too large.
 *
 * @param file 视频：路径、字节、Blob、流，或 `{ file, filename }` — The video: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @param description 标题与简介 — Title and introduction.
 * @returns 视频的 `media_id` — The video’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_addmaterial.html
 * @example
 * const description = { title: 'A cat', introduction: 'It sleeps.' };
 * api.uploadVideoMaterial('cat.mp4', description, (err, material) => { ... });
 * const material = await api.promises.uploadVideoMaterial('cat.mp4', description);
 */
export const uploadVideoMaterial = makeVariadic((file: Upload, description: VideoDescription) =>
  upload<UploadedMaterial>(ADD, file, { type: 'video' }, { description: jsonText(description) }),
);

/**
 * 新增永久图文素材 — creates news that WeChat keeps until they are removed.
 *
 * 错误码：`45106` 或 `45103` 接口已下线。
 *
 * Errors: `45106` or `45103` WeChat has withdrawn the API.
 *
 * 状态：已下线，现行文档没有此接口。
 *
 * Status: withdrawn: WeChat’s documentation of today does not have it.
 *
 * @deprecated 微信自 2022 年起以草稿代替图文素材，请改用 addDraft — Since 2022 WeChat has drafts in place of news: use {@link addDraft}.
 * @param news 文章，或 JSON 文本（原样发送） — The articles, or JSON text, sent as it is.
 * @returns 图文素材的 `media_id` — The `media_id` of the news.
 * @example
 * const news = { articles: [{ title, thumb_media_id, content }] };
 * api.uploadNewsMaterial(news, (err, result) => { ... });
 * const { media_id } = await api.promises.uploadNewsMaterial(news);
 */
export const uploadNewsMaterial = make((news: NewsMaterial | string) =>
  post<{
    /** 图文素材 id — Id of the news. */
    media_id: string;
  }>('/cgi-bin/material/add_news', news),
);

/**
 * 修改永久图文素材 — replaces one article of permanent news.
 *
 * 错误码：`45106` 或 `45103` 接口已下线。
 *
 * Errors: `45106` or `45103` WeChat has withdrawn the API.
 *
 * 状态：已下线，现行文档没有此接口。
 *
 * Status: withdrawn: WeChat’s documentation of today does not have it.
 *
 * @deprecated 微信自 2022 年起以草稿代替图文素材，请改用 updateDraft — Since 2022 WeChat has drafts in place of news: use {@link updateDraft}.
 * @param news 哪篇文章及其修改，或 JSON 文本（原样发送） — Which article, and its new version, or JSON text, sent as it is.
 * @example
 * api.updateNewsMaterial({ media_id, index: 0, articles: article }, (err) => { ... });
 * await api.promises.updateNewsMaterial({ media_id, index: 0, articles: article });
 */
export const updateNewsMaterial = make((news: NewsUpdate | string) =>
  post<Ok>('/cgi-bin/material/update_news', news),
);

/**
 * 获取永久素材 — downloads a permanent file, or tells what permanent news hold.
 *
 * 错误码：`40007` 素材不存在。
 *
 * Errors: `40007` no such file.
 *
 * @param mediaId 素材的 `media_id` — The file’s `media_id`.
 * @returns 文件内容；视频是含下载地址的对象，图文是其文章 — The file’s bytes; of a video, an object with its download address; of news, their articles.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_getmaterial.html
 */
export const getMaterial = make((mediaId: string) =>
  bytes(post<MaterialFile>('/cgi-bin/material/get_material', { media_id: mediaId })),
);

/**
 * 下载永久素材（到文件或流） — downloads a permanent file to a file or a stream, without keeping it in memory.
 *
 * 限制：超过 `maxResponseSize`（默认 256 MB）则报错。
 *
 * Limits: what is longer than `maxResponseSize`, 256 MB by default, is an error.
 *
 * 错误码：`40007` 素材不存在。
 *
 * Errors: `40007` no such file.
 *
 * 说明：写入方式同 `downloadMedia`；图文不是文件，请用 `getMaterial`。
 *
 * Note: it is written as by `downloadMedia`. News are no file: use `getMaterial`.
 *
 * @param mediaId 素材的 `media_id` — The file’s `media_id`.
 * @param destination 文件路径，以 `/` 结尾的文件夹路径（文件名由微信给出），或可写流 — Path of a file; of a folder, with `/` at its end, where WeChat names the file; or a stream to write to.
 * @returns 文件的路径、名称、类型和大小 — Path, name, type and size of the file.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_getmaterial.html
 * @example
 * api.downloadMaterial(mediaId, 'song.mp3', (err, file) => { ... });
 * const { path, size } = await api.promises.downloadMaterial(mediaId, 'downloads/');
 */
export const downloadMaterial = make((mediaId: string, destination: Destination) =>
  into(destination, mediaId, post<Downloaded>('/cgi-bin/material/get_material', { media_id: mediaId })),
);

/**
 * 删除永久素材 — removes a permanent file or permanent news for good.
 *
 * 错误码：`40007` 素材不存在；`48005` 被自动回复或菜单引用，不能删除。
 *
 * Errors: `40007` no such file; `48005` the menu or an automatic reply uses it.
 *
 * @param mediaId 素材的 `media_id` — The file’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_delmaterial.html
 */
export const removeMaterial = make((mediaId: string) =>
  post<Ok>('/cgi-bin/material/del_material', { media_id: mediaId }),
);

/**
 * 获取永久素材总数（获取素材总数） — counts the account’s permanent material, also what was uploaded on WeChat’s website.
 *
 * @returns 各类素材的数量 — A number for each kind.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_getmaterialcount.html
 */
export const getMaterialCount = make(() => get<MaterialCount>('/cgi-bin/material/get_materialcount'));

/**
 * 获取永久素材列表（获取素材列表） — lists permanent material of one kind, also what was uploaded on WeChat’s website.
 *
 * 限制：每次最多 20 个。
 *
 * Limits: at most 20 a call.
 *
 * @param type 素材类型 — Kind of the material.
 * @param offset 从第几个开始，0 为第一个 — How many to skip, 0 for none.
 * @param count 数量，1–20 — How many to list, 1 to 20.
 * @returns 一页素材 — A page of material.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_batchgetmaterial.html
 * @example
 * api.getMaterials('image', 0, 20, (err, result) => { ... });
 * const { item } = await api.promises.getMaterials('image', 0, 20);
 */
export const getMaterials = make((type: MaterialType, offset: number, count: number) =>
  post<MaterialList>('/cgi-bin/material/batchget_material', { type, offset, count }),
);
