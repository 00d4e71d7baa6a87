import { make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { CustomMessage } from './content';
import { SEND } from './send';

/** 客服输入状态 — What the user is shown. */
export type TypingCommand =
  /** 显示“对方正在输入…” — Customer service is typing. */
  | 'Typing'
  /** 取消显示 — It no longer is. */
  | 'CancelTyping';

/**
 * 发送客服消息 — sends a user a message of any type as customer service does.
 *
 * 限制：用户发消息后 48 小时内最多 5 条；点击自定义菜单（仅点击推事件和两种扫码推事件）、关注或扫描二维码后 1 分钟内最多 3 条；新账号每天 500,000 次，测试号 50,000 次。
 *
 * Limits: 5 messages within 48 hours of a message of the user's; 3 within a minute of a tap on the menu (buttons of the
 * types `click`, `scancode_push` and `scancode_waitmsg` alone), of following the account, or of scanning a QR code;
 * 500,000 calls a day for new accounts, 50,000 for test accounts.
 *
 * 错误码：`45015` 距用户上次互动已超过时限；`45047` 条数已用完；`40003` openid 不属于该公众号；`45002` 内容过长；`48002` 用户拒收消息；`61452` 没有这个客服账号；`70000` 为保护未成年人未发送；`40200` 账号类型不支持。
 *
 * Errors: `45015` too long since the user was last active; `45047` the number of messages is used up; `40003` the openid
 * is not of this account; `45002` the content is too long; `48002` the user blocks messages; `61452` no such
 * customer-service account; `70000` refused to protect minors; `40200` the type of the account does not allow it.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：其他 send 方法各发送一种类型；带 `aimsgcontext` 的消息，以及视频的标题和描述，用本方法发送。
 *
 * Note: the other methods send one type each; this one also takes `aimsgcontext`, and a video's title and description.
 *
 * @param message 消息，按原样发送 — The message, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * api.sendCustomMessage({ touser, msgtype: 'text', text, aimsgcontext: { is_ai_msg: 1 } }, (err) => { ... });
 * await api.promises.sendCustomMessage({ touser, msgtype: 'text', text, aimsgcontext: { is_ai_msg: 1 } });
 */
export const sendCustomMessage = make((message: CustomMessage) => post<Ok>(SEND, message));

/**
 * 客服输入状态 — shows a user that customer service is typing, or that it no longer is.
 *
 * 限制：须在与用户上次收发消息后 30 秒内调用；不能重复下发。
 *
 * Limits: only within 30 seconds of a message to or from the user; not twice in a row.
 *
 * 错误码：`45072` command 取值不对；`45080` 30 秒内没有与用户收发消息；`45081` 已是输入状态；`40200` 账号类型不支持。
 *
 * Errors: `45072` no such command; `45080` no message to or from the user in the last 30 seconds; `45081` typing is
 * shown already; `40200` the type of the account does not allow it.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param openid 用户的 openid — The user.
 * @param command `Typing` 正在输入（默认），`CancelTyping` 取消 — What is shown; `Typing` where it is left out.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_typing.html
 */
export const sendTyping = make((openid: string, command: TypingCommand = 'Typing') =>
  post<Ok>('/cgi-bin/message/custom/typing', { touser: openid, command }),
);
