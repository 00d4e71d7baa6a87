import { untilAborted } from './callbacks/abort';
import { callable } from './callbacks/callable';
import { deliver, inContext, nobody, outside, takeCallback, takeCallbacks } from './callbacks/deliver';
import type {
  GetTicketToken,
  GetToken,
  SaveTicketToken,
  SaveToken,
  StoredTicket,
  StoredToken,
} from './callbacks/token-hooks';
import {
  caller,
  fireAndForget,
  hide,
  keepOrigin,
  offerOrigin,
  owner,
  ownTimeout,
  pace,
  signalOf,
  state,
  State,
  stateOf,
  type Client,
  type Options,
} from './client';
import { moveAddresses, moveEndpoint, setAddresses } from './endpoint/addresses';
import { withArity } from './endpoint/arity';
import { setCloudRun } from './endpoint/cloud-run';
import { callWithToken } from './endpoint/call-with-token';
import type * as callback from './endpoint/callback-types';
import { credential, readClientOptions, requestOptionsOf } from './endpoint/client-options';
import type * as invocation from './endpoint/invocation';
import { describeInvocation, invoke } from './endpoint/invocation';
import { callEndpoint, mixin } from './endpoint/mixin';
import { patch } from './endpoint/patch';
import { withoutCallback } from './endpoint/without-callback';
import type * as promise from './endpoint/reply-promise';
import { promisesOf, type CoreTwins, type PlainTwins, type Twins } from './endpoint/promises';
import type * as walking from './each/each-of';
import { hideFromInspection } from './errors/inspection';
import { argumentError, WeChatAPIError } from './errors/wechat-api-error';
import type * as errors from './errors/wechat-api-error';
import { readDefaults } from './http/options/read-options';
import type { HookedRequest, RequestOptions } from './http/options/options';
import type * as options from './http/options/options';
import type * as response from './http/answer/response';
import type * as sending from './http/send';
import * as modules from './modules';
import { own } from './own';
import { AccessToken } from './tokens/access-token';
import type * as token from './tokens/access-token';
import type * as ticket from './tokens/ticket';
import type * as client from './client';
import { currentToken, fetchToken } from './tokens/current-token';
import { readTicket, readToken, saveTicket, saveToken as saveInMemory } from './tokens/memory-hooks';
import { sharedTokensOf } from './tokens/shared-tokens';
import type * as pacing from './pacing/pace';
import { findToken } from './tokens/stored';
import { TokenState, type Sharing } from './tokens/token-state';

/** `require`, which loads what sends requests at the first one: nobody waits for it when a program starts. */
declare function require(id: './http/send'): typeof sending;
/** And what limits and tries again, for those who ask for it. */
declare function require(id: './pacing/pace'): typeof pacing;
declare function require(id: './each/each-of'): typeof walking;

type Endpoints = typeof modules;

export interface API extends Endpoints, API.Extensions {}

/**
 * 微信公众号服务端 API 客户端 — a client of the WeChat Official Account server API.
 *
 * 说明：每个方法的最后一个参数是回调 `(err, result, res)`；`api.promises` 下的同名方法返回 Promise。access_token 的获取、共享和更新都在内部完成。
 *
 * Note: Every method takes a callback in last place, `(err, result, res)`; its twin under `api.promises` returns a promise instead. The access_token is fetched, shared and renewed behind the scenes.
 *
 * @example
 * const api = new API(appid, appsecret);
 * api.sendText(openid, '你好', (err, result) => { ... });
 * await api.promises.sendText(openid, '你好');
 */
