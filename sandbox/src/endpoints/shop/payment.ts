import { WeChatError } from '../../base/wechat-error.js';
import type { Endpoint } from '../endpoint.js';
import { id, oneOf, text } from '../schema.js';
import { serviceOf } from '../service.js';

/** WeChat Pay of the first years, whose signatures the sandbox has no key to check. */
const payment = serviceOf({ permission: 'verified-service', invalid: 49004 });

const signed = { appid: text({ wrong: 49001 }), app_signature: text(), sign_method: oneOf(['sha1']) };

const ORDER = {
  ret_code: 0,
  ret_msg: '',
  input_charset: 'GBK',
  trade_state: '0',
  trade_mode: '1',
  partner: '1900000109',
  bank_type: 'CMB_FP',
  bank_billno: '207029722724',
  total_fee: '1',
  fee_type: '1',
  transaction_id: '1900000109201307020305773741',
  out_trade_no: '2986872580246457300',
  is_split: 'false',
  is_refund: 'false',
  attach: '',
  time_end: '20130702175943',
  transport_fee: '0',
  product_fee: '1',
  discount: '0',
  rmb_total_fee: '',
};

/** Requires an appid to be that of the account. */
function requireOwn(appid: string, own: string): void {
  if (appid !== own) throw new WeChatError(49001);
}

export const paymentEndpoints: Endpoint[] = [
  payment.post('/pay/delivernotify', '发货通知 — Tells WeChat that an order was delivered, or why not.', {
    body: {
      ...signed,
      openid: text({ wrong: 40003 }),
      transid: text(),
      out_trade_no: text(),
      deliver_timestamp: id(),
      deliver_status: id(),
      deliver_msg: text({ least: 0 }),
    },
    handle({ context }, { appid }) {
      requireOwn(appid, context.account.appid);
    },
  }),
  payment.post('/pay/orderquery', '订单查询 — Tells whether an order was paid.', {
    body: { ...signed, package: text(), timestamp: id() },
    reply: { order_info: ORDER },
    handle({ context }, { appid, package: asked }) {
      requireOwn(appid, context.account.appid);
      const { out_trade_no = '', partner = '' } = Object.fromEntries(new URLSearchParams(asked));
      return { order_info: { ...ORDER, out_trade_no, partner } };
    },
  }),
];
