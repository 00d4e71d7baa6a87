import { make, post } from '../endpoint';
import type { Ok } from './reply';

/** 二维码申请单，用申请单号或外部单号指定 — An application, by WeChat's number of it or by one's own. */
export type MarketCodeApplicationKey =
  | {
      /** 申请单号 — WeChat's number of the application. */
      application_id: number | string;
    }
  | {
      /** 外部单号 — One's own number of the application. */
      isv_application_id: string;
    };

/** 一个二维码，用批次中的位置、原始码或普通码指定 — A code: by its place, by itself or by the address that it shows. */
export type MarketCodeKey =
  | {
      /** 申请单号 — WeChat's number of the application. */
      application_id: number | string;
      /** 该码在批次中的偏移量 — Its place among the codes of the application. */
      code_index: number;
    }
  | {
      /** 原始码，九位字符串 — The code itself, a text of nine characters. */
      code: string;
    }
  | {
      /** 普通码，28 位字符 — The address that the QR code shows, 28 characters. */
      code_url: string;
    };

/** 二维码号段，含首尾 — Codes from one place to another, both included. */
export interface MarketCodeRange {
  /** 开始位置，从 0 起 — Place of the first, from 0. */
  code_start: number;
  /** 结束位置，包含在内 — Place of the last, which is included. */
  code_end: number;
}

/** 二维码申请单 — An application for codes. */
export interface MarketCodeApplication extends Ok {
  /** 申请单状态，`FINISH` 为已生成，可下载 — `FINISH` once the codes are there to be downloaded. */
  status: 'FINISH' | (string & {});
  /** 申请单号 — WeChat's number of the application. */
  application_id?: number | string;
  /** 外部单号 — One's own number of the application. */
  isv_application_id?: string;
  /** 已生成的号段，下载时使用 — The codes that were made, for `downloadMarketCodes`. */
  code_generate_list: MarketCodeRange[];
  /** 创建时间戳，单位：秒 — When it was made; seconds since 1970. */
  create_time?: number;
  /** 更新时间戳，单位：秒 — When it changed last; seconds since 1970. */
  update_time?: number;
}

/** 二维码对应的商品与小程序 — What codes are on, and which page of a mini program they open. */
export interface MarketCodeProduct {
  /** 活动名称，数据分析按此区分活动 — Name of the campaign, by which statistics tell campaigns apart. */
  activity_name: string;
  /** 商品品牌，数据分析按此区分品牌 — Brand, by which statistics tell brands apart. */
  product_brand: string;
  /** 商品标题，数据分析按此区分商品 — Name of the product, by which statistics tell products apart. */
  product_title: string;
  /** 商品条码（EAN） — Barcode (EAN) of the product. */
  product_code: string;
  /** 扫码打开的小程序 — The mini program that is opened. */
  wxa_appid: string;
  /** 扫码打开的小程序页面路径 — The page of it that is opened. */
  wxa_path: string;
  /** 小程序版本：0 正式版（默认），1 开发版，2 体验版 — Which version of it: 0 released (the default), 1 development, 2 trial. */
  wxa_type?: 0 | 1 | 2;
}

