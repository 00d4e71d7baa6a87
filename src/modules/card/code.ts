import { createHash } from 'node:crypto';
import { make, makeVariadic, post, steps, type Having, type Twins } from '../../endpoint';
import { given } from '../arguments';
import type { Ok } from '../reply';

/** 用户手中卡券的状态 — The state of a card that a user has. */
export type UserCardStatus =
  /** 正常 — It can be used. */
  | 'NORMAL'
  /** 已核销 — It has been redeemed. */
  | 'CONSUMED'
  /** 已过期 — It is no longer valid. */
  | 'EXPIRE'
  /** 转赠中 — It is being given away. */
  | 'GIFTING'
  /** 转赠成功 — It has been given away. */
  | 'GIFT_SUCC'
  /** 转赠超时 — Nobody took it. */
  | 'GIFT_TIMEOUT'
  /** 已删除 — The user has deleted it. */
  | 'DELETE'
  /** 已失效 — The shop has made it invalid. */
  | 'UNAVAILABLE'
  | (string & {});

/** 已核销的 Code — A code that has been redeemed. */
export interface ConsumedCode extends Ok {
  /** 所属卡券 — Which card it was. */
  card: {
    /** 卡券 id — The id of the card. */
    card_id: string;
  };
  /** 用户的 openid — Whose card it was. */
  openid: string;
}

/** Code 的信息 — What WeChat tells about a code. */
export interface CardCodeInfo extends Ok {
  /** 所属卡券 — Which card it is. */
  card: {
    /** 卡券 id — The id of the card. */
    card_id: string;
    /** 起始使用时间，Unix 秒 — When the card begins to be valid; seconds since 1970. */
    begin_time: number;
    /** 结束时间，Unix 秒 — When the card ends; seconds since 1970. */
    end_time: number;
  };
  /** 用户的 openid — Who has the card. */
  openid: string;
  /** 是否可以核销 — Whether the code can be redeemed. */
  can_consume: boolean;
  /** 领取渠道 — The channel that the card came by. */
  outer_str?: string;
  /** 当前状态 — Its state. */
  user_card_status: UserCardStatus;
}

/** 用户手中的卡券 — The cards that a user has. */
export interface UserCards extends Ok {
  /** 卡券列表 — The cards. */
  card_list: {
    /** 卡券 id — The card. */
    card_id: string;
    /** 卡券 Code — The code of the user's card. */
    code: string;
  }[];
  /** 是否有可用的朋友的券 — Whether there are usable cards that friends share. */
  has_share_card?: boolean;
}

/**
 * 核销Code — redeems a code; there is no way back.
 *
 * 错误码：`40056` Code 不存在；`40099` Code 已被核销；`40127` 用户已删除该卡券或正在转赠。
 *
 * Errors: `40056` no such code; `40099` it has been redeemed before; `40127` the user has deleted the card or is giving it away.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param code 待核销的 Code — The code.
 * @param cardId 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes.
 * @returns 所属卡券与用户 — Which card it was, and whose.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Redeeming_a_coupon_voucher_or_card.html
 */
export const consumeCode = makeVariadic(
  (code: string, cardId: string | null = null) =>
    post<ConsumedCode>('/card/code/consume', { code, card_id: cardId ?? undefined }),
  3,
);

/**
 * Code解码 — decrypts a code that came from `chooseCard` or with the page of a card's custom cell.
 *
 * 错误码：`40116` 不是加密的 Code（如未做 URL 解码），或属于其他公众号。
 *
 * Errors: `40116` not an encrypted code, e.g. because it is still URL-encoded, or one of another account.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param encryptCode 加密的 Code，须先做 URL 解码 — The encrypted code, URL-decoded.
 * @returns `code`，解密后的 Code — `code`, decrypted.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Redeeming_a_coupon_voucher_or_card.html
 */
export const decryptCode = makeVariadic((encryptCode: string) =>
  post<
    Ok & {
      /** 解密后的 Code — The code. */
      code: string;
    }
  >('/card/code/decrypt', { encrypt_code: encryptCode }),
);

type Decrypting = Having<
  Twins<{
    /** Code 解码 — Decrypts the code. */
    decryptCode: typeof decryptCode;
  }>
>;

/**
 * 自定义跳转外链 — builds and signs the address that a card's custom cell leads to, as WeChat does: with the query arguments `encrypt_code`, `card_id` and `signature`.
 *
 * 错误码：`40116` 不是加密的 Code，或属于其他公众号：签名前会先解码。
 *
 * Errors: `40116` not an encrypted code, or one of another account: it is decrypted before the address is signed.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：签名为 AppSecret、Code、卡券 id 排序后拼接的 SHA-1，可与收到的 `signature` 比对。
 *
 * Note: the signature is the SHA-1 of the app secret, the code and the card's id, sorted and joined: compare it with the `signature` that arrived.
 *
 * @param url 自定义入口的网页（`custom_url`），自带的参数和锚点会保留 — The page behind the custom cell (`custom_url`); its own query and fragment stay.
 * @param encryptCode 加密的 Code，须先做 URL 解码 — The encrypted code, URL-decoded.
 * @param cardId 卡券 id — The card.
 * @returns 签名后的地址 — The address.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Distributing_Coupons_Vouchers_and_Cards.html
 * @example
 * api.getRedirectUrl('https://example.com/use', encryptCode, cardId, (err, address) => { ... });
 * const address = await api.promises.getRedirectUrl('https://example.com/use', encryptCode, cardId);
 */
