import type { Paging } from './paging';
import type { Moment, Span } from './span';

/** A place in the list of a part of a span. */
export interface PlaceInPart extends Readonly<Record<string, string | number>> {
  /** The moment that the part begins at. */
  readonly from: Moment;
  /** The place in its list. */
  readonly at: string | number;
}

/**
 * A list for each part of a span, one after the other.
 *
 * @param span what the walk is called with
 * @param paging how the list of a part goes on
 */
export function eachPart<
  Own extends unknown[],
  Inner extends unknown[],
  Item,
  Page,
  Options,
  Place extends string | number,
>(
  span: Span<Own, Page>,
  paging: Paging<Inner, Item, Page, Options, Place>,
): Paging<Own, Item, Page, Options, PlaceInPart> {
  const beginAt = (name: string, own: unknown[], from: Moment | undefined): PlaceInPart | undefined => {
    const at = paging.begin(name, own);
    return from === undefined || at === undefined ? undefined : { from, at };
  };
  return {
    most: paging.most,
    objectAt: paging.objectAt ?? span.objectAt,
    begin: (name, own) => beginAt(name, own, span.begin(name, own)),
    isPlace(place, own) {
      const { from, at } = Object(place) as Partial<PlaceInPart>;
      return span.isMoment(from, own) && paging.isPlace(at, own);
    },
    ask: (name, own, { from, at }, size) => paging.ask(name, span.cut(own, from), at as Place, size),
    itemsOf: (page) => paging.itemsOf(page),
    next({ place: { from, at }, ...asked }) {
      const next = paging.next({ ...asked, place: at as Place });
      if (next !== undefined) return { from, at: next };
      return beginAt('', asked.own, span.after(asked.own, from));
    },
  };
}
