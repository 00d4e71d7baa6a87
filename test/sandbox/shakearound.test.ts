import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, formOf, refusal } from './support/endpoints.js';
import { expectShape } from './support/shape.js';

const UUID = 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825';
const DONE = { data: {}, errcode: 0, errmsg: 'success.' };
const DAY = 86_400;

const success = (data: unknown) => ({ data, errcode: 0, errmsg: 'success.' });

const page = {
  title: '主标题',
  description: '副标题',
  page_url: 'https://zb.weixin.qq.com',
  comment: '数据示例',
  icon_url: 'http://3gimg.qq.com/shake_nearby/dy/icon',
};
const campaign = {
  title: '抽红包',
  desc: '人人有份',
  onoff: 1,
  begin_time: 1428854400,
  expire_time: 1428940800,
  sponsor_appid: 'wx476f028272e53c62',
  total: 3,
  jump_url: 'https://example.com',
  key: 'keytest',
};

let sandbox: Sandbox;
/** What every test has at hand: two beacons, a page and a group, bound to each other. */
let ids: { device: number; page: number; group: number; openid: string };

async function make(path: string, body: object): Promise<Record<string, unknown>> {
  return (await call<{ data: Record<string, unknown> }>(sandbox, `/shakearound${path}`, body)).data;
}

beforeEach(async () => {
  sandbox = await startSandbox();
  await make('/device/applyid', { quantity: 2, apply_reason: '测试', comment: '测试专用', poi_id: 1234 });
  const { devices } = await make('/device/search', { type: 2, last_seen: 0, count: 2 });
  ids = {
    device: (devices as { device_id: number }[])[0]?.device_id ?? 0,
    page: (await make('/page/add', page)).page_id as number,
    group: (await make('/device/group/add', { group_name: 'test' })).group_id as number,
    openid: sandbox.state.followers.list[0]?.openid ?? '',
  };
  const device = { device_id: ids.device };
  await make('/device/bindpage', { device_identifier: device, page_ids: [ids.page] });
  await make('/device/group/adddevice', { group_id: ids.group, device_identifiers: [device] });
});

const device = () => ({ device_identifier: { device_id: ids.device } });
const yesterday = () => Math.floor(Date.now() / 1000) - DAY;

const told = {
  comment: '',
  device_id: 10097,
  last_active_time: 1437276018,
  major: 10001,
  minor: 12102,
  poi_id: 0,
  status: 1,
  uuid: UUID,
};
const audit = { apply_time: 1432026025, audit_comment: 'test', audit_status: 1, audit_time: 0 };
const relation = { device_id: 797994, major: 10001, minor: 10023, page_id: 50054, uuid: UUID };
const day = { click_pv: 0, click_uv: 0, ftime: 1425052800, shake_pv: 0, shake_uv: 0 };

