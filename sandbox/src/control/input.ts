import { finder } from '../endpoints/check.js';
import type { Place } from '../endpoints/check.js';
import { mistakeText } from '../endpoints/mistake-text.js';
import { objectSchema } from '../endpoints/schema.js';
import type { Fields } from '../endpoints/schema.js';
import { BadRequest } from './bad-request.js';

/** Makes the function that checks what a verb is given. An unknown field is refused: it would be a slip without effect. */
export function inputChecker(fields: Fields, from: Place): (value: object) => void {
  const find = finder({ ...objectSchema(fields), additionalProperties: false }, from);
  return (value) => {
    const mistake = find(value);
    if (mistake) throw new BadRequest(`${from === 'query' ? 'Query: ' : ''}${mistakeText(mistake)}`);
  };
}
