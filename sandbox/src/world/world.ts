import type { Context } from '../core/context.js';
import { AutoReply } from '../domains/account/auto-reply.js';
import { Quotas } from '../domains/account/quotas.js';
import { Tickets } from '../domains/account/tickets.js';
import { Tokens } from '../domains/account/tokens.js';
import { WebGrants } from '../domains/account/web-grants.js';
import { ArticleSets } from '../domains/articles/article-sets.js';
import { cardOffice } from '../domains/cards/card-office.js';
import { Comments } from '../domains/articles/comments.js';
import { Publications } from '../domains/articles/publications.js';
import { ShakeAround } from '../domains/devices/shake-around.js';
import { SmartDevices } from '../domains/devices/smart-devices.js';
import { Files } from '../domains/files/files.js';
import { Recordings } from '../domains/files/recordings.js';
import { Blacklist } from '../domains/followers/blacklist.js';
import { Followers } from '../domains/followers/followers.js';
import { Groups } from '../domains/followers/groups.js';
import { Migrations } from '../domains/followers/migrations.js';
import { Tags } from '../domains/followers/tags.js';
import { Invoices } from '../domains/invoices/invoices.js';
import { KfAccounts } from '../domains/kf/kf-accounts.js';
import { KfSessions } from '../domains/kf/kf-sessions.js';
import { JumpRules } from '../domains/links/jump-rules.js';
import { QRCodes } from '../domains/links/qrcodes.js';
import { ShortKeys } from '../domains/links/short-keys.js';
import { MassSources } from '../domains/mass/mass-sources.js';
import { Masses } from '../domains/mass/masses.js';
import { Menus } from '../domains/menus/menus.js';
import { CustomMessages } from '../domains/messages/custom-messages.js';
import { Notices } from '../domains/messages/notices.js';
import { Templates } from '../domains/messages/templates.js';
import { storeOffice } from '../domains/pois/store-office.js';
import { NontaxOrders } from '../domains/services/nontax-orders.js';
import { statisticsOf } from '../domains/statistics/statistics.js';
import { MarketCodes } from '../domains/shop/market-codes.js';
import { Shop } from '../domains/shop/shop.js';

/** What an account holds, one field a domain; the endpoints work on it. */
export type World = ReturnType<typeof createWorld>;

/** Makes the domains of an account, from the data that it holds already. */
export function createWorld(context: Context) {
  const followers = new Followers(context);
  const tags = new Tags(context, followers);
  const files = new Files(context);
  const material = (mediaId: string) => files.materials.find(mediaId);
  const drafts = new ArticleSets(context, 'drafts', material);
  const news = new ArticleSets(context, 'news', material);
  const comments = new Comments(context, followers);
  const publications = new Publications(context, drafts, comments);
  const kf = new KfAccounts(context);
  const massSources = new MassSources(context, files, drafts, news);
  const office = cardOffice(context, followers);
  const lookups = {
    isMaterial: (mediaId: string) => material(mediaId) !== undefined,
    isNews: (mediaId: string) => news.find(mediaId) !== undefined,
    isArticle: (articleId: string) => publications.has(articleId),
    isCard: (cardId: string) => office.cards.find(cardId) !== undefined,
    isKfAccount: (name: string) => kf.find(name) !== undefined,
  };
  const blacklist = new Blacklist(context, followers);
  return {
    context,
    tokens: new Tokens(context),
    tickets: new Tickets(context),
    quotas: new Quotas(context),
    webGrants: new WebGrants(context),
    autoReply: new AutoReply(context),
    followers,
    tags,
    files,
    recordings: new Recordings(context),
    drafts,
    news,
    comments,
    publications,
    menus: new Menus(context, followers, lookups),
    messages: new CustomMessages(context, followers, files, lookups),
    templates: new Templates(context, followers),
    notices: new Notices(context, followers),
    kf,
    kfSessions: new KfSessions(context, kf, followers),
    massSources,
    smartDevices: new SmartDevices(context),
    invoices: new Invoices(context),
    nontaxOrders: new NontaxOrders(context),
    shop: new Shop(context),
    marketCodes: new MarketCodes(context),
    shakeAround: new ShakeAround(context),
    masses: new Masses(context, followers, tags, massSources, comments),
    blacklist,
    groups: new Groups(followers, tags, blacklist),
    migrations: new Migrations(context, followers),
    ...office,
    ...storeOffice(context, files),
    qrcodes: new QRCodes(context),
    shortKeys: new ShortKeys(context),
    jumpRules: new JumpRules(context),
    statistics: statisticsOf(context, followers),
  };
}
