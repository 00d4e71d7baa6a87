import { WeChatError } from '../../base/wechat-error.js';
import type { Endpoint } from '../endpoint.js';
import { anyObject, integer, object, oneOf, optional, text } from '../schema.js';
import { serviceOf } from '../service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/invoice';
const INVOICE = { permission: 'verified-only', invalid: 72031 } as const;

/** Electronic invoices. */
export const invoice = serviceOf(INVOICE);

/** Its endpoints that answer first and say `ok` last. */
const titles = serviceOf({ ...INVOICE, done: (reply) => ({ ...reply, errcode: 0, errmsg: 'ok' }) });

/** What `setbizattr` sets and gets: the field that it is in, and the errcode of what is not set. */
const ATTRIBUTES = {
  pay_mch: ['paymch_info', 72028],
  auth_field: ['auth_field', 72029],
  contact: ['contact', 72063],
} as const;
type Attribute = keyof typeof ATTRIBUTES;
const ACTIONS = (Object.keys(ATTRIBUTES) as Attribute[]).flatMap(
  (name) => [`set_${name}`, `get_${name}`] as const,
);

const order = { order_id: text(), s_pappid: text() };

export const orderEndpoints: Endpoint[] = [
  invoice.post('/card/invoice/setbizattr', '查询与设置授权页与商户信息 — Sets and tells three settings.', {
    doc: `${DOCS}/auth/api_invoicebizsetattr.html`,
    query: { action: oneOf(ACTIONS) },
    body: {
      paymch_info: optional(object({ mchid: text(), s_pappid: text() })),
      auth_field: optional(anyObject()),
      contact: optional(object({ phone: text(), time_out: integer() })),
    },
    reply: { paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } },
    handle({ invoices }, { action, ...input }) {
      const [field, unset] = ATTRIBUTES[action.slice(4) as Attribute];
      const value = input[field];
      if (action.startsWith('get')) return { [field]: invoices.setting(field, unset) };
      if (!value) throw new WeChatError(72031);
      invoices.set(field, value);
      return {};
    },
  }),
  invoice.post('/card/invoice/getauthurl', '获取授权页链接 — Tells where a buyer agrees to an invoice.', {
    doc: `${DOCS}/auth/api_invoicebizgetauthurl.html`,
    body: {
      ...order,
      money: integer({ least: 0 }),
      timestamp: integer(),
      source: oneOf(['app', 'web', 'wxa', 'wap']),
      redirect_url: optional(text({ least: 0 })),
      ticket: text(),
      type: oneOf([0, 1, 2]),
    },
    reply: { auth_url: 'auth_url', appid: 'appid' },
    handle({ context, invoices }, { order_id, s_pappid, source, type }) {
      const { appid } = context.account;
      invoices.setting('contact', 72063);
      if (type === 1) invoices.setting('auth_field', 72029);
      const query = new URLSearchParams({ action: 'list', s_pappid, appid, o1: order_id }).toString();
      const program = { auth_url: `pages/invoice/invoice?${query}`, appid: 'wx9db2c16d0633c2e7' };
      if (source === 'wxa') return program;
      return { auth_url: `https://mp.weixin.qq.com/bizmall/authinvoice?${query}#wechat_redirect` };
    },
  }),
  invoice.post('/card/invoice/getauthdata', '查询授权信息 — Tells whether the buyer has agreed.', {
    doc: `${DOCS}/FiscalReceipt/api_invoicebizgetauthdata.html`,
    body: order,
    reply: {
      invoice_status: 'auth success',
      auth_time: 1480342498,
      user_auth_info: { user_field: { title: 'Dhxhhx' } },
    },
    handle({ invoices }, { order_id }) {
      const { auth_time, user_auth_info } = invoices.order(order_id);
      return { invoice_status: 'auth success', auth_time, user_auth_info };
    },
  }),
  invoice.post('/card/invoice/rejectinsert', '拒绝开票 — Refuses an invoice for good.', {
    doc: `${DOCS}/FiscalReceipt/api_invoicebizrejectinsert.html`,
    body: { ...order, reason: text(), url: optional(text({ least: 0 })) },
    handle({ invoices }, { order_id }) {
      invoices.order(order_id).isRejected = true;
    },
  }),
  titles.post('/card/invoice/biz/getusertitleurl', '录入抬头到用户微信 — Tells where a user keeps a title.', {
    doc: `${DOCS}/name/api_invoicebizgetusertitleurl.html`,
    body: { title: optional(text({ least: 0 })), user_fill: optional(oneOf([0, 1])) },
    reply: {
      url: 'https://mp.weixin.qq.com/intp/invoice/usertitle?action=list_auth&biz_title_key=hMjjwk#wechat_redirect',
    },
    handle({ context }, { title = '', user_fill = 0 }) {
      if (title === '' && user_fill === 0) throw new WeChatError(72031);
      const page = 'https://mp.weixin.qq.com/intp/invoice/usertitle?action=list_auth';
      return { url: `${page}&biz_title_key=${context.ids.text('title key', 6)}#wechat_redirect` };
    },
  }),
  titles.post(
    '/card/invoice/biz/getselecttitleurl',
    '获取商户专属抬头链接 — Tells where a user picks a title.',
    {
      doc: `${DOCS}/name/api_invoicebizgetselecttitleurl.html`,
      body: { attach: optional(text({ least: 0 })), biz_name: optional(text({ least: 0 })) },
      reply: {
        url: 'https://mp.weixin.qq.com/intp/invoice/usertitle?action=select_title&select_title_key=iY1bp#wechat_redirect',
      },
      handle({ context }) {
        const page = 'https://mp.weixin.qq.com/intp/invoice/usertitle?action=select_title';
        return { url: `${page}&select_title_key=${context.ids.text('title key', 22)}#wechat_redirect` };
      },
    },
  ),
  invoice.post('/card/invoice/scantitle', '解析扫描的抬头二维码 — Tells the title that a QR code holds.', {
    doc: `${DOCS}/name/api_invoicescantitle.html`,
    body: { scan_text: text({ like: 'invoice_key=' }) },
    reply: {
      title: '单位抬头测试',
      tax_no: 'aaaaaaaaaa123456',
      addr: '1496647324',
      bank_type: 'bank_type',
      phone: '12345',
      title_type: 0,
      bank_no: '1235456465341234',
    },
  }),
];
