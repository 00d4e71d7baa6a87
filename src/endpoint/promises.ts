import type { RequestOptions } from '../http/options/options';
import type { AccessToken } from '../tokens/access-token';
import { promised } from './answers';
import { isAtOnce } from './at-once';
import type { Twin } from './method-types';
import { Reply, type ReplyPromise } from './reply-promise';

/** The promise twins of methods; what answers at once has none. */
export type Twins<M> = {
  // A test may put another in its place.
  -readonly [K in keyof M as [Twin<M[K]>] extends [never] ? never : K]: Twin<M[K]>;
};

/** The same with ordinary promises, which any `async` function returns. */
export type PlainTwins<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => PromiseLike<infer R> ? (...args: A) => Promise<R> : T[K];
};

/** Methods of the client itself whose result arrives later. */
export interface CoreTwins {
  /** 获取接口调用凭据（获取 access_token） — fetches a new token from WeChat and saves it. */
  getAccessToken(): Promise<AccessToken>;
  /** 获取可用的 access_token — a valid token: the shared one, or a new one. */
  getLatestToken(): Promise<AccessToken>;
  /**
   * 调用任意接口 — calls an endpoint that has no method of its own.
   *
   * @param path 接口路径，可带查询参数 — Path below the endpoint, e.g. `/wxa/getwxacode`; a query is kept.
   * @param body POST 的 JSON 正文（或 JSON 文本），上传用 `{ form: { file, field?, fields? } }`；省略则为 GET 请求 — JSON body of a POST request, or JSON text; `{ form: { file, field?, fields? } }` for an upload; without one it is a GET request.
   * @returns 应答；微信返回文件时为 Buffer — The reply; a Buffer where WeChat answers bytes.
   * @example
   * const { url_link } = await api.promises.invoke('/wxa/generate_urllink', { path: 'pages/index' });
   * const picture = await api.promises.invoke<Buffer>('/wxa/getwxacode', { path: 'pages/index' });
   * const { url } = await api.promises.invoke('/cgi-bin/media/uploadimg', { form: { file: 'cover.jpg' } });
   */
  invoke<R = Record<string, unknown>>(path: string, body?: unknown): ReplyPromise<R>;
  /**
   * 发送请求 — sends a request as it is, without a token.
   *
   * @param url 完整地址 — The whole address.
   * @param options 请求方法（`type`）、`data`、`dataType` 及 `RequestOptions` 的全部选项 — Method (`type`), `data`, `dataType` and all of `RequestOptions`.
   */
  request<R = unknown>(url: string, options?: RequestOptions): ReplyPromise<R>;
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

type Method = (...args: unknown[]) => unknown;

const views = new WeakMap<object, object>();

/**
 * A view of the client in which every method promises its result, methods mixed in later included.
 *
 * What is put in the place of a twin, by a spy for instance, stays there until it is taken away, and the callback form
 * does not change with it.
 */
export function promisesOf(api: object): object {
  let view = views.get(api);
  if (!view) views.set(api, (view = viewOf(api)));
  return view;
}

function viewOf(api: object): object {
  const twins = new Map<string, { of: Method; twin: Method }>();
  const twinOf = (name: string, of: Method) => {
    let known = twins.get(name);
    if (known?.of !== of)
      twins.set(name, (known = { of, twin: isAtOnce(of) ? answering(api, of) : promising(api, of) }));
    return known.twin;
  };
  return new Proxy<Record<PropertyKey, unknown>>(
    {},
    {
      get(replaced, name) {
        if (Object.hasOwn(replaced, name)) return replaced[name];
        const value: unknown = Reflect.get(api, name);
        // What every object can do (`hasOwnProperty` …) it does at once.
        if (typeof value !== 'function' || value === Reflect.get(Object.prototype, name)) return value;
        if (name === 'constructor') return value;
        if (typeof name === 'symbol' || SYNCHRONOUS.has(name)) return undefined;
        return twinOf(name, value as Method);
      },
      has: (replaced, name) => Object.hasOwn(replaced, name) || name in api,
      getPrototypeOf: () => Reflect.getPrototypeOf(api),
    },
  );
}

function promising(api: object, method: Method): Method {
  return (...args) =>
    promised((callback) => method.call(api, ...args, callback), method.length <= args.length);
}

function answering(api: object, method: Method): Method {
  // What it throws rejects, as with all twins; it has no HTTP answer.
  return (...args) =>
    new Reply(
      (resolve) => {
        resolve(method.apply(api, args));
      },
      { res: undefined },
    );
}
