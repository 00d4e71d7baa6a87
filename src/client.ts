import type {
  GetTicketToken,
  GetToken,
  SaveTicketToken,
  SaveToken,
  StoredTicket,
  StoredToken,
  TokenSource,
} from './callbacks/token-hooks';
import type { Store } from './fleet/store';
import { Connections } from './http/connect/connections';
import type { RequestOptions } from './http/options/options';
import type { Sender } from './http/sender';
import { own } from './own';
import type { Pace } from './pacing/pace';
import type { LimitOptions, RetryOptions } from './pacing/pace-options';

/** Options of a client: how to keep its token, where WeChat is, and how to talk to it. */
export interface Options extends RequestOptions {
  /** Reads the shared token. */
  getToken?: GetToken;
  /** Saves the shared token. */
  saveToken?: SaveToken;
  /** Where all processes of the account share its token and tickets, in place of hooks: a Redis, a file, a database. */
  store?: Store;
  /**
   * Use the stable token (`/cgi-bin/stable_token`), which WeChat hands to everybody alike and which lives beside the
   * ordinary one: WeChat recommends it. Where it dies before its time a new one is forced, as often as WeChat allows: 20
   * times a day.
   */
  stableToken?: boolean;
  /**
   * How many calls may go to WeChat, those of all views of this client counted together; others wait their turn. Where
   * WeChat refuses one since a quota is used up (45009, 45011), all wait until it is there again.
   */
  limit?: LimitOptions;
  /**
   * Make calls again that failed with what passes: `true`, or how often. Where WeChat was busy or never got the request,
   * any call; after a timeout or a broken connection what only reads, and messages of which WeChat drops doubles.
   */
  retry?: boolean | RetryOptions;
  /**
   * Hands over the account's access_token, which comes from elsewhere: a gateway, a platform that acts for the account. In
   * place of hooks, a store or the stable token; no appsecret is needed. Asked again where WeChat refuses one.
   */
  token?: TokenSource;
  /**
   * Run in WeChat Cloud Run (微信云托管), whose relay (开放接口服务) puts the token in: calls go without one, over plain HTTP
   * as WeChat wants it there. No appsecret is needed. `fromAppid` names the account that is meant where several share an
   * environment.
   */
  cloudRun?: boolean | { fromAppid?: string };
  /** Calls without a callback are meant: no warning that their errors are lost. */
  fireAndForget?: boolean;
  /** Where WeChat's API is; `https://api.weixin.qq.com` by default. As with `setEndpoint`. */
  endpoint?: string | URL;
  /** Where QR codes are shown, whatever `endpoint` is; `https://mp.weixin.qq.com/cgi-bin/` by default. */
  mpPrefix?: string | URL;
  /** Where some files go, whatever `endpoint` is; `https://file.api.weixin.qq.com/cgi-bin/` by default. */
  fileServerPrefix?: string | URL;
}

/** What a method that takes a callback is to those who only call it. */
type Method = (...args: never[]) => unknown;

/** A client, as the floors below the class know it: by what callers may set and override. */
export interface Client extends Sender {
  appid: string;
  endpoint: string;
  mpPrefix: string;
  fileServerPrefix: string;
  /** The token in memory, where no hooks are given. */
  store: StoredToken | undefined;
  ticketStore: Record<string, StoredTicket | undefined>;
  /** The token of the call under way, on the view that it runs on. */
  token: StoredToken | undefined;
  getToken: GetToken;
  saveToken: SaveToken;
  getTicketToken: GetTicketToken;
  saveTicketToken: SaveTicketToken;
  getAccessToken: Method;
  preRequest: Method;
  request: Method;
  readonly promises: {
    /** Calls any endpoint with a token. */
    invoke<R>(path: string, body?: unknown): Promise<R>;
    /** Fetches a new ticket. */
    getTicket(type?: string): Promise<StoredTicket>;
  };
  [state]?: State;
  readonly [origin]?: () => Client;
  readonly _origin?: () => Client;
  [caller]?: Client;
  [ownTimeout]?: RequestOptions['timeout'];
  [fixed]?: readonly Prefix[];
  [fireAndForget]?: boolean;
  [pace]?: Pace;
  [cloudRun]?: CloudRunQuery;
  [doubleId]?: string;
}

/** What the methods of some module are called on. */
export type Having<Promises> = Client & { readonly promises: Promises };

/** Where a client keeps what it shares with its views. */
export const state: unique symbol = Symbol('wechat-api.state');

/**
 * A client itself, under a name that those copy along who copy a client: `Object.assign`, or `for … in` by `_origin`. What
 * does not show is not copied, and is taken over from there.
 */
export const origin: unique symbol = Symbol('wechat-api.origin');

