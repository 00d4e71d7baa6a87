import API from 'wechat-api';

declare const api: API;

const message = {
  status: 1501001,
  open_id: 'o1',
  order_id: 'order_123456',
  msg_id: 'msg_0001',
  app_id: 'wx23dde3xd34569cba',
  business_id: 150,
};

api.getRealNameAuthUrl('https://mp.weixin.qq.com', (_err, { auth_url, expires_in }) => [
  auth_url,
  expires_in,
]);
// @ts-expect-error where to go afterwards is missing
api.getRealNameAuthUrl(() => {});

api.sendCityServiceMessage(message, (_err, ok) => ok.errcode);
api.sendCityServiceMessage({ ...message, business_info: { pat_name: '李*龙', added_later: 1 } }, () => {});
api.sendCityServiceMessage({ ...message, business_info: '{"pat_name":"李*龙"}' }, (err) => err?.code);
// @ts-expect-error a status is a number
api.sendCityServiceMessage({ ...message, status: '1501001' }, () => {});

api.getMedicalRealName('APPID', 'o1', 'BMUewIb9', (_err, { cipher_real_name }) => cipher_real_name.length);
// @ts-expect-error the code is missing
api.getMedicalRealName('APPID', 'o1', () => {});

api.getCityMessageRelation('o1', (_err, { is_subscribed }) => is_subscribed === 1);
api.getCityMessageRelation('o1', 150, (_err, { is_subscribed }) => is_subscribed === true);
// @ts-expect-error who?
api.getCityMessageRelation(() => {});

const relation: Promise<{ is_subscribed: 0 | 1 | boolean }> = api.promises.getCityMessageRelation('o1');
void relation;
