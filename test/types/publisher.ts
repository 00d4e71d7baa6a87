import API from 'wechat-api';

declare const api: API;

api.getPublisherAdPosStats('2020-04-01', '2020-04-30', (err, { list: [row], summary }) => {
  return row && row.income / summary.income + row.ecpm;
});
api.getPublisherAdPosStats(
  '2020-04-01',
  '2020-04-30',
  { page: 2, page_size: 10, ad_slot: 'SLOT_ID_BIZ_BOTTOM' },
  (err, { total_num }) => total_num,
);
// @ts-expect-error a page is a number
api.getPublisherAdPosStats('2020-04-01', '2020-04-30', { page: '2' }, () => {});
// @ts-expect-error the last day is missing
api.getPublisherAdPosStats('2020-04-01', () => {});

api.getPublisherCpsStats('2020-04-01', '2020-04-30', { page: 2 }, (err, { list: [row] }) => row?.order_count);
// @ts-expect-error there is one slot only
api.getPublisherCpsStats('2020-04-01', '2020-04-30', { ad_slot: 'SLOT_ID_BIZ_BOTTOM' }, () => {});

api.getPublisherSettlement('2020-01-01', '2020-06-30', (err, { body, settlement_list: [half] }) =>
  half?.sett_status === 5 ? body.length : half?.slot_revenue[0]?.slot_settled_revenue,
);

const settled: Promise<{ settled_revenue_all: number }> = api.promises.getPublisherSettlement(
  '2020-01-01',
  '2020-06-30',
);
void settled;
