import { createHash, randomBytes } from 'node:crypto';
import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 红包的发放方式 — How the red packets of a campaign are handed out. */
export interface LotteryOptions {
  /** 是否使用微信的模板页面：1 使用，自动拆红包；2 不使用，由自己的页面调用 JSAPI — 1: on WeChat's page, which opens them by itself; 2: on a page of the caller's own, through the JSAPI. */
  use_template: 1 | 2;
  /** 摇一摇界面的图标地址，120 × 120 px，使用模板页面时必填 — Address of the icon that shaking shows, 120 × 120 px; needed with WeChat's page. */
  logo_url?: string;
}

/** 红包活动 — A campaign of red packets. */
export interface Lottery {
  /** 活动名称，不超过 6 个汉字或 12 个英文字母，也是模板页面的主标题 — Name, at most 6 Chinese characters or 12 letters; the title on WeChat's page. */
  title: string;
  /** 活动描述，不超过 7 个汉字或 14 个英文字母，也是模板页面的副标题 — Description, at most 7 Chinese characters or 14 letters; the line below the title on WeChat's page. */
  desc: string;
  /** 抽奖开关：1 开启（默认），0 关闭 — 1 open, as where it is left out; 0 closed. */
  onoff?: 0 | 1;
  /** 开始时间，Unix 时间戳，单位秒 — When it begins; seconds since 1970. */
  begin_time: number;
  /** 结束时间，与开始时间相差不超过 91 天，Unix 时间戳，单位秒 — When it ends, at most 91 days later; seconds since 1970. */
  expire_time: number;
  /** 红包提供者的 appid，与红包预下单的 `wxappid` 一致 — Appid of the account that gives the red packets: `wxappid` of WeChat Pay's pre-order. */
  sponsor_appid: string;
  /** 红包总数上限，不少于之后录入的数量 — Red packets at most: no fewer than the tickets that are entered later. */
  total: number;
  /** 红包完成页跳转的地址 — Address that the last page leads to. */
  jump_url?: string;
  /** 自定义的密钥，不超过 32 个字符，`getShakehbConfig` 用它签名 — Secret of the caller's own choice, at most 32 characters; `getShakehbConfig` signs with it. */
  key: string;
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 已创建的红包活动 — A campaign that WeChat has taken. */
export interface LotteryAdded extends Ok {
  /** 活动 id；超过 2^53 的 id 是原样的文本 — Id of the campaign. Ids beyond 2^53 arrive as exact text. */
  lottery_id: number | string;
  /** 模板页面的 id，用 `bindBeaconWithPages` 关联到设备；`use_template` 为 1 时才有 — Id of WeChat's page, to be bound to beacons with `bindBeaconWithPages`; only where `use_template` is 1. */
  page_id?: number;
}

/** 红包 ticket — The ticket of a red packet. */
export interface PrizeTicket {
  /** 红包预下单返回的 ticket — The ticket, from WeChat Pay's pre-order (红包预下单). */
  ticket: string;
}

/** 录入活动的红包 — Red packets for a campaign. */
export interface PrizeBucket {
  /** 活动 id，来自 `addLotteryInfo` — The campaign, from `addLotteryInfo`. */
  lottery_id: number | string;
  /** 红包提供者的商户号，与预下单的 `mch_id` 一致 — Who pays: `mch_id` of the pre-order. */
  mchid: string;
  /** 红包提供者的 appid，与预下单的 `wxappid` 一致 — Appid of the account that gives the red packets: `wxappid` of the pre-order. */
  sponsor_appid: string;
  /** 红包，一次最多 100 个 — The red packets, at most 100. */
  prize_info_list: PrizeTicket[];
  /** 微信新增的字段，原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 录入结果 — What became of the red packets. */
export interface PrizeBucketResult extends Ok {
  /** 成功录入的数量 — How many were taken. */
  success_num: number;
  /** 重复录入的 ticket — Those that a campaign has already. */
  repeat_ticket_list?: PrizeTicket[];
  /** 过期的 ticket — Those that have expired. */
  expire_ticket_list?: PrizeTicket[];
  /** 金额不在 1 到 1,000 元之间的 ticket — Those that are not worth between 1 and 1,000 CNY. */
  invalid_amount_ticket_list?: PrizeTicket[];
  /** 预下单时没有授权给摇一摇周边商户发放的 ticket — Those whose pre-order did not name Shake Nearby as the merchant allowed to hand them out. */
  wrong_authmchid_ticket_list?: PrizeTicket[];
}

/** 页面中 `BeaconShakehbJsBridge.invoke('jumpHongbao', …)` 的参数 — Argument of `BeaconShakehbJsBridge.invoke('jumpHongbao', …)` in the page. */
export interface ShakehbConfig {
  /** 抽红包的用户 — Who draws. */
  openid: string;
  /** 活动 id — The campaign. */
  lottery_id: number | string;
  /** 随机文本，32 个字符 — Random text, 32 characters. */
  noncestr: string;
  /** 签名：对其他三项与活动密钥的 MD5，大写十六进制 — MD5 over the other three and the campaign's key; hex in upper case. */
  sign: string;
}

/**
 * 创建红包活动 — creates a campaign of red packets.
 *
 * 限制：活动不超过 91 天；每个用户在一个活动中只能抽一次。
 *
 * Limits: 91 days; a user can draw once in a campaign.
 *
 * 错误码：`9001059` 使用模板页面时缺少 `logo_url`；`9001060` 创建失败；`9001063` 提供红包与发放红包的账号不一致；`9001067` 没有红包权限；`9001068` 活动时间不在红包权限的有效期内。
 *
 * Errors: `9001059` WeChat's page needs a `logo_url`; `9001060` WeChat could not create it; `9001063` the account that gives the red packets is not the one that hands them out; `9001067` the account has no permission for red packets; `9001068` the permission does not cover the time of the campaign.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param options 红包的发放方式 — Whose page hands the red packets out.
 * @param lottery 活动；也可以是 JSON 文本，原样发送 — The campaign, or JSON text, which is sent as it is.
 * @returns 活动 id；使用模板页面时还有页面 id — Id of the campaign and, with WeChat's page, of that page.
 * @example
 * const options = { use_template: 1, logo_url: logo };
 * const lottery = {
 *   title: '抽红包', desc: '人人有份', begin_time: 1428854400, expire_time: 1428940800,
 *   sponsor_appid: 'wx476f028272e53c62', total: 10, key,
 * };
 * api.addLotteryInfo(options, lottery, (err, result) => { ... });
 * const { lottery_id } = await api.promises.addLotteryInfo(options, lottery);
 */
export const addLotteryInfo = make((options: LotteryOptions, lottery: Lottery | string) =>
  post<LotteryAdded>('/shakearound/lottery/addlotteryinfo', lottery, {
    use_template: options.use_template,
    logo_url: options.logo_url,
  }),
);

/**
 * 录入红包信息 — adds red packets to a campaign.
 *
 * 限制：一次最多 100 个 ticket，一个活动最多 100,000 个且不超过其 `total`；ticket 72 小时内有效。
 *
 * Limits: 100 tickets a call, 100,000 a campaign and no more than its `total`; a ticket is good for 72 hours.
 *
 * 错误码：`9001072` ticket 过多；`9001073` `sponsor_appid` 与预下单的 `wxappid` 不一致；`9001075` 超过活动的 `total`；`9001090` 没有一个 ticket 有效：已使用、已过期，或金额不在 1 到 1,000 元之间；`9001091` 活动已过期。
 *
 * Errors: `9001072` too many tickets; `9001073` `sponsor_appid` is not the `wxappid` of the pre-order; `9001075` more than the campaign's `total`; `9001090` none of the tickets is good: used, expired, or not worth between 1 and 1,000 CNY; `9001091` the campaign is over.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param bucket 活动与红包；也可以是 JSON 文本，原样发送 — The campaign and the tickets, or JSON text, which is sent as it is.
 * @returns 成功录入的数量，以及未录入的 ticket — How many were taken, and the tickets that were not.
 * @example
 * const bucket = {
 *   lottery_id: '5794560', mchid: '1234567890', sponsor_appid: 'wx476f028272e53c62', prize_info_list: [{ ticket }],
 * };
 * api.setPrizeBucket(bucket, (err, result) => { ... });
 * const result = await api.promises.setPrizeBucket(bucket);
 */
export const setPrizeBucket = make((bucket: PrizeBucket | string) =>
  post<PrizeBucketResult>('/shakearound/lottery/setprizebucket', bucket),
);

/**
 * 设置红包活动抽奖开关 — opens or closes a campaign at once.
 *
 * 错误码：`9001069` 设置失败。
 *
 * Errors: `9001069` it could not be opened or closed.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * 说明：开关只在活动的开始时间与结束时间之间有效。
 *
 * Note: it counts between the beginning and the end of the campaign.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param lotteryId 活动 id，来自 `addLotteryInfo` — The campaign, from `addLotteryInfo`.
 * @param onoff 开关：1 开启，0 关闭 — 1 opens, 0 closes.
 */
export const setLotterySwitch = make((lotteryId: number | string, onoff: 0 | 1) =>
  get<Ok>('/shakearound/lottery/setlotteryswitch', { lottery_id: lotteryId, onoff }),
);

/**
 * 红包JSAPI — signs what a page of the caller's own needs to let a user draw.
 *
 * 状态：现行文档已不再列出“摇一摇周边”，未见下线公告，能否调用以微信的回复为准。
 *
 * Status: WeChat's documentation of today no longer lists Shake Nearby. No withdrawal was announced: the reply tells whether it still works.
 *
 * 说明：在本地签名，不发送请求，直接返回结果。
 *
 * Note: it signs locally, sends nothing, and returns at once.
 *
 * @deprecated 截至 2026 年官方文档已不再收录，也没有替代接口，请勿用于新项目 — As of 2026 WeChat's documentation has it no longer, and nothing in its place: not for new programs.
 * @param openid 抽红包的用户 — Who draws.
 * @param lotteryId 活动 id，来自 `addLotteryInfo` — The campaign, from `addLotteryInfo`.
 * @param key 活动的 `key` — The campaign's `key`.
 * @returns 页面中 `BeaconShakehbJsBridge.invoke('jumpHongbao', …)` 的参数 — The argument of `BeaconShakehbJsBridge.invoke('jumpHongbao', …)`.
 * @example
 * const config = api.getShakehbConfig(openid, lottery_id, key);
 */
export function getShakehbConfig(openid: string, lotteryId: number | string, key: string): ShakehbConfig {
  const noncestr = randomBytes(16).toString('hex');
  // WeChat signs the names in this order, and the key last.
  const text = `lottery_id=${lotteryId}&noncestr=${noncestr}&openid=${openid}&key=${key}`;
  const sign = createHash('md5').update(text).digest('hex').toUpperCase();
  return { openid, lottery_id: lotteryId, noncestr, sign };
}
