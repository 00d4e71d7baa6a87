import { make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { NontaxFee, NontaxItem, PaymentNoticeType } from './fee';

/** 缴费场景 — Where a fee is paid. */
export type NontaxScene =
  /** 公众号 — An Official Account. */
  | 'biz'
  /** 城市服务，微信的拼写如此 — City services; that is how WeChat spells it. */
  | 'ctiyservice'
  /** 小程序 — A mini program. */
  | 'miniprogram'
  /** 线下二维码 — A QR code at a counter. */
  | 'offline'
  /** 电脑 — A computer. */
  | 'pc'
  /** 手机 App — An app. */
  | 'app'
  /** 其他 — Anything else. */
  | 'other'
  | (string & {});

/** 收款账户 — Where the money goes. */
export interface NontaxReceiver {
  /** 微信非税平台分配的银行 ID，不填则在已配置的银行中随机选择，测试环境必填 — Id of the bank, assigned by WeChat; by default one of those that are set up. A test environment needs it. */
  bank_id?: string;
  /** 清分银行账号，不使用清分机制则不填 — Account for clearing, where there is any. */
  bank_account?: string;
  /** 结算商户号，须绑定在 `bank_id` 下，不填则自动选择 — Merchant number to settle to, one of those bound to `bank_id`; chosen by WeChat by default. */
  mch_id?: string;
}

/** 收款信息，各种支付方式共有 — What every way to pay a fee needs to know. */
export interface NontaxPayment extends NontaxReceiver {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 描述，即服务名称 — Description: the name of the service. */
  desc: string;
  /** 总金额，单位：分 — Total, in fen (0.01 CNY). */
  fee: number;
  /** 订单号，与 `payment_notice_no` 二选一 — Number of the order; either this or `payment_notice_no`. */
  order_no?: string;
  /** 缴费通知书编号，与 `order_no` 二选一 — Number of the payment notice; either this or `order_no`. */
  payment_notice_no?: string;
  /** 缴费通知书类型 — Kind of the payment notice. */
  payment_notice_type?: PaymentNoticeType;
  /** 执收单位编码 — Code of the office that collects the fee. */
  department_code: string;
  /** 执收单位名称 — Name of the office that collects the fee. */
  department_name: string;
}

/** 按缴费通知书付款的信息 — A payment, item by item. */
export interface NontaxItemizedPayment extends NontaxPayment {
  /** 用户姓名 — The payer's name. */
  user_name?: string;
  /** 缴费子项目 — The items. */
  items: NontaxItem[];
  /** 缴费通知书创建时间，秒级时间戳 — When the payment notice was made; seconds since 1970. */
  payment_notice_create_time: number;
  /** 限缴日期，格式 `YYYYMMDD` — To be paid by: `YYYYMMDD`. */
  payment_expire_date?: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
}

/** 非税订单 — An order to pay a fee. */
export interface NontaxOrder extends NontaxItemizedPayment {
  /** 服务 ID — Id of the service. */
  service_id?: number;
  /** 用户的 openid，`trade_type` 不为 `MWEB` 时必填 — The user's openid; needed unless `trade_type` is `MWEB`. */
  openid?: string;
  /** 交易类型，默认 `JSAPI`，非微信浏览器的 H5 下单填 `MWEB` — Kind of trade: `JSAPI` by default; `MWEB` for a browser outside WeChat. */
  trade_type?: 'JSAPI' | 'MWEB' | (string & {});
  /** App 的 AppID，App 下单时必填 — Appid of the app, where an app places the order. */
  app_appid?: string;
  /** 支付完成后跳转的页面，小程序下单时可不填 — Page to go to after the payment; a mini program may leave it out. */
  return_url?: string;
  /** 用户端 IP — The user's IP address. */
  ip: string;
  /** 缴费场景 — Where the fee is paid. */
  scene: NontaxScene;
  /** 支付中间页或小程序是否自动调起支付 — Whether the page or mini program begins the payment by itself. */
  auto_call_pay?: boolean;
}

/** 下单结果 — An order that was placed. */
export interface NontaxOrderPlaced extends Ok, Partial<NontaxFee> {
  /** 订单号 — Id of the order. */
  order_id: string;
  /** H5 支付链接 — Address of the page to pay at. */
  pay_url?: string;
  /** 小程序下单时，唤起支付小程序的参数 — How to open the mini program to pay in. */
  miniprogram?: {
    /** 小程序 AppID — Its appid. */
    appid: string;
    /** 页面路径 — Path of the page. */
    pagepath: string;
    /** 页面参数 — Query of the page. */
    query_string: string;
    /** 业务类型 — Kind of business. */
    business_type?: string;
  };
}

/** 刷卡支付 — A payment by the code that the user shows. */
export interface NontaxCodePayment extends NontaxItemizedPayment {
  /** 用户的付款码，18 位数字，以 10～15 开头 — The code that the user shows: 18 digits, of which the first two are 10 to 15. */
  auth_code: string;
  /** 之前请求返回的订单号，轮询支付结果时填写 — Id of the order, where an earlier call has told it. */
  order_id?: string;
}

/** 非税订单的状态 — Where an order stands. */
export type NontaxOrderStatus =
  /** 未支付 — Not paid yet. */
  | 1
  /** 支付成功 — Paid. */
  | 3
  /** 支付成功 — Paid. */
  | 4
  /** 已退款，仅全额退款 — Refunded as a whole. */
  | 5
  /** 退款中 — A refund is under way. */
  | 6
  /** 超时未支付，已关闭 — Closed, since nobody paid. */
  | 12
  | (number & {});

/** 部分退款 — A refund of a part. */
export interface NontaxRefund {
  /** 退款时传入的外部单号 — The account's own id of the refund. */
  refund_out_id: string;
  /** 退款订单号 — Id of the refund. */
  refund_order_id: string;
  /** 退款金额，单位：分 — Amount, in fen (0.01 CNY). */
  refund_fee: number;
  /** 退款原因 — Why it was refunded. */
  refund_reason: string;
  /** 退款状态：5 已退款，6 退款中；其他 SDK 为文本 — 5: refunded, 6: under way; text in another SDK. */
  refund_status: number | string;
  /** 退款完成时间，秒级时间戳 — When it was done; seconds since 1970. */
  refund_finish_time: number;
}

/** 一次通知 — One notice of a payment. */
export interface NontaxNotice {
  /** 通知时间，秒级时间戳 — When it was sent; seconds since 1970. */
  notify_time: number;
  /** 微信后台通知总返回码 — What came of it, as a number. */
  ret: number;
  /** 微信后台通知总返回信息 — What came of it, in words. */
  ret_errmsg?: string;
  /** 耗时，单位：毫秒 — How long it took, in milliseconds. */
  cost_time: number;
  /** 该次请求 URL 参数中的随机字符串 — Random text in the query of the request. */
  wxnontaxstr: string;
  /** 订单状态：3 或 4 支付成功，5 已退款 — Where the order stood: 3 or 4 paid, 5 refunded. */
  status: NontaxOrderStatus;
  /** 第三方接收通知的地址 — Address that it went to. */
  url?: string;
  /** 第三方返回码：0 成功，210 数据格式错误，232 已缴费，236 不允许在该银行缴费，298 解密失败，299 系统错误，300 签名错误 — What the receiver answered: 0 all is well, 210 wrong data, 232 paid already, 236 not at this bank, 298 not decrypted, 299 an error of its own, 300 a wrong signature. */
  errcode: number;
  /** 第三方返回信息 — What the receiver answered, in words. */
  errmsg: string;
  /** 第三方的返回 — The receiver's answer. */
  third_resp?: string;
  /** 第三方返回中解密出的数据 — The data in the receiver's answer, decrypted. */
  third_resp_data?: string;
}

/** 对一个接入方的通知历史 — Notices to one of the parties. */
export interface NontaxNoticeHistory {
  /** 接入方的 AppID — The party's appid. */
  appid: string;
  /** 接入方名称 — The party's name. */
  name: string;
  /** 第一次和最后一次通知 — The first notice and the last one. */
  notify_detail: NontaxNotice[];
  /** 通知次数 — Number of notices. */
  notify_cnt: number;
}

/** 非税订单详情 — An order in detail. */
export interface NontaxOrderInfo extends Ok {
  /** 下单的 AppID — Appid of the account that placed it. */
  appid: string;
  /** 用户的 openid — The user's openid. */
  openid: string;
  /** 订单号 — Id of the order. */
  order_id: string;
  /** 创建时间，秒级时间戳 — When it was placed; seconds since 1970. */
  create_time: number;
  /** 支付成功时间，秒级时间戳，未支付为 0 — When it was paid; seconds since 1970, 0 where it was not. */
  pay_finish_time: number;
  /** 描述，即服务名称 — Description: the name of the service. */
  desc: string;
  /** 总金额，单位：分 — Total, in fen (0.01 CNY). */
  fee: number;
  /** 币种：1 人民币，2 美元 — Currency: 1 CNY, 2 USD. */
  fee_type: 1 | 2;
  /** 微信支付交易单号 — Id of the payment in WeChat Pay. */
  trans_id: string;
  /** 订单状态；部分退款不改变状态 — Where it stands; a refund of a part does not show. */
  status: NontaxOrderStatus;
  /** 银行 ID — Id of the bank. */
  bank_id: string;
  /** 银行名称 — Name of the bank. */
  bank_name: string;
  /** 银行账号 — Account at the bank. */
  bank_account: string;
  /** 退款完成时间，秒级时间戳 — When it was refunded; seconds since 1970. */
  refund_finish_time?: number;
  /** 退款原因 — Why it was refunded. */
  refund_reason?: string;
  /** 退款订单号 — Id of the refund. */
  refund_order_id?: string;
  /** 退款时传入的外部单号 — The account's own id of the refund. */
  refund_out_id?: string;
  /** 部分退款，文档为对象，旧文档为列表 — Refunds of parts; an object in today's table, a list in an older one. */
  partial_refund_info?: NontaxRefund[] | NontaxRefund;
  /** 缴费通知书编号，与下单时一致 — Number of the payment notice, as it was given. */
  payment_notice_no?: string;
  /** 外部订单号，与下单时一致 — The account's own number of the order, as it was given. */
  order_no?: string;
  /** 缴费通知书类型 — Kind of the payment notice. */
  payment_notice_type?: PaymentNoticeType;
  /** 应收款信息来源：1 财政，2 委办局 — Who told what is to be paid: 1 the treasury, 2 the office. */
  payment_info_source?: 1 | 2;
  /** 执收单位编码 — Code of the office that collects the fee. */
  department_code: string;
  /** 执收单位名称 — Name of the office that collects the fee. */
  department_name: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
  /** 缴费子项目 — The items. */
  items: NontaxItem[];
  /** 票据类型编码 — Code of the kind of bill. */
  bill_type_code?: string;
  /** 票据号码 — Number of the bill. */
  bill_no?: string;
  /** 缴费场景 — Where the fee is paid. */
  scene?: NontaxScene;
  /** 通知历史 — Notices that WeChat has sent. */
  notify_history?: NontaxNoticeHistory[];
}

/** 查询订单列表的条件 — Which orders are wanted. */
export interface NontaxOrdersQuery {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 缴费通知书编号，与 `order_no` 二选一 — Number of the payment notice; either this or `order_no`. */
  payment_notice_no?: string;
  /** 外部订单号，与 `payment_notice_no` 二选一 — The account's own number of the order; either this or `payment_notice_no`. */
  order_no?: string;
  /** 执收单位编码 — Code of the office that collects the fee. */
  department_code: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
}

/**
 * 缴费支付下单（支付下单） — places an order to pay a fee, and tells where the user pays it.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：当前文档的返回字段表与查询应收信息相同，疑为误抄；旧文档和示例返回 `order_id` 和 `pay_url`，两者都有类型。
 *
 * Note: today's table of the answer is that of `queryNontaxFee`, by mistake it seems; older pages and their example answer
 * `order_id` and `pay_url`. Both have types here.
 *
 * @param order 订单 — The order.
 * @returns 订单号和支付链接 — The order's id, and where to pay.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxunifiedorder.html
 * @example
 * const order = {
 *   appid, openid, desc: '交通罚款', fee: 20000, ip: '113.68.115.241', scene: 'biz', return_url: 'https://example.com/paid',
 *   payment_notice_no: '440204190185356', payment_notice_create_time: 1508806661, region_code: '440000',
 *   department_code: '143605002004', department_name: '交警支队',
 *   items: [{ no: 1, item_id: '103050101200', item_name: '交通违法罚款', fee: 20000 }],
 * };
 * api.createNontaxOrder(order, (err, result) => { ... });
 * const { order_id, pay_url } = await api.promises.createNontaxOrder(order);
 */
export const createNontaxOrder = make((order: NontaxOrder) =>
  post<NontaxOrderPlaced>('/nontax/unifiedorder', order),
);

/**
 * 提交刷卡支付 — has a fee paid by the payment code that the user shows at a counter.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：系统失败时等待 5 秒再调用；用户需要输入密码时，建议每 10 秒重新调用，直到成功、失败或超过 30 秒。
 *
 * Note: after an error of the system call again in 5 seconds. While the user enters a password call again every 10 seconds,
 * until it is paid, has failed, or 30 seconds are over.
 *
 * @param payment 付款码和缴费信息 — The code, and what is to be paid.
 * @returns 订单号，再次调用时传入 — The order's id, to call again with.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxmicropay.html
 * @example
 * const payment = {
 *   appid, auth_code: '134971951305811268', desc: '办证缴费', fee: 100, region_code: '440000',
 *   payment_notice_no: '08111639088', payment_notice_create_time: 1500967298,
 *   department_code: '118610002', department_name: '执收单位',
 *   items: [{ no: 1, item_id: '000001', item_name: '办证缴费', fee: 100 }],
 * };
 * api.payNontaxByCode(payment, (err, result) => { ... });
 * const { order_id } = await api.promises.payNontaxByCode(payment);
 */
export const payNontaxByCode = make((payment: NontaxCodePayment) =>
  post<
    Ok & {
      /** 订单号 — Id of the order. */
      order_id: string;
    }
  >('/nontax/micropay', payment),
);

/**
 * 获取缴费订单详情（查询订单详情） — tells about an order: how it stands, its refunds, and the notices of it.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * @param appid 公众号的 AppID — The account's appid.
 * @param orderId 订单号 — Id of the order.
 * @param serviceId 服务 ID，可不填 — Id of the service; may be left out.
 * @returns 订单详情 — The order in detail.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxgetorder.html
 */
export const getNontaxOrder = make(
  (appid: string, orderId: string, serviceId: number | undefined = undefined) =>
    post<NontaxOrderInfo>('/nontax/getorder', { appid, service_id: serviceId, order_id: orderId }),
  4,
);

/**
 * 获取缴费订单列表（查询订单列表） — lists the orders of a payment notice, and tells which one was paid.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：文档要求缴费通知书编号和订单号二选一，字段表却没有列出 `order_no`。
 *
 * Note: WeChat wants either a payment notice or an order number, and yet its table has no `order_no`.
 *
 * @param query 缴费通知书和执收单位 — The payment notice, and the office that collects the fee.
 * @returns 订单号列表和已支付的订单号 — The ids of the orders, and that of the one that was paid.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxgetorderlist.html
 * @example
 * const query = { appid, payment_notice_no: '34000019081115065040', department_code: '065080906', region_code: '340000' };
 * api.getNontaxOrders(query, (err, result) => { ... });
 * const { order_id_list } = await api.promises.getNontaxOrders(query);
 */
export const getNontaxOrders = make((query: NontaxOrdersQuery) =>
  post<
    Ok & {
      /** 已下单的订单号列表 — Ids of the orders. */
      order_id_list: string[];
      /** 已支付的订单号 — Id of the order that was paid. */
      paid_order_id?: string;
    }
  >('/nontax/getorderlist', query),
);
