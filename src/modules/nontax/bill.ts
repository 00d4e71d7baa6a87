import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 电子票据授权页的参数 — The bill that a user is to allow. */
export interface NontaxBillAuthorization {
  /** 财政局 ID，由财政局提供 — Id of the treasury, which tells it. */
  s_pappid: string;
  /** 订单号 — Id of the order. */
  order_id: string;
  /** 订单金额，单位：分 — Amount, in fen (0.01 CNY). */
  money: number;
  /** 时间戳，单位：秒 — The time; seconds since 1970. */
  timestamp: number;
  /** 开票来源：`web` 公众号，`app` App — Where the bill is asked for: `web` an account, `app` an app. */
  source: 'web' | 'app' | (string & {});
  /** 授权成功后跳转的页面 — Page to go to once the user has agreed. */
  redirect_url?: string;
  /** 卡券 api_ticket，来自 `getTicket('wx_card')` — The ticket of cards, from `getTicket('wx_card')`. */
  ticket: string;
}

/** 财政电子票据卡券模板 — A card that electronic bills are made of. */
export interface NontaxBillCard {
  /** 收款方（开票方）全称，显示在票据详情内 — Full name of who makes out the bill; the bill shows it. */
  payee: string;
  /** 票据的基本信息 — What the bill looks like. */
  base_info: {
    /** 财政局 logo 的 URL，来自 `uploadLogo` — Address of the treasury's logo, from `uploadLogo`. */
    logo_url: string;
  };
  /** 微信新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 财政电子票据的内容 — What an electronic bill says. */
export interface NontaxBillData {
  /** 缴费单位，即抬头 — Name of the payer. */
  title: string;
  /** 金额，单位：分 — Amount, in fen (0.01 CNY). */
  fee: number;
  /** 开票时间，10 位时间戳 — When it was made out; seconds since 1970. */
  billing_time: number | string;
  /** 票据号码；当前文档称之为票据代码 — Number of the bill; today's page calls it the code. */
  billing_no: string;
  /** 票据代码；当前文档称之为票据号码 — Code of the bill; today's page calls it the number. */
  billing_code: string;
  /** 票据 PDF 上传后得到的 s_media_id — `s_media_id` of the bill's PDF, which was uploaded before. */
  s_pdf_media_id: string;
}

/** 插入用户卡包的财政电子票据 — An electronic bill for a user. */
export interface NontaxBill {
  /** 订单号 — Id of the order. */
  order_id: string;
  /** 授权该订单号时所用的 AppID，一般为执收单位的 — Appid that the user's consent was asked with, as a rule that of the office. */
  appid: string;
  /** 票据卡券模板 ID，来自 `createNontaxBillCard` — Id of the card, from `createNontaxBillCard`. */
  card_id: string;
  /** 票据的具体内容 — The bill. */
  card_ext: {
    /** 用户信息 — What the user gets. */
    user_card: {
      /** 票据信息 — What the bill says. */
      invoice_user_data: NontaxBillData;
    };
  };
}

/**
 * 获取授权页链接（获取电子票据授权页链接） — tells the page on which a user allows an electronic bill for an order.
 *
 * 状态：供执收单位调用，须与财政局签约。
 *
 * Status: for offices that a treasury has let in.
 *
 * 说明：旧文档的响应含 `expire_time`，即链接的有效期。
 *
 * Note: older pages answer `expire_time` as well: how long the page is good for.
 *
 * @param authorization 票据的订单和来源 — The order, and where the bill is asked for.
 * @returns 授权页链接 — Address of the page.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_notaxinvoicegetauthurl.html
 * @example
 * const authorization = { s_pappid, order_id: '1234', money: 11, timestamp: 1474875876, source: 'web', ticket };
 * api.getNontaxBillAuthUrl(authorization, (err, result) => { ... });
 * const { auth_url } = await api.promises.getNontaxBillAuthUrl(authorization);
 */
export const getNontaxBillAuthUrl = make((authorization: NontaxBillAuthorization) =>
  post<
    Ok & {
      /** 授权页链接 — Address of the page. */
      auth_url: string;
      /** 链接有效期，单位：秒 — How long the page is good for, in seconds. */
      expire_time?: number;
    }
  >('/nontax/getbillauthurl', authorization),
);

/**
 * 创建财政电子票据模板（创建财政电子票据卡券模板） — creates the card that an office's electronic bills are made of.
 *
 * 限制：同一执收单位使用同一个 `card_id`，不同的执收单位使用不同的 `card_id`。
 *
 * Limits: one card for each office, and one office for each card.
 *
 * 状态：供财政局调用。
 *
 * Status: for treasuries.
 *
 * 说明：文档的字段表没有 `invoice_info` 这一层，示例有，此处按示例发送。
 *
 * Note: WeChat's table has the fields without `invoice_info` around them, its example with it; they are sent as in the
 * example.
 *
 * @param card 票据模板 — The card.
 * @returns 模板 ID — The card's id.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_notaxinvoicecreatecard.html
 * @example
 * const card = { payee: '测试财政局', base_info: { logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0' } };
 * api.createNontaxBillCard(card, (err, result) => { ... });
 * const { card_id } = await api.promises.createNontaxBillCard(card);
 */
export const createNontaxBillCard = make((card: NontaxBillCard) =>
  post<
    Ok & {
      /** 模板 ID — Id of the card. */
      card_id: string;
    }
  >('/nontax/createbillcard', { invoice_info: card }),
);

/**
 * 票据插入用户卡包（将财政电子票据添加到用户微信卡包） — puts an electronic bill into the card folder of a user who has agreed.
 *
 * 状态：供财政局调用。
 *
 * Status: for treasuries.
 *
 * 说明：文档的字段表没有 `invoice_user_data` 这一层，示例有，类型以示例为准；`billing_no` 与 `billing_code` 的含义，当前文档与旧文档相反。
 *
 * Note: WeChat's table has the fields without `invoice_user_data` around them, its example with it; the types are those of
 * the example. What `billing_no` and `billing_code` are, today's page says the other way round than older ones.
 *
 * @param bill 票据 — The bill.
 * @returns 卡券 Code 和领取的用户 — The code of the user's card, and who the user is.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_notaxinvoiceinsert.html
 * @example
 * const invoice_user_data = {
 *   title: '张三', fee: 123, billing_time: 1511169724, billing_no: '1511169724', billing_code: 'aabbccdd', s_pdf_media_id,
 * };
 * const bill = { order_id: '1511169724', appid, card_id, card_ext: { user_card: { invoice_user_data } } };
 * api.insertNontaxBill(bill, (err, result) => { ... });
 * const { code, openid } = await api.promises.insertNontaxBill(bill);
 */
export const insertNontaxBill = make((bill: NontaxBill) =>
  post<
    Ok & {
      /** 卡券 Code — Code of the user's card. */
      code: string;
      /** 领取票据的用户 — Openid of the user. */
      openid: string;
    }
  >('/nontax/insertbill', bill),
);
