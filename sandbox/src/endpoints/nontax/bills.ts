import type { Endpoint } from '../endpoint.js';
import { content } from '../invoices/platform.js';
import { nontax } from './orders.js';
import { integer, object, oneOf, optional, text } from '../schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt';

export const billEndpoints: Endpoint[] = [
  nontax.post('/nontax/getbillauthurl', '获取电子票据授权页链接 — Tells where a payer agrees to a bill.', {
    doc: `${DOCS}/api_notaxinvoicegetauthurl.html`,
    body: {
      order_id: text(),
      s_pappid: text(),
      money: integer({ least: 0 }),
      timestamp: integer(),
      source: oneOf(['web', 'app']),
      redirect_url: optional(text({ least: 0 })),
      ticket: text(),
    },
    reply: { auth_url: 'http://auth_url', expire_time: 7200 },
    handle(_world, { order_id, s_pappid }) {
      const query = new URLSearchParams({ action: 'bill', s_pappid, order_id }).toString();
      return { auth_url: `https://mp.weixin.qq.com/intp/nontax/authbill?${query}`, expire_time: 7200 };
    },
  }),
  nontax.post('/nontax/createbillcard', '创建财政电子票据卡券模板 — Creates the card of bills.', {
    doc: `${DOCS}/api_notaxinvoicecreatecard.html`,
    body: { invoice_info: object({ base_info: object({ logo_url: text() }), payee: text() }) },
    reply: { card_id: 'pjZ8Yt9WoOePThU0NfUKz5-tBEWU' },
    handle({ invoices }, { invoice_info: { payee } }) {
      return { card_id: invoices.addCard('财政电子票据', payee) };
    },
  }),
  nontax.post('/nontax/insertbill', '将财政电子票据添加到用户微信卡包 — Gives a bill to the payer.', {
    doc: `${DOCS}/api_notaxinvoiceinsert.html`,
    body: {
      order_id: text(),
      appid: text(),
      card_id: text(),
      card_ext: object({ user_card: object({ invoice_user_data: object(content) }) }),
    },
    reply: { code: '682xxxx661927', openid: 'OPENID' },
    handle({ invoices }, { order_id, card_id, card_ext }) {
      const { code, openid } = invoices.insert(order_id, card_id, card_ext.user_card.invoice_user_data);
      return { code, openid };
    },
  }),
];
