import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 子商户的状态 — The state of a sub-merchant. */
export type SubmerchantStatus =
  /** 审核中 — Under review. */
  | 'CHECKING'
  /** 已通过 — It has passed review. */
  | 'APPROVED'
  /** 被驳回 — It has failed review. */
  | 'REJECTED'
  /** 协议已过期 — Its letter of authorisation is no longer valid. */
  | 'EXPIRED';

/** 待创建的子商户 — A sub-merchant to register. */
export interface NewSubmerchant {
  /** 子商户名称，最多 12 个汉字（36 字节），显示在卡券上 — The name of the shop, at most 12 Chinese characters (36 bytes); shown on its cards. */
  brand_name: string;
  /** 子商户自己已认证公众号的 appid，最长 36 字节；填写后卡券显示该公众号 — The appid of its own verified account, at most 36 bytes; its cards name that account then. */
  app_id?: string;
  /** 子商户 logo，由 `uploadLogo` 得到，最长 128 字节 — Its logo, from `uploadLogo`; at most 128 bytes. */
  logo_url: string;
  /** 授权函扫描件的 media_id，由 `uploadMedia` 得到，最长 36 字节 — The letter of authorisation: the media_id of a scan, from `uploadMedia`; at most 36 bytes. */
  protocol: string;
  /** 授权函有效期截止时间，须与授权函一致，Unix 秒 — When that letter ends, as it says itself; seconds since 1970. */
  end_time: number;
  /** 营业执照或个体工商户执照扫描件的 media_id — The business licence: the media_id of a scan. */
  agreement_media_id?: string;
  /** 营业执照经营者身份证扫描件的 media_id — The identity card of the person whom the licence names: the media_id of a scan. */
  operator_media_id?: string;
  /** 一级类目 id，由 `getApplyProtocol` 得到 — The id of the category, from `getApplyProtocol`. */
  primary_category_id: number;
  /** 二级类目 id — The id of the category within that. */
  secondary_category_id: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 待更新的子商户，须包含全部字段 — A sub-merchant to register once more, with all of its fields. */
export interface SubmerchantUpdate extends NewSubmerchant {
  /** 子商户 id — The id of the sub-merchant. */
  merchant_id: number | string;
}

/** 子商户 — A sub-merchant. */
export interface Submerchant {
  /** 子商户 id，在本公众号内唯一；超过 2^53 的以精确字符串返回 — The id of the sub-merchant, unique within this account; an id beyond 2^53 arrives as an exact string. */
  merchant_id: number | string;
  /** 子商户公众号的 appid — The appid of its own account. */
  app_id?: string;
  /** 创建时间，Unix 秒 — When it was registered; seconds since 1970. */
  create_time: number;
  /** 最后更新时间，Unix 秒 — When it was changed last; seconds since 1970. */
  update_time: number;
  /** 子商户名称 — The name of the shop. */
  brand_name: string;
  /** 子商户 logo — Its logo. */
  logo_url: string;
  /** 当前状态 — Its state. */
  status: SubmerchantStatus | (string & {});
  /** 授权函生效时间，Unix 秒 — When its letter of authorisation begins; seconds since 1970. */
  begin_time: number;
  /** 授权函截止时间，Unix 秒 — When that letter ends; seconds since 1970. */
  end_time: number;
  /** 一级类目 id — The id of the category. */
  primary_category_id: number;
  /** 二级类目 id — The id of the category within that. */
  secondary_category_id: number;
}

/** 子商户的查询条件 — Which sub-merchants to list. */
export interface SubmerchantQuery {
  /** 起始的子商户 id：首页填 0 或空，之后填 `next_begin_id` — The id to begin at: 0 or empty for the first page, then `next_begin_id`. */
  begin_id: number | string;
  /** 拉取数量，最多 100 — How many, at most 100. */
  limit: number;
  /** 要拉取的状态，不填为全部 — The state to list; every state where it is left out. */
  status?: SubmerchantStatus;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 卡券类目 — A category of cards. */
export interface CardCategory {
  /** 类目 id — The id of the category. */
  primary_category_id: number;
  /** 类目名称 — Its name. */
  category_name: string;
  /** 二级类目 — Categories within it. */
  secondary_category: {
    /** 类目 id — The id of the category. */
    secondary_category_id: number;
    /** 类目名称 — Its name. */
    category_name: string;
    /** 所需资质材料 — Documents that it needs. */
    need_qualification_stuffs: string[];
    /** 是否可选储值卡，1 为可选 — 1 if it may have prepaid cards. */
    can_choose_prepaid_card?: 0 | 1;
    /** 是否可选付款卡，1 为可选 — 1 if it may have payment cards. */
    can_choose_payment_card?: 0 | 1;
  }[];
}

/** 单个子商户的返回结果 — What WeChat answers about one sub-merchant. */
interface SubmerchantReply {
  /** 子商户信息 — The sub-merchant. */
  info: Submerchant;
}

/**
 * 卡券开放类目查询 — lists the categories that cards can belong to. They change: ask each time.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @returns `category`，类目列表 — `category`, the list.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Third-party_developer_mode.html
 */
export const getApplyProtocol = make(() =>
  get<
    Ok & {
      /** 类目列表 — The categories. */
      category: CardCategory[];
    }
  >('/card/getapplyprotocol'),
);

/**
 * 创建子商户 — registers a sub-merchant, for whom this account makes cards once WeChat has reviewed it.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param options 子商户 — The sub-merchant.
 * @returns `info`，含子商户 id — `info`, with its id.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Third-party_developer_mode.html
 * @example
 * const options = { brand_name: '粤菜馆', logo_url, protocol, end_time, ... };
 * api.submitSubmerchant(options, (err, result) => { ... });
 * const { info } = await api.promises.submitSubmerchant(options);
 */
export const submitSubmerchant = make((options: NewSubmerchant) =>
  post<SubmerchantReply>('/card/submerchant/submit', { info: options }),
);

/**
 * 更新子商户 — registers a sub-merchant once more; WeChat reviews it again.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param options 子商户，含 id 和全部字段 — The sub-merchant with its id and all of its fields.
 * @returns `info`，子商户信息 — `info` about it.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Third-party_developer_mode.html
 * @example
 * const options = { merchant_id: 12, brand_name: '粤菜馆', logo_url, ... };
 * api.updateSubmerchant(options, (err, result) => { ... });
 * const { info } = await api.promises.updateSubmerchant(options);
 */
export const updateSubmerchant = make((options: SubmerchantUpdate) =>
  post<SubmerchantReply>('/card/submerchant/update', { info: options }),
);

/**
 * 拉取单个子商户信息 — tells what WeChat knows about a sub-merchant.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param merchantId 子商户 id — The id of the sub-merchant.
 * @returns `info`，子商户信息 — `info` about it.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Third-party_developer_mode.html
 */
export const getSubmerchant = make((merchantId: number | string) =>
  post<SubmerchantReply>('/card/submerchant/get', { merchant_id: merchantId }),
);

/**
 * 批量拉取子商户信息 — lists sub-merchants.
 *
 * 限制：每次最多 100 个。
 *
 * Limits: 100 a call.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param data 起始 id、数量与状态；也可为 JSON 字符串，原样发送 — Where to begin, how many, and in which state; or JSON text, sent as it is.
 * @returns 一页子商户 — A page of sub-merchants.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Third-party_developer_mode.html
 * @example
 * const data = { begin_id: 0, limit: 50, status: 'CHECKING' };
 * api.batchgetSubmerchant(data, (err, result) => { ... });
 * const { info_list } = await api.promises.batchgetSubmerchant(data);
 */
export const batchgetSubmerchant = make((data: SubmerchantQuery | string) =>
  post<{
    /** 子商户列表 — The sub-merchants. */
    info_list: Submerchant[];
    /** 下一页的起始 id — The id to begin the next page at. */
    next_begin_id: number | string;
  }>('/card/submerchant/batchget', data),
);
