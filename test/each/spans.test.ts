import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type API from 'wechat-api';
import { failure, start } from '../support/client.js';
import { scripted } from '../support/scripted.js';

type Walks = Record<string, (...args: unknown[]) => { toArray(): Promise<unknown[]> }>;
const walksOf = (api: API) => api.each as unknown as Walks;

/** The days that each call was asked for, of its two names for them. */
const spansOf = (
  calls: { body: Record<string, unknown> }[],
  [begin, end]: [string, string] = ['begin_date', 'end_date'],
) => calls.map(({ body }) => [body[begin], body[end]]);

const DAY = 86_400_000;
const china = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
const ago = (days: number) => china(Date.now() - days * DAY);

/** How many days WeChat answers at once. */
const REPORTS: Record<string, number> = {
  getUserSummary: 7,
  getUserCumulate: 7,
  getArticleRead: 1,
  getArticleShare: 1,
  getBizSummary: 30,
  getArticleTotalDetail: 1,
  getArticleSummary: 1,
  getArticleTotal: 1,
  getUserRead: 3,
  getUserReadHour: 1,
  getUserShare: 7,
  getUserShareHour: 1,
  getUpstreamMsg: 7,
  getUpstreamMsgHour: 1,
  getUpstreamMsgDist: 15,
  getInterfaceSummary: 30,
  getInterfaceSummaryHour: 1,
};

