import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { list, object, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/usermanage';

const openid = text({ missing: 40003, wrong: 40003 });

export const userEndpoints: Endpoint[] = [
  get('/cgi-bin/user/info', '获取用户基本信息 — Tells about a user.', {
    doc: `${DOCS}/userinfo/api_userinfo.html`,
    permission: 'verified',
    query: { openid: text({ missing: 41009 }), lang: optional(text()) },
    reply: { subscribe: 1, openid: 'OPENID', language: 'zh_CN', subscribe_time: 1382694957, remark: '' },
    handle: ({ followers }, input) => followers.info(input.openid),
  }),
  post('/cgi-bin/user/info/batchget', '批量获取用户基本信息 — Tells about up to 100 users.', {
    doc: `${DOCS}/userinfo/api_batchuserinfo.html`,
    permission: 'verified',
    body: { user_list: list(object({ openid }), { least: 1, most: 100, missing: 40031, long: 40032 }) },
    reply: { user_info_list: [{ subscribe: 1, openid: 'OPENID' }] },
    handle: ({ followers }, { user_list: users }) => ({
      user_info_list: users.map((user) => followers.info(user.openid)),
    }),
  }),
  get('/cgi-bin/user/get', '获取关注用户列表 — Lists the followers, 10,000 at a time.', {
    doc: `${DOCS}/userinfo/api_getfans.html`,
    permission: 'verified',
    quota: { perDay: 500 },
    query: { next_openid: optional(text({ least: 0 })) },
    reply: { total: 1, count: 1, data: { openid: ['OPENID'] }, next_openid: 'OPENID' },
    handle: ({ followers }, { next_openid }) => followers.page(next_openid),
  }),
  post('/cgi-bin/user/info/updateremark', '设置用户备注名 — Sets the remark of a follower.', {
    doc: `${DOCS}/userinfo/api_updateremark.html`,
    permission: 'verified',
    body: { openid, remark: text({ least: 0, most: 29 }) },
    handle: ({ followers }, { openid: user, remark }) => {
      followers.remark(user, remark);
    },
  }),
];
