import type { Asking } from './asking';
import type { Paging } from './paging';
import { at, listAt, type ItemAt, type ListPath } from './paths';

/** A place that pages tell. */
type Cursor = string | number;

interface Told<Page, Path extends string, Item> {
  /** Where the items are. */
  items: Path & ListPath<Page, Path>;
  /** Where the page tells the place after it, or how the items do. */
  next: string | ((items: Item[]) => unknown);
  /** The first place. */
  first: Cursor;
  /** Whether a page that is not full is the last. */
  endsShort?: boolean;
}

/** A list each page of which tells where the next one begins. It ends where nothing comes, or no other place. */
export function cursor<Own extends unknown[], Page, Options, Path extends string>(
  { fill, most, objectAt }: Asking<Own, Page, Options>,
  { items: path, next, first, endsShort = false }: Told<Page, Path, ItemAt<Page, Path>>,
): Paging<Own, ItemAt<Page, Path>, Page, Options, Cursor> {
  return {
    most,
    objectAt,
    endsEmpty: true,
    begin: () => first,
    isPlace: (place) => place === '' || isCursor(place),
    ask: fill,
    itemsOf: (page) => listAt(page, path),
    next({ page, items, size = 1 }) {
      if (items.length === 0 || (endsShort && items.length < size)) return undefined;
      const told = typeof next === 'string' ? at(page, next) : next(items as ItemAt<Page, Path>[]);
      return isCursor(told) ? told : undefined;
    },
  };
}

function isCursor(place: unknown): place is Cursor {
  return (typeof place === 'string' && place !== '') || typeof place === 'number';
}
