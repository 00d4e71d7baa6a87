import { stepTo, type Done } from '../callbacks/deliver';
import { caller, ownTimeout, type Client } from '../client';
import { argumentError, WeChatAPIError } from '../errors/wechat-api-error';
import { callRequest } from '../http/call-overridable';
import { bodyOf, carriesFile } from '../http/body/file-body';
import type { RequestOptions } from '../http/options/options';
import { judge } from '../http/answer/judge';
import type { Query, Request } from '../http/described-request';
import type { Response } from '../http/answer/response';
import { answerTimeout } from '../http/options/timeouts';

/** Sends a described request with the token at hand, `client.token`, through `client.request`. */
export function perform(view: Client, request: Request<unknown>, callback: Done): void {
  const token = view.token?.accessToken;
  if (!token) {
    const message = `There is no access_token to send ${request.path} with: call it through preRequest`;
    callback(argumentError(message));
    return;
  }
  const url = locate(view, request, token);
  // Not the view of this call: who overrides `request` finds the client in `this`.
  const client = view[caller] ?? view;
  const asked = { url, appsecret: view.appsecret, binary: request.binary };
  const settle = stepTo(callback, (error, data, res) => {
    judge(asked, { error, data, res: res as Response | undefined }, callback);
  });
  const options = optionsOf(request);
  // `with({ timeout })` is about these very calls, `setOpts({ timeout })` about calls in general.
  const timeout = view[ownTimeout];
  if (timeout !== undefined) options.timeout = timeout;
  if (carriesFile(request)) {
    bodyOf(request, answerTimeout(options.timeout)).then(
      (body) => {
        callRequest(client, url, { ...options, ...body }, settle);
      },
      (error: unknown) => {
        if (error instanceof WeChatAPIError) error.path ??= request.path;
        callback(error as Error);
      },
    );
  } else callRequest(client, url, options, settle);
}

/** The address that was put together last: thousands of calls may go to the same one, and to do it takes a while. */
let last = { base: '', path: '', token: '', text: '' };

function locate(
  view: Client,
  { base: name = 'endpoint', path, query }: Request<unknown>,
  token: string,
): string {
  const base = view[name];
  if (last.path !== path || last.token !== token || last.base !== base) {
    const url = /^https?:/.test(path) ? path : base + path;
    const text = `${url}${url.includes('?') ? '&' : '?'}access_token=${encoded('The access_token', token)}`;
    last = { base, path, token, text };
  }
  return query === undefined ? last.text : last.text + encodedQuery(query);
}

function encodedQuery(query: Query): string {
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
