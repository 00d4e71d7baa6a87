import API from 'wechat-api';
import type { InvoiceAuthRequest, InvoiceInsertion, InvoiceTemplate } from 'wechat-api/types';

declare const api: API;

const auth: InvoiceAuthRequest = {
  s_pappid: 'd3PLATFORM',
  order_id: '20260101-1',
  money: 1100,
  timestamp: 1474875876,
  source: 'web',
  redirect_url: 'https://mp.weixin.qq.com',
  ticket: 'TICKET',
  type: 1,
};
api.getInvoiceAuthUrl(auth, (err, { auth_url, appid }) => auth_url.length + (appid ?? '').length);
api.getInvoiceAuthUrl({ ...auth, source: 'wxa', added_later: 1 }, (err) => err?.code);
// @ts-expect-error no such source
api.getInvoiceAuthUrl({ ...auth, source: 'h5' }, () => {});
// @ts-expect-error no such type
api.getInvoiceAuthUrl({ ...auth, type: 3 }, () => {});
// @ts-expect-error the ticket is missing
api.getInvoiceAuthUrl({ ...auth, ticket: undefined }, () => {});

api.getInvoiceAuthData('20260101-1', 'd3PLATFORM', (err, { invoice_status, user_auth_info }) => [
  invoice_status === 'auth success',
  user_auth_info?.biz_field?.tax_no,
  user_auth_info?.user_field?.custom_field?.[0]?.value,
]);
// @ts-expect-error which platform?
api.getInvoiceAuthData('20260101-1', () => {});
api.rejectInvoice({ s_pappid: 'd3', order_id: '1', reason: '抬头无效' }, (err, ok) => ok.errcode);
// @ts-expect-error why?
api.rejectInvoice({ s_pappid: 'd3', order_id: '1' }, () => {});

api.setInvoicePayMch('1900090055', 'd3PLATFORM', (err, ok) => ok.errcode);
// @ts-expect-error a merchant number is text
api.setInvoicePayMch(1900090055, 'd3PLATFORM', () => {});
api.getInvoicePayMch((err, { paymch_info }) => paymch_info.mchid + paymch_info.s_pappid);
api.setInvoiceContact('88888888', 12345, (err, ok) => ok.errcode);
// @ts-expect-error how long?
api.setInvoiceContact('88888888', () => {});
api.getInvoiceContact((err, { contact }) => contact.phone.length + contact.time_out);
api.setInvoiceAuthField(
  { user_field: { show_title: 1, custom_field: [{ key: '房间号' }] }, biz_field: { show_tax_no: 0 } },
  (err, ok) => ok.errcode,
);
// @ts-expect-error 1 or 0
api.setInvoiceAuthField({ user_field: { show_title: true } }, () => {});
api.getInvoiceAuthField((err, { auth_field }) => auth_field.biz_field?.require_tax_no === 1);

const template: InvoiceTemplate = {
  base_info: { logo_url: 'http://mmbiz.qpic.cn/logo', title: '某某公司' },
  payee: '某某科技有限公司',
  type: '增值税普通发票',
};
api.setInvoiceUrl((err, { invoice_url }) => new URL(invoice_url).searchParams.get('s_pappid'));
api.createInvoiceCard(template, (err, { card_id }) => card_id.length);
// @ts-expect-error the payee is missing
api.createInvoiceCard({ base_info: template.base_info, type: '增值税普通发票' }, () => {});
api.uploadInvoicePdf('invoice.pdf', (err, { s_media_id }) => s_media_id);
api.uploadInvoicePdf({ file: Buffer.from('%PDF-1.7'), filename: '发票.pdf' }, (err) => err?.code);
// @ts-expect-error no file
api.uploadInvoicePdf(5, () => {});
api.getInvoicePdf('75195574948725301', (err, pdf) => pdf.pdf_url.length + pdf.pdf_url_expire_time);

const invoice: InvoiceInsertion = {
  order_id: '20260101-1',
  card_id: 'pjCARD',
  appid: 'wxMERCHANT',
  card_ext: {
    nonce_str: 'j!Re1WxaHv',
    user_card: {
      invoice_user_data: {
        title: '某某公司',
        fee: 1130,
        fee_without_tax: 1000,
        tax: 130,
        billing_time: 1468306058,
        billing_no: '26442000000000000001',
        billing_code: '',
        check_code: '',
        s_pdf_media_id: '3015806758683707',
        info: [{ name: '牙膏', price: 500 }],
      },
    },
  },
};
api.insertInvoice(invoice, (err, { code, openid, unionid }) => [code, openid, unionid]);
// @ts-expect-error the order is missing
api.insertInvoice({ ...invoice, order_id: undefined }, () => {});
api.updateInvoiceStatus('pjCARD', '1869', 'INVOICE_REIMBURSE_CANCEL', (err, ok) => ok.errcode);
// @ts-expect-error the new state is missing
api.updateInvoiceStatus('pjCARD', '1869', () => {});

api.getReimburseInvoice('pjCARD', 'O/mPn', (err, { payee, user_info }) => [
  payee,
  user_info.reimburse_status === 'INVOICE_REIMBURSE_INIT',
  user_info.info?.[0]?.price,
  user_info.pdf_url,
]);
// @ts-expect-error the code is missing
api.getReimburseInvoice('pjCARD', () => {});
const invoices = [{ card_id: 'pjCARD', encrypt_code: 'O/mPn' }];
api.getReimburseInvoices(invoices, (err, { item_list: [first] }) => first?.user_info.fee);
// @ts-expect-error a list is wanted
api.getReimburseInvoices({ card_id: 'pjCARD', encrypt_code: 'O/mPn' }, () => {});
api.updateReimburseInvoice('pjCARD', 'O/mPn', 'INVOICE_REIMBURSE_LOCK', (err, ok) => ok.errcode);
api.updateReimburseInvoices('o1', invoices, 'INVOICE_REIMBURSE_CLOSURE', (err, ok) => ok.errcode);
// @ts-expect-error whose invoices?
api.updateReimburseInvoices(invoices, 'INVOICE_REIMBURSE_CLOSURE', () => {});

api.getInvoiceTitleUrl({ title: '某某公司', tax_no: '1486715052' }, (err, { url }) => url.length);
api.getInvoiceTitleUrl({ user_fill: 1 }, (err) => err?.code);
// @ts-expect-error 0 or 1
api.getInvoiceTitleUrl({ user_fill: true }, () => {});
api.getSelectInvoiceTitleUrl((err, { url }) => url.length);
api.getSelectInvoiceTitleUrl('counter-1', (err, { url }) => url.length);
api.getSelectInvoiceTitleUrl('counter-1', '某某餐厅', (err, { url }) => url.length);
// @ts-expect-error data are text
api.getSelectInvoiceTitleUrl(1, () => {});
api.scanInvoiceTitle('https://mp.weixin.qq.com/intp/invoice', (err, { title, title_type }) => [
  title,
  title_type === 0,
]);
// @ts-expect-error the text is missing
api.scanInvoiceTitle(() => {});

const inserted: Promise<{ code: string }> = api.promises.insertInvoice(invoice);
void inserted;
const chosen: Promise<{ url: string }> = api.promises.getSelectInvoiceTitleUrl();
void chosen;
