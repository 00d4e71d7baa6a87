import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { openid, openids } from './fields.js';
import { integer, object, text } from './schema.js';

const doc = 'https://developers.weixin.qq.com/doc/service/Message_Management/API_Call_Limits.html';
const QUOTA = { perDay: 1000, perDayTest: 100 };
const MOVES = { perDay: 100_000, perDayTest: 1000 };

const name = text({ most: 30, wrong: 40051, long: 45017 });
const groupId = integer({ missing: 40050, wrong: 40050 });

export const groupEndpoints: Endpoint[] = [
  get('/cgi-bin/groups/get', '查询所有分组 — Lists the groups.', {
    doc,
    permission: 'verified',
    quota: QUOTA,
    reply: { groups: [{ id: 0, name: '未分组', count: 72596 }] },
    handle: ({ groups }) => ({ groups: groups.list }),
  }),
  post('/cgi-bin/groups/getid', '查询用户所在分组 — Tells the group of a follower.', {
    doc,
    permission: 'verified',
    body: { openid },
    reply: { groupid: 102 },
    handle: ({ followers, groups }, input) => ({
      groupid: groups.of(followers.subscribed(input.openid).openid),
    }),
  }),
  post('/cgi-bin/groups/create', '创建分组 — Creates a group, which is a tag.', {
    doc,
    permission: 'verified',
    quota: QUOTA,
    body: { group: object({ name }, { wrong: 40051 }) },
    reply: { group: { id: 107, name: 'test' } },
    handle: ({ tags }, { group }) => ({ group: tags.create(group.name) }),
  }),
  post('/cgi-bin/groups/update', '修改分组名 — Renames a group.', {
    doc,
    permission: 'verified',
    quota: QUOTA,
    body: { group: object({ id: groupId, name }, { wrong: 40050 }) },
    handle: ({ groups }, { group }) => {
      groups.rename(group.id, group.name);
    },
  }),
  post('/cgi-bin/groups/delete', '删除分组 — Deletes a group.', {
    doc,
    permission: 'verified',
    body: { group: object({ id: groupId }, { wrong: 40050 }) },
    handle: ({ groups }, { group }) => {
      groups.remove(group.id);
    },
  }),
  post('/cgi-bin/groups/members/update', '移动用户分组 — Moves a follower to a group.', {
    doc,
    permission: 'verified',
    quota: MOVES,
    body: { openid, to_groupid: groupId },
    handle: ({ groups }, input) => {
      groups.move([input.openid], input.to_groupid);
    },
  }),
  post('/cgi-bin/groups/members/batchupdate', '批量移动用户分组 — Moves up to 50 followers to a group.', {
    doc,
    permission: 'verified',
    quota: MOVES,
    body: { openid_list: openids(50), to_groupid: groupId },
    handle: ({ groups }, { openid_list, to_groupid }) => {
      groups.move(openid_list, to_groupid);
    },
  }),
];
