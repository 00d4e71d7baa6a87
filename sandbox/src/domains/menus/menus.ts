import { text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Materials } from '../files/materials.js';
import type { Followers } from '../followers/followers.js';
import { matches, readRule } from './match-rule.js';
import { readButtons } from './menu-button.js';
import type { MenuButton } from './menu-button.js';

/** A menu of the account. */
export interface Menu {
  menuid: number;
  button: MenuButton[];
}

/** A menu that some followers see in place of the default one. */
export interface ConditionalMenu extends Menu {
  matchrule: Json;
}

const MAX_DOMAINS = 3;

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
    const matchrule = readRule(body.matchrule);
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
}