describe('a span of days', () => {
  it.each(Object.entries(REPORTS))('of %s is cut into %d days, which WeChat takes', async (name, most) => {
    const { api, sandbox } = await start({}, { followers: 200 });
    const rows = await walksOf(api)[name]?.(ago(36), ago(2)).toArray();
    const calls = sandbox.requests.filter(({ path }) => path.startsWith('/datacube/'));
    expect(calls).toHaveLength(Math.ceil(35 / most));
    const twins = api.promises as unknown as Record<
      string,
      (...days: string[]) => Promise<{ list: object[] }>
    >;
    const days = Array.from({ length: 35 }, (_, i) => ago(36 - i));
    const lists = await Promise.all(days.map(async (day) => twins[name]?.(day, day)));
    expect(rows).toEqual(lists.flatMap((report) => report?.list ?? []));
  });

  it('has rows of all of its parts', async () => {
    const { api } = await start({}, { followers: 200 });
    const rows = await api.each.getUserCumulate(ago(36)).toArray();
    expect(rows.map(({ ref_date: day }) => day)).toEqual(Array.from({ length: 36 }, (_, i) => ago(36 - i)));
  });

  it('has the right days, the last part a short one', async () => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    await api.each.getUserSummary('2024-02-25', '2024-03-12').toArray();
    expect(spansOf(calls)).toEqual([
      ['2024-02-25', '2024-03-02'],
      ['2024-03-03', '2024-03-09'],
      ['2024-03-10', '2024-03-12'],
    ]);
  });

  it('may be in smaller parts', async () => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    await api.each.getUserSummary('2024-01-01', '2024-01-05', { size: 2 }).toArray();
    expect(spansOf(calls)).toEqual([
      ['2024-01-01', '2024-01-02'],
      ['2024-01-03', '2024-01-04'],
      ['2024-01-05', '2024-01-05'],
    ]);
    expect(
      await failure(api.each.getUserSummary('2024-01-01', '2024-01-05', { size: 8 }).toArray()),
    ).toMatchObject({ message: /'size'/ });
  });

  it.each([
    ['left out', undefined],
    ['today', ago(0)],
    ['next year', ago(-365)],
    ['now', new Date()],
  ])('ends yesterday, in China, where its end is %s', async (_what, end) => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    await api.each.getUserSummary(ago(9), end).toArray();
    expect(spansOf(calls)).toEqual([
      [ago(9), ago(3)],
      [ago(2), ago(1)],
    ]);
  });

  it('that has not begun has no rows', async () => {
    const { api, calls } = await scripted(() => ({ list: [{}] }));
    expect(await api.each.getUserSummary(ago(0)).toArray()).toEqual([]);
    expect(await api.each.getUserSummary(ago(0), ago(-3)).toArray()).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('takes Dates, as days of China', async () => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    await api.each
      .getUserSummary(new Date('2024-05-01T00:00:00+08:00'), new Date('2024-05-02T23:59:59+08:00'))
      .toArray();
    expect(spansOf(calls)).toEqual([['2024-05-01', '2024-05-02']]);
  });

  it.each([
    ['no day', ['yesterday']],
    ['a day that there is not', ['2024-02-30', '2024-03-01']],
    ['a Date that is none', [new Date(NaN)]],
    ['nothing', []],
    ['a number', [20240101]],
    ['an end that is no day', ['2024-01-01', 'later']],
    ['an end before the beginning', ['2024-01-02', '2024-01-01']],
    ['an argument too many', ['2024-01-01', '2024-01-02', 'x']],
  ])('is refused where it is %s', async (_what, days) => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    expect(
      (
        await failure(
          walksOf(api)
            .getUserSummary?.(...days)
            .toArray() as Promise<unknown>,
        )
      ).name,
    ).toBe('WeChatAPIArgumentError');
    expect(calls).toEqual([]);
  });

  it('that fails goes on at the part that failed', async () => {
    const { api, calls } = await scripted(({ body }, count) =>
      count === 2 ? { errcode: 61503, errmsg: 'data not ready' } : { list: [body.begin_date] },
    );
    const { startAt, code } = await failure(api.each.getUserSummary('2024-01-01', '2024-01-20').toArray());
    expect([startAt, code]).toEqual(['2024-01-08', 61503]);
    expect(await api.each.getUserSummary('2024-01-01', '2024-01-20', { startAt }).toArray()).toEqual([
      '2024-01-08',
      '2024-01-15',
    ]);
    expect(calls).toHaveLength(4);
  });

  it('has a page for each part, also where that is empty', async () => {
    const { api } = await scripted(() => ({ list: [], is_delay: true }));
    const pages = [];
    for await (const page of api.each.getBizSummary('2025-11-01', '2025-12-15').pages())
      pages.push(page.is_delay);
    expect(pages).toEqual([true, true]);
  });

  it('of cards has other arguments beside it', async () => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    await api.each.getTotalCardDataInfo('2024-01-01', '2024-03-31', 1).toArray();
    await api.each.getCardDataInfo('CARD', '2024-01-01', '2024-01-31', 0).toArray();
    await api.each.getMemberCardData('2024-01-01', '2024-01-31', 1).toArray();
    await api.each.getMemberCardDetailData('CARD', '2024-01-01', '2024-01-31').toArray();
    await api.each.getMemberCardDetailData('CARD', ago(3)).toArray();
    expect(calls.map(({ body }) => body)).toEqual([
      { begin_date: '2024-01-01', end_date: '2024-03-02', cond_source: 1 },
      { begin_date: '2024-03-03', end_date: '2024-03-31', cond_source: 1 },
      { begin_date: '2024-01-01', end_date: '2024-01-31', cond_source: 0, card_id: 'CARD' },
      { begin_date: '2024-01-01', end_date: '2024-01-31', cond_source: 1 },
      { begin_date: '2024-01-01', end_date: '2024-01-31', card_id: 'CARD' },
      { begin_date: ago(3), end_date: ago(1), card_id: 'CARD' },
    ]);
  });
});

it.each<[string, unknown[], unknown[], string]>([
  ['getTotalCardDataInfo', [], [1], '2024-03-02'],
  ['getCardDataInfo', ['CARD'], [0], '2024-03-02'],
  ['getMemberCardData', [], [1], '2024-03-02'],
  ['getMemberCardDetailData', ['CARD'], [], '2024-03-02'],
  ['getPublisherAdPosStats', [], [], '2024-03-30'],
  ['getPublisherCpsStats', [], [], '2024-02-29'],
])('%s asks for as many days at once as WeChat answers', async (name, before, behind, last) => {
  const { api, calls } = await scripted(() => ({ base_resp: { ret: 0 }, list: [], total_num: 0 }));
  const walk = walksOf(api)[name];
  await walk?.(...before, '2024-01-01', '2024-05-31', ...behind).toArray();
  const { begin_date: begin, start_date: start = begin, end_date: end } = calls[0]?.body ?? {};
  expect([start, end]).toEqual(['2024-01-01', last]);
});

