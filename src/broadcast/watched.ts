import { later, stepTo, type Done } from '../callbacks/deliver';
import type { Client } from '../client';
import { isRead } from '../endpoint/reads';
import { TOKEN } from '../errors/retryable';
import { pathOf } from '../errors/url';
import { WeChatAPIError } from '../errors/wechat-api-error';
import type { RequestOptions } from '../http/options/options';
import { verdictOn } from './kinds';
import type { Trail } from './trail';

/** The only messages of which WeChat says that it drops doubles, by an id. */
const TEMPLATE_MESSAGE = '/cgi-bin/message/template/send';

/** `request` of a client: callback in last place, options before it, or none. */
type Request = (this: Client, url: string, options: RequestOptions | Done, callback?: Done) => unknown;

/** Trails of those in flight, by openid. */
type Trails = ReadonlyMap<string, Trail>;

/**
 * A view of the client for `send`, whose requests leave a trail. Template messages get an id by it.
 *
 * There is one for all receivers, for V8 would compile the way of a call anew for each view; whose request it is, is said
 * by its `touser`. One that does not say it is taken for everybody's who is in flight.
 */
export function watched<C extends Client>(api: C, trails: Trails): C {
  const request: Request = function (url, options, callback) {
    const pass = (api as unknown as { request: Request }).request;
    if (typeof options !== 'object' || !callback) return pass.call(this, url, options, callback);
    const body = (options.data ?? {}) as { touser?: unknown; client_msg_id?: unknown };
    const trail = trails.get(body.touser as string);
    if (trail && url.includes(TEMPLATE_MESSAGE)) {
      if (trail.isForgotten) {
        holdBack([trail], callback);
        return undefined;
      }
      const id = trail.idFor(body, body.client_msg_id);
      if (id !== undefined)
        return pass.call(this, url, { ...options, data: { ...body, client_msg_id: id } }, callback);
    } else if (isReading(url, options)) return pass.call(this, url, options, callback);
    const settle = withoutId(trail ? [trail] : [...trails.values()], callback);
    return settle && pass.call(this, url, options, settle);
  };
  return Object.assign(Object.create(api) as C, { request });
}

/** Whether a request changes nothing: what only reads, or is for a token. */
function isReading(url: string, { type, method = type }: RequestOptions): boolean {
  const path = pathOf(url);
  const isPost = typeof method === 'string' && !/^get$/i.test(method);
  return TOKEN.test(path) || isRead({ method: isPost ? 'POST' : 'GET', path });
}

/** A message without an id of ours leaves its trail; nothing where it is held back. */
function withoutId(trails: Trail[], callback: Done): Done | undefined {
  const held = trails.filter(({ isRepeated }) => isRepeated);
  if (held.length > 0) {
    holdBack(held, callback);
    return undefined;
  }
  for (const trail of trails) trail.begin();
  return stepTo(callback, (...outcome) => {
    if (isRefused(outcome)) for (const trail of trails) trail.takeBack();
    callback(...outcome);
  });
}

/** Sends nothing. */
function holdBack(trails: Trail[], callback: Done): void {
  for (const trail of trails) trail.isHeldBack = true;
  later(callback, heldBack());
}

/** Whether WeChat has certainly not done what was asked. */
function isRefused([error, data]: Parameters<Done>): boolean {
  if (error) return verdictOn(error) !== 'lost';
  const errcode = (data as { errcode?: unknown } | null | undefined)?.errcode;
  return errcode !== undefined && Number(errcode) !== 0;
}

function heldBack(): WeChatAPIError {
  return new WeChatAPIError(
    'The receiver may have got this message before, and WeChat would not drop a second one',
    {
      name: 'WeChatAPIDoubtError',
      code: 'ERR_IN_DOUBT',
    },
  );
}
