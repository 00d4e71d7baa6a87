import { get, make, open, post } from '../endpoint';
import type { Ok } from './reply';

/** 推送事件的按钮类型 — What a button sends the account an event about. */
export type MenuEvent =
  /** 点击推事件 — The click itself. */
  | 'click'
  /** 扫码推事件 — A code that the user scans; WeChat shows what it says. */
  | 'scancode_push'
  /** 扫码带提示 — A code that the user scans; WeChat shows that a message is on its way. */
  | 'scancode_waitmsg'
  /** 系统拍照发图 — A photo that the user takes. */
  | 'pic_sysphoto'
  /** 拍照或者相册发图 — A photo that the user takes or picks from the phone's album. */
  | 'pic_photo_or_album'
  /** 微信相册发图 — A photo that the user picks from WeChat's album. */
  | 'pic_weixin'
  /** 发送位置 — A place that the user picks. */
  | 'location_select';

/** 推送事件的按钮 — A button that sends the account an event. */
export interface EventButton {
  /** 按钮类型 — What the event is about. */
  type: MenuEvent;
  /** 按钮标题，一级菜单不超过 16 字节，子菜单不超过 60 字节 — What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** 按钮的 KEY 值，用于事件推送，不超过 128 字节 — Which button it is, as the event tells it; at most 128 bytes. */
  key: string;
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 跳转URL — A button that opens a web page. */
export interface ViewButton {
  /** 按钮类型，恒为 `view` — Always `view`. */
  type: 'view';
  /** 按钮标题，一级菜单不超过 16 字节，子菜单不超过 60 字节 — What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** 网页地址，不超过 1,024 字节 — Address of the page; at most 1,024 bytes. */
  url: string;
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 打开小程序 — A button that opens a mini program. */
export interface MiniProgramButton {
  /** 按钮类型，恒为 `miniprogram` — Always `miniprogram`. */
  type: 'miniprogram';
  /** 按钮标题，一级菜单不超过 16 字节，子菜单不超过 60 字节 — What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** 小程序的 appid，须已与公众号关联 — The mini program; it must be linked with the account. */
  appid: string;
  /** 小程序页面路径，如 `pages/index/index` — Page of the mini program, e.g. `pages/index/index`. */
  pagepath: string;
  /** 不支持小程序的旧版微信打开的网页，不超过 1,024 字节 — Web page for WeChat clients too old for mini programs; at most 1,024 bytes. */
  url: string;
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 使用永久素材的按钮 — A button that sends or opens permanent material. */
export interface MaterialButton {
  /** 按钮类型：发送素材或打开图文 — What the button does with it: sends it, or opens it. */
  type:
    /** 下发消息 — Sends the material as a message. */
    | 'media_id'
    /** 跳转图文消息URL，微信现要求改用 `article_view_limited` — Opens the article; WeChat wants `article_view_limited` in its place now. */
    | 'view_limited';
  /** 按钮标题，一级菜单不超过 16 字节，子菜单不超过 60 字节 — What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** 永久素材的 media_id — Permanent material. */
  media_id: string;
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 使用已发布图文的按钮 — A button that shows a published article. */
export interface ArticleButton {
  /** 按钮类型：发送卡片或打开图文 — What the button does with it: sends it, or opens it. */
  type:
    /** 以卡片形式下发已发布的图文消息 — Sends the article as a card. */
    | 'article_id'
    /** 打开已发布的图文消息 — Opens the article. */
    | 'article_view_limited';
  /** 按钮标题，一级菜单不超过 16 字节，子菜单不超过 60 字节 — What the button says; at most 16 bytes, within a submenu 60. */
  name: string;
  /** 发布后得到的 article_id — The article's id, from its publication. */
  article_id: string;
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 带子菜单的按钮 — A button that opens a submenu. */
export interface SubMenu {
  /** 没有按钮类型，按钮要么有动作，要么有子菜单 — None: a button does something or opens a submenu. */
  type?: undefined;
  /** 按钮标题，不超过 16 字节 — What the button says; at most 16 bytes. */
  name: string;
  /** 子菜单的按钮，1 至 5 个，不能再有子菜单 — Buttons of the submenu, 1 to 5; they have no submenus. */
  sub_button: MenuButton[];
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 菜单按钮，字段由 `type` 决定 — A button of a menu; `type` says which fields it has. */
export type MenuButton =
  EventButton | ViewButton | MiniProgramButton | MaterialButton | ArticleButton | SubMenu;

/** 菜单 — A menu. */
export interface Menu {
  /** 一级菜单的按钮，1 至 3 个 — Buttons, 1 to 3. */
  button: MenuButton[];
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 个性化菜单的匹配规则，至少一个字段 — Who sees a menu for some users only; one field at least. */
export interface MenuRule {
  /** 标签 ID — Users with this tag. */
  tag_id?: number | string;
  /** 客户端：1 iOS，2 Android，3 其他 — Users of this system: 1 iOS, 2 Android, 3 any other. */
  client_platform_type?: 1 | 2 | 3 | '1' | '2' | '3';
  /**
   * 分组 ID — Users in this group.
   *
   * @deprecated 分组已由标签取代，请改用 `tag_id` — Groups have become tags: use `tag_id`.
   */
  group_id?: number | string;
  /**
   * 性别：1 男，2 女 — Users of this sex: 1 men, 2 women.
   *
   * @deprecated 涉及隐私，微信会返回错误码 `65320` — WeChat refuses it with `65320`, for privacy.
   */
  sex?: 1 | 2 | '1' | '2';
  /**
   * 国家 — Users in this country.
   *
   * @deprecated 涉及隐私，微信会返回错误码 `65320` — WeChat refuses it with `65320`, for privacy.
   */
  country?: string;
  /**
   * 省份 — Users in this province.
   *
   * @deprecated 涉及隐私，微信会返回错误码 `65320` — WeChat refuses it with `65320`, for privacy.
   */
  province?: string;
  /**
   * 城市 — Users in this city.
   *
   * @deprecated 涉及隐私，微信会返回错误码 `65320` — WeChat refuses it with `65320`, for privacy.
   */
  city?: string;
  /**
   * 语言 — Users of this language.
   *
   * @deprecated 涉及隐私，微信会返回错误码 `65320` — WeChat refuses it with `65320`, for privacy.
   */
  language?: string;
  /** 微信以后新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 公众号的菜单 — The account's menus. */
export interface Menus {
  /** 默认菜单 — The default menu. */
  menu: {
    /** 菜单按钮 — Its buttons. */
    button: MenuButton[];
    /** 菜单 ID，有个性化菜单时才有；超过 2^53 的以字符串返回 — Its id, where there are menus for some users; an id beyond 2^53 arrives as an exact string. */
    menuid?: number | string;
  };
  /** 个性化菜单，没有则无此字段 — Menus for some users, if there are any. */
  conditionalmenu?: {
    /** 菜单按钮 — Its buttons. */
    button: MenuButton[];
    /** 匹配规则 — Who sees it. */
    matchrule: MenuRule;
    /** 菜单 ID，超过 2^53 的以字符串返回 — Its id; an id beyond 2^53 arrives as an exact string. */
    menuid: number | string;
  }[];
}

/** 按钮的动作，无论以何种方式设置 — What a button does, however it was set. */
export type MenuConfigType =
  | MenuEvent
  | 'view'
  | 'miniprogram'
  | 'media_id'
  | 'view_limited'
  | 'article_id'
  | 'article_view_limited'
  /** 发送文本，在公众平台网站设置 — Sends the text in `value`; set on the website. */
  | 'text'
  /** 发送图片，在公众平台网站设置 — Sends the picture in `value`; set on the website. */
  | 'img'
  /** 发送照片，在公众平台网站设置 — Sends a photo; set on the website. */
  | 'photo'
  /** 发送视频，在公众平台网站设置 — Sends the video in `value`; set on the website. */
  | 'video'
  /** 发送语音，在公众平台网站设置 — Sends the voice recording in `value`; set on the website. */
  | 'voice'
  /** 发送图文，在公众平台网站设置 — Sends the articles in `news_info`; set on the website. */
  | 'news'
  | (string & {});

/** 按钮发送的图文 — An article behind a button. */
export interface MenuNews {
  /** 标题 — Title. */
  title: string;
  /** 作者 — Author. */
  author: string;
  /** 摘要 — Summary. */
  digest: string;
  /** 正文中是否显示封面，1 显示，0 不显示 — 1 if the cover is shown within the article, else 0. */
  show_cover: 0 | 1;
  /** 封面图片地址 — Address of the cover picture. */
  cover_url: string;
  /** 正文地址 — Address of the article. */
  content_url: string;
  /** 原文地址，没有则为空 — Address behind 阅读原文 (read the original); empty where there is none. */
  source_url: string;
}

/** 用户看到的按钮 — A button as users see it. */
export interface MenuConfigButton {
  /** 按钮的动作，有子菜单的没有 — What it does; missing where it opens a submenu. */
  type?: MenuConfigType;
  /** 按钮标题 — What it says. */
  name: string;
  /** 按钮的 KEY 值，用于事件推送 — Which button it is, as the event tells it. */
  key?: string;
  /** 打开的网页地址 — Address of the page that it opens. */
  url?: string;
  /** 文本、media_id 或下载地址，由 `type` 决定 — Text, `media_id` or download address; which of them follows from `type`. */
  value?: string;
  /** 发送或打开的永久素材 — Permanent material that it sends or opens. */
  media_id?: string;
  /** 显示的已发布图文 — Published article that it shows. */
  article_id?: string;
  /** 打开的小程序的 appid — Mini program that it opens. */
  appid?: string;
  /** 小程序页面路径 — Page of the mini program. */
  pagepath?: string;
  /** 发送的图文 — Articles that it sends. */
  news_info?: {
    /** 图文列表 — The articles. */
    list: MenuNews[];
  };
  /** 子菜单 — Its submenu. */
  sub_button?: {
    /** 子菜单的按钮 — Buttons of the submenu. */
    list: MenuConfigButton[];
  };
}

/** 用户看到的默认菜单 — The default menu as users see it, whether it was set by the API or on the website. */
export interface MenuConfig {
  /** 菜单是否开启，1 开启，0 未开启 — 1 if the account shows a menu, else 0. */
  is_menu_open: 0 | 1;
  /** 菜单 — The menu. */
  selfmenu_info: {
    /** 菜单按钮 — Its buttons. */
    button: MenuConfigButton[];
  };
}

/**
 * 创建自定义菜单 — sets the account's default menu in place of the one before; users see it within five minutes.
 *
 * 限制：每天 1,000 次，测试号 100 次；一级菜单最多 3 个，每个最多 5 个子菜单；标题一级不超过 16 字节，二级不超过 60 字节。
 *
 * Limits: 1,000 calls a day, 100 for a test account; 3 buttons, each with a submenu of at most 5; what they say is at most 16 bytes long, within a submenu 60.
 *
 * 错误码：`40016` 按钮个数不合法；`40018` 或 `40025` 标题过长；`40033` 请求中有 \uXXXX 转义，须直接发送 UTF-8 文字；`40054` 或 `40055` 链接不合法；`45064` 小程序未与公众号关联；`48001` 账号没有菜单权限。
 *
 * Errors: `40016` too many buttons; `40018` or `40025` a name is too long; `40033` the text has \uXXXX escapes in it, where WeChat wants plain UTF-8; `40054` or `40055` an address is not allowed; `45064` the mini program is not linked with the account; `48001` the account may not have a menu.
 *
 * @param menu 菜单，或原样发送的 JSON 文本 — The menu, or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu.html
 * @example
 * api.createMenu({ button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }] }, (err) => { ... });
 * await api.promises.createMenu({ button: [{ type: 'click', name: '今日歌曲', key: 'V1001' }] });
 */
export const createMenu = open(make((menu: Menu | string) => post<Ok>('/cgi-bin/menu/create', menu)));

/**
 * 获取自定义菜单配置 — tells the menus that were set by the API: the default one, and those for some users.
 *
 * 限制：每天 10,000 次，测试号 1,000 次。
 *
 * Limits: 10,000 calls a day, 1,000 for a test account.
 *
 * 错误码：`46003` 没有菜单。
 *
 * Errors: `46003` there is no menu.
 *
 * @returns 默认菜单和个性化菜单 — The menus.
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_getmenu.html
 */
export const getMenu = make(() => get<Menus>('/cgi-bin/menu/get'));

/**
 * 删除自定义菜单 — removes the default menu, and all menus for some users with it.
 *
 * 限制：每天 1,000 次，测试号 100 次。
 *
 * Limits: 1,000 calls a day, 100 for a test account.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_deletemenu.html
 */
export const removeMenu = make(() => get<Ok>('/cgi-bin/menu/delete'));

/**
 * 查询自定义菜单信息 — tells the default menu, whether it was set by the API or on WeChat's website.
 *
 * 状态：未认证的账号也可调用。
 *
 * Status: unverified accounts may call it too.
 *
 * @returns 用户看到的菜单，其中的图片、语音和视频为临时素材 — The menu as users see it; pictures, recordings and videos in it are temporary material.
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_getcurrentselfmenuinfo.html
 */
export const getMenuConfig = make(() => get<MenuConfig>('/cgi-bin/get_current_selfmenu_info'));
