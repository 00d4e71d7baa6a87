import { call } from './row.js';

const notice = {
  appid: 'wx1',
  openid: 'o1',
  transid: '111112222233333',
  out_trade_no: '555666uuu',
  deliver_timestamp: '1369745073',
  deliver_status: '1',
  deliver_msg: 'ok',
  app_signature: '53cca9d4',
  sign_method: 'sha1',
};

const query = {
  appid: 'wx1',
  package: 'out_trade_no=11122&partner=1900090055&sign=4e8d0df3',
  timestamp: '1369745073',
  app_signature: '53cca9d4',
  sign_method: 'sha1',
};

export const payment = {
  deliverNotify: [
    call(notice).post('/pay/delivernotify', notice),
    call(JSON.stringify(notice)).post('/pay/delivernotify', notice),
  ],
  orderQuery: [
    call(query).post('/pay/orderquery', query),
    call(JSON.stringify(query)).post('/pay/orderquery', query),
  ],
};
