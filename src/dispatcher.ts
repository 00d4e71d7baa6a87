import pick from 'lodash/pick';
import { Agent, ProxyAgent } from 'urllib';
import type { RequestOptions } from './options';

const TLS_OPTIONS = [
  'ca',
  'cert',
  'key',
  'pfx',
  'passphrase',
  'ciphers',
  'rejectUnauthorized',
  'secureProtocol',
  'secureOptions',
  'lookup',
] as const;

/** Options that belong to a connection, not to a request. */
export const CONNECTION_OPTIONS = new Set<string>([...TLS_OPTIONS, 'maxSockets']);

/** None of these options. */
export const ANY_CONNECTION: RequestOptions = {};

/** Sockets to one host at once; more calls than that wait their turn. */
const MAX_SOCKETS = 50;

/** Sets of connections a client keeps at most, one for each way to connect that its options name. */
const KEPT = 8;

interface Kept {
  options: RequestOptions;
  proxy: string | undefined;
  timeout: number;
  dispatcher: Agent | ProxyAgent;
}

/** The connections of a client: kept alive, bounded, and its own. */
export class Connections {
  #kept: Kept[] = [];

  /** The dispatcher for requests with these options. */
  for(options: RequestOptions, proxy: string | undefined, timeout: number): Agent | ProxyAgent {
    for (const kept of this.#kept) {
      if (kept.timeout === timeout && kept.proxy === proxy && isSame(kept.options, options))
        return kept.dispatcher;
    }
    const kept = {
      options: options === ANY_CONNECTION ? options : pick(options, [...CONNECTION_OPTIONS]),
      proxy,
      timeout,
      dispatcher: connect(options, proxy, timeout),
    };
    this.#kept = [kept, ...this.#kept.slice(0, KEPT - 1)];
    return kept.dispatcher;
  }
}

function isSame(one: RequestOptions, other: RequestOptions): boolean {
  if (one === other) return true;
  for (const name of CONNECTION_OPTIONS) if (one[name] !== other[name]) return false;
  return true;
}

function connect(options: RequestOptions, proxy: string | undefined, timeout: number): Agent | ProxyAgent {
  const { maxSockets = MAX_SOCKETS } = options;
  const bounds = { connections: maxSockets, pipelining: 1 };
  const tls = { ...pick(options, TLS_OPTIONS), timeout };
  if (proxy === undefined) return new Agent({ ...bounds, connect: tls });
  return new ProxyAgent({ ...bounds, uri: proxy, requestTls: tls, proxyTls: { timeout } });
}
