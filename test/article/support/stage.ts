import type { Sandbox } from 'wechat-api-sandbox';
import type { PublishArticleError } from 'wechat-api/types';
import { failure } from '../../support/client.js';

const SUBMIT = '/cgi-bin/freepublish/submit';

/** Lets WeChat finish what is published, as soon as it has taken it. */
export function publishAtOnce(sandbox: Sandbox, passed = true): void {
  sandbox.onExchange(({ path }) => {
    if (path !== SUBMIT) return;
    for (const { what, id } of sandbox.reviews()) sandbox.review(what, id, { passed });
  });
}

/** Paths of what was asked, the token aside. */
export function pathsOf(sandbox: Sandbox): string[] {
  return sandbox.requests.map(({ path }) => path).filter((path) => path !== '/cgi-bin/token');
}

/** The articles of the draft that was sent last. */
export function draftIn(sandbox: Sandbox): Record<string, unknown>[] {
  const sent = sandbox.requests.findLast(({ path }) => path === '/cgi-bin/draft/add');
  return (sent?.json as { articles: Record<string, unknown>[] }).articles;
}

/** What publishing fails with. */
export async function failing(promise: Promise<unknown>): Promise<PublishArticleError> {
  return (await failure(promise)) as PublishArticleError;
}
