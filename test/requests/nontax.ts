import { call, DESTINATION } from './row.js';

const appid = 'wx5f6e43071809a9dd';
const office = { department_code: '143605002004', department_name: '交警支队' };
const items = [{ no: 1, item_id: '103050101200', item_name: '交通违法罚款', overdue: 0, fee: 20000 }];
const notice = {
  payment_notice_no: '440204190185356',
  payment_notice_type: 1,
  payment_notice_create_time: 1508806661,
};

const query = {
  appid,
  service_id: 123,
  bank_id: '470690268',
  payment_notice_no: '440204190185356',
  department_code: '143605002004',
  region_code: '440000',
};
const payment = { appid, desc: '罚款', fee: 20000, region_code: '440000', items, ...office, ...notice };
const order = { ...payment, openid: 'o1', ip: '113.68.115.241', scene: 'biz', auto_call_pay: true };
const byCode = { ...payment, auth_code: '134971951305811268' };
const refund = { appid, order_id: 'AQCA', reason: '重复缴费' };
const statement = { appid, mch_id: '1900016021', bill_date: '20170925', bill_type: 'ALL' };

const authorization = {
  s_pappid: 'wxabcd',
  order_id: '1234',
  money: 11,
  timestamp: 1474875876,
  source: 'web',
  redirect_url: 'https://mp.weixin.qq.com',
  ticket: 'TICKET',
};
const card = { payee: '测试财政局', base_info: { logo_url: 'http://mmbiz.qpic.cn/logo/0' } };
const bill = {
  order_id: '1511169724',
  appid,
  card_id: 'pCARD',
  card_ext: {
    user_card: {
      invoice_user_data: {
        title: '张三',
        fee: 123,
        billing_time: 1511169724,
        billing_no: '1511169724',
        billing_code: 'aabbccdd',
        s_pdf_media_id: 'MEDIA',
      },
    },
  },
};

const scene = { appid, region_code: '440000', trade_scene: 'PARKING' };
const entrance = { ...scene, scene_info: { start_time: 1542351485, plate_number: '粤B888888' } };
const parking = {
  ...scene,
  ...office,
  desc: '停车费',
  fee: 500,
  payment_notice_no: '1111111111',
  scene_info: { start_time: 1542351485, charging_time: 3600, plate_number: '粤B888888' },
};

export const nontax = {
  queryNontaxFee: [call(query).post('/nontax/queryfee', query)],
  mockNontaxNotification: [
    call(appid, 'https://example.com').post('/nontax/mocknotification', {
      appid,
      url: 'https://example.com',
      version: 1,
    }),
    call(appid, 'https://example.com', 2).post('/nontax/mocknotification', {
      appid,
      url: 'https://example.com',
      version: 2,
    }),
  ],
  mockNontaxQueryFee: [
    call(appid, 'https://example.com').post('/nontax/mockqueryfee', {
      appid,
      url: 'https://example.com',
      version: 1,
    }),
    call(appid, 'https://example.com', 2).post('/nontax/mockqueryfee', {
      appid,
      url: 'https://example.com',
      version: 2,
    }),
  ],
  getNontaxRealName: [call('8e1e219e').post('/nontax/getrealname', { wx_realname_token: '8e1e219e' })],
  createNontaxOrder: [call(order).post('/nontax/unifiedorder', order)],
  payNontaxByCode: [
    call(byCode).post('/nontax/micropay', byCode),
    call({ ...byCode, order_id: 'AQAA' }).post('/nontax/micropay', { ...byCode, order_id: 'AQAA' }),
  ],
  getNontaxOrder: [
    call(appid, 'AQCA').post('/nontax/getorder', { appid, order_id: 'AQCA' }),
    call(appid, 'AQCA', null).post('/nontax/getorder', { appid, order_id: 'AQCA' }),
    call(appid, 'AQCA', 123).post('/nontax/getorder', { appid, order_id: 'AQCA', service_id: 123 }),
  ],
  getNontaxOrders: [call(query).post('/nontax/getorderlist', query)],
  refundNontaxOrder: [
    call(refund).post('/nontax/refund', refund),
    call({ ...refund, refund_fee: 100, refund_out_id: 'R1' }).post('/nontax/refund', {
      ...refund,
      refund_fee: 100,
      refund_out_id: 'R1',
    }),
  ],
  downloadNontaxBill: [call(statement).post('/nontax/downloadbill', statement)],
  downloadNontaxBillTo: [call(statement, DESTINATION).post('/nontax/downloadbill', statement)],
  notifyInconsistentNontaxOrder: [
    call(appid, 'AQCA').post('/nontax/notifyinconsistentorder', { appid, order_id: 'AQCA' }),
  ],
  getNontaxBillAuthUrl: [call(authorization).post('/nontax/getbillauthurl', authorization)],
  createNontaxBillCard: [call(card).post('/nontax/createbillcard', { invoice_info: card })],
  insertNontaxBill: [call(bill).post('/nontax/insertbill', bill)],
  getVehicleState: [
    call({ ...scene, plate_number: '粤B888888' }).post('/nontax/vehicle/querystate', {
      ...scene,
      plate_number: '粤B888888',
    }),
  ],
  notifyVehicleEntrance: [call(entrance).post('/nontax/vehicle/entrancenotify', entrance)],
  applyVehiclePay: [call(parking).post('/nontax/vehicle/payapply', parking)],
};
