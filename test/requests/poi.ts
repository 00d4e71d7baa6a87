import { call } from './row.js';

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
  photo_list: [{ photo_url: 'https://mmbiz.qpic.cn/1' }],
  avg_price: 88,
};
const change = { poi_id: '271864249', telephone: '021-5794560', open_time: '10:00-18:00' };

export const poi = {
  addPoi: [call(store).post('/cgi-bin/poi/addpoi', { business: { base_info: store } })],
  getPoi: [
    call(5794560).post('/cgi-bin/poi/getpoi', { poi_id: 5794560 }),
    call('271864249').post('/cgi-bin/poi/getpoi', { poi_id: '271864249' }),
  ],
  getPois: [
    call(0, 50).post('/cgi-bin/poi/getpoilist', { begin: 0, limit: 50 }),
    call(40).post('/cgi-bin/poi/getpoilist', { begin: 40, limit: 20 }),
  ],
  delPoi: [
    call(5794560).post('/cgi-bin/poi/delpoi', { poi_id: 5794560 }),
    call('271864249').post('/cgi-bin/poi/delpoi', { poi_id: '271864249' }),
  ],
  updatePoi: [call(change).post('/cgi-bin/poi/updatepoi', { business: { base_info: change } })],
  getWXCategory: [call().get('/cgi-bin/poi/getwxcategory')],
};
