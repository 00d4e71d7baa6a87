import { parseObject } from '../base/json.js';
import type { SandboxRequest } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import { isAllowed } from '../core/permissions.js';
import type { Platform } from '../world/platform.js';
import type { World } from '../world/world.js';
import type { Call, Endpoint } from './endpoint.js';
import { refuseMagicOpenid } from './magic-openid.js';

/** Who calls, from where, and which request it is. */
export type Caller = Pick<Call, 'origin' | 'rid'>;

/** The account that a request is for: that of its token, or the one that it names. */
function worldOf(platform: Platform, endpoint: Endpoint, { query, json }: SandboxRequest): World {
  const token = query.access_token ?? '';
  const first = platform.all[0];
  if (!endpoint.open) {
    const world = platform.ofToken(token) ?? first;
    if (!world) throw new WeChatError(40001);
    world.tokens.check(token);
    return world;
  }
  const named = query.appid ?? (json as { appid?: unknown } | undefined)?.appid;
  const world = typeof named === 'string' && named !== '' ? platform.find(named) : first;
  if (!world) throw new WeChatError(40013);
  return world;
}

/** Answers a request to an endpoint, after the checks that all of them share, in WeChat's order. */
export function answer(
  endpoint: Endpoint,
  platform: Platform,
  request: SandboxRequest,
  caller: Caller,
): object {
  const { method, path, takes, permission, quota, escapes, notJson, anyMethod } = endpoint;
  const { query } = request;
  const world = worldOf(platform, endpoint, request);
  if (request.method !== method && !anyMethod) throw new WeChatError(method === 'GET' ? 43001 : 43002);
  if (!isAllowed(world.context.account.profile, permission)) throw new WeChatError(48001);
  world.quotas.take(quota.group ?? path, quota);
  const hasJson = anyMethod ? request.body.length > 0 : takes === 'json';
  const body = hasJson ? parseObject(request.body, escapes, notJson) : {};
  const parts = takes === 'form' ? (request.parts ?? []) : [];
  refuseMagicOpenid(query, body);
  const fields = { ...query, ...(anyMethod && body) };
  endpoint.checkQuery(fields);
  endpoint.checkBody(body);
  const call: Call = { query, body, parts, request, ...caller };
  return endpoint.handle(world, { ...fields, ...body }, call) ?? { errcode: 0, errmsg: 'ok' };
}
