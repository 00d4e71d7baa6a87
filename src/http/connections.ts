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

/** Sockets to one host at once; more calls than that wait their turn. */
const MAX_SOCKETS = 50;

/** Sets of connections a client keeps at most, one for each way to connect that its options name. */
const KEPT = 8;

interface Kept {
  /** Those that are set. */
  options: RequestOptions;
  names: string[];
  proxy: string | undefined;
  timeout: number;
  dispatcher: Agent | ProxyAgent;
}

/** The connections of a client: kept alive, bounded, and its own. */
export class Connections {
  #kept: Kept[] = [];

  /** The dispatcher for requests with these options, of which so many are about a connection. */
  for(
    options: RequestOptions,
    count: number,
    proxy: string | undefined,
    timeout: number,
  ): Agent | ProxyAgent {
    for (const kept of this.#kept) {
      if (kept.timeout === timeout && kept.proxy === proxy && isSame(kept, options, count))
        return kept.dispatcher;
    }
    const names = [...CONNECTION_OPTIONS].filter((name) => options[name] !== undefined);
    const dispatcher = connect(options, proxy, timeout);
    const kept = { options: pick(options, names), names, proxy, timeout, dispatcher };
    this.#kept = [kept, ...this.#kept.slice(0, KEPT - 1)];
    return kept.dispatcher;
  }
}

/** Asks for the few options that are set, not for all there could be: this runs once a call. */
function isSame({ options, names }: Kept, others: RequestOptions, count: number): boolean {
  if (names.length !== count) return false;
  for (const name of names) if (options[name] !== others[name]) return false;
  return true;
}

function connect(options: RequestOptions, proxy: string | undefined, timeout: number): Agent | ProxyAgent {
  const { maxSockets = MAX_SOCKETS } = options;
  const bounds = { connections: maxSockets, pipelining: 1 };
  const tls = { ...pick(options, TLS_OPTIONS), timeout };
  if (proxy === undefined) return new Agent({ ...bounds, connect: tls });
  return new ProxyAgent({ ...bounds, uri: proxy, requestTls: tls, proxyTls: { timeout } });
}
