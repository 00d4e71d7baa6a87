import type { ArgumentsOf, ResultOf } from '../../endpoint/method-types';
import { argumentError } from '../../errors/wechat-api-error';
import { isPlainObject } from '../../own';
import type { SizedWalkOptions, WalkOptions } from '../options';
import type { Asking } from './asking';

/** The object that a method takes; not the JSON text that some take in its place. */
export type QueryOf<F> = Exclude<
  ArgumentsOf<F> extends [query: infer Q, ...rest: unknown[]] ? Q : never,
  string
>;

/** An object without some of its fields; those beyond the known ones stay open. */
export type Without<T, Names extends PropertyKey> = { [K in keyof T as K extends Names ? never : K]: T[K] };

/** One argument, or none where all of it may be left out. */
export type MaybeOptional<T> = Partial<Record<string, never>> extends T ? [query?: T] : [query: T];

/** Which fields of the object a method takes are the walk's. */
interface Fields<Place extends string, Size extends string, Other extends string> {
  place: Place;
  size?: Size;
  /** The most that WeChat answers at once. */
  most?: number;
  /** What some fields are where they are left out. */
  defaults?: object;
  /** Fields that ask for something else than the list. */
  without?: readonly Other[];
  /** Whether nothing else need be said. */
  isOptional?: true;
}

/** Place and size are fields of the object that the method takes. */
export function fields<
  F extends object,
  Place extends string,
  Size extends string = never,
  Other extends string = never,
>(
  _method: F,
  { place: at, size: many, most, defaults, isOptional }: Fields<Place, Size, Other>,
): Asking<
  MaybeOptional<Without<QueryOf<F>, Place | Size | Other>>,
  ResultOf<F>,
  [Size] extends [never] ? WalkOptions : SizedWalkOptions
> {
  return {
    most,
    objectAt: 0,
    fill: (name, [given], place, size) => {
      const query = given ?? (isOptional && {});
      if (!isPlainObject(query)) throw argumentError(`${name}: the query must be an object`);
      return [{ ...defaults, ...query, [at]: place, ...(many !== undefined && { [many]: size }) }];
    },
  };
}
