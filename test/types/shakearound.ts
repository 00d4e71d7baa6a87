import API from 'wechat-api';

declare const api: API;

const account = {
  name: '张三',
  phone_number: '13512345678',
  email: 'zhang@example.com',
  industry_id: '0118',
  qualification_cert_urls: [],
};
api.registerShakeAccount(account, (err, ok) => ok.errcode);
api.registerShakeAccount('{"name":"张三"}', (err) => err?.code);
// @ts-expect-error the code of an industry is text, as it may begin with 0
api.registerShakeAccount({ ...account, industry_id: 118 }, () => {});
api.checkShakeAccountStatus((err, { data }) => data.audit_status === 2);

api.applyBeacons({ quantity: 3, apply_reason: '测试' }, (err, { data }) => data.apply_id);
// @ts-expect-error the reason is missing
api.applyBeacons({ quantity: 3 }, () => {});
api.applyBeaconsStatus(12345, (err, { data }) => data.audit_time);
api.applyBeaconsStatus({ apply_id: 12345 }, (err, { data }) => data.audit_comment.length);
// @ts-expect-error which application is missing
api.applyBeaconsStatus({}, () => {});

const signal = { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 1002, minor: 1223 };
api.updateBeacon(
  { device_identifier: { device_id: 10011, ...signal }, comment: '门口' },
  (err, ok) => ok.errmsg,
);
api.updateBeacon({ device_identifier: signal, comment: '门口', field_of_tomorrow: 1 }, (err) => err?.code);
// @ts-expect-error a signal has three parts
api.updateBeacon({ device_identifier: { uuid: 'FDA5', major: 1002 }, comment: '门口' }, () => {});
api.bindBeaconLocation({ device_identifier: { device_id: 10011 }, poi_id: 1231 }, (err, ok) => ok.errcode);
// @ts-expect-error no such type
api.bindBeaconLocation({ device_identifier: signal, poi_id: 1231, type: 3 }, () => {});
api.getBeacons({ begin: 0, count: 3 }, (err, { data }) => data.devices[0]?.status === 1);
api.getBeacons({ device_identifier: [{ device_id: 10011 }] }, (err, { data }) => data.total_count);
api.getBeacons({ type: 1, device_identifiers: [signal] }, (err) => err?.code);
// @ts-expect-error a list is wanted
api.getBeacons({ type: 1, device_identifiers: signal }, () => {});
api.getShakeInfo('6ab3', (err, { data }) => data.beacon_info.distance.toFixed());
api.getShakeInfo({ ticket: '6ab3', need_poi: 1 }, (err, { data }) => data.poi_id);
// @ts-expect-error a ticket is text
api.getShakeInfo(1, () => {});

const page = {
  title: '主标题',
  description: '副标题',
  page_url: 'https://example.com',
  icon_url: 'http://a/120',
};
api.createPage(page, (err, { data }) => data.page_id.toFixed());
// @ts-expect-error the icon is missing
api.createPage({ title: '主标题', description: '副标题', page_url: 'https://example.com' }, () => {});
api.updatePage({ ...page, page_id: 12306 }, (err, { data }) => data.page_id?.toFixed());
// @ts-expect-error which page is missing
api.updatePage(page, () => {});
api.deletePage(34567, (err, ok) => ok.errcode);
api.deletePage({ page_id: 34567 }, (err, ok) => ok.errcode);
// @ts-expect-error one page at a time
api.deletePage([34567], () => {});
api.getPages({ page_ids: [12345] }, (err, { data }) => data.pages[0]?.title);
api.getPages({ type: 2, begin: 0, count: 3 }, (err, { data }) => data.total_count);
// @ts-expect-error no such type
api.getPages({ type: 3 }, () => {});
api.uploadPageIcon('icon.png', (err, { data }) => data.pic_url.length);
api.uploadPageIcon({ file: Buffer.from('x'), filename: 'a.png' }, 'license', (err, { data }) => data.pic_url);
// @ts-expect-error no such type
api.uploadPageIcon('icon.png', 'image', () => {});

api.bindBeaconWithPages({ device_identifier: signal, page_ids: [12345] }, (err, ok) => ok.errcode);
// @ts-expect-error the pages are missing
api.bindBeaconWithPages({ device_identifier: signal }, () => {});
api.searchBeaconPageRelation(
  { type: 1, device_identifier: signal },
  (err, { data }) => data.relations[0]?.page_id,
);
api.searchBeaconPageRelation(
  { type: 2, page_id: 1, begin: 0, count: 3 },
  (err, { data }) => data.total_count,
);
// @ts-expect-error type 2 asks by page
api.searchBeaconPageRelation({ type: 2, device_identifier: signal }, () => {});

