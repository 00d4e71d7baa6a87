import { given } from './configured';
import { OptionError } from '../../errors/option-error';

/** Milliseconds, or text such as `'5s'`: for connecting and the answer alike, or for each. */
export type Timeout = number | string | [connect: number | string, answer: number | string];

/** What urllib has always waited: five seconds to connect and five for the answer. */
const DEFAULT_TIMEOUT = 5000;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The words that urllib 2 knew, and what they are in milliseconds. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(milliseconds?|msecs?|ms)?$/i, 1],
  [/^(seconds?|secs?|s)$/i, SECOND],
  [/^(minutes?|mins?|m)$/i, MINUTE],
  [/^(hours?|hrs?|h)$/i, HOUR],
  [/^(days?|d)$/i, DAY],
  [/^(weeks?|w)$/i, 7 * DAY],
  [/^(years?|yrs?|y)$/i, 365.25 * DAY],
];

/** Milliseconds to connect. */
export function connectTimeout(timeout: Timeout | null | undefined): number {
  return milliseconds(Array.isArray(timeout) ? timeout[0] : timeout);
}

/** Milliseconds for the answer. */
export function answerTimeout(timeout: Timeout | null | undefined): number {
  return milliseconds(Array.isArray(timeout) ? timeout[1] : timeout);
}

function milliseconds(value: number | string | null | undefined): number {
  if (value === undefined || value === 0) return DEFAULT_TIMEOUT;
  if (typeof value === 'number' && value > 0) return value;
  const told = duration('timeout', value);
  return told === undefined || told === 0 ? DEFAULT_TIMEOUT : told;
}

/** Milliseconds that an option says, by a number or by text such as `'1.5m'`; undefined where it is empty. */
export function duration(name: string, value: unknown): number | undefined {
  const meant = given(value);
  if (meant === undefined || (typeof meant === 'number' && meant >= 0)) return meant;
  const text = typeof meant === 'string' ? meant : '';
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?|\.\d+) *([a-z]*)$/i.exec(text) ?? [];
  const factor = UNITS.find(([words]) => words.test(unit))?.[1];
  if (number === undefined || factor === undefined)
    throw new OptionError(`'${name}' must be milliseconds or text such as '5s', not ${String(value)}`);
  return Number(number) * factor;
}
