import type { GiftCardOrder } from '../../domains/cards/gift-cards.js';
import type { Endpoint } from '../endpoint.js';
import { boolean, integer, list, object, oneOf, optional, text } from '../schema.js';
import { CARD, cardService } from './service.js';

const giftCard = cardService('gift_card', { permission: 'verified-only' });
const PAY = 'https://pay.weixin.qq.com/index.php/public/product/detail?pid=61&productType=0';

const PAGE_ID = 'abcedfghifk=+Uasdaseq14fadkf8123h4jk';
const PAGE = { page_id: text() };

const theme = object({
  theme_pic_url: text(),
  title: text(),
  title_color: text({ like: '^#[0-9A-Fa-f]{6}$' }),
  item_list: list(object(CARD), { least: 1 }),
  pic_item_list: list(object({ background_pic_url: text() }), { least: 1 }),
  category_index: optional(integer({ least: 0 })),
});
const themes = optional(list(theme));
const cell = optional(object({ title: text(), url: text() }));

const LINKS = { category_list: optional(list(object({ title: text() }))), cell_1: cell, cell_2: cell };
const page = object({
  banner_pic_url: text(),
  page_title: text(),
  theme_list: themes,
  address: text(),
  service_phone: text(),
  biz_description: text(),
  ...LINKS,
});
// WeChat’s table asks for all fields of a page here, too; its sample sends some.
const changes = object({ ...PAGE, banner_pic_url: optional(text()), theme_list: themes, ...LINKS });

const BOUGHT = { card_id: 'card_id_1', price: 123, code: 'code_123456' };
const FACE = { default_gifting_msg: '', background_pic_url: '', accepter_openid: '123' };
const ORDER: GiftCardOrder = {
  order_id: 'Z2y2rY74ksZX1ceuGA',
  page_id: PAGE_ID,
  trans_id: '4001562001201608292531663351',
  ...{ create_time: 123, pay_finish_time: 123, total_price: 123, open_id: '123', accepter_openid: '123' },
  card_list: [{ ...BOUGHT, ...FACE }],
  outer_str: 'web',
  IsChatRoom: true,
};

export const giftCardEndpoints: Endpoint[] = [
  giftCard.post('/card/giftcard/page/add', '创建礼品卡货架 — Creates a page that sells gift cards.', {
    body: { page },
    reply: { page_id: PAGE_ID },
    handle: ({ giftCards }, input) => ({ page_id: giftCards.addPage(input.page).page_id }),
  }),
  giftCard.post('/card/giftcard/page/get', '查询礼品卡货架信息 — Tells about such a page.', {
    body: PAGE,
    reply: {
      page: {
        banner_pic_url: 'http://img.com/banner_pic',
        theme_list: [
          {
            theme_pic_url: 'http://img.com/theme_pic',
            title: 'title_lalala',
            title_color: '#FFFFFF',
            item_list: [{ card_id: 'card_id_lalala' }],
            pic_item_list: [{ background_pic_url: 'http://img.com/bg_pic1', default_gifting_msg: '祝福语1' }],
          },
        ],
      },
    },
    handle: ({ giftCards }, { page_id }) => ({ page: giftCards.pages.get(page_id).content }),
  }),
  giftCard.post('/card/giftcard/page/update', '修改礼品卡货架信息 — Changes such a page.', {
    body: { page: changes },
    handle({ giftCards }, input) {
      const { page_id, ...content } = input.page;
      giftCards.changePage(page_id, content);
    },
  }),
  giftCard.post('/card/giftcard/page/batchget', '查询礼品卡货架列表 — Lists such pages.', {
    reply: { page_id_list: [PAGE_ID] },
    handle: ({ giftCards }) => ({ page_id_list: giftCards.pages.list.map(({ page_id }) => page_id) }),
  }),
  giftCard.post('/card/giftcard/maintain/set', '下架礼品卡货架 — Takes a page, or all of them, off sale.', {
    body: { page_id: optional(text()), all: optional(boolean()), maintain: boolean() },
    reply: {
      control_info: {
        biz_control_type: 'E_PAGE_CONTROL_BIZ',
        system_biz_control_type: 'E_PAGE_CONTROL_NORMAL',
        list: [
          {
            page_id: PAGE_ID,
            page_control_type: 'E_PAGE_CONTROL_BIZ',
            system_page_control_type: 'E_PAGE_CONTROL_NORMAL',
          },
        ],
      },
    },
    handle: ({ giftCards }, { page_id, all, maintain }) => ({
      control_info: giftCards.setOff(all === true ? undefined : (page_id ?? ''), maintain),
    }),
  }),
  giftCard.post(
    '/card/giftcard/pay/whitelist/add',
    '申请微信支付礼品卡权限 — Applies for selling gift cards.',
    {
      body: { sub_mch_id: text() },
      reply: { url: PAY },
    },
  ),
  giftCard.post(
    '/card/giftcard/pay/submch/bind',
    '绑定商户号到礼品卡小程序 — Binds a merchant to a mini program.',
    {
      body: { sub_mch_id: text(), wxa_appid: text() },
    },
  ),
  giftCard.post('/card/giftcard/wxa/set', '上传小程序代码 — Makes a mini program sell gift cards.', {
    body: { wxa_appid: text(), ...PAGE },
    handle({ giftCards }, { page_id }) {
      giftCards.pages.get(page_id);
    },
  }),
  giftCard.post('/card/giftcard/order/get', '查询单个礼品卡订单 — Tells about an order of gift cards.', {
    body: { order_id: text() },
    reply: { order: ORDER },
    handle: ({ giftCards }, { order_id }) => ({ order: giftCards.orders.get(order_id) }),
  }),
  giftCard.post('/card/giftcard/order/batchget', '批量查询礼品卡订单 — Lists the orders of a period.', {
    body: {
      begin_time: optional(integer()),
      end_time: optional(integer()),
      sort_type: oneOf(['ASC', 'DESC']),
      offset: integer({ least: 0 }),
      count: integer({ least: 1, most: 100 }),
    },
    reply: { total_count: 47, order_list: [ORDER] },
    handle: ({ giftCards }, query) => giftCards.list(query),
  }),
  giftCard.post('/card/giftcard/order/refund', '礼品卡退款 — Refunds an order; its cards disappear.', {
    body: { order_id: text() },
    handle({ giftCards }, { order_id }) {
      giftCards.refund(order_id);
    },
  }),
];
