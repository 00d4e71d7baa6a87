import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** 文章类型 — Kind of the article that a product is shown in. */
export type ProductArticleType =
  /** 图文消息 — An article. */
  | 'news'
  /** 图片消息 — A picture message. */
  | 'newspic';

/** 商品卡片类型 — How a product is shown in an article. */
export type ProductCardType =
  /** 大卡，仅图文消息 — A large card; in articles alone. */
  | 0
  /** 小卡 — A small card. */
  | 1
  /** 文字链接 — A link. */
  | 2
  /** 条卡，仅图片消息 — A bar; in picture messages alone. */
  | 3;

/** 商品卡片 — What shows a product in an article. */
export interface ProductCard extends Ok {
  /** 商品 key，图片消息插入商品时需要 — Key of the product, which picture messages need. */
  product_key: string;
  /** 商品卡片的 DOM 结构，放入文章的 `content` — HTML to put into the `content` of the article. */
  DOM: string;
}

/**
 * 获取商品卡片的DOM结构 — tells the HTML that shows a product of a WeChat Shop in an article.
 *
 * 限制：图文消息支持大卡、小卡、文字链接，图片消息支持小卡、文字链接、条卡。
 *
 * Limits: articles take large cards, small cards and links; picture messages take small cards, links and bars.
 *
 * 错误码：`10170001` 商品不存在；`10170002` 不支持该文章类型；`10170003` 不支持该卡片类型。
 *
 * Errors: `10170001` no such product; `10170002` no such kind of article; `10170003` this kind of article does not take such a card.
 *
 * 状态：仅可带货的公众号和服务号可调用。
 *
 * Status: accounts that may sell goods only.
 *
 * @param productId 商品 id — The product.
 * @param articleType 文章类型：`news` 图文消息，`newspic` 图片消息 — Kind of the article: `news`, or `newspic` for a picture message.
 * @param cardType 卡片类型：0 大卡，1 小卡，2 文字链接，3 条卡 — Kind of the card: 0 large, 1 small, 2 a link, 3 a bar.
 * @returns 卡片的 DOM 与商品 key — The HTML, and the key of the product.
 * @see https://developers.weixin.qq.com/doc/service/api/draftbox/shop/api_ecsgetproductcardinfo.html
 * @example
 * api.getProductCardInfo('1000000000', 'news', 1, (err, result) => { ... });
 * const { DOM } = await api.promises.getProductCardInfo('1000000000', 'news', 1);
 */
export const getProductCardInfo = make(
  (productId: string, articleType: ProductArticleType, cardType: ProductCardType) =>
    post<ProductCard>('/channels/ec/service/product/getcardinfo', {
      product_id: productId,
      article_type: articleType,
      card_type: cardType,
    }),
);
