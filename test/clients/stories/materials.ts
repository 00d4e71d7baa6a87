import { call, type Facts, type Story } from '../kit/step.js';

const article = ({ thumbMaterialId }: Facts) => ({
  title: '开业',
  thumb_media_id: thumbMaterialId,
  author: '店长',
  digest: '今天开业',
  show_cover_pic: 1,
  content: '<p>今天开业</p>',
  content_source_url: 'https://shop.example/',
});

export const materials: Story = [
  call('uploadMaterial', ({ image }) => [image, 'image'], { learns: { imageMaterialId: 'media_id' } }),
  call('uploadImageMaterial', ({ image }) => [image], { learns: { imageMaterialURL: 'url' } }),
  call('uploadVoiceMaterial', ({ voice }) => [voice], { learns: { voiceMaterialId: 'media_id' } }),
  call('uploadVideoMaterial', ({ video }) => [video, { title: '猫', introduction: '一只猫' }], {
    learns: { videoMaterialId: 'media_id' },
  }),
  call('uploadThumbMaterial', ({ image }) => [image], { learns: { thumbMaterialId: 'media_id' } }),
  call('getMaterial', ({ imageMaterialId }) => [imageMaterialId], { answer: 'file' }),
  call('downloadMaterial', ({ imageMaterialId, downloads }) => [imageMaterialId, downloads]),
  call('getMaterial', ({ videoMaterialId }) => [videoMaterialId], { learns: { downURL: 'down_url' } }),
  call('uploadNewsMaterial', (facts) => [{ articles: [article(facts)] }], {
    learns: { newsMaterialId: 'media_id' },
  }),
  call('updateNewsMaterial', (facts) => [
    { media_id: facts.newsMaterialId, index: 0, articles: { ...article(facts), title: '开业大吉' } },
  ]),
  call('getMaterial', ({ newsMaterialId }) => [newsMaterialId], {
    learns: { newTitle: 'news_item.0.title' },
  }),
  call('getMaterialCount', [], { learns: { images: 'image_count' } }),
  call('getMaterials', ['image', 0, 20], { learns: { firstImage: 'item.0.media_id' } }),
  call('removeMaterial', ({ voiceMaterialId }) => [voiceMaterialId]),
];
