import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** What became of an order, signed. */
export interface DeliverNotice {
  /** The account's appid. */
  appid: string;
  /** The buyer's openid, from the notice of the payment. */
  openid: string;
  /** WeChat's id of the payment. */
  transid: string;
  /** The shop's own number of the order. */
  out_trade_no: string;
  /** When it was delivered; seconds since 1970. */
  deliver_timestamp: number | string;
  /** 1: delivered, 0: failed. */
  deliver_status: 0 | 1 | '0' | '1';
  /** `ok`, or why it failed. */
  deliver_msg: string;
  /** SHA-1 over the fields above and the paySignKey; hex. */
  app_signature: string;
  /** How it is signed; not signed itself. */
  sign_method: 'sha1';
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Which order is asked about, signed. */
export interface PayOrderQuery {
  /** The account's appid. */
  appid: string;
  /** `out_trade_no`, `partner` and their `sign`, as a query string. */
  package: string;
  /** When it is asked; seconds since 1970. */
  timestamp: number | string;
  /** SHA-1 over the fields above and the paySignKey; hex. */
  app_signature: string;
  /** How it is signed; not signed itself. */
  sign_method: 'sha1';
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** An order and its payment. */
export interface PayOrder {
  /** 0: the order was found. */
  ret_code: number;
  /** What went wrong, or empty. */
  ret_msg: string;
  /** Encoding of the fields, e.g. `GBK`. */
  input_charset: string;
  /** 0: paid; anything else: not paid. */
  trade_state: string;
  /** 1: paid at once. */
  trade_mode: string;
  /** The merchant's id with Tenpay. */
  partner: string;
  /** The bank it was paid through. */
  bank_type: string;
  /** The bank's number of the payment. */
  bank_billno: string;
  /** What was paid, in fen (0.01 CNY). */
  total_fee: string;
  /** Currency; 1: CNY. */
  fee_type: string;
  /** WeChat's id of the payment. */
  transaction_id: string;
  /** The shop's own number of the order. */
  out_trade_no: string;
  /** Whether the sum is shared. */
  is_split: 'true' | 'false';
  /** Whether it was refunded. */
  is_refund: 'true' | 'false';
  /** The shop's own data, as it came with the order. */
  attach: string;
  /** When it was paid, `yyyyMMddHHmmss` in China. */
  time_end: string;
  /** Postage, in fen (0.01 CNY). */
  transport_fee: string;
  /** Price of the goods, in fen (0.01 CNY). */
  product_fee: string;
  /** Discount, in fen (0.01 CNY). */
  discount: string;
  /** What was paid, converted to fen (0.01 CNY); may be empty. */
  rmb_total_fee: string;
}

/**
 * 发货通知 — tells WeChat that an order was delivered, or why it was not.
 *
 * Limits: within 24 hours of the payment for services, 72 hours for goods.
 *
 * Errors: `49001` the appid is not that of the account; `49004` the signature is wrong.
 *
 * @deprecated belongs to the first WeChat Pay of official accounts; today's has an API of its own.
 * @param data what became of the order, signed, or JSON text, sent as it is
 * @see http://mp.weixin.qq.com/htmledition/res/bussiness-faq/wx_mp_pay.zip
 * @example
 * const data = {
 *   appid, openid, transid, out_trade_no, deliver_timestamp, deliver_status: '1', deliver_msg: 'ok',
 *   app_signature, sign_method: 'sha1',
 * };
 * api.deliverNotify(data, (err) => { ... });
 * await api.promises.deliverNotify(data);
 */
export const deliverNotify = make((data: DeliverNotice | string) => post<Ok>('/pay/delivernotify', data));

/**
 * 订单查询 — tells whether an order was paid.
 *
 * Errors: `49001` the appid is not that of the account; `49004` the signature is wrong.
 *
 * @deprecated belongs to the first WeChat Pay of official accounts; today's has an API of its own.
 * @param query the order, signed, or JSON text, sent as it is
 * @returns `order_info`
 * @see http://mp.weixin.qq.com/htmledition/res/bussiness-faq/wx_mp_pay.zip
 * @example
 * const query = {
 *   appid, package: 'out_trade_no=11122&partner=1900090055&sign=4e8d', timestamp,
 *   app_signature, sign_method: 'sha1',
 * };
 * api.orderQuery(query, (err, { order_info }) => { ... });
 * const { order_info } = await api.promises.orderQuery(query);
 */
export const orderQuery = make((query: PayOrderQuery | string) =>
  post<{
    /** The order and its payment. */
    order_info: PayOrder;
  }>('/pay/orderquery', query),
);
