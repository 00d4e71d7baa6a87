import { isCallbackName, parametersOf } from '../callbacks/parameters';
import { traceToken, type TokenMessage } from '../diagnostics/token-channel';
import { owner, stateOf, type Client } from '../client';
import { askForTicket, save } from './ask-hooks';
import { Ticket } from './ticket';
import { readTicket } from './memory-hooks';
import { requestTicket } from './request-ticket';
import { sharedTokensOf, type SharedTokens } from './shared-tokens';

class TicketState {
  /** Requests for a ticket that are under way, by type. */
  readonly ticketing = new Map<string, Promise<Ticket>>();
  /** What this process has fetched last, by type. */
  readonly latest = new Map<string, Ticket>();
  /** Tickets whose `saveTicketToken` was not waited for any longer: used although the store does not show them. */
  readonly late = new Map<string, Ticket>();
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

async function findOrFetch(client: Client, { ticketing, late }: TicketState, type: string): Promise<Ticket> {
  const stored = await storedTicket(client, type);
  if (stored?.isValid()) return stored;
  const unsaved = late.get(type);
  if (unsaved?.isValid()) return unsaved;
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

async function fetchAndSave(view: Client, { latest, late }: TicketState, type: string): Promise<Ticket> {
  const client = owner(view);
  const ticket = await requestTicket(view, type);
  latest.set(type, ticket);
  late.delete(type);
  const args = savesUntyped(client.saveTicketToken) ? [ticket] : [type, ticket];
  const ended = () => {
    if (late.get(type) === ticket) late.delete(type);
  };
  if (!(await save(client, 'saveTicketToken', args, ended))) late.set(type, ticket);
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

function storedTicket(client: Client, type: string): Promise<Ticket | undefined> {
  return askForTicket(client, getsUntyped(client.getTicketToken) ? [] : [type]);
}

/*
 * Hooks that were written before tickets had types get none. What counts is how many parameters a hook has, and where
 * that says nothing, whether the last is called as callbacks are; where that is uncertain, a hook is of the newer kind.
 */

/** `(callback)`, where a newer one that promises has `(type)`. */
function getsUntyped(hook: Client['getTicketToken'] | undefined): boolean {
  const parameters = hook && parametersOf(hook);
  return parameters?.length === 1 && isCallbackName(parameters[0]);
}

/** `(ticket, callback)`, where a newer one that promises has `(type, ticket)`; or `(ticket)`, which promises. */
function savesUntyped(hook: Client['saveTicketToken'] | undefined): boolean {
  const parameters = hook && parametersOf(hook);
  // To save, a type and a ticket are two: one parameter can only be the ticket.
  if ((parameters?.length ?? hook?.length) === 1) return hook?.length === 1;
  return parameters?.length === 2 && isCallbackName(parameters[1]);
}
