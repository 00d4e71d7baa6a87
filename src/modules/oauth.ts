import { randomBytes } from 'node:crypto';
import { addressFrom, encodedQuery, get, make, withoutToken, type Client, type Query } from '../endpoint';
import { argumentError } from '../errors/wechat-api-error';
import type { Ok } from './reply';
import type { Lang } from './user';

/** 授权作用域 — How much a page asks to know about the user. */
export type OAuthScope =
  /** 静默授权，只能获取 openid — The openid alone: the user is asked nothing and notices nothing. */
  | 'snsapi_base'
  /** 用户同意后可获取昵称和头像 — Nickname and picture too: the user is asked. */
  | 'snsapi_userinfo';

/** 授权页所在地址 — Where a page is that users open. */
interface Page {
  /**
   * 授权页所在地址，供测试指向本地模拟服务，默认为 `https://open.weixin.qq.com` — Where the page is, for a test with a
   * local WeChat; `https://open.weixin.qq.com` by default. The client's own `endpoint` does not move it: it is users who
   * open the page, and they know no proxy of the API.
   */
  endpoint?: string | URL;
}

/** 网页授权链接的选项 — Options of the authorization page. */
export interface AuthorizeOptions extends Page {
  /**
   * 是否强制弹窗确认，默认为 false — Whether the user is asked although they have agreed before; false by default. It does
   * nothing where WeChat asks nobody.
   */
  forcePopup?: boolean;
  /**
   * 是否强制进入快照页，默认由微信判断 — Whether the page opens as a snapshot, with a made-up user; by default WeChat
   * decides. It does nothing where WeChat asks nobody.
   */
  forceSnapShot?: boolean;
}

/** 扫码登录链接的选项 — Options of the page with the QR code. */
export interface QRConnectOptions extends Page {
  /** 界面语言，`cn` 简体中文（默认），`en` 英文 — Language of the page: `cn` (default) or `en`. */
  lang?: 'cn' | 'en';
}

/** 用户授权凭证 — What a user has granted; it opens nothing but what the account may know about this very user. */
export interface OAuthToken {
  /** 网页授权接口调用凭证 — The access_token of this user, which is not the account's. */
  access_token: string;
  /** 有效期，单位秒 — Seconds until it ends: 7,200. */
  expires_in: number;
  /** 用于刷新凭证，30 天内有效 — Stands for another access_token later; good for 30 days. */
  refresh_token: string;
  /** 用户的 openid，未关注的用户也有 — The user's id within this account, whether they follow it or not. */
  openid: string;
  /** 用户授权的作用域，以逗号分隔 — What the user has granted, separated by commas. */
  scope: string;
}

/** 用 code 换取的用户授权凭证 — What a code stands for. */
export interface OAuthAccessToken extends OAuthToken {
  /** 用户在开放平台账号下的唯一标识，仅 snsapi_userinfo 时返回 — The user's id within one Open Platform account; of snsapi_userinfo only. */
  unionid?: string;
  /** 是否为快照页模式的虚拟账号，是则为 1 — 1 where the page is a snapshot, and the user a made-up one. */
  is_snapshotuser?: 0 | 1;
}

/** 授权用户信息 — What a user has let the account know. */
export interface OAuthUser {
  /** 用户的 openid — The user's id within this account. */
  openid: string;
  /** 昵称 — Nickname. */
  nickname: string;
  /** 性别，2021 年 10 月起恒为 0 — Always 0 since October 2021; before: 1 male, 2 female, 0 unknown. */
  sex: 0 | 1 | 2;
  /** 省份，已不再返回内容 — Province: empty by now. */
  province: string;
  /** 城市，已不再返回内容 — City: empty by now. */
  city: string;
  /** 国家，已不再返回内容 — Country: empty by now. */
  country: string;
  /** 头像地址，末尾为边长 0（即 640）、46、64、96 或 132 像素，没有头像时为空；用户换头像后失效 — Address of the picture; its end says how wide it is: 0 (640 pixels), 46, 64, 96 or 132. Empty where there is none, and dead once the user has another. */
  headimgurl: string;
  /** 用户特权，如沃卡用户为 `chinaunicom` — Privileges of the user, `chinaunicom` for instance. */
  privilege: string[];
  /** 用户在开放平台账号下的唯一标识，公众号绑定开放平台后才有 — The user's id within one Open Platform account; only where the account is bound to one. */
  unionid?: string;
}

