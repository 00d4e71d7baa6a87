import { COLORS } from '../../domains/cards/card-colors.js';
import type { Card, CardChanges, CardContent } from '../../domains/cards/card.js';
import type { Endpoint } from '../endpoint.js';
import { boolean, integer, list, optional, text } from '../schema.js';
import { CHANGES, newCard } from './card-fields.js';
import { CARD, cardService } from './service.js';

const creating = cardService('Create_a_Coupon_Voucher_or_Card');
const managing = cardService('Managing_Coupons_Vouchers_and_Cards');

const SAMPLE = {
  card_type: 'DISCOUNT',
  discount: {
    base_info: {
      id: 'pbLatjnP97_F9PudzBARQhn7xR7A',
      logo_url: 'http://mmbiz.qpic.cn/mmbiz/LOGO/0?wx_fmt=png',
      code_type: 'CODE_TYPE_NONE',
      brand_name: '微信餐厅',
      title: '9折优惠券',
      date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
      color: '#10AD61',
      notice: '到店使用',
      description: '',
      status: 'CARD_STATUS_VERIFY_OK',
      sku: { quantity: 100096, total_quantity: 100100 },
      create_time: 1457525546,
      update_time: 1457526240,
    },
    discount: 10,
  },
};

function stored({
  id,
  type,
  base,
  details,
  status,
  quantity,
  total,
  create_time,
  update_time,
}: Card): object {
  const base_info = {
    id,
    ...base,
    // Created by its name, a colour is told by its value.
    color: COLORS.get(base.color),
    status,
    sku: { quantity, total_quantity: total },
    create_time,
    update_time,
  };
  return { card: { card_type: type, [type.toLowerCase()]: { base_info, ...details } } };
}

const stock = optional(integer({ least: 0, wrong: 40122 }));

export const cardEndpoints: Endpoint[] = [
  creating.get('/card/getcolors', '获取颜色列表 — Lists the colours that cards can have.', {
    reply: { colors: [{ name: 'Color010', value: '#55bd47' }] },
    handle: () => ({ colors: [...COLORS].map(([name, value]) => ({ name, value })) }),
  }),
  creating.post('/card/create', '创建卡券 — Creates a card, which is then reviewed.', {
    body: { card: newCard },
    reply: { card_id: SAMPLE.discount.base_info.id },
    handle({ cards }, input) {
      const { card_type: type, ...content } = input.card;
      const { [type.toLowerCase()]: fields } = content as unknown as Record<string, CardContent>;
      return { card_id: cards.create(type, fields as CardContent).id };
    },
  }),
  managing.post('/card/get', '查看卡券详情 — Tells about a card.', {
    body: CARD,
    reply: { card: SAMPLE },
    handle: ({ cards }, { card_id }) => stored(cards.get(card_id)),
  }),
  managing.post('/card/batchget', '批量查询卡券列表 — Lists the cards, 50 at a time.', {
    body: {
      offset: integer({ least: 0, wrong: 40035 }),
      count: integer({ least: 1, most: 50, wrong: 40035 }),
      status_list: optional(list(text())),
    },
    reply: { card_id_list: ['ph_gmt7cUVrlRk8swPwx7aDyF-pg'], total_num: 1 },
    handle({ cards }, { offset, count, status_list }) {
      const { rows, total } = cards.page(
        offset,
        count,
        ({ status }) => status_list?.includes(status) ?? true,
      );
      return { card_id_list: rows.map(({ id }) => id), total_num: total };
    },
  }),
  managing.post('/card/update', '更改卡券信息 — Changes a card; some changes are reviewed.', {
    body: { ...CARD, ...CHANGES },
    reply: { send_check: false },
    handle({ cards }, { card_id }, { body }) {
      const changes = body[cards.get(card_id).type.toLowerCase()] as CardChanges | undefined;
      return { send_check: cards.change(card_id, changes) };
    },
  }),
  managing.post('/card/modifystock', '修改库存 — Adds to the stock of a card, or takes away from it.', {
    body: { ...CARD, increase_stock_value: stock, reduce_stock_value: stock },
    handle({ cards }, { card_id, increase_stock_value: more = 0, reduce_stock_value: less = 0 }) {
      cards.restock(card_id, more - less);
    },
  }),
  managing.post('/card/delete', '删除卡券 — Deletes a card; whoever has it keeps it.', {
    body: CARD,
    handle({ cards }, { card_id }) {
      cards.retire(card_id);
    },
  }),
  creating.post('/card/paycell/set', '设置买单接口 — Lets users pay from a card, or no longer.', {
    body: { ...CARD, is_open: boolean() },
    handle({ cards }, { card_id }) {
      cards.available(card_id);
    },
  }),
  creating.post(
    '/card/selfconsumecell/set',
    '设置自助核销 — Lets users redeem a card themselves, or no longer.',
    {
      body: {
        ...CARD,
        is_open: boolean(),
        // The spelling is WeChat's.
        need_verify_cod: optional(boolean()),
        need_remark_amount: optional(boolean()),
      },
      handle({ cards }, { card_id }) {
        cards.available(card_id);
      },
    },
  ),
];
