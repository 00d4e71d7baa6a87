import { makeVariadic as make, post } from '../endpoint';
import type { Ok } from './reply';

/**
 * 重置API调用次数 — sets the counts of today's calls of all endpoints back to zero.
 *
 * Limits: 10 times a month for each account.
 *
 * Errors: `48006` the ten times of this month are used up; `40013` the appid is not the one of the access_token.
 *
 * @param appid the account whose counts are cleared: the one that the client was made for
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/API_Call_Limits.html
 */
export const clearQuota = make((appid: string) => post<Ok>('/cgi-bin/clear_quota', { appid }));
