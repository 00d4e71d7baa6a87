import type { StartAt } from '../../errors/wechat-api-error';
import { requirePlace, requireSize } from '../requirements';
import { walkable, type Declared, type Walkable } from '../walkable';

/** What a page told, and what was asked for it. */
export interface Asked<Page, Place> {
  own: unknown[];
  place: Place;
  page: Page;
  items: readonly unknown[];
  size: number | undefined;
}

/** How the pages of a list go on. `Types` is for the compiler alone. */
export interface Paging<Own extends unknown[], Item, Page, Options, Place = StartAt> {
  /** The most that WeChat answers at once, where somebody may want less. */
  readonly most?: number;
  readonly objectAt?: number;
  /** Whether a page without items behind the first says that there is no more, and nothing else. */
  readonly endsEmpty?: boolean;
  /** Where the list begins; nowhere where there is nothing to ask for. */
  begin(name: string, own: unknown[]): Place | undefined;
  /** Whether a place is one of the list that a walk is called with. */
  isPlace(place: unknown, own: unknown[]): boolean;
  /** The arguments that a page is asked for with. */
  ask(name: string, own: unknown[], place: Place, size: number | undefined): unknown[];
  itemsOf(page: Page): unknown[];
  next(asked: Asked<Page, Place>): Place | undefined;
  readonly types?: [Own, Item, Options];
}

/** A method whose pages can be walked. */
export function list<Own extends unknown[], Item, Page, Options, Place extends StartAt>(
  paging: Paging<Own, Item, Page, Options, Place>,
): Walkable<Own, Item, Page, Options> {
  const declared: Declared<Page, Item> = {
    objectAt: paging.objectAt,
    lay(name, own, { startAt, size = paging.most }) {
      const begin = () => paging.begin(name, own);
      requireSize(name, size, paging.most);
      return {
        isRead: true,
        begin() {
          const first = begin();
          requirePlace(name, startAt, (place) => paging.isPlace(place, own));
          return first === undefined ? undefined : (startAt ?? first);
        },
        async step(place, call) {
          const page = (await call(...paging.ask(name, own, place as Place, size))) as Page;
          const items = paging.itemsOf(page);
          if (paging.endsEmpty && items.length === 0 && place !== begin()) return undefined;
          const next = paging.next({ own, place: place as Place, page, items, size });
          return { page, items: items as Item[], next };
        },
      };
    },
  };
  return walkable(declared);
}
