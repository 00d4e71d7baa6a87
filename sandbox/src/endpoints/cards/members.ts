import type { Endpoint } from '../endpoint.js';
import { boolean, either, integer, list, object, optional, text } from '../schema.js';
import { MEMBER, memberOf } from './member-reply.js';
import { CARD, CODE, cardService } from './service.js';

const creating = cardService('Membership_Cards/Create_a_membership_card');
const managing = cardService('Membership_Cards/Manage_Member_Card');
const opening = cardService('Coupons-Mini_Program_Start_Up');
const giftCard = cardService('gift_card', { permission: 'verified-only' });

const amount = optional(integer());
const value = optional(text({ least: 0, mostBytes: 12, long: 45021 }));
// Numbers as a record are what 1.35.1 documented; WeChat's own sample is longer than its page allows.
const record = optional(either(text({ least: 0 }), text({ least: 0 }), integer()));
const link = optional(object({ name: text(), url: text({ mostBytes: 128, long: 45021 }) }));
const form = optional(object({ common_field_id_list: optional(list(text())) }));

const CHANGES = {
  code: CODE.code,
  ...CARD,
  bonus: amount,
  balance: amount,
  record_bonus: record,
  record_balance: record,
  custom_field_value1: value,
  custom_field_value2: value,
  custom_field_value3: value,
};
const CHANGED = { result_bonus: 100, result_balance: 200, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' };

export const memberEndpoints: Endpoint[] = [
  creating.post('/card/membercard/activate', '激活会员卡 — Activates a membership card.', {
    body: {
      ...CODE,
      membership_number: text(),
      init_bonus: amount,
      init_balance: amount,
      activate_begin_time: amount,
      activate_end_time: amount,
    },
    handle({ members }, { code, card_id, ...values }) {
      members.activate(code, card_id, values);
    },
  }),
  creating.post(
    '/card/membercard/activateuserform/set',
    '设置开卡字段 — Sets the form that activates a card.',
    {
      body: {
        ...CARD,
        service_statement: link,
        bind_old_card: link,
        required_form: form,
        optional_form: form,
      },
      handle({ members }, { card_id }, { body }) {
        members.setForm(card_id, body);
      },
    },
  ),
  opening.post('/card/membercard/activate/geturl', '获取开卡插件参数 — Gets what opens the form.', {
    body: { ...CARD, outer_str: optional(text({ least: 0 })) },
    reply: { url: 'https://mp.weixin.qq.com/bizmall/activatemembercard?action=preshow#wechat_redirect' },
    handle({ cards, context }, { card_id, outer_str = '' }) {
      const encrypt_card_id = Buffer.from(cards.ofType(['MEMBER_CARD'], card_id).id).toString('base64');
      const biz = Buffer.from(context.account.appid).toString('base64');
      const query = new URLSearchParams({ action: 'preshow', encrypt_card_id, outer_str, biz });
      return {
        url: `https://mp.weixin.qq.com/bizmall/activatemembercard?${query.toString()}#wechat_redirect`,
      };
    },
  }),
  opening.post(
    '/card/membercard/activatetempinfo/get',
    '获取用户开卡时提交的信息 — Tells what a user has answered in the form.',
    {
      body: { activate_ticket: text() },
      reply: { info: MEMBER.user_info },
      handle: ({ members }, { activate_ticket }) => ({ info: members.answers(activate_ticket) }),
    },
  ),
  managing.post('/card/membercard/userinfo/get', '拉取会员信息 — Tells about a member.', {
    body: { code: CODE.code, ...CARD },
    reply: { openid: CHANGED.openid, ...MEMBER, user_card_status: 'NORMAL', has_active: true },
    handle({ followers, members }, { code, card_id }) {
      const held = members.find(code, card_id);
      const { openid, status: user_card_status } = held;
      const { has_active } = held.member;
      return { openid, ...memberOf(followers.get(openid), held), user_card_status, has_active };
    },
  }),
  managing.post('/card/membercard/updateuser', '更新会员信息 — Changes points and balance of a member.', {
    body: { ...CHANGES, add_bonus: amount, add_balance: amount },
    reply: CHANGED,
    handle({ members }, { code, card_id, ...changes }) {
      const { openid, member } = members.update(['MEMBER_CARD'], code, card_id, changes);
      return { result_bonus: member.bonus, result_balance: member.balance, openid };
    },
  }),
  giftCard.post('/card/generalcard/updateuser', '更新用户礼品卡信息 — Changes the balance of a gift card.', {
    body: { ...CHANGES, can_give_friend: optional(boolean()) },
    reply: CHANGED,
    handle({ members }, { code, card_id, ...changes }) {
      const { openid, member } = members.update(['GENERAL_CARD'], code, card_id, changes);
      return { result_bonus: member.bonus, result_balance: member.balance, openid };
    },
  }),
];
