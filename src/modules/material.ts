import {
  bytes,
  get,
  jsonText,
  make,
  makeVariadic,
  post,
  specialize,
  upload,
  type Lifted,
  type Upload,
} from '../endpoint';
import type { MediaType } from './media';
import type { Ok } from './reply';

/** A permanent file that WeChat has taken. */
export interface UploadedMaterial {
  /** Id of the file, valid until it is removed. */
  media_id: string;
  /** Address of a picture, which works within Tencent's domains only; pictures alone have one. */
  url?: string;
}

/** A permanent picture that WeChat has taken. */
export interface UploadedImageMaterial {
  /** Id of the picture, valid until it is removed. */
  media_id: string;
  /** Address of the picture; it works within Tencent's domains only. */
  url: string;
}

/** What is shown with a permanent video. */
export interface VideoDescription {
  /** The video's title. */
  title?: string;
  /** A short introduction to the video. */
  introduction?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** An article as it is written. */
export interface MaterialArticle {
  /** Title. */
  title: string;
  /** `media_id` of the cover picture; a permanent one. */
  thumb_media_id: string;
  /** Author. */
  author?: string;
  /** Summary, shown where the article stands alone; by default the first 64 characters of the text. */
  digest?: string;
  /** 1: shows the cover within the article, 0: does not. */
  show_cover_pic?: 0 | 1 | '0' | '1';
  /** HTML, less than 20,000 characters and 1 MB; scripts are removed, and pictures not of `uploadImage`. */
  content: string;
  /** Address behind 阅读原文 (read the original). */
  content_source_url?: string;
  /** 1: comments are open, 0: closed (the default). */
  need_open_comment?: 0 | 1;
  /** 1: followers alone can comment, 0: everybody can (the default). */
  only_fans_can_comment?: 0 | 1;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** One or several articles that are shown together. */
export interface NewsMaterial {
  /** The articles, 1 to 8. */
  articles: MaterialArticle[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A new version of one article. */
export interface NewsUpdate {
  /** Id of the news that the article is in. */
  media_id: string;
  /** Position of the article, 0 for the first. */
  index: number;
  /** The article as it is to be; one, in spite of the name. */
  articles: MaterialArticle;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** An article as WeChat keeps it. */
export interface NewsItem {
  /** Title. */
  title: string;
  /** `media_id` of the cover picture. */
  thumb_media_id: string;
  /** Address of the cover picture. */
  thumb_url?: string;
  /** 1 if the cover is shown within the article, else 0. */
  show_cover_pic: 0 | 1;
  /** Author. */
  author: string;
  /** Summary; empty where several articles are shown together. */
  digest: string;
  /** HTML. */
  content: string;
  /** Address of the article. */
  url: string;
  /** Address behind 阅读原文 (read the original). */
  content_source_url: string;
  /** 1 if comments are open, else 0. */
  need_open_comment?: 0 | 1;
  /** 1 if followers alone can comment, else 0. */
  only_fans_can_comment?: 0 | 1;
}

/** One or several articles as WeChat keeps them. */
export interface NewsContent {
  /** The articles. */
  news_item: NewsItem[];
  /** When they were created; seconds since 1970. */
  create_time?: number;
  /** When they were changed last; seconds since 1970. */
  update_time?: number;
}

/** A permanent media file: its bytes, where a video is, or articles. */
export type MaterialFile = Buffer | MaterialVideo | NewsContent;

/** What WeChat answers instead of the bytes of a permanent video. */
export interface MaterialVideo {
  /** The video's title. */
  title: string;
  /** The video's introduction. */
  description: string;
  /** Where the video can be downloaded. */
  down_url: string;
}

/** How many permanent files and news the account has. */
export interface MaterialCount {
  /** Voice recordings. */
  voice_count: number;
  /** Videos. */
  video_count: number;
  /** Pictures. */
  image_count: number;
  /** News. */
  news_count: number;
}

/** Kinds of permanent material that can be listed. */
export type MaterialType =
  /** 图片 — pictures. */
  | 'image'
  /** 视频 — videos. */
  | 'video'
  /** 语音 — voice recordings. */
  | 'voice'
  /** 图文 — news. */
  | 'news';

/** A permanent file or news in a list. */
export interface MaterialItem {
  /** Its id. */
  media_id: string;
  /** When it was changed last; seconds since 1970. */
  update_time: number;
  /** File name; news have none. */
  name?: string;
  /** Address; of a picture, where it can be seen. */
  url?: string;
  /** The articles; news alone have them. */
  content?: NewsContent;
}

/** A page of permanent material. */
export interface MaterialList {
  /** Material of this kind in all. */
  total_count: number;
  /** Material on this page. */
  item_count: number;
  /** The material, newest first. */
  item: MaterialItem[];
}

const ADD = '/cgi-bin/material/add_material';

/**
 * 新增其他类型永久素材 — uploads a file that WeChat keeps until it is removed; for a video use `uploadVideoMaterial`.
 *
 * Limits: `image` 10 MB (BMP, PNG, JPEG, JPG, GIF), `voice` 2 MB and 60 seconds (MP3, WMA, WAV, AMR), `thumb`
 * 64 KB (JPG); at most 100,000 pictures and 1,000 files of each other kind.
 *
 * Errors: `40004` no such type; `40005` the file's ending does not suit the type; `45001` the file is too
 * large; `41005` no file arrived.
 *
 * @param file path, stream, or `{ file, filename }`
 * @param type kind of the file
 * @returns the file's `media_id`; of a picture also its `url`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
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
 * 新增其他类型永久素材（图片） — uploads a picture that WeChat keeps until it is removed.
 *
 * Limits: BMP, PNG, JPEG, JPG or GIF, at most 10 MB; at most 100,000 pictures.
 *
 * Errors: `40005` the file is no picture; `40009` or `45001` the picture is too large.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the picture's `media_id` and `url`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
 */
export const uploadImageMaterial = addAs<UploadedImageMaterial>('image');

/**
 * 新增其他类型永久素材（语音） — uploads a voice recording that WeChat keeps until it is removed.
 *
 * Limits: MP3, WMA, WAV or AMR, at most 2 MB and 60 seconds; at most 1,000 recordings.
 *
 * Errors: `40005` the file is no recording; `40010` or `45001` the file is too large; `45007` it plays too
 * long.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the recording's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
 */
export const uploadVoiceMaterial = addAs('voice');

/**
 * 新增其他类型永久素材（缩略图） — uploads a cover picture that WeChat keeps until it is removed.
 *
 * Limits: JPG, at most 64 KB; at most 1,000 covers.
 *
 * Errors: `40005` the file is no JPG; `40012` or `45001` the file is too large.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the cover's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
 */
export const uploadThumbMaterial = addAs('thumb');

/**
 * 新增其他类型永久素材（视频） — uploads a video that WeChat keeps until it is removed; it can be used once it is reviewed.
 *
 * Limits: MP4, at most 10 MB; at most 1,000 videos.
 *
 * Errors: `40005` the file is no MP4; `40011` or `45001` the file is too large.
 *
 * @param file path, stream, or `{ file, filename }`
 * @param description title and introduction
 * @returns the video's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
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
 * Errors: `45106` or `45103` WeChat has withdrawn the API.
 *
 * @deprecated WeChat replaced news by drafts in 2022: use `/cgi-bin/draft/add`.
 * @param news the articles, or JSON text, sent as it is
 * @returns the `media_id` of the news
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
 * @example
 * const news = { articles: [{ title, thumb_media_id, content }] };
 * api.uploadNewsMaterial(news, (err, { media_id }) => { ... });
 * const { media_id } = await api.promises.uploadNewsMaterial(news);
 */
export const uploadNewsMaterial = make((news: NewsMaterial | string) =>
  post<{
    /** Id of the news. */
    media_id: string;
  }>('/cgi-bin/material/add_news', news),
);

/**
 * 修改永久图文素材 — replaces one article of permanent news.
 *
 * Errors: `45106` or `45103` WeChat has withdrawn the API.
 *
 * @deprecated WeChat replaced news by drafts in 2022: use `/cgi-bin/draft/update`.
 * @param news which article, and its new version, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Editing_Permanent_Rich_Media_Assets.html
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
 * Errors: `40007` no such file.
 *
 * @param mediaId the file's `media_id`
 * @returns the file's bytes; of a video, an object with its download address; of news, their articles
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Getting_Permanent_Assets.html
 */
export const getMaterial = make((mediaId: string) =>
  bytes(post<MaterialFile>('/cgi-bin/material/get_material', { media_id: mediaId })),
);

/**
 * 删除永久素材 — removes a permanent file or permanent news for good.
 *
 * Errors: `40007` no such file; `48005` the menu or an automatic reply uses it.
 *
 * @param mediaId the file's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Deleting_Permanent_Assets.html
 */
export const removeMaterial = make((mediaId: string) =>
  post<Ok>('/cgi-bin/material/del_material', { media_id: mediaId }),
);

/**
 * 获取素材总数 — counts the account's permanent material, also what was uploaded on WeChat's website.
 *
 * @returns a number for each kind
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_the_total_of_all_materials.html
 */
export const getMaterialCount = make(() => get<MaterialCount>('/cgi-bin/material/get_materialcount'));

/**
 * 获取素材列表 — lists permanent material of one kind, also what was uploaded on WeChat's website.
 *
 * @param type kind of the material
 * @param offset how many to skip, 0 for none
 * @param count how many to list, 1 to 20
 * @returns a page of material
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_materials_list.html
 */
export const getMaterials = make((type: MaterialType, offset: number, count: number) =>
  post<MaterialList>('/cgi-bin/material/batchget_material', { type, offset, count }),
);
