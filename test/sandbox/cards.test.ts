import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/client.js';
import { buyGiftCards, cardOf, startCardShop, type CardShop } from './support/card-shop.js';
import { call, formOf, refusal } from './support/endpoints.js';

const DAY = 86_400_000;

/** A day in Beijing, so many days before today. */
const dayBefore = ({ sandbox }: CardShop, days: number) =>
  new Date(sandbox.clock.now + 8 * 3_600_000 - days * DAY).toISOString().slice(0, 10);

describe('cards', () => {
  it('take a logo that was uploaded, whatever the sandbox is called', async () => {
    const sandbox = await startSandbox();
    const form = formOf({ buffer: ['logo.jpg', 'bytes'] });
    const { url } = await call<{ url: string }>(sandbox, '/cgi-bin/media/uploadimg', form);
    for (const name of [sandbox.url, 'http://host.docker.internal:65535']) {
      const card = cardOf('groupon', { logo_url: url.replace(sandbox.url, name) });
      expect(await call(sandbox, '/card/create', card)).toMatchObject({ errcode: 0 });
    }
  });

  it('are lost when they are not used in time', async () => {
    const { sandbox, receive } = await startCardShop();
    const { code } = receive('groupon');
    sandbox.advance('31d');
    expect(await refusal(sandbox, '/card/code/get', { code })).toMatch(/^40127 /);
    const { user_card_status } = await call(sandbox, '/card/code/get', { code, check_consume: false });
    expect(user_card_status).toBe('EXPIRE');
  });

  it('lie in the wallet until they are redeemed', async () => {
    const { sandbox, openid, ids, receive } = await startCardShop();
    const [one, other] = [receive('groupon'), receive('own', 'A1')];
    const wallet = async (card_id?: string) =>
      (await call(sandbox, '/card/user/getcardlist', { openid, card_id })).card_list;
    expect(await wallet()).toEqual([one, other]);
    expect(await wallet(ids.own)).toEqual([other]);
    await call(sandbox, '/card/code/consume', { code: one.code });
    expect(await wallet()).toEqual([other]);
  });

  it('keep their holder when their code changes', async () => {
    const { sandbox, openid, ids, receive } = await startCardShop();
    const held = receive('own', 'A1');
    await call(sandbox, '/card/code/update', { ...held, new_code: 'A2' });
    const { card_list } = await call(sandbox, '/card/user/getcardlist', { openid });
    expect(card_list).toEqual([{ code: 'A2', card_id: ids.own }]);
    expect(receive('own', 'A1').code).toBe('A1');
  });

  it('are handed out with imported codes that nobody has', async () => {
    const { sandbox, ids, receive } = await startCardShop();
    await call(sandbox, '/card/code/deposit', { card_id: ids.imported, code: ['A1', 'A2'] });
    await call(sandbox, '/card/modifystock', { card_id: ids.imported, increase_stock_value: 2 });
    expect(receive('imported', 'A1').code).toBe('A1');
    expect(receive('imported').code).toBe('A2');
  });

  it('are told of as they are reviewed, received and redeemed', async () => {
    const shop = await startCardShop();
    const seen: string[] = [];
    shop.sandbox.onEvent(({ type }) => seen.push(type));
    shop.sandbox.state.cards.reject(shop.ids.movie);
    const { code } = shop.receive('groupon');
    await call(shop.sandbox, '/card/code/consume', { code });
    expect(seen).toEqual(['card.reviewed', 'card.received', 'card.consumed']);
  });

  it('are as they were after a snapshot is restored', async () => {
    const { sandbox, openid, ids, receive } = await startCardShop();
    await call(sandbox, '/card/code/deposit', { card_id: ids.imported, code: ['A1', 'A2'] });
    await call(sandbox, '/card/modifystock', { card_id: ids.imported, increase_stock_value: 2 });
    const snapshot = sandbox.snapshot();
    receive('imported');
    sandbox.restore(snapshot);
    const { wallets } = sandbox.state;
    expect(wallets.inside(openid)).toEqual([]);
    expect(wallets.receive(ids.imported, openid)).toBe('A1');
  });

  it('have codes that another account cannot decrypt', async () => {
    const [{ sandbox }, other] = [await startCardShop(), await startCardShop()];
    const encrypt_code = other.sandbox.state.wallets.encrypt('751234212312');
    expect(encrypt_code).toHaveLength(64);
    expect(await refusal(sandbox, '/card/code/decrypt', { encrypt_code })).toBe('40116 invalid code');
  });
});

