import { parse as parseExactly } from 'lossless-json';

const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g;
/** All that comes before the space. */
const CONTROL = /[^ -\uffff]/g;
const MAYBE_LARGE = /\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Reads a reply of WeChat: integers beyond 2^53 become exact strings, raw control characters within strings
 * are taken as they are.
 */
export function parse(text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    const escaped = text.replace(STRING, (string) => string.replace(CONTROL, escape));
    if (escaped === text) throw error;
    return read(escaped);
  }
}

function read(text: string): unknown {
  if (!MAYBE_LARGE.test(text)) return JSON.parse(text);
  return parseExactly(text, undefined, { parseNumber: exactly, onDuplicateKey: ({ newValue }) => newValue });
}

function exactly(text: string): number | string {
  const number = Number(text);
  return INTEGER.test(text) && !Number.isSafeInteger(number) ? text : number;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
