import { argumentError } from '../../errors/wechat-api-error';
import { isPlainObject } from '../../own';
import type { Asking } from './asking';
import { isSeconds, readMoment, type Timed } from './seconds';
import type { Span } from './span';

/** Where a query has its period, and how long that may be. */
interface Fields<Q, Begin extends string, End extends string> {
  begin: Begin;
  end: End;
  /** Seconds that WeChat answers at once. */
  most: number;
  /** Whether a query wants what is latest first. */
  isBackward: (query: Q) => boolean;
}

/** The only part where a query does not say both ends of its period: what is meant then WeChat knows. */
const ALL = 0;

/**
 * A period in seconds that a query may leave open, from its beginning or from its end. A part is known by its first moment, or
 * from the end by its last.
 */
export function period<Q, Page, Begin extends string, End extends string>(
  { fill }: Asking<[query: Q], Page, unknown>,
  { begin, end, most, isBackward }: Fields<Q, Begin, End>,
): Span<[query: Timed<Q, Begin | End>], Page> {
  const momentAt = ([query]: unknown[], field: string) => {
    const moment = (query as Record<string, unknown>)[field] ?? undefined;
    return moment === undefined ? undefined : readMoment(moment, field);
  };
  /** Both ends; none where one is open. */
  const endsOf = (own: unknown[]) => {
    const [first, last] = [momentAt(own, begin), momentAt(own, end)];
    return first === undefined || last === undefined ? undefined : { first, last };
  };
  const isFromEnd = ([query]: unknown[]) => isBackward(query as Q);
  return {
    fill,
    objectAt: 0,
    begin(name, own) {
      if (!isPlainObject(own[0])) throw argumentError(`${name}: the query must be an object`);
      const ends = endsOf(own);
      if (!ends) return ALL;
      if (ends.first > ends.last) throw argumentError(`${name}: ${end} is before ${begin}`);
      return isFromEnd(own) ? ends.last : ends.first;
    },
    isMoment(value, own) {
      const ends = endsOf(own);
      if (!ends) return value === ALL;
      return isSeconds(value) && (value as number) >= ends.first && (value as number) <= ends.last;
    },
    cut(own, from) {
      const ends = endsOf(own);
      const at = Number(from);
      const part = () =>
        isFromEnd(own)
          ? [Math.max(ends?.first ?? at, at - most + 1), at]
          : [at, Math.min(ends?.last ?? at, at + most - 1)];
      const [first, last] = ends ? part() : [momentAt(own, begin), momentAt(own, end)];
      return [{ ...(own[0] as object), [begin]: first, [end]: last }];
    },
    after(own, from) {
      const ends = endsOf(own);
      if (!ends) return undefined;
      const next = Number(from) + (isFromEnd(own) ? -most : most);
      return next >= ends.first && next <= ends.last ? next : undefined;
    },
  };
}
