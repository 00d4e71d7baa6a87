import { WeChatError } from '../../base/wechat-error.js';
import type { Endpoint } from '../endpoint.js';
import { boolean, id, optional, text } from '../schema.js';
import { codes } from './card-fields.js';
import { MEMBER, memberOf } from './member-reply.js';
import { CARD, CODE, cardService } from './service.js';

const redeeming = cardService('Redeeming_a_coupon_voucher_or_card');
const managing = cardService('Managing_Coupons_Vouchers_and_Cards');
const distributing = cardService('Distributing_Coupons_Vouchers_and_Cards');

const OPENID = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA';
const CARD_ID = 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc';

const newCode = optional(text({ missing: 40110 }));

export const codeEndpoints: Endpoint[] = [
  redeeming.post('/card/code/get', '查询Code — Tells the state of a code.', {
    body: { ...CODE, check_consume: optional(boolean()) },
    reply: {
      card: { card_id: CARD_ID, begin_time: 1457452800, end_time: 1463155199 },
      openid: OPENID,
      can_consume: true,
      ...MEMBER,
      user_card_status: 'NORMAL',
    },
    handle({ cards, followers, wallets }, { code, card_id: cardId, check_consume }) {
      const held = wallets.find(code, cardId);
      const can_consume = wallets.canConsume(held);
      if (!can_consume && check_consume !== false) throw new WeChatError(40127);
      const { card_id, begin_time, end_time, openid, outer_str, status: user_card_status } = held;
      const isMember = cards.get(card_id).type === 'MEMBER_CARD';
      const member = isMember ? memberOf(followers.get(openid), held) : {};
      const dates = { card_id, begin_time, end_time };
      return { card: dates, openid, can_consume, outer_str, ...member, user_card_status };
    },
  }),
  redeeming.post('/card/code/consume', '核销Code — Redeems a code.', {
    body: CODE,
    reply: { card: { card_id: CARD_ID }, openid: OPENID },
    handle({ wallets }, { code, card_id: cardId }) {
      const { card_id, openid } = wallets.consume(code, cardId);
      return { card: { card_id }, openid };
    },
  }),
  redeeming.post('/card/code/decrypt', 'Code解码 — Decrypts a code that came with a page.', {
    body: { encrypt_code: text({ missing: 40116, wrong: 40116 }) },
    reply: { code: '751234212312' },
    handle: ({ wallets }, { encrypt_code }) => ({ code: wallets.decrypt(encrypt_code) }),
  }),
  managing.post('/card/code/update', '更改Code — Changes a code that the shop made.', {
    // The documents say new_code; the clients of its first version say newcode.
    body: { ...CODE, new_code: newCode, newcode: newCode },
    handle({ wallets }, { code, card_id, new_code, newcode }) {
      const renamed = new_code ?? newcode;
      if (renamed === undefined) throw new WeChatError(40110);
      wallets.rename(code, card_id ?? '', renamed);
    },
  }),
  managing.post('/card/code/unavailable', '设置卡券失效 — Makes a code invalid.', {
    body: { ...CODE, reason: optional(text({ least: 0 })) },
    handle({ wallets }, { code, card_id }) {
      wallets.disable(code, card_id);
    },
  }),
  distributing.post('/card/code/deposit', '导入自定义Code — Imports codes, 100 at a time.', {
    body: { ...CARD, code: codes },
    reply: { succ_code: ['11111'], duplicate_code: ['22222'], fail_code: ['33333'] },
    handle: ({ cards }, input) => cards.deposit(input.card_id, input.code),
  }),
  distributing.post('/card/code/getdepositcount', '查询导入Code数目 — Counts the imported codes of a card.', {
    body: CARD,
    reply: { count: 123 },
    handle: ({ cards }, { card_id }) => ({ count: cards.imported.count(cards.get(card_id).id) }),
  }),
  distributing.post('/card/code/checkcode', '核查Code — Tells which codes were imported.', {
    body: { ...CARD, code: codes },
    reply: { exist_code: ['11111'], not_exist_code: ['44444'] },
    handle: ({ cards }, input) => cards.imported.check(cards.get(input.card_id).id, input.code),
  }),
  managing.post('/card/user/getcardlist', '获取用户已领取卡券 — Lists the cards in a user’s wallet.', {
    body: { openid: text({ missing: 40003, wrong: 40003 }), card_id: optional(text({ least: 0 })) },
    reply: { card_list: [{ code: 'xxx1434079154', card_id: 'xxxxxxxxxx' }], has_share_card: true },
    handle: ({ wallets }, { openid, card_id: cardId }) => ({
      card_list: wallets.inside(openid, cardId).map(({ code, card_id }) => ({ code, card_id })),
      has_share_card: false,
    }),
  }),
  redeeming.post('/card/consumer/add', '设置商户的核销员 — Lets a person redeem codes.', {
    body: { username: text(), is_super_consumer: boolean(), location_id: optional(id()) },
  }),
];
