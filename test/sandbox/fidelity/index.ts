import { http } from './http.js';
import type { Chapter } from './row.js';
import { tokens } from './tokens.js';

/** What WeChat answers, situation by situation. */
export const chapters: Chapter[] = [tokens, http];
