import { describe, expect, it } from 'vitest';
import type { Poi } from 'wechat-api/types';
import { failure, start } from '../support/client.js';

const shop: Poi = {
  sid: '5794560',
  business_name: '肯打鸡',
  branch_name: '东方路店',
  province: '上海市',
  city: '上海市',
  address: '东方路88号',
  telephone: '021-5794560',
  categories: ['美食,快餐小吃'],
  offset_type: 1,
  longitude: 121.52,
  latitude: 31.22,
};

async function startWithStores() {
  const started = await start();
  return { ...started, addPoi: started.api.promises.addPoi };
}

async function startWithShop() {
  const started = await startWithStores();
  const { poi_id = '' } = await started.addPoi(shop);
  return { ...started, poiId: poi_id, pois: started.sandbox.state.pois };
}

describe('a store', () => {
  it('is reviewed, found and listed', async () => {
    const { api, pois, poiId } = await startWithShop();
    expect(pois.list).toMatchObject([{ content: shop, state: 'waiting' }]);
    const state = async () => (await api.promises.getPoi(poiId)).business.base_info.available_state;
    expect(await state()).toBe(2);
    pois.approve(poiId);
    expect(await state()).toBe(3);
    const { business_list, total_count } = await api.promises.getPois(0);
    expect(business_list).toEqual([
      { base_info: { ...shop, poi_id: String(poiId), available_state: 3, update_status: 0 } },
    ]);
    expect(total_count).toBe('1');
  });

  it('is listed by the page', async () => {
    const { api, addPoi } = await startWithShop();
    await addPoi({ ...shop, sid: 'second' });
    await addPoi({ ...shop, sid: 'third' });
    const page = await api.promises.getPois(1, 1);
    expect(page.business_list.map(({ base_info }) => base_info.sid)).toEqual(['second']);
    expect(page.total_count).toBe('3');
    expect((await failure(api.promises.getPois(0, 51))).code).toBe(40097);
    expect((await failure(api.promises.getPois(-1, 10))).code).toBe(40097);
  });

  it('has pictures that were uploaded', async () => {
    const { api, addPoi, pois } = await startWithShop();
    const { url } = await api.promises.uploadLogo({ file: Buffer.from('picture'), filename: 'a.jpg' });
    await addPoi({ ...shop, photo_list: [{ photo_url: url }] });
    expect(pois.list[1]?.content.photo_list).toEqual([{ photo_url: url }]);
    const foreign = { ...shop, photo_list: [{ photo_url: 'https://example.com/a.jpg' }] };
    expect((await failure(addPoi(foreign))).code).toBe(65105);
    expect((await failure(addPoi({ ...shop, photo_list: [] }))).code).toBe(65114);
  });

  it.each<[string, number, Partial<Poi>]>([
    ['a name', 65109, { business_name: '' }],
    ['an address', 65110, { address: '' }],
    ['a telephone', 65111, { telephone: '' }],
    ['a city', 65112, { city: '' }],
    ['a province', 65113, { province: '' }],
    ['a category that exists', 65104, { categories: ['美食,月饼'] }],
    ['coordinates on the globe', 40097, { latitude: 131.22 }],
    ['a branch of 10 characters', 40097, { branch_name: '店'.repeat(11) }],
    ['a price above 0', 40097, { avg_price: 0 }],
  ])('needs %s', async (_what, code, change) => {
    const { sandbox, addPoi } = await startWithStores();
    expect((await failure(addPoi({ ...shop, ...change }))).code).toBe(code);
    expect(sandbox.state.pois.list).toEqual([]);
  });

  it('changes what it offers, under review, and nothing else', async () => {
    const { api, pois, poiId } = await startWithShop();
    const change = { poi_id: poiId, open_time: '10:00-18:00', business_name: '别的' };
    expect((await failure(api.promises.updatePoi(change))).code).toBe(65106);
    pois.approve(poiId);
    await api.promises.updatePoi(change);
    const { business } = await api.promises.getPoi(poiId);
    expect(business.base_info).toMatchObject({
      business_name: '肯打鸡',
      open_time: '10:00-18:00',
      available_state: 3,
      update_status: 1,
    });
    expect((await failure(api.promises.updatePoi(change))).code).toBe(65107);
    pois.approve(poiId);
    await api.promises.updatePoi({ poi_id: poiId, open_time: '8:00-20:00' });
    expect(pois.get(String(poiId)).content.open_time).toBe('8:00-20:00');
    pois.reject(poiId);
    expect((await api.promises.getPoi(poiId)).business.base_info).toMatchObject({
      open_time: '10:00-18:00',
      available_state: 3,
      update_status: 0,
    });
  });

  it('is deleted once it is not under review', async () => {
    const { api, pois, poiId } = await startWithShop();
    expect((await failure(api.promises.delPoi(poiId))).code).toBe(65106);
    pois.reject(poiId);
    await api.promises.delPoi(poiId);
    expect(pois.list).toEqual([]);
    expect((await failure(api.promises.getPoi(poiId))).code).toBe(65115);
    expect((await failure(api.promises.delPoi(poiId))).code).toBe(65115);
    expect((await failure(api.promises.updatePoi({ poi_id: 4711 }))).code).toBe(65115);
  });
});

it('categories of stores are told', async () => {
  const { api } = await start();
  expect((await api.promises.getWXCategory()).category_list).toContain('美食,快餐小吃');
});
