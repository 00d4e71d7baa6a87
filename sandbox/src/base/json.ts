import { WeChatError } from './wechat-error.js';

/** A JSON object whose fields are yet to be checked. */
export type Json = Record<string, unknown>;

/** What becomes of `\uXXXX` in a body: read as JSON says, refused, or kept as it is written. */
export type Escapes = 'read' | 'refused' | 'kept';

// An escaped backslash is consumed as a pair, so that "\\u4e2d" (a plain backslash, then letters) is none.
const ESCAPES = /\\(?:(u[0-9a-f]{4})|.)/gis;

type Reviver = (this: unknown, name: string, value: unknown) => unknown;

/** Parses bytes as JSON, or gives undefined when they are none. */
export function tryParse(bytes: Buffer, reviver?: Reviver): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'), reviver);
  } catch {
    return undefined;
  }
}

/** Parses a JSON object as WeChat does, which is no friend of `\uXXXX`; what is none has an errcode of the endpoint. */
export function parseObject(bytes: Buffer, escapes: Escapes = 'read', notJson = 47001): Json {
  if (bytes.length === 0) throw new WeChatError(44002);
  const parsed = tryParse(escapes === 'read' ? bytes : withoutEscapes(bytes, escapes), withoutNull);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new WeChatError(notJson);
  return parsed as Json;
}

/** WeChat takes a field that is null for one that is not there. */
function withoutNull(this: unknown, _name: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}

function withoutEscapes(bytes: Buffer, escapes: Escapes): Buffer {
  const kept = bytes.toString('utf8').replace(ESCAPES, (pair: string, code: string | undefined) => {
    if (code === undefined) return pair;
    if (escapes === 'refused') throw new WeChatError(40033);
    return `\\\\${code}`;
  });
  return Buffer.from(kept);
}

/** Writes JSON as WeChat does: slashes are escaped, and a bigint is a bare integer. */
export function toJson(value: unknown): string {
  return plainJson(value).replaceAll('/', String.raw`\/`);
}

/** JSON.stringify takes a tenth of the time, and knows no bigint. */
function plainJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return withBigints(value);
  }
}

function withBigints(value: unknown): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map(withBigints).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${withBigints(field)}`).join(',')}}`;
}
