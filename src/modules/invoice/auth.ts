import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 开票来源 — Where the authorization page is opened. */
export type InvoiceSource =
  /** 微信内网页 — A web page within WeChat. */
  | 'web'
  /** 移动应用 — A mobile app. */
  | 'app'
  /** 小程序 — A mini program. */
  | 'wxa'
  /** 微信外的普通网页 — A web page outside WeChat. */
  | 'wap';

/** 授权页类型 — What the user does on the authorization page. */
export type InvoiceAuthType =
  /** 申请开票：商户已有抬头 — Asks for an invoice; the merchant has the title already. */
  | 0
  /** 填写抬头并申请开票；支付后开票只能用此类型 — Fills in a title and asks for an invoice; the only type for invoices after a payment. */
  | 1
  /** 领取已开具的发票 — Collects an invoice that was issued before. */
  | 2;

/** 获取授权页链接的参数 — The order that is to be invoiced, and how the user gets to the authorization page. */
export interface InvoiceAuthRequest {
  /** 开票平台标识，由开票平台提供 — Id of the invoicing platform, which tells it. */
  s_pappid: string;
  /** 订单号，在商户内唯一标识一次开票请求 — The merchant's own number of the order, another one for each invoice. */
  order_id: string;
  /** 订单金额，单位：分 — Amount of the order, in fen (0.01 CNY). */
  money: number;
  /** 时间戳，单位：秒 — The time now; seconds since 1970. */
  timestamp: number;
  /** 开票来源 — Where the page is opened. */
  source: InvoiceSource;
  /** 授权成功后跳转的页面，仅 `source` 为 `web` 时填写 — Where the user goes afterwards; for the source `web` only. */
  redirect_url?: string;
  /** 授权页 ticket，即 `getTicket('wx_card')` 取得的票据 — The ticket of `getTicket('wx_card')`. */
  ticket: string;
  /** 授权页类型 — What the user does on the page. */
  type: InvoiceAuthType;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 授权页链接 — The authorization page of an order. */
export interface InvoiceAuthUrl extends Ok {
  /** 授权页链接；`source` 为 `wxa` 时是小程序页面路径 — Address of the page; for the source `wxa` a path within the mini program. */
  auth_url: string;
  /** 授权小程序的 appid，仅 `source` 为 `wxa` 时返回 — The mini program to open; for the source `wxa` only. */
  appid?: string;
}

/** 自定义字段的填写结果 — What the user wrote in a field of the merchant's own. */
export interface InvoiceCustomValue {
  /** 字段名 — Name of the field. */
  key: string;
  /** 用户填写的内容 — What the user wrote. */
  value: string;
}

/** 个人抬头的填写结果 — What a user filled in for a person. */
export interface InvoiceUserFields {
  /** 发票抬头 — The title: the person's name. */
  title?: string;
  /** 联系电话 — Phone number. */
  phone?: string;
  /** 邮箱 — Email address. */
  email?: string;
  /** 自定义字段 — Fields of the merchant's own. */
  custom_field?: InvoiceCustomValue[];
}

/** 单位抬头的填写结果 — What a user filled in for a company. */
export interface InvoiceBizFields {
  /** 发票抬头 — The title: the company's name. */
  title?: string;
  /** 税号 — Taxpayer number. */
  tax_no?: string;
  /** 单位地址 — Address. */
  addr?: string;
  /** 联系电话 — Phone number. */
  phone?: string;
  /** 开户银行 — Bank. */
  bank_type?: string;
  /** 银行账号 — Account number. */
  bank_no?: string;
  /** 自定义字段 — Fields of the merchant's own. */
  custom_field?: InvoiceCustomValue[];
}

/** 订单授权信息 — Whether the user authorized the invoice of an order. */
export interface InvoiceAuthData extends Ok {
  /** 授权状态：`auth success` 已授权，`never auth` 未授权 — `auth success`: authorized; `never auth`: not yet. */
  invoice_status: 'auth success' | 'never auth' | (string & {});
  /** 授权时间戳，单位：秒 — When it was authorized; seconds since 1970. */
  auth_time?: number;
  /** 用户填写的抬头，见说明 — What the user filled in; see the note of the method. */
  user_auth_info?: {
    /** 个人抬头 — Of a person. */
    user_field?: InvoiceUserFields;
    /** 单位抬头 — Of a company. */
    biz_field?: InvoiceBizFields;
  };
}

/** 拒绝开票的参数 — The order that gets no invoice, and why. */
export interface InvoiceRejection {
  /** 开票平台标识 — Id of the invoicing platform. */
  s_pappid: string;
  /** 订单号 — The merchant's own number of the order. */
  order_id: string;
  /** 拒绝原因，如抬头无效、已退货 — Why, such as a title that is not valid; the user sees it. */
  reason: string;
  /** 引导用户重新开票或查看订单的页面 — A page on which the user asks again, or sees the order. */
  url?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 获取授权页链接 — tells the address of the page on which a user authorizes the invoice of an order.
 *
 * 错误码：`72028` 未关联商户号与开票平台；`72029` 未设置授权页字段；`72031` 参数错误；`72063` 未设置商户联系方式。
 *
 * Errors: `72028` no merchant number is linked with the platform; `72029` the fields of the page are not set; `72031` a parameter is wrong; `72063` the merchant's contact is not set.
 *
 * 说明：须先用 `setInvoiceContact` 设置联系方式；`type` 为 1 时还须用 `setInvoiceAuthField` 设置字段；支付后开票须先用 `setInvoicePayMch` 关联商户号。
 *
 * Note: call `setInvoiceContact` before; for the type 1 `setInvoiceAuthField` as well; for invoices after a payment `setInvoicePayMch`.
 *
 * @param request 订单与授权页 — The order, and the page that is wanted.
 * @returns 授权页链接 — The address of the page.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizgetauthurl.html
 * @example
 * const { ticket } = await api.promises.getTicket('wx_card');
 * const request = {
 *   s_pappid, order_id: '20260101-1', money: 1100, timestamp: Math.floor(Date.now() / 1000),
 *   source: 'web', redirect_url: 'https://example.com/invoice', ticket, type: 1,
 * };
 * api.getInvoiceAuthUrl(request, (err, result) => { ... });
 * const { auth_url } = await api.promises.getInvoiceAuthUrl(request);
 */
export const getInvoiceAuthUrl = make((request: InvoiceAuthRequest) =>
  post<InvoiceAuthUrl>('/card/invoice/getauthurl', request),
);

/**
 * 查询授权信息（查询授权完成状态） — tells whether the user authorized the invoice of an order.
 *
 * 错误码：`72015` 没有开票权限；`72031` 参数错误；`72035` 该订单已被拒绝开票；`72036` 系统繁忙，请重试；`72038` 订单未授权。
 *
 * Errors: `72015` the account is not authorized for invoices; `72031` a parameter is wrong; `72035` the invoice of this order was rejected; `72036` busy: try again; `72038` the order is not authorized.
 *
 * 说明：`user_auth_info` 见于早先的文档，现行文档只列出 `invoice_status` 与 `auth_time`。
 *
 * Note: `user_auth_info` is in the older documentation; today's lists no more than `invoice_status` and `auth_time`.
 *
 * @param orderId 订单号 — The merchant's own number of the order.
 * @param spappid 开票平台标识；财政电子票据为财政局标识 — Id of the invoicing platform; of the finance bureau, for fiscal receipts.
 * @returns 授权状态 — Whether it was authorized, and when.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_invoicebizgetauthdata.html
 */
export const getInvoiceAuthData = make((orderId: string, spappid: string) =>
  post<InvoiceAuthData>('/card/invoice/getauthdata', { order_id: orderId, s_pappid: spappid }),
);

/**
 * 拒绝开票 — rejects the invoice of an order, and tells the user why; there is no way back.
 *
 * 错误码：`72031` 参数错误；`72035` 该订单已被拒绝开票；`72038` 订单未授权。
 *
 * Errors: `72031` a parameter is wrong; `72035` the invoice of this order was rejected before; `72038` the order is not authorized.
 *
 * 说明：拒绝后该订单不能再开票；重新开票须换新的 `order_id` 并由用户重新授权。
 *
 * Note: afterwards there is no invoice of this order; another one needs a new `order_id` and the user's authorization.
 *
 * @param rejection 订单与拒绝原因 — The order, and why it is rejected.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_invoicebizrejectinsert.html
 * @example
 * const rejection = { s_pappid, order_id: '20260101-1', reason: '抬头无效', url: 'https://example.com/invoice' };
 * api.rejectInvoice(rejection, (err) => { ... });
 * await api.promises.rejectInvoice(rejection);
 */
export const rejectInvoice = make((rejection: InvoiceRejection) =>
  post<Ok>('/card/invoice/rejectinsert', rejection),
);
