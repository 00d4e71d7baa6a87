import { describe, expect, it } from 'vitest';
import type { FollowerProfile, Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, refusal, shapeOf } from './support/endpoints.js';

const OK = { errcode: 0, errmsg: 'ok' };

async function withUser(profile: FollowerProfile = {}, options = {}) {
  const sandbox = await startSandbox({ followers: 0, ...options });
  return { sandbox, openid: sandbox.follow(profile) };
}

async function infoOf(sandbox: Sandbox, openid: string) {
  return call(sandbox, `/cgi-bin/user/info?openid=${openid}&lang=zh_CN`);
}

async function tagged(sandbox: Sandbox, openids: string[], name = '会员'): Promise<number> {
  const { tag } = await call<{ tag: { id: number } }>(sandbox, '/cgi-bin/tags/create', { tag: { name } });
  await call(sandbox, '/cgi-bin/tags/members/batchtagging', { openid_list: openids, tagid: tag.id });
  return tag.id;
}

describe('user/info', () => {
  it('tells of a follower, and keeps name and face to itself', async () => {
    const { sandbox, openid } = await withUser({ scene: 98765, remark: '林' }, { unionid: true });
    const info = await infoOf(sandbox, openid);
    const { subscribe_time, unionid } = sandbox.state.followers.get(openid);
    expect(info).toEqual({
      subscribe: 1,
      openid,
      nickname: '',
      sex: 0,
      language: 'zh_CN',
      city: '',
      province: '',
      country: '',
      headimgurl: '',
      subscribe_time,
      unionid,
      remark: '林',
      groupid: 0,
      tagid_list: [],
      subscribe_scene: 'ADD_SCENE_QR_CODE',
      qr_scene: 98765,
      qr_scene_str: '',
    });
    expect(Object.keys(info).slice(-8).join()).toBe(
      'subscribe_time,unionid,remark,groupid,tagid_list,subscribe_scene,qr_scene,qr_scene_str',
    );
  });

  it('tells little of one who left, whose unionid stays', async () => {
    const { sandbox, openid } = await withUser({ remark: '林' }, { unionid: true });
    const id = await tagged(sandbox, [openid]);
    const { unionid } = sandbox.state.followers.get(openid);
    sandbox.unfollow(openid);
    const gone = { city: '', province: '', country: '', headimgurl: '' };
    expect(await infoOf(sandbox, openid)).toEqual({
      ...{ subscribe: 0, openid, nickname: '', sex: 0, language: 'zh_CN', ...gone, unionid },
      tagid_list: [],
    });
    expect(await call(sandbox, '/cgi-bin/user/tag/get', { tagid: id })).toEqual({ count: 0 });
    sandbox.follow({ openid });
    expect(await infoOf(sandbox, openid)).toMatchObject({ unionid, remark: '', tagid_list: [] });
  });

  it('has a unionid only where the account is bound to an open platform', async () => {
    const { sandbox, openid } = await withUser({ scene: 'door-7' });
    const info = await infoOf(sandbox, openid);
    expect(info).not.toHaveProperty('unionid');
    expect(info).toMatchObject({ qr_scene: 0, qr_scene_str: 'door-7' });
  });

  it.each([
    ['/cgi-bin/user/info?openid=o1', undefined, '40003 invalid openid'],
    ['/cgi-bin/user/info', undefined, '41009 missing openid'],
    ['/cgi-bin/user/info/batchget', { user_list: [] }, '40032 invalid openid list size'],
    ['/cgi-bin/user/info/batchget', {}, '40032 invalid openid list size'],
    ['/cgi-bin/user/info/batchget', { user_list: [{ openid: 'o1' }] }, '40003 invalid openid'],
    [
      '/cgi-bin/user/info/batchget',
      { user_list: Array(101).fill({ openid: 'o1' }) },
      '40032 invalid openid list size',
    ],
  ])('%s refuses %j: %s', async (path, body, refused) => {
    const { sandbox } = await withUser();
    expect(await refusal(sandbox, path, body)).toBe(refused);
  });

  it('is told of many at once', async () => {
    const { sandbox, openid } = await withUser();
    const user_list = [{ openid, lang: 'zh_CN' }];
    expect(await call(sandbox, '/cgi-bin/user/info/batchget', { user_list })).toEqual({
      user_info_list: [await infoOf(sandbox, openid)],
    });
  });
});

