import { nowInSeconds } from '../../base/clock.js';
import { object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';
import { readArticle } from '../files/article.js';
import type { Article } from '../files/article.js';
import { findFile, requireFile } from '../files/files.js';
import type { Files } from '../files/files.js';

/** Articles that were uploaded for mass messages. */
export interface MassNews {
  media_id: string;
  articles: Article[];
  created_at: number;
}

/** A video that was made ready for mass messages. */
export interface MassVideo {
  media_id: string;
  /** The media_id of the upload it was made of. */
  source: string;
  title: string;
  description: string;
  created_at: number;
}

const MAX_ARTICLES = 8;

/** What was uploaded for mass messages alone. */
export class MassMedia {
  private readonly newsById = new Map<string, MassNews>();
  private readonly videosById = new Map<string, MassVideo>();

  constructor(private readonly files: Files) {}

  /** The articles, oldest first. */
  get news(): MassNews[] {
    return [...this.newsById.values()];
  }

  /** The videos, oldest first. */
  get videos(): MassVideo[] {
    return [...this.videosById.values()];
  }

  /** Keeps articles. */
  addNews(articles: unknown[]): MassNews {
    if (articles.length === 0) throw new WeChatError(44003);
    if (articles.length > MAX_ARTICLES) throw new WeChatError(45008);
    const read = articles.map((article) => readArticle(object(article), (id) => this.isCover(id)));
    const news = { media_id: randomId(64), articles: read, created_at: nowInSeconds() };
    this.newsById.set(news.media_id, news);
    return news;
  }

  /** Makes a video that was uploaded ready. */
  addVideo(body: Json): MassVideo {
    requireFile(this.files, body.media_id, 'video');
    const video = {
      media_id: randomId(64),
      source: text(body.media_id),
      title: text(body.title),
      description: text(body.description),
      created_at: nowInSeconds(),
    };
    this.videosById.set(video.media_id, video);
    return video;
  }

  /** How many articles a media_id stands for, be they uploaded here or permanent; 0 where it is unknown. */
  articleCount(mediaId: string): number {
    const news = this.newsById.get(mediaId) ?? this.files.materials.findNews(mediaId);
    return news?.articles.length ?? 0;
  }

  /** Whether a media_id is that of a video made ready here. */
  hasVideo(mediaId: string): boolean {
    return this.videosById.has(mediaId);
  }

  private isCover(mediaId: string): boolean {
    return ['image', 'thumb'].includes(findFile(this.files, mediaId)?.type ?? '');
  }
}
