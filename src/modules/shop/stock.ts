import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/**
 * 增加库存、减少库存 — adds to the stock of a variant, or takes from it.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param number 增加的数量，负数表示减少 — How many come in; negative: how many go out.
 * @param productId 商品 ID — Id of the goods.
 * @param sku SKU，`id1:vid1;id2:vid2`，统一规格为空 — The variant, `id1:vid1;id2:vid2`; empty where the goods are all alike.
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
