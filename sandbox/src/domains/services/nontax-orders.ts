import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';

/** What is paid, and for what. */
export interface NontaxFee {
  appid: string;
  openid?: string;
  desc: string;
  fee: number;
  bank_id?: string;
  bank_account?: string;
  items?: object[];
  order_no?: string;
  payment_notice_no?: string;
  department_code: string;
  department_name: string;
  payment_notice_type?: number;
  region_code?: string;
}

/** An order to pay a fee to the state, as it is told. */
export type NontaxOrder = ReturnType<typeof orderOf> & {
  refund_reason?: string;
  partial_refund_info?: { refund_fee: number }[];
};

/** A refund that is asked for: of all, or of a part. */
export interface NontaxRefund {
  reason: string;
  refund_fee?: number;
  refund_out_id?: string;
}

/** How an order stands. */
const [UNPAID, PAID, REFUNDED, CLOSED] = [1, 3, 5, 12];

const CLOSING = 'nontax order closing';
const TIME_TO_PAY = 2 * 3_600_000;
/** WeChat tells no errcodes of these orders: this is that of any field that is wrong. */
const REFUSED = 40035;

/** An order that was just placed. */
export function orderOf(order_id: string, fee: NontaxFee, create_time: number) {
  return {
    appid: fee.appid,
    openid: fee.openid ?? '',
    order_id,
    create_time,
    pay_finish_time: 0,
    desc: fee.desc,
    fee: fee.fee,
    fee_type: 1,
    trans_id: '',
    status: UNPAID,
    bank_id: fee.bank_id,
    bank_name: '测试_银行',
    bank_account: fee.bank_account,
    refund_finish_time: 0,
    items: fee.items,
    bill_type_code: '',
    bill_no: '',
    payment_info_source: 2,
    order_no: fee.order_no,
    payment_notice_no: fee.payment_notice_no,
    department_code: fee.department_code,
    department_name: fee.department_name,
    payment_notice_type: fee.payment_notice_type,
    region_code: fee.region_code,
    notify_history: [],
  };
}

/** The orders to pay fees to the state (非税缴费). */
export class NontaxOrders extends Collection<NontaxOrder, string> {
  constructor(private readonly context: Context) {
    const rows = context.part('nontax orders', () => new Map<string, NontaxOrder>());
    super(rows, REFUSED, () => `AQCA${context.ids.text('nontax order', 24)}`);
    context.agenda.on(CLOSING, (id) => {
      if (this.get(id).status === UNPAID) this.get(id).status = CLOSED;
    });
  }

  /** Places an order, which is closed unless it is paid; gives its id. */
  place(fee: NontaxFee): string {
    const { agenda, clock } = this.context;
    const { order_id } = this.add((id) => orderOf(id, fee, clock.seconds));
    agenda.add({ at: clock.now + TIME_TO_PAY, name: CLOSING, subject: order_id });
    return order_id;
  }

  /** The user pays. */
  pay(id: string): void {
    const order = this.get(id);
    if (order.status !== UNPAID) throw new WeChatError(REFUSED);
    const trans_id = `4200${this.context.ids.digits('transaction', 18)}`;
    Object.assign(order, { status: PAID, pay_finish_time: this.context.clock.seconds, trans_id });
    this.context.emit('nontax.paid', { order_id: id });
  }

  /** Refunds what was paid, or a part of it; gives the id of the refund. */
  refund(id: string, { reason, refund_fee, refund_out_id }: NontaxRefund): string {
    const order = this.get(id);
    const parts = order.partial_refund_info ?? [];
    const left = parts.reduce((sum, part) => sum - part.refund_fee, order.fee);
    if (order.status !== PAID || (refund_fee ?? left) > left) throw new WeChatError(REFUSED);
    const refund_order_id = `AQCB${this.context.ids.text('nontax refund', 24)}`;
    const refund = { refund_out_id, refund_order_id };
    const end = { refund_finish_time: this.context.clock.seconds };
    if (refund_fee === undefined) {
      Object.assign(order, { ...refund, refund_reason: reason, ...end, status: REFUNDED });
    } else {
      const part = { ...refund, refund_fee, refund_reason: reason, refund_status: REFUNDED, ...end };
      order.partial_refund_info = [...parts, part];
    }
    return refund_order_id;
  }

  /** The orders of a payment notice, or of a number of the office's own, and which of them was paid. */
  of(
    wanted: Partial<Pick<NontaxOrder, 'order_no' | 'payment_notice_no' | 'department_code' | 'region_code'>>,
  ) {
    const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (name) => wanted[name] !== undefined,
    );
    const orders = this.list.filter((order) => names.every((name) => order[name] === wanted[name]));
    const paid = orders.find(({ status }) => status === PAID);
    return { order_id_list: orders.map(({ order_id }) => order_id), paid_order_id: paid?.order_id ?? '' };
  }

  /** Those that were paid on a day, `20170925`: all, or those that were refunded, or were not. */
  paidOn(day: string, which: 'ALL' | 'SUCCESS' | 'REFUND'): NontaxOrder[] {
    const wanted = { ALL: [PAID, REFUNDED], SUCCESS: [PAID], REFUND: [REFUNDED] }[which];
    const isThatDay = (seconds: number) => dayOf(seconds * 1000).replaceAll('-', '') === day;
    return this.list.filter((one) => wanted.includes(one.status) && isThatDay(one.pay_finish_time));
  }
}
