import { argumentError } from '../../errors/wechat-api-error';
import type { Asking } from './asking';
import { daysLater, isDay, readDay, yesterday, type Day } from './china-days';
import type { Span } from './span';

/** Arguments two of which are days; the last may be left out where it is the end of all. */
export type Dated<A extends unknown[], First extends string, Last extends string> =
  | OfDays<A, First, Last>
  | (A extends [...head: infer Head extends unknown[], last: unknown]
      ? `${Head['length']}` extends Last
        ? OfDays<Head, First, Last>
        : never
      : never);

type OfDays<A extends unknown[], First extends string, Last extends string> = {
  [I in keyof A]: I extends First ? Day : I extends Last ? Day | null | undefined : A[I];
};

/** Places of the two days among the arguments. */
type LastOf<First extends number> = First extends 0 ? '1' : '2';

/** How days are put together. */
interface Parts {
  /** The first part that begins on a day or after it. */
  readonly from: (day: string) => string;
  /** The last day of a part. */
  readonly to: (first: string, days: number) => string;
  /** Whether all of a part is told under its first day, once it is over. */
  isOne: boolean;
}

const DAYS: Parts = { from: (day) => day, to: (first, days) => daysLater(first, days - 1), isOne: false };

const WEEKS: Parts = {
  from: (day) => daysLater(day, (8 - new Date(day).getUTCDay()) % 7),
  to: (monday) => daysLater(monday, 6),
  isOne: true,
};

const MONTHS: Parts = {
  from: (day) => (day.endsWith('-01') ? day : nextMonth(day)),
  to: (first) => daysLater(nextMonth(first), -1),
  isOne: true,
};

/** So many days at once. */
export function days<Own extends unknown[], Page, First extends 0 | 1 = 0>(
  asking: Asking<Own, Page, unknown>,
  most: number,
  at = 0 as First,
): Span<Dated<Own, `${First}`, LastOf<First>>, Page> {
  return spanOf(asking, DAYS, at, most);
}

/** The weeks that begin within the span, and are over. */
export function weeks<Own extends unknown[], Page>(
  asking: Asking<Own, Page, unknown>,
): Span<Dated<Own, '0', '1'>, Page> {
  return spanOf(asking, WEEKS);
}

/** The months that begin within the span, and are over. */
export function months<Own extends unknown[], Page>(
  asking: Asking<Own, Page, unknown>,
): Span<Dated<Own, '0', '1'>, Page> {
  return spanOf(asking, MONTHS);
}

function spanOf(
  { fill, objectAt }: Pick<Asking<never, never, unknown>, 'fill' | 'objectAt'>,
  parts: Parts,
  at: 0 | 1 = 0,
  most?: number,
): Span<never, never> {
  const endOf = (own: unknown[]): string => {
    const end = readDay(own[at + 1] ?? yesterday(), 'The last day');
    return end < yesterday() ? end : yesterday();
  };
  const toOf = (from: string, size = most ?? 1) => parts.to(from, size);
  const isOver = (own: unknown[], from: string) =>
    from <= endOf(own) && (!parts.isOne || toOf(from) <= yesterday());
  return {
    most,
    fill,
    objectAt,
    begin(name, own) {
      const first = readDay(own[at], `${name}: the first day`);
      const last = readDay(own[at + 1] ?? first, `${name}: the last day`);
      if (first > last) throw argumentError(`${name}: the last day is before the first`);
      const from = parts.from(first);
      return isOver(own, from) ? from : undefined;
    },
    isMoment(value, own) {
      if (!isDay(value) || parts.from(value) !== value) return false;
      return value >= readDay(own[at], 'The first day') && isOver(own, value);
    },
    cut(own, from, size) {
      const [first, last, end] = [String(from), toOf(String(from), size), endOf(own)];
      const to = last < end ? last : end;
      return own.toSpliced(at, 2, first, parts.isOne ? first : to);
    },
    after(own, from, size) {
      const next = parts.from(daysLater(toOf(String(from), size), 1));
      return isOver(own, next) ? next : undefined;
    },
  };
}

function nextMonth(day: string): string {
  return `${daysLater(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
