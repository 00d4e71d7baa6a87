import { call } from './row.js';

const application = {
  first_catid: 476,
  second_catid: 477,
  qualification_list: ['MEDIA1', 'MEDIA2'],
  headimg_mediaid: 'MEDIA',
  nickname: '肯打鸡',
  intro: '炸鸡',
  org_code: 'MEDIA3',
};
const place = {
  name: '肯打鸡',
  longitude: '113.323753357',
  latitude: '23.0974903107',
  province: '广东省',
  city: '广州市',
  district: '海珠区',
  address: 'TIT',
  category: '美食:快餐',
  telephone: '12345678901',
  photo: 'https://mmbiz.qpic.cn/1',
  license: 'https://mmbiz.qpic.cn/2',
  introduct: '炸鸡',
  districtid: 440105,
};
const pictures = ['https://mmbiz.qpic.cn/1', 'https://mmbiz.qpic.cn/2'];
const pic_list = '{"list":["https://mmbiz.qpic.cn/1","https://mmbiz.qpic.cn/2"]}';
const service = { contract_phone: '020-12345678', hour: '10:00-21:00' };
const added = { map_poi_id: '2880741500279549033', credential: '22883878-0', card_id: '', ...service };
const change = { poi_id: '472671857', map_poi_id: '5938314494307741153', ...service };

export const store = {
  getStoreCategories: [call().get('/wxa/get_merchant_category')],
  applyStoreMerchant: [
    call(application).post('/wxa/apply_merchant', application),
    call({ ...application, qualification_list: 'MEDIA1' }).post('/wxa/apply_merchant', {
      ...application,
      qualification_list: 'MEDIA1',
    }),
  ],
  getStoreAudit: [call().get('/wxa/get_merchant_audit_info')],
  modifyStoreMerchant: [
    call('MEDIA', '炸鸡').post('/wxa/modify_merchant', { headimg_mediaid: 'MEDIA', intro: '炸鸡' }),
    call('', '炸鸡').post('/wxa/modify_merchant', { headimg_mediaid: '', intro: '炸鸡' }),
  ],
  getDistricts: [call().get('/wxa/get_district')],
  searchMapPoi: [
    call(440105, '鸡').post('/wxa/search_map_poi', { districtid: 440105, keyword: '鸡' }),
    call('440105', '鸡').post('/wxa/search_map_poi', { districtid: '440105', keyword: '鸡' }),
  ],
  createMapPoi: [
    call(place).post('/wxa/create_map_poi', place),
    call({ ...place, poi_id: '271864249' }).post('/wxa/create_map_poi', { ...place, poi_id: '271864249' }),
  ],
  addStore: [
    call({ ...added, pic_list: pictures }).post('/wxa/add_store', { ...added, pic_list }),
    call({ ...added, pic_list }).post('/wxa/add_store', { ...added, pic_list }),
  ],
  updateStore: [
    call({ ...change, pic_list: pictures }).post('/wxa/update_store', { ...change, pic_list }),
    call({ ...change, pic_list }).post('/wxa/update_store', { ...change, pic_list }),
  ],
  getStore: [call('472671857').post('/wxa/get_store_info', { poi_id: '472671857' })],
  getStores: [
    call(0, 10).post('/wxa/get_store_list', { offset: 0, limit: 10 }),
    call(40).post('/wxa/get_store_list', { offset: 40, limit: 20 }),
    call(40, null).post('/wxa/get_store_list', { offset: 40, limit: 20 }),
  ],
  deleteStore: [call('472671857').post('/wxa/del_store', { poi_id: '472671857' })],
  getCardStoreApp: [call('472671857').post('/card/storewxa/get', { poi_id: '472671857' })],
  setCardStoreApp: [call(1234567, 'pCARD').post('/card/storewxa/set', { poi_id: 1234567, card_id: 'pCARD' })],
};
