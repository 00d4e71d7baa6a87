import type { SizedWalkOptions } from '../options';
import { requirePlace, requireSize } from '../requirements';
import { walkable, type Declared, type Walkable } from '../walkable';
import { BatchRoute, type Batch } from './batch-route';
import type { Outcome } from './outcome';
import type { Putting } from './putting';
import { Supply, type Items } from './supply';

/** A method that takes a list, for a list of any length. */
export function batch<Head extends unknown[], Item, Reply, Result>(
  { heads, put }: Putting<Head, Item, Reply>,
  how: Batch<Reply, Item, Result>,
): Walkable<
  [...own: Head, items: Items<Item>],
  Outcome<Item, Result>,
  Outcome<Item, Result>[],
  SizedWalkOptions
> {
  const declared: Declared<Outcome<Item, Result>[], Outcome<Item, Result>> = {
    lay(name, own, { startAt, size = how.most }) {
      requireSize(name, size, how.most);
      requirePlace(name, startAt, (place) => Number.isSafeInteger(place) && (place as number) >= 0);
      const head = Array.from({ length: heads }, (_, i) => own[i]);
      const supply = new Supply(name, own[heads] as Items<Item>);
      return new BatchRoute(how, supply, put(name, head), { size, startAt: startAt ?? 0 });
    },
  };
  return walkable(declared);
}
