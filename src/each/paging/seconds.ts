import { types } from 'node:util';
import { argumentError } from '../../errors/wechat-api-error';
import { isPlainObject } from '../../own';
import type { Asking } from './asking';
import type { Span } from './span';

/** An object in which two fields are moments, which may be Dates. */
export type Timed<T, Names extends string> = { [K in keyof T]: K extends Names ? T[K] | Date : T[K] };

export const DAY = 86_400;

/** Where a query has its span, and how long that may be. */
interface Fields<Begin extends string, End extends string> {
  begin: Begin;
  end: End;
  /** Seconds that WeChat answers at once. */
  most: number;
  /** Seconds from one moment to the next: a day where days are counted. */
  unit?: number;
}

type Query = Record<string, unknown>;

/** A span between two fields of the object that the method takes, in seconds. */
export function seconds<Q, Page, Begin extends string, End extends string>(
  { fill }: Asking<[query: Q], Page, unknown>,
  { begin, end, most, unit = 1 }: Fields<Begin, End>,
): Span<[query: Timed<Exclude<Q, string>, Begin | End>], Page> {
  const beginOf = ([query]: unknown[]) => readMoment((query as Query)[begin], begin);
  const endOf = ([query]: unknown[]) => readMoment((query as Query)[end], end);
  return {
    fill,
    objectAt: 0,
    begin(name, own) {
      const [query] = own;
      if (!isPlainObject(query)) throw argumentError(`${name}: the query must be an object`);
      const first = readMoment((query as Query)[begin], `${name}: ${begin}`);
      const last = readMoment((query as Query)[end], `${name}: ${end}`);
      if (first > last) throw argumentError(`${name}: ${end} is before ${begin}`);
      return first;
    },
    isMoment(value, own) {
      if (!isSeconds(value)) return false;
      return (value as number) >= beginOf(own) && (value as number) <= endOf(own);
    },
    cut(own, from) {
      const first = Number(from);
      return [{ ...(own[0] as Query), [begin]: first, [end]: Math.min(first + most - unit, endOf(own)) }];
    },
    after: (own, from) => (Number(from) + most <= endOf(own) ? Number(from) + most : undefined),
  };
}

export function isSeconds(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Seconds since 1970. */
export function readMoment(value: unknown, what: string): number {
  const moment = types.isDate(value) ? Math.floor(value.getTime() / 1000) : value;
  if (!isSeconds(moment)) throw argumentError(`${what} must be seconds since 1970, or a Date`);
  return moment as number;
}
