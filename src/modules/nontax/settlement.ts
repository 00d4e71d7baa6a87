import { bytes, into, make, post, type Destination, type Downloaded } from '../../endpoint';
import type { FileBytes, Ok } from '../reply';

/** 退款申请 — A refund that is asked for. */
export interface NontaxRefundRequest {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 订单号 — Id of the order. */
  order_id: string;
  /** 退款原因 — Why it is refunded. */
  reason: string;
  /** 退款金额，单位：分，部分退款时必填 — Amount, in fen (0.01 CNY); needed to refund a part. */
  refund_fee?: number;
  /** 外部退款单号，每笔唯一，部分退款时必填 — The account's own id of the refund, unlike any other; needed to refund a part. */
  refund_out_id?: string;
}

/** 要下载的对账单 — The statement that is wanted. */
export interface NontaxStatementQuery {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 商户号，当前文档标为必填 — Merchant number; today's page requires it. */
  mch_id?: string;
  /** 对账单日期，格式 `YYYYMMDD` — Day of the statement: `YYYYMMDD`. */
  bill_date: string;
  /** 对账单类型：`ALL` 全部（默认），`SUCCESS` 支付成功，`REFUND` 退款 — Which orders: `ALL` by default, `SUCCESS` those that were paid, `REFUND` those that were refunded. */
  bill_type?: 'ALL' | 'SUCCESS' | 'REFUND';
}

/**
 * 缴费订单退款（退款） — refunds an order, or a part of it.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：部分退款须同时填写 `refund_fee` 和 `refund_out_id`；文档的示例没有返回 `refund_order_id`。
 *
 * Note: to refund a part give both `refund_fee` and `refund_out_id`. The example of WeChat's page answers no
 * `refund_order_id`.
 *
 * @param refund 退款申请 — The refund.
 * @returns 退款订单号 — The refund's id.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxrefund.html
 * @example
 * const refund = { appid, order_id: 'AQCAGxwqp6-aBeIKDJ7fvb6x3dZt', reason: '重复缴费' };
 * api.refundNontaxOrder(refund, (err, result) => { ... });
 * const result = await api.promises.refundNontaxOrder(refund);
 */
export const refundNontaxOrder = make((refund: NontaxRefundRequest) =>
  post<
    Ok & {
      /** 退款订单号 — Id of the refund. */
      refund_order_id?: string;
    }
  >('/nontax/refund', refund),
);

/**
 * 下载缴费对账单 — downloads the statement of a day, as CSV.
 *
 * 限制：每天早上 6 点后拉取前一天的对账单。
 *
 * Limits: the statement of a day is there at 6 a.m. of the next one.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：`mch_id` 在当前文档中为必填，旧文档中为选填；CSV 首行为表头，各值前有反引号，末两行为统计。
 *
 * Note: today's page requires `mch_id`, older ones do not. The first line of the CSV is its header, a backtick is before
 * each value, and the last two lines are totals.
 *
 * @param query 商户号和日期 — The merchant, and the day.
 * @returns CSV 文本，Buffer — The CSV, as a Buffer.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxdownloadbill.html
 * @example
 * const query = { appid, mch_id: '1900016021', bill_date: '20170925' };
 * api.downloadNontaxBill(query, (err, csv) => { ... });
 * const csv = await api.promises.downloadNontaxBill(query);
 */
export const downloadNontaxBill = make((query: NontaxStatementQuery) =>
  bytes(post<FileBytes>('/nontax/downloadbill', query)),
);

/**
 * 下载缴费对账单（到文件或流） — downloads the statement of a day to a file or a stream, without keeping it in memory.
 *
 * 限制：同 `downloadNontaxBill`。
 *
 * Limits: as for `downloadNontaxBill`.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：写入方式同 `downloadMedia`。
 *
 * Note: it is written as by `downloadMedia`.
 *
 * @param query 商户号和日期 — The merchant, and the day.
 * @param destination 文件路径，以 `/` 结尾的文件夹路径，或可写流 — Path of a file; of a folder, with `/` at its end; or a
 * stream to write to.
 * @returns 文件的路径、名称、类型和大小 — Path, name, type and size of the file.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxdownloadbill.html
 * @example
 * const query = { appid, mch_id: '1900016021', bill_date: '20170925' };
 * api.downloadNontaxBillTo(query, '20170925.csv', (err, file) => { ... });
 * const { path, size } = await api.promises.downloadNontaxBillTo(query, '20170925.csv');
 */
export const downloadNontaxBillTo = make((query: NontaxStatementQuery, destination: Destination) =>
  into(destination, query.bill_date, post<Downloaded>('/nontax/downloadbill', query)),
);

/**
 * 通知不一致订单 — has WeChat send the notice of a payment again, where it has not arrived.
 *
 * 状态：仅限微信为其 AppID 开通了非税缴费权限的认证账号（委办局及其平台）。
 *
 * Status: for verified accounts of government offices and their platforms, whose appid WeChat has let in.
 *
 * 说明：用于对账时微信的对账单有某个订单，而自己没有记录的情况；已通知成功的订单不会重复通知。
 *
 * Note: for an order that is in WeChat's statement and not in one's own. A notice that was taken is not sent again.
 *
 * @param appid 公众号的 AppID — The account's appid.
 * @param orderId 订单号 — Id of the order.
 * @see https://developers.weixin.qq.com/doc/service/api/nontaxpay/api_nontaxnotifyinconsistentorder.html
 */
export const notifyInconsistentNontaxOrder = make((appid: string, orderId: string) =>
  post<Ok>('/nontax/notifyinconsistentorder', { appid, order_id: orderId }),
);
