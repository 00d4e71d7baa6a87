import { WeChatError } from '../../base/wechat-error.js';
import type { Roll } from '../../core/roll.js';

/** A page of openids; next_openid is the last of them. */
export interface OpenidPage {
  count: number;
  data?: { openid: string[] };
  next_openid?: string;
}

/** Cuts the page after an openid out of a roll. */
export function openidPage(roll: Roll, after = '', size = 10_000): OpenidPage {
  const openid = roll.after(after === '' ? undefined : after, size);
  if (!openid) throw new WeChatError(40003);
  if (openid.length === 0) return { count: 0 };
  return { count: openid.length, data: { openid }, next_openid: openid.at(-1) };
}

/** The same, with the number of all, and a next_openid also where there is nothing. */
export function totalPage(roll: Roll, after?: string, size?: number): OpenidPage & { total: number } {
  const { next_openid = '', ...page } = openidPage(roll, after, size);
  return { total: roll.size, ...page, next_openid };
}
