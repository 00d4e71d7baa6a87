import { get, makeVariadic as make, post, upload, type Upload } from '../../endpoint';
import type { UploadedImage } from '../media';
import type { Ok } from '../reply';
import type { CardAdvanced, CardBase } from './base';
import type { MemberCard, MemberField } from './member-card';
import type { BoardingPass, MeetingTicket, MovieTicket, ScenicTicket } from './special';

/** 团购券 — A group purchase. */
export interface GrouponCard {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 团购详情，最长 3,072 字节 — What was bought, at most 3,072 bytes. */
  deal_detail: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 代金券 — A voucher. */
export interface CashCard {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 起用金额，单位为分；无门槛填 0 — The least price that the card can be used for; 1/100 yuan, 0 for any price. */
  least_cost?: number;
  /** 减免金额，单位为分 — What the card takes off; 1/100 yuan. */
  reduce_cost: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 折扣券 — A discount. */
export interface DiscountCard {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 打折额度（百分比）：30 即七折 — The percentage that the card takes off: 30 is 30% off (七折). */
  discount: number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 兑换券 — Something to be collected. */
export interface GiftCoupon {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 兑换内容，最长 3,072 字节 — What the card is exchanged for, at most 3,072 bytes. */
  gift: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 优惠券 — Any other offer. */
export interface GeneralCoupon {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 优惠详情，最长 3,072 字节 — The offer, at most 3,072 bytes. */
  default_detail: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 礼品卡的类型 — The kind of a gift card. */
export type GiftCardKind =
  /** 礼品卡 — A card with a balance. */
  | 'GIFT_CARD'
  /** 兑换卡 — A card to collect something with. */
  | 'VOUCHER';

/** 礼品卡，通过货架售卖 — A gift card, sold on a page of its own: see `addGiftCardPage`. */
export interface GeneralCard {
  /** 礼品卡的类型 — The kind of gift card. */
  sub_card_type: GiftCardKind;
  /** 卡面背景图，由 `uploadLogo` 得到，小于 1,000 × 600 像素，最长 128 字节 — The picture of the card's face, from `uploadLogo`; below 1,000 × 600 pixels, at most 128 bytes. */
  background_pic_url?: string;
  /** 卡券基本信息，含 `giftcard_info` — What every card has, and `giftcard_info`. */
  base_info: CardBase;
  /** 卡券高级信息 — What the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 是否支持积分 — Whether the card has points. */
  supply_bonus?: boolean;
  /** 是否支持余额 — Whether the card has a balance. */
  supply_balance?: boolean;
  /** 特权说明，最长 3,072 字节 — Its privileges, at most 3,072 bytes. */
  prerogative?: string;
  /** 领取后是否自动激活 — Whether the card is active as soon as it is received. */
  auto_activate?: boolean;
  /** 初始余额，单位为分 — The balance at first; 1/100 yuan. */
  init_balance?: number;
  /** 自定义信息类目一 — The first value that the card shows. */
  custom_field1?: MemberField;
  /** 自定义信息类目二 — The second value that the card shows. */
  custom_field2?: MemberField;
  /** 自定义信息类目三 — The third value that the card shows. */
  custom_field3?: MemberField;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 微信不再公布专有字段的卡券 — A card of a type whose own fields WeChat no longer documents. */
export interface PlainCard {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 该类型的专有字段原样发送 — The type's own fields are sent as they are. */
  [field: string]: unknown;
}

/** 各类型卡券的内容 — What a card consists of, by its type. */
export interface CardDetails {
  /** 团购券 — A group purchase. */
  GROUPON: GrouponCard;
  /** 代金券 — A voucher. */
  CASH: CashCard;
  /** 折扣券 — A discount. */
  DISCOUNT: DiscountCard;
  /** 兑换券 — Something to be collected. */
  GIFT: GiftCoupon;
  /** 优惠券 — Any other offer. */
  GENERAL_COUPON: GeneralCoupon;
  /** 会员卡 — A membership card. */
  MEMBER_CARD: MemberCard;
  /** 礼品卡 — A gift card. */
  GENERAL_CARD: GeneralCard;
  /** 景区门票 — A ticket to a tourist attraction. */
  SCENIC_TICKET: ScenicTicket;
  /** 电影票 — A cinema ticket. */
  MOVIE_TICKET: MovieTicket;
  /** 飞机票 — A boarding pass. */
  BOARDING_PASS: BoardingPass;
  /** 会议门票 — A ticket to a conference or a show. */
  MEETING_TICKET: MeetingTicket;
  /** 汽车票；微信已不再公布 — A bus ticket; WeChat no longer documents it. */
  BUS_TICKET: PlainCard;
  /** 红包；已停用 — Lucky money; withdrawn. */
  LUCKY_MONEY: PlainCard;
}

/** 卡券类型 — The type of a card. */
export type CardType = keyof CardDetails;

/** 待创建的卡券：类型，以及以小写类型名为键的内容 — A card to create: its type, and what it consists of under the type's name in lower case. */
export type NewCard = {
  [T in CardType]: {
    /** 卡券类型 — The type of the card. */
    card_type: T;
  } & { [K in T as Lowercase<K>]: CardDetails[K] };
}[CardType];

/** 卡券可用的颜色 — A colour that cards can have. */
export interface CardColor {
  /** 颜色名，用于 `color`，如 `Color010` — The name to give as `color`, e.g. `Color010`. */
  name: string;
  /** 对应的颜色值，如 `#55bd47` — The colour, e.g. `#55bd47`. */
  value: string;
}

/**
 * 上传图片 — uploads a logo or another picture of a card.
 *
 * 限制：JPG 或 PNG，最大 1 MB；返回的地址只能在微信内使用。
 *
 * Limits: JPG or PNG, at most 1 MB; the address works within WeChat alone.
 *
 * 错误码：`40005` 文件类型不合法；`40009` 图片过大。
 *
 * Errors: `40005` not a picture; `40009` the picture is too big.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param file 图片：路径、Buffer、流或 `{ file, filename }` — The picture: a path, a Buffer, a stream or `{ file, filename }`.
 * @returns `url`，图片地址 — `url` of the picture.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Create_a_Coupon_Voucher_or_Card.html
 */
export const uploadLogo = make((file: Upload) =>
  upload<UploadedImage>('/cgi-bin/media/uploadimg', file, undefined, undefined, 'buffer'),
);

/**
 * 获取颜色列表 — lists the colours that cards can have.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @returns `colors`，颜色列表 — `colors`, the list.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Create_a_Coupon_Voucher_or_Card.html
 */
export const getColors = make(() =>
  get<
    Ok & {
      /** 颜色列表 — The colours. */
      colors: CardColor[];
    }
  >('/card/getcolors'),
);

/**
 * 创建卡券 — creates a card of any type; it can be handed out once WeChat has reviewed it.
 *
 * 错误码：`40071` 卡券类型不存在；`40079` 或 `40100` 有效期不合法；`40122` 库存不合法；`41011` 缺少必填字段；`45021` 字段过长；`48001` 公众号没有卡券权限。
 *
 * Errors: `40071` no such type; `40079` or `40100` the dates are not allowed; `40122` the quantity is not allowed; `41011` a required field is missing; `45021` a field is too long; `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param card 卡券：类型，以及以小写类型名为键的内容 — The card: its type, and what it consists of under the type's name in lower case.
 * @returns `card_id`，卡券 id — `card_id` of the card.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Create_a_Coupon_Voucher_or_Card.html
 * @example
 * const base_info = { logo_url, brand_name: '微信餐厅', code_type: 'CODE_TYPE_TEXT', ... };
 * const card = { card_type: 'DISCOUNT', discount: { base_info, discount: 30 } };
 * api.createCard(card, (err, result) => { ... });
 * const result = await api.promises.createCard(card);
 */
export const createCard = make((card: NewCard) =>
  post<
    Ok & {
      /** 卡券 id — The id of the card. */
      card_id: string;
    }
  >('/card/create', { card }),
);
