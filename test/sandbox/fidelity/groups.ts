import { json, refusedByUsers } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, TABLE } from './sources.js';

const GROUPS = 'POST /cgi-bin/groups';

const NO_GROUP = refusedByUsers(40050, 'invalid timeline type');

export const groups: Chapter = {
  title: '分组 · Groups, which are tags now',
  rows: [
    {
      situation: '分组即标签 — a group is a tag',
      asks: 'POST /cgi-bin/groups/getid',
      async sends(stage) {
        await stage.tag('会员', stage.openid);
        return { openid: stage.openid };
      },
      reply: json('{"groupid":100}'),
      source: CAPTURES,
      confidence: 'medium',
    },
    {
      situation: '分组名为空 — a group without a name',
      asks: `${GROUPS}/create`,
      sends: { group: { name: '' } },
      reply: refusedByUsers(40051, 'invalid group name'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '分组名过长 — a group with a long name',
      asks: `${GROUPS}/create`,
      sends: { group: { name: 'x'.repeat(31) } },
      reply: refusedByUsers(45017, "can't set group name too long sys group"),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '修改系统分组 — another name for a group of WeChat’s own',
      asks: `${GROUPS}/update`,
      sends: { group: { id: 2, name: 'x' } },
      reply: refusedByUsers(45016, "can't modify sys group"),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '修改不存在的分组 — another name for a group that is not there',
      asks: `${GROUPS}/update`,
      sends: { group: { id: 999, name: 'x' } },
      reply: NO_GROUP,
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '删除不存在的分组 — a group that is not there is to go',
      asks: `${GROUPS}/delete`,
      sends: { group: { id: 999 } },
      reply: NO_GROUP,
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '移到不存在的分组 — a follower moves to a group that is not there',
      asks: `${GROUPS}/members/update`,
      sends: { openid: 'o1', to_groupid: 999 },
      reply: NO_GROUP,
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '移动不是本账号的 openid — someone of another account moves',
      asks: `${GROUPS}/members/update`,
      sends: { openid: 'o1', to_groupid: 0 },
      reply: refusedByUsers(40003, 'invalid openid'),
      source: TABLE,
      confidence: 'low',
    },
  ],
};
