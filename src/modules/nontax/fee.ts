import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 缴费通知书类型 — Kind of a payment notice. */
export type PaymentNoticeType =
  /** 普通通知书 — An ordinary notice. */
  | 1
  /** 处罚通知书 — A notice of a penalty. */
  | 2
  | (number & {});

/** 缴费子项目 — An item of a fee. */
export interface NontaxItem {
  /** 项目号，如 1、2、3 — Number of the item: 1, 2, 3 … and so on. */
  no: number;
  /** 项目编码 — Code of the item. */
  item_id: string;
  /** 项目名称 — Name of the item. */
  item_name: string;
  /** 滞纳金，单位：分 — Late fee, in fen (0.01 CNY). */
  overdue?: number;
  /** 加罚金额，单位：分 — Additional penalty, in fen (0.01 CNY). */
  penalty?: number;
  /** 金额，包含滞纳金和加罚金额，单位：分 — Amount with late fee and penalty, in fen (0.01 CNY). */
  fee: number;
}

/** 要查询的应收信息 — The fee that is asked about. */
export interface NontaxFeeQuery {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 服务 ID，当前文档标为必填 — Id of the service; today's page requires it. */
  service_id?: number;
  /** 微信非税平台分配的银行 ID，不填则在已配置的银行中随机选择 — Id of the bank, assigned by WeChat; by default one of those that are set up. */
  bank_id?: string;
  /** 缴费通知书编号 — Number of the payment notice. */
  payment_notice_no: string;
  /** 缴费通知书类型 — Kind of the payment notice. */
  payment_notice_type?: PaymentNoticeType;
  /** 执收单位编码 — Code of the office that collects the fee. */
  department_code: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
}

/** 应收信息 — What is to be paid. */
export interface NontaxFee {
  /** 用户姓名，部分打码 — The payer's name, partly hidden. */
  user_name: string;
  /** 总金额，单位：分 — Total, in fen (0.01 CNY). */
  fee: number;
  /** 缴费子项目 — The items. */
  items: NontaxItem[];
  /** 缴费通知书编号 — Number of the payment notice. */
  payment_notice_no: string;
  /** 缴费通知书类型 — Kind of the payment notice. */
  payment_notice_type: PaymentNoticeType;
  /** 缴费通知书创建时间，秒级时间戳 — When the payment notice was made; seconds since 1970. */
  payment_notice_create_time: number;
  /** 限缴日期，格式 `YYYYMMDD`，文档为文本，其他 SDK 为数字 — To be paid by: `YYYYMMDD`; text in WeChat's table, a number in another SDK. */
  payment_expire_date?: string | number;
  /** 执收单位编码 — Code of the office that collects the fee. */
  department_code: string;
  /** 执收单位名称 — Name of the office that collects the fee. */
  department_name: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
}

/**
 * 查询应收信息 — tells what is to be paid on a payment notice.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：`service_id` 在当前文档中为必填，旧文档中为选填。
 *
 * Note: today's page requires `service_id`, older ones do not.
 *
 * @param query 缴费通知书和执收单位 — The payment notice, and the office that collects the fee.
 * @returns 应收信息；`errmsg` 是缴费状态，如“通知书未缴款” — What is to be paid; `errmsg` tells how the notice stands.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxqueryfee.html
 * @example
 * const query = {
 *   appid, service_id: 123, payment_notice_no: '440204190185356', department_code: '143605002004', region_code: '440000',
 * };
 * api.queryNontaxFee(query, (err, result) => { ... });
 * const { fee, items } = await api.promises.queryNontaxFee(query);
 */
export const queryNontaxFee = make((query: NontaxFeeQuery) =>
  post<Ok & NontaxFee>('/nontax/queryfee', query),
);

/**
 * 模拟支付结果通知（测试支付结果通知） — has WeChat send notices of a payment to an address, to try out what receives them.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：协议版本为 1 时通知两次，分别测试加解密和验签。
 *
 * Note: of version 1 there are two notices, one to try decryption, one to try the check of the signature.
 *
 * @param appid 公众号的 AppID — The account's appid.
 * @param url 接收通知的地址 — The address that receives the notices.
 * @param version 协议版本号，默认 1 — Version of the protocol; 1 by default.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxmocknotification.html
 */
export const mockNontaxNotification = make(
  (appid: string, url: string, version: number = 1) =>
    post<Ok>('/nontax/mocknotification', { appid, url, version }),
  4,
);

/**
 * 模拟查询应收信息（测试查询应收信息） — has WeChat ask an address about a fee, to try out what answers there.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：协议版本为 1 时请求两次，分别测试加解密和验签。
 *
 * Note: of version 1 there are two requests, one to try decryption, one to try the check of the signature.
 *
 * @param appid 公众号的 AppID — The account's appid.
 * @param url 接收请求的地址 — The address that WeChat asks.
 * @param version 协议版本号，默认 1 — Version of the protocol; 1 by default.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxmockqueryfee.html
 */
export const mockNontaxQueryFee = make(
  (appid: string, url: string, version: number = 1) =>
    post<Ok>('/nontax/mockqueryfee', { appid, url, version }),
  4,
);

/**
 * 获取实名信息 — tells the real name of a user who has agreed, encrypted.
 *
 * 状态：不在当前文档的接口列表中，只见于旧文档；仅限已开通非税缴费权限的账号。
 *
 * Status: not in today's list of endpoints, only older pages tell of it; for accounts that WeChat has let in.
 *
 * 说明：用户在 `getRealNameAuthUrl` 给出的页面授权后，回跳地址带有 `wx_realname_token`。示例中 `key` 以 RSA 加密，`data` 以解出的密钥按 AES-ECB 加密；未找到当前文档可供核对。
 *
 * Note: once the user has agreed on the page that `getRealNameAuthUrl` tells, the way back carries `wx_realname_token`. In
 * the example `key` is encrypted with RSA, and `data` with that key by AES-ECB; no page of today was found to check it with.
 *
 * @param wxRealnameToken 回跳地址中的 wx_realname_token — The `wx_realname_token` of the way back.
 * @returns 加密的密钥和数据 — The key and the data, both encrypted.
 * @see https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/API_document.html
 */
export const getNontaxRealName = make((wxRealnameToken: string) =>
  post<
    Ok & {
      /** 密钥的加密算法，如 `RSA` — How the key is encrypted, e.g. `RSA`. */
      key_encrypt_type: string;
      /** 加密后的密钥，Base64 — The encrypted key, in Base64. */
      key: string;
      /** 数据的加密算法，如 `AES_ECB` — How the data are encrypted, e.g. `AES_ECB`. */
      data_encrypt_type: string;
      /** 加密后的实名信息，Base64 — The encrypted data, in Base64. */
      data: string;
    }
  >('/nontax/getrealname', { wx_realname_token: wxRealnameToken }),
);