@callable
export class API implements Client {
  /** 公众号的 appid — The account's appid. */
  declare appid: string;
  /** 公众号的 appsecret，不可枚举，也不会出现在错误中 — The account's secret; not enumerable, and never in an error. */
  declare appsecret: string;
  /** 接口地址，`https://api.weixin.qq.com` — Where the API is; `https://api.weixin.qq.com`. */
  declare endpoint: string;
  /** 二维码图片地址的前缀，`https://mp.weixin.qq.com/cgi-bin/` — Where QR codes are shown; `https://mp.weixin.qq.com/cgi-bin/`. */
  declare mpPrefix: string;
  /** 部分文件上传地址的前缀，`https://file.api.weixin.qq.com/cgi-bin/` — Where some files go; `https://file.api.weixin.qq.com/cgi-bin/`. */
  declare fileServerPrefix: string;
  /** 请求的默认选项，由 `setOpts` 设置 — Options of every request: what `setOpts` sets. */
  declare defaults: RequestOptions | null;
  /** 内存中的 ticket，按类型 — Tickets in memory, by type. */
  declare ticketStore: Record<string, StoredTicket | undefined>;
  /** 读取共享的 token，默认读取内存 — Reads the shared token; by default the one in memory. */
  declare getToken: GetToken;
  /** 保存共享的 token，默认存入内存 — Saves the shared token; by default in memory. */
  declare saveToken: SaveToken;
  /** 读取共享的 ticket，默认读取内存 — Reads the shared ticket of a type; by default the one in memory. */
  declare getTicketToken: GetTicketToken;
  /** 保存共享的 ticket，默认存入内存 — Saves the shared ticket of a type; by default in memory. */
  declare saveTicketToken: SaveTicketToken;
  /** 当前调用的 token（在 `preRequest` 执行的方法内），否则为最近用过的 — The token of the call under way, within a method that `preRequest` calls; else the one used last. */
  declare token: AccessToken | undefined;
  /** 请求前的钩子，由 `setHook` 设置 — What `setHook` set. */
  declare hook: ((options: HookedRequest) => unknown) | undefined;
  /** promisify 工具（如 `bluebird.promisifyAll(api)`）添加的方法；`api.promises` 无需工具 — What promisify helpers add, as `bluebird.promisifyAll(api)` does; `api.promises` needs no helper. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- nobody but who adds it knows what it is
  [promisified: `${string}Async`]: any;
  /** @internal */
  declare [state]: State;
  /** @internal */
  declare [caller]: Client | undefined;
  /** @internal */
  declare [ownTimeout]: RequestOptions['timeout'];

  /** token 及其到期时间，`getToken` 和 `saveToken` 所存取的 — A token and when it ends: what `getToken` and `saveToken` exchange. */
  static readonly AccessToken = AccessToken;
  /** 回调得到的错误的类 — The class of every error that callbacks get. */
  static readonly WeChatAPIError = WeChatAPIError;

  /**
   * 根据 appid 和 appsecret 创建客户端 — makes a client.
   *
   * 说明：token 默认保存在内存中，适合单进程；多进程须用 `store`，或 `getToken` 和 `saveToken`（接受回调或返回 Promise）共享一个 token。
   *
   * Note: By itself a client keeps its token in memory, which is right for one process. Several processes share one token through a `store`, or through `getToken` and `saveToken`, each of which takes a callback or returns a promise.
   *
   * @param appid 公众号的 appid — The account's appid.
   * @param appsecret 公众号的 appsecret；只用钩子提供 token 的客户端可为 `null` — The account's secret; `null` for a client that never fetches a token, since its hooks find one.
   * @param getToken 读取共享 token `{ accessToken, expireTime }` 的钩子，或选项 — Reads the shared token, `{ accessToken, expireTime }`; or options.
   * @param saveToken 保存共享 token 的钩子 — Saves the shared token.
   * @example
   * new API(appid, appsecret);
   * new API(appid, appsecret, { store: new RedisStore(redis) });
   * new API(appid, appsecret, async () => JSON.parse(await redis.get('token')), (token) => redis.set('token', JSON.stringify(token)));
   * new API(appid, appsecret, { timeout: '10s', endpoint: 'sh.api.weixin.qq.com' });
   */
  constructor(
    appid: string | null | undefined,
    appsecret?: string | null,
    getToken?: GetToken | Options | null,
    saveToken?: SaveToken | null,
  ) {
    const options = readClientOptions(getToken, saveToken);
    this.appid = credential(appid) as string;
    hide(this, 'appsecret', credential(appsecret));
    hide(this, state, new State());
    keepOrigin(this);
    hide(this, 'token', undefined);
    hide(this, 'hook', undefined);
    hide(this, 'ticketStore', {});
    setForgetting(this, options);
    setPace(this, options);
    chooseSharing(this, options);
    setAddresses(this, options);
    setCloudRun(this, options);
    setDefaults(this, requestOptionsOf(options));
    this.registerTicketHandle();
  }

  /** 内存中的 token，未设置钩子时使用 — The token in memory, where no hooks are given. */
  get store(): StoredToken | undefined {
    const tokens = (this as Partial<API>)[state]?.part(TokenState);
    return tokens && (sharedTokensOf(this)?.token.held ?? tokens.stored);
  }

