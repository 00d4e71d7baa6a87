import { owner, stateOf, type Client } from '../client';
import { traceToken, type TokenMessage } from '../diagnostics/token-channel';
import type { AccessToken } from './access-token';
import { askForNewToken, askForToken, save } from './ask-hooks';
import { issuerOf } from './issuer';
import { readToken } from './memory-hooks';
import { sharedTokensOf, type SharedTokens } from './shared-tokens';
import { TokenState } from './token-state';

/** The token in memory, where it is good and nobody needs to be asked. */
export function tokenAtHand(view: Client): AccessToken | undefined {
  if (owner(view).getToken !== readToken) return undefined;
  const shared = sharedTokensOf(view);
  if (shared) return shared.token.atHand();
  // Not `instanceof`, which is slow with a class that can be called: what sets `store` makes an AccessToken of it.
  const store = stateOf(view).part(TokenState).stored as AccessToken | undefined;
  return store?.isValid() ? store : undefined;
}

/** A token that may be used now: the stored one, or a new one. */
export async function currentToken(view: Client): Promise<AccessToken> {
  const shared = sharedFor(view);
  if (shared) return shared.token.current();
  return search(view, 'found', (state) => findOrFetch(view, state));
}

/** Searches, for all who listen to the channel `wechat-api:token`. */
async function search(
  view: Client,
  event: TokenMessage['event'],
  look: (state: TokenState) => Promise<AccessToken>,
): Promise<AccessToken> {
  const state = stateOf(view).part(TokenState);
  const { appid } = owner(view);
  state.searches++;
  try {
    const wanted = { appid, kind: 'access_token', event, latest: () => state.latest, same: isSame };
    return await traceToken(wanted, () => look(state));
  } finally {
    state.searches--;
  }
}

function isSame(one: AccessToken, other: AccessToken): boolean {
  return one.accessToken === other.accessToken;
}

async function findOrFetch(view: Client, state: TokenState): Promise<AccessToken> {
  const { fetched } = state;
  const stored = await askForToken(owner(view));
  if (stored?.isValid()) return stored;
  if (state.late?.isValid()) return state.late;
  return fetchedSince(state, fetched) ?? renew(view);
}

/** A token in place of a dead one. */
export interface Replacement {
  token: AccessToken;
  /** Whether it was there already: then it may be as dead as the other. */
  found: boolean;
}

/** A token other than the dead one: what the store holds by now, or a new one, fetched once for all who wait. */
export async function replaceToken(view: Client, dead: AccessToken, fetched: number): Promise<Replacement> {
  const shared = sharedFor(view);
  if (shared) {
    const { fetches } = shared.token;
    const token = await shared.token.replace(dead);
    return { token, found: shared.token.fetches === fetches };
  }
  const token = await search(view, 'replaced', async (state) => {
    if (state.unsaved?.accessToken === dead.accessToken) state.unsaved = state.late = undefined;
    const joined = state.renewing;
    const renewed = await renew(view, dead, fetched);
    // Somebody else's renewal may have found the very token that failed here.
    return joined && renewed.accessToken === dead.accessToken ? renew(view, dead, fetched) : renewed;
  });
  return { token, found: false };
}

function renew(view: Client, dead?: AccessToken, fetched = Infinity): Promise<AccessToken> {
  const state = stateOf(view).part(TokenState);
  state.renewing ??= (async () => {
    state.dead = dead;
    if (dead) {
      const stored = await askForToken(owner(view));
      if (stored?.isValid() && stored.accessToken !== dead.accessToken) return stored;
      const since = fetchedSince(state, fetched);
      if (since && since.accessToken !== dead.accessToken) return since;
    }
    return askForNewToken(owner(view));
  })().finally(() => {
    state.renewing = undefined;
  });
  return state.renewing;
}

/** A store may still show the past when this process has moved on. */
function fetchedSince(state: TokenState, fetched: number): AccessToken | undefined {
  return state.fetched > fetched && state.latest?.isValid() ? state.latest : undefined;
}

/** Fetches a token and saves it; callers at the same time share one request. */
export function fetchToken(view: Client): Promise<AccessToken> {
  const shared = sharedFor(view);
  if (shared) return shared.newToken();
  const { searches } = stateOf(view).part(TokenState);
  const fetch = (state: TokenState) => fetchOnce(owner(view), state);
  // Where a search has led here, whoever listens hears of that.
  return searches > 0 ? fetch(stateOf(view).part(TokenState)) : search(view, 'fetched', fetch);
}

function fetchOnce(client: Client, state: TokenState): Promise<AccessToken> {
  state.fetching ??= (async () => {
    const token = state.unsaved?.isValid() ? state.unsaved : await issuerOf(client).issue(state.dead);
    if (token !== state.unsaved) {
      state.latest = state.unsaved = token;
      state.fetched++;
    }
    const ended = (isSaved: boolean) => {
      if (state.unsaved !== token) return;
      state.late = undefined;
      if (isSaved) state.unsaved = undefined;
    };
    if (await save(client, 'saveToken', [token], ended)) ended(true);
    else state.late = token;
    return token;
  })().finally(() => {
    state.fetching = undefined;
  });
  return state.fetching;
}

/** What a client shares through a store, unless hooks were put in its place. */
function sharedFor(view: Client): SharedTokens | undefined {
  return owner(view).getToken === readToken ? sharedTokensOf(view) : undefined;
}
