import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import type { Materials } from '../files/materials.js';
import type { Followers } from '../followers/followers.js';
import { matches, readRule } from './match-rule.js';
import type { MatchRule } from './match-rule.js';

/** A button as it was sent; `sub_button` is always there, and empty where it opens no submenu. */
export interface MenuButton {
  type?: string;
  name: string;
  url?: string;
  media_id?: string;
  article_id?: string;
  sub_button: MenuButton[];
  [field: string]: unknown;
}

/** A menu of the account. */
export interface Menu {
  button: MenuButton[];
  menuid: number;
}

/** A menu that some followers see in place of the default one. */
export interface CustomMenu extends Menu {
  matchrule: MatchRule;
}

/** How the articles of buttons are looked up. */
export interface ArticleLookups {
  isNews: (mediaId: string) => boolean;
  isArticle: (articleId: string) => boolean;
}

interface MenuData {
  standard?: Menu;
  /** Newest first, as WeChat matches them. */
  conditional: CustomMenu[];
}

type SentButton = Partial<MenuButton> & { name: string };

const MAX_DOMAINS = 3;
const FIRST_ID = 208396938;

/** A button that opens a submenu does nothing else: WeChat drops what it says besides. */
function complete({ sub_button = [], ...button }: SentButton): MenuButton {
  if (sub_button.length === 0) return { ...button, sub_button };
  return { name: button.name, sub_button: sub_button.map(complete) };
}

function flat(buttons: MenuButton[]): MenuButton[] {
  return buttons.flatMap((button) => [button, ...button.sub_button]);
}

function domainsOf({ button }: Menu): string[] {
  return flat(button).flatMap(({ type, url = '' }) =>
    type === 'view' ? [url.split(/[/?#:]+/)[1] ?? ''] : [],
  );
}

/** The menus of the account. */
export class Menus {
  private readonly data: MenuData;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
    private readonly materials: Materials,
    private readonly articles: ArticleLookups,
  ) {
    this.data = context.part('menus', () => ({ conditional: [] }));
  }

  /** The menu of whoever matches no other. */
  get standard(): Menu | undefined {
    return this.data.standard;
  }

  /** The menus that some followers see in its place, newest first. */
  get conditional(): CustomMenu[] {
    return this.data.conditional;
  }

  /** Sets the default menu. */
  create(buttons: SentButton[]): void {
    this.data.standard = this.menu(buttons);
  }

  /** Deletes the default menu, and all custom menus with it. */
  clear(): void {
    delete this.data.standard;
    this.data.conditional = [];
  }

  /** Adds a custom menu. */
  add(buttons: SentButton[], rule: MatchRule): CustomMenu {
    this.require();
    const menu = { ...this.menu(buttons), matchrule: readRule(rule) };
    if (new Set([menu, ...this.conditional].flatMap(domainsOf)).size > MAX_DOMAINS)
      throw new WeChatError(65316);
    this.data.conditional.unshift(menu);
    return menu;
  }

  /** Deletes a custom menu. */
  remove(menuid: string): void {
    const left = this.conditional.filter((menu) => String(menu.menuid) !== menuid);
    if (left.length === this.conditional.length) throw new WeChatError(65301);
    this.data.conditional = left;
  }

  /** The menu that a follower sees. */
  seenBy(openid: string): Menu {
    const standard = this.require();
    const follower = this.followers.find(openid);
    if (!follower) throw new WeChatError(65302);
    if (follower.subscribe === 0) throw new WeChatError(65315);
    return this.conditional.find(({ matchrule }) => matches(matchrule, follower)) ?? standard;
  }

  private require(): Menu {
    if (!this.standard) throw new WeChatError(65303);
    return this.standard;
  }

  /** Requires the material or the article of a button that shows one. */
  private check({ type = '', media_id = '', article_id = '' }: MenuButton): void {
    const { isNews, isArticle } = this.articles;
    if (['media_id', 'view_limited'].includes(type)) {
      if (!isNews(media_id) && !this.materials.find(media_id)) throw new WeChatError(40007);
      if (type === 'view_limited' && !isNews(media_id)) throw new WeChatError(40121);
    }
    if (['article_id', 'article_view_limited'].includes(type) && !isArticle(article_id))
      throw new WeChatError(53600);
  }

  private menu(sent: SentButton[]): Menu {
    const button = sent.map(complete);
    for (const one of flat(button)) this.check(one);
    return { button, menuid: this.context.ids.next('menu', FIRST_ID) };
  }
}
