import type { Endpoint } from '../endpoint.js';
import { integer } from '../schema.js';
import { beacon, pageId, shake, shakeLists } from './service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/offiaccount/en/Shake_Nearby/Analytics';

const PAGE_SIZE = 50;
const BEACON = { device_id: 10097, major: 10001, minor: 12102, uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825' };
const DAY = { click_pv: 0, click_uv: 0, ftime: 1425052800, shake_pv: 0, shake_uv: 0 };
const [SHAKES, CLICKS] = [
  { shake_pv: 1, shake_uv: 2 },
  { click_pv: 3, click_uv: 4 },
];

const moment = integer({ least: 0, most: 2 ** 32, wrong: 9001031 });
const span = { begin_date: moment, end_date: moment };
const day = { date: moment, page_index: integer({ least: 1 }) };

/** A page of the numbers of a day. */
function pageOf(name: string, rows: object[], date: number, page_index: number): object {
  const page = rows.slice((page_index - 1) * PAGE_SIZE, page_index * PAGE_SIZE);
  return { data: { [name]: page }, date, total_count: rows.length, page_index };
}

export const statisticsEndpoints: Endpoint[] = [
  shake.post('/shakearound/statistics/device', '以设备为维度的数据统计接口 — Counts by beacon.', {
    doc: `${DOCS}/Using_devices_as_a_dimension_for_the_data_statistics_interface.html`,
    body: { device_identifier: beacon, ...span },
    reply: [DAY],
    handle({ shakeAround: { beacons, shakes } }, { device_identifier, begin_date, end_date }) {
      const { device_id } = beacons.get(device_identifier);
      return shakes.daily('device_id', device_id, begin_date, end_date);
    },
  }),
  shakeLists.post('/shakearound/statistics/devicelist', '批量查询设备统计数据接口 — Ranks beacons.', {
    doc: `${DOCS}/Batch_query_device_statistics_data_interface.html`,
    body: day,
    reply: pageOf('devices', [{ ...BEACON, ...SHAKES, ...CLICKS }], 1435075200, 1),
    handle({ shakeAround: { beacons, shakes } }, { date, page_index }) {
      const devices = shakes
        .ranking('device_id', date)
        .map(({ id, counts: { click_pv, click_uv, ...shaken } }) => {
          const { device_id, major, minor, uuid } = beacons.get({ device_id: id });
          return { device_id, major, minor, uuid, ...shaken, click_pv, click_uv };
        });
      return pageOf('devices', devices, date, page_index);
    },
  }),
  shake.post('/shakearound/statistics/page', '以页面为维度的数据统计接口 — Counts by page.', {
    doc: `${DOCS}/Using_pages_as_a_dimension_for_the_data_statistics_interface.html`,
    body: { page_id: pageId, ...span },
    reply: [DAY],
    handle({ shakeAround: { pages, shakes } }, { begin_date, end_date, ...input }) {
      const { page_id } = pages.get(String(input.page_id));
      return shakes.daily('page_id', page_id, begin_date, end_date);
    },
  }),
  shakeLists.post('/shakearound/statistics/pagelist', '批量查询页面统计数据接口 — Ranks pages.', {
    body: day,
    reply: pageOf('pages', [{ page_id: 1234, ...CLICKS, ...SHAKES }], 1435075200, 1),
    handle({ shakeAround }, { date, page_index }) {
      const pages = shakeAround.shakes.ranking('page_id', date);
      const rows = pages.map(({ id, counts }) => ({ page_id: id, ...counts }));
      return pageOf('pages', rows, date, page_index);
    },
  }),
];
