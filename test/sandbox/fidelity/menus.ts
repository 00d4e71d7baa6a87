import { DONE, json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, issue, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const CREATE = 'POST /cgi-bin/menu/create';
const GET = 'GET /cgi-bin/menu/get';
const ADD = 'POST /cgi-bin/menu/addconditional';
const TRY = 'POST /cgi-bin/menu/trymatch';

const SONG = { type: 'click', name: '歌曲', key: 'SONG' };
const SEARCH = { type: 'view', name: '搜索', url: 'http://www.soso.com/' };
const MENU = { button: [SONG, { name: '菜单', sub_button: [SEARCH] }] };
const RULE = { tag_id: '2' };
const SEEN = String.raw`{"type":"click","name":"歌曲","key":"SONG","sub_button":[]},{"name":"菜单","sub_button":[{"type":"view","name":"搜索","url":"http:\/\/www.soso.com\/","sub_button":[]}]}`;

const CHARSET = refused(
  40033,
  String.raw`invalid charset. please check your request, if include \\uxxxx will create fail!`,
);
const BUTTONS = refused(40016, 'invalid button size');
const NO_MENU = refused(65303, 'there is no selfmenu, please create selfmenu first');

const one = (button: object) => ({ button: [{ name: '按钮', ...button }] });
const inSubmenu = (button: object) => one({ sub_button: [{ name: '按钮', ...button }] });
const create = (stage: Stage) => stage.call('/cgi-bin/menu/create', MENU);

export const menus: Chapter = {
  title: '菜单 · Menus',
  rows: [
    {
      situation: '创建菜单 — a menu is set',
      asks: CREATE,
      sends: MENU,
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '查询菜单 — the menu: each button has a `sub_button`',
      asks: GET,
      async sends(stage) {
        await create(stage);
      },
      reply: json(`{"menu":{"button":[${SEEN}]}}`),
      source: page('custommenu/api_getmenu'),
      confidence: 'high',
    },
    {
      situation: '查询菜单，另有个性化菜单 — with a conditional one beside it: each has its number',
      asks: GET,
      async sends(stage) {
        await create(stage);
        await stage.call('/cgi-bin/menu/addconditional', { button: [SONG], matchrule: RULE });
      },
      reply: json(
        `{"menu":{"button":[${SEEN}],"menuid":<number>},"conditionalmenu":[{"button":[{"type":"click","name":"歌曲","key":"SONG","sub_button":[]}],"matchrule":{"tag_id":"2"},"menuid":<number>}]}`,
      ),
      source: page('custommenu/api_getmenu'),
      confidence: 'high',
    },
    {
      situation: '菜单配置 — the menu as it is configured: a submenu is a list in an object',
      asks: 'GET /cgi-bin/get_current_selfmenu_info',
      async sends(stage) {
        await create(stage);
      },
      reply: json(
        String.raw`{"is_menu_open":1,"selfmenu_info":{"button":[{"type":"click","name":"歌曲","key":"SONG"},{"name":"菜单","sub_button":{"list":[{"type":"view","name":"搜索","url":"http:\/\/www.soso.com\/"}]}}]}}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation:
        '没有菜单时的配置；未认证账号也可查询 — where there is no menu; of an account that is not verified, too',
      asks: 'GET /cgi-bin/get_current_selfmenu_info',
      account: { profile: 'subscription' },
      reply: json('{"is_menu_open":0}'),
      source: 'an account of 2026-09-27',
      confidence: 'high',
    },
    {
      situation: '没有菜单 — no menu',
      asks: GET,
      reply: refused(46003, 'menu no exist'),
      source: 'a capture with a hint, from before there was a rid',
      confidence: 'medium',
    },
    {
      situation: '删除菜单 — the menus are deleted',
      asks: 'GET /cgi-bin/menu/delete',
      reply: json(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '创建个性化菜单 — a conditional menu: its id is a text here',
      asks: ADD,
      async sends(stage) {
        await create(stage);
        return { ...MENU, matchrule: RULE };
      },
      reply: json('{"menuid":"<number>"}'),
      source: page('custommenu/api_addconditionalmenu'),
      confidence: 'high',
    },
    {
      situation: '转义的 & — an escaped `&` in an address',
      asks: CREATE,
      sends: String.raw`{"button":[{"type":"view","name":"a","url":"http://a/?b=1\u0026c=2"}]}`,
      reply: CHARSET,
      source: issue('ArtisanCloud/PowerWeChat/issues/189'),
      confidence: 'high',
    },
    {
      situation: '转义的汉字 — an escaped Chinese character',
      asks: CREATE,
      sends: String.raw`{"button":[{"type":"click","name":"\u4f60","key":"K"}]}`,
      reply: CHARSET,
      source: 'captures, 2022',
      confidence: 'high',
    },
    {
      situation: '个性化菜单里转义的汉字 — the same in a conditional menu',
      asks: ADD,
      sends: String.raw`{"button":[{"type":"click","name":"\u4f60","key":"K"}]}`,
      reply: CHARSET,
      source: 'inferred: as menu/create',
      confidence: 'low',
    },
    {
      situation: '不是 JSON — what is no JSON',
      asks: CREATE,
      sends: 'button=1',
      reply: BUTTONS,
      source: issue('node-webot/webot-cli/issues/7'),
      confidence: 'high',
    },
    {
      situation: '没有按钮 — no buttons',
      asks: CREATE,
      sends: {},
      reply: BUTTONS,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '四个按钮 — four buttons',
      asks: CREATE,
      sends: { button: Array<object>(4).fill(SONG) },
      reply: BUTTONS,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '按钮没有类型 — a button without a type',
      asks: CREATE,
      sends: one({}),
      reply: refused(40017, 'invalid button type'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '按钮名过长 — a name of more than 16 bytes',
      asks: CREATE,
      sends: { button: [{ ...SONG, name: '一二三四五六' }] },
      reply: refused(40018, 'invalid button name size'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '按钮名是数字 — a name that is a number',
      asks: CREATE,
      sends: { button: [{ ...SONG, name: 1 }] },
      reply: refused(40018, 'invalid button name size'),
      source: 'inferred: a wrong type is a field that is missing',
      confidence: 'low',
    },
    {
      situation: '按钮没有地址 — a button that leads nowhere',
      asks: CREATE,
      sends: one({ type: 'view' }),
      reply: refused(40020, 'invalid button url size'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '子菜单里的小程序没有地址 — a mini program in a submenu, without an address',
      asks: CREATE,
      sends: inSubmenu({ type: 'miniprogram', appid: 'wxf90a590231065432', pagepath: 'pages/index' }),
      reply: refused(40027, 'invalid sub button url size'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '图片不存在 — a picture that there is not',
      asks: CREATE,
      sends: one({ type: 'media_id', media_id: 'x' }),
      reply: refused(40007, 'invalid media_id'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '图文不存在 — articles that there are not',
      asks: CREATE,
      sends: one({ type: 'view_limited', media_id: 'x' }),
      reply: refused(40007, 'invalid media_id'),
      source: 'captures',
      confidence: 'medium',
    },
    {
      situation: '文章不存在 — an article that there is not',
      asks: CREATE,
      sends: one({ type: 'article_id', article_id: 'x' }),
      reply: refused(53600, 'Article ID 无效'),
      source: 'inferred: as freepublish/getarticle',
      confidence: 'low',
    },
    {
      situation: '没有默认菜单时创建个性化菜单 — a conditional menu, without a default one',
      asks: ADD,
      sends: { ...MENU, matchrule: RULE },
      reply: NO_MENU,
      source: 'a capture with a hint, from before there was a rid',
      confidence: 'medium',
    },
    {
      situation: '匹配规则为空 — a rule that says nothing',
      asks: ADD,
      async sends(stage) {
        await create(stage);
        return { ...MENU, matchrule: {} };
      },
      reply: refused(65304, 'match rule empty'),
      source: 'a capture with a hint, from before there was a rid',
      confidence: 'medium',
    },
    {
      situation: '按性别匹配 — a rule that asks for what is private',
      asks: ADD,
      async sends(stage) {
        await create(stage);
        return { ...MENU, matchrule: { sex: '1' } };
      },
      reply: refused(65320, 'match rule violates privacy'),
      source: page('custommenu/api_addconditionalmenu'),
      confidence: 'medium',
    },
    {
      situation: '删除不存在的个性化菜单 — a conditional menu that there is not is to go',
      asks: 'POST /cgi-bin/menu/delconditional',
      sends: { menuid: '1' },
      reply: refused(65301, 'this menu is not conditionalmenu'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '没有菜单时测试匹配 — who sees which menu, where there is none',
      asks: TRY,
      sends: { user_id: 'x' },
      reply: NO_MENU,
      source: 'a capture with a hint, from before there was a rid',
      confidence: 'medium',
    },
    {
      situation: '测试匹配：没有这个用户 — for somebody who is nobody',
      asks: TRY,
      async sends(stage) {
        await create(stage);
        return { user_id: 'x' };
      },
      reply: refused(65302, 'no such user'),
      source: TABLE,
      confidence: 'medium',
    },
  ],
};
