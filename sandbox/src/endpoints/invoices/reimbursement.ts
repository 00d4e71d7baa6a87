import { pick } from '../../base/pick.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Invoice, Invoices } from '../../domains/invoices/invoices.js';
import type { Endpoint } from '../endpoint.js';
import { invoice } from './orders.js';
import { pdfUrl } from './platform.js';
import { list, object, oneOf, text } from '../schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/invoice/reimbursement';

const TEN_YEARS = 10 * 365 * 86_400;

const chosen = { card_id: text(), encrypt_code: text() };
const reimburse_status = oneOf(
  ['INVOICE_REIMBURSE_INIT', 'INVOICE_REIMBURSE_LOCK', 'INVOICE_REIMBURSE_CLOSURE'],
  { wrong: 72024 },
);

const INFO = {
  fee: 1100,
  title: 'XX公司',
  billing_time: 1468322401,
  billing_no: 'hello',
  billing_code: 'world',
  info: [{ name: '绿巨人', num: 10, unit: '吨', price: 4 }],
  fee_without_tax: 2345,
  tax: 123,
  pdf_url: 'pdf_url',
  reimburse_status: 'INVOICE_REIMBURSE_INIT',
};
const OWNED = { openid: 'OPENID', type: '广东省增值税普通发票', payee: '测试-收款方', detail: '测试-detail' };

/** What an invoice says, in the order of replies. */
function told(
  appid: string,
  { content, reimburse_status: status, order_id }: Invoice,
  origin: string,
): object {
  const { s_pdf_media_id, ...said } = content;
  const numbers = pick(said, 'fee', 'title', 'billing_time', 'billing_no', 'billing_code');
  const sums = pick(said, 'info', 'fee_without_tax', 'tax');
  const pdf_url = pdfUrl(origin, appid, s_pdf_media_id);
  return { ...numbers, ...sums, pdf_url, reimburse_status: status, order_id, ...said };
}

/** Whose invoice it is, and who made it out. */
function owned({ cards }: Invoices, { card_id, openid }: Invoice): object {
  const { type, payee } = cards.get(card_id);
  return { openid, type, payee, detail: '' };
}

export const reimbursementEndpoints: Endpoint[] = [
  invoice.post('/card/invoice/reimburse/getinvoiceinfo', '查询报销发票信息 — Tells about an invoice.', {
    doc: `${DOCS}/api_invoicebxgetinvoice.html`,
    body: chosen,
    reply: {
      card_id: 'CARD_ID',
      begin_time: 1476068114,
      end_time: 1476168114,
      user_card_status: 'NORMAL',
      ...OWNED,
      user_info: INFO,
    },
    handle({ invoices, context }, { card_id, encrypt_code }, { origin }) {
      const one = invoices.chosen(card_id, encrypt_code);
      const validity = { begin_time: one.begin_time, end_time: one.begin_time + TEN_YEARS };
      const card = { card_id, ...validity, user_card_status: 'NORMAL' };
      return { ...card, ...owned(invoices, one), user_info: told(context.account.appid, one, origin) };
    },
  }),
  invoice.post('/card/invoice/reimburse/getinvoicebatch', '批量获取报销发票信息 — Tells about invoices.', {
    doc: `${DOCS}/api_invoicereimbursegetinvoicebatch.html`,
    body: { item_list: list(object(chosen), { least: 1 }) },
    reply: { item_list: [{ user_info: INFO, card_id: 'CARD_ID', ...OWNED }] },
    handle({ invoices, context: { account } }, { item_list: items }, { origin }) {
      const found = items.map(({ card_id, encrypt_code }) => invoices.chosen(card_id, encrypt_code));
      const item_list = found.map((one) => {
        const user_info = told(account.appid, one, origin);
        return { user_info, card_id: one.card_id, ...owned(invoices, one) };
      });
      return { item_list };
    },
  }),
  invoice.post('/card/invoice/reimburse/updateinvoicestatus', '更新报销发票状态 — Locks or closes one.', {
    doc: `${DOCS}/api_invoicebxupdatainvoicestatus.html`,
    body: { ...chosen, reimburse_status },
    handle({ invoices }, { card_id, encrypt_code, ...input }) {
      invoices.reimburse([invoices.chosen(card_id, encrypt_code)], input.reimburse_status);
    },
  }),
  invoice.post('/card/invoice/reimburse/updatestatusbatch', '批量更新报销发票状态 — Locks or closes some.', {
    doc: `${DOCS}/api_invoicereimburseupdatestatusbatch.html`,
    body: {
      openid: text({ wrong: 40003 }),
      reimburse_status,
      invoice_list: list(object(chosen), { least: 1 }),
    },
    handle({ invoices }, { openid, invoice_list: items, ...input }) {
      const found = items.map(({ card_id, encrypt_code }) => invoices.chosen(card_id, encrypt_code));
      if (found.some((one) => one.openid !== openid)) throw new WeChatError(40003);
      invoices.reimburse(found, input.reimburse_status);
    },
  }),
];
