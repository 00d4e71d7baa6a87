import type { ArgumentsOf, ResultOf } from '../../endpoint/method-types';
import { argumentError } from '../../errors/wechat-api-error';
import { isPlainObject } from '../../own';
import type { QueryOf, Without } from '../paging/fields';

/** Where a method takes the list that is cut. */
export interface Putting<Head extends unknown[], Item, Reply> {
  /** How many arguments there are before the items. */
  readonly heads: number;
  /** Refuses arguments that cannot be meant; hands back what makes those of a call. */
  readonly put: (name: string, head: unknown[]) => (chunk: Item[]) => unknown[];
  /** For the compiler alone. */
  readonly types?: [Head, Reply];
}

/** The items of a method whose last argument is a list. */
type ItemOf<F> = ArgumentsOf<F> extends [...head: unknown[], list: readonly (infer Item)[]] ? Item : never;

type HeadOf<F> = ArgumentsOf<F> extends [...head: infer Head, list: unknown] ? Head : never;

/** The list is the last argument. */
export function lastList<F extends object>(method: F): Putting<HeadOf<F>, ItemOf<F>, ResultOf<F>> {
  const { describe } = method as unknown as { describe: { length: number } };
  return { heads: describe.length - 1, put: (_name, head) => (chunk) => [...head, chunk] };
}

type Listed<T, Field extends string> = T extends Record<Field, readonly (infer Item)[]> ? Item : never;

/**
 * The list is a field of the object that the method takes.
 *
 * @param names its name, and older ones
 */
export function listField<F extends object, Field extends string, Older extends string>(
  _method: F,
  ...[field]: [field: Field, ...names: Older[]]
): Putting<[query: Without<QueryOf<F>, Field | Older>], Listed<QueryOf<F>, Field>, ResultOf<F>> {
  return {
    heads: 1,
    put(name, [query]) {
      if (!isPlainObject(query)) throw argumentError(`${name}: the query must be an object`);
      return (chunk) => [{ ...query, [field]: chunk }];
    },
  };
}
