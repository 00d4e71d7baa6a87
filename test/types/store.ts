import API from 'wechat-api';

declare const api: API;

const service = { contract_phone: '020-12345678', hour: '10:00-21:00', card_id: '' };
const application = {
  first_catid: 476,
  second_catid: 477,
  headimg_mediaid: 'MEDIA',
  nickname: '肯打鸡',
  intro: '炸鸡',
};
const place = {
  name: '肯打鸡',
  longitude: 113.3,
  latitude: '23.09',
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

api.getStoreCategories((_err, { data }) => data.all_category_info.categories[0]?.children?.[0]);

api.applyStoreMerchant(application, (_err, ok) => ok.errcode);
api.applyStoreMerchant({ ...application, qualification_list: 'M', other_files: ['M'] }, (err) => err?.code);
// @ts-expect-error an id is a number
api.applyStoreMerchant({ ...application, first_catid: '476' }, () => {});

api.getStoreAudit((_err, { data }) => data.status === 3 && data.reason.length);
// @ts-expect-error no such status
api.getStoreAudit((_err, { data }) => data.status === 5);

api.modifyStoreMerchant('MEDIA', '炸鸡', (_err, ok) => ok.errmsg);
// @ts-expect-error the introduction is missing
api.modifyStoreMerchant('MEDIA', () => {});

api.getDistricts((_err, { result: [provinces] }) => provinces?.[0]?.location.lat);

api.searchMapPoi(440105, '鸡', (_err, { data }) => data.item[0]?.sosomap_poi_uid);
api.searchMapPoi('440105', '鸡', (err) => err?.code);
// @ts-expect-error the keyword is missing
api.searchMapPoi(440105, () => {});

api.createMapPoi(place, (_err, { data }) => data.base_id);
// @ts-expect-error the address is missing
api.createMapPoi({ ...place, address: undefined }, () => {});

api.addStore(
  { ...service, map_poi_id: '28', credential: '22883878-0', pic_list: ['https://mmbiz.qpic.cn/1'] },
  (_err, { data }) => data.audit_id,
);
// @ts-expect-error which place?
api.addStore({ ...service, credential: '22883878-0', pic_list: [] }, () => {});

api.updateStore({ ...service, poi_id: '472671857', pic_list: '{"list":[]}' }, (_err, { data }) =>
  data.has_audit_id === 1 ? data.audit_id : undefined,
);
// @ts-expect-error which store?
api.updateStore({ ...service, pic_list: [] }, () => {});

api.getStore('472671857', (_err, { business }) => business.base_info.photo_list[0]?.photo_url);
// @ts-expect-error the store is wrapped in business.base_info
api.getStore('472671857', (_err, store) => store.business_name);

api.getStores(0, (_err, page) => page.business_list[0]?.base_info.status === 1);
api.getStores(0, 10, (_err, page) => page.total_count);
// @ts-expect-error where to begin is missing
api.getStores(() => {});

api.deleteStore('472671857', (_err, ok) => ok.errcode);
api.getCardStoreApp(1234567, (_err, { card_id }) => card_id.length);
api.setCardStoreApp('1234567', 'pCARD', (_err, ok) => ok.errcode);
// @ts-expect-error which card?
api.setCardStoreApp('1234567', () => {});

const stores: Promise<{ total_count: number }> = api.promises.getStores(0);
void stores;
