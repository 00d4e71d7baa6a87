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
      if (leads(kept.way, options, proxy, timeout)) return kept;
    }
    const made = new Pools(wayOf(options, proxy, timeout));
    this.#kept = [made, ...this.#kept.slice(0, KEPT - 1)];
    return made;
  }
}

/** The way that was made last: the clients of a program, which may be thousands, mostly connect alike. */
let latest: Way | undefined;

function wayOf(options: Settings, proxy: string | undefined, timeout: number): Way {
  if (latest && leads(latest, options, proxy, timeout)) return latest;
  const way: Way = { proxy, timeout };
  for (const name of CONNECTION_OPTIONS) Object.assign(way, { [name]: options[name] });
  latest = way;
  return way;
}

function leads(way: Way, options: Settings, proxy: string | undefined, timeout: number): boolean {
  return way.timeout === timeout && way.proxy === proxy && isSame(way, options);
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
