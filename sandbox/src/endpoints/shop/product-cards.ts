import { WeChatError } from '../../base/wechat-error.js';
import { post } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { integer, oneOf, text } from '../schema.js';

/** Which cards an article may have: 0 large, 1 small, 2 text, 3 bar. */
const CARDS = { news: [0, 1, 2], newspic: [1, 2, 3] };

export const productCardEndpoints: Endpoint[] = [
  post(
    '/channels/ec/service/product/getcardinfo',
    '获取商品卡片的DOM结构 — Tells the HTML of a product’s card.',
    {
      doc: 'https://developers.weixin.qq.com/doc/service/api/draftbox/shop/api_ecsgetproductcardinfo.html',
      body: {
        product_id: text({ like: '^\\d+$', wrong: 10170001 }),
        article_type: oneOf(['news', 'newspic'], { wrong: 10170002 }),
        card_type: integer({ wrong: 10170003 }),
      },
      reply: { errcode: 0, errmsg: 'ok', product_key: 'PRODUCT_KEY', DOM: 'DOM' },
      handle(_world, { product_id, article_type, card_type }) {
        if (!CARDS[article_type].includes(card_type)) throw new WeChatError(10170003);
        const product_key = Buffer.from(`${product_id} ${card_type}`).toString('base64url');
        const DOM = `<mp-common-product data-windowproduct="${product_key}" data-cardtype="${card_type}"></mp-common-product>`;
        return { errcode: 0, errmsg: 'ok', product_key, DOM };
      },
    },
  ),
];
