import { describe, expect, it, test } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { cardOf } from './support/card-shop.js';
import { call, expectShape, formOf, refusal } from './support/endpoints.js';

const ok = { errcode: 0, errmsg: 'ok' };
const X_MAX = '2708071440732747189';

const place = {
  name: 'hardenzhang',
  longitude: '113.323753357',
  latitude: '23.0974903107',
  province: '广东省',
  city: '广州市',
  district: '海珠区',
  address: 'TIT',
  category: '类目1:类目2',
  telephone: '12345678901',
  photo: 'http://mmbiz.qpic.cn/photo/0',
  license: 'http://mmbiz.qpic.cn/license/0',
  introduct: 'test',
  districtid: 440105,
};

const service = {
  pic_list: '{"list":["http://mmbiz.qpic.cn/mmbiz_jpg/photo/0"]}',
  contract_phone: '1111222222',
  hour: '10:00-21:00',
  card_id: '',
};
const newStore = { ...service, map_poi_id: X_MAX, credential: '22883878-0' };

async function upload(sandbox: Sandbox): Promise<string> {
  const media = formOf({ media: ['head.jpg', 'jpg'] });
  return (await call(sandbox, '/cgi-bin/media/upload?type=image', media)).media_id as string;
}

async function application(sandbox: Sandbox, change: object = {}) {
  const headimg_mediaid = await upload(sandbox);
  const names = { nickname: 'hardenzhang308', intro: 'hardenzhangtest', org_code: '', other_files: [] };
  return { first_catid: 476, second_catid: 477, headimg_mediaid, ...names, ...change };
}

/** A sandbox whose store mini program is approved. */
async function startWithMerchant(): Promise<Sandbox> {
  const sandbox = await startSandbox();
  await call(sandbox, '/wxa/apply_merchant', await application(sandbox));
  sandbox.state.merchant.approve();
  return sandbox;
}

/** Adds a store and lets it pass review. */
async function add(sandbox: Sandbox): Promise<{ poi_id: string }> {
  await call(sandbox, '/wxa/add_store', newStore);
  const { poi_id = '' } = sandbox.state.stores.list.at(-1) ?? {};
  sandbox.state.stores.approve(poi_id);
  return { poi_id };
}

const poi = {
  sid: '33788392',
  business_name: '麦当劳',
  branch_name: '艺苑路店',
  province: '广东省',
  city: '广州市',
  district: '海珠区',
  address: '艺苑路11号',
  telephone: '020-12345678',
  categories: ['美食,小吃快餐'],
  offset_type: 1,
  longitude: 115.32375,
  latitude: 25.097486,
  open_time: '8:00-20:00',
  avg_price: 35,
};

async function addPoi({ state }: Sandbox): Promise<{ poi_id: string }> {
  const poi_id = String(state.pois.create(poi).poi_id);
  state.pois.approve(poi_id);
  return Promise.resolve({ poi_id });
}

const base_info = {
  business_name: '龙涤小区熟食店',
  address: '舍利街道中都大道龙涤小区阿升电脑旁',
  telephone: '12345678',
  city: '哈尔滨市',
  province: '黑龙江省',
  longitude: 126.94355011,
  latitude: 45.556098938,
  photo_list: [{ photo_url: 'http://mmbiz.qpic.cn/mmbiz_png/photo/0' }],
  open_time: '11:00-12:00',
  poi_id: '472671857',
  status: 2,
  district: 'value',
};

async function createCard(sandbox: Sandbox): Promise<string> {
  return (await call(sandbox, '/card/create', cardOf('member'))).card_id as string;
}

