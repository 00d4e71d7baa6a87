import type { AsyncResource } from 'node:async_hooks';
import { untilAborted } from '../callbacks/abort';
import { callContext, directly, inContext, once, type Done } from '../callbacks/deliver';
import { caller, isInCloudRun, owner, paceOf, signalOf, stateOf, type Client } from '../client';
import { CallTrace, isCallWatched } from '../diagnostics/call-channel';
import { DEAD_TOKEN } from '../errors/retryable';
import { withoutQuery } from '../errors/url';
import { toError } from '../errors/to-error';
import type { Follower } from '../pacing/paced-call';
import type { AccessToken } from '../tokens/access-token';
import { currentToken, replaceToken, tokenAtHand, type Replacement } from '../tokens/current-token';
import { TokenState } from '../tokens/token-state';
import type * as atPace from './at-pace';
import { described, type Declared } from './described';
import { isSpent } from './spent';

/** `require`, which loads what only those need who have a limit or second tries. */
declare function require(id: './at-pace'): typeof atPace;

/**
 * Calls a method with a valid token; where the token turns out to be dead, once more with another; and where that one
 * was only found, and is dead as well, with a new one. Calls back once, in the caller's async context.
 */
export function callWithToken(
  api: Client,
  method: Declared,
  args: unknown[],
  mayRetry: boolean,
  callback: Done,
): void {
  if (isInCloudRun(api)) {
    callWithoutToken(api, method, args, callback);
    return;
  }
  watched(api, method, args, callback, (tried, context, done, follower) => {
    makeCall(api, tried, args, mayRetry, context, done, follower);
  });
}

/** Calls a method whose requests need no token. */
export function callWithoutToken(api: Client, method: Declared, args: unknown[], callback: Done): void {
  watched(api, method, args, callback, (tried, _context, done, follower) => {
    const settle = untilAborted(signalOf(api), done);
    if (!settle) return;
    follower?.attempt();
    runOn(viewFor(api, tried, undefined, follower), tried, args, settle);
  });
}

/** Makes a call once. */
type Make = (method: Declared, context: AsyncResource, done: Done, follower?: Follower) => void;

/** Makes a call, and tells of it where somebody listens. */
function watched(api: Client, method: Declared, args: unknown[], callback: Done, make: Make): void {
  const context = callContext();
  const done = inContext(callback, context);
  if (!isCallWatched()) {
    makeAtPace(api, method, args, make, context, done);
    return;
  }
  const trace = traceOf(method, args);
  const ended: Done = (...outcome) => {
    trace.end(outcome, () => {
      done(...outcome);
    });
  };
  trace.begin((bound) => {
    makeAtPace(api, method, args, make, bound, ended, trace);
  });
}

/** Makes a call at once, or as the limit and the second tries of its client want it. */
function makeAtPace(
  api: Client,
  method: Declared,
  args: unknown[],
  make: Make,
  context: AsyncResource,
  done: Done,
  follower?: Follower,
): void {
  const pace = paceOf(api);
  if (!pace) make(method, context, done, follower);
  else {
    const once = (tried: Declared, settle: Done, told: Follower) => {
      make(tried, context, settle, told);
    };
    require('./at-pace').callAtPace(api, pace, { method, args, context, once, follower }, done);
  }
}

/** The call itself; `context` is its own, to which an answer comes from that of the connection. */
function makeCall(
  api: Client,
  method: Declared,
  args: unknown[],
  mayRetry: boolean,
  context: AsyncResource,
  done: Done,
  follower?: Follower,
): void {
  const callback = untilAborted(signalOf(api), done);
  if (!callback) return;
  const { fetched } = stateOf(api).part(TokenState);
  let replacements = mayRetry ? 2 : 0;
  const start = (token: AccessToken) => {
    const settle: Done = (error, data, res) => {
      if (replacements === 0 || !isDead(error, data)) {
        callback(error, data, res);
        return;
      }
      const again = ({ token: next, found }: Replacement) => {
        replacements = found ? replacements - 1 : 0;
        // A caller's stream has been read: the next call will have the new token, this one cannot be sent again.
        if (isSpent(described(method, args), args)) callback(error, data, res);
        else if (follower?.again) {
          follower.again(() => {
            start(next);
          });
        } else start(next);
      };
      context.runInAsyncScope(() => {
        replaceToken(api, token, fetched).then(again, callback);
      });
    };
    follower?.attempt();
    run(api, method, token, args, settle, follower);
  };
  const token = tokenAtHand(api);
  if (token) start(token);
  else currentToken(api).then(start, callback);
}

/** What is told of a call: the name and the path of a declared method, the name of another. */
function traceOf(method: Declared, args: unknown[]): CallTrace {
  const { describe } = method;
  if (!describe) return new CallTrace(method.name);
  const request = described(method, args);
  return new CallTrace(describe.name, request && withoutQuery(request.path));
}

/** Calls a method on a view of the client whose `token` is that of this very call. Its first outcome counts. */
function run(
  api: Client,
  method: Declared,
  token: AccessToken,
  args: unknown[],
  callback: Done,
  follower: Follower | undefined,
): void {
  owner(api).token = token;
  runOn(viewFor(api, method, token, follower), method, args, callback);
}

function viewFor(
  api: Client,
  method: Declared,
  token: AccessToken | undefined,
  follower: Follower | undefined,
): Client {
  return 'describe' in method ? viewOf(api, token) : openView(api, token, follower);
}

function runOn(view: Client, method: Declared, args: unknown[], callback: Done): void {
  const settle = directly(once(callback));
  try {
    (method as (...args: unknown[]) => unknown).call(view, ...args, settle);
  } catch (thrown) {
    settle(toError(thrown));
  }
}

/** A view of the client for a call with this token, or without one. */
function viewOf(api: Client, token: AccessToken | undefined): Client {
  const view = Object.create(api) as Client;
  view.token = token;
  view[caller] = api;
  return view;
}

/** The same for methods of others: what they set is set on the client, as if they ran on it. */
function openView(api: Client, token: AccessToken | undefined, follower: Follower | undefined): Client {
  return new Proxy(viewOf(api, token), {
    get(view, name, self: object) {
      const value: unknown = Reflect.get(view, name, self);
      if (typeof value === 'function') follower?.taken?.(name);
      return name === 'request' ? api.request.bind(api as never) : value;
    },
    set: (view, name, value) => Reflect.set(name === 'token' ? view : api, name, value),
  });
}

function isDead(error: unknown, data: unknown): boolean {
  try {
    return isDeadCode(codeIn(data, 'errcode')) || isDeadCode(codeIn(error, 'code'));
  } catch {
    // Whatever it is that cannot even be looked at, it is no code of WeChat's.
    return false;
  }
}

function codeIn(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[name];
}

function isDeadCode(code: unknown): boolean {
  return typeof code === 'string' ? DEAD_TOKEN.has(Number(code)) : DEAD_TOKEN.has(code as number);
}
