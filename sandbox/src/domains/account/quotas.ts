import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';

/** How often an endpoint, or a group of them, may be called. */
export interface Limits {
  perSecond?: number;
  perMinute?: number;
  perDay?: number;
  /** What a test account has instead. */
  perDayTest?: number;
  /** The errcode of one call too many in a day, where it is not 45009. */
  spent?: number;
}

type Period = 'second' | 'minute' | 'day' | 'month';

/** The calls within one second, minute, day or month, by endpoint or group. */
interface Count {
  name: string;
  calls: Record<string, number>;
}

/** What a moment's second, minute, day and month are called; days and months are those of Beijing. */
const NAMES: Record<Period, (now: number) => string> = {
  second: (now) => String(Math.floor(now / 1000)),
  minute: (now) => String(Math.floor(now / 60_000)),
  day: dayOf,
  month: (now) => dayOf(now).slice(0, 7),
};

/** How often the endpoints were called. */
export class Quotas {
  private readonly counts: Record<Period, Count>;

  constructor(private readonly context: Context) {
    const none = () => ({ name: '', calls: {} });
    this.counts = context.part('quotas', () => ({
      second: none(),
      minute: none(),
      day: none(),
      month: none(),
    }));
  }

  /** Counts a call; one too many is refused. */
  take(key: string, limits: Limits): void {
    this.require('second', key, limits.perSecond, 44990);
    this.require('minute', key, limits.perMinute, 45011);
    this.require('day', key, this.perDay(limits), limits.spent ?? 45009);
    for (const period of ['second', 'minute', 'day'] as const) this.add(period, key);
  }

  /** Counts what may be done so often a month; once too many is the errcode given. */
  takeOfMonth(key: string, most: number, errcode: number): void {
    this.require('month', key, most, errcode);
    this.add('month', key);
  }

  /** How often something was done in this minute, on this day or in this month. */
  used(period: Period, key: string): number {
    return this.current(period).calls[key] ?? 0;
  }

  /** Begins to count anew: all, or what belongs to one endpoint or group. Months go on. */
  clear(key?: string): void {
    for (const period of ['second', 'minute', 'day'] as const) {
      const count = this.current(period);
      if (key === undefined) count.calls = {};
      else count.calls[key] = 0;
    }
  }

  /** How often this account may call something on a day, if there is a limit. */
  perDay({ perDay, perDayTest = perDay }: Limits): number | undefined {
    return this.context.account.profile === 'test' ? perDayTest : perDay;
  }

  private require(period: Period, key: string, most = Infinity, errcode: number): void {
    if (this.used(period, key) >= most) throw new WeChatError(errcode);
  }

  private add(period: Period, key: string): void {
    const { calls } = this.current(period);
    calls[key] = (calls[key] ?? 0) + 1;
  }

  private current(period: Period): Count {
    const count = this.counts[period];
    const name = NAMES[period](this.context.clock.now);
    if (name !== count.name) Object.assign(count, { name, calls: {} });
    return count;
  }
}
