import type { Poi } from '../domains/pois/pois.js';
import { get } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { decimal, id, integer, list, object, oneOf, optional, text } from './schema.js';
import { serviceOf } from './service.js';

const doc = 'https://developers.weixin.qq.com/doc/service/guide/product/WeChat_Store.html';
const MOST_PHOTOS = 20;

/** The store plug-in. */
const poi = serviceOf({
  permission: 'verified-only',
  invalid: 40097,
  doc,
});

/** The categories that a store may have. */
const CATEGORIES = [
  '美食,江浙菜,上海菜',
  '美食,快餐小吃',
  '美食,小吃快餐',
  '美食,火锅',
  '购物,综合商场',
  '休闲娱乐,电影院',
  '酒店,经济型酒店',
];

const free = (most: number) => optional(text({ least: 0, most }));

/** What a store offers, which can be changed. */
const SERVICE = {
  sid: optional(text({ least: 0 })),
  telephone: optional(text({ most: 53, missing: 65111 })),
  photo_list: optional(
    list(object({ photo_url: text({ wrong: 65105 }) }), { least: 1, most: MOST_PHOTOS, missing: 65114 }),
  ),
  recommend: free(200),
  special: free(200),
  introduction: free(300),
  open_time: optional(text({ least: 0 })),
  avg_price: optional(integer({ least: 1 })),
};

/** A store as it is created. */
const STORE = {
  ...SERVICE,
  business_name: text({ most: 30, missing: 65109 }),
  branch_name: free(10),
  province: text({ most: 10, missing: 65113 }),
  city: text({ most: 30, missing: 65112 }),
  district: free(10),
  address: text({ most: 80, missing: 65110 }),
  telephone: text({ most: 53, missing: 65111 }),
  categories: list(oneOf(CATEGORIES, { wrong: 65104 }), { least: 1, missing: 65104, wrong: 65104 }),
  offset_type: integer({ least: 1, most: 6 }),
  longitude: decimal({ least: -180, most: 180 }),
  latitude: decimal({ least: -90, most: 90 }),
};

const POI = { poi_id: id({ missing: 65115 }) };

const STATES = { waiting: 2, passed: 3, failed: 4 };

/** What replies tell of a store. */
function told({ content, state, before }: Poi, poi_id?: string): object {
  const review = { available_state: STATES[state], update_status: before ? 1 : 0 };
  return { base_info: { ...content, poi_id, ...review } };
}

/** What lists tell of a store: its id, too, as a text, although it is an integer where a new store is answered. */
function listed(poi: Poi): object {
  return told(poi, String(poi.poi_id));
}

const SAMPLE: Poi = {
  poi_id: 285633617,
  content: { sid: '101', business_name: '麦当劳', city: '广州市', telephone: '020-12345678', avg_price: 35 },
  state: 'passed',
};

export const poiEndpoints: Endpoint[] = [
  poi.post('/cgi-bin/poi/addpoi', '创建门店 — Creates a store, which is then reviewed.', {
    body: { business: object({ base_info: object(STORE) }) },
    reply: { poi_id: SAMPLE.poi_id },
    handle: ({ pois }, { business }) => ({ poi_id: pois.create(business.base_info).poi_id }),
  }),
  poi.post('/cgi-bin/poi/getpoi', '查询门店信息 — Tells about a store.', {
    body: POI,
    reply: { business: told(SAMPLE) },
    handle: ({ pois }, { poi_id }) => ({ business: told(pois.get(String(poi_id))) }),
  }),
  poi.post('/cgi-bin/poi/getpoilist', '查询门店列表 — Lists the stores, 50 at a time.', {
    body: { begin: integer({ least: 0 }), limit: integer({ least: 1, most: 50 }) },
    reply: { business_list: [listed(SAMPLE)], total_count: '3' },
    handle({ pois }, { begin, limit }) {
      const { rows, total } = pois.page(begin, limit);
      return { business_list: rows.map(listed), total_count: String(total) };
    },
  }),
  poi.post('/cgi-bin/poi/updatepoi', '修改门店服务信息 — Changes what a store offers; that is reviewed.', {
    body: { business: object({ base_info: object({ ...POI, ...SERVICE }) }) },
    handle({ pois }, { business: { base_info: changes } }) {
      const known = Object.entries(changes).filter(([name]) => name in SERVICE);
      pois.change(String(changes.poi_id), Object.fromEntries(known));
    },
  }),
  poi.post('/cgi-bin/poi/delpoi', '删除门店 — Deletes a store that is not under review.', {
    body: POI,
    handle({ pois }, { poi_id }) {
      pois.remove(String(poi_id));
    },
  }),
  get('/cgi-bin/poi/getwxcategory', '门店类目表 — Lists the categories that a store can have.', {
    doc,
    permission: 'verified-only',
    reply: { category_list: CATEGORIES },
  }),
];
