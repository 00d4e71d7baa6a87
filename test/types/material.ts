import API from 'wechat-api';

declare const api: API;

api.uploadMaterial('cat.jpg', 'image', (err, material) => material.url?.length);
// @ts-expect-error news are no file
api.uploadMaterial('cat.jpg', 'news', () => {});

api.uploadImageMaterial({ file: Buffer.from('x'), filename: 'cat.jpg' }, (err, image) => image.url.length);
api.uploadVoiceMaterial('cat.amr', (err, voice) => voice.media_id);
api.uploadThumbMaterial('cat.jpg', (err, thumb) => thumb.media_id);

api.uploadVideoMaterial(
  'cat.mp4',
  { title: 'A cat', introduction: 'It sleeps.' },
  (err, { media_id }) => media_id,
);
// @ts-expect-error the title is text
api.uploadVideoMaterial('cat.mp4', { title: 1 }, () => {});
// @ts-expect-error the description is missing
api.uploadVideoMaterial('cat.mp4', () => {});

const article = { title: '开业', thumb_media_id: 'T', content: '<p>内容</p>' };
api.uploadNewsMaterial(
  { articles: [{ ...article, show_cover_pic: 1 }] },
  (err, { media_id }) => media_id.length,
);
api.uploadNewsMaterial('{"articles":[]}', (err) => err?.code);
api.uploadNewsMaterial({ articles: [{ ...article, field_of_tomorrow: 1 }] }, () => {});
// @ts-expect-error an article needs content
api.uploadNewsMaterial({ articles: [{ title: '开业', thumb_media_id: 'T' }] }, () => {});

api.updateNewsMaterial({ media_id: 'M', index: 0, articles: article }, (err, ok) => ok.errcode);
// @ts-expect-error one article, not a list
api.updateNewsMaterial({ media_id: 'M', index: 0, articles: [article] }, () => {});

api.getMaterial('M', (err, data) => {
  if (Buffer.isBuffer(data)) return data.byteLength;
  if ('news_item' in data) return data.news_item[0]?.url.length;
  return data.down_url.length;
});
// @ts-expect-error what it is must be asked first
api.getMaterial('M', (err, data) => data.down_url);

api.downloadMaterial('M', 'downloads/', (err, file) => file.size.toFixed());
// @ts-expect-error it is written, and not handed over
api.downloadMaterial('M', 'a.jpg', (err, file) => file.byteLength);

api.removeMaterial('M', (err, ok) => ok.errcode);
api.getMaterialCount((err, count) => count.news_count + count.image_count);

api.getMaterials('news', 0, 20, (err, list) => list.item[0]?.content?.news_item[0]?.title);
// @ts-expect-error covers cannot be listed
api.getMaterials('thumb', 0, 20, () => {});
// @ts-expect-error the count is missing
api.getMaterials('image', 0, () => {});

const list: Promise<{ total_count: number }> = api.promises.getMaterials('image', 0, 20);
void list;
