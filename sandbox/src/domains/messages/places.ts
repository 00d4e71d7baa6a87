import { WeChatError } from '../../base/wechat-error.js';

/** The values of a notice by the names of its places: `{thing1: {value: '拿铁'}}`. */
export type Values = Record<string, unknown>;

/** What the places of each kind may hold; `thing1` is of the kind `thing`. */
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

function refuse(place: string, what: string): never {
  throw new WeChatError(47003, { text: `argument invalid! data.${place}.value ${what}` });
}

function valueOf(values: Values, place: string): string {
  const { value } = (values[place] ?? {}) as { value?: unknown };
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The text of a template with its values in their places. */
export function filledIn(content: string, values: Values): string {
  return content.replaceAll(/{{(\w+)\.DATA}}/g, (_all, place: string) => valueOf(values, place));
}

/**
 * Requires a value that fits for each place of a template. Places of no kind, such as `first` and `remark` of old
 * templates, may stay empty.
 */
export function checkValues(content: string, values: Values): void {
  for (const [, place = '', kind = ''] of content.matchAll(/{{((\w+?)\d*)\.DATA}}/g)) {
    const fits = KINDS[kind];
    if (!fits || kind === place) continue;
    const value = valueOf(values, place);
    if (value === '') refuse(place, 'is empty');
    if (!fits.test(value)) refuse(place, 'invalid');
  }
}
