import type { API } from '../api';
import { fleetOf } from './shared-tokens';
import { callHook } from '../callbacks/call-hook';
import { requestTicket } from './request-token';
import { readTicket } from './memory-hooks';
import { owner, shared } from '../client';
import { Ticket, type StoredTicket } from './access-token';

/** The last parameter of hooks that were written before tickets had types. */
const CALLBACK = /(?:cb|callback|done|next|fn)$/i;

/** A valid ticket of a type: the stored one, or a new one fetched once for all who wait. */
export async function currentTicket(api: API, type: string): Promise<Ticket> {
  const client = owner(api);
  const fleet = client.getTicketToken === readTicket ? fleetOf(client) : undefined;
  if (fleet) return fleet.ticket(type).current();
  const stored = await storedTicket(client, type);
  if (stored?.isValid()) return stored;
  const { ticketing } = client[shared];
  const underWay = ticketing.get(type);
  if (underWay) return underWay;
  const fetching = (async () => {
    const meanwhile = await storedTicket(client, type);
    return meanwhile?.isValid() ? meanwhile : requestAnew(client, type);
  })().finally(() => ticketing.delete(type));
  ticketing.set(type, fetching);
  return fetching;
}

/** Fetches a new ticket and saves it. */
export async function fetchTicket(api: API, type: string): Promise<Ticket> {
  const client = owner(api);
  const fleet = client.getTicketToken === readTicket ? fleetOf(client) : undefined;
  if (fleet) return fleet.ticket(type).renew();
  const ticket = await requestTicket(api, type);
  const typed = isUntyped(client.saveTicketToken, 2) ? [] : [type];
  await callHook(client, 'saveTicketToken', ...typed, ticket);
  return ticket;
}

/** Through `getTicket`, which somebody may have overridden with a function that knows no types. */
function requestAnew(client: API, type: string): Promise<Ticket> {
  const { promises } = client;
  return type === 'jsapi' ? promises.getTicket() : promises.getTicket(type as 'wx_card');
}

async function storedTicket(client: API, type: string): Promise<Ticket | undefined> {
  const typed = isUntyped(client.getTicketToken, 1) ? [] : [type];
  const stored = await callHook<StoredTicket | null | undefined>(client, 'getTicketToken', ...typed);
  return stored ? new Ticket(stored.ticket, stored.expireTime) : undefined;
}

/**
 * Whether a hook is one of the older kind, without a type.
 *
 * @param parameters how many such a hook has, callback included
 */
function isUntyped(hook: { length: number; toString(): string }, parameters: number): boolean {
  // To save, a type and a ticket are two: one parameter can only be the ticket, of a hook that promises.
  if (hook.length < parameters) return hook.length === 1;
  if (hook.length > parameters) return false;
  const source = hook.toString().replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  const list = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source)?.[1] ?? /\(([^)]*)\)/.exec(source)?.[1] ?? '';
  const last = list.split(',').at(-1)?.trim() ?? '';
  return CALLBACK.test(last) || isCalled(last, source);
}

/** Whether a parameter is called: nobody calls a type or a ticket. */
function isCalled(parameter: string, source: string): boolean {
  return /^\w+$/.test(parameter) && new RegExp(`(?<![\\w$.])${parameter}\\(`).test(source);
}
