import { infoOf } from '../domains/followers/follower.js';
import { totalPage } from '../domains/followers/openid-page.js';
import type { World } from '../world/world.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { maybeText, openid, openids } from './fields.js';
import { list, object, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/usermanage';

function infoOfOpenid({ followers, groups }: World, one: string): object {
  return infoOf(followers.get(one), groups.of(one));
}

export const userEndpoints: Endpoint[] = [
  get('/cgi-bin/user/info', '获取用户基本信息 — Tells about a user.', {
    doc: `${DOCS}/userinfo/api_userinfo.html`,
    permission: 'verified',
    quota: { perDay: 5_000_000, perDayTest: 500_000 },
    query: { openid: text({ missing: 41009 }), lang: maybeText },
    reply: { subscribe: 1, openid: 'OPENID', language: 'zh_CN', subscribe_time: 1382694957, remark: '' },
    handle: (world, input) => infoOfOpenid(world, input.openid),
  }),
  post('/cgi-bin/user/info/batchget', '批量获取用户基本信息 — Tells about up to 100 users.', {
    doc: `${DOCS}/userinfo/api_batchuserinfo.html`,
    permission: 'verified',
    body: {
      user_list: list(object({ openid }, { wrong: 40003 }), {
        least: 1,
        most: 100,
        missing: 40032,
        wrong: 40032,
      }),
    },
    reply: { user_info_list: [{ subscribe: 1, openid: 'OPENID' }] },
    handle: (world, { user_list: users }) => ({
      user_info_list: users.map((user) => infoOfOpenid(world, user.openid)),
    }),
  }),
  get('/cgi-bin/user/get', '获取关注用户列表 — Lists the followers, 10,000 at a time.', {
    doc: `${DOCS}/userinfo/api_getfans.html`,
    permission: 'verified',
    quota: { perDay: 500, perDayTest: 100 },
    query: { next_openid: maybeText },
    reply: { total: 1, count: 1, data: { openid: ['OPENID'] }, next_openid: 'OPENID' },
    handle: ({ followers }, { next_openid }) => totalPage(followers.roll, next_openid),
  }),
  post('/cgi-bin/user/info/updateremark', '设置用户备注名 — Sets the remark of a follower.', {
    doc: `${DOCS}/userinfo/api_updateremark.html`,
    permission: 'verified',
    quota: { perDay: 10_000 },
    body: { openid, remark: text({ least: 0, mostBytes: 29, wrong: 40092 }) },
    handle: ({ followers }, { openid: user, remark }) => {
      followers.subscribed(user, 43004).remark = remark;
    },
  }),
  post('/cgi-bin/tags/members/getblacklist', '获取黑名单 — Lists who is on the blacklist, 1,000 at a time.', {
    doc: `${DOCS}/userinfo/api_getblacklist.html`,
    permission: 'verified',
    body: { begin_openid: maybeText },
    reply: { total: 1, count: 1, data: { openid: ['OPENID'] }, next_openid: 'OPENID' },
    handle: ({ blacklist }, { begin_openid }) => totalPage(blacklist.roll, begin_openid, 1000),
  }),
  post('/cgi-bin/tags/members/batchblacklist', '拉黑用户 — Puts up to 20 users on the blacklist.', {
    doc: `${DOCS}/userinfo/api_batchblacklist.html`,
    permission: 'verified',
    body: { openid_list: openids(20) },
    handle: ({ blacklist }, { openid_list }) => {
      blacklist.add(openid_list);
    },
  }),
  post('/cgi-bin/tags/members/batchunblacklist', '取消拉黑 — Takes up to 20 users off the blacklist.', {
    doc: `${DOCS}/userinfo/api_batchunblacklist.html`,
    permission: 'verified',
    body: { openid_list: openids(20) },
    handle: ({ blacklist }, { openid_list }) => {
      blacklist.take(openid_list);
    },
  }),
  post('/cgi-bin/changeopenid', '转换openid — Gives the new openids of followers who were moved here.', {
    doc: `${DOCS}/changeopenid/api_changeopenid.html`,
    permission: 'verified-only',
    body: {
      from_appid: text({ wrong: 63178 }),
      openid_list: list(text(), { least: 1, most: 100, missing: 63182, wrong: 63182 }),
    },
    reply: { errcode: 0, errmsg: 'ok', result_list: [{ ori_openid: 'o1', new_openid: 'o2', err_msg: 'ok' }] },
    handle: ({ migrations }, { from_appid, openid_list }) => ({
      errcode: 0,
      errmsg: 'ok',
      result_list: migrations.change(from_appid, openid_list),
    }),
  }),
];
