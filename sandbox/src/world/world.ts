import type { Context } from '../core/context.js';
import { Quotas } from '../domains/account/quotas.js';
import { Tickets } from '../domains/account/tickets.js';
import { Tokens } from '../domains/account/tokens.js';
import { ArticleSets } from '../domains/articles/article-sets.js';
import { Comments } from '../domains/articles/comments.js';
import { Publications } from '../domains/articles/publications.js';
import { Files } from '../domains/files/files.js';
import { Recordings } from '../domains/files/recordings.js';
import { Followers } from '../domains/followers/followers.js';
import { Tags } from '../domains/followers/tags.js';

/** What an account holds, one field a domain; the endpoints work on it. */
export type World = ReturnType<typeof createWorld>;

/** Makes the domains of an account, from the data that it holds already. */
export function createWorld(context: Context) {
  const followers = new Followers(context);
  const tags = new Tags(context, followers);
  const files = new Files(context);
  const material = (mediaId: string) => files.materials.find(mediaId);
  const drafts = new ArticleSets(context, 'drafts', material);
  const comments = new Comments(context, followers);
  return {
    context,
    tokens: new Tokens(context),
    tickets: new Tickets(context),
    quotas: new Quotas(context),
    followers,
    tags,
    files,
    recordings: new Recordings(context),
    drafts,
    news: new ArticleSets(context, 'news', material),
    comments,
    publications: new Publications(context, drafts, comments),
  };
}
