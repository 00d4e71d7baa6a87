import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 是否：1 是，0 否 — 1: yes, 0: no. */
type Flag = 0 | 1;

/** 商户号与开票平台的关联 — A merchant number and the invoicing platform that it is linked with. */
export interface InvoicePayMch {
  /** 微信支付商户号 — Merchant number of WeChat Pay. */
  mchid: string;
  /** 开票平台标识，由开票平台提供 — Id of the invoicing platform, which tells it. */
  s_pappid: string;
}

/** 商户联系方式 — How users reach the merchant about an invoice. */
export interface InvoiceContact {
  /** 联系电话 — Phone number. */
  phone: string;
  /** 开票超时时间，单位：秒 — How long an invoice may take; seconds. */
  time_out: number;
}

/** 授权页自定义字段 — A field of the merchant's own on the authorization page. */
export interface InvoiceCustomField {
  /** 字段名 — Name of the field. */
  key: string;
  /** 是否必填，默认 0 — Whether it must be filled in; 0 by default. */
  is_require?: Flag;
  /** 提示文案 — A hint for the user. */
  notice?: string;
}

/** 个人抬头的字段 — What a user fills in for a person. */
export interface InvoiceUserFieldSettings {
  /** 是否填写抬头 — Whether the title is asked for. */
  show_title?: Flag;
  /** 是否填写电话 — Whether the phone number is asked for. */
  show_phone?: Flag;
  /** 是否填写邮箱 — Whether the email address is asked for. */
  show_email?: Flag;
  /** 电话是否必填 — Whether the phone number must be filled in. */
  require_phone?: Flag;
  /** 邮箱是否必填 — Whether the email address must be filled in. */
  require_email?: Flag;
  /** 自定义字段 — Fields of the merchant's own. */
  custom_field?: InvoiceCustomField[];
}

/** 单位抬头的字段 — What a user fills in for a company. */
export interface InvoiceBizFieldSettings {
  /** 是否填写抬头 — Whether the title is asked for. */
  show_title?: Flag;
  /** 是否填写税号 — Whether the taxpayer number is asked for. */
  show_tax_no?: Flag;
  /** 是否填写单位地址 — Whether the address is asked for. */
  show_addr?: Flag;
  /** 是否填写电话 — Whether the phone number is asked for. */
  show_phone?: Flag;
  /** 是否填写开户银行 — Whether the bank is asked for. */
  show_bank_type?: Flag;
  /** 是否填写银行账号 — Whether the account number is asked for. */
  show_bank_no?: Flag;
  /** 税号是否必填 — Whether the taxpayer number must be filled in. */
  require_tax_no?: Flag;
  /** 单位地址是否必填 — Whether the address must be filled in. */
  require_addr?: Flag;
  /** 电话是否必填 — Whether the phone number must be filled in. */
  require_phone?: Flag;
  /** 开户银行是否必填 — Whether the bank must be filled in. */
  require_bank_type?: Flag;
  /** 银行账号是否必填 — Whether the account number must be filled in. */
  require_bank_no?: Flag;
  /** 自定义字段 — Fields of the merchant's own. */
  custom_field?: InvoiceCustomField[];
}

/** 授权页字段 — The fields of the authorization page. */
export interface InvoiceAuthField {
  /** 个人抬头 — For a person. */
  user_field?: InvoiceUserFieldSettings;
  /** 单位抬头 — For a company. */
  biz_field?: InvoiceBizFieldSettings;
}

/** One path sets and gets everything; its query says what. */
const attribute = <R>(action: string, body: object = {}) =>
  post<R>('/card/invoice/setbizattr', body, { action });

/**
 * 关联商户号与开票平台 — links a merchant number of WeChat Pay with an invoicing platform, for invoices after a payment.
 *
 * 错误码：`72028` 未关联商户号与开票平台；`72029` 未设置授权页字段；`72063` 未设置商户联系方式。
 *
 * Errors: `72028` no merchant number is linked with the platform; `72029` the fields of the page are not set; `72063` the merchant's contact is not set.
 *
 * 说明：设置一次即可，标识变更或更换开票平台时再设；商户号绑定的账号应与拉起授权页的账号相同。
 *
 * Note: once is enough, until the id or the platform changes; the account that the merchant number is bound to should be the one that opens the authorization page.
 *
 * @param mchid 微信支付商户号 — Merchant number of WeChat Pay.
 * @param spappid 开票平台标识，由开票平台提供 — Id of the invoicing platform, which tells it.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizsetattr.html
 */
