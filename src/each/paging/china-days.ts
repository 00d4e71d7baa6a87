import { types } from 'node:util';
import { argumentError } from '../../errors/wechat-api-error';

/** 日期：`2014-12-08`，或当天（北京时间）的 Date — A day: `2014-12-08`, or a Date within it, by the time of Beijing. */
export type Day = string | Date;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;
/** Hours that China is ahead of UTC, the whole year. */
const AHEAD = 8 * 3_600_000;

/** The day that it is in China. */
export function dayAt(time: number): string {
  return new Date(time + AHEAD).toISOString().slice(0, 10);
}

/** The last day that is over, and that there can be figures of. */
export function yesterday(): string {
  return daysLater(dayAt(Date.now()), -1);
}

export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/** Whether it is the text of a day that there is. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !FORM.test(value)) return false;
  return !Number.isNaN(Date.parse(value)) && daysLater(value, 0) === value;
}

/** The text of a day. */
export function readDay(value: unknown, what: string): string {
  const day = types.isDate(value) && !Number.isNaN(value.getTime()) ? dayAt(value.getTime()) : value;
  if (!isDay(day)) throw argumentError(`${what} must be a day such as '2014-12-08', or a Date`);
  return day;
}
