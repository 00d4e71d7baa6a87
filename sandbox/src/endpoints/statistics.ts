import { dayOf } from '../core/clock.js';
import { daysBetween, periodsIn } from '../domains/statistics/days.js';
import type { Period } from '../domains/statistics/days.js';
import type { World } from '../world/world.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { text } from './schema.js';

type Statistics = World['statistics'];
/** The rows of some days, which are over, since today is not. */
type Rows = (statistics: Statistics, days: string[], today: string) => object[];

const day = text({ wrong: 61500, note: 'yyyy-MM-dd' });

/** A report of so many days at most, from the first day of which there are figures. */
function report(
  page: string,
  name: string,
  most: number,
  row: object,
  rowsOf: Rows,
  more = {},
  first?: string,
) {
  return post(`/datacube/${page.split('/')[1] ?? ''}`, name, {
    doc: `https://developers.weixin.qq.com/doc/service/api/wedata/${page.replace('/', '/api_')}.html`,
    permission: 'verified-only',
    body: { begin_date: day, end_date: day },
    reply: { list: [{ ref_date: '2014-12-07', ...row }], ...more },
    handle({ context, statistics }, { begin_date, end_date }) {
      const today = dayOf(context.clock.now);
      const days = daysBetween(begin_date, end_date, today, most, first);
      return { list: rowsOf(statistics, days, today), ...more };
    },
  });
}

const USERS = { user_source: 0, new_user: 0, cancel_user: 0 };
const TOTAL = { user_source: 0, cumulate_user: 1217056 };
const READ = { int_page_read_user: 23676, int_page_read_count: 25615, share_user: 122, share_count: 994 };
const READS = { user_source: 99999999, ...READ };
const SHARES = { share_scene: 1, share_count: 207, share_user: 11 };
const TITLE = { user_source: 0, msgid: '10000050_1', title: '12月27日 DiLi日报' };
const ARTICLE = { ...TITLE, ...READ };
const TOTALS = { ...TITLE, details: [{ stat_date: '2014-12-14', target_user: 261917, ...READ }] };
const SENT = { msg_type: 1, msg_user: 282, msg_count: 817 };
const SENDERS = { count_interval: 1, msg_user: 246 };
const ANSWERS = { callback_count: 36974, fail_count: 67, total_time_cost: 14994291, max_time_cost: 5044 };
const NEW_READS = { msgid: '12003_3', detail: { read_user: 10 } };
const NEW_SHARES = { msgid: '12003_3', detail: { share_user: 1 } };
const NEW_ARTICLE = { msgid: '12003_3', publish_type: 0, title: 'TITLE', detail_list: [{ read_user: 10 }] };

/** Where its page is, what it is called there, days at most, a row, and its name. */
type Daily = [folder: string, path: keyof Statistics['daily'], most: number, row: object, name: string];

const DAILY: Daily[] = [
  ['user', 'getusersummary', 7, USERS, '获取用户增减数据 — Users who came and left, day by day.'],
  ['user', 'getusercumulate', 7, TOTAL, '获取累计用户数据 — Followers in all, day by day.'],
  ['news', 'getarticlesummary', 1, ARTICLE, '获取图文群发每日数据 — How each article was read on a day.'],
  ['news', 'getarticletotal', 1, TOTALS, '获取图文群发总数据 — How the articles of a day were read since.'],
  ['news', 'getuserread', 3, READS, '获取图文阅读概况数据 — How articles were read, by day and source.'],
  ['news', 'getuserreadhour', 1, READS, '获取图文阅读分时数据 — How articles were read, hour by hour.'],
  ['news', 'getusershare', 7, SHARES, '获取图文转发概况数据 — How articles were shared, day by day.'],
  ['news', 'getusersharehour', 1, SHARES, '获取图文转发分时数据 — How articles were shared, hour by hour.'],
  ['mess', 'getupstreammsghour', 1, SENT, '获取消息发送分时数据 — Messages of users, hour by hour.'],
  ['api', 'getinterfacesummary', 30, ANSWERS, '获取被动回复概要数据 — How the server answered, day by day.'],
  ['api', 'getinterfacesummaryhour', 1, ANSWERS, '获取被动回复分布数据 — How it answered, by the hour.'],
];

/** Those that begin on November 1, 2025. */
const SINCE_2025: Daily[] = [
  ['news', 'getarticleread', 1, NEW_READS, '获取发表内容每日阅读数据 — Readers of each article.'],
  ['news', 'getarticleshare', 1, NEW_SHARES, '获取发表内容每日分享数据 — Sharers of each article.'],
  ['news', 'getbizsummary', 30, NEW_READS, '获取发表内容概况总数据 — Readers of all articles.'],
  ['news', 'getarticletotaldetail', 1, NEW_ARTICLE, '获取发表内容发表详细数据 — Readers of each since.'],
];

function daily([folder, path, most, row, name]: Daily, more?: object, first?: string): Endpoint {
  const rowsOf: Rows = (statistics, days) =>
    days.flatMap((ref_date) => statistics.daily[path](ref_date).map((found) => ({ ref_date, ...found })));
  return report(`${folder}/${path}`, name, most, row, rowsOf, more, first);
}

/** Days at most of messages and of senders: 30 in WeChat’s former guide, fewer on its pages of today. */
const PERIODS: [suffix: string, period: Period, zh: string, most: number, mostOfSenders: number][] = [
  ['', 'day', '', 7, 15],
  ['week', 'week', '周', 30, 30],
  ['month', 'month', '月', 30, 30],
];

const periodic = PERIODS.flatMap(([suffix, period, zh, most, mostOfSenders]) => {
  const rows = (of: 'byType' | 'bySender') => (all: Statistics, days: string[], today: string) =>
    periodsIn(days, period, today).flatMap((one) =>
      all.messages[of](one).map((row) => ({ ref_date: one[0], ...row })),
    );
  const [sent, spread] = [`获取消息发送${zh || '概况'}数据`, `获取消息发送分布${zh}数据`];
  return [
    report(
      `mess/getupstreammsg${suffix}`,
      `${sent} — Messages by the ${period}.`,
      most,
      SENT,
      rows('byType'),
    ),
    report(
      `mess/getupstreammsgdist${suffix}`,
      `${spread} — Senders of few messages and of many, by the ${period}.`,
      mostOfSenders,
      SENDERS,
      rows('bySender'),
    ),
  ];
});

export const statisticsEndpoints: Endpoint[] = [
  ...DAILY.map((one) => daily(one)),
  ...SINCE_2025.map((one) => daily(one, { is_delay: false }, '2025-11-01')),
  ...periodic,
];
