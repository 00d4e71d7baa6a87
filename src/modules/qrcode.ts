import { make, post, type Client } from '../endpoint';
import type { Ok } from './reply';

/** 带参数的二维码 — A QR code that WeChat has made. */
export interface QRCode {
  /** 二维码的 ticket，用于获取图片 — Stands for the picture: see `showQRCodeURL`. */
  ticket: string;
  /** 有效期，单位秒；永久二维码没有 — Seconds until the code expires; missing for a permanent one. */
  expire_seconds?: number;
  /** 二维码的内容，可自行生成图片 — What the QR code says, to draw one's own picture of it. */
  url: string;
}

/** 二维码规则 — Which page of a mini program opens where a QR code with this prefix is scanned. */
export interface QRCodeJump {
  /** 二维码的前缀 — What the address in the QR code begins with. */
  prefix: string;
  /** 小程序页面路径 — Page of the mini program. */
  path: string;
  /** 发布状态：1 未发布，2 已发布 — 1: not published; 2: published. */
  state: 1 | 2;
  /** 是否独占符合前缀规则的所有子规则：1 不独占，2 独占；仅普通链接二维码 — Whether longer prefixes belong to it as well: 1 no, 2 yes; of ordinary QR codes only. */
  permit_sub_rule?: number;
  /** 测试范围：1 开发版，2 体验版，3 正式版；仅普通链接二维码 — What a scan opens before the rule is published: 1 the development version, 2 the trial version, 3 the released one; of ordinary QR codes only. */
  open_version?: number;
  /** 测试链接；仅普通链接二维码 — Addresses to test it with; of ordinary QR codes only. */
  debug_url?: string[];
}

/** 查询哪些二维码规则 — Which rules are asked for. */
export interface QRCodeJumpQuery {
  /** 小程序的 appid — The mini program. */
  appid: string;
  /** 查询方式：0 最近新增的 10,000 条，1 按前缀，2 分页 — How: 0 the last 10,000, 1 by prefix, 2 page by page. */
  get_type: 0 | 1 | 2;
  /** 前缀列表，get_type 为 1 时必填，最多 200 个 — The prefixes, where `get_type` is 1; at most 200. */
  prefix_list?: string[];
  /** 页码，从 1 开始，get_type 为 2 时必填 — The page, from 1, where `get_type` is 2. */
  page_num?: number;
  /** 每页数量，最多 200，get_type 为 2 时必填 — Rules on a page, at most 200, where `get_type` is 2. */
  page_size?: number;
}

/** 已设置的二维码规则 — The rules of a mini program. */
export interface QRCodeJumps extends Ok {
  /** 是否已打开二维码跳转链接设置，1 已打开，0 未打开 — 1 if QR codes may open the mini program, else 0. */
  qrcodejump_open: 0 | 1;
  /** 本月还可发布的次数 — Publications that are left this month. */
  qrcodejump_pub_quota: number;
  /** 本次返回的数量 — Rules in this answer. */
  list_size: number;
  /** 规则总数 — Rules in all. */
  total_count: number;
  /** 规则列表 — The rules. */
  rule_list: QRCodeJump[];
}

/** 增加或修改的二维码规则 — A rule that is added or changed. */
export interface QRCodeJumpRule {
  /** 带参数二维码的 URL，即规则的前缀 — The address that a QR code says: the prefix of the rule. */
  prefix: string;
  /** 小程序的 appid — The mini program. */
  appid: string;
  /** 小程序页面路径 — Page of the mini program. */
  path: string;
  /** 0 新增，1 修改；已发布的规则不能修改 — 0 adds a rule, 1 changes one; those that are published cannot be changed. */
  is_edit: 0 | 1;
  /** 是否独占子规则：1 不独占，2 独占；仅普通链接二维码 — Whether longer prefixes belong to it as well: 1 no, 2 yes; for ordinary QR codes only. */
  permit_sub_rule?: '1' | '2';
  /** 测试范围：1 开发版，2 体验版，3 正式版；仅普通链接二维码 — What a scan opens before it is published: 1 the development version, 2 the trial version, 3 the released one; for ordinary QR codes only. */
  open_version?: '1' | '2' | '3';
  /** 测试链接，最多 5 个；仅普通链接二维码 — Addresses to test it with, at most 5; for ordinary QR codes only. */
  debug_url?: string[];
}

