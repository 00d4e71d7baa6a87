import type { Journey } from './journey';

/** Walks once. Who leaves ends what is under way, even where somebody still waits for it. */
export function walking<Page, Item, T>(
  journey: Journey<Page, Item>,
  start: (journey: Journey<Page, Item>) => AsyncGenerator<T>,
): AsyncIterableIterator<T> {
  const steps = start(journey);
  const iterator: AsyncIterableIterator<T> = {
    next: () => steps.next(),
    return: () => {
      journey.stop();
      return steps.return(undefined);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** The items of all pages, so many at most. */
export async function* itemsOf<Page, Item>(
  journey: Journey<Page, Item>,
  limit: number,
): AsyncGenerator<Item> {
  try {
    for (let left = limit; left > 0;) {
      const step = await journey.read();
      if (!step) return;
      const { place, passed } = step;
      const items = step.items.slice(passed);
      // Not before: who looks at a few items pays for one request.
      const middle = items.length >> 1;
      for (const [index, item] of items.entries()) {
        if (index === left) break;
        if (index === middle && left > items.length) journey.readAhead();
        journey.requireGoing(place, passed + index);
        yield item;
      }
      left -= items.length;
    }
  } finally {
    journey.stop();
  }
}

/** The pages. */
export async function* pagesOf<Page, Item>(journey: Journey<Page, Item>): AsyncGenerator<Page> {
  try {
    for (;;) {
      const step = await journey.read();
      if (!step) return;
      journey.readAhead();
      journey.requireGoing(step.place);
      yield step.page;
    }
  } finally {
    journey.stop();
  }
}
