import { make } from '../../endpoint';
import type { Ok } from '../reply';
import { send } from './send';

/**
 * 发送客服消息（发送文本消息） — sends a user a text as customer service does.
 *
 * 限制：用户发消息后 48 小时内最多 5 条；点击自定义菜单（仅点击推事件和两种扫码推事件）、关注或扫描二维码后 1 分钟内最多 3 条；新账号每天 500,000 次，测试号 50,000 次。
 *
 * Limits: 5 messages within 48 hours of a message of the user's; 3 within a minute of a tap on the menu (buttons of the
 * types `click`, `scancode_push` and `scancode_waitmsg` alone), of following the account, or of scanning a QR code;
 * 500,000 calls a day for new accounts, 50,000 for test accounts.
 *
 * 错误码：`45015` 距用户上次互动已超过时限；`45047` 条数已用完；`40003` openid 不属于该公众号；`45002` 文本过长；`48002` 用户拒收消息；`70000` 为保护未成年人未发送；`40200` 账号类型不支持。
 *
 * Errors: `45015` too long since the user was last active; `45047` the number of messages is used up; `40003` the
 * openid is not of this account; `45002` the text is too long; `48002` the user blocks messages; `70000` refused to
 * protect minors; `40200` the type of the account does not allow it.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：AI 生成的内容须带标记时，用 `sendCustomMessage` 并填写 `aimsgcontext`。
 *
 * Note: where an AI has written the text, `sendCustomMessage` with `aimsgcontext` marks it.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param text 文本，可含链接 `<a href="…">`，加 `data-miniprogram-appid` 和 `data-miniprogram-path` 可跳转小程序 — The text; it
 * may hold links, `<a href="…">`, also to mini programs with `data-miniprogram-appid` and `data-miniprogram-path`.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendText = make((openid: string, text: string) => send<Ok>(openid, 'text', { content: text }));

/**
 * 发送客服消息（以客服账号发送文本消息） — sends a user a text in the name of a customer-service account.
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
 * @param text 文本，可含链接 `<a href="…">` — The text; it may hold links, `<a href="…">`.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendTextFromCs = make((openid: string, account: string, text: string) =>
  send<Ok>(openid, 'text', { content: text }, account),
);
