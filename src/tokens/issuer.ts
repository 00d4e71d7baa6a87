import { owner, stateOf, type Client } from '../client';
import type { AccessToken } from './access-token';
import { requestToken } from './request-token';
import { StableIssuer } from './stable-issuer';
import { TokenState } from './token-state';

/** Gets tokens from WeChat; the one given is dead. */
export interface Issuer {
  issue: (dead: AccessToken | undefined) => Promise<AccessToken>;
}

class Chosen {
  issuer: Issuer | undefined;
}

/** Where a client gets tokens from; the stable token, where that is shared through a store, has an issuer of its own. */
export function issuerOf(view: Client): Issuer {
  const state = stateOf(view);
  const client = owner(view);
  const chosen = state.part(Chosen);
  chosen.issuer ??= state.part(TokenState).sharing.stable
    ? new StableIssuer(client)
    : { issue: () => requestToken(client) };
  return chosen.issuer;
}
