import { optional, text } from '../../endpoints/schema.js';

/** Which account is meant. */
export const appid = optional(text({ note: 'The account; the first one when absent.' }));
