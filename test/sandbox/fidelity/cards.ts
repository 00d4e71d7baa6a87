import { buyGiftCards, BASE, cardOf, giftPage, openCardShop, type CardShop } from '../support/card-shop.js';
import { call } from '../support/endpoints.js';
import { json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { TABLE } from './sources.js';
import type { Stage } from './stage.js';

const CREATE = 'POST /card/create';
const CONSUME = 'POST /card/code/consume';
const QR_CODE = 'POST /card/qrcode/create';
const FIGURES = 'POST /datacube/getcardbizuininfo';
const GUIDE = 'https://developers.weixin.qq.com/doc/service/guide/product/card';
const GIVING = `${GUIDE}/Distributing_Coupons_Vouchers_and_Cards.html`;
const MANAGING = `${GUIDE}/Managing_Coupons_Vouchers_and_Cards.html`;

const TOO_LONG = refused(
  45021,
  'some argument may be out of length limit! please check document and request json!',
);
const KIND = refused(40071, 'invalid card type');
const RANGE = refused(61501, 'date range error');

/** What is sent in a shop that has a card of each kind. */
const inShop =
  (send: (shop: CardShop) => object | Promise<object>) =>
  async (stage: Stage): Promise<Record<string, unknown>> => ({
    ...(await send(await openCardShop(stage.sandbox))),
  });

/** What is sent after a coupon was received, and something was done to it. */
const afterReceiving = (path: string) =>
  inShop(async ({ sandbox, receive }) => {
    const held = receive('groupon');
    await call(sandbox, path, held);
    return held;
  });

/** A day in Beijing, so many days before today. */
const dayBefore = ({ sandbox }: Stage, days: number) =>
  new Date(sandbox.clock.now + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
const between = (first: number, last: number) => (stage: Stage) => ({
  begin_date: dayBefore(stage, first),
  end_date: dayBefore(stage, last),
  cond_source: 1,
});

export const cards: Chapter = {
  title: '卡券 · Cards',
  rows: [
    {
      situation: '创建卡券 — a card is made',
      asks: CREATE,
      sends: () => cardOf('groupon'),
      reply: json('{"errcode":0,"errmsg":"ok","card_id":"<card id>"}'),
      source: `${GUIDE}/Create_a_Coupon_Voucher_or_Card.html`,
      confidence: 'medium',
    },
    {
      situation: '有效期没有天数 — a card whose term has no days',
      asks: CREATE,
      sends: () => cardOf('groupon', { date_info: { type: 'DATE_TYPE_FIX_TERM' } }),
      reply: refused(40079, 'invalid time'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '商户 logo 超过 128 字节 — a logo of more than 128 bytes',
      asks: CREATE,
      sends: () => cardOf('groupon', { logo_url: 'x'.repeat(129) }),
      reply: TOO_LONG,
      source: `${GUIDE}/Create_a_Coupon_Voucher_or_Card.html`,
      confidence: 'low',
    },
    {
      situation: '修改固定有效期 — a fixed term is to be another',
      asks: 'POST /card/update',
      sends: inShop(({ ids }) => ({
        card_id: ids.groupon,
        groupon: { base_info: { date_info: { ...BASE.date_info, fixed_term: 31 } } },
      })),
      reply: refused(
        40100,
        'invalid DateInfo, Make Sure OldDateInfoType==NewDateInfoType && NewBeginTime<=OldBeginTime && OldEndTime<= NewEndTime',
      ),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: 'code 不属于任何卡券 — a code of no card',
      asks: 'POST /card/code/get',
      sends: inShop(() => ({ code: '1' })),
      reply: refused(40056, 'invalid serial code'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '已核销 — a code that is redeemed',
      asks: CONSUME,
      sends: afterReceiving('/card/code/consume'),
      reply: refused(40099, 'invalid code, this code has consumed.'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '已失效 — a code that is invalid',
      asks: CONSUME,
      sends: afterReceiving('/card/code/unavailable'),
      reply: refused(
        40127,
        'invalid user-card status! Hint: the card was given to user, but may be deleted or expired or set unavailable !',
      ),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '自定义 code 超过 20 字 — a code of more than 20 characters',
      asks: 'POST /card/code/update',
      sends: inShop(({ receive }) => ({ ...receive('own', 'A1'), new_code: 'A'.repeat(21) })),
      reply: TOO_LONG,
      source: GIVING,
      confidence: 'low',
    },
    {
      situation: '没有新 code — no new code',
      asks: 'POST /card/code/update',
      sends: inShop(({ receive }) => receive('own', 'A1')),
      reply: refused(40110, 'have empty code'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '一次导入 101 个 code — 101 codes at once',
      asks: 'POST /card/code/deposit',
      sends: inShop(({ ids }) => ({ card_id: ids.imported, code: Array.from({ length: 101 }, String) })),
      reply: refused(40109, 'too many code size, must <= 100'),
      source: GIVING,
      confidence: 'medium',
    },
    {
      situation: '不是本账号的 openid — the cards of somebody of another account',
      asks: 'POST /card/user/getcardlist',
      sends: inShop(() => ({ openid: 'nobody' })),
      reply: refused(40003, 'invalid openid'),
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '二维码类型未知 — a QR code of no kind',
      asks: QR_CODE,
      sends: inShop(({ ids }) => ({
        action_name: 'QR_POEM',
        action_info: { card: { card_id: ids.groupon } },
      })),
      reply: refused(40052, 'invalid action name'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '微信分配的 code 写进二维码 — a QR code with a code that WeChat is to make',
      asks: QR_CODE,
      sends: inShop(({ ids }) => ({
        action_name: 'QR_CARD',
        action_info: { card: { card_id: ids.groupon, code: '1' } },
      })),
      reply: refused(40056, 'invalid serial code'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '一个二维码六张卡券 — six cards in one QR code',
      asks: QR_CODE,
      sends: inShop(({ ids }) => ({
        action_name: 'QR_MULTIPLE_CARD',
        action_info: { multiple_card: { card_list: Array(6).fill({ card_id: ids.groupon }) as object[] } },
      })),
      reply: refused(45039, 'card_list_size out of limit'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '货架上有已删除的卡券 — a shelf with a card that is deleted',
      asks: 'POST /card/landingpage/create',
      sends: inShop(async ({ sandbox, ids }) => {
        await call(sandbox, '/card/delete', { card_id: ids.groupon });
        const card_list = [{ card_id: ids.groupon, thumb_url: 'www.qq.com/a.jpg' }];
        return { banner: 'x', page_title: 'x', can_share: true, scene: 'SCENE_MENU', card_list };
      }),
      reply: refused(40078, 'invalid card status'),
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '会员接口用于优惠券 — a member who holds a coupon',
      asks: 'POST /card/membercard/userinfo/get',
      sends: inShop(({ receive }) => receive('groupon')),
      reply: KIND,
      source: 'inferred from the table of return codes',
      confidence: 'low',
    },
    {
      situation: '激活会员卡，没有会员号 — a member without a number',
      asks: 'POST /card/membercard/activate',
      sends: inShop(({ receive }) => receive('member')),
      reply: refused(41011, 'missing required fields! please check document and request json!'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '会员卡自定义字段超过 12 字节 — a value of more than 12 bytes',
      asks: 'POST /card/membercard/updateuser',
      sends: inShop(({ receive }) => ({ ...receive('member'), custom_field_value1: 'x'.repeat(13) })),
      reply: TOO_LONG,
      source: `${GUIDE}/Membership_Cards/Manage_Member_Card.html`,
      confidence: 'low',
    },
    {
      situation: 'activate_ticket 错误 — the answers for no ticket',
      asks: 'POST /card/membercard/activatetempinfo/get',
      sends: inShop(() => ({ activate_ticket: 'abcdefg' })),
      reply: refused(40097, 'invalid args'),
      source: 'inferred: no page says it',
      confidence: 'low',
    },
    {
      situation: '礼品卡页面上有优惠券 — a page of gift cards with a coupon on it',
      asks: 'POST /card/giftcard/page/add',
      sends: inShop(({ ids }) => ({ page: giftPage(ids.groupon) })),
      reply: KIND,
      source: 'inferred from the table of return codes',
      confidence: 'low',
    },
    {
      situation: '订单已退款 — an order that is refunded',
      asks: 'POST /card/giftcard/order/refund',
      sends: inShop(async (shop) => {
        const { order_id } = (await buyGiftCards(shop)).order;
        await call(shop.sandbox, '/card/giftcard/order/refund', { order_id });
        return { order_id };
      }),
      reply: refused(40097, 'invalid args'),
      source: 'inferred: no page says it',
      confidence: 'low',
    },
    {
      situation: '数据：今天 — figures of today',
      asks: FIGURES,
      sends: between(1, 0),
      reply: RANGE,
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '数据：63 天 — figures of 63 days',
      asks: FIGURES,
      sends: between(63, 1),
      reply: RANGE,
      source: MANAGING,
      confidence: 'medium',
    },
    {
      situation: '数据：2 月 30 日 — figures of February 30',
      asks: FIGURES,
      sends: { begin_date: '2015-02-30', end_date: '2015-03-01', cond_source: 1 },
      reply: refused(61500, 'date format error'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '用户数据：八天 — the figures of users, of eight days',
      asks: 'POST /datacube/getusersummary',
      sends: between(8, 1),
      reply: RANGE,
      source: 'https://developers.weixin.qq.com/doc/service/api/wedata/user/api_getusersummary.html',
      confidence: 'medium',
    },
  ],
};
