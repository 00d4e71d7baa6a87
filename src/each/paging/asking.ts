import type { ArgumentsOf, ResultOf } from '../../endpoint/method-types';
import { argumentError } from '../../errors/wechat-api-error';
import type { SizedWalkOptions, WalkOptions } from '../options';

/** Makes the arguments of a method of those of the walk, of a place and of a size. */
export type Fill = (name: string, own: unknown[], place: unknown, size: number | undefined) => unknown[];

/** How a method is asked for one page: which arguments it gets, of those of the walk, of a place and of a size. */
export interface Asking<Own extends unknown[], Page, Options> {
  /** The most that WeChat answers at once, where that can be said. */
  readonly most?: number;
  /** Which of the walk's own arguments is an object. */
  readonly objectAt?: number;
  readonly fill: Fill;
  /** For the compiler alone. */
  readonly types?: [Own, Page, Options];
}

/** A method with what it was described by, whose arguments without a default are required. */
interface Described {
  readonly describe: (...args: never[]) => unknown;
}

/** The arguments up to the first that may be left out. */
type Required<A extends unknown[]> = A extends [] | [...head: unknown[], last: unknown]
  ? A
  : number extends A['length']
    ? never
    : A extends [...head: infer Head, last?: unknown]
      ? Required<Head>
      : never;

type WithoutLastTwo<A extends unknown[]> = A extends [...head: infer Own, place: unknown, size: unknown]
  ? Own
  : never;

type WithoutFirstTwo<A extends unknown[]> = A extends [place: unknown, size?: unknown, ...rest: infer Own]
  ? Own
  : never;

/** All arguments are the walk's own. */
export function all<F extends object>(method: F): Asking<ArgumentsOf<F>, ResultOf<F>, WalkOptions> {
  const count = requiredBy(method);
  return { fill: (name, own) => exactly(name, own, count) };
}

/** The place is the first argument that may be left out. */
export function last<F extends object>(
  method: F,
): Asking<Required<ArgumentsOf<F>>, ResultOf<F>, WalkOptions> {
  const count = requiredBy(method);
  return { fill: (name, own, place) => [...exactly(name, own, count), place] };
}

/** Place and size are the last arguments. */
export function lastTwo<F extends object>(
  method: F,
  most: number,
): Asking<WithoutLastTwo<ArgumentsOf<F>>, ResultOf<F>, SizedWalkOptions> {
  const count = requiredBy(method) - 2;
  return { most, fill: (name, own, place, size) => [...exactly(name, own, count), place, size] };
}

/** Place and size are the first arguments. */
export function firstTwo<F extends object>(
  _method: F,
  most: number,
): Asking<WithoutFirstTwo<ArgumentsOf<F>>, ResultOf<F>, SizedWalkOptions> {
  return { most, fill: (_name, own, place, size) => [place, size, ...own] };
}

function requiredBy(method: object): number {
  return (method as Described).describe.length;
}

/** So many arguments: what is missing the method itself refuses. */
function exactly(name: string, own: unknown[], count: number): unknown[] {
  if (own.length > count) {
    const allowed = count === 0 ? 'no arguments' : count === 1 ? 'one argument' : `${count} arguments`;
    throw argumentError(`${name}: before the options it takes ${allowed}, not ${own.length}`);
  }
  return Array.from({ length: count }, (_, i) => own[i]);
}
