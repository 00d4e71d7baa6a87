import { call } from './row.js';

const PATH = '/publisher/stat';
const span = { start_date: '2020-04-01', end_date: '2020-04-30' };

const pages = (action: string) => [
  call('2020-04-01', '2020-04-30').get(PATH, { action, page: '1', page_size: '90', ...span }),
  call('2020-04-01', '2020-04-30', { page: 2, page_size: undefined }).get(PATH, {
    action,
    page: '2',
    page_size: '90',
    ...span,
  }),
];

export const publisher = {
  getPublisherAdPosStats: [
    ...pages('publisher_adpos_general'),
    call('2020-04-01', '2020-04-30', { page_size: 10, ad_slot: 'SLOT_ID_BIZ_BOTTOM' }).get(PATH, {
      action: 'publisher_adpos_general',
      page: '1',
      page_size: '10',
      ad_slot: 'SLOT_ID_BIZ_BOTTOM',
      ...span,
    }),
  ],
  getPublisherCpsStats: pages('publisher_cps_general'),
  getPublisherSettlement: pages('publisher_settlement'),
};
