import API from 'wechat-api';

declare const api: API;

const appid = 'wx5f6e43071809a9dd';
const query = {
  appid,
  payment_notice_no: '440204190185356',
  department_code: '143605002004',
  region_code: '440000',
};
const payment = {
  appid,
  desc: '罚款',
  fee: 20000,
  region_code: '440000',
  department_code: '143605002004',
  department_name: '交警支队',
  payment_notice_no: '440204190185356',
  payment_notice_create_time: 1508806661,
  items: [{ no: 1, item_id: '103050101200', item_name: '交通违法罚款', fee: 20000 }],
};

api.queryNontaxFee({ ...query, service_id: 123 }, (_err, { items: [item] }) => item?.fee);
api.queryNontaxFee(query, (_err, { payment_notice_type }) => payment_notice_type === 2);
// @ts-expect-error which notice?
api.queryNontaxFee({ ...query, payment_notice_no: undefined }, () => {});

api.mockNontaxNotification(appid, 'https://example.com', (_err, ok) => ok.errcode);
api.mockNontaxNotification(appid, 'https://example.com', 1, (_err, ok) => ok.errcode);
// @ts-expect-error a version is a number
api.mockNontaxNotification(appid, 'https://example.com', '1', () => {});
api.mockNontaxQueryFee(appid, 'https://example.com', (_err, ok) => ok.errcode);
api.mockNontaxQueryFee(appid, 'https://example.com', 1, (_err, ok) => ok.errcode);
// @ts-expect-error the address is missing
api.mockNontaxQueryFee(appid, () => {});

api.getNontaxRealName('8e1e219e', (_err, { key, data }) => key.length + data.length);
// @ts-expect-error the token is text
api.getNontaxRealName(1, () => {});

const order = { ...payment, ip: '113.68.115.241', scene: 'biz' };
api.createNontaxOrder(order, (_err, { order_id, pay_url }) => pay_url ?? order_id);
api.createNontaxOrder({ ...order, trade_type: 'MWEB' }, (_err, { miniprogram }) => miniprogram?.pagepath);
// @ts-expect-error where the fee is paid is missing
api.createNontaxOrder({ ...payment, ip: '113.68.115.241' }, () => {});

api.payNontaxByCode({ ...payment, auth_code: '134971951305811268' }, (_err, { order_id }) => order_id.length);
// @ts-expect-error the code is missing
api.payNontaxByCode(payment, () => {});

api.getNontaxOrder(appid, 'AQCA', (_err, { status }) => status === 12);
api.getNontaxOrder(appid, 'AQCA', 123, (_err, { notify_history }) => notify_history?.[0]?.notify_cnt);
// @ts-expect-error which order?
api.getNontaxOrder(appid, () => {});

api.getNontaxOrders(query, (_err, { order_id_list: [first], paid_order_id }) => first === paid_order_id);
// @ts-expect-error where?
api.getNontaxOrders({ appid }, () => {});

const refund = { appid, order_id: 'AQCA', reason: '重复缴费' };
api.refundNontaxOrder(
  { ...refund, refund_fee: 100, refund_out_id: 'R1' },
  (_err, done) => done.refund_order_id,
);
// @ts-expect-error why?
api.refundNontaxOrder({ appid, order_id: 'AQCA' }, () => {});

api.downloadNontaxBill({ appid, mch_id: '1900016021', bill_date: '20170925' }, (_err, csv) =>
  csv.toString('utf8'),
);
// @ts-expect-error no such type
api.downloadNontaxBill({ appid, bill_date: '20170925', bill_type: 'NONE' }, () => {});

api.downloadNontaxBillTo({ appid, bill_date: '20170925' }, 'bill.csv', (_err, file) => file.size.toFixed());
// @ts-expect-error where to?
api.downloadNontaxBillTo({ appid, bill_date: '20170925' }, () => {});

api.notifyInconsistentNontaxOrder(appid, 'AQCA', (_err, ok) => ok.errcode);
// @ts-expect-error which order?
api.notifyInconsistentNontaxOrder(appid, () => {});

const authorization = {
  s_pappid: 'wxabcd',
  order_id: '1234',
  money: 11,
  timestamp: 1474875876,
  source: 'web',
  ticket: 'TICKET',
};
api.getNontaxBillAuthUrl(
  authorization,
  (_err, { auth_url, expire_time = 0 }) => auth_url.length + expire_time,
);
// @ts-expect-error money is a number
api.getNontaxBillAuthUrl({ ...authorization, money: '11' }, () => {});

api.createNontaxBillCard(
  { payee: '测试财政局', base_info: { logo_url: 'http://mmbiz.qpic.cn/logo/0' } },
  (_err, { card_id }) => card_id.length,
);
// @ts-expect-error the logo is missing
api.createNontaxBillCard({ payee: '测试财政局' }, () => {});

const invoice_user_data = {
  title: '张三',
  fee: 123,
  billing_time: '1511169724',
  billing_no: '1511169724',
  billing_code: 'aabbccdd',
  s_pdf_media_id: 'MEDIA',
};
const bill = { order_id: '1511169724', appid, card_id: 'pCARD' };
api.insertNontaxBill(
  { ...bill, card_ext: { user_card: { invoice_user_data } } },
  (_err, { code, openid }) => code.length + openid.length,
);
// @ts-expect-error the bill is missing
api.insertNontaxBill(bill, () => {});

const scene = { appid, region_code: '440000', trade_scene: 'PARKING' };
api.getVehicleState(
  { ...scene, openid: 'o1' },
  (_err, { user_state, path }) => user_state === 'NORMAL' || path,
);
// @ts-expect-error what is paid for?
api.getVehicleState({ appid, region_code: '440000' }, () => {});

const scene_info = { start_time: 1542351485, plate_number: '粤B888888' };
api.notifyVehicleEntrance({ ...scene, scene_info }, (_err, { user_state }) => user_state === 'OVERDUE');
// @ts-expect-error which car?
api.notifyVehicleEntrance({ ...scene, scene_info: { start_time: 1542351485 } }, () => {});

const parking = {
  ...scene,
  desc: '停车费',
  fee: 500,
  department_code: '1',
  department_name: '停车管理处',
  scene_info,
};
api.applyVehiclePay({ ...parking, order_no: '1' }, (_err, { order_id }) => order_id.length);
// @ts-expect-error the amount is a number
api.applyVehiclePay({ ...parking, fee: '500' }, () => {});

const placed: Promise<{ order_id: string }> = api.promises.createNontaxOrder(order);
void placed;
