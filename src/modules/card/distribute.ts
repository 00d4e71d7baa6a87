import { makeVariadic as make, post } from '../../endpoint';
import { fieldsOf } from '../arguments';
import type { Ok } from '../reply';

/** A card that whoever scans a QR code receives. */
export interface CardOffer {
  /** The card. */
  card_id: string;
  /** The code it gets, at most 20 characters; required of a card whose shop makes the codes, but not of imported codes. */
  code?: string;
  /** Who alone may receive it; required of a card with `bind_openid`. */
  openid?: string;
  /** Whether the QR code serves once, for one code that WeChat picks; the card must have passed review and be in stock. */
  is_unique_code?: boolean;
  /** Number of the channel, for statistics; events carry it. `outer_str` is its successor. */
  outer_id?: number;
  /** Name of the channel, for statistics, at most 128 characters; events carry it. */
  outer_str?: string;
  /** Balance of lucky money; 1/100 yuan. */
  balance?: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What a QR code hands out: one card, or several at once. */
export type CardOffers = (
  | {
      /** One card. */
      card: CardOffer;
    }
  | {
      /** Several cards. */
      multiple_card: {
        /** The cards. */
        card_list: CardOffer[];
      };
    }
) & {
  /** Seconds the QR code is valid, 60 to 1,800; the method's own parameter goes first. */
  expire_seconds?: number;
};

/** A QR code that hands out cards. */
export interface CardQRCode extends Ok {
  /** Ticket, to fetch the picture with: see `showQRCodeURL`. */
  ticket: string;
  /** Seconds it is valid; missing where no limit was given. */
  expire_seconds?: number;
  /** What the QR code says. */
  url: string;
  /** Address of the picture. */
  show_qrcode_url: string;
}

/** What became of imported codes. */
export interface ImportedCodes extends Ok {
  /** Codes that were taken. */
  succ_code?: string[];
  /** Codes that were there already and were passed over. */
  duplicate_code?: string[];
  /** Codes that were not taken. */
  fail_code?: string[];
}

/** Which codes have been imported. */
export interface CheckedCodes extends Ok {
  /** Codes that are there. */
  exist_code: string[];
  /** Codes that are not. */
  not_exist_code: string[];
}

/** Who may try cards that have not passed review. */
export interface CardTesters {
  /** Openids. */
  openid?: string[];
  /** WeChat ids. */
  username?: string[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 创建二维码 — creates a QR code; whoever scans it receives a card. `createCardQRCode` limits how
 * long it is valid.
 *
 * Errors: `40053` the card or its code do not fit; `40056` the code is not of this card; `45031` none left.
 *
 * @param card the card, and for whom it is
 * @returns the QR code
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#0
 * @example
 * api.createQRCode({ card_id, outer_str: 'poster' }, (err, { show_qrcode_url }) => { ... });
 * const { show_qrcode_url } = await api.promises.createQRCode({ card_id, outer_str: 'poster' });
 */
export const createQRCode = make((card: CardOffer) =>
  post<CardQRCode>('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } }),
);

/**
 * 创建二维码 — creates a QR code for one card or several, valid for some time if wanted.
 *
 * Errors: `40053` the card or its code do not fit; `40056` the code is not of this card; `45031` none left.
 *
 * @param info `{ card }` or `{ multiple_card: { card_list } }`
 * @param expireSeconds seconds it is valid, 60 to 1,800; 365 days where it is left out
 * @returns the QR code
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#0
 * @example
 * api.createCardQRCode({ card: { card_id } }, 1800, (err, { show_qrcode_url }) => { ... });
 * const { show_qrcode_url } = await api.promises.createCardQRCode({ card: { card_id } }, 1800);
 */
export const createCardQRCode = make((info: CardOffers, expireSeconds: number | null = null) => {
  // WeChat wants expire_seconds next to action_info, yet 1.35.1 documented it within.
  const { expire_seconds, ...offer } = fieldsOf(info, 'createCardQRCode: the cards');
  const [kind] = Object.keys(offer);
  if (!kind) throw new TypeError('createCardQRCode needs { card } or { multiple_card }');
  return post<CardQRCode>('/card/qrcode/create', {
    action_name: `QR_${kind.toUpperCase()}`,
    expire_seconds: expireSeconds ?? expire_seconds,
    action_info: offer,
  });
}, 3);

/**
 * 导入自定义code — imports codes that the shop made, for WeChat to hand out.
 *
 * Limits: 100 codes a call. The card needs `get_custom_code_mode`; its stock is raised afterwards, with
 * `updateCardStock`, and never beyond the codes imported.
 *
 * Errors: `40109` more than 100 codes.
 *
 * @param cardId the card
 * @param code the codes, at most 100, none of them empty
 * @returns what became of the codes
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5
 */
export const importCustomizedCodes = make((cardId: string, code: string[]) =>
  post<ImportedCodes>('/card/code/deposit', { card_id: cardId, code }),
);

/**
 * 核查code — tells which codes have been imported.
 *
 * Limits: 100 codes a call.
 *
 * Errors: `40109` more than 100 codes.
 *
 * @param cardId the card
 * @param code the codes, at most 100
 * @returns which are there and which are not
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5
 */
export const checkCustomizedCodes = make((cardId: string, code: string[]) =>
  post<CheckedCodes>('/card/code/checkcode', { card_id: cardId, code }),
);

/**
 * 查询导入code数目 — counts the codes imported for a card.
 *
 * @param cardId the card
 * @returns `count` of the codes
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#5
 */
export const getDepositCodesCount = make((cardId: string) =>
  post<
    Ok & {
      /** Codes imported. */
      count: number;
    }
  >('/card/code/getdepositcount', { card_id: cardId }),
);

/**
 * 设置测试白名单 — sets who may receive cards that have not passed review; replaces the list as a whole.
 *
 * Limits: 10 users in all.
 *
 * @param info openids, WeChat ids, or both; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Distributing_Coupons_Vouchers_and_Cards.html#12
 * @example
 * api.setTestWhitelist({ openid: [openid] }, (err) => { ... });
 * await api.promises.setTestWhitelist({ openid: [openid] });
 */
export const setTestWhitelist = make((info: CardTesters | string) =>
  post<Ok>('/card/testwhitelist/set', info),
);
