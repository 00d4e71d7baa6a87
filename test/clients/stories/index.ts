import type { Story } from '../kit/step.js';
import { articles, withdrawal } from './articles.js';
import { beacons } from './beacons.js';
import { cards, specialCards } from './cards.js';
import { client, clientEnd } from './client.js';
import { customerService } from './customer-service.js';
import { devices } from './devices.js';
import { giftCards } from './gift-cards.js';
import { groups } from './groups.js';
import { invoices } from './invoices.js';
import { links } from './links.js';
import { mass } from './mass.js';
import { materials } from './materials.js';
import { media } from './media.js';
import { menus } from './menus.js';
import { messages } from './messages.js';
import { miniPrograms } from './mini-programs.js';
import { marketCodes, offices } from './offices.js';
import { pages } from './pages.js';
import { payment } from './payment.js';
import { pictures } from './pictures.js';
import { quotas } from './quotas.js';
import { semantics } from './semantics.js';
import { shop } from './shop.js';
import { statistics } from './statistics.js';
import { storeProgram } from './store-program.js';
import { stores, storesEnd } from './stores.js';
import { tags } from './tags.js';
import { subscriptions, templates } from './templates.js';
import { users } from './users.js';

/** The stories, in the order in which they are told: later ones use what earlier ones have made. */
export const chapters: [module: string, story: Story][] = [
  ['client', client],
  ['menus', menus],
  ['groups', groups],
  ['tags', tags],
  ['users', users],
  ['links', links],
  ['media', media],
  ['materials', materials],
  ['articles', articles],
  ['messages', messages],
  ['templates', templates],
  ['subscriptions', subscriptions],
  ['customer service', customerService],
  ['mass', mass],
  ['stores', stores],
  ['cards', cards],
  ['cards', specialCards],
  ['gift cards', giftCards],
  ['invoices', invoices],
  ['store program', storeProgram],
  ['shop', shop],
  ['payment', payment],
  ['devices', devices],
  ['shakearound', beacons],
  ['stores', storesEnd],
  ['articles', withdrawal],
  ['web pages', pages],
  ['statistics', statistics],
  ['semantics', semantics],
  ['pictures', pictures],
  ['market codes', marketCodes],
  ['offices', offices],
  ['mini programs', miniPrograms],
  ['quotas', quotas],
  ['client', clientEnd],
];
