import { WeChatError } from '../../base/wechat-error.js';

/** A line of a template: what it is called, its place, and what that holds for example. */
export type Line = readonly [label: string, place: string, example: string];

/** The values of a notice by the names of its places: `{thing1: {value: '拿铁'}}`. */
export type Values = Record<string, unknown>;

/** What places may hold, by the kind that their names begin with: `thing1` is a `thing`. */
const KINDS: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  number: /^[\d.]{1,32}$/,
  letter: /^[a-z]{1,32}$/i,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[!-~]{1,32}$/,
  time: /\d/,
  date: /\d/,
  amount: /^[^\d\s]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[\p{L}\p{M} .·-]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
};

/** The text of a template with its places, and filled in for example. */
export function textsOf(lines: readonly Line[]): { content: string; example: string } {
  return {
    content: lines.map(([label, place]) => `${label}:{{${place}.DATA}}`).join('\n'),
    example: lines.map(([label, , example]) => `${label}:${example}`).join('\n'),
  };
}

/** Requires a value that fits for each place of a template. Places of no kind, as old templates have them, may stay empty. */
export function checkValues(content: string, values: Values): void {
  for (const [, place = '', kind = ''] of content.matchAll(/{{((\w+?)\d+)\.DATA}}/g)) {
    const fits = KINDS[kind];
    const value: unknown = (values[place] as { value?: unknown } | null | undefined)?.value ?? '';
    const isText = typeof value === 'string' || typeof value === 'number';
    if (!fits || (isText && fits.test(String(value)))) continue;
    throw new WeChatError(47003, {
      text: `argument invalid! data.${place}.value ${value === '' ? 'is empty' : 'invalid'}`,
    });
  }
}
