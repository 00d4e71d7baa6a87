/// <reference types="node" preserve="true" />
import type { API } from '../api';
import type { Done } from '../callbacks/deliver';
import { judge } from '../http/answer/judge';
import type { Response } from '../http/answer/response';

/** A method that sends with the token at hand. Parameters without a type are what programs without types call them with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the comment says
type Sends = (this: API & { token: API.AccessToken }, ...args: any[]) => unknown;

/**
 * 封装回调 — makes a callback for `api.request` of the caller's: an errcode, trouble on the way and an answer without
 * a body reach it as `err`, under a name that begins with `WeChatAPI`.
 *
 * @param callback gets `(err, data, res)`; may be missing
 * @example
 * this.request(url, postJSON(data), wrapper(callback));
 */
export function wrapper<R = API.Reply>(
  callback?: API.Callback<R> | null,
): (err: unknown, data?: unknown, res?: unknown) => void {
  const done = (callback ?? (() => undefined)) as Done;
  return (error, data, res) => {
    const asked = { url: addressIn(res), appsecret: '', answer: undefined };
    judge(asked, { error, data, res: res as Response | undefined }, done);
  };
}

/**
 * 提交 JSON 的请求选项 — options for `api.request` that post JSON.
 *
 * @param data the body, or JSON text, sent as it is
 */
export function postJSON(data?: unknown): {
  dataType: 'json';
  type: 'POST';
  data: unknown;
  headers: { 'Content-Type': 'application/json' };
} {
  return { dataType: 'json', type: 'POST', data, headers: { 'Content-Type': 'application/json' } };
}

/**
 * 定义带 token 的方法 — adds `name` and `_name` to an object that is given to `API.mixin`, or to a prototype.
 *
 * @param host gets the two methods
 * @param name the one that is called; it gets a token first
 * @param fn becomes `_name`, which sends: it finds the token in `this.token.accessToken`, its callback in last place
 * @example
 * make(exports, 'getAutoreply', function (callback) {
 *   const url = `${this.endpoint}/cgi-bin/get_current_autoreply_info?access_token=${this.token.accessToken}`;
 *   this.request(url, { dataType: 'json' }, wrapper(callback));
 * });
 */
export function make(host: object, name: string, fn: Sends): void {
  const raw = `_${name}`;
  Object.assign(host, {
    [name](this: API & Record<string, Sends>, ...args: unknown[]) {
      this.preRequest(this[raw] as never, args);
    },
    [raw]: fn,
  });
}

/** The address that an answer came from, as far as it tells. */
function addressIn(res: unknown): string {
  const asked = (res as Partial<Response> | null | undefined)?.requestUrls;
  const last: unknown = Array.isArray(asked) ? asked.at(-1) : undefined;
  return typeof last === 'string' ? last : '';
}
