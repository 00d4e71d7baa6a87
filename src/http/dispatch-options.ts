import { stringify, type ParsedUrlQueryInput } from 'node:querystring';
import { argumentError } from '../errors/wechat-api-error';
import { addressOf } from './address';
import type { DispatchOptions } from './exchange';
import { isJSONType, type Outgoing } from './options/outgoing-request';
import { jsonText } from './body/json-text';
import { isStream } from './body/kinds';
import { toReadable } from './body/streams';
import { urllib } from './urllib';

/** What undici asks of its options, each said: it would find them among what every object inherits. */
class Options {
  origin = '';
  path = '';
  method = '';
  headers: string[] = [];
  body: unknown = undefined;
  // Time limits are kept by whoever waits: undici's own timers look twice a second.
  headersTimeout = 0;
  bodyTimeout = 0;
  query = undefined;
  idempotent = undefined;
  blocking = undefined;
  upgrade = undefined;
  // undici would end the connection of a HEAD.
  reset = false;
  expectContinue = undefined;
  servername = undefined;
  throwOnError = undefined;
  maxRedirections = undefined;
  typeOfService = undefined;
}

/** A request as undici's dispatchers take it: what urllib's `request` would make of it. */
export function dispatchOptions(url: string, request: Outgoing): DispatchOptions {
  const options = new Options();
  // A hook may have taken it away.
  options.method = (request.method as string | undefined)?.toUpperCase() ?? 'GET';
  if (options.method === 'CONNECT') throw argumentError('A request cannot be a CONNECT');
  const hasBody = options.method !== 'GET' && options.method !== 'HEAD';
  const { origin, path } = addressOf(hasBody ? url : withQuery(url, request.data));
  options.origin = origin;
  options.path = path;
  const headers = headersOf(request);
  if (hasBody) options.body = wireBody(request, headers);
  for (const [name, value] of headers) options.headers.push(name, value);
  return options;
}

function withQuery(url: string, data: unknown): string {
  if (Buffer.isBuffer(data) || isStream(data)) return url;
  // That of what is no object is empty.
  const query = stringify(data as ParsedUrlQueryInput);
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
}

/** By their names in lower case, each but once, as undici need not copy them. */
function headersOf({ headers, gzip, auth }: Outgoing): Map<string, string> {
  const sent = new Map<string, string>();
  for (const [name, value] of entriesOf(headers)) setHeader(sent, name.toLowerCase(), value);
  const agent = sent.get('user-agent');
  if (agent === undefined) sent.set('user-agent', urllib().USER_AGENT);
  // An empty one means none.
  else if (!agent) sent.delete('user-agent');
  if (gzip && !sent.has('accept-encoding')) sent.set('accept-encoding', 'gzip, br');
  if (auth && !sent.get('authorization'))
    sent.set('authorization', `Basic ${Buffer.from(auth).toString('base64')}`);
  return sent;
}

/** A hook may have taken them away. */
function entriesOf(headers: Outgoing['headers'] | undefined): [string, string | undefined][] {
  return Object.entries(headers ?? {});
}

function setHeader(headers: Map<string, string>, name: string, value: string | undefined): void {
  if (value !== undefined) headers.set(name, value);
}

/** The body; sets the header that says what it is. */
function wireBody({ content, contentType, data }: Outgoing, headers: Map<string, string>): unknown {
  const given = headers.get('content-type');
  if (content !== undefined && content !== null && content !== '') {
    const type = contentType ?? (typeof content === 'string' ? (given ?? 'text/plain;charset=UTF-8') : given);
    setHeader(headers, 'content-type', type);
    return isStream(content) ? toReadable(content) : content;
  }
  if (!data) return undefined;
  if (typeof data === 'string' || Buffer.isBuffer(data)) return data;
  if (isStream(data)) return toReadable(data);
  if (isJSONType(contentType ?? given)) {
    headers.set('content-type', given ?? 'application/json');
    return jsonText(data);
  }
  headers.set('content-type', given ?? FORM);
  // What is no object has nothing to say, as ever.
  return typeof data === 'object' ? new URLSearchParams(data as Record<string, string>).toString() : '';
}

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
