import { make, post } from '../endpoint';
import { fieldsOf } from './arguments';
import type { Ok } from './reply';

/** 文章的一条评论 — A comment on an article. */
export interface CommentTarget {
  /** 群发或发布返回的 `msg_data_id` — The `msg_data_id` of the mass message or publication. */
  msg_data_id: number | string;
  /** 第几篇文章，从 0 开始，默认 0 — Position of the article, 0 for the first and by default. */
  index?: number;
  /** 评论的 id — Id of the comment. */
  user_comment_id: number | string;
}

/** 评论的种类 — Which comments. */
export type CommentKind =
  /** 普通评论和精选评论 — All of them. */
  | 0
  /** 普通评论 — Those that are not featured. */
  | 1
  /** 精选评论 — Those that are featured. */
  | 2;

/** 要查询的评论 — Which comments to ask for. */
export interface CommentQuery {
  /** 群发或发布返回的 `msg_data_id` — The `msg_data_id` of the mass message or publication. */
  msg_data_id: number | string;
  /** 第几篇文章，从 0 开始，默认 0 — Position of the article, 0 for the first and by default. */
  index?: number;
  /** 跳过的评论数，第一页填 0 — How many to skip; 0 for the first page. */
  begin: number;
  /** 评论数，须少于 50 — Comments wanted, fewer than 50. */
  count: number;
  /** 评论的种类 — Which comments. */
  type: CommentKind;
}

/** 微信返回的一条评论 — A comment as WeChat keeps it. */
export interface ArticleComment {
  /** 评论的 id — Id of the comment. */
  user_comment_id: number | string;
  /** 用户的 openid，以其他身份留言时没有 — Who wrote it; missing where they wrote under another identity. */
  openid?: string;
  /** 评论时间，Unix 时间戳（秒）；旧文档写作文本 — When it was written; seconds since 1970, a text in older documentation. */
  create_time: number | string;
  /** 评论内容 — What it says. */
  content: string;
  /** 1 精选评论，0 普通评论 — 1 if it is featured, else 0. */
  comment_type: 0 | 1;
  /** 公众号的回复，没有回复时没有该字段 — The account's reply; missing where there is none. */
  reply?: {
    /** 回复内容 — What it says. */
    content: string;
    /** 回复时间，Unix 时间戳（秒）；旧文档写作文本 — When it was written; seconds since 1970, a text in older documentation. */
    create_time: number | string;
  };
}

/** 一页评论 — A page of comments. */
export interface Comments extends Ok {
  /** 评论总数 — Comments in all. */
  total: number;
  /** 评论列表 — The comments. */
  comment: ArticleComment[];
}

/** Opens or closes the comments of an article. */
const change = (action: 'open' | 'close') =>
  make((msgDataId: number | string, index: number = 0) =>
    post<Ok>(`/cgi-bin/comment/${action}`, { msg_data_id: msgDataId, index }),
  );

/** Does something to a comment. */
const manage = (action: 'markelect' | 'unmarkelect' | 'delete' | 'reply/delete') =>
  make((comment: CommentTarget) => post<Ok>(`/cgi-bin/comment/${action}`, comment));

/**
 * 打开已群发文章评论 — opens the comments of an article that was sent or published.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文；`88002` 文章存在敏感信息。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles;
 * `88002` the article is limited for safety.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param msgDataId 群发或发布返回的 `msg_data_id` — The `msg_data_id` of the mass message or publication.
 * @param index 第几篇文章，从 0 开始，默认 0 — Position of the article, 0 for the first and by default.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_openarticlecomment.html
 */
export const openComment = change('open');

/**
 * 关闭已群发文章评论 — closes the comments of an article that was sent or published.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param msgDataId 群发或发布返回的 `msg_data_id` — The `msg_data_id` of the mass message or publication.
 * @param index 第几篇文章，从 0 开始，默认 0 — Position of the article, 0 for the first and by default.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_closecomment.html
 */
export const closeComment = change('close');

