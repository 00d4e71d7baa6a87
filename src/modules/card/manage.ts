import { make, makeVariadic, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { CardAdvanced, CardBase, CardSku } from './base';
import type { CardDetails, CardType } from './create';

/** 卡券的状态 — The state of a card. */
export type CardStatus =
  /** 待审核 — It awaits review. */
  | 'CARD_STATUS_NOT_VERIFY'
  /** 审核失败 — It has failed review. */
  | 'CARD_STATUS_VERIFY_FAIL'
  /** 通过审核 — It has passed review. */
  | 'CARD_STATUS_VERIFY_OK'
  /** 已被商户删除 — The shop has deleted it. */
  | 'CARD_STATUS_DELETE'
  /** 在公众平台投放过的卡券 — It has been handed out on the Official Accounts Platform. */
  | 'CARD_STATUS_DISPATCH';

/** 已创建卡券的基本信息 — What every card has, and what WeChat adds to it. */
export interface StoredCardBase extends CardBase {
  /** 卡券 id — The id of the card. */
  id: string;
  /** 当前状态 — Its state. */
  status: CardStatus | (string & {});
  /** 创建时间，Unix 秒 — When the card was created; seconds since 1970. */
  create_time: number;
  /** 最后修改时间，Unix 秒 — When the card was changed last; seconds since 1970. */
  update_time: number;
  /** 库存 — The stock. */
  sku: CardSku & {
    /** 总库存，包括已领取的 — How many cards there have been, those handed out included. */
    total_quantity: number;
  };
}

/** 已创建的卡券：类型，以及以小写类型名为键的内容 — A card that exists: its type, and what it consists of under the type's name in lower case. */
export type StoredCard = {
  [T in CardType]: {
    /** 卡券类型 — The type of the card. */
    card_type: T;
  } & {
    [K in T as Lowercase<K>]: CardDetails[K] & {
      /** 卡券基本信息 — What every card has. */
      base_info: StoredCardBase;
    };
  };
}[CardType];

/** 卡券类型，大写或小写 — A card's type, in capital letters or small ones. */
export type CardTypeName = CardType | Lowercase<CardType>;

/** 卡券的变更内容；未填的保持不变 — What changes in a card; whatever is left out stays. */
export interface CardUpdate {
  /** 基本信息的变更，部分字段修改后须重新审核 — Changes of what every card has; some of them must pass review again. */
  base_info?: Partial<CardBase>;
  /** 高级信息的变更 — Changes of what the card may show besides. */
  advanced_info?: CardAdvanced;
  /** 该类型卡券的字段，如 `MemberCard` 的字段 — The fields of this type of card, e.g. those of `MemberCard`. */
  [field: string]: unknown;
}

/** 自助核销的设置 — Whether users may redeem a card themselves, and how. */
export interface SelfConsumeCell {
  /** 卡券 id，须已配置门店 — The card; it must name stores. */
  card_id: string;
  /** 是否开启自助核销 — Whether users may redeem the card themselves. */
  is_open: boolean;
  /** 核销时是否须输入验证码，默认否；字段名即微信的拼写 — Whether a code must be entered to redeem it; by default not. The spelling is WeChat's. */
  need_verify_cod?: boolean;
  /** 核销时是否须备注核销金额，默认否 — Whether the amount must be noted to redeem it; by default not. */
  need_remark_amount?: boolean;
}

/**
 * 查看卡券详情 — tells what a card consists of and which state it is in.
 *
 * 错误码：`40073` 卡券不存在。
 *
 * Errors: `40073` no such card.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 卡券 id — The card.
 * @returns `card`，卡券信息 — `card`, with its state.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getCard = makeVariadic((cardId: string) =>
  post<
    Ok & {
      /** 卡券信息 — The card. */
      card: StoredCard;
    }
  >('/card/get', { card_id: cardId }),
);

/**
 * 批量查询卡券列表 — lists the account's cards.
 *
 * 限制：每次最多 50 个。
 *
 * Limits: 50 a call.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param offset 起始偏移量，第一页填 0 — Cards to skip, 0 for the first page.
 * @param count 拉取数量，最多 50 — How many to list, at most 50.
 * @param statusList 要拉取的状态，不填为全部 — The states to list; every state where it is left out.
 * @returns 卡券 id 列表与总数 — The ids of the cards, and how many there are.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const getCards = makeVariadic(
  (offset: number, count: number, statusList: CardStatus[] | null = null) =>
    post<
      Ok & {
        /** 卡券 id 列表 — The ids of the cards. */
        card_id_list: string[];
        /** 卡券总数 — How many cards there are in all. */
        total_num: number;
      }
    >('/card/batchget', { offset, count, status_list: statusList ?? undefined }),
  4,
);

