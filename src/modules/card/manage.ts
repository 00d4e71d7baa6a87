import { makeVariadic as make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { CardAdvanced, CardBase, CardSku } from './base';
import type { CardDetails, CardType } from './create';

/** State of a card. */
export type CardStatus =
  /** 待审核 — it awaits review. */
  | 'CARD_STATUS_NOT_VERIFY'
  /** 审核失败 — it has failed review. */
  | 'CARD_STATUS_VERIFY_FAIL'
  /** 通过审核 — it has passed review. */
  | 'CARD_STATUS_VERIFY_OK'
  /** 卡券被商户删除 — the shop has deleted it. */
  | 'CARD_STATUS_DELETE'
  /** 在公众平台投放过的卡券 — it has been handed out on the Official Accounts Platform. */
  | 'CARD_STATUS_DISPATCH';

/** What WeChat adds to a card that it holds. */
export interface StoredCardBase extends CardBase {
  /** Id of the card. */
  id: string;
  /** Its state. */
  status: CardStatus | (string & {});
  /** When it was created; seconds since 1970. */
  create_time: number;
  /** When it was changed last; seconds since 1970. */
  update_time: number;
  /** How many there are. */
  sku: CardSku & {
    /** Cards there have been, those handed out included. */
    total_quantity: number;
  };
}

/** A card that WeChat holds: its type, and what it consists of under the type's name in lower case. */
export type StoredCard = {
  [T in CardType]: {
    /** Type of the card. */
    card_type: T;
  } & {
    [K in T as Lowercase<K>]: CardDetails[K] & {
      /** What every card has. */
      base_info: StoredCardBase;
    };
  };
}[CardType];

/** A card's type, in capital letters or small ones. */
export type CardTypeName = CardType | Lowercase<CardType>;

/** What changes in a card; whatever is left out stays. */
export interface CardUpdate {
  /** Of what every card has. Neither the title, the brand nor the kind of code can change. */
  base_info?: Partial<CardBase>;
  /** Of what it may show besides. */
  advanced_info?: CardAdvanced;
  /** The fields of this type of card, e.g. those of `MemberCard`. */
  [field: string]: unknown;
}

/**
 * 查看卡券详情 — tells what a card consists of and which state it is in.
 *
 * Errors: `40073` no such card.
 *
 * @param cardId the card
 * @returns `card`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#2
 */
export const getCard = make((cardId: string) =>
  post<
    Ok & {
      /** The card. */
      card: StoredCard;
    }
  >('/card/get', { card_id: cardId }),
);

/**
 * 批量查询卡券列表 — lists the account's cards.
 *
 * Limits: 50 a call.
 *
 * @param offset cards to skip, 0 for the first page
 * @param count how many to list, at most 50
 * @param statusList states to list; every state where it is left out
 * @returns ids of the cards, and how many there are
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#3
 */
export const getCards = make(
  (offset: number, count: number, statusList: CardStatus[] | null = null) =>
    post<
      Ok & {
        /** Ids of the cards. */
        card_id_list: string[];
        /** Cards in all. */
        total_num: number;
      }
    >('/card/batchget', { offset, count, status_list: statusList ?? undefined }),
  4,
);

/**
 * 更改卡券信息 — changes a card, also for those who have it. Some changes must pass review first.
 *
 * Errors: `40073` no such card; `40078` a card in this state cannot be changed; `45021` a field is too long.
 *
 * @param cardId the card
 * @param cardType its type, e.g. `MEMBER_CARD`
 * @param cardInfo what changes
 * @returns `send_check`: whether the card awaits review again
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#4
 * @example
 * api.updateCard(cardId, 'GROUPON', { base_info: { notice: '请出示二维码' } }, (err, result) => { ... });
 * const result = await api.promises.updateCard(cardId, 'GROUPON', { base_info: { notice: '请出示二维码' } });
 */
export const updateCard = make((cardId: string, cardType: CardTypeName, cardInfo: CardUpdate) =>
  post<
    Ok & {
      /** Whether the card awaits review again. */
      send_check: boolean;
    }
  >('/card/update', { card_id: cardId, [cardType.toLowerCase()]: cardInfo }),
);

/**
 * 修改库存 — raises or lowers the stock of a card.
 *
 * Errors: `40073` no such card; `40122` less would be left than nothing, or more than 100,000,000;
 * `73210` this card's stock is fixed.
 *
 * @param cardId the card
 * @param num cards to add, or to take away where it is negative
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#5
 */
export const updateCardStock = make((cardId: string, num: number) =>
  post<Ok>('/card/modifystock', {
    card_id: cardId,
    [num > 0 ? 'increase_stock_value' : 'reduce_stock_value']: Math.abs(num),
  }),
);

/**
 * 删除卡券 — deletes a card: nobody can receive it any more. Whoever has it keeps it; `unavailableCode` ends that.
 *
 * Errors: `40073` no such card.
 *
 * @param cardId the card
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Managing_Coupons_Vouchers_and_Cards.html#7
 */
export const deleteCard = make((cardId: string) => post<Ok>('/card/delete', { card_id: cardId }));
