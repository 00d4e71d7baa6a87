import { identifier, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { MenuButton } from '../domains/menus/menu-button.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

/** Writes a button as get_current_selfmenu_info does: a submenu is a list within an object. */
function configured({ sub_button, ...button }: MenuButton): Json {
  return sub_button.length === 0 ? button : { ...button, sub_button: { list: sub_button.map(configured) } };
}

export const menuEndpoints: Endpoint[] = [
  post('/cgi-bin/menu/create', ({ menus }, { body }) => {
    menus.create(body);
    return undefined;
  }),
  get('/cgi-bin/menu/get', ({ menus }) => {
    const { standard, conditional } = menus;
    if (!standard) throw new WeChatError(46003);
    // WeChat tells the menuid only where there are several menus to tell apart.
    if (conditional.length === 0) return { menu: { button: standard.button } };
    return { menu: standard, conditionalmenu: conditional };
  }),
  get('/cgi-bin/menu/delete', ({ menus }) => {
    menus.clear();
    return undefined;
  }),
  get('/cgi-bin/get_current_selfmenu_info', ({ menus }) => {
    const { standard } = menus;
    return {
      is_menu_open: standard ? 1 : 0,
      selfmenu_info: { button: standard?.button.map(configured) ?? [] },
    };
  }),
  post('/cgi-bin/menu/addconditional', ({ menus }, { body }) => ({
    menuid: menus.add(body).menuid.toString(),
  })),
  post('/cgi-bin/menu/delconditional', ({ menus }, { body }) => {
    menus.remove(identifier(body.menuid));
    return undefined;
  }),
  post('/cgi-bin/menu/trymatch', ({ menus }, { body }) => ({
    button: menus.seenBy(text(body.user_id)).button,
  })),
];