/** 激活二维码的参数 — Which codes are activated, and what for. */
export interface MarketCodeActivation extends MarketCodeProduct, MarketCodeRange {
  /** 申请单号 — WeChat's number of the application. */
  application_id: number | string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 二维码的激活信息 — A code, and what it was activated for. */
export interface ActivatedMarketCode extends Ok, MarketCodeProduct, MarketCodeRange {
  /** 原始码 — The code itself. */
  code: string;
  /** 申请单号 — WeChat's number of the application. */
  application_id: number | string;
  /** 外部单号 — One's own number of the application. */
  isv_application_id: string;
}

/**
 * 申请二维码 — applies for QR codes, of which each product gets one of its own.
 *
 * 限制：数量为 10,000 的整数倍，最少 10,000，最多 20,000,000。
 *
 * Limits: a multiple of 10,000, from 10,000 to 20,000,000 codes.
 *
 * 状态：仅服务号可调用，须先申请开通。
 *
 * Status: for service accounts (服务号) only, which have to apply for it.
 *
 * 说明：相同的外部单号视为同一申请单，重试不会重复生成。
 *
 * Note: the same number of one's own is the same application, so a second try makes no more codes.
 *
 * @param count 申请码的数量 — How many codes.
 * @param isvApplicationId 外部单号，最多 128 个字符 — One's own number of the application, at most 128 characters.
 * @returns 申请单号 — `application_id`, WeChat's number of the application.
 * @see https://developers.weixin.qq.com/doc/service/api/onecode/api_intp_marketcode_applycode.html
 */
export const applyMarketCodes = make((count: number, isvApplicationId: string) =>
  post<
    Ok & {
      /** 申请单号 — WeChat's number of the application. */
      application_id: number | string;
    }
  >('/intp/marketcode/applycode', { code_count: count, isv_application_id: isvApplicationId }),
);

/**
 * 查询二维码申请单 — tells whether the codes of an application are there.
 *
 * 状态：仅服务号可调用，须先申请开通。
 *
 * Status: for service accounts (服务号) only, which have to apply for it.
 *
 * @param application 申请单号或外部单号 — WeChat's number of the application, or one's own.
 * @returns 申请单状态与号段 — Its state, and the codes that were made.
 * @see https://developers.weixin.qq.com/doc/service/api/onecode/api_intp_marketcode_applycodequery.html
 * @example
 * api.getMarketCodeApplication({ application_id: 581865877 }, (err, result) => { ... });
 * const { status } = await api.promises.getMarketCodeApplication({ isv_application_id: 'coffee-2026' });
 */
export const getMarketCodeApplication = make((application: MarketCodeApplicationKey) =>
  post<MarketCodeApplication>('/intp/marketcode/applycodequery', application),
);

/**
 * 下载二维码包 — downloads codes of an application, encrypted.
 *
 * 状态：仅服务号可调用，须先申请开通。
 *
 * Status: for service accounts (服务号) only, which have to apply for it.
 *
 * 说明：申请单状态为 `FINISH` 后才能下载。`buffer` 先做 Base64 解码，再用开通时收到的密钥解密（AES-CBC，PKCS#7 填充）。
 *
 * Note: the state of the application must be `FINISH`. `buffer` is base64 of an encrypted file (AES-CBC, PKCS#7), whose key came when the account was granted the function.
 *
 * @param applicationId 申请单号 — WeChat's number of the application.
 * @param codeStart 号段开始位置，由 `getMarketCodeApplication` 取得 — Place of the first code, of `getMarketCodeApplication`.
 * @param codeEnd 号段结束位置，由 `getMarketCodeApplication` 取得 — Place of the last code, of `getMarketCodeApplication`.
 * @returns 二维码包 — `buffer`, the encrypted file.
 * @see https://developers.weixin.qq.com/doc/service/api/onecode/api_intp_marketcode_applycodedownload.html
 * @example
 * api.downloadMarketCodes(581865877, 0, 49999, (err, result) => { ... });
 * const { buffer } = await api.promises.downloadMarketCodes(581865877, 0, 49999);
 * const encrypted = Buffer.from(buffer, 'base64');
 */
export const downloadMarketCodes = make(
  (applicationId: number | string, codeStart: number, codeEnd: number) =>
    post<
      Ok & {
        /** 经 Base64 编码的加密文件 — The encrypted file in base64. */
        buffer: string;
      }
    >('/intp/marketcode/applycodedownload', {
      application_id: applicationId,
      code_start: codeStart,
      code_end: codeEnd,
    }),
);

/**
 * 激活二维码 — activates codes: says which product they are on and which page they open.
 *
 * 状态：仅服务号可调用，须先申请开通。
 *
 * Status: for service accounts (服务号) only, which have to apply for it.
 *
 * @param activation 号段、商品与小程序 — The codes, the product and the mini program.
 * @see https://developers.weixin.qq.com/doc/service/api/onecode/api_intp_marketcode_codeactive.html
 * @example
 * const activation = {
 *   application_id: 581865877, code_start: 0, code_end: 199, activity_name: '2026 新春',
 *   product_brand: '某某咖啡', product_title: '挂耳咖啡', product_code: '6901234567892',
 *   wxa_appid: 'wx3sxjifjwojfsffef', wxa_path: 'pages/index/index',
 * };
 * api.activateMarketCodes(activation, (err) => { ... });
 * await api.promises.activateMarketCodes(activation);
 */
export const activateMarketCodes = make((activation: MarketCodeActivation) =>
  post<Ok>('/intp/marketcode/codeactive', activation),
);

/**
 * 查询二维码激活状态 — tells what a code was activated for.
 *
 * 状态：仅服务号可调用，须先申请开通。
 *
 * Status: for service accounts (服务号) only, which have to apply for it.
 *
 * @param code 批次中的位置、原始码或普通码 — The code: its place, itself or its address.
 * @returns 激活信息 — What it was activated for.
 * @see https://developers.weixin.qq.com/doc/service/api/onecode/api_intp_marketcode_codeactivequery.html
 * @example
 * api.getMarketCodeActivation({ application_id: 581865877, code_index: 8 }, (err, result) => { ... });
 * const { product_title } = await api.promises.getMarketCodeActivation({ code_url: 'P.URL.CN/0U.JYJXP3HJI2C98A9O' });
 */
export const getMarketCodeActivation = make((code: MarketCodeKey) =>
  post<ActivatedMarketCode>('/intp/marketcode/codeactivequery', code),
);

/**
 * code_ticket换code — tells which code a user scanned, by the ticket that the mini program was opened with.
 *
 * 状态：仅服务号可调用，须先申请开通。
 *
 * Status: for service accounts (服务号) only, which have to apply for it.
 *
 * @param openid 用户的 openid — The user.
 * @param codeTicket 打开小程序页面时带上的 `code_ticket` — `code_ticket`, which the mini program's page was opened with.
 * @returns 原始码与激活信息 — The code, and what it was activated for.
 * @see https://developers.weixin.qq.com/doc/service/api/onecode/api_intp_marketcode_tickettocode.html
 */
export const exchangeMarketCodeTicket = make((openid: string, codeTicket: string) =>
  post<ActivatedMarketCode>('/intp/marketcode/tickettocode', { openid, code_ticket: codeTicket }),
);