/** Asks for a QR code whose scene is a number or, under other names, a text. */
const create = (
  kind: 'QR' | 'QR_LIMIT',
  scene: number | string,
  validity: Pick<QRCode, 'expire_seconds'> = {},
) =>
  post<QRCode>('/cgi-bin/qrcode/create', {
    ...validity,
    action_name: typeof scene === 'string' ? `${kind}_STR_SCENE` : `${kind}_SCENE`,
    action_info: { scene: typeof scene === 'string' ? { scene_str: scene } : { scene_id: scene } },
  });

/**
 * 生成带参数的二维码（创建临时二维码） — creates a QR code that expires; whoever scans it sends the account its scene.
 *
 * 限制：每天 100,000 次（新账号的额度）；最长有效 30 天。
 *
 * Limits: 100,000 calls a day for a new account; good for at most 30 days.
 *
 * 错误码：`40052` action_name 不正确；`40053` 场景值超出范围。
 *
 * Errors: `40052` the action_name is wrong; `40053` the scene is out of range.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param scene 场景值：32 位非 0 整数，或 1 至 64 个字符的字符串 — What the code stands for: a number of 32 bits other than 0, or a text of 1 to 64 characters.
 * @param expireSeconds 有效期，单位秒，最长 2,592,000（30 天），默认 60 — Seconds until it expires, at most 2,592,000 (30 days); 60 by default.
 * @returns 二维码的 ticket 和内容 — The code's ticket and what it says.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodes/api_createqrcode.html
 */
export const createTmpQRCode = make(
  (scene: number | string, expireSeconds: number | undefined = undefined) =>
    create('QR', scene, { expire_seconds: expireSeconds }),
  3,
);

/**
 * 生成带参数的二维码（创建永久二维码） — creates a QR code that never expires; whoever scans it sends the account its scene.
 *
 * 限制：每天 100,000 次（新账号的额度）；每个账号最多 100,000 个永久二维码。
 *
 * Limits: 100,000 calls a day for a new account; 100,000 permanent codes for each account.
 *
 * 错误码：`40052` action_name 不正确；`40053` 场景值超出范围。
 *
 * Errors: `40052` the action_name is wrong; `40053` the scene is out of range.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param scene 场景值：1 至 100,000 的整数，或 1 至 64 个字符的字符串 — What the code stands for: a number from 1 to 100,000, or a text of 1 to 64 characters.
 * @returns 二维码的 ticket 和内容 — The code's ticket and what it says.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodes/api_createqrcode.html
 */
export const createLimitQRCode = make((scene: number | string) => create('QR_LIMIT', scene));

/**
 * 通过ticket换取二维码 — tells where the picture of a QR code is; an `<img>` shows it, without an access_token.
 *
 * 说明：直接返回图片地址，不发送请求。
 *
 * Note: It answers at once and sends nothing.
 *
 * @param ticket 生成二维码时得到的 ticket — The `ticket` that came with the code.
 * @returns JPEG 图片的地址 — The URL of a JPEG.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodes/api_createqrcode.html
 */
export function showQRCodeURL(this: Client, ticket: string): string {
  // No ticket has a percent sign, unless it was encoded already: 1.35.1 left that to its callers.
  const given: unknown = ticket;
  const text = String(given);
  const encoded = text.includes('%') ? text : encodeURIComponent(text);
  return `${this.mpPrefix}showqrcode?ticket=${encoded}`;
}

/**
 * 获取已设置的二维码规则 — lists the rules by which QR codes of the account open a mini program.
 *
 * 限制：每秒 5 次。
 *
 * Limits: 5 calls a second.
 *
 * 错误码：`40097` 参数不正确；`40166` 小程序的 appid 不正确；`44990` 每秒超过 5 次；`85075` 个人类型的小程序不能设置；`886001` 系统繁忙。
 *
 * Errors: `40097` an argument is wrong; `40166` the mini program's appid is wrong; `44990` more than 5 calls a second; `85075` mini programs of individuals have no rules; `886001` WeChat is busy.
 *
 * 状态：仅与小程序关联的认证服务号。
 *
 * Status: verified service accounts (服务号) linked with the mini program only.
 *
 * @param query 小程序与查询方式 — The mini program, and which of its rules.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodejump/api_qrcodejumpget.html
 * @example
 * api.getQRCodeJumps({ appid: 'wxappid', get_type: 2, page_num: 1, page_size: 20 }, (err, result) => { ... });
 * const { rule_list } = await api.promises.getQRCodeJumps({ appid: 'wxappid', get_type: 0 });
 */
