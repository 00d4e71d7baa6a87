import { answerOf, make, steps, type Having, type Twins } from '../../endpoint';
import type { CardExtParam, getCardExt } from '../js';
import type { Ok } from '../reply';
import type { MessageMenu, MiniProgramPage } from './content';
import { envelope, SEND, send } from './send';

type Signing = Having<
  Twins<{
    /** 卡券签名 — Signs a card. */
    getCardExt: typeof getCardExt;
  }>
>;

/** Signs a card and sends it; a card that could not be signed is not sent. */
const sendSigned = async (client: Signing, openid: string, card: CardExtParam, account?: string) => {
  const content = { card_id: card.card_id, card_ext: await client.promises.getCardExt(card) };
  return answerOf(client.promises.invoke<Ok>(SEND, envelope(openid, 'wxcard', content, account)));
};

/**
 * 发送客服消息（发送菜单消息） — sends a user a question with answers to tap, as customer service does.
 *
 * 限制：同 `sendText`；测试号不能发送菜单消息。
 *
 * Limits: as `sendText`; test accounts cannot send these.
 *
 * 错误码：同 `sendText`。
 *
 * Errors: as `sendText`.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * 说明：用户点击选项后，公众号收到内容为该选项文字的文本消息，其中 `bizmsgmenuid` 为选项的 `id`。
 *
 * Note: a tap on an answer sends the account a text message that says what the answer says, with its `id` as
 * `bizmsgmenuid`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param menu 菜单：问题与选项 — The question and its answers.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const list = [{ id: '101', content: '满意' }, { id: '102', content: '不满意' }];
 * const menu = { head_content: '您对本次服务是否满意？', list };
 * api.sendMsgMenu(openid, menu, (err) => { ... });
 * await api.promises.sendMsgMenu(openid, menu);
 */
export const sendMsgMenu = make((openid: string, menu: MessageMenu) => send<Ok>(openid, 'msgmenu', menu));

/**
 * 发送客服消息（以客服账号发送菜单消息） — sends a user a question with answers to tap, in the name of a customer-service account.
 *
 * 限制：同 `sendText`；测试号不能发送菜单消息。
 *
 * Limits: as `sendText`; test accounts cannot send these.
 *
 * 错误码：同 `sendText`，另有 `61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * 说明：用户点击选项后，公众号收到内容为该选项文字的文本消息，其中 `bizmsgmenuid` 为选项的 `id`。
 *
 * Note: a tap on an answer sends the account a text message that says what the answer says, with its `id` as
 * `bizmsgmenuid`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param menu 菜单：问题与选项 — The question and its answers.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const list = [{ id: '101', content: '满意' }, { id: '102', content: '不满意' }];
 * const menu = { head_content: '您对本次服务是否满意？', list };
 * api.sendMsgMenuFromCs(openid, 'test1@account', menu, (err) => { ... });
 * await api.promises.sendMsgMenuFromCs(openid, 'test1@account', menu);
 */
export const sendMsgMenuFromCs = make((openid: string, account: string, menu: MessageMenu) =>
  send<Ok>(openid, 'msgmenu', menu, account),
);

/**
 * 发送客服消息（发送小程序卡片） — sends a user a page of a mini program, as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个封面图。
 *
 * Errors: as `sendText`, and `40007` no such cover picture.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param page 小程序页面 — The page.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const page = { title: '订单详情', appid: 'wx1234567890abcdef', pagepath: 'pages/order?id=1', thumb_media_id };
 * api.sendMiniProgramPage(openid, page, (err) => { ... });
 * await api.promises.sendMiniProgramPage(openid, page);
 */
export const sendMiniProgramPage = make((openid: string, page: MiniProgramPage) =>
  send<Ok>(openid, 'miniprogrampage', page),
);

/**
 * 发送客服消息（以客服账号发送小程序卡片） — sends a user a page of a mini program, in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个封面图；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `40007` no such cover picture; `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param page 小程序页面 — The page.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const page = { title: '订单详情', appid: 'wx1234567890abcdef', pagepath: 'pages/order?id=1', thumb_media_id };
 * api.sendMiniProgramPageFromCs(openid, 'test1@account', page, (err) => { ... });
 * await api.promises.sendMiniProgramPageFromCs(openid, 'test1@account', page);
 */
export const sendMiniProgramPageFromCs = make((openid: string, account: string, page: MiniProgramPage) =>
  send<Ok>(openid, 'miniprogrampage', page, account),
);

/**
 * 发送客服消息（发送卡券） — sends a user a signed card as customer service does.
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
 * 说明：先取得卡券票据并签名，取不到票据时不发送；自定义 code 的卡券须先导入 code；现行文档仍列出 `wxcard`，但只有 `card_id`，没有 `card_ext`。
 *
 * Note: the card is signed first, which takes a card ticket, and without one nothing is sent; codes of the account's
 * own must have been imported; today's page still lists `wxcard`, but with `card_id` alone, without `card_ext`.
 *
 * @deprecated 微信正在让卡券退出消息，群发自 2024-08 起不再支持卡券 — Since 2024-08 mass messages refuse cards: WeChat is withdrawing them from messages.
 * @param openid 接收者的 openid — Who gets it.
 * @param card 卡券 — The card.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const card = { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' };
 * api.sendCard(openid, card, (err) => { ... });
 * await api.promises.sendCard(openid, card);
 */
export const sendCard = steps((client: Signing, openid: string, card: CardExtParam) =>
  sendSigned(client, openid, card),
);

/**
 * 发送客服消息（以客服账号发送卡券） — sends a user a signed card in the name of a customer-service account.
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
 * 说明：先取得卡券票据并签名，取不到票据时不发送；自定义 code 的卡券须先导入 code；现行文档仍列出 `wxcard`，但只有 `card_id`，没有 `card_ext`。
 *
 * Note: the card is signed first, which takes a card ticket, and without one nothing is sent; codes of the account's
 * own must have been imported; today's page still lists `wxcard`, but with `card_id` alone, without `card_ext`.
 *
 * @deprecated 微信正在让卡券退出消息，群发自 2024-08 起不再支持卡券 — Since 2024-08 mass messages refuse cards: WeChat is withdrawing them from messages.
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param card 卡券 — The card.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const card = { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' };
 * api.sendCardFromCs(openid, 'test1@account', card, (err) => { ... });
 * await api.promises.sendCardFromCs(openid, 'test1@account', card);
 */
export const sendCardFromCs = steps((client: Signing, openid: string, account: string, card: CardExtParam) =>
  sendSigned(client, openid, card, account),
);
