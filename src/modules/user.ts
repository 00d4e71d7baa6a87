import { get, make, post } from '../endpoint';
import { given } from './arguments';
import type { Ok } from './reply';

/** 国家地区的语言版本：简体中文、繁体中文、英文 — Language of a region's names: simplified Chinese, traditional Chinese, or English. */
export type Lang = 'zh_CN' | 'zh_TW' | 'en';

/** 关注的渠道来源 — How a user came to follow the account. */
export type SubscribeScene =
  /** 公众号搜索 — A search for an account. */
  | 'ADD_SCENE_SEARCH'
  /** 公众号迁移 — Moved from another account. */
  | 'ADD_SCENE_ACCOUNT_MIGRATION'
  /** 名片分享 — A shared contact card. */
  | 'ADD_SCENE_PROFILE_CARD'
  /** 扫描二维码 — A scanned QR code. */
  | 'ADD_SCENE_QR_CODE'
  /** 图文页内名称点击 — The account's name within an article. */
  | 'ADD_SCENE_PROFILE_LINK'
  /** 图文页右上角菜单 — An article's menu. */
  | 'ADD_SCENE_PROFILE_ITEM'
  /** 支付后关注 — After a payment. */
  | 'ADD_SCENE_PAID'
  /** 微信广告 — An advertisement. */
  | 'ADD_SCENE_WECHAT_ADVERTISEMENT'
  /** 他人转载 — A reprint by another account. */
  | 'ADD_SCENE_REPRINT'
  /** 视频号直播 — A Channels live stream. */
  | 'ADD_SCENE_LIVESTREAM'
  /** 视频号 — Channels. */
  | 'ADD_SCENE_CHANNELS'
  /** 小程序关注 — A mini program. */
  | 'ADD_SCENE_WXA'
  /** 其他 — Anything else. */
  | 'ADD_SCENE_OTHERS'
  | (string & {});

/**
 * 用户基本信息，未关注的用户只有 `subscribe`、`openid` 和可能有的 `unionid` — What WeChat tells about a user. Of one who does
 * not follow: `subscribe`, `openid` and, where there is one, `unionid`.
 */
export interface Follower {
  /** 是否关注，1 关注，0 未关注 — 1 if the user follows the account, else 0. */
  subscribe: 0 | 1;
  /** 用户的 openid — The user's id within this account. */
  openid: string;
  /** 语言，微信已不再提供 — The user's language: WeChat no longer provides it. */
  language?: string;
  /** 关注时间，多次关注取最后一次；Unix 时间戳，单位秒 — When the user followed last; seconds since 1970. */
  subscribe_time?: number;
  /** 用户在开放平台账号下的唯一标识，公众号绑定开放平台后才有 — The user's id within all accounts bound to one Open Platform account; only where there is one. */
  unionid?: string;
  /** 公众号对用户的备注 — The account's note on the user. */
  remark?: string;
  /** 用户所在的分组 — The group the user is in. */
  groupid?: number;
  /** 用户的标签 ID 列表 — Ids of the user's tags. */
  tagid_list?: number[];
  /** 关注的渠道来源 — How the user came to follow. */
  subscribe_scene?: SubscribeScene;
  /** 二维码的数字场景值 — Number of the scanned QR code's scene. */
  qr_scene?: number;
  /** 二维码的字符串场景值 — Text of the scanned QR code's scene. */
  qr_scene_str?: string;
  /** 昵称，自 2021-12-27 起不再返回 — The nickname: not told since 2021-12-27; {@link getOAuthUser} tells it. */
  nickname?: string;
  /** 头像，自 2021-12-27 起不再返回 — The picture: not told since 2021-12-27; {@link getOAuthUser} tells it. */
  headimgurl?: string;
  /** 性别，自 2021-12-27 起不再返回 — Not told since 2021-12-27, or 0; before: 1 male, 2 female, 0 unknown. */
  sex?: 0 | 1 | 2;
  /** 国家，自 2021-12-27 起不再返回 — The country: not told since 2021-12-27. */
  country?: string;
  /** 省份，自 2021-12-27 起不再返回 — The province: not told since 2021-12-27. */
  province?: string;
  /** 城市，自 2021-12-27 起不再返回 — The city: not told since 2021-12-27. */
  city?: string;
}

