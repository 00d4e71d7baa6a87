import { CALLBACKS, CO, OLD, OURS, call, happens, type Facts, type Story } from '../kit/step.js';

const GROUPON_CODE = '210000000001';
const URL = 'https://shop.example/use';

const base = ({ logoURL }: Facts) => ({
  logo_url: logoURL,
  brand_name: '微信餐厅',
  code_type: 'CODE_TYPE_TEXT',
  title: '双人套餐',
  color: 'Color010',
  notice: '使用时出示此券',
  description: '仅限堂食',
  date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
  sku: { quantity: 100 },
});

/** A card of a kind, with what only this kind has. */
const card =
  (type: string, details: object, more: object = {}) =>
  (facts: Facts) => [
    { card_type: type.toUpperCase(), [type]: { base_info: { ...base(facts), ...more }, ...details } },
  ];

const DEPOSIT = {
  use_custom_code: true,
  get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
  sku: { quantity: 0 },
};

const span = ({ weekAgo, yesterday }: Facts) => [weekAgo, yesterday];

/** Coupons: made, given away, used. */
export const cards: Story = [
  call('uploadLogo', ({ image }) => [image], { only: CALLBACKS, learns: { logoURL: 'url' } }),
  call('uploadLogo', ({ image }) => [image], {
    only: CO,
    broken: 'it gives the form to httpx as `stream`, which httpx does not know, and sends no body',
  }),
  call('uploadImage', ({ image }) => [image], { learns: { logoURL: 'url' } }),
  call('getColors', [], { learns: { color: 'colors.0.name' } }),
  call(
    'addLocations',
    [
      [
        {
          business_name: '微信餐厅',
          province: '广东省',
          city: '广州市',
          district: '海珠区',
          address: '中国广东省广州市海珠区艺苑路 11 号',
          telephone: '020-89772059',
          category: '房产小区',
          longitude: '115.32375',
          latitude: '25.097486',
        },
      ],
    ],
    {
      learns: { locationId: 'location_id_list.0' },
    },
  ),
  call('getLocations', [0, 20], { learns: { locations: 'location_list' } }),
  call('getApplyProtocol', [], { learns: { cardCategory: 'category.0.primary_category_id' } }),

  call('createCard', card('groupon', { deal_detail: '大锅1份' }), { learns: { cardId: 'card_id' } }),
  call('setTestWhitelist', ({ openid }) => [{ openid: [openid], username: [] }]),
  happens('cardPassesReview', ({ cardId }) => [cardId]),
  call('getCard', ({ cardId }) => [cardId], { learns: { cardType: 'card.card_type' } }),
  call('getCards', [0, 10, ['CARD_STATUS_VERIFY_OK']], { learns: { firstCard: 'card_id_list.0' } }),
  call('updateCard', ({ cardId }) => [cardId, 'GROUPON', { base_info: { service_phone: '020-88888888' } }], {
    only: CALLBACKS,
  }),
  call('updateCardStock', ({ cardId }) => [cardId, 5]),
  call('updateCardStock', ({ cardId }) => [cardId, -5]),
  call('createQRCode', ({ cardId }) => [{ card_id: cardId, is_unique_code: false, outer_id: 1 }], {
    learns: { cardTicket: 'ticket' },
  }),
  call('createCardQRCode', ({ cardId }) => [{ card: { card_id: cardId } }, 1800], {
    learns: { cardTicket: 'ticket' },
  }),
  call(
    'createCardLandingPage',
    ({ cardId, logoURL }) => [
      {
        banner: logoURL,
        page_title: '优惠大派送',
        can_share: true,
        scene: 'SCENE_NEAR_BY',
        card_list: [{ card_id: cardId, thumb_url: logoURL }],
      },
    ],
    { learns: { landingPage: 'url' } },
  ),
  happens('followerSays', ({ openid }) => [openid, '有券吗']),
  call('sendCard', ({ openid, cardId }) => [openid, { card_id: cardId }], { only: CALLBACKS }),
  call('sendCard', ({ openid, cardId }) => [openid, cardId], { only: CO }),
  call('addKfAccount', ['ann@shop', '安妮', 'pass']),
  call('sendCardFromCs', ({ openid, cardId }) => [openid, 'ann@shop', { card_id: cardId }]),

  happens('followerTakesCard', ({ cardId, openid }) => [cardId, openid], 'code'),
  happens('followerTakesCard', ({ cardId, openid }) => [cardId, openid], 'secondCode'),
  happens('pageEncryptsCode', ({ code }) => [code], 'encryptedCode'),
  call('decryptCode', ({ encryptedCode }) => [encryptedCode], { learns: { code: 'code' } }),
  call('getRedirectUrl', ({ encryptedCode, cardId }) => [URL, encryptedCode, cardId], {
    only: ['wechat-api'],
    answer: 'text',
  }),
  call('getRedirectUrl', ({ encryptedCode, cardId }) => [URL, encryptedCode, cardId], {
    only: OLD,
    silent: true,
  }),
  call('getRedirectUrl', ({ encryptedCode, cardId }) => [URL, encryptedCode, cardId], {
    only: CO,
    silent: true,
  }),
  call('getCode', ({ code, cardId }) => [code, cardId], { learns: { holder: 'openid' } }),
  call('getUserCardList', ({ openid, cardId }) => [openid, cardId], {
    learns: { heldCard: 'card_list.0.code' },
  }),
  call('getCardList', ({ openid, cardId }) => [openid, cardId], { learns: { heldCard: 'card_list.0.code' } }),
  call('consumeCode', ({ code, cardId }) => [code, cardId], { learns: { consumed: 'card.card_id' } }),
  call('unavailableCode', ({ secondCode, cardId }) => [secondCode, cardId]),
  call('addConsumer', ['wxid', null], { only: CALLBACKS }),

  call('createCard', card('groupon', { deal_detail: '大锅1份' }, DEPOSIT), {
    learns: { depositCardId: 'card_id' },
  }),
  call('importCustomizedCodes', ({ depositCardId }) => [depositCardId, [GROUPON_CODE, '210000000002']]),
  call('checkCustomizedCodes', ({ depositCardId }) => [depositCardId, [GROUPON_CODE, '219999999999']], {
    learns: { existing: 'exist_code.0' },
  }),
  call('getDepositCodesCount', ({ depositCardId }) => [depositCardId], { learns: { deposited: 'count' } }),
  call('createCard', card('groupon', { deal_detail: '大锅1份' }, { use_custom_code: true }), {
    learns: { customCardId: 'card_id' },
  }),
  happens('cardPassesReview', ({ customCardId }) => [customCardId]),
  happens(
    'followerTakesCard',
    ({ customCardId, openid }) => [customCardId, openid, '12312313'],
    'customCode',
  ),
  call('updateCode', ({ customCode, customCardId }) => [customCode, customCardId, '3495739475']),

  call('getTotalCardDataInfo', (facts) => [...span(facts), 1], { learns: { cardData: 'list' } }),
  call('getCardDataInfo', (facts) => [facts.cardId, ...span(facts), 1], { learns: { cardData: 'list' } }),
  call('getMemberCardData', (facts) => [...span(facts), 0], { learns: { memberData: 'list' } }),
  call('setPayCell', ({ cardId }) => [cardId, true]),
  call('setSelfConsumeCell', ({ cardId }) => [
    { card_id: cardId, is_open: true, need_verify_cod: false, need_remark_amount: true },
  ]),
  call('deleteCard', ({ depositCardId }) => [depositCardId]),
];

