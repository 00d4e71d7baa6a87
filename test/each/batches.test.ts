import { describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { failure, start } from '../support/client.js';
import { scripted } from '../support/scripted.js';
import { leaveAfter } from '../support/walking.js';

const USERS = '/cgi-bin/user/info/batchget';
const TAGGING = '/cgi-bin/tags/members/batchtagging';
const TAG = 2;

const callsTo = (sandbox: Sandbox, path: string) =>
  sandbox.requests.filter((request) => request.path === path);

async function crowd(followers: number) {
  const { api, sandbox } = await start({}, { followers });
  return { api, sandbox, openids: sandbox.state.followers.list.map(({ openid }) => openid) };
}

describe('a batch', () => {
  it('is cut to what WeChat takes at once, and keeps the order', async () => {
    const { api, sandbox, openids } = await crowd(250);
    const reversed = openids.toReversed();
    const outcomes = await api.each.batchGetUsers(reversed).toArray();
    expect(outcomes.map(({ item }) => item)).toEqual(reversed);
    expect(outcomes.map(({ result }) => result?.openid)).toEqual(reversed);
    expect(callsTo(sandbox, USERS)).toHaveLength(3);
  });

  it('takes any iterable, another walk too, and no more of it than is wanted', async () => {
    const { api, openids } = await crowd(250);
    const walked = await api.each.batchGetUsers(api.each.getFollowers()).toArray();
    expect(walked.map(({ item }) => item)).toEqual(openids);
    let taken = 0;
    let isClosed = false;
    function* endless() {
      try {
        for (;;) yield openids[taken++ % openids.length] as string;
      } finally {
        isClosed = true;
      }
    }
    await leaveAfter(10, api.each.batchGetUsers(endless()));
    expect([taken, isClosed]).toEqual([100, true]);
    const own = { [Symbol.asyncIterator]: () => api.each.getFollowers()[Symbol.asyncIterator]() };
    expect(await api.each.batchGetUsers(own).toArray({ limit: 1 })).toHaveLength(1);
    expect(await api.each.batchGetUsers(new Set<string>()).toArray()).toEqual([]);
  });

  it('changes nothing before its results are wanted', async () => {
    const { api, sandbox, openids } = await crowd(150);
    await leaveAfter(50, api.each.membersBatchtagging(TAG, openids));
    expect(callsTo(sandbox, TAGGING)).toHaveLength(1);
    expect((await api.each.membersBatchtagging(TAG, openids).toArray()).every(({ error }) => !error)).toBe(
      true,
    );
    expect(sandbox.state.followers.list.every(({ tagid_list }) => tagid_list.includes(TAG))).toBe(true);
  });

  it('asks ahead where it only asks', async () => {
    const { api, sandbox, openids } = await crowd(300);
    await leaveAfter(51, api.each.batchGetUsers(openids), () => callsTo(sandbox, USERS).length === 2);
    expect(callsTo(sandbox, USERS)).toHaveLength(2);
  });

  it('finds the item for which WeChat refuses all', async () => {
    const { api, sandbox, openids } = await crowd(200);
    const given = openids.with(17, 'wrong').with(18, 'wrong too').with(120, 'wrong again');
    const outcomes = await api.each.batchGetUsers(given).toArray();
    expect(outcomes.map(({ item }) => item)).toEqual(given);
    const failed = outcomes.filter(({ error }) => error);
    expect(failed.map(({ item, error }) => [item, error?.code])).toEqual([
      ['wrong', 40003],
      ['wrong too', 40003],
      ['wrong again', 40003],
    ]);
    expect(outcomes.filter(({ result }) => result)).toHaveLength(197);
    expect(callsTo(sandbox, USERS).length).toBeLessThan(50);
  });

  it('tells the error of a call for each of its items, and goes on', async () => {
    const { api, sandbox, openids } = await crowd(120);
    sandbox.intercept(TAGGING, { body: { errcode: -1, errmsg: 'system error' } });
    const outcomes = await api.each.membersBatchtagging(TAG, openids).toArray();
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      ...Array<number>(50).fill(-1),
      ...Array<undefined>(70).fill(undefined),
    ]);
  });

  it('tells which of the openids have failed, where WeChat does', async () => {
    const { api, sandbox, openids } = await crowd(3);
    const body = { errcode: 45171, errmsg: 'some openid fail', fail_openid_list: [openids[1]] };
    sandbox.intercept(TAGGING, { body });
    const outcomes = await api.each.memberBatchtagging(TAG, openids).toArray();
    expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, 45171, undefined]);
    sandbox.intercept(TAGGING, { body: { errcode: 45171, errmsg: 'some openid fail' } });
    const all = await api.each.memberBatchtagging(TAG, openids).toArray();
    expect(all.map(({ error }) => error?.code)).toEqual([45171, 45171, 45171]);
  });

  it.each([
    ['the quota is gone', 45009],
    ['the account may not', 48001],
  ])('throws where %s, and goes on where it stood', async (_what, errcode) => {
    const { api, sandbox, openids } = await crowd(250);
    let calls = 0;
    const given = openids.with(130, 'wrong');
    // In the middle of looking for the item that is wrong.
    const withdraw = sandbox.intercept(
      USERS,
      () => (++calls === 4 ? { body: { errcode, errmsg: 'no' } } : undefined),
      {
        times: Infinity,
      },
    );
    const outcomes: { item: string; error?: unknown }[] = [];
    const err = await failure(
      (async () => {
        for await (const outcome of api.each.batchGetUsers(given)) outcomes.push(outcome);
      })(),
    );
    expect(err).toMatchObject({ code: errcode, startAt: outcomes.length });
    expect(outcomes.length).toBeLessThan(200);
    withdraw();
    outcomes.push(...(await api.each.batchGetUsers(given, { startAt: err.startAt }).toArray()));
    expect(outcomes.map(({ item }) => item)).toEqual(given);
    expect(outcomes.filter(({ error }) => error)).toHaveLength(1);
  });

  it('throws where an errcode is about the account, its secret, its permissions or its quotas', async () => {
    const codes = [
      40001, 40013, 40014, 40125, 40164, 42001, 45009, 45011, 45035, 45103, 45106, 48001, 48004, 48006, 50001,
      50002, 61003, 61004, 61007, 61016, 61023, 61024,
    ];
    const { api, sandbox } = await start();
    let errcode = 0;
    const refusal = () => ({ body: { errcode, errmsg: 'no' } });
    sandbox.intercept('/cgi-bin/tags/members/batchblacklist', refusal, { times: Infinity });
    for (errcode of codes) {
      const err = await failure(api.each.batchBlacklist(['o1', 'o2']).toArray());
      expect(err).toMatchObject({ code: errcode, startAt: 0 });
    }
  });

  it.each([40003, 40031, 49003])(
    'looks for the openid that WeChat refuses all for by %i',
    async (errcode) => {
      const { api } = await scripted(({ body }) =>
        (body.openid_list as string[]).includes('bad') ? { errcode, errmsg: 'no' } : { errcode: 0 },
      );
      const outcomes = await api.each.batchBlacklist(['o1', 'bad', 'o2']).toArray();
      expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, errcode, undefined]);
    },
  );

  it('throws where there is no token', async () => {
    const { api, sandbox, openids } = await crowd(3);
    sandbox.intercept('/cgi-bin/token', 'disconnect', { times: 9 });
    expect(await failure(api.each.batchBlacklist(openids).toArray())).toMatchObject({
      startAt: 0,
      path: '/cgi-bin/token',
    });
  });

  it('fails with the error of what it is made of', async () => {
    const { api, sandbox, openids } = await crowd(3);
    const thrown = new Error('of the list');
    function* broken() {
      yield openids[0] as string;
      throw thrown;
    }
    expect(await failure(api.each.batchGetUsers(broken()).toArray())).toBe(thrown);
    sandbox.intercept('/cgi-bin/user/get', { body: { errcode: 45009, errmsg: 'quota' } });
    const err = await failure(api.each.batchGetUsers(api.each.getFollowers()).toArray());
    expect(err).toMatchObject({ code: 45009, startAt: 0 });
  });

  it('is ended by a signal between two items, and goes on behind the first', async () => {
    const { api, sandbox } = await start({}, { followers: 120 });
    const openids = sandbox.state.followers.list.map(({ openid }) => openid);
    const controller = new AbortController();
    const done: string[] = [];
    const err = await failure(
      (async () => {
        const walk = api.each.batchGetUsers(openids, { signal: controller.signal });
        for await (const { item } of walk) if (done.push(item) === 30) controller.abort();
      })(),
    );
    expect(err).toMatchObject({ name: 'WeChatAPIAbortError', startAt: 30 });
    for (const { item } of await api.each.batchGetUsers(openids, { startAt: err.startAt }).toArray())
      done.push(item);
    expect(done).toEqual(openids);
  });

  it('is ended by a signal while it waits for items', async () => {
    const { api } = await crowd(3);
    const controller = new AbortController();
    const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
    const walked = failure(api.each.batchGetUsers(never, { signal: controller.signal }).toArray());
    setImmediate(() => {
      controller.abort();
    });
    expect((await walked).name).toBe('WeChatAPIAbortError');
  });

  it.each([
    ['no list', (each) => each.batchGetUsers?.(undefined)],
    ['a text', (each) => each.batchGetUsers?.('o1')],
    ['an object', (each) => each.batchGetUsers?.({ openid: 'o1' })],
    ['a wrong size', (each) => each.batchGetUsers?.(['o1'], { size: 101 })],
    ['a wrong place', (each) => each.batchGetUsers?.(['o1'], { startAt: 'o1' })],
    ['a place before the first', (each) => each.batchGetUsers?.(['o1'], { startAt: -1 })],
    ['a place between two', (each) => each.batchGetUsers?.(['o1', 'o2'], { startAt: 0.5 })],
    ['no tag', (each) => each.membersBatchtagging?.(undefined, ['o1'])],
    ['no group', (each) => each.addGroupBeacons?.(undefined, [{ device_id: 1 }])],
  ] as [
    string,
    (
      each: Record<string, (...args: unknown[]) => { toArray(): Promise<unknown> }>,
    ) => { toArray(): Promise<unknown> } | undefined,
  ][])('is refused where it is given %s', async (_what, walk) => {
    const { api, sandbox } = await crowd(1);
    const each = api.each as unknown as Parameters<typeof walk>[0];
    expect((await failure(walk(each)?.toArray() as Promise<unknown>)).name).toBe('WeChatAPIArgumentError');
    expect(sandbox.requests).toEqual([]);
  });
});

