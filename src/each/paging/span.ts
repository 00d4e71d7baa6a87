import type { SizedWalkOptions } from '../options';
import type { Fill } from './asking';
import type { Paging } from './paging';
import { listAt, type ItemAt, type ListPath } from './paths';

/** A moment as WeChat writes it: a day, or seconds since 1970. */
export type Moment = string | number;

/** A span of time, cut into parts that WeChat answers at once. A part is known by the moment that it begins at. */
export interface Span<Own extends unknown[], Page> {
  readonly objectAt?: number;
  /** The arguments of the method, of those of a part. */
  readonly fill: Fill;
  /** The most days of a part, where somebody may want fewer. */
  readonly most?: number;
  /** The first part; none where nothing of the span is over. Refuses what is no span. */
  begin(name: string, own: unknown[]): Moment | undefined;
  /** Whether a part may begin there. */
  isMoment(value: unknown, own: unknown[]): boolean;
  /** The arguments, of one part. */
  cut(own: unknown[], from: Moment, days?: number): unknown[];
  after(own: unknown[], from: Moment, days?: number): Moment | undefined;
  /** For the compiler alone. */
  readonly types?: [Own, Page];
}

/** Rows of a span of time. */
export function rowsOf<Own extends unknown[], Page, Path extends string>(
  span: Span<Own, Page>,
  path: Path & ListPath<Page, Path>,
): Paging<Own, ItemAt<Page, Path>, Page, SizedWalkOptions, Moment> {
  return {
    most: span.most,
    objectAt: span.objectAt,
    begin: (name, own) => span.begin(name, own),
    isPlace: (place, own) => span.isMoment(place, own),
    ask: (name, own, from, days) => span.fill(name, span.cut(own, from, days), from, days),
    itemsOf: (page) => listAt(page, path),
    next: ({ own, place, size }) => span.after(own, place, size),
  };
}
