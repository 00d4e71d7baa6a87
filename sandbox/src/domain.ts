import type { State } from './domains/index.js';
import type { Router } from './router.js';

/** The account the sandbox plays. */
export interface Account {
  appid: string;
  appsecret: string;
  /** How long a token lives, in seconds. */
  tokenLifetime: number;
  /** Seconds for which the former token lives on beside a new one. */
  tokenOverlap: number;
}

/** One domain of the API: the state it holds and the routes that work on the state of all. */
export interface Domain<Held> {
  create(state: State, account: Account): Held;
  routes(router: Router, state: State): void;
}
