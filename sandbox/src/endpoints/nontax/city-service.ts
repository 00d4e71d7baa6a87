import type { Endpoint } from '../endpoint.js';
import { nontax } from './orders.js';
import { anything, integer, optional, text } from '../schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service';

const user = { app_id: text(), open_id: text() };

export const cityServiceEndpoints: Endpoint[] = [
  nontax.post('/intp/realname/getauthurl', '获取实名信息授权链接 — Tells where a user tells the real name.', {
    doc: `${DOCS}/en/Non_tax_pay/API_document.html`,
    body: { redirect_url: text() },
    reply: {
      expires_in: 7200,
      auth_url: 'https://mp.weixin.qq.com/insurance/card/getpwdconfig?auth_param=5c9f05#wechat_redirect',
    },
  }),
  nontax.post('/cityservice/sendchannelmsg', '发送城市服务消息 — Sends a message of the medical assistant.', {
    doc: `${DOCS}/api/medicalassistant/api_cityservice_sendchannelmsg.html`,
    body: {
      ...user,
      msg_id: text(),
      status: integer(),
      business_id: integer(),
      business_info: optional(anything()),
    },
    handle({ context }, { open_id, msg_id, status }) {
      context.emit('city-service.message', { openid: open_id, msg_id, status });
    },
  }),
  nontax.post('/cityservice/getmedrealname', '获取实名就医信息 — Tells a patient’s real name, encrypted.', {
    doc: `${DOCS}/guide/product/elderMedical/elderMedical-api.html`,
    body: { ...user, wxmed_authcode: text() },
    reply: {
      cipher_real_name: 'f06i5EaQQiBV5uXoKcfjYA==',
      cipher_algorithm: 'AES_256_ECB_PKCS7Padding',
      key_version: 0,
      app_id: 'APPID',
      open_id: 'OPENID',
    },
  }),
  nontax.post('/cityservice/getmsgrelation', '查询消息关联 — Tells whether a user gets these messages.', {
    doc: `${DOCS}/guide/product/elderMedical/elderMedical-api.html`,
    body: { business_id: integer(), open_id: text() },
    reply: { is_subscribed: 1 },
  }),
];
