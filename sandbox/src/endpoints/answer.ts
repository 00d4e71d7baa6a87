import { parseObject } from '../base/json.js';
import type { RequestPart, SandboxRequest } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import type { World } from '../world/world.js';
import type { Endpoint } from './endpoint.js';

function readForm({ headers, parts = [] }: SandboxRequest): RequestPart[] {
  // A body of unknown length is what WeChat rejects, whatever it holds.
  if (headers['content-length'] === undefined) throw new WeChatError(41005);
  return parts;
}

/** Answers a request to an endpoint, after the checks that all of them share. */
export function answer(endpoint: Endpoint, world: World, request: SandboxRequest, origin: string): object {
  const { method, takes, handler, open } = endpoint;
  const { query } = request;
  if (!open) world.tokens.check(query.access_token);
  if (request.method !== method) throw new WeChatError(method === 'GET' ? 43001 : 43002);
  const body = takes === 'json' ? parseObject(request.body) : {};
  const parts = takes === 'form' ? readForm(request) : [];
  return handler(world, { query, body, parts, origin }) ?? { errcode: 0, errmsg: 'ok' };
}
