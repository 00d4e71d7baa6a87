import { stringify, type ParsedUrlQueryInput } from 'node:querystring';
import { argumentError } from '../errors/wechat-api-error';
import { addressOf } from './address';
import type { DispatchOptions } from './exchange';
import { headerIn } from './headers';
import type { Outgoing } from './options/outgoing-request';
import { isStream, toReadable } from './body/streams';
import { urllib } from './urllib';

/** A request as undici's dispatchers take it: what urllib's `request` would make of it. */
export function dispatchOptions(url: string, request: Outgoing): DispatchOptions {
  const { method } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const { origin, path } = addressOf(hasBody ? url : withQuery(url, request.data));
  const headers = headersOf(request);
  const body = hasBody ? bodyOf(request, headers) : undefined;
  return { origin, path, method, headers, body } as DispatchOptions;
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null || Buffer.isBuffer(data) || isStream(data)) return url;
  const query = stringify(data as ParsedUrlQueryInput);
  return query && `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** Names and values in turn, which undici need not copy. */
function headersOf({ headers, gzip, auth }: Outgoing): string[] {
  const list: string[] = [];
  let agent: string | undefined = urllib().USER_AGENT;
  let encoding = gzip ? 'gzip, br' : undefined;
  let authorization = auth === undefined ? undefined : `Basic ${Buffer.from(auth).toString('base64')}`;
  for (const name of Object.keys(headers)) {
    const value: unknown = headers[name];
    const lower = name.toLowerCase();
    if (lower === 'user-agent') agent = undefined;
    else if (lower === 'accept-encoding') encoding = undefined;
    else if (lower === 'authorization' && value) authorization = undefined;
    // An empty user agent means none.
    if (value === undefined || (lower === 'user-agent' && !value)) continue;
    list.push(name, value as string);
  }
  if (agent) list.push('user-agent', agent);
  if (encoding) list.push('accept-encoding', encoding);
  if (authorization) list.push('authorization', authorization);
  return list;
}

/** The body; adds the header that says what it is. */
function bodyOf({ content, contentType, data, headers }: Outgoing, list: string[]): unknown {
  const given = headerIn(headers, 'content-type');
  if (content !== undefined && content !== null && content !== '') {
    const type = contentType ?? (typeof content === 'string' ? (given ?? 'text/plain;charset=UTF-8') : given);
    setType(list, given, type);
    return isStream(content) ? toReadable(content) : content;
  }
  if (data === undefined || data === null || typeof data === 'string' || Buffer.isBuffer(data)) return data;
  if (isStream(data)) return toReadable(data);
  if (typeof data !== 'object') throw argumentError('The body must be text, bytes, a stream or an object');
  setType(list, given, FORM);
  return new URLSearchParams(data as Record<string, string>).toString();
}

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

function setType(list: string[], given: string | undefined, type: string | undefined): void {
  if (type === undefined || type === given) return;
  if (given === undefined) list.push('content-type', type);
  else list[list.findIndex((text, at) => at % 2 === 0 && text.toLowerCase() === 'content-type') + 1] = type;
}
