import { characters, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';

/** An article of a news material. */
export interface Article {
  title: string;
  author: string;
  digest: string;
  content: string;
  content_source_url: string;
  thumb_media_id: string;
  show_cover_pic: 0 | 1;
  url: string;
}

const MAX_TITLE = 64;
const MAX_DIGEST = 120;
const MAX_CONTENT_BYTES = 1024 * 1024;

/** Reads an article; its cover must be a picture that `isCover` knows. */
export function readArticle(fields: Json, isCover: (mediaId: string) => boolean): Article {
  const title = text(fields.title);
  const content = text(fields.content);
  const digest = text(fields.digest);
  const thumb = text(fields.thumb_media_id);
  if (title === '' || characters(title) > MAX_TITLE) throw new WeChatError(45003);
  if (content === '') throw new WeChatError(44004);
  if (Buffer.byteLength(content) > MAX_CONTENT_BYTES) throw new WeChatError(45002);
  if (characters(digest) > MAX_DIGEST) throw new WeChatError(45004);
  if (!isCover(thumb)) throw new WeChatError(40007);
  return {
    title,
    author: text(fields.author),
    // WeChat fills an absent digest with the start of the text.
    digest: digest || content.replace(/<[^>]*>/g, '').slice(0, 54),
    content,
    content_source_url: text(fields.content_source_url),
    thumb_media_id: thumb,
    show_cover_pic: Number(fields.show_cover_pic) === 1 ? 1 : 0,
    url: `http://mp.weixin.qq.com/s?mid=${Math.floor(Math.random() * 1e9)}&idx=1`,
  };
}
