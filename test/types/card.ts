import API from 'wechat-api';
import { createReadStream } from 'node:fs';

declare const api: API;

const base_info = {
  logo_url: 'http://mmbiz.qpic.cn/logo/0',
  brand_name: '微信餐厅',
  code_type: 'CODE_TYPE_TEXT' as const,
  title: '双人套餐',
  color: 'Color010',
  notice: '使用时出示此券',
  description: '仅限堂食',
  date_info: { type: 'DATE_TYPE_FIX_TERM' as const, fixed_term: 30, fixed_begin_term: 0 },
  sku: { quantity: 100 },
};

api.uploadLogo('logo.jpg', (err, picture) => picture.url.length);
api.uploadLogo(createReadStream('logo.jpg'), () => {});
api.uploadLogo({ file: Buffer.from(''), filename: 'logo.jpg' }, () => {});
// @ts-expect-error not a file
api.uploadLogo(1, () => {});

api.getColors((err, { colors: [first] }) => first?.value);

api.createCard(
  { card_type: 'GROUPON', groupon: { base_info, deal_detail: '大锅1份' } },
  (err, result) => result.card_id,
);
api.createCard({ card_type: 'DISCOUNT', discount: { base_info, discount: 30, new_field: 1 } }, () => {});
api.createCard(
  {
    card_type: 'MEMBER_CARD',
    member_card: {
      base_info: { ...base_info, date_info: { type: 'DATE_TYPE_PERMANENT' } },
      advanced_info: {
        time_limit: [{ type: 'MONDAY', begin_hour: 0 }],
        business_service: ['BIZ_SERVICE_FREE_WIFI'],
      },
      prerogative: '八折',
      supply_bonus: true,
      supply_balance: false,
      custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
      custom_cell3: { name: '门店', tips: '查看', url: '', app_brand_user_name: 'gh_86a091e50ad4@app' },
    },
  },
  () => {},
);
api.createCard({ card_type: 'BUS_TICKET', bus_ticket: { base_info } }, () => {});
// @ts-expect-error the details are not those of the type
api.createCard({ card_type: 'GROUPON', cash: { base_info, reduce_cost: 100 } }, () => {});
// @ts-expect-error the discount is missing
api.createCard({ card_type: 'DISCOUNT', discount: { base_info } }, () => {});
// @ts-expect-error no such type
api.createCard({ card_type: 'COUPON', coupon: { base_info } }, () => {});
// @ts-expect-error base_info wants a title and more
api.createCard({ card_type: 'GIFT', gift: { base_info: { title: '音乐木盒' }, gift: '音乐木盒' } }, () => {});

api.addLocations([{ business_name: '微信餐厅' }], (err, result) => result.location_id_list[0]);
api.getLocations(0, 20, (err, result) => result.location_list[0]?.business_name);
// @ts-expect-error the count is missing
api.getLocations(0, () => {});

api.createQRCode({ card_id: 'pCARD', outer_str: 'poster' }, (err, code) => code.show_qrcode_url);
// @ts-expect-error which card?
api.createQRCode({ code: '1234' }, () => {});

api.createCardQRCode({ card: { card_id: 'pCARD' } }, (err, code) => code.ticket);
api.createCardQRCode({ card: { card_id: 'pCARD' } }, 1800, (err, code) => code.expire_seconds);
api.createCardQRCode({ multiple_card: { card_list: [{ card_id: 'pCARD' }] } }, null, () => {});
api.createCardQRCode({ expire_seconds: 1800, card: { card_id: 'pCARD' } }, () => {});
// @ts-expect-error neither card nor multiple_card
api.createCardQRCode({ card_id: 'pCARD' }, () => {});
// @ts-expect-error seconds are a number
api.createCardQRCode({ card: { card_id: 'pCARD' } }, '1800', () => {});

const landingPage = {
  banner: 'http://mmbiz.qpic.cn/banner/0',
  page_title: '优惠大派送',
  can_share: true,
  card_list: [{ card_id: 'pCARD', thumb_url: 'http://mmbiz.qpic.cn/thumb/0' }],
};
api.createCardLandingPage({ ...landingPage, scene: 'SCENE_MENU' }, (err, page) => page.url.length);
// @ts-expect-error where is it shown?
api.createCardLandingPage(landingPage, () => {});