describe('weeks and months', () => {
  it.each(['getUpstreamMsgWeek', 'getUpstreamMsgDistWeek'])(
    '%s asks for the weeks that begin within the span',
    async (name) => {
      const { api, sandbox } = await start({}, { followers: 200 });
      const days = Array.from({ length: 30 }, (_, i) => ago(40 - i));
      const mondays = days.filter((day) => new Date(day).getUTCDay() === 1);
      const rows = (await walksOf(api)[name]?.(days[0], days.at(-1)).toArray()) as { ref_date: string }[];
      expect([...new Set(rows.map(({ ref_date: day }) => day))]).toEqual(mondays);
      expect(sandbox.requests.filter(({ path }) => path.startsWith('/datacube/'))).toHaveLength(
        mondays.length,
      );
    },
  );

  it.each(['getUpstreamMsgMonth', 'getUpstreamMsgDistMonth'])(
    '%s asks for the months that begin within the span',
    async (name) => {
      const { api, calls } = await scripted(() => ({ list: [] }));
      await walksOf(api)[name]?.('2023-12-02', '2024-03-01').toArray();
      expect(spansOf(calls)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01'].map((day) => [day, day]));
    },
  );

  it('leave out what is not over', async () => {
    const { api, calls } = await scripted(() => ({ list: [] }));
    await api.each.getUpstreamMsgWeek(ago(6)).toArray();
    await api.each.getUpstreamMsgMonth(ago(27)).toArray();
    expect(calls).toEqual([]);
  });

  it('have that which ended yesterday, as soon as the day in China is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { api, calls } = await scripted(() => ({ list: [] }));
    const ask = async (now: string) => {
      vi.setSystemTime(new Date(now));
      await api.each.getUpstreamMsgWeek('2026-08-24').toArray();
      await api.each.getUpstreamMsgMonth('2026-08-01').toArray();
      return spansOf(calls.splice(0));
    };
    expect(await ask('2026-08-30T23:59:59+08:00')).toEqual([]);
    expect(await ask('2026-08-31T00:00:00+08:00')).toEqual([['2026-08-24', '2026-08-24']]);
    const both = ['2026-08-24', '2026-08-01'].map((day) => [day, day]);
    expect(await ask('2026-09-01T00:00:00+08:00')).toEqual(both);
  });
});

