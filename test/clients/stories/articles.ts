import { OURS, call, happens, type Facts, type Story } from '../kit/step.js';

const article = ({ thumbMaterialId }: Facts) => ({
  article_type: 'news',
  title: '开业',
  author: '店长',
  content: '<p>今天开业</p>',
  thumb_media_id: thumbMaterialId,
  need_open_comment: 1,
});

const comment = ({ publishId, commentId }: Facts) => ({
  msg_data_id: publishId,
  index: 0,
  user_comment_id: commentId,
});

/** Drafts, what becomes of them, and what readers say. */
export const articles: Story = [
  call('addDraft', (facts) => [[article(facts)]], { learns: { draftId: 'media_id' } }),
  call('getDraft', ({ draftId }) => [draftId], { learns: { draftTitle: 'news_item.0.title' } }),
  call('updateDraft', (facts) => [facts.draftId, 0, { ...article(facts), title: '开业大吉' }]),
  call('getDrafts', [0, 20, 1], { learns: { firstDraft: 'item.0.media_id' } }),
  call('countDrafts', [], { learns: { drafts: 'total_count' } }),
  call('submitPublish', ({ draftId }) => [draftId], { learns: { publishId: 'publish_id' } }),
  happens('timePasses', ['1m'], undefined, OURS),
  call('getPublishStatus', ({ publishId }) => [publishId], { learns: { publishStatus: 'publish_status' } }),
  call('getPublished', [0, 20, 1], { learns: { articleId: 'item.0.article_id' } }),
  call('getPublishedArticle', ({ articleId }) => [articleId], {
    learns: { publishedTitle: 'news_item.0.title' },
  }),
  call('closeComment', ({ publishId }) => [publishId, 0]),
  call('openComment', ({ publishId }) => [publishId, 0]),
  happens('followerComments', ({ publishId, openid }) => [publishId, openid, '恭喜'], 'commentId', OURS),
  call(
    'getComments',
    ({ publishId }) => [{ msg_data_id: publishId, index: 0, begin: 0, count: 49, type: 0 }],
    { learns: { commenter: 'comment.0.openid' } },
  ),
  call('markElectComment', (facts) => [comment(facts)]),
  call('unmarkElectComment', (facts) => [comment(facts)]),
  call('addCommentReply', (facts) => [comment(facts), '谢谢']),
  call('deleteCommentReply', (facts) => [comment(facts)]),
  call('deleteComment', (facts) => [comment(facts)]),
  call('addDraft', (facts) => [[article(facts)]], { learns: { draftId: 'media_id' } }),
  call('deleteDraft', ({ draftId }) => [draftId]),
  call('publishArticle', ({ thumbMaterialId }) => [
    { title: '开业', content: '<p>今天开业</p>', cover: { media_id: thumbMaterialId }, wait: false },
  ]),
];

/** At the end, since messages show a published article. */
export const withdrawal: Story = [call('deletePublished', ({ articleId }) => [articleId])];
