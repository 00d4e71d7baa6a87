import { get, make } from '../endpoint';
import type { Ok } from './reply';

/**
 * 标记客户的投诉处理状态 — marks a buyer's complaint as dealt with.
 *
 * @deprecated belongs to the first WeChat Pay of official accounts; today's has an API of its own for complaints.
 * @param openid the buyer
 * @param feedbackId id of the complaint, `FeedBackId` of the notice about it
 * @see http://mp.weixin.qq.com/htmledition/res/bussiness-faq/wx_mp_pay.zip
 */
export const updateFeedback = make((openid: string, feedbackId: number | string) =>
  get<Ok>('/payfeedback/update', { openid, feedbackid: feedbackId }),
);
