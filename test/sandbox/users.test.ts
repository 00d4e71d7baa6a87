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
  it('forgets remark and tags of one who left, and keeps the unionid', async () => {
    const { sandbox, openid } = await withUser({ remark: '林' }, { unionid: true });
    const id = await tagged(sandbox, [openid]);
    const { unionid } = sandbox.state.followers.get(openid);
    sandbox.unfollow(openid);
    expect(await call(sandbox, '/cgi-bin/user/tag/get', { tagid: id })).toEqual({ count: 0 });
    sandbox.follow({ openid });
    expect(await infoOf(sandbox, openid)).toMatchObject({ unionid, remark: '', tagid_list: [] });
  });

  it('tells the code that was scanned', async () => {
    const { sandbox, openid } = await withUser({ scene: 'door-7' });
    expect(await infoOf(sandbox, openid)).toMatchObject({ qr_scene: 0, qr_scene_str: 'door-7' });
  });
});

describe('lists of openids', () => {
  it('go on after an openid, which must be one', async () => {
    const { sandbox, openid } = await withUser();
    const other = sandbox.follow();
    expect(await call(sandbox, `/cgi-bin/user/get?next_openid=${openid}`)).toEqual({
      ...{ total: 2, count: 1, data: { openid: [other] }, next_openid: other },
    });
    expect(await refusal(sandbox, '/cgi-bin/user/get?next_openid=o1')).toBe('40003 invalid openid');
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
});

it('openids of another account become those of this one where followers were moved', async () => {
  const { sandbox } = await withUser();
  const path = '/cgi-bin/changeopenid';
  const asked = { from_appid: 'gh_91ae50dfeb1c', openid_list: ['oOld', 'oNobody'] };
  sandbox.state.migrations.add('gh_91ae50dfeb1c', ['oOld']);
  const reply = await call<{ result_list: { new_openid: string }[] }>(sandbox, path, asked);
  const [moved, unknown] = reply.result_list;
  expect(moved).toEqual({ ori_openid: 'oOld', new_openid: expect.any(String) as string, err_msg: 'ok' });
  expect(unknown).toEqual({ ori_openid: 'oNobody', err_msg: 'ori_openid error' });
  expect(await infoOf(sandbox, moved?.new_openid ?? '')).toMatchObject({
    subscribe_scene: 'ADD_SCENE_ACCOUNT_MIGRATION',
  });
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