describe('lists of openids', () => {
  it('have a next_openid also on the last page, and no data where there is nothing', async () => {
    const { sandbox, openid } = await withUser();
    const other = sandbox.follow();
    const page = { total: 2, count: 2, data: { openid: [openid, other] }, next_openid: other };
    expect(await call(sandbox, '/cgi-bin/user/get')).toEqual(page);
    expect(await call(sandbox, `/cgi-bin/user/get?next_openid=${openid}`)).toEqual({
      ...{ ...page, count: 1, data: { openid: [other] } },
    });
    const nothing = { total: 2, count: 0, next_openid: '' };
    expect(await call(sandbox, `/cgi-bin/user/get?next_openid=${other}`)).toEqual(nothing);
    expect(await refusal(sandbox, '/cgi-bin/user/get?next_openid=o1')).toBe('40003 invalid openid');
    const nobody = await startSandbox({ followers: 0 });
    expect(await call(nobody, '/cgi-bin/user/get')).toEqual({ ...nothing, total: 0 });
  });

  it('are pages of 10,000', async () => {
    const sandbox = await startSandbox({ followers: 10_001 });
    const { next_openid, ...first } = await call(sandbox, '/cgi-bin/user/get');
    expect(first).toMatchObject({ total: 10_001, count: 10_000 });
    const second = await call(sandbox, `/cgi-bin/user/get?next_openid=${String(next_openid)}`);
    expect(second).toMatchObject({ total: 10_001, count: 1 });
  });
});

describe('a remark', () => {
  const PATH = '/cgi-bin/user/info/updateremark';

  it('is set, and emptied', async () => {
    const { sandbox, openid } = await withUser();
    expect(await call(sandbox, PATH, { openid, remark: '九个汉字的备注名称' })).toEqual(OK);
    expect(await infoOf(sandbox, openid)).toMatchObject({ remark: '九个汉字的备注名称' });
    expect(await call(sandbox, PATH, { openid, remark: '' })).toEqual(OK);
  });

  it('is shorter than 30 bytes, and of a follower', async () => {
    const { sandbox, openid } = await withUser();
    const long = { openid, remark: '十个汉字是三十个字节' };
    expect(await refusal(sandbox, PATH, long)).toBe('40092 invalid remark name');
    expect(await refusal(sandbox, PATH, { openid: 'o1', remark: 'x' })).toBe('40003 invalid openid');
    sandbox.unfollow(openid);
    expect(await refusal(sandbox, PATH, { openid, remark: 'x' })).toBe('43004 require subscribe');
  });
});

describe('tags', () => {
  it('are made, listed, renamed and deleted', async () => {
    const { sandbox, openid } = await withUser();
    const starred = { id: 2, name: '星标组', count: 0 };
    expect(await call(sandbox, '/cgi-bin/tags/get')).toEqual({ tags: [starred] });
    expect(await call(sandbox, '/cgi-bin/tags/create', { tag: { name: '广东' } })).toEqual({
      tag: { id: 100, name: '广东' },
    });
    const members = { openid_list: [openid], tagid: '100' };
    expect(await call(sandbox, '/cgi-bin/tags/members/batchtagging', members)).toEqual(OK);
    expect(await call(sandbox, '/cgi-bin/tags/getidlist', { openid })).toEqual({ tagid_list: [100] });
    expect(await call(sandbox, '/cgi-bin/user/tag/get', { tagid: 100, next_openid: '' })).toEqual({
      ...{ count: 1, data: { openid: [openid] }, next_openid: openid },
    });
    expect(await infoOf(sandbox, openid)).toMatchObject({ groupid: 100, tagid_list: [100] });
    expect(await call(sandbox, '/cgi-bin/tags/update', { tag: { id: 100, name: '广东人' } })).toEqual(OK);
    expect((await call(sandbox, '/cgi-bin/tags/get')).tags).toEqual([
      starred,
      { id: 100, name: '广东人', count: 1 },
    ]);
    expect(await call(sandbox, '/cgi-bin/tags/members/batchuntagging', members)).toEqual(OK);
    expect(await call(sandbox, '/cgi-bin/user/tag/get', { tagid: 100 })).toEqual({ count: 0 });
    await call(sandbox, '/cgi-bin/tags/members/batchtagging', members);
    expect(await call(sandbox, '/cgi-bin/tags/delete', { tag: { id: 100 } })).toEqual(OK);
    expect(await call(sandbox, '/cgi-bin/tags/getidlist', { openid })).toEqual({ tagid_list: [] });
  });

  const name = (text: string) => ({ tag: { name: text } });
  const members = (tagid: unknown, ...openid_list: string[]) => ({ tagid, openid_list });
  const invalidTag = '45159 invalid tag id';

  it.each([
    ['create', name('会员'), '45157 invalid tag name'],
    ['create', name('星标组'), '45157 invalid tag name'],
    ['create', name(''), '45157 invalid tag name'],
    ['create', {}, '45157 invalid tag name'],
    ['create', name('十一个汉字是三十三字节'), '45158 tag name too long'],
    ['update', { tag: { id: 2, name: 'x' } }, "45058 can't modify sys tag"],
    ['update', { tag: { id: 999, name: 'x' } }, invalidTag],
    ['update', { tag: { tagId: 100, name: 'x' } }, invalidTag],
    ['delete', { tag: { id: 0 } }, "45058 can't modify sys tag"],
    ['delete', { tag: { id: 999 } }, invalidTag],
    ['members/batchtagging', members(999, 'o1'), invalidTag],
    ['members/batchtagging', { openid_list: ['o1'] }, invalidTag],
    ['members/batchtagging', members(100), '40032 invalid openid list size'],
    ['members/batchtagging', { tagid: 100 }, '40032 invalid openid list size'],
    ['members/batchtagging', members(100, ...Array<string>(51).fill('o1')), '40032 invalid openid list size'],
    ['members/batchtagging', members(100, 'o1'), '40003 invalid openid'],
    ['members/batchuntagging', members(100, 'o1'), '40003 invalid openid'],
    ['getidlist', { openid: 'o1' }, '40003 invalid openid'],
  ])('%s refuses %j: %s', async (path, body, refused) => {
    const { sandbox, openid } = await withUser();
    await tagged(sandbox, [openid]);
    expect(await refusal(sandbox, `/cgi-bin/tags/${path}`, body)).toBe(refused);
  });

  it('that are refused come with a hint', async () => {
    const { sandbox } = await withUser();
    const { errmsg } = await call(sandbox, '/cgi-bin/user/tag/get', { tagid: 999 });
    expect(errmsg).toMatch(/^invalid tag id hint: \[\w{9}-\w{6}\] rid: [0-9a-f]{8}(-[0-9a-f]{8}){2}$/);
  });

  it('are 100 at most, 20 on a follower, and too many to delete with 100,000 followers', async () => {
    const { sandbox, openid } = await withUser();
    for (let id = 100; id < 200; id += 1) await call(sandbox, '/cgi-bin/tags/create', name(`标签${id}`));
    expect(await refusal(sandbox, '/cgi-bin/tags/create', name('多'))).toContain('45056');
    for (let id = 100; id < 120; id += 1)
      await call(sandbox, '/cgi-bin/tags/members/batchtagging', members(id, openid));
    const more = members(120, openid);
    expect(await refusal(sandbox, '/cgi-bin/tags/members/batchtagging', more)).toContain('45059');
    sandbox.state.tags.add(121, sandbox.state.followers.populate(100_001));
    expect(await refusal(sandbox, '/cgi-bin/tags/delete', { tag: { id: 121 } })).toContain('45057');
  });
});

