import { rewritten, startOf } from './content.js';

/** Pictures of an article that consists of pictures. */
interface Gallery {
  image_list: { image_media_id: string }[];
}

/** An article as its author hands it in. */
export interface ArticleInput {
  article_type?: 'news' | 'newspic';
  title: string;
  author?: string;
  digest?: string;
  content: string;
  content_source_url?: string;
  thumb_media_id?: string;
  show_cover_pic?: number | string;
  need_open_comment?: number | string;
  only_fans_can_comment?: number | string;
  image_info?: Gallery;
  product_info?: object;
}

/** An article that is kept, its fields in the order that WeChat shows them in. */
export interface Article {
  article_type?: 'news' | 'newspic';
  title: string;
  author: string;
  digest: string;
  content: string;
  content_source_url: string;
  thumb_media_id: string;
  show_cover_pic: 0 | 1;
  /** Where it can be read. */
  url: string;
  /** The path of the cover’s address. */
  thumb_url: string;
  need_open_comment: 0 | 1;
  only_fans_can_comment: 0 | 1;
  image_info?: Gallery;
  product_info?: object;
  /** Of an article that was published. */
  is_deleted?: boolean;
}

/** Reads 0, 1, "0" or "1". */
function flag(value: number | string = 0): 0 | 1 {
  return Number(value) === 1 ? 1 : 0;
}

/** What WeChat makes of an article with this cover. */
export function madeOf(
  input: ArticleInput,
  cover: { media_id: string; path?: string },
  url: string,
): Article {
  const { article_type, title, content, digest = '', image_info, product_info } = input;
  return {
    article_type,
    title,
    author: input.author ?? '',
    digest: digest === '' ? startOf(content) : digest,
    content: article_type === 'newspic' ? content : rewritten(content),
    content_source_url: input.content_source_url ?? '',
    thumb_media_id: cover.media_id,
    show_cover_pic: flag(input.show_cover_pic),
    url,
    thumb_url: cover.path ?? '',
    need_open_comment: flag(input.need_open_comment),
    only_fans_can_comment: flag(input.only_fans_can_comment),
    image_info,
    product_info,
  };
}