export const getRedirectUrl = steps(
  async (client: Decrypting, url: string, encryptCode: string, cardId: string): Promise<string> => {
    const { code } = await client.promises.decryptCode(encryptCode);
    const signature = createHash('sha1')
      .update([client.appsecret, code, cardId].sort().join(''))
      .digest('hex');
    const query = new URLSearchParams({ encrypt_code: encryptCode, card_id: cardId, signature });
    // Not the class URL: WeChat takes addresses without a scheme.
    const [page = '', ...fragment] = url.split(/(?=#)/);
    return `${page}${page.includes('?') ? '&' : '?'}${query.toString()}${fragment.join('')}`;
  },
  3,
);

/**
 * 查询Code — tells the state of a code, best before it is redeemed.
 *
 * 错误码：`40056` Code 不存在；`40127` 不可核销：已核销、已删除、转赠中或已失效。
 *
 * Errors: `40056` no such code; `40127` it cannot be redeemed: redeemed, deleted, being given away or invalid.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param code 待查询的 Code — The code.
 * @param cardId 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes.
 * @param checkConsume 不可核销的 Code 是否报错，不填为报错；填 `false` 则在结果中返回其状态 — Whether a code that cannot be redeemed is an error, as it is where this is left out; with `false` its state is the result.
 * @returns 用户、有效期与能否核销 — Whose it is, when it is valid and whether it can be redeemed.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Redeeming_a_coupon_voucher_or_card.html
 */
export const getCode = makeVariadic(
  (code: string, cardId: string | null = null, checkConsume: boolean | null = null) =>
    post<CardCodeInfo>('/card/code/get', {
      code,
      card_id: cardId ?? undefined,
      check_consume: checkConsume ?? undefined,
    }),
  3,
);

/**
 * 获取用户已领取卡券 — lists the cards that a user has, with their codes.
 *
 * 错误码：`40003` openid 不属于该公众号；`48001` 公众号没有卡券权限。
 *
 * Errors: `40003` the openid is not of this account; `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param openid 用户的 openid — The user.
 * @param cardId 卡券 id；不填则列出该公众号的全部卡券 — The card; all cards of the account where it is left out.
 * @returns 卡券与 Code — The cards and their codes.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getUserCardList = make((openid: string, cardId: string | undefined = undefined) =>
  post<UserCards>('/card/user/getcardlist', { openid, card_id: cardId }),
);

/**
 * 更改Code — changes a code that the shop made, e.g. after a card was given away.
 *
 * 错误码：`40056` Code 不存在。
 *
 * Errors: `40056` no such code.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param code 原 Code — The code.
 * @param cardId 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes.
 * @param newCode 新 Code — The new code.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const updateCode = makeVariadic(
  (code: string, cardId: string | null = null, newCode: string) =>
    post<Ok>('/card/code/update', {
      code,
      card_id: cardId ?? undefined,
      newcode: given(newCode, 'updateCode: the new code'),
    }),
  4,
);

/**
 * 设置卡券失效 — makes a code invalid, e.g. after a refund; there is no way back.
 *
 * 错误码：`40056` Code 不存在；`40127` 用户已删除该卡券或正在转赠。
 *
 * Errors: `40056` no such code; `40127` the user has deleted the card or is giving it away.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param code 要设为失效的 Code — The code.
 * @param cardId 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes.
 * @param reason 失效理由，供微信查看 — The reason, for WeChat.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const unavailableCode = makeVariadic(
  (code: string, cardId: string | null = null, reason: string | null = null) =>
    post<Ok>('/card/code/unavailable', { code, card_id: cardId ?? undefined, reason: reason ?? undefined }),
  3,
);

/**
 * 设置商户的核销员 — lets a person redeem codes, in one store or in all.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param username 核销员的微信号，须先关注“卡券商户助手” — The WeChat id of the person, who must follow the account 卡券商户助手 first.
 * @param locationId 门店的 poi_id；不填或为 null 则为全部门店 — The store (poi_id); all stores where it is left out or null.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Redeeming_a_coupon_voucher_or_card.html
 */
export const addConsumer = makeVariadic(
  (username: string, locationId: string | number | null = null) =>
    post<Ok>('/card/consumer/add', {
      username,
      ...(locationId ? { is_super_consumer: false, location_id: locationId } : { is_super_consumer: true }),
    }),
  3,
);
