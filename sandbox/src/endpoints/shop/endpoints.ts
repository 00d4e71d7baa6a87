import type { Endpoint } from '../endpoint.js';
import { expressEndpoints } from './express.js';
import { goodsEndpoints } from './goods.js';
import { groupEndpoints } from './groups.js';
import { marketCodeEndpoints } from './market-codes.js';
import { orderEndpoints } from './orders.js';
import { paymentEndpoints } from './payment.js';
import { productCardEndpoints } from './product-cards.js';
import { shelfEndpoints } from './shelves.js';

/** 微信小店与商品: the shop, its payments, cards and codes of products. */
export const shopEndpoints: Endpoint[] = [
  ...goodsEndpoints,
  ...expressEndpoints,
  ...groupEndpoints,
  ...shelfEndpoints,
  ...orderEndpoints,
  ...paymentEndpoints,
  ...productCardEndpoints,
  ...marketCodeEndpoints,
];
