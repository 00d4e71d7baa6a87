import { giftCard } from '../../requests/gift-card.js';
import { likeRow } from '../kit/from-table.js';
import { call, type Story } from '../kit/step.js';

const PAYER = 'a follower who buys a gift card';

export const giftCards: Story = [
  likeRow(giftCard, 'addGiftCardPage', { learns: { giftPage: 'page_id' } }),
  call('getGiftCardPage', ({ giftPage }) => [giftPage], { learns: { giftTheme: 'page.theme_list.0.title' } }),
  call('updateGiftCardPage', ({ giftPage, cardId }) => [
    {
      page_id: giftPage,
      banner_pic_url: 'https://mmbiz.qpic.cn/banner/0',
      theme_list: [
        {
          theme_pic_url: 'https://mmbiz.qpic.cn/theme/0',
          title: '新年',
          title_color: '#FB966E',
          item_list: [{ card_id: cardId, title: '焦糖拿铁' }],
          pic_item_list: [
            { background_pic_url: 'https://mmbiz.qpic.cn/face/0', default_gifting_msg: '祝福' },
          ],
        },
      ],
    },
  ]),
  call('getGiftCardPages', [], { learns: { firstGiftPage: 'page_id_list.0' } }),
  call('setGiftCardMaintain', ({ giftPage }) => [{ page_id: giftPage, maintain: true }], {
    learns: { giftControl: 'control_info.biz_control_type' },
  }),
  likeRow(giftCard, 'addGiftCardPayWhitelist', { learns: { giftPayURL: 'url' } }),
  likeRow(giftCard, 'bindGiftCardSubMch'),
  call('setGiftCardWxa', ({ giftPage }) => ['wx5ac5b7f2d8c9e3a1', giftPage]),
  likeRow(giftCard, 'getGiftCardOrders', { lacks: PAYER }),
  likeRow(giftCard, 'getGiftCardOrder', { lacks: PAYER }),
  likeRow(giftCard, 'refundGiftCardOrder', { lacks: PAYER }),
  likeRow(giftCard, 'updateGeneralCardUser', { lacks: PAYER }),
  likeRow(giftCard, 'addPayGiftCard', { learns: { giftRule: 'rule_id' } }),
  call('getPayGiftCard', ({ giftRule }) => [giftRule], { learns: { giftRuleType: 'rule_info.type' } }),
  likeRow(giftCard, 'getPayGiftCards', { learns: { giftRules: 'rule_list' } }),
  call('deletePayGiftCard', ({ giftRule }) => [giftRule]),
];