/** Each endpoint: what is asked, and what WeChat's page answers. */
const documented: [path: string, body: () => object | undefined, reply: object][] = [
  [
    '/device/applyid',
    () => ({ quantity: 3, apply_reason: '测试' }),
    success({ apply_id: 123, audit_status: 1, audit_comment: '审核中' }),
  ],
  ['/device/applystatus', () => ({ apply_id: 1 }), success(audit)],
  ['/device/update', () => ({ ...device(), comment: 'test' }), DONE],
  ['/device/bindlocation', () => ({ ...device(), poi_id: 1231 }), DONE],
  [
    '/device/search',
    () => ({ type: 1, device_identifiers: [{ device_id: ids.device }] }),
    success({ devices: [told], total_count: 151 }),
  ],
  [
    '/device/search',
    () => ({ type: 3, apply_id: 1, last_seen: 0, count: 3 }),
    success({ devices: [told], total_count: 151 }),
  ],
  ['/device/bindpage', () => ({ ...device(), page_ids: [ids.page] }), DONE],
  ['/relation/search', () => ({ type: 1, ...device() }), success({ relations: [relation], total_count: 2 })],
  [
    '/relation/search',
    () => ({ type: 2, page_id: ids.page, begin: 0, count: 3 }),
    success({ relations: [relation], total_count: 2 }),
  ],
  ['/page/add', () => page, success({ page_id: 28840 })],
  ['/page/update', () => ({ ...page, page_id: ids.page }), DONE],
  [
    '/page/search',
    () => ({ type: 2, begin: 0, count: 3 }),
    success({
      pages: [{ comment: '', description: '', icon_url: '', page_id: 1, page_url: '', title: '' }],
      total_count: 2,
    }),
  ],
  ['/device/group/add', () => ({ group_name: 'test' }), success({ group_id: 123, group_name: 'test' })],
  ['/device/group/update', () => ({ group_id: ids.group, group_name: 'test update' }), DONE],
  [
    '/device/group/getlist',
    () => ({ begin: 0, count: 10 }),
    success({ groups: [{ group_id: 123, group_name: 'test1' }], total_count: 100 }),
  ],
  [
    '/device/group/getdetail',
    () => ({ group_id: ids.group, begin: 0, count: 100 }),
    success({
      group_id: 123,
      group_name: 'test',
      total_count: 100,
      devices: [
        { device_id: 123456, uuid: UUID, major: 10001, minor: 10001, comment: 'test', poi_id: 12345 },
      ],
    }),
  ],
  [
    '/device/group/adddevice',
    () => ({ group_id: ids.group, device_identifiers: [{ device_id: ids.device }] }),
    DONE,
  ],
  [
    '/device/group/deletedevice',
    () => ({ group_id: ids.group, device_identifiers: [{ device_id: ids.device }] }),
    DONE,
  ],
  [
    '/statistics/device',
    () => ({ ...device(), begin_date: yesterday(), end_date: yesterday() }),
    success([day]),
  ],
  [
    '/statistics/page',
    () => ({ page_id: ids.page, begin_date: yesterday(), end_date: yesterday() }),
    success([day]),
  ],
  [
    '/lottery/addlotteryinfo?use_template=1&logo_url=http%3A%2F%2Fexample.com%2F1',
    () => campaign,
    { errcode: 0, errmsg: '', lottery_id: 'xxxxxxllllll', page_id: 1 },
  ],
  [
    '/material/add',
    () => formOf({ media: ['icon.png', 'PNG'] }),
    success({ pic_url: 'http://shp.qpic.cn/…' }),
  ],
];

test.each(documented)('shakearound%s answers as documented', async (path, body, reply) => {
  expectShape(await call(sandbox, `/shakearound${path}`, body()), reply);
});

const many = (count: number) => Array.from({ length: count }, () => ({ device_id: ids.device }));

