import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeAudit, ShakeAuditStatus, ShakeReply } from './account';

/** A beacon by its number. The rest may be there too; the number is what counts. */
export interface BeaconByNumber {
  /** Number of the beacon. */
  device_id: number | string;
  /** What the beacon broadcasts. */
  uuid?: string;
  /** What the beacon broadcasts. */
  major?: number;
  /** What the beacon broadcasts. */
  minor?: number;
}

/** A beacon by what it broadcasts: all three are needed. */
export interface BeaconBySignal {
  /** UUID, e.g. `FDA50693-A4E2-4FB1-AFCF-C6EB07647825`. */
  uuid: string;
  /** Major, 0 to 65535. */
  major: number;
  /** Minor, 0 to 65535. */
  minor: number;
}

/** Which beacon: its number, or what it broadcasts. */
export type BeaconIdentifier = BeaconByNumber | BeaconBySignal;

/** What every answer tells about a beacon. */
export interface BeaconIds {
  /** Number of the beacon. */
  device_id: number;
  /** UUID that it broadcasts. */
  uuid: string;
  /** Major, 0 to 65535. */
  major: number;
  /** Minor, 0 to 65535. */
  minor: number;
}

/** An application for beacon ids. */
export interface BeaconApplication {
  /** How many; more than 500 at once are reviewed by hand. */
  quantity: number;
  /** Why, at most 100 Chinese characters or 200 letters. */
  apply_reason: string;
  /** Note on these beacons, at most 15 Chinese characters or 30 letters. */
  comment?: string;
  /** The store they are in: within 1 km of it they are shown first. */
  poi_id?: number | string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** An application for beacon ids that WeChat has taken. */
export interface BeaconBatch {
  /** Id of the application; once it is approved, `getBeacons` lists its beacons. */
  apply_id: number;
  /** How far the review is. */
  audit_status: ShakeAuditStatus;
  /** The same in words. */
  audit_comment: string;
}

/** Which application to ask about. */
export interface BeaconBatchId {
  /** Id of the application, from `applyBeacons`. */
  apply_id: number | string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A new note on a beacon. */
export interface BeaconComment {
  /** Which beacon. */
  device_identifier: BeaconIdentifier;
  /** The note, at most 15 Chinese characters or 30 letters. */
  comment: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** The store that a beacon is in. */
export interface BeaconLocation {
  /** Which beacon. */
  device_identifier: BeaconIdentifier;
  /** The store; 0 takes the beacon out of its store. */
  poi_id: number | string;
  /** Whose store it is: 1 this account's (as where it is left out), 2 another account's. */
  type?: 1 | 2;
  /** Appid of the store's account; needed where `type` is 2. */
  poi_appid?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Which beacons to list: some, all page by page, or those of one application page by page. */
export interface BeaconQuery {
  /** 1 the beacons of `device_identifiers`, 2 all, 3 those of `apply_id`. */
  type?: 1 | 2 | 3;
  /** The beacons to list, at most 50; needed where `type` is 1. */
  device_identifiers?: BeaconIdentifier[];
  /** Earlier name of `device_identifiers`, from the time before `type`. */
  device_identifier?: BeaconIdentifier[];
  /** Id of an application, from `applyBeacons`; needed where `type` is 3. */
  apply_id?: number | string;
  /** Number of the last beacon of the page before; 0 for the first page. */
  last_seen?: number;
  /** How many to pass over: what there was before `last_seen`. */
  begin?: number;
  /** How many to list, at most 50. */
  count?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** How active a beacon is. */
export type BeaconStatus =
  /** 未激活 — never seen. */
  | 0
  /** 已激活 — seen. */
  | 1
  /** 活跃 — seen often; told apart from 1 in earlier times only. */
  | 2;

/** A beacon. */
export interface Beacon extends BeaconIds {
  /** The account's note on it. */
  comment: string;
  /** How active it is. */
  status: BeaconStatus;
  /** Day it was last found by shaking, yesterday at the latest; seconds since 1970, 0 if never. */
  last_active_time?: number;
  /** The store it is in, 0 if none. Ids beyond 2^53 arrive as exact strings. */
  poi_id: number | string;
  /** Its pages' ids, separated by commas; earlier, now asked for with `searchBeaconPageRelation`. */
  page_ids?: string;
}

/** A page of the account's beacons. */
export interface Beacons {
  /** The beacons, by ascending number. */
  devices: Beacon[];
  /** Beacons in all. */
  total_count: number;
}

/** Which shake to ask about. */
export interface ShakeTicket {
  /** The ticket in the address of the page that was opened; valid for 30 minutes. */
  ticket: string;
  /** 1: tell the store too. */
  need_poi?: 0 | 1;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Who shook, and where. */
export interface ShakeInfo {
  /** The page that was shown. */
  page_id: number;
  /** The beacon that was near. */
  beacon_info: {
    /** Metres from the phone to the beacon. */
    distance: number;
    /** UUID of the beacon. */
    uuid: string;
    /** Major, 0 to 65535. */
    major: number;
    /** Minor, 0 to 65535. */
    minor: number;
  };
  /** Who shook. */
  openid: string;
  /** The beacon's store, if it is in one and `need_poi` is 1. Ids beyond 2^53 arrive as exact strings. */
  poi_id?: number | string;
}

/**
 * 申请设备ID — applies for the ids (UUID, Major, Minor) of beacons.
 *
 * Limits: at most 10,000 beacons per account. Up to 500 at once are reviewed at once, more within three working days.
 *
 * Errors: `9001021` less than half of the beacons are active; `9001022` `quantity` is not above 0; `9001023` an
 * application is under review; `9001033` no such store; `9001038` more beacons than the account may have.
 *
 * @param application how many and why, or JSON text, sent as it is
 * @returns `data`: id and state of the application
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Devices_management/Apply_device_ID.html
 * @example
 * api.applyBeacons({ quantity: 3, apply_reason: '测试', comment: '测试专用' }, (err, { data }) => { ... });
 * const { data } = await api.promises.applyBeacons({ quantity: 3, apply_reason: '测试', comment: '测试专用' });
 */
export const applyBeacons = make((application: BeaconApplication | string) =>
  post<ShakeReply<BeaconBatch>>('/shakearound/device/applyid', application),
);

/**
 * 查询设备ID申请审核状态 — tells how far an application for beacon ids is.
 *
 * Errors: `9001047` no such application.
 *
 * @param applyId id of the application, from `applyBeacons`, or `{ apply_id }`
 * @returns `data`: the review
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Devices_management/Query_the_audit_status_of_the_device_ID.html
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
 * Errors: `9001025` no such beacon; `9001034` the note is too long.
 *
 * @param comment the beacon and the note, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Devices_management/Edit_device_information.html
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
 * Errors: `9001025` no such beacon; `9001033` no such store.
 *
 * @param location the beacon and the store, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Devices_management/Configure_the_connected_relationship_between_the_device_and_the_store.html
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
 * Limits: 50 a call.
 *
 * Errors: `9001024` more than 50; `9001025` no such beacon; `9001036` a bad `begin`; `9001047` no such application.
 *
 * @param query which beacons, or JSON text, sent as it is
 * @returns `data`: beacons, and how many there are
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Devices_management/Query_device_list.html
 * @example
 * api.getBeacons({ type: 2, last_seen: 0, count: 50 }, (err, { data }) => { ... });
 * const { data } = await api.promises.getBeacons({ type: 2, last_seen: 0, count: 50 });
 */
export const getBeacons = make((query: BeaconQuery | string) =>
  post<ShakeReply<Beacons>>('/shakearound/device/search', query),
);

/**
 * 获取设备及用户信息 — tells who shook and which beacon was near.
 *
 * Errors: `9001003` the ticket is wrong or older than 30 minutes; `9001004`, `9001006` WeChat could not find out.
 *
 * @param ticket the ticket in the address of the page that was opened, or `{ ticket, need_poi }`
 * @returns `data`: user, page and beacon
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Getting_Device_and_User_Information.html
 * @example
 * api.getShakeInfo({ ticket, need_poi: 1 }, (err, { data }) => { ... });
 * const { data } = await api.promises.getShakeInfo({ ticket, need_poi: 1 });
 */
export const getShakeInfo = make((ticket: string | ShakeTicket) =>
  post<ShakeReply<ShakeInfo>>(
    '/shakearound/user/getshakeinfo',
    typeof ticket === 'object' ? ticket : { ticket },
  ),
);
