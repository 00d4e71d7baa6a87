import type { StartAt } from '../errors/wechat-api-error';
import { takeApart } from './place';
import { requirePlace } from './requirements';
import { requireOptions, takeOptions, type SizedWalkOptions, type WithOptions } from './options';
import { requireNoFunction } from './requirements';
import type { Route } from './route';
import { Walk } from './walk';
import type { WalkedClient } from './walked-client';

/** What `api.each` has: the arguments of a method without its place in the list, then options. */
export type Walkable<Own extends unknown[], Item, Page, Options> = (
  ...args: WithOptions<Own, Options>
) => Walk<Item, Page>;

/** How a route is laid for arguments and options. */
export interface Declared<Page, Item> {
  /** Which of the arguments may be an object, as the options are. */
  readonly objectAt?: number;
  readonly lay: (name: string, own: unknown[], options: SizedWalkOptions) => Route<Page, Item>;
}

/** A walkable method, as it was declared. */
type Lifted = Declared<unknown, unknown>;

/** Lifts a declaration to what `api.each` has under a name, of a client. */
export function walkable<Own extends unknown[], Item, Page, Options>(
  declared: Declared<Page, Item>,
): Walkable<Own, Item, Page, Options> {
  return declared as unknown as Walkable<Own, Item, Page, Options>;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The walks of a method, of a client. */
export function walksOf(client: WalkedClient, name: string, declared: object) {
  const { objectAt, lay } = declared as Lifted;
  return (...args: unknown[]): Walk<unknown, unknown> => {
    requireNoFunction(name, args);
    const { own, options } = takeOptions(args, objectAt);
    const { place, passed } = takeApart(options.startAt);
    return new Walk({
      client,
      name,
      signal: options.signal,
      passed: passed as number,
      lay: () => {
        requireOptions(name, options);
        requirePlace(name, passed, isCount);
        return lay(name, own, { ...options, startAt: place as StartAt });
      },
    });
  };
}
