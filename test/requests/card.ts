import { call, FIXTURE } from './row.js';

const base_info = {
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

const groupon = { card_type: 'GROUPON', groupon: { base_info, deal_detail: '大锅1份' } };
const memberCard = {
  card_type: 'MEMBER_CARD',
  member_card: { base_info, prerogative: '八折', supply_bonus: true, supply_balance: false },
};

const submerchant = {
  brand_name: '粤菜馆',
  logo_url: 'http://mmbiz.qpic.cn/logo/0',
  protocol: 'mPROTOCOL',
  end_time: 1438990559,
  primary_category_id: 1,
  secondary_category_id: 101,
};

const activation = { membership_number: 'A001', code: '1234', card_id: 'pCARD', init_bonus: 100 };
const form = { card_id: 'pCARD', required_form: { common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'] } };
const member = { card_id: 'pCARD', code: '1234' };
const update = { ...member, add_bonus: 30, record_bonus: '消费30元' };
const show = {
  ...member,
  ticket_class: '3D',
  show_time: 1408493192,
  duration: 120,
  seat_number: ['5排14号'],
};
const passenger = { ...member, class: '头等舱', etkt_bnr: '99912345678901', seat: '1A' };
const seat = { ...member, zone: 'C区', entrance: '东北门', seat_number: '2排15号' };
const page = { begin_id: 0, limit: 50, status: 'CHECKING' };

const landingPage = {
  banner: 'http://mmbiz.qpic.cn/banner/0',
  page_title: '优惠大派送',
  can_share: true,
  scene: 'SCENE_NEAR_BY',
  card_list: [{ card_id: 'pCARD', thumb_url: 'http://mmbiz.qpic.cn/thumb/0' }],
};

const logo = [{ name: 'buffer', filename: 'fixture.jpg' }];

/** A call whose argument is the JSON body itself, and the same as JSON text. */
const sentAsIs = (path: string, body: object) => [
  call(body).post(path, body),
  call(JSON.stringify(body)).post(path, body),
];

export const card = {
  uploadLogo: [call(FIXTURE).upload('/cgi-bin/media/uploadimg', {}, logo)],
  getColors: [call().get('/card/getcolors')],
  createCard: [
    call(groupon).post('/card/create', { card: groupon }),
    call(memberCard).post('/card/create', { card: memberCard }),
  ],
  addLocations: [
    call([{ business_name: '微信餐厅' }]).post('/card/location/batchadd', {
      location_list: [{ business_name: '微信餐厅' }],
    }),
  ],
  getLocations: [call(0, 20).post('/card/location/batchget', { offset: 0, count: 20 })],
  createQRCode: [
    call({ card_id: 'pCARD', code: '1234', is_unique_code: false, outer_id: 1 }).post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      action_info: { card: { card_id: 'pCARD', code: '1234', is_unique_code: false, outer_id: 1 } },
    }),
  ],
  createCardQRCode: [
    call({ card: { card_id: 'pCARD', code: '1234' } }, 1800).post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      expire_seconds: 1800,
      action_info: { card: { card_id: 'pCARD', code: '1234' } },
    }),
    call({ card: { card_id: 'pCARD' } }).post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      action_info: { card: { card_id: 'pCARD' } },
    }),
    call({ card: { card_id: 'pCARD' } }, null).post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      action_info: { card: { card_id: 'pCARD' } },
    }),
    call({ multiple_card: { card_list: [{ card_id: 'pONE' }, { card_id: 'pTWO' }] } }).post(
      '/card/qrcode/create',
      {
        action_name: 'QR_MULTIPLE_CARD',
        action_info: { multiple_card: { card_list: [{ card_id: 'pONE' }, { card_id: 'pTWO' }] } },
      },
    ),
    call({ expire_seconds: 1800, card: { card_id: 'pCARD' } }).post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      expire_seconds: 1800,
      action_info: { card: { card_id: 'pCARD' } },
    }),
    call({ expire_seconds: 1800, multiple_card: { card_list: [{ card_id: 'pCARD' }] } }, 60).post(
      '/card/qrcode/create',
      {
        action_name: 'QR_MULTIPLE_CARD',
        expire_seconds: 60,
        action_info: { multiple_card: { card_list: [{ card_id: 'pCARD' }] } },
      },
    ),
  ],
  createCardLandingPage: [call(landingPage).post('/card/landingpage/create', landingPage)],
  importCustomizedCodes: [
    call('pCARD', ['1111', '2222']).post('/card/code/deposit', { card_id: 'pCARD', code: ['1111', '2222'] }),
  ],
  checkCustomizedCodes: [
    call('pCARD', ['1111', '2222']).post('/card/code/checkcode', {
      card_id: 'pCARD',
      code: ['1111', '2222'],
    }),
  ],
  getDepositCodesCount: [call('pCARD').post('/card/code/getdepositcount', { card_id: 'pCARD' })],
  setTestWhitelist: sentAsIs('/card/testwhitelist/set', { openid: ['o1'], username: ['afdvvf'] }),
  consumeCode: [
    call('1234', 'pCARD').post('/card/code/consume', { code: '1234', card_id: 'pCARD' }),
    call('1234').post('/card/code/consume', { code: '1234' }),
  ],
  getRedirectUrl: [
    call('https://example.com/use', 'XXIzTtMq', 'pCARD').post('/card/code/decrypt', {
      encrypt_code: 'XXIzTtMq',
    }),
  ],
  decryptCode: [call('XXIzTtMq+/4GWA').post('/card/code/decrypt', { encrypt_code: 'XXIzTtMq+/4GWA' })],
  getCode: [
    call('1234', 'pCARD').post('/card/code/get', { code: '1234', card_id: 'pCARD' }),
    call('1234').post('/card/code/get', { code: '1234' }),
    call('1234', 'pCARD', false).post('/card/code/get', {
      code: '1234',
      card_id: 'pCARD',
      check_consume: false,
    }),
  ],
  getUserCardList: [
    call('o1').post('/card/user/getcardlist', { openid: 'o1' }),
    call('o1', null).post('/card/user/getcardlist', { openid: 'o1' }),
    call('o1', 'pCARD').post('/card/user/getcardlist', { openid: 'o1', card_id: 'pCARD' }),
  ],
  updateCode: [
    call('1234', 'pCARD', '5678').post('/card/code/update', {
      code: '1234',
      card_id: 'pCARD',
      newcode: '5678',
    }),
    call('1234', null, '5678').post('/card/code/update', { code: '1234', newcode: '5678' }),
  ],
  unavailableCode: [
    call('1234', 'pCARD').post('/card/code/unavailable', { code: '1234', card_id: 'pCARD' }),
    call('1234').post('/card/code/unavailable', { code: '1234' }),
    call('1234', 'pCARD', '退款').post('/card/code/unavailable', {
      code: '1234',
      card_id: 'pCARD',
      reason: '退款',
    }),
  ],
  addConsumer: [
    call('wxid', '5794560').post('/card/consumer/add', {
      username: 'wxid',
      is_super_consumer: false,
      location_id: '5794560',
    }),
    call('wxid', null).post('/card/consumer/add', { username: 'wxid', is_super_consumer: true }),
    call('wxid').post('/card/consumer/add', { username: 'wxid', is_super_consumer: true }),
  ],
  getCard: [call('pCARD').post('/card/get', { card_id: 'pCARD' })],
  getCards: [
    call(0, 10, ['CARD_STATUS_VERIFY_OK']).post('/card/batchget', {
      offset: 0,
      count: 10,
      status_list: ['CARD_STATUS_VERIFY_OK'],
    }),
    call(0, 10).post('/card/batchget', { offset: 0, count: 10 }),
  ],
  updateCard: [
    call('pCARD', 'GROUPON', { base_info: { notice: '请出示二维码' } }).post('/card/update', {
      card_id: 'pCARD',
      groupon: { base_info: { notice: '请出示二维码' } },
    }),
    call('pCARD', 'member_card', { prerogative: '七折' }).post('/card/update', {
      card_id: 'pCARD',
      member_card: { prerogative: '七折' },
    }),
  ],
  updateCardStock: [
    call('pCARD', 5).post('/card/modifystock', { card_id: 'pCARD', increase_stock_value: 5 }),
    call('pCARD', -5).post('/card/modifystock', { card_id: 'pCARD', reduce_stock_value: 5 }),
  ],
  deleteCard: [call('pCARD').post('/card/delete', { card_id: 'pCARD' })],
  setPayCell: [
    call('pCARD', true).post('/card/paycell/set', { card_id: 'pCARD', is_open: true }),
    call('pCARD', false).post('/card/paycell/set', { card_id: 'pCARD', is_open: false }),
  ],
  setSelfConsumeCell: [
    call({ card_id: 'pCARD', is_open: true, need_verify_cod: false, need_remark_amount: true }).post(
      '/card/selfconsumecell/set',
      { card_id: 'pCARD', is_open: true, need_verify_cod: false, need_remark_amount: true },
    ),
  ],
  activateMembercard: sentAsIs('/card/membercard/activate', activation),
  activateMembercardUserForm: sentAsIs('/card/membercard/activateuserform/set', form),
  getMemberCardActivateUrl: [
    call('pCARD').post('/card/membercard/activate/geturl', { card_id: 'pCARD' }),
    call('pCARD', 'poster').post('/card/membercard/activate/geturl', {
      card_id: 'pCARD',
      outer_str: 'poster',
    }),
  ],
  getMemberCardActivateTempInfo: [
    call('TICKET').post('/card/membercard/activatetempinfo/get', { activate_ticket: 'TICKET' }),
  ],
  getMembercard: sentAsIs('/card/membercard/userinfo/get', member),
  getMemberCardUserInfo: sentAsIs('/card/membercard/userinfo/get', member),
  updateMembercard: sentAsIs('/card/membercard/updateuser', update),
  updateMemberCardUserInfo: sentAsIs('/card/membercard/updateuser', update),
  updateMovieTicket: sentAsIs('/card/movieticket/updateuser', show),
  checkInBoardingPass: sentAsIs('/card/boardingpass/checkin', passenger),
  updateMeetingTicket: sentAsIs('/card/meetingticket/updateuser', seat),
  updateLuckyMonkeyBalance: [
    call('1234', 'pCARD', 1000).post('/card/luckymoney/updateuserbalance', {
      code: '1234',
      card_id: 'pCARD',
      balance: 1000,
    }),
    call('1234', undefined, 1000).post('/card/luckymoney/updateuserbalance', { code: '1234', balance: 1000 }),
  ],
  getApplyProtocol: [call().get('/card/getapplyprotocol')],
  submitSubmerchant: [call(submerchant).post('/card/submerchant/submit', { info: submerchant })],
  updateSubmerchant: [
    call({ merchant_id: 12, ...submerchant }).post('/card/submerchant/update', {
      info: { merchant_id: 12, ...submerchant },
    }),
  ],
  getSubmerchant: [
    call(12).post('/card/submerchant/get', { merchant_id: 12 }),
    call('12').post('/card/submerchant/get', { merchant_id: '12' }),
  ],
  batchgetSubmerchant: sentAsIs('/card/submerchant/batchget', page),
  getTotalCardDataInfo: [
    call('2016-01-01', '2016-01-07', 1).post('/datacube/getcardbizuininfo', {
      begin_date: '2016-01-01',
      end_date: '2016-01-07',
      cond_source: 1,
    }),
  ],
  getCardDataInfo: [
    call('pCARD', '2016-01-01', '2016-01-07', 0).post('/datacube/getcardcardinfo', {
      begin_date: '2016-01-01',
      end_date: '2016-01-07',
      cond_source: 0,
      card_id: 'pCARD',
    }),
  ],
  getMemberCardData: [
    call('2026-01-01', '2026-01-07', 0).post('/datacube/getcardmembercardinfo', {
      begin_date: '2026-01-01',
      end_date: '2026-01-07',
      cond_source: 0,
    }),
  ],
  getMemberCardDetailData: [
    call('pCARD', '2026-01-01', '2026-01-07').post('/datacube/getcardmembercarddetail', {
      begin_date: '2026-01-01',
      end_date: '2026-01-07',
      card_id: 'pCARD',
    }),
  ],
};
