import { AccessToken } from './access-token';
import { Ticket } from './ticket';

/** A moment in seconds since 1970 lies between these from 2001 to 5138; one in milliseconds only before 1974. */
const SECONDS = { from: 1e9, to: 1e11 };

/** What hooks and stores have handed over: a token or ticket, nothing, or what it is in place of them. */
interface Found<T> {
  value?: T;
  /** What was handed over instead, without a word of its contents. */
  problem?: string;
}

/** The token in what was handed over: an object, a row with other spelling, JSON text of them. */
export function findToken(given: unknown): Found<AccessToken> {
  return find(given, 'accessToken', (text, end) => new AccessToken(text, end));
}

/** The ticket in what was handed over. */
export function findTicket(given: unknown): Found<Ticket> {
  return find(given, 'ticket', (text, end) => new Ticket(text, end));
}

/** Whether something is a token beyond doubt. */
export const isToken = (given: unknown): boolean => isFound(findToken, given);

/** Whether something is a ticket beyond doubt. */
export const isTicket = (given: unknown): boolean => isFound(findTicket, given);

function isFound(look: (given: unknown) => Found<object>, given: unknown): boolean {
  try {
    return look(given).value !== undefined;
  } catch {
    // A getter of it throws: whatever it is, it is not certain.
    return false;
  }
}

function find<T extends object>(
  given: unknown,
  field: 'accessToken' | 'ticket',
  make: (text: string, end: number) => T,
): Found<T> {
  // A cache that has nothing may say so by `false` or by empty text.
  if (!given) return {};
  if (typeof given === 'string' || given instanceof Uint8Array) {
    const text = Buffer.from(given as string)
      .toString()
      .trim();
    if (text === '') return {};
    try {
      return find(JSON.parse(text), field, make);
    } catch {
      return { problem: 'text that is not JSON' };
    }
  }
  if (typeof given !== 'object') return { problem: `a ${typeof given}` };
  const row = given as Record<string, unknown>;
  const keys = { secret: keyFor(row, field), end: keyFor(row, 'expireTime') };
  const secret = row[keys.secret];
  if (!(keys.secret in row)) {
    // An empty object is what Redis has where there is no hash, an empty list what SQL has where there is no row.
    const what = Array.isArray(given) ? 'a list' : `an object without ${field}`;
    return Object.keys(row).length === 0 ? {} : { problem: what };
  }
  const end = row[keys.end];
  if (!secret || end === null) return {};
  const expireTime = momentOf(end);
  if (typeof secret !== 'string') return { problem: `an object whose ${field} is no text` };
  if (Number.isNaN(expireTime)) return { problem: 'an object without expireTime in milliseconds' };
  const value = make(secret, expireTime);
  keepExtras(value, row, [keys.secret, keys.end]);
  return { value };
}

/** The name under which a field is there: as it should be, or as databases spell it, `access_token` or `ACCESSTOKEN`. */
function keyFor(row: object, field: string): string {
  if (field in row) return field;
  const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
  return Object.keys(row).find((name) => plain(name) === plain(field)) ?? field;
}

/** Milliseconds since 1970, of a number or a date in whatever form means but one moment. */
function momentOf(value: unknown): number {
  const isISO = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  if (isISO) return Date.parse(value);
  const isNumber = ['number', 'bigint', 'string'].includes(typeof value) || value instanceof Date;
  const number = isNumber ? Number(value) : NaN;
  return number >= SECONDS.from && number < SECONDS.to ? number * 1000 : number;
}

/** Keeps what else the caller has written beside a token; of plain objects only, as a database's have their own within. */
export function keepExtras(value: object, row: object, known: readonly string[]): void {
  const prototype = Object.getPrototypeOf(row) as object | null;
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain && prototype !== Object.getPrototypeOf(value)) return;
  for (const [name, extra] of Object.entries(row)) {
    // Nothing takes the place of a method, or of the prototype.
    if (!known.includes(name) && !(name in value)) (value as Record<string, unknown>)[name] = extra;
  }
}
