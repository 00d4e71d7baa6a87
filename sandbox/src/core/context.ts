import type { Account } from './account.js';
import type { Agenda } from './agenda.js';
import type { Blobs } from './blobs.js';
import type { Clock } from './clock.js';
import type { Ids } from './ids.js';

/** What the domains of an account share. */
export interface Context {
  readonly account: Account;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly agenda: Agenda;
  readonly blobs: Blobs;
  /**
   * The data of a domain: what the account holds already, or what it begins with. Plain: objects, arrays, Map, Set,
   * strings, numbers and bigints, which `structuredClone` copies and the state file holds.
   */
  part<Data extends object>(name: string, fresh: () => Data): Data;
  /** Tells those who listen that something has happened. */
  emit(type: string, data: object): void;
  /** Has a domain take note of what happens in another. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the one who takes note says what is told
  on<Data extends object>(type: string, take: (data: Data) => void): void;
}