describe('pages within a span of days', () => {
  it('begin nowhere but in a part of the span', async () => {
    const { api, calls } = await scripted(() => ({ list: [{}] }));
    const summary = (startAt: string) => api.each.getUserSummary('2024-01-01', '2024-01-20', { startAt });
    const week = (startAt: string) => api.each.getUpstreamMsgWeek('2024-01-01', '2024-01-20', { startAt });
    const records = (from: number) =>
      api.each.getRecords({ starttime: 1000, endtime: 2000 }, { startAt: { from, at: 1 } });
    for (const walk of [
      summary('2023-12-31'),
      summary('2024-01-21'),
      summary('2024-02-30'),
      week('2024-01-02'),
      week('2024-01-22'),
      records(999),
      records(2001),
    ])
      expect((await failure(walk.toArray())).message).toMatch(/'startAt' is no place in this list/);
    expect(calls).toEqual([]);
  });

  it('are walked for each part', async () => {
    const { api, calls } = await scripted(({ body }) => ({
      base_resp: { ret: 0, err_msg: 'ok' },
      list: body.page === '1' ? [{ at: body.start_date }, {}] : [{}],
      total_num: 3,
    }));
    const rows = await api.each
      .getPublisherAdPosStats('2024-01-01', '2024-04-30', { ad_slot: 'SLOT_ID_BIZ_BOTTOM' }, { size: 2 })
      .toArray();
    expect(rows).toHaveLength(6);
    expect(
      calls.map(({ body: { start_date, end_date, page, page_size, ad_slot } }) => [
        start_date,
        end_date,
        page,
        page_size,
        ad_slot,
      ]),
    ).toEqual([
      ['2024-01-01', '2024-03-30', '1', '2', 'SLOT_ID_BIZ_BOTTOM'],
      ['2024-01-01', '2024-03-30', '2', '2', 'SLOT_ID_BIZ_BOTTOM'],
      ['2024-03-31', '2024-04-30', '1', '2', 'SLOT_ID_BIZ_BOTTOM'],
      ['2024-03-31', '2024-04-30', '2', '2', 'SLOT_ID_BIZ_BOTTOM'],
    ]);
  });

  it('go on in the middle of a part', async () => {
    const { api } = await scripted(({ body: { page, start_date } }, count) =>
      count === 2
        ? { base_resp: { ret: 45009, err_msg: 'quota' } }
        : { base_resp: { ret: 0 }, list: [`${String(start_date)} ${String(page)}`], total_num: 2 },
    );
    const walk = (options: object) =>
      api.each.getPublisherCpsStats('2024-01-01', '2024-02-29', { size: 1, ...options });
    const { startAt } = await failure(walk({}).toArray());
    expect(startAt).toEqual({ from: '2024-01-01', at: 2 });
    expect(await walk({ startAt }).toArray()).toEqual(['2024-01-01 2']);
    for (const wrong of [{ from: '2024-01-01' }, { from: 'x', at: 2 }, '2024-01-01'])
      expect((await failure(walk({ startAt: wrong }).toArray())).name).toBe('WeChatAPIArgumentError');
  });

  const orders = (sort_type: 'ASC' | 'DESC', options: object = {}) =>
    [{ begin_time: 1_000_000, end_time: 1_000_000 + 70 * 86_400, sort_type }, options] as const;
  const MONTH = 31 * 86_400;

  it('of orders are walked for 31 days each, from the end where the latest are to come first', async () => {
    const { api, calls } = await scripted(() => ({ order_list: [{}], total_count: 1 }));
    await api.each.getGiftCardOrders(...orders('ASC')).toArray();
    await api.each.getGiftCardOrders(...orders('DESC')).toArray();
    const [from, to] = [1_000_000, 1_000_000 + 70 * 86_400];
    expect(spansOf(calls, ['begin_time', 'end_time'])).toEqual([
      [from, from + MONTH - 1],
      [from + MONTH, from + 2 * MONTH - 1],
      [from + 2 * MONTH, to],
      [to - MONTH + 1, to],
      [to - 2 * MONTH + 1, to - MONTH],
      [from, to - 2 * MONTH],
    ]);
  });

  it('of orders go on in the middle of such a part', async () => {
    const { api, calls } = await scripted((_call, count) =>
      count === 3 ? { errcode: 45009, errmsg: 'quota' } : { order_list: [{}], total_count: 2 },
    );
    const { startAt } = await failure(api.each.getGiftCardOrders(...orders('DESC', { size: 1 })).toArray());
    expect(startAt).toEqual({ from: 1_000_000 + 70 * 86_400 - MONTH, at: 0 });
    const left = await api.each.getGiftCardOrders(...orders('DESC', { size: 1, startAt })).toArray();
    expect(left).toHaveLength(4);
    expect(calls.at(-1)?.body).toMatchObject({ begin_time: 1_000_000, offset: 1, count: 1 });
    for (const from of [999_999, 1_000_000 + 71 * 86_400]) {
      const wrong = api.each.getGiftCardOrders(...orders('DESC', { startAt: { from, at: 0 } })).toArray();
      expect((await failure(wrong)).name).toBe('WeChatAPIArgumentError');
    }
  });

  it('of orders are as the query has it where its period is open', async () => {
    const { api, calls } = await scripted(() => ({ order_list: [{}], total_count: 2 }));
    await api.each.getGiftCardOrders({ sort_type: 'ASC' }).toArray();
    await api.each
      .getGiftCardOrders({ sort_type: 'DESC', begin_time: new Date(5000) }, { size: 1 })
      .toArray();
    expect(calls.map(({ body }) => body)).toEqual([
      { sort_type: 'ASC', offset: 0, count: 100 },
      { sort_type: 'ASC', offset: 1, count: 100 },
      { sort_type: 'DESC', begin_time: 5, offset: 0, count: 1 },
      { sort_type: 'DESC', begin_time: 5, offset: 1, count: 1 },
    ]);
  });

  it('of settlements are not cut, which would double a half of a month', async () => {
    const { api, calls } = await scripted(() => ({
      base_resp: { ret: 0 },
      settlement_list: [{}],
      total_num: 1,
    }));
    expect(await api.each.getPublisherSettlement('2020-01-01', '2023-12-31').toArray()).toHaveLength(1);
    expect(spansOf(calls, ['start_date', 'end_date'])).toEqual([['2020-01-01', '2023-12-31']]);
  });

  it('have rows of the local WeChat', async () => {
    const { api } = await start({}, { followers: 200 });
    const rows = await api.each.getPublisherCpsStats('2025-01-01', '2025-06-30').toArray();
    expect(rows.map(({ date }) => date)).toHaveLength(181);
  });
});

