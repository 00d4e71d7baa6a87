import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { ShakeReply } from './account';
import type { BeaconIdentifier, BeaconIds } from './beacon';

/** 设备分组 — A group of beacons. */
export interface BeaconGroup {
  /** 分组 id — Id of the group. */
  group_id: number;
  /** 分组名称 — Its name. */
  group_name: string;
}

/** 分组查询条件 — Which groups to list. */
export interface BeaconGroupsQuery {
  /** 跳过的数量 — How many to pass over. */
  begin: number;
  /** 查询的数量，最多 1,000 — How many to list, at most 1,000. */
  count: number;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 一页分组 — Some of the account's groups. */
export interface BeaconGroups {
  /** 分组总数 — Groups in all. */
  total_count: number;
  /** 分组 — The groups. */
  groups: BeaconGroup[];
}

/** 指定分组 — Which group. */
export interface BeaconGroupId {
  /** 分组 id — Id of the group. */
  group_id: number | string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 分组内设备的查询条件 — Which beacons of a group to list. */
export interface BeaconGroupQuery extends BeaconGroupId {
  /** 跳过的数量 — How many to pass over. */
  begin: number;
  /** 查询的数量，最多 1,000 — How many to list, at most 1,000. */
  count: number;
}

/** 分组内的设备 — A beacon of a group. */
export interface GroupedBeacon extends BeaconIds {
  /** 备注 — The account's note on it. */
  comment: string;
  /** 所在的门店，没有为 0；超过 2^53 的 id 是原样的文本 — The store it is in, 0 if none. Ids beyond 2^53 arrive as exact text. */
  poi_id: number | string;
}

/** 分组与其中的一页设备 — A group with some of its beacons. */
export interface BeaconGroupDetail extends BeaconGroup {
  /** 分组内的设备总数 — Beacons of the group in all. */
  total_count: number;
  /** 设备 — The beacons. */
  devices: GroupedBeacon[];
}

/** 新分组 — A group as it is created. */
export interface BeaconGroupDraft {
  /** 分组名称，不超过 100 个汉字或 200 个英文字母 — Its name, at most 100 Chinese characters or 200 letters. */
  group_name: string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 改名后的分组 — A group as it is renamed. */
export interface BeaconGroupUpdate extends BeaconGroupDraft {
  /** 分组 id — Id of the group. */
  group_id: number | string;
}

/** 分组与其中的设备：微信的字段名是 `device_identifiers`，1.35.1 的文档写作 `device_identifier` — A group and beacons of it: WeChat says `device_identifiers`; 1.35.1 documented `device_identifier`. */
export type BeaconGroupMembers = BeaconGroupId &
  (
    | {
        /** 设备，最多 1,000 个 — The beacons, at most 1,000. */
        device_identifiers: BeaconIdentifier[];
      }
    | {
        /** 设备，最多 1,000 个 — The beacons, at most 1,000. */
        device_identifier: BeaconIdentifier[];
      }
  );

/**
 * 查询分组列表 — lists the account's groups of beacons.
 *
 * 限制：一次最多 1,000 个分组。
 *
 * Limits: 1,000 groups a call.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 查询条件；也可以是 JSON 文本，原样发送 — Which groups, or JSON text, which is sent as it is.
 * @returns `data` 是分组与总数 — Groups, and how many there are, in `data`.
 * @example
 * api.listBeaconGroup({ begin: 0, count: 10 }, (err, result) => { ... });
 * const { data } = await api.promises.listBeaconGroup({ begin: 0, count: 10 });
 */
export const listBeaconGroup = make((query: BeaconGroupsQuery | string) =>
  post<ShakeReply<BeaconGroups>>('/shakearound/device/group/getlist', query),
);

/**
 * 查询分组详情 — tells a group's name and lists its beacons.
 *
 * 限制：一次最多 1,000 个设备。
 *
 * Limits: 1,000 beacons a call.
 *
 * 错误码：`9001058` 分组不存在。
 *
 * Errors: `9001058` no such group.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param query 分组与查询范围；也可以是 JSON 文本，原样发送 — The group and which of its beacons, or JSON text, which is sent as it is.
 * @returns `data` 是分组与其中的设备 — The group with its beacons, in `data`.
 * @example
 * api.queryGroupBeacons({ group_id: 123, begin: 0, count: 100 }, (err, result) => { ... });
 * const { data } = await api.promises.queryGroupBeacons({ group_id: 123, begin: 0, count: 100 });
 */
export const queryGroupBeacons = make((query: BeaconGroupQuery | string) =>
  post<ShakeReply<BeaconGroupDetail>>('/shakearound/device/group/getdetail', query),
);

/**
 * 新增分组 — creates a group of beacons.
 *
 * 限制：每个账号的分组数，微信的接口说明写 1,000 个，错误码说明写 100 个。
 *
 * Limits: the groups of an account are at most 1,000 by WeChat's page of this endpoint, 100 by its list of error codes.
 *
 * 错误码：`9001050` 分组数已达上限；`9001055` 名称过长。
 *
 * Errors: `9001050` as many groups as there may be; `9001055` the name is too long.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param group 分组名称；也可以是 JSON 文本，原样发送 — The name, or JSON text, which is sent as it is.
 * @returns `data` 是新建的分组 — The group, in `data`.
 * @example
 * api.addBeaconGroup({ group_name: '一楼' }, (err, result) => { ... });
 * const { data } = await api.promises.addBeaconGroup({ group_name: '一楼' });
 */
export const addBeaconGroup = make((group: BeaconGroupDraft | string) =>
  post<ShakeReply<BeaconGroup>>('/shakearound/device/group/add', group),
);

/**
 * 编辑分组信息 — renames a group of beacons.
 *
 * 错误码：`9001055` 名称过长；`9001058` 分组不存在。
 *
 * Errors: `9001055` the name is too long; `9001058` no such group.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param group 分组 id 与新名称；也可以是 JSON 文本，原样发送 — Id and new name, or JSON text, which is sent as it is.
 * @returns `data` 中可能有修改后的分组 — The group, in `data`, where WeChat tells it.
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
 * 错误码：`9001054` 分组中还有设备，请先用 `deleteGroupBeacons` 移除；`9001058` 分组不存在。
 *
 * Errors: `9001054` beacons are in it: remove them with `deleteGroupBeacons` first; `9001058` no such group.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param groupId 分组 id，或 `{ group_id }` — Id of the group, or `{ group_id }`.
 */
export const deleteBeaconGroup = make((groupId: number | string | BeaconGroupId) =>
  post<Ok>('/shakearound/device/group/delete', typeof groupId === 'object' ? groupId : { group_id: groupId }),
);

/**
 * 添加设备到分组 — adds beacons to a group.
 *
 * 限制：一次最多 1,000 个设备，一个分组最多 10,000 个。
 *
 * Limits: 1,000 beacons a call, 10,000 a group.
 *
 * 错误码：`9001051` 分组已有 10,000 个设备；`9001052` 一次超过 1,000 个；`9001056` 有设备不属于该账号；`9001058` 分组不存在。
 *
 * Errors: `9001051` more than 10,000 in the group; `9001052` more than 1,000 at once; `9001056` a beacon that is not the account's; `9001058` no such group.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param members 分组与设备；也可以是 JSON 文本，原样发送 — The group and the beacons, or JSON text, which is sent as it is.
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
 * 限制：一次最多 1,000 个设备。
 *
 * Limits: 1,000 beacons a call.
 *
 * 错误码：`9001053` 一次超过 1,000 个；`9001056` 有设备不在该分组中；`9001058` 分组不存在。
 *
 * Errors: `9001053` more than 1,000 at once; `9001056` a beacon that is not in the group; `9001058` no such group.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param members 分组与设备；也可以是 JSON 文本，原样发送 — The group and the beacons, or JSON text, which is sent as it is.
 * @example
 * const members = { group_id: 123, device_identifiers: [{ device_id: 10100 }] };
 * api.deleteGroupBeacons(members, (err) => { ... });
 * await api.promises.deleteGroupBeacons(members);
 */
export const deleteGroupBeacons = make((members: BeaconGroupMembers | string) =>
  post<Ok>('/shakearound/device/group/deletedevice', members),
);