/** 一页关注用户 — A page of the account's followers. */
export interface Followers {
  /** 关注用户总数 — Followers in all. */
  total: number;
  /** 本页的数量，最多 10,000 — Followers on this page, at most 10,000. */
  count: number;
  /** 本页的列表，`count` 为 0 时没有 — The openids; missing where `count` is 0. */
  data?: {
    /** openid 列表，最多 10,000 个 — At most 10,000 of them. */
    openid: string[];
  };
  /**
   * 本页最后一个 openid，用于获取下一页；最后一页也可能有，`count` 小于 10,000 才是结束 — Last openid of this page, to ask
   * for the next one with. It may be there on the last page too: the end is where `count` is less than 10,000.
   */
  next_openid: string;
}

/** 查询的用户和语言 — Whom to ask about, and in which language. */
export interface UserQuery {
  /** 用户的 openid — The user's openid. */
  openid: string;
  /** 国家地区的语言版本，默认 `en` — Language of the answer; `en` where it is left out. */
  lang?: Lang;
}

/** 一页黑名单 — A page of the users whom the account has blocked. */
export interface Blacklist {
  /** 黑名单总人数 — Blocked users in all. */
  total: number;
  /** 本页的数量，最多 1,000 — Blocked users on this page, at most 1,000. */
  count: number;
  /** 本页的列表，`count` 为 0 时没有 — The openids; missing where `count` is 0. */
  data?: {
    /** openid 列表，最多 1,000 个 — At most 1,000 of them. */
    openid: string[];
  };
  /** 本页最后一个 openid，用于获取下一页 — Last openid of this page, to ask for the next one with. */
  next_openid: string;
}

/** 一个 openid 的转换结果 — What became of an openid. */
export interface ChangedOpenid {
  /** 原账号下的 openid — The openid of the old account. */
  ori_openid: string;
  /** 新账号下的 openid，成功时才有 — The openid of this account; missing where there is none. */
  new_openid?: string;
  /** 结果，成功为 `ok`；`ori_openid error` 表示该用户没有关注原账号 — `ok`; or `ori_openid error`: the user does not follow the old account. */
  err_msg: string;
}

/**
 * 获取用户基本信息 — tells what WeChat knows about one user.
 *
 * 限制：每天 5,000,000 次（新账号的额度，以公众平台显示的为准）。
 *
 * Limits: 5,000,000 calls a day for a new account; WeChat's website shows what an account has.
 *
 * 错误码：`40003` openid 不属于该公众号。
 *
 * Errors: `40003` the openid is not of this account.
 *
 * 说明：昵称、头像、性别和地区自 2021-12-27 起不再返回，语言也不再提供；昵称和头像须由用户网页授权后用 getOAuthUser 获取。
 *
 * Note: Nickname, picture, sex and region are not told since 2021-12-27, nor is the language. A user may let the account know nickname and picture: see getOAuthUser.
 *
 * @param options 用户的 openid（语言为英文），或 `{ openid, lang }` — The user's openid (the answer is then in English), or `{ openid, lang }`.
 * @returns 用户信息，未关注的用户 `subscribe` 为 0，只有 `openid`（及 `unionid`） — The user; of one who does not follow, `subscribe` is 0 and all that only followers have is missing.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_userinfo.html
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
 * 限制：每次最多 100 个 openid。
 *
 * Limits: 100 openids a call.
 *
 * 错误码：`40003` 有 openid 不属于该公众号；`40032` openid 超过 100 个。
 *
 * Errors: `40003` an openid is not of this account; `40032` more than 100 openids.
 *
 * 说明：昵称、头像、性别和地区自 2021-12-27 起不再返回，语言也不再提供。
 *
 * Note: Nickname, picture, sex and region are not told since 2021-12-27, nor is the language.
 *
 * @param openids 用户的 openid 列表，最多 100 个 — The users, at most 100.
 * @returns 用户信息列表，顺序与请求一致 — `user_info_list`, in the order asked.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_batchuserinfo.html
 */
