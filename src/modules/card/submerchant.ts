import { get, makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** State of a sub-merchant. */
export type SubmerchantStatus =
  /** 审核中 — under review. */
  | 'CHECKING'
  /** 已通过 — it has passed review. */
  | 'APPROVED'
  /** 被驳回 — it has failed review. */
  | 'REJECTED'
  /** 协议已过期 — its letter of authorisation is no longer valid. */
  | 'EXPIRED';

/** A sub-merchant to report. */
export interface NewSubmerchant {
  /** Name of the shop, at most 12 Chinese characters (36 bytes); shown on its cards. */
  brand_name: string;
  /** Appid of its own verified account, at most 36 bytes; its cards name that account then. */
  app_id?: string;
  /** Its logo, from `uploadLogo`; at most 128 bytes. */
  logo_url: string;
  /** Letter of authorisation: the media_id of a scan, from `uploadMedia`; at most 36 bytes. */
  protocol: string;
  /** When that letter ends, as it says itself; seconds since 1970. */
  end_time: number;
  /** Business licence: the media_id of a scan. */
  agreement_media_id?: string;
  /** Identity card of the person whom the licence names: the media_id of a scan. */
  operator_media_id?: string;
  /** Category, from `getApplyProtocol`. */
  primary_category_id: number;
  /** Category within that. */
  secondary_category_id: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A sub-merchant to report once more, with all of its fields. */
export interface SubmerchantUpdate extends NewSubmerchant {
  /** Id of the sub-merchant. */
  merchant_id: number | string;
}

/** A sub-merchant. */
export interface Submerchant {
  /** Id of the sub-merchant, unique within this account; an id beyond 2^53 arrives as an exact string. */
  merchant_id: number | string;
  /** Appid of its own account. */
  app_id?: string;
  /** When it was reported; seconds since 1970. */
  create_time: number;
  /** When it was changed last; seconds since 1970. */
  update_time: number;
  /** Name of the shop. */
  brand_name: string;
  /** Its logo. */
  logo_url: string;
  /** Its state. */
  status: SubmerchantStatus | (string & {});
  /** When its letter of authorisation begins; seconds since 1970. */
  begin_time: number;
  /** When that ends; seconds since 1970. */
  end_time: number;
  /** Category. */
  primary_category_id: number;
  /** Category within that. */
  secondary_category_id: number;
}

/** Which sub-merchants to list. */
export interface SubmerchantQuery {
  /** Id to begin at: 0 or empty for the first page, then `next_begin_id`. */
  begin_id: number | string;
  /** How many, at most 100. */
  limit: number;
  /** State to list; every state where it is left out. */
  status?: SubmerchantStatus;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A category of cards. */
export interface CardCategory {
  /** Id of the category. */
  primary_category_id: number;
  /** Its name. */
  category_name: string;
  /** Categories within it. */
  secondary_category: {
    /** Id of the category. */
    secondary_category_id: number;
    /** Its name. */
    category_name: string;
    /** Documents that it needs. */
    need_qualification_stuffs: string[];
    /** 1 if it may have prepaid cards. */
    can_choose_prepaid_card?: 0 | 1;
    /** 1 if it may have payment cards. */
    can_choose_payment_card?: 0 | 1;
  }[];
}

/** What WeChat answers about one sub-merchant. */
interface SubmerchantReply {
  /** The sub-merchant. */
  info: Submerchant;
}

/**
 * 卡券开放类目查询 — lists the categories that cards can belong to. They change: ask each time.
 *
 * @returns `category`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#3
 */
export const getApplyProtocol = make(() =>
  get<
    Ok & {
      /** The categories. */
      category: CardCategory[];
    }
  >('/card/getapplyprotocol'),
);

/**
 * 创建子商户 — reports a sub-merchant, for whom this account makes cards once WeChat has reviewed it.
 *
 * @param options the sub-merchant
 * @returns `info`, with its id
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#1
 * @example
 * const options = { brand_name: '粤菜馆', logo_url, protocol, end_time, ... };
 * api.submitSubmerchant(options, (err, { info }) => { ... });
 * const { info } = await api.promises.submitSubmerchant(options);
 */
export const submitSubmerchant = make((options: NewSubmerchant) =>
  post<SubmerchantReply>('/card/submerchant/submit', { info: options }),
);

/**
 * 更新子商户 — reports a sub-merchant once more; WeChat reviews it again.
 *
 * @param options the sub-merchant with its id and all of its fields
 * @returns `info`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#4
 * @example
 * const options = { merchant_id: 12, brand_name: '粤菜馆', logo_url, ... };
 * api.updateSubmerchant(options, (err, { info }) => { ... });
 * const { info } = await api.promises.updateSubmerchant(options);
 */
export const updateSubmerchant = make((options: SubmerchantUpdate) =>
  post<SubmerchantReply>('/card/submerchant/update', { info: options }),
);

/**
 * 拉取单个子商户信息 — tells what WeChat knows about a sub-merchant.
 *
 * @param merchantId id of the sub-merchant
 * @returns `info`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#5
 */
export const getSubmerchant = make((merchantId: number | string) =>
  post<SubmerchantReply>('/card/submerchant/get', { merchant_id: merchantId }),
);

/**
 * 批量拉取子商户信息 — lists sub-merchants.
 *
 * Limits: 100 a call.
 *
 * @param data where to begin, how many, and in which state; or JSON text, sent as it is
 * @returns a page of sub-merchants
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Third-party_developer_mode.html#6
 * @example
 * const data = { begin_id: 0, limit: 50, status: 'CHECKING' };
 * api.batchgetSubmerchant(data, (err, { info_list }) => { ... });
 * const { info_list } = await api.promises.batchgetSubmerchant(data);
 */
export const batchgetSubmerchant = make((data: SubmerchantQuery | string) =>
  post<{
    /** The sub-merchants. */
    info_list: Submerchant[];
    /** Id to begin the next page at. */
    next_begin_id: number | string;
  }>('/card/submerchant/batchget', data),
);
