import type { Quota } from '../domains/account/quota.js';
import type { ServerIps } from '../domains/account/server-ips.js';
import type { Tickets } from '../domains/account/tickets.js';
import type { Tokens } from '../domains/account/tokens.js';
import type { Cards } from '../domains/cards/cards.js';
import type { Materials } from '../domains/files/materials.js';
import type { MediaStore } from '../domains/files/media-store.js';
import type { Followers } from '../domains/followers/followers.js';
import type { Groups } from '../domains/followers/groups.js';
import type { Tags } from '../domains/followers/tags.js';
import type { KfAccounts } from '../domains/kf/kf-accounts.js';
import type { QRCodes } from '../domains/links/qrcodes.js';
import type { ShortUrls } from '../domains/links/short-urls.js';
import type { MassMedia } from '../domains/mass/mass-media.js';
import type { Masses } from '../domains/mass/masses.js';
import type { Menus } from '../domains/menus/menus.js';
import type { Messages } from '../domains/messages/messages.js';
import type { Templates } from '../domains/messages/templates.js';
import type { Pois } from '../domains/pois/pois.js';

/** What an account holds, one field a domain; the endpoints work on it. */
export interface World {
  readonly tokens: Tokens;
  readonly tickets: Tickets;
  readonly followers: Followers;
  readonly groups: Groups;
  readonly tags: Tags;
  readonly media: MediaStore;
  readonly materials: Materials;
  readonly messages: Messages;
  readonly templates: Templates;
  readonly qrcodes: QRCodes;
  readonly urls: ShortUrls;
  readonly ips: ServerIps;
  readonly quota: Quota;
  readonly menus: Menus;
  readonly massMedia: MassMedia;
  readonly masses: Masses;
  readonly kf: KfAccounts;
  readonly pois: Pois;
  readonly cards: Cards;
}
