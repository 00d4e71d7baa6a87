import { giftCard } from '../../requests/gift-card.js';
import { likeRow } from '../kit/from-table.js';
import { call, happens, OURS, type Facts, type Story } from '../kit/step.js';

const OF_THE_CARD = { pCARD: 'giftCardId' };
const OF_THE_ORDER = { Z2y2: 'giftOrderId' };

/** A card that is bought, and given to somebody else. */
const card = ({ logoURL }: Facts) => ({
  card_type: 'GENERAL_CARD',
  general_card: {
    sub_card_type: 'GIFT_CARD',
    init_balance: 10000,
    base_info: {
      giftcard_info: { price: 10000 },
      logo_url: logoURL,
      brand_name: '微信餐厅',
      code_type: 'CODE_TYPE_TEXT',
      title: '礼品卡',
      color: 'Color010',
      notice: '使用时出示此卡',
      description: '仅限堂食',
      date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 365, fixed_begin_term: 0 },
      sku: { quantity: 100 },
    },
  },
});

export const giftCards: Story = [
  call('createCard', (facts) => [card(facts)], { only: OURS, learns: { giftCardId: 'card_id' } }),
  happens('cardPassesReview', ({ giftCardId }) => [giftCardId], undefined, OURS),
  likeRow(giftCard, 'addGiftCardPage', { learns: { giftPage: 'page_id' } }, OF_THE_CARD),
  call('getGiftCardPage', ({ giftPage }) => [giftPage], { learns: { giftTheme: 'page.theme_list.0.title' } }),
  call('updateGiftCardPage', ({ giftPage, giftCardId }) => [
    {
      page_id: giftPage,
      banner_pic_url: 'https://mmbiz.qpic.cn/banner/0',
      theme_list: [
        {
          theme_pic_url: 'https://mmbiz.qpic.cn/theme/0',
          title: '新年',
          title_color: '#FB966E',
          item_list: [{ card_id: giftCardId, title: '焦糖拿铁' }],
          pic_item_list: [
            { background_pic_url: 'https://mmbiz.qpic.cn/face/0', default_gifting_msg: '祝福' },
          ],
        },
      ],
    },
  ]),
  call('getGiftCardPages', [], { learns: { firstGiftPage: 'page_id_list.0' } }),
  likeRow(giftCard, 'addGiftCardPayWhitelist', { learns: { giftPayURL: 'url' } }),
  likeRow(giftCard, 'bindGiftCardSubMch'),
  call('setGiftCardWxa', ({ giftPage }) => ['wx5ac5b7f2d8c9e3a1', giftPage]),
  happens(
    'followerBuysGiftCard',
    ({ giftPage, openid, giftCardId }) => [giftPage, openid, giftCardId],
    'giftOrderId',
    OURS,
  ),
  likeRow(giftCard, 'getGiftCardOrders', { learns: { giftOrders: 'order_list' } }),
  likeRow(giftCard, 'getGiftCardOrder', { learns: { giftCode: 'order.card_list.0.code' } }, OF_THE_ORDER),
  likeRow(
    giftCard,
    'updateGeneralCardUser',
    { learns: { giftBalance: 'result_balance' } },
    { ...OF_THE_CARD, 1234: 'giftCode' },
  ),
  call('setGiftCardMaintain', ({ giftPage }) => [{ page_id: giftPage, maintain: true }], {
    learns: { giftControl: 'control_info.biz_control_type' },
  }),
  likeRow(giftCard, 'refundGiftCardOrder', {}, OF_THE_ORDER),
  likeRow(giftCard, 'addPayGiftCard', { learns: { giftRule: 'rule_id' } }, { pCARD: 'memberCardId' }),
  call('getPayGiftCard', ({ giftRule }) => [giftRule], { learns: { giftRuleType: 'rule_info.type' } }),
  likeRow(giftCard, 'getPayGiftCards', { learns: { giftRules: 'rule_list' } }),
  call('deletePayGiftCard', ({ giftRule }) => [giftRule]),
];
