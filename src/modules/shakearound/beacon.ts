import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeAudit, ShakeAuditStatus, ShakeReply } from './account';

/** 按设备编号指定的设备 — A beacon by its number; the rest may be there too, but the number is what counts. */
export interface BeaconByNumber {
  /** 设备编号 — Number of the beacon. */
  device_id: number | string;
  /** 设备广播的 UUID — UUID that the beacon broadcasts. */
  uuid?: string;
  /** 设备广播的 major — Major that the beacon broadcasts. */
  major?: number;
  /** 设备广播的 minor — Minor that the beacon broadcasts. */
  minor?: number;
}

/** 按广播信息指定的设备 — A beacon by what it broadcasts: all three are needed. */
export interface BeaconBySignal {
  /** UUID，例如 `FDA50693-A4E2-4FB1-AFCF-C6EB07647825` — UUID, such as `FDA50693-A4E2-4FB1-AFCF-C6EB07647825`. */
  uuid: string;
  /** major 的值，0 到 65535 — Major, 0 to 65535. */
  major: number;
  /** minor 的值，0 到 65535 — Minor, 0 to 65535. */
  minor: number;
}

/** 指定设备：设备编号，或 UUID、major、minor — Which beacon: its number, or what it broadcasts. */
export type BeaconIdentifier = BeaconByNumber | BeaconBySignal;

/** 设备标识 — What every answer tells about a beacon. */
export interface BeaconIds {
  /** 设备编号 — Number of the beacon. */
  device_id: number;
  /** 设备广播的 UUID — UUID that it broadcasts. */
  uuid: string;
  /** major 的值，0 到 65535 — Major, 0 to 65535. */
  major: number;
  /** minor 的值，0 到 65535 — Minor, 0 to 65535. */
  minor: number;
}

