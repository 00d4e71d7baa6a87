import { list, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Followers } from '../followers/followers.js';
import type { Cards } from './cards.js';

const MAX_OFFERS = 5;

/** Reads which cards a QR code is to hand out. */
export function readOffers(body: Json): Json[] {
  const info = object(body.action_info);
  if (body.action_name === 'QR_CARD') return [object(info.card)];
  if (body.action_name !== 'QR_MULTIPLE_CARD') throw new WeChatError(40052);
  const offers = list(object(info.multiple_card).card_list).map(object);
  if (offers.length === 0 || offers.length > MAX_OFFERS) throw new WeChatError(45039);
  return offers;
}

/** Requires that a card can be handed out as offered. */
export function checkOffer(offer: Json, cards: Cards, followers: Followers): void {
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
