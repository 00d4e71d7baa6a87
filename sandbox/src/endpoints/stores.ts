import { tryParse } from '../base/json.js';
import { WeChatError } from '../base/wechat-error.js';
import type { MapPlace } from '../domains/pois/map-places.js';
import { DISTRICTS } from './districts.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { either, id, integer, list, numeric, optional, text } from './schema.js';
import { serviceOf } from './service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/stores/miniapp';

/** The service for store mini programs. */
const store = serviceOf({
  permission: 'verified-only',
  invalid: 40097,
});

const free = text({ least: 0 });
// Today's page has one text where older ones have a list.
const papers = optional(either(free, free, list(text())));

const POI = { poi_id: id() };
const SERVICE = { pic_list: text(), contract_phone: text(), hour: text(), card_id: optional(free) };

const PLACE = {
  branch_name: 'X-MAX工厂',
  address: '广东省广州市海珠区怡安路172-174号',
  longitude: 113.274810791,
  latitude: 23.1088695526,
  telephone: ' 020-89190388',
  category: '运动健身:健身中心',
  sosomap_poi_uid: '2708071440732747189',
  pic_urls: [],
};

/** What the search of the map tells of a place. */
function found({
  name,
  address,
  longitude,
  latitude,
  telephone,
  category,
  photo,
  ...rest
}: MapPlace): object {
  const where = { address, longitude: Number(longitude), latitude: Number(latitude) };
  const { sosomap_poi_uid } = rest;
  return {
    branch_name: name,
    ...where,
    telephone,
    category,
    sosomap_poi_uid,
    pic_urls: photo ? [photo] : [],
  };
}

const SAMPLE = {
  base_info: {
    business_name: '龙涤小区熟食店',
    address: '舍利街道中都大道龙涤小区阿升电脑旁',
    telephone: '12345678',
    city: '哈尔滨市',
    province: '黑龙江省',
    longitude: 126.94355011,
    latitude: 45.556098938,
    photo_list: [{ photo_url: 'http://mmbiz.qpic.cn/mmbiz_png/PHOTO/0?wx_fmt=png' }],
    open_time: '11:00-12:00',
    poi_id: '472671857',
    status: 2,
    district: 'value',
  },
};

/** Reads the pictures of a store, which are a JSON text. */
function photosOf(pictures: string): string[] {
  const { list: photos } = (tryParse(Buffer.from(pictures)) ?? {}) as { list?: unknown };
  if (!Array.isArray(photos) || !photos.every((photo) => typeof photo === 'string'))
    throw new WeChatError(40097);
  return photos;
}

