import type { ArgumentsOf, ResultOf } from '../../endpoint/method-types';
import type { SizedWalkOptions } from '../options';
import { requirePlace, requireSize } from '../requirements';
import { walkable, type Declared, type Walkable } from '../walkable';
import { BatchRoute, type Batch } from './batch-route';
import type { Outcome } from './outcome';
import { Supply, type Items } from './supply';

/** The items of a method whose last argument is a list. */
export type ItemOf<F> =
  ArgumentsOf<F> extends [...head: unknown[], list: readonly (infer Item)[]] ? Item : never;

type HeadOf<F> = ArgumentsOf<F> extends [...head: infer Head, list: unknown] ? Head : never;

/** A method whose last argument is a list, for a list of any length. */
export type Batched<F, Result> = Walkable<
  [...own: HeadOf<F>, items: Items<ItemOf<F>>],
  Outcome<ItemOf<F>, Result>,
  Outcome<ItemOf<F>, Result>[],
  SizedWalkOptions
>;

/** Declares such a method. */
export function batch<F extends object, Result>(
  method: F,
  how: Batch<ResultOf<F>, ItemOf<F>, Result>,
): Batched<F, Result> {
  const heads = (method as unknown as { describe: { length: number } }).describe.length - 1;
  const declared: Declared<Outcome<ItemOf<F>, Result>[], Outcome<ItemOf<F>, Result>> = {
    lay(name, own, { startAt, size = how.most }) {
      requireSize(name, size, how.most);
      requirePlace(name, startAt, (place) => Number.isSafeInteger(place) && (place as number) >= 0);
      const head = Array.from({ length: heads }, (_, i) => own[i]);
      const supply = new Supply(name, own[heads] as Items<ItemOf<F>>);
      return new BatchRoute(how, supply, (chunk) => [...head, chunk], { size, startAt: startAt ?? 0 });
    },
  };
  return walkable(declared);
}