/**
 * 查看指定文章的评论数据 — lists the comments on an article.
 *
 * 限制：每次少于 50 条。
 *
 * Limits: fewer than 50 comments a call.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88010` `count` 超出范围。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88010` `count` is out of
 * range.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param query 要查询的文章与评论 — Which article, and which comments.
 * @returns 一页评论 — A page of comments.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_listcomment.html
 * @example
 * api.getComments({ msg_data_id, begin: 0, count: 49, type: 0 }, (err, result) => { ... });
 * const { comment } = await api.promises.getComments({ msg_data_id, begin: 0, count: 49, type: 0 });
 */
export const getComments = make((query: CommentQuery) => post<Comments>('/cgi-bin/comment/list', query));

/**
 * 评论标记精选（将评论标记精选） — features a comment: WeChat calls it elected.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文；`88003` 精选评论数已达上限；`88004` 用户已删除该评论；`88008` 没有这条评论。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles;
 * `88003` too many comments are featured; `88004` the user has deleted the comment; `88008` no such comment.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param comment 评论：`{ msg_data_id, index, user_comment_id }` — The comment, as `{ msg_data_id, index, user_comment_id }`.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_electcomment.html
 * @example
 * const comment = { msg_data_id, index: 0, user_comment_id };
 * api.markElectComment(comment, (err) => { ... });
 * await api.promises.markElectComment(comment);
 */
export const markElectComment = manage('markelect');

/**
 * 评论取消精选（将评论取消精选） — features a comment no longer.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文；`88008` 没有这条评论。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles;
 * `88008` no such comment.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param comment 评论：`{ msg_data_id, index, user_comment_id }` — The comment, as `{ msg_data_id, index, user_comment_id }`.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_unelectcomment.html
 * @example
 * const comment = { msg_data_id, index: 0, user_comment_id };
 * api.unmarkElectComment(comment, (err) => { ... });
 * await api.promises.unmarkElectComment(comment);
 */
export const unmarkElectComment = manage('unmarkelect');

/**
 * 删除评论 — deletes a comment.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文；`88008` 没有这条评论。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles;
 * `88008` no such comment.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param comment 评论：`{ msg_data_id, index, user_comment_id }` — The comment, as `{ msg_data_id, index, user_comment_id }`.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_delcomment.html
 * @example
 * const comment = { msg_data_id, index: 0, user_comment_id };
 * api.deleteComment(comment, (err) => { ... });
 * await api.promises.deleteComment(comment);
 */
export const deleteComment = manage('delete');

/**
 * 回复评论 — replies to a comment as the account.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文；`88005` 已经回复过；`88007` 回复为空或过长；`88008` 没有这条评论。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles;
 * `88005` the account has replied already; `88007` the reply is empty or too long; `88008` no such comment.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param comment 评论：`{ msg_data_id, index, user_comment_id }` — The comment, as `{ msg_data_id, index, user_comment_id }`.
 * @param content 回复内容 — The reply.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_replycomment.html
 * @example
 * const comment = { msg_data_id, index: 0, user_comment_id };
 * api.addCommentReply(comment, '谢谢！', (err) => { ... });
 * await api.promises.addCommentReply(comment, '谢谢！');
 */
export const addCommentReply = make((comment: CommentTarget, content: string) =>
  post<Ok>('/cgi-bin/comment/reply/add', { ...fieldsOf(comment, 'addCommentReply: the comment'), content }),
);

/**
 * 删除回复 — deletes the account's reply to a comment.
 *
 * 错误码：`45009` 当天的调用次数已用完；`88000` 没有留言权限；`88001` 没有这个图文；`87009` 没有可删除的回复（文档写作“无效的签名”）；`88008` 没有这条评论。
 *
 * Errors: `45009` the daily quota is used up; `88000` the account has no right to comments; `88001` no such articles;
 * `87009` there is no reply (WeChat's page says: invalid signature); `88008` no such comment.
 *
 * 状态：仅已认证且有留言功能的账号可调用。
 *
 * Status: for verified accounts that have comments (留言功能) only.
 *
 * @param comment 评论：`{ msg_data_id, index, user_comment_id }` — The comment, as `{ msg_data_id, index, user_comment_id }`.
 * @see https://developers.weixin.qq.com/doc/service/api/leaving/api_delreplycomment.html
 * @example
 * const comment = { msg_data_id, index: 0, user_comment_id };
 * api.deleteCommentReply(comment, (err) => { ... });
 * await api.promises.deleteCommentReply(comment);
 */
export const deleteCommentReply = manage('reply/delete');
