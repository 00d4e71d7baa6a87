import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import type { StoredFile } from '../files/stored-file.js';
import { draftAddress } from './addresses.js';
import { madeOf } from './article.js';
import type { Article, ArticleInput } from './article.js';

/** Articles that are shown together. */
export interface ArticleSet {
  media_id: string;
  articles: Article[];
  /** Seconds since 1970. */
  create_time: number;
  update_time: number;
}

/** Sets of articles, under media_ids: drafts, permanent materials, or what was uploaded for mass messages. */
export class ArticleSets extends Table<ArticleSet> {
  /**
   * @param part The name of their data.
   * @param findFile Finds the file of a cover or a picture.
   */
  constructor(
    private readonly context: Context,
    part: string,
    private readonly findFile: (mediaId: string) => StoredFile | undefined,
  ) {
    super(
      context.part(part, () => new Map<string, ArticleSet>()),
      40007,
    );
  }

  /** Keeps articles. */
  add(inputs: ArticleInput[]): ArticleSet {
    const articles = inputs.map((input) => this.article(input));
    const { clock, ids } = this.context;
    const id = ids.text('articles', 64);
    return this.set(id, { media_id: id, articles, create_time: clock.seconds, update_time: clock.seconds });
  }

  /** Puts another article in the place of one; the set is the newest then. */
  change(mediaId: string, index: number, input: ArticleInput): void {
    const set = this.get(mediaId);
    if (!(index in set.articles)) throw new WeChatError(40114);
    set.articles[index] = this.article(input);
    set.update_time = this.context.clock.seconds;
    this.set(mediaId, this.remove(mediaId));
  }

  private article(input: ArticleInput): Article {
    const pictures = input.image_info?.image_list.map((one) => this.picture(one.image_media_id)) ?? [];
    const isGallery = input.article_type === 'newspic';
    const cover = isGallery ? pictures[0] : this.picture(input.thumb_media_id ?? '');
    if (!cover) throw new WeChatError(40007);
    return madeOf(input, cover, draftAddress(this.context));
  }

  private picture(mediaId: string): StoredFile {
    const file = this.findFile(mediaId);
    if (file?.type !== 'image' && file?.type !== 'thumb') throw new WeChatError(40007);
    return file;
  }
}
