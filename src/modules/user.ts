import { get, make, post } from '../endpoint';
import { given } from './arguments';
import type { Ok } from './reply';

/** Language of a region's names: simplified Chinese, traditional Chinese, or English. */
export type Lang = 'zh_CN' | 'zh_TW' | 'en';

/** How a user came to follow the account. */
export type SubscribeScene =
  /** 公众号搜索 — search for an account. */
  | 'ADD_SCENE_SEARCH'
  /** 公众号迁移 — moved from another account. */
  | 'ADD_SCENE_ACCOUNT_MIGRATION'
  /** 名片分享 — a shared contact card. */
  | 'ADD_SCENE_PROFILE_CARD'
  /** 扫描二维码 — a scanned QR code. */
  | 'ADD_SCENE_QR_CODE'
  /** 图文页内名称点击 — the account's name within an article. */
  | 'ADD_SCENE_PROFILE_LINK'
  /** 图文页右上角菜单 — an article's menu. */
  | 'ADD_SCENE_PROFILE_ITEM'
  /** 支付后关注 — after a payment. */
  | 'ADD_SCENE_PAID'
  /** 微信广告 — an advertisement. */
  | 'ADD_SCENE_WECHAT_ADVERTISEMENT'
  /** 他人转载 — a reprint by another account. */
  | 'ADD_SCENE_REPRINT'
  /** 视频号直播 — a Channels live stream. */
  | 'ADD_SCENE_LIVESTREAM'
  /** 视频号 — Channels. */
  | 'ADD_SCENE_CHANNELS'
  /** 小程序关注 — a mini program. */
  | 'ADD_SCENE_WXA'
  /** 其他 — anything else. */
  | 'ADD_SCENE_OTHERS'
  | (string & {});

/** What WeChat tells about a user. Of one who does not follow: `subscribe`, `openid` and, where there is one, `unionid`. */
export interface Follower {
  /** 1 if the user follows the account, else 0. */
  subscribe: 0 | 1;
  /** The user's id within this account. */
  openid: string;
  /** Language of the user's WeChat. */
  language?: string;
  /** When the user followed last; seconds since 1970. */
  subscribe_time?: number;
  /** The user's id within all accounts bound to one Open Platform account; only where there is one. */
  unionid?: string;
  /** The account's note on the user. */
  remark?: string;
  /** The group the user is in. */
  groupid?: number;
  /** Ids of the user's tags. */
  tagid_list?: number[];
  /** How the user came to follow. */
  subscribe_scene?: SubscribeScene;
  /** Number of the scanned QR code's scene. */
  qr_scene?: number;
  /** Text of the scanned QR code's scene. */
  qr_scene_str?: string;
  /** Empty since 2021-12-27. */
  nickname?: string;
  /** Empty since 2021-12-27. */
  headimgurl?: string;
  /** 0 since 2021-12-27; before: 1 male, 2 female, 0 unknown. */
  sex?: 0 | 1 | 2;
  /** Empty since 2021-12-27. */
  country?: string;
  /** Empty since 2021-12-27. */
  province?: string;
  /** Empty since 2021-12-27. */
  city?: string;
}

/** A page of the account's followers. */
export interface Followers {
  /** Followers in all. */
  total: number;
  /** Followers on this page, at most 10,000. */
  count: number;
  /** The openids; missing where `count` is 0. */
  data?: {
    /** At most 10,000. */
    openid: string[];
  };
  /**
   * Last openid of this page, to ask for the next one with. It may be there on the last page too:
   * the end is where `count` is less than 10,000.
   */
  next_openid: string;
}

/** Whom to ask about, and in which language. */
export interface UserQuery {
  /** The user's openid. */
  openid: string;
  /** Language of the answer; `en` where it is left out. */
  lang?: Lang;
}

/**
 * 获取用户基本信息 — tells what WeChat knows about one user.
 *
 * Errors: `40003` the openid is not of this account.
 *
 * @param options the user's openid (the answer is then in English), or `{ openid, lang }`
 * @returns the user; of one who does not follow, `subscribe` is 0 and all that only followers have is missing
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/Get_users_basic_information_UnionID.html
 * @example
 * api.getUser({ openid, lang: 'zh_CN' }, (err, user) => { ... });
 * const user = await api.promises.getUser({ openid, lang: 'zh_CN' });
 */
export const getUser = make((options: string | UserQuery) => {
  const { openid, lang = 'en' } = typeof options === 'object' ? options : { openid: options };
  return get<Follower>('/cgi-bin/user/info', { openid: given(openid, 'getUser: the openid'), lang });
});

/**
 * 批量获取用户基本信息 — tells what WeChat knows about up to 100 users, in simplified Chinese.
 *
 * Errors: `40003` an openid is not of this account; `40032` more than 100 openids.
 *
 * @param openids openids, at most 100
 * @returns `user_info_list`, in the order asked
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/Get_users_basic_information_UnionID.html
 */
export const batchGetUsers = make((openids: string[]) =>
  post<{
    /** One for each openid. */
    user_info_list: Follower[];
  }>('/cgi-bin/user/info/batchget', { user_list: openids.map((openid) => ({ openid, lang: 'zh_CN' })) }),
);

/**
 * 获取关注者列表 — lists the account's followers, 10,000 a page.
 *
 * Errors: `40003` `nextOpenid` is not of this account.
 *
 * @param nextOpenid the last openid of the page before; left out for the first page
 * @returns a page of openids
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/Getting_a_User_List.html
 */
export const getFollowers = make(
  (nextOpenid: string = '') => get<Followers>('/cgi-bin/user/get', { next_openid: nextOpenid }),
  2,
);

/**
 * 设置用户备注名 — sets the account's note on a user.
 *
 * Errors: `40003` the openid is not of this account.
 *
 * @param openid the user
 * @param remark the note, shorter than 30 characters
 * @see https://developers.weixin.qq.com/doc/offiaccount/User_Management/Configuring_user_notes.html
 */
export const updateRemark = make((openid: string, remark: string) =>
  post<Ok>('/cgi-bin/user/info/updateremark', { openid, remark }),
);
