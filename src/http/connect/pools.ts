import type { Pool } from 'undici';
import { ownOf } from '../../own';
import type { DispatchOptions, Dispatcher } from '../exchange';
import { undici } from '../undici';
import type { Way } from './connection-options';
import type * as connectors from './connector';

/** `require`, which loads TLS and its like at the first request. */
declare function require(id: './connector'): typeof connectors;

/** Sockets to one host at once; more calls than that wait their turn. */
const MAX_SOCKETS = 50;

/** TLS sessions that are kept. */
const SESSIONS = 100;

/**
 * A pool of connections for each host, all made in one way.
 *
 * Not undici's Agent: that lets a pool go, and makes another beside it, while calls wait in it. A pool goes here when
 * it has neither connections nor calls: thousands of clients may be at rest, and a pool outweighs all else of one.
 */
export class Pools implements Dispatcher {
  readonly way: Way;
  #pools: Map<string, Pool> | undefined;
  /** By the name that the certificate was for: nobody looks at a certificate again where a session is taken up. */
  #sessions: Map<string, Buffer> | undefined;

  constructor(way: Way) {
    this.way = way;
  }

  dispatch(options: DispatchOptions, handler: object): boolean {
    const { origin } = options;
    return (this.#pools?.get(origin) ?? this.#open(origin)).dispatch(options as never, handler);
  }

  /** As every dispatcher of undici's has it, for hooks that want it. */
  compose(...interceptors: never[]): unknown {
    return undici().Dispatcher.prototype.compose.apply(this as never, interceptors);
  }

  #open(origin: string): Pool {
    const pools = (this.#pools ??= new Map());
    const { maxSockets = MAX_SOCKETS, keepAlive } = this.way;
    const options = {
      connections: maxSockets === Infinity ? null : maxSockets,
      // With none in a row a connection is closed after each request.
      pipelining: keepAlive === false ? 0 : 1,
      connect: require('./connector').connector(this.way, {
        of: (name) => this.#sessions?.get(name),
        remember: (name, session) => {
          this.#remember(name, session);
        },
      }),
    };
    const pool = new (undici().Pool)(origin, ownOf(options as Pool.Options));
    const rest = () => {
      const { connected, pending, queued, running } = pool.stats;
      if (connected + pending + queued + running > 0 || pools.get(origin) !== pool) return;
      pools.delete(origin);
      if (pools.size === 0 && this.#pools === pools) this.#pools = undefined;
    };
    pools.set(origin, pool);
    pool.on('disconnect', rest).on('connectionError', rest);
    return pool;
  }

  #remember(name: string, session: Buffer): void {
    const sessions = (this.#sessions ??= new Map());
    if (sessions.size >= SESSIONS) sessions.clear();
    sessions.set(name, session);
  }
}
