import * as batches from './batches';
import * as lists from './lists';
import { walksOf } from './walkable';
import type { WalkedClient } from './walked-client';

export type { WalkedClient };

/** Every method that can be walked. */
export type Walks = typeof lists & typeof batches;

const walks = Object.entries({ ...lists, ...batches });

const known = new WeakMap<WalkedClient, object>();

/** The walks of a client, or of a view of it. */
export function eachOf(client: WalkedClient): object {
  let each = known.get(client);
  if (!each) {
    each = Object.fromEntries(walks.map(([name, declared]) => [name, walksOf(client, name, declared)]));
    known.set(client, each);
  }
  return each;
}