  set store(token: StoredToken | undefined) {
    const shared = sharedTokensOf(this);
    const made = token && (findToken(token).value ?? new AccessToken(token.accessToken, token.expireTime));
    if (shared) shared.token.held = made;
    else stateOf(this).part(TokenState).stored = made;
  }

  /**
   * 设置接入点 — sets where the API is; at an address that is not WeChat's its other hosts are, too.
   *
   * 说明：微信有通用域名 `api.weixin.qq.com`、异地容灾域名 `api2.weixin.qq.com` 和 `sh.api`、`sz.api`、`hk.api` 等地域域名；网页授权链接的地址不随之改变。
   *
   * Note: WeChat has `api.weixin.qq.com`, `api2.weixin.qq.com` for disasters, and `sh.api`, `sz.api` and `hk.api` for regions. The page of getAuthorizeURL stays where it is.
   *
   * @param domain 域名（如 `sh.api.weixin.qq.com`）或地址（如 `http://127.0.0.1:8080`），为空则不改变 — A host name such as `sh.api.weixin.qq.com`, or an address such as `http://127.0.0.1:8080`; an empty one changes nothing.
   */
  setEndpoint(domain: string | URL): void {
    moveEndpoint(this, domain);
  }

  /**
   * 设置请求的默认选项 — sets options of every request, in place of those set before.
   *
   * @param given 见 `RequestOptions`，urllib 2 的选项含义不变；未知的选项会有警告，没有意义的值抛出 TypeError — See `RequestOptions`; the options of urllib 2 keep their meaning. An unknown one is warned of, and one that can mean nothing is a TypeError.
   * @example
   * api.setOpts({ timeout: 15000, proxy: 'http://127.0.0.1:3128' });
   */
  setOpts(given?: RequestOptions | null): void {
    setDefaults(this, given ?? {});
  }

  /**
   * 设置请求前的钩子 — sets a function that sees the options of each request before it is sent, and may change them.
   *
   * @param beforeRequest 钩子函数，参数为请求方法、请求头等全部选项，可返回 Promise — Gets method, headers and all other options; a promise is waited for.
   */
  setHook(beforeRequest?: (options: HookedRequest) => unknown): void {
    this.hook = beforeRequest;
  }

  /**
   * 发送请求 — sends a request as it is, without a token: what every method is built on.
   *
   * @param url 完整地址 — The whole address.
   * @param options 请求方法（`type`）、`data`、`dataType` 及 `RequestOptions` 的全部选项 — Method (`type`), `data`, `dataType` and all of `RequestOptions`.
   * @param callback 回调，结果由 `dataType` 决定：`json` 为对象，其他为 Buffer — Gets what `dataType` says: an object for `json`, else a Buffer.
   */
  request(
    url: string,
    ...rest:
      | [options: RequestOptions | null | undefined, callback: API.Callback<unknown>]
      | [callback: API.Callback<unknown>]
  ): void {
    const args: unknown[] = [url, ...rest];
    const callback = takeCallbacks(args) ?? withoutCallback(this, 'request');
    const [address, options] = args as [unknown, RequestOptions?];
    const { send } = require('./http/send');
    send(this, owner(this), stateOf(this).connections, address, options ?? {}, outside(callback));
  }

  /**
   * 获取接口调用凭据（获取 access_token） — fetches a new token from WeChat and saves it; `getLatestToken` uses the one there is.
   *
   * 限制：每天 2,000 次，测试号 200 次；每次获取都会使上一个失效。
   *
   * Limits: 2,000 calls a day, 200 for a test account; each new token ends the last.
   *
   * 错误码：`40013` appid 不正确；`40125` appsecret 不正确；`40164` 本机 IP 不在白名单。
   *
   * Errors: `40013` the appid is wrong; `40125` the secret is wrong; `40164` this machine's IP is not on the whitelist.
   *
   * @param callback 回调，得到 token 及其到期时间 — Gets the token and when it ends.
   * @see https://developers.weixin.qq.com/doc/service/api/base/api_getaccesstoken.html
   */
  getAccessToken(...callback: [callback?: (err: Error | null, token: AccessToken) => void]): void {
    settle(this, 'getAccessToken', () => fetchToken(this), callback);
  }

