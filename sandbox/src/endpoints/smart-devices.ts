import { WeChatError } from '../base/wechat-error.js';
import type { SmartDevices } from '../domains/devices/smart-devices.js';
import type { Endpoint } from './endpoint.js';
import { id, list, object, oneOf, optional, text } from './schema.js';
import { serviceOf } from './service.js';

const DOCS = 'https://iot.weixin.qq.com/wiki/new/index.html?page=3-4';

const OK = { errcode: 0, errmsg: 'ok' };
const FOUND = { resp_msg: { ret_code: 0, error_info: 'ok' } };

/** The hardware platform, of whose methods each has its own way to say that all is well. */
const hardware = serviceOf({ permission: 'verified-service', done: (reply) => reply });

const openid = text({ wrong: 40003 });
const device_id = text();
const states = ['unauthorized', 'authorized', 'bind', 'unset'];

/** What became of a device, told beside the errcode of the call; how WeChat words a failure is not documented. */
const outcome = (isDone: boolean) =>
  isDone ? OK : { errcode: -1, errmsg: 'device not authorized or not bind' };

const named = ({ type }: SmartDevices, device: string) => ({ device_type: type, device_id: device });

/** Binds or unbinds a user and a device. */
const binding = (path: string, name: string, isBound: boolean, ticket = {}) =>
  hardware.post(path, name, {
    doc: `${DOCS}-7`,
    body: { ...ticket, device_id, openid },
    reply: { base_resp: OK },
    handle({ smartDevices, followers }, input) {
      const { openid: owner } = followers.get(input.openid);
      return { base_resp: outcome(smartDevices.bind(input.device_id, owner, isBound)) };
    },
  });

export const smartDeviceEndpoints: Endpoint[] = [
  hardware.post('/device/transmsg', '主动发送消息给设备 — Sends a message or a state to a user’s device.', {
    doc: `${DOCS}-3`,
    body: {
      device_type: text(),
      device_id,
      open_id: openid,
      content: optional(text()),
      msg_type: optional(id()),
      device_status: optional(oneOf([0, 1, '0', '1'])),
    },
    reply: { ret: 0, ret_info: 'this is ok' },
    handle({ smartDevices }, { device_id: device, open_id }) {
      const isBound = smartDevices.find(device)?.owners.has(open_id) ?? false;
      return isBound ? { ret: 0, ret_info: 'this is ok' } : { ret: -1, ret_info: 'user not bind device' };
    },
  }),
  hardware.post('/device/create_qrcode', '获取设备二维码 — Makes the texts of QR codes.', {
    doc: `${DOCS}-4`,
    body: { device_num: id(), device_id_list: list(device_id, { least: 1 }) },
    reply: { errcode: 0, errmsg: 'succ', device_num: 1, code_list: [{ device_id: 'id1', ticket: 't1' }] },
    handle({ smartDevices }, { device_id_list: devices }) {
      const code_list = devices.map((device) => ({ device_id: device, ticket: smartDevices.ticket(device) }));
      return { errcode: 0, errmsg: 'succ', device_num: devices.length, code_list };
    },
  }),
  hardware.post('/device/authorize_device', '设备授权 — Lets users bind devices, or changes these.', {
    doc: `${DOCS}-5`,
    body: {
      device_num: id(),
      device_list: list(object({ id: text(), mac: optional(text()) }), { least: 1 }),
      op_type: oneOf([0, 1, '0', '1']),
      product_id: optional(id()),
    },
    reply: { resp: [{ base_info: { device_type: 'gh_0123456789ab', device_id: 'id' }, ...OK }] },
    handle: ({ smartDevices }, { device_list: devices, op_type }) => ({
      resp: devices.map(({ id: device, mac = '' }) => {
        const isDone = smartDevices.authorise(device, mac, Number(op_type) === 0);
        return { base_info: named(smartDevices, device), ...outcome(isDone) };
      }),
    }),
  }),
  hardware.get('/device/getqrcode', '获取设备 ID 和二维码 — Makes up a device’s id and QR code.', {
    doc: `${DOCS}-4`,
    query: { product_id: optional(text()) },
    reply: {
      base_resp: OK,
      deviceid: 'DEVICEID',
      qrticket: 'http://we.qq.com/d/TICKET',
      devicelicence: 'F6939B',
    },
    handle({ smartDevices, context: { ids } }) {
      const { device_id: deviceid } = smartDevices.invent();
      const devicelicence = ids.hex('device licence', 64).toUpperCase();
      return { base_resp: OK, deviceid, qrticket: smartDevices.ticket(deviceid), devicelicence };
    },
  }),
  binding('/device/bind', '绑定成功通知 — Confirms that a user binds a device.', true, { ticket: text() }),
  binding('/device/unbind', '解绑成功通知 — Confirms that a user unbinds a device.', false, {
    ticket: text(),
  }),
  binding('/device/compel_bind', '强制绑定用户和设备 — Binds a user to a device.', true),
  binding('/device/compel_unbind', '强制解绑用户和设备 — Unbinds a user from a device.', false),
  hardware.get('/device/get_stat', '设备状态查询 — Tells whether a device is authorised and bound.', {
    doc: `${DOCS}-8`,
    query: { device_id },
    reply: { ...OK, status: 2, status_info: 'bind' },
    handle({ smartDevices }, input) {
      const { state = 0, owners = new Set() } = smartDevices.find(input.device_id) ?? {};
      const status = owners.size > 0 ? 2 : state;
      return { ...OK, status, status_info: states[status] };
    },
  }),
  hardware.post('/device/verify_qrcode', '验证二维码 — Tells which device a QR code is of.', {
    doc: `${DOCS}-9`,
    body: { ticket: text() },
    reply: { ...OK, device_type: 'gh_0123456789ab', device_id: 'DEVICEID', mac: '1234567890AB' },
    handle({ smartDevices }, { ticket }) {
      const device = smartDevices.ofTicket(ticket);
      if (!device) throw new WeChatError(-1);
      return { ...OK, ...named(smartDevices, device.device_id), mac: device.mac };
    },
  }),
  hardware.get('/device/get_openid', '获取设备绑定 openID — Lists who is bound to a device.', {
    doc: `${DOCS}-11`,
    query: { device_id, device_type: text() },
    reply: { open_id: ['OPENID'], resp_msg: { ret_code: 0, error_info: 'get open id list OK!' } },
    handle({ smartDevices }, input) {
      const open_id = [...(smartDevices.find(input.device_id)?.owners ?? [])];
      return { open_id, resp_msg: { ret_code: 0, error_info: 'get open id list OK!' } };
    },
  }),
  hardware.get('/device/get_bind_device', '获取用户绑定的设备 — Lists the devices that a user is bound to.', {
    doc: `${DOCS}-12`,
    query: { openid },
    reply: { ...FOUND, openid: 'OPENID', device_list: [{ device_type: 'dt1', device_id: 'di1' }] },
    handle({ smartDevices, followers }, input) {
      const { openid: owner } = followers.get(input.openid);
      const device_list = smartDevices.of(owner).map((device) => named(smartDevices, device.device_id));
      return { ...FOUND, openid: owner, device_list };
    },
  }),
];