api.importCustomizedCodes('pCARD', ['1111'], (err, result) => result.fail_code);
api.checkCustomizedCodes('pCARD', ['1111'], (err, result) => result.not_exist_code[0]);
// @ts-expect-error a list is wanted
api.importCustomizedCodes('pCARD', 1111, () => {});
api.getDepositCodesCount('pCARD', (err, result) => result.count);
api.setTestWhitelist({ openid: ['o1'] }, (err, ok) => ok.errmsg);
api.setTestWhitelist('{"openid":["o1"]}', () => {});
// @ts-expect-error a list is wanted
api.setTestWhitelist({ openid: 'o1' }, () => {});

api.consumeCode('1234', 'pCARD', (err, used) => used.card.card_id);
api.consumeCode('1234', (err, used) => used.openid);
api.decryptCode('XXIzTtMq', (err, { code }) => code.length);
api.getCode('1234', (err, code) => code.can_consume);
api.getCode('1234', 'pCARD', (err, code) => code.card.end_time);
api.getCode('1234', 'pCARD', false, (err, code) => code.user_card_status === 'CONSUMED');
// @ts-expect-error a code is text: it may begin with 0
api.getCode(1234, () => {});
api.getUserCardList('o1', (err, { card_list: [first] }) => first?.code.length);
api.getUserCardList('o1', 'pCARD', (err, cards) => cards.has_share_card);
// @ts-expect-error whose cards?
api.getUserCardList(() => {});
api.updateCode('1234', 'pCARD', '5678', (err, ok) => ok.errcode);
// @ts-expect-error the new code is missing
api.updateCode('1234', 'pCARD', () => {});
api.unavailableCode('1234', () => {});
api.unavailableCode('1234', 'pCARD', () => {});
api.unavailableCode('1234', 'pCARD', '退款', () => {});
api.addConsumer('wxid', '5794560', (err, ok) => ok.errcode);
api.addConsumer('wxid', null, () => {});
api.addConsumer('wxid', () => {});

api.getRedirectUrl('http://www.qq.com', 'XXIzTtMq', 'pCARD', (err, address) => address.length);
const address: Promise<string> = api.promises.getRedirectUrl('http://www.qq.com', 'XXIzTtMq', 'pCARD');
void address;
// @ts-expect-error the card is missing
api.getRedirectUrl('http://www.qq.com', 'XXIzTtMq', () => {});

api.getCard('pCARD', (err, { card }) => {
  if (card.card_type === 'DISCOUNT') {
    const discount: number = card.discount.discount;
    const total: number = card.discount.base_info.sku.total_quantity;
    return [discount, total, card.discount.base_info.status];
  }
  // @ts-expect-error not a discount
  return card.discount;
});
api.getCards(0, 10, (err, result) => result.card_id_list[0]);
api.getCards(0, 10, ['CARD_STATUS_VERIFY_OK'], (err, result) => result.total_num);
// @ts-expect-error no such state
api.getCards(0, 10, ['OK'], () => {});
api.updateCard(
  'pCARD',
  'GROUPON',
  { base_info: { notice: '请出示二维码' } },
  (err, result) => result.send_check,
);
api.updateCard('pCARD', 'member_card', { prerogative: '七折' }, () => {});
// @ts-expect-error no such type
api.updateCard('pCARD', 'COUPON', {}, () => {});
api.updateCardStock('pCARD', -5, (err, ok) => ok.errcode);
api.deleteCard('pCARD', () => {});
api.setPayCell('pCARD', true, (err, ok) => ok.errcode);
// @ts-expect-error on or off?
api.setPayCell('pCARD', () => {});
api.setSelfConsumeCell({ card_id: 'pCARD', is_open: true }, (err, ok) => ok.errcode);
api.setSelfConsumeCell(
  { card_id: 'pCARD', is_open: true, need_verify_cod: true, need_remark_amount: true },
  () => {},
);
// @ts-expect-error WeChat spells it need_verify_cod
api.setSelfConsumeCell({ card_id: 'pCARD', is_open: true, need_verify_code: true }, () => {});

