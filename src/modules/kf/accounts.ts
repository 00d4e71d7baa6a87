import { createHash } from 'node:crypto';
import { get, make, makeVariadic, post, upload, type Upload } from '../../endpoint';
import type { Ok } from '../reply';

/** 邀请的状态 — State of an invitation to work as customer service. */
export type KfInvitation =
  /** 等待确认 — Not answered yet. */
  | 'waiting'
  /** 被拒绝 — Refused. */
  | 'rejected'
  /** 已过期 — Too old. */
  | 'expired'
  | (string & {});

/** 客服账号 — A customer-service account. */
export interface KfAccount {
  /** 客服账号：账号前缀@公众号微信号 — The account: `name@WeChat ID of the official account`. */
  kf_account: string;
  /** 用户看到的昵称 — Nickname that users see. */
  kf_nick: string;
  /** 客服编号，文本 — Number of the account, a text here. */
  kf_id: number | string;
  /** 头像地址 — Address of the picture. */
  kf_headimgurl: string;
  /** 绑定的微信号，已绑定时才有 — WeChat ID of who works under the account; only where somebody does. */
  kf_wx?: string;
  /** 被邀请的微信号，尚未绑定时才有 — WeChat ID of who was invited; only while nobody works under the account. */
  invite_wx?: string;
  /** 邀请的过期时间，Unix 时间戳（秒） — When the invitation expires; seconds since 1970. */
  invite_expire_time?: number;
  /** 邀请的状态 — State of the invitation. */
  invite_status?: KfInvitation;
}

/** 在线的客服 — A customer-service account that is online. */
export interface OnlineKf {
  /** 客服账号：账号前缀@公众号微信号 — The account: `name@WeChat ID of the official account`. */
  kf_account: string;
  /** 0 离线，1 网页在线 — 0 offline, 1 online on the web. */
  status: 0 | 1 | (number & {});
  /** 客服编号，数字 — Number of the account, a number here. */
  kf_id: number | string;
  /** 正在接待的会话数 — Conversations it has at the moment. */
  accepted_case: number;
  /** 最大自动接入数，现行文档中已没有 — Conversations it takes by itself at most; no longer in WeChat's documentation. */
  auto_accept?: number;
  /** 客服的 openid，并非所有公众号都有 — Openid of who works under the account; not with every official account. */
  kf_openid?: string;
}

/** A password leaves this process as an MD5 only: WeChat wanted it so. */
const hashed = (password: string) =>
  password !== '' && { password: createHash('md5').update(password).digest('hex') };

/**
 * 获取所有客服账号（获取客服基本信息） — lists the customer-service accounts.
 *
 * 错误码：`65400` 未开通新版客服。
 *
 * Errors: `65400` the account has no customer service yet.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param businessId 客服子商户的 id，普通账号省略 — Id of a sub-merchant; ordinary accounts leave it out.
 * @returns 客服账号列表 `kf_list` — The `kf_list`.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_getkflist.html
 */
export const getCustomServiceList = makeVariadic((businessId: string | undefined = undefined) =>
  get<{
    /** 全部客服账号 — All accounts. */
    kf_list: KfAccount[];
  }>('/cgi-bin/customservice/getkflist', { business_id: businessId }),
);

/**
 * 获取在线客服列表 — lists the customer-service accounts that are online.
 *
 * 错误码：`65400` 未开通新版客服。
 *
 * Errors: `65400` the account has no customer service yet.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param businessId 客服子商户的 id，普通账号省略 — Id of a sub-merchant; ordinary accounts leave it out.
 * @returns 在线客服列表 `kf_online_list` — The `kf_online_list`.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_getonlinekflist.html
 */
export const getOnlineCustomServiceList = makeVariadic((businessId: string | undefined = undefined) =>
  get<{
    /** 在线的客服 — Accounts online. */
    kf_online_list: OnlineKf[];
  }>('/cgi-bin/customservice/getonlinekflist', { business_id: businessId }),
);

