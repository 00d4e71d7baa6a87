import { describe, expect, it } from 'vitest';
import { scripted } from '../support/scripted.js';

interface Row {
  args?: unknown[];
  /** Where the items are in a page. */
  at: string;
  /** The most items of a page. */
  most: number;
  /** The fields of each call that ask for its page: of pages of the size given, and what else is always sent. */
  calls: object[];
  /** What a page tells besides its items: how many there are in all, or where the next page begins. */
  tells?: (items: { id: number }[], all: number) => object;
  always?: object;
  size?: number;
}

const total =
  (name: string) =>
  (_items: object[], all: number): object => ({ [name]: all });

/** Offsets of three pages of two, of five items. */
const offsets = (offset: string, count?: string) =>
  [0, 2, 4].map((skipped) => ({ [offset]: skipped, ...(count && { [count]: 2 }) }));
const numbers = (page: string, size?: string) =>
  [1, 2, 3].map((number) => ({ [page]: number, ...(size && { [size]: 2 }) }));

const LISTS: Record<string, Row> = {
  getMaterials: {
    args: ['image'],
    at: 'item',
    most: 20,
    calls: offsets('offset', 'count'),
    always: { type: 'image' },
    tells: total('total_count'),
  },
  getDrafts: {
    args: [1],
    at: 'item',
    most: 20,
    calls: offsets('offset', 'count'),
    always: { no_content: 1 },
    tells: total('total_count'),
  },
  getPublished: {
    at: 'item',
    most: 20,
    calls: offsets('offset', 'count'),
    always: { no_content: 0 },
    tells: total('total_count'),
  },
  getComments: {
    args: [{ msg_data_id: 7, type: 0 }],
    at: 'comment',
    most: 49,
    calls: offsets('begin', 'count'),
    always: { msg_data_id: 7, type: 0 },
    tells: total('total'),
  },
  getCards: {
    args: [['CARD_STATUS_VERIFY_OK']],
    at: 'card_id_list',
    most: 50,
    calls: offsets('offset', 'count'),
    always: { status_list: ['CARD_STATUS_VERIFY_OK'] },
    tells: total('total_num'),
  },
  getLocations: { at: 'location_list', most: 50, calls: offsets('offset', 'count') },
  getGiftCardOrders: {
    args: [{ sort_type: 'ASC', begin_time: 1, end_time: 2 }],
    at: 'order_list',
    most: 100,
    calls: offsets('offset', 'count'),
    always: { sort_type: 'ASC', begin_time: 1, end_time: 2 },
    tells: total('total_count'),
  },
  getPayGiftCards: {
    args: [{ type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true }],
    at: 'rule_list',
    most: 10,
    calls: offsets('offset', 'count'),
    always: { effective: true },
    tells: total('total_count'),
  },
  getPois: { at: 'business_list', most: 50, calls: offsets('begin', 'limit'), tells: total('total_count') },
  getStores: {
    at: 'business_list',
    most: 20,
    calls: offsets('offset', 'limit'),
    tells: total('total_count'),
  },
  getPublicTemplateTitles: {
    args: [[2, 616]],
    at: 'data',
    most: 30,
    calls: offsets('start', 'limit').map((call) => strings(call)),
    always: { ids: '2,616' },
    tells: total('count'),
  },
  getQRCodeJumps: {
    args: [{ appid: 'wxmini' }],
    at: 'rule_list',
    most: 200,
    calls: numbers('page_num', 'page_size'),
    always: { appid: 'wxmini', get_type: 2 },
    tells: total('total_count'),
  },
  listBeaconGroup: {
    at: 'data.groups',
    most: 1000,
    calls: offsets('begin', 'count'),
    tells: total('data.total_count'),
  },
  queryGroupBeacons: {
    args: [{ group_id: 123 }],
    at: 'data.devices',
    most: 1000,
    calls: offsets('begin', 'count'),
    always: { group_id: 123 },
    tells: total('data.total_count'),
  },
  getPages: {
    at: 'data.pages',
    most: 50,
    calls: offsets('begin', 'count'),
    always: { type: 2 },
    tells: total('data.total_count'),
  },
  searchBeaconPageRelation: {
    args: [{ type: 2, page_id: 9 }],
    at: 'data.relations',
    most: 50,
    calls: offsets('begin', 'count'),
    always: { type: 2, page_id: 9 },
    tells: total('data.total_count'),
  },
  getBeacons: {
    at: 'data.devices',
    most: 50,
    calls: [0, 2, 4, 5].map((id) => ({ last_seen: id, count: 2 })),
    always: { type: 2 },
  },
  batchgetSubmerchant: {
    at: 'info_list',
    most: 100,
    calls: [0, 3, 5, 6].map((id) => ({ begin_id: id, limit: 2 })),
    tells: (items) => ({ next_begin_id: (items.at(-1)?.id ?? 5) + 1 }),
  },
  getBlockedTemplateMessages: {
    args: ['TEMPLATE'],
    at: 'msginfo',
    most: 100,
    calls: [0, 2, 4, 5].map((id) => ({ largest_id: id, limit: 100 })),
    always: { tmpl_msg_id: 'TEMPLATE' },
  },
};

