import { createHash } from 'node:crypto';
import { get, makeVariadic as make, post, upload, type Upload } from '../endpoint';
import { fieldsOf } from './arguments';
import type { Ok } from './reply';

/** Which records of conversations to ask for. */
export interface KfRecordQuery {
  /** Begin of the time asked for; seconds since 1970. */
  starttime: number;
  /** End of the time asked for, at most 24 hours after `starttime`; seconds since 1970. */
  endtime: number;
  /** Id of the message to begin with, in ascending order; 1 where it is left out or 0. */
  msgid?: number;
  /** Records wanted, at most 10,000. */
  number: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What was done at a record. */
export type KfOperation =
  /** 客服发送信息 — customer service sent a message. */
  | 2002
  /** 客服接收消息 — customer service got a message. */
  | 2003
  | (number & {});

/** One message of a conversation. */
export interface KfRecord {
  /** The user. */
  openid: string;
  /** Who sent the message. */
  opercode: KfOperation;
  /** The text; `[image]`, `[voice]` or `[video]` stand for what is none. */
  text: string;
  /** When it was sent; seconds since 1970. */
  time: number;
  /** The customer-service account: `name@WeChat ID of the official account`. */
  worker: string;
}

/** Records of conversations. */
export interface KfRecords {
  /** The records, in the order of their ids. */
  recordlist: KfRecord[];
  /** Records in this answer; fewer than were asked for at the end. */
  number: number;
  /** Id of the last record, for the `msgid` of the next call. */
  msgid: number;
}

/** State of an invitation to work as customer service. */
export type KfInvitation =
  /** 等待确认 — not answered yet. */
  | 'waiting'
  /** 被拒绝 — refused. */
  | 'rejected'
  /** 过期 — too old. */
  | 'expired'
  | (string & {});

/** A customer-service account. */
export interface KfAccount {
  /** The account: `name@WeChat ID of the official account`. */
  kf_account: string;
  /** Nickname that users see. */
  kf_nick: string;
  /** Number of the account. */
  kf_id: number | string;
  /** Address of the picture. */
  kf_headimgurl: string;
  /** WeChat ID of who works under the account; only where somebody does. */
  kf_wx?: string;
  /** WeChat ID of who was invited; only while nobody works under the account. */
  invite_wx?: string;
  /** When the invitation expires; seconds since 1970. */
  invite_expire_time?: number;
  /** State of the invitation. */
  invite_status?: KfInvitation;
}

/** A customer-service account that is online. */
export interface OnlineKf {
  /** The account: `name@WeChat ID of the official account`. */
  kf_account: string;
  /** 0 offline, 1 online on the web. */
  status: 0 | 1 | (number & {});
  /** Number of the account. */
  kf_id: number | string;
  /** Conversations it has at the moment. */
  accepted_case: number;
  /** Conversations it takes by itself at most; no longer in WeChat's documentation. */
  auto_accept?: number;
  /** Openid of who works under the account; not with every official account. */
  kf_openid?: string;
}

/** With whom a user talks. */
export interface KfSession {
  /** When the conversation began; seconds since 1970. */
  createtime: number;
  /** The customer-service account; empty where nobody talks to the user. */
  kf_account: string;
}

/** Users who wait for customer service. */
export interface KfWaiting {
  /** How many wait. */
  count: number;
  /** Who waits, in the order they came; at most 100. */
  waitcaselist: {
    /** When the user last wrote; seconds since 1970. */
    latest_time: number;
    /** The user. */
    openid: string;
  }[];
}

/** Saves an account. A password leaves this process as an MD5 only: WeChat wants it so. */
const save = (action: 'add' | 'update') =>
  make(
    (account: string, nickname: string, password: string = '') =>
      post<Ok>(`/customservice/kfaccount/${action}`, {
        kf_account: account,
        nickname,
        ...(password !== '' && { password: createHash('md5').update(password).digest('hex') }),
      }),
    4,
  );

/** Opens or closes the conversation of a user with an account. */
const session = (action: 'create' | 'close') =>
  make((account: string, openid: string) =>
    post<Ok>(`/customservice/kfsession/${action}`, { kf_account: account, openid }),
  );

/**
 * 获取聊天记录 — gets what users and customer service wrote to each other.
 *
 * Limits: 24 hours and 10,000 records a call; ask again from the `msgid` of the answer while `number` records came.
 *
 * Errors: `65400` the account has no customer service yet; `65416` a field is missing or wrong; `65417` more than
 * 24 hours.
 *
 * @param query time and number of records
 * @returns the records, and the id to go on from
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Obtain_chat_transcript.html
 * @example
 * const query = { starttime: 1464710400, endtime: 1464796800, number: 10000 };
 * api.getRecords(query, (err, result) => { ... });
 * const result = await api.promises.getRecords(query);
 */
export const getRecords = make((query: KfRecordQuery) =>
  post<KfRecords>('/customservice/msgrecord/getmsglist', {
    ...fieldsOf(query, 'getRecords: the query'),
    ...(!query.msgid && { msgid: 1 }),
  }),
);

/**
 * 获取客服基本信息 — lists the customer-service accounts.
 *
 * Errors: `65400` the account has no customer service yet.
 *
 * @returns `kf_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html
 */
export const getCustomServiceList = make(() =>
  get<{
    /** All accounts. */
    kf_list: KfAccount[];
  }>('/cgi-bin/customservice/getkflist'),
);

/**
 * 获取在线客服列表 — lists the customer-service accounts that are online.
 *
 * Errors: `65400` the account has no customer service yet.
 *
 * @returns `kf_online_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html
 */
export const getOnlineCustomServiceList = make(() =>
  get<{
    /** Accounts online. */
    kf_online_list: OnlineKf[];
  }>('/cgi-bin/customservice/getonlinekflist'),
);

/**
 * 添加客服账号 — creates a customer-service account; somebody has to be bound to it before it can be used.
 *
 * Limits: 100 accounts; the official account needs a WeChat ID of its own.
 *
 * Errors: `65400` the account has no customer service yet; `65403` the nickname is not allowed; `65404` the account's
 * name is not allowed; `65405` too many accounts; `65406` the account exists.
 *
 * @param account `name@WeChat ID of the official account`; the name has at most 10 letters, digits or underscores
 * @param nickname nickname that users see, at most 16 characters
 * @param password password in clear, of which the MD5 is sent; accounts need none any more
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html
 */
export const addKfAccount = save('add');

/**
 * 修改客服账号 — sets the nickname of a customer-service account.
 *
 * Errors: `65400` the account has no customer service yet; `65401` no such account; `65403` the nickname is not
 * allowed.
 *
 * @param account `name@WeChat ID of the official account`
 * @param nickname nickname that users see, at most 16 characters
 * @param password password in clear, of which the MD5 is sent; accounts need none any more
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html
 */
export const updateKfAccount = save('update');

/**
 * 删除客服账号 — deletes a customer-service account.
 *
 * Errors: `65400` the account has no customer service yet; `65401` no such account.
 *
 * @param account `name@WeChat ID of the official account`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html
 */
export const deleteKfAccount = make((account: string) =>
  get<Ok>('/customservice/kfaccount/del', { kf_account: account }),
);

/**
 * 设置客服头像 — sets the picture of a customer-service account.
 *
 * Errors: `40005` not a JPG; `40009` the picture is too big; `65401` no such account.
 *
 * @param account `name@WeChat ID of the official account`
 * @param picture the picture: JPG, at most 5 MB, best 640 × 640 pixels
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Management.html
 */
export const setKfAccountAvatar = make((account: string, picture: Upload) =>
  upload<Ok>('/customservice/kfaccount/uploadheadimg', picture, { kf_account: account }),
);

/**
 * 创建会话 — begins a conversation of a user with a customer-service account; one that there is already is kept.
 *
 * Limits: the account has to be online, with somebody bound to it.
 *
 * Errors: `65401` no such account; `65402` nobody is bound to the account; `65414` another account talks to the user;
 * `65415` the account is offline; `40003` the openid is not of this account.
 *
 * @param account `name@WeChat ID of the official account`
 * @param openid the user
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html
 */
export const createKfSession = session('create');

/**
 * 关闭会话 — ends the conversation of a user with a customer-service account.
 *
 * Errors: `65401` no such account; `65413` they have no conversation; `65414` another account talks to the user;
 * `40003` the openid is not of this account.
 *
 * @param account `name@WeChat ID of the official account`
 * @param openid the user
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html
 */
export const closeKfSession = session('close');

/**
 * 获取客户会话状态 — tells which customer-service account talks to a user.
 *
 * Errors: `40003` the openid is not of this account; `65400` the account has no customer service yet.
 *
 * @param openid the user
 * @returns account and time; `kf_account` is empty where nobody talks to the user
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html
 */
export const getKfSession = make((openid: string) =>
  get<KfSession>('/customservice/kfsession/getsession', { openid }),
);

/**
 * 获取客服会话列表 — lists the conversations of a customer-service account.
 *
 * Errors: `65401` no such account; `65402` nobody is bound to the account.
 *
 * @param account `name@WeChat ID of the official account`
 * @returns `sessionlist`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html
 */
export const getKfSessionList = make((account: string) =>
  get<{
    /** The conversations. */
    sessionlist: {
      /** When it began; seconds since 1970. */
      createtime: number;
      /** The user. */
      openid: string;
    }[];
  }>('/customservice/kfsession/getsessionlist', { kf_account: account }),
);

/**
 * 获取未接入会话列表 — lists the users who wait for customer service.
 *
 * Errors: `65400` the account has no customer service yet.
 *
 * @returns how many wait, and the first 100
 * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html
 */
export const getKfSessionWaitCase = make(() => get<KfWaiting>('/customservice/kfsession/getwaitcase'));
