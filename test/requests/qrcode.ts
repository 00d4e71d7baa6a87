import { call } from './row.js';

const CREATE = '/cgi-bin/qrcode/create';

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
};
