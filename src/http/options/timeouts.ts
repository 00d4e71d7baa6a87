/** Milliseconds, or text such as `'5s'`: for connecting and the answer alike, or for each. */
export type Timeout = number | string | [connect: number | string, answer: number | string];

/** What urllib has always waited: five seconds to connect and five for the answer. */
const DEFAULT_TIMEOUT = 5000;

const UNITS: Record<string, number> = { '': 1, ms: 1, s: 1000, m: 60_000 };

/** Milliseconds to connect. */
export function connectTimeout(timeout: Timeout | undefined): number {
  return milliseconds(Array.isArray(timeout) ? timeout[0] : timeout);
}

/** Milliseconds for the answer. */
export function answerTimeout(timeout: Timeout | undefined): number {
  return milliseconds(Array.isArray(timeout) ? timeout[1] : timeout);
}

function milliseconds(value: number | string | undefined): number {
  if (value === undefined || value === 0) return DEFAULT_TIMEOUT;
  if (typeof value === 'number' && value > 0) return value;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m)?$/.exec(String(value)) ?? [];
  if (number === undefined)
    throw new TypeError(`'timeout' must be milliseconds or text such as '5s', not ${String(value)}`);
  return Number(number) * (UNITS[unit] as number);
}
