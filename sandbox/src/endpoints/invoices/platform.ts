import { WeChatError } from '../../base/wechat-error.js';
import { get } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { FileReply } from '../file-reply.js';
import { invoice } from './orders.js';
import { decimal, id, integer, list, object, oneOf, optional, text } from '../schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/invoice';
const PDF_PATH = '/intp/invoice/getpdf';

/** Where a PDF is; the sandbox serves it at the path that it has with WeChat. */
export const pdfUrl = (origin: string, appid: string, key: string) =>
  `${origin}${PDF_PATH}?action=media_pdf&appid=${appid}&media_key=${key}`;

const fen = integer({ least: 0 });
const action = optional(oneOf(['get_url']));

/** What an invoice says, and a bill of the treasury. */
export const content = {
  title: text(),
  fee: fen,
  billing_no: text({ wrong: 72043 }),
  // An invoice that was digital from the start (数电发票) has a number alone.
  billing_code: text({ least: 0, wrong: 72043 }),
  billing_time: id(),
  s_pdf_media_id: text({ wrong: 72040 }),
};

export const platformEndpoints: Endpoint[] = [
  invoice.post('/card/invoice/seturl', '获取开票平台识别码 — Tells the address that holds s_pappid.', {
    doc: `${DOCS}/FiscalReceipt/api_setinvoiceurl.html`,
    reply: {
      invoice_url: 'https://mp.weixin.qq.com/bizmall/authinvoice?action=list&s_pappid=d3xxxxGLSS0wrL14No8c1',
    },
  }),
  invoice.post('/card/invoice/platform/createcard', '创建发票卡券模板 — Creates the card of invoices.', {
    doc: `${DOCS}/platform/api_invoiceplatformcreatecard.html`,
    body: {
      invoice_info: object({
        base_info: object({ logo_url: text(), title: text({ mostWidth: 18 }) }),
        type: text(),
        payee: text(),
      }),
    },
    reply: { card_id: 'pjZ8Yt9WoOePThU0NfUKz5-tBEWU' },
    handle: ({ invoices }, { invoice_info: { type, payee } }) => ({ card_id: invoices.addCard(type, payee) }),
  }),
  invoice.upload('/card/invoice/platform/setpdf', '上传发票PDF — Uploads the PDF of an invoice.', {
    doc: `${DOCS}/FiscalReceipt/api_invoiceplatformsetpdf.html`,
    reply: { s_media_id: '3015806758683707' },
    handle({ invoices }, _input, { parts }) {
      const pdf = parts.find(({ name }) => name === 'pdf');
      if (!pdf) throw new WeChatError(72040);
      return { s_media_id: invoices.addPdf(pdf.data) };
    },
  }),
  invoice.post('/card/invoice/platform/getpdf', '查询已上传的PDF文件 — Tells where a PDF is.', {
    doc: `${DOCS}/FiscalReceipt/api_invoiceplatformgetpdf.html`,
    query: { action },
    body: { action, s_media_id: id() },
    reply: { pdf_url: 'https://mp.weixin.qq.com/intp/invoice/getpdf', pdf_url_expire_time: 7200 },
    handle({ invoices, context: { account } }, { s_media_id }, { origin }) {
      invoices.pdf(String(s_media_id));
      return { pdf_url: pdfUrl(origin, account.appid, String(s_media_id)), pdf_url_expire_time: 7200 };
    },
  }),
  get(PDF_PATH, '发票PDF — The PDF of an invoice, as a browser gets it.', {
    open: true,
    query: { media_key: text() },
    handle: ({ invoices }, { media_key }) => new FileReply(invoices.pdf(media_key), 'application/pdf'),
  }),
  invoice.post('/card/invoice/insert', '将电子发票卡券插入用户卡包 — Gives an invoice to the buyer.', {
    doc: `${DOCS}/platform/api_insertinvoice.html`,
    body: {
      order_id: text(),
      appid: text(),
      card_id: text(),
      card_ext: object({
        nonce_str: text(),
        user_card: object({
          invoice_user_data: object({
            ...content,
            fee_without_tax: fen,
            tax: fen,
            info: list(object({ name: text(), num: decimal(), price: fen })),
          }),
        }),
      }),
    },
    reply: { code: '682xxxx661927', openid: 'OPENID' },
    handle({ invoices, followers }, { order_id, card_id, card_ext }) {
      const { code, openid } = invoices.insert(order_id, card_id, card_ext.user_card.invoice_user_data);
      return { code, openid, unionid: followers.find(openid)?.unionid };
    },
  }),
  invoice.post('/card/invoice/platform/updatestatus', '更新发票卡券状态 — Cancels an invoice, or not.', {
    doc: `${DOCS}/FiscalReceipt/api_invoicekpupdatainvoicestatus.html`,
    body: {
      card_id: text(),
      code: text(),
      reimburse_status: oneOf(['INVOICE_REIMBURSE_INIT', 'INVOICE_REIMBURSE_CANCEL'], { wrong: 72024 }),
    },
    handle({ invoices }, { code, reimburse_status }) {
      invoices.reimburse([invoices.invoices.get(code)], reimburse_status);
    },
  }),
];