export const storeEndpoints: Endpoint[] = [
  store.get(
    '/wxa/get_merchant_category',
    '拉取门店小程序类目 — Lists the categories of store mini programs.',
    {
      doc: `${DOCS}/api_getwxastorecatelist.html`,
      reply: {
        data: {
          all_category_info: {
            categories: [
              { id: 0, name: 'root', level: 0, children: [278] },
              { id: 278, name: '购物', level: 1, father: 0, children: [280] },
              {
                id: 280,
                name: '便利店',
                level: 2,
                father: 278,
                children: [],
                qualify: { exter_list: [{ inner_list: [{ name: '《食品经营许可证》或《卫生许可证》' }] }] },
                sensitive_type: 1,
              },
            ],
          },
        },
      },
    },
  ),
  store.post('/wxa/apply_merchant', '创建门店小程序 — Applies for the store mini program.', {
    doc: `${DOCS}/api_applywxastore.html`,
    body: {
      first_catid: integer(),
      second_catid: integer(),
      nickname: text({ missing: 85030 }),
      intro: text(),
      headimg_mediaid: text({ missing: 85056 }),
      qualification_list: papers,
      org_code: optional(free),
      other_files: papers,
    },
    handle({ merchant }, { nickname, intro, headimg_mediaid }) {
      merchant.apply({ nickname, intro, headimg_mediaid });
    },
  }),
  store.get('/wxa/get_merchant_audit_info', '获取门店小程序审核结果 — Tells what came of the application.', {
    doc: `${DOCS}/api_getwxastoreauditinfo.html`,
    reply: { data: { audit_id: 414569513, status: 1, reason: '' } },
    handle: ({ merchant }) => ({ data: merchant.audit }),
  }),
  store.post('/wxa/modify_merchant', '修改门店小程序信息 — Changes its picture and introduction.', {
    doc: `${DOCS}/api_modifywxastore.html`,
    body: { headimg_mediaid: free, intro: free },
    handle({ merchant }, { headimg_mediaid, intro }) {
      merchant.modify(headimg_mediaid, intro);
    },
  }),
  get('/wxa/get_district', '获取省市区信息 — Lists provinces, cities and districts.', {
    doc: `${DOCS}/api_getdistrictlist.html`,
    permission: 'verified-only',
    reply: DISTRICTS,
  }),
  store.post('/wxa/search_map_poi', '搜索门店地图信息 — Finds places on the map.', {
    doc: `${DOCS}/api_poilistsearch.html`,
    body: { districtid: id(), keyword: text() },
    reply: { data: { item: [PLACE] } },
    handle: ({ mapPlaces }, { districtid, keyword }) => ({
      data: { item: mapPlaces.search(districtid, keyword).map(found) },
    }),
  }),
  post('/wxa/create_map_poi', '在地图中创建门店 — Asks for a place on the map.', {
    doc: `${DOCS}/api_createnewpoid.html`,
    permission: 'verified-only',
    invalid: 40097,
    body: {
      name: text(),
      longitude: numeric(),
      latitude: numeric(),
      province: text(),
      city: text(),
      district: text(),
      address: text(),
      category: text(),
      telephone: text(),
      photo: text(),
      license: text(),
      introduct: text(),
      districtid: id(),
    },
    reply: { data: { base_id: 42160 } },
    handle: ({ mapPlaces }, place) => ({ data: { base_id: mapPlaces.add(place) } }),
  }),
  store.post('/wxa/add_store', '新增门店 — Adds a store, which is then reviewed.', {
    doc: `${DOCS}/api_addentityshop.html`,
    body: {
      ...SERVICE,
      // WeChat's table calls it required; its sample has none.
      hour: optional(free),
      map_poi_id: text({ missing: 85055 }),
      credential: text(),
      company_name: optional(free),
      qualification_list: papers,
      poi_id: optional(free),
    },
    reply: { data: { audit_id: 111 } },
    handle({ stores }, { credential, pic_list, map_poi_id, contract_phone, hour = '', card_id = '' }) {
      const content = { map_poi_id, photos: photosOf(pic_list), contract_phone, hour, card_id };
      return { data: { audit_id: stores.add(credential, content).audit_id } };
    },
  }),
  store.post('/wxa/update_store', '更新门店信息 — Changes a store; that is reviewed.', {
    doc: `${DOCS}/api_newupdatepoi.html`,
    body: { ...POI, ...SERVICE, map_poi_id: optional(free) },
    reply: { data: { has_audit_id: 1, audit_id: 1111 } },
    handle({ stores }, { poi_id, pic_list, map_poi_id, contract_phone, hour, card_id }) {
      const service = { photos: photosOf(pic_list), contract_phone, hour };
      const place = map_poi_id ? { map_poi_id } : {};
      const offer = card_id === undefined ? {} : { card_id };
      const audit_id = stores.change(String(poi_id), { ...service, ...place, ...offer });
      return { data: { has_audit_id: 1, audit_id } };
    },
  }),
  store.post('/wxa/get_store_info', '获取门店详情 — Tells about a store.', {
    doc: `${DOCS}/api_newgetpoi.html`,
    body: POI,
    reply: { business: SAMPLE },
    handle: ({ stores }, { poi_id }) => ({ business: stores.describe(stores.get(String(poi_id))) }),
  }),
  store.post('/wxa/get_store_list', '获取门店列表 — Lists the stores.', {
    doc: `${DOCS}/api_newgetpoilist.html`,
    body: { offset: integer({ least: 0 }), limit: integer({ least: 1 }) },
    reply: { business_list: [SAMPLE], total_count: 2 },
    handle({ stores }, { offset, limit }) {
      const { rows, total } = stores.page(offset, limit);
      return { business_list: rows.map((row) => stores.describe(row)), total_count: total };
    },
  }),
  store.post('/wxa/del_store', '删除门店 — Deletes a store.', {
    doc: `${DOCS}/api_newdelpoi.html`,
    body: POI,
    handle({ stores }, { poi_id }) {
      stores.remove(String(poi_id));
    },
  }),
  store.post('/card/storewxa/get', '获取门店小程序配置的卡券 — Tells which card a store offers.', {
    body: POI,
    reply: { card_id: 'pabcedfg1234567hijklmn' },
    handle: ({ stores }, { poi_id }) => ({ card_id: stores.get(String(poi_id)).content.card_id }),
  }),
  store.post('/card/storewxa/set', '设置门店小程序配置的卡券 — Sets the card that a store offers.', {
    body: { ...POI, card_id: text({ missing: 41012 }) },
    handle({ cards, stores }, { poi_id, card_id }) {
      stores.offer(String(poi_id), cards.available(card_id).id);
    },
  }),
];
