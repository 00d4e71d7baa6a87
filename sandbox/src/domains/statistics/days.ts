import { WeChatError } from '../../base/wechat-error.js';
import { daysLater } from '../../core/clock.js';

const FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** How a period begins, and when the next one does. */
const PERIODS = {
  day: { begins: () => true, next: (day: string) => daysLater(day, 1) },
  week: {
    begins: (day: string) => new Date(day).getUTCDay() === 1,
    next: (day: string) => daysLater(day, 7),
  },
  month: {
    begins: (day: string) => day.endsWith('-01'),
    next: (day: string) => `${daysLater(day, 31).slice(0, 7)}-01`,
  },
};

/** What messages are counted by. */
export type Period = keyof typeof PERIODS;

function daysUntil(begin: string, end: string): string[] {
  const days: string[] = [];
  for (let day = begin; day < end; day = daysLater(day, 1)) days.push(day);
  return days;
}

/** The days from one to another: so many at most, which are over, and none before there were statistics. */
export function daysBetween(begin: string, end: string, today: string, most: number, first = '2014-12-01') {
  // The 31st of a shorter month is no date, either.
  if (![begin, end].every((day) => FORM.test(day) && daysLater(day, 0) === day)) throw new WeChatError(61500);
  if (begin > end || end >= today || daysLater(begin, most - 1) < end) throw new WeChatError(61501);
  return daysUntil(begin, daysLater(end, 1)).filter((day) => day >= first);
}

/** The periods that begin on one of these days and are over, as lists of days. */
export function periodsIn(days: string[], period: Period, today: string): [first: string, ...string[]][] {
  const { begins, next } = PERIODS[period];
  const firsts = days.filter((day) => begins(day) && next(day) <= today);
  return firsts.map((first) => [first, ...daysUntil(daysLater(first, 1), next(first))]);
}
