import { WeChatError } from '../../base/wechat-error.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';

/** A card that invoices, or bills of the treasury, are made of. */
export interface InvoiceCard {
  card_id: string;
  type: string;
  payee: string;
}

/** An order whose buyer wants an invoice. */
interface InvoiceOrder {
  openid: string;
  auth_time: number;
  /** What the buyer has filled in. */
  user_auth_info: object;
  isRejected: boolean;
}

/** What an invoice says. */
export interface InvoiceContent {
  title: string;
  fee: number;
  billing_no: string;
  billing_code: string;
  billing_time: number | string;
  s_pdf_media_id: string;
  [field: string]: unknown;
}

/** How far the reimbursement of an invoice is. */
export type ReimburseStatus = `INVOICE_REIMBURSE_${'INIT' | 'LOCK' | 'CLOSURE' | 'CANCEL'}`;

/** An invoice in the card folder of a user. */
export interface Invoice {
  code: string;
  encrypt_code: string;
  card_id: string;
  order_id: string;
  openid: string;
  content: InvoiceContent;
  reimburse_status: ReimburseStatus;
  /** Seconds since 1970. */
  begin_time: number;
}

interface InvoicesData {
  settings: Record<string, object>;
  orders: Map<string, InvoiceOrder>;
  cards: Map<string, InvoiceCard>;
  pdfs: Set<string>;
  invoices: Map<string, Invoice>;
}

const PDF_EXPIRY = 'invoice pdf expiry';
const PDF_LIFETIME = 3 * 86_400_000;

/** The electronic invoices of the account's orders, and its bills for the treasury. */
export class Invoices {
  readonly cards: Collection<InvoiceCard, string>;
  readonly invoices: Table<Invoice>;
  private readonly data: InvoicesData;

  constructor(private readonly context: Context) {
    const { agenda, blobs, ids } = context;
    const fresh = () => ({
      settings: {},
      orders: new Map(),
      cards: new Map(),
      pdfs: new Set<string>(),
      invoices: new Map(),
    });
    this.data = context.part('invoices', fresh);
    this.cards = new Collection(this.data.cards, 40078, () => `p${ids.text('invoice card', 27)}`);
    this.invoices = new Table(this.data.invoices, 40056);
    agenda.on(PDF_EXPIRY, (id) => {
      this.data.pdfs.delete(id);
      blobs.delete(id);
    });
  }

  /** Creates the card that invoices are made of, and gives its id. */
  addCard(type: string, payee: string): string {
    return this.cards.add((card_id) => ({ card_id, type, payee })).card_id;
  }

  /** What was set under a name; the errcode given where nothing was. */
  setting(name: string, unset: number): object {
    const value = this.data.settings[name];
    if (!value) throw new WeChatError(unset);
    return value;
  }

  /** Sets something under a name. */
  set(name: string, value: object): void {
    this.data.settings[name] = value;
  }

  /** The buyer agrees to an invoice of an order, and fills in for whom it is. */
  authorise(orderId: string, openid: string, info: object = { user_field: { title: '微信用户' } }): void {
    const auth_time = this.context.clock.seconds;
    this.data.orders.set(orderId, { openid, auth_time, user_auth_info: info, isRejected: false });
  }

  /** An order whose buyer has agreed, and which was not refused. */
  order(orderId: string): InvoiceOrder {
    const order = this.data.orders.get(orderId);
    if (!order) throw new WeChatError(72038);
    if (order.isRejected) throw new WeChatError(72035);
    return order;
  }

  /** Keeps the PDF of an invoice, for three days unless an invoice has it. */
  addPdf(bytes: Buffer): string {
    const { agenda, blobs, clock, ids } = this.context;
    if (bytes.toString('latin1', 0, 4) !== '%PDF') throw new WeChatError(72040);
    const id = ids.digits('invoice pdf', 16);
    blobs.put(id, bytes);
    this.data.pdfs.add(id);
    agenda.add({ at: clock.now + PDF_LIFETIME, name: PDF_EXPIRY, subject: id });
    return id;
  }

  /** The bytes of a PDF. */
  pdf(id: string): Buffer {
    const bytes = this.data.pdfs.has(id) ? this.context.blobs.get(id) : undefined;
    if (!bytes) throw new WeChatError(72040);
    return bytes;
  }

  /** Puts an invoice into the card folder of the buyer. */
  insert(orderId: string, cardId: string, content: InvoiceContent): Invoice {
    const { agenda, clock, ids } = this.context;
    const { openid } = this.order(orderId);
    const { card_id } = this.cards.get(cardId);
    this.pdf(content.s_pdf_media_id);
    const number = ({ billing_code, billing_no }: InvoiceContent) => `${billing_code} ${billing_no}`;
    const isTaken = this.invoices.list.some((one) => number(one.content) === number(content));
    if (isTaken) throw new WeChatError(72042);
    agenda.drop(PDF_EXPIRY, content.s_pdf_media_id);
    const [code, encrypt_code] = [ids.digits('invoice', 12), `${ids.text('encrypted invoice', 43)}=`];
    const said = { ...content, billing_time: Number(content.billing_time) };
    const place = { code, encrypt_code, card_id, order_id: orderId, openid, begin_time: clock.seconds };
    const invoice = this.invoices.set(code, {
      ...place,
      content: said,
      reimburse_status: 'INVOICE_REIMBURSE_INIT',
    });
    this.context.emit('invoice.inserted', { openid, card_id, code, encrypt_code });
    return invoice;
  }

  /** The invoice that a user has chosen, by the code that the user's WeChat encrypts. */
  chosen(cardId: string, encryptCode: string): Invoice {
    const found = this.invoices.list.find(({ encrypt_code }) => encrypt_code === encryptCode);
    if (found?.card_id !== cardId) throw new WeChatError(40056);
    return found;
  }

  /** Locks or unlocks invoices, or closes those that are locked: all of them or none. */
  reimburse(invoices: Invoice[], status: ReimburseStatus): void {
    for (const { reimburse_status: now } of invoices) {
      if (now === 'INVOICE_REIMBURSE_CLOSURE' || now === 'INVOICE_REIMBURSE_CANCEL')
        throw new WeChatError(72024);
      if (status === 'INVOICE_REIMBURSE_CLOSURE' && now === 'INVOICE_REIMBURSE_INIT')
        throw new WeChatError(72039);
    }
    for (const invoice of invoices) invoice.reimburse_status = status;
  }
}