  /**
   * 获取可用的 access_token — a valid token: the shared one, or a new one.
   *
   * @param callback 回调，得到 token 及其到期时间 — Gets the token and when it ends.
   */
  getLatestToken(...callback: [callback?: (err: Error | null, token: AccessToken) => void]): void {
    settle(this, 'getLatestToken', () => currentToken(this), callback);
  }

  /**
   * 带 access_token 执行方法 — calls a method that reads `this.token.accessToken`, with a valid token.
   *
   * 说明：微信判定 token 失效（`40001`、`40014`、`42001`）时，换一个再执行一次。
   *
   * Note: Where WeChat calls the token dead (`40001`, `40014`, `42001`), the method is called once more with another.
   *
   * @param method 要执行的方法，最后一个参数是回调 — Gets the arguments; takes a callback in last place.
   * @param args 方法的参数，回调在最后 — The arguments, callback last.
   * @param retried 为 true 时不再重试 — Whether this is the second try, after which there is no other.
   */
  preRequest(
    method: (this: API, ...args: never[]) => unknown,
    args: ArrayLike<unknown>,
    retried?: boolean,
  ): void {
    // `Array.from` goes through the iterator, item by item.
    const list = Array.isArray(args) ? args.slice() : Array.from(args);
    const callback = takeCallback(list) ?? nobody;
    if (typeof method !== 'function') {
      inContext(callback)(argumentError('preRequest: the method is missing'));
      return;
    }
    callWithToken(this, method, list, !retried, callback);
  }

  /**
   * 调用任意接口 — calls an endpoint that has no method of its own: token, second try and decoding as ever.
   *
   * @param path 接口路径，可带查询参数 — Path below the endpoint, e.g. `/wxa/getwxacode`; a query is kept.
   * @param body POST 的 JSON 正文（或 JSON 文本），上传用 `{ form: { file, field?, fields? } }`；省略则为 GET 请求 — JSON body of a POST request, or JSON text; `{ form: { file, field?, fields? } }` for an upload; without one it is a GET request.
   * @param callback 回调，得到应答；微信返回文件时为 Buffer — Gets the reply; a Buffer where WeChat answers bytes.
   * @example
   * api.invoke('/wxa/generate_urllink', { path: 'pages/index' }, (err, result) => { ... });
   * api.invoke<Buffer>('/wxa/getwxacode', { path: 'pages/index' }, (err, picture) => { ... });
   * api.invoke('/cgi-bin/media/uploadimg', { form: { file: 'cover.jpg' } }, (err, result) => { ... });
   */
  invoke<R = API.Reply>(
    path: string,
    ...rest: [body: unknown, callback: API.Callback<R>] | [callback: API.Callback<R>]
  ): void {
    callEndpoint(this, 'invoke', describeInvocation, invoke, [path, ...rest]);
  }

  /**
   * 设置 ticket 的存取方法 — sets how tickets are shared between processes; without hooks they are kept in memory.
   *
   * 说明：钩子接受回调或返回 Promise。旧式钩子 `(callback)` 和 `(ticket, callback)`（没有类型参数）仍然可用，只要最后一个参数的名称是回调的常用名。
   *
   * Note: Each hook takes a callback or returns a promise. Hooks of the older kind, `(callback)` and `(ticket, callback)` without the type, still work where the last parameter is called as callbacks are.
   *
   * @param getTicketToken 读取某类 ticket 的钩子 — Reads the ticket of a type.
   * @param saveTicketToken 保存某类 ticket 的钩子 — Saves the ticket of a type.
   * @example
   * api.registerTicketHandle(
   *   async (type) => JSON.parse(await redis.get(`ticket:${type}`)),
   *   async (type, ticket) => { await redis.set(`ticket:${type}`, JSON.stringify(ticket)); },
   * );
   */
  registerTicketHandle(getTicketToken?: GetTicketToken, saveTicketToken?: SaveTicketToken): void {
    if (!getTicketToken && !saveTicketToken) this.ticketStore = {};
    this.getTicketToken = getTicketToken ?? readTicket;
    this.saveTicketToken = saveTicketToken ?? saveTicket;
  }

