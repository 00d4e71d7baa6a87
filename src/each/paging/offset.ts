import type { Asking } from './asking';
import type { Paging } from './paging';
import { at, listAt, type ItemAt, type ListPath } from './paths';

interface Told<Page, Path extends string> {
  /** Where the items are. */
  items: Path & ListPath<Page, Path>;
  /** Where the page tells how many there are in all; where none does, a page that is not full is the last. */
  total?: string;
}

/** A list whose pages are asked for by how many items are to be passed over. */
export function offset<Own extends unknown[], Page, Options, Path extends string>(
  { fill, most, objectAt }: Asking<Own, Page, Options>,
  { items: path, total }: Told<Page, Path>,
): Paging<Own, ItemAt<Page, Path>, Page, Options, number> {
  return {
    most,
    objectAt,
    endsEmpty: true,
    begin: () => 0,
    isPlace: (place) => Number.isSafeInteger(place) && (place as number) >= 0,
    ask: fill,
    itemsOf: (page) => listAt(page, path),
    next({ place, page, items, size = 1 }) {
      const seen = place + items.length;
      return goesOn(totalAt(page, total), seen, items.length, size) ? seen : undefined;
    },
  };
}

/** A list whose pages are counted from 1. */
export function pageNumber<Own extends unknown[], Page, Options, Path extends string>(
  { fill, most, objectAt }: Asking<Own, Page, Options>,
  { items: path, total, size: fixed = 0 }: Told<Page, Path> & { size?: number },
): Paging<Own, ItemAt<Page, Path>, Page, Options, number> {
  return {
    most,
    objectAt,
    endsEmpty: true,
    begin: () => 1,
    isPlace: (place) => Number.isSafeInteger(place) && (place as number) >= 1,
    ask: fill,
    itemsOf: (page) => listAt(page, path),
    next({ place, page, items, size = fixed }) {
      return goesOn(totalAt(page, total), place * size, items.length, size) ? place + 1 : undefined;
    },
  };
}

/** WeChat's samples have some totals as text. */
function totalAt(page: unknown, path: string | undefined): number {
  return path === undefined ? NaN : Number(at(page, path) ?? NaN);
}

/** Whether there is more. Nothing at all is the end, whatever the total says. */
function goesOn(total: number, seen: number, count: number, size: number): boolean {
  if (count === 0) return false;
  return Number.isNaN(total) ? count >= size : seen < total;
}