describe('a span of seconds', () => {
  const hour = (count: number) => 1_700_000_000 + count * 3600;

  it('is cut into days, each walked by ids', async () => {
    const { api, calls } = await scripted(({ body: { starttime, msgid } }) => {
      const isFirst = starttime === hour(0) && msgid === 1;
      return { recordlist: isFirst ? [{}, {}] : [{}], number: isFirst ? 2 : 1, msgid: Number(msgid) + 10 };
    });
    const records = await api.each
      .getRecords({ starttime: hour(0), endtime: hour(30) }, { size: 2 })
      .toArray();
    expect(records).toHaveLength(4);
    expect(calls.map(({ body }) => body)).toEqual([
      { starttime: hour(0), endtime: hour(24) - 1, number: 2, msgid: 1 },
      { starttime: hour(0), endtime: hour(24) - 1, number: 2, msgid: 11 },
      { starttime: hour(24), endtime: hour(30), number: 2, msgid: 1 },
    ]);
  });

  it('takes Dates', async () => {
    const { api, calls } = await scripted(() => ({ recordlist: [], number: 0, msgid: 1 }));
    await api.each
      .getRecords({ starttime: new Date(hour(0) * 1000), endtime: new Date(hour(1) * 1000) })
      .toArray();
    expect(spansOf(calls, ['starttime', 'endtime'])).toEqual([[hour(0), hour(1)]]);
  });

  it('has what was said in the local WeChat, each once', async () => {
    const { api, sandbox, openid } = await start();
    const { kf, kfSessions, context } = sandbox.state;
    const begun = context.clock.seconds;
    await api.promises.addKfAccount('anna@test', 'Anna', 'a'.repeat(32));
    kf.login('anna@test', 'annawx');
    kfSessions.begin('anna@test', openid);
    const said = Array.from({ length: 30 }, (_, i) => `${i}`);
    for (const text of said) {
      kfSessions.answer(openid, text);
      sandbox.advance('3h');
    }
    const records = await api.each
      .getRecords({ starttime: begun, endtime: context.clock.seconds }, { size: 3 })
      .toArray();
    expect(records.map(({ text }) => text)).toEqual(said);
  });

  it.each(['getDeviceStatistics', 'getPageStatistics'] as const)(
    'of %s is cut into 30 days',
    async (name) => {
      const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`) / 1000;
      const { api, calls } = await scripted(() => ({ data: [{}] }));
      const query = {
        page_id: 1,
        device_identifier: { device_id: 1 },
        begin_date: midnight('2024-01-01'),
        end_date: midnight('2024-02-10'),
      };
      expect(await walksOf(api)[name]?.(query).toArray()).toHaveLength(2);
      expect(spansOf(calls)).toEqual([
        [midnight('2024-01-01'), midnight('2024-01-30')],
        [midnight('2024-01-31'), midnight('2024-02-10')],
      ]);
    },
  );

  it.each([
    ['no beginning', { endtime: 5 }],
    ['no end', { starttime: 5 }],
    ['text', { starttime: 'x', endtime: 5 }],
    ['a Date that is none', { starttime: new Date(NaN), endtime: 5 }],
    ['an end before the beginning', { starttime: 6, endtime: 5 }],
  ])('is refused where it has %s', async (_what, query) => {
    const { api, calls } = await scripted(() => ({}));
    expect((await failure(api.each.getRecords(query as never).toArray())).name).toBe(
      'WeChatAPIArgumentError',
    );
    expect(calls).toEqual([]);
  });
});
