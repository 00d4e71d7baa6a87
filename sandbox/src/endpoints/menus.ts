import { WeChatError } from '../base/wechat-error.js';
import type { MenuButton, SentButton } from '../domains/menus/menus.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { pagesIn } from './pages.js';
import { anyObject, anything, either, id, kind, list, object, optional, text } from './schema.js';
import type { Field } from './schema.js';

const page = pagesIn('custommenu', 'verified');

/** WeChat has other codes and limits for the buttons of a submenu than for those of the bar. */
const BAR = { bytes: 16, name: 40018, type: 40017, key: 40019, url: 40020, domain: 40055, media: 40117 };
const SUBMENU = { bytes: 60, name: 40025, type: 40024, key: 40026, url: 40027, domain: 40054, media: 40118 };
type Level = typeof BAR;

const PICTURES = ['pic_sysphoto', 'pic_photo_or_album', 'pic_weixin'];
const EVENTS = ['click', 'scancode_push', 'scancode_waitmsg', ...PICTURES, 'location_select'];

/** What a button of each type needs. */
function actionsOf({ key, url, domain, media, type }: Level): Field<string> {
  const event = object({ key: text({ mostBytes: 128, wrong: key }) });
  const like = '^https?://[^/?#:]';
  const address = text({ mostBytes: 1024, like, missing: url, long: url, wrong: domain });
  const appid = text({ like: '^wx[0-9a-f]{16}$', wrong: 40166 });
  const material = object({ media_id: text({ mostBytes: 128, wrong: media }) });
  const article = object({ article_id: text({ mostBytes: 128, wrong: media }) });
  const shown = {
    view: object({ url: address }),
    miniprogram: object({ url: address, appid, pagepath: text({ wrong: 40165 }) }),
    media_id: material,
    view_limited: material,
    article_id: article,
    article_view_limited: article,
  };
  return kind({ ...Object.fromEntries(EVENTS.map((one) => [one, event])), ...shown }, { wrong: type });
}

const buttonOf = (level: Level, submenu: Field<SentButton[]>) =>
  either(
    object({ sub_button: list(anything(), { least: 1 }) }),
    object({ name: text({ mostBytes: level.bytes, wrong: level.name }), sub_button: submenu }),
    object({
      name: text({ mostBytes: level.bytes, wrong: level.name }),
      type: actionsOf(level),
      sub_button: optional(list(anything(), { wrong: 40023 })),
    }),
  ) as Field<SentButton>;

const none = list<SentButton>(anyObject() as Field<SentButton>, { most: 0, wrong: 40022 });
const submenu = list(buttonOf(SUBMENU, none), { most: 5, wrong: 40023 });
const button = list(buttonOf(BAR, submenu), { least: 1, most: 3, wrong: 40016 });

const SONG = { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' };
const BUTTONS = { button: [{ ...SONG, sub_button: [] }] };
const matchrule = { tag_id: '2', client_platform_type: '2' };

/** Writes a button as get_current_selfmenu_info does: a submenu is a list within an object. */
function configured({ sub_button: buttons, ...rest }: MenuButton): object {
  return buttons.length === 0 ? rest : { ...rest, sub_button: { list: buttons.map(configured) } };
}

export const menuEndpoints: Endpoint[] = [
  post('/cgi-bin/menu/create', '创建自定义菜单 — Sets the default menu.', {
    ...page('api_createcustommenu', 1000, 100),
    escapes: 'refused',
    notJson: 40016,
    body: { button },
    handle: ({ menus }, input) => menus.create(input.button),
  }),
  get('/cgi-bin/menu/get', '获取自定义菜单配置 — Tells the menus.', {
    ...page('api_getmenu', 10_000, 1000),
    reply: {
      menu: { ...BUTTONS, menuid: 208396938 },
      conditionalmenu: [{ ...BUTTONS, matchrule, menuid: 208396993 }],
    },
    handle({ menus: { standard, conditional } }) {
      if (!standard) throw new WeChatError(46003);
      // WeChat tells the menuid only where there are several menus to tell apart.
      if (conditional.length === 0) return { menu: { button: standard.button } };
      return { menu: standard, conditionalmenu: conditional };
    },
  }),
  get('/cgi-bin/menu/delete', '删除自定义菜单 — Deletes all menus.', {
    ...page('api_deletemenu', 1000, 100),
    handle: ({ menus }) => menus.clear(),
  }),
  get('/cgi-bin/get_current_selfmenu_info', '查询自定义菜单信息 — Tells the default menu.', {
    ...page('api_getcurrentselfmenuinfo'),
    permission: 'all',
    reply: { is_menu_open: 1, selfmenu_info: { button: [SONG] } },
    handle({ menus: { standard } }) {
      if (!standard) return { is_menu_open: 0 };
      return { is_menu_open: 1, selfmenu_info: { button: standard.button.map(configured) } };
    },
  }),
  post('/cgi-bin/menu/addconditional', '创建个性化菜单 — Adds a menu that some followers see.', {
    ...page('api_addconditionalmenu', 2000),
    escapes: 'refused',
    body: { button, matchrule: anyObject({ wrong: 65304 }) },
    reply: { menuid: '208379533' },
    handle: ({ menus }, input) => ({ menuid: String(menus.add(input.button, input.matchrule).menuid) }),
  }),
  post('/cgi-bin/menu/delconditional', '删除个性化菜单 — Deletes a menu that some followers see.', {
    ...page('api_deleteconditionalmenu', 2000),
    body: { menuid: id({ wrong: 65301 }) },
    handle: ({ menus }, { menuid }) => menus.remove(String(menuid)),
  }),
  post('/cgi-bin/menu/trymatch', '测试个性化菜单匹配结果 — Tells the menu that a user sees.', {
    ...page('api_trymatchmenu', 20_000),
    body: { user_id: text({ wrong: 65302 }) },
    reply: BUTTONS,
    handle: ({ menus }, { user_id: user }) => ({ button: menus.seenBy(user).button }),
  }),
];
