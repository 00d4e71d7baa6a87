import { invoice } from '../../requests/invoice.js';
import { likeRow } from '../kit/from-table.js';
import { call, happens, OURS, type Facts, type Story } from '../kit/step.js';

const ORDER = '20260101-1';
const REFUSED_ORDER = '20260101-2';

const INSERTION = { pjCARD: 'invoiceCardId', '3015806758683707': 'pdfId' };

/** An invoice as somebody chooses it for reimbursement. */
const chosen = ({ invoiceCardId, encryptedInvoice }: Facts) => ({
  card_id: invoiceCardId,
  encrypt_code: encryptedInvoice,
});

export const invoices: Story = [
  likeRow(invoice, 'setInvoicePayMch'),
  call('getInvoicePayMch', [], { learns: { payMerchant: 'paymch_info.mchid' } }),
  likeRow(invoice, 'setInvoiceContact'),
  call('getInvoiceContact', [], { learns: { contactPhone: 'contact.phone' } }),
  likeRow(invoice, 'setInvoiceAuthField'),
  call('getInvoiceAuthField', [], { learns: { authField: 'auth_field.user_field.show_title' } }),
  call('setInvoiceUrl', [], { learns: { invoiceURL: 'invoice_url' } }),
  likeRow(invoice, 'getInvoiceAuthUrl', { learns: { authURL: 'auth_url' } }),
  happens('followerWantsInvoice', ({ openid }) => [ORDER, openid], undefined, OURS),
  likeRow(invoice, 'getInvoiceAuthData', { learns: { authStatus: 'invoice_status' } }),
  happens('followerWantsInvoice', ({ openid }) => [REFUSED_ORDER, openid], undefined, OURS),
  call('rejectInvoice', [{ s_pappid: 'd3PLATFORM', order_id: REFUSED_ORDER, reason: '抬头无效' }]),

  likeRow(invoice, 'createInvoiceCard', { learns: { invoiceCardId: 'card_id' } }),
  call('uploadInvoicePdf', ({ pdf }) => [pdf], { learns: { pdfId: 's_media_id' } }),
  call('getInvoicePdf', ({ pdfId }) => [pdfId], { learns: { pdfURL: 'pdf_url' } }),
  likeRow(invoice, 'insertInvoice', { learns: { invoiceCode: 'code' } }, INSERTION),
  happens('followerChoosesInvoice', ({ invoiceCode }) => [invoiceCode], 'encryptedInvoice', OURS),
  call('getReimburseInvoice', (facts) => [facts.invoiceCardId, facts.encryptedInvoice], {
    learns: { invoiceTitle: 'user_info.title' },
  }),
  call('getReimburseInvoices', (facts) => [[chosen(facts)]], { learns: { payee: 'item_list.0.payee' } }),
  call('updateReimburseInvoice', ({ invoiceCardId, encryptedInvoice }) => [
    invoiceCardId,
    encryptedInvoice,
    'INVOICE_REIMBURSE_LOCK',
  ]),
  call('updateReimburseInvoices', (facts) => [facts.openid, [chosen(facts)], 'INVOICE_REIMBURSE_INIT']),
  call('updateInvoiceStatus', ({ invoiceCardId, invoiceCode }) => [
    invoiceCardId,
    invoiceCode,
    'INVOICE_REIMBURSE_CANCEL',
  ]),

  likeRow(invoice, 'getInvoiceTitleUrl', { learns: { titleURL: 'url' } }),
  likeRow(invoice, 'getSelectInvoiceTitleUrl', { learns: { selectURL: 'url' } }),
  likeRow(invoice, 'scanInvoiceTitle', { learns: { scannedTitle: 'title' } }),
];
