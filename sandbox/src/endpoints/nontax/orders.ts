import { orderOf } from '../../domains/services/nontax-orders.js';
import type { NontaxOrder } from '../../domains/services/nontax-orders.js';
import { post } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { FileReply } from '../file-reply.js';
import { boolean, decimal, integer, list, object, oneOf, optional, text } from '../schema.js';
import { serviceOf } from '../service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/nontaxpay';

/** Fees to the state. */
export const nontax = serviceOf({ permission: 'verified-only' });

const appid = text();
const maybe = optional(text({ least: 0 }));
const ORDER_ID = { order_id: 'AQCAzieFp6-dC8EKDJ7fvb6x3dZt' };

/** What any order says of a fee. */
export const fee = {
  appid,
  bank_id: maybe,
  bank_account: maybe,
  desc: text(),
  fee: integer({ least: 1 }),
  order_no: maybe,
  payment_notice_no: maybe,
  payment_notice_type: optional(integer()),
  department_code: text(),
  department_name: text(),
};
const itemised = {
  ...fee,
  region_code: text(),
  items: list(object({ no: integer(), item_id: text(), item_name: text(), fee: integer() }), { least: 1 }),
};
const FEE = {
  ...{ appid: 'wx5f6e43071809a9dd', openid: 'OPENID', desc: '测试办证缴费', fee: 1 },
  ...{ department_code: '118610002', department_name: '测试执收单位', payment_notice_no: '08111639088' },
};
const ITEMS = [{ fee: 20000, item_id: '103050101200', item_name: '交通违法罚款', no: 1, overdue: 0 }];

/** A statement: a header, a line an order with a backtick before each value, and totals. */
function statement(orders: NontaxOrder[]): string {
  const line = (values: unknown[]) => values.map((value) => `\`${String(value)}`).join(',');
  const rows = orders.map((one) =>
    line([one.pay_finish_time, one.appid, one.order_id, one.trans_id, one.fee]),
  );
  const total = orders.reduce((sum, one) => sum + one.fee, 0);
  const totals = ['总交易单数,总交易额', line([orders.length, total])];
  return ['交易时间,公众账号ID,订单号,微信订单号,金额', ...rows, ...totals, ''].join('\n');
}

