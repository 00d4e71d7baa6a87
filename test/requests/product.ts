import { call } from './row.js';

export const product = {
  getProductCardInfo: [
    call('1000000000', 'newspic', 2).post('/channels/ec/service/product/getcardinfo', {
      product_id: '1000000000',
      article_type: 'newspic',
      card_type: 2,
    }),
    call('1000000000', 'news', 0).post('/channels/ec/service/product/getcardinfo', {
      product_id: '1000000000',
      article_type: 'news',
      card_type: 0,
    }),
  ],
};