/**
 * 网页授权链接 — makes the address of the page where WeChat asks a user; it then leads them back with a `code`.
 *
 * 状态：仅认证服务号；须先在公众平台设置网页授权域名。
 *
 * Status: verified service accounts (服务号) only, with the redirect's domain set on WeChat's website.
 *
 * 说明：直接返回链接，不发送请求；参数有误（缺少或不是 http(s) 的回调地址、未知的 scope、state 含字母数字以外的字符或超过 128 字节）时立即抛出 WeChatAPIArgumentError。链接须在微信内打开；回调带上的 code 5 分钟内有效，只能用一次。
 *
 * Note: It answers at once and sends nothing; a bad argument (no redirect, or none of http(s); an unknown scope; a state with anything but letters and digits, or longer than 128 bytes) throws a WeChatAPIArgumentError at once. The page opens in WeChat only; the code works once, within five minutes.
 *
 * @param redirectUri 授权后的回调地址，未编码 — Where the user is led back to, not encoded yet.
 * @param scope 授权作用域，默认 `snsapi_base` — What is asked for: `snsapi_base` (default) or `snsapi_userinfo`.
 * @param state 回调时原样带回，用于防止 CSRF；字母和数字，最多 128 字节，省略时随机生成 — Comes back with the user, against forged requests: letters and digits, at most 128 bytes; a random one by default.
 * @param options 其他选项 — What else the page is to do.
 * @returns 授权链接 — The address; its `state` is to be kept until the user is back.
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/auth.html
 * @example
 * const url = api.getAuthorizeURL('https://example.com/callback', 'snsapi_userinfo', state);
 */
export function getAuthorizeURL(
  this: Client,
  redirectUri: string | URL,
  scope: OAuthScope = 'snsapi_base',
  state: string = '',
  options: AuthorizeOptions = {},
): string {
  const name = 'getAuthorizeURL';
  const { forcePopup, forceSnapShot, endpoint } = { ...options };
  if (!SCOPES.has(scope)) {
    throw argumentError(`${name}: the scope must be snsapi_base or snsapi_userinfo`);
  }
  const query = { ...commonQuery(this, name, redirectUri, scope, state), forcePopup, forceSnapShot };
  return pageURL(name, endpoint, '/connect/oauth2/authorize', query);
}

/**
 * 网站应用扫码登录链接 — makes the address of the page with a QR code, by which a user logs in to a website; it then leads them back with a `code`.
 *
 * 状态：用于开放平台的网站应用，不是公众号的接口：客户端须用网站应用的 appid 和 appsecret 创建。
 *
 * Status: for website applications of the Open Platform, not for accounts: make the client with the appid and the appsecret of the application.
 *
 * 说明：直接返回链接，不发送请求；参数有误（缺少或不是 http(s) 的回调地址、state 含字母数字以外的字符或超过 128 字节）时立即抛出 WeChatAPIArgumentError。scope 为 snsapi_login；回调带上的 code 10 分钟内有效，只能用一次；用户拒绝时只带回 state。
 *
 * Note: It answers at once and sends nothing; a bad argument (no redirect, or none of http(s); a state with anything but letters and digits, or longer than 128 bytes) throws a WeChatAPIArgumentError at once. The scope is snsapi_login; the code works once, within ten minutes; a user who refuses comes back with the state alone.
 *
 * @param redirectUri 授权后的回调地址，未编码 — Where the user is led back to, not encoded yet.
 * @param state 回调时原样带回，用于防止 CSRF；字母和数字，最多 128 字节，省略时随机生成 — Comes back with the user, against forged requests: letters and digits, at most 128 bytes; a random one by default.
 * @param options 其他选项 — What else the page is to do.
 * @returns 登录链接 — The address; its `state` is to be kept until the user is back.
 * @see https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
 * @example
 * const url = new API(websiteAppid, websiteSecret).getQRConnectURL('https://example.com/callback', state);
 */
export function getQRConnectURL(
  this: Client,
  redirectUri: string | URL,
  state: string = '',
  options: QRConnectOptions = {},
): string {
  const name = 'getQRConnectURL';
  const { lang, endpoint } = { ...options };
  const query = { ...commonQuery(this, name, redirectUri, 'snsapi_login', state), lang };
  return pageURL(name, endpoint, '/connect/qrconnect', query);
}

/**
 * 换取用户授权凭证（通过code换取网页授权access_token） — exchanges the `code` of a user who was led back for their openid and access_token.
 *
 * 限制：每分钟 50,000 次。
 *
 * Limits: 50,000 calls a minute.
 *
 * 错误码：`40029` code 无效；`40163` code 已被使用；`40013` appid 不正确；`40125` appsecret 不正确。
 *
 * Errors: `40029` the code is not valid; `40163` the code was used; `40013` the appid is wrong; `40125` the secret is wrong.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * 说明：无需公众号的 access_token，用 appid 和 appsecret 调用。
 *
 * Note: The call carries the account's appid and secret, and needs no access_token.
 *
 * @param code 回调地址带上的 code — The code of the redirect.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/access/api_snsaccesstoken.html
 */
export const getOAuthAccessToken = make((code: string) =>
  withoutToken(
    get<OAuthAccessToken>('/sns/oauth2/access_token', { code, grant_type: 'authorization_code' }),
    { appid: 'appid', secret: 'secret' },
  ),
);