describe('groups', () => {
  const counts = async (sandbox: Sandbox) => {
    const { groups } = await call<{ groups: { id: number; count: number }[] }>(
      sandbox,
      '/cgi-bin/groups/get',
    );
    return groups.map(({ id, count }) => [id, count]);
  };

  it('are the tags of old', async () => {
    const { sandbox, openid } = await withUser();
    const other = sandbox.follow();
    expect(await call(sandbox, '/cgi-bin/groups/create', { group: { name: 'test' } })).toEqual({
      group: { id: 100, name: 'test' },
    });
    const tag = await tagged(sandbox, [openid]);
    expect(await call(sandbox, '/cgi-bin/groups/getid', { openid })).toEqual({ groupid: tag });
    const move = { openid, to_groupid: 100 };
    expect(await call(sandbox, '/cgi-bin/groups/members/update', move)).toEqual(OK);
    expect(await call(sandbox, '/cgi-bin/tags/getidlist', { openid })).toEqual({ tagid_list: [100] });
    expect(await counts(sandbox)).toEqual([
      [0, 1],
      [1, 0],
      [2, 0],
      [100, 1],
      [101, 0],
    ]);
    const both = { openid_list: [openid, other], to_groupid: 1 };
    expect(await call(sandbox, '/cgi-bin/groups/members/batchupdate', both)).toEqual(OK);
    expect((await call(sandbox, '/cgi-bin/tags/members/getblacklist', {})).total).toBe(2);
    expect(await counts(sandbox)).toContainEqual([0, 0]);
    expect(await infoOf(sandbox, other)).toMatchObject({ groupid: 1, tagid_list: [] });
    await call(sandbox, '/cgi-bin/groups/members/batchupdate', { ...both, to_groupid: 0 });
    expect(await counts(sandbox)).toContainEqual([0, 2]);
    expect(await call(sandbox, '/cgi-bin/groups/update', { group: { id: 100, name: '老友' } })).toEqual(OK);
    expect(await call(sandbox, '/cgi-bin/groups/delete', { group: { id: 100 } })).toEqual(OK);
    expect((await call(sandbox, '/cgi-bin/tags/get')).tags).toHaveLength(2);
  });

  it.each([
    ['create', { group: { name: '' } }, '40051 invalid group name'],
    ['create', { group: { name: 'x'.repeat(31) } }, "45017 can't set group name too long sys group"],
    ['update', { group: { id: 2, name: 'x' } }, "45016 can't modify sys group"],
    ['update', { group: { id: 999, name: 'x' } }, '40050 invalid timeline type'],
    ['delete', { group: { id: 999 } }, '40050 invalid timeline type'],
    ['members/update', { openid: 'o1', to_groupid: 999 }, '40050 invalid timeline type'],
    ['members/update', { openid: 'o1', to_groupid: 0 }, '40003 invalid openid'],
  ])('%s refuses %j: %s', async (path, body, refused) => {
    const { sandbox } = await withUser();
    expect(await refusal(sandbox, `/cgi-bin/groups/${path}`, body)).toBe(refused);
  });
});

