import { nowInSeconds } from '../base/clock.js';
import { integer, list, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { parseObject } from '../base/json.js';
import { randomId } from '../base/random-id.js';
import type { RequestPart } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';
import { fileType, readUpload } from '../files.js';
import type { FileType, StoredFile, Upload } from '../files.js';
import { readArticle } from './article.js';
import type { Article } from './article.js';
import { download, videoUrl } from './media.js';

/** A permanent file. */
export interface FileMaterial extends StoredFile {
  /** The address of an image or a thumb. */
  url?: string;
  /** The title and the text of a video. */
  description?: VideoDescription;
  update_time: number;
}

/** A permanent set of articles. */
export interface NewsMaterial {
  media_id: string;
  articles: Article[];
  create_time: number;
  update_time: number;
}

/** The title and the text of a video. */
export interface VideoDescription {
  title: string;
  introduction: string;
}

const MAX_ARTICLES = 8;
const MAX_PAGE = 20;

/** The permanent materials of the account. */
export class Materials {
  private readonly files = new Map<string, FileMaterial>();
  private readonly news = new Map<string, NewsMaterial>();

  /** The files, newest first. */
  get fileList(): FileMaterial[] {
    return [...this.files.values()].reverse();
  }

  /** The sets of articles, newest first. */
  get newsList(): NewsMaterial[] {
    return [...this.news.values()].reverse();
  }

  /** Finds a file. */
  findFile(mediaId: string): FileMaterial | undefined {
    return this.files.get(mediaId);
  }

  /** Finds a set of articles. */
  findNews(mediaId: string): NewsMaterial | undefined {
    return this.news.get(mediaId);
  }

  /** Keeps a file. */
  addFile(type: FileType, upload: Upload, description?: VideoDescription): FileMaterial {
    const isPicture = type === 'image' || type === 'thumb';
    const url = isPicture ? `http://mmbiz.qpic.cn/mmbiz_jpg/${randomId(88)}/0?wx_fmt=jpeg` : undefined;
    const material = {
      media_id: randomId(43),
      type,
      url,
      description,
      update_time: nowInSeconds(),
      ...upload,
    };
    this.files.set(material.media_id, material);
    return material;
  }

  /** Keeps a set of articles. */
  addNews(articles: unknown[]): NewsMaterial {
    if (articles.length === 0) throw new WeChatError(44003);
    if (articles.length > MAX_ARTICLES) throw new WeChatError(45008);
    const now = nowInSeconds();
    const read = articles.map((article) => this.article(article));
    const material = { media_id: randomId(43), articles: read, create_time: now, update_time: now };
    this.news.set(material.media_id, material);
    return material;
  }

  /** Replaces one article of a set. */
  updateNews(mediaId: string, index: number, article: unknown): void {
    const material = this.news.get(mediaId);
    if (!material) throw new WeChatError(40007);
    if (index < 0 || index >= material.articles.length) throw new WeChatError(40114);
    material.articles[index] = this.article(article);
    material.update_time = nowInSeconds();
  }

  /** Deletes a file or a set of articles. */
  remove(mediaId: string): void {
    if (!this.files.delete(mediaId) && !this.news.delete(mediaId)) throw new WeChatError(40007);
  }

  private article(value: unknown): Article {
    return readArticle(object(value), (id) => ['image', 'thumb'].includes(this.files.get(id)?.type ?? ''));
  }
}

function readDescription(parts: RequestPart[]): VideoDescription {
  const part = parts.find(({ name }) => name === 'description');
  if (!part) throw new WeChatError(47001);
  const { title, introduction } = parseObject(part.data);
  if (!title) throw new WeChatError(45003);
  return { title: text(title), introduction: text(introduction) };
}

function newsContent({ articles, create_time, update_time }: NewsMaterial): Json {
  return { news_item: articles, create_time, update_time };
}

function fileItem({ media_id, name, url, update_time }: FileMaterial): Json {
  return { media_id, name, update_time, url };
}

function newsItem(news: NewsMaterial): Json {
  return { media_id: news.media_id, content: newsContent(news), update_time: news.update_time };
}

export const materials: Domain<Materials> = {
  create: () => new Materials(),
  routes(router, state) {
    router.upload('/cgi-bin/material/add_material', ({ query, parts }) => {
      const type = fileType(query.type);
      const upload = readUpload(parts, type);
      const description = type === 'video' ? readDescription(parts) : undefined;
      const { media_id, url } = state.materials.addFile(type, upload, description);
      return { media_id, url };
    });
    router.post('/cgi-bin/material/add_news', ({ body }) => ({
      media_id: state.materials.addNews(list(body.articles)).media_id,
    }));
    router.post('/cgi-bin/material/update_news', ({ body }) => {
      if (!body.media_id) throw new WeChatError(41006);
      // The documents ask for an object, yet a list of one is common in the field and works.
      const article: unknown = Array.isArray(body.articles) ? body.articles[0] : body.articles;
      state.materials.updateNews(text(body.media_id), integer(body.index ?? 0), article);
      return undefined;
    });
    router.post('/cgi-bin/material/get_material', ({ body, origin }) => {
      if (!body.media_id) throw new WeChatError(41006);
      const mediaId = text(body.media_id);
      const news = state.materials.findNews(mediaId);
      if (news) return newsContent(news);
      const file = state.materials.findFile(mediaId);
      if (!file) throw new WeChatError(40007);
      if (!file.description) return download(file);
      const { title, introduction } = file.description;
      return { title, description: introduction, down_url: videoUrl(origin, mediaId) };
    });
    router.post('/cgi-bin/material/del_material', ({ body }) => {
      if (!body.media_id) throw new WeChatError(41006);
      state.materials.remove(text(body.media_id));
      return undefined;
    });
    router.get('/cgi-bin/material/get_materialcount', () => {
      const count = (...types: FileType[]): number =>
        state.materials.fileList.filter(({ type }) => types.includes(type)).length;
      return {
        voice_count: count('voice'),
        video_count: count('video'),
        image_count: count('image', 'thumb'),
        news_count: state.materials.newsList.length,
      };
    });
    router.post('/cgi-bin/material/batchget_material', ({ body }) => {
      const type = text(body.type);
      const [offset, count] = [integer(body.offset), integer(body.count)];
      if (offset < 0 || count < 1 || count > MAX_PAGE) throw new WeChatError(40035);
      const all =
        type === 'news'
          ? state.materials.newsList.map(newsItem)
          : state.materials.fileList.filter((file) => file.type === fileType(type)).map(fileItem);
      const item = all.slice(offset, offset + count);
      return { item, total_count: all.length, item_count: item.length };
    });
  },
};