/**
 * 更改卡券信息 — changes a card, also for those who have it. Some changes must pass review first.
 *
 * 错误码：`40073` 卡券不存在；`40078` 当前状态的卡券不可修改；`45021` 字段过长。
 *
 * Errors: `40073` no such card; `40078` a card in this state cannot be changed; `45021` a field is too long.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 卡券 id — The card.
 * @param cardType 卡券类型，如 `MEMBER_CARD` — Its type, e.g. `MEMBER_CARD`.
 * @param cardInfo 变更内容 — What changes.
 * @returns `send_check`，是否重新提交审核 — `send_check`: whether the card awaits review again.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 * @example
 * api.updateCard(cardId, 'GROUPON', { base_info: { notice: '请出示二维码' } }, (err, result) => { ... });
 * const result = await api.promises.updateCard(cardId, 'GROUPON', { base_info: { notice: '请出示二维码' } });
 */
export const updateCard = makeVariadic((cardId: string, cardType: CardTypeName, cardInfo: CardUpdate) =>
  post<
    Ok & {
      /** 是否重新提交审核 — Whether the card awaits review again. */
      send_check: boolean;
    }
  >('/card/update', { card_id: cardId, [cardType.toLowerCase()]: cardInfo }),
);

/**
 * 修改库存 — raises or lowers the stock of a card.
 *
 * 错误码：`40073` 卡券不存在；`40122` 修改后的库存小于 0 或大于 100,000,000；`73210` 该卡券不支持修改库存。
 *
 * Errors: `40073` no such card; `40122` less than nothing would be left, or more than 100,000,000; `73210` this card's stock is fixed.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param cardId 卡券 id — The card.
 * @param num 增加的数量，负数为减少 — Cards to add, or to take away where it is negative.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const updateCardStock = makeVariadic((cardId: string, num: number) =>
  post<Ok>('/card/modifystock', {
    card_id: cardId,
    [num > 0 ? 'increase_stock_value' : 'reduce_stock_value']: Math.abs(num),
  }),
);

/**
 * 删除卡券 — deletes a card: nobody can receive it any more.
 *
 * 错误码：`40073` 卡券不存在。
 *
 * Errors: `40073` no such card.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：用户已领取的卡券不受影响，须用 `unavailableCode` 设为失效。
 *
 * Note: whoever has the card keeps it; `unavailableCode` ends that.
 *
 * @param cardId 卡券 id — The card.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Managing_Coupons_Vouchers_and_Cards.html
 */
export const deleteCard = makeVariadic((cardId: string) => post<Ok>('/card/delete', { card_id: cardId }));

/**
 * 设置买单接口 — lets users pay in the shop from a card, or no longer.
 *
 * 错误码：`40078` 当前状态的卡券不可设置；`48001` 公众号没有卡券权限。
 *
 * Errors: `40078` a card in this state cannot be changed; `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：卡券须已配置门店，公众号须已开通微信买单。
 *
 * Note: the card must name stores, and the account needs WeChat's 微信买单.
 *
 * @param cardId 卡券 id — The card.
 * @param isOpen 是否开启买单 — Whether users may pay from the card.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Create_a_Coupon_Voucher_or_Card.html
 */
export const setPayCell = make((cardId: string, isOpen: boolean) =>
  post<Ok>('/card/paycell/set', { card_id: cardId, is_open: isOpen }),
);

/**
 * 设置自助核销 — lets users redeem a card themselves, or no longer.
 *
 * 错误码：`40078` 当前状态的卡券不可设置；`48001` 公众号没有卡券权限。
 *
 * Errors: `40078` a card in this state cannot be changed; `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * 说明：卡券须已配置门店。
 *
 * Note: the card must name stores.
 *
 * @param options 卡券与自助核销的设置 — The card, whether its users may redeem it, and how.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Create_a_Coupon_Voucher_or_Card.html
 * @example
 * api.setSelfConsumeCell({ card_id, is_open: true, need_remark_amount: true }, (err) => { ... });
 * await api.promises.setSelfConsumeCell({ card_id, is_open: true, need_remark_amount: true });
 */
export const setSelfConsumeCell = make((options: SelfConsumeCell) =>
  post<Ok>('/card/selfconsumecell/set', options),
);
