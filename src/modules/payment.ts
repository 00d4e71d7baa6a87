import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** 发货通知，带签名 — What became of an order, signed. */
export interface DeliverNotice {
  /** 账号的 appid — The account's appid. */
  appid: string;
  /** 买家的 openid，取自支付通知 — The buyer's openid, from the notice of the payment. */
  openid: string;
  /** 微信的交易单号 — WeChat's id of the payment. */
  transid: string;
  /** 商户订单号 — The shop's own number of the order. */
  out_trade_no: string;
  /** 发货时间戳，单位：秒 — When it was delivered; seconds since 1970. */
  deliver_timestamp: number | string;
  /** 1 发货成功，0 发货失败 — 1: delivered, 0: failed. */
  deliver_status: 0 | 1 | '0' | '1';
  /** `ok` 或失败原因 — `ok`, or why it failed. */
  deliver_msg: string;
  /** 以上字段与 paySignKey 的 SHA-1 签名，十六进制 — SHA-1 over the fields above and the paySignKey; hex. */
  app_signature: string;
  /** 签名方式，不参与签名 — How it is signed; not signed itself. */
  sign_method: 'sha1';
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 要查询的订单，带签名 — Which order is asked about, signed. */
export interface PayOrderQuery {
  /** 账号的 appid — The account's appid. */
  appid: string;
  /** 由 `out_trade_no`、`partner` 与二者的 `sign` 组成的查询串 — `out_trade_no`, `partner` and their `sign`, as a query string. */
  package: string;
  /** 时间戳，单位：秒 — When it is asked; seconds since 1970. */
  timestamp: number | string;
  /** 以上字段与 paySignKey 的 SHA-1 签名，十六进制 — SHA-1 over the fields above and the paySignKey; hex. */
  app_signature: string;
  /** 签名方式，不参与签名 — How it is signed; not signed itself. */
  sign_method: 'sha1';
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 订单及其支付情况 — An order and its payment. */
export interface PayOrder {
  /** 0 为查到订单 — 0: the order was found. */
  ret_code: number;
  /** 错误信息，或为空 — What went wrong, or empty. */
  ret_msg: string;
  /** 字段的字符编码，如 `GBK` — Encoding of the fields, e.g. `GBK`. */
  input_charset: string;
  /** 0 为已支付，其他值为未支付 — 0: paid; anything else: not paid. */
  trade_state: string;
  /** 1 为即时到账 — 1: paid at once. */
  trade_mode: string;
  /** 财付通商户号 — The merchant's id with Tenpay. */
  partner: string;
  /** 付款银行 — The bank it was paid through. */
  bank_type: string;
  /** 银行订单号 — The bank's number of the payment. */
  bank_billno: string;
  /** 支付金额，单位：分 — What was paid, in fen (0.01 CNY). */
  total_fee: string;
  /** 币种，1 为人民币 — Currency; 1: CNY. */
  fee_type: string;
  /** 微信的交易单号 — WeChat's id of the payment. */
  transaction_id: string;
  /** 商户订单号 — The shop's own number of the order. */
  out_trade_no: string;
  /** 是否分账 — Whether the sum is shared. */
  is_split: 'true' | 'false';
  /** 是否退款 — Whether it was refunded. */
  is_refund: 'true' | 'false';
  /** 商户附加数据，下单时带上 — The shop's own data, as it came with the order. */
  attach: string;
  /** 支付完成时间，北京时间，格式 `yyyyMMddHHmmss` — When it was paid, `yyyyMMddHHmmss` in China. */
  time_end: string;
  /** 物流费用，单位：分 — Postage, in fen (0.01 CNY). */
  transport_fee: string;
  /** 商品费用，单位：分 — Price of the goods, in fen (0.01 CNY). */
  product_fee: string;
  /** 折扣金额，单位：分 — Discount, in fen (0.01 CNY). */
  discount: string;
  /** 折合人民币的支付金额，单位：分；可能为空 — What was paid, converted to fen (0.01 CNY); may be empty. */
  rmb_total_fee: string;
}

/**
 * 发货通知 — tells WeChat that an order was delivered, or why it was not.
 *
 * 限制：虚拟物品须在付款后 24 小时内通知，实物须在 72 小时内通知。
 *
 * Limits: within 24 hours of the payment for services, 72 hours for goods.
 *
 * 错误码：49001 appid 与账号不符；49004 签名错误。
 *
 * Errors: 49001 the appid is not that of the account; 49004 the signature is wrong.
 *
 * @deprecated 属公众号早期的微信支付，已停用，请改用微信支付的 APIv3 — Belongs to the first WeChat Pay of official accounts, which is withdrawn: use WeChat Pay's own API (APIv3).
 * @param data 发货通知，带签名；或 JSON 文本，原样发送 — What became of the order, signed; or JSON text, sent as it is.
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
 * 错误码：49001 appid 与账号不符；49004 签名错误。
 *
 * Errors: 49001 the appid is not that of the account; 49004 the signature is wrong.
 *
 * @deprecated 属公众号早期的微信支付，已停用，请改用微信支付的 APIv3 — Belongs to the first WeChat Pay of official accounts, which is withdrawn: use WeChat Pay's own API (APIv3).
 * @param query 要查询的订单，带签名；或 JSON 文本，原样发送 — The order, signed; or JSON text, sent as it is.
 * @returns `order_info`，订单及其支付情况 — `order_info`, the order and its payment.
 * @example
 * const query = {
 *   appid, package: 'out_trade_no=11122&partner=1900090055&sign=4e8d', timestamp,
 *   app_signature, sign_method: 'sha1',
 * };
 * api.orderQuery(query, (err, result) => { ... });
 * const { order_info } = await api.promises.orderQuery(query);
 */
export const orderQuery = make((query: PayOrderQuery | string) =>
  post<{
    /** 订单及其支付情况 — The order and its payment. */
    order_info: PayOrder;
  }>('/pay/orderquery', query),
);
