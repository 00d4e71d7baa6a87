import { createHash, randomBytes } from 'node:crypto';
import { steps, type Client } from '../endpoint';
import { argumentError } from '../errors/wechat-api-error';
import { currentTicket, fetchTicket } from '../tokens/current-ticket';
import type { Ticket } from '../tokens/ticket';
import type { JsApi, OpenTag } from './js-api';

export type { JsApi, OpenTag } from './js-api';

/** What a ticket is for: JS-SDK pages, or cards. */
export type TicketType =
  /** JS-SDK 票据 — for the signature of JS-SDK pages. */
  | 'jsapi'
  /** 卡券票据 — for the signature of cards. */
  | 'wx_card';

/** What a page asks of the JS-SDK. */
export interface JsConfigParam {
  /** Address of the page, without what follows `#`: exactly what the browser shows. */
  url: string;
  /** Names of the interfaces the page will call, e.g. `chooseImage`. */
  jsApiList: JsApi[];
  /** Names of WeChat's tags that the page will show, e.g. `wx-open-launch-weapp`. */
  openTagList?: OpenTag[];
  /** Shows the results of all calls in alerts. */
  debug?: boolean;
  /** Opens the interfaces under test, `wx.invoke` among them. */
  beta?: boolean;
}

/** The argument of `wx.config` in the page. */
export interface JsConfig {
  /** As asked. */
  debug: boolean | undefined;
  /** The account's appid. */
  appId: string;
  /** Seconds since 1970. */
  timestamp: string;
  /** Random text that went into the signature. */
  nonceStr: string;
  /** SHA-1 over ticket, nonce, timestamp and address; hex. */
  signature: string;
  /** As asked. */
  jsApiList: JsApi[];
  /** As asked; there only where asked. */
  openTagList?: OpenTag[];
  /** As asked; there only where asked. */
  beta?: boolean;
}

/** Which card a page hands out, and to whom. */
export interface CardExtParam {
  /** The card. */
  card_id: string;
  /** Code of this one card, where codes are the merchant's own. */
  code?: string;
  /** The only user who may take it, where the card is bound to one. */
  openid?: string;
  /** Balance of a red packet, in fen (0.01 CNY). */
  balance?: number | string;
}

/** `card_ext` of `wx.addCard`, signed. */
export interface CardExt {
  /** Seconds since 1970. */
  timestamp: string;
  /** SHA-1 over the sorted values; hex. */
  signature: string;
  /** As asked, or empty. */
  code: string;
  /** As asked, or empty. */
  openid: string;
  /** As asked; there only where asked. */
  balance?: number | string;
}

/**
 * 获取 api_ticket — fetches a new ticket from WeChat and saves it; `getLatestTicket` uses the one there is.
 *
 * Limits: 1,000,000 a day; each new ticket ends the last.
 *
 * @param type `jsapi` (default) or `wx_card`
 * @returns the ticket and when it ends
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#62
 */
export const getTicket = steps(
  (client: Client, type: TicketType = 'jsapi'): Promise<Ticket> => fetchTicket(client, type),
  2,
);

/**
 * 获取可用的 jsapi_ticket — a valid JS-SDK ticket: the shared one, or a new one.
 *
 * @returns the ticket and when it ends
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#62
 */
export const getLatestTicket = steps((client: Client): Promise<Ticket> => currentTicket(client, 'jsapi'));

/**
 * 获取 JS-SDK 权限验证配置 — signs a page for the JS-SDK.
 *
 * @param param address of the page, the interfaces it will call and the tags it will show
 * @returns the argument of `wx.config` in the page
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#62
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
 * @param param the card, and where they apply its code, the user it is for and its balance
 * @returns the card's `card_ext`
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#65
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
