import type { HookCallback, StoredTicket, StoredToken } from '../callbacks/token-hooks';
import type { Client } from '../client';
import { warnOnce } from './warnings';

/** The default `getToken`: the token in memory. */
export function readToken(this: Client, callback: HookCallback<StoredToken>): void {
  callback(null, this.store);
}

/** The default `saveToken`: right for one process. */
export function saveToken(this: Client, token: StoredToken, callback: HookCallback<unknown>): void {
  this.store = token;
  warnInProduction(this, 'token');
  callback(null);
}

type Read = [type: string, callback: HookCallback<StoredTicket>] | [callback: HookCallback<StoredTicket>];

/** The default `getTicketToken`; understands the older signature, as callers who wrap it may use that. */
export function readTicket(this: Client, ...args: Read): void {
  const [type, callback] = args.length === 1 ? ['jsapi', args[0]] : args;
  callback(null, this.ticketStore[type]);
}

type Save =
  | [type: string, ticket: StoredTicket, callback: HookCallback<unknown>]
  | [ticket: StoredTicket, callback: HookCallback<unknown>];

/** The default `saveTicketToken`, of both signatures. */
export function saveTicket(this: Client, ...args: Save): void {
  const [type, ticket, callback] = args.length === 2 ? (['jsapi', ...args] as const) : args;
  this.ticketStore[type] = ticket;
  warnInProduction(this, 'ticket');
  callback(null);
}

function warnInProduction(client: Client, what: 'token' | 'ticket'): void {
  if (process.env.NODE_ENV !== 'production') return;
  const message = `The ${what} is kept in the memory of this process. Where several processes use one account, give hooks or a store: each new ${what} ends the last.`;
  warnOnce(client, `${what} in memory`, message, 'WECHAT_API_MEMORY');
}
