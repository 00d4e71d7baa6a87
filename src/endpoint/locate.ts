import { cloudRun, type Client } from '../client';
import { argumentError } from '../errors/wechat-api-error';
import type { Query, Request } from '../http/described-request';
import { credentialsOf } from './credentials';

/** The address that was put together last: thousands of calls may go to the same one, and to do it takes a while. */
let last = { base: '', path: '', token: '', text: '' };

/** The beginning of an address that a method of the caller's own was given, and that the relay of Cloud Run does not see. */
const WECHAT = /^https:\/\/api\.weixin\.qq\.com(?=\/)/;

/** Where a described request goes, token and query included. */
export function locate(
  view: Client,
  { base: name = 'endpoint', path, query, auth }: Request<unknown>,
  token: string,
): string {
  const base = view[name];
  if (auth) {
    const credentials = auth.in === 'body' ? {} : credentialsOf(view, auth);
    return withQuery(base + path, { ...credentials, ...query });
  }
  const relayed = view[cloudRun];
  if (relayed)
    return withQuery(addressOf(base, path.replace(WECHAT, view.endpoint)), { ...relayed, ...query });
  if (last.path !== path || last.token !== token || last.base !== base) {
    const url = addressOf(base, path);
    const text = `${url}${url.includes('?') ? '&' : '?'}access_token=${encodedToken(token)}`;
    last = { base, path, token, text };
  }
  return query === undefined ? last.text : last.text + encodedQuery(query);
}

/** The address of a path; a path that is an address stays one. */
function addressOf(base: string, path: string): string {
  return /^https?:/.test(path) ? path : base + path;
}

function withQuery(url: string, query: Query): string {
  const all = encodedQuery(query);
  return all ? `${url}${url.includes('?') ? '&' : '?'}${all.slice(1)}` : url;
}

/** A token; as it is, where it carries parts of the query that somebody in between understands: `1&appid=…`. */
function encodedToken(token: string): string {
  const name = 'The access_token';
  if (!/&[\w.-]+=/.test(token)) return encoded(name, token);
  // But for what cannot stand in a query at all.
  return token.replace(/[^!$-~]+/g, (part) => encoded(name, part));
}

/** A query as it stands behind another: `&name=value`, in the order of its names. */
export function encodedQuery(query: Query): string {
  let text = '';
  for (const name of Object.keys(query)) {
    const value = query[name];
    if (value !== undefined) text += `&${encodeURIComponent(name)}=${encoded(name, value)}`;
  }
  return text;
}

function encoded(name: string, value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  try {
    if (isPlain) return encodeURIComponent(value);
  } catch {
    // Half a character: of a text that was cut in the middle of an emoji, say.
  }
  throw argumentError(`${name} cannot be written into an address`);
}
