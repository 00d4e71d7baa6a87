import { make, post } from '../../endpoint';
import type { Ok } from '../reply';

/** 营销规则的类型 — The kind of a rule. */
export type PayGiftCardRuleType =
  /** 支付即会员 — Whoever pays is offered a membership card. */
  'RULE_TYPE_PAY_MEMBER_CARD' | (string & {});

/** 支付即会员规则 — Which payments are followed by a membership card. */
export interface PayMemberRule {
  /** 要投放的会员卡的卡券 id — The membership card. */
  card_id: string;
  /** 单次消费的金额下限，单位为分 — The least that must be paid; 1/100 yuan. */
  least_cost: number;
  /** 单次消费的金额上限，单位为分 — The most that may be paid; 1/100 yuan. */
  max_cost: number;
  /** 商户自己的领卡网页 — The shop's own page to receive the card. */
  jump_url?: string;
  /** 商户自己的领卡小程序的 appid — The appid of the shop's own mini program to receive the card. */
  app_brand_id?: string;
  /** 小程序的页面路径 — The page of that mini program. */
  app_brand_pass?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 支付后投放卡券的规则 — A rule by which a card is handed out after a payment. */
export interface PayGiftCardRule {
  /** 规则类型 — The kind of rule. */
  type: PayGiftCardRuleType;
  /** 规则基本信息 — Where and when the rule holds. */
  base_info: {
    /** 微信支付商户号 — The WeChat Pay merchants. */
    mchid_list: string[];
    /** 开始时间，Unix 秒 — When the rule begins; seconds since 1970. */
    begin_time: number;
    /** 结束时间，Unix 秒 — When it ends; seconds since 1970. */
    end_time: number;
  };
  /** 支付即会员规则；类型为 `RULE_TYPE_PAY_MEMBER_CARD` 时填写 — Which payments and which card, of a `RULE_TYPE_PAY_MEMBER_CARD`. */
  member_rule?: PayMemberRule;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 已设置的规则 — A rule that has been set. */
export interface StoredPayGiftCardRule extends PayGiftCardRule {
  /** 规则基本信息 — Where and when the rule holds, and its state. */
  base_info: PayGiftCardRule['base_info'] & {
    /** 规则状态，如 `RULE_STATUS_OK` — The state of the rule, e.g. `RULE_STATUS_OK`. */
    status: string;
    /** 创建时间，Unix 秒 — When it was set; seconds since 1970. */
    create_time: number;
    /** 修改时间，Unix 秒 — When it was changed last; seconds since 1970. */
    update_time: number;
  };
}

/** 设置规则的结果 — What became of a rule. */
export interface AddedPayGiftCardRule extends Ok {
  /** 规则 id — The id of the rule. */
  rule_id: number;
  /** 设置成功的商户号 — The merchants that it holds for. */
  succ_mchid_list: string[];
  /** 设置失败的商户号 — The merchants that it does not hold for, and why. */
  fail_mchid_list: {
    /** 商户号 — The merchant. */
    mchid: string;
    /** 错误码 — The error code. */
    errcode: number;
    /** 错误信息 — What went wrong. */
    errmsg: string;
    /** 占用该商户号的规则 id，须先修改或删除该规则 — The rule that holds for the merchant: change or delete it first. */
    occupy_rule_id?: number;
    /** 占用该商户号的 appid，须先由其解除绑定 — The appid whose rule that is: it must release the merchant first. */
    occupy_appid?: string;
  }[];
}

/** 规则的查询条件 — Which rules to list. */
export interface PayGiftCardQuery {
  /** 规则类型 — The kind of rule. */
  type: PayGiftCardRuleType;
  /** 是否仅查询生效的规则 — Whether to list only rules that are in force. */
  effective: boolean;
  /** 起始偏移量，第一页填 0 — Rules to skip, 0 for the first page. */
  offset: number;
  /** 拉取数量 — How many to list. */
  count: number;
}

/**
 * 设置支付后投放卡券 — sets a rule by which a membership card is handed out after a payment.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；须有会员卡并绑定微信支付商户号。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for accounts with membership cards and a bound WeChat Pay merchant.
 *
 * @param rule 规则：商户号、时间、金额与会员卡 — The rule: merchants, period, amounts and the card.
 * @returns 规则 id，以及设置成功与失败的商户号 — The id of the rule, and the merchants that it holds and does not hold for.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 * @example
 * const base_info = { mchid_list: ['1900000109'], begin_time: 1480317217, end_time: 1580317217 };
 * const member_rule = { card_id, least_cost: 200, max_cost: 20000 };
 * const rule = { type: 'RULE_TYPE_PAY_MEMBER_CARD', base_info, member_rule };
 * api.addPayGiftCard(rule, (err, result) => { ... });
 * const { rule_id } = await api.promises.addPayGiftCard(rule);
 */
export const addPayGiftCard = make((rule: PayGiftCardRule) =>
  post<AddedPayGiftCardRule>('/card/paygiftcard/add', { rule_info: rule }),
);

/**
 * 删除支付后投放卡券规则 — deletes a rule by which a membership card is handed out after a payment.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；须有会员卡并绑定微信支付商户号。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for accounts with membership cards and a bound WeChat Pay merchant.
 *
 * @param ruleId 规则 id — The id of the rule.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 */
export const deletePayGiftCard = make((ruleId: number) =>
  post<Ok>('/card/paygiftcard/delete', { rule_id: ruleId }),
);

/**
 * 查询支付后投放卡券规则详情 — tells about a rule by which a membership card is handed out after a payment.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；须有会员卡并绑定微信支付商户号。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for accounts with membership cards and a bound WeChat Pay merchant.
 *
 * @param ruleId 规则 id — The id of the rule.
 * @returns `rule_info`，规则 — `rule_info`, with its state.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 */
export const getPayGiftCard = make((ruleId: number) =>
  post<
    Ok & {
      /** 规则 — The rule. */
      rule_info: StoredPayGiftCardRule;
    }
  >('/card/paygiftcard/getbyid', { rule_id: ruleId }),
);

/**
 * 批量查询支付后投放卡券规则 — lists the rules by which membership cards are handed out after payments.
 *
 * 错误码：`48001` 公众号没有卡券权限。
 *
 * Errors: `48001` the account may not use cards.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南；须有会员卡并绑定微信支付商户号。
 *
 * Status: not in today's index of endpoints, only the guide to cards describes it; for accounts with membership cards and a bound WeChat Pay merchant.
 *
 * @param query 规则类型、是否生效与分页 — The kind of rule, whether in force, and the page.
 * @returns 一页规则与总数 — A page of rules, and how many there are.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Membership_Cards/Manage_Member_Card.html
 * @example
 * const query = { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 10 };
 * api.getPayGiftCards(query, (err, result) => { ... });
 * const { rule_list } = await api.promises.getPayGiftCards(query);
 */
export const getPayGiftCards = make((query: PayGiftCardQuery) =>
  post<
    Ok & {
      /** 规则列表 — The rules. */
      rule_list: StoredPayGiftCardRule[];
      /** 规则总数 — How many rules there are in all. */
      total_count: number;
    }
  >('/card/paygiftcard/batchget', query),
);
