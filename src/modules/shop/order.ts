import { types } from 'node:util';
import { make, makeVariadic, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 订单状态 — Where an order stands. */
export type ShopOrderStatus =
  /** 待发货 — Paid, to be sent. */
  | 2
  /** 已发货 — Sent. */
  | 3
  /** 已完成 — Done. */
  | 5
  /** 维权中 — Under complaint. */
  | 8;

/** 物流公司 ID — Ids of delivery companies. */
export type DeliveryCompany =
  /** 邮政 EMS — EMS of China Post. */
  | 'Fsearch_code'
  /** 申通快递 — STO Express. */
  | '002shentong'
  /** 中通速递 — ZTO Express. */
  | '066zhongtong'
  /** 圆通速递 — YTO Express. */
  | '056yuantong'
  /** 天天快递 — TTK Express. */
  | '042tiantian'
  /** 顺丰速运 — SF Express. */
  | '003shunfeng'
  /** 韵达快运 — Yunda Express. */
  | '059Yunda'
  /** 宅急送 — ZJS Express. */
  | '064zhaijisong'
  /** 汇通快运 — HT Express, later Best Express. */
  | '020huitong'
  /** 易迅快递 — Yixun Express. */
  | 'zj001yixun'
  | (string & {});

/** 订单 — An order. */
export interface ShopOrder {
  /** 订单 ID — Id of the order. */
  order_id: string;
  /** 订单状态 — Where the order stands. */
  order_status: ShopOrderStatus | (number & {});
  /** 订单总价，单位：分 — What it costs in all, in fen (0.01 CNY). */
  order_total_price: number;
  /** 下单时间，秒级时间戳 — When it was placed; seconds since 1970. */
  order_create_time: number;
  /** 运费，单位：分 — Postage, in fen (0.01 CNY). */
  order_express_price: number;
  /** 买家的 openid — The buyer's openid. */
  buyer_openid: string;
  /** 买家昵称 — The buyer's nickname. */
  buyer_nick: string;
  /** 收货人姓名 — Name of the person it goes to. */
  receiver_name: string;
  /** 收货地址的省份 — Province it goes to. */
  receiver_province: string;
  /** 收货地址的城市 — City it goes to. */
  receiver_city: string;
  /** 收货地址的区县 — District it goes to. */
  receiver_zone?: string;
  /** 收货详细地址 — Address it goes to. */
  receiver_address: string;
  /** 收货人手机号 — Mobile number of the person it goes to. */
  receiver_mobile: string;
  /** 收货人固定电话 — Telephone number of the person it goes to. */
  receiver_phone: string;
  /** 商品 ID — Id of the goods. */
  product_id: string;
  /** 商品名称 — Name of the goods. */
  product_name: string;
  /** 商品价格，单位：分 — Price of the goods, in fen (0.01 CNY). */
  product_price: number;
  /** 商品 SKU，`id1:vid1;id2:vid2` — The variant, `id1:vid1;id2:vid2`. */
  product_sku: string;
  /** 数量 — How many. */
  product_count: number;
  /** 商品图片 URL — Address of the goods' picture. */
  product_img: string;
  /** 运单号，发货后才有 — Number of the parcel; once it was sent. */
  delivery_id?: string;
  /** 物流公司，发货后才有 — The company that delivers it; once it was sent. */
  delivery_company?: DeliveryCompany;
  /** 支付交易 ID — Id of the payment. */
  trans_id: string;
}

/**
 * 根据订单ID获取订单详情 — tells about an order.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param orderId 订单 ID — Id of the order.
 * @returns 订单详情 — `order`.
 */
export const getOrderById = make((orderId: string) =>
  post<{
    /** 订单 — The order. */
    order: ShopOrder;
  }>('/merchant/order/getbyid', { order_id: orderId }),
);

/**
 * 根据订单状态/创建时间获取订单详情 — lists orders: all, those of a status, those placed within some time, or both.
 *
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param status 订单状态 — Where the orders stand.
 * @param beginTime 下单时间的起点，Date — Placed from then on, a Date.
 * @param endTime 下单时间的终点，Date，默认为当前时间 — Placed until then, a Date; by default now.
 * @returns 订单列表 — `order_list`.
 * @example
 * const [begin, end] = [new Date('2014-03-12'), new Date('2014-03-14')];
 * api.getOrdersByStatus(2, begin, end, (err, result) => { ... });
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
      /** 订单列表 — The orders. */
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
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param orderId 订单 ID — Id of the order.
 * @param deliveryCompany 物流公司 — The company that delivers it.
 * @param deliveryTrackNo 运单号 — The company's number for the parcel.
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
 * @deprecated 旧版微信小店的接口已下线，当前的微信小店是另一款产品，接口不同 — WeChat has withdrawn this shop; today's 微信小店 is another product with an API of its own.
 * @param orderId 订单 ID — Id of the order.
 */
export const closeOrder = make((orderId: string) => post<Ok>('/merchant/order/close', { order_id: orderId }));