const span = { begin_date: 1438704000, end_date: 1438790400 };
api.getDeviceStatistics({ device_identifier: signal, ...span }, (err, { data }) => data[0]?.click_uv);
// @ts-expect-error which beacon is missing
api.getDeviceStatistics(span, () => {});
api.getDeviceStatisticsList({ date: 1438704000, page_index: 1 }, (err, result) => [
  result.date + result.page_index + result.total_count,
  result.data.devices[0]?.shake_pv,
]);
// @ts-expect-error the page of results is missing
api.getDeviceStatisticsList({ date: 1438704000 }, () => {});
api.getPageStatistics({ page_id: 12345, ...span }, (err, { data }) => data[0]?.ftime);
// @ts-expect-error days are seconds since 1970
api.getPageStatistics({ page_id: 12345, begin_date: '2015-08-05', end_date: '2015-08-06' }, () => {});
api.getPageStatisticsList({ date: 1438704000, page_index: 1 }, (err, { data }) => data.pages[0]?.page_id);
// @ts-expect-error these are pages, not beacons
api.getPageStatisticsList({ date: 1438704000, page_index: 1 }, (err, { data }) => data.devices);

api.listBeaconGroup({ begin: 0, count: 10 }, (err, { data }) => data.groups[0]?.group_name);
// @ts-expect-error how many is missing
api.listBeaconGroup({ begin: 0 }, () => {});
api.queryGroupBeacons({ group_id: 123, begin: 0, count: 10 }, (err, { data }) => data.devices[0]?.comment);
// @ts-expect-error which group is missing
api.queryGroupBeacons({ begin: 0, count: 10 }, () => {});
api.addBeaconGroup({ group_name: '一楼' }, (err, { data }) => data.group_id.toFixed());
// @ts-expect-error a group is an object
api.addBeaconGroup(1, () => {});
api.updateBeaconGroup({ group_id: 123, group_name: '二楼' }, (err, { data }) => data.group_name?.length);
// @ts-expect-error which group is missing
api.updateBeaconGroup({ group_name: '二楼' }, () => {});
api.deleteBeaconGroup(123, (err, ok) => ok.errcode);
api.deleteBeaconGroup({ group_id: 123 }, (err, ok) => ok.errcode);
// @ts-expect-error which group is missing
api.deleteBeaconGroup(() => {});
api.addGroupBeacons({ group_id: 123, device_identifiers: [signal] }, (err, ok) => ok.errcode);
api.addGroupBeacons({ group_id: 123, device_identifier: [{ device_id: 10011 }] }, (err, ok) => ok.errcode);
// @ts-expect-error the beacons are missing
api.addGroupBeacons({ group_id: 123 }, () => {});
api.deleteGroupBeacons({ group_id: 123, device_identifiers: [signal] }, (err, ok) => ok.errcode);
// @ts-expect-error a list is wanted
api.deleteGroupBeacons({ group_id: 123, device_identifiers: signal }, () => {});

const lottery = {
  title: '抽红包',
  desc: '人人有份',
  begin_time: 1428854400,
  expire_time: 1428940800,
  sponsor_appid: 'wx476f028272e53c62',
  total: 10,
  key: 'u5pPq38tQP97yGn8iZxbBsfWvbn37poP',
};
api.addLotteryInfo({ use_template: 1, logo_url: 'https://example.com/1.jpg' }, lottery, (err, added) => [
  added.lottery_id,
  added.page_id,
]);
// @ts-expect-error the campaign is missing
api.addLotteryInfo({ use_template: 2 }, () => {});
// @ts-expect-error it is 1 or 2
api.addLotteryInfo({ use_template: true }, lottery, () => {});
const bucket = { lottery_id: '5794560', mchid: '1234567890', sponsor_appid: 'wx476f028272e53c62' };
api.setPrizeBucket({ ...bucket, prize_info_list: [{ ticket: 'v1' }] }, (err, result) => [
  result.success_num,
  result.repeat_ticket_list?.[0]?.ticket,
]);
// @ts-expect-error a ticket is an object
api.setPrizeBucket({ ...bucket, prize_info_list: ['v1'] }, () => {});
api.setLotterySwitch('5794560', 1, (err, ok) => ok.errcode);
// @ts-expect-error it is 0 or 1
api.setLotterySwitch('5794560', true, () => {});

api.getShakehbConfig('o1', '5794560', 'key').sign.toUpperCase();
// @ts-expect-error it returns at once, not a promise
void api.getShakehbConfig('o1', '5794560', 'key').then();
// @ts-expect-error the key is missing
api.getShakehbConfig('o1', '5794560');

const audit: Promise<{ data: { apply_time: number } }> = api.promises.applyBeaconsStatus(12345);
const icon: Promise<{ data: { pic_url: string } }> = api.promises.uploadPageIcon('icon.png');
void audit;
void icon;
