import type { Endpoint } from '../endpoint.js';
import { boolean, id, integer, list, object, oneOf, optional, text } from '../schema.js';
import { CARD, cardService } from './service.js';

const paying = cardService('Membership_Cards/Manage_Member_Card', { permission: 'verified-only' });

const rule = object({
  type: oneOf(['RULE_TYPE_PAY_MEMBER_CARD']),
  base_info: object({
    mchid_list: list(text(), { least: 1 }),
    begin_time: integer({ wrong: 40079 }),
    end_time: integer({ wrong: 40079 }),
  }),
  member_rule: optional(
    object({ ...CARD, least_cost: integer({ least: 0 }), max_cost: integer({ least: 0 }) }),
  ),
});

const SAMPLE = {
  type: 'RULE_TYPE_PAY_MEMBER_CARD',
  base_info: {
    mchid_list: ['123', '456'],
    begin_time: 1480317217,
    end_time: 1580317217,
    status: 'RULE_STATUS_OK',
    create_time: 1480317217,
    update_time: 1480317217,
  },
  member_rule: { card_id: 'abcdefg', least_cost: 2, max_cost: 20000, jump_url: 'www.qq.com' },
};

export const payGiftRuleEndpoints: Endpoint[] = [
  paying.post('/card/paygiftcard/add', '设置支付后投放卡券 — Sets a rule by which payments bring a card.', {
    body: { rule_info: rule },
    reply: {
      rule_id: 1231243,
      fail_mchid_list: [
        { mchid: '111', errcode: 23112, errmsg: 'err', occupy_rule_id: 12332123, occupy_appid: 'appid' },
      ],
      succ_mchid_list: ['123', '456'],
    },
    handle: ({ payGiftRules }, { rule_info }) => payGiftRules.add(rule_info),
  }),
  paying.post('/card/paygiftcard/delete', '删除支付后投放卡券规则 — Deletes such a rule.', {
    body: { rule_id: id() },
    handle({ payGiftRules }, { rule_id }) {
      payGiftRules.remove(String(rule_id));
    },
  }),
  paying.post('/card/paygiftcard/getbyid', '查询支付后投放卡券规则详情 — Tells about such a rule.', {
    body: { rule_id: id() },
    reply: { rule_info: SAMPLE },
    handle: ({ payGiftRules }, { rule_id }) => ({ rule_info: payGiftRules.get(String(rule_id)).rule }),
  }),
  paying.post('/card/paygiftcard/batchget', '批量查询支付后投放卡券规则 — Lists such rules.', {
    body: { type: text(), effective: boolean(), offset: integer({ least: 0 }), count: integer({ least: 1 }) },
    reply: { total_count: 4, rule_list: [SAMPLE] },
    handle({ payGiftRules }, { type, effective, offset, count }) {
      const { rows, total } = payGiftRules.page(
        offset,
        count,
        (one) => one.rule.type === type && (!effective || payGiftRules.holds(one.rule)),
      );
      return { total_count: total, rule_list: rows.map((one) => one.rule) };
    },
  }),
];
