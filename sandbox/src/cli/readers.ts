import { isIP } from 'node:net';

/** Reads the text of an option; its error says what the text is not, after the text. */
export type Reader<T> = (text: string) => T;

/** A whole number within limits. */
export function integer(min: number, max: number): Reader<number> {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    throw new Error(`is no whole number from ${min} to ${max}`);
  };
}

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw new Error(`is none of ${words.join(', ')}`);
  };
}

/** A text that follows a pattern. */
export function matching(pattern: RegExp, what: string): Reader<string> {
  return (text) => {
    if (pattern.test(text)) return text;
    throw new Error(`is no ${what}`);
  };
}

/** A number where it is one, any other text otherwise. */
export function seed(text: string): number | string {
  if (text === '') throw new Error('is no seed: a number or a text');
  const value = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : text;
}

/** Addresses and networks, separated by commas. */
export function addresses(text: string): string[] {
  const list = text.split(',').map((item) => item.trim());
  const wrong = list.find((item) => !isAddress(item));
  if (wrong !== undefined) throw new Error(`has ${JSON.stringify(wrong)}, which is no IP address or network`);
  return list;
}

function isAddress(text: string): boolean {
  const [, address = text, prefix] = /^(.*)\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && (prefix === undefined || Number(prefix) <= (version === 4 ? 32 : 128));
}

/** Yes or no, in the words of shells and of configuration files. */
export function flag(text: string): boolean {
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  if (/^(0|false|no|off)$/i.test(text)) return false;
  throw new Error('is neither true nor false');
}
