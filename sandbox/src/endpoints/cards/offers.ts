import { WeChatError } from '../../base/wechat-error.js';
import type { Endpoint } from '../endpoint.js';
import { boolean, integer, list, object, oneOf, optional, text } from '../schema.js';
import { CARD, cardService } from './service.js';

const distributing = cardService('Distributing_Coupons_Vouchers_and_Cards');
const SHELF = 'https://mp.weixin.qq.com/bizmall/cardshelf';

const offer = object({
  ...CARD,
  code: optional(text({ least: 0, most: 20, wrong: 40053 })),
  openid: optional(text({ least: 0, wrong: 40003 })),
  outer_str: optional(text({ least: 0, most: 128, wrong: 40053 })),
});

const SCENES = ['NEAR_BY', 'MENU', 'QRCODE', 'ARTICLE', 'H5', 'IVR', 'CARD_CUSTOM_CELL'];

export const offerEndpoints: Endpoint[] = [
  distributing.post(
    '/card/qrcode/create',
    '创建二维码 — Creates a QR code; whoever scans it receives a card or several.',
    {
      body: {
        action_name: oneOf(['QR_CARD', 'QR_MULTIPLE_CARD'], { wrong: 40052 }),
        expire_seconds: optional(integer({ least: 60, most: 1800, wrong: 40053 })),
        action_info: object(
          {
            card: optional(offer),
            multiple_card: optional(
              object({ card_list: list(offer, { least: 1, most: 5, missing: 45039, wrong: 45039 }) }),
            ),
          },
          { wrong: 40053 },
        ),
      },
      reply: {
        ticket:
          'gQHB8DoAAAAAAAAAASxodHRwOi8vd2VpeGluLnFxLmNvbS9xL0JIV3lhX3psZmlvSDZmWGVMMTZvAAIEsNnKVQMEIAMAAA==',
        expire_seconds: 1800,
        url: 'http://weixin.qq.com/q/BHWya_zlfioH6fXeL16o',
        show_qrcode_url: 'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH98DoAAAA%3D%3D',
      },
      handle({ qrcodes, wallets }, { action_name, action_info, expire_seconds }, { origin }) {
        const one = action_info.card ? [action_info.card] : undefined;
        const offers = action_name === 'QR_CARD' ? one : action_info.multiple_card?.card_list;
        if (!offers) throw new WeChatError(40053);
        for (const each of offers) wallets.checkOffer(each);
        const scene = offers.map(({ card_id }) => card_id).join(',');
        const { ticket, url } = qrcodes.add(action_name, scene, expire_seconds);
        const query = new URLSearchParams({ ticket });
        const show_qrcode_url = `${origin}/cgi-bin/showqrcode?${query.toString()}`;
        return { ticket, expire_seconds, url, show_qrcode_url };
      },
    },
  ),
  distributing.post('/card/landingpage/create', '创建货架 — Creates a page on which users receive cards.', {
    body: {
      banner: text(),
      page_title: text(),
      can_share: boolean(),
      scene: oneOf(SCENES.map((scene) => `SCENE_${scene}`)),
      card_list: list(object({ ...CARD, thumb_url: text() }), { least: 1 }),
    },
    reply: { url: 'https://mp.weixin.qq.com/bizmall/cardshelf?shelf_id=1', page_id: 1 },
    handle({ cards, context }, input) {
      for (const { card_id } of input.card_list) cards.available(card_id);
      const page_id = context.ids.next('card shelf');
      return { url: `${SHELF}?shelf_id=${page_id}`, page_id };
    },
  }),
  distributing.post(
    '/card/testwhitelist/set',
    '设置测试白名单 — Sets who may receive cards that await review.',
    {
      body: { openid: optional(list(text({ wrong: 40003 }))), username: optional(list(text())) },
      handle({ cards }, { openid = [], username = [] }) {
        cards.setTesters(openid, username);
      },
    },
  ),
];
