import { list, optional, text } from './schema.js';

/** The openid of a user. */
export const openid = text({ missing: 40003, wrong: 40003 });

/** Openids of users, some at least. */
export const openids = (most: number) => list(openid, { least: 1, most, missing: 40032, wrong: 40032 });

/** A text that may be missing, or empty. */
export const maybeText = optional(text({ least: 0 }));
