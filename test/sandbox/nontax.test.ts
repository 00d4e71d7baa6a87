import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, refusal, send } from './support/endpoints.js';
import { expectShape } from './support/shape.js';

const OK = { errcode: 0, errmsg: 'ok' };
const appid = 'wx5f6e43071809a9dd';
const items = [{ no: 1, item_id: '103050101200', item_name: '测试缴费2', overdue: 0, fee: 2 }];
const notice = { payment_notice_no: '08111639088', department_code: '1', region_code: '440000' };
const placed = {
  appid,
  bank_id: 'test_bank_id',
  bank_account: '',
  department_name: 'test',
  desc: '测试缴费',
  fee: 2,
  ip: '113.68.115.241',
  items,
  ...notice,
  payment_notice_type: 1,
  payment_expire_date: '',
  service_id: 0,
  user_name: '张*丰',
};
const scene_info = { start_time: 1542351485, plate_number: '粤B888888', car_type: '小型车' };
const where = { appid, region_code: '440000', trade_scene: 'PARKING' };

let sandbox: Sandbox;
let order_id: string;

const ask = (path: string, body: object) => call<Record<string, string>>(sandbox, path, body);

beforeEach(async () => {
  sandbox = await startSandbox();
  const openid = sandbox.state.followers.list[0]?.openid ?? '';
  order_id = (await ask('/nontax/unifiedorder', { ...placed, openid })).order_id ?? '';
});

const told = {
  ...OK,
  appid,
  openid: 'o',
  order_id: 'AQCAGxwqp6-aBeIKDJ7fvb6x3dZt',
  create_time: 1508847678,
  pay_finish_time: 0,
  desc: '测试办证缴费',
  fee: 1,
  fee_type: 1,
  trans_id: '',
  status: 12,
  bank_id: 'test_bank_id',
  bank_name: '测试_银行',
  bank_account: '6215385809487657',
  refund_finish_time: 0,
  items,
  bill_type_code: '',
  bill_no: '',
  payment_info_source: 2,
  payment_notice_no: '08111639088',
  department_code: '118610002',
  department_name: '测试执收单位',
  payment_notice_type: 1,
  region_code: '440000',
  notify_history: [],
};
const authorize_package = { mch_id: '1', sub_mch_id: '1', appid: 'wx', sign: '1' };
const vehicle = {
  user_state: 'NORMAL',
  openid: 'o',
  path: 'https://1',
  plate_number_info: [],
  authorize_package,
};
const fee = {
  department_code: '143605002004',
  department_name: '韶关市公安局交警支队市区一大队',
  errcode: 0,
  errmsg: '通知书未缴款',
  fee: 20000,
  items: [{ fee: 20000, item_id: '103050101200', item_name: '交通违法罚款', no: 1, overdue: 0 }],
  payment_notice_create_time: 1508806661,
  payment_notice_no: '440204190185356',
  payment_notice_type: 1,
  region_code: '440000',
  user_name: '叶*梅',
};

