import type { Dispatcher } from '../exchange';
import type { Settings } from '../options/merged-options';
import { Pools } from './pools';
import { CONNECTION_OPTIONS, type Way } from './connection-options';

/** Sets of connections a client keeps at most, one for each way to connect that its options name. */
const KEPT = 8;

/** The connections of a client: kept alive, bounded, and its own. */
export class Connections {
  #kept: Pools[] = [];

  /** The dispatcher that connects as these options say. */
  dispatcherFor(options: Settings, proxy: string | undefined, timeout: number): Dispatcher {
    for (const kept of this.#kept) {
      const { way } = kept;
      if (way.timeout === timeout && way.proxy === proxy && isSame(way, options)) return kept;
    }
    const way: Way = { proxy, timeout };
    for (const name of CONNECTION_OPTIONS) Object.assign(way, { [name]: options[name] });
    const made = new Pools(way);
    this.#kept = [made, ...this.#kept.slice(0, KEPT - 1)];
    return made;
  }
}

/** By name rather than in a loop: this runs once a call. */
function isSame(one: Way, other: Settings): boolean {
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
    one.maxSockets === other.maxSockets &&
    one.keepAlive === other.keepAlive &&
    one.agentOptions === other.agentOptions
  );
}
