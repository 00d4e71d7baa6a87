import { make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { MassArticleUrl, MassSpeed, MassSpeedLevel, MassStatus } from './content';

/**
 * 删除群发消息（删除群发） — deletes articles or a video that were sent; users keep the card, which then leads nowhere.
 *
 * 限制：只能删除通过接口群发的图文和视频；新账号每天 10 次。
 *
 * Limits: articles and videos alone, and only what was sent by the API; 10 calls a day for new accounts.
 *
 * 错误码：`40059` 没有这条群发；`40060` 文章序号不对；`40065` 文章当前状态不允许删除；`40204` 洗稿或谣言文章不能删除；`9500001` 微信未说明。
 *
 * Errors: `40059` no such message; `40060` no such article in it; `40065` the state of the article does not allow it;
 * `40204` an article judged plagiarised or false cannot be deleted; `9500001` WeChat does not explain it.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：同一图文多次群发时，删除其中一次即全部失效。
 *
 * Note: articles that were sent several times are deleted for all of them.
 *
 * @param messageId 群发的 `msg_id`，或 `{ url }` 即文章链接 — The message's `msg_id`, or the address of an article as `{ url }`.
 * @param articleIndex 第几篇文章，从 1 开始；省略或 0 删除全部 — Which article, the first is 1; all of them where it is 0 or left out.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_deletemassmsg.html
 */
export const deleteMass = make(
  (messageId: number | string | MassArticleUrl, articleIndex: number | undefined = undefined) =>
    post<Ok>('/cgi-bin/message/mass/delete', {
      ...(typeof messageId === 'object' ? messageId : { msg_id: messageId }),
      article_idx: articleIndex,
    }),
);

/**
 * 查询群发消息发送状态 — tells how far a mass message is.
 *
 * 错误码：`40059` 没有这条群发；`89504`、`89505` 正在等待管理员确认。
 *
 * Errors: `40059` no such message; `89504` and `89505` an administrator has yet to confirm it.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param messageId 群发的 `msg_id` — The message's `msg_id`.
 * @returns 群发的 `msg_status` — The message's `msg_status`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_massmsgget.html
 */
export const getMassMessageStatus = make((messageId: number | string) =>
  post<MassStatus>('/cgi-bin/message/mass/get', { msg_id: messageId }),
);

/**
 * 获取群发速度 — tells how fast mass messages go out.
 *
 * 错误码：`45083` 级别不在 0 至 4 之间；`45084` 没有设置过速度。
 *
 * Errors: `45083` the level is not 0 to 4; `45084` no speed was set.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：旧文档写作 GET；现行文档为 POST、无请求体，而示例带有请求体，这里发送 `{}`。
 *
 * Note: a GET in older documentation; in today's a POST without a body, though the sample has one: `{}` is sent.
 *
 * @returns 速度级别与实际速度 — The level and the speed.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_getspeed.html
 */
export const getMassSpeed = make(() => post<MassSpeed>('/cgi-bin/message/mass/speed/get', {}));

/**
 * 设置群发速度 — sets how fast mass messages go out.
 *
 * 错误码：`45083` 级别不在 0 至 4 之间；`45084` 没有级别；`89504` 正在等待管理员确认；`89505` 须等管理员确认后重试。
 *
 * Errors: `45083` the level is not 0 to 4; `45084` the level is missing; `89504` an administrator has yet to confirm;
 * `89505` try again once an administrator has confirmed.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param speed 速度级别，0（每分钟 80 万）至 4（每分钟 10 万） — The level, 0 (800,000 a minute) to 4 (100,000 a minute).
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_setspeed.html
 */
export const setMassSpeed = make((speed: MassSpeedLevel) =>
  post<Ok>('/cgi-bin/message/mass/speed/set', { speed }),
);
