import { abortError, onAbort, requireSignal } from '../callbacks/abort';
import { signalOf } from '../client';
import type { StartAt } from '../errors/wechat-api-error';
import { standingAt, within } from './place';
import type { Call, Route, Step } from './route';
import { until } from './until';
import { callOf, type WalkedClient } from './walked-client';

/** What a journey is: whose list, by which method, along which route. */
export interface Plan<Page, Item> {
  client: WalkedClient;
  name: string;
  signal: AbortSignal | undefined;
  /** Items of the first page that were handed out before. */
  passed: number;
  /** Throws where the arguments of the walk cannot be meant. */
  lay(): Route<Page, Item>;
}

/** A page that a journey has come to. */
export interface Stage<Page, Item> extends Step<Page, Item> {
  /** Where it is. */
  place: StartAt;
  /** How many of its items are passed over. */
  passed: number;
}

/** A walk under way: its pages one by one, one of them ahead. */
export class Journey<Page, Item> {
  readonly #plan: Plan<Page, Item>;
  readonly #ending = new AbortController();
  readonly #seen = new Set<string>();
  #route: Route<Page, Item> | undefined;
  #call: Call | undefined;
  #place: StartAt | undefined;
  #ahead: Promise<Stage<Page, Item> | undefined> | undefined;
  #passed: number;
  #isStopped = false;
  #release: (() => void)[] = [];

  constructor(plan: Plan<Page, Item>) {
    this.#plan = plan;
    this.#passed = plan.passed;
  }

  /** The next page; none at the end. */
  async read(): Promise<Stage<Page, Item> | undefined> {
    const reading = this.#ahead ?? this.#advance();
    this.#ahead = undefined;
    return reading;
  }

  /** Asks for the next page before it is wanted. What is wrong with it is told to whoever wants it. */
  readAhead(): void {
    if (this.#ahead || !this.#route?.isRead) return;
    this.#ahead = this.#advance();
    this.#ahead.catch(() => undefined);
  }

  /** Throws where a signal has ended the walk, which stands behind some items of the page at a place. */
  requireGoing(place: StartAt, passed = 0): void {
    const { signal } = this.#ending;
    if (signal.aborted && !this.#hasStopped())
      throw standingAt(abortError(signal), this.#within(place, passed));
  }

  /** Ends the walk, and the request under way. */
  stop(): void {
    if (this.#hasStopped()) return;
    this.#isStopped = true;
    this.#ending.abort();
    for (const release of this.#release) release();
    this.#route?.end?.();
  }

  async #advance(): Promise<Stage<Page, Item> | undefined> {
    if (this.#hasStopped()) return undefined;
    try {
      const route = (this.#route ??= this.#begin());
      const place = this.#place;
      if (place === undefined) return undefined;
      this.requireGoing(place, this.#passed);
      this.#call ??= callOf(this.#plan.client, this.#plan.name, this.#ending.signal);
      const step = await until(this.#ending.signal, route.step(place, this.#call));
      this.#place = step && this.#isNew(step.next) ? step.next : undefined;
      const passed = this.#passed;
      this.#passed = 0;
      return step && { ...step, place, passed };
    } catch (error) {
      // What has ended a request under way was who walks.
      if (this.#hasStopped()) return undefined;
      const place = this.#place;
      throw standingAt(error, place === undefined ? place : this.#within(place, this.#passed));
    }
  }

  #within(place: StartAt, passed: number): StartAt {
    return this.#route?.within?.(place, passed) ?? within(place, passed);
  }

  #hasStopped(): boolean {
    return this.#isStopped;
  }

  #begin(): Route<Page, Item> {
    const { client, signal } = this.#plan;
    const route = this.#plan.lay();
    requireSignal(signal);
    for (const one of [signal, signalOf(client)]) if (one) this.#follow(one);
    this.#place = route.begin();
    this.#isNew(this.#place);
    return route;
  }

  #follow(signal: AbortSignal): void {
    const end = () => {
      this.#ending.abort(signal.reason);
    };
    if (signal.aborted) end();
    else this.#release.push(onAbort(signal, end));
  }

  /** Whether a place was never there before: a list that leads back to one would have no end. */
  #isNew(place: StartAt | undefined): boolean {
    const known = this.#seen.size;
    return this.#seen.add(JSON.stringify(place)).size > known;
  }
}
