import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 礼品卡订单 — An order of gift cards. */
export interface GiftCardOrder {
  /** 订单号 — The id of the order. */
  order_id: string;
  /** 货架 id — The id of the page that sold it. */
  page_id: string;
  /** 微信支付交易订单号 — The id of the payment in WeChat Pay. */
  trans_id: string;
  /** 订单创建时间，Unix 秒 — When it was ordered; seconds since 1970. */
  create_time: number;
  /** 支付完成时间，Unix 秒 — When it was paid; seconds since 1970. */
  pay_finish_time: number;
  /** 全部金额，单位为分 — The price of all cards; 1/100 yuan. */
  total_price: number;
  /** 购买者的 openid — Who bought. */
  open_id: string;
  /** 接收者的 openid — Who received the cards. */
  accepter_openid?: string;
  /** 礼品卡列表 — The cards. */
  card_list: {
    /** 卡券 id — The card. */
    card_id: string;
    /** 用户获得的 Code — The code of the card. */
    code: string;
    /** 价格，单位为分 — The price; 1/100 yuan. */
    price: number;
    /** 默认祝福语；用户填写了祝福语时为空 — The greeting of the face; empty where the buyer wrote one. */
    default_gifting_msg?: string;
    /** 用户选择的卡面图片 — The picture of the face that the buyer chose. */
    background_pic_url?: string;
    /** 自定义的卡面标识 — The shop's own id of that face. */
    outer_img_id?: string;
    /** 接收者的 openid — Who received the card. */
    accepter_openid?: string;
  }[];
  /** 购买渠道 — The channel that the buyer came by. */
  outer_str?: string;
  /** 是否群转赠 — Whether the cards were given to a group chat. */
  IsChatRoom?: boolean;
}

/** 礼品卡订单的查询条件 — Which orders of gift cards to list. */
export interface GiftCardOrderQuery {
  /** 起始时间，Unix 秒 — The start of the period; seconds since 1970. */
  begin_time?: number;
  /** 结束时间，Unix 秒 — The end of the period; seconds since 1970. */
  end_time?: number;
  /** 按创建时间排序 — The sort order, by time of creation. */
  sort_type:
    /** 升序 — Oldest first. */
    | 'ASC'
    /** 降序 — Newest first. */
    | 'DESC';
  /** 起始偏移量，第一页填 0 — Orders to skip, 0 for the first page. */
  offset: number;
  /** 拉取数量，最多 100 — How many to list, at most 100. */
  count: number;
}

/** 用户礼品卡的变更 — What changes of a user's gift card. */
export interface GeneralCardUserUpdate {
  /** 礼品卡的 Code — The code of the user's card. */
  code: string;
  /** 卡券 id — The card. */
  card_id: string;
  /** 该张礼品卡的卡面图片，由 `uploadLogo` 得到 — The picture of this card's face, from `uploadLogo`. */
  background_pic_url?: string;
  /** 积分全量值 — The points that there are now. */
  bonus?: number;
  /** 积分变动说明，最多 14 个汉字 — What the points were for, at most 14 Chinese characters. */
  record_bonus?: string;
  /** 余额全量值，单位为分 — The balance that there is now; 1/100 yuan. */
  balance?: number;
  /** 金额变动说明，最多 14 个汉字 — What the balance was used for, at most 14 Chinese characters. */
  record_balance?: string;
  /** `custom_field1` 的最新值，最多 4 个汉字（12 字节） — The value of `custom_field1`, at most 4 Chinese characters (12 bytes). */
  custom_field_value1?: string;
  /** `custom_field2` 的最新值，最多 4 个汉字（12 字节） — The value of `custom_field2`, at most 4 Chinese characters (12 bytes). */
  custom_field_value2?: string;
  /** `custom_field3` 的最新值，最多 4 个汉字（12 字节） — The value of `custom_field3`, at most 4 Chinese characters (12 bytes). */
  custom_field_value3?: string;
  /** 变动后是否还可转赠 — Whether the user may still give the card away. */
  can_give_friend?: boolean;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 变更后的用户礼品卡 — What a user's gift card has after a change. */
export interface UpdatedGeneralCard extends Ok {
  /** 用户的 openid — Whose card it is. */
  openid: string;
  /** 积分 — The points. */
  result_bonus: number;
  /** 余额，单位为分 — The balance; 1/100 yuan. */
  result_balance: number;
}

/**
 * 查询单个礼品卡订单 — tells about one order of gift cards.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param orderId 订单号，来自购买事件或 `getGiftCardOrders` — The id of the order, from an event or `getGiftCardOrders`.
 * @returns `order`，订单 — `order`, with its cards.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const getGiftCardOrder = make((orderId: string) =>
  post<
    Ok & {
      /** 订单 — The order. */
      order: GiftCardOrder;
    }
  >('/card/giftcard/order/get', { order_id: orderId }),
);

/**
 * 批量查询礼品卡订单 — lists the orders of gift cards of a period.
 *
 * 限制：时间跨度最多 31 天；每次最多 100 个订单。
 *
 * Limits: a period of 31 days; 100 orders a call.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param query 时间段、排序与分页 — The period, the sort order and the page.
 * @returns 一页订单与总数 — A page of orders, and how many there are.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 * @example
 * const query = { begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC', offset: 0, count: 100 };
 * api.getGiftCardOrders(query, (err, result) => { ... });
 * const { order_list } = await api.promises.getGiftCardOrders(query);
 */
export const getGiftCardOrders = make((query: GiftCardOrderQuery) =>
  post<
    Ok & {
      /** 订单列表 — The orders. */
      order_list: GiftCardOrder[];
      /** 符合条件的订单总数 — How many orders there are in all. */
      total_count: number;
    }
  >('/card/giftcard/order/batchget', query),
);

/**
 * 礼品卡退款 — refunds an order of gift cards.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * 说明：退款后，礼品卡会从用户的卡包中消失。
 *
 * Note: the cards disappear from the user's WeChat.
 *
 * @param orderId 要退款的订单号 — The id of the order.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 */
export const refundGiftCardOrder = make((orderId: string) =>
  post<Ok>('/card/giftcard/order/refund', { order_id: orderId }),
);

/**
 * 更新用户礼品卡信息 — sets the balance, the points or other values of a user's gift card, e.g. after it was used.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；仅限已开通礼品卡的商户。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for merchants whom WeChat has let into gift cards.
 *
 * @param info 礼品卡与变更内容 — Which card, and what changes.
 * @returns 变更后的积分与余额 — Points and balance after the change.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/gift_card.html
 * @example
 * const info = { code, card_id, balance: 7000, record_balance: '购买咖啡，扣除 30 元' };
 * api.updateGeneralCardUser(info, (err, result) => { ... });
 * const { result_balance } = await api.promises.updateGeneralCardUser(info);
 */
export const updateGeneralCardUser = make((info: GeneralCardUserUpdate) =>
  post<UpdatedGeneralCard>('/card/generalcard/updateuser', info),
);
