import { WeChatError } from '../base/wechat-error.js';
import type { MenuButton } from '../domains/menus/menus.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { anyObject, anything, either, id, kind, list, object, text } from './schema.js';
import type { Field } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/custommenu';

/** WeChat has other codes and limits for the buttons of a submenu than for those of the bar. */
const BAR = { bytes: 16, name: 40018, type: 40017, key: 40019, url: 40020, domain: 40055, media: 40117 };
const SUBMENU = { bytes: 60, name: 40025, type: 40024, key: 40026, url: 40027, domain: 40054, media: 40118 };
type Level = typeof BAR;

const nameOf = ({ bytes, name }: Level) => text({ mostBytes: bytes, missing: name, wrong: name, long: name });

/** What a button of each type needs. */
function actionsOf({ key, url, domain, media, type }: Level): Field<string> {
  const sized = (code: number, mostBytes = 128) => ({ mostBytes, missing: code, wrong: code, long: code });
  const event = object({ key: text(sized(key)) });
  const address = text({ ...sized(url, 1024), wrong: domain, like: '^https?://[^/?#:]' });
  const appid = text({ missing: 40166, wrong: 40166, like: '^wx[0-9a-f]{16}$' });
  const material = object({ media_id: text(sized(media)) });
  const article = object({ article_id: text(sized(media)) });
  return kind(
    {
      click: event,
      scancode_push: event,
      scancode_waitmsg: event,
      pic_sysphoto: event,
      pic_photo_or_album: event,
      pic_weixin: event,
      location_select: event,
      view: object({ url: address }),
      miniprogram: object({ url: address, appid, pagepath: text({ missing: 40165, wrong: 40165 }) }),
      media_id: material,
      view_limited: material,
      article_id: article,
      article_view_limited: article,
    },
    { missing: type, wrong: type },
  );
}

const buttonOf = (level: Level, submenu: Field<MenuButton[]>) =>
  either(
    object({ sub_button: list(anything(), { least: 1 }) }),
    object({ name: nameOf(level), sub_button: submenu }),
    object({ name: nameOf(level), type: actionsOf(level) }),
  ) as Field<MenuButton>;

const none = list<MenuButton>(anyObject() as Field<MenuButton>, { most: 0, wrong: 40022 });
const submenu = list(buttonOf(SUBMENU, none), { most: 5, wrong: 40023 });
const button = list(buttonOf(BAR, submenu), { least: 1, most: 3, missing: 40016, wrong: 40016 });

const SONG = { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' };
const BUTTONS = { button: [{ ...SONG, sub_button: [] }] };
const CUSTOM = { ...BUTTONS, matchrule: { tag_id: '2', client_platform_type: '2' }, menuid: 208396993 };

/** Writes a button as get_current_selfmenu_info does: a submenu is a list within an object. */
function configured({ sub_button: buttons, ...rest }: MenuButton): object {
  return buttons.length === 0 ? rest : { ...rest, sub_button: { list: buttons.map(configured) } };
}

export const menuEndpoints: Endpoint[] = [
  post('/cgi-bin/menu/create', '创建自定义菜单 — Sets the default menu.', {
    doc: `${DOCS}/api_createcustommenu.html`,
    permission: 'verified',
    quota: { perDay: 1000 },
    escapes: 'refused',
    notJson: 40016,
    body: { button },
    handle: ({ menus }, { button: buttons }) => {
      menus.create(buttons);
    },
  }),
  get('/cgi-bin/menu/get', '获取自定义菜单配置 — Tells the menus.', {
    doc: `${DOCS}/api_getmenu.html`,
    permission: 'verified',
    quota: { perDay: 10_000 },
    reply: { menu: { ...BUTTONS, menuid: 208396938 }, conditionalmenu: [CUSTOM] },
    handle({ menus: { standard, conditional } }) {
      if (!standard) throw new WeChatError(46003);
      // WeChat tells the menuid only where there are several menus to tell apart.
      if (conditional.length === 0) return { menu: { button: standard.button } };
      return { menu: standard, conditionalmenu: conditional };
    },
  }),
  get('/cgi-bin/menu/delete', '删除自定义菜单 — Deletes the default menu and all custom ones.', {
    doc: `${DOCS}/api_deletemenu.html`,
    permission: 'verified',
    quota: { perDay: 1000 },
    handle: ({ menus }) => {
      menus.clear();
    },
  }),
  get('/cgi-bin/get_current_selfmenu_info', '查询自定义菜单信息 — Tells the default menu.', {
    doc: `${DOCS}/api_getcurrentselfmenuinfo.html`,
    reply: {
      is_menu_open: 1,
      selfmenu_info: { button: [{ name: '菜单', sub_button: { list: [SONG] } }, SONG] },
    },
    handle({ menus: { standard } }) {
      if (!standard) return { is_menu_open: 0 };
      return { is_menu_open: 1, selfmenu_info: { button: standard.button.map(configured) } };
    },
  }),
  post('/cgi-bin/menu/addconditional', '创建个性化菜单 — Adds a menu that some followers see.', {
    doc: `${DOCS}/api_addconditionalmenu.html`,
    permission: 'verified',
    quota: { perDay: 2000 },
    escapes: 'refused',
    body: { button, matchrule: anyObject({ missing: 65304, wrong: 65304 }) },
    reply: { menuid: '208379533' },
    handle: ({ menus }, input) => ({ menuid: String(menus.add(input.button, input.matchrule).menuid) }),
  }),
  post('/cgi-bin/menu/delconditional', '删除个性化菜单 — Deletes a menu that some followers see.', {
    doc: `${DOCS}/api_deleteconditionalmenu.html`,
    permission: 'verified',
    quota: { perDay: 2000 },
    body: { menuid: id({ missing: 65301, wrong: 65301 }) },
    handle: ({ menus }, { menuid }) => {
      menus.remove(String(menuid));
    },
  }),
  post('/cgi-bin/menu/trymatch', '测试个性化菜单匹配结果 — Tells the menu that a user sees.', {
    doc: `${DOCS}/api_trymatchmenu.html`,
    permission: 'verified',
    quota: { perDay: 20_000 },
    body: { user_id: text({ missing: 65302, wrong: 65302 }) },
    reply: BUTTONS,
    handle: ({ menus }, { user_id: user }) => ({ button: menus.seenBy(user).button }),
  }),
];
