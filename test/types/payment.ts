import API from 'wechat-api';

declare const api: API;

const notice = {
  appid: 'wx1',
  openid: 'o1',
  transid: '1',
  out_trade_no: '2',
  deliver_timestamp: 1369745073,
  deliver_status: '1' as const,
  deliver_msg: 'ok',
  app_signature: '53cca9d4',
  sign_method: 'sha1' as const,
};
api.deliverNotify(notice, (_err, ok) => ok.errcode);
api.deliverNotify({ ...notice, deliver_status: 0 }, () => {});
api.deliverNotify('{}', () => {});
// @ts-expect-error delivered or not
api.deliverNotify({ ...notice, deliver_status: '2' }, () => {});
// @ts-expect-error it is not signed
api.deliverNotify({ ...notice, app_signature: undefined }, () => {});

const query = {
  appid: 'wx1',
  package: 'out_trade_no=1&partner=2&sign=3',
  timestamp: '1369745073',
  app_signature: '53cca9d4',
  sign_method: 'sha1' as const,
};
api.orderQuery(query, (_err, { order_info }) => order_info.trade_state === '0');
// @ts-expect-error which order?
api.orderQuery({ ...query, package: undefined }, () => {});

const order: Promise<{ order_info: { total_fee: string } }> = api.promises.orderQuery(query);
void order;
