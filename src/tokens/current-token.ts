import type { API } from '../api';
import { callHook } from '../callbacks/call-hook';
import { fleetOf, issuerOf, type Fleet } from './shared-tokens';
import { readToken } from './memory-hooks';
import { owner, shared, type Shared } from '../client';
import { AccessToken, type StoredToken } from './access-token';

/** The token in memory, where it is good and nobody needs to be asked. */
export function tokenAtHand(api: API): AccessToken | undefined {
  if (owner(api).getToken !== readToken) return undefined;
  const fleet = fleetOf(api);
  if (fleet) return fleet.token.atHand();
  // Not `instanceof`, which is slow with a class that can be called: what sets `store` makes an AccessToken of it.
  const store = api[shared].store as AccessToken | undefined;
  return store?.isValid() ? store : undefined;
}

/** A token that may be used now: the stored one, or a new one. */
export async function currentToken(api: API): Promise<AccessToken> {
  const fleet = fleetFor(api);
  if (fleet) return fleet.token.current();
  const state = api[shared];
  const { fetched } = state;
  const stored = await storedToken(api);
  if (stored?.isValid()) return stored;
  return fetchedSince(state, fetched) ?? renew(api);
}

/** A token in place of a dead one. */
interface Replacement {
  token: AccessToken;
  /** Whether it was there already: then it may be as dead as the other. */
  found: boolean;
}

/** A token other than the dead one: what the store holds by now, or a new one, fetched once for all who wait. */
export async function replaceToken(api: API, dead: AccessToken, fetched: number): Promise<Replacement> {
  const fleet = fleetFor(api);
  if (fleet) {
    const { fetches } = fleet.token;
    const token = await fleet.token.replace(dead);
    return { token, found: fleet.token.fetches === fetches };
  }
  const state = api[shared];
  if (state.unsaved?.accessToken === dead.accessToken) state.unsaved = undefined;
  const joined = state.renewing;
  let token = await renew(api, dead, fetched);
  // Somebody else's renewal may have found the very token that failed here.
  if (joined && token.accessToken === dead.accessToken) token = await renew(api, dead, fetched);
  return { token, found: false };
}

function renew(api: API, dead?: AccessToken, fetched = Infinity): Promise<AccessToken> {
  const state = api[shared];
  state.renewing ??= (async () => {
    state.dead = dead;
    if (dead) {
      const stored = await storedToken(api);
      if (stored?.isValid() && stored.accessToken !== dead.accessToken) return stored;
      const since = fetchedSince(state, fetched);
      if (since && since.accessToken !== dead.accessToken) return since;
    }
    const client = owner(api);
    return callHook<AccessToken>(client, 'getAccessToken');
  })().finally(() => {
    state.renewing = undefined;
  });
  return state.renewing;
}

/** A store may still show the past when this process has moved on. */
function fetchedSince(state: Shared, fetched: number): AccessToken | undefined {
  return state.fetched > fetched && state.latest?.isValid() ? state.latest : undefined;
}

async function storedToken(api: API): Promise<AccessToken | undefined> {
  const client = owner(api);
  const stored = await callHook<StoredToken | null | undefined>(client, 'getToken');
  return stored ? new AccessToken(stored.accessToken, stored.expireTime) : undefined;
}

/** Fetches a token and saves it; callers at the same time share one request. */
export function fetchToken(api: API): Promise<AccessToken> {
  const fleet = fleetFor(api);
  if (fleet) return fleet.newToken();
  const state = api[shared];
  const client = owner(api);
  state.fetching ??= (async () => {
    const token = state.unsaved?.isValid() ? state.unsaved : await issuerOf(client).issue(state.dead);
    if (token !== state.unsaved) {
      state.latest = state.unsaved = token;
      state.fetched++;
    }
    await callHook(client, 'saveToken', token);
    state.unsaved = undefined;
    return token;
  })().finally(() => {
    state.fetching = undefined;
  });
  return state.fetching;
}

/** What a client shares through a store, unless hooks were put in its place. */
function fleetFor(api: API): Fleet | undefined {
  return owner(api).getToken === readToken ? fleetOf(api) : undefined;
}