  /**
   * 用其他选项调用 — a view of this client whose calls have these options besides its own; they share everything else.
   *
   * @param given 见 `Options` — See `Options`.
   * @example
   * api.with({ timeout: '2m', signal }).uploadMedia('movie.mp4', 'video', callback);
   */
  with(given: Options): this {
    const options = readClientOptions(given);
    const view = Object.create(this) as this;
    const { sharing } = stateOf(this).part(TokenState);
    const { store = sharing.store, stableToken = sharing.stable } = options;
    const isOther = store !== sharing.store || stableToken !== sharing.stable;
    const ownToken = options.token ?? options.getToken ?? options.saveToken ?? isOther;
    if (ownToken) hide(view, state, new State(stateOf(this).connections));
    if (ownToken) chooseSharing(view, options, sharing);
    setForgetting(view, options);
    setPace(view, options);
    moveAddresses(view, options);
    setCloudRun(view, options);
    const rest = requestOptionsOf(options);
    const timeout = own(rest, 'timeout');
    if (timeout !== undefined) hide(view, ownTimeout, timeout);
    setDefaults(view, {
      ...this.defaults,
      ...rest,
      headers: { ...own(this.defaults, 'headers'), ...own(rest, 'headers') },
    });
    return view;
  }

  /** 所有方法的 Promise 版本 — Every method without its callback: it returns a promise of the result. */
  get promises(): API.Promises {
    return promisesOf(this) as API.Promises;
  }

  /**
   * 遍历列表和分批调用 — lists, walked page after page, and calls for lists of any length, cut to what WeChat takes at once.
   *
   * @example
   * for await (const openid of api.each.getFollowers()) console.log(openid);
   * api.each.getFollowers().eachAsync((openid, next) => api.sendText(openid, '你好', next), (err) => { ... });
   */
  get each(): API.Each {
    return require('./each/each-of').eachOf(this as unknown as walking.WalkedClient) as API.Each;
  }

  /**
   * 扩展 API — adds methods to all clients; an existing name is refused.
   *
   * 说明：方法的类型在 `API.Extensions` 中声明。
   *
   * Note: Their types are declared in `API.Extensions`.
   *
   * @param methods 以名称为键的函数；用 `this.preRequest(this._name, arguments)` 调用时，`_name` 中的 `this.token.accessToken` 是当前调用的 token — Functions by name. Those that call `this.preRequest(this._name, arguments)` find the token of the call in `this.token.accessToken` within `_name`.
   */
  static mixin<M extends object>(methods: M & ThisType<API & M>): void {
    mixin(API.prototype, methods);
  }

  /**
   * 快速添加接口 — adds a method `(info, callback)` that posts JSON to an address, for an endpoint that has no method yet.
   *
   * 说明：方法的类型在 `API.Extensions` 中声明。
   *
   * Note: Its type is declared in `API.Extensions`.
   *
   * @param name 方法名 — Name of the method.
   * @param url 接口地址 — Its address.
   * @param override 是否覆盖已有的方法 — Whether a method that exists is replaced.
   * @example
   * API.patch('createQr', 'https://api.weixin.qq.com/card/qrcode/create');
   * api.createQr({ card_id }, callback);
   */
  static patch(name: string, url: string, override?: boolean): void {
    patch(API.prototype, name, url, override);
  }

  /** 快速添加接口 — another name of `patch`. */
  static ext(name: string, url: string, override?: boolean): void {
    patch(API.prototype, name, url, override);
  }
}

