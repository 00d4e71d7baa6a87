import { expect, test } from 'vitest';
import { buyGiftCards, cardOf, giftPage, startCardShop, type CardShop } from './support/card-shop.js';
import { call, expectShape } from './support/endpoints.js';

const ok = { errcode: 0, errmsg: 'ok' };
const url = 'URL';
const openid = 'OPENID';

const answers = {
  common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15521328888' }],
  custom_field_list: [],
};
const member = { nickname: 'Fourier', membership_number: '316510891298', bonus: 460, user_info: answers };
const changed = { ...ok, result_bonus: 100, result_balance: 200, openid };
const activation = { membership_number: 'AAA00000001', init_bonus: 100, init_balance: 200 };

/** A member whose card is active. */
function activated(shop: CardShop) {
  const { code, card_id } = shop.receive('member');
  const { members } = shop.sandbox.state;
  members.setForm(card_id, { required_form: {} });
  members.activate(code, card_id, activation);
  members.submitForm(code, card_id, answers);
  return { code, card_id };
}

const submerchant = {
  brand_name: 'aaaaaa',
  app_id: 'wx476f028272e53c62',
  logo_url: 'http://mmbiz.qpic.cn/logo/0',
  protocol: 'MEDIA_ID',
  end_time: 4438990559,
  primary_category_id: 1,
  secondary_category_id: 101,
};
const registered = {
  merchant_id: 12,
  app_id: 'wx476f028272e53c62',
  create_time: 1438790559,
  update_time: 1438790559,
  brand_name: 'aaaaaa',
  logo_url: url,
  status: 'CHECKING',
  begin_time: 1438790559,
  end_time: 1438990559,
  primary_category_id: 1,
  secondary_category_id: 101,
};
async function register({ sandbox }: CardShop): Promise<number> {
  const { info } = await call(sandbox, '/card/submerchant/submit', { info: submerchant });
  return (info as { merchant_id: number }).merchant_id;
}

const ruleOf = ({ ids }: CardShop) => ({
  type: 'RULE_TYPE_PAY_MEMBER_CARD',
  base_info: { mchid_list: ['123', '456'], begin_time: 1480317217, end_time: 4580317217 },
  member_rule: { card_id: ids.member, least_cost: 2, max_cost: 20000, jump_url: 'www.qq.com' },
});
async function setRule(shop: CardShop): Promise<number> {
  const { rule_id } = await call(shop.sandbox, '/card/paygiftcard/add', { rule_info: ruleOf(shop) });
  return rule_id as number;
}
const rule = {
  type: 'RULE_TYPE_PAY_MEMBER_CARD',
  base_info: {
    mchid_list: ['123', '456'],
    begin_time: 1480317217,
    end_time: 1580317217,
    status: 'RULE_STATUS_OK',
    create_time: 1480317217,
    update_time: 1480317217,
  },
  member_rule: { card_id: 'abcdefg', least_cost: 2, max_cost: 20000, jump_url: 'www.qq.com' },
};

const order = {
  order_id: 'Z2y2rY74ksZX1ceuGA',
  page_id: 'abcedfghifk=+Uasdaseq14fadkf8123h4jk',
  trans_id: '4001562001201608292531663351',
  create_time: 123,
  pay_finish_time: 123,
  total_price: 123,
  open_id: '123',
  accepter_openid: '123',
  card_list: [
    {
      card_id: 'card_id_1',
      price: 123,
      code: 'code_123456',
      default_gifting_msg: '',
      background_pic_url: '',
      accepter_openid: '123',
    },
  ],
  outer_str: 'web',
  IsChatRoom: true,
};

const location = {
  business_name: '微信餐厅',
  city: '广州市',
  address: '艺苑路11号',
  telephone: '020-12345678',
  longitude: '115.32375',
  latitude: '25.097486',
};