export const setInvoicePayMch = make((mchid: string, spappid: string) =>
  attribute<Ok>('set_pay_mch', { paymch_info: { mchid, s_pappid: spappid } }),
);

/**
 * 查询商户号与开票平台关联情况 — tells which merchant number is linked with which invoicing platform.
 *
 * 错误码：`72028` 未关联商户号与开票平台。
 *
 * Errors: `72028` no merchant number is linked with a platform.
 *
 * @returns 关联情况 — `paymch_info`, the two of them.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizsetattr.html
 */
export const getInvoicePayMch = make(() =>
  attribute<
    Ok & {
      /** 关联情况 — The two of them. */
      paymch_info: InvoicePayMch;
    }
  >('get_pay_mch'),
);

/**
 * 设置商户联系方式 — sets how users reach the merchant about an invoice.
 *
 * 错误码：`72063` 联系方式为空。
 *
 * Errors: `72063` the contact is empty.
 *
 * 说明：须在 `getInvoiceAuthUrl` 之前设置。
 *
 * Note: needed before `getInvoiceAuthUrl`.
 *
 * @param phone 联系电话 — Phone number.
 * @param timeOut 开票超时时间，单位：秒 — How long an invoice may take; seconds.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizsetattr.html
 */
export const setInvoiceContact = make((phone: string, timeOut: number) =>
  attribute<Ok>('set_contact', { contact: { phone, time_out: timeOut } }),
);

/**
 * 查询商户联系方式 — tells how users reach the merchant about an invoice.
 *
 * 错误码：`72063` 未设置商户联系方式。
 *
 * Errors: `72063` the merchant's contact is not set.
 *
 * @returns 联系方式 — `contact`.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizsetattr.html
 */
export const getInvoiceContact = make(() =>
  attribute<
    Ok & {
      /** 联系方式 — How users reach the merchant. */
      contact: InvoiceContact;
    }
  >('get_contact'),
);

/**
 * 设置授权页字段信息 — sets what a user fills in on the authorization page.
 *
 * 错误码：`72029` 未设置授权页字段。
 *
 * Errors: `72029` no fields are given.
 *
 * 说明：仅用于 `type` 为 1 的授权页，设置一次即可；现行文档称 `require_` 开头的字段仅在查询时返回，且显示的字段均为必填，早先的文档可设置这些字段。
 *
 * Note: for pages of the type 1 only, and once is enough; today's documentation has the `require_…` fields in replies only, and whatever is shown as required; in the older one they can be set.
 *
 * @param fields 授权页字段 — The fields of the page.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizsetattr.html
 * @example
 * const fields = {
 *   user_field: { show_title: 1, show_phone: 1, custom_field: [{ key: '房间号' }] },
 *   biz_field: { show_title: 1, show_tax_no: 1 },
 * };
 * api.setInvoiceAuthField(fields, (err) => { ... });
 * await api.promises.setInvoiceAuthField(fields);
 */
export const setInvoiceAuthField = make((fields: InvoiceAuthField) =>
  attribute<Ok>('set_auth_field', { auth_field: fields }),
);

/**
 * 查询授权页字段信息 — tells what a user fills in on the authorization page.
 *
 * 错误码：`72029` 未设置授权页字段。
 *
 * Errors: `72029` the fields of the page are not set.
 *
 * @returns 授权页字段 — `auth_field`, the fields of the page.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/auth/api_invoicebizsetattr.html
 */
export const getInvoiceAuthField = make(() =>
  attribute<
    Ok & {
      /** 授权页字段 — The fields of the page. */
      auth_field: InvoiceAuthField;
    }
  >('get_auth_field'),
);