export const batchGetUsers = make((openids: string[]) =>
  post<{
    /** 用户信息列表 — One for each openid. */
    user_info_list: Follower[];
  }>('/cgi-bin/user/info/batchget', { user_list: openids.map((openid) => ({ openid, lang: 'zh_CN' })) }),
);

/**
 * 获取关注用户列表（获取关注者列表） — lists the account's followers, 10,000 a page.
 *
 * 限制：每天 500 次（新账号的额度，以公众平台显示的为准）；每次最多 10,000 个 openid。
 *
 * Limits: 500 calls a day for a new account (WeChat's website shows what an account has); 10,000 openids a call.
 *
 * 错误码：`40003` nextOpenid 不属于该公众号；`48001` 账号没有此接口的权限；`50002` 账号受限；`268487002` 系统繁忙，请重试。
 *
 * Errors: `40003` nextOpenid is not of this account; `48001` the account may not call it; `50002` the account is restricted; `268487002` WeChat is busy: try again.
 *
 * @param nextOpenid 上一页的最后一个 openid，省略则从头开始 — The last openid of the page before; left out for the first page.
 * @returns 一页 openid — A page of openids.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_getfans.html
 */
export const getFollowers = make(
  (nextOpenid: string = '') => get<Followers>('/cgi-bin/user/get', { next_openid: nextOpenid }),
  2,
);

/**
 * 设置用户备注名 — sets the account's note on a user.
 *
 * 限制：每天 10,000 次；备注名须少于 30 字节（UTF-8），即最多 9 个汉字。
 *
 * Limits: 10,000 calls a day; the note must be shorter than 30 bytes of UTF-8, which is nine Chinese characters.
 *
 * 错误码：`40003` openid 不属于该公众号；`40092` 备注名不合法；`43004` 用户未关注。
 *
 * Errors: `40003` the openid is not of this account; `40092` the note is not allowed; `43004` the user does not follow.
 *
 * 状态：官方文档正文说仅限认证服务号，权限表则列出认证的公众号和服务号。
 *
 * Status: the text of WeChat's page says verified service accounts (服务号) only, its table says verified accounts of either kind.
 *
 * @param openid 用户的 openid — The user.
 * @param remark 备注名，须少于 30 字节 — The note, shorter than 30 bytes.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_updateremark.html
 * @example
 * api.updateRemark(openid, '老客户', (err) => { ... });
 * await api.promises.updateRemark(openid, '老客户');
 */
export const updateRemark = make((openid: string, remark: string) =>
  post<Ok>('/cgi-bin/user/info/updateremark', { openid, remark }),
);

/**
 * 获取黑名单（获取公众号的黑名单列表） — lists the users whom the account has blocked, 1,000 a page.
 *
 * 限制：每次最多 1,000 个 openid。
 *
 * Limits: 1,000 openids a call.
 *
 * 错误码：`40003` beginOpenid 不合法；`49003` beginOpenid 属于其他公众号。
 *
 * Errors: `40003` beginOpenid is wrong; `49003` beginOpenid is of another account.
 *
 * 状态：仅认证的公众号和服务号。
 *
 * Status: verified accounts only.
 *
 * @param beginOpenid 上一页的 next_openid，省略则从头开始 — `next_openid` of the page before; left out for the first page.
 * @returns 一页 openid — A page of openids.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_getblacklist.html
 * @example
 * api.getBlacklist((err, result) => { ... });
 * const { data, next_openid } = await api.promises.getBlacklist();
 */
export const getBlacklist = make(
  (beginOpenid: string = '') =>
    post<Blacklist>('/cgi-bin/tags/members/getblacklist', { begin_openid: beginOpenid }),
  2,
);

