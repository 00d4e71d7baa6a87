import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, expectShape, formOf, refusal, shapeOf } from './support/endpoints.js';

/** A Thursday, at noon in Beijing. */
const TODAY = '2026-11-26';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00+08:00`) });
});

afterAll(() => {
  vi.useRealTimers();
});

const SEEDED = { seed: 7, followers: 2000 };
const startSeeded = () => startSandbox(SEEDED);

type Row = Record<string, unknown>;

async function list(
  sandbox: Sandbox,
  name: string,
  begin_date: string,
  end_date = begin_date,
): Promise<Row[]> {
  return (await call<{ list: Row[] }>(sandbox, `/datacube/${name}`, { begin_date, end_date })).list;
}

async function sum(
  sandbox: Sandbox,
  name: string,
  field: string,
  begin: string,
  end = begin,
): Promise<number> {
  return (await list(sandbox, name, begin, end)).reduce((total, row) => total + Number(row[field]), 0);
}

const acts = {
  ...{ int_page_read_user: 1, int_page_read_count: 1, ori_page_read_user: 1, ori_page_read_count: 1 },
  ...{ share_user: 1, share_count: 1, add_to_fav_user: 1, add_to_fav_count: 1 },
};
const from = (names: string[], [one, other]: [string, string]) =>
  Object.fromEntries(
    names.flatMap((name) => [[`${name}_${one}`, 1] as const, [`${name}_${other}`, 1] as const]),
  );
const places = ['session', 'friends', 'feed', 'hist_msg', 'other', 'kanyikan', 'souyisou'];
const details = {
  ...{ stat_date: '', target_user: 1, ...acts },
  ...from(
    places.map((place) => `int_page_from_${place}_read`),
    ['user', 'count'],
  ),
  ...from(
    ['session', 'feed', 'other'].map((place) => `feed_share_from_${place}`),
    ['user', 'cnt'],
  ),
};
const origins = { read_user: 10, read_user_source: [{ user_count: 10, scene_desc: '全部' }] };
const reactions = {
  ...origins,
  share_user: 1,
  zaikan_user: 0,
  like_user: 1,
  comment_count: 0,
  collection_user: 0,
};
const article = { ref_date: '', user_source: 0, msgid: '10000050_1', title: '' };
const callbacks = { callback_count: 36974, fail_count: 67, total_time_cost: 14994291, max_time_cost: 5044 };
const message = { msg_type: 1, msg_user: 282, msg_count: 817 };
const senders = { ref_date: '', count_interval: 1, msg_user: 246 };

/** The path, days of which there are figures, and a row as WeChat shows it (user_source 0 as it sends it). */
const REPORTS: [name: string, begin: string, end: string, row: object][] = [
  [
    'getusersummary',
    '2026-11-01',
    '2026-11-07',
    { ref_date: '', user_source: 0, new_user: 0, cancel_user: 0 },
  ],
  ['getusercumulate', '2026-11-01', '2026-11-07', { ref_date: '', user_source: 0, cumulate_user: 1217056 }],
  ['getarticlesummary', '2026-11-20', '2026-11-20', { ...article, ...acts }],
  ['getarticletotal', '2026-11-18', '2026-11-18', { ...article, details: [details] }],
  ['getuserread', '2026-11-18', '2026-11-20', { ref_date: '', user_source: 99999999, ...acts }],
  [
    'getuserreadhour',
    '2026-11-20',
    '2026-11-20',
    { ref_date: '', ref_hour: 0, user_source: 99999999, ...acts },
  ],
  [
    'getusershare',
    '2026-11-14',
    '2026-11-20',
    { ref_date: '', share_scene: 1, share_count: 207, share_user: 11 },
  ],
  [
    ...(['getusersharehour', '2026-11-20', '2026-11-20'] as const),
    { ref_date: '', ref_hour: 1200, share_scene: 1, share_count: 72, share_user: 4 },
  ],
  ['getupstreammsg', '2026-11-14', '2026-11-20', { ref_date: '', ...message }],
  ['getupstreammsghour', '2026-11-20', '2026-11-20', { ref_date: '', ref_hour: 0, ...message }],
  ['getupstreammsgweek', '2026-11-16', '2026-11-16', { ref_date: '', ...message }],
  ['getupstreammsgmonth', '2026-10-01', '2026-10-01', { ref_date: '', ...message }],
  ['getupstreammsgdist', '2026-11-06', '2026-11-20', senders],
  ['getupstreammsgdistweek', '2026-11-16', '2026-11-16', senders],
  ['getupstreammsgdistmonth', '2026-10-01', '2026-10-01', senders],
  ['getinterfacesummary', '2026-10-22', '2026-11-20', { ref_date: '', ...callbacks }],
  ['getinterfacesummaryhour', '2026-11-20', '2026-11-20', { ref_date: '', ref_hour: 0, ...callbacks }],
  ['getarticleread', '2026-11-20', '2026-11-20', { ref_date: '', msgid: '', detail: origins }],
  ['getarticleshare', '2026-11-20', '2026-11-20', { ref_date: '', msgid: '', detail: { share_user: 1 } }],
  [
    ...(['getbizsummary', '2026-10-22', '2026-11-20'] as const),
    { ref_date: '', detail: { ...reactions, redirect_ori_page_user: 0, send_page_count: 1 } },
  ],
  [
    ...(['getarticletotaldetail', '2026-11-18', '2026-11-18'] as const),
    {
      ...{ ref_date: '', msgid: '', publish_type: 0, title: '', content_url: '' },
      detail_list: [
        {
          ...{ stat_date: '', ...reactions, praise_money: 1, read_subscribe_user: 1, read_delivery_rate: 1 },
          ...{ read_finish_rate: 1, read_avg_activetime: 1, read_jump_position: [{ position: 1, rate: 0 }] },
        },
      ],
    },
  ],
];

const isNew = (name: string) => /getarticle(read|share|totaldetail)|getbizsummary/.test(name);

describe('a report', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await createSandbox(SEEDED);
    return () => sandbox.close();
  });

  it.each(REPORTS)('%s has the rows that WeChat shows', async (name, begin_date, end_date, row) => {
    const reply = await call<{ list: Row[] }>(sandbox, `/datacube/${name}`, { begin_date, end_date });
    expectShape(reply, { list: [row], ...(isNew(name) && { is_delay: false }) });
    const days = reply.list.map(({ ref_date }) => String(ref_date));
    expect(days.filter((day) => day < begin_date || day > end_date)).toEqual([]);
    expect(days).toEqual([...days].sort());
  });

  it.each(REPORTS)('%s is of days that are over, and of so many', async (name, begin_date, end_date) => {
    const ask = (begin: string, end: string) =>
      refusal(sandbox, `/datacube/${name}`, { begin_date: begin, end_date: end });
    // Of weeks and months, WeChat's former guide allowed 30 days.
    const more = /(week|month)$/.test(name) ? 30 : 1;
    const before = (day: string, days: number) =>
      new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
    expect(await ask(before(begin_date, more), end_date)).toBe('61501 date range error');
    expect(await ask(TODAY, TODAY)).toBe('61501 date range error');
    expect(await ask(end_date, before(end_date, 1))).toBe('61501 date range error');
    expect(await ask('2026-11-31', '2026-11-31')).toBe('61500 date format error');
    expect(await ask('20261101', '20261101')).toBe('61500 date format error');
    expect(await refusal(sandbox, `/datacube/${name}`, {})).toBe('61500 date format error');
  });

  it('is for verified accounts, and no test accounts', async () => {
    const ask = async (profile: 'test' | 'subscription') =>
      refusal(await startSandbox({ profile }), '/datacube/getusersummary', {});
    expect([await ask('test'), await ask('subscription')]).toEqual(Array(2).fill('48001 api unauthorized'));
  });

  it('is the same whenever it is asked for, and with the same seed', async () => {
    const [one, other] = [await startSeeded(), await startSeeded()];
    for (const [name, begin, end] of REPORTS) {
      const rows = await list(one, name, begin, end);
      expect(await list(one, name, begin, end)).toEqual(rows);
      expect(await list(other, name, begin, end)).toEqual(rows);
    }
  });

  it('knows nothing of days before there were statistics', async () => {
    const sandbox = await startSeeded();
    expect(await list(sandbox, 'getusersummary', '2014-11-25', '2014-11-30')).toEqual([]);
    expect(await list(sandbox, 'getarticleread', '2025-10-31')).toEqual([]);
  });
});

describe('figures', () => {
  it('agree with each other', async () => {
    const sandbox = await startSeeded();
    const day = '2026-11-20';
    const [all, ...sources] = await list(sandbox, 'getuserread', day);
    const readers = sources.reduce((total, row) => total + Number(row.int_page_read_user), 0);
    expect(all?.int_page_read_user).toBe(readers);
    const hours = (await list(sandbox, 'getuserreadhour', day)).filter((row) => row.user_source === 99999999);
    expect(hours.reduce((total, row) => total + Number(row.int_page_read_user), 0)).toBe(readers);
    const articles = (await list(sandbox, 'getarticleread', day)) as { detail: { read_user: number } }[];
    expect(articles.reduce((total, { detail }) => total + detail.read_user, 0)).toBe(readers);
    const [overview] = await list(sandbox, 'getbizsummary', day);
    expect(overview?.detail).toMatchObject({ read_user: readers });
    const sent = await sum(sandbox, 'getupstreammsg', 'msg_count', day);
    expect(await sum(sandbox, 'getupstreammsghour', 'msg_count', day)).toBe(sent);
    expect(await sum(sandbox, 'getinterfacesummary', 'callback_count', day)).toBe(sent);
    expect(await sum(sandbox, 'getinterfacesummaryhour', 'callback_count', day)).toBe(sent);
  });

  it('of followers add up to those there are', async () => {
    const sandbox = await startSeeded();
    const rows = await list(sandbox, 'getusercumulate', '2026-11-19', '2026-11-25');
    const totals = rows.map((row) => Number(row.cumulate_user));
    const midnight = Date.parse(`${TODAY}T00:00:00+08:00`) / 1000;
    const followers = sandbox.state.followers.list.filter((one) => one.subscribe_time < midnight);
    expect(totals.at(-1)).toBe(followers.length);
    const gained = await sum(sandbox, 'getusersummary', 'new_user', '2026-11-20', '2026-11-25');
    const lost = await sum(sandbox, 'getusersummary', 'cancel_user', '2026-11-20', '2026-11-25');
    expect(gained - lost).toBe(followers.length - Number(totals[0]));
  });

  it('of today are what happened in the sandbox, by the day of Beijing', async () => {
    const sandbox = await startSandbox();
    const openid = sandbox.follow({ scene: 1 });
    sandbox.follow({ subscribe_scene: 'ADD_SCENE_PAID' });
    sandbox.unfollow(sandbox.state.followers.first(1)[0]?.openid ?? '');
    sandbox.state.followers.active(openid, 'wrote');
    sandbox.state.followers.active(openid, 'wrote', 'image');
    for (let time = 0; time < 5; time += 1) sandbox.state.followers.active(openid, 'wrote');
    sandbox.advance('12h');
    expect(await list(sandbox, 'getusersummary', TODAY)).toEqual([
      { ref_date: TODAY, user_source: 0, new_user: 1, cancel_user: 1 },
      { ref_date: TODAY, user_source: 30, new_user: 1, cancel_user: 0 },
    ]);
    expect(await list(sandbox, 'getusercumulate', TODAY)).toMatchObject([{ cumulate_user: 4 }]);
    expect(await list(sandbox, 'getupstreammsg', TODAY)).toEqual([
      { ref_date: TODAY, msg_type: 1, msg_user: 1, msg_count: 6 },
      { ref_date: TODAY, msg_type: 2, msg_user: 1, msg_count: 1 },
    ]);
    expect(await list(sandbox, 'getupstreammsghour', TODAY)).toMatchObject([
      { ref_hour: 1200, msg_type: 1 },
      { ref_hour: 1200, msg_type: 2 },
    ]);
    expect(await list(sandbox, 'getupstreammsgdist', TODAY)).toEqual([
      { ref_date: TODAY, count_interval: 2, msg_user: 1 },
    ]);
    expect(await list(sandbox, 'getinterfacesummary', TODAY)).toMatchObject([{ callback_count: 7 }]);
  });

  it('of a week and a month come when it is over', async () => {
    const sandbox = await startSandbox({ followers: 0 });
    const openid = sandbox.follow();
    sandbox.state.followers.active(openid, 'wrote');
    sandbox.advance('2d');
    sandbox.state.followers.active(openid, 'wrote');
    sandbox.advance('1d');
    expect(await list(sandbox, 'getupstreammsgweek', '2026-11-23')).toEqual([]);
    sandbox.advance('12h');
    expect(await list(sandbox, 'getupstreammsgweek', '2026-11-23')).toEqual([
      { ref_date: '2026-11-23', msg_type: 1, msg_user: 1, msg_count: 2 },
    ]);
    expect(await list(sandbox, 'getupstreammsgmonth', '2026-11-01')).toEqual([]);
    sandbox.advance('1d');
    expect(await sum(sandbox, 'getupstreammsgmonth', 'msg_count', '2026-11-01')).toBe(2);
  });

  it('of articles are those of what was published and sent here', async () => {
    const sandbox = await startSandbox();
    const picture = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', 'base64');
    const form = formOf({ media: ['a.jpg', Buffer.from(picture)] });
    const { media_id: thumb_media_id } = await call(
      sandbox,
      '/cgi-bin/material/add_material?type=image',
      form,
    );
    const draft = async (title: string) => {
      const articles = [{ title, content: '正文', thumb_media_id }];
      return (await call<{ media_id: string }>(sandbox, '/cgi-bin/draft/add', { articles })).media_id;
    };
    await call(sandbox, '/cgi-bin/freepublish/submit', { media_id: await draft('发布的') });
    const mpnews = { media_id: await draft('群发的') };
    await call(sandbox, '/cgi-bin/message/mass/sendall', {
      filter: { is_to_all: true },
      mpnews,
      msgtype: 'mpnews',
      send_ignore_reprint: 0,
    });
    sandbox.advance('3d');
    const details = await list(sandbox, 'getarticletotaldetail', TODAY);
    expect(details.map(({ title, publish_type }) => [title, publish_type])).toEqual(
      expect.arrayContaining([
        ['发布的', 1],
        ['群发的', 0],
      ]),
    );
    expect(details[0]?.content_url).toMatch(/^http/);
    const days = (details[0]?.detail_list as Row[]).map(({ stat_date, read_user }) => [stat_date, read_user]);
    expect(days.map(([day]) => day)).toEqual([TODAY, '2026-11-27', '2026-11-28']);
    const counts = days.map(([, readers]) => Number(readers));
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    const total = await list(sandbox, 'getarticletotal', TODAY);
    expect(total.map(({ title }) => title)).toContain('群发的');
    const [overview] = await list(sandbox, 'getbizsummary', TODAY);
    expect(overview?.detail).toMatchObject({ send_page_count: 2 });
  });
});

interface Figures {
  list: Row[];
  settlement_list: Row[];
  summary: Row;
  total_num: number;
}

describe('what advertisements earned', () => {
  const ask = async (sandbox: Sandbox, query: Record<string, string>) => {
    const all = {
      ...{ start_date: '2026-10-01', end_date: '2026-10-31', page: '1', page_size: '90', ...query },
    };
    const path = `/publisher/stat?${new URLSearchParams(all).toString()}`;
    return call<Figures>(sandbox, path);
  };
  const base_resp = { err_msg: 'ok', ret: 0 };
  const shown = {
    ...{ req_succ_count: 1, exposure_count: 1, exposure_rate: 1, click_count: 1, click_rate: 1 },
    ...{ income: 1, ecpm: 1 },
  };
  const sold = {
    ...{ exposure_count: 1, click_count: 1, click_rate: 1, order_count: 1, order_rate: 1 },
    ...{ total_fee: 1, total_commission: 1 },
  };
  const settled = {
    ...{ date: '', zone: '', month: '', order: 1, sett_status: 1, settled_revenue: 1, sett_no: '' },
    ...{ mail_send_cnt: '0', slot_revenue: [{ slot_id: '', slot_settled_revenue: 1 }] },
  };
  const sums = { revenue_all: 1, penalty_all: 0, settled_revenue_all: 1 };

  it.each([
    [
      'publisher_adpos_general',
      { list: [{ slot_id: 1, ad_slot: '', date: '', ...shown }], summary: shown, total_num: 1 },
    ],
    ['publisher_cps_general', { list: [{ date: '', ...sold }], summary: sold, total_num: 1 }],
    ['publisher_settlement', { body: '', ...sums, settlement_list: [settled], total_num: 1 }],
  ])('is told for %s', async (action, figures) => {
    const reply = await ask(await startSeeded(), { action });
    expect(shapeOf(reply)).toEqual(shapeOf({ base_resp, ...figures }));
  });

  it('comes by pages, with the sums of all', async () => {
    const sandbox = await startSeeded();
    const query = { action: 'publisher_adpos_general', ad_slot: 'SLOT_ID_BIZ_BOTTOM' };
    const all = await ask(sandbox, query);
    expect(all.total_num).toBe(31);
    expect(all.summary.income).toBe(all.list.reduce((total, row) => total + Number(row.income), 0));
    const last = await ask(sandbox, { ...query, page: '4', page_size: '10' });
    expect(last).toMatchObject({ total_num: 31, summary: all.summary, list: all.list.slice(30) });
    expect(last.list).toHaveLength(1);
  });

  it('is settled by half months', async () => {
    const { settlement_list: halves } = await ask(await startSeeded(), { action: 'publisher_settlement' });
    expect(halves.map(({ zone, month, order }) => [zone, month, order])).toEqual([
      ['2026年10月1日至15日', '202610', 1],
      ['2026年10月16日至31日', '202610', 2],
    ]);
  });

  it('is refused in its own way', async () => {
    const reply = await ask(await startSeeded(), {
      action: 'publisher_cps_general',
      start_date: '2026-01-01',
    });
    expect(reply).toEqual({ base_resp: { ret: 61501, err_msg: 'date range error' } });
  });
});
