import type { Context } from '../../core/context.js';
import { Roll } from '../../core/roll.js';
import type { Followers } from './followers.js';

/** The users from whom the account hears no more. */
export class Blacklist {
  readonly roll: Roll;

  constructor(
    context: Context,
    private readonly followers: Followers,
  ) {
    const { order } = context.part('blacklist', () => ({ order: [] as (string | null)[] }));
    this.roll = new Roll(order);
  }

  /** Puts users on it, all or none. */
  add(openids: string[]): void {
    for (const { openid } of openids.map((one) => this.followers.get(one))) this.roll.add(openid);
  }

  /** Takes users off it. */
  take(openids: string[]): void {
    for (const { openid } of openids.map((one) => this.followers.get(one))) this.roll.remove(openid);
  }
}
