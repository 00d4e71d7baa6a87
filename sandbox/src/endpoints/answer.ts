import { parseObject } from '../base/json.js';
import type { SandboxRequest } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import { isAllowed } from '../core/permissions.js';
import type { Platform } from '../world/platform.js';
import type { World } from '../world/world.js';
import type { Call, Caller, Endpoint } from './endpoint.js';
import { refuseMagicOpenid } from './magic-openid.js';

/** The account that a request is for: that of its token or ticket, or the one that it names. */
function worldOf(platform: Platform, endpoint: Endpoint, { query, json }: SandboxRequest): World {
  const byKey = platform.ofKey(query.access_token ?? query.ticket ?? '') ?? platform.all[0];
  if (!endpoint.open) {
    const relayed = query.access_token === undefined && relayedFor(platform, query.from_appid);
    if (relayed) return relayed;
    if (!byKey) throw new WeChatError(40001);
    byKey.tokens.check(query.access_token);
    return byKey;
  }
  const named = query.appid ?? (json as { appid?: unknown } | undefined)?.appid;
  const world = typeof named === 'string' && named !== '' ? platform.find(named) : byKey;
  if (!world) throw new WeChatError(40013);
  return world;
}

/** The account in Cloud Run that a request without a token is for: the one that it names, or the first. */
function relayedFor(platform: Platform, appid: string | undefined): World | undefined {
  const all = platform.all.filter(({ context }) => context.account.hasCloudRun);
  if (appid === undefined || all.length === 0) return all[0];
  const world = all.find(({ context }) => context.account.appid === appid);
  if (!world) throw new WeChatError(40013);
  return world;
}

/** Requires the method of an endpoint. HEAD is GET without the body, which the server leaves out. */
function checkMethod({ method, anyMethod }: Endpoint, request: SandboxRequest): void {
  const asked = request.method === 'HEAD' ? 'GET' : request.method;
  if (asked === method || (anyMethod && /^(GET|POST)$/.test(asked))) return;
  throw new WeChatError(method === 'GET' ? 43001 : 43002);
}

/** Answers a request to an endpoint, after the checks that all of them share, in WeChat's order. */
export function answer(
  endpoint: Endpoint,
  platform: Platform,
  request: SandboxRequest,
  caller: Caller,
): object {
  const { path, takes, permission, quota, escapes, notJson, anyMethod } = endpoint;
  const { query } = request;
  const world = worldOf(platform, endpoint, request);
  checkMethod(endpoint, request);
  if (!isAllowed(world.context.account.profile, permission)) throw new WeChatError(48001);
  world.quotas.take(quota.group ?? path, quota);
  const hasJson = anyMethod ? request.body.length > 0 : takes === 'json';
  const body = hasJson ? parseObject(request.body, escapes, notJson) : {};
  const parts = takes === 'form' ? (request.parts ?? []) : [];
  refuseMagicOpenid(query, body);
  // A handler that keeps what it is given must not keep the token.
  const { access_token, from_appid, ...asked } = query;
  const fields = { ...(endpoint.open ? query : asked), ...(anyMethod && body) };
  endpoint.checkQuery(fields);
  endpoint.checkBody(body);
  const call: Call = { query, body, parts, request, ...caller };
  return endpoint.handle(world, { ...fields, ...body }, call) ?? { errcode: 0, errmsg: 'ok' };
}
