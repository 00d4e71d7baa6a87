import type { Sandbox } from 'wechat-api-sandbox';
import { call } from './endpoints.js';
import { startAtNoon } from './noon.js';

/** What every card has. */
export const BASE = {
  logo_url: 'http://mmbiz.qpic.cn/logo/0',
  brand_name: '微信餐厅',
  code_type: 'CODE_TYPE_TEXT',
  title: '双人套餐',
  color: 'Color010',
  notice: '使用时出示此券',
  description: '仅限堂食',
  date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
  sku: { quantity: 100 },
};

const CARDS = {
  groupon: { card_type: 'GROUPON', details: { deal_detail: '大锅1份' } },
  member: {
    card_type: 'MEMBER_CARD',
    details: { prerogative: '八折', supply_bonus: true, supply_balance: true, wx_activate: true },
  },
  gift: {
    card_type: 'GENERAL_CARD',
    details: { sub_card_type: 'GIFT_CARD' },
    base: { giftcard_info: { price: 5000 } },
  },
  movie: { card_type: 'MOVIE_TICKET', details: { detail: '电影' } },
  meeting: { card_type: 'MEETING_TICKET', details: { meeting_detail: '会议' } },
  flight: {
    card_type: 'BOARDING_PASS',
    details: {
      from: '上海',
      to: '北京',
      flight: 'MU5101',
      air_model: '空客A320',
      departure_time: '1500000000',
      landing_time: '1500007200',
    },
  },
  lucky: { card_type: 'LUCKY_MONEY', details: {} },
  own: { card_type: 'GROUPON', details: { deal_detail: '小锅1份' }, base: { use_custom_code: true } },
  imported: {
    card_type: 'GROUPON',
    details: { deal_detail: '小锅1份' },
    base: {
      use_custom_code: true,
      get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
      sku: { quantity: 0 },
    },
  },
};

/** A card that the shop has. */
export type Kind = keyof typeof CARDS;

/** A card as /card/create takes it. */
export function cardOf(kind: Kind, change: object = {}) {
  const { card_type, details, base = {} } = CARDS[kind] as (typeof CARDS)['gift'];
  const base_info = { ...BASE, ...base, ...change };
  return { card: { card_type, [card_type.toLowerCase()]: { base_info, ...details } } };
}

/** A sandbox with a user and a card of each kind, which has passed review; it is noon. */
export async function startCardShop() {
  return openCardShop(await startAtNoon());
}

/** The same, in a sandbox that runs. */
export async function openCardShop(sandbox: Sandbox) {
  const { cards, wallets, followers } = sandbox.state;
  const ids = {} as Record<Kind, string>;
  for (const kind of Object.keys(CARDS) as Kind[]) {
    const { card_id } = await call(sandbox, '/card/create', cardOf(kind));
    ids[kind] = card_id as string;
    cards.approve(ids[kind]);
  }
  const openid = followers.list[0]?.openid ?? '';
  /** Lets the user receive a card. */
  const receive = (kind: Kind, code?: string) => ({
    code: wallets.receive(ids[kind], openid, { code }),
    card_id: ids[kind],
  });
  return { sandbox, ids, openid, receive };
}

/** What `startCardShop` gives. */
export type CardShop = Awaited<ReturnType<typeof startCardShop>>;

/** Lets somebody buy two gift cards. */
export async function buyGiftCards({ sandbox, ids, openid }: CardShop) {
  const { page_id } = await call(sandbox, '/card/giftcard/page/add', { page: giftPage(ids.gift) });
  const order = sandbox.state.giftCards.buy(page_id as string, openid, [ids.gift, ids.gift], 'web');
  return { page_id: page_id as string, order };
}

/** A page that sells a gift card. */
export function giftPage(card_id: string) {
  return {
    page_title: '礼品卡',
    support_multi: true,
    banner_pic_url: 'http://mmbiz.qpic.cn/banner/0',
    theme_list: [
      {
        theme_pic_url: 'http://mmbiz.qpic.cn/theme/0',
        title: '圣诞',
        title_color: '#FB966E',
        item_list: [{ card_id, title: '焦糖拿铁' }],
        pic_item_list: [{ background_pic_url: 'http://mmbiz.qpic.cn/face/0', default_gifting_msg: '祝福语' }],
        category_index: 0,
      },
    ],
    category_list: [{ title: '节日' }],
    address: '广州市海珠区222号',
    service_phone: '020-12345678',
    biz_description: '退款指引',
    cell_1: { title: '申请发票', url: 'https://open.weixin.qq.com' },
  };
}
