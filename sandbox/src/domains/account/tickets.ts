import type { Context } from '../../core/context.js';

/** The kinds of ticket. */
export type TicketType = 'jsapi' | 'wx_card';

interface Ticket {
  ticket: string;
  expiresAt: number;
}

const LIFETIME = 7200;

/** The tickets that sign JS-SDK pages and cards. Each stays the same until it expires. */
export class Tickets {
  private readonly data: Partial<Record<TicketType, Ticket>>;

  constructor(private readonly context: Context) {
    this.data = context.part('tickets', () => ({}));
  }

  /** Gives the ticket of a kind. WeChat tells its whole life, however much of it is left. */
  get(type: TicketType): { ticket: string; expires_in: number } {
    const { clock, ids } = this.context;
    let last = this.data[type];
    if (!last || last.expiresAt <= clock.now) {
      last = { ticket: ids.text('ticket', 86), expiresAt: clock.now + LIFETIME * 1000 };
      this.data[type] = last;
    }
    return { ticket: last.ticket, expires_in: LIFETIME };
  }
}