export const getQRCodeJumps = make((query: QRCodeJumpQuery) =>
  post<QRCodeJumps>('/cgi-bin/wxopen/qrcodejumpget', query),
);

/**
 * 增加或修改二维码规则 — adds a rule by which QR codes of the account open a mini program, or changes one.
 *
 * 限制：每秒 5 次；每个服务号最多 100,000 条规则。
 *
 * Limits: 5 calls a second; 100,000 rules for each service account.
 *
 * 错误码：`40097` 已发布的规则不能修改；`40166` 小程序的 appid 不正确；`44990` 每秒超过 5 次；`85066` 链接错误；`85068` 测试链接不在前缀之下；`85069` 校验文件失败；`85070` 链接已被列入黑名单；`85071` 链接已添加过；`85072` 链接已被占用；`85073` 规则已满；`85075` 个人类型的小程序不能设置；`85076` 链接没有 ICP 备案；`886001` 系统繁忙。
 *
 * Errors: `40097` rules that are published cannot be changed; `40166` the mini program's appid is wrong; `44990` more than 5 calls a second; `85066` the address is wrong; `85068` a test address is not below the prefix; `85069` the check file was not found; `85070` the address is on a blacklist; `85071` the address was added before; `85072` the address is taken by another; `85073` too many rules; `85075` mini programs of individuals have no rules; `85076` the address has no ICP filing; `886001` WeChat is busy.
 *
 * 状态：仅与小程序关联的认证服务号。
 *
 * Status: verified service accounts (服务号) linked with the mini program only.
 *
 * @param rule 规则 — The rule.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodejump/api_qrcodejumpadd.html
 * @example
 * const rule = { prefix: 'http://weixin.qq.com/q/02aaaa', appid: 'wxappid', path: 'pages/index/index', is_edit: 0 };
 * api.addQRCodeJump(rule, (err) => { ... });
 * await api.promises.addQRCodeJump(rule);
 */
export const addQRCodeJump = make((rule: QRCodeJumpRule) => post<Ok>('/cgi-bin/wxopen/qrcodejumpadd', rule));

/**
 * 发布已设置的二维码规则 — publishes a rule, so that it counts for all users.
 *
 * 限制：每秒 5 次；每月发布 100 次。
 *
 * Limits: 5 calls a second; 100 publications a month.
 *
 * 错误码：`44990` 每秒超过 5 次；`45112` 发布被拒绝，微信未说明原因；`85074` 小程序未发布；`85075` 个人类型的小程序不能设置；`85095` 数据异常，请删除后重新添加；`886000` 本月 100 次发布已用完；`886001` 系统繁忙。
 *
 * Errors: `44990` more than 5 calls a second; `45112` refused, and WeChat does not say why; `85074` the mini program is not released; `85075` mini programs of individuals have no rules; `85095` the rule is broken: delete it and add it again; `886000` the 100 publications are used up; `886001` WeChat is busy.
 *
 * 状态：仅与小程序关联的认证服务号。
 *
 * Status: verified service accounts (服务号) linked with the mini program only.
 *
 * @param prefix 规则的前缀 — The prefix of the rule.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodejump/api_qrcodejumppublish.html
 */
export const publishQRCodeJump = make((prefix: string) =>
  post<Ok>('/cgi-bin/wxopen/qrcodejumppublish', { prefix }),
);

/**
 * 删除已设置的二维码规则 — deletes a rule.
 *
 * 限制：每秒 5 次。
 *
 * Limits: 5 calls a second.
 *
 * 错误码：`44990` 每秒超过 5 次；`85075` 个人类型的小程序不能设置；`886001` 系统繁忙。
 *
 * Errors: `44990` more than 5 calls a second; `85075` mini programs of individuals have no rules; `886001` WeChat is busy.
 *
 * 状态：仅与小程序关联的认证服务号。
 *
 * Status: verified service accounts (服务号) linked with the mini program only.
 *
 * @param prefix 规则的前缀 — The prefix of the rule.
 * @param appid 小程序的 appid — The mini program.
 * @see https://developers.weixin.qq.com/doc/service/api/qrcode/qrcodejump/api_qrcodejumpdelete.html
 */
export const deleteQRCodeJump = make((prefix: string, appid: string) =>
  post<Ok>('/cgi-bin/wxopen/qrcodejumpdelete', { prefix, appid }),
);
