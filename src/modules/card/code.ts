import { createHash } from 'node:crypto';
import { makeVariadic as make, post, steps, type Having, type Twins } from '../../endpoint';
import { given } from '../arguments';
import type { Ok } from '../reply';

/** State of the card a user has. */
export type UserCardStatus =
  /** 正常 — it can be used. */
  | 'NORMAL'
  /** 已核销 — it has been redeemed. */
  | 'CONSUMED'
  /** 已过期 — it is no longer valid. */
  | 'EXPIRE'
  /** 转赠中 — it is being given away. */
  | 'GIFTING'
  /** 转赠成功 — it has been given away. */
  | 'GIFT_SUCC'
  /** 转赠超时 — nobody took it. */
  | 'GIFT_TIMEOUT'
  /** 已删除 — the user has deleted it. */
  | 'DELETE'
  /** 已失效 — the shop has made it invalid. */
  | 'UNAVAILABLE'
  | (string & {});

/** A code that has been redeemed. */
export interface ConsumedCode extends Ok {
  /** Which card it was. */
  card: {
    /** Id of the card. */
    card_id: string;
  };
  /** Whose it was. */
  openid: string;
}

/** What WeChat tells about a code. */
export interface CardCodeInfo extends Ok {
  /** Which card it is. */
  card: {
    /** Id of the card. */
    card_id: string;
    /** When it begins to be valid; seconds since 1970. */
    begin_time: number;
    /** When it ends; seconds since 1970. */
    end_time: number;
  };
  /** Who has it. */
  openid: string;
  /** Whether it can be redeemed. */
  can_consume: boolean;
  /** The channel it came by. */
  outer_str?: string;
  /** Its state. */
  user_card_status: UserCardStatus;
}

/**
 * 核销Code — redeems a code; there is no way back.
 *
 * Errors: `40056` no such code; `40099` redeemed before; `40127` the user has deleted it or is giving it away.
 *
 * @param code the code
 * @param cardId its card; required of a card whose shop makes the codes
 * @returns which card it was, and whose
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#2
 */
export const consumeCode = make(
  (code: string, cardId: string | null = null) =>
    post<ConsumedCode>('/card/code/consume', { code, card_id: cardId ?? undefined }),
  3,
);

/**
 * Code解码 — decrypts a code that came from `chooseCard` or with the page of a card's custom cell.
 *
 * Errors: `40116` not an encrypted code, e.g. because it is still URL-encoded, or one of another account.
 *
 * @param encryptCode the encrypted code, URL-decoded
 * @returns `code`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#5
 */
export const decryptCode = make((encryptCode: string) =>
  post<
    Ok & {
      /** The code. */
      code: string;
    }
  >('/card/code/decrypt', { encrypt_code: encryptCode }),
);

type Decrypting = Having<Twins<{ decryptCode: typeof decryptCode }>>;

/**
 * 自定义跳转外链 — builds and signs the address that a card's custom cell leads to, as WeChat does: with the query
 * arguments `encrypt_code`, `card_id` and `signature`.
 *
 * The code is decrypted first, so one that is not of this account is an error. The signature is the SHA-1 of the
 * app secret, the code and the card's id, sorted and joined: compare it with the one that arrived.
 *
 * @param url page behind the custom cell (`custom_url`); its own query and fragment stay
 * @param encryptCode the encrypted code, URL-decoded
 * @param cardId the card
 * @returns the address
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
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
 * Errors: `40056` no such code; `40127` it cannot be redeemed: redeemed, deleted, given away or invalid.
 *
 * @param code the code
 * @param cardId its card; required of a card whose shop makes the codes
 * @param checkConsume whether a code that cannot be redeemed is an error, as it is where this is left out; with
 *   `false` its state is the result
 * @returns whose it is, when it is valid and whether it can be redeemed
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html#1
 */
export const getCode = make(
  (code: string, cardId: string | null = null, checkConsume: boolean | null = null) =>
    post<CardCodeInfo>('/card/code/get', {
      code,
      card_id: cardId ?? undefined,
      check_consume: checkConsume ?? undefined,
    }),
  3,
);

/**
 * 更改Code — changes a code that the shop made, e.g. after a card was given away.
 *
 * Errors: `40056` no such code.
 *
 * @param code the code
 * @param cardId its card; required where the shop makes the codes
 * @param newCode the code to be
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#6
 */
export const updateCode = make(
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
 * Errors: `40056` no such code; `40127` the user has deleted it or is giving it away.
 *
 * @param code the code
 * @param cardId its card; required of a card whose shop makes the codes
 * @param reason why, for WeChat
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#8
 */
export const unavailableCode = make(
  (code: string, cardId: string | null = null, reason: string | null = null) =>
    post<Ok>('/card/code/unavailable', { code, card_id: cardId ?? undefined, reason: reason ?? undefined }),
  3,
);

/**
 * 设置商户的核销员 — lets a person redeem codes, in one store or in all.
 *
 * @param username WeChat id of the person, who must follow the account 卡券商户助手 first
 * @param locationId the store (poi_id); all stores where it is left out or null
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Redeeming_a_coupon_voucher_or_card.html
 */
export const addConsumer = make(
  (username: string, locationId: string | number | null = null) =>
    post<Ok>('/card/consumer/add', {
      username,
      ...(locationId ? { is_super_consumer: false, location_id: locationId } : { is_super_consumer: true }),
    }),
  3,
);
