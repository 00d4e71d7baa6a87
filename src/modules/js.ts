import { createHash, randomBytes } from 'node:crypto';
import { steps, type Client } from '../endpoint';
import { argumentError } from '../errors/wechat-api-error';
import { currentTicket, fetchTicket } from '../tokens/current-ticket';
import type { Ticket } from '../tokens/ticket';
import type { JsApi, OpenTag } from './js-api';

export type { JsApi, OpenTag } from './js-api';

/** 票据类型 — What a ticket is for: JS-SDK pages, or cards. */
export type TicketType =
  /** JS-SDK 票据 — For the signature of JS-SDK pages. */
  | 'jsapi'
  /** 卡券票据 — For the signature of cards. */
  | 'wx_card';

/** JS-SDK 页面的配置 — What a page asks of the JS-SDK. */
export interface JsConfigParam {
  /** 页面地址，须与浏览器中的完全一致，`#` 及其后的部分会被去掉 — Address of the page, exactly what the browser shows; `#` and what follows it is left out. */
  url: string;
  /** 页面要调用的接口，如 `chooseImage` — Names of the interfaces the page will call, e.g. `chooseImage`. */
  jsApiList: JsApi[];
  /** 页面要使用的开放标签，如 `wx-open-launch-weapp` — Names of WeChat's tags that the page will show, e.g. `wx-open-launch-weapp`. */
  openTagList?: OpenTag[];
  /** 调试模式，弹窗显示所有调用的结果 — Shows the results of all calls in alerts. */
  debug?: boolean;
  /** 开启内测接口，如 `wx.invoke` — Opens the interfaces under test, `wx.invoke` among them. */
  beta?: boolean;
}

/** 页面中 `wx.config` 的参数 — The argument of `wx.config` in the page. */
export interface JsConfig {
  /** 调试模式，与传入的一致 — As asked. */
  debug: boolean | undefined;
  /** 公众号的 appid — The account's appid. */
  appId: string;
  /** 时间戳，单位秒 — Seconds since 1970. */
  timestamp: string;
  /** 参与签名的随机字符串 — Random text that went into the signature. */
  nonceStr: string;
  /** 签名，SHA-1，十六进制 — SHA-1 over ticket, nonce, timestamp and address; hex. */
  signature: string;
  /** 页面要调用的接口，与传入的一致 — As asked. */
  jsApiList: JsApi[];
  /** 页面要使用的开放标签，传入时才有 — As asked; there only where asked. */
  openTagList?: OpenTag[];
  /** 开启内测接口，传入时才有 — As asked; there only where asked. */
  beta?: boolean;
}

/** 页面发放的卡券 — Which card a page hands out, and to whom. */
export interface CardExtParam {
  /** 卡券 ID — The card. */
  card_id: string;
  /** 卡券的 code，仅自定义 code 的卡券 — Code of this one card, where codes are the merchant's own. */
  code?: string;
  /** 指定的领取者，仅指定用户领取的卡券 — The only user who may take it, where the card is bound to one. */
  openid?: string;
  /** 红包余额，单位分 — Balance of a red packet, in fen (0.01 CNY). */
  balance?: number | string;
}

/** `wx.addCard` 的 `card_ext`，已签名 — `card_ext` of `wx.addCard`, signed. */
export interface CardExt {
  /** 时间戳，单位秒 — Seconds since 1970. */
  timestamp: string;
  /** 签名，对排序后的值做 SHA-1，十六进制 — SHA-1 over the sorted values; hex. */
  signature: string;
  /** 卡券的 code，没有则为空 — As asked, or empty. */
  code: string;
  /** 指定的领取者，没有则为空 — As asked, or empty. */
  openid: string;
  /** 红包余额，传入时才有 — As asked; there only where asked. */
  balance?: number | string;
}

