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
  options.headers = headersOf(request);
  if (hasBody) options.body = wireBody(request, options.headers);
  return options;
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null || Buffer.isBuffer(data) || isStream(data)) return url;
  const query = stringify(data as ParsedUrlQueryInput);
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
}

/** Names, in lower case and each but once, and values in turn, which undici need not copy. */
function headersOf({ headers, gzip, auth }: Outgoing): string[] {
  const list: string[] = [];
  for (const [name, value] of entriesOf(headers)) setHeader(list, name.toLowerCase(), value);
  const agent = valueIn(list, 'user-agent');
  if (agent === undefined) setHeader(list, 'user-agent', urllib().USER_AGENT);
  // An empty one means none.
  else if (!agent) list.splice(list.indexOf('user-agent'), 2);
  if (gzip && valueIn(list, 'accept-encoding') === undefined) setHeader(list, 'accept-encoding', 'gzip, br');
  if (auth && !valueIn(list, 'authorization'))
    setHeader(list, 'authorization', `Basic ${Buffer.from(auth).toString('base64')}`);
  return list;
}

/** A hook may have taken them away. */
function entriesOf(headers: Outgoing['headers'] | undefined): [string, string | undefined][] {
  return Object.entries(headers ?? {});
}

function setHeader(list: string[], name: string, value: string | undefined): void {
  if (value === undefined) return;
  // By turns: a value may read like a name.
  for (let i = 0; i < list.length; i += 2) {
    if (list[i] !== name) continue;
    list[i + 1] = value;
    return;
  }
  list.push(name, value);
}

function valueIn(list: string[], name: string): string | undefined {
  for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1];
  return undefined;
}

/** The body; sets the header that says what it is. */
function wireBody({ content, contentType, data }: Outgoing, list: string[]): unknown {
  const given = valueIn(list, 'content-type');
  if (content !== undefined && content !== null && content !== '') {
    const type = contentType ?? (typeof content === 'string' ? (given ?? 'text/plain;charset=UTF-8') : given);
    setHeader(list, 'content-type', type);
    return isStream(content) ? toReadable(content) : content;
  }
  if (!data) return undefined;
  if (typeof data === 'string' || Buffer.isBuffer(data)) return data;
  if (isStream(data)) return toReadable(data);
  if (isJSONType(contentType ?? given)) {
    setHeader(list, 'content-type', given ?? 'application/json');
    return jsonText(data);
  }
  setHeader(list, 'content-type', given ?? FORM);
  // What is no object has nothing to say, as ever.
  return typeof data === 'object' ? new URLSearchParams(data as Record<string, string>).toString() : '';
}

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
