import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 发票抬头 — An invoice title: whom invoices are made out to. */
export interface InvoiceTitle {
  /** 抬头名称 — Name of the company or person. */
  title?: string;
  /** 税号，15 至 20 位数字或字母 — Taxpayer number, 15 to 20 digits and letters. */
  tax_no?: string;
  /** 联系电话，只能是数字或“-” — Phone number, of digits and `-`. */
  phone?: string;
  /** 地址 — Address. */
  addr?: string;
  /** 开户行 — Bank. */
  bank_type?: string;
  /** 银行账号 — Account number. */
  bank_no?: string;
}

/** 录入抬头的参数 — The title that a user is asked to keep. */
export interface InvoiceTitleRequest extends InvoiceTitle {
  /** 0 为企业设置的抬头，此时 `title` 必填；1 由用户自己填写 — 0: the title given here, which needs `title`; 1: the user fills it in. */
  user_fill?: 0 | 1;
  /** 开票码 — The merchant's own id of the title. */
  out_title_id?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 抬头页面的链接 — The address of a page about titles. */
export interface InvoiceTitleUrl extends Ok {
  /** 链接 — The address. */
  url: string;
}

/** 用户出示的抬头 — The title that a user showed. */
export interface ScannedInvoiceTitle extends Ok, InvoiceTitle {
  /** 抬头类型：0 单位，1 个人 — 0: of a company, 1: of a person. */
  title_type: 0 | 1;
}

/**
 * 录入抬头到用户微信 — tells the address of a page on which a user keeps an invoice title in WeChat.
 *
 * 说明：须将链接发给用户确认。
 *
 * Note: send the address to the user, who confirms.
 *
 * @param title 发票抬头 — The title.
 * @returns 用户确认页的链接 — `url`, the address of the page.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/name/api_invoicebizgetusertitleurl.html
 * @example
 * const title = { title: '某某公司', tax_no: '91440300708461136T', phone: '0755-86013388' };
 * api.getInvoiceTitleUrl(title, (err, result) => { ... });
 * const { url } = await api.promises.getInvoiceTitleUrl(title);
 */
export const getInvoiceTitleUrl = make((title: InvoiceTitleRequest) =>
  post<InvoiceTitleUrl>('/card/invoice/biz/getusertitleurl', title),
);

/**
 * 获取商户专属抬头链接（获取商户专属二维码，立在收银台） — tells the address of a page on which users choose an invoice title for the merchant.
 *
 * 说明：须将链接转为二维码展示；用户选择的抬头由事件推送给商户，并带上 `attach`。
 *
 * Note: show the address as a QR code; the title that a user chooses is pushed as an event, with `attach`.
 *
 * @param attach 附加字段，用户提交抬头时原样带回 — Data of your own that come back with the title.
 * @param bizName 展示给用户的商户名称 — Name of the merchant that users see.
 * @returns 抬头选择页的链接 — `url`, the address of the page.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/name/api_invoicebizgetselecttitleurl.html
 * @example
 * api.getSelectInvoiceTitleUrl('counter-1', '某某餐厅', (err, result) => { ... });
 * const { url } = await api.promises.getSelectInvoiceTitleUrl('counter-1', '某某餐厅');
 */
export const getSelectInvoiceTitleUrl = make(
  (attach: string | undefined = undefined, bizName: string | undefined = undefined) =>
    post<InvoiceTitleUrl>('/card/invoice/biz/getselecttitleurl', { attach, biz_name: bizName }),
  3,
);

/**
 * 解析扫描的抬头二维码（商户扫描用户的发票抬头二维码） — tells the invoice title of the QR code that a user showed.
 *
 * 错误码：`72044` 二维码已过期。
 *
 * Errors: `72044` the QR code is too old.
 *
 * 状态：仅认证的公众号与服务号可调用。
 *
 * Status: for verified accounts only.
 *
 * @param scanText 扫码得到的原始文本 — The text of the QR code.
 * @returns 发票抬头 — The title.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/name/api_invoicescantitle.html
 */
export const scanInvoiceTitle = make((scanText: string) =>
  post<ScannedInvoiceTitle>('/card/invoice/scantitle', { scan_text: scanText }),
);
