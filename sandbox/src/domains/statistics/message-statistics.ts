import { dayOf, hourOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import { rememberAs } from '../../core/history.js';
import { HOURS, portions } from './past.js';
import type { Past } from './past.js';
import type { UserStatistics } from './user-statistics.js';

/** What a user has sent in an hour, of one kind. */
interface Sent {
  hour: number;
  type: number;
  user: string;
  count: number;
}

/** What the statistics call the kinds of message. */
const TYPES: Partial<Record<string, number>> = {
  text: 1,
  image: 2,
  voice: 3,
  video: 4,
  shortvideo: 4,
  link: 6,
};
/** The kinds in the past, most of which were text. */
const PAST_TYPES = [1, 1, 1, 1, 1, 2, 2, 3, 4, 6];
const DAYS_KEPT = 400;
/** Senders of a day in the past. */
const MOST_SENDERS = 500;

/** How many messages users sent to the account, and how its server answered what was pushed to it. */
export class MessageStatistics {
  private readonly days: Map<string, Map<string, Sent>>;

  constructor(
    context: Context,
    private readonly users: UserStatistics,
    private readonly past: Past,
  ) {
    this.days = context.part('message statistics', () => new Map<string, Map<string, Sent>>());
    context.on<{ openid: string; msgtype: string }>('message.received', ({ openid: user, msgtype }) => {
      const { now } = context.clock;
      const [day, hour, type] = [dayOf(now), hourOf(now), TYPES[msgtype] ?? 0];
      const sent = this.days.get(day) ?? rememberAs(this.days, day, new Map<string, Sent>(), DAYS_KEPT);
      const key = `${hour} ${type} ${user}`;
      const count = (sent.get(key)?.count ?? 0) + 1;
      sent.set(key, { hour, type, user, count });
    });
  }

  /** How much of each kind was sent on these days. */
  byType(days: string[]) {
    return summed(this.sent(days), ({ type }) => type).map(([msg_type, sum]) => ({ msg_type, ...sum }));
  }

  /** The same of each hour of a day. */
  byHour(day: string) {
    const hours = summed(this.sent([day]), ({ hour, type }) => hour * 10 + type);
    return hours.map(([key, sum]) => ({ ref_hour: Math.floor(key / 10) * 100, msg_type: key % 10, ...sum }));
  }

  /** How many users sent few messages on these days, and how many sent more. */
  bySender(days: string[]) {
    const counts = new Map<string, number>();
    for (const { user, count } of this.sent(days)) counts.set(user, (counts.get(user) ?? 0) + count);
    const intervals = [...counts.values()].map((count) => Math.min(Math.ceil(count / 5), 3));
    return [1, 2, 3].flatMap((count_interval) => {
      const msg_user = intervals.filter((one) => one === count_interval).length;
      return msg_user > 0 ? { count_interval, msg_user } : [];
    });
  }

  /** How the server answered, by the hour: each message is pushed to it. How long that took is made up. */
  callbacks(day: string) {
    return summed(this.sent([day]), ({ hour }) => hour).map(([hour, { msg_count: callback_count }]) => {
      const draw = this.past.series(`callbacks ${day} ${hour}`);
      const slowest = 300 + Math.floor(draw() * 4700);
      const total_time_cost = slowest + (callback_count - 1) * Math.floor(60 + draw() * 200);
      const fail_count = Math.floor(draw() * callback_count * 0.02);
      return { ref_hour: hour * 100, callback_count, fail_count, total_time_cost, max_time_cost: slowest };
    });
  }

  /** The same of the whole day. */
  callbacksOfDay(day: string) {
    const hours = this.callbacks(day).map(({ ref_hour: _, ...row }) => row);
    const joined = (one: (typeof hours)[0], other: (typeof hours)[0]) => ({
      callback_count: one.callback_count + other.callback_count,
      fail_count: one.fail_count + other.fail_count,
      total_time_cost: one.total_time_cost + other.total_time_cost,
      max_time_cost: Math.max(one.max_time_cost, other.max_time_cost),
    });
    return hours.length > 0 ? [hours.reduce(joined)] : [];
  }

  private sent(days: string[]): Sent[] {
    return days.flatMap((day) =>
      this.past.has(day) ? this.sentInPast(day) : [...(this.days.get(day)?.values() ?? [])],
    );
  }

  private sentInPast(day: string): Sent[] {
    const draw = this.past.series(`messages ${day}`);
    const followers = this.users.total(day);
    const senders = Math.min(
      Math.round(followers * (0.02 + draw() * 0.04) + draw()),
      followers,
      MOST_SENDERS,
    );
    return portions(senders, HOURS).flatMap((count, hour) =>
      Array.from({ length: count }, () => ({
        hour,
        type: PAST_TYPES[Math.floor(draw() * PAST_TYPES.length)] ?? 1,
        user: String(Math.floor(draw() * followers)),
        count: 1 + Math.floor(draw() ** 3 * 14),
      })),
    );
  }
}

/** Users and messages by a key, the lowest first. */
function summed(all: Sent[], keyOf: (sent: Sent) => number) {
  const groups = new Map<number, Sent[]>();
  for (const sent of all) {
    const group = groups.get(keyOf(sent));
    if (group) group.push(sent);
    else groups.set(keyOf(sent), [sent]);
  }
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([key, group]) => {
      const msg_user = new Set(group.map(({ user }) => user)).size;
      return [key, { msg_user, msg_count: group.reduce((sum, { count }) => sum + count, 0) }] as const;
    });
}