export const orderEndpoints: Endpoint[] = [
  post('/nontax/queryfee', '查询应收信息 — Tells what is to be paid.', {
    permission: 'verified-only',
    doc: `${DOCS}/api_nontaxqueryfee.html`,
    body: { appid, payment_notice_no: text(), department_code: text(), region_code: text() },
    reply: {
      department_code: '143605002004',
      department_name: '韶关市公安局交警支队市区一大队',
      errcode: 0,
      errmsg: '通知书未缴款',
      fee: 20000,
      items: ITEMS,
      payment_notice_create_time: 1508806661,
      payment_notice_no: '440204190185356',
      payment_notice_type: 1,
      region_code: '440000',
      user_name: '叶*梅',
    },
  }),
  nontax.post('/nontax/unifiedorder', '支付下单 — Places an order, and tells where it is paid.', {
    doc: `${DOCS}/api_nontaxunifiedorder.html`,
    body: { ...itemised, openid: maybe, ip: text(), auto_call_pay: optional(boolean()) },
    reply: {
      ...ORDER_ID,
      pay_url: 'https://mp.weixin.qq.com/intp/nontax/pay?action=page&order_id=ORDER#wechat_redirect',
    },
    handle({ nontaxOrders }, input) {
      const order_id = nontaxOrders.place(input);
      const page = 'https://mp.weixin.qq.com/intp/nontax/pay?action=page';
      return { order_id, pay_url: `${page}&order_id=${order_id}#wechat_redirect` };
    },
  }),
  nontax.post('/nontax/micropay', '提交刷卡支付 — Has a fee paid by the code that a user shows.', {
    doc: `${DOCS}/api_nontaxmicropay.html`,
    body: { ...itemised, auth_code: text({ like: '^ ?1[0-5]\\d{16}$' }), order_id: maybe },
    reply: ORDER_ID,
    handle({ nontaxOrders }, { order_id: former, ...input }) {
      const order_id = nontaxOrders.find(former ?? '')?.order_id ?? nontaxOrders.place(input);
      if (order_id !== former) nontaxOrders.pay(order_id);
      return { order_id };
    },
  }),
  nontax.post('/nontax/getorder', '查询订单详情 — Tells about an order.', {
    doc: `${DOCS}/api_nontaxgetorder.html`,
    body: { appid, service_id: optional(integer()), order_id: text() },
    reply: orderOf(ORDER_ID.order_id, FEE, 1508847678),
    handle: ({ nontaxOrders }, { order_id }) => nontaxOrders.get(order_id),
  }),
  nontax.post('/nontax/getorderlist', '查询订单列表 — Lists the orders of a payment notice.', {
    doc: `${DOCS}/api_nontaxgetorderlist.html`,
    body: { appid, order_no: maybe, payment_notice_no: maybe, department_code: text(), region_code: text() },
    reply: { order_id_list: [ORDER_ID.order_id], paid_order_id: ORDER_ID.order_id },
    handle({ nontaxOrders }, { order_no, payment_notice_no, department_code, region_code }) {
      return nontaxOrders.of({ order_no, payment_notice_no, department_code, region_code });
    },
  }),
  nontax.post('/nontax/refund', '退款 — Refunds an order, or a part of it.', {
    doc: `${DOCS}/api_nontaxrefund.html`,
    body: {
      appid,
      order_id: text(),
      reason: text(),
      refund_fee: optional(integer({ least: 1 })),
      refund_out_id: maybe,
    },
    reply: { refund_order_id: 'xxxx' },
    handle: ({ nontaxOrders }, { order_id, ...refund }) => ({
      refund_order_id: nontaxOrders.refund(order_id, refund),
    }),
  }),
  post('/nontax/downloadbill', '下载缴费对账单 — Downloads the statement of a day, as CSV.', {
    doc: `${DOCS}/api_nontaxdownloadbill.html`,
    permission: 'verified-only',
    body: {
      appid,
      mch_id: maybe,
      bill_date: text({ like: '^\\d{8}$' }),
      bill_type: optional(oneOf(['ALL', 'SUCCESS', 'REFUND'])),
    },
    handle({ nontaxOrders }, { bill_date, bill_type = 'ALL' }) {
      const orders = nontaxOrders.paidOn(bill_date, bill_type);
      return new FileReply(Buffer.from(statement(orders)), 'text/plain');
    },
  }),
  nontax.post('/nontax/notifyinconsistentorder', '通知不一致订单 — Sends the notice of a payment again.', {
    doc: `${DOCS}/api_nontaxnotifyinconsistentorder.html`,
    body: { appid, order_id: text() },
    handle({ nontaxOrders }, { order_id }) {
      nontaxOrders.get(order_id);
    },
  }),
  nontax.post('/nontax/mocknotification', '测试支付结果通知 — Has WeChat try the notice of a payment.', {
    doc: `${DOCS}/api_nontaxmocknotification.html`,
    body: { appid, url: text(), version: decimal() },
  }),
  nontax.post('/nontax/mockqueryfee', '测试查询应收信息 — Has WeChat try to ask what is to be paid.', {
    doc: `${DOCS}/api_nontaxmockqueryfee.html`,
    body: { appid, url: text(), version: decimal() },
  }),
  nontax.post('/nontax/getrealname', '获取实名信息 — Tells a user’s real name, encrypted.', {
    doc: 'https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/API_document.html',
    body: { wx_realname_token: text() },
    reply: {
      key_encrypt_type: 'RSA',
      data_encrypt_type: 'AES_ECB',
      data: 'f06i5EaQQiBV5uXoKcfjYFkT/UKGGuU77sVlMjpC0kKea/wz9Ow1WPlD19w3g1vXFgBqHykP1s+Iy3LjfiqYNQ==',
      key: 'V60tpxnZPsBfFQhEnCWVeetm07OUk3PyH4PYozNlK1WxaYqbLAnKld/sMN+pjo8Td6mhAImcOq7Sue8h0SxGzQ==',
    },
  }),
];
