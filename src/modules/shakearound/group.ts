import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeReply } from './account';
import type { BeaconIdentifier, BeaconIds } from './beacon';

/** A group of beacons. */
export interface BeaconGroup {
  /** Id of the group. */
  group_id: number;
  /** Its name. */
  group_name: string;
}

/** Which groups to list. */
export interface BeaconGroupsQuery {
  /** How many to pass over. */
  begin: number;
  /** How many to list, at most 1,000. */
  count: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Some of the account's groups. */
export interface BeaconGroups {
  /** Groups in all. */
  total_count: number;
  /** The groups. */
  groups: BeaconGroup[];
}

/** Which group. */
export interface BeaconGroupId {
  /** Id of the group. */
  group_id: number | string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Which beacons of a group to list. */
export interface BeaconGroupQuery extends BeaconGroupId {
  /** How many to pass over. */
  begin: number;
  /** How many to list, at most 1,000. */
  count: number;
}

/** A beacon of a group. */
export interface GroupedBeacon extends BeaconIds {
  /** The account's note on it. */
  comment: string;
  /** The store it is in, 0 if none. Ids beyond 2^53 arrive as exact strings. */
  poi_id: number | string;
}

/** A group with some of its beacons. */
export interface BeaconGroupDetail extends BeaconGroup {
  /** Beacons of the group in all. */
  total_count: number;
  /** The beacons. */
  devices: GroupedBeacon[];
}

/** A group as it is created. */
export interface BeaconGroupDraft {
  /** Its name, at most 100 Chinese characters or 200 letters. */
  group_name: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A group as it is renamed. */
export interface BeaconGroupUpdate extends BeaconGroupDraft {
  /** Which group. */
  group_id: number | string;
}

/** A group and beacons of it: WeChat says `device_identifiers`; 1.35.1 documented `device_identifier`. */
export type BeaconGroupMembers = BeaconGroupId &
  (
    | {
        /** The beacons, at most 1,000. */
        device_identifiers: BeaconIdentifier[];
      }
    | {
        /** The beacons, at most 1,000. */
        device_identifier: BeaconIdentifier[];
      }
  );

/**
 * 查询分组列表 — lists the account's groups of beacons.
 *
 * Limits: 1,000 a call.
 *
 * @param query which groups, or JSON text, sent as it is
 * @returns `data`: groups, and how many there are
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/Search_groups_list.html
 * @example
 * api.listBeaconGroup({ begin: 0, count: 10 }, (err, { data }) => { ... });
 * const { data } = await api.promises.listBeaconGroup({ begin: 0, count: 10 });
 */
export const listBeaconGroup = make((query: BeaconGroupsQuery | string) =>
  post<ShakeReply<BeaconGroups>>('/shakearound/device/group/getlist', query),
);

/**
 * 查询分组详情 — tells a group's name and lists its beacons.
 *
 * Limits: 1,000 beacons a call.
 *
 * Errors: `9001058` no such group.
 *
 * @param query the group and which of its beacons, or JSON text, sent as it is
 * @returns `data`: the group with its beacons
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/Search_grouping_details.html
 * @example
 * api.queryGroupBeacons({ group_id: 123, begin: 0, count: 100 }, (err, { data }) => { ... });
 * const { data } = await api.promises.queryGroupBeacons({ group_id: 123, begin: 0, count: 100 });
 */
export const queryGroupBeacons = make((query: BeaconGroupQuery | string) =>
  post<ShakeReply<BeaconGroupDetail>>('/shakearound/device/group/getdetail', query),
);

/**
 * 新增分组 — creates a group of beacons.
 *
 * Limits: at most 1,000 groups per account, as this page of WeChat's says; its list of error codes says 100.
 *
 * Errors: `9001050` as many groups as there may be; `9001055` the name is too long.
 *
 * @param group the name, or JSON text, sent as it is
 * @returns `data`: the group
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/New_groups.html
 * @example
 * api.addBeaconGroup({ group_name: '一楼' }, (err, { data }) => { ... });
 * const { data } = await api.promises.addBeaconGroup({ group_name: '一楼' });
 */
export const addBeaconGroup = make((group: BeaconGroupDraft | string) =>
  post<ShakeReply<BeaconGroup>>('/shakearound/device/group/add', group),
);

/**
 * 编辑分组信息 — renames a group of beacons.
 *
 * Errors: `9001055` the name is too long; `9001058` no such group.
 *
 * @param group id and new name, or JSON text, sent as it is
 * @returns `data`: the group where WeChat tells it
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/Group_editing_information.html
 * @example
 * api.updateBeaconGroup({ group_id: 123, group_name: '二楼' }, (err) => { ... });
 * await api.promises.updateBeaconGroup({ group_id: 123, group_name: '二楼' });
 */
export const updateBeaconGroup = make((group: BeaconGroupUpdate | string) =>
  post<ShakeReply<Partial<BeaconGroup>>>('/shakearound/device/group/update', group),
);

/**
 * 删除分组 — deletes a group that has no beacons.
 *
 * Errors: `9001054` beacons are in it: remove them with `deleteGroupBeacons` first; `9001058` no such group.
 *
 * @param groupId id of the group, or `{ group_id }`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/Delete_grouping.html
 */
export const deleteBeaconGroup = make((groupId: number | string | BeaconGroupId) =>
  post<Ok>('/shakearound/device/group/delete', typeof groupId === 'object' ? groupId : { group_id: groupId }),
);

/**
 * 添加设备到分组 — adds beacons to a group.
 *
 * Limits: 1,000 beacons a call, 10,000 a group.
 *
 * Errors: `9001051` more than 10,000 in the group; `9001052` more than 1,000 at once; `9001056` a beacon that is not
 * the account's; `9001058` no such group.
 *
 * @param members the group and the beacons, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/Add_device_to_group.html
 * @example
 * api.addGroupBeacons({ group_id: 123, device_identifiers: [{ device_id: 10100 }] }, (err) => { ... });
 * await api.promises.addGroupBeacons({ group_id: 123, device_identifiers: [{ device_id: 10100 }] });
 */
export const addGroupBeacons = make((members: BeaconGroupMembers | string) =>
  post<Ok>('/shakearound/device/group/adddevice', members),
);

/**
 * 从分组中移除设备 — removes beacons from a group.
 *
 * Limits: 1,000 beacons a call.
 *
 * Errors: `9001053` more than 1,000 at once; `9001056` a beacon that is not in the group; `9001058` no such group.
 *
 * @param members the group and the beacons, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Active_from_Html5/Remove_device_from_group.html
 * @example
 * const members = { group_id: 123, device_identifiers: [{ device_id: 10100 }] };
 * api.deleteGroupBeacons(members, (err) => { ... });
 * await api.promises.deleteGroupBeacons(members);
 */
export const deleteGroupBeacons = make((members: BeaconGroupMembers | string) =>
  post<Ok>('/shakearound/device/group/deletedevice', members),
);