describe('the outcomes of', () => {
  it.each<[string, number, unknown[]]>([
    ['batchGetUsers', 100, []],
    ['changeOpenid', 100, ['wxformer']],
    ['batchBlacklist', 20, []],
    ['batchUnblacklist', 20, []],
    ['memberBatchtagging', 50, [TAG]],
    ['memberBatchuntagging', 50, [TAG]],
    ['importCustomizedCodes', 100, ['CARD']],
    ['checkCustomizedCodes', 100, ['CARD']],
    ['addGroupBeacons', 1000, [{ group_id: 1 }]],
    ['deleteGroupBeacons', 1000, [{ group_id: 1 }]],
  ])('%s are %i a call at most', async (name, most, heads) => {
    const { api, calls } = await scripted(() => ({ errcode: 0 }));
    const each = api.each as unknown as Record<
      string,
      (...args: unknown[]) => { toArray(): Promise<unknown> }
    >;
    const toArray = async (size: number) => each[name]?.(...heads, ['a', 'b'], { size }).toArray();
    expect((await failure(toArray(most + 1))).name).toBe('WeChatAPIArgumentError');
    expect(calls).toEqual([]);
    await toArray(most);
    expect(calls).toHaveLength(1);
  });

  it('batchBlacklist and batchUnblacklist are twenty a call', async () => {
    const { api, sandbox, openids } = await crowd(45);
    expect(await api.each.batchBlacklist(openids).toArray()).toHaveLength(45);
    expect(await api.each.getBlacklist().toArray()).toEqual(openids);
    expect(await api.each.batchUnblacklist(openids).toArray({ limit: 40 })).toHaveLength(40);
    expect(await api.each.getBlacklist().toArray()).toEqual(openids.slice(40));
    expect(callsTo(sandbox, '/cgi-bin/tags/members/batchblacklist')).toHaveLength(3);
  });

  it('membersBatchuntagging take the tag off', async () => {
    const { api, openids } = await crowd(60);
    await api.each.membersBatchtagging(TAG, openids).toArray();
    expect(await api.each.getTagUsers(TAG).toArray()).toEqual(openids);
    await api.each.membersBatchuntagging(TAG, openids).toArray();
    expect(await api.each.getTagUsers(TAG).toArray()).toEqual([]);
  });

  it('batchGetUsers say what WeChat has left out', async () => {
    const { api } = await scripted(() => ({ user_info_list: [{ openid: 'o2' }] }));
    expect(await api.each.batchGetUsers(['o1', 'o2']).toArray()).toMatchObject([
      { item: 'o1', error: { name: 'WeChatAPIResponseError' } },
      { item: 'o2', result: { openid: 'o2' } },
    ]);
  });

  it('changeOpenid tell who has no other openid', async () => {
    const { api, calls } = await scripted(({ body }) => ({
      errcode: 0,
      result_list: (body.openid_list as string[]).map((openid) =>
        openid === 'o7'
          ? { ori_openid: openid, err_msg: 'ori_openid error' }
          : { ori_openid: openid, new_openid: `new ${openid}`, err_msg: 'ok' },
      ),
    }));
    const openids = Array.from({ length: 150 }, (_, i) => `o${i}`);
    const outcomes = await api.each.changeOpenid('wxold', openids).toArray();
    expect(outcomes[8]).toMatchObject({ item: 'o8', result: { new_openid: 'new o8' } });
    expect(outcomes.filter(({ error }) => error)).toMatchObject([
      { item: 'o7', error: { message: /ori_openid error/ } },
    ]);
    expect(calls.map(({ body }) => [body.from_appid, (body.openid_list as string[]).length])).toEqual([
      ['wxold', 100],
      ['wxold', 50],
    ]);
  });

  it('importCustomizedCodes and checkCustomizedCodes are of each code', async () => {
    const { api } = await scripted(({ path }) =>
      path === '/card/code/deposit'
        ? { errcode: 0, succ_code: ['a'], duplicate_code: ['b'], fail_code: ['c'] }
        : { errcode: 0, exist_code: ['a'], not_exist_code: ['b', 'c'] },
    );
    const imported = await api.each.importCustomizedCodes('CARD', ['a', 'b', 'c']).toArray();
    expect(imported).toMatchObject([
      { result: { isNew: true } },
      { result: { isNew: false } },
      { item: 'c', error: {} },
    ]);
    const checked = await api.each.checkCustomizedCodes('CARD', ['a', 'b', 'c']).toArray();
    expect(checked.map(({ result }) => result)).toEqual([true, false, false]);
  });

  it.each(['addGroupBeacons', 'deleteGroupBeacons'] as const)('%s are a thousand a call', async (name) => {
    const { api, calls } = await scripted(({ body }) =>
      (body.device_identifiers as { device_id: number }[]).some(({ device_id }) => device_id === 5)
        ? { errcode: 9001056, errmsg: 'no such device' }
        : { errcode: 0 },
    );
    const devices = Array.from({ length: 1200 }, (_, i) => ({ device_id: i }));
    const outcomes = await api.each[name]({ group_id: 3 }, devices).toArray();
    expect(outcomes.filter(({ error }) => error).map(({ item }) => item)).toEqual([{ device_id: 5 }]);
    expect(calls[0]?.body).toMatchObject({ group_id: 3, device_identifiers: { length: 1000 } });
  });
});
