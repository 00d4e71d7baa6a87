import { stepTo, type Done } from '../callbacks/deliver';
import { caller, cloudRun, doubleId, ownTimeout, type Client } from '../client';
import { argumentError, WeChatAPIError } from '../errors/wechat-api-error';
import { callRequest } from '../http/call-overridable';
import { credentialsOf } from './credentials';
import { locate } from './locate';
import { bodyOf, carriesFile } from '../http/body/file-body';
import { textForm } from '../http/body/multipart';
import type { Transfer } from '../http/options/merged-options';
import { judge } from '../http/answer/judge';
import type { Request } from '../http/described-request';
import type { Response } from '../http/answer/response';
import { answerTimeout } from '../http/options/timeouts';
import type * as downloading from './download';

/** `require`, which loads what downloads at the first one. */
declare function require(id: './download'): typeof downloading;

/** Sends a described request with the token at hand, `client.token`, through `client.request`. */
export function perform(view: Client, request: Request<unknown>, callback: Done): void {
  const token = view.token?.accessToken ?? '';
  if (!token && !request.auth && !view[cloudRun]) {
    const message = `There is no access_token to send ${request.path} with: call it through preRequest`;
    callback(argumentError(message));
    return;
  }
  const url = locate(view, request, token);
  // Not the view of this call: who overrides `request` finds the client in `this`.
  const client = view[caller] ?? view;
  const asked = { url, appsecret: view.appsecret, answer: request.answer };
  const options = optionsOf(request, jsonOf(view, request));
  const done = request.into
    ? require('./download').receiving(client, url, request.into, options, callback)
    : callback;
  const settle = stepTo(callback, (error, data, res) => {
    judge(asked, { error, data, res: res as Response | undefined }, done);
  });
  // `with({ timeout })` is about these very calls, `setOpts({ timeout })` about calls in general.
  if (request.auth) options.socketErrorRetry = 0;
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

/** The JSON body, with what the account is known by where it belongs there, and what the message is known by. */
function jsonOf(view: Client, { auth, body, doubles }: Request<unknown>): unknown {
  const id = view[doubleId];
  if (doubles && id !== undefined) return { ...(body as object), [doubles.field]: id };
  return auth?.in === 'body' ? { ...(body as object), ...credentialsOf(view, auth) } : body;
}

function optionsOf({ method, texts, answer, timeout }: Request<unknown>, body: unknown): Transfer {
  const options: Transfer = answer ? { dataType: 'buffer' } : { dataType: 'json' };
  if (timeout !== undefined) options.timeout = timeout;
  if (method === 'GET') return options;
  options.type = 'POST';
  if (texts !== undefined) return { ...options, ...textForm(texts) };
  if (body !== undefined) {
    options.data = body;
    options.headers = { 'Content-Type': 'application/json' };
  }
  return options;
}
