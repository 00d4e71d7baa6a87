import type { API } from './api';
import { Connections } from './http/connections';
import type { Fleet, Issuer, Sharing } from './tokens/shared-tokens';
import type { AccessToken, StoredToken, Ticket } from './tokens/access-token';

/** What a client and the views made of it by `with` share. */
export class Shared {
  /** The client itself, once it has been looked for. */
  client: API | undefined;
  /** The token in memory: `api.store`. */
  store: StoredToken | undefined;
  /** Whether the warning about tokens in memory was given. */
  warned = new Set<string>();
  /** The request for a token that is under way. */
  fetching: Promise<AccessToken> | undefined;
  /** The renewal that is under way. */
  renewing: Promise<AccessToken> | undefined;
  /** Requests for a ticket that are under way, by type. */
  ticketing = new Map<string, Promise<Ticket>>();
  /** The token this process fetched last, and how many it has fetched. */
  latest: AccessToken | undefined;
  fetched = 0;
  /** The token that the renewal under way replaces. */
  dead: AccessToken | undefined;
  /** A good token that could not be saved: saved again rather than replaced. */
  unsaved: AccessToken | undefined;
  /** How the caller wants the token to be shared, other than by hooks. */
  sharing: Sharing = { stable: false };
  /** The library's own `getAccessToken`: another one in its place is asked for tokens. */
  getAccessToken: API['getAccessToken'] | undefined;
  /** What is shared through a store, or as the stable token. */
  fleet: Fleet | undefined;
  /** The stable token's source, where that is wanted. */
  issuer: Issuer | undefined;
  /** The connections to WeChat. */
  connections = new Connections();
}

/** Where a client keeps what it shares with its views. */
export const shared: unique symbol = Symbol('wechat-api.shared');

/** On the view of a call: the client, or its view by `with`, that was called. */
export const caller: unique symbol = Symbol('wechat-api.caller');

/** On a view by `with`: the timeout that it was given. */
export const ownTimeout: unique symbol = Symbol('wechat-api.timeout');

/** The client itself, whichever of its views asks. */
export function owner(api: API): API {
  const state = api[shared];
  if (!state.client) {
    let client = api;
    while (!Object.hasOwn(client, shared)) client = Object.getPrototypeOf(client) as API;
    state.client = client;
  }
  return state.client;
}
