import type { StartAt } from '../errors/wechat-api-error';

/** Calls the method that is walked, with its arguments. */
export type Call = (...args: unknown[]) => Promise<unknown>;

/** What one step of a walk brings. */
export interface Step<Page, Item> {
  page: Page;
  items: readonly Item[];
  /** Where it goes on; nowhere where this is the end. */
  next: StartAt | undefined;
}

/** What a walk goes along, laid anew for each time it is walked. */
export interface Route<Page, Item> {
  /** Whether a step may be taken before anybody wants it: not where it changes something. */
  readonly isRead: boolean;
  /** Where it begins; refuses what cannot be meant. */
  begin(): StartAt | undefined;
  /** One page; none where it turns out that there is no more. */
  step(place: StartAt, call: Call): Promise<Step<Page, Item> | undefined>;
  /** The place behind some items of a page, where the list has one there. */
  within?(place: StartAt, passed: number): StartAt;
  /** Lets go of what it has open. */
  end?(): void;
}
