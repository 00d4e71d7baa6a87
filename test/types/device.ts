import API from 'wechat-api';

declare const api: API;

api.transferMessage('gh_1', 'lamp-1', 'o1', '开灯', (err, { ret, ret_info }) => ret || ret_info);
api.transferMessage('gh_1', 'lamp-1', 'o1', Buffer.from([0xfe, 0x01]), () => {});
// @ts-expect-error the message is missing
api.transferMessage('gh_1', 'lamp-1', 'o1', () => {});
api.transferStatus('gh_1', 'lamp-1', 'o1', 1, (err, { ret }) => ret);
// @ts-expect-error no such state
api.transferStatus('gh_1', 'lamp-1', 'o1', 2, () => {});

api.createDeviceQRCode(['lamp-1'], (err, { code_list: [first] }) => first?.ticket);
// @ts-expect-error a list is wanted
api.createDeviceQRCode('lamp-1', () => {});

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
} as const;
api.authorizeDevices([lamp], '0', '38637', (err, { resp: [first] }) => first?.base_info.device_id);
api.authorizeDevices([lamp], 1, (err, { resp: [first] }) => first?.errcode);
// @ts-expect-error no such operation
api.authorizeDevices([lamp], '2', () => {});
// @ts-expect-error a device needs more than its id
api.authorizeDevices([{ id: 'lamp-1' }], '1', () => {});

api.getDeviceQRCode('38637', (err, device) => device.qrticket.length + device.deviceid.length);
api.getDeviceQRCode((err) => err?.code);
api.bindDevice('lamp-1', 'o1', 'TICKET', (err, { base_resp }) => base_resp.errcode);
// @ts-expect-error the ticket is missing
api.bindDevice('lamp-1', 'o1', () => {});
api.unbindDevice('lamp-1', 'o1', 'TICKET', (err, { base_resp }) => base_resp.errmsg);
api.compelBindDevice('lamp-1', 'o1', (err, { base_resp }) => base_resp.errcode);
api.compelUnbindDevice('lamp-1', 'o1', (err, { base_resp }) => base_resp.errcode);
api.getDeviceStatus('lamp-1', (err, state) => state.status === 2);
api.verifyDeviceQRCode('TICKET', (err, device) => device.mac + device.device_id);
api.getOpenID('lamp-1', 'gh_1', (err, { open_id: [first] }) => first);
api.getBindDevice('o1', (err, { device_list: [first] }) => first?.device_id);

const state: Promise<{ status: number }> = api.promises.getDeviceStatus('lamp-1');
void state;
