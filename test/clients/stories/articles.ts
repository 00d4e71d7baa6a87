import { call, type Facts, type Story } from '../kit/step.js';

const article = ({ thumbMaterialId }: Facts) => ({
  article_type: 'news',
  title: '开业',
  author: '店长',
  content: '<p>今天开业</p>',
  thumb_media_id: thumbMaterialId,
  need_open_comment: 1,
});

const COMMENT = 'an article that a follower has commented';

const comment = { msg_data_id: 2247483650, index: 0, user_comment_id: 1 };

/** Drafts, what becomes of them, and what readers say. */
export const articles: Story = [
  call('addDraft', (facts) => [[article(facts)]], { learns: { draftId: 'media_id' } }),
  call('getDraft', ({ draftId }) => [draftId], { learns: { draftTitle: 'news_item.0.title' } }),
  call('updateDraft', (facts) => [facts.draftId, 0, { ...article(facts), title: '开业大吉' }]),
  call('getDrafts', [0, 20, 1], { learns: { firstDraft: 'item.0.media_id' } }),
  call('countDrafts', [], { learns: { drafts: 'total_count' } }),
  call('submitPublish', ({ draftId }) => [draftId], { learns: { publishId: 'publish_id' } }),
  call('getPublishStatus', ({ publishId }) => [publishId], { learns: { publishStatus: 'publish_status' } }),
  call('getPublished', [0, 20, 1], { learns: { articleId: 'item.0.article_id' } }),
  call('getPublishedArticle', ({ articleId }) => [articleId], {
    learns: { publishedTitle: 'news_item.0.title' },
  }),
  call('openComment', [comment.msg_data_id, 0], { lacks: COMMENT }),
  call('getComments', [{ msg_data_id: comment.msg_data_id, index: 0, begin: 0, count: 49, type: 0 }], {
    lacks: COMMENT,
  }),
  call('markElectComment', [comment], { lacks: COMMENT }),
  call('unmarkElectComment', [comment], { lacks: COMMENT }),
  call('addCommentReply', [comment, '谢谢'], { lacks: COMMENT }),
  call('deleteCommentReply', [comment], { lacks: COMMENT }),
  call('deleteComment', [comment], { lacks: COMMENT }),
  call('closeComment', [comment.msg_data_id, 0], { lacks: COMMENT }),
  call('addDraft', (facts) => [[article(facts)]], { learns: { draftId: 'media_id' } }),
  call('deleteDraft', ({ draftId }) => [draftId]),
];

/** At the end, since messages show a published article. */
export const withdrawal: Story = [call('deletePublished', ({ articleId }) => [articleId])];
