import { get, makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/** 要授权的设备，以及微信与它的连接方式 — A device that is to be used with WeChat, and how WeChat connects with it. */
export interface DeviceAuth {
  /** 设备 ID — Id of the device. */
  id: string;
  /** 设备的 MAC 地址，12 位十六进制数字，不含分隔符 — MAC address: 12 hexadecimal digits without separators, `1234567890AB`. */
  mac: string;
  /**
   * 连接方式，按优先级以 `|` 分隔：`1` 安卓经典蓝牙，`2` iOS 经典蓝牙，`3` 低功耗蓝牙，`4` Wi-Fi — Ways to connect, the
   * preferred one first, with `|` between them: `1` Bluetooth Classic on Android, `2` Bluetooth Classic on iOS, `3`
   * Bluetooth Low Energy, `4` Wi-Fi.
   */
  connect_protocol: string;
  /** 设备也持有的加密密钥，32 位十六进制数字；不加密时为空 — Key for encryption that the device holds too: 32 hexadecimal digits; empty without encryption. */
  auth_key: string;
  /** 断开策略：`1` 退出公众号页面即断开，`2` 退出后保持连接 — When WeChat disconnects: `1` once the user leaves the account's page, `2` not even then. */
  close_strategy: '1' | '2' | (string & {});
  /** 连接策略，可相加：`1` 在公众号页面时连接，`4` 不在公众号页面时也连接一段时间 — When WeChat connects, as a sum: `1` on the account's page, `4` elsewhere too, for a while. */
  conn_strategy: '1' | '4' | '5' | (string & {});
  /** 认证加密方式：`0` 不加密，`1` AES（CBC，PKCS#7 填充） — How the two identify themselves: `0` unencrypted, `1` AES (CBC, PKCS#7). */
  crypt_method: '0' | '1';
  /** 认证版本：`0` 不加密，`1` 版本 1 — Version of the identification: `0` unencrypted, `1` version 1. */
  auth_ver: '0' | '1';
  /** MAC 地址在厂商广播数据中的位置：`-1` 在尾部，`-2` 不包含 — Where the advertised manufacturer data hold the MAC address: `-1` at the end, `-2` nowhere. */
  manu_mac_pos: '-1' | '-2';
  /** MAC 地址在序列号中的位置：`-1` 在尾部，`-2` 不包含 — Where the serial number holds the MAC address: `-1` at the end, `-2` nowhere. */
  ser_mac_pos: '-1' | '-2';
  /** 精简协议的计步设备为 `1`，且 `connect_protocol` 须含 `3`；其他设备不填 — `1` for a pedometer of the simple protocol, whose `connect_protocol` holds `3`; left out otherwise. */
  ble_simple_protocol?: '0' | '1';
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 发给设备的消息，文本或字节 — A message to a device: text, or bytes. */
export type DeviceMessage = string | Uint8Array;

/** 操作类型：0 新增授权，1 更新已授权设备的属性 — What is done with devices: `0` authorizes new ones, `1` changes authorized ones. */
export type DeviceOperation = 0 | 1 | '0' | '1';

/** 设备是否已连接：0 未连接，1 已连接 — Whether a device is connected: 0 no, 1 yes. */
export type DeviceConnection = 0 | 1 | '0' | '1';

/** 设备及其所属账号 — A device by the account it belongs to. */
export interface DeviceIdentity {
  /** 账号的原始 ID，`gh_` 开头 — Original id of the account, `gh_…`. */
  device_type: string;
  /** 设备 ID — Id of the device. */
  device_id: string;
}

/** 各设备的授权结果 — What became of each device. */
export interface DeviceAuthResult {
  /** 每个设备一项 — One for each device. */
  resp: {
    /** 设备 — The device. */
    base_info: DeviceIdentity;
    /** 0 为成功；单个设备的失败在此体现，不作为回调的错误 — 0: done. A device that failed is told here, not as the callback's error. */
    errcode: number;
    /** `ok` 或失败原因 — `ok`, or what failed. */
    errmsg: string;
  }[];
}

/** 设备二维码 — QR codes of devices. */
export interface DeviceQRCodes {
  /** 0 为成功，其他错误码作为回调的错误 — 0: done. Any other code reaches the callback as an error. */
  errcode: 0;
  /** 微信的说明，如 `succ` — What WeChat says of it, e.g. `succ`. */
  errmsg: string;
  /** 成功生成二维码的设备数量 — Number of devices that got a code. */
  device_num: number;
  /** 二维码列表 — The codes. */
  code_list: {
    /** 设备 ID — The device. */
    device_id: string;
    /** 用于生成二维码的文本 — Text to draw as a QR code. */
    ticket: string;
  }[];
}

/** 设备操作的结果，失败在此体现，不作为回调的错误 — Whether a device method did it: a failure is told here, not as the callback's error. */
export interface DeviceOutcome {
  /** 0 为成功 — 0: done. */
  errcode: number;
  /** `ok` 或失败原因 — `ok`, or what failed. */
  errmsg: string;
}

/** 设备查询的结果，失败在此体现，不作为回调的错误 — Whether a device query found something: a failure is told here, not as the callback's error. */
export interface DeviceQueryOutcome {
  /** 0 为成功 — 0: done. */
  ret_code: number;
  /** `ok` 或失败原因 — `ok`, or what failed. */
  error_info: string;
}

/** 由微信分配 ID 的设备 — A device whose id WeChat has given. */
export interface NewDevice {
  /** 操作结果 — Whether it was done. */
  base_resp?: DeviceOutcome;
  /** 操作结果，微信文档中的字段名 — Whether it was done, as WeChat's documentation has it. */
  resp_msg?: DeviceQueryOutcome;
  /** 新设备的 ID — Id of the new device. */
  deviceid: string;
  /** 用于生成设备二维码的文本，其后可接 `#` 与自定义数据 — Text to draw as the device's QR code; `#` and data of your own may follow. */
  qrticket: string;
  /** 设备证书，仅使用直连 SDK 的产品才有 — Certificate of the device; only for products that use the direct SDK. */
  devicelicence?: string;
}

/** 绑定或解绑的结果 — Whether a device was bound or unbound. */
export interface DeviceBinding {
  /** 操作结果，失败在此体现，不作为回调的错误 — Whether it was done: a failure is told here, not as the callback's error. */
  base_resp: DeviceOutcome;
}

/** 消息是否送达 — Whether a message was passed on. */
export interface DeviceTransfer {
  /** 0 为成功；失败（如用户已不再监听设备）为 -1，不作为回调的错误 — 0: done. A failure, e.g. of a user who no longer listens to the device, is -1 and not the callback's error. */
  ret: number;
  /** `this is ok` 或失败原因 — `this is ok`, or what failed. */
  ret_info: string;
}

/** 设备状态 — State of a device. */
export interface DeviceState extends Ok {
  /** 0 未授权，1 已授权，2 已被用户绑定，3 属性未设置 — 0 not authorized, 1 authorized, 2 bound to a user, 3 without properties. */
  status: 0 | 1 | 2 | 3 | (number & {});
  /** 状态的文字说明 — The state in words. */
  status_info: string;
}

/** 二维码对应的设备 — The device of a QR code. */
export interface VerifiedDevice extends Ok, DeviceIdentity {
  /** 设备的 MAC 地址 — MAC address of the device. */
  mac: string;
}

/** 绑定了设备的用户 — Who is bound to a device. */
export interface DeviceOwners {
  /** 用户的 openid 列表 — The users' openids. */
  open_id: string[];
  /** 查询结果 — Whether it was done. */
  resp_msg: DeviceQueryOutcome;
}

/** 用户绑定的设备 — Devices that a user is bound to. */
export interface BoundDevices {
  /** 查询结果 — Whether it was done. */
  resp_msg: DeviceQueryOutcome;
  /** 用户的 openid — The user. */
  openid: string;
  /** 设备列表 — The devices. */
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
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceType 账号的原始 ID，`gh_` 开头 — Original id of the account, `gh_…`.
 * @param deviceId 设备 ID — The device.
 * @param openid 用户的 openid — The user.
 * @param content 消息内容，文本或字节，以 Base64 发送 — The message, text or bytes; sent in base64.
 * @returns 是否送达；设备侧的失败不算错误 — Whether it was passed on; a failure of the device's is no error.
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
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceType 账号的原始 ID，`gh_` 开头 — Original id of the account, `gh_…`.
 * @param deviceId 设备 ID — The device.
 * @param openid 用户的 openid — The user.
 * @param status 0 未连接，1 已连接 — 0: not connected, 1: connected.
 * @returns 是否送达；用户不再监听设备时为 -1，不算错误 — Whether it was passed on; -1, which is no error, once the user no longer listens to the device.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-10
 */
export const transferStatus = make(
  (deviceType: string, deviceId: string, openid: string, status: DeviceConnection) =>
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
 * 错误码：`48001` 账号没有设备功能。
 *
 * Errors: `48001` the account has no device function.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceIds 设备 ID 列表 — Ids of the devices.
 * @returns `code_list`，每个设备一段用于生成二维码的文本 — `code_list`, a text to draw for each device.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-4
 */
export const createDeviceQRCode = make((deviceIds: string[]) =>
  post<DeviceQRCodes>('/device/create_qrcode', { device_num: deviceIds.length, device_id_list: deviceIds }),
);

/**
 * 设备授权 — authorizes devices, so that users can bind them, or changes their properties.
 *
 * 错误码：`48001` 账号没有设备功能。
 *
 * Errors: `48001` the account has no device function.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param devices 设备列表 — The devices.
 * @param operation `0` 新增授权，`1` 更新已授权设备的属性 — `0` authorizes, `1` changes what is authorized.
 * @param productId 产品编号；授权产品 1 以外的设备时必填，其余不填 — Number of the product; needed to authorize devices of any product but 1, and left out otherwise.
 * @returns `resp`，各设备的结果；单个设备失败不算错误 — `resp`, what became of each device; that one failed is no error.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-5
 * @example
 * api.authorizeDevices([device], '0', '38637', (err, result) => { ... });
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
 * 限制：每次调用占用产品的一个设备名额。
 *
 * Limits: each call uses up one of the devices that the product is granted.
 *
 * 错误码：`48001` 账号没有设备功能。
 *
 * Errors: `48001` the account has no device function.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param productId 产品编号；产品 1 不填 — Number of the product; left out for product 1.
 * @returns 设备 ID 与二维码 — The device's id and QR code.
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
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceId 设备 ID — The device.
 * @param openid 用户的 openid — The user.
 * @param ticket 用户操作的凭证，由 JS-SDK 的 `getWXDeviceTicket` 取得 — Proof that the user wants it, from the JS-SDK's `getWXDeviceTicket`.
 * @returns 操作结果；失败不算错误 — Whether it was done; a failure is no error.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const bindDevice = confirm('bind');

/**
 * 解绑成功通知 — confirms that a user unbinds a device on a page of yours.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceId 设备 ID — The device.
 * @param openid 用户的 openid — The user.
 * @param ticket 用户操作的凭证，由 JS-SDK 的 `getWXDeviceTicket` 取得 — Proof that the user wants it, from the JS-SDK's `getWXDeviceTicket`.
 * @returns 操作结果；失败不算错误 — Whether it was done; a failure is no error.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const unbindDevice = confirm('unbind');

/**
 * 强制绑定用户和设备 — binds a user to a device; your server vouches that the two may be bound.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceId 设备 ID — The device.
 * @param openid 用户的 openid — The user.
 * @returns 操作结果；失败不算错误 — Whether it was done; a failure is no error.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const compelBindDevice = compel('compel_bind');

/**
 * 强制解绑用户和设备 — unbinds a user from a device.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceId 设备 ID — The device.
 * @param openid 用户的 openid — The user.
 * @returns 操作结果；失败不算错误 — Whether it was done; a failure is no error.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-7
 */
export const compelUnbindDevice = compel('compel_unbind');

/**
 * 设备状态查询 — tells whether a device is authorized and bound.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceId 设备 ID — The device.
 * @returns 设备状态 — The state.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-8
 */
export const getDeviceStatus = make((deviceId: string) =>
  get<DeviceState>('/device/get_stat', { device_id: deviceId }),
);

/**
 * 验证二维码 — tells which device a QR code is of.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param ticket 二维码的文本 — Text of the QR code.
 * @returns 设备 — The device.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-9
 */
export const verifyDeviceQRCode = make((ticket: string) =>
  post<VerifiedDevice>('/device/verify_qrcode', { ticket }),
);

/**
 * 获取设备绑定 openID — lists the users who are bound to a device.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param deviceId 设备 ID — The device.
 * @param deviceType 账号的原始 ID，`gh_` 开头 — Original id of the account, `gh_…`.
 * @returns `open_id`，用户列表 — `open_id`, the users.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-11
 */
export const getOpenID = make((deviceId: string, deviceType: string) =>
  get<DeviceOwners>('/device/get_openid', { device_id: deviceId, device_type: deviceType }),
);

/**
 * 获取用户绑定的设备 — lists the devices that a user is bound to.
 *
 * 状态：属旧版微信硬件平台，已不在现行接口目录中；未见下线公告。
 *
 * Status: of the first hardware platform, and no longer in today's index of endpoints; no announcement of its withdrawal is known.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param openid 用户的 openid — The user.
 * @returns `device_list`，设备列表 — `device_list`, the devices.
 * @see https://iot.weixin.qq.com/wiki/new/index.html?page=3-4-12
 */
export const getBindDevice = make((openid: string) =>
  get<BoundDevices>('/device/get_bind_device', { openid }),
);
