import { setMaxListeners } from 'node:events';
import type { API } from '../api';
import { directly, once, type Done } from '../callbacks/deliver';
import { toError, WeChatAPIError } from '../errors/wechat-api-error';
import { currentToken, replaceToken, tokenAtHand } from '../tokens/current-token';
import { caller, owner, shared } from '../client';
import type { AccessToken } from '../tokens/access-token';
import { holdsStream } from '../http/file-body';

/** Any method that sends requests with `this.token` and takes a callback in last place. */
export type RawMethod = (this: API, ...args: never[]) => unknown;

/** WeChat's codes for: this token is dead. */
const DEAD = new Set([40001, 40014, 42001]);

/**
 * Calls a method with a valid token; where the token turns out to be dead, once more with another; and where that one
 * was only found, and is dead as well, with a new one. Calls back once.
 */
export function callWithToken(
  api: API,
  method: RawMethod,
  args: unknown[],
  mayRetry: boolean,
  done: Done,
): void {
  const { signal } = api.defaults;
  const callback = signal ? untilAborted(signal, done) : done;
  if (signal?.aborted) return;
  const { fetched } = api[shared];
  let replacements = mayRetry ? 2 : 0;
  const start = (token: AccessToken) => {
    const settle: Done = (error, data, res) => {
      if (replacements === 0 || !isDead(error, data)) {
        callback(error, data, res);
        return;
      }
      replaceToken(api, token, fetched).then((next) => {
        replacements = next.found ? replacements - 1 : 0;
        // A caller's stream has been read: the next call will have the new token, this one cannot be sent again.
        if (args.some(holdsStream)) callback(error, data, res);
        else start(next.token);
      }, callback);
    };
    run(api, method, token, args, settle);
  };
  const token = tokenAtHand(api);
  if (token) start(token);
  else currentToken(api).then(start, callback);
}

/** The callback, called as soon as the caller's signal says so: a wait for the token all share does not end with it. */
function untilAborted(signal: AbortSignal, callback: Done): Done {
  const settle = once(callback);
  const abort = () => {
    settle(new WeChatAPIError('The call was aborted', { name: 'WeChatAPIAbortError', code: 'ABORT_ERR' }));
  };
  if (signal.aborted) abort();
  // One signal may end any number of calls.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', abort);
  return (...outcome) => {
    signal.removeEventListener('abort', abort);
    settle(...outcome);
  };
}

/** Calls a method on a view of the client whose `token` is that of this very call. Its first outcome counts. */
function run(api: API, method: RawMethod, token: AccessToken, args: unknown[], callback: Done): void {
  owner(api).token = token;
  const settle = directly(once(callback));
  try {
    const view = 'describe' in method ? viewOf(api, token) : openView(api, token);
    (method as (...args: unknown[]) => unknown).call(view, ...args, settle);
  } catch (thrown) {
    settle(toError(thrown));
  }
}

/** A view of the client for a call with this token. */
function viewOf(api: API, token: AccessToken): API {
  const view = Object.create(api) as API;
  view.token = token;
  view[caller] = api;
  return view;
}

/** The same for methods of others: what they set is set on the client, as if they ran on it. */
function openView(api: API, token: AccessToken): API {
  return new Proxy(viewOf(api, token), {
    get: (view, name, self: object) =>
      name === 'request' ? api.request.bind(api) : (Reflect.get(view, name, self) as unknown),
    set: (view, name, value) => Reflect.set(name === 'token' ? view : api, name, value),
  });
}

function isDead(error: unknown, data: unknown): boolean {
  const errcode = (data as { errcode?: unknown } | null | undefined)?.errcode;
  if (errcode && DEAD.has(Number(errcode))) return true;
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return code !== undefined && DEAD.has(Number(code));
}
