import { get, makeVariadic as make, post, upload, type Upload } from '../../endpoint';
import type { UploadedImage } from '../media';
import type { Ok } from '../reply';
import type { CardAdvanced, CardBase } from './base';
import type { MemberCard, MemberField } from './member-card';
import type { BoardingPass, MeetingTicket, MovieTicket, ScenicTicket } from './special';

/** 团购券 — a group purchase. */
export interface GrouponCard {
  /** What every card has. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** What was bought, at most 3,072 bytes. */
  deal_detail: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 代金券 — a voucher. */
export interface CashCard {
  /** What every card has. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** Least price it can be used for, 0 if any; 1/100 yuan. */
  least_cost?: number;
  /** What it takes off; 1/100 yuan. */
  reduce_cost: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 折扣券 — a discount. */
export interface DiscountCard {
  /** What every card has. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** Percent it takes off: 30 is 七折. */
  discount: number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 兑换券 — something to be collected. */
export interface GiftCoupon {
  /** What every card has. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** What it is exchanged for, at most 3,072 bytes. */
  gift: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 优惠券 — any other offer. */
export interface GeneralCoupon {
  /** What every card has. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** The offer, at most 3,072 bytes. */
  default_detail: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Kind of a gift card. */
export type GiftCardKind =
  /** 礼品卡 — a card with a balance. */
  | 'GIFT_CARD'
  /** 兑换卡 — a card to collect something with. */
  | 'VOUCHER';

/** 礼品卡 — a gift card, sold on a page of its own. */
export interface GeneralCard {
  /** Kind of gift card. */
  sub_card_type: GiftCardKind;
  /** Picture of its face, below 1,000 × 600 pixels, from `uploadLogo`; at most 128 bytes. */
  background_pic_url?: string;
  /** What every card has, and `giftcard_info`. */
  base_info: CardBase;
  /** What it may show besides. */
  advanced_info?: CardAdvanced;
  /** Whether it has points. */
  supply_bonus?: boolean;
  /** Whether it has a balance. */
  supply_balance?: boolean;
  /** Its privileges, at most 3,072 bytes. */
  prerogative?: string;
  /** Whether it is active as soon as received. */
  auto_activate?: boolean;
  /** Balance at first; 1/100 yuan. */
  init_balance?: number;
  /** First value it shows. */
  custom_field1?: MemberField;
  /** Second value it shows. */
  custom_field2?: MemberField;
  /** Third value it shows. */
  custom_field3?: MemberField;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A card of a type whose own fields WeChat no longer documents. */
export interface PlainCard {
  /** What every card has. */
  base_info: CardBase;
  /** The type's own fields are sent as they are. */
  [field: string]: unknown;
}

/** What a card consists of, by its type. */
export interface CardDetails {
  /** 团购券 — a group purchase. */
  GROUPON: GrouponCard;
  /** 代金券 — a voucher. */
  CASH: CashCard;
  /** 折扣券 — a discount. */
  DISCOUNT: DiscountCard;
  /** 兑换券 — something to be collected. */
  GIFT: GiftCoupon;
  /** 优惠券 — any other offer. */
  GENERAL_COUPON: GeneralCoupon;
  /** 会员卡 — a membership card. */
  MEMBER_CARD: MemberCard;
  /** 礼品卡 — a gift card. */
  GENERAL_CARD: GeneralCard;
  /** 景区门票 — a ticket to a sight. */
  SCENIC_TICKET: ScenicTicket;
  /** 电影票 — a cinema ticket. */
  MOVIE_TICKET: MovieTicket;
  /** 飞机票 — a boarding pass. */
  BOARDING_PASS: BoardingPass;
  /** 会议门票 — a ticket to a conference or a show. */
  MEETING_TICKET: MeetingTicket;
  /** 汽车票 — a bus ticket; WeChat no longer documents it. */
  BUS_TICKET: PlainCard;
  /** 红包 — lucky money; withdrawn. */
  LUCKY_MONEY: PlainCard;
}

/** Type of a card. */
export type CardType = keyof CardDetails;

/** A card to create: its type, and what it consists of under the type's name in lower case. */
export type NewCard = {
  [T in CardType]: {
    /** Type of the card. */
    card_type: T;
  } & { [K in T as Lowercase<K>]: CardDetails[K] };
}[CardType];

/** A colour that cards can have. */
export interface CardColor {
  /** Name to give as `color`, e.g. `Color010`. */
  name: string;
  /** The colour, e.g. `#55bd47`. */
  value: string;
}

/**
 * 上传图片 — uploads a logo or another picture of a card.
 *
 * Limits: JPG or PNG, at most 1 MB. The address is good within WeChat alone.
 *
 * Errors: `40005` not a picture; `40009` too big.
 *
 * @param file path of the picture, a stream, or `{ file, filename }`
 * @returns `url` of the picture
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#4
 */
export const uploadLogo = make((file: Upload) =>
  upload<UploadedImage>('/cgi-bin/media/uploadimg', file, undefined, undefined, 'buffer'),
);

/**
 * 获取颜色列表 — lists the colours that cards can have.
 *
 * @returns `colors`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html
 */
export const getColors = make(() =>
  get<
    Ok & {
      /** The colours. */
      colors: CardColor[];
    }
  >('/card/getcolors'),
);

/**
 * 创建卡券 — creates a card of any type; it can be handed out once WeChat has reviewed it.
 *
 * Errors: `40071` no such type; `40079` or `40100` the dates do not fit; `40122` the quantity does not fit;
 * `41011` a required field is missing; `45021` a field is too long; `48001` the account has no cards.
 *
 * @param card its type, and what it consists of under the type's name in lower case
 * @returns `card_id` of the card
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Create_a_Coupon_Voucher_or_Card.html#8
 * @example
 * const base_info = { logo_url, brand_name: '微信餐厅', code_type: 'CODE_TYPE_TEXT', ... };
 * const card = { card_type: 'DISCOUNT', discount: { base_info, discount: 30 } };
 * api.createCard(card, (err, result) => { ... });
 * const result = await api.promises.createCard(card);
 */
export const createCard = make((card: NewCard) =>
  post<
    Ok & {
      /** Id of the card. */
      card_id: string;
    }
  >('/card/create', { card }),
);
