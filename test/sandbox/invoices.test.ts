import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, formOf, refusal, send } from './support/endpoints.js';
import { expectShape } from './support/shape.js';

const OK = { errcode: 0, errmsg: 'ok' };
const s_pappid = 'd3JCEfhGLW+q0iGP+o9';
const order = { s_pappid, order_id: '1234' };
const contact = { phone: '88888888', time_out: 12345 };
const paymch_info = { mchid: '1234', s_pappid };
const auth_field = {
  user_field: { show_title: 1, custom_field: [{ key: 'field1' }] },
  biz_field: { show_tax_no: 1 },
};
const asked = {
  ...order,
  money: 11,
  timestamp: 1474875876,
  source: 'web',
  redirect_url: 'https://mp.weixin.qq.com',
  ticket: 'tttt',
  type: 1,
};
const said = {
  info: [{ price: 10000, num: 3, name: '牙膏', unit: '个' }],
  billing_no: '4545145712',
  billing_code: '4541212454512',
  billing_time: '1468306058',
  tax: 123,
  fee: 123,
  title: '灌哥发票',
  fee_without_tax: 2345,
};
const LOCK = 'INVOICE_REIMBURSE_LOCK';
const CLOSURE = 'INVOICE_REIMBURSE_CLOSURE';

let sandbox: Sandbox;
let openid: string;
let card_id: string;
/** The invoice that every test has at hand: the code of its card, and what the user's WeChat makes of it. */
let held: { card_id: string; encrypt_code: string };
let code: string;

const ask = (path: string, body: object = {}) =>
  call<Record<string, string>>(sandbox, `/card/invoice/${path}`, body);
const refused = (path: string, body: object = {}) => refusal(sandbox, `/card/invoice/${path}`, body);
const upload = () => ask('platform/setpdf', formOf({ pdf: ['invoice.pdf', '%PDF-1.4'] }));

async function insertion(order_id: string, content: object = {}) {
  const { s_media_id: s_pdf_media_id } = await upload();
  const invoice_user_data = { ...said, s_pdf_media_id, ...content };
  return {
    order_id,
    card_id,
    appid: 'wxc0b84a53ed8e8d29',
    card_ext: { nonce_str: 'j!Re1WxaHv', user_card: { invoice_user_data } },
  };
}

beforeEach(async () => {
  sandbox = await startSandbox();
  openid = sandbox.state.followers.list[0]?.openid ?? '';
  await ask('setbizattr?action=set_contact', { contact });
  await ask('setbizattr?action=set_pay_mch', { paymch_info });
  await ask('setbizattr?action=set_auth_field', { auth_field });
  const base_info = { logo_url: 'http://mmbiz.qpic.cn/mmbiz/1/0', title: 'xx公司' };
  card_id =
    (
      await ask('platform/createcard', {
        invoice_info: { base_info, type: '广东省增值税普通发票', payee: '测试-收款方' },
      })
    ).card_id ?? '';
  for (const id of ['1234', '5678']) sandbox.state.invoices.authorise(id, openid);
  code = (await ask('insert', await insertion('1234'))).code ?? '';
  held = { card_id, encrypt_code: sandbox.state.invoices.invoices.get(code).encrypt_code };
});

const whose = { openid: 'OPENID', type: '广东省增值税普通发票', payee: '测试-收款方', detail: '测试-detail' };
const info = {
  fee: 1100,
  title: 'XX公司',
  billing_time: 1468322401,
  billing_no: 'hello',
  billing_code: 'world',
  info: [{ price: 4, num: 10, name: '绿巨人', unit: '吨' }],
  fee_without_tax: 2345,
  tax: 123,
  pdf_url: 'pdf_url',
  reimburse_status: 'INVOICE_REIMBURSE_INIT',
  order_id: '1504085935',
};

