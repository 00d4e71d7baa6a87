import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/**
 * 增加库存、减少库存 — adds to the stock of an article, or takes from it.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param number how many come in; negative: how many go out
 * @param productId id of the goods
 * @param sku the article, `id1:vid1;id2:vid2`; empty where the goods are all alike
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * api.updateStock(-10, productId, '1075741873:1079742386', (err) => { ... });
 * await api.promises.updateStock(-10, productId, '1075741873:1079742386');
 */
export const updateStock = make((number: number, productId: string, sku: string) =>
  post<Ok>(number > 0 ? '/merchant/stock/add' : '/merchant/stock/reduce', {
    product_id: productId,
    sku_info: sku,
    quantity: Math.abs(number),
  }),
);
