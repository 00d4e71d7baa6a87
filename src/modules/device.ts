import { get, makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/** A device that is to be used with WeChat, and how WeChat connects with it. */
export interface DeviceAuth {
  /** Id of the device. */
  id: string;
  /** MAC address: 12 hexadecimal digits without separators, `1234567890AB`. */
  mac: string;
  /**
   * Ways to connect, the preferred one first, with `|` between them: `1` Bluetooth Classic on Android, `2` Bluetooth
   * Classic on iOS, `3` Bluetooth Low Energy, `4` Wi-Fi.
   */
  connect_protocol: string;
  /** Key for encryption that the device holds too: 32 hexadecimal digits; empty without encryption. */
  auth_key: string;
  /** When WeChat disconnects: `1` once the user leaves the account's page, `2` not even then. */
  close_strategy: '1' | '2' | (string & {});
  /** When WeChat connects, as a sum: `1` on the account's page, `4` elsewhere too, for a while. */
  conn_strategy: '1' | '4' | '5' | (string & {});
  /** How the two identify themselves: `0` unencrypted, `1` AES (CBC, PKCS#7). */
  crypt_method: '0' | '1';
  /** Version of the identification: `0` unencrypted, `1` version 1. */
  auth_ver: '0' | '1';
  /** Where the advertised manufacturer data hold the MAC address: `-1` at the end, `-2` nowhere. */
  manu_mac_pos: '-1' | '-2';
  /** Where the serial number holds the MAC address: `-1` at the end, `-2` nowhere. */
  ser_mac_pos: '-1' | '-2';
  /** `1` for a pedometer of the simple protocol, whose `connect_protocol` holds `3`; left out else. */
  ble_simple_protocol?: '0' | '1';
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A message to a device: text, or bytes. */
export type DeviceMessage = string | Uint8Array;

/** What is done with devices: `0` authorizes new ones, `1` changes authorized ones. */
export type DeviceOperation = 0 | 1 | '0' | '1';

/** A device by the account it belongs to. */
export interface DeviceIdentity {
  /** Original id of the account, `gh_…`. */
  device_type: string;
  /** Id of the device. */
  device_id: string;
}

/** What became of each device. */
export interface DeviceAuthResult {
  /** One for each device. */
  resp: {
    /** The device. */
    base_info: DeviceIdentity;
    /** 0: done. A device that failed is told here, not as the callback's error. */
    errcode: number;
    /** `ok`, or what failed. */
    errmsg: string;
  }[];
}

/** QR codes of devices. */
export interface DeviceQRCodes {
  /** 0: done. Any other code reaches the callback as an error. */
  errcode: 0;
  /** What WeChat says of it, e.g. `succ`. */
  errmsg: string;
  /** Devices that got a code. */
  device_num: number;
  /** The codes. */
  code_list: {
    /** The device. */
    device_id: string;
    /** Text to draw as a QR code. */
    ticket: string;
  }[];
}

/** Whether a device method did it: a failure is told here, not as the callback's error. */
export interface DeviceOutcome {
  /** 0: done. */
  errcode: number;
  /** `ok`, or what failed. */
  errmsg: string;
}

/** Whether a device query found something: a failure is told here, not as the callback's error. */
export interface DeviceQueryOutcome {
  /** 0: done. */
  ret_code: number;
  /** `ok`, or what failed. */
  error_info: string;
}

/** A device whose id WeChat has given. */
export interface NewDevice {
  /** Whether it was done. */
  base_resp?: DeviceOutcome;
  /** Whether it was done, as WeChat's documentation has it. */
  resp_msg?: DeviceQueryOutcome;
  /** Id of the new device. */
  deviceid: string;
  /** Text to draw as the device's QR code; `#` and data of your own may follow. */
  qrticket: string;
  /** Certificate of the device; only for products that use the direct SDK. */
  devicelicence?: string;
}

/** Whether a device was bound or unbound. */
export interface DeviceBinding {
  /** Whether it was done: a failure is told here, not as the callback's error. */
  base_resp: DeviceOutcome;
}

/** Whether a message was passed on. */
export interface DeviceTransfer {
  /** 0: done. A failure, e.g. of a user who no longer listens to the device, is -1 and not the callback's error. */
  ret: number;
  /** `this is ok`, or what failed. */
  ret_info: string;
}

/** State of a device. */
export interface DeviceState extends Ok {
  /** 0 not authorized, 1 authorized, 2 bound to a user, 3 without properties. */
  status: 0 | 1 | 2 | 3 | (number & {});
  /** The state in words. */
  status_info: string;
}

/** The device of a QR code. */
export interface VerifiedDevice extends Ok, DeviceIdentity {
  /** MAC address of the device. */
  mac: string;
}

/** Who is bound to a device. */
export interface DeviceOwners {
  /** The users' openids. */
  open_id: string[];
  /** Whether it was done. */
  resp_msg: DeviceQueryOutcome;
}

/** Devices that a user is bound to. */
export interface BoundDevices {
  /** Whether it was done. */
  resp_msg: DeviceQueryOutcome;
  /** The user. */
  openid: string;
  /** The devices. */
  device_list: DeviceIdentity[];
}

/** Confirms that a user bound or unbound a device, with the ticket that the user's WeChat gave. */
const confirm = (action: 'bind' | 'unbind') =>
  make((deviceId: string, openid: string, ticket: string) =>
    post<DeviceBinding>(`/device/${action}`, { ticket, device_id: deviceId, openid }),
  );

/** Binds or unbinds a device without the user's doing. */
const compel = (action: 'compel_bind' | 'compel_unbind') =>
  make((deviceId: string, openid: string) =>
    post<DeviceBinding>(`/device/${action}`, { device_id: deviceId, openid }),
  );

/**
 * 主动发送消息给设备 — sends a message to a device of a user.
 *
 * @param deviceType original id of the account, `gh_…`
 * @param deviceId the device
 * @param openid the user
 * @param content the message, text or bytes; sent in base64
 * @returns whether it was passed on; a failure of the device's is no error
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-3
 */
export const transferMessage = make(
  (deviceType: string, deviceId: string, openid: string, content: DeviceMessage) =>
    post<DeviceTransfer>('/device/transmsg', {
      device_type: deviceType,
      device_id: deviceId,
      open_id: openid,
      content: Buffer.from(content).toString('base64'),
    }),
);

/**
 * 主动发送设备状态消息给微信终端 — tells a user's WeChat whether a Wi-Fi device is connected.
 *
 * @param deviceType original id of the account, `gh_…`
 * @param deviceId the device
 * @param openid the user
 * @param status 0 not connected, 1 connected
 * @returns whether it was passed on; -1, which is no error, once the user no longer listens to the device
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-10
 */
export const transferStatus = make(
  (deviceType: string, deviceId: string, openid: string, status: 0 | 1 | '0' | '1') =>
    post<DeviceTransfer>('/device/transmsg', {
      device_type: deviceType,
      device_id: deviceId,
      open_id: openid,
      msg_type: '2',
      device_status: status,
    }),
);

/**
 * 获取设备二维码 — gets the QR codes by which users bind devices, for devices with ids of your own.
 *
 * Errors: `48001` the account has no device function.
 *
 * @param deviceIds ids of the devices
 * @returns `code_list`, a text to draw for each device
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-4
 */
export const createDeviceQRCode = make((deviceIds: string[]) =>
  post<DeviceQRCodes>('/device/create_qrcode', { device_num: deviceIds.length, device_id_list: deviceIds }),
);

/**
 * 设备授权 — authorizes devices, so that users can bind them, or changes their properties.
 *
 * Errors: `48001` the account has no device function.
 *
 * @param devices the devices
 * @param operation `0` authorizes, `1` changes what is authorized
 * @param productId number of the product; needed to authorize devices of any product but 1, and left out else
 * @returns `resp`, what became of each device; that one failed is no error
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-5
 * @example
 * api.authorizeDevices([device], '0', '38637', (err, { resp }) => { ... });
 * const { resp } = await api.promises.authorizeDevices([{ ...device, mac: '1234567890AB' }], '1');
 */
export const authorizeDevices = make(
  (devices: DeviceAuth[], operation: DeviceOperation, productId: string | number = '') =>
    post<DeviceAuthResult>('/device/authorize_device', {
      device_num: devices.length,
      device_list: devices,
      op_type: operation,
      ...(productId !== '' && { product_id: productId }),
    }),
  4,
);

/**
 * 获取设备 ID 和二维码 — has WeChat make up a device's id and QR code; `authorizeDevices` then sets its properties.
 *
 * Limits: each call uses up one of the devices that the product is granted.
 *
 * Errors: `48001` the account has no device function.
 *
 * @param productId number of the product; left out for product 1
 * @returns id and QR code
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-4
 */
export const getDeviceQRCode = make(
  (productId: string | number = '') =>
    get<NewDevice>('/device/getqrcode', { product_id: productId === '' ? undefined : productId }),
  2,
);

/**
 * 绑定成功通知 — confirms that a user binds a device on a page of yours.
 *
 * @param deviceId the device
 * @param openid the user
 * @param ticket proof that the user wants it, from the JS-SDK's `getWXDeviceTicket`
 * @returns whether it was done; a failure is no error
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const bindDevice = confirm('bind');

/**
 * 解绑成功通知 — confirms that a user unbinds a device on a page of yours.
 *
 * @param deviceId the device
 * @param openid the user
 * @param ticket proof that the user wants it, from the JS-SDK's `getWXDeviceTicket`
 * @returns whether it was done; a failure is no error
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const unbindDevice = confirm('unbind');

/**
 * 强制绑定用户和设备 — binds a user to a device; your server answers for that both may be bound.
 *
 * @param deviceId the device
 * @param openid the user
 * @returns whether it was done; a failure is no error
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const compelBindDevice = compel('compel_bind');

/**
 * 强制解绑用户和设备 — unbinds a user from a device.
 *
 * @param deviceId the device
 * @param openid the user
 * @returns whether it was done; a failure is no error
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const compelUnbindDevice = compel('compel_unbind');

/**
 * 设备状态查询 — tells whether a device is authorized and bound.
 *
 * @param deviceId the device
 * @returns the state
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-8
 */
export const getDeviceStatus = make((deviceId: string) =>
  get<DeviceState>('/device/get_stat', { device_id: deviceId }),
);

/**
 * 验证二维码 — tells which device a QR code is of.
 *
 * @param ticket text of the QR code
 * @returns the device
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-9
 */
export const verifyDeviceQRCode = make((ticket: string) =>
  post<VerifiedDevice>('/device/verify_qrcode', { ticket }),
);

/**
 * 获取设备绑定 openID — lists the users who are bound to a device.
 *
 * @param deviceId the device
 * @param deviceType original id of the account, `gh_…`
 * @returns `open_id`
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-11
 */
export const getOpenID = make((deviceId: string, deviceType: string) =>
  get<DeviceOwners>('/device/get_openid', { device_id: deviceId, device_type: deviceType }),
);

/**
 * 获取用户绑定的设备 — lists the devices that a user is bound to.
 *
 * @param openid the user
 * @returns `device_list`
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-12
 */
export const getBindDevice = make((openid: string) =>
  get<BoundDevices>('/device/get_bind_device', { openid }),
);