/** Each endpoint: what is asked, and what WeChat's page answers. */
const documented: [path: string, body: () => object | Promise<object>, reply: object][] = [
  ['setbizattr?action=set_contact', () => ({ contact }), OK],
  ['setbizattr?action=get_contact', () => ({}), { ...OK, contact }],
  ['setbizattr?action=get_pay_mch', () => ({}), { ...OK, paymch_info }],
  ['setbizattr?action=get_auth_field', () => ({}), { ...OK, auth_field }],
  ['getauthurl', () => asked, { ...OK, auth_url: 'auth_url' }],
  ['getauthurl', () => ({ ...asked, source: 'wxa' }), { ...OK, auth_url: 'auth_url', appid: 'appid' }],
  [
    'getauthdata',
    () => order,
    {
      ...OK,
      invoice_status: 'auth success',
      auth_time: 1480342498,
      user_auth_info: { user_field: { title: 'Dhxhhx' } },
    },
  ],
  ['rejectinsert', () => ({ ...order, reason: '1234', url: 'http://xxx.com' }), OK],
  ['seturl', () => ({}), { ...OK, invoice_url: 'https://mp.weixin.qq.com/bizmall/authinvoice' }],
  [
    'platform/createcard',
    () => ({
      invoice_info: { base_info: { logo_url: 'http://1', title: 'xx公司' }, type: '发票', payee: '收款方' },
    }),
    { ...OK, card_id: 'p' },
  ],
  [
    'platform/setpdf',
    () => formOf({ pdf: ['invoice.pdf', '%PDF-1.4'] }),
    { ...OK, s_media_id: '3015806758683707' },
  ],
  [
    'platform/getpdf?action=get_url',
    async () => ({ action: 'get_url', s_media_id: (await upload()).s_media_id }),
    { ...OK, pdf_url: 'https://mp', pdf_url_expire_time: 7200 },
  ],
  ['insert', () => insertion('5678', { billing_no: '2' }), { ...OK, code: '682xxxx661927', openid: 'o' }],
  ['platform/updatestatus', () => ({ card_id, code, reimburse_status: 'INVOICE_REIMBURSE_INIT' }), OK],
  [
    'reimburse/getinvoiceinfo',
    () => held,
    {
      ...OK,
      card_id: 'p',
      begin_time: 1,
      end_time: 2,
      user_card_status: 'EXPIRE',
      ...whose,
      user_info: info,
    },
  ],
  [
    'reimburse/getinvoicebatch',
    () => ({ item_list: [held] }),
    { ...OK, item_list: [{ user_info: info, card_id: 'p', ...whose }] },
  ],
  ['reimburse/updateinvoicestatus', () => ({ ...held, reimburse_status: LOCK }), OK],
  ['reimburse/updatestatusbatch', () => ({ openid, invoice_list: [held], reimburse_status: LOCK }), OK],
  ['biz/getusertitleurl', () => ({ title: '用户抬头', tax_no: '1486715052' }), { url: 'https://mp', ...OK }],
  ['biz/getselecttitleurl', () => ({ attach: 'abcdefg' }), { url: 'https://mp', ...OK }],
  [
    'scantitle',
    () => ({
      scan_text: 'https//mp.weixingg.com/intp/invoice/usertitlewxa?action=list_auth&invoice_key=abcd',
    }),
    {
      ...OK,
      title: '单位抬头测试',
      tax_no: '1',
      addr: '1',
      bank_type: 'b',
      phone: '1',
      title_type: 0,
      bank_no: '1',
    },
  ],
];

test.each(documented)('card/invoice/%s answers as documented', async (path, body, reply) => {
  expectShape(await ask(path, await body()), reply);
});

describe('an invoice is refused', () => {
  it('where the account has not said who it is', async () => {
    sandbox = await startSandbox();
    expect(await refused('setbizattr?action=get_pay_mch')).toContain('72028');
    expect(await refused('setbizattr?action=get_auth_field')).toContain('72029');
    expect(await refused('getauthurl', asked)).toContain('72063');
    expect(await refused('setbizattr?action=set_contact', {})).toContain('72031');
    expect(await refused('biz/getusertitleurl', {})).toContain('72031');
  });

  it('for an order that nobody has agreed to, or that was refused before', async () => {
    expect(await refused('getauthdata', { s_pappid, order_id: '9' })).toBe('72038 invoice order never auth');
    await ask('rejectinsert', { s_pappid, order_id: '5678', reason: '退货' });
    expect(await refused('insert', await insertion('5678', { billing_no: '3' }))).toBe(
      '72035 biz reject insert',
    );
  });

  it('with a number that another one has, without number, PDF or card', async () => {
    expect(await refused('insert', await insertion('5678'))).toBe(
      '72042 billing_code and billing_no repeated',
    );
    expect(await refused('insert', await insertion('5678', { billing_no: '' }))).toContain('72043');
    expect(
      await refused('insert', await insertion('5678', { billing_no: '3', s_pdf_media_id: '1' })),
    ).toContain('72040');
    card_id = 'none';
    expect(await refused('insert', await insertion('5678', { billing_no: '3' }))).toContain('40078');
  });
});

