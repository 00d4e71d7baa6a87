import { call, type Story } from '../kit/step.js';

const KIND = 'gh_8a7d3c1f2b4e';

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

/** 微信硬件. */
export const devices: Story = [
  call('createDeviceQRCode', [['lamp-1', 'lamp-2']], { learns: { deviceTicket: 'code_list.0.ticket' } }),
  call('verifyDeviceQRCode', ({ deviceTicket }) => [deviceTicket], { learns: { deviceKind: 'device_type' } }),
  call('getDeviceQRCode', ['38637'], { learns: { newDevice: 'deviceid' } }),
  call('authorizeDevices', [[lamp], '0'], { learns: { authorized: 'resp.0.base_info.device_id' } }),
  call('compelBindDevice', ({ openid }) => ['lamp-1', openid]),
  call('getOpenID', ['lamp-1', KIND], { learns: { owner: 'open_id.0' } }),
  call('getBindDevice', ({ openid }) => [openid], { learns: { owned: 'device_list.0.device_id' } }),
  call('getDeviceStatus', ['lamp-1'], { learns: { deviceStatus: 'status_info' } }),
  call('transferMessage', ({ openid }) => [KIND, 'lamp-1', openid, '开灯']),
  call('transferStatus', ({ openid }) => [KIND, 'lamp-1', openid, 1]),
  call('compelUnbindDevice', ({ openid }) => ['lamp-1', openid]),
  call('bindDevice', ({ openid }) => ['lamp-1', openid, 'TICKET']),
  call('unbindDevice', ({ openid }) => ['lamp-1', openid, 'TICKET']),
];
