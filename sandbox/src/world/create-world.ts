import type { Account } from '../domains/account/account.js';
import { Quota } from '../domains/account/quota.js';
import { ServerIps } from '../domains/account/server-ips.js';
import { Tickets } from '../domains/account/tickets.js';
import { Tokens } from '../domains/account/tokens.js';
import { Cards } from '../domains/cards/cards.js';
import { Materials } from '../domains/files/materials.js';
import { MediaStore } from '../domains/files/media-store.js';
import { Followers } from '../domains/followers/followers.js';
import { Groups } from '../domains/followers/groups.js';
import { Tags } from '../domains/followers/tags.js';
import { KfAccounts } from '../domains/kf/kf-accounts.js';
import { QRCodes } from '../domains/links/qrcodes.js';
import { ShortUrls } from '../domains/links/short-urls.js';
import { MassMedia } from '../domains/mass/mass-media.js';
import { Masses } from '../domains/mass/masses.js';
import { Menus } from '../domains/menus/menus.js';
import { Messages } from '../domains/messages/messages.js';
import { Templates } from '../domains/messages/templates.js';
import { Pois } from '../domains/pois/pois.js';
import type { World } from './world.js';

/** Creates the world of a fresh account. */
export function createWorld(account: Account): World {
  const followers = new Followers();
  const groups = new Groups(followers);
  const tags = new Tags(followers);
  const media = new MediaStore();
  const materials = new Materials();
  const massMedia = new MassMedia({ media, materials });
  const cards = new Cards(followers);
  return {
    tokens: new Tokens(account),
    tickets: new Tickets(),
    followers,
    groups,
    tags,
    media,
    materials,
    messages: new Messages(),
    templates: new Templates(),
    qrcodes: new QRCodes(),
    urls: new ShortUrls(),
    ips: new ServerIps(),
    quota: new Quota(),
    menus: new Menus(followers, materials),
    massMedia,
    masses: new Masses({ followers, groups, tags, media, materials, massMedia, cards }),
    kf: new KfAccounts(followers),
    pois: new Pois(media),
    cards,
  };
}
