import { connector } from './connector';
import type { Dispatcher } from './exchange';
import type { RequestOptions } from './options';
import { undici } from './undici';
import { CONNECTION_OPTIONS, type Way } from './way';

/** Sockets to one host at once; more calls than that wait their turn. */
const MAX_SOCKETS = 50;

/** Sets of connections a client keeps at most, one for each way to connect that its options name. */
const KEPT = 8;

/** The connections of a client: kept alive, bounded, and its own. */
export class Connections {
  #kept: { way: Way; dispatcher: Dispatcher }[] = [];

  /** The dispatcher that connects as these options say. */
  for(options: RequestOptions, proxy: string | undefined, timeout: number): Dispatcher {
    for (const { way, dispatcher } of this.#kept) {
      if (way.timeout === timeout && way.proxy === proxy && isSame(way, options)) return dispatcher;
    }
    const way: Way = { proxy, timeout };
    for (const name of CONNECTION_OPTIONS) Object.assign(way, { [name]: options[name] });
    const dispatcher = connect(way);
    this.#kept = [{ way, dispatcher }, ...this.#kept.slice(0, KEPT - 1)];
    return dispatcher;
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

function connect(way: Way): Dispatcher {
  // Time limits are kept by whoever waits: undici's own timers look twice a second.
  return new (undici().Agent)({
    connections: way.maxSockets ?? MAX_SOCKETS,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: connector(way),
  });
}
