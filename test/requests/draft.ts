import { call } from './row.js';

const news = {
  article_type: 'news',
  title: '开业',
  author: '店长',
  content: '<p>今天开业</p>',
  thumb_media_id: 'T1',
  need_open_comment: 1,
  pic_crop_1_1: '0_0_1_1',
};
const pictures = {
  article_type: 'newspic',
  title: '图片',
  content: '今天开业',
  image_info: { image_list: [{ image_media_id: 'M1' }, { image_media_id: 'M2' }] },
  cover_info: { crop_percent_list: [{ ratio: '1_1', x1: '0.16', y1: '0', x2: '0.83', y2: '1' }] },
  product_info: { footer_product_info: { product_key: 'PRODUCT' } },
};

export const draft = {
  addDraft: [call([news, pictures]).post('/cgi-bin/draft/add', { articles: [news, pictures] })],
  getDraft: [call('D1').post('/cgi-bin/draft/get', { media_id: 'D1' })],
  updateDraft: [
    call('D1', 0, news).post('/cgi-bin/draft/update', { media_id: 'D1', index: 0, articles: news }),
  ],
  deleteDraft: [call('D1').post('/cgi-bin/draft/delete', { media_id: 'D1' })],
  getDrafts: [
    call(20, 10).post('/cgi-bin/draft/batchget', { offset: 20, count: 10, no_content: 0 }),
    call(40, 20, null).post('/cgi-bin/draft/batchget', { offset: 40, count: 20, no_content: 0 }),
    call(0, 20, 1).post('/cgi-bin/draft/batchget', { offset: 0, count: 20, no_content: 1 }),
  ],
  countDrafts: [call().get('/cgi-bin/draft/count')],
};
