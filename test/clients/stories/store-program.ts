import { store } from '../../requests/store.js';
import { likeRow } from '../kit/from-table.js';
import { call, happens, OURS, type Story } from '../kit/step.js';

const service = {
  contract_phone: '020-12345678',
  hour: '10:00-21:00',
  pic_list: ['https://mmbiz.qpic.cn/1'],
};

/** 门店小程序. */
export const storeProgram: Story = [
  call('getStoreCategories', [], { learns: { storeCategories: 'data.all_category_info.categories' } }),
  likeRow(store, 'applyStoreMerchant', {}, { MEDIA: 'imageId' }),
  call('getStoreAudit', [], { learns: { storeAudit: 'data.audit_id' } }),
  happens('merchantPassesReview', [], undefined, OURS),
  call('modifyStoreMerchant', ({ imageId }) => [imageId, '炸鸡']),
  call('getDistricts', [], { learns: { district: 'result.0.0.id' } }),
  likeRow(store, 'createMapPoi', { learns: { mapBase: 'data.base_id' } }),
  happens('placePassesReview', ({ mapBase }) => [mapBase], undefined, OURS),
  call('searchMapPoi', [440105, '鸡'], { learns: { mapPoi: 'data.item.0.sosomap_poi_uid' } }),
  call(
    'addStore',
    ({ mapPoi }) => [{ map_poi_id: mapPoi, credential: '22883878-0', card_id: '', ...service }],
    {
      learns: { storeAuditId: 'data.audit_id' },
    },
  ),
  call('getStores', [0, 10], { learns: { storePoi: 'business_list.0.base_info.poi_id' } }),
  call('getStore', ({ storePoi }) => [storePoi], {
    learns: { storeTitle: 'business.base_info.business_name' },
  }),
  happens('newStorePassesReview', ({ storePoi }) => [storePoi], undefined, OURS),
  call('updateStore', ({ mapPoi, storePoi }) => [{ map_poi_id: mapPoi, poi_id: storePoi, ...service }]),
  call('setCardStoreApp', ({ storePoi, cardId }) => [storePoi, cardId]),
  call('getCardStoreApp', ({ storePoi }) => [storePoi], { learns: { storeCard: 'card_id' } }),
  call('deleteStore', ({ storePoi }) => [storePoi]),
];