/** Each endpoint: what is asked, and what the documentation answers. */
const documented: [path: string, body: () => object, reply: object][] = [
  ['/nontax/queryfee', () => ({ appid, ...notice }), fee],
  ['/nontax/vehicle/querystate', () => ({ ...where, plate_number: '粤B888888' }), { ...OK, ...vehicle }],
  ['/nontax/unifiedorder', () => placed, { ...OK, order_id: 'AQ', pay_url: 'https://mp' }],
  ['/nontax/getorder', () => ({ appid, order_id }), told],
  [
    '/nontax/getorderlist',
    () => ({ appid, ...notice }),
    { ...OK, order_id_list: ['AQ'], paid_order_id: 'AQ' },
  ],
  ['/nontax/micropay', () => ({ ...placed, auth_code: ' 134971951305811268' }), { ...OK, order_id: 'AQ' }],
  ['/nontax/notifyinconsistentorder', () => ({ appid, order_id }), OK],
  ['/nontax/mocknotification', () => ({ appid, url: 'https://1', version: 1 }), OK],
  ['/nontax/mockqueryfee', () => ({ appid, url: 'https://1', version: 1 }), OK],
  [
    '/nontax/getrealname',
    () => ({ wx_realname_token: '8e1e219ec1595310' }),
    { ...OK, key_encrypt_type: 'RSA', data_encrypt_type: 'AES_ECB', data: 'f', key: 'V' },
  ],
  ['/nontax/vehicle/entrancenotify', () => ({ ...where, scene_info }), { ...OK, user_state: 'NORMAL' }],
  [
    '/nontax/vehicle/payapply',
    () => ({ ...placed, trade_scene: 'PARKING SPACE', scene_info: { start_time: 1542351485 } }),
    { ...OK, order_id: 'AQ' },
  ],
  [
    '/intp/realname/getauthurl',
    () => ({ redirect_url: 'https://mp.weixin.qq.com' }),
    { ...OK, expires_in: 7200, auth_url: 'https://mp' },
  ],
  [
    '/cityservice/sendchannelmsg',
    () => ({
      status: 0,
      open_id: 'o',
      order_id: '1',
      app_id: appid,
      msg_id: '1',
      business_id: 0,
      business_info: {},
    }),
    OK,
  ],
  [
    '/cityservice/getmedrealname',
    () => ({ app_id: appid, open_id: 'o', wxmed_authcode: 'B' }),
    { ...OK, cipher_real_name: '', cipher_algorithm: '', key_version: 0, app_id: '', open_id: '' },
  ],
  ['/cityservice/getmsgrelation', () => ({ business_id: 130, open_id: 'o' }), { ...OK, is_subscribed: 1 }],
];

test.each(documented)('%s answers as documented', async (path, body, reply) => {
  expectShape(await ask(path, body()), reply);
});

describe('an order', () => {
  const status = async () => (await ask('/nontax/getorder', { appid, order_id })).status;
  const refund = (more: object = {}) =>
    ask('/nontax/refund', { appid, order_id, reason: '重复缴费', ...more });

  it('is paid, and refunded in parts or as a whole', async () => {
    expect(await refund()).toMatchObject({ errcode: 40035 });
    sandbox.state.nontaxOrders.pay(order_id);
    expect(await status()).toBe(3);
    expect((await ask('/nontax/getorderlist', { appid, ...notice })).paid_order_id).toBe(order_id);
    expectShape(await refund({ refund_fee: 1, refund_out_id: '1' }), { ...OK, refund_order_id: 'xxxx' });
    expect(await status()).toBe(3);
    expect(await refund({ refund_fee: 2, refund_out_id: '2' })).toMatchObject({ errcode: 40035 });
    await refund();
    expect(await status()).toBe(5);
  });

  it('is closed after two hours', async () => {
    sandbox.state.context.clock.move(2 * 3_600_000);
    expect(await status()).toBe(12);
  });

  it('by the code that a user shows is paid at once, and is the same when it is asked for again', async () => {
    const payment = { ...placed, auth_code: '134971951305811268' };
    order_id = (await ask('/nontax/micropay', payment)).order_id ?? '';
    expect(await status()).toBe(3);
    expect((await ask('/nontax/micropay', { ...payment, order_id })).order_id).toBe(order_id);
    expect(await refusal(sandbox, '/nontax/micropay', { ...payment, auth_code: '1' })).toContain('40035');
  });

  it('is in the statement of its day', async () => {
    sandbox.state.nontaxOrders.pay(order_id);
    const { clock } = sandbox.state.context;
    const bill_date = new Date(clock.now + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
    const statement = await send(sandbox, '/nontax/downloadbill', { appid, mch_id: '1900016021', bill_date });
    const lines = (await statement.text()).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(`\`${order_id},`);
    expect(lines[3]).toBe('`1,`2');
    const refunds = await send(sandbox, '/nontax/downloadbill', { appid, bill_date, bill_type: 'REFUND' });
    expect((await refunds.text()).trimEnd().split('\n')[2]).toBe('`0,`0');
  });
});