describe('members', () => {
  const activation = { membership_number: 'A001', init_bonus: 100, init_balance: 200 };

  it('have what they were activated with, and what was added', async () => {
    const { sandbox, receive } = await startCardShop();
    const held = receive('member');
    const about = () => call(sandbox, '/card/membercard/userinfo/get', held);
    expect(await about()).toMatchObject({ has_active: false, bonus: 0, membership_number: '' });
    await call(sandbox, '/card/membercard/activate', { ...held, ...activation });
    expect(await about()).toMatchObject({ has_active: true, bonus: 100, membership_number: 'A001' });
    const change = { ...held, add_bonus: 30, balance: 3000 };
    expect(await call(sandbox, '/card/membercard/updateuser', change)).toMatchObject({
      result_bonus: 130,
      result_balance: 3000,
    });
    expect(await call(sandbox, '/card/code/get', held)).toMatchObject({ bonus: 130 });
  });

  it('are active once they have filled in the form', async () => {
    const { sandbox, ids, receive } = await startCardShop();
    const held = receive('member');
    const answers = { common_field_list: [{ name: 'USER_FORM_INFO_FLAG_NAME', value: '微信' }] };
    const submit = () =>
      sandbox.state.members.submitForm(held.code, held.card_id, { ...answers, custom_field_list: [] });
    expect(submit).toThrow(/invalid args/);
    await call(sandbox, '/card/membercard/activateuserform/set', { card_id: ids.member, required_form: {} });
    submit();
    expect(await call(sandbox, '/card/membercard/userinfo/get', held)).toMatchObject({
      has_active: true,
      user_info: answers,
    });
  });

  it('are not active before the shop says so, where it asked for that', async () => {
    const { sandbox, ids, receive } = await startCardShop();
    const change = { card_id: ids.member, member_card: { wx_activate_after_submit: true } };
    await call(sandbox, '/card/update', change);
    await call(sandbox, '/card/membercard/activateuserform/set', { card_id: ids.member });
    const held = receive('member');
    const answers = { common_field_list: [], custom_field_list: [{ name: '喜欢的电影', value: '卧虎藏龙' }] };
    const activate_ticket = sandbox.state.members.submitForm(held.code, held.card_id, answers);
    const { info } = await call(sandbox, '/card/membercard/activatetempinfo/get', { activate_ticket });
    expect(info).toEqual(answers);
    const { has_active } = await call(sandbox, '/card/membercard/userinfo/get', held);
    expect(has_active).toBe(false);
  });
});

