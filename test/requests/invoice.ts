import { call, FIXTURE } from './row.js';

const SETTINGS = '/card/invoice/setbizattr';

const order = { s_pappid: 'd3PLATFORM', order_id: '20260101-1' };
const page = { ...order, money: 1100, timestamp: 1474875876, ticket: 'TICKET' };
const auth = { ...page, source: 'web', redirect_url: 'https://mp.weixin.qq.com', type: 1 };
const authOfApp = { ...page, source: 'app', type: 2 };
const rejection = { ...order, reason: '抬头无效', url: 'https://example.com/invoice' };

const fields = {
  user_field: { show_title: 1, show_phone: 1, custom_field: [{ key: '房间号', is_require: 1 }] },
  biz_field: { show_title: 1, show_tax_no: 1, require_tax_no: 1 },
};

const template = {
  base_info: { logo_url: 'http://mmbiz.qpic.cn/logo', title: '某某公司', custom_url_name: '查看订单' },
  payee: '某某科技有限公司',
  type: '广东省增值税普通发票',
};
const insertion = {
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
        info: [{ name: '牙膏', num: 2, unit: '个', price: 500 }],
      },
    },
  },
};

const invoices = [
  { card_id: 'pjCARD', encrypt_code: 'O/mPnGTpBu22a1szmK2ogz' },
  { card_id: 'pjCARD2', encrypt_code: 'fbdt/fWy1VitQwhbKtSjNeR3' },
];
const title = { title: '某某公司', tax_no: '1486715052', phone: '12345', user_fill: 0 };

export const invoice = {
  getInvoiceAuthUrl: [
    call(auth).post('/card/invoice/getauthurl', auth),
    call(authOfApp).post('/card/invoice/getauthurl', authOfApp),
  ],
  getInvoiceAuthData: [call('20260101-1', 'd3PLATFORM').post('/card/invoice/getauthdata', order)],
  rejectInvoice: [
    call(rejection).post('/card/invoice/rejectinsert', rejection),
    call({ ...order, reason: '已退货' }).post('/card/invoice/rejectinsert', { ...order, reason: '已退货' }),
  ],
  setInvoicePayMch: [
    call('1900090055', 'd3PLATFORM').post(
      SETTINGS,
      { paymch_info: { mchid: '1900090055', s_pappid: 'd3PLATFORM' } },
      { action: 'set_pay_mch' },
    ),
  ],
  getInvoicePayMch: [call().post(SETTINGS, {}, { action: 'get_pay_mch' })],
  setInvoiceContact: [
    call('88888888', 12345).post(
      SETTINGS,
      { contact: { phone: '88888888', time_out: 12345 } },
      { action: 'set_contact' },
    ),
  ],
  getInvoiceContact: [call().post(SETTINGS, {}, { action: 'get_contact' })],
  setInvoiceAuthField: [
    call(fields).post(SETTINGS, { auth_field: fields }, { action: 'set_auth_field' }),
    call({ user_field: fields.user_field }).post(
      SETTINGS,
      { auth_field: { user_field: fields.user_field } },
      { action: 'set_auth_field' },
    ),
  ],
  getInvoiceAuthField: [call().post(SETTINGS, {}, { action: 'get_auth_field' })],
  setInvoiceUrl: [call().post('/card/invoice/seturl', {})],
  createInvoiceCard: [call(template).post('/card/invoice/platform/createcard', { invoice_info: template })],
  uploadInvoicePdf: [
    call(FIXTURE).upload('/card/invoice/platform/setpdf', {}, [{ name: 'pdf', filename: 'fixture.jpg' }]),
    call({ file: Buffer.from('%PDF-1.7'), filename: '发票.pdf' }).upload(
      '/card/invoice/platform/setpdf',
      {},
      [{ name: 'pdf', filename: '发票.pdf' }],
    ),
  ],
  getInvoicePdf: [
    call('75195574948725301').post(
      '/card/invoice/platform/getpdf',
      { action: 'get_url', s_media_id: '75195574948725301' },
      { action: 'get_url' },
    ),
  ],
  insertInvoice: [call(insertion).post('/card/invoice/insert', insertion)],
  updateInvoiceStatus: [
    call('pjCARD', '186921658591', 'INVOICE_REIMBURSE_CANCEL').post('/card/invoice/platform/updatestatus', {
      card_id: 'pjCARD',
      code: '186921658591',
      reimburse_status: 'INVOICE_REIMBURSE_CANCEL',
    }),
  ],
  getReimburseInvoice: [
    call('pjCARD', 'O/mPnGTpBu22a1szmK2ogz').post('/card/invoice/reimburse/getinvoiceinfo', invoices[0]),
  ],
  getReimburseInvoices: [
    call(invoices).post('/card/invoice/reimburse/getinvoicebatch', { item_list: invoices }),
  ],
  updateReimburseInvoice: [
    call('pjCARD', 'O/mPnGTpBu22a1szmK2ogz', 'INVOICE_REIMBURSE_LOCK').post(
      '/card/invoice/reimburse/updateinvoicestatus',
      { ...invoices[0], reimburse_status: 'INVOICE_REIMBURSE_LOCK' },
    ),
  ],
  updateReimburseInvoices: [
    call('o1', invoices, 'INVOICE_REIMBURSE_CLOSURE').post('/card/invoice/reimburse/updatestatusbatch', {
      openid: 'o1',
      reimburse_status: 'INVOICE_REIMBURSE_CLOSURE',
      invoice_list: invoices,
    }),
  ],
  getInvoiceTitleUrl: [
    call(title).post('/card/invoice/biz/getusertitleurl', title),
    call({ user_fill: 1 }).post('/card/invoice/biz/getusertitleurl', { user_fill: 1 }),
  ],
  getSelectInvoiceTitleUrl: [
    call().post('/card/invoice/biz/getselecttitleurl', {}),
    call(null).post('/card/invoice/biz/getselecttitleurl', {}),
    call('counter-1').post('/card/invoice/biz/getselecttitleurl', { attach: 'counter-1' }),
    call('counter-1', '某某餐厅').post('/card/invoice/biz/getselecttitleurl', {
      attach: 'counter-1',
      biz_name: '某某餐厅',
    }),
    call(null, '某某餐厅').post('/card/invoice/biz/getselecttitleurl', { biz_name: '某某餐厅' }),
  ],
  scanInvoiceTitle: [
    call('https://mp.weixin.qq.com/intp/invoice/usertitlewxa?action=list_auth&invoice_key=abcd').post(
      '/card/invoice/scantitle',
      { scan_text: 'https://mp.weixin.qq.com/intp/invoice/usertitlewxa?action=list_auth&invoice_key=abcd' },
    ),
  ],
};
