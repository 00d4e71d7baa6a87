import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 用户的会话 — With whom a user talks. */
export interface KfSession {
  /** 会话开始时间，Unix 时间戳（秒） — When the conversation began; seconds since 1970. */
  createtime: number;
  /** 客服账号，没有会话时为空 — The customer-service account; empty where nobody talks to the user. */
  kf_account: string;
}

/** 等待接入的用户 — Users who wait for customer service. */
export interface KfWaiting {
  /** 等待的人数 — How many wait. */
  count: number;
  /** 等待的用户，先到先列，最多 100 个 — Who waits, in the order they came; at most 100. */
  waitcaselist: {
    /** 用户最后一条消息的时间，Unix 时间戳（秒） — When the user last wrote; seconds since 1970. */
    latest_time: number;
    /** 用户的 openid — The user. */
    openid: string;
  }[];
}

/** Opens or closes the conversation of a user with an account. */
const session = (action: 'create' | 'close') =>
  make((account: string, openid: string) =>
    post<Ok>(`/customservice/kfsession/${action}`, { kf_account: account, openid }),
  );

/**
 * 创建会话 — begins a conversation of a user with a customer-service account; one that there is already is kept.
 *
 * 限制：客服须在线，并已绑定微信号。
 *
 * Limits: the account has to be online, with somebody bound to it.
 *
 * 错误码：`65401` 没有这个客服账号；`65402` 客服账号尚未绑定微信号；`65414` 用户正由其他客服接待；`65415` 客服不在线；`40003` openid 不属于该公众号。
 *
 * Errors: `65401` no such account; `65402` nobody is bound to the account; `65414` another account talks to the user;
 * `65415` the account is offline; `40003` the openid is not of this account.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @param openid 用户的 openid — The user.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/messctrl/api_createkfsession.html
 */
export const createKfSession = session('create');

/**
 * 关闭会话 — ends the conversation of a user with a customer-service account.
 *
 * 错误码：`65401` 没有这个客服账号；`65413` 没有这个会话；`65414` 用户正由其他客服接待；`40003` openid 不属于该公众号。
 *
 * Errors: `65401` no such account; `65413` they have no conversation; `65414` another account talks to the user; `40003` the
 * openid is not of this account.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @param openid 用户的 openid — The user.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/messctrl/api_closesession.html
 */
export const closeKfSession = session('close');

/**
 * 获取客户会话状态 — tells which customer-service account talks to a user.
 *
 * 错误码：`40003` openid 不属于该公众号；`65400` 未开通新版客服。
 *
 * Errors: `40003` the openid is not of this account; `65400` the account has no customer service yet.
 *
 * @param openid 用户的 openid — The user.
 * @returns 客服账号与开始时间；没有会话时 `kf_account` 为空 — Account and time; `kf_account` is empty where nobody talks to the user.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/messctrl/api_getkfsession.html
 */
export const getKfSession = make((openid: string) =>
  get<KfSession>('/customservice/kfsession/getsession', { openid }),
);

/**
 * 获取客服会话列表 — lists the conversations of a customer-service account.
 *
 * 错误码：`65401` 没有这个客服账号；`65402` 客服账号尚未绑定微信号。
 *
 * Errors: `65401` no such account; `65402` nobody is bound to the account.
 *
 * @param account 客服账号：账号前缀@公众号微信号 — The customer-service account, `name@WeChat ID of the official account`.
 * @returns 会话列表 `sessionlist` — The `sessionlist`.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/messctrl/api_getkfsessionlist.html
 */
export const getKfSessionList = make((account: string) =>
  get<{
    /** 会话列表 — The conversations. */
    sessionlist: {
      /** 会话开始时间，Unix 时间戳（秒） — When it began; seconds since 1970. */
      createtime: number;
      /** 用户的 openid — The user. */
      openid: string;
    }[];
  }>('/customservice/kfsession/getsessionlist', { kf_account: account }),
);

/**
 * 获取未接入会话列表 — lists the users who wait for customer service.
 *
 * 错误码：`65400` 未开通新版客服。
 *
 * Errors: `65400` the account has no customer service yet.
 *
 * @returns 等待的人数，以及前 100 个用户 — How many wait, and the first 100.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/messctrl/api_getwaitcase.html
 */
export const getKfSessionWaitCase = make(() => get<KfWaiting>('/customservice/kfsession/getwaitcase'));
