import { make, open, post } from '../endpoint';
import type { Menu, MenuButton, MenuRule } from './menu';
import type { Ok } from './reply';

/** A menu that some users see in place of the default one. */
export interface CustomMenu extends Menu {
  /** Who sees it. */
  matchrule: MenuRule;
}

/**
 * 创建个性化菜单 — adds a menu that some users see in place of the default one; the newest match counts.
 *
 * Limits: 2,000 calls a day; links into at most 3 domains over all custom menus.
 *
 * Errors: `65303` there is no default menu; `65304` the rule is empty; `65305` too many custom menus; `65306`
 * the account may not have custom menus; `65316` links into more than 3 domains; `65320` the rule asks for
 * private data.
 *
 * @param menu the menu and who sees it, or JSON text, sent as it is
 * @returns the menu's `menuid`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html
 * @example
 * const menu = {
 *   button: [{ type: 'view', name: '会员', url: 'https://example.com/vip' }],
 *   matchrule: { tag_id: 2 },
 * };
 * api.createCustomMenu(menu, (err, { menuid }) => { ... });
 * const { menuid } = await api.promises.createCustomMenu(menu);
 */
export const createCustomMenu = open(
  make((menu: CustomMenu | string) =>
    post<{
      /** Id of the menu; an id beyond 2^53 arrives as an exact string. */
      menuid: number | string;
    }>('/cgi-bin/menu/addconditional', menu),
  ),
);

/**
 * 删除个性化菜单 — removes one custom menu.
 *
 * Limits: 2,000 calls a day.
 *
 * Errors: `65301` no such custom menu.
 *
 * @param menuId the menu's `menuid`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html
 */
export const removeCustomMenu = make((menuId: number | string) =>
  post<Ok>('/cgi-bin/menu/delconditional', { menuid: menuId }),
);

/**
 * 测试个性化菜单匹配结果 — tells which menu a user sees.
 *
 * Limits: 20,000 calls a day.
 *
 * Errors: `65302` no such follower.
 *
 * @param userId the user's openid or WeChat name (微信号)
 * @returns the menu's buttons
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Personalized_menu_interface.html
 */
export const testCustomMenu = make((userId: string) =>
  post<{
    /** Buttons of the menu. */
    button: MenuButton[];
  }>('/cgi-bin/menu/trymatch', { user_id: userId }),
);
