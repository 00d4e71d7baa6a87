import { DONE, json, refusedByUsers } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, TABLE } from './sources.js';

const CREATE = 'POST /cgi-bin/tags/create';
const UPDATE = 'POST /cgi-bin/tags/update';
const DELETE = 'POST /cgi-bin/tags/delete';
const MEMBERS = 'POST /cgi-bin/user/tag/get';
const PUT_ON = 'POST /cgi-bin/tags/members/batchtagging';
const TAKE_OFF = 'POST /cgi-bin/tags/members/batchuntagging';

const UNKNOWN = refusedByUsers(45159, 'invalid tag id');
const OF_WECHAT = refusedByUsers(45058, "can't modify sys tag");
const NAME = refusedByUsers(45157, 'invalid tag name');
const SIZE = refusedByUsers(40032, 'invalid openid list size');
const OPENID = refusedByUsers(40003, 'invalid openid');

const named = (name: string) => ({ tag: { name } });

export const tags: Chapter = {
  title: '标签 · Tags',
  rows: [
    {
      situation: '创建标签 — a tag is made; the ids of one’s own begin at 100',
      asks: CREATE,
      sends: named('会员'),
      reply: json('{"tag":{"id":100,"name":"会员"}}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '标签列表 — all tags; of WeChat’s own three only one is listed',
      asks: 'GET /cgi-bin/tags/get',
      sends: async (stage) => {
        await stage.tag('会员');
      },
      reply: json('{"tags":[{"id":2,"name":"星标组","count":0},{"id":100,"name":"会员","count":0}]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '用户的标签 — the tags of a follower',
      asks: 'POST /cgi-bin/tags/getidlist',
      async sends(stage) {
        await stage.tag('会员', stage.openid);
        return { openid: stage.openid };
      },
      reply: json('{"tagid_list":[100]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '标签下的用户 — the followers with a tag',
      asks: MEMBERS,
      sends: async (stage) => ({ tagid: await stage.tag('会员', stage.openid) }),
      reply: json('{"count":1,"data":{"openid":["<openid>"]},"next_openid":"<openid>"}'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '标签下没有用户 — a tag without followers',
      asks: MEMBERS,
      sends: async (stage) => ({ tagid: await stage.tag() }),
      reply: json('{"count":0}'),
      source: 'inferred: nobody has shown it, and user/get keeps its next_openid',
      confidence: 'low',
    },
    {
      situation: '给用户打标签，标签 id 写成字符串 — a tag is put on a follower; its id may be a text',
      asks: PUT_ON,
      sends: async (stage) => ({ openid_list: [stage.openid], tagid: String(await stage.tag()) }),
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '改名 — a tag gets another name',
      asks: UPDATE,
      sends: async (stage) => ({ tag: { id: await stage.tag(), name: '老友' } }),
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '删除 — a tag is deleted',
      asks: DELETE,
      sends: async (stage) => ({ tag: { id: await stage.tag() } }),
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '标签名重复 — a name that another tag has',
      asks: CREATE,
      async sends(stage) {
        await stage.tag('会员');
        return named('会员');
      },
      reply: NAME,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '系统标签的名字 — a name of WeChat’s own tags',
      asks: CREATE,
      sends: named('星标组'),
      reply: NAME,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有标签名 — no name',
      asks: CREATE,
      sends: {},
      reply: NAME,
      source: 'inferred: a field that is missing is one that is wrong',
      confidence: 'low',
    },
    {
      situation: '标签名超过 30 字节 — a name of more than 30 bytes',
      asks: CREATE,
      sends: named('十一个汉字是三十三字节'),
      reply: refusedByUsers(45158, 'tag name too long'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '第 101 个标签 — the 101st tag',
      asks: CREATE,
      sends({ state }) {
        for (let id = 0; id < 100; id += 1) state.tags.create(`标签${id}`);
        return named('多');
      },
      reply: refusedByUsers(45056, 'too many tag now, no need to add new'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '修改系统标签 — another name for a tag of WeChat’s own',
      asks: UPDATE,
      sends: { tag: { id: 2, name: 'x' } },
      reply: OF_WECHAT,
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '删除系统标签 — a tag of WeChat’s own is to go',
      asks: DELETE,
      sends: { tag: { id: 0 } },
      reply: OF_WECHAT,
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '不存在的标签 — a tag that is not there',
      asks: PUT_ON,
      sends: ({ openid }) => ({ tagid: 999, openid_list: [openid] }),
      reply: UNKNOWN,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '不存在的标签下的用户 — its followers',
      asks: MEMBERS,
      sends: { tagid: 999 },
      reply: UNKNOWN,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '标签 id 的键写错 — its id under another key',
      asks: UPDATE,
      sends: { tag: { tagId: 100, name: 'x' } },
      reply: UNKNOWN,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '删除不存在的标签 — it is to go',
      asks: DELETE,
      sends: { tag: { id: 999 } },
      reply: UNKNOWN,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有标签 id — no tag',
      asks: PUT_ON,
      sends: ({ openid }) => ({ openid_list: [openid] }),
      reply: UNKNOWN,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有用户 — no followers',
      asks: PUT_ON,
      sends: async (stage) => ({ tagid: await stage.tag() }),
      reply: SIZE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '空列表 — an empty list of followers',
      asks: PUT_ON,
      sends: async (stage) => ({ tagid: await stage.tag(), openid_list: [] }),
      reply: SIZE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '51 个用户 — 51 followers',
      asks: PUT_ON,
      sends: async (stage) => ({ tagid: await stage.tag(), openid_list: Array<string>(51).fill('o1') }),
      reply: SIZE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '不是本账号的 openid — someone of another account',
      asks: PUT_ON,
      sends: async (stage) => ({ tagid: await stage.tag(), openid_list: ['o1'] }),
      reply: OPENID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '取消标签：不是本账号的 openid — a tag is taken off someone of another account',
      asks: TAKE_OFF,
      sends: async (stage) => ({ tagid: await stage.tag(), openid_list: ['o1'] }),
      reply: OPENID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '查询不是本账号的 openid 的标签 — the tags of someone of another account',
      asks: 'POST /cgi-bin/tags/getidlist',
      sends: { openid: 'o1' },
      reply: OPENID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '用户的第 21 个标签 — the 21st tag of a follower',
      asks: PUT_ON,
      sends({ state, openid }) {
        for (let count = 0; count < 20; count += 1)
          state.tags.add(state.tags.create(`标签${count}`).id, [openid]);
        return { tagid: state.tags.create('多').id, openid_list: [openid] };
      },
      reply: refusedByUsers(45059, 'can not tag more than 20 labels to a fan'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '删除超过十万人的标签 — a tag of more than 100,000 followers is to go',
      asks: DELETE,
      sends({ state }) {
        const { id } = state.tags.create('多');
        state.tags.add(id, state.followers.populate(100_001));
        return { tag: { id } };
      },
      reply: refusedByUsers(45057, '<text>'),
      source: TABLE,
      confidence: 'low',
    },
  ],
};
