import { get, make } from '../endpoint';
import type { Ok } from './reply';

/**
 * 标记客户的投诉处理状态 — marks a buyer's complaint as dealt with.
 *
 * @deprecated 属公众号早期的微信支付，已停用，请改用微信支付 APIv3 的消费者投诉接口 — Belongs to the first WeChat Pay of official accounts, which is withdrawn: use the complaints API of WeChat Pay (APIv3).
 * @param openid 买家的 openid — The buyer.
 * @param feedbackId 投诉单号，即投诉通知中的 `FeedBackId` — Id of the complaint, `FeedBackId` of the notice about it.
 */
export const updateFeedback = make((openid: string, feedbackId: number | string) =>
  get<Ok>('/payfeedback/update', { openid, feedbackid: feedbackId }),
);
