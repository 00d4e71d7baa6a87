import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import type { Cards } from './cards.js';

/** A rule by which a membership card is handed out after a payment. */
export interface PayGiftRule {
  type: string;
  /** The WeChat Pay merchants, and when the rule holds; seconds since 1970. */
  base_info: { mchid_list: string[]; begin_time: number; end_time: number };
  member_rule?: { card_id: string; least_cost: number; max_cost: number };
}

/** A rule that was set, as WeChat tells it, and its id. */
export interface StoredPayGiftRule {
  rule_id: number;
  rule: PayGiftRule;
}

// WeChat's page shows this code in its sample, and explains none.
const OCCUPIED = { errcode: 23112, errmsg: 'mchid is occupied' };

/** The rules by which membership cards are handed out after payments. */
export class PayGiftRules extends Table<StoredPayGiftRule> {
  constructor(
    private readonly context: Context,
    private readonly cards: Cards,
  ) {
    super(
      context.part('pay gift rules', () => new Map<string, StoredPayGiftRule>()),
      40097,
    );
  }

  /** Sets a rule, for those merchants for whom no other holds. */
  add(rule: PayGiftRule): object {
    const { account, clock, ids } = this.context;
    if (rule.member_rule) this.cards.ofType(['MEMBER_CARD'], rule.member_rule.card_id);
    const failed = rule.base_info.mchid_list.flatMap((mchid) => {
      const other = this.list.find((one) => one.rule.base_info.mchid_list.includes(mchid));
      return other ? { mchid, ...OCCUPIED, occupy_rule_id: other.rule_id, occupy_appid: account.appid } : [];
    });
    const taken = new Set(failed.map(({ mchid }) => mchid));
    const mchid_list = rule.base_info.mchid_list.filter((mchid) => !taken.has(mchid));
    const rule_id = ids.next('pay gift rule');
    const state = { status: 'RULE_STATUS_OK', create_time: clock.seconds, update_time: clock.seconds };
    const base_info = { ...rule.base_info, mchid_list, ...state };
    this.set(String(rule_id), { rule_id, rule: { ...rule, base_info } });
    return { rule_id, fail_mchid_list: failed, succ_mchid_list: mchid_list };
  }

  /** Whether a rule holds now. */
  holds({ base_info: { begin_time, end_time } }: PayGiftRule): boolean {
    const now = this.context.clock.seconds;
    return begin_time <= now && now <= end_time;
  }
}
