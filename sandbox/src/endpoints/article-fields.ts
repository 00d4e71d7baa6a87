import { anyObject, list, object, oneOf, optional, text } from './schema.js';
import type { Field } from './schema.js';

const flag = optional(oneOf([0, 1, '0', '1']));

interface Lengths {
  title: number;
  digest: number;
  /** The errcode of an article without a text. */
  noText: number;
}

function article({ title, digest, noText }: Lengths) {
  return {
    title: text({ most: title, missing: 45003, long: 45003 }),
    author: optional(text({ least: 0, most: 16, long: 45110 })),
    digest: optional(text({ least: 0, most: digest, long: 45004 })),
    content: text({ most: 20_000, mostBytes: 1024 * 1024, missing: noText, long: 45002 }),
    content_source_url: optional(
      text({
        least: 0,
        mostBytes: 1024,
        like: '^(?!https?://(localhost|127\\.|10\\.|192\\.168\\.))',
        wrong: 41039,
      }),
    ),
    thumb_media_id: optional(text({ least: 0, wrong: 40007 })),
    show_cover_pic: flag,
    need_open_comment: flag,
    only_fans_can_comment: flag,
  };
}

const picture = object({ image_media_id: text({ missing: 40007 }) });

/** An article of the old kind, for materials and mass messages. */
export const newsArticle = object(article({ title: 64, digest: 120, noText: 44004 }));

/** An article of a draft. Where something is missing, WeChat takes offence at the media_id. */
export const draftArticle = object(
  {
    article_type: optional(oneOf(['news', 'newspic'])),
    ...article({ title: 32, digest: 128, noText: 40007 }),
    image_info: optional(object({ image_list: list(picture, { least: 1, most: 20, missing: 40007 }) })),
    product_info: optional(anyObject()),
  },
  { wrong: 40007 },
);

/** One to eight articles. */
export function articles<Value>(one: Field<Value>): Field<Value[]> {
  return list(one, { least: 1, most: 8, missing: 44003, long: 45008 });
}