/** 客户端的类型，参数和结果的类型在 `wechat-api/types` — Types that go with the client; those of parameters and results are in `wechat-api/types`. */
export declare namespace API {
  // What `import API from` finds where TypeScript knows no esModuleInterop.
  export { API as default };
  // What `import { API } from` finds.
  export { API };
  /** 方法的回调：错误或结果 — The callback of every method: an error or the result. */
  export type Callback<R> = callback.Callback<R>;
  /** HTTP 响应，不含正文 — What an HTTP answer was, without its body. */
  export type Response = response.Response;
  /** token 及其到期时间 — A token and when it ends. */
  export type AccessToken = token.AccessToken;
  /** ticket 及其到期时间 — A ticket and when it ends. */
  export type Ticket = ticket.Ticket;
  /** 回调得到的错误 — Every error that callbacks get. */
  export type WeChatAPIError = errors.WeChatAPIError;
  /** 客户端的选项 — Options of a client. */
  export type Options = client.Options;
  /** 请求的选项 — Options of requests. */
  export type RequestOptions = options.RequestOptions;
  /** 通过 `invoke` 上传的表单 — A form to upload through `invoke`. */
  export type UploadForm = invocation.UploadForm;
  /** 微信的任意应答 — Any reply of WeChat's. */
  export type Reply = Record<string, unknown>;
  /**
   * 扩展方法 — What `API.mixin` and `API.patch` add: declare it here, and the client and its promise twins have its type.
   *
   * @example
   * declare module 'wechat-api' {
   *   interface Extensions {
   *     createQr(info: { card_id: string }, callback: API.Callback<{ url: string }>): void;
   *   }
   * }
   */
  export interface Extensions {}
  /** 所有方法的 Promise 版本 — Every method without its callback. */
  export interface Promises extends CoreTwins, Twins<typeof modules>, Twins<Extensions> {}
  /**
   * 只返回普通 Promise 的 `api.promises`，用于测试替身 — `api.promises` to whom ordinary promises are enough: what a fake in a test can be without a cast.
   *
   * @example
   * const twins: API.PlainPromises = api.promises;
   * vi.spyOn(twins, 'getUser').mockImplementation(async (openid) => ({ subscribe: 0, openid: String(openid) }));
   */
  export interface PlainPromises extends PlainTwins<Promises> {}
  /** 可遍历的方法 — Every method that can be walked. */
  export interface Each extends walking.Walks {}
  /** 方法的 Promise，`withResponse()` 还给出 HTTP 响应 — What a promise twin returns: `withResponse()` tells the HTTP answer too. */
  export type ReplyPromise<R> = promise.ReplyPromise<R>;
  /** 方法背后的原始方法：`_sendText` 用 `this.token` 发送，不重试 — The methods behind the methods: `_sendText` sends with `this.token`, without a second try. */
  export type Raw = { [K in keyof typeof modules as `_${K}`]: (typeof modules)[K] };
}

const { getAccessToken, getLatestToken, request } = API.prototype as Pick<
  API,
  'getAccessToken' | 'getLatestToken' | 'request'
>;

/**
 * Sets how a client keeps its token.
 *
 * @param sharing how a client shares of which this one is a view: hooks take the place of its store, not of its kind of token
 */
function chooseSharing(api: API, options: Options, sharing: Sharing = { stable: false }): void {
  const { getToken, saveToken, store, stableToken, token: source } = options;
  const hooked = getToken ?? saveToken;
  if (store && hooked) throw new TypeError('Give a store, or hooks, not both');
  if (source && (store ?? hooked ?? stableToken))
    throw new TypeError("Give 'token', or a store, hooks or the stable token, not both");
  api.getToken = getToken ?? readToken;
  api.saveToken = saveToken ?? saveInMemory;
  const tokens = stateOf(api).part(TokenState);
  tokens.getAccessToken = getAccessToken;
  if (source) tokens.sharing = { stable: false, source };
  else {
    tokens.sharing = {
      store: hooked ? undefined : (store ?? sharing.store),
      stable: stableToken ?? sharing.stable,
    };
  }
}

/** Not through `setOpts`, which a class of old may override with what needs its own constructor to have run. */
function setDefaults(api: API, given: RequestOptions): void {
  // Keys and the password of a proxy are no more for a log than the secret is.
  hide(api, 'defaults', readDefaults(given));
}

function setForgetting(api: API, options: Options): void {
  if (options.fireAndForget !== undefined) hide(api, fireAndForget, options.fireAndForget);
}

function setPace(api: API, options: Options): void {
  if (options.limit === undefined && options.retry === undefined) return;
  hide(api, pace, require('./pacing/pace').paceOf((api as Client)[pace], options));
}

/** Hands what a promise comes to, to a callback, outside of the promise; or that the caller does not wait for it. */
function settle(api: API, name: string, start: () => Promise<unknown>, args: unknown[]): void {
  const callback = takeCallbacks(args) ?? withoutCallback(api, name);
  const done = untilAborted(signalOf(api), deliver(callback));
  if (!done) return;
  start().then(
    (value) => {
      done(null, value);
    },
    (error: unknown) => {
      done(error as Error);
    },
  );
}

offerOrigin(API.prototype);

/** Class methods are not enumerable; promisify helpers look for enumerable ones, and so do old ways to inherit statics. */
for (const host of [API.prototype, API]) {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(host))) {
    if (name !== 'constructor' && typeof property.value === 'function') {
      Object.defineProperty(host, name, { ...property, enumerable: true });
    }
  }
}

// Their length is that of 1.35.1, as is that of each method.
withArity(request, 3);
withArity(getAccessToken, 1);
withArity(getLatestToken, 1);

hideFromInspection(API.prototype, 'appsecret');

mixin(API.prototype, modules, true);
