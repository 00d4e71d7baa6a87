import { make, open, post } from '../endpoint';
import type { Menu, MenuButton, MenuRule } from './menu';
import type { Ok } from './reply';

/** 个性化菜单 — A menu that some users see in place of the default one. */
export interface CustomMenu extends Menu {
  /** 匹配规则 — Who sees it. */
  matchrule: MenuRule;
}

/**
 * 创建个性化菜单 — adds a menu that some users see in place of the default one; the newest match counts.
 *
 * 限制：每天 2,000 次；所有个性化菜单的链接最多指向 3 个域名。
 *
 * Limits: 2,000 calls a day; links into at most 3 domains over all such menus.
 *
 * 错误码：`65303` 没有默认菜单；`65304` 匹配规则为空；`65305` 个性化菜单过多；`65306` 账号没有个性化菜单权限；`65316` 链接指向的域名超过 3 个；`65320` 匹配规则涉及隐私。
 *
 * Errors: `65303` there is no default menu; `65304` the rule is empty; `65305` too many such menus; `65306` the account may not have them; `65316` links into more than 3 domains; `65320` the rule asks for private data.
 *
 * 说明：方法名中的 CustomMenu 指个性化菜单；微信英文文档的 custom menu 则是自定义菜单，对应 createMenu。
 *
 * Note: The custom menu of this method's name is 个性化菜单, which WeChat's English pages call a conditional or personalized menu. What they call a custom menu is 自定义菜单, the default menu: see createMenu.
 *
 * @param menu 菜单与匹配规则，或原样发送的 JSON 文本 — The menu and who sees it, or JSON text, sent as it is.
 * @returns 菜单 ID — The menu's `menuid`.
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_addconditionalmenu.html
 * @example
 * const menu = {
 *   button: [{ type: 'view', name: '会员', url: 'https://example.com/vip' }],
 *   matchrule: { tag_id: 2 },
 * };
 * api.createCustomMenu(menu, (err, result) => { ... });
 * const { menuid } = await api.promises.createCustomMenu(menu);
 */
export const createCustomMenu = open(
  make((menu: CustomMenu | string) =>
    post<{
      /** 菜单 ID，超过 2^53 的以字符串返回 — Id of the menu; an id beyond 2^53 arrives as an exact string. */
      menuid: number | string;
    }>('/cgi-bin/menu/addconditional', menu),
  ),
);

/**
 * 删除个性化菜单 — removes one menu that some users see in place of the default one.
 *
 * 限制：每天 2,000 次。
 *
 * Limits: 2,000 calls a day.
 *
 * 错误码：`65301` 菜单不存在。
 *
 * Errors: `65301` no such menu.
 *
 * @param menuId 菜单 ID — The menu's `menuid`.
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_deleteconditionalmenu.html
 */
export const removeCustomMenu = make((menuId: number | string) =>
  post<Ok>('/cgi-bin/menu/delconditional', { menuid: menuId }),
);

/**
 * 测试个性化菜单匹配结果 — tells which menu a user sees.
 *
 * 限制：每天 20,000 次。
 *
 * Limits: 20,000 calls a day.
 *
 * 错误码：`65302` 用户不存在或未关注。
 *
 * Errors: `65302` no such follower.
 *
 * @param userId 用户的 openid 或微信号 — The user's openid or WeChat name.
 * @returns 用户看到的菜单 — The menu's buttons.
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_trymatchmenu.html
 */
export const testCustomMenu = make((userId: string) =>
  post<{
    /** 菜单按钮 — Buttons of the menu. */
    button: MenuButton[];
  }>('/cgi-bin/menu/trymatch', { user_id: userId }),
);