/** Situation, request, WeChat's errcode for it: all of the table of errcodes of 摇一摇周边. */
const refused: [situation: string, path: string, body: () => object, errcode: number][] = [
  ['no beacon', '/device/applyid', () => ({ quantity: 0, apply_reason: '测试' }), 9001022],
  ['a long reason', '/device/applyid', () => ({ quantity: 1, apply_reason: '长'.repeat(101) }), 9001035],
  ['no reason', '/device/applyid', () => ({ quantity: 1 }), 9001035],
  ['too many beacons', '/device/applyid', () => ({ quantity: 9999, apply_reason: '测试' }), 9001038],
  ['an application of nobody', '/device/applystatus', () => ({ apply_id: 99 }), 9001047],
  [
    'a beacon of nobody',
    '/device/update',
    () => ({ device_identifier: { device_id: 1 }, comment: '' }),
    9001025,
  ],
  ['a long note', '/device/update', () => ({ ...device(), comment: '备注'.repeat(8) }), 9001034],
  ['51 beacons', '/device/search', () => ({ type: 1, device_identifiers: many(51) }), 9001024],
  ['a wrong begin', '/page/search', () => ({ type: 2, begin: -1, count: 3 }), 9001036],
  ['a page of nobody', '/device/bindpage', () => ({ ...device(), page_ids: [1] }), 9001026],
  ['31 pages', '/device/bindpage', () => ({ ...device(), page_ids: Array(31).fill(ids.page) }), 9001037],
  ['a long title', '/page/add', () => ({ ...page, title: '七个汉字的标题' }), 9001027],
  ['51 pages', '/page/search', () => ({ type: 1, page_ids: Array(51).fill(ids.page) }), 9001030],
  ['a page that a beacon has', '/page/delete', () => ({ page_id: ids.page }), 9001029],
  ['a group of nobody', '/device/group/update', () => ({ group_id: 1, group_name: 'g' }), 9001058],
  ['a long name', '/device/group/add', () => ({ group_name: '长'.repeat(101) }), 9001055],
  [
    '1001 beacons',
    '/device/group/adddevice',
    () => ({ group_id: ids.group, device_identifiers: many(1001) }),
    9001052,
  ],
  [
    'a beacon of others',
    '/device/group/adddevice',
    () => ({ group_id: ids.group, device_identifiers: [{ device_id: 1 }] }),
    9001056,
  ],
  ['a group with beacons', '/device/group/delete', () => ({ group_id: ids.group }), 9001054],
  [
    'today',
    '/statistics/page',
    () => ({ page_id: ids.page, begin_date: yesterday() + DAY, end_date: yesterday() + DAY }),
    9001031,
  ],
  [
    '32 days',
    '/statistics/page',
    () => ({ page_id: ids.page, begin_date: yesterday() - 31 * DAY, end_date: yesterday() }),
    9001031,
  ],
  ['91 days ago', '/statistics/devicelist', () => ({ date: yesterday() - 91 * DAY, page_index: 1 }), 9001031],
  ['a ticket of nobody', '/user/getshakeinfo', () => ({ ticket: 'none' }), 9001003],
  ['no file', '/material/add', () => formOf({ other: 'text' }), 9001007],
  ['another type of file', '/material/add', () => formOf({ media: ['a.bmp', 'BMP'] }), 9001008],
  ['a template without icon', '/lottery/addlotteryinfo?use_template=1', () => campaign, 9001059],
  [
    'a long campaign',
    '/lottery/addlotteryinfo?use_template=2',
    () => ({ ...campaign, begin_time: 0 }),
    9001060,
  ],
  [
    'another shape',
    '/lottery/setprizebucket',
    () => ({ lottery_id: '1', mchid: 1, sponsor_appid: 'wx1', prize_info_list: 'one' }),
    9001001,
  ],
];

test.each(refused)('%s: shakearound%s is refused', async (_situation, path, body, errcode) => {
  expect(await refusal(sandbox, `/shakearound${path}`, body())).toContain(`${errcode} `);
});

describe('an application', () => {
  const later = (days: number) => {
    sandbox.state.context.clock.move(days * DAY * 1000);
  };
  const apply = (quantity: number) => make('/device/applyid', { quantity, apply_reason: '测试' });

  it('for 500 beacons is granted at once', async () => {
    expect(await apply(500)).toEqual({ apply_id: 2, audit_status: 2, audit_comment: '审核通过' });
    expect(await make('/device/search', { type: 3, apply_id: 2, last_seen: 0, count: 1 })).toMatchObject({
      total_count: 500,
    });
  });

  it('for more is granted after three days, and nothing else is applied for meanwhile', async () => {
    expect(await apply(501)).toEqual({ apply_id: 2, audit_status: 1, audit_comment: '审核中' });
    expect(
      await refusal(sandbox, '/shakearound/device/applyid', { quantity: 1, apply_reason: '测试' }),
    ).toContain('9001023');
    later(3);
    expect(await make('/device/applystatus', { apply_id: 2 })).toMatchObject({ audit_status: 2 });
    expect(await make('/device/search', { type: 2, last_seen: 0, count: 50 })).toMatchObject({
      total_count: 503,
    });
  });

  it('to use Shake Nearby is made once', async () => {
    const account = {
      name: '张三',
      phone_number: '13512345678',
      email: 'weixin123@qq.com',
      industry_id: '0118',
      qualification_cert_urls: [],
      apply_reason: 'test',
    };
    const register = () => call(sandbox, '/shakearound/account/register', account);
    expect(await refusal(sandbox, '/shakearound/account/auditstatus')).toContain('9001020');
    expect(await register()).toEqual(DONE);
    expect(await register()).toMatchObject({ errcode: 9001048 });
    expectShape(await call(sandbox, '/shakearound/account/auditstatus'), success(audit));
    sandbox.state.shakeAround.beacons.reviews.decide('account', false, '资质不符');
    expect(await register()).toEqual(DONE);
    expect(await refusal(sandbox, '/shakearound/account/register', { ...account, email: 'none' })).toContain(
      '9001041',
    );
  });
});

