import type { Account, Domain } from '../domain.js';
import { cards } from './cards.js';
import { groups } from './group.js';
import { ips } from './ip.js';
import { kf } from './kf.js';
import { massMedia } from './mass-media.js';
import { masses } from './mass.js';
import { materials } from './material.js';
import { media } from './media.js';
import { menus } from './menu.js';
import { messages } from './message.js';
import { pois } from './poi.js';
import { qrcodes } from './qrcode.js';
import { quota } from './quota.js';
import { tags } from './tag.js';
import { templates } from './template.js';
import { tickets } from './ticket.js';
import { tokens } from './token.js';
import { urls } from './url.js';
import { followers } from './user.js';

/** All domains. A name is the field of the state; a domain may use those above it when it is created. */
export const domains = {
  tokens,
  tickets,
  followers,
  groups,
  tags,
  media,
  materials,
  messages,
  templates,
  qrcodes,
  urls,
  ips,
  quota,
  menus,
  massMedia,
  masses,
  kf,
  pois,
  cards,
};

/** The state of a sandbox, one field a domain. */
export type State = {
  readonly [Name in keyof typeof domains]: (typeof domains)[Name] extends Domain<infer Held> ? Held : never;
};

/** Creates the state of a fresh account. */
export function createState(account: Account): State {
  const state = {} as State;
  for (const [name, domain] of Object.entries(domains)) {
    Object.assign(state, { [name]: domain.create(state, account) });
  }
  return state;
}
