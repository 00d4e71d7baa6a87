import { get } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { id, text } from './schema.js';

export const feedbackEndpoints: Endpoint[] = [
  get('/payfeedback/update', '标记客户的投诉处理状态 — Marks the complaint of a buyer as dealt with.', {
    permission: 'verified-service',
    query: { openid: text({ missing: 41009, wrong: 40003 }), feedbackid: id() },
  }),
];
