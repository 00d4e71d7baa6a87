import type * as connectors from './connector';
import type { Dispatcher } from '../exchange';
import type { RequestOptions } from '../options/options';
import { undici } from '../undici';
import { CONNECTION_OPTIONS, type Way } from './connection-options';

/** `require`, which loads TLS and its like at the first request. */
declare function require(id: './connector'): typeof connectors;

/** Sockets to one host at once; more calls than that wait their turn. */
const MAX_SOCKETS = 50;

/** TLS sessions that are kept. */
const SESSIONS = 100;

/** Sets of connections a client keeps at most, one for each way to connect that its options name. */
const KEPT = 8;

/** A way to connect, with what goes on being of use when all of its connections are closed. */
interface Kept {
  way: Way;
  /** TLS sessions by host: one that is known is greeted with fewer round trips. */
  sessions: Map<string, Buffer> | undefined;
  /** There while there are connections. */
  dispatcher: Dispatcher | undefined;
}

/** The connections of a client: kept alive, bounded, and its own. */
export class Connections {
  #kept: Kept[] = [];

  /** The dispatcher that connects as these options say. */
  dispatcherFor(options: RequestOptions, proxy: string | undefined, timeout: number): Dispatcher {
    for (const kept of this.#kept) {
      const { way } = kept;
      if (way.timeout === timeout && way.proxy === proxy && isSame(way, options))
        return (kept.dispatcher ??= connect(kept));
    }
    const way: Way = { proxy, timeout };
    for (const name of CONNECTION_OPTIONS) Object.assign(way, { [name]: options[name] });
    const kept: Kept = { way, sessions: undefined, dispatcher: undefined };
    this.#kept = [kept, ...this.#kept.slice(0, KEPT - 1)];
    return (kept.dispatcher = connect(kept));
  }
}

/** By name rather than in a loop: this runs once a call. */
function isSame(one: Way, other: RequestOptions): boolean {
  return (
    one.ca === other.ca &&
    one.cert === other.cert &&
    one.key === other.key &&
    one.pfx === other.pfx &&
    one.passphrase === other.passphrase &&
    one.ciphers === other.ciphers &&
    one.rejectUnauthorized === other.rejectUnauthorized &&
    one.secureProtocol === other.secureProtocol &&
    one.secureOptions === other.secureOptions &&
    one.lookup === other.lookup &&
    one.maxSockets === other.maxSockets
  );
}

function connect(kept: Kept): Dispatcher {
  const { way } = kept;
  const remember = (host: string, session: Buffer) => {
    kept.sessions ??= new Map();
    if (kept.sessions.size >= SESSIONS) kept.sessions.clear();
    kept.sessions.set(host, session);
  };
  const agent = new (undici().Agent)({
    connections: way.maxSockets ?? MAX_SOCKETS,
    pipelining: 1,
    // Time limits are kept by whoever waits: undici's own timers look twice a second.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: require('./connector').connector(way, { of: (host) => kept.sessions?.get(host), remember }),
  });
  // Thousands of clients may be at rest: an agent without connections weighs more than all else of one.
  const rest = () => {
    if (Object.keys(agent.stats).length === 0) kept.dispatcher = undefined;
  };
  return agent.on('disconnect', rest).on('connectionError', rest);
}
