import { make } from '../../endpoint';
import type { Ok } from '../reply';
import type { NewsArticle } from './content';
import { send } from './send';

/**
 * 发送客服消息（发送图文消息，点击跳转到外链） — sends a user an article that leads to any page, as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `45008` 图文多于一条。
 *
 * Errors: as `sendText`, and `45008` more than one article.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param articles 图文列表，只能有一条 — The article, in a list; WeChat takes one only.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const articles = [{ title: '活动', description: '今天开始', url, picurl }];
 * api.sendNews(openid, articles, (err) => { ... });
 * await api.promises.sendNews(openid, articles);
 */
export const sendNews = make((openid: string, articles: NewsArticle[]) =>
  send<Ok>(openid, 'news', { articles }),
);

/**
 * 发送客服消息（以客服账号发送图文消息，点击跳转到外链） — sends a user an article that leads to any page, in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `45008` 图文多于一条；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `45008` more than one article; `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param articles 图文列表，只能有一条 — The article, in a list; WeChat takes one only.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const articles = [{ title: '活动', description: '今天开始', url, picurl }];
 * api.sendNewsFromCs(openid, 'test1@account', articles, (err) => { ... });
 * await api.promises.sendNewsFromCs(openid, 'test1@account', articles);
 */
export const sendNewsFromCs = make((openid: string, account: string, articles: NewsArticle[]) =>
  send<Ok>(openid, 'news', { articles }, account),
);

/**
 * 发送客服消息（发送图文消息，点击跳转到图文消息页面） — sends a user an article of the account's material, as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个图文素材；`45008` 图文多于一条。
 *
 * Errors: as `sendText`, and `40007` no such article; `45008` more than one article.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @deprecated 微信以草稿和发布代替图文素材，请改用 {@link sendMpNewsArticle} — WeChat has replaced articles of the material by drafts and publishing: use {@link sendMpNewsArticle}.
 * @param openid 接收者的 openid — Who gets it.
 * @param mediaId 图文素材的 media_id，只能含一篇图文 — The article among the account's material; of one article only.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendMpNews = make((openid: string, mediaId: string) =>
  send<Ok>(openid, 'mpnews', { media_id: mediaId }),
);

/**
 * 发送客服消息（以客服账号发送图文消息，点击跳转到图文消息页面） — sends a user an article of the account's material, in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个图文素材；`45008` 图文多于一条；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `40007` no such article; `45008` more than one article; `61452` no such customer-service
 * account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @deprecated 微信以草稿和发布代替图文素材，请改用 {@link sendMpNewsArticleFromCs} — WeChat has replaced articles of the material by drafts and publishing: use {@link sendMpNewsArticleFromCs}.
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param mediaId 图文素材的 media_id，只能含一篇图文 — The article among the account's material; of one article only.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendMpNewsFromCs = make((openid: string, account: string, mediaId: string) =>
  send<Ok>(openid, 'mpnews', { media_id: mediaId }, account),
);

/**
 * 发送客服消息（发送已发布的图文消息） — sends a user an article that was published, as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`。
 *
 * Errors: as `sendText`.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param articleId 已发布文章的 article_id，见 `getPublishStatus` — The published article; `getPublishStatus` tells it.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendMpNewsArticle = make((openid: string, articleId: string) =>
  send<Ok>(openid, 'mpnewsarticle', { article_id: articleId }),
);

/**
 * 发送客服消息（以客服账号发送已发布的图文消息） — sends a user an article that was published, in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param articleId 已发布文章的 article_id，见 `getPublishStatus` — The published article; `getPublishStatus` tells it.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendMpNewsArticleFromCs = make((openid: string, account: string, articleId: string) =>
  send<Ok>(openid, 'mpnewsarticle', { article_id: articleId }, account),
);
