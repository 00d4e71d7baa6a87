import { object, optional, text } from './schema.js';
import type { Field, Fields } from './schema.js';

export const openid = text({ wrong: 40003 });
export const mediaId = text({ wrong: 40007 });
export const openText = optional(text({ least: 0 }));

/** What stands under the name of a msgtype; a message without it is refused with the code. */
export function content(name: string, code: number, fields: Fields): Field {
  return object({ [name]: object(fields, { wrong: code }) });
}
