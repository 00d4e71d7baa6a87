import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CardBase, CardUpdate, NewCard } from 'wechat-api/types';
import { failure, start } from '../support/client.js';

const base_info: CardBase = {
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

const groupon = (change: Partial<CardBase> = {}): NewCard => ({
  card_type: 'GROUPON',
  groupon: { base_info: { ...base_info, ...change }, deal_detail: '大锅1份' },
});

const imported: Partial<CardBase> = {
  use_custom_code: true,
  get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
  sku: { quantity: 0 },
};

const now = () => Math.floor(Date.now() / 1000);

async function startWithCard(change: Partial<CardBase> = {}) {
  const started = await start();
  const { cards, wallets } = started.sandbox.state;
  const { card_id: cardId } = await started.api.promises.createCard(groupon(change));
  cards.approve(cardId);
  return { ...started, cards, wallets, cardId };
}

describe('a card', () => {
  it('is created, reviewed, told and deleted', async () => {
    const { sandbox, api } = await start();
    const { card_id: cardId } = await api.promises.createCard(groupon());
    const { cards } = sandbox.state;
    expect(cards.get(cardId)).toMatchObject({ type: 'GROUPON', status: 'CARD_STATUS_NOT_VERIFY' });
    cards.approve(cardId);
    expect((await api.promises.getCard(cardId)).card).toMatchObject({
      card_type: 'GROUPON',
      groupon: {
        base_info: {
          id: cardId,
          title: '双人套餐',
          color: '#63b359',
          status: 'CARD_STATUS_VERIFY_OK',
          sku: { quantity: 100, total_quantity: 100 },
        },
        deal_detail: '大锅1份',
      },
    });
    await api.promises.deleteCard(cardId);
    expect(cards.get(cardId).status).toBe('CARD_STATUS_DELETE');
    expect((await failure(api.promises.deleteCard(cardId))).code).toBe(40078);
    expect((await failure(api.promises.getCard('none'))).code).toBe(40073);
    expect((await failure(api.promises.getCard(''))).code).toBe(41012);
  });

  it('can be of any type', async () => {
    const { sandbox, api } = await start();
    const trip = { from: '上海', to: '北京', flight: 'MU5101', air_model: '空客A320' };
    const news: NewCard[] = [
      groupon(),
      { card_type: 'CASH', cash: { base_info, reduce_cost: 100 } },
      { card_type: 'DISCOUNT', discount: { base_info, discount: 30 } },
      { card_type: 'GIFT', gift: { base_info, gift: '可乐一杯' } },
      { card_type: 'GENERAL_COUPON', general_coupon: { base_info, default_detail: '优惠' } },
      {
        card_type: 'MEMBER_CARD',
        member_card: {
          base_info: { ...base_info, date_info: { type: 'DATE_TYPE_PERMANENT' } },
          prerogative: '八折',
          supply_bonus: true,
          supply_balance: false,
        },
      },
      { card_type: 'GENERAL_CARD', general_card: { base_info, sub_card_type: 'GIFT_CARD' } },
      { card_type: 'SCENIC_TICKET', scenic_ticket: { base_info, ticket_class: '平日全票' } },
      { card_type: 'MOVIE_TICKET', movie_ticket: { base_info, detail: '电影' } },
      {
        card_type: 'BOARDING_PASS',
        boarding_pass: { base_info, ...trip, departure_time: 1500000000, landing_time: 1500007200 },
      },
      { card_type: 'MEETING_TICKET', meeting_ticket: { base_info, meeting_detail: '会议' } },
      { card_type: 'BUS_TICKET', bus_ticket: { base_info } },
      { card_type: 'LUCKY_MONEY', lucky_money: { base_info } },
    ];
    for (const card of news) await api.promises.createCard(card);
    expect(sandbox.state.cards.list.map(({ type }) => type)).toEqual(news.map((card) => card.card_type));
  });

  const range = (begin_timestamp: number, end_timestamp: number): Partial<CardBase> => ({
    date_info: { type: 1, begin_timestamp, end_timestamp },
  });

  it.each<[string, number, NewCard]>([
    ['a type that does not exist', 40071, { ...groupon(), card_type: 'POEM' as 'GROUPON' } as NewCard],
    ['no fields of its type', 41011, { card_type: 'GROUPON' } as NewCard],
    ['no detail of the deal', 41011, { card_type: 'GROUPON', groupon: { base_info, deal_detail: '' } }],
    ['no title', 41011, groupon({ title: '' })],
    ['a title of 30 bytes', 45021, groupon({ title: '双人套餐双人套餐双人' })],
    ['a kind of code that does not exist', 40072, groupon({ code_type: 'POEM' as 'CODE_TYPE_TEXT' })],
    ['a colour that does not exist', 40076, groupon({ color: 'Color999' })],
    ['more than there can be', 40122, groupon({ sku: { quantity: 100_000_001 } })],
    ['an end that is past', 40079, groupon(range(1000, 2000))],
    ['an end before the begin', 40079, groupon(range(now() + 2000, now() + 1000))],
    [
      'no end, where it is no membership card',
      40079,
      groupon({ date_info: { type: 'DATE_TYPE_PERMANENT' } }),
    ],
    ['stock before its codes', 40136, groupon({ ...imported, sku: { quantity: 1 } })],
  ])('is refused with %s', async (_what, code, card) => {
    const { sandbox, api } = await start();
    expect((await failure(api.promises.createCard(card))).code).toBe(code);
    expect(sandbox.state.cards.list).toEqual([]);
  });

  it('is listed by the page and by its state', async () => {
    const { api, cards, cardId } = await startWithCard();
    const { card_id: second } = await api.promises.createCard(groupon());
    expect(await api.promises.getCards(0, 10)).toMatchObject({
      card_id_list: [cardId, second],
      total_num: 2,
    });
    expect(await api.promises.getCards(1, 1)).toMatchObject({ card_id_list: [second], total_num: 2 });
    const verified = await api.promises.getCards(0, 10, ['CARD_STATUS_VERIFY_OK']);
    expect(verified.card_id_list).toEqual([cardId]);
    cards.reject(second);
    const failed = await api.promises.getCards(0, 10, ['CARD_STATUS_VERIFY_FAIL']);
    expect(failed.card_id_list).toEqual([second]);
    expect((await failure(api.promises.getCards(0, 51))).code).toBe(40035);
  });

  it('is changed, with a review where users read what changes', async () => {
    const { api, cards, cardId } = await startWithCard();
    const change = (info: CardUpdate) => api.promises.updateCard(cardId, 'GROUPON', info);
    expect(await change({ base_info: { service_phone: '020-88888888' } })).toMatchObject({
      send_check: false,
    });
    expect(await change({ base_info: { notice: '请出示' }, deal_detail: '小锅1份' })).toMatchObject({
      send_check: true,
    });
    expect(cards.get(cardId)).toMatchObject({
      status: 'CARD_STATUS_NOT_VERIFY',
      base: { title: '双人套餐', notice: '请出示', service_phone: '020-88888888' },
      details: { deal_detail: '小锅1份' },
    });
  });

  it('keeps its title, its type and the dates it promised', async () => {
    const end = now() + 10_000;
    const { api, cards, cardId } = await startWithCard(range(now(), end));
    const date_info = { ...(cards.get(cardId).base.date_info as object), end_timestamp: end + 1000 };
    await api.promises.updateCard(cardId, 'groupon', { base_info: { date_info } as Partial<CardBase> });
    const update = (base: object) => failure(api.promises.updateCard(cardId, 'GROUPON', { base_info: base }));
    expect((await update(range(now(), end))).code).toBe(40100);
    expect((await update({ date_info: base_info.date_info })).code).toBe(40100);
    expect((await update({ title: '三人套餐' })).code).toBe(40097);
    expect((await update({ notice: '请'.repeat(17) })).code).toBe(45021);
    expect((await failure(api.promises.updateCard(cardId, 'CASH', { reduce_cost: 1 }))).code).toBe(40071);
    expect((await failure(api.promises.updateCard('none', 'CASH', {}))).code).toBe(40073);
    expect(cards.get(cardId).base).toMatchObject({ title: '双人套餐', notice: '使用时出示此券', date_info });
  });

  it('has a stock that rises and falls', async () => {
    const { api, cards, cardId } = await startWithCard();
    await api.promises.updateCardStock(cardId, 50);
    await api.promises.updateCardStock(cardId, -149);
    expect(cards.get(cardId)).toMatchObject({ quantity: 1, total: 1 });
    expect((await failure(api.promises.updateCardStock(cardId, -2))).code).toBe(40122);
    expect((await failure(api.promises.updateCardStock('none', 1))).code).toBe(40073);
  });

  it('comes in the colours there are', async () => {
    const { api } = await start();
    const { colors } = await api.promises.getColors();
    expect(colors).toContainEqual({ name: 'Color010', value: '#63b359' });
  });
});

describe('a card that a user has', () => {
  it('is told and redeemed once', async () => {
    const { api, cards, wallets, cardId, openid } = await startWithCard();
    const code = wallets.receive(cardId, openid, { outer_str: 'poster' });
    expect(code).toMatch(/^\d{12}$/);
    expect(cards.get(cardId).quantity).toBe(99);
    const info = await api.promises.getCode(code);
    expect(info).toMatchObject({
      card: { card_id: cardId },
      openid,
      can_consume: true,
      outer_str: 'poster',
      user_card_status: 'NORMAL',
    });
    expect(info.card.end_time - info.card.begin_time).toBe(30 * 86_400 - 1);
    expect(await api.promises.consumeCode(code)).toMatchObject({ card: { card_id: cardId }, openid });
    expect(wallets.of(openid)).toMatchObject([{ code, status: 'CONSUMED' }]);
    expect((await failure(api.promises.consumeCode(code, cardId))).code).toBe(40099);
    expect((await failure(api.promises.getCode(code, cardId))).code).toBe(40127);
    expect(await api.promises.getCode(code, cardId, false)).toMatchObject({
      can_consume: false,
      user_card_status: 'CONSUMED',
    });
  });

  it('cannot be redeemed where it is of another card, deleted, early or late', async () => {
    const { api, wallets, cardId, openid } = await startWithCard();
    const { card_id: second } = await api.promises.createCard(groupon());
    const code = wallets.receive(cardId, openid);
    const consume = async (...args: [string, string?]) =>
      (await failure(api.promises.consumeCode(...args))).code;
    expect(await consume('000000000000')).toBe(40056);
    expect(await consume(code, second)).toBe(40056);
    expect(await consume(code, 'none')).toBe(40073);
    expect(await consume('')).toBe(41013);
    const held = wallets.find(code, cardId);
    held.begin_time = now() + 1000;
    expect(await consume(code)).toBe(40127);
    Object.assign(held, { begin_time: 0, status: 'DELETE' });
    expect(await consume(code)).toBe(40127);
    Object.assign(held, { end_time: 1, status: 'NORMAL' });
    expect(await consume(code)).toBe(40127);
    expect((await api.promises.getCode(code, cardId, false)).user_card_status).toBe('EXPIRE');
  });

  it('can be made invalid, for good', async () => {
    const { api, wallets, cardId, openid } = await startWithCard();
    const [code, other] = [wallets.receive(cardId, openid), wallets.receive(cardId, openid)];
    await api.promises.unavailableCode(code, cardId, '退款');
    expect((await failure(api.promises.consumeCode(code))).code).toBe(40127);
    expect((await failure(api.promises.unavailableCode(code))).code).toBe(40127);
    await api.promises.consumeCode(other);
    expect((await failure(api.promises.unavailableCode(other))).code).toBe(40099);
    expect(wallets.of(openid).map(({ status }) => status)).toEqual(['UNAVAILABLE', 'CONSUMED']);
  });

  it('outlives the card', async () => {
    const { api, wallets, cardId, openid } = await startWithCard();
    const code = wallets.receive(cardId, openid);
    await api.promises.deleteCard(cardId);
    expect(() => wallets.receive(cardId, openid)).toThrow(/invalid card status/);
    expect(await api.promises.consumeCode(code)).toMatchObject({ openid });
  });

  it('has a code that can be decrypted, and a page that can check it', async () => {
    const { sandbox, api, wallets, cardId, openid } = await startWithCard();
    const code = wallets.receive(cardId, openid);
    const secret = wallets.encrypt(code);
    expect(await api.promises.decryptCode(secret)).toMatchObject({ code });
    expect((await failure(api.promises.decryptCode('nonsense'))).code).toBe(40116);
    const url = new URL(await api.promises.getRedirectUrl('https://example.com/use?a=1', secret, cardId));
    const words = [sandbox.appsecret, code, cardId].sort().join('');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      a: '1',
      encrypt_code: secret,
      card_id: cardId,
      signature: createHash('sha1').update(words).digest('hex'),
    });
  });
});