/** Path, body, and the reply of WeChat's page. */
test.each<[string, (sandbox: Sandbox) => object | undefined | Promise<object>, object]>([
  ['/cgi-bin/poi/addpoi', () => ({ business: { base_info: poi } }), { ...ok, poi_id: 271262077 }],
  [
    '/cgi-bin/poi/getpoi',
    addPoi,
    { ...ok, business: { base_info: { ...poi, available_state: 3, update_status: 0 } } },
  ],
  [
    '/cgi-bin/poi/getpoilist',
    async (sandbox) => {
      await addPoi(sandbox);
      return { begin: 0, limit: 10 };
    },
    {
      ...ok,
      business_list: [{ base_info: { ...poi, poi_id: '285633617', available_state: 3, update_status: 0 } }],
      total_count: '3',
    },
  ],
  [
    '/cgi-bin/poi/updatepoi',
    async (sandbox) => ({ business: { base_info: { ...(await addPoi(sandbox)), telephone: '020' } } }),
    ok,
  ],
  ['/cgi-bin/poi/delpoi', addPoi, ok],
  ['/cgi-bin/poi/getwxcategory', () => undefined, { category_list: ['美食,江浙菜,上海菜'] }],
  [
    '/wxa/get_merchant_category',
    () => undefined,
    {
      ...ok,
      data: { all_category_info: { categories: [{ id: 0, name: 'root', level: 0, children: [269] }] } },
    },
  ],
  ['/wxa/apply_merchant', application, ok],
  [
    '/wxa/get_merchant_audit_info',
    () => undefined,
    { ...ok, data: { audit_id: 414569513, status: 1, reason: '' } },
  ],
  ['/wxa/modify_merchant', async (sandbox) => ({ headimg_mediaid: await upload(sandbox), intro: 'x' }), ok],
  [
    '/wxa/get_district',
    () => undefined,
    {
      status: 0,
      message: 'query ok',
      data_version: '20170510',
      result: [
        [
          {
            id: '440000',
            name: '广东',
            fullname: '广东省',
            pinyin: ['guang', 'dong'],
            location: { lat: 23.13171, lng: 113.26627 },
            cidx: [246, 266],
          },
        ],
      ],
    },
  ],
  [
    '/wxa/search_map_poi',
    () => ({ districtid: 440105, keyword: 'X' }),
    {
      ...ok,
      data: {
        item: [
          {
            branch_name: 'X-MAX工厂',
            address: '广东省广州市海珠区怡安路172-174号',
            longitude: 113.274810791,
            latitude: 23.1088695526,
            telephone: ' 020-89190388',
            category: '运动健身:健身中心',
            sosomap_poi_uid: X_MAX,
            pic_urls: [],
          },
        ],
      },
    },
  ],
  ['/wxa/create_map_poi', () => place, { data: { base_id: 42160 } }],
  ['/wxa/add_store', () => newStore, { ...ok, data: { audit_id: 111 } }],
  [
    '/wxa/update_store',
    async (sandbox) => ({ ...service, ...(await add(sandbox)), map_poi_id: X_MAX }),
    { ...ok, data: { has_audit_id: 1, audit_id: 1111 } },
  ],
  ['/wxa/get_store_info', add, { ...ok, business: { base_info } }],
  [
    '/wxa/get_store_list',
    async (sandbox) => {
      await add(sandbox);
      return { offset: 0, limit: 10 };
    },
    { ...ok, business_list: [{ base_info }], total_count: 2 },
  ],
  ['/wxa/del_store', add, ok],
  ['/card/storewxa/get', add, { ...ok, card_id: 'pabcedfg1234567hijklmn' }],
  [
    '/card/storewxa/set',
    async (sandbox) => ({ ...(await add(sandbox)), card_id: await createCard(sandbox) }),
    ok,
  ],
])('%s', async (path, body, sample) => {
  const sandbox = await startWithMerchant();
  const answer: unknown = await call(sandbox, path, await body(sandbox));
  expectShape(answer, sample);
  expect(answer).toMatchObject('errcode' in sample ? ok : {});
});

/** Situation, path, body, and the refusal; the codes are those of WeChat's pages. */
test.each<[string, string, (sandbox: Sandbox) => object | Promise<object>, string]>([
  [
    'a name of three letters',
    '/wxa/apply_merchant',
    (sandbox) => application(sandbox, { nickname: 'abc' }),
    '85030 invalid nickname size',
  ],
  [
    'a name of sixteen Chinese characters',
    '/wxa/apply_merchant',
    (sandbox) => application(sandbox, { nickname: '店'.repeat(16) }),
    '85030 invalid nickname size',
  ],
  [
    'a picture that nobody has uploaded',
    '/wxa/apply_merchant',
    (sandbox) => application(sandbox, { headimg_mediaid: 'xxxxx' }),
    '85056 mediaid is invalid',
  ],
  [
    'a second application',
    '/wxa/apply_merchant',
    async (sandbox) => {
      const body = await application(sandbox);
      await call(sandbox, '/wxa/apply_merchant', body);
      return body;
    },
    "85050 verifying, don't apply again",
  ],
  [
    'a place that is not on the map',
    '/wxa/add_store',
    () => ({ ...newStore, map_poi_id: '1' }),
    '85055 map_poi_id is invalid',
  ],
  [
    'pictures that are no JSON',
    '/wxa/add_store',
    () => ({ ...newStore, pic_list: 'http://mmbiz.qpic.cn/photo/0' }),
    '40097 invalid args',
  ],
  [
    'a store that is there',
    '/wxa/add_store',
    async (sandbox) => {
      await add(sandbox);
      return newStore;
    },
    '85038 store has added',
  ],
  [
    'a change under review',
    '/wxa/update_store',
    async (sandbox) => {
      const body = { ...service, ...(await add(sandbox)) };
      await call(sandbox, '/wxa/update_store', body);
      return body;
    },
    '65118 store status is invalid',
  ],
  ['a store of nobody', '/wxa/get_store_info', () => ({ poi_id: '1' }), '65115 poi_id is not exist'],
  [
    'a card of nobody',
    '/card/storewxa/set',
    async (sandbox) => ({ ...(await add(sandbox)), card_id: 'none' }),
    '40073 invalid card id',
  ],
])('%s', async (_situation, path, body, answer) => {
  const sandbox = await startWithMerchant();
  expect(await refusal(sandbox, path, await body(sandbox))).toBe(answer);
});

