import type { Bilingual, Comment } from './comment.js';

/** Where WeChat's documentation has an endpoint today. */
export type Status = 'listed' | 'guide' | 'unlisted' | 'withdrawn';

export const STATUSES: Record<Status, Bilingual> = {
  listed: { zh: '官方接口目录中有', en: 'in the list of today’s documentation' },
  guide: { zh: '仅见于官方指南', en: 'in a guide of today’s documentation only' },
  unlisted: { zh: '官方接口目录中没有', en: 'not in the list of today’s documentation' },
  withdrawn: { zh: '已停用或被取代', en: 'withdrawn or replaced' },
};

/** What is deprecated only because nobody documents it: it may still answer. */
const UNDOCUMENTED = '不再收录';

export function statusOf({ deprecated, see }: Comment): Status {
  if (deprecated) return deprecated.zh.includes(UNDOCUMENTED) ? 'unlisted' : 'withdrawn';
  if (see.some((page) => page.includes('/doc/service/api/'))) return 'listed';
  return see.some((page) => page.includes('/doc/service/guide/')) ? 'guide' : 'unlisted';
}
