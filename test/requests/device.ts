import { call } from './row.js';

const lamp = {
  id: 'lamp-1',
  mac: '1234567890AB',
  connect_protocol: '3|1',
  auth_key: '',
  close_strategy: '2',
  conn_strategy: '5',
  crypt_method: '0',
  auth_ver: '0',
  manu_mac_pos: '-1',
  ser_mac_pos: '-2',
};
const message = { device_type: 'gh_1', device_id: 'lamp-1', open_id: 'o1' };
const binding = { device_id: 'lamp-1', openid: 'o1' };

export const device = {
  transferMessage: [
    call('gh_1', 'lamp-1', 'o1', '群发内容').post('/device/transmsg', {
      ...message,
      content: '576k5Y+R5YaF5a65',
    }),
    call('gh_1', 'lamp-1', 'o1', Buffer.from([0xfe, 0x01])).post('/device/transmsg', {
      ...message,
      content: '/gE=',
    }),
  ],
  transferStatus: [
    call('gh_1', 'lamp-1', 'o1', 1).post('/device/transmsg', { ...message, msg_type: '2', device_status: 1 }),
  ],
  createDeviceQRCode: [
    call(['lamp-1', 'lamp-2']).post('/device/create_qrcode', {
      device_num: 2,
      device_id_list: ['lamp-1', 'lamp-2'],
    }),
  ],
  authorizeDevices: [
    call([lamp], '0', '38637').post('/device/authorize_device', {
      device_num: 1,
      device_list: [lamp],
      op_type: '0',
      product_id: '38637',
    }),
    call([lamp, lamp], '1').post('/device/authorize_device', {
      device_num: 2,
      device_list: [lamp, lamp],
      op_type: '1',
    }),
  ],
  getDeviceQRCode: [
    call('38637').get('/device/getqrcode', { product_id: '38637' }),
    call().get('/device/getqrcode'),
    call(null).get('/device/getqrcode'),
  ],
  bindDevice: [call('lamp-1', 'o1', 'TICKET').post('/device/bind', { ticket: 'TICKET', ...binding })],
  unbindDevice: [call('lamp-1', 'o1', 'TICKET').post('/device/unbind', { ticket: 'TICKET', ...binding })],
  compelBindDevice: [call('lamp-1', 'o1').post('/device/compel_bind', binding)],
  compelUnbindDevice: [call('lamp-1', 'o1').post('/device/compel_unbind', binding)],
  getDeviceStatus: [call('lamp-1').get('/device/get_stat', { device_id: 'lamp-1' })],
  verifyDeviceQRCode: [call('TICKET').post('/device/verify_qrcode', { ticket: 'TICKET' })],
  getOpenID: [call('lamp-1', 'gh_1').get('/device/get_openid', { device_id: 'lamp-1', device_type: 'gh_1' })],
  getBindDevice: [call('o1').get('/device/get_bind_device', { openid: 'o1' })],
};
