import { identifier, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';
import type { Materials } from './material.js';
import { readButtons } from './menu-button.js';
import type { MenuButton } from './menu-button.js';
import type { Follower, Followers } from './user.js';

/** A menu of the account. */
export interface Menu {
  menuid: number;
  button: MenuButton[];
}

/** A menu that some followers see in place of the default one. */
export interface ConditionalMenu extends Menu {
  matchrule: Json;
}

const RULES = ['tag_id', 'group_id', 'client_platform_type'];
// What WeChat refuses since 2021, for the privacy of users.
const PRIVATE_RULES = ['sex', 'country', 'province', 'city', 'language'];
const MAX_DOMAINS = 3;

function isSet(rule: Json, name: string): boolean {
  return identifier(rule[name]) !== '';
}

/** Whether a follower meets a rule; of several tags the one put on last counts. */
function matches(rule: Json, follower: Follower): boolean {
  const tag = follower.tagid_list.at(-1);
  const facts: Record<string, (number | undefined)[]> = {
    tag_id: [tag],
    // Groups have become tags, and WeChat takes the id of either here.
    group_id: [tag, follower.groupid],
    client_platform_type: [follower.platform],
  };
  return RULES.filter((name) => isSet(rule, name)).every((name) =>
    facts[name]?.some((fact) => String(fact) === identifier(rule[name])),
  );
}

function domainsOf(buttons: MenuButton[]): string[] {
  return buttons.flatMap(({ type, url, sub_button }) => [
    ...domainsOf(sub_button),
    ...(type === 'view' ? [new URL(text(url)).hostname] : []),
  ]);
}

/** The menus of the account. */
export class Menus {
  /** The menu of whoever matches no other. */
  standard: Menu | undefined;
  /** The custom menus, newest first, as WeChat matches them. */
  conditional: ConditionalMenu[] = [];
  private nextId = 208396938;

  constructor(
    private readonly followers: Followers,
    private readonly materials: Materials,
  ) {}

  /** Sets the default menu. */
  create(body: Json): void {
    this.standard = { button: readButtons(body.button, this.materials), menuid: this.nextId++ };
  }

  /** Deletes the default menu, and all custom menus with it. */
  clear(): void {
    this.standard = undefined;
    this.conditional = [];
  }

  /** Adds a custom menu. */
  add(body: Json): ConditionalMenu {
    this.requireStandard();
    const button = readButtons(body.button, this.materials);
    const matchrule = this.readRule(body.matchrule);
    const links = [button, ...this.conditional.map((menu) => menu.button)].flatMap(domainsOf);
    if (new Set(links).size > MAX_DOMAINS) throw new WeChatError(65316);
    const menu = { button, matchrule, menuid: this.nextId++ };
    this.conditional.unshift(menu);
    return menu;
  }

  /** Deletes a custom menu. */
  remove(menuid: string): void {
    const left = this.conditional.filter((menu) => String(menu.menuid) !== menuid);
    if (left.length === this.conditional.length) throw new WeChatError(65301);
    this.conditional = left;
  }

  /** Finds the menu that a follower sees. */
  seenBy(openid: string): Menu {
    const standard = this.requireStandard();
    const follower = this.followers.find(openid);
    if (!follower) throw new WeChatError(65302);
    if (follower.subscribe === 0) throw new WeChatError(65315);
    return this.conditional.find(({ matchrule }) => matches(matchrule, follower)) ?? standard;
  }

  private requireStandard(): Menu {
    if (!this.standard) throw new WeChatError(65303);
    return this.standard;
  }

  private readRule(value: unknown): Json {
    const rule = object(value ?? {});
    if (PRIVATE_RULES.some((name) => isSet(rule, name))) throw new WeChatError(65320);
    const set = RULES.filter((name) => isSet(rule, name));
    if (set.length === 0) throw new WeChatError(65304);
    const platform = identifier(rule.client_platform_type);
    if (!['', '1', '2', '3'].includes(platform)) throw new WeChatError(40035);
    return Object.fromEntries(set.map((name) => [name, rule[name]]));
  }
}

/** Writes a button as get_current_selfmenu_info does: a submenu is a list within an object. */
function configured({ sub_button, ...button }: MenuButton): Json {
  return sub_button.length === 0 ? button : { ...button, sub_button: { list: sub_button.map(configured) } };
}

export const menus: Domain<Menus> = {
  create: ({ followers, materials }) => new Menus(followers, materials),
  routes(router, state) {
    router.post('/cgi-bin/menu/create', ({ body }) => {
      state.menus.create(body);
      return undefined;
    });
    router.get('/cgi-bin/menu/get', () => {
      const { standard, conditional } = state.menus;
      if (!standard) throw new WeChatError(46003);
      // WeChat tells the menuid only where there are several menus to tell apart.
      if (conditional.length === 0) return { menu: { button: standard.button } };
      return { menu: standard, conditionalmenu: conditional };
    });
    router.get('/cgi-bin/menu/delete', () => {
      state.menus.clear();
      return undefined;
    });
    router.get('/cgi-bin/get_current_selfmenu_info', () => {
      const { standard } = state.menus;
      return {
        is_menu_open: standard ? 1 : 0,
        selfmenu_info: { button: standard?.button.map(configured) ?? [] },
      };
    });
    router.post('/cgi-bin/menu/addconditional', ({ body }) => ({
      menuid: state.menus.add(body).menuid.toString(),
    }));
    router.post('/cgi-bin/menu/delconditional', ({ body }) => {
      state.menus.remove(identifier(body.menuid));
      return undefined;
    });
    router.post('/cgi-bin/menu/trymatch', ({ body }) => ({
      button: state.menus.seenBy(text(body.user_id)).button,
    }));
  },
};