describe('gift cards', () => {
  it('go to the wallet when they are bought, and out of it when they are refunded', async () => {
    const shop = await startCardShop();
    const { order } = await buyGiftCards(shop);
    expect(order).toMatchObject({ total_price: 10_000, outer_str: 'web' });
    const wallet = async () => {
      const { card_list } = await call(shop.sandbox, '/card/user/getcardlist', { openid: shop.openid });
      return (card_list as { code: string }[]).map(({ code }) => code);
    };
    expect(await wallet()).toEqual(order.card_list.map(({ code }) => code));
    await call(shop.sandbox, '/card/giftcard/order/refund', { order_id: order.order_id });
    expect(await wallet()).toEqual([]);
  });

  it('are not sold while their page is off sale', async () => {
    const shop = await startCardShop();
    const { page_id } = await buyGiftCards(shop);
    const set = (maintain: boolean) =>
      call(shop.sandbox, '/card/giftcard/maintain/set', { all: true, maintain });
    const buy = () => shop.sandbox.state.giftCards.buy(page_id, shop.openid, [shop.ids.gift]);
    expect((await set(true)).control_info).toMatchObject({ biz_control_type: 'E_PAGE_CONTROL_BIZ' });
    expect(buy).toThrow(/invalid card status/);
    expect((await set(false)).control_info).toMatchObject({ biz_control_type: 'E_PAGE_CONTROL_NORMAL' });
    expect(buy().total_price).toBe(5000);
  });

  it('have orders that are listed by their period, in either order', async () => {
    const shop = await startCardShop();
    const { order: first } = await buyGiftCards(shop);
    shop.sandbox.advance('1h');
    const { order: second } = await buyGiftCards(shop);
    const list = async (sort_type: string, begin_time: number) => {
      const query = { begin_time, sort_type, offset: 0, count: 10 };
      const { order_list } = await call(shop.sandbox, '/card/giftcard/order/batchget', query);
      return (order_list as { order_id: string }[]).map(({ order_id }) => order_id);
    };
    expect(await list('ASC', first.create_time)).toEqual([first.order_id, second.order_id]);
    expect(await list('DESC', first.create_time)).toEqual([second.order_id, first.order_id]);
    expect(await list('ASC', second.create_time)).toEqual([second.order_id]);
  });
});

it('a rule after payments holds in its time, and frees its merchants when it is deleted', async () => {
  const { sandbox, ids } = await startCardShop();
  const seconds = Math.floor(sandbox.clock.now / 1000);
  const rule = (begin_time: number) => ({
    type: 'RULE_TYPE_PAY_MEMBER_CARD',
    base_info: { mchid_list: ['123'], begin_time, end_time: begin_time + 3600 },
    member_rule: { card_id: ids.member, least_cost: 2, max_cost: 20000 },
  });
  const add = (begin: number) => call(sandbox, '/card/paygiftcard/add', { rule_info: rule(begin) });
  const count = async (effective: boolean) => {
    const query = { type: 'RULE_TYPE_PAY_MEMBER_CARD', effective, offset: 0, count: 10 };
    return (await call(sandbox, '/card/paygiftcard/batchget', query)).total_count as number;
  };
  const { rule_id } = await add(seconds + 60);
  expect([await count(true), await count(false)]).toEqual([0, 1]);
  sandbox.advance('2m');
  expect(await count(true)).toBe(1);
  expect(await add(seconds)).toMatchObject({
    succ_mchid_list: [],
    fail_mchid_list: [{ mchid: '123', occupy_rule_id: rule_id, occupy_appid: sandbox.appid }],
  });
  await call(sandbox, '/card/paygiftcard/delete', { rule_id });
  expect(await add(seconds)).toMatchObject({ succ_mchid_list: ['123'], fail_mchid_list: [] });
});

it('sub-merchants are reviewed, listed page by page, and end with their letter', async () => {
  const { sandbox } = await startCardShop();
  const end_time = Math.floor(sandbox.clock.now / 1000) + 3600;
  const info = {
    brand_name: 'a',
    logo_url: 'x',
    protocol: 'm',
    primary_category_id: 1,
    secondary_category_id: 1,
  };
  for (let registered = 0; registered < 3; registered += 1)
    await call(sandbox, '/card/submerchant/submit', { info: { ...info, end_time } });
  const list = async (body: object) => {
    const page = await call(sandbox, '/card/submerchant/batchget', body);
    const ids = (page.info_list as { merchant_id: number }[]).map(({ merchant_id }) => merchant_id);
    return [ids, page.next_begin_id] as unknown;
  };
  expect(await list({ begin_id: '', limit: 2 })).toEqual([[1, 2], 2]);
  expect(await list({ begin_id: 2, limit: 2 })).toEqual([[3], 3]);
  sandbox.state.submerchants.approve(1);
  sandbox.state.submerchants.reject(2);
  expect(await list({ begin_id: 0, limit: 10, status: 'REJECTED' })).toEqual([[2], 2]);
  sandbox.advance('2h');
  expect(await list({ begin_id: 0, limit: 10, status: 'EXPIRED' })).toEqual([[1], 1]);
});