/** Path, body, and the reply of WeChat's page, or of the SDK's types where the page has none. */
test.each<[string, (shop: CardShop) => object | undefined | Promise<object>, object]>([
  ['/card/getcolors', () => undefined, { ...ok, colors: [{ name: 'Color010', value: '#55bd47' }] }],
  ['/card/create', () => cardOf('groupon'), { ...ok, card_id: 'p1Pj9jr90_SQRaVqYI239Ka1erkI' }],
  [
    '/card/get',
    ({ ids }) => ({ card_id: ids.groupon }),
    {
      ...ok,
      card: {
        card_type: 'GROUPON',
        groupon: {
          base_info: {
            id: 'pbLatjnP97_F9PudzBARQhn7xR7A',
            logo_url: url,
            brand_name: '微信餐厅',
            code_type: 'CODE_TYPE_TEXT',
            title: '双人套餐',
            color: '#10AD61',
            notice: '使用时出示此券',
            description: '仅限堂食',
            date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 30, fixed_begin_term: 0 },
            sku: { quantity: 100096, total_quantity: 100100 },
            status: 'CARD_STATUS_VERIFY_OK',
            create_time: 1457525546,
            update_time: 1457526240,
          },
          deal_detail: '大锅1份',
        },
      },
    },
  ],
  [
    '/card/batchget',
    () => ({ offset: 0, count: 10, status_list: ['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'] }),
    { ...ok, card_id_list: ['ph_gmt7cUVrlRk8swPwx7aDyF-pg'], total_num: 1 },
  ],
  [
    '/card/update',
    ({ ids }) => ({ card_id: ids.member, member_card: { base_info: { notice: '请出示' }, prerogative: '' } }),
    { ...ok, send_check: true },
  ],
  ['/card/modifystock', ({ ids }) => ({ card_id: ids.groupon, increase_stock_value: 1 }), ok],
  ['/card/delete', ({ ids }) => ({ card_id: ids.groupon }), ok],
  ['/card/paycell/set', ({ ids }) => ({ card_id: ids.groupon, is_open: true }), ok],
  [
    '/card/selfconsumecell/set',
    ({ ids }) => ({
      card_id: ids.groupon,
      is_open: true,
      need_verify_cod: false,
      need_remark_amount: false,
    }),
    ok,
  ],
  [
    '/card/code/get',
    activated,
    {
      ...ok,
      card: { card_id: 'pbLatjk4T4Hx-QFQGL4zGQy27_Qg', begin_time: 1457452800, end_time: 1463155199 },
      openid,
      can_consume: true,
      ...member,
      user_card_status: 'NORMAL',
    },
  ],
  ['/card/code/consume', ({ receive }) => receive('groupon'), { ...ok, card: { card_id: 'p' }, openid }],
  [
    '/card/code/decrypt',
    ({ sandbox }) => ({ encrypt_code: sandbox.state.wallets.encrypt('751234212312') }),
    { ...ok, code: '751234212312' },
  ],
  ['/card/code/update', ({ receive }) => ({ ...receive('own', 'A1'), new_code: '3495739475' }), ok],
  ['/card/code/unavailable', ({ receive }) => ({ ...receive('groupon'), reason: '退款' }), ok],
  [
    '/card/code/deposit',
    ({ ids }) => ({ card_id: ids.imported, code: ['11111', '11111', '1'.repeat(21)] }),
    { ...ok, succ_code: ['11111'], duplicate_code: ['11111'], fail_code: ['1'] },
  ],
  ['/card/code/getdepositcount', ({ ids }) => ({ card_id: ids.imported }), { ...ok, count: 123 }],
  [
    '/card/code/checkcode',
    ({ sandbox, ids }) => {
      sandbox.state.cards.deposit(ids.imported, ['11111']);
      return { card_id: ids.imported, code: ['11111', '44444'] };
    },
    { ...ok, exist_code: ['11111'], not_exist_code: ['44444'] },
  ],
  [
    '/card/user/getcardlist',
    (shop) => ({ openid: shop.openid, card_id: shop.receive('groupon').card_id }),
    { ...ok, card_list: [{ code: 'xxx1434079154', card_id: 'xxxxxxxxxx' }], has_share_card: true },
  ],
  ['/card/consumer/add', () => ({ username: 'wxid', is_super_consumer: false, location_id: '5794560' }), ok],
  [
    '/card/qrcode/create',
    ({ ids }) => ({
      action_name: 'QR_CARD',
      expire_seconds: 1800,
      action_info: {
        card: { card_id: ids.own, code: '198374613512', is_unique_code: false, outer_str: '12b' },
      },
    }),
    { ...ok, ticket: 'TICKET', expire_seconds: 1800, url, show_qrcode_url: url },
  ],
  [
    '/card/landingpage/create',
    ({ ids }) => ({
      banner: url,
      page_title: '惠城优惠大派送',
      can_share: true,
      scene: 'SCENE_NEAR_BY',
      card_list: [{ card_id: ids.groupon, thumb_url: 'www.qq.com/a.jpg' }],
    }),
    { ...ok, url: 'www.test.url', page_id: 1 },
  ],
  ['/card/testwhitelist/set', (shop) => ({ openid: [shop.openid], username: ['afdvvf', 'abcd'] }), ok],
  [
    '/card/membercard/activate',
    ({ receive }) => ({ ...receive('member'), ...activation, init_custom_field_value1: 'xxxxx' }),
    ok,
  ],
  [
    '/card/membercard/activateuserform/set',
    ({ ids }) => ({
      card_id: ids.member,
      service_statement: { name: '会员守则', url: 'https://www.qq.com' },
      required_form: {
        can_modify: false,
        rich_field_list: [{ type: 'FORM_FIELD_RADIO', name: '兴趣', values: ['钢琴', '舞蹈'] }],
        common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE'],
      },
    }),
    ok,
  ],
  [
    '/card/membercard/activate/geturl',
    ({ ids }) => ({ card_id: ids.member, outer_str: '123' }),
    { ...ok, url },
  ],
  [
    '/card/membercard/activatetempinfo/get',
    ({ sandbox, ids, receive }) => {
      const { members } = sandbox.state;
      members.setForm(ids.member, { required_form: {} });
      return { activate_ticket: members.submitForm(receive('member').code, ids.member, answers) };
    },
    { ...ok, info: answers },
  ],
  [
    '/card/membercard/userinfo/get',
    activated,
    { ...ok, openid, ...member, user_card_status: 'NORMAL', has_active: true },
  ],
  [
    '/card/membercard/updateuser',
    ({ receive }) => ({
      ...receive('member'),
      record_bonus: '消费30元，获得3积分',
      add_bonus: 30,
      add_balance: -30,
      custom_field_value1: 'xxxxx',
      notify_optional: { is_notify_bonus: true },
    }),
    changed,
  ],
  [
    '/card/generalcard/updateuser',
    ({ receive }) => ({ ...receive('gift'), bonus: 3000, can_give_friend: true }),
    changed,
  ],
  [
    '/card/movieticket/updateuser',
    ({ receive }) => ({
      ...receive('movie'),
      ticket_class: '4D',
      show_time: 1408493192,
      duration: 120,
      screening_room: '5号影厅',
      seat_number: ['5排14号', '5排15号'],
    }),
    ok,
  ],
  [
    '/card/meetingticket/updateuser',
    ({ receive }) => ({ ...receive('meeting'), zone: 'C区', entrance: '东北门', seat_number: '2排15号' }),
    ok,
  ],
  [
    '/card/boardingpass/checkin',
    ({ receive }) => ({ ...receive('flight'), class: '头等舱', etkt_bnr: '99912345678901', seat: '1A' }),
    ok,
  ],
  ['/card/luckymoney/updateuserbalance', ({ receive }) => ({ ...receive('lucky'), balance: 1000 }), ok],
  ['/card/giftcard/page/add', ({ ids }) => ({ page: giftPage(ids.gift) }), { ...ok, page_id: order.page_id }],
  [
    '/card/giftcard/page/get',
    async (shop) => ({ page_id: (await buyGiftCards(shop)).page_id }),
    { ...ok, page: giftPage('card_id_lalala') },
  ],
  [
    '/card/giftcard/page/update',
    async (shop) => ({ page: { page_id: (await buyGiftCards(shop)).page_id, banner_pic_url: url } }),
    ok,
  ],
  [
    '/card/giftcard/page/batchget',
    async (shop) => {
      await buyGiftCards(shop);
      return {};
    },
    { ...ok, page_id_list: [order.page_id] },
  ],
  [
    '/card/giftcard/maintain/set',
    async (shop) => ({ page_id: (await buyGiftCards(shop)).page_id, maintain: true }),
    {
      ...ok,
      control_info: {
        biz_control_type: 'E_PAGE_CONTROL_BIZ',
        system_biz_control_type: 'E_PAGE_CONTROL_NORMAL',
        list: [
          {
            page_id: order.page_id,
            page_control_type: 'E_PAGE_CONTROL_BIZ',
            system_page_control_type: 'E_PAGE_CONTROL_SYSTEM',
          },
        ],
      },
    },
  ],
  ['/card/giftcard/pay/whitelist/add', () => ({ sub_mch_id: '1900015421' }), { ...ok, url }],
  [
    '/card/giftcard/pay/submch/bind',
    () => ({ sub_mch_id: '1900015421', wxa_appid: 'wx8638fbedaf138a87' }),
    ok,
  ],
  [
    '/card/giftcard/wxa/set',
    async (shop) => ({ wxa_appid: 'wx123456789', page_id: (await buyGiftCards(shop)).page_id }),
    ok,
  ],
  [
    '/card/giftcard/order/get',
    async (shop) => ({ order_id: (await buyGiftCards(shop)).order.order_id }),
    { ...ok, order },
  ],
  [
    '/card/giftcard/order/batchget',
    async (shop) => {
      const { create_time } = (await buyGiftCards(shop)).order;
      return { begin_time: create_time - 10, end_time: create_time, sort_type: 'ASC', offset: 0, count: 2 };
    },
    { ...ok, total_count: 47, order_list: [order] },
  ],
  [
    '/card/giftcard/order/refund',
    async (shop) => ({ order_id: (await buyGiftCards(shop)).order.order_id }),
    ok,
  ],
  [
    '/card/paygiftcard/add',
    async (shop) => {
      await setRule(shop);
      const { base_info, ...more } = ruleOf(shop);
      return { rule_info: { ...more, base_info: { ...base_info, mchid_list: ['123', '789'] } } };
    },
    {
      ...ok,
      rule_id: 1231243,
      fail_mchid_list: [
        { mchid: '111', errcode: 23112, errmsg: 'err', occupy_rule_id: 12332123, occupy_appid: 'appid' },
      ],
      succ_mchid_list: ['123', '456'],
    },
  ],
  ['/card/paygiftcard/delete', async (shop) => ({ rule_id: await setRule(shop) }), ok],
  [
    '/card/paygiftcard/getbyid',
    async (shop) => ({ rule_id: await setRule(shop) }),
    { ...ok, rule_info: rule },
  ],
  [
    '/card/paygiftcard/batchget',
    async (shop) => {
      await setRule(shop);
      return { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective: true, offset: 0, count: 1 };
    },
    { ...ok, total_count: 4, rule_list: [rule] },
  ],
  [
    '/card/location/batchadd',
    () => ({ location_list: [location] }),
    { ...ok, location_id_list: [271262077] },
  ],
  [
    '/card/location/batchget',
    async ({ sandbox }) => {
      await call(sandbox, '/card/location/batchadd', { location_list: [location] });
      return { offset: 0, count: 0 };
    },
    {
      ...ok,
      location_list: [
        { location_id: 1, business_name: '', phone: '', address: '', longitude: 115.3, latitude: 25.09 },
      ],
      count: 1,
    },
  ],
  [
    '/card/getapplyprotocol',
    () => undefined,
    {
      category: [
        {
          primary_category_id: 1,
          category_name: '美食',
          secondary_category: [
            { secondary_category_id: 101, category_name: '粤菜', need_qualification_stuffs: ['food'] },
          ],
        },
      ],
      ...ok,
    },
  ],
  ['/card/submerchant/submit', () => ({ info: submerchant }), { info: registered }],
  [
    '/card/submerchant/update',
    async (shop) => ({ info: { ...submerchant, merchant_id: String(await register(shop)) } }),
    { info: registered },
  ],
  [
    '/card/submerchant/get',
    async (shop) => ({ merchant_id: String(await register(shop)) }),
    { info: { ...registered, merchant_id: '12' } },
  ],
  [
    '/card/submerchant/batchget',
    async (shop) => {
      await register(shop);
      return { begin_id: '', limit: 50, status: 'CHECKING' };
    },
    { info_list: [registered], next_begin_id: 13 },
  ],
])('%s', async (path, body, sample) => {
  const shop = await startCardShop();
  const answer: unknown = await call(shop.sandbox, path, await body(shop));
  expectShape(answer, sample);
  expect(answer).toMatchObject('errcode' in sample ? ok : {});
});