/**
 * 拉黑用户 — blocks users: the account no longer gets what they send.
 *
 * 限制：每次最多 20 个 openid。
 *
 * Limits: 20 openids a call.
 *
 * 错误码：`40003` 有 openid 不合法；`40032` openid 超过 20 个；`49003` 有 openid 属于其他公众号；`48001` 账号没有此接口的权限；`50002` 账号受限；`61016` 第三方平台没有这项权限；`268487001` 系统繁忙，请重试。
 *
 * Errors: `40003` an openid is wrong; `40032` more than 20 openids; `49003` an openid is of another account; `48001` the account may not call it; `50002` the account is restricted; `61016` the third-party platform may not call it; `268487001` WeChat is busy: try again.
 *
 * 状态：仅认证的公众号和服务号。
 *
 * Status: verified accounts only.
 *
 * @param openids 用户的 openid 列表，最多 20 个 — The users, at most 20.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_batchblacklist.html
 */
export const batchBlacklist = make((openids: string[]) =>
  post<Ok>('/cgi-bin/tags/members/batchblacklist', { openid_list: openids }),
);

/**
 * 取消拉黑 — unblocks users.
 *
 * 限制：每次最多 20 个 openid。
 *
 * Limits: 20 openids a call.
 *
 * 错误码：`40003` 有 openid 不合法；`40032` openid 超过 20 个。
 *
 * Errors: `40003` an openid is wrong; `40032` more than 20 openids.
 *
 * 状态：仅认证的公众号和服务号。
 *
 * Status: verified accounts only.
 *
 * @param openids 用户的 openid 列表，最多 20 个 — The users, at most 20.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/userinfo/api_batchunblacklist.html
 */
export const batchUnblacklist = make((openids: string[]) =>
  post<Ok>('/cgi-bin/tags/members/batchunblacklist', { openid_list: openids }),
);

/**
 * 转换openid — tells which openids users of a former account have with this one, to which it has moved.
 *
 * 限制：每次最多 100 个 openid；迁移审核通过后至迁移完成后 15 天内可用。
 *
 * Limits: 100 openids a call; from the approval of the move until 15 days after it.
 *
 * 错误码：`63178` from_appid 不正确或没有迁移；`63182` openid 列表为空；`63183` 两个账号之间没有迁移关系。
 *
 * Errors: `63178` from_appid is wrong, or there was no move; `63182` there are no openids; `63183` there was no move between the two accounts.
 *
 * 状态：原账号为个人主体的不支持。
 *
 * Status: not for former accounts of individuals.
 *
 * 说明：用新账号的客户端调用；openid 须在原账号冻结前取得，且用户仍关注原账号。from_appid 在官方文档中要求填原账号的原始 ID（gh_ 开头），旧版文档和开发者的经验则是 appid，填原始 ID 会报错。
 *
 * Note: It is called with the client of the new account, and the openids must be of users who still follow the old one. WeChat's page wants the original id of the old account (gh_…) for from_appid; an older page, and developers who met an error with the id, say its appid.
 *
 * @param fromAppid 原账号的 appid — The old account's appid.
 * @param openids 原账号下的 openid 列表，最多 100 个 — Openids of the old account, at most 100.
 * @returns 转换结果列表 — `result_list`, one for each openid.
 * @see https://developers.weixin.qq.com/doc/service/api/usermanage/changeopenid/api_changeopenid.html
 * @example
 * api.changeOpenid(oldAppid, oldOpenids, (err, result) => { ... });
 * const { result_list } = await api.promises.changeOpenid(oldAppid, oldOpenids);
 */
export const changeOpenid = make((fromAppid: string, openids: string[]) =>
  post<
    Ok & {
      /** 转换结果列表 — One for each openid. */
      result_list: ChangedOpenid[];
    }
  >('/cgi-bin/changeopenid', { from_appid: fromAppid, openid_list: openids }),
);
