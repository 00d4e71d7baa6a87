import { callable } from '../callbacks/callable';
import type { StoredTicket } from '../callbacks/token-hooks';
import { hideFromInspection } from '../errors/inspection';

/** 临时票据与其过期时间 — a ticket (`jsapi` or `wx_card`) and when it ends; survives JSON as `{ ticket, expireTime }`. */
@callable
export class Ticket implements StoredTicket {
  /** The ticket as WeChat issued it. */
  declare ticket: string;
  /** When it ends; milliseconds since 1970. */
  declare expireTime: number;

  constructor(ticket: string, expireTime: number) {
    this.ticket = ticket;
    this.expireTime = expireTime;
  }

  /** Whether the ticket can still be used, as far as the clock tells. */
  isValid(): boolean {
    return Boolean(this.ticket) && Date.now() < this.expireTime;
  }
}

hideFromInspection(Ticket.prototype, 'ticket');