/** 设备 ID 申请 — An application for beacon ids. */
export interface BeaconApplication {
  /** 申请的数量；一次超过 500 个需人工审核 — How many; more than 500 at once are reviewed by hand. */
  quantity: number;
  /** 申请理由，不超过 100 个汉字或 200 个英文字母 — The reason, at most 100 Chinese characters or 200 letters. */
  apply_reason: string;
  /** 设备备注，不超过 15 个汉字或 30 个英文字母 — Note on these beacons, at most 15 Chinese characters or 30 letters. */
  comment?: string;
  /** 关联的门店 id；门店 1 公里内优先摇出 — Id of the store they are in: within 1 km of it they are shown first. */
  poi_id?: number | string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 已提交的设备 ID 申请 — An application for beacon ids that WeChat has taken. */
export interface BeaconBatch {
  /** 批次 id，审核通过后可用 `getBeacons` 列出其中的设备 — Id of the application; once it is approved, `getBeacons` lists its beacons. */
  apply_id: number;
  /** 审核状态 — How far the review is. */
  audit_status: ShakeAuditStatus;
  /** 审核备注 — The same in words. */
  audit_comment: string;
}

/** 指定设备 ID 申请 — Which application to ask about. */
export interface BeaconBatchId {
  /** 批次 id，来自 `applyBeacons` — Id of the application, from `applyBeacons`. */
  apply_id: number | string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 设备的新备注 — A new note on a beacon. */
export interface BeaconComment {
  /** 设备 — Which beacon. */
  device_identifier: BeaconIdentifier;
  /** 备注，不超过 15 个汉字或 30 个英文字母 — The note, at most 15 Chinese characters or 30 letters. */
  comment: string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 设备所在的门店 — The store that a beacon is in. */
export interface BeaconLocation {
  /** 设备 — Which beacon. */
  device_identifier: BeaconIdentifier;
  /** 门店 id；为 0 时解除关联 — Id of the store; 0 takes the beacon out of its store. */
  poi_id: number | string;
  /** 门店的归属：1 本账号（默认），2 其他账号 — Whose store it is: 1 this account's, as where it is left out; 2 another account's. */
  type?: 1 | 2;
  /** 门店所属账号的 appid，`type` 为 2 时必填 — Appid of the store's account; needed where `type` is 2. */
  poi_appid?: string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 设备查询条件 — Which beacons to list: some, all page by page, or those of one application page by page. */
export interface BeaconQuery {
  /** 查询方式：1 指定设备，2 全部，3 某次申请的设备 — 1 the beacons of `device_identifiers`, 2 all, 3 those of `apply_id`. */
  type?: 1 | 2 | 3;
  /** 要查询的设备，最多 50 个，`type` 为 1 时必填 — The beacons to list, at most 50; needed where `type` is 1. */
  device_identifiers?: BeaconIdentifier[];
  /** `device_identifiers` 的旧名，早于 `type` — Earlier name of `device_identifiers`, from the time before `type`. */
  device_identifier?: BeaconIdentifier[];
  /** 批次 id，来自 `applyBeacons`，`type` 为 3 时必填 — Id of an application, from `applyBeacons`; needed where `type` is 3. */
  apply_id?: number | string;
  /** 上一页最后一个设备的编号，第一页为 0 — Number of the last beacon of the page before; 0 for the first page. */
  last_seen?: number;
  /** 跳过的数量，`last_seen` 之前的旧字段 — How many to pass over: what there was before `last_seen`. */
  begin?: number;
  /** 查询的数量，最多 50 — How many to list, at most 50. */
  count?: number;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 设备状态 — How active a beacon is. */
export type BeaconStatus =
  /** 未激活 — Never seen. */
  | 0
  /** 已激活 — Seen. */
  | 1
  /** 活跃，早期才与已激活区分 — Seen often; told apart from 1 in earlier times only. */
  | 2;

/** 设备 — A beacon. */
export interface Beacon extends BeaconIds {
  /** 备注 — The account's note on it. */
  comment: string;
  /** 设备状态 — How active it is. */
  status: BeaconStatus;
  /** 最近被摇到的日期，最新为昨天，Unix 时间戳，单位秒；从未为 0 — Day it was last found by shaking, yesterday at the latest; seconds since 1970, 0 if never. */
  last_active_time?: number;
  /** 所在的门店，没有为 0；超过 2^53 的 id 是原样的文本 — The store it is in, 0 if none. Ids beyond 2^53 arrive as exact text. */
  poi_id: number | string;
  /** 关联的页面 id，以逗号分隔；旧字段，现由 `searchBeaconPageRelation` 查询 — Ids of its pages, separated by commas; earlier, now asked for with `searchBeaconPageRelation`. */
  page_ids?: string;
}

/** 一页设备 — A page of the account's beacons. */
export interface Beacons {
  /** 设备，按编号升序 — The beacons, by ascending number. */
  devices: Beacon[];
  /** 设备总数 — Beacons in all. */
  total_count: number;
}

/** 指定一次摇动 — Which shake to ask about. */
export interface ShakeTicket {
  /** 摇出页面的地址中的 ticket，30 分钟内有效 — The ticket in the address of the page that was opened; good for 30 minutes. */
  ticket: string;
  /** 是否返回门店 id：1 返回 — 1: tell the store too. */
  need_poi?: 0 | 1;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 摇动的用户与设备 — Who shook, and where. */
export interface ShakeInfo {
  /** 摇出的页面 id — Id of the page that was shown. */
  page_id: number;
  /** 附近的设备 — The beacon that was near. */
  beacon_info: {
    /** 手机与设备的距离，单位米 — Metres from the phone to the beacon. */
    distance: number;
    /** 设备的 UUID — UUID of the beacon. */
    uuid: string;
    /** major 的值，0 到 65535 — Major, 0 to 65535. */
    major: number;
    /** minor 的值，0 到 65535 — Minor, 0 to 65535. */
    minor: number;
  };
  /** 摇动的用户 — Who shook. */
  openid: string;
  /** 设备所在的门店，`need_poi` 为 1 且有门店时才有；超过 2^53 的 id 是原样的文本 — The beacon's store, if it is in one and `need_poi` is 1. Ids beyond 2^53 arrive as exact text. */
  poi_id?: number | string;
}

/**
 * 申请设备ID — applies for the ids (UUID, major, minor) of beacons.
 *
 * 限制：每个账号最多 10,000 个设备；一次不超过 500 个即时审核，超过的在三个工作日内人工审核。
 *
 * Limits: at most 10,000 beacons an account; up to 500 at once are decided on immediately, more within three working days.
 *
 * 错误码：`9001021` 已有设备的激活率低于 50%；`9001022` `quantity` 须大于 0；`9001023` 有申请正在审核；`9001033` 门店不存在；`9001035` 申请参数不合法；`9001038` 设备总数超过限额。
 *
 * Errors: `9001021` fewer than half of the beacons are activated; `9001022` `quantity` is not above 0; `9001023` an application is under review; `9001033` no such store; `9001035` a field is wrong; `9001038` more beacons than the account may have.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param application 数量与理由；也可以是 JSON 文本，原样发送 — How many and why, or JSON text, which is sent as it is.
 * @returns `data` 是申请的批次 id 与审核状态 — Id and state of the application, in `data`.
 * @example
 * api.applyBeacons({ quantity: 3, apply_reason: '测试', comment: '测试专用' }, (err, result) => { ... });
 * const { data } = await api.promises.applyBeacons({ quantity: 3, apply_reason: '测试', comment: '测试专用' });
 */
export const applyBeacons = make((application: BeaconApplication | string) =>
  post<ShakeReply<BeaconBatch>>('/shakearound/device/applyid', application),
);

/**
 * 查询设备ID申请审核状态 — tells how far an application for beacon ids is.
 *
 * 错误码：`9001047` 申请不存在。
 *
 * Errors: `9001047` no such application.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param applyId `applyBeacons` 返回的批次 id，或 `{ apply_id }` — Id of the application, from `applyBeacons`, or `{ apply_id }`.
 * @returns `data` 是审核结果 — The review, in `data`.
 */
export const applyBeaconsStatus = make((applyId: number | string | BeaconBatchId) =>
  post<ShakeReply<ShakeAudit>>(
    '/shakearound/device/applystatus',
    typeof applyId === 'object' ? applyId : { apply_id: applyId },
  ),
);

/**
 * 编辑设备信息 — sets the account's note on a beacon.
 *
 * 错误码：`9001025` 设备不存在；`9001034` 备注过长。
 *
 * Errors: `9001025` no such beacon; `9001034` the note is too long.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param comment 设备与备注；也可以是 JSON 文本，原样发送 — The beacon and the note, or JSON text, which is sent as it is.
 * @example
 * api.updateBeacon({ device_identifier: { device_id: 10011 }, comment: '门口' }, (err) => { ... });
 * await api.promises.updateBeacon({ device_identifier: { device_id: 10011 }, comment: '门口' });
 */
export const updateBeacon = make((comment: BeaconComment | string) =>
  post<Ok>('/shakearound/device/update', comment),
);

/**
 * 配置设备与门店的关联关系 — puts a beacon into a store, or takes it out.
 *
 * 错误码：`9001025` 设备不存在；`9001033` 门店不存在。
 *
 * Errors: `9001025` no such beacon; `9001033` no such store.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param location 设备与门店；也可以是 JSON 文本，原样发送 — The beacon and the store, or JSON text, which is sent as it is.
 * @example
 * api.bindBeaconLocation({ device_identifier: { device_id: 10011 }, poi_id: 1231 }, (err) => { ... });
 * await api.promises.bindBeaconLocation({ device_identifier: { device_id: 10011 }, poi_id: 1231 });
 */
export const bindBeaconLocation = make((location: BeaconLocation | string) =>
  post<Ok>('/shakearound/device/bindlocation', location),
);

/**
 * 查询设备列表 — lists beacons: some, all, or those of one application.
 *
 * 限制：一次最多 50 个设备。
 *
 * Limits: 50 beacons a call.
 *
 * 错误码：`9001024` 超过 50 个；`9001025` 设备不存在；`9001036` `begin` 不合法；`9001047` 申请不存在。
 *
 * Errors: `9001024` more than 50; `9001025` no such beacon; `9001036` `begin` is wrong; `9001047` no such application.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 查询条件；也可以是 JSON 文本，原样发送 — Which beacons, or JSON text, which is sent as it is.
 * @returns `data` 是设备与总数 — Beacons, and how many there are, in `data`.
 * @example
 * api.getBeacons({ type: 2, last_seen: 0, count: 50 }, (err, result) => { ... });
 * const { data } = await api.promises.getBeacons({ type: 2, last_seen: 0, count: 50 });
 */
export const getBeacons = make((query: BeaconQuery | string) =>
  post<ShakeReply<Beacons>>('/shakearound/device/search', query),
);

/**
 * 获取设备及用户信息 — tells who shook and which beacon was near.
 *
 * 限制：ticket 30 分钟内有效。
 *
 * Limits: a ticket is good for 30 minutes.
 *
 * 错误码：`9001003` ticket 不正确或已过期；`9001004` 查不到用户；`9001006` 查不到 openid。
 *
 * Errors: `9001003` the ticket is wrong or too old; `9001004` the user could not be found; `9001006` nor the openid.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param ticket 摇出页面的地址中的 ticket，或 `{ ticket, need_poi }` — The ticket in the address of the page that was opened, or `{ ticket, need_poi }`.
 * @returns `data` 是用户、页面与设备 — User, page and beacon, in `data`.
 * @example
 * api.getShakeInfo({ ticket, need_poi: 1 }, (err, result) => { ... });
 * const { data } = await api.promises.getShakeInfo({ ticket, need_poi: 1 });
 */
export const getShakeInfo = make((ticket: string | ShakeTicket) =>
  post<ShakeReply<ShakeInfo>>(
    '/shakearound/user/getshakeinfo',
    typeof ticket === 'object' ? ticket : { ticket },
  ),
);