describe('a store mini program', () => {
  it('is applied for, refused and approved, and only then has stores', async () => {
    const sandbox = await startSandbox();
    const audit = async () => (await call(sandbox, '/wxa/get_merchant_audit_info')).data as object;
    expect(await audit()).toMatchObject({ status: 0 });
    const body = await application(sandbox);
    await call(sandbox, '/wxa/apply_merchant', body);
    expect(await audit()).toMatchObject({ status: 2 });
    expect(await refusal(sandbox, '/wxa/add_store', newStore)).toBe('85053 please apply merchant first');
    sandbox.state.merchant.reject('名称不符');
    expect(await audit()).toMatchObject({ status: 3, reason: '名称不符' });
    await call(sandbox, '/wxa/apply_merchant', body);
    sandbox.state.merchant.approve();
    expect(await audit()).toMatchObject({ status: 1, reason: '' });
    expect(await call(sandbox, '/wxa/add_store', newStore)).toMatchObject(ok);
  });

  it('puts a place on the map, where a store can be', async () => {
    const sandbox = await startWithMerchant();
    const search = async () => {
      const query = { districtid: '440105', keyword: 'harden' };
      const { data } = await call(sandbox, '/wxa/search_map_poi', query);
      return (data as { item: { sosomap_poi_uid: string }[] }).item.map((one) => one.sosomap_poi_uid);
    };
    const { data } = await call(sandbox, '/wxa/create_map_poi', place);
    expect(await search()).toEqual([]);
    const id = sandbox.state.mapPlaces.approve((data as { base_id: number }).base_id);
    expect(await search()).toEqual([id]);
    expect(JSON.stringify(sandbox.state.mapPlaces.get(id))).not.toContain(sandbox.token);
    await call(sandbox, '/wxa/add_store', { ...newStore, map_poi_id: id });
    const [store] = sandbox.state.stores.list;
    const { business } = await call(sandbox, '/wxa/get_store_info', { poi_id: store?.poi_id });
    expect(business).toMatchObject({
      base_info: {
        business_name: 'hardenzhang',
        longitude: 113.323753357,
        open_time: '10:00-21:00',
        status: 2,
      },
    });
  });

  it('has stores whose changes are reviewed', async () => {
    const sandbox = await startWithMerchant();
    const { poi_id } = await add(sandbox);
    const about = async () => {
      const { business } = await call(sandbox, '/wxa/get_store_info', { poi_id });
      const { open_time, status } = (business as { base_info: typeof base_info }).base_info;
      return [open_time, status];
    };
    expect(await about()).toEqual(['10:00-21:00', 1]);
    const change = () => call(sandbox, '/wxa/update_store', { ...service, poi_id, hour: '09:00-21:00' });
    await change();
    expect(await about()).toEqual(['09:00-21:00', 2]);
    sandbox.state.stores.reject(poi_id);
    expect(await about()).toEqual(['10:00-21:00', 1]);
    await change();
    sandbox.state.stores.approve(poi_id);
    expect(await about()).toEqual(['09:00-21:00', 1]);
  });

  it('offers a card in a store', async () => {
    const sandbox = await startWithMerchant();
    const { poi_id } = await add(sandbox);
    const card_id = await createCard(sandbox);
    await call(sandbox, '/card/storewxa/set', { poi_id, card_id });
    expect(await call(sandbox, '/card/storewxa/get', { poi_id })).toEqual({ ...ok, card_id });
  });
});

it('a store of the plug-in has an id that a number of JavaScript holds', async () => {
  const sandbox = await startSandbox();
  const { poi_id } = await call(sandbox, '/cgi-bin/poi/addpoi', { business: { base_info: poi } });
  expect(Number.isSafeInteger(poi_id)).toBe(true);
  sandbox.state.pois.approve(Number(poi_id));
  const { business_list: stores } = await call(sandbox, '/cgi-bin/poi/getpoilist', { begin: 0, limit: 1 });
  expect(stores).toMatchObject([{ base_info: { poi_id: String(poi_id) } }]);
});
