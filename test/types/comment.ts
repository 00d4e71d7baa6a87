import API from 'wechat-api';

declare const api: API;

api.openComment(2247483650, (_err, ok) => ok.errcode);
api.openComment('2247483650', 1, (_err, ok) => ok.errcode);
api.closeComment(2247483650, 1, (_err, ok) => ok.errcode);
// @ts-expect-error the articles are missing
api.closeComment(() => {});

const article = { msg_data_id: 2247483650, index: 0 };
api.getComments({ ...article, begin: 0, count: 49, type: 0 }, (_err, { total, comment: [first] }) => [
  total,
  first?.reply?.content,
]);
// @ts-expect-error no such comments
api.getComments({ ...article, begin: 0, count: 49, type: 3 }, () => {});

const comment = { ...article, user_comment_id: 7 };
api.markElectComment(comment, (_err, ok) => ok.errcode);
api.unmarkElectComment({ msg_data_id: 2247483650, user_comment_id: '7' }, (_err, ok) => ok.errcode);
api.deleteComment(comment, (_err, ok) => ok.errcode);
// @ts-expect-error the comment is missing
api.deleteComment(article, () => {});
api.addCommentReply(comment, '谢谢', (_err, ok) => ok.errcode);
// @ts-expect-error the reply is missing
api.addCommentReply(comment, () => {});
api.deleteCommentReply(comment, (_err, ok) => ok.errcode);

const replied: Promise<{ errcode: 0 }> = api.promises.addCommentReply(comment, '谢谢');
void replied;
