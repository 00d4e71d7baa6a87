import { integer, list, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { COLORS } from '../domains/cards/card-colors.js';
import type { Card } from '../domains/cards/card.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const MAX_PAGE = 50;

function stored({ id, type, base, details, status, quantity, total, create_time, update_time }: Card): Json {
  const base_info = {
    id,
    ...base,
    // Created by its name, a colour is told by its value.
    color: COLORS.get(text(base.color)),
    status,
    sku: { quantity, total_quantity: total },
    create_time,
    update_time,
  };
  return { card_type: type, [type.toLowerCase()]: { base_info, ...details } };
}

export const cardEndpoints: Endpoint[] = [
  get('/card/getcolors', () => ({
    errcode: 0,
    errmsg: 'ok',
    colors: [...COLORS].map(([name, value]) => ({ name, value })),
  })),
  post('/card/create', ({ cards }, { body }) => {
    return { errcode: 0, errmsg: 'ok', card_id: cards.create(object(body.card)).id };
  }),
  post('/card/get', ({ cards }, { body }) => {
    return { errcode: 0, errmsg: 'ok', card: stored(cards.get(text(body.card_id))) };
  }),
  post('/card/batchget', ({ cards }, { body }) => {
    const [offset, count] = [integer(body.offset), integer(body.count)];
    if (offset < 0 || count < 1 || count > MAX_PAGE) throw new WeChatError(40035);
    const wanted = body.status_list === undefined ? undefined : list(body.status_list);
    const all = cards.list.filter(({ status }) => !wanted || wanted.includes(status));
    const card_id_list = all.slice(offset, offset + count).map(({ id }) => id);
    return { errcode: 0, errmsg: 'ok', card_id_list, total_num: all.length };
  }),
  post('/card/update', ({ cards }, { body }) => {
    return { errcode: 0, errmsg: 'ok', send_check: cards.update(text(body.card_id), body) };
  }),
  post('/card/modifystock', ({ cards }, { body }) => {
    const { increase_stock_value: more = 0, reduce_stock_value: less = 0 } = body;
    cards.restock(text(body.card_id), integer(more) - integer(less));
    return undefined;
  }),
  post('/card/delete', ({ cards }, { body }) => {
    cards.remove(text(body.card_id));
    return undefined;
  }),
  post('/card/testwhitelist/set', ({ cards }, { body }) => {
    cards.setTesters(list(body.openid ?? []), list(body.username ?? []));
    return undefined;
  }),
];