api.activateMembercard({ membership_number: 'A001', code: '1234' }, (err, ok) => ok.errcode);
// @ts-expect-error the member's number is missing
api.activateMembercard({ code: '1234' }, () => {});
api.activateMembercardUserForm(
  {
    card_id: 'pCARD',
    required_form: {
      common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'],
      rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: '兴趣', values: ['钢琴', '舞蹈'] }],
    },
  },
  () => {},
);
// @ts-expect-error which card?
api.activateMembercardUserForm({ required_form: {} }, () => {});
api.getMemberCardActivateUrl('pCARD', (err, { url }) => url.length);
api.getMemberCardActivateUrl('pCARD', 'poster', () => {});
// @ts-expect-error a channel is text
api.getMemberCardActivateUrl('pCARD', 1, () => {});
api.getMemberCardActivateTempInfo('TICKET', (err, { info }) => info.common_field_list[0]?.value.length);
// @ts-expect-error which ticket?
api.getMemberCardActivateTempInfo(() => {});
api.getMembercard(
  { card_id: 'pCARD', code: '1234' },
  (err, member) => member.user_info.common_field_list[0]?.value,
);
api.getMemberCardUserInfo({ card_id: 'pCARD', code: 5566778811002233 }, (err, member) => member.bonus);
// @ts-expect-error which code?
api.getMembercard({ card_id: 'pCARD' }, () => {});
api.updateMembercard({ card_id: 'pCARD', code: '1234', add_bonus: 30 }, (err, result) => result.result_bonus);
api.updateMemberCardUserInfo({ card_id: 'pCARD', code: '1234', record_bonus: 3000 }, () => {});
// @ts-expect-error points are a number
api.updateMembercard({ card_id: 'pCARD', code: '1234', add_bonus: '30' }, () => {});

api.updateMovieTicket(
  { code: '1234', ticket_class: '3D', show_time: 1408493192, duration: 120, seat_number: ['5排14号'] },
  (err, ok) => ok.errcode,
);
// @ts-expect-error the show is missing
api.updateMovieTicket({ code: '1234' }, () => {});
api.checkInBoardingPass({ code: '1234', is_cancel: true }, () => {});
api.updateMeetingTicket({ code: '1234', zone: 'C区', entrance: '东北门', seat_number: '2排15号' }, () => {});
// @ts-expect-error the seat is missing
api.updateMeetingTicket({ code: '1234', zone: 'C区', entrance: '东北门' }, () => {});
api.updateLuckyMonkeyBalance('1234', 'pCARD', 1000, () => {});

const submerchant = {
  brand_name: '粤菜馆',
  logo_url: 'http://mmbiz.qpic.cn/logo/0',
  protocol: 'mPROTOCOL',
  end_time: 1438990559,
  primary_category_id: 1,
  secondary_category_id: 101,
};
api.getApplyProtocol((err, { category: [first] }) => first?.secondary_category[0]?.need_qualification_stuffs);
api.submitSubmerchant(submerchant, (err, { info }) => info.merchant_id);
api.updateSubmerchant({ merchant_id: 12, ...submerchant }, (err, { info }) => info.status);
// @ts-expect-error which one?
api.updateSubmerchant(submerchant, () => {});
api.getSubmerchant(12, (err, { info }) => info.end_time);
api.getSubmerchant('12', () => {});
api.batchgetSubmerchant(
  { begin_id: 0, limit: 50, status: 'CHECKING' },
  (err, page) => page.info_list[0]?.brand_name,
);
// @ts-expect-error no such state
api.batchgetSubmerchant({ begin_id: 0, limit: 50, status: 'OPEN' }, () => {});

api.getTotalCardDataInfo('2016-01-01', '2016-01-07', 1, (err, { list: [day] }) => day?.receive_cnt);
api.getCardDataInfo('pCARD', '2016-01-01', '2016-01-07', 0, (err, { list: [day] }) => day?.card_type);
// @ts-expect-error no such source
api.getTotalCardDataInfo('2016-01-01', '2016-01-07', 2, () => {});

api.getMemberCardData('2026-01-01', '2026-01-07', 1, (err, { list: [day] }) => day?.total_user);
// @ts-expect-error no such source
api.getMemberCardData('2026-01-01', '2026-01-07', 2, () => {});
api.getMemberCardDetailData('pCARD', '2026-01-01', '2026-01-07', (err, { list: [day] }) => day?.fee);
// @ts-expect-error the last day is missing
api.getMemberCardDetailData('pCARD', '2026-01-01', () => {});

const created: Promise<{ card_id: string }> = api.promises.createCard({
  card_type: 'CASH',
  cash: { base_info, reduce_cost: 100 },
});
void created;
const code: Promise<{ can_consume: boolean }> = api.promises.getCode('1234');
void code;