/** On the view of a call: the client, or its view by `with`, that was called. */
export const caller: unique symbol = Symbol('wechat-api.caller');

/** On a view by `with`: the timeout that it was given. */
export const ownTimeout: unique symbol = Symbol('wechat-api.timeout');

/** Addresses beside the endpoint. */
export type Prefix = 'mpPrefix' | 'fileServerPrefix';

/** On a client: the addresses that an option has set, which stay where they are. */
export const fixed: unique symbol = Symbol('wechat-api.fixed');

/** On a client, or a view by `with`: whether calls without a callback are meant. */
export const fireAndForget: unique symbol = Symbol('wechat-api.fire-and-forget');

/** What the relay of Cloud Run is told in the query, in place of a token. */
interface CloudRunQuery {
  from_appid?: string;
}

/** On a client, or a view by `with`, in Cloud Run: what its calls have in place of a token. */
export const cloudRun: unique symbol = Symbol('wechat-api.cloud-run');

/** On a client, or a view by `with`, that has a limit or second tries: them. */
export const pace: unique symbol = Symbol('wechat-api.pace');

/** On the view of a call: what its message is known by, so that WeChat drops doubles of it. */
export const doubleId: unique symbol = Symbol('wechat-api.double-id');

/** What a client and the views made of it by `with` share. */
export class State {
  /** The client itself, once it has been looked for. */
  client: Client | undefined;
  /** The connections to WeChat. */
  readonly connections: Connections;
  #parts: object[] = [];
  readonly #model: State | undefined;

  /** @param model the state of the same account's client of which this one's is a copy */
  constructor(connections = new Connections(), model?: State) {
    this.connections = connections;
    this.#model = model;
  }

  /** What a floor keeps of a client; made when it is needed first. */
  part<T extends object>(kind: new (model?: T) => T): T {
    // A handful at most, which a Map would outweigh.
    for (const part of this.#parts) if (part.constructor === kind) return part as T;
    const part = new kind(this.#model?.part(kind));
    // Not pushed: that would make room for sixteen more.
    this.#parts = [...this.#parts, part];
    return part;
  }
}

/** The state of a client, or of the one that a view is of. Borrowed methods, and copies of clients, find it made as well. */
export function stateOf(client: Client): State {
  return client[state] ?? makeState(client);
}

/** What a client has that does not show, and is not copied with it. */
const HIDDEN = ['appsecret', 'defaults', 'hook', 'ticketStore', pace, cloudRun] as const;

function makeState(client: Client): State {
  const found = (client[origin] ?? client._origin)?.();
  const model = found === client ? undefined : found;
  const modelState = model && stateOf(model);
  const isSameAccount = model?.appid === client.appid;
  const made = new State(modelState?.connections, isSameAccount ? modelState : undefined);
  hide(client, state, made);
  if (model && isSameAccount) {
    for (const name of HIDDEN) if (client[name] === undefined) hide(client, name, model[name]);
  }
  if ((client as Partial<Client>).ticketStore === undefined) hide(client, 'ticketStore', {});
  return made;
}

/** Lets those who copy clients of this prototype take their origin along. */
export function offerOrigin(prototype: object): void {
  Object.defineProperty(prototype, '_origin', {
    get(this: Client) {
      return this[origin];
    },
    set(this: Client, value: unknown) {
      hide(this, origin, value);
    },
    enumerable: true,
  });
}

/** Gives a client its origin. Not bound to this object: `API.call(this, …)` hands on what was made to another. */
export function keepOrigin(client: Client): void {
  Object.defineProperty(client, origin, ORIGIN);
}

const ORIGIN = {
  get(this: Client) {
    return () => this;
  },
  enumerable: true,
  configurable: true,
};

/** The client itself, whichever of its views asks. */
export function owner(view: Client): Client {
  const own = stateOf(view);
  if (!own.client) {
    let client = view;
    while (!Object.hasOwn(client, state)) client = Object.getPrototypeOf(client) as Client;
    own.client = client;
  }
  return own.client;
}

/** Whether a client, or a view, is one of Cloud Run, so that its calls have no token. */
export function isInCloudRun(client: Client): boolean {
  // Where a client is a copy, this comes with its state, as its pace and its options do.
  stateOf(client);
  return client[cloudRun] !== undefined;
}

/** The limits and second tries of a client, or of a view. */
export function paceOf(client: Client): Pace | undefined {
  stateOf(client);
  return client[pace];
}

/** What ends the calls of a client, or of a view made by `with`. */
export function signalOf(client: Client): AbortSignal | undefined {
  stateOf(client);
  return own(client.defaults, 'signal');
}

/** Sets a property that does not show when a client is printed or copied. */
export function hide(object: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, configurable: true, enumerable: false });
}
