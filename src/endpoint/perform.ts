import type { API } from '../api';
import { decodeBytes, hasErrcode } from '../http/decode';
import { stepTo, type Done } from '../callbacks/deliver';
import type { Request, Response } from './make';
import { argumentError, toError, WeChatAPIError } from '../errors/wechat-api-error';
import { isThenable } from '../callbacks/call-hook';
import type { RequestOptions } from '../http/options';
import { pathOf, redact } from '../errors/redact';
import { caller, ownTimeout } from '../client';
import { bodyOf, carriesFile } from '../http/file-body';

/** Sends a described request with the token at hand, `api.token`, through `api.request`. */
export function perform(api: API, request: Request<unknown>, callback: Done): void {
  const token = api.token?.accessToken;
  if (!token) {
    callback(
      argumentError(`There is no access_token to send ${request.path} with: call it through preRequest`),
    );
    return;
  }
  const url = locate(api, request, token);
  // Not the view of this call: who overrides `request` finds the client in `this`.
  const client = api[caller] ?? api;
  const settle = stepTo(callback, (error, data, res) => {
    judge(api, request, url, { error, data, res: res as Response }, callback);
  });
  const options = optionsOf(request);
  // `with({ timeout })` is about these very calls, `setOpts({ timeout })` about calls in general.
  const timeout = api[ownTimeout];
  if (timeout !== undefined) options.timeout = timeout;
  if (!carriesFile(request)) {
    send(client, url, options, settle);
    return;
  }
  bodyOf(request).then((body) => {
    send(client, url, { ...options, ...body }, settle);
  }, callback);
}

/** Calls `api.request`, which somebody may have overridden with a function that promises. */
function send(api: API, url: string, options: RequestOptions, callback: Done): void {
  const client = api as unknown as { request: (...args: unknown[]) => unknown };
  const returned = client.request(url, options, callback);
  if (returned !== undefined && isThenable(returned)) returned.then(undefined, callback);
}

/** Fetches JSON without a token, as for the token itself. */
export function fetchJSON<T>(api: API, url: string, options: RequestOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    send(api, url, { ...options, dataType: 'json' }, (error, data, res) => {
      judge(api, {}, url, { error, data, res: res as Response }, (failure, value) => {
        if (failure) reject(failure);
        else resolve(value as T);
      });
    });
  });
}

function locate(api: API, { base, path, query }: Request<unknown>, token: string): string {
  const url = /^https?:/.test(path) ? path : api[base ?? 'endpoint'] + path;
  let text = `${url}${url.includes('?') ? '&' : '?'}access_token=${encodedToken(token)}`;
  for (const name in query) {
    const value = query[name];
    if (value !== undefined) text += `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  }
  return text;
}

/** The token that was encoded last: one serves thousands of calls, and to encode it takes a while. */
let encoded = { token: '', text: '' };

function encodedToken(token: string): string {
  if (encoded.token !== token) encoded = { token, text: encodeURIComponent(token) };
  return encoded.text;
}

function optionsOf({ method, body, binary, timeout }: Request<unknown>): RequestOptions {
  const options: RequestOptions = binary ? { dataType: 'buffer' } : { dataType: 'json' };
  if (timeout !== undefined) options.timeout = timeout;
  if (method === 'GET') return options;
  options.type = 'POST';
  if (body !== undefined) {
    options.data = body;
    options.headers = { 'Content-Type': 'application/json' };
  }
  return options;
}

const NO_RESPONSE = { status: 200, statusCode: 200, headers: {}, rt: 0, requestUrls: [] };

interface Outcome {
  /** Whoever overrides `request` may pass anything. */
  error: unknown;
  data: unknown;
  res: Response | undefined;
}

/** Tells a result from an error: trouble on the way, an errcode, or no answer at all. */
function judge(
  api: API,
  request: Partial<Request<unknown>>,
  url: string,
  outcome: Outcome,
  callback: Done,
): void {
  const { res } = outcome;
  if (outcome.error) {
    const error = toError(outcome.error);
    if (!error.name.startsWith('WeChatAPI')) error.name = `WeChatAPI${error.name}`;
    callback(error, outcome.data, res);
    return;
  }
  let { data } = outcome;
  try {
    // Whoever overrides `request` may have no response to show.
    if (request.binary) data = decodeBytes(data, res ?? NO_RESPONSE, url);
  } catch (misread) {
    callback(misread as Error, undefined, res);
    return;
  }
  if (hasErrcode(data)) callback(refusal(api, data, url, res), data, res);
  else if (data === null || data === undefined) callback(silence(url, res), data, res);
  else callback(null, data, res);
}

/** The error for an errcode. */
function refusal(
  api: API,
  reply: { errcode: number | string; errmsg?: unknown },
  url: string,
  res?: Response,
): WeChatAPIError {
  const message = redact(textOf(reply.errmsg) ?? `errcode ${reply.errcode}`, [
    api.appsecret,
    api.token?.accessToken,
  ]);
  return new WeChatAPIError(message, {
    code: reply.errcode,
    path: pathOf(url),
    rid: /\brid:\s*([\w-]+)/.exec(message)?.[1],
    status: res?.status,
  });
}

/** What should be text, and is not always. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || value === undefined ? value : JSON.stringify(value);
}

function silence(url: string, res?: Response): WeChatAPIError {
  const path = pathOf(url);
  return new WeChatAPIError(`No data received: HTTP ${res?.status ?? ''} with an empty body (${path})`, {
    code: -1,
    path,
    status: res?.status,
  });
}
