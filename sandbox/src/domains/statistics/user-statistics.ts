import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import type { Followers } from '../followers/followers.js';
import type { Past } from './past.js';

interface UserDay {
  /** Who came, by the way they found here. */
  gained: Record<number, number>;
  lost: number;
}

/** What the statistics call the ways to follow; all others are 0. */
const SOURCES: Partial<Record<string, number>> = {
  ADD_SCENE_SEARCH: 1,
  ADD_SCENE_PROFILE_CARD: 17,
  ADD_SCENE_QR_CODE: 30,
  ADD_SCENE_PROFILE_LINK: 57,
  ADD_SCENE_WECHAT_ADVERTISEMENT: 100,
  ADD_SCENE_WXA: 149,
  ADD_SCENE_REPRINT: 161,
  ADD_SCENE_CHANNELS: 200,
  ADD_SCENE_LIVESTREAM: 201,
};

/** How many users followed the account, and how many left it. */
export class UserStatistics {
  private readonly days: Map<string, UserDay>;

  constructor(
    context: Context,
    followers: Followers,
    private readonly past: Past,
  ) {
    this.days = context.part('user statistics', () => new Map<string, UserDay>());
    context.on<{ openid: string }>('follower.subscribed', ({ openid }) => {
      const { subscribe_time, subscribe_scene } = followers.get(openid);
      const { gained } = this.day(dayOf(subscribe_time * 1000));
      const source = SOURCES[subscribe_scene] ?? 0;
      gained[source] = (gained[source] ?? 0) + 1;
    });
    context.on('follower.unsubscribed', () => {
      this.day(dayOf(context.clock.now)).lost += 1;
    });
  }

  /** Who came on a day, a row for each way, and who left. In the past, some came only to leave on the same day. */
  summary(day: string) {
    const { gained, lost } = this.days.get(day) ?? { gained: {}, lost: 0 };
    const passers = this.past.has(day) ? this.past.upTo(3, `users ${day}`) : 0;
    const all: Record<number, number> = { 0: 0, ...gained };
    if (passers > 0) all[1] = (all[1] ?? 0) + passers;
    return Object.entries(all).map(([source, new_user]) => {
      const cancel_user = source === '0' ? lost + passers : 0;
      return { user_source: Number(source), new_user, cancel_user };
    });
  }

  /** How many followed the account at the end of a day. */
  total(day: string): number {
    const days = [...this.days].filter(([other]) => other <= day).map(([, one]) => one);
    return days.flatMap(({ gained, lost }) => [...Object.values(gained), -lost]).reduce((a, b) => a + b, 0);
  }

  private day(day: string): UserDay {
    const found = this.days.get(day) ?? { gained: {}, lost: 0 };
    this.days.set(day, found);
    return found;
  }
}
