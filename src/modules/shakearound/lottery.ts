import { createHash, randomBytes } from 'node:crypto';
import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** How the red packets of a campaign are handed out. */
export interface LotteryOptions {
  /** 1: on WeChat's page, which opens them by itself; 2: on a page of the caller's own, through the JSAPI. */
  use_template: 1 | 2;
  /** Address of the icon that shaking shows, 120 × 120 px; needed with WeChat's page. */
  logo_url?: string;
}

/** A campaign of red packets. */
export interface Lottery {
  /** Name, at most 6 Chinese characters or 12 letters; the title on WeChat's page. */
  title: string;
  /** Description, at most 7 Chinese characters or 14 letters; the line below it on WeChat's page. */
  desc: string;
  /** 1 open (as where it is left out), 0 closed. */
  onoff?: 0 | 1;
  /** When it begins; seconds since 1970. */
  begin_time: number;
  /** When it ends; seconds since 1970, at most 91 days later. */
  expire_time: number;
  /** Appid of the account that gives the red packets: `wxappid` of WeChat Pay's pre-order. */
  sponsor_appid: string;
  /** Red packets at most: no fewer than tickets are entered later. */
  total: number;
  /** Address that the last page leads to. */
  jump_url?: string;
  /** Secret of the caller's own choice, at most 32 characters; `getShakehbConfig` signs with it. */
  key: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A campaign that WeChat has taken. */
export interface LotteryAdded extends Ok {
  /** Id of the campaign. Ids beyond 2^53 arrive as exact strings. */
  lottery_id: number | string;
  /** Id of WeChat's page, to be bound to beacons with `bindBeaconWithPages`; only where `use_template` is 1. */
  page_id?: number;
}

/** The ticket of a red packet. */
export interface PrizeTicket {
  /** The ticket, from WeChat Pay's pre-order (红包预下单). */
  ticket: string;
}

/** Red packets for a campaign. */
export interface PrizeBucket {
  /** The campaign, from `addLotteryInfo`. */
  lottery_id: number | string;
  /** Who pays: `mch_id` of the pre-order. */
  mchid: string;
  /** Appid of the account that gives the red packets: `wxappid` of the pre-order. */
  sponsor_appid: string;
  /** The red packets, at most 100. */
  prize_info_list: PrizeTicket[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What became of the red packets. */
export interface PrizeBucketResult extends Ok {
  /** How many were taken. */
  success_num: number;
  /** Those that a campaign has already. */
  repeat_ticket_list?: PrizeTicket[];
  /** Those that have expired. */
  expire_ticket_list?: PrizeTicket[];
  /** Those that are not worth between 1 and 1,000 CNY. */
  invalid_amount_ticket_list?: PrizeTicket[];
  /** Those whose pre-order did not name 摇一摇周边 as the merchant allowed to hand them out. */
  wrong_authmchid_ticket_list?: PrizeTicket[];
}

/** Argument of `BeaconShakehbJsBridge.invoke('jumpHongbao', …)` in the page. */
export interface ShakehbConfig {
  /** Who draws. */
  openid: string;
  /** The campaign. */
  lottery_id: number | string;
  /** Random text, 32 characters. */
  noncestr: string;
  /** MD5 over the other three and the campaign's key; hex in upper case. */
  sign: string;
}

/**
 * 创建红包活动 — creates a campaign of red packets.
 *
 * Limits: 91 days. A user can draw once in a campaign.
 *
 * Errors: `9001059` WeChat's page needs a `logo_url`; `9001060` WeChat could not create it.
 *
 * @param options whose page hands the red packets out
 * @param lottery the campaign, or JSON text, sent as it is
 * @returns id of the campaign and, with WeChat's page, of that page
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Shake_RedPack/Create_a_Red_Packet_Event.html
 * @example
 * const options = { use_template: 1, logo_url: logo };
 * const lottery = {
 *   title: '抽红包', desc: '人人有份', begin_time: 1428854400, expire_time: 1428940800,
 *   sponsor_appid: 'wx476f028272e53c62', total: 10, key,
 * };
 * api.addLotteryInfo(options, lottery, (err, { lottery_id }) => { ... });
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
 * Limits: 100 tickets a call, 100,000 a campaign and no more than its `total`; a ticket is good for 72 hours.
 *
 * Errors: `9001090` none of the tickets is good: used, expired, or not worth between 1 and 1,000 CNY.
 *
 * @param bucket the campaign and the tickets, or JSON text, sent as it is
 * @returns how many were taken, and the tickets that were not
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Shake_RedPack/Entering_Red_packet_Information.html
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
 * 设置红包活动抽奖开关 — opens or closes a campaign at once; it counts between the campaign's begin and end.
 *
 * @param lotteryId the campaign, from `addLotteryInfo`
 * @param onoff 1 opens, 0 closes
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Shake_RedPack/Set-Up_Hongbao_Lucky_Draw_Activities.html
 */
export const setLotterySwitch = make((lotteryId: number | string, onoff: 0 | 1) =>
  get<Ok>('/shakearound/lottery/setlotteryswitch', { lottery_id: lotteryId, onoff }),
);

/**
 * 红包JSAPI — signs what a page of the caller's own needs to let a user draw. It asks nobody and returns at once.
 *
 * @param openid who draws
 * @param lotteryId the campaign, from `addLotteryInfo`
 * @param key the campaign's `key`
 * @returns the argument of `BeaconShakehbJsBridge.invoke('jumpHongbao', …)`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Shake_Nearby/Shake_RedPack/Red_Packet_JSAPI.html
 */
export function getShakehbConfig(openid: string, lotteryId: number | string, key: string): ShakehbConfig {
  const noncestr = randomBytes(16).toString('hex');
  // WeChat signs the names in this order, and the key last.
  const text = `lottery_id=${lotteryId}&noncestr=${noncestr}&openid=${openid}&key=${key}`;
  const sign = createHash('md5').update(text).digest('hex').toUpperCase();
  return { openid, lottery_id: lotteryId, noncestr, sign };
}
