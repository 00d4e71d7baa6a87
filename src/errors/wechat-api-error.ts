import type { Bilingual } from './bilingual';
import type * as Errcodes from './explanations';
import type * as Hints from './hints';

/** `require`, which loads these at their first use: nobody pays for them before an error is looked at. */
declare function require(id: './explanations'): typeof Errcodes;
declare function require(id: './hints'): typeof Hints;

/** What is known about a failure besides its message. */
export interface ErrorDetails {
  name?: string;
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
  /** WeChat's errcode, or the code of the system (`ECONNREFUSED`, `ENOENT` …) where the request did not get through. */
  declare code?: number | string;
  /** Path of the endpoint, e.g. `/cgi-bin/user/info`. */
  declare path?: string;
  /** HTTP status of the answer, if there was one. */
  declare status?: number;
  /** WeChat's id of the request: what their support asks for. */
  declare rid?: string;

  constructor(message: string, { name = 'WeChatAPIError', cause, ...details }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = name;
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

  /** 微信看到的 IP — The address that WeChat saw and that is not on the whitelist: of errcode 40164 only. */
  get ip(): string | undefined {
    return Number(this.code) === 40164 ? /\binvalid ip ([\da-f.:]+)/i.exec(this.message)?.[1] : undefined;
  }
}

/** A bad argument: the call was not sent. */
export function argumentError(message: string): WeChatAPIError {
  return new WeChatAPIError(message, { name: 'WeChatAPIArgumentError', code: 'ERR_INVALID_ARG' });
}
