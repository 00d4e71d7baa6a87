import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';

/** How much of a day's life falls into each of its hours. */
export const HOURS = [3, 2, 1, 1, 1, 2, 4, 8, 11, 10, 9, 10, 13, 10, 9, 9, 9, 10, 12, 13, 15, 15, 11, 6];

/** What happened before the sandbox began: it is made up, and the same whenever one asks for it. */
export class Past {
  private readonly data: { end: string };

  constructor(private readonly context: Context) {
    this.data = context.part('past', () => ({ end: dayOf(context.clock.now) }));
  }

  /** Whether a day was before the sandbox began. */
  has(day: string): boolean {
    return day < this.data.end;
  }

  /** A whole number that belongs to a name, below another one. */
  upTo(end: number, name: string): number {
    return Math.floor(this.series(name)() * end);
  }

  /** Numbers that belong to a name, each at least 0 and below 1. */
  series(name: string): () => number {
    return this.context.ids.series(name);
  }
}

/** Cuts a whole number into whole portions of these weights; together they are that number. */
export function portions(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let [before, passed] = [0, 0];
  return weights.map((weight) => {
    passed += weight;
    const until = Math.round((total * passed) / sum);
    const portion = until - before;
    before = until;
    return portion;
  });
}
