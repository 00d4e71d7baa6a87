import type { API } from '../api';
import type { HookCallback } from '../callbacks/hooks';
import { shared } from '../client';
import type { StoredTicket, StoredToken } from './access-token';

/** The default `getToken`: the token in memory. */
export function readToken(this: API, callback: HookCallback<StoredToken>): void {
  callback(null, this.store);
}

/** The default `saveToken`: right for one process. */
export function saveToken(this: API, token: StoredToken, callback: HookCallback<unknown>): void {
  this.store = token;
  warnInProduction(this, 'token');
  callback(null);
}

type Read = [type: string, callback: HookCallback<StoredTicket>] | [callback: HookCallback<StoredTicket>];

/** The default `getTicketToken`; understands the older signature, as callers who wrap it may use that. */
export function readTicket(this: API, ...args: Read): void {
  const [type, callback] = args.length === 1 ? ['jsapi', args[0]] : args;
  callback(null, this.ticketStore[type]);
}

type Save =
  | [type: string, ticket: StoredTicket, callback: HookCallback<unknown>]
  | [ticket: StoredTicket, callback: HookCallback<unknown>];

/** The default `saveTicketToken`, of both signatures. */
export function saveTicket(this: API, ...args: Save): void {
  const [type, ticket, callback] = args.length === 2 ? (['jsapi', ...args] as const) : args;
  this.ticketStore[type] = ticket;
  warnInProduction(this, 'ticket');
  callback(null);
}

function warnInProduction(api: API, what: 'token' | 'ticket'): void {
  const { warned } = api[shared];
  if (process.env.NODE_ENV !== 'production' || warned.has(what)) return;
  warned.add(what);
  process.emitWarning(
    `The ${what} is kept in the memory of this process. Where several processes use one account, give hooks or a store: each new ${what} ends the last.`,
    { code: 'WECHAT_API_MEMORY' },
  );
}
