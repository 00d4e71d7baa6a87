import { makeVariadic as make, post } from '../../endpoint';
import { fieldsOf } from '../arguments';

/** 要查询的聊天记录 — Which records of conversations to ask for. */
export interface KfRecordQuery {
  /** 起始时间，Unix 时间戳（秒） — The start of the period; seconds since 1970. */
  starttime: number;
  /** 结束时间，距起始时间不超过 24 小时，Unix 时间戳（秒） — The end of the period, at most 24 hours after `starttime`; seconds since 1970. */
  endtime: number;
  /** 起始消息 id，升序；省略或 0 则从 1 开始 — Id of the message to begin with, in ascending order; 1 where it is left out or 0. */
  msgid?: number;
  /** 条数，最多 10,000 — Records wanted, at most 10,000. */
  number: number;
  /** 以后新增的字段按原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 记录的操作 — What was done at a record. */
export type KfOperation =
  /** 客服发送信息 — Customer service sent a message. */
  | 2002
  /** 客服接收消息 — Customer service got a message. */
  | 2003
  | (number & {});

/** 一条聊天记录 — One message of a conversation. */
export interface KfRecord {
  /** 用户的 openid — The user. */
  openid: string;
  /** 操作码，说明由谁发送 — Who sent the message. */
  opercode: KfOperation;
  /** 文本；非文本消息为 `[image]`、`[voice]`、`[video]` 等 — The text; `[image]`, `[voice]` or `[video]` stand for what is none. */
  text: string;
  /** 发送时间，Unix 时间戳（秒） — When it was sent; seconds since 1970. */
  time: number;
  /** 客服账号：账号前缀@公众号微信号 — The customer-service account: `name@WeChat ID of the official account`. */
  worker: string;
}

/** 聊天记录列表 — Records of conversations. */
export interface KfRecords {
  /** 记录，按 id 升序 — The records, in the order of their ids. */
  recordlist: KfRecord[];
  /** 本次返回的条数；少于所要的条数即已到末尾 — Records in this answer; fewer than were asked for at the end. */
  number: number;
  /** 最后一条的 id，用作下次的 `msgid` — Id of the last record, for the `msgid` of the next call. */
  msgid: number;
}

/**
 * 获取聊天记录 — gets what users and customer service wrote to each other.
 *
 * 限制：每次最多 24 小时、10,000 条；返回的 `number` 等于所要的条数时，从返回的 `msgid` 继续。
 *
 * Limits: 24 hours and 10,000 records a call; go on from the `msgid` of the answer while `number` records came.
 *
 * 错误码：`65400` 未开通新版客服；`65416` 参数缺失或不对；`65417` 超过 24 小时。
 *
 * Errors: `65400` the account has no customer service yet; `65416` a field is missing or wrong; `65417` more than 24 hours.
 *
 * @param query 时间段与条数 — The period, and the number of records.
 * @returns 聊天记录，以及继续查询用的 id — The records, and the id to go on from.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_getmsglist.html
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
