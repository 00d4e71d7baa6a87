import { call, DESTINATION, FIXTURE } from './row.js';

const article = { title: '开业', thumb_media_id: 'THUMB-1', content: '<p>内容</p>', show_cover_pic: 0 };

export const material = {
  uploadMaterial: [
    call(FIXTURE, 'image').upload('/cgi-bin/material/add_material', { type: 'image' }),
    call(FIXTURE, 'video').upload('/cgi-bin/material/add_material', { type: 'video' }),
  ],
  uploadImageMaterial: [call(FIXTURE).upload('/cgi-bin/material/add_material', { type: 'image' })],
  uploadVoiceMaterial: [call(FIXTURE).upload('/cgi-bin/material/add_material', { type: 'voice' })],
  uploadThumbMaterial: [call(FIXTURE).upload('/cgi-bin/material/add_material', { type: 'thumb' })],
  uploadVideoMaterial: [
    call(FIXTURE, { title: 'T', introduction: '介绍' }).upload(
      '/cgi-bin/material/add_material',
      { type: 'video' },
      [
        { name: 'description', value: '{"title":"T","introduction":"介绍"}' },
        { name: 'media', filename: 'fixture.jpg' },
      ],
    ),
  ],
  uploadNewsMaterial: [
    call({ articles: [article] }).post('/cgi-bin/material/add_news', { articles: [article] }),
    call('{"articles":[{"title":"t"}]}').post('/cgi-bin/material/add_news', { articles: [{ title: 't' }] }),
  ],
  updateNewsMaterial: [
    call({ media_id: 'M', index: 0, articles: article }).post('/cgi-bin/material/update_news', {
      media_id: 'M',
      index: 0,
      articles: article,
    }),
    call({ articles: [{ title: 't', content: '<p>内容</p>' }] }).post('/cgi-bin/material/update_news', {
      articles: [{ title: 't', content: '<p>内容</p>' }],
    }),
  ],
  getMaterial: [call('MEDIA-1_x').post('/cgi-bin/material/get_material', { media_id: 'MEDIA-1_x' })],
  downloadMaterial: [
    call('MEDIA-1_x', DESTINATION).post('/cgi-bin/material/get_material', { media_id: 'MEDIA-1_x' }),
  ],
  removeMaterial: [call('MEDIA-1_x').post('/cgi-bin/material/del_material', { media_id: 'MEDIA-1_x' })],
  getMaterialCount: [call().get('/cgi-bin/material/get_materialcount')],
  getMaterials: [
    call('image', 0, 20).post('/cgi-bin/material/batchget_material', { type: 'image', offset: 0, count: 20 }),
    call('news', 20, 1).post('/cgi-bin/material/batchget_material', { type: 'news', offset: 20, count: 1 }),
  ],
};