/** A query has texts. */
function strings(call: object): object {
  return Object.fromEntries(Object.entries(call).map(([name, value]) => [name, String(value)]));
}

const five = Array.from({ length: 5 }, (_, i) => ({ id: i + 1, device_id: i + 1 }));

/** An object with values at paths. */
function nested(values: Record<string, unknown>): object {
  const whole = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const inner = names.reduce<Record<string, unknown>>(
      (object, name) => (object[name] ??= {}) as Record<string, unknown>,
      whole,
    );
    inner[last] = value;
  }
  return whole;
}

type Walks = Record<string, (...args: unknown[]) => { toArray(): Promise<unknown[]> }>;

describe('api.each asks for three pages of', () => {
  it.each(Object.entries(LISTS))('%s', async (name, { args = [], at, calls: expected, tells, always }) => {
    const { api, calls } = await scripted((_call, count) => {
      const items = five.slice(2 * count - 2, 2 * count);
      const told = tells?.(items, five.length) ?? {};
      return nested({ errcode: 0, [at]: items, ...told });
    });
    const each = api.each as unknown as Walks;
    const sized = name === 'getBlockedTemplateMessages' ? [] : [{ size: 2 }];
    expect(await each[name]?.(...args, ...sized).toArray()).toEqual(five);
    expect(calls.map(({ body }) => body)).toMatchObject(expected.map((call) => ({ ...always, ...call })));
  });

  it.each(Object.entries(LISTS))(
    '%s as long as WeChat allows, and no longer',
    async (name, { args = [], at, most }) => {
      const { api, calls } = await scripted(() => nested({ errcode: 0, [at]: [] }));
      const each = api.each as unknown as Walks;
      expect(await each[name]?.(...args).toArray()).toEqual([]);
      expect(calls.flatMap(({ body }) => Object.values(body)).map(String)).toContain(String(most));
      for (const size of [0, most + 1, 1.5, '2'])
        await expect(each[name]?.(...args, { size }).toArray()).rejects.toMatchObject({
          name: 'WeChatAPIArgumentError',
          message: /'size'/,
        });
      expect(calls).toHaveLength(1);
    },
  );
});

it.each(['getComments', 'queryGroupBeacons', 'getRecords', 'getQRCodeJumps'])(
  '%s refuses to be asked for nothing',
  async (name) => {
    const { api, calls } = await scripted(() => ({}));
    const each = api.each as unknown as Walks;
    for (const query of [undefined, 'text', 7])
      await expect(each[name]?.(query).toArray()).rejects.toMatchObject({
        name: 'WeChatAPIArgumentError',
        message: new RegExp(`^${name}: the query`),
      });
    expect(calls).toEqual([]);
  },
);

it.each(['getDeviceStatisticsList', 'getPageStatisticsList'])('%s has pages of 50', async (name) => {
  const list = name === 'getPageStatisticsList' ? 'pages' : 'devices';
  const { api, calls } = await scripted(({ body }) => ({
    data: { [list]: Array.from({ length: body.page_index === 3 ? 10 : 50 }, () => ({})) },
    total_count: 110,
  }));
  const each = api.each as unknown as Walks;
  expect(await each[name]?.({ date: 1438704000 }).toArray()).toHaveLength(110);
  expect(calls.map(({ body }) => body)).toEqual(
    numbers('page_index').map((call) => ({ date: 1438704000, ...call })),
  );
});

it('beacons of an application are walked as well', async () => {
  const { api, calls } = await scripted(() => ({ data: { devices: [] } }));
  await api.each.getBeacons({ type: 3, apply_id: 12 }).toArray();
  expect(calls[0]?.body).toEqual({ type: 3, apply_id: 12, last_seen: 0, count: 50 });
});
