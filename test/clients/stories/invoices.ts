import { invoice } from '../../requests/invoice.js';
import { likeRow } from '../kit/from-table.js';
import { call, type Story } from '../kit/step.js';

const BUYER = 'a follower who asks for an invoice';

export const invoices: Story = [
  likeRow(invoice, 'setInvoicePayMch'),
  call('getInvoicePayMch', [], { learns: { payMerchant: 'paymch_info.mchid' } }),
  likeRow(invoice, 'setInvoiceContact'),
  call('getInvoiceContact', [], { learns: { contactPhone: 'contact.phone' } }),
  likeRow(invoice, 'setInvoiceAuthField'),
  call('getInvoiceAuthField', [], { learns: { authField: 'auth_field.user_field.show_title' } }),
  call('setInvoiceUrl', [], { learns: { invoiceURL: 'invoice_url' } }),
  likeRow(invoice, 'getInvoiceAuthUrl', { learns: { authURL: 'auth_url' } }),
  likeRow(invoice, 'getInvoiceAuthData', { lacks: BUYER }),
  likeRow(invoice, 'rejectInvoice', { lacks: BUYER }),
  likeRow(invoice, 'createInvoiceCard', { learns: { invoiceCardId: 'card_id' } }),
  call('uploadInvoicePdf', ({ pdf }) => [pdf], { learns: { pdfId: 's_media_id' } }),
  call('getInvoicePdf', ({ pdfId }) => [pdfId], { learns: { pdfURL: 'pdf_url' } }),
  likeRow(invoice, 'insertInvoice', { lacks: BUYER }),
  likeRow(invoice, 'updateInvoiceStatus', { lacks: BUYER }),
  likeRow(invoice, 'getReimburseInvoice', { lacks: BUYER }),
  likeRow(invoice, 'getReimburseInvoices', { lacks: BUYER }),
  likeRow(invoice, 'updateReimburseInvoice', { lacks: BUYER }),
  likeRow(invoice, 'updateReimburseInvoices', { lacks: BUYER }),
  likeRow(invoice, 'getInvoiceTitleUrl', { learns: { titleURL: 'url' } }),
  likeRow(invoice, 'getSelectInvoiceTitleUrl', { learns: { selectURL: 'url' } }),
  likeRow(invoice, 'scanInvoiceTitle', { lacks: 'the code of an invoice title' }),
];
