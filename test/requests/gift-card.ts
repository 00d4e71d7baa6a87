import { call } from './row.js';

const page = {
  page_title: '礼品卡',
  banner_pic_url: 'http://mmbiz.qpic.cn/banner/0',
  theme_list: [
    {
      theme_pic_url: 'http://mmbiz.qpic.cn/theme/0',
      title: '圣诞',
      title_color: '#FB966E',
      item_list: [{ card_id: 'pCARD', title: '焦糖拿铁' }],
      pic_item_list: [{ background_pic_url: 'http://mmbiz.qpic.cn/face/0', default_gifting_msg: '祝福' }],
    },
  ],
  address: '广州市海珠区222号',
  service_phone: '020-12345678',
  biz_description: '退款指引',
};

const orders = { begin_time: 1472400000, end_time: 1472716604, sort_type: 'ASC', offset: 0, count: 2 };
const update = { code: '1234', card_id: 'pCARD', balance: 7000, record_balance: '购买咖啡' };

const rule = {
  type: 'RULE_TYPE_PAY_MEMBER_CARD',
  base_info: { mchid_list: ['123', '456'], begin_time: 1480317217, end_time: 1580317217 },
  member_rule: { card_id: 'pCARD', least_cost: 2, max_cost: 20000, jump_url: 'www.qq.com' },
};
const rules = { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 1 };

export const giftCard = {
  addGiftCardPage: [call(page).post('/card/giftcard/page/add', { page })],
  getGiftCardPage: [call('abc=+U').post('/card/giftcard/page/get', { page_id: 'abc=+U' })],
  updateGiftCardPage: [
    call({ page_id: 'abc=+U', ...page }).post('/card/giftcard/page/update', {
      page: { page_id: 'abc=+U', ...page },
    }),
  ],
  getGiftCardPages: [call().post('/card/giftcard/page/batchget', {})],
  setGiftCardMaintain: [
    call({ page_id: 'abc=+U', maintain: true }).post('/card/giftcard/maintain/set', {
      page_id: 'abc=+U',
      maintain: true,
    }),
    call({ all: true, maintain: true }).post('/card/giftcard/maintain/set', { all: true, maintain: true }),
  ],
  addGiftCardPayWhitelist: [
    call('1900015421').post('/card/giftcard/pay/whitelist/add', { sub_mch_id: '1900015421' }),
  ],
  bindGiftCardSubMch: [
    call('1900015421', 'wxMINI').post('/card/giftcard/pay/submch/bind', {
      sub_mch_id: '1900015421',
      wxa_appid: 'wxMINI',
    }),
  ],
  setGiftCardWxa: [
    call('wxMINI', 'abc=+U').post('/card/giftcard/wxa/set', { wxa_appid: 'wxMINI', page_id: 'abc=+U' }),
  ],
  getGiftCardOrder: [call('Z2y2').post('/card/giftcard/order/get', { order_id: 'Z2y2' })],
  getGiftCardOrders: [call(orders).post('/card/giftcard/order/batchget', orders)],
  refundGiftCardOrder: [call('Z2y2').post('/card/giftcard/order/refund', { order_id: 'Z2y2' })],
  updateGeneralCardUser: [call(update).post('/card/generalcard/updateuser', update)],
  addPayGiftCard: [call(rule).post('/card/paygiftcard/add', { rule_info: rule })],
  deletePayGiftCard: [call(1233).post('/card/paygiftcard/delete', { rule_id: 1233 })],
  getPayGiftCard: [call(1233).post('/card/paygiftcard/getbyid', { rule_id: 1233 })],
  getPayGiftCards: [call(rules).post('/card/paygiftcard/batchget', rules)],
};
