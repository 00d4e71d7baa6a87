import { get, make, open, post } from '../endpoint';
import type { Ok } from './reply';

/** What a button sends the account an event about. */
export type MenuEvent =
  /** 点击推事件 — the click itself. */
  | 'click'
  /** 扫码推事件 — a code that the user scans; WeChat shows what it says. */
  | 'scancode_push'
  /** 扫码带提示 — a code that the user scans; WeChat shows that a message is on its way. */
  | 'scancode_waitmsg'
  /** 系统拍照发图 — a photo that the user takes. */
  | 'pic_sysphoto'
  /** 拍照或者相册发图 — a photo that the user takes or picks from the phone's album. */
  | 'pic_photo_or_album'
  /** 微信相册发图 — a photo that the user picks from WeChat's album. */
  | 'pic_weixin'
  /** 发送位置 — a place that the user picks. */
  | 'location_select';

/** A button that sends the account an event. */
export interface EventButton {
  /** What the event is about. */
  type: MenuEvent;
  /** What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** Which button it is, as the event tells it; at most 128 bytes. */
  key: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 跳转URL — a button that opens a web page. */
export interface ViewButton {
  /** `view` */
  type: 'view';
  /** What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** Address of the page; at most 1,024 bytes. */
  url: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 打开小程序 — a button that opens a mini program. */
export interface MiniProgramButton {
  /** `miniprogram` */
  type: 'miniprogram';
  /** What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** The mini program; it must be linked with the account. */
  appid: string;
  /** Page of the mini program, e.g. `pages/index/index`. */
  pagepath: string;
  /** Web page for WeChat clients too old for mini programs; at most 1,024 bytes. */
  url: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A button that sends or opens permanent material. */
export interface MaterialButton {
  type:
    /** 下发消息 — sends the material as a message. */
    | 'media_id'
    /** 跳转图文消息URL — opens the article; WeChat wants `article_view_limited` in its place now. */
    | 'view_limited';
  /** What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** Permanent material. */
  media_id: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A button that shows a published article. */
export interface ArticleButton {
  type:
    /** 发布后的图文消息 — sends the article as a card. */
    | 'article_id'
    /** 发布后的图文消息 — opens the article. */
    | 'article_view_limited';
  /** What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** The article's id, from its publication. */
  article_id: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A button that opens a submenu. */
export interface SubMenu {
  /** None: a button does something or opens a submenu. */
  type?: undefined;
  /** What the button says; at most 16 bytes. */
  name: string;
  /** Buttons of the submenu, 1 to 5; they have no submenus. */
  sub_button: MenuButton[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A button of a menu; `type` says which fields it has. */
export type MenuButton =
  EventButton | ViewButton | MiniProgramButton | MaterialButton | ArticleButton | SubMenu;

/** A menu. */
export interface Menu {
  /** Buttons, 1 to 3. */
  button: MenuButton[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Who sees a custom menu; one field at least. */
export interface MenuRule {
  /** Users with this tag. */
  tag_id?: number | string;
  /** Users of this system: 1 iOS, 2 Android, 3 any other. */
  client_platform_type?: 1 | 2 | 3 | '1' | '2' | '3';
  /** @deprecated Groups have become tags: use `tag_id`. */
  group_id?: number | string;
  /** @deprecated WeChat refuses it with `65320`, for privacy. 1 men, 2 women. */
  sex?: 1 | 2 | '1' | '2';
  /** @deprecated WeChat refuses it with `65320`, for privacy. */
  country?: string;
  /** @deprecated WeChat refuses it with `65320`, for privacy. */
  province?: string;
  /** @deprecated WeChat refuses it with `65320`, for privacy. */
  city?: string;
  /** @deprecated WeChat refuses it with `65320`, for privacy. */
  language?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** The account's menus. */
export interface Menus {
  /** The default menu. */
  menu: {
    /** Its buttons. */
    button: MenuButton[];
    /** Its id, where there are custom menus; an id beyond 2^53 arrives as an exact string. */
    menuid?: number | string;
  };
  /** Custom menus, if there are any. */
  conditionalmenu?: {
    /** Its buttons. */
    button: MenuButton[];
    /** Who sees it. */
    matchrule: MenuRule;
    /** Its id; an id beyond 2^53 arrives as an exact string. */
    menuid: number | string;
  }[];
}

/** What a button does, however it was set. */
export type MenuConfigType =
  | MenuEvent
  | 'view'
  | 'miniprogram'
  | 'media_id'
  | 'view_limited'
  | 'article_id'
  | 'article_view_limited'
  /** Sends the text in `value`; set on the website. */
  | 'text'
  /** Sends the picture in `value`; set on the website. */
  | 'img'
  /** Sends a photo; set on the website. */
  | 'photo'
  /** Sends the video in `value`; set on the website. */
  | 'video'
  /** Sends the voice recording in `value`; set on the website. */
  | 'voice'
  /** Sends the articles in `news_info`; set on the website. */
  | 'news'
  | (string & {});

/** An article behind a button. */
export interface MenuNews {
  /** Title. */
  title: string;
  /** Author. */
  author: string;
  /** Summary. */
  digest: string;
  /** 1 if the cover is shown within the article, else 0. */
  show_cover: 0 | 1;
  /** Address of the cover picture. */
  cover_url: string;
  /** Address of the article. */
  content_url: string;
  /** Address behind 阅读原文 (read the original); empty where there is none. */
  source_url: string;
}

/** A button as users see it. */
export interface MenuConfigButton {
  /** What it does; missing where it opens a submenu. */
  type?: MenuConfigType;
  /** What it says. */
  name: string;
  /** Which button it is, as the event tells it. */
  key?: string;
  /** Address of the page that it opens. */
  url?: string;
  /** Text, `media_id` or download address; which of them follows from `type`. */
  value?: string;
  /** Permanent material that it sends or opens. */
  media_id?: string;
  /** Published article that it shows. */
  article_id?: string;
  /** Mini program that it opens. */
  appid?: string;
  /** Page of the mini program. */
  pagepath?: string;
  /** Articles that it sends. */
  news_info?: {
    /** The articles. */
    list: MenuNews[];
  };
  /** Its submenu. */
  sub_button?: {
    /** Buttons of the submenu. */
    list: MenuConfigButton[];
  };
}

/** The default menu as users see it, whether it was set by the API or on the website. */
export interface MenuConfig {
  /** 1 if the account shows a menu, else 0. */
  is_menu_open: 0 | 1;
  /** The menu. */
  selfmenu_info: {
    /** Its buttons. */
    button: MenuConfigButton[];
  };
}

/**
 * 创建自定义菜单 — sets the account's default menu in place of the one before; users see it within five minutes.
 *
 * Limits: 3 buttons, each with a submenu of at most 5; 1,000 calls a day.
 *
 * Errors: `40016` too many buttons; `40018` or `40025` a name is too long; `40054` or `40055` an address is
 * not allowed; `45064` the mini program is not linked with the account; `48001` the account may not have a
 * menu.
 *
 * @param menu the menu, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Creating_Custom-Defined_Menu.html
 * @example
 * api.createMenu({ button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }] }, (err) => { ... });
 * await api.promises.createMenu({ button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }] });
 */
export const createMenu = open(make((menu: Menu | string) => post<Ok>('/cgi-bin/menu/create', menu)));

/**
 * 获取自定义菜单配置 — tells the menus that were set by the API: the default one and the custom ones.
 *
 * Limits: 10,000 calls a day.
 *
 * Errors: `46003` there is no menu.
 *
 * @returns the menus
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Getting_Custom_Menu_Configurations.html
 */
export const getMenu = make(() => get<Menus>('/cgi-bin/menu/get'));

/**
 * 删除自定义菜单 — removes the default menu, and all custom menus with it.
 *
 * Limits: 1,000 calls a day.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Deleting_Custom-Defined_Menu.html
 */
export const removeMenu = make(() => get<Ok>('/cgi-bin/menu/delete'));

/**
 * 查询自定义菜单信息 — tells the default menu, whether it was set by the API or on WeChat's website.
 *
 * @returns the menu as users see it; pictures, recordings and videos in it are temporary material
 * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Querying_Custom_Menus.html
 */
export const getMenuConfig = make(() => get<MenuConfig>('/cgi-bin/get_current_selfmenu_info'));
