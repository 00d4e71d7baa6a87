import { WeChatAPIError } from '../errors/wechat-api-error';
import type { RawAnswer } from './exchange';
import { Outgoing } from './options/outgoing-request';
import { isStream } from './body/streams';

/** Redirects that are followed, unless the caller says otherwise. */
const MAX_REDIRECTS = 10;

const SAME_METHOD = new Set([307, 308]);
const AS_GET = new Set([301, 302, 303]);

/** Headers that are for one origin only. */
const CREDENTIALS = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** Headers that describe a body. */
const OF_BODY = new Set(['content-type', 'content-length', 'content-encoding', 'transfer-encoding']);

/** A request in place of another. */
export interface Redirected {
  url: string;
  request: Outgoing;
}

/** Where an answer sends a request that may follow; nothing where the answer is the end. */
export function redirected(
  url: string,
  request: Outgoing,
  { status, headers }: RawAnswer,
  followed: number,
): Redirected | undefined {
  const { location } = headers;
  const keepsMethod = SAME_METHOD.has(status);
  const limit = request.followRedirect ? (request.maxRedirects ?? MAX_REDIRECTS) : 0;
  if (followed >= limit || typeof location !== 'string' || !(keepsMethod || AS_GET.has(status)))
    return undefined;
  if (!URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  const leaves = target.origin !== new URL(url).origin;
  const hasBody = request.content !== undefined || (request.data !== undefined && request.method !== 'GET');
  if (keepsMethod && hasBody) {
    // It may hold the appsecret.
    if (leaves) throw new WeChatAPIError('The server redirects the body elsewhere', REFUSED);
    // What has been read cannot be sent again.
    if (isStream(request.content) || isStream(request.data)) return undefined;
  }
  const next = Object.assign(Object.create(Outgoing.prototype) as Outgoing, request);
  const dropped = [...(leaves ? CREDENTIALS : []), ...(keepsMethod ? [] : OF_BODY)];
  next.headers = without(request.headers, dropped);
  if (leaves) next.auth = undefined;
  // The address says it all now: what a GET had as data is in it where the server wants it.
  if (!keepsMethod || !hasBody) next.content = next.data = undefined;
  if (!keepsMethod && request.method !== 'HEAD') next.method = 'GET';
  return { url: target.href, request: next };
}

const REFUSED = { name: 'WeChatAPIRequestError', code: 'ERR_REDIRECT' };

function without(headers: Record<string, string>, dropped: string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !dropped.includes(name.toLowerCase())),
  );
}
