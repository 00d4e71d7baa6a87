import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 摇一摇周边的回复 — What Shake Nearby answers: the result is in `data`. */
export interface ShakeReply<D> extends Ok {
  /** 结果 — The result. */
  data: D;
}

/** 审核状态 — How far WeChat's review of an application is. */
export type ShakeAuditStatus =
  /** 审核未通过 — Rejected. */
  | 0
  /** 审核中 — Under review. */
  | 1
  /** 审核已通过 — Approved. */
  | 2;

/** 审核结果 — WeChat's review of an application. */
export interface ShakeAudit {
  /** 提交申请的时间，Unix 时间戳，单位秒 — When the application was made; seconds since 1970. */
  apply_time: number;
  /** 审核状态 — How far the review is. */
  audit_status: ShakeAuditStatus;
  /** 审核备注，例如未通过的原因 — WeChat's note on it, for instance why it was rejected. */
  audit_comment: string;
  /** 审核结束的时间，Unix 时间戳，单位秒；审核中为 0 — When the review ended; seconds since 1970, 0 while it is under way. */
  audit_time: number;
}

/** 开通申请 — An application to use Shake Nearby. */
export interface ShakeAccount {
  /** 联系人姓名，不超过 20 个汉字或 40 个英文字母 — Name of the contact, at most 20 Chinese characters or 40 letters. */
  name: string;
  /** 联系人电话 — Telephone of the contact. */
  phone_number: string;
  /** 联系人邮箱 — E-mail address of the contact. */
  email: string;
  /** 行业代号，例如 `0118`，可能以 0 开头，所以是文本 — WeChat's code of the line of business, such as `0118`: text, as it may begin with 0. */
  industry_id: string;
  /**
   * 资质证明图片的地址，由 `uploadPageIcon(file, 'license')` 获取；不需要资质时为空数组 — Addresses of pictures of the
   * certificates, from `uploadPageIcon(file, 'license')`; an empty array where none is needed.
   */
  qualification_cert_urls: string[];
  /** 申请理由，不超过 250 个汉字或 500 个英文字母 — The reason, at most 250 Chinese characters or 500 letters. */
  apply_reason?: string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 申请开通功能 — applies to use Shake Nearby (摇一摇周边).
 *
 * 错误码：`9001039` 联系人姓名不合法；`9001040` 联系人电话不合法；`9001041` 联系人邮箱不合法；`9001042` 行业代号不合法；`9001043` 资质图片不是用 `uploadPageIcon` 上传的；`9001044` 缺少资质证明文件；`9001045` 申请理由过长；`9001046` 账号未认证；`9001048` 申请正在审核或已通过。
 *
 * Errors: `9001039` the name of the contact is not allowed; `9001040` nor the telephone; `9001041` nor the e-mail address; `9001042` no such line of business; `9001043` a certificate was not uploaded with `uploadPageIcon`; `9001044` certificates are missing; `9001045` the reason is too long; `9001046` the account is not verified; `9001048` an application is under review or approved already.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * 说明：三个工作日内审核；未通过可以重新申请，审核中不能再次提交。
 *
 * Note: WeChat decides within three working days. A rejected application can be made again, one under review cannot.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param account 申请资料；也可以是 JSON 文本，原样发送 — The application, or JSON text, which is sent as it is.
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
 * 查询审核状态 — tells how far the application to use Shake Nearby is.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @returns `data` 是审核结果 — The review, in `data`.
 */
export const checkShakeAccountStatus = make(() =>
  get<ShakeReply<ShakeAudit>>('/shakearound/account/auditstatus'),
);
