import pick from 'lodash/pick';
import { Agent, ProxyAgent } from 'urllib';
import type { RequestOptions } from './options';
import { proxyFor } from './proxy';

/** Options that belong to a connection, not to a request. */
export const CONNECTION_OPTIONS = [
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
  'maxSockets',
] as const;

/** Sockets to one host at once; more calls than that wait their turn. */
const MAX_SOCKETS = 50;

/** Sets of connections a client keeps at most, one for each way to connect that its options name. */
const KEPT = 8;

interface Kept {
  key: unknown[];
  dispatcher: Agent | ProxyAgent;
}

/** The connections of a client: kept alive, bounded, and its own. */
export class Connections {
  #kept: Kept[] = [];

  /** The dispatcher for a request to this URL with these options. */
  for(url: string, options: RequestOptions, connectTimeout: number): Agent | ProxyAgent {
    const proxy = proxyFor(url, options);
    const key = [connectTimeout, proxy, ...CONNECTION_OPTIONS.map((name) => options[name])];
    const found = this.#kept.find((kept) => kept.key.every((value, i) => value === key[i]));
    if (found) return found.dispatcher;
    const dispatcher = connect(options, connectTimeout, proxy);
    this.#kept = [{ key, dispatcher }, ...this.#kept.slice(0, KEPT - 1)];
    return dispatcher;
  }
}

function connect(options: RequestOptions, timeout: number, proxy: string | undefined): Agent | ProxyAgent {
  const { maxSockets = MAX_SOCKETS } = options;
  const tls = pick(
    options,
    CONNECTION_OPTIONS.filter((name) => name !== 'maxSockets' && options[name] !== undefined),
  );
  const bounds = { connections: maxSockets, pipelining: 1 };
  if (proxy === undefined) return new Agent({ ...bounds, connect: { ...tls, timeout } });
  return new ProxyAgent({ ...bounds, uri: proxy, requestTls: { ...tls, timeout }, connectTimeout: timeout });
}
