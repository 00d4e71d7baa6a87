import { integer, list, object, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Router } from '../router.js';
import type { Cards } from './cards.js';
import type { State } from './index.js';
import type { Followers } from './user.js';

const MAX_OFFERS = 5;
const [MIN_EXPIRE, MAX_EXPIRE] = [60, 1800];

function readOffers(body: Json): Json[] {
  const info = object(body.action_info);
  if (body.action_name === 'QR_CARD') return [object(info.card)];
  if (body.action_name !== 'QR_MULTIPLE_CARD') throw new WeChatError(40052);
  const offers = list(object(info.multiple_card).card_list).map(object);
  if (offers.length === 0 || offers.length > MAX_OFFERS) throw new WeChatError(45039);
  return offers;
}

function checkOffer(offer: Json, cards: Cards, followers: Followers): void {
  const card = cards.available(text(offer.card_id));
  const code = text(offer.code);
  // A code that the shop makes must be told here, unless it was imported before.
  if (card.isCustom && !card.isDeposit && code === '') throw new WeChatError(40053);
  if (!card.isCustom && code !== '') throw new WeChatError(40056);
  if (card.isDeposit && code !== '' && !cards.codes.deposited(card.id).has(code))
    throw new WeChatError(40056);
  if (card.quantity === 0) throw new WeChatError(45031);
  if (text(offer.openid) !== '') followers.get(text(offer.openid));
}

/** Registers the route of the QR codes that hand out cards. */
export function cardOfferRoutes(router: Router, state: State): void {
  router.post('/card/qrcode/create', ({ body }) => {
    const offers = readOffers(body);
    for (const offer of offers) checkOffer(offer, state.cards, state.followers);
    const expire = body.expire_seconds === undefined ? undefined : integer(body.expire_seconds);
    if (expire !== undefined && (expire < MIN_EXPIRE || expire > MAX_EXPIRE)) throw new WeChatError(40053);
    const scene = offers.map((offer) => text(offer.card_id)).join(',');
    const { ticket, url } = state.qrcodes.add(text(body.action_name), scene, expire);
    const show_qrcode_url = `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`;
    return { errcode: 0, errmsg: 'ok', ticket, expire_seconds: expire, url, show_qrcode_url };
  });
}
