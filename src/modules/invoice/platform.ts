import { make, post, upload, type Upload } from '../../endpoint';
import type { Ok } from '../reply';
import type { InvoiceFace, ReimburseStatus } from './invoice';

/** 开票平台的授权链接 — The link of an invoicing platform. */
export interface InvoiceUrl extends Ok {
  /** 开票平台专用链接，其中的参数 `s_pappid` 即开票平台标识 — The platform's link, whose parameter `s_pappid` is the id of the platform. */
  invoice_url: string;
}

/** 发票卡券模板的基础信息 — How invoices of a template look in a wallet. */
export interface InvoiceCardBase {
  /** 商家 Logo，须为永久素材的 URL — Address of the logo, a permanent picture of the account. */
  logo_url: string;
  /** 收款方简称，显示在列表中，最多 9 个汉字 — Short name of the payee in the list, at most 9 Chinese characters. */
  title: string;
  /** 自定义入口名称，与 `custom_url` 同用，最多 5 个汉字 — Name of a link of the platform's own, at most 5 Chinese characters; together with `custom_url`. */
  custom_url_name?: string;
  /** 自定义入口的链接，跳转时带有发票参数 — Where that link leads; it is opened with parameters that say which invoice it is. */
  custom_url?: string;
  /** 自定义入口右侧的提示，最多 6 个汉字 — A hint beside that link, at most 6 Chinese characters. */
  custom_url_sub_title?: string;
  /** 营销入口名称，与 `promotion_url` 同用，最多 5 个汉字 — Name of a link for marketing, at most 5 Chinese characters; together with `promotion_url`. */
  promotion_url_name?: string;
  /** 营销入口的链接，跳转时带有发票参数 — Where that link leads; it is opened with parameters that say which invoice it is. */
  promotion_url?: string;
  /** 营销入口右侧的提示，最多 6 个汉字 — A hint beside that link, at most 6 Chinese characters. */
  promotion_url_sub_title?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 发票卡券模板 — A template of invoices, one for each payee. */
export interface InvoiceTemplate {
  /** 基础信息 — How its invoices look in a wallet. */
  base_info: InvoiceCardBase;
  /** 收款方（开票方）全称，显示在发票详情中 — Full name of the payee, who issues the invoices. */
  payee: string;
  /** 发票类型，如“广东省增值税普通发票” — Kind of invoice, such as 广东省增值税普通发票. */
  type: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 发票卡券模板的标识 — A template that was created. */
export interface CreatedInvoiceTemplate extends Ok {
  /** 发票卡券模板编号，插卡时使用 — Id of the template, for `insertInvoice`. */
  card_id: string;
}

/** 已上传的发票 PDF — A PDF that WeChat has taken. */
export interface UploadedInvoicePdf extends Ok {
  /** 发票文件标识，64 位整数，3 天内有效 — Id of the file, a 64-bit integer as text; it lives 3 days. */
  s_media_id: string | number;
}

/** 已上传的 PDF 的下载地址 — Where an uploaded PDF can be downloaded. */
export interface InvoicePdf extends Ok {
  /** PDF 的 URL — Address of the PDF. */
  pdf_url: string;
  /** URL 的有效期，单位：秒，一般为 7200 — How long the address works; seconds, 7200 as a rule. */
  pdf_url_expire_time: number;
}

/** 插入卡包的发票 — An invoice that is put into a wallet. */
export interface InvoiceUserData extends InvoiceFace {
  /** 校验码，PDF 右上角开票日期下方；数电发票为空 — Check code, below the date at the top right; empty for a fully digitalized invoice. */
  check_code: string;
  /** 发票 PDF 的标识，由 `uploadInvoicePdf` 取得 — Id of the invoice's PDF, of `uploadInvoicePdf`. */
  s_pdf_media_id: string | number;
  /** 其他消费凭证 PDF（行程单、水单等）的标识 — Id of another PDF, such as an itinerary. */
  s_trip_pdf_media_id?: string | number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 将发票插入卡包的参数 — The order, the template and the invoice that is put into the user's wallet. */
export interface InvoiceInsertion {
  /** 订单号，即用户授权开票的订单 — The merchant's own number of the order that the user authorized. */
  order_id: string;
  /** 发票卡券模板编号 — Id of the template, of `createInvoiceCard`. */
  card_id: string;
  /** 该订单授权时使用的 appid，一般为商户的 appid — The appid that the order was authorized with, as a rule the merchant's. */
  appid: string;
  /** 发票内容 — The invoice. */
  card_ext: {
    /** 随机字符串，防止重复 — A random text, which keeps an invoice from being inserted twice. */
    nonce_str: string;
    /** 用户信息 — What the user gets. */
    user_card: {
      /** 发票信息 — What the invoice says. */
      invoice_user_data: InvoiceUserData;
    };
  };
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 已插入卡包的发票 — An invoice in a user's wallet. */
export interface InsertedInvoice extends Ok {
  /** 发票卡券的 code — Code of the invoice's card. */
  code: string;
  /** 获得发票的用户 — The user who got it. */
  openid: string;
  /** 用户的 unionid，账号绑定开放平台后才有 — The user's unionid; only where the account is bound to an Open Platform account. */
  unionid?: string;
}

/**
 * 获取开票平台识别码（获取自身的开票平台识别码） — tells the invoicing platform's link, in which its id is.
 *
 * 说明：链接中的参数 `s_pappid` 即开票平台标识，须告知所服务的商户。
 *
 * Note: the parameter `s_pappid` of the link is the id of the platform; tell it to the merchants.
 *
 * @returns 开票平台专用链接 — The link.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_setinvoiceurl.html
 * @example
 * api.setInvoiceUrl((err, result) => { ... });
 * const { invoice_url } = await api.promises.setInvoiceUrl();
 * const spappid = new URL(invoice_url).searchParams.get('s_pappid');
 */
export const setInvoiceUrl = make(() => post<InvoiceUrl>('/card/invoice/seturl', {}));

/**
 * 创建发票卡券模板 — creates a template of invoices, which says how they look in a wallet.
 *
 * 错误码：`72015` 没有开票权限；`72031` 参数错误。
 *
 * Errors: `72015` the account is not authorized for invoices; `72031` a parameter is wrong.
 *
 * 状态：公众号与服务号均须先申请开通。
 *
 * Status: the account has to apply for it.
 *
 * @param template 发票卡券模板，建议一个收款方一个模板 — The template; one for each payee is best.
 * @returns 发票卡券模板编号 — `card_id`, the id of the template.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/platform/api_invoiceplatformcreatecard.html
 * @example
 * const template = {
 *   base_info: { logo_url, title: '某某公司' }, payee: '某某科技有限公司', type: '增值税普通发票',
 * };
 * api.createInvoiceCard(template, (err, result) => { ... });
 * const { card_id } = await api.promises.createInvoiceCard(template);
 */
export const createInvoiceCard = make((template: InvoiceTemplate) =>
  post<CreatedInvoiceTemplate>('/card/invoice/platform/createcard', { invoice_info: template }),
);

/**
 * 上传发票PDF — uploads the PDF of an invoice.
 *
 * 限制：3 天内未插入用户卡包的 PDF 会被清理，须重新上传。
 *
 * Limits: a PDF that is not in a user's wallet within 3 days is deleted and has to be uploaded again.
 *
 * 错误码：`72040` PDF 无效。
 *
 * Errors: `72040` the PDF is not valid.
 *
 * 状态：公众号与服务号均须先申请开通。
 *
 * Status: the account has to apply for it.
 *
 * @param file 文件路径、字节、流，或 `{ file, filename }` — The file: its path, bytes, a stream, or `{ file, filename }`.
 * @returns 发票文件标识 — `s_media_id`, the id of the file.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_invoiceplatformsetpdf.html
 * @example
 * api.uploadInvoicePdf('invoice.pdf', (err, result) => { ... });
 * const { s_media_id } = await api.promises.uploadInvoicePdf('invoice.pdf');
 */
export const uploadInvoicePdf = make((file: Upload) =>
  upload<UploadedInvoicePdf>('/card/invoice/platform/setpdf', file, undefined, undefined, 'pdf'),
);

/**
 * 查询已上传的PDF文件 — tells where an uploaded PDF can be downloaded.
 *
 * 限制：返回的 URL 两小时内有效。
 *
 * Limits: the address works for two hours.
 *
 * 状态：公众号与服务号均须先申请开通。
 *
 * Status: the account has to apply for it.
 *
 * 说明：现行文档将 `action` 放在请求体中，早先的文档放在查询参数中，本方法两处都带。
 *
 * Note: `action` is in the body as of today's documentation and in the query as of the older one; this method sends both.
 *
 * @param mediaId 发票文件标识，由 `uploadInvoicePdf` 取得 — Id of the file, of `uploadInvoicePdf`.
 * @returns 下载地址 — Its address.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_invoiceplatformgetpdf.html
 */
export const getInvoicePdf = make((mediaId: string | number) =>
  post<InvoicePdf>(
    '/card/invoice/platform/getpdf',
    { action: 'get_url', s_media_id: mediaId },
    { action: 'get_url' },
  ),
);

/**
 * 将电子发票卡券插入用户卡包 — puts an invoice that the user authorized into the user's wallet.
 *
 * 错误码：`40078` 卡券未授权，或刚创建便插卡；`72015` 没有开票权限；`72030` 商户号无效；`72031` 参数错误；`72035` 该订单已被拒绝开票；`72036` 系统繁忙，请重试；`72038` 订单未授权；`72040` PDF 无效；`72042` 发票代码与号码已存在；`72043` 发票代码或号码长度不对。
 *
 * Errors: `40078` the card is not authorized, or was created a moment ago; `72015` the account is not authorized for invoices; `72030` the merchant number is not valid; `72031` a parameter is wrong; `72035` the invoice of this order was rejected; `72036` busy: try again; `72038` the order is not authorized; `72040` the PDF is not valid; `72042` an invoice of this code and number exists; `72043` the code or the number has a wrong length.
 *
 * 说明：须由取得 `s_pappid` 的开票平台账号调用；字段 `appid` 则是订单授权时使用的 appid，一般为商户的 appid。`info`、`buyer_number` 是否必填，各处说法不一。
 *
 * Note: the account that calls is that of the platform, which got the `s_pappid`; the field `appid` is the one that the order was authorized with, as a rule the merchant's. Sources differ on whether `info` and `buyer_number` are required.
 *
 * @param invoice 订单、模板与发票内容 — The order, the template and the invoice.
 * @returns 发票卡券的 code 与用户 — Code of the card, and the user who got it.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/platform/api_insertinvoice.html
 * @example
 * const invoice_user_data = {
 *   title: '某某公司', fee: 1130, fee_without_tax: 1000, tax: 130, billing_time: 1767225600,
 *   billing_no: '26442000000000000001', billing_code: '', check_code: '', s_pdf_media_id,
 * };
 * const invoice = {
 *   order_id: '20260101-1', card_id, appid, card_ext: { nonce_str: 'j1Re1WxaHv', user_card: { invoice_user_data } },
 * };
 * api.insertInvoice(invoice, (err, result) => { ... });
 * const { code } = await api.promises.insertInvoice(invoice);
 */
export const insertInvoice = make((invoice: InvoiceInsertion) =>
  post<InsertedInvoice>('/card/invoice/insert', invoice),
);

/**
 * 更新发票卡券状态 — changes the state of an invoice in a user's wallet, when it was cancelled for instance.
 *
 * 错误码：`72024` 发票状态错误。
 *
 * Errors: `72024` the state of the invoice does not allow it.
 *
 * 状态：公众号与服务号均须先申请开通。
 *
 * Status: the account has to apply for it.
 *
 * 说明：供开票平台使用；报销方请用 `updateReimburseInvoice`。发票冲红时设为 `INVOICE_REIMBURSE_CANCEL`，用户卡包中表现为已核销。
 *
 * Note: for invoicing platforms; whoever reimburses invoices calls `updateReimburseInvoice`. An invoice with a credit note becomes `INVOICE_REIMBURSE_CANCEL` and shows as used.
 *
 * @param cardId 发票卡券模板编号 — Id of the template.
 * @param code 发票卡券的 code — Code of the invoice's card.
 * @param status 新的报销状态 — The new state.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/FiscalReceipt/api_invoicekpupdatainvoicestatus.html
 */
export const updateInvoiceStatus = make((cardId: string, code: string, status: ReimburseStatus) =>
  post<Ok>('/card/invoice/platform/updatestatus', { card_id: cardId, code, reimburse_status: status }),
);
