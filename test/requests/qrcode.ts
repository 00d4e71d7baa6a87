import { call } from './row.js';

const CREATE = '/cgi-bin/qrcode/create';

const PREFIX = 'http://weixin.qq.com/q/02aaaa';

const pages = { appid: 'wxappid', get_type: 2, page_num: 1, page_size: 20 };

const byPrefix = { appid: 'wxappid', get_type: 1, prefix_list: [PREFIX] };

const rule = { prefix: PREFIX, appid: 'wxappid', path: 'pages/index/index', is_edit: 0 };

const ordinary = {
  ...rule,
  prefix: 'https://shop.example/q/',
  permit_sub_rule: '1',
  open_version: '2',
  debug_url: ['https://shop.example/q/1'],
};

export const qrcode = {
  createTmpQRCode: [
    call(123).post(CREATE, { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 123 } } }),
    call(123, 1800).post(CREATE, {
      expire_seconds: 1800,
      action_name: 'QR_SCENE',
      action_info: { scene: { scene_id: 123 } },
    }),
    call('door-7', 2592000).post(CREATE, {
      expire_seconds: 2592000,
      action_name: 'QR_STR_SCENE',
      action_info: { scene: { scene_str: 'door-7' } },
    }),
    call('123', 60).post(CREATE, {
      expire_seconds: 60,
      action_name: 'QR_STR_SCENE',
      action_info: { scene: { scene_str: '123' } },
    }),
  ],
  createLimitQRCode: [
    call(100000).post(CREATE, {
      action_name: 'QR_LIMIT_SCENE',
      action_info: { scene: { scene_id: 100000 } },
    }),
    call('门口').post(CREATE, {
      action_name: 'QR_LIMIT_STR_SCENE',
      action_info: { scene: { scene_str: '门口' } },
    }),
  ],
  getQRCodeJumps: [
    call(pages).post('/cgi-bin/wxopen/qrcodejumpget', pages),
    call(byPrefix).post('/cgi-bin/wxopen/qrcodejumpget', byPrefix),
  ],
  addQRCodeJump: [
    call(rule).post('/cgi-bin/wxopen/qrcodejumpadd', rule),
    call(ordinary).post('/cgi-bin/wxopen/qrcodejumpadd', ordinary),
  ],
  publishQRCodeJump: [call(PREFIX).post('/cgi-bin/wxopen/qrcodejumppublish', { prefix: PREFIX })],
  deleteQRCodeJump: [
    call(PREFIX, 'wxappid').post('/cgi-bin/wxopen/qrcodejumpdelete', { prefix: PREFIX, appid: 'wxappid' }),
  ],
};
