import type { Endpoint } from '../endpoint.js';
import { cardEndpoints as kinds } from './cards.js';
import { codeEndpoints } from './codes.js';
import { cardDataEndpoints } from './data.js';
import { giftCardEndpoints } from './gift-cards.js';
import { locationEndpoints } from './locations.js';
import { memberEndpoints } from './members.js';
import { offerEndpoints } from './offers.js';
import { payGiftRuleEndpoints } from './pay-gift-rules.js';
import { submerchantEndpoints } from './submerchants.js';
import { ticketEndpoints } from './tickets.js';

/** All that has to do with cards. */
export const cardEndpoints: Endpoint[] = [
  ...kinds,
  ...codeEndpoints,
  ...offerEndpoints,
  ...memberEndpoints,
  ...ticketEndpoints,
  ...giftCardEndpoints,
  ...payGiftRuleEndpoints,
  ...locationEndpoints,
  ...submerchantEndpoints,
  ...cardDataEndpoints,
];
