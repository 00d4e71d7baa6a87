import type { Context } from '../../core/context.js';
import type { Followers } from '../followers/followers.js';
import { CardDays } from './card-days.js';
import { CardLocations } from './card-locations.js';
import { Cards } from './cards.js';
import { GiftCards } from './gift-cards.js';
import { Members } from './members.js';
import { PayGiftRules } from './pay-gift-rules.js';
import { Submerchants } from './submerchants.js';
import { Wallets } from './wallets.js';

/** All that an account has to do with cards. */
export function cardOffice(context: Context, followers: Followers) {
  const cards = new Cards(context, followers);
  const cardDays = new CardDays(context);
  const wallets = new Wallets(context, cards, followers, cardDays);
  return {
    cards,
    cardDays,
    wallets,
    members: new Members(context, cards, wallets, cardDays),
    giftCards: new GiftCards(context, cards, wallets),
    payGiftRules: new PayGiftRules(context, cards),
    cardLocations: new CardLocations(context),
    submerchants: new Submerchants(context),
  };
}
