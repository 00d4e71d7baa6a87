import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import type { Cards } from './cards.js';
import type { Wallets } from './wallets.js';

/** What is set of a page that sells gift cards. */
export interface GiftCardContent {
  theme_list?: { item_list: { card_id: string }[] }[];
  [field: string]: unknown;
}

/** A page that sells gift cards. */
export interface GiftCardPage {
  page_id: string;
  content: GiftCardContent;
  /** Whether the merchant has taken it off sale. */
  isOff: boolean;
}

/** An order of gift cards, as WeChat tells it. */
export type GiftCardOrder = ReturnType<typeof orderOf>;

/** Which orders to list. */
export interface OrderQuery {
  begin_time?: number;
  end_time?: number;
  sort_type: 'ASC' | 'DESC';
  offset: number;
  count: number;
}

const LONGEST_PERIOD = 31 * 86_400;
const [NORMAL, OFF] = ['E_PAGE_CONTROL_NORMAL', 'E_PAGE_CONTROL_BIZ'];

interface Bought {
  card_id: string;
  /** In fen. */
  price: number;
  code: string;
}

/** An order that was paid at once, its fields in WeChat's order. */
function orderOf(
  { clock, ids }: Context,
  page_id: string,
  openid: string,
  cards: Bought[],
  outer_str: string,
) {
  const face = { default_gifting_msg: '', background_pic_url: '', accepter_openid: openid };
  return {
    order_id: ids.text('gift card order', 18),
    page_id,
    trans_id: `40${ids.digits('gift card payment', 18)}`,
    create_time: clock.seconds,
    pay_finish_time: clock.seconds,
    total_price: cards.reduce((sum, { price }) => sum + price, 0),
    open_id: openid,
    accepter_openid: openid,
    card_list: cards.map((card) => ({ ...card, ...face })),
    outer_str,
    IsChatRoom: false,
  };
}

/** The pages that sell gift cards, and their orders. WeChat does not document the codes of unknown ones. */
export class GiftCards {
  readonly pages: Table<GiftCardPage>;
  readonly orders: Table<GiftCardOrder>;
  private readonly refunded: Set<string>;

  constructor(
    private readonly context: Context,
    private readonly cards: Cards,
    private readonly wallets: Wallets,
  ) {
    const table = <Row>(name: string) =>
      new Table<Row>(
        context.part(name, () => new Map<string, Row>()),
        40097,
      );
    this.pages = table('gift card pages');
    this.orders = table('gift card orders');
    this.refunded = context.part('gift card refunds', () => new Set<string>());
  }

  /** Creates a page. */
  addPage(content: GiftCardContent): GiftCardPage {
    this.checkCards(content);
    const page_id = this.context.ids.text('gift card page', 36);
    return this.pages.set(page_id, { page_id, content, isOff: false });
  }

  /** Changes what is given of a page. */
  changePage(pageId: string, changes: GiftCardContent): void {
    const page = this.pages.get(pageId);
    this.checkCards(changes);
    page.content = { ...page.content, ...changes };
  }

  /** Takes a page off sale, or all of them, or puts them on sale again; tells which are. */
  setOff(pageId: string | undefined, isOff: boolean): object {
    const pages = pageId === undefined ? this.pages.list : [this.pages.get(pageId)];
    for (const page of pages) page.isOff = isOff;
    const all = this.pages.list;
    return {
      biz_control_type: all.every((page) => page.isOff) ? OFF : NORMAL,
      system_biz_control_type: NORMAL,
      list: all.map((page) => ({
        page_id: page.page_id,
        page_control_type: page.isOff ? OFF : NORMAL,
        system_page_control_type: NORMAL,
      })),
    };
  }

  /** Lets a user buy gift cards on a page. */
  buy(pageId: string, openid: string, cardIds: string[], outer_str = ''): GiftCardOrder {
    if (this.pages.get(pageId).isOff) throw new WeChatError(40078);
    const cards = cardIds.map((card_id) => {
      const price = this.cards.ofType(['GENERAL_CARD'], card_id).base.giftcard_info?.price ?? 0;
      return { card_id, price, code: this.wallets.receive(card_id, openid, { outer_str }) };
    });
    const order = orderOf(this.context, pageId, openid, cards, outer_str);
    this.context.emit('giftcard.bought', { order_id: order.order_id, page_id: pageId, openid });
    return this.orders.set(order.order_id, order);
  }

  /** Lists the orders of a period. */
  list({ begin_time = 0, end_time = begin_time + LONGEST_PERIOD, sort_type, offset, count }: OrderQuery) {
    if (end_time - begin_time > LONGEST_PERIOD) throw new WeChatError(40097);
    const { list } = this.orders;
    const all = sort_type === 'ASC' ? list : list.reverse();
    const order_list = all.filter(({ create_time: at }) => at >= begin_time && at <= end_time);
    return { total_count: order_list.length, order_list: order_list.slice(offset, offset + count) };
  }

  /** Refunds an order; its cards disappear from the user's wallet. */
  refund(orderId: string): void {
    const { card_list } = this.orders.get(orderId);
    if (this.refunded.has(orderId)) throw new WeChatError(40097);
    this.refunded.add(orderId);
    for (const { code, card_id } of card_list) this.wallets.withdraw(code, card_id);
  }

  private checkCards({ theme_list = [] }: GiftCardContent): void {
    for (const { item_list } of theme_list)
      for (const { card_id } of item_list) this.cards.ofType(['GENERAL_CARD'], card_id);
  }
}
