import { DESTINATION, FIXTURE, type Row } from '../../requests/row.js';
import type { Facts } from './facts.js';
import { call, type Step, type StepOptions } from './step.js';

/** The facts that the placeholders of the request tables stand for. */
type Meanings = Record<PropertyKey, string>;

/** What they stand for in every table. */
const MEANINGS: Meanings = { [FIXTURE]: 'image', [DESTINATION]: 'downloads', o1: 'openid', APPID: 'appid' };

function filled(value: unknown, facts: Facts, meanings: Meanings): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, facts, meanings));
  if (typeof value !== 'object' || value === null) {
    const name = meanings[value as PropertyKey];
    return name ? facts[name] : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, facts, meanings)]));
}

/**
 * The first call of a method in the request tables, with what is real in place of their placeholders.
 *
 * @param meanings The facts that other placeholders of this row stand for.
 */
export function likeRow(
  table: Record<string, Row[]>,
  method: string,
  options: StepOptions = {},
  meanings: Meanings = {},
): Step {
  const args = table[method]?.[0]?.args ?? [];
  return call(method, (facts) => filled(args, facts, { ...MEANINGS, ...meanings }) as unknown[], options);
}
