import type { Bilingual } from './bilingual';
import type * as Errcodes from './explanations';
import type * as Hints from './hints';
import type { Response } from './response';
import { isRetryable } from './retryable';

/** `require`, which loads these at their first use: nobody pays for them before an error is looked at. */
declare function require(id: './explanations'): typeof Errcodes;
declare function require(id: './hints'): typeof Hints;

/** 错误名 — What kind of failure it is: `err.name` of every error of this library, and what others call theirs. */
export type ErrorName =
  /** 微信错误码 — WeChat answered with an errcode, or with nothing. */
  | 'WeChatAPIError'
  /** 连接超时 — No connection within the timeout. */
  | 'WeChatAPIConnectionTimeoutError'
  /** 响应超时 — The answer did not begin, or did not go on, within the timeout. */
  | 'WeChatAPIResponseTimeoutError'
  /** 请求未送达 — The request did not get through. */
  | 'WeChatAPIRequestError'
  /** 连接中断 — The connection ended in the middle of the answer. */
  | 'WeChatAPIRemoteSocketClosedError'
  /** 响应无效 — An HTTP status that is an error, or an answer that is none. */
  | 'WeChatAPIResponseError'
  /** 响应过大 — The answer is longer than `maxResponseSize`. */
  | 'WeChatAPIResponseTooLargeError'
  /** 响应不是 JSON — The answer is no JSON: a page of HTML, or cut off. */
  | 'WeChatAPIJSONResponseFormatError'
  /** 调用被中止 — The `signal` was aborted. */
  | 'WeChatAPIAbortError'
  /** 发布未成功 — An article was not published, or not within one's patience. */
  | 'WeChatAPIPublishError'
  /** 存储失败 — The `store` fails. */
  | 'WeChatAPIStoreError'
  /** 日志不可用 — The journal of a broadcast is in use, or cannot be read. */
  | 'WeChatAPIJournalError'
  /** 可能已送达 — A message of a broadcast was held back, since it may have arrived before. */
  | 'WeChatAPIDoubtError'
  /** 参数错误 — A bad argument; nothing was sent. */
  | 'WeChatAPIArgumentError'
  | (string & {});

/** 遍历列表时的位置，可存为 JSON — A place in a list that is walked, which JSON can hold. */
export type StartAt = string | number | Readonly<Record<string, string | number>>;

/** What is known about a failure besides its message. */
export interface ErrorDetails {
  name?: ErrorName;
  code?: number | string;
  path?: string;
  status?: number;
  rid?: string;
  /** What it came from. */
  cause?: unknown;
}

/**
 * Every failure that this library reports: an errcode of WeChat's, trouble on the way to it, or a bad argument.
 *
 * `name` tells which: `WeChatAPIError` for an errcode, `WeChatAPIConnectionTimeoutError`,
 * `WeChatAPIResponseTimeoutError`, `WeChatAPIRequestError`, `WeChatAPIJSONResponseFormatError` … for trouble
 * on the way, `WeChatAPIArgumentError` for a call that was never sent.
 */
export class WeChatAPIError extends Error {
  /** 错误名 — What kind of failure it is. */
  declare name: ErrorName;
  /** WeChat's errcode, or the code of the system (`ECONNREFUSED`, `ENOENT` …) where the request did not get through. */
  declare code?: number | string;
  /** Path of the endpoint, e.g. `/cgi-bin/user/info`. */
  declare path?: string;
  /** HTTP status of the answer, where it is not 2xx: frameworks answer with the `status` of an error. */
  declare status?: number;
  /** WeChat's id of the request: what their support asks for. */
  declare rid?: string;
  /** Whether the request was never sent, as there was no connection to send it on: WeChat has nothing of it. */
  declare readonly unsent?: boolean;
  /** How often the call was made, where the option `retry` has made it again. */
  declare attempts?: number;
  /** 从何处继续 — Where a walk of `api.each` goes on after this failure: give it as its option `startAt`. */
  declare startAt?: StartAt;
  /** 微信的应答 — WeChat's reply, of an error that a promise is rejected with; a callback gets it in second place. Not shown when the error is printed. */
  declare readonly data?: unknown;
  /** HTTP 响应 — The HTTP answer, of an error that a promise is rejected with; a callback gets it in third place. Not shown when the error is printed. */
  declare readonly res?: Response;

  constructor(message: string, { name = 'WeChatAPIError', cause, ...details }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = name;
    if (isGood(details.status)) delete details.status;
    for (const [key, value] of Object.entries(details) as [string, unknown][]) {
      if (value !== undefined) Object.assign(this, { [key]: value });
    }
  }

  /** 错误说明 — What WeChat's errcode means, in Chinese and English; `undefined` where it is none or not known. */
  get explanation(): Bilingual | undefined {
    return require('./explanations').explain(Number(this.code));
  }

  /** 处理建议 — What to do about the errcode, in Chinese and English; `undefined` for those that people seldom meet. */
  get hint(): Bilingual | undefined {
    return require('./hints').hintAt(Number(this.code), this);
  }

  /**
   * 可否重试 — Whether a second try makes sense: what is wrong passes by itself, within a minute or so. What was sent may
   * have arrived nevertheless.
   */
  get retryable(): boolean {
    return isRetryable(this);
  }

  /** 微信看到的 IP — The address that WeChat saw and that is not on the whitelist: of errcode 40164 only. */
  get ip(): string | undefined {
    return Number(this.code) === 40164 ? /\binvalid ip ([\da-f.:]+)/i.exec(this.message)?.[1] : undefined;
  }
}

/** Whether an HTTP status is one of success, which no error is to pass on. */
export function isGood(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** A bad argument: the call was not sent. */
export function argumentError(message: string): WeChatAPIError {
  return new WeChatAPIError(message, { name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
}

/** The error of a store that fails, or does not answer. */
export function storeError(message: string): WeChatAPIError {
  return new WeChatAPIError(message, { name: 'WeChatAPIStoreError', code: 'ERR_STORE' });
}
