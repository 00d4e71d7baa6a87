import { call, FIXTURE } from './row.js';

const number = { device_id: 10011 };
const signal = { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 1002, minor: 1223 };

/** Calls whose only argument is the body. */
const bodies = (path: string, ...all: unknown[]) => all.map((body) => call(body).post(path, body));

export const shakearound = {
  registerShakeAccount: bodies('/shakearound/account/register', {
    name: '张三',
    phone_number: '13512345678',
    email: 'zhang@example.com',
    industry_id: '0118',
    qualification_cert_urls: ['http://shp.qpic.cn/1/0'],
    apply_reason: '测试',
  }),
  checkShakeAccountStatus: [call().get('/shakearound/account/auditstatus')],

  applyBeacons: bodies('/shakearound/device/applyid', {
    quantity: 3,
    apply_reason: '测试',
    comment: '测试专用',
    poi_id: 1234,
  }),
  applyBeaconsStatus: [
    call(12345).post('/shakearound/device/applystatus', { apply_id: 12345 }),
    call('12345').post('/shakearound/device/applystatus', { apply_id: '12345' }),
    call({ apply_id: 12345 }).post('/shakearound/device/applystatus', { apply_id: 12345 }),
  ],
  updateBeacon: bodies('/shakearound/device/update', {
    device_identifier: { ...number, ...signal },
    comment: '门口',
  }),
  bindBeaconLocation: bodies(
    '/shakearound/device/bindlocation',
    { device_identifier: signal, poi_id: 1231 },
    { device_identifier: number, poi_id: 1231, type: 2, poi_appid: 'wx1' },
  ),
  getBeacons: bodies(
    '/shakearound/device/search',
    { begin: 0, count: 3 },
    { apply_id: 1231, begin: 0, count: 3 },
    { device_identifier: [number] },
    { type: 1, device_identifiers: [number, signal] },
    { type: 2, last_seen: 10097, count: 3 },
  ),
  getShakeInfo: [
    call('6ab3').post('/shakearound/user/getshakeinfo', { ticket: '6ab3' }),
    call({ ticket: '6ab3' }).post('/shakearound/user/getshakeinfo', { ticket: '6ab3' }),
    call({ ticket: '6ab3', need_poi: 1 }).post('/shakearound/user/getshakeinfo', {
      ticket: '6ab3',
      need_poi: 1,
    }),
  ],

  createPage: bodies('/shakearound/page/add', {
    title: '主标题',
    description: '副标题',
    page_url: 'https://example.com',
    icon_url: 'http://shp.qpic.cn/1/120',
    comment: '示例',
  }),
  updatePage: bodies('/shakearound/page/update', {
    page_id: 12306,
    title: '主标题',
    description: '副标题',
    page_url: 'https://example.com',
    icon_url: 'http://shp.qpic.cn/1/120',
  }),
  deletePage: [
    call(34567).post('/shakearound/page/delete', { page_id: 34567 }),
    call({ page_id: 34567 }).post('/shakearound/page/delete', { page_id: 34567 }),
  ],
  getPages: bodies(
    '/shakearound/page/search',
    { page_ids: [12345, 23456] },
    { begin: 0, count: 3 },
    { type: 2, begin: 0, count: 3 },
  ),
  uploadPageIcon: [
    call(FIXTURE).upload('/shakearound/material/add'),
    call(FIXTURE, 'icon').upload('/shakearound/material/add'),
    call(FIXTURE, 'license').upload('/shakearound/material/add', { type: 'license' }),
  ],

  bindBeaconWithPages: bodies(
    '/shakearound/device/bindpage',
    { device_identifier: number, page_ids: [12345, 23456] },
    { device_identifier: signal, page_ids: [] },
  ),
  searchBeaconPageRelation: bodies(
    '/shakearound/relation/search',
    { type: 1, device_identifier: number },
    { type: 2, page_id: 11101, begin: 0, count: 3 },
  ),

  getDeviceStatistics: bodies('/shakearound/statistics/device', {
    device_identifier: number,
    begin_date: 1438704000,
    end_date: 1438790400,
  }),
  getDeviceStatisticsList: bodies('/shakearound/statistics/devicelist', { date: 1438704000, page_index: 1 }),
  getPageStatistics: bodies('/shakearound/statistics/page', {
    page_id: 12345,
    begin_date: 1438704000,
    end_date: 1438790400,
  }),
  getPageStatisticsList: bodies('/shakearound/statistics/pagelist', { date: 1438704000, page_index: 1 }),

  listBeaconGroup: bodies('/shakearound/device/group/getlist', { begin: 0, count: 10 }),
  queryGroupBeacons: bodies('/shakearound/device/group/getdetail', { group_id: 123, begin: 0, count: 10 }),
  addBeaconGroup: bodies('/shakearound/device/group/add', { group_name: '一楼' }),
  updateBeaconGroup: bodies('/shakearound/device/group/update', { group_id: 123, group_name: '二楼' }),
  deleteBeaconGroup: [
    call(123).post('/shakearound/device/group/delete', { group_id: 123 }),
    call({ group_id: 123 }).post('/shakearound/device/group/delete', { group_id: 123 }),
  ],
  addGroupBeacons: bodies(
    '/shakearound/device/group/adddevice',
    { group_id: 123, device_identifier: [number] },
    { group_id: 123, device_identifiers: [number, signal] },
  ),
  deleteGroupBeacons: bodies(
    '/shakearound/device/group/deletedevice',
    { group_id: 123, device_identifier: [number] },
    { group_id: 123, device_identifiers: [signal] },
  ),

  addLotteryInfo: [
    call(
      { use_template: 1, logo_url: 'https://example.com/1.jpg?a=1&b=2' },
      { title: '抽红包', total: 10 },
    ).post(
      '/shakearound/lottery/addlotteryinfo',
      { title: '抽红包', total: 10 },
      { use_template: '1', logo_url: 'https://example.com/1.jpg?a=1&b=2' },
    ),
    call({ use_template: 2 }, { title: '抽红包' }).post(
      '/shakearound/lottery/addlotteryinfo',
      { title: '抽红包' },
      { use_template: '2' },
    ),
  ],
  setPrizeBucket: bodies('/shakearound/lottery/setprizebucket', {
    lottery_id: '5794560',
    mchid: '1234567890',
    sponsor_appid: 'wx1',
    prize_info_list: [{ ticket: 'v1|ZiPs2l0=' }],
  }),
  setLotterySwitch: [
    call('5794560', 1).get('/shakearound/lottery/setlotteryswitch', { lottery_id: '5794560', onoff: '1' }),
    call(5794560, 0).get('/shakearound/lottery/setlotteryswitch', { lottery_id: '5794560', onoff: '0' }),
  ],
};
