import { FIXTURE, type Row } from '../../requests/row.js';
import type { Facts } from './facts.js';
import { call, type Step, type StepOptions } from './step.js';

/** What the placeholders of the request tables stand for. */
const STANDS_FOR = new Map<unknown, string>([
  [FIXTURE, 'image'],
  ['o1', 'openid'],
  ['APPID', 'appid'],
  ['pCARD', 'cardId'],
]);

function filled(value: unknown, facts: Facts): unknown {
  const name = STANDS_FOR.get(value);
  if (name) return facts[name];
  if (Array.isArray(value)) return value.map((item) => filled(item, facts));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, facts)]));
}

/** The first call of a method in the request tables, with what is real in place of their placeholders. */
export function likeRow(table: Record<string, Row[]>, method: string, options: StepOptions = {}): Step {
  const args = table[method]?.[0]?.args ?? [];
  return call(method, (facts) => filled(args, facts) as unknown[], options);
}
