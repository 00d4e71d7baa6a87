import { callHook } from '../callbacks/call-hook';
import type { StoredTicket } from '../callbacks/token-hooks';
import { traceToken, type TokenMessage } from '../diagnostics/token-channel';
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
  /** What this process has fetched last, by type. */
  readonly latest = new Map<string, Ticket>();
}

/** A valid ticket of a type: the stored one, or a new one fetched once for all who wait. */
export async function currentTicket(view: Client, type: string): Promise<Ticket> {
  const client = owner(view);
  const shared = sharedFor(client);
  if (shared) return shared.ticket(type).current();
  return search(client, 'found', type, (state) => findOrFetch(client, state, type));
}

/** Searches, for all who listen to the channel `wechat-api:token`. */
function search(
  client: Client,
  event: TokenMessage['event'],
  type: string,
  look: (state: TicketState) => Promise<Ticket>,
): Promise<Ticket> {
  const state = stateOf(client).part(TicketState);
  const wanted = { appid: client.appid, kind: `ticket:${type}`, event, same: isSame };
  return traceToken({ ...wanted, latest: () => state.latest.get(type) }, () => look(state));
}

function isSame(one: Ticket, other: Ticket): boolean {
  return one.ticket === other.ticket;
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
  const fetch = (state: TicketState) => fetchAndSave(view, state, type);
  const state = stateOf(client).part(TicketState);
  // Where a search has led here, whoever listens hears of that.
  return state.ticketing.has(type) ? fetch(state) : search(client, 'fetched', type, fetch);
}

async function fetchAndSave(view: Client, { latest }: TicketState, type: string): Promise<Ticket> {
  const client = owner(view);
  const ticket = await requestTicket(view, type);
  latest.set(type, ticket);
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
