import { daysLater } from '../../core/clock.js';
import type { Past } from './past.js';

/** The places of advertisements, and the ids that WeChat gives them. */
const SLOTS = {
  SLOT_ID_BIZ_BOTTOM: 3030046789020061,
  SLOT_ID_BIZ_MID_CONTEXT: 8090742787021021,
  SLOT_ID_BIZ_VIDEO_END: 1010641743112243,
  SLOT_ID_BIZ_SPONSOR: 5020744707329056,
};

/** A place of advertisements. */
export type AdSlot = keyof typeof SLOTS;

/** The places of advertisements. */
export const AD_SLOTS = Object.keys(SLOTS) as AdSlot[];

const ratio = (part: number, whole: number) => (whole > 0 ? Number((part / whole).toFixed(9)) : 0);
const sumOf = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** What became of advertisements that were asked for; money is in fen. */
function shownRow(asked: number, shown: number, clicks: number) {
  const income = clicks * 9;
  return {
    req_succ_count: asked,
    exposure_count: shown,
    exposure_rate: ratio(shown, asked),
    click_count: clicks,
    click_rate: ratio(clicks, shown),
    income,
    ecpm: ratio(income * 1000, shown),
  };
}

/** What became of goods on commission that were shown. */
function soldRow(shown: number, clicks: number, orders: number) {
  const fee = orders * 5900;
  return {
    exposure_count: shown,
    click_count: clicks,
    click_rate: ratio(clicks, shown),
    order_count: orders,
    order_rate: ratio(orders, clicks),
    total_fee: fee,
    total_commission: fee * 0.15,
  };
}

/** What advertisements in the articles of the account earned: all made up, since nobody sees any in the sandbox. */
export class AdStatistics {
  constructor(private readonly past: Past) {}

  /** Advertisements by day and slot, and all together. */
  shown(days: string[], slots: AdSlot[]) {
    const list = days.flatMap((date) =>
      slots.map((slot) => ({ slot_id: SLOTS[slot], ad_slot: slot, date, ...this.shownOn(date, slot) })),
    );
    const asked = sumOf(list.map((row) => row.req_succ_count));
    const shown = sumOf(list.map((row) => row.exposure_count));
    return { list, summary: shownRow(asked, shown, sumOf(list.map((row) => row.click_count))) };
  }

  /** Goods on commission by day, and all together. */
  sold(days: string[]) {
    const list = days.map((date) => {
      const draw = this.past.series(`goods ${date}`);
      const clicks = Math.floor(draw() * 20);
      return {
        date,
        ...soldRow(Math.floor(clicks * (20 + draw() * 30)), clicks, Math.floor(clicks * draw() * 0.3)),
      };
    });
    const shown = sumOf(list.map((row) => row.exposure_count));
    const clicks = sumOf(list.map((row) => row.click_count));
    return { list, summary: soldRow(shown, clicks, sumOf(list.map((row) => row.order_count))) };
  }

  /** What is paid for each half of a month that ends on one of these days. */
  settled(days: string[]) {
    const ends = days.filter((day) => day.endsWith('-15') || daysLater(day, 1).endsWith('-01'));
    return ends.map((end) => {
      const [year = '', month = '', last = ''] = end.split('-');
      const [first, order] = last === '15' ? [1, 1] : [16, 2];
      const half = Array.from({ length: Number(last) - first + 1 }, (_, index) => daysLater(end, -index));
      const slot_revenue = AD_SLOTS.map((slot) => ({
        slot_id: slot,
        slot_settled_revenue: sumOf(half.map((day) => this.shownOn(day, slot).income)),
      }));
      return {
        date: daysLater(end, 10),
        zone: `${year}年${Number(month)}月${first}日至${last}日`,
        month: year + month,
        order,
        sett_status: 5,
        settled_revenue: sumOf(slot_revenue.map((one) => one.slot_settled_revenue)),
        sett_no: `${year}${month}0${order}`,
        mail_send_cnt: '0',
        slot_revenue,
      };
    });
  }

  private shownOn(day: string, slot: AdSlot) {
    const draw = this.past.series(`ads ${day} ${slot}`);
    const asked = 200 + Math.floor(draw() * 800);
    const shown = Math.floor(asked * (0.35 + draw() * 0.1));
    return shownRow(asked, shown, Math.floor(shown * (0.02 + draw() * 0.06)));
  }
}
