import type * as LosslessJSON from 'lossless-json';

/** `require`, which loads it at the first number that is too long. */
declare function require(id: 'lossless-json'): typeof LosslessJSON;

/** An escape, the beginning or end of a string, or a control character: all that comes before the space. */
const MARKS = /\\[ -\uffff]?|"|[^ -\uffff]/g;
const INTEGER = /^-?\d+$/;

/**
 * Reads a reply of WeChat: integers beyond 2^53 become exact strings, raw control characters within strings
 * are taken as they are.
 */
export function parse(text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    const escaped = withControlsEscaped(text);
    if (escaped === text) throw error;
    return read(escaped);
  }
}

function read(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!holdsRounded(value)) return value;
  return require('lossless-json').parse(text, undefined, {
    parseNumber: exactly,
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

/** Whether a number may have been rounded. (To search the text for long numbers takes a small reply twice the time.) */
function holdsRounded(value: unknown): boolean {
  // A list of what is left, not a function that calls itself: some answers are nested deeper than the stack is.
  const left: object[] = [[value]];
  for (let open = left.pop(); open; open = left.pop()) {
    for (const one of Object.values(open) as unknown[]) {
      if (typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one)) return true;
      if (typeof one === 'object' && one !== null) left.push(one);
    }
  }
  return false;
}

function exactly(text: string): number | string {
  const number = Number(text);
  return INTEGER.test(text) && !Number.isSafeInteger(number) ? text : number;
}

/** One pass that never looks back: a text that is cut off takes no longer than a whole one. */
function withControlsEscaped(text: string): string {
  let isString = false;
  return text.replace(MARKS, (mark) => {
    if (mark === '"') isString = !isString;
    return isString && mark < ' ' ? escape(mark) : mark;
  });
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
