import type { RequestOptions } from '../http/options/options';
import type { AccessToken } from '../tokens/access-token';
import type { Callback } from './callback-types';
import type { Endpoint, Procedure } from './make';

/** The promise twin of a method: the same arguments without the callback. */
type Twin<F> =
  F extends Endpoint<infer A, infer R>
    ? (...args: A) => Promise<R>
    : F extends Procedure<infer A, infer R>
      ? (...args: A) => Promise<R>
      : never;

/** The promise twins of a module's methods; what answers at once has none. */
export type Twins<M> = {
  [K in keyof M as M[K] extends { describe: unknown } | { run: unknown } ? K : never]: Twin<M[K]>;
};

/** Methods of the client itself whose result arrives later. */
export interface CoreTwins {
  /** 获取 access_token — fetches a new token from WeChat and saves it. */
  getAccessToken(): Promise<AccessToken>;
  /** 获取可用的 access_token — a valid token: the shared one, or a new one. */
  getLatestToken(): Promise<AccessToken>;
  /** 调用任意接口 — calls an endpoint that has no method of its own. */
  invoke<R = Record<string, unknown>>(path: string, body?: unknown): Promise<R>;
  /** 发送请求 — sends a request as it is, without a token. */
  request<R = unknown>(url: string, options?: RequestOptions): Promise<R>;
}

/** Methods of the client that take no callback. */
const SYNCHRONOUS = new Set([
  'setEndpoint',
  'setOpts',
  'setHook',
  'registerTicketHandle',
  'with',
  'preRequest',
]);

type Caller = (...args: unknown[]) => unknown;

const views = new WeakMap<object, object>();

/** A view of the client in which every method promises its result, methods mixed in later included. */
export function promisesOf(api: object): object {
  const view = views.get(api) ?? new Proxy(api, { get: twin });
  views.set(api, view);
  return view;
}

function twin(api: object, name: string | symbol): unknown {
  const method: unknown = Reflect.get(api, name);
  if (typeof method !== 'function' || name === 'constructor') return method;
  if (typeof name === 'symbol' || SYNCHRONOUS.has(name)) return undefined;
  return (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const callback: Callback<unknown> = (error, data) => {
        if (error) reject(error);
        else resolve(data);
      };
      const returned = (method as Caller).call(api, ...args, callback);
      // What has no place for the callback answers at once.
      if (returned !== undefined && method.length <= args.length) resolve(returned);
    });
}
