import API from 'wechat-api';

declare const api: API;

const page = {
  page_title: '礼品卡',
  banner_pic_url: 'http://mmbiz.qpic.cn/banner/0',
  theme_list: [
    {
      theme_pic_url: 'http://mmbiz.qpic.cn/theme/0',
      title: '圣诞',
      title_color: '#FB966E',
      item_list: [{ card_id: 'pCARD' }],
      pic_item_list: [{ background_pic_url: 'http://mmbiz.qpic.cn/face/0' }],
    },
  ],
  address: '广州市海珠区222号',
  service_phone: '020-12345678',
  biz_description: '退款指引',
};

api.addGiftCardPage(page, (_err, { page_id }) => page_id.length);
api.addGiftCardPage({ ...page, cell_1: { title: '申请退款', url: 'https://example.com' } }, () => {});
// @ts-expect-error the title is missing
api.addGiftCardPage({ ...page, page_title: undefined }, () => {});
api.getGiftCardPage('PAGE', (_err, { page: { theme_list } }) => theme_list[0]?.item_list[0]?.card_id);
// @ts-expect-error an id is text
api.getGiftCardPage(1, () => {});
api.updateGiftCardPage({ page_id: 'PAGE', page_title: '礼品卡' }, (_err, ok) => ok.errcode);
// @ts-expect-error which page?
api.updateGiftCardPage({ page_title: '礼品卡' }, () => {});
api.getGiftCardPages((_err, { page_id_list: [first] }) => first?.length);
api.setGiftCardMaintain({ page_id: 'PAGE', maintain: true }, (_err, { control_info: { list } }) =>
  list.filter((one) => one.page_control_type === 'E_PAGE_CONTROL_BIZ'),
);
api.setGiftCardMaintain({ all: true, maintain: true }, () => {});
// @ts-expect-error one page or all?
api.setGiftCardMaintain({ maintain: true }, () => {});

api.addGiftCardPayWhitelist('1900015421', (_err, { url }) => url.length);
// @ts-expect-error a merchant's number is text
api.addGiftCardPayWhitelist(1900015421, () => {});
api.bindGiftCardSubMch('1900015421', 'wxMINI', (_err, ok) => ok.errcode);
// @ts-expect-error which mini program?
api.bindGiftCardSubMch('1900015421', () => {});
api.setGiftCardWxa('wxMINI', 'PAGE', (_err, ok) => ok.errcode);
// @ts-expect-error which page?
api.setGiftCardWxa('wxMINI', () => {});

api.getGiftCardOrder('ORDER', (_err, { order }) => order.card_list[0]?.code.length);
// @ts-expect-error which order?
api.getGiftCardOrder(() => {});
api.getGiftCardOrders({ sort_type: 'ASC', offset: 0, count: 100 }, (_err, orders) => orders.total_count);
api.getGiftCardOrders(
  { begin_time: 1472400000, end_time: 1472716604, sort_type: 'DESC', offset: 0, count: 100 },
  (_err, { order_list: [first] }) => first?.total_price,
);
// @ts-expect-error no such order
api.getGiftCardOrders({ sort_type: 'asc', offset: 0, count: 100 }, () => {});
api.refundGiftCardOrder('ORDER', (_err, ok) => ok.errcode);
// @ts-expect-error which order?
api.refundGiftCardOrder(() => {});
api.updateGeneralCardUser({ code: '1234', card_id: 'pCARD', balance: 7000 }, (_err, card) =>
  card.result_balance.toFixed(),
);
// @ts-expect-error a balance is a number
api.updateGeneralCardUser({ code: '1234', card_id: 'pCARD', balance: '7000' }, () => {});

const base_info = { mchid_list: ['123'], begin_time: 1480317217, end_time: 1580317217 };
const member_rule = { card_id: 'pCARD', least_cost: 2, max_cost: 20000 };

api.addPayGiftCard({ type: 'RULE_TYPE_PAY_MEMBER_CARD', base_info, member_rule }, (_err, added) => [
  added.rule_id,
  added.fail_mchid_list[0]?.occupy_appid,
]);
// @ts-expect-error for which merchants, and when?
api.addPayGiftCard({ type: 'RULE_TYPE_PAY_MEMBER_CARD', member_rule }, () => {});
api.deletePayGiftCard(1233, (_err, ok) => ok.errcode);
// @ts-expect-error an id is a number
api.deletePayGiftCard('1233', () => {});
api.getPayGiftCard(1233, (_err, { rule_info }) => [
  rule_info.base_info.status,
  rule_info.member_rule?.card_id,
]);
// @ts-expect-error which rule?
api.getPayGiftCard(() => {});
api.getPayGiftCards(
  { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 10 },
  (_err, { rule_list: [first] }) => first?.base_info.mchid_list[0],
);
// @ts-expect-error only those in force?
api.getPayGiftCards({ type: 'RULE_TYPE_PAY_MEMBER_CARD', offset: 0, count: 10 }, () => {});

const order: Promise<{ order: { order_id: string } }> = api.promises.getGiftCardOrder('ORDER');
void order;