const MEMBER = { prerogative: '八折', supply_bonus: true, supply_balance: false, wx_activate: true };

const submerchant = ({ now, logoURL, cardCategory }: Facts) => ({
  brand_name: '粤菜馆',
  logo_url: logoURL,
  protocol: 'mPROTOCOL',
  end_time: (now as number) + 30 * 86_400,
  primary_category_id: cardCategory,
  secondary_category_id: 101,
});

/** Cards that somebody holds under a name, a seat or a number; and merchants below this one. */
export const specialCards: Story = [
  call('createCard', card('member_card', MEMBER), { learns: { memberCardId: 'card_id' } }),
  happens('cardPassesReview', ({ memberCardId }) => [memberCardId]),
  happens('followerTakesCard', ({ memberCardId, openid }) => [memberCardId, openid], 'memberCode'),
  call('updateCard', ({ memberCardId }) => [memberCardId, { prerogative: '七折' }], {
    only: CO,
  }),
  call('activateMembercardUserForm', ({ memberCardId }) => [
    { card_id: memberCardId, required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] } },
  ]),
  call('activateUserForm', ({ memberCardId }) => [
    { card_id: memberCardId, required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] } },
  ]),
  call('getMemberCardActivateUrl', ({ memberCardId }) => [memberCardId], { learns: { activateURL: 'url' } }),
  call('getActivateMembercardUrl', ({ memberCardId }) => [{ card_id: memberCardId, outer_str: 'poster' }], {
    learns: { activateURL: 'url' },
  }),
  call('activateMembercard', ({ memberCardId, memberCode }) => [
    { membership_number: 'A001', code: memberCode, card_id: memberCardId, init_bonus: 100 },
  ]),
  happens(
    'followerFillsInForm',
    ({ memberCardId, memberCode }) => [memberCardId, memberCode],
    'activateTicket',
  ),
  call('getMemberCardActivateTempInfo', ({ activateTicket }) => [activateTicket], {
    learns: { answers: 'info' },
  }),
  call('getActivateTempinfo', ({ activateTicket }) => [activateTicket], { learns: { answers: 'info' } }),
  call('getMemberCardDetailData', (facts) => [facts.memberCardId, ...span(facts)], {
    learns: { memberData: 'list' },
  }),
  call('getMembercard', ({ memberCardId, memberCode }) => [{ card_id: memberCardId, code: memberCode }], {
    learns: { bonus: 'bonus' },
  }),
  call(
    'getMemberCardUserInfo',
    ({ memberCardId, memberCode }) => [{ card_id: memberCardId, code: memberCode }],
    { learns: { bonus: 'bonus' } },
  ),
  call(
    'updateMembercard',
    ({ memberCardId, memberCode }) => [
      { card_id: memberCardId, code: memberCode, add_bonus: 30, record_bonus: '消费30元' },
    ],
    { learns: { resultBonus: 'result_bonus' } },
  ),
  call(
    'updateMemberCardUserInfo',
    ({ memberCardId, memberCode }) => [
      { card_id: memberCardId, code: memberCode, add_bonus: 30, record_bonus: '消费30元' },
    ],
    { learns: { resultBonus: 'result_bonus' } },
  ),

  call('createCard', card('movie_ticket', { detail: '一部电影' }), { learns: { movieCardId: 'card_id' } }),
  happens('cardPassesReview', ({ movieCardId }) => [movieCardId]),
  happens('followerTakesCard', ({ movieCardId, openid }) => [movieCardId, openid], 'movieCode'),
  call('updateMovieTicket', ({ movieCardId, movieCode, now }) => [
    {
      card_id: movieCardId,
      code: movieCode,
      ticket_class: '3D',
      screening_room: '1 号厅',
      show_time: now,
      duration: 120,
      seat_number: ['5排14号'],
    },
  ]),
  call(
    'createCard',
    (facts) =>
      card('boarding_pass', {
        from: '成都',
        to: '广州',
        flight: 'CE123',
        departure_time: facts.now,
        landing_time: (facts.now as number) + 7200,
        check_in_url: URL,
        air_model: '空客A320',
      })(facts),
    { learns: { passCardId: 'card_id' } },
  ),
  happens('cardPassesReview', ({ passCardId }) => [passCardId]),
  happens('followerTakesCard', ({ passCardId, openid }) => [passCardId, openid], 'passCode'),
  call('checkInBoardingPass', ({ passCardId, passCode, now }) => [
    {
      card_id: passCardId,
      code: passCode,
      passenger_name: '张三',
      class: '头等舱',
      seat: '1A',
      etkt_bnr: '99912345678901',
      gate: 'C1',
      boarding_time: now,
      is_cancel: false,
      qrcode_data: 'PASS',
    },
  ]),
  call('createCard', card('meeting_ticket', { meeting_detail: '一场会议' }), {
    learns: { meetingCardId: 'card_id' },
  }),
  happens('cardPassesReview', ({ meetingCardId }) => [meetingCardId]),
  happens('followerTakesCard', ({ meetingCardId, openid }) => [meetingCardId, openid], 'meetingCode'),
  call('updateMeetingTicket', ({ meetingCardId, meetingCode }) => [
    { card_id: meetingCardId, code: meetingCode, zone: 'C区', entrance: '东北门', seat_number: '2排15号' },
  ]),
  call('createCard', card('lucky_money', {}), { learns: { luckyCardId: 'card_id' } }),
  happens('cardPassesReview', ({ luckyCardId }) => [luckyCardId]),
  happens('followerTakesCard', ({ luckyCardId, openid }) => [luckyCardId, openid], 'luckyCode'),
  call('updateLuckyMonkeyBalance', ({ luckyCode, luckyCardId }) => [luckyCode, luckyCardId, 1000], {
    only: OURS,
  }),
  call('updateLuckyMonkeyBalance', ({ luckyCode, luckyCardId }) => [luckyCode, luckyCardId, 1000], {
    only: [...OLD, ...CO],
    refused: { errcode: 40066, why: 'it asks for luckymonkey; WeChat has luckymoney' },
  }),

  call('submitSubmerchant', (facts) => [submerchant(facts)], { learns: { merchantId: 'info.merchant_id' } }),
  call('updateSubmerchant', (facts) => [{ merchant_id: facts.merchantId, ...submerchant(facts) }], {
    learns: { merchantId: 'info.merchant_id' },
  }),
  call('getSubmerchant', ({ merchantId }) => [merchantId], { learns: { merchantStatus: 'info.status' } }),
  call('batchgetSubmerchant', [{ begin_id: 0, limit: 50, status: 'CHECKING' }], {
    learns: { firstMerchant: 'info_list.0.merchant_id' },
  }),
];
