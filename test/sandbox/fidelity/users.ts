import { DONE, json, refused, refusedByUsers } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const INFO = 'GET /cgi-bin/user/info';
const INFOS = 'POST /cgi-bin/user/info/batchget';
const LIST = 'GET /cgi-bin/user/get';
const BLACKLIST = 'POST /cgi-bin/tags/members/getblacklist';
const BLOCK = 'POST /cgi-bin/tags/members/batchblacklist';

const PERSON =
  '"openid":"<openid>","nickname":"","sex":0,"language":"zh_CN","city":"","province":"","country":"","headimgurl":""';
const NO_CODE = '"subscribe_scene":"ADD_SCENE_SEARCH","qr_scene":0,"qr_scene_str":""';
const SUBSCRIBED = `{"subscribe":1,${PERSON},"subscribe_time":<time>,"remark":"","groupid":0,"tagid_list":[],${NO_CODE}}`;
const SIZE = refusedByUsers(40032, 'invalid openid list size');
const OPENID = refusedByUsers(40003, 'invalid openid');

const first = ({ openid }: Stage) => ({ openid });

export const users: Chapter = {
  title: '用户 · Users',
  rows: [
    {
      situation: '已关注的用户 — a follower: the keys of name and face are there, and empty since 2021-12-27',
      asks: INFO,
      sends: first,
      reply: json(SUBSCRIBED),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '扫码关注、有标签的用户 — who came by a QR code and has a tag, which is the group, too',
      asks: INFO,
      async sends(stage) {
        const [qr_scene, qr_scene_str] = [110, 'scene test'];
        const scanned = { subscribe_scene: 'ADD_SCENE_QR_CODE', qr_scene, qr_scene_str };
        const openid = stage.sandbox.follow({ openid: stage.openid, ...scanned });
        await stage.tag('会员', openid);
        return { openid };
      },
      reply: json(
        `{"subscribe":1,${PERSON},"subscribe_time":<time>,"remark":"","groupid":100,"tagid_list":[100],"subscribe_scene":"ADD_SCENE_QR_CODE","qr_scene":110,"qr_scene_str":"scene test"}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '绑定了开放平台 — an account that is bound to an open platform: there is a unionid',
      asks: INFO,
      account: { unionid: true },
      sends: first,
      reply: json(
        `{"subscribe":1,${PERSON},"subscribe_time":<time>,"unionid":"<unionid>","remark":"","groupid":0,"tagid_list":[],${NO_CODE}}`,
      ),
      source: page('usermanage/userinfo/api_userinfo'),
      confidence: 'medium',
    },
    {
      situation: '已取消关注的用户 — who has left',
      asks: INFO,
      sends(stage) {
        const { openid } = stage;
        stage.sandbox.unfollow(openid);
        return { openid };
      },
      reply: json(`{"subscribe":0,${PERSON},"tagid_list":[]}`),
      source: 'captures, 2024 and 2025-12',
      confidence: 'high',
    },
    {
      situation: '已取消关注、绑定了开放平台 — who has left an account with unionids: it is kept',
      asks: INFO,
      account: { unionid: true },
      sends(stage) {
        const { openid } = stage;
        stage.sandbox.unfollow(openid);
        return { openid };
      },
      reply: json(`{"subscribe":0,${PERSON},"unionid":"<unionid>","tagid_list":[]}`),
      source: 'captures of 2016 and 2017; that of 2024 has none, for whatever reason',
      confidence: 'low',
    },
    {
      situation: '从未关注的用户 — who has never followed, and has only come by on a web page',
      asks: INFO,
      sends(stage) {
        const openid = stage.state.followers.visitor(stage.state.followers.newOpenid());
        stage.names.set('openid', openid);
        return { openid };
      },
      reply: json(`{"subscribe":0,${PERSON},"tagid_list":[]}`),
      source: 'captures, 2024 and 2025-12',
      confidence: 'high',
    },
    {
      situation: '不是本账号的 openid — an openid of another account',
      asks: `${INFO}?openid=o1`,
      reply: OPENID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '缺少 openid — no openid',
      asks: INFO,
      reply: refusedByUsers(41009, 'missing openid'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '批量获取 — several at once',
      asks: INFOS,
      sends: ({ openid }) => ({ user_list: [{ openid, lang: 'zh_CN' }] }),
      reply: json(`{"user_info_list":[${SUBSCRIBED}]}`),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '批量获取：空列表 — none at once',
      asks: INFOS,
      sends: { user_list: [] },
      reply: SIZE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '批量获取：101 个 — 101 at once',
      asks: INFOS,
      sends: { user_list: Array<object>(101).fill({ openid: 'o1' }) },
      reply: SIZE,
      source: page('usermanage/userinfo/api_batchuserinfo'),
      confidence: 'medium',
    },
    {
      situation: '批量获取：有不属于本账号的 openid — one of them of another account',
      asks: INFOS,
      sends: { user_list: [{ openid: 'o1' }] },
      reply: OPENID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '关注者列表 — the followers: the last page has a next_openid, too',
      asks: LIST,
      reply: json(
        '{"total":3,"count":3,"data":{"openid":["<openid>","<openid 2>","<openid 3>"]},"next_openid":"<openid 3>"}',
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '最后一页之后 — after the last page: no data',
      asks: LIST,
      sends: ({ openids }) => ({ next_openid: openids[2] }),
      reply: json('{"total":3,"count":0,"next_openid":""}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '没有关注者 — nobody follows',
      asks: LIST,
      account: { followers: 0 },
      reply: json('{"total":0,"count":0,"next_openid":""}'),
      source: 'captures',
      confidence: 'medium',
    },
    {
      situation: '黑名单 — the blacklist',
      asks: BLACKLIST,
      async sends(stage) {
        await stage.call('/cgi-bin/tags/members/batchblacklist', { openid_list: [stage.openid] });
        return { begin_openid: '' };
      },
      reply: json('{"total":1,"count":1,"data":{"openid":["<openid>"]},"next_openid":"<openid>"}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '黑名单为空 — nobody is on it',
      asks: BLACKLIST,
      sends: {},
      reply: json('{"total":0,"count":0,"next_openid":""}'),
      source: 'inferred: as the list of followers',
      confidence: 'low',
    },
    {
      situation: '拉黑用户 — a user is put on it',
      asks: BLOCK,
      sends: ({ openid }) => ({ openid_list: [openid] }),
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '拉黑：空列表 — nobody is',
      asks: BLOCK,
      sends: { openid_list: [] },
      reply: SIZE,
      source: page('usermanage/userinfo/api_batchblacklist'),
      confidence: 'medium',
    },
    {
      situation: '拉黑：21 个 — 21 are at once',
      asks: BLOCK,
      sends: { openid_list: Array<string>(21).fill('o1') },
      reply: SIZE,
      source: page('usermanage/userinfo/api_batchblacklist'),
      confidence: 'medium',
    },
    {
      situation: '拉黑：不是本账号的 openid — someone of another account is',
      asks: BLOCK,
      sends: { openid_list: ['o1'] },
      reply: OPENID,
      source: page('usermanage/userinfo/api_batchblacklist'),
      confidence: 'medium',
    },
    {
      situation: '设置备注名 — a remark is set',
      asks: 'POST /cgi-bin/user/info/updateremark',
      sends: ({ openid }) => ({ openid, remark: '老友' }),
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '备注名 30 字节 — a remark of 30 bytes',
      asks: 'POST /cgi-bin/user/info/updateremark',
      sends: ({ openid }) => ({ openid, remark: '十个汉字是三十个字节' }),
      reply: refusedByUsers(40092, 'invalid remark name'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '给取消关注的用户设置备注名 — a remark for who has left',
      asks: 'POST /cgi-bin/user/info/updateremark',
      sends(stage) {
        const { openid } = stage;
        stage.sandbox.unfollow(openid);
        return { openid, remark: 'x' };
      },
      reply: refusedByUsers(43004, 'require subscribe'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '转换 openid：原账号错误 — openids that were moved here, from an unknown account',
      asks: 'POST /cgi-bin/changeopenid',
      sends: { from_appid: 'gh_91ae50dfeb1c', openid_list: ['oOld'] },
      reply: refused(63178, 'appid wrong'),
      source: page('usermanage/changeopenid/api_changeopenid'),
      confidence: 'low',
    },
    {
      situation: '转换 openid：空列表 — no openids',
      asks: 'POST /cgi-bin/changeopenid',
      sends: { from_appid: 'gh_91ae50dfeb1c', openid_list: [] },
      reply: refused(63182, 'openid_list empty'),
      source: page('usermanage/changeopenid/api_changeopenid'),
      confidence: 'low',
    },
  ],
};
