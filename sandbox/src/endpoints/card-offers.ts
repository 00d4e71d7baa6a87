import { integer, text } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { checkOffer, readOffers } from '../domains/cards/card-offer.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const [MIN_EXPIRE, MAX_EXPIRE] = [60, 1800];

export const cardOfferEndpoints: Endpoint[] = [
  post('/card/qrcode/create', ({ cards, followers, qrcodes }, { body }) => {
    const offers = readOffers(body);
    for (const offer of offers) checkOffer(offer, cards, followers);
    const expire = body.expire_seconds === undefined ? undefined : integer(body.expire_seconds);
    if (expire !== undefined && (expire < MIN_EXPIRE || expire > MAX_EXPIRE)) throw new WeChatError(40053);
    const scene = offers.map((offer) => text(offer.card_id)).join(',');
    const { ticket, url } = qrcodes.add(text(body.action_name), scene, expire);
    const show_qrcode_url = `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`;
    return { errcode: 0, errmsg: 'ok', ticket, expire_seconds: expire, url, show_qrcode_url };
  }),
];
