import { types } from 'node:util';
import { make, makeVariadic, post } from '../../endpoint';
import type { Ok } from '../reply';

/** Where an order stands. */
export type ShopOrderStatus =
  /** 待发货 — paid, to be sent. */
  | 2
  /** 已发货 — sent. */
  | 3
  /** 已完成 — done. */
  | 5
  /** 维权中 — under complaint. */
  | 8;

/** Ids of delivery companies. */
export type DeliveryCompany =
  /** 邮政EMS */
  | 'Fsearch_code'
  /** 申通快递 */
  | '002shentong'
  /** 中通速递 */
  | '066zhongtong'
  /** 圆通速递 */
  | '056yuantong'
  /** 天天快递 */
  | '042tiantian'
  /** 顺丰速运 */
  | '003shunfeng'
  /** 韵达快运 */
  | '059Yunda'
  /** 宅急送 */
  | '064zhaijisong'
  /** 汇通快运 */
  | '020huitong'
  /** 易迅快递 */
  | 'zj001yixun'
  | (string & {});

/** An order. */
export interface ShopOrder {
  /** Id of the order. */
  order_id: string;
  /** Where the order stands. */
  order_status: ShopOrderStatus | (number & {});
  /** What it costs in all, in fen (0.01 CNY). */
  order_total_price: number;
  /** When it was placed; seconds since 1970. */
  order_create_time: number;
  /** Postage, in fen (0.01 CNY). */
  order_express_price: number;
  /** The buyer's openid. */
  buyer_openid: string;
  /** The buyer's nickname. */
  buyer_nick: string;
  /** Name of the person it goes to. */
  receiver_name: string;
  /** Province it goes to. */
  receiver_province: string;
  /** City it goes to. */
  receiver_city: string;
  /** District it goes to. */
  receiver_zone?: string;
  /** Address it goes to. */
  receiver_address: string;
  /** Mobile number of the person it goes to. */
  receiver_mobile: string;
  /** Telephone number of the person it goes to. */
  receiver_phone: string;
  /** Id of the goods. */
  product_id: string;
  /** Name of the goods. */
  product_name: string;
  /** Price of the goods, in fen (0.01 CNY). */
  product_price: number;
  /** The article, `id1:vid1;id2:vid2`. */
  product_sku: string;
  /** How many. */
  product_count: number;
  /** Address of the goods' picture. */
  product_img: string;
  /** Number of the parcel; once it was sent. */
  delivery_id?: string;
  /** The company that delivers it; once it was sent. */
  delivery_company?: DeliveryCompany;
  /** Id of the payment. */
  trans_id: string;
}

/**
 * 根据订单ID获取订单详情 — tells about an order.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param orderId id of the order
 * @returns `order`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const getOrderById = make((orderId: string) =>
  post<{
    /** The order. */
    order: ShopOrder;
  }>('/merchant/order/getbyid', { order_id: orderId }),
);

/**
 * 根据订单状态/创建时间获取订单详情 — lists orders: all, those of a status, those placed within some time, or both.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param status where the orders stand
 * @param beginTime placed from then on, a Date
 * @param endTime placed until then, a Date; by default now
 * @returns `order_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 * @example
 * const [begin, end] = [new Date('2014-03-12'), new Date('2014-03-14')];
 * api.getOrdersByStatus(2, begin, end, (err, { order_list }) => { ... });
 * const { order_list } = await api.promises.getOrdersByStatus(2, begin, end);
 */
export const getOrdersByStatus = makeVariadic(
  (
    ...filter:
      | []
      | [status: ShopOrderStatus]
      | [beginTime: Date]
      | [beginTime: Date, endTime: Date]
      | [status: ShopOrderStatus, beginTime: Date]
      | [status: ShopOrderStatus | null | undefined, beginTime: Date, endTime: Date]
  ) => {
    const [status, beginTime, endTime] = types.isDate(filter[0]) ? [undefined, ...filter] : filter;
    return post<{
      /** The orders. */
      order_list: ShopOrder[];
    }>('/merchant/order/getbyfilter', { ...statusFilter(status), ...timeFilter(beginTime, endTime) });
  },
  4,
);

function statusFilter(status: unknown) {
  if (status === undefined || status === null) return {};
  if (typeof status !== 'number' && !(typeof status === 'string' && /^\d+$/.test(status)))
    throw new TypeError('The status of the orders must be a number');
  return { status };
}

function timeFilter(beginTime: unknown, endTime: unknown) {
  if (beginTime === undefined && endTime === undefined) return {};
  return { begintime: seconds(beginTime), endtime: seconds(endTime ?? new Date()) };
}

function seconds(time: unknown): number {
  if (!types.isDate(time) || Number.isNaN(time.getTime())) {
    throw new TypeError('The time of the orders must be a valid Date');
  }
  return Math.round(time.getTime() / 1000);
}

/**
 * 设置订单发货信息 — tells WeChat and the buyer that an order was sent.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param orderId id of the order
 * @param deliveryCompany the company that delivers it
 * @param deliveryTrackNo the company's number for the parcel
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const setExpressForOrder = make(
  (orderId: string, deliveryCompany: DeliveryCompany, deliveryTrackNo: string) =>
    post<Ok>('/merchant/order/setdelivery', {
      order_id: orderId,
      delivery_company: deliveryCompany,
      delivery_track_no: deliveryTrackNo,
    }),
);

/**
 * 关闭订单 — closes an order.
 *
 * @deprecated WeChat has withdrawn this shop; today's 微信小店 has an API of its own.
 * @param orderId id of the order
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const closeOrder = make((orderId: string) => post<Ok>('/merchant/order/close', { order_id: orderId }));