describe('the blacklist', () => {
  const PATH = '/cgi-bin/tags/members';

  it('takes users, lists them and lets them go', async () => {
    const { sandbox, openid } = await withUser();
    const nobody = { total: 0, count: 0, next_openid: '' };
    expect(await call(sandbox, `${PATH}/getblacklist`, {})).toEqual(nobody);
    expect(await call(sandbox, `${PATH}/batchblacklist`, { openid_list: [openid] })).toEqual(OK);
    expect(await call(sandbox, `${PATH}/getblacklist`, { begin_openid: '' })).toEqual({
      ...{ total: 1, count: 1, data: { openid: [openid] }, next_openid: openid },
    });
    expect(await call(sandbox, `${PATH}/batchunblacklist`, { openid_list: [openid] })).toEqual(OK);
    expect(await call(sandbox, `${PATH}/getblacklist`, {})).toEqual(nobody);
  });

  it.each([
    [[], '40032 invalid openid list size'],
    [Array<string>(21).fill('o1'), '40032 invalid openid list size'],
    [['o1'], '40003 invalid openid'],
  ])('refuses %j: %s', async (openid_list, refused) => {
    const { sandbox } = await withUser();
    for (const path of ['batchblacklist', 'batchunblacklist'])
      expect(await refusal(sandbox, `${PATH}/${path}`, { openid_list })).toBe(refused);
  });
});

it('openids of another account become those of this one where followers were moved', async () => {
  const { sandbox } = await withUser();
  const path = '/cgi-bin/changeopenid';
  const asked = { from_appid: 'gh_91ae50dfeb1c', openid_list: ['oOld', 'oNobody'] };
  expect(await refusal(sandbox, path, asked)).toBe('63178 appid wrong');
  sandbox.state.migrations.add('gh_91ae50dfeb1c', ['oOld']);
  const reply = await call<{ result_list: { new_openid: string }[] }>(sandbox, path, asked);
  const [moved, unknown] = reply.result_list;
  expect(moved).toEqual({ ori_openid: 'oOld', new_openid: expect.any(String) as string, err_msg: 'ok' });
  expect(unknown).toEqual({ ori_openid: 'oNobody', err_msg: 'ori_openid error' });
  expect(await infoOf(sandbox, moved?.new_openid ?? '')).toMatchObject({
    subscribe_scene: 'ADD_SCENE_ACCOUNT_MIGRATION',
  });
  expect(await refusal(sandbox, path, { ...asked, openid_list: [] })).toBe('63182 openid_list empty');
});

it.each([
  ['subscription', '/cgi-bin/user/get', 48001],
  ['subscription', '/cgi-bin/tags/get', 48001],
  ['subscription', '/cgi-bin/groups/get', 48001],
  ['test', '/cgi-bin/tags/get', undefined],
  ['verified-subscription', '/cgi-bin/tags/get', undefined],
] as const)('a %s account asks for %s: %s', async (profile, path, errcode) => {
  const sandbox = await startSandbox({ profile });
  expect((await call(sandbox, path)).errcode).toBe(errcode);
});

it('all of it is still there after a snapshot was restored', async () => {
  const { sandbox, openid } = await withUser();
  const tagid = await tagged(sandbox, [openid]);
  await call(sandbox, '/cgi-bin/tags/members/batchblacklist', { openid_list: [openid] });
  const snapshot = sandbox.snapshot();
  sandbox.unfollow(openid);
  sandbox.restore(snapshot);
  expect(await call(sandbox, '/cgi-bin/user/tag/get', { tagid })).toMatchObject({
    data: { openid: [openid] },
  });
  expect(await infoOf(sandbox, openid)).toMatchObject({ groupid: 1, tagid_list: [tagid] });
  sandbox.unfollow(openid);
  expect(shapeOf(await call(sandbox, '/cgi-bin/user/tag/get', { tagid }))).toEqual({ count: 'number' });
});
