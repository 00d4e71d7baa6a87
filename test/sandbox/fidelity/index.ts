import { http } from './http.js';
import type { Chapter } from './row.js';
import { tags } from './tags.js';
import { tokens } from './tokens.js';
import { users } from './users.js';

/** What WeChat answers, situation by situation. */
export const chapters: Chapter[] = [tokens, http, users, tags];