describe('receiving a card', () => {
  it('waits for review, but not for testers', async () => {
    const { sandbox, api, openid } = await start();
    const { cards, wallets } = sandbox.state;
    const { card_id: cardId } = await api.promises.createCard(groupon());
    expect(() => wallets.receive(cardId, openid)).toThrow(/invalid card status/);
    await api.promises.setTestWhitelist({ openid: [openid], username: ['afdvvf'] });
    expect([...cards.testers]).toEqual([openid]);
    expect(wallets.receive(cardId, openid)).toMatch(/^\d+$/);
    expect((await failure(api.promises.setTestWhitelist({ openid: ['nobody'] }))).code).toBe(40003);
    const eleven = Array<string>(11).fill(openid);
    expect((await failure(api.promises.setTestWhitelist({ openid: eleven }))).code).toBe(45019);
  });

  it('ends with the stock, or with what one user may have', async () => {
    const { sandbox, wallets, cardId, openid } = await startWithCard({ sku: { quantity: 2 }, get_limit: 1 });
    wallets.receive(cardId, openid);
    expect(() => wallets.receive(cardId, openid)).toThrow(/get_limit/);
    wallets.receive(cardId, sandbox.follow());
    expect(() => wallets.receive(cardId, sandbox.follow())).toThrow(/stock is out of limit/);
  });

  it('can be by QR code', async () => {
    const { sandbox, api, cardId, openid } = await startWithCard();
    const one = await api.promises.createQRCode({ card_id: cardId, openid, outer_str: 'poster' });
    expect(one.show_qrcode_url).toContain(encodeURIComponent(one.ticket));
    expect(one.expire_seconds).toBeUndefined();
    const { card_id: second } = await api.promises.createCard(groupon());
    const card_list = [{ card_id: cardId }, { card_id: second }];
    const two = await api.promises.createCardQRCode({ multiple_card: { card_list } }, 1800);
    expect(two.expire_seconds).toBe(1800);
    expect(sandbox.state.qrcodes.list).toMatchObject([
      { ticket: one.ticket, action_name: 'QR_CARD', scene: cardId },
      { ticket: two.ticket, action_name: 'QR_MULTIPLE_CARD', scene: `${cardId},${second}` },
    ]);
  });

  it('can be by no QR code that hands out nothing', async () => {
    const { sandbox, api, cardId } = await startWithCard({ sku: { quantity: 0 } });
    const { card_id: own } = await api.promises.createCard(groupon({ use_custom_code: true }));
    const create = async (card: { card_id: string; code?: string; openid?: string }, seconds?: number) =>
      (await failure(api.promises.createCardQRCode({ card }, seconds))).code;
    expect(await create({ card_id: 'none' })).toBe(40073);
    expect(await create({ card_id: cardId })).toBe(45031);
    expect(await create({ card_id: cardId, code: '1234' })).toBe(40056);
    expect(await create({ card_id: own })).toBe(40053);
    expect(await create({ card_id: own, code: '1234', openid: 'nobody' })).toBe(40003);
    expect(await create({ card_id: own, code: '1234' }, 59)).toBe(40053);
    const card_list = Array<{ card_id: string }>(6).fill({ card_id: own });
    const many = failure(api.promises.createCardQRCode({ multiple_card: { card_list } }));
    expect((await many).code).toBe(45039);
    expect(sandbox.state.qrcodes.list).toEqual([]);
  });
});

