import { integer, oneOf, optional } from './schema.js';
import type { Checked } from './schema.js';

/** Which page of a list. */
export const PAGE = { offset: integer({ least: 0 }), count: integer({ least: 1, most: 20 }) };

/** Which page of a list of articles, and whether without their texts. */
export const ARTICLE_PAGE = { ...PAGE, no_content: optional(oneOf([0, 1])) };

/** What ARTICLE_PAGE is, once it is checked. */
export type ArticlePage = Checked<typeof ARTICLE_PAGE>;

/** How many there are, in the sample of a page. */
export const ONE = { total_count: 1, item_count: 1 };

/** A page of rows that are there oldest first, the newest first, as WeChat lists files and articles. */
export function latest<Row>(
  rows: Row[],
  { offset, count }: { offset: number; count: number },
  show: (row: Row) => object,
): object {
  const item = rows
    .toReversed()
    .slice(offset, offset + count)
    .map(show);
  return { item, total_count: rows.length, item_count: item.length };
}
