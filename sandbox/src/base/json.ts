import { object } from './fields.js';
import type { Json } from './fields.js';
import { WeChatError } from './wechat-error.js';

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
