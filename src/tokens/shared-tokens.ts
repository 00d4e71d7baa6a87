import { owner, stateOf, type Client } from '../client';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { GuardedStore } from '../fleet/guarded-store';
import { SharedValue, type Kind } from '../fleet/shared-value';
import { answerTimeout } from '../http/options/timeouts';
import { own } from '../own';
import type { AccessToken } from './access-token';
import { askForNewToken } from './ask-hooks';
import type * as given from './given-issuer';
import { findTicket, findToken } from './stored';
import type { Ticket } from './ticket';
import { issuerOf, type Issuer } from './issuer';
import { requestTicket } from './request-ticket';
import { StableIssuer } from './stable-issuer';
import { TokenState, type Sharing } from './token-state';

/** `require`, which loads what only those need whose token comes from elsewhere. */
declare function require(id: './given-issuer'): typeof given;

class Made {
  tokens: SharedTokens | undefined;
}

/** What a client shares through a store, as the stable token or from elsewhere; made at the first use, when the client is complete. */
export function sharedTokensOf(view: Client): SharedTokens | undefined {
  const state = stateOf(view);
  const { sharing } = state.part(TokenState);
  if (!sharing.store && !sharing.stable && !sharing.source) return undefined;
  const made = state.part(Made);
  return (made.tokens ??= new SharedTokens(owner(view), sharing));
}

/** The token and the tickets that all processes of an account share. */
export class SharedTokens {
  /** The access_token. */
  readonly token: SharedValue<AccessToken>;
  readonly #client: Client;
  readonly #store: GuardedStore | undefined;
  /** Whether a token is new when somebody else says so. */
  readonly #isForeign: boolean;
  readonly #issuer: Issuer;
  /** What an overridden `getAccessToken`, while it is asked, is to put in place of the dead one. */
  #asked: { issue: () => Promise<AccessToken> } | undefined;
  readonly #tickets = new Map<string, SharedValue<Ticket>>();

  constructor(client: Client, { store, stable, source }: Sharing) {
    this.#client = client;
    this.#store = store && new GuardedStore(store, () => answerTimeout(own(client.defaults, 'timeout')));
    this.#isForeign = stable || source !== undefined;
    if (source) this.#issuer = new (require('./given-issuer').GivenIssuer)(source);
    else if (stable)
      this.#issuer = new StableIssuer(client, this.#store, this.#key('stable_access_token:forced'));
    else this.#issuer = issuerOf(client);
    this.token = new SharedValue<AccessToken>(
      {
        ...this.#named(stable ? 'stable_access_token' : 'access_token'),
        revive: (stored) => findToken(stored).value,
        secret: ({ accessToken }) => accessToken,
        fetch: (dead) => this.#fetchToken(dead),
        alone: this.#isForeign,
      },
      this.#store,
    );
  }

  /** A new token, as the caller wants one; the stable one is new when WeChat says so, one from elsewhere when it is handed over. */
  newToken(): Promise<AccessToken> {
    if (this.#asked) return this.#asked.issue();
    return this.#isForeign ? this.token.current() : this.token.renew();
  }

  /** Asks WeChat, or whatever somebody has put in the place of `getAccessToken`, which may in turn call the original. */
  async #fetchToken(dead: AccessToken | undefined): Promise<AccessToken> {
    const client = this.#client;
    if (client.getAccessToken === stateOf(client).part(TokenState).getAccessToken)
      return this.#issuer.issue(dead);
    let issued: Promise<AccessToken> | undefined;
    this.#asked = { issue: () => (issued ??= this.#issuer.issue(dead)) };
    try {
      const { value: token } = findToken(await askForNewToken(client));
      if (!token) throw new WeChatAPIError('getAccessToken has handed over no { accessToken, expireTime }');
      return token;
    } finally {
      this.#asked = undefined;
    }
  }

  /** The ticket of a type. */
  ticket(type: string): SharedValue<Ticket> {
    let value = this.#tickets.get(type);
    if (!value) {
      value = new SharedValue<Ticket>(
        {
          ...this.#named(`ticket:${type}`),
          revive: (stored) => findTicket(stored).value,
          secret: ({ ticket }) => ticket,
          fetch: () => requestTicket(this.#client, type),
          alone: true,
        },
        this.#store,
      );
      this.#tickets.set(type, value);
    }
    return value;
  }

  #named(name: string): Pick<Kind<never>, 'appid' | 'name' | 'key'> {
    return { appid: this.#client.appid, name, key: this.#key(name) };
  }

  /** The braces keep all keys of an account on one node of a Redis Cluster. */
  #key(name: string): string {
    return `{${this.#client.appid}}:${name}`;
  }
}
