import { text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { UserCard } from '../domains/cards/user-card.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

function describe({ card_id, begin_time, end_time, openid, outer_str, status }: UserCard, ok: boolean): Json {
  return {
    errcode: 0,
    errmsg: 'ok',
    card: { card_id, begin_time, end_time },
    openid,
    can_consume: ok,
    outer_str,
    user_card_status: status,
  };
}

export const cardCodeEndpoints: Endpoint[] = [
  post('/card/code/get', ({ cards }, { body }) => {
    const held = cards.codes.find(body.code, body.card_id);
    const ok = cards.codes.canConsume(held);
    if (!ok && body.check_consume !== false) throw new WeChatError(40127);
    return describe(held, ok);
  }),
  post('/card/code/consume', ({ cards }, { body }) => {
    const { card_id, openid } = cards.codes.consume(body.code, body.card_id);
    return { errcode: 0, errmsg: 'ok', card: { card_id }, openid };
  }),
  post('/card/code/decrypt', ({ cards }, { body }) => {
    return { errcode: 0, errmsg: 'ok', code: cards.codes.decrypt(text(body.encrypt_code)) };
  }),
  post('/card/code/update', ({ cards }, { body }) => {
    // The documents say new_code; the clients of its first version say newcode.
    cards.codes.rename(body.code, body.card_id, text(body.new_code ?? body.newcode));
    return undefined;
  }),
  post('/card/code/unavailable', ({ cards }, { body }) => {
    cards.codes.disable(body.code, body.card_id);
    return undefined;
  }),
  post('/card/code/deposit', ({ cards }, { body }) => cards.codes.deposit(body.card_id, body.code)),
  post('/card/code/getdepositcount', ({ cards }, { body }) => {
    const { id } = cards.get(text(body.card_id));
    return { errcode: 0, errmsg: 'ok', count: cards.codes.deposited(id).size };
  }),
  post('/card/code/checkcode', ({ cards }, { body }) => cards.codes.check(body.card_id, body.code)),
];
