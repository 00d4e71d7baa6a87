import { callable } from '../callbacks/callable';
import type { StoredTicket, StoredToken } from '../callbacks/token-hooks';
import { hideFromInspection } from '../errors/redact';
import { MARGIN } from '../fleet/expiry';

/** The moment, in milliseconds since 1970, from which something that lives `expiresIn` seconds counts as expired. */
export function expiry(expiresIn: number): number {
  return Date.now() + Math.max(expiresIn - MARGIN, expiresIn / 2) * 1000;
}

/** access_token 与其过期时间 — an access_token and when it ends; survives JSON as `{ accessToken, expireTime }`. */
@callable
export class AccessToken implements StoredToken {
  /** The token as WeChat issued it. */
  declare accessToken: string;
  /** When it ends; milliseconds since 1970. */
  declare expireTime: number;

  constructor(accessToken: string, expireTime: number) {
    this.accessToken = accessToken;
    this.expireTime = expireTime;
  }

  /** Whether the token can still be used, as far as the clock tells. */
  isValid(): boolean {
    return Boolean(this.accessToken) && Date.now() < this.expireTime;
  }
}

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

hideFromInspection(AccessToken.prototype, 'accessToken');
hideFromInspection(Ticket.prototype, 'ticket');
