import { object, optional, text } from './schema.js';
import type { Field, Fields } from './schema.js';

export const openid = text({ missing: 40003, wrong: 40003 });
export const mediaId = text({ missing: 40007, wrong: 40007 });
export const openText = optional(text({ least: 0 }));

/** What stands under the name of a msgtype; a message without it, or without what it needs, is refused with the code. */
export function content(name: string, code: number, fields: Fields): Field {
  return object({ [name]: object(fields, { missing: code, wrong: code }) });
}

/** A text that a message cannot do without. */
export function needed(code: number): Field<string> {
  return text({ missing: code, wrong: code });
}
