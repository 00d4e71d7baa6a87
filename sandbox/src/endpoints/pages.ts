import type { Permission } from '../core/account.js';
import type { Quota } from './endpoint.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api';

/** What endpoints have in common whose pages lie in one folder; each names its page, and how often a day it may be called. */
export function pagesIn(folder: string, permission: Permission) {
  return (
    page: string,
    perDay?: number,
    perDayTest?: number,
  ): { doc: string; permission: Permission; quota: Quota } => ({
    doc: `${DOCS}/${folder}/${page}.html`,
    permission,
    quota: { perDay, perDayTest },
  });
}