it('a store without a name is not imported', async () => {
  const { sandbox } = await startCardShop();
  const location_list = [{ address: '某地' }, { business_name: '微信餐厅' }];
  const { location_id_list } = await call(sandbox, '/card/location/batchadd', { location_list });
  expect(location_id_list).toEqual([-1, 271_262_077]);
});

describe('the figures of cards', () => {
  /** Asks for the figures of today and tomorrow, two days later. */
  const ask = async (shop: CardShop, path: string, more: object) => {
    shop.sandbox.advance('2d');
    const body = { begin_date: dayBefore(shop, 2), end_date: dayBefore(shop, 1), ...more };
    return (await call(shop.sandbox, `/datacube/${path}`, body)).list as Record<string, unknown>[];
  };

  const used = { view_cnt: 2, view_user: 1, receive_cnt: 2, receive_user: 1, verify_cnt: 1, verify_user: 1 };

  async function useGroupon() {
    const shop = await startCardShop();
    const { code } = shop.receive('groupon');
    shop.receive('groupon');
    await call(shop.sandbox, '/card/code/consume', { code });
    return shop;
  }

  it('count what users do, day by day', async () => {
    const shop = await useGroupon();
    const list = await ask(shop, 'getcardbizuininfo', { cond_source: 1 });
    const none = { given_cnt: 0, given_user: 0, expire_cnt: 0, expire_user: 0 };
    expect(list).toEqual([
      { ref_date: dayBefore(shop, 2), ...used, ...none },
      expect.objectContaining({ ref_date: dayBefore(shop, 1), receive_cnt: 0 }),
    ]);
  });

  it('are those of a card', async () => {
    const shop = await useGroupon();
    const list = await ask(shop, 'getcardcardinfo', { cond_source: 1, card_id: shop.ids.groupon });
    expect(list[0]).toMatchObject({ card_id: shop.ids.groupon, card_type: 4, ...used });
  });

  it('are none for cards of the platform’s own pages', async () => {
    const list = await ask(await useGroupon(), 'getcardbizuininfo', { cond_source: 0 });
    expect(list[0]).toMatchObject({ receive_cnt: 0 });
  });

  it('tell how many members there are', async () => {
    const shop = await startCardShop();
    await call(shop.sandbox, '/card/membercard/activate', {
      ...shop.receive('member'),
      membership_number: '1',
    });
    shop.sandbox.state.wallets.receive(shop.ids.member, shop.sandbox.follow());
    const members = await ask(shop, 'getcardmembercardinfo', { cond_source: 1 });
    const counts = { receive_cnt: 2, active_user: 1, total_user: 2, total_receive_user: 2 };
    expect(members).toMatchObject([counts, { receive_cnt: 0, active_user: 0, total_user: 2 }]);
  });

  it('are those of a membership card', async () => {
    const shop = await startCardShop();
    shop.receive('member');
    const [first] = await ask(shop, 'getcardmembercarddetail', { card_id: shop.ids.member });
    expect(first).toMatchObject({ cardid: shop.ids.member, new_user: 1, active_cnt: 0, total_user: 1 });
  });
});

it('an account that is not verified has no cards, and a test account no gift cards', async () => {
  const unverified = await startSandbox({ profile: 'subscription' });
  expect(await refusal(unverified, '/card/create', cardOf('groupon'))).toBe('48001 api unauthorized');
  const test = await startSandbox({ profile: 'test' });
  expect((await call(test, '/card/create', cardOf('groupon'))).errcode).toBe(0);
  const pages = await refusal(test, '/card/giftcard/page/batchget', {});
  expect(pages).toBe('48001 api unauthorized');
});
