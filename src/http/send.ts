import isPlainObject from 'lodash/isPlainObject';
import { stringify, type ParsedUrlQueryInput } from 'node:querystring';
import { Readable } from 'node:stream';
import * as urllib from 'urllib';
import type { API } from '../api';
import { decode } from './decode';
import type { Done } from '../callbacks/deliver';
import { CONNECTION_OPTIONS } from './connections';
import type { Response } from '../endpoint/make';
import { argumentError } from '../errors/wechat-api-error';
import { isThenable } from '../callbacks/call-hook';
import { refusal, refuses, timeouts, type RequestOptions } from './options';
import { proxyFor } from './proxy';
import { punctual } from './response-timeout';
import { withoutQuery } from '../errors/redact';
import { owner, shared } from '../client';
import { transportError } from '../errors/transport-error';
import { Watchdog } from './upload-timeout';

/** Sends one request through `urllib.request` and reads the answer; `res` is there once WeChat has begun to answer. */
export function send(api: API, url: string, given: RequestOptions, done: Done): void {
  let watchdog: Watchdog | undefined;
  const fail = (thrown: unknown, res?: Response) => {
    watchdog?.stop();
    done(transportError(watchdog?.verdict ?? thrown, url, api.appsecret), undefined, res);
  };
  try {
    const options = merge(api.defaults, given);
    const wire = toUrllib(api, url, options);
    if (isStream(wire.content)) watchdog = guard(wire, wire.content, options);
    const isHooked = options.beforeRequest ?? api.hook;
    const sent = isHooked ? hooked(api, url, wire, options) : request(url, wire);
    // Plain promises: an async function would cost a turn and an object more, for each call.
    sent.then((answer) => {
      let res: Response | undefined;
      let data: unknown;
      try {
        // Whoever replaces urllib may answer with less.
        res = (answer.res ?? {}) as Response;
        if (Array.isArray(res.requestUrls)) res.requestUrls = res.requestUrls.map(withoutQuery);
        data = decode(answer.data, res, options.dataType, url);
      } catch (misread) {
        fail(misread, res);
        return;
      }
      watchdog?.stop();
      done(null, data, res);
    }, fail);
  } catch (thrown) {
    fail(thrown);
  }
}

/** Sends when hooks have seen the request; one that promises is waited for. */
function hooked(
  api: API,
  url: string,
  wire: WireOptions,
  { beforeRequest }: RequestOptions,
): Promise<Answer> {
  const seen: unknown[] = [beforeRequest?.(wire), api.hook?.(wire)];
  return seen.some(isThenable) ? Promise.all(seen).then(() => request(url, wire)) : request(url, wire);
}

/** `urllib.request` as urllib means it; a test may put something else in its place. */
const genuine = urllib.request;

/** What `urllib.request` hands its requests to, two promises further on. */
const client = new urllib.HttpClient();

function request(url: string, wire: WireOptions): Promise<Answer> {
  return urllib.request === genuine ? client.request(url, wire as object) : callAnything(url, wire);
}

function merge(defaults: RequestOptions, given: RequestOptions): RequestOptions {
  if (isEmpty(defaults)) return given;
  // Not spread: V8 makes a slow dictionary of a literal with two spreads.
  const options: RequestOptions = Object.assign({}, defaults, given);
  if (defaults.headers) options.headers = Object.assign({}, defaults.headers, given.headers);
  return options;
}

/** lodash's `isEmpty` lists the keys first; this runs once a call. */
function isEmpty(object: object): boolean {
  for (const _name in object) return false;
  return true;
}

type WireOptions = RequestOptions & { method: string; headers: Record<string, string> };

/** What `toUrllib` translates. Anything else is passed on as it is. */
const TRANSLATED = new Set<string>([
  ...[
    'type',
    'method',
    'headers',
    'dataType',
    'streaming',
    'customResponse',
    'followRedirect',
    'socketErrorRetry',
  ],
  ...['timeout', 'dispatcher', 'signal', 'stream', 'content', 'data', 'contentType', 'beforeRequest'],
  ...['proxy', 'enableProxy'],
]);

