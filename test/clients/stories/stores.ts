import { call, happens, type Story } from '../kit/step.js';

const store = {
  sid: '5794560',
  business_name: '肯打鸡',
  branch_name: '东方路店',
  province: '上海市',
  city: '上海市',
  district: '浦东新区',
  address: '东方路88号',
  telephone: '021-5794560',
  categories: ['美食,快餐小吃'],
  offset_type: 1,
  longitude: 121.52,
  latitude: 31.22,
};

/** 门店. */
export const stores: Story = [
  call('addPoi', [store], { learns: { poiId: 'poi_id' } }),
  happens('storePassesReview', ({ poiId }) => [poiId]),
  call('getPoi', ({ poiId }) => [poiId], { learns: { storeName: 'business.base_info.business_name' } }),
  call('getPois', [0, 20], { learns: { firstStore: 'business_list.0.base_info.business_name' } }),
  call('updatePoi', ({ poiId }) => [{ poi_id: poiId, telephone: '021-5794561', open_time: '10:00-18:00' }]),
  call('getWXCategory', [], { learns: { storeCategory: 'category_list.0' } }),
];

/** At the end, since a beacon stands in the store. */
export const storesEnd: Story = [call('delPoi', ({ poiId }) => [poiId])];