describe('a shake', () => {
  it('is told for half an hour, with the store where it is wanted', async () => {
    const ticket = sandbox.state.shakeAround.shakes.shake(ids.openid, { device_id: ids.device });
    const info: unknown = await call(sandbox, '/shakearound/user/getshakeinfo', { ticket, need_poi: 1 });
    const beacon = { distance: 55.006, major: 10001, minor: 19007, uuid: UUID };
    const reply = success({ page_id: 14211, beacon_info: beacon, openid: 'o', poi_id: 1234 });
    expectShape(info, reply);
    expect(info).toMatchObject({ data: { page_id: ids.page, openid: ids.openid, poi_id: 1234 } });
    expect(await make('/user/getshakeinfo', { ticket })).not.toHaveProperty('poi_id');
    sandbox.state.context.clock.move(31 * 60_000);
    expect(await refusal(sandbox, '/shakearound/user/getshakeinfo', { ticket })).toContain('9001003');
  });

  it('is counted the next day', async () => {
    const { shakes } = sandbox.state.shakeAround;
    const date = Math.floor(Date.now() / 1000);
    shakes.open(shakes.shake(ids.openid, { device_id: ids.device }));
    shakes.shake(ids.openid, { device_id: ids.device });
    sandbox.state.context.clock.move(DAY * 1000);
    const counts = { shake_pv: 2, shake_uv: 1, click_pv: 1, click_uv: 1 };
    const [one] = (await make('/statistics/device', {
      ...device(),
      begin_date: date,
      end_date: date,
    })) as unknown as object[];
    expect(one).toMatchObject(counts);
    const ranked = { date, total_count: 1, page_index: 1, errcode: 0, errmsg: 'success.' };
    const ask = (path: string) => call(sandbox, `/shakearound/statistics/${path}`, { date, page_index: 1 });
    const { device_id, major, minor, uuid } = { ...told, device_id: ids.device, minor: 1 };
    expect(await ask('devicelist')).toEqual({
      data: { devices: [{ device_id, major, minor, uuid, ...counts }] },
      ...ranked,
    });
    expect(await ask('pagelist')).toEqual({ data: { pages: [{ page_id: ids.page, ...counts }] }, ...ranked });
  });
});

it('a page and a group are deleted once no beacon is bound to them', async () => {
  await make('/device/bindpage', { ...device(), page_ids: [] });
  expect(await call(sandbox, '/shakearound/page/delete', { page_id: ids.page })).toEqual(DONE);
  await make('/device/group/deletedevice', {
    group_id: ids.group,
    device_identifier: [{ uuid: UUID, major: 10001, minor: 1 }],
  });
  expect(await call(sandbox, '/shakearound/device/group/delete', { group_id: ids.group })).toEqual(DONE);
});

it('a campaign takes each ticket once, and no more than its total', async () => {
  const lottery = { ...campaign, begin_time: yesterday(), expire_time: yesterday() + 2 * DAY };
  const add = '/shakearound/lottery/addlotteryinfo?use_template=2';
  const { lottery_id } = await call<{ lottery_id: string }>(sandbox, add, lottery);
  const enter = (...tickets: string[]) =>
    call(sandbox, '/shakearound/lottery/setprizebucket', {
      lottery_id,
      mchid: '10000098',
      sponsor_appid: campaign.sponsor_appid,
      prize_info_list: tickets.map((ticket) => ({ ticket })),
    });
  expect(await enter('v1|1', 'v1|2', 'v1|2')).toEqual({
    errcode: 0,
    errmsg: '',
    repeat_ticket_list: [{ ticket: 'v1|2' }],
    success_num: 2,
  });
  expect(await enter('v1|1')).toMatchObject({ errcode: 9001090 });
  expect(await enter('v1|3', 'v1|4')).toMatchObject({ errcode: 9001075 });
  const turn = (id: string) =>
    call(sandbox, `/shakearound/lottery/setlotteryswitch?lottery_id=${id}&onoff=0`);
  expect(await turn(lottery_id)).toEqual({ errcode: 0, errmsg: '' });
  expect(await turn('1')).toMatchObject({ errcode: 9001069 });
});
