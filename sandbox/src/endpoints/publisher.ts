import { WeChatError } from '../base/wechat-error.js';
import { dayOf } from '../core/clock.js';
import { AD_SLOTS } from '../domains/statistics/ad-statistics.js';
import type { AdSlot } from '../domains/statistics/ad-statistics.js';
import { daysBetween } from '../domains/statistics/days.js';
import type { World } from '../world/world.js';
import { get } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { integer, oneOf, optional, text } from './schema.js';

const ACTIONS = ['publisher_adpos_general', 'publisher_cps_general', 'publisher_settlement'] as const;
const OK = { err_msg: 'ok', ret: 0 };

interface Asked {
  action: (typeof ACTIONS)[number];
  ad_slot?: AdSlot;
  page: number;
  page_size: number;
}

function figures({ ads }: World['statistics'], days: string[], { action, ad_slot, page, page_size }: Asked) {
  const part = <Row>(rows: Row[]) => rows.slice((page - 1) * page_size, page * page_size);
  if (action === 'publisher_settlement') {
    const all = ads.settled(days);
    const revenue = all.reduce((sum, { settled_revenue }) => sum + settled_revenue, 0);
    const sums = { revenue_all: revenue, penalty_all: 0, settled_revenue_all: revenue };
    return {
      base_resp: OK,
      body: '沙箱有限公司',
      ...sums,
      settlement_list: part(all),
      total_num: all.length,
    };
  }
  const slots = ad_slot === undefined ? AD_SLOTS : [ad_slot];
  const { list, summary } = action === 'publisher_cps_general' ? ads.sold(days) : ads.shown(days, slots);
  return { base_resp: OK, list: part<object>(list), summary, total_num: list.length };
}

export const publisherEndpoints: Endpoint[] = [
  get('/publisher/stat', '获取公众号广告数据 — Tells what advertisements earned.', {
    doc: 'https://developers.weixin.qq.com/doc/offiaccount/Analytics/Ad_Analysis.html',
    query: {
      action: oneOf(ACTIONS),
      ad_slot: optional(oneOf(AD_SLOTS)),
      start_date: text(),
      end_date: text(),
      page: integer({ least: 1 }),
      page_size: integer({ least: 1, most: 90 }),
    },
    reply: { base_resp: OK, list: [], summary: {}, total_num: 0 },
    handle({ context, statistics }, input) {
      try {
        const days = daysBetween(input.start_date, input.end_date, dayOf(context.clock.now), 90, '');
        return figures(statistics, days, input);
      } catch (error) {
        if (!(error instanceof WeChatError)) throw error;
        return { base_resp: { ret: error.errcode, err_msg: error.message } };
      }
    },
  }),
];
