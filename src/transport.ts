import { Readable } from 'node:stream';
import * as urllib from 'urllib';
import type { API } from './api';
import { decode } from './decode';
import type { Response } from './endpoint';
import { argumentError } from './errors';
import { isThenable } from './hook';
import { problemWith, timeouts, type RequestOptions } from './options';
import { redact } from './redact';
import { owner, shared } from './shared';
import { transportError } from './trouble';
import { Watchdog } from './watchdog';

/** What became of a request; `res` is there once WeChat has begun to answer. */
export interface Outcome {
  error: Error | null;
  data?: unknown;
  res?: Response;
}

/** Sends one request through `urllib.request` and reads the answer. */
export async function send(api: API, url: string, given: RequestOptions): Promise<Outcome> {
  let watchdog: Watchdog | undefined;
  let res: Response | undefined;
  try {
    const options: RequestOptions = {
      ...api.defaults,
      ...given,
      headers: { ...api.defaults.headers, ...given.headers },
    };
    const problem = problemWith(options);
    if (problem) throw argumentError(problem);
    const wire = toUrllib(api, url, options);
    if (isStream(wire.content)) watchdog = guard(wire, wire.content, options);
    options.beforeRequest?.(wire);
    api.hook?.(wire);
    const answer = await request(url, wire);
    res = answer.res;
    if (Array.isArray(res.requestUrls)) res.requestUrls = res.requestUrls.map((asked) => redact(asked));
    return { error: null, data: decode(answer.data, res, options.dataType, url), res };
  } catch (thrown) {
    return { error: transportError(watchdog?.verdict ?? thrown, url, api.appsecret), res };
  } finally {
    watchdog?.stop();
  }
}

type WireOptions = RequestOptions & { method: string; headers: Record<string, string> };

/** The options of urllib 2, which callers know, as those of urllib 4. */
function toUrllib(api: API, url: string, options: RequestOptions): WireOptions {
  const { type, stream, timeout, streaming, customResponse, ...rest } = options;
  const method = (type ?? options.method ?? 'GET').toUpperCase();
  const [, answer] = timeouts(timeout);
  const wire: WireOptions = {
    ...rest,
    beforeRequest: undefined,
    method,
    headers: { ...(options.dataType === 'json' && { accept: 'application/json' }), ...options.headers },
    dataType: options.dataType === 'stream' || streaming || customResponse ? 'stream' : 'buffer',
    timing: false,
    followRedirect: options.followRedirect ?? false,
    // A POST that may have arrived is never sent again.
    socketErrorRetry: method === 'GET' ? (options.socketErrorRetry ?? 1) : 0,
    timeout: [answer, answer],
    dispatcher: options.dispatcher ?? connections(api, url, options),
  };
  if (stream !== undefined) wire.content = stream;
  if (isJSON(wire)) {
    wire.content = typeof wire.data === 'string' ? wire.data : JSON.stringify(wire.data);
    wire.headers = { 'content-type': 'application/json', ...wire.headers };
    delete wire.data;
    delete wire.contentType;
  }
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

function connections(api: API, url: string, options: RequestOptions): object {
  const [connect] = timeouts(owner(api).defaults.timeout);
  return api[shared].connections.for(url, options, connect);
}

function isJSON({ method, data, content, contentType, headers }: WireOptions): boolean {
  if (method === 'GET' || data === undefined || content !== undefined || Buffer.isBuffer(data)) return false;
  const type = headers['Content-Type'] ?? headers['content-type'] ?? contentType;
  return type === 'json' || (typeof type === 'string' && type.startsWith('application/json'));
}

function isStream(value: unknown): value is NodeJS.ReadableStream {
  return typeof (value as { pipe?: unknown } | undefined)?.pipe === 'function';
}

function toReadable(stream: NodeJS.ReadableStream): Readable {
  return stream instanceof Readable ? stream : new Readable().wrap(stream);
}

interface UrllibAnswer {
  data: unknown;
  res: Response;
}

type UrllibRequest = (url: string, options: WireOptions, callback: UrllibCallback) => unknown;
type UrllibCallback = (error: unknown, data?: unknown, res?: Response) => void;

/** Calls whatever `urllib.request` is by now: a test may have put a function in its place that takes a callback. */
function request(url: string, options: WireOptions): Promise<UrllibAnswer> {
  return new Promise((resolve, reject) => {
    const returned = (urllib as unknown as { request: UrllibRequest }).request(
      url,
      options,
      (error, data, res) => {
        if (error) reject(error);
        else resolve({ data, res: res ?? ({} as Response) });
      },
    );
    if (isThenable(returned)) (returned as PromiseLike<UrllibAnswer>).then(resolve, reject);
  });
}
