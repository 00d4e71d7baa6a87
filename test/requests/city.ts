import { call } from './row.js';

const message = {
  status: 1501001,
  open_id: 'o1',
  order_id: 'order_123456',
  msg_id: 'msg_0001',
  app_id: 'wx23dde3xd34569cba',
  business_id: 150,
};
const business_info = { pat_name: '李*龙', doc_name: '王小二' };

export const city = {
  getRealNameAuthUrl: [
    call('https://mp.weixin.qq.com').post('/intp/realname/getauthurl', {
      redirect_url: 'https://mp.weixin.qq.com',
    }),
  ],
  sendCityServiceMessage: [
    call({ ...message, business_info }).post('/cityservice/sendchannelmsg', { ...message, business_info }),
    call({ ...message, business_info: JSON.stringify(business_info) }).post('/cityservice/sendchannelmsg', {
      ...message,
      business_info: JSON.stringify(business_info),
    }),
    call(message).post('/cityservice/sendchannelmsg', message),
  ],
  getMedicalRealName: [
    call('APPID', 'o1', 'BMUewIb9').post('/cityservice/getmedrealname', {
      app_id: 'APPID',
      open_id: 'o1',
      wxmed_authcode: 'BMUewIb9',
    }),
  ],
  getCityMessageRelation: [
    call('o1').post('/cityservice/getmsgrelation', { business_id: 130, open_id: 'o1' }),
    call('o1', null).post('/cityservice/getmsgrelation', { business_id: 130, open_id: 'o1' }),
    call('o1', 150).post('/cityservice/getmsgrelation', { business_id: 150, open_id: 'o1' }),
  ],
};
