import once from 'lodash/once';
import type { API } from '../api';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { FleetValue } from '../fleet/shared-value';
import { GuardedStore } from '../fleet/guarded-store';
import { callHook } from '../callbacks/call-hook';
import { requestTicket, requestToken } from './request-token';
import { timeouts } from '../http/options';
import { owner, shared } from '../client';
import { StableIssuer } from './stable-token';
import type { Store } from '../fleet/store';
import { AccessToken, Ticket, type StoredTicket, type StoredToken } from './access-token';

/** How the caller wants the token to be shared, other than by hooks. */
export interface Sharing {
  store?: Store;
  stable: boolean;
}

/** Gets tokens from WeChat; the one given is dead. */
export interface Issuer {
  issue(dead: AccessToken | undefined): Promise<AccessToken>;
}

/** Where a client gets tokens from. */
export function issuerOf(api: API): Issuer {
  const state = api[shared];
  const client = owner(api);
  state.issuer ??= state.sharing.stable ? new StableIssuer(client) : { issue: () => requestToken(client) };
  return state.issuer;
}

/** What a client shares through a store or as the stable token; made at the first use, when the client is complete. */
export function fleetOf(api: API): Fleet | undefined {
  const state = api[shared];
  const { store, stable } = state.sharing;
  if (store ?? stable) state.fleet ??= new Fleet(owner(api), store, stable);
  return state.fleet;
}

/** The token and the tickets that all processes of an account share. */
export class Fleet {
  /** The access_token. */
  readonly token: FleetValue<AccessToken>;
  readonly #client: API;
  readonly #store: GuardedStore | undefined;
  readonly #stable: boolean;
  readonly #issuer: Issuer;
  /** What an overridden `getAccessToken`, while it is asked, is to put in place of the dead one. */
  #asked: { issue: () => Promise<AccessToken> } | undefined;
  readonly #tickets = new Map<string, FleetValue<Ticket>>();

  constructor(client: API, store: Store | undefined, stable: boolean) {
    this.#client = client;
    this.#store = store && new GuardedStore(store, () => timeouts(client.defaults.timeout)[1]);
    this.#stable = stable;
    this.#issuer = stable
      ? new StableIssuer(client, this.#store, this.#key('stable_access_token:forced'))
      : issuerOf(client);
    this.token = new FleetValue<AccessToken>(
      {
        key: this.#key(stable ? 'stable_access_token' : 'access_token'),
        revive: reviveToken,
        secret: ({ accessToken }) => accessToken,
        fetch: (dead) => this.#fetchToken(dead),
        alone: stable,
      },
      this.#store,
    );
  }

  /** A new token, as the caller wants one; the stable one is new when WeChat says so. */
  newToken(): Promise<AccessToken> {
    if (this.#asked) return this.#asked.issue();
    return this.#stable ? this.token.current() : this.token.renew();
  }

  /** Asks WeChat, or whatever somebody has put in the place of `getAccessToken`, which may in turn call the original. */
  async #fetchToken(dead: AccessToken | undefined): Promise<AccessToken> {
    const client = this.#client;
    if (client.getAccessToken === client[shared].getAccessToken) return this.#issuer.issue(dead);
    this.#asked = { issue: once(() => this.#issuer.issue(dead)) };
    try {
      const token = reviveToken(await callHook<StoredToken>(client, 'getAccessToken'));
      if (!token) throw new WeChatAPIError('getAccessToken has handed over no { accessToken, expireTime }');
      return token;
    } finally {
      this.#asked = undefined;
    }
  }

  /** The ticket of a type. */
  ticket(type: string): FleetValue<Ticket> {
    let value = this.#tickets.get(type);
    if (!value) {
      value = new FleetValue<Ticket>(
        {
          key: this.#key(`ticket:${type}`),
          revive: reviveTicket,
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

  /** The braces keep all keys of an account on one node of a Redis Cluster. */
  #key(name: string): string {
    return `{${this.#client.appid}}:${name}`;
  }
}

function reviveToken(stored: unknown): AccessToken | undefined {
  const { accessToken, expireTime } = (stored ?? {}) as Partial<StoredToken>;
  if (typeof accessToken !== 'string' || typeof expireTime !== 'number') return undefined;
  return new AccessToken(accessToken, expireTime);
}

function reviveTicket(stored: unknown): Ticket | undefined {
  const { ticket, expireTime } = (stored ?? {}) as Partial<StoredTicket>;
  if (typeof ticket !== 'string' || typeof expireTime !== 'number') return undefined;
  return new Ticket(ticket, expireTime);
}
