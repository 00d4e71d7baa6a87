import type { StoredToken, TokenSource } from '../callbacks/token-hooks';
import type { Client } from '../client';
import type { Store } from '../fleet/store';
import type { AccessToken } from './access-token';

/** How the caller wants the token to be shared, other than by hooks. */
export interface Sharing {
  store?: Store;
  stable: boolean;
  /** Where tokens come from, in place of WeChat. */
  source?: TokenSource;
}

/** What is known of a client's tokens, and what is under way to get others. */
export class TokenState {
  /** The token in memory: `api.store`. */
  stored: StoredToken | undefined;
  /** Searches for a token that are under way. */
  searches = 0;
  /** The request for a token that is under way. */
  fetching: Promise<AccessToken> | undefined;
  /** The renewal that is under way. */
  renewing: Promise<AccessToken> | undefined;
  /** The token this process fetched last, and how many it has fetched. */
  latest: AccessToken | undefined;
  fetched = 0;
  /** The token that the renewal under way replaces. */
  dead: AccessToken | undefined;
  /** A good token that could not be saved: saved again rather than replaced. */
  unsaved: AccessToken | undefined;
  /** The same, while a `saveToken` that was not waited for any longer is at it: used although the store does not show it. */
  late: AccessToken | undefined;
  sharing: Sharing = { stable: false };
  /** The library's own `getAccessToken`: another one in its place is asked for tokens. */
  getAccessToken: Client['getAccessToken'] | undefined;

  /** @param model of the client of which this one's is a copy */
  constructor(model?: TokenState) {
    if (!model) return;
    this.stored = model.stored;
    this.sharing = model.sharing;
    this.getAccessToken = model.getAccessToken;
  }
}
