import { WeChatAPIError } from '../errors/wechat-api-error';
import type { RawAnswer } from './exchange';
import { Outgoing } from './options/outgoing-request';
import { isStream } from './body/kinds';

/** Redirects that are followed, unless the caller says otherwise. */
const MAX_REDIRECTS = 10;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Those at which a POST becomes a GET. */
const AS_GET = new Set([301, 302]);

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
  { status, headers }: Pick<RawAnswer, 'status' | 'headers'>,
  followed: number,
): Redirected | undefined {
  const { location } = headers;
  const limit = request.followRedirect ? (request.maxRedirects ?? MAX_REDIRECTS) : 0;
  if (followed >= limit || typeof location !== 'string' || !REDIRECTS.has(status)) return undefined;
  if (!URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  const leaves = target.origin !== new URL(url).origin;
  const method = request.method.toUpperCase();
  const becomesGet = status === 303 ? method !== 'HEAD' : AS_GET.has(status) && method === 'POST';
  if (!becomesGet && hasBody(request, method)) {
    // It may hold the appsecret.
    if (leaves) throw new WeChatAPIError('The server redirects the body elsewhere', REFUSED);
    // What has been read cannot be sent again.
    if (isStream(request.content) || isStream(request.data)) return undefined;
  }
  const next = Object.assign(Object.create(Outgoing.prototype) as Outgoing, request);
  const dropped = [...(leaves ? CREDENTIALS : []), ...(becomesGet ? OF_BODY : [])];
  next.headers = without(request.headers, dropped);
  if (leaves) next.auth = undefined;
  if (leaves || becomesGet) next.content = next.data = undefined;
  if (becomesGet) next.method = 'GET';
  return { url: target.href, request: next };
}

function hasBody({ content, data, files }: Outgoing, method: string): boolean {
  const isAllowed = method !== 'GET' && method !== 'HEAD';
  return isAllowed && [content, data, files].some((one) => one !== undefined && one !== null);
}

const REFUSED = { name: 'WeChatAPIRequestError', code: 'ERR_REDIRECT' };

function without(headers: Record<string, string>, dropped: string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !dropped.includes(name.toLowerCase())),
  );
}
