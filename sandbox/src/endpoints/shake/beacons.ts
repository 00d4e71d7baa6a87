import type { Beacon } from '../../domains/devices/beacons.js';
import type { Endpoint } from '../endpoint.js';
import { id, integer, list, oneOf, optional, text } from '../schema.js';
import { beacon, begin, pageId, shake } from './service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/offiaccount/en/Shake_Nearby/Devices_management';

const UUID = 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825';

const comment = text({ least: 0, mostWidth: 30, wrong: 9001034 });
const beacons = list(beacon, { most: 50, wrong: 9001025, long: 9001024 });

/** What replies tell of a beacon, in WeChat's order. */
function told({ page_ids, apply_id, ...known }: Beacon): object {
  return known;
}

export const beaconEndpoints: Endpoint[] = [
  shake.post('/shakearound/device/applyid', '申请设备ID — Applies for the ids of beacons.', {
    doc: `${DOCS}/Apply_device_ID.html`,
    body: {
      quantity: integer({ least: 1, wrong: 9001022 }),
      apply_reason: text({ mostWidth: 200, wrong: 9001035 }),
      comment: optional(comment),
      poi_id: optional(id({ wrong: 9001033 })),
    },
    reply: { apply_id: 123, audit_status: 1, audit_comment: '审核中' },
    handle: ({ shakeAround }, request) => shakeAround.beacons.apply(request),
  }),
  shake.post('/shakearound/device/applystatus', '查询设备ID申请审核状态 — Tells how far it is.', {
    body: { apply_id: id({ wrong: 9001047 }) },
    reply: { apply_time: 1432026025, audit_comment: 'test', audit_status: 1, audit_time: 0 },
    handle: ({ shakeAround }, { apply_id }) => shakeAround.beacons.reviews.get(String(apply_id), 9001047),
  }),
  shake.post('/shakearound/device/update', '编辑设备信息 — Sets the note on a beacon.', {
    body: { device_identifier: beacon, comment },
    handle({ shakeAround }, input) {
      shakeAround.beacons.get(input.device_identifier).comment = input.comment;
    },
  }),
  shake.post('/shakearound/device/bindlocation', '配置设备与门店的关联关系 — Puts a beacon into a store.', {
    body: {
      device_identifier: beacon,
      poi_id: id({ wrong: 9001033 }),
      type: optional(oneOf([1, 2])),
      poi_appid: optional(text()),
    },
    handle({ shakeAround }, { device_identifier, poi_id, type, poi_appid }) {
      const store = { poi_id, poi_appid: type === 2 ? poi_appid : undefined };
      Object.assign(shakeAround.beacons.get(device_identifier), store);
    },
  }),
  shake.post('/shakearound/device/search', '查询设备列表 — Lists beacons.', {
    doc: `${DOCS}/Query_device_list.html`,
    body: {
      type: optional(oneOf([1, 2, 3])),
      device_identifiers: optional(beacons),
      device_identifier: optional(beacons),
      apply_id: optional(id({ wrong: 9001047 })),
      last_seen: optional(integer()),
      begin: optional(begin),
      count: optional(integer({ least: 0, most: 50, long: 9001024 })),
    },
    reply: {
      devices: [
        {
          comment: '',
          device_id: 10097,
          last_active_time: 1437276018,
          major: 10001,
          minor: 12102,
          poi_id: 0,
          status: 1,
          uuid: UUID,
        },
      ],
      total_count: 151,
    },
    handle({ shakeAround: { beacons: all } }, { device_identifiers, device_identifier, ...query }) {
      const named = device_identifiers ?? device_identifier;
      if (named) return { devices: named.map((one) => told(all.get(one))), total_count: named.length };
      const found = all.of(query.apply_id);
      const later = found.filter((one) => one.device_id > (query.last_seen ?? 0)).slice(query.begin ?? 0);
      return { devices: later.slice(0, query.count ?? 50).map(told), total_count: found.length };
    },
  }),
  shake.post('/shakearound/device/bindpage', '配置设备与页面的关联关系 — Sets a beacon’s pages.', {
    body: {
      device_identifier: beacon,
      page_ids: list(pageId, { most: 30, wrong: 9001032, long: 9001037 }),
    },
    handle({ shakeAround }, { device_identifier, page_ids }) {
      shakeAround.pages.bind(device_identifier, page_ids);
    },
  }),
  shake.post('/shakearound/relation/search', '查询设备与页面的关联关系 — Lists both.', {
    body: {
      type: oneOf([1, 2]),
      device_identifier: optional(beacon),
      page_id: optional(pageId),
      begin: optional(begin),
      count: optional(integer({ least: 0, most: 50, wrong: 9001036 })),
    },
    reply: {
      relations: [{ device_id: 797994, major: 10001, minor: 10023, page_id: 50054, uuid: UUID }],
      total_count: 2,
    },
    handle({ shakeAround: { pages } }, { type, device_identifier = {}, page_id = '', ...query }) {
      const found = type === 1 ? pages.ofBeacon(device_identifier) : pages.ofPage(page_id);
      const { begin: first = 0, count = 50 } = type === 1 ? { count: found.length } : query;
      const relations = found.slice(first, first + count);
      return { relations, total_count: found.length };
    },
  }),
];
