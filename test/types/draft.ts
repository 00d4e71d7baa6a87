import API from 'wechat-api';

declare const api: API;

const article = { title: '开业', content: '<p>今天开业</p>', thumb_media_id: 'T1' };
const image_info = { image_list: [{ image_media_id: 'M1' }] };
api.addDraft([article], (_err, { media_id }) => media_id.length);
api.addDraft([{ ...article, article_type: 'news', author: '店长', need_open_comment: 1 }], () => {});
api.addDraft([{ article_type: 'newspic', title: '图片', content: '文字', image_info }], () => {});
// @ts-expect-error articles come in a list
api.addDraft(article, () => {});
// @ts-expect-error an article has a cover
api.addDraft([{ title: '开业', content: '<p>今天开业</p>' }], () => {});
// @ts-expect-error a picture post has pictures
api.addDraft([{ article_type: 'newspic', title: '图片', content: '文字' }], () => {});

api.getDraft('D1', (_err, { news_item: [first] }) => first?.url.length);
api.updateDraft('D1', 0, article, (_err, ok) => ok.errcode);
// @ts-expect-error one article is replaced
api.updateDraft('D1', 0, [article], () => {});
api.deleteDraft('D1', (_err, ok) => ok.errcode);
api.getDrafts(0, 20, (_err, { item: [first] }) => first?.content.news_item[0]?.title);
api.getDrafts(0, 20, 1, (_err, page) => page.total_count - page.item_count);
// @ts-expect-error 0 or 1
api.getDrafts(0, 20, true, () => {});
api.countDrafts((_err, { total_count }) => total_count);

const added: Promise<{ media_id: string }> = api.promises.addDraft([article]);
void added;