/**
 * 添加客服账号 — creates a customer-service account.
 *
 * 限制：最多 100 个客服账号；公众号须已设置微信号。
 *
 * Limits: 100 accounts; the official account needs a WeChat ID of its own.
 *
 * 错误码：`65400` 未开通新版客服；`65403` 昵称不合法；`65404` 账号名不合法；`65405` 账号过多；`65406` 账号已存在。
 *
 * Errors: `65400` the account has no customer service yet; `65403` the nickname is not allowed; `65404` the account's name is
 * not allowed; `65405` too many accounts; `65406` the account exists.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：用 `inviteKfWorker` 绑定微信号之后，客服账号才能使用。
 *
 * Note: the account can be used once somebody is bound to it, by `inviteKfWorker`.
 *
 * @param account 客服账号：账号前缀@公众号微信号，前缀最多 10 个字母、数字或下划线 — The account, `name@WeChat ID of the official account`;
 * the name has at most 10 letters, digits or underscores.
 * @param nickname 用户看到的昵称，最多 16 个字 — Nickname that users see, at most 16 characters.
 * @param password 明文密码，发送其 MD5；现行文档中已没有，请省略 — Password in clear, of which the MD5 is sent; no longer in WeChat's
 * documentation: leave it out.
 * @param businessId 客服子商户的 id，普通账号省略 — Id of a sub-merchant; ordinary accounts leave it out.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_addkfaccount.html
 */
export const addKfAccount = makeVariadic(
  (account: string, nickname: string, password: string = '', businessId: string | undefined = undefined) =>
    post<Ok>('/customservice/kfaccount/add', {
      kf_account: account,
      nickname,
      ...hashed(password),
      business_id: businessId,
    }),
  4,
);

/**
 * 修改客服账号 — sets the nickname of a customer-service account.
 *
 * 错误码：`65400` 未开通新版客服；`65401` 没有这个客服账号；`65403` 昵称不合法。
 *
 * Errors: `65400` the account has no customer service yet; `65401` no such account; `65403` the nickname is not allowed.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @param nickname 用户看到的昵称，最多 16 个字 — Nickname that users see, at most 16 characters.
 * @param password 明文密码，发送其 MD5；现行文档中已没有，请省略 — Password in clear, of which the MD5 is sent; no longer in WeChat's
 * documentation: leave it out.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_updatekfaccount.html
 */
export const updateKfAccount = makeVariadic(
  (account: string, nickname: string, password: string = '') =>
    post<Ok>('/customservice/kfaccount/update', { kf_account: account, nickname, ...hashed(password) }),
  4,
);

/**
 * 删除客服账号 — deletes a customer-service account.
 *
 * 错误码：`65400` 未开通新版客服；`65401` 没有这个客服账号。
 *
 * Errors: `65400` the account has no customer service yet; `65401` no such account.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：这里沿用旧文档的 GET；现行文档为 POST，`kf_account` 在请求体中。
 *
 * Note: this sends the GET of older documentation; today's has a POST with `kf_account` in its body.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_delkfaccount.html
 */
export const deleteKfAccount = makeVariadic((account: string) =>
  get<Ok>('/customservice/kfaccount/del', { kf_account: account }),
);

/**
 * 设置客服头像 — sets the picture of a customer-service account.
 *
 * 错误码：`40005` 不是 JPG；`40009` 图片过大；`65401` 没有这个客服账号。
 *
 * Errors: `40005` not a JPG; `40009` the picture is too big; `65401` no such account.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @param picture 头像：JPG，最大 5 MB，建议 640 × 640 像素 — The picture: JPG, at most 5 MB, best 640 × 640 pixels.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_uploadkfheadimg.html
 */
export const setKfAccountAvatar = makeVariadic((account: string, picture: Upload) =>
  upload<Ok>('/customservice/kfaccount/uploadheadimg', picture, { kf_account: account }),
);

/**
 * 邀请绑定客服账号 — invites somebody to work under a customer-service account.
 *
 * 错误码：`65400` 未开通新版客服；`65401` 没有这个客服账号；`65407` 对方已是该公众号的客服；`65408` 已邀请过对方；`65409` 没有这个微信号；`65410` 对方绑定的客服账号过多；`65411` 该客服账号已有等待确认的邀请；`65412` 该客服账号已绑定微信号。
 *
 * Errors: `65400` the account has no customer service yet; `65401` no such account; `65407` this person serves the official
 * account already; `65408` this person was invited already; `65409` no such WeChat ID; `65410` this person has too many
 * accounts; `65411` an invitation to this account waits for an answer; `65412` somebody is bound to the account already.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * 说明：对方在微信中确认后绑定，绑定之前客服账号不能使用；邀请的状态见 `getCustomServiceList`。
 *
 * Note: the person is bound once they accept in WeChat, and before that nobody can use the account; `getCustomServiceList`
 * tells the state of the invitation.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @param wechatId 被邀请人的微信号 — WeChat ID of the person.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/servicermanage/api_invitekfworker.html
 */
export const inviteKfWorker = make((account: string, wechatId: string) =>
  post<Ok>('/customservice/kfaccount/inviteworker', { kf_account: account, invite_wx: wechatId }),
);
