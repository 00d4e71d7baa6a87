import { call } from './row.js';

export const publish = {
  submitPublish: [call('D1').post('/cgi-bin/freepublish/submit', { media_id: 'D1' })],
  getPublishStatus: [
    call('100000001').post('/cgi-bin/freepublish/get', { publish_id: '100000001' }),
    call(100000001).post('/cgi-bin/freepublish/get', { publish_id: 100000001 }),
  ],
  getPublished: [
    call(20, 10).post('/cgi-bin/freepublish/batchget', { offset: 20, count: 10, no_content: 0 }),
    call(0, 20, 1).post('/cgi-bin/freepublish/batchget', { offset: 0, count: 20, no_content: 1 }),
  ],
  getPublishedArticle: [call('A1').post('/cgi-bin/freepublish/getarticle', { article_id: 'A1' })],
  deletePublished: [
    call('A1').post('/cgi-bin/freepublish/delete', { article_id: 'A1' }),
    call('A1', null).post('/cgi-bin/freepublish/delete', { article_id: 'A1' }),
    call('A1', 2).post('/cgi-bin/freepublish/delete', { article_id: 'A1', index: 2 }),
  ],
};