describe('codes of the shop', () => {
  it('are told when the card is received, and can be changed', async () => {
    const { api, wallets, cardId, openid } = await startWithCard({ use_custom_code: true });
    expect(() => wallets.receive(cardId, openid)).toThrow(/invalid serial code/);
    expect(wallets.receive(cardId, openid, { code: 'A1' })).toBe('A1');
    // Another card may have the same code, hence the card must be named.
    expect((await failure(api.promises.getCode('A1'))).code).toBe(40056);
    await api.promises.updateCode('A1', cardId, 'A2');
    expect(await api.promises.getCode('A2', cardId)).toMatchObject({ openid });
    expect((await failure(api.promises.consumeCode('A1', cardId))).code).toBe(40056);
    wallets.receive(cardId, openid, { code: 'A3' });
    expect((await failure(api.promises.updateCode('A2', cardId, 'A3'))).code).toBe(40111);
    expect((await failure(api.promises.updateCode('A2', cardId, 'A'.repeat(21)))).code).toBe(45021);
    expect(() => wallets.receive(cardId, openid, { code: 'A2' })).toThrow(/have same code/);
  });

  it('are the shop’s to change alone', async () => {
    const { api, wallets, cardId, openid } = await startWithCard();
    const code = wallets.receive(cardId, openid);
    expect((await failure(api.promises.updateCode(code, cardId, 'A1'))).code).toBe(45030);
    expect((await failure(api.promises.importCustomizedCodes(cardId, ['A1']))).code).toBe(45030);
  });

  it('can be imported, and are handed out in turn', async () => {
    const { api, wallets, cardId, openid } = await startWithCard(imported);
    expect(await api.promises.importCustomizedCodes(cardId, ['A1', 'A2'])).toMatchObject({
      succ_code: ['A1', 'A2'],
      duplicate_code: [],
    });
    expect(await api.promises.importCustomizedCodes(cardId, ['A2', 'A'.repeat(21)])).toMatchObject({
      duplicate_code: ['A2'],
      fail_code: ['A'.repeat(21)],
    });
    expect(await api.promises.getDepositCodesCount(cardId)).toMatchObject({ count: 2 });
    expect(await api.promises.checkCustomizedCodes(cardId, ['A1', 'B1'])).toMatchObject({
      exist_code: ['A1'],
      not_exist_code: ['B1'],
    });
    expect((await failure(api.promises.updateCardStock(cardId, 3))).code).toBe(40136);
    await api.promises.updateCardStock(cardId, 2);
    expect([wallets.receive(cardId, openid), wallets.receive(cardId, openid)]).toEqual(['A1', 'A2']);
    expect(await api.promises.consumeCode('A1', cardId)).toMatchObject({ openid });
    expect(() => wallets.receive(cardId, openid)).toThrow(/stock is out of limit/);
  });

  it('are imported 100 at a time, and none is empty', async () => {
    const { api, cards, cardId } = await startWithCard(imported);
    const many = Array.from({ length: 101 }, (_, i) => `A${i}`);
    expect((await failure(api.promises.importCustomizedCodes(cardId, many))).code).toBe(40109);
    expect((await failure(api.promises.checkCustomizedCodes(cardId, many))).code).toBe(40109);
    expect((await failure(api.promises.importCustomizedCodes(cardId, ['A1', '']))).code).toBe(40110);
    expect((await failure(api.promises.importCustomizedCodes('none', ['A1']))).code).toBe(40073);
    expect(cards.imported.count(cardId)).toBe(0);
  });
});

it('a card can no longer be sent to many', async () => {
  const { sandbox, api, cardId, openid } = await startWithCard();
  const send = api.promises.massSend({ msgtype: 'wxcard', wxcard: { card_id: cardId } }, [
    openid,
    sandbox.follow(),
  ]);
  expect((await failure(send)).code).toBe(45113);
});