/**
 * 获取sdk临时票据（获取 api_ticket） — fetches a new ticket from WeChat and saves it; `getLatestTicket` uses the one there is.
 *
 * 错误码：`40001` access_token 无效或不是最新；`48001` 账号没有此接口的权限。
 *
 * Errors: `40001` the access_token is not valid or not the latest; `48001` the account may not call it.
 *
 * 说明：票据有效期 7,200 秒；调用次数有限，官方要求自行缓存：平时请用 getLatestTicket。
 *
 * Note: A ticket lives 7,200 seconds. Calls are few, and WeChat wants tickets to be kept: use getLatestTicket as a rule.
 *
 * @param type 票据类型，`jsapi`（默认）或 `wx_card` — Kind of ticket: `jsapi` (default) or `wx_card`.
 * @returns 票据及其到期时间 — The ticket and when it ends.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/jssdk/api_getticket.html
 */
export const getTicket = steps(
  (client: Client, type: TicketType = 'jsapi'): Promise<Ticket> => fetchTicket(client, type),
  2,
);

/**
 * 获取可用的 jsapi_ticket — a valid JS-SDK ticket: the shared one, or a new one.
 *
 * @returns 票据及其到期时间 — The ticket and when it ends.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/jssdk/api_getticket.html
 */
export const getLatestTicket = steps((client: Client): Promise<Ticket> => currentTicket(client, 'jsapi'));

/**
 * 获取 JS-SDK 权限验证配置 — signs a page for the JS-SDK.
 *
 * @param param 页面地址、要调用的接口和要使用的开放标签 — Address of the page, the interfaces it will call and the tags it will show.
 * @returns 页面中 `wx.config` 的参数 — The argument of `wx.config` in the page.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/jssdk/api_getticket.html
 * @example
 * const param = { url: 'https://example.com/page?id=1', jsApiList: ['scanQRCode'] };
 * api.getJsConfig(param, (err, config) => { ... });
 * const config = await api.promises.getJsConfig(param);
 */
export const getJsConfig = steps(async (client: Client, param: JsConfigParam): Promise<JsConfig> => {
  if (typeof (param as Partial<JsConfigParam> | null)?.url !== 'string') {
    throw argumentError('getJsConfig: the address of the page is missing, { url }');
  }
  const { ticket } = await currentTicket(client, 'jsapi');
  const nonceStr = randomBytes(8).toString('hex');
  const timestamp = now();
  const { url, debug, jsApiList, openTagList, beta } = param;
  const [address] = url.split('#', 1);
  const signed = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${address ?? ''}`;
  const config: JsConfig = {
    debug,
    appId: client.appid,
    timestamp,
    nonceStr,
    signature: sha1(signed),
    jsApiList,
  };
  if (openTagList) config.openTagList = openTagList;
  if (beta) config.beta = beta;
  return config;
});

/**
 * 获取卡券的 card_ext — signs a card for `wx.addCard`.
 *
 * @param param 卡券，以及需要时的 code、指定的领取者和红包余额 — The card, and where they apply its code, the user it is for and its balance.
 * @returns 卡券的 `card_ext` — The card's `card_ext`.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/jssdk/api_getticket.html
 * @example
 * api.getCardExt({ card_id: 'pXch-jnOlGtbuWwIO2NDftZeynRE' }, (err, cardExt) => { ... });
 * const cardExt = await api.promises.getCardExt({ card_id: 'pXch-jnOlGtbuWwIO2NDftZeynRE' });
 */
export const getCardExt = steps(async (client: Client, param: CardExtParam): Promise<CardExt> => {
  if (!(param as Partial<CardExtParam> | null)?.card_id) {
    throw argumentError('getCardExt: the id of the card is missing, { card_id }');
  }
  const { ticket } = await currentTicket(client, 'wx_card');
  const timestamp = now();
  const { card_id: cardId, code = '', openid = '', balance } = param;
  const signature = sha1(
    [ticket, cardId, timestamp, code, openid, balance ? String(balance) : ''].sort().join(''),
  );
  const cardExt: CardExt = { timestamp, signature, code, openid };
  return balance ? { ...cardExt, balance } : cardExt;
});

function now(): string {
  return String(Math.floor(Date.now() / 1000));
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
