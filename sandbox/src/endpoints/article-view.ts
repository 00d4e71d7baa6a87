import type { Article } from '../domains/articles/article.js';
import { latest } from './latest.js';
import type { ArticlePage } from './latest.js';

/** Articles as a reply shows them. */
export const CONTENT = {
  news_item: [
    {
      title: 'TITLE',
      author: 'AUTHOR',
      digest: 'DIGEST',
      content: 'CONTENT',
      content_source_url: 'CONTENT_SOURCE_URL',
      thumb_media_id: 'THUMB_MEDIA_ID',
      show_cover_pic: 0,
      url: 'URL',
      thumb_url: 'THUMB_URL',
      need_open_comment: 0,
      only_fans_can_comment: 0,
    },
  ],
  create_time: 1680611910,
  update_time: 1680611910,
};

interface Dated {
  articles: Article[];
  create_time: number;
  update_time: number;
}

/** Shows articles, their covers at the address of the sandbox; without their texts where no_content is 1. */
export function contentOf(
  { articles, create_time, update_time }: Dated,
  origin: string,
  no_content: 0 | 1 = 0,
): object {
  const news_item = articles.map((article) => ({
    ...article,
    content: no_content === 1 ? undefined : article.content,
    thumb_url: article.thumb_url && origin + article.thumb_url,
  }));
  return { news_item, create_time, update_time };
}

/** A page of sets of articles, the newest first, each with its id. */
export function pageOf<Row extends Dated>(
  rows: Row[],
  { no_content, ...page }: ArticlePage,
  origin: string,
  idOf: (row: Row) => object,
): object {
  return latest(rows, page, (row) => {
    const content = contentOf(row, origin, no_content);
    return { ...idOf(row), content, update_time: row.update_time };
  });
}
