import { WeChatError } from '../../base/wechat-error.js';
import type { Json } from '../../base/json.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import type { Article } from '../articles/article.js';
import { ArticleSets } from '../articles/article-sets.js';
import type { Files } from '../files/files.js';

/** What a mass message says: `content` is what stood under the name of the msgtype. */
export interface MassContent {
  msgtype: string;
  content: Json;
}

/** A video that was made ready for mass messages. */
export interface MassVideo {
  media_id: string;
  /** The media_id of the upload. */
  source: string;
  title?: string;
  description?: string;
  /** Seconds since 1970. */
  created_at: number;
}

/** What mass messages are made of. */
export class MassSources {
  /** The articles that were uploaded for mass messages. */
  readonly news: ArticleSets;
  /** The videos that were made ready for them. */
  readonly videos: Table<MassVideo>;

  constructor(
    private readonly context: Context,
    private readonly files: Files,
    private readonly drafts: ArticleSets,
    private readonly materials: ArticleSets,
  ) {
    this.news = new ArticleSets(context, 'mass news', (mediaId) => files.find(mediaId));
    this.videos = new Table(
      context.part('mass videos', () => new Map<string, MassVideo>()),
      40007,
    );
  }

  /** Makes a video that was uploaded ready. */
  addVideo(source: string, title?: string, description?: string): MassVideo {
    this.files.require(source, 'video');
    const { clock, ids } = this.context;
    const id = ids.text('mass video', 64);
    return this.videos.set(id, { media_id: id, source, title, description, created_at: clock.seconds });
  }

  /** Requires the files that a message names. */
  check({ msgtype, content }: MassContent): void {
    const { media_id: id = '', media_ids: ids = [id] } = content as {
      media_id?: string;
      media_ids?: string[];
    };
    if (msgtype === 'voice' || msgtype === 'image') for (const one of ids) this.files.require(one, msgtype);
    if (msgtype === 'mpnews' && !this.setsOf(id)) throw new WeChatError(40007);
    if (msgtype === 'mpvideo' && !this.videos.find(id)) this.files.require(id, 'video');
    // WeChat ended cards in mass messages in August 2024.
    if (msgtype === 'wxcard') throw new WeChatError(45113);
  }

  /** Gives out the articles of a message; a draft is none any longer then. */
  takeArticles({ msgtype, content }: MassContent): Article[] {
    const id = String(content.media_id);
    const sets = msgtype === 'mpnews' ? this.setsOf(id) : undefined;
    return (sets === this.drafts ? sets.remove(id) : sets?.get(id))?.articles ?? [];
  }

  private setsOf(mediaId: string): ArticleSets | undefined {
    return [this.news, this.drafts, this.materials].find((sets) => sets.find(mediaId));
  }
}
