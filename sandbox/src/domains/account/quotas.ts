import { WeChatError } from '../../base/wechat-error.js';
import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';

interface QuotaData {
  /** The day of Beijing that is counted, and the calls of each endpoint or group in it. */
  day: string;
  daily: Record<string, number>;
  /** The minute that is counted, and the calls in it. */
  minute: number;
  minutely: Record<string, number>;
}

/** How often an endpoint, or a group of them, may be called. */
export interface Limits {
  perDay?: number;
  perMinute?: number;
  /** The errcode of one call too many in a day, where it is not 45009. */
  spent?: number;
}

const MINUTE = 60_000;

/** How often the endpoints were called today, and in this minute. */
export class Quotas {
  private readonly data: QuotaData;

  constructor(private readonly context: Context) {
    this.data = context.part('quotas', () => ({ day: '', daily: {}, minute: 0, minutely: {} }));
  }

  /** Counts a call; one too many is refused. */
  take(key: string, { perDay = Infinity, perMinute = Infinity, spent = 45009 }: Limits): void {
    this.turn();
    const { daily, minutely } = this.data;
    if (this.used(key) >= perDay) throw new WeChatError(spent);
    if ((minutely[key] ?? 0) >= perMinute) throw new WeChatError(45011);
    daily[key] = this.used(key) + 1;
    minutely[key] = (minutely[key] ?? 0) + 1;
  }

  /** How many calls were counted today. */
  used(key: string): number {
    this.turn();
    return this.data.daily[key] ?? 0;
  }

  /** Begins to count anew: all, or what belongs to one endpoint or group. */
  clear(key?: string): void {
    if (key === undefined) Object.assign(this.data, { daily: {}, minutely: {} });
    else for (const counts of [this.data.daily, this.data.minutely]) counts[key] = 0;
  }

  private turn(): void {
    const { now } = this.context.clock;
    const [day, minute] = [dayOf(now), Math.floor(now / MINUTE)];
    if (day !== this.data.day) Object.assign(this.data, { day, daily: {} });
    if (minute !== this.data.minute) Object.assign(this.data, { minute, minutely: {} });
  }
}