it('takes an invoice that was digital from the start, which has a number and no code', async () => {
  const invoice = await insertion('5678', { billing_no: '26442000000000000001', billing_code: '' });
  expect(await ask('insert', invoice)).toMatchObject(OK);
});

describe('the PDF of an invoice', () => {
  it('is served, and goes after three days unless an invoice has it', async () => {
    const { s_media_id } = await upload();
    const { pdf_url } = await ask('platform/getpdf', { action: 'get_url', s_media_id });
    const pdf = await fetch(pdf_url ?? '');
    expect([pdf.headers.get('content-type'), await pdf.text()]).toEqual(['application/pdf', '%PDF-1.4']);
    sandbox.state.context.clock.move(3 * 86_400_000);
    expect(await refused('platform/getpdf', { action: 'get_url', s_media_id })).toBe(
      '72040 invoice pdf error',
    );
    const { user_info } = (await ask('reimburse/getinvoiceinfo', held)) as unknown as {
      user_info: { pdf_url: string };
    };
    expect(await (await fetch(user_info.pdf_url)).text()).toBe('%PDF-1.4');
  });

  it('is a PDF', async () => {
    expect(await refused('platform/setpdf', formOf({ pdf: ['a.pdf', 'text'] }))).toContain('72040');
    expect(await refused('platform/setpdf', formOf({ media: ['a.pdf', '%PDF'] }))).toContain('72040');
  });
});

describe('a reimbursement', () => {
  const turn = (reimburse_status: string) =>
    refused('reimburse/updateinvoicestatus', { ...held, reimburse_status });

  it('locks the invoice, and closes it for good', async () => {
    expect(await turn(CLOSURE)).toBe('72039 invoice must be lock first');
    expect(await turn(LOCK)).toBe('0 ok');
    expect(await turn(CLOSURE)).toBe('0 ok');
    expect(await turn(LOCK)).toBe('72024 invoice status error');
    expect(await turn('INVOICE_REIMBURSE_OTHER')).toContain('72024');
  });

  it('of several invoices is for all or none, and for one user', async () => {
    const second = (await ask('insert', await insertion('5678', { billing_no: '2' }))).code ?? '';
    const { encrypt_code } = sandbox.state.invoices.invoices.get(second);
    await turn(LOCK);
    const batch = { openid, invoice_list: [held, { card_id, encrypt_code }], reimburse_status: CLOSURE };
    expect(await refused('reimburse/updatestatusbatch', batch)).toContain('72039');
    expect(sandbox.state.invoices.invoices.get(code).reimburse_status).toBe(LOCK);
    expect(await refused('reimburse/updatestatusbatch', { ...batch, openid: 'other' })).toContain('40003');
    expect(await refused('reimburse/getinvoiceinfo', { ...held, encrypt_code: 'none' })).toContain('40056');
  });
});

describe('bills of the treasury', () => {
  it('are agreed to, made out and given like invoices', async () => {
    const bill = { ...order, money: 11, timestamp: 1474875876, source: 'web', ticket: 'tttt' };
    expectShape(await call(sandbox, '/nontax/getbillauthurl', bill), {
      ...OK,
      auth_url: 'http://auth_url',
      expire_time: 7200,
    });
    const card: unknown = await call(sandbox, '/nontax/createbillcard', {
      invoice_info: { payee: '测试非税票据', base_info: { logo_url: 'http://1' } },
    });
    expectShape(card, { ...OK, card_id: 'p' });
    card_id = (card as { card_id: string }).card_id;
    const inserted: unknown = await call(
      sandbox,
      '/nontax/insertbill',
      await insertion('5678', { billing_no: '2' }),
    );
    expectShape(inserted, { ...OK, code: '682xxxx661927', openid: 'o' });
    expect(await refusal(sandbox, '/nontax/insertbill', await insertion('9'))).toContain('72038');
  });
});

it('a PDF of nobody is no file', async () => {
  const answer = await (await send(sandbox, '/intp/invoice/getpdf?media_key=1')).json();
  expect(answer).toMatchObject({ errcode: 72040 });
});
