import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxRequest } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import { answer } from '../endpoints/answer.js';
import { findEndpoint } from '../endpoints/router.js';
import type { Platform } from '../world/platform.js';
import type { Exchange, Exchanges } from './exchanges.js';
import type { Faults } from './faults/faults.js';
import { play } from './faults/play.js';
import { NOT_BUILT, notBuilt } from './not-built.js';
import { refusalOf, replyOf } from './reply.js';
import type { Outcome, Reply } from './reply.js';

/** What the server works with. */
export interface Parts {
  platform: Platform;
  faults: Faults;
  exchanges: Exchanges;
  /** How long each request waits before it is answered, in milliseconds. */
  latency: number;
}

function fromEndpoint({ platform, exchanges }: Parts, exchange: Exchange, origin: string): Reply {
  const { request, rid } = exchange;
  const endpoint = findEndpoint(request.path);
  if (!endpoint) return elsewhere(exchange);
  try {
    platform.catchUp();
    const recall = (id: string) => exchanges.find(id);
    const caller = { origin, rid, endpointOf: findEndpoint, recall };
    return replyOf(answer(endpoint, platform, request, caller), request.path);
  } catch (error) {
    if (!(error instanceof WeChatError)) console.error(error);
    return refusalOf(error, request.path, rid);
  }
}

/** The answer where there is no endpoint. */
function elsewhere(exchange: Exchange): Reply {
  const { request, rid } = exchange;
  const known = notBuilt(request.path, rid);
  if (!known) return refusalOf(new WeChatError(40066), request.path, rid);
  exchange.note = NOT_BUILT;
  return known;
}

/** The appid of the account that a request is for: that of its token, or the one that it names. */
function appidOf(platform: Platform, { query, json }: SandboxRequest): string | undefined {
  if (query.access_token !== undefined) return platform.ofKey(query.access_token)?.context.account.appid;
  const named = query.appid ?? (json as { appid?: unknown } | null | undefined)?.appid;
  return platform.find(String(named))?.context.account.appid;
}

/** Answers a request: a fault that is scripted for it, or what its endpoint says. */
export async function respond(parts: Parts, request: SandboxRequest, origin: string): Promise<Outcome> {
  const { platform, faults, exchanges, latency } = parts;
  const began = performance.now();
  const exchange = exchanges.open(request, platform.requestId());
  exchange.appid = appidOf(platform, request);
  if (latency > 0) await delay(latency, undefined, { ref: false });
  const fault = await faults.take(request);
  if (fault !== undefined) exchange.note = 'a fault was played';
  const answered = () => fromEndpoint(parts, exchange, origin);
  const outcome = fault === undefined ? answered() : await play(fault, request.path, exchange.rid, answered);
  platform.changed();
  exchanges.close(exchange, typeof outcome === 'string' ? undefined : outcome, performance.now() - began);
  return outcome;
}
