import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import type { Card } from './card.js';

/** What is counted as one: all cards. */
export const ALL_CARDS = 'all cards';
/** What is counted as one: the membership cards. */
export const MEMBER_CARDS = 'membership cards';

/** Figures under WeChat's names: `receive_cnt`, `receive_user` … */
export type Figures = Partial<Record<string, number>>;

interface CountedDay {
  figures: Figures;
  /** Who has done what: `receive <openid>`. */
  seen: Set<string>;
}

interface Counted {
  days: Map<string, CountedDay>;
  /** Who has ever received one. */
  users: Set<string>;
}

/** What happened with the cards, day by day. */
export class CardDays {
  private readonly counted: Map<string, Counted>;

  constructor(private readonly context: Context) {
    this.counted = context.part('card days', () => new Map<string, Counted>());
  }

  /** Counts what a user has done with a card. */
  count(action: 'receive' | 'verify' | 'active', { id, type }: Card, openid: string): void {
    const today = dayOf(this.context.clock.now);
    for (const whose of [id, ALL_CARDS, ...(type === 'MEMBER_CARD' ? [MEMBER_CARDS] : [])]) {
      const { days, users } = this.of(whose);
      const { figures, seen } = days.get(today) ?? { figures: {}, seen: new Set<string>() };
      const add = (name: string) => (figures[name] = (figures[name] ?? 0) + 1);
      add(`${action}_cnt`);
      if (!seen.has(`${action} ${openid}`)) add(`${action}_user`);
      if (!users.has(openid)) add('new_user');
      days.set(today, { figures, seen: seen.add(`${action} ${openid}`) });
      users.add(openid);
    }
  }

  /** The figures of a day: of a card, of all cards, or of the membership cards. */
  on(whose: string, day: string): Figures {
    const { days } = this.of(whose);
    const { figures = {} } = days.get(day) ?? {};
    const until = [...days].filter(([other]) => other <= day);
    const total = until.reduce((sum, [, one]) => sum + (one.figures.new_user ?? 0), 0);
    // Whoever receives a card has looked at it.
    const views = { view_cnt: figures.receive_cnt, view_user: figures.receive_user };
    return { ...figures, ...views, total_user: total, total_receive_user: total };
  }

  private of(whose: string): Counted {
    const counted = this.counted.get(whose) ?? {
      days: new Map<string, CountedDay>(),
      users: new Set<string>(),
    };
    this.counted.set(whose, counted);
    return counted;
  }
}
