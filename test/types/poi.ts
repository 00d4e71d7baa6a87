import API from 'wechat-api';

declare const api: API;

const place = {
  business_name: '肯打鸡',
  province: '上海市',
  city: '上海市',
  address: '东方路88号',
  categories: ['美食,快餐小吃'],
  offset_type: 1 as const,
  longitude: 121.52,
  latitude: 31.22,
};

api.addPoi({ ...place, telephone: '021-5794560' }, (err, added) => added.poi_id);
api.addPoi({ ...place, telephone: '021-5794560', field_of_tomorrow: 1 }, (err) => err?.code);
// @ts-expect-error the phone number is missing
api.addPoi(place, () => {});
// @ts-expect-error no such kind of coordinates
api.addPoi({ ...place, telephone: '1', offset_type: 7 }, () => {});
// @ts-expect-error a picture is an object
api.addPoi({ ...place, telephone: '1', photo_list: ['https://mmbiz.qpic.cn/1'] }, () => {});

api.getPoi(5794560, (err, { business }) => business.base_info.available_state === 3);
api.getPoi('271864249', (err, { business }) => business.base_info.photo_list?.[0]?.photo_url);
// @ts-expect-error the store is wrapped in business.base_info
api.getPoi(5794560, (err, store) => store.business_name);

api.getPois(0, 50, (err, page) => page.business_list[0]?.base_info.poi_id);
api.getPois(0, (err, page) => page.total_count);
// @ts-expect-error where to begin is missing
api.getPois(() => {});

api.delPoi(5794560, (err, ok) => ok.errcode);
api.delPoi('271864249', (err) => err?.code);
// @ts-expect-error the store is missing
api.delPoi(() => {});

api.updatePoi({ poi_id: '271864249', open_time: '10:00-18:00' }, (err, ok) => ok.errmsg);
// @ts-expect-error which store is missing
api.updatePoi({ telephone: '021-5794560' }, () => {});

api.getWXCategory((err, { category_list }) => category_list[0]?.length);

const categories: Promise<{ category_list: string[] }> = api.promises.getWXCategory();
void categories;
