import { make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { InvoiceFace, ReimburseStatus } from './invoice';

/** 用户提交的发票，由 JS-SDK 的 `chooseInvoice` 取得 — An invoice that a user hands in, as the JS-SDK's `chooseInvoice` tells it. */
export interface InvoiceKey {
  /** 发票卡券模板编号 — Id of the template. */
  card_id: string;
  /** 加密的发票卡券 code — The encrypted code of the invoice's card. */
  encrypt_code: string;
}

/** 报销方看到的票面信息 — What an invoice says, as whoever reimburses it sees it. */
export interface ReimburseInvoiceFace extends InvoiceFace {
  /** 报销状态 — Whether it was handed in before. */
  reimburse_status: ReimburseStatus;
  /** 发票 PDF 的 URL — Address of the invoice's PDF. */
  pdf_url: string;
  /** 其他消费凭证 PDF（行程单、水单等）的 URL — Address of another PDF, such as an itinerary. */
  trip_pdf_url?: string;
  /** 同 `trip_pdf_url`，现行文档如此拼写 — The same, as today's documentation spells it. */
  trip_pdf_ur?: string;
  /** 校验码；数电发票为空 — Check code; empty for a fully digitalized invoice. */
  check_code?: string;
  /** 订单号 — The merchant's own number of the order. */
  order_id?: string;
}

/** 报销发票 — An invoice that was handed in. */
export interface ReimburseInvoice {
  /** 发票卡券模板编号 — Id of the template. */
  card_id: string;
  /** 有效期起始时间戳，单位：秒 — When it becomes valid; seconds since 1970. */
  begin_time?: number;
  /** 有效期截止时间戳，单位：秒 — When it ends; seconds since 1970. */
  end_time?: number;
  /** 卡券状态，如 `EXPIRE` 已过期，见于早先的文档 — State of the card, such as `EXPIRE`; in the older documentation only. */
  user_card_status?: string;
  /** 持有发票的用户 — The user whose invoice it is. */
  openid: string;
  /** 发票类型，如“广东省增值税普通发票” — Kind of invoice, such as 广东省增值税普通发票. */
  type: string;
  /** 收款方（开票方）全称 — Full name of the payee, who issued it. */
  payee: string;
  /** 发票详情 — More about it. */
  detail: string;
  /** 票面信息 — What it says. */
  user_info: ReimburseInvoiceFace;
}

/**
 * 查询报销发票信息 — tells what an invoice says that a user hands in.
 *
 * 错误码：`72015` 没有发票权限；`72017` 发票抬头不一致；`72023` 发票已被其他账号锁定；`72024` 发票状态错误。
 *
 * Errors: `72015` the account is not authorized for invoices; `72017` the invoice title differs; `72023` another account has locked the invoice; `72024` the state of the invoice does not allow it.
 *
 * 说明：现行文档将行程单等附件的地址写作 `trip_pdf_ur`，早先写作 `trip_pdf_url`，类型中两者都有。
 *
 * Note: today's documentation has the address of the other PDF as `trip_pdf_ur`, the older one as `trip_pdf_url`; the type has both.
 *
 * @param cardId 发票卡券模板编号 — Id of the template.
 * @param encryptCode 加密的发票卡券 code — The encrypted code of the invoice's card.
 * @returns 发票信息 — The invoice.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/reimbursement/api_invoicebxgetinvoice.html
 */
export const getReimburseInvoice = make((cardId: string, encryptCode: string) =>
  post<Ok & ReimburseInvoice>('/card/invoice/reimburse/getinvoiceinfo', {
    card_id: cardId,
    encrypt_code: encryptCode,
  }),
);

/**
 * 批量获取报销发票信息（批量查询报销发票信息） — tells what several invoices say that users hand in.
 *
 * 错误码：`72015` 没有发票权限；`72017` 发票抬头不一致；`72023` 发票已被其他账号锁定；`72024` 发票状态错误。
 *
 * Errors: `72015` the account is not authorized for invoices; `72017` the invoice titles differ; `72023` another account has locked an invoice; `72024` the state of an invoice does not allow it.
 *
 * @param invoices 发票列表 — The invoices.
 * @returns 发票信息列表 — `item_list`, the invoices.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/reimbursement/api_invoicereimbursegetinvoicebatch.html
 * @example
 * const invoices = [{ card_id: 'pjZ8Yt7KKEXWMpETmwG2ZZxX2m6E', encrypt_code: 'O/mPnGTpBu22a1szmK2ogz' }];
 * api.getReimburseInvoices(invoices, (err, result) => { ... });
 * const { item_list } = await api.promises.getReimburseInvoices(invoices);
 */
export const getReimburseInvoices = make((invoices: InvoiceKey[]) =>
  post<
    Ok & {
      /** 发票信息 — One for each invoice. */
      item_list: ReimburseInvoice[];
    }
  >('/card/invoice/reimburse/getinvoicebatch', { item_list: invoices }),
);

/**
 * 更新报销发票状态（报销方更新发票状态） — locks or unlocks an invoice, or marks it as reimbursed, from which there is no way back.
 *
 * 错误码：`72024` 发票状态错误；`72039` 须先锁定发票。
 *
 * Errors: `72024` the state of the invoice does not allow it; `72039` lock the invoice first.
 *
 * @param cardId 发票卡券模板编号 — Id of the template.
 * @param encryptCode 加密的发票卡券 code — The encrypted code of the invoice's card.
 * @param status 新的报销状态 — The new state.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/reimbursement/api_invoicebxupdatainvoicestatus.html
 * @example
 * api.updateReimburseInvoice(cardId, encryptCode, 'INVOICE_REIMBURSE_LOCK', (err) => { ... });
 * await api.promises.updateReimburseInvoice(cardId, encryptCode, 'INVOICE_REIMBURSE_CLOSURE');
 */
export const updateReimburseInvoice = make((cardId: string, encryptCode: string, status: ReimburseStatus) =>
  post<Ok>('/card/invoice/reimburse/updateinvoicestatus', {
    card_id: cardId,
    encrypt_code: encryptCode,
    reimburse_status: status,
  }),
);

/**
 * 批量更新报销发票状态（报销方批量更新发票状态） — locks or unlocks several invoices of a user, or marks them as reimbursed, from which there is no way back.
 *
 * 错误码：`72024` 发票状态错误；`72039` 须先锁定发票。
 *
 * Errors: `72024` the state of an invoice does not allow it; `72039` lock the invoices first.
 *
 * 说明：事务操作，一张失败则全部恢复原状。
 *
 * Note: all or none; where one fails the others stay as they were.
 *
 * @param openid 持有发票的用户 — The user whose invoices they are.
 * @param invoices 发票列表 — The invoices.
 * @param status 新的报销状态 — The new state.
 * @see https://developers.weixin.qq.com/doc/service/api/invoice/reimbursement/api_invoicereimburseupdatestatusbatch.html
 * @example
 * const invoices = [{ card_id: 'pjZ8Yt7KKEXWMpETmwG2ZZxX2m6E', encrypt_code: 'O/mPnGTpBu22a1szmK2ogz' }];
 * api.updateReimburseInvoices(openid, invoices, 'INVOICE_REIMBURSE_LOCK', (err) => { ... });
 * await api.promises.updateReimburseInvoices(openid, invoices, 'INVOICE_REIMBURSE_CLOSURE');
 */
export const updateReimburseInvoices = make(
  (openid: string, invoices: InvoiceKey[], status: ReimburseStatus) =>
    post<Ok>('/card/invoice/reimburse/updatestatusbatch', {
      openid,
      reimburse_status: status,
      invoice_list: invoices,
    }),
);
