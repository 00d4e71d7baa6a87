import type { Json } from '../../base/json.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import type { Followers } from '../followers/followers.js';
import { matches, readRule } from './match-rule.js';

/** A button as it is sent. */
export interface SentButton extends Json {
  type?: string;
  name: string;
  url?: string;
  media_id?: string;
  article_id?: string;
  sub_button?: SentButton[];
}

/** A button as it is kept: `sub_button` is always there, and empty where it opens no submenu. */
export interface MenuButton extends SentButton {
  sub_button: MenuButton[];
}

/** A menu of the account; one with a rule is seen by some followers in place of the default one. */
export interface Menu {
  button: MenuButton[];
  matchrule?: Json;
  menuid: number;
}

/** How what buttons show is looked up. */
export interface MenuLookups {
  isMaterial: (mediaId: string) => boolean;
  isNews: (mediaId: string) => boolean;
  isArticle: (articleId: string) => boolean;
}

const MAX_DOMAINS = 3;
const FIRST_ID = 208396938;

/** A button that opens a submenu does nothing else: WeChat drops what it says besides. */
function complete({ type, name, sub_button: buttons = [], ...action }: SentButton): MenuButton {
  if (buttons.length > 0) return { name, sub_button: buttons.map(complete) };
  return { type, name, ...action, sub_button: [] };
}

function flat({ button }: Menu): MenuButton[] {
  return button.flatMap((one) => [one, ...one.sub_button]);
}

/** The menus of the account. */
export class Menus {
  /** The default menu, and the others, newest first, as WeChat matches them. */
  private readonly data: { standard?: Menu; conditional: Menu[] };

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
    private readonly lookups: MenuLookups,
  ) {
    this.data = context.part('menus', () => ({ conditional: [] }));
  }

  /** The menu of whoever matches no other. */
  get standard(): Menu | undefined {
    return this.data.standard;
  }

  /** The menus that some followers see in its place, newest first. */
  get conditional(): Menu[] {
    return this.data.conditional;
  }

  /** Sets the default menu. */
  create(button: SentButton[]): void {
    this.data.standard = this.menu({ button });
  }

  /** Deletes the default menu, and all others with it. */
  clear(): void {
    Object.assign(this.data, { standard: undefined, conditional: [] });
  }

  /** Adds a menu that some followers see. */
  add(button: SentButton[], rule: Json): Menu {
    this.required();
    const menu = this.menu({ button, matchrule: readRule(rule) });
    const links = [menu, ...this.conditional].flatMap(flat).filter(({ type }) => type === 'view');
    const domains = new Set(links.map(({ url = '' }) => url.split(/[/?#:]+/)[1]));
    if (domains.size > MAX_DOMAINS) throw new WeChatError(65316);
    this.conditional.unshift(menu);
    return menu;
  }

  /** Deletes a menu that some followers see. */
  remove(menuid: string): void {
    const index = this.conditional.findIndex((menu) => String(menu.menuid) === menuid);
    if (index === -1) throw new WeChatError(65301);
    this.conditional.splice(index, 1);
  }

  /** The menu that a follower sees. */
  seenBy(openid: string): Menu {
    const standard = this.required();
    const follower = this.followers.find(openid);
    if (!follower) throw new WeChatError(65302);
    if (follower.subscribe === 0) throw new WeChatError(65315);
    return this.conditional.find(({ matchrule = {} }) => matches(matchrule, follower)) ?? standard;
  }

  private required(): Menu {
    if (!this.standard) throw new WeChatError(65303);
    return this.standard;
  }

  private menu(sent: { button: SentButton[]; matchrule?: Json }): Menu {
    const menuid = this.context.ids.next('menu', FIRST_ID);
    const menu = { ...sent, button: sent.button.map(complete), menuid };
    for (const one of flat(menu)) this.check(one);
    return menu;
  }

  /** Requires the material or the article of a button that shows one. */
  private check({ type = '', media_id = '', article_id = '' }: MenuButton): void {
    const { isMaterial, isNews, isArticle } = this.lookups;
    if (type === 'media_id' && !isMaterial(media_id) && !isNews(media_id)) throw new WeChatError(40007);
    if (type === 'view_limited' && !isNews(media_id))
      throw new WeChatError(isMaterial(media_id) ? 40121 : 40007);
    if (type.startsWith('article_') && !isArticle(article_id)) throw new WeChatError(53600);
  }
}
