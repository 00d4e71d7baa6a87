import { pick } from '../../base/pick.js';
import type { BeaconGroup } from '../../domains/devices/beacon-groups.js';
import type { Beacon } from '../../domains/devices/beacons.js';
import type { Endpoint } from '../endpoint.js';
import { familyOf } from '../family.js';
import { id, integer, list, optional, text } from '../schema.js';
import { beacon, begin, shake } from './service.js';

const GROUP = { group_id: 123, group_name: 'test' };
const BEACON = {
  device_id: 123456,
  uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825',
  major: 10001,
  minor: 10001,
};

const groups = familyOf({
  service: shake,
  key: 'group_id',
  rows: ({ shakeAround }) => shakeAround.groups,
  sample: { ...GROUP, devices: new Set<number>() },
});

const group_id = id({ wrong: 9001058 });
const group_name = text({ mostWidth: 200, wrong: 9001055 });
const count = integer({ least: 0, most: 1000 });

const named = (group: BeaconGroup) => pick(group, 'group_id', 'group_name');
const member = (one: Beacon) => pick(one, 'device_id', 'uuid', 'major', 'minor', 'comment', 'poi_id');

/** A group and beacons; they were called `device_identifier` in documentation, too. */
const membership = (long: number) => {
  const beacons = optional(list(beacon, { most: 1000, wrong: 9001056, long }));
  return { group_id, device_identifiers: beacons, device_identifier: beacons };
};

export const groupEndpoints: Endpoint[] = [
  shake.post('/shakearound/device/group/getlist', '查询分组列表 — Lists the groups of beacons.', {
    body: { begin, count },
    reply: { groups: [GROUP], total_count: 100 },
    handle({ shakeAround }, { begin: first, count: most }) {
      const { rows, total } = shakeAround.groups.page(first, most);
      return { groups: rows.map(named), total_count: total };
    },
  }),
  shake.post('/shakearound/device/group/getdetail', '查询分组详情 — Tells about a group and its beacons.', {
    body: { group_id, begin, count },
    reply: { ...GROUP, total_count: 100, devices: [{ ...BEACON, comment: 'test', poi_id: 12345 }] },
    handle({ shakeAround: { beacons, groups: all } }, { begin: first, count: most, ...input }) {
      const group = all.get(String(input.group_id));
      const page = [...group.devices].slice(first, first + most);
      const devices = page.map((device_id) => member(beacons.get({ device_id })));
      return { ...named(group), total_count: group.devices.size, devices };
    },
  }),
  groups.create(
    '/shakearound/device/group/add',
    '新增分组 — Creates a group of beacons.',
    {
      body: { group_name },
      row: (input, made) => ({ group_id: made, group_name: input.group_name, devices: new Set<number>() }),
    },
    named,
  ),
  groups.change('/shakearound/device/group/update', '编辑分组信息 — Renames a group of beacons.', {
    body: { group_name },
    row: (input) => ({ group_name: input.group_name }),
  }),
  groups.remove('/shakearound/device/group/delete', '删除分组 — Deletes a group that has no beacons.'),
  shake.post('/shakearound/device/group/adddevice', '添加设备到分组 — Puts beacons into a group.', {
    body: membership(9001052),
    handle({ shakeAround }, { device_identifier = [], device_identifiers = device_identifier, ...input }) {
      shakeAround.groups.put(input.group_id, device_identifiers);
    },
  }),
  shake.post('/shakearound/device/group/deletedevice', '从分组中移除设备 — Takes beacons out of a group.', {
    body: membership(9001053),
    handle({ shakeAround }, { device_identifier = [], device_identifiers = device_identifier, ...input }) {
      shakeAround.groups.take(input.group_id, device_identifiers);
    },
  }),
];