/** The options of urllib 2, which callers know, as those of urllib 4. */
function toUrllib(api: API, url: string, options: RequestOptions): WireOptions {
  const method = (options.type ?? options.method ?? 'GET').toUpperCase();
  const answer = timeouts(options.timeout)[1];
  const { dataType, headers } = options;
  const asStream = dataType === 'stream' || Boolean(options.streaming) || Boolean(options.customResponse);
  // Few properties and none deleted: urllib copies this object, and does so faster while its shape is plain.
  const wire: WireOptions = {
    method,
    headers: Object.assign(dataType === 'json' ? { accept: 'application/json' } : {}, headers),
    dataType: asStream ? 'stream' : 'buffer',
    timing: false,
    followRedirect: options.followRedirect ?? false,
    // A POST that may have arrived is never sent again.
    socketErrorRetry: method === 'GET' ? (options.socketErrorRetry ?? 1) : 0,
    timeout: [answer, answer],
    dispatcher: options.dispatcher,
  };
  if (options.signal) wire.signal = options.signal;
  setBody(wire, options);
  let aboutConnection = 0;
  for (const name in options) {
    if (TRANSLATED.has(name)) continue;
    if (CONNECTION_OPTIONS.has(name)) aboutConnection += options[name] === undefined ? 0 : 1;
    else if (refuses(name, options[name])) throw argumentError(refusal(name));
    else wire[name] = options[name];
  }
  if (!wire.dispatcher) {
    const connect = timeouts(owner(api).defaults.timeout)[0];
    wire.dispatcher = api[shared].connections.for(options, aboutConnection, proxyFor(url, options), connect);
  }
  // A streamed body has a watchdog.
  if (!isStream(wire.content)) wire.dispatcher = punctual(wire.dispatcher, answer);
  return wire;
}

/** A streamed body goes out under the eyes of a watchdog instead of undici's timer. */
function guard(
  wire: WireOptions,
  body: NodeJS.ReadableStream,
  { timeout, signal }: RequestOptions,
): Watchdog {
  const [, answer] = timeouts(timeout);
  const watchdog = new Watchdog(answer, signal);
  wire.content = watchdog.watch(toReadable(body));
  wire.signal = watchdog.signal;
  wire.timeout = [0, answer];
  return watchdog;
}

function setBody(wire: WireOptions, { stream, content = stream, data, contentType }: RequestOptions): void {
  if (content !== undefined) {
    wire.content = content;
  } else if (data !== undefined && isJSON(wire, data, contentType)) {
    wire.content = typeof data === 'string' ? data : JSON.stringify(data);
    if (contentType !== undefined) wire.contentType = 'application/json';
    return;
  } else if (isForm(wire, data)) {
    // urllib 4 would write a list as one value, and null as a word.
    wire.content = stringify(data);
    wire.contentType = FORM;
  } else if (data !== undefined) {
    wire.data = data;
  }
  if (contentType !== undefined) wire.contentType = contentType;
}

function isJSON({ method, headers }: WireOptions, data: unknown, contentType: unknown): boolean {
  if (method === 'GET' || Buffer.isBuffer(data)) return false;
  const type = headers['Content-Type'] ?? headers['content-type'] ?? contentType;
  return type === 'json' || (typeof type === 'string' && type.startsWith('application/json'));
}

const FORM = 'application/x-www-form-urlencoded';

function isForm({ method, headers }: WireOptions, data: unknown): data is ParsedUrlQueryInput {
  const isSent = method !== 'GET' && !('Content-Type' in headers) && !('content-type' in headers);
  return isSent && isPlainObject(data);
}

function isStream(value: unknown): value is NodeJS.ReadableStream {
  return typeof (value as { pipe?: unknown } | undefined)?.pipe === 'function';
}

function toReadable(stream: NodeJS.ReadableStream): Readable {
  return stream instanceof Readable ? stream : new Readable().wrap(stream);
}

interface Answer {
  data: unknown;
  res: unknown;
}

type Callback = (error: unknown, data?: unknown, res?: unknown) => void;
type AnyRequest = (url: string, options: WireOptions, callback: Callback) => unknown;

/** Calls what somebody has put in the place of `urllib.request`; it may promise, or call back as urllib 2 did. */
function callAnything(url: string, options: WireOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const replaced = urllib as unknown as { request: AnyRequest };
    const returned = replaced.request(url, options, (error, data, res) => {
      if (error) reject(error);
      else resolve({ data, res: res ?? {} });
    });
    if (isThenable(returned)) (returned as PromiseLike<Answer>).then(resolve, reject);
  });
}
