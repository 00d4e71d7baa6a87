import { WeChatError } from './errors.js';

/** A JSON object whose fields are yet to be checked. */
export type Json = Record<string, unknown>;

// An escaped backslash is consumed as a pair, so that "\\u4e2d" (a plain backslash, then letters) passes.
const ESCAPES = /\\(?:u([0-9a-f]{4})|.)/gi;

function holdsNonAsciiEscape(text: string): boolean {
  return [...text.matchAll(ESCAPES)].some(([, code]) => code !== undefined && parseInt(code, 16) > 0x7f);
}

/** Parses bytes as JSON, or gives undefined when they are none. */
export function tryParse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Parses a JSON object with the strictness of WeChat about escapes and encoding. */
export function parseObject(bytes: Buffer): Json {
  if (bytes.length === 0) throw new WeChatError(44002);
  if (holdsNonAsciiEscape(bytes.toString('utf8'))) throw new WeChatError(40033);
  return object(tryParse(bytes));
}

/** Writes JSON; a bigint becomes a bare integer, which JSON.stringify cannot do. */
export function toJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join(',')}}`;
}

/** Requires a JSON object. */
export function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WeChatError(47001);
  return value as Json;
}

/** Requires a JSON array. */
export function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new WeChatError(47001);
  return value;
}

/** Reads a string; an absent one counts as empty. */
export function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new WeChatError(47001);
  return value;
}

/** Requires an integer. */
export function integer(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new WeChatError(47001);
  return value;
}

/** Reads an id, which callers write as a number or as a string; an absent one counts as empty. */
export function identifier(value: unknown): string {
  return typeof value === 'number' ? integer(value).toString() : text(value);
}

/** Counts characters as WeChat does: an emoji is one, not two. */
export function characters(value: string): number {
  return Array.from(value).length;
}
