import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** What 摇一摇周边 answers: the result is in `data`. */
export interface ShakeReply<D> extends Ok {
  /** The result. */
  data: D;
}

/** How far WeChat's review of an application is. */
export type ShakeAuditStatus =
  /** 审核未通过 — rejected. */
  | 0
  /** 审核中 — under review. */
  | 1
  /** 审核已通过 — approved. */
  | 2;

/** WeChat's review of an application. */
export interface ShakeAudit {
  /** When the application was made; seconds since 1970. */
  apply_time: number;
  /** How far the review is. */
  audit_status: ShakeAuditStatus;
  /** WeChat's note on it, e.g. why it was rejected. */
  audit_comment: string;
  /** When the review ended; seconds since 1970, 0 while it is under way. */
  audit_time: number;
}

/** An application to use 摇一摇周边. */
export interface ShakeAccount {
  /** Name of the contact, at most 20 Chinese characters or 40 letters. */
  name: string;
  /** Phone number of the contact. */
  phone_number: string;
  /** E-mail address of the contact. */
  email: string;
  /** WeChat's code of the line of business, e.g. `0118`: text, as it may begin with 0. */
  industry_id: string;
  /** Addresses of pictures of the certificates, from `uploadPageIcon(file, 'license')`; empty where none is needed. */
  qualification_cert_urls: string[];
  /** Why, at most 250 Chinese characters or 500 letters. */
  apply_reason?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 申请开通功能 — applies to use 摇一摇周边; WeChat decides within three working days.
 *
 * Errors: `9001042` no such line of business; `9001043` a certificate was not uploaded with `uploadPageIcon`;
 * `9001044` certificates are missing; `9001046` the account is not verified; `9001048` an application is under
 * review or approved already.
 *
 * @param account the application, or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Apply/Application_for_opening_function.html
 * @example
 * const account = {
 *   name: '张三', phone_number: '13512345678', email: 'zhang@example.com',
 *   industry_id: '0118', qualification_cert_urls: [url],
 * };
 * api.registerShakeAccount(account, (err) => { ... });
 * await api.promises.registerShakeAccount(account);
 */
export const registerShakeAccount = make((account: ShakeAccount | string) =>
  post<Ok>('/shakearound/account/register', account),
);

/**
 * 查询审核状态 — tells how far the application to use 摇一摇周边 is.
 *
 * @returns `data`: the review
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Apply/Application_for_opening_function.html
 */
export const checkShakeAccountStatus = make(() =>
  get<ShakeReply<ShakeAudit>>('/shakearound/account/auditstatus'),
);
