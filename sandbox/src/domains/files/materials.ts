import { nowInSeconds } from '../../base/clock.js';
import { object } from '../../base/fields.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';
import { readArticle } from './article.js';
import type { Article } from './article.js';
import type { FileType, StoredFile, Upload } from './stored-file.js';

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
