import { callHook } from '../callbacks/call-hook';
import type { StoredTicket } from '../callbacks/token-hooks';
import { traceToken } from '../diagnostics/token-channel';
import { owner, stateOf, type Client } from '../client';
import { Ticket } from './ticket';
import { readTicket } from './memory-hooks';
import { requestTicket } from './request-ticket';
import { sharedTokensOf, type SharedTokens } from './shared-tokens';

/** The last parameter of hooks that were written before tickets had types. */
const CALLBACK = /(?:cb|callback|done|next|fn)$/i;

class TicketState {
  /** Requests for a ticket that are under way, by type. */
  readonly ticketing = new Map<string, Promise<Ticket>>();
  /** How many tickets were fetched. */
  fetched = 0;
}

/** A valid ticket of a type: the stored one, or a new one fetched once for all who wait. */
export async function currentTicket(view: Client, type: string): Promise<Ticket> {
  const client = owner(view);
  const shared = sharedFor(client);
  if (shared) return shared.ticket(type).current();
  const state = stateOf(client).part(TicketState);
  const search = { appid: client.appid, kind: `ticket:${type}`, event: 'found' as const };
  return traceToken({ ...search, fetches: () => state.fetched }, () => findOrFetch(client, state, type));
}

async function findOrFetch(client: Client, { ticketing }: TicketState, type: string): Promise<Ticket> {
  const stored = await storedTicket(client, type);
  if (stored?.isValid()) return stored;
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
export async function fetchTicket(view: Client, type: string): Promise<Ticket> {
  const client = owner(view);
  const shared = sharedFor(client);
  if (shared) return shared.ticket(type).renew();
  const ticket = await requestTicket(view, type);
  stateOf(client).part(TicketState).fetched++;
  const typed = isUntyped(client.saveTicketToken, 2) ? [] : [type];
  await callHook(client, 'saveTicketToken', ...typed, ticket);
  return ticket;
}

/** Through `getTicket`, which somebody may have overridden with a function that knows no types. */
async function requestAnew({ promises }: Client, type: string): Promise<Ticket> {
  const { ticket, expireTime } = await (type === 'jsapi' ? promises.getTicket() : promises.getTicket(type));
  return new Ticket(ticket, expireTime);
}

/** What a client shares through a store, unless hooks were put in its place. */
function sharedFor(client: Client): SharedTokens | undefined {
  return client.getTicketToken === readTicket ? sharedTokensOf(client) : undefined;
}

async function storedTicket(client: Client, type: string): Promise<Ticket | undefined> {
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