/**
 * 刷新用户授权凭证 — gets a user's next access_token, once theirs has ended.
 *
 * 限制：每分钟 50,000 次；refresh_token 有效期 30 天。
 *
 * Limits: 50,000 calls a minute; a refresh_token lives 30 days.
 *
 * 错误码：`40029` refresh_token 无效；`40030` refresh_token 不合法；`42002` refresh_token 已过期，须由用户重新授权。
 *
 * Errors: `40029` or `40030` the refresh_token is not valid; `42002` it has ended: ask the user again.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param refreshToken 换取凭证时得到的 refresh_token — The refresh_token that came with the access_token.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/access/api_snsrefreshtoken.html
 */
export const refreshOAuthAccessToken = make((refreshToken: string) =>
  withoutToken(
    get<OAuthToken>('/sns/oauth2/refresh_token', {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    }),
    { appid: 'appid' },
  ),
);

/**
 * 获取授权用户信息（拉取用户信息） — tells nickname and picture of a user who has granted `snsapi_userinfo`; they need not follow.
 *
 * 限制：每分钟 50,000 次。
 *
 * Limits: 50,000 calls a minute.
 *
 * 错误码：`40001` 或 `42001` 用户的 access_token 无效或已过期；`40003` openid 不正确；`48001` 授权的 scope 不是 snsapi_userinfo。
 *
 * Errors: `40001` or `42001` the user's access_token is dead; `40003` the openid is wrong; `48001` what was granted is not snsapi_userinfo.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param openid 用户的 openid — The user.
 * @param accessToken 用户授权的 access_token，不是公众号的 — The access_token of this user, which is not the account's.
 * @param lang 国家地区的语言版本 — Language of a region's names.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/access/api_snsuserinfo.html
 * @example
 * api.getOAuthUser(openid, access_token, (err, result) => { ... });
 * const { nickname } = await api.promises.getOAuthUser(openid, access_token, 'zh_CN');
 */
export const getOAuthUser = make(
  (openid: string, accessToken: string, lang: Lang | undefined = undefined) =>
    withoutToken(get<OAuthUser>('/sns/userinfo', { access_token: accessToken, openid, lang })),
  4,
);

/**
 * 检验用户授权凭证 — tells whether a user's access_token is good: if not, the call fails.
 *
 * 错误码：`40003` openid 不正确，或 access_token 无效；`42001` access_token 已过期。
 *
 * Errors: `40003` the openid is wrong, or the access_token is not valid; `42001` the access_token has ended.
 *
 * 状态：仅认证服务号。
 *
 * Status: verified service accounts (服务号) only.
 *
 * @param openid 用户的 openid — The user.
 * @param accessToken 用户授权的 access_token，不是公众号的 — The access_token of this user, which is not the account's.
 * @see https://developers.weixin.qq.com/doc/service/api/webdev/access/api_snsauth.html
 */
export const checkOAuthAccessToken = make((openid: string, accessToken: string) =>
  withoutToken(get<Ok>('/sns/auth', { access_token: accessToken, openid })),
);

const OPEN = 'https://open.weixin.qq.com';

const SCOPES: ReadonlySet<unknown> = new Set<OAuthScope>(['snsapi_base', 'snsapi_userinfo']);

/** WeChat matches the address against a pattern: the arguments stand in this order, before any others. */
function commonQuery(
  { appid }: Client,
  name: string,
  redirectUri: unknown,
  scope: string,
  state: unknown,
): Query {
  if (!appid) throw argumentError(`${name}: the client has no appid`);
  return {
    appid,
    redirect_uri: redirectOf(name, redirectUri),
    response_type: 'code',
    scope,
    state: stateOf(name, state),
  };
}

function redirectOf(name: string, redirectUri: unknown): string {
  const { href } = Object(redirectUri) as Partial<URL>;
  const text = typeof redirectUri === 'string' ? redirectUri : href;
  if (typeof text !== 'string' || !/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw argumentError(`${name}: redirectUri must be an address such as https://example.com/callback`);
  }
  return text;
}

function stateOf(name: string, state: unknown): string {
  if (state === undefined || state === null || state === '') return randomBytes(16).toString('hex');
  if (typeof state !== 'string' || !/^[a-z\d]{1,128}$/i.test(state)) {
    throw argumentError(`${name}: the state must be letters and digits, at most 128 of them`);
  }
  return state;
}

function pageURL(name: string, endpoint: unknown, path: string, query: Query): string {
  return `${baseOf(name, endpoint)}${path}?${encodedQuery(query).slice(1)}#wechat_redirect`;
}

function baseOf(name: string, endpoint: unknown): string {
  try {
    return addressFrom('endpoint', endpoint) ?? OPEN;
  } catch (thrown) {
    throw argumentError(`${name}: ${(thrown as Error).message}`);
  }
}
