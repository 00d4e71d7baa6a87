import { make, makeVariadic, post, withoutToken } from '../endpoint';
import type { Ok } from './reply';

/** 调用频率限制 — How often an endpoint may be called within a while. */
export interface RateLimit {
  /** 周期内可调用次数 — Calls within the while. */
  call_count: number;
  /** 更新周期，单位秒 — How long the while is; seconds. */
  refresh_second: number;
}

/** API 调用额度 — How often an endpoint may be called, and was. */
export interface ApiQuota extends Ok {
  /** 每日额度 — Today's calls. */
  quota: {
    /** 当天可调用次数 — Calls that are allowed today. */
    daily_limit: number;
    /** 当天已调用次数 — Calls that were made. */
    used: number;
    /** 当天剩余次数 — Calls that are left. */
    remain: number;
  };
  /** 普通调用频率限制 — The limit of the account's own calls; missing where there is none. */
  rate_limit?: RateLimit;
  /** 第三方平台代调用频率限制 — The limit of calls by a third-party platform; missing where there is none. */
  component_rate_limit?: RateLimit;
}

/** 一次调用的记录 — What WeChat remembers of a call. */
export interface RidInfo extends Ok {
  /** 请求详情 — The call. */
  request: {
    /** 调用时间，Unix 时间戳，单位秒 — When it was; seconds since 1970. */
    invoke_time: number;
    /** 耗时，单位毫秒 — How long it took; milliseconds. */
    cost_in_ms: number;
    /** 请求的 URL 参数，含 access_token — The query of its URL, the access_token in it. */
    request_url: string;
    /** 请求体 — Its body. */
    request_body: string;
    /** 响应体 — What WeChat answered. */
    response_body: string;
    /** 调用方的 IP — The address that it came from. */
    client_ip: string;
  };
}

/** 网络通信检测的动作 — What is looked at. */
export type CallbackCheckAction =
  /** 域名解析 — How the domain is resolved. */
  | 'dns'
  /** ping 检测 — Whether the server answers a ping. */
  | 'ping'
  /** 域名解析和 ping 检测 — Both. */
  | 'all';

/** 发起检测的运营商出口 — The network that is looked from. */
export type CallbackCheckOperator =
  /** 电信出口 — China Telecom. */
  | 'CHINANET'
  /** 联通出口 — China Unicom. */
  | 'UNICOM'
  /** 腾讯自建出口 — Tencent's own. */
  | 'CAP'
  /** 根据 IP 选择运营商 — Whichever suits the server's address. */
  | 'DEFAULT';

/** 网络通信检测结果 — What was found. */
export interface CallbackCheck {
  /** 域名解析结果 — What the domain resolves to; missing where it was not asked for. */
  dns?: {
    /** 解析出的 IP — The address. */
    ip: string;
    /** IP 所属的运营商 — Whose it is. */
    real_operator: string;
  }[];
  /** ping 检测结果 — How pings went; missing where it was not asked for. */
  ping?: {
    /** 被 ping 的 IP — The address. */
    ip: string;
    /** 发起 ping 的运营商 — The network that they came from. */
    from_operator: string;
    /** 丢包率，如 `0%`、`100%` — How many were lost, e.g. `0%` or `100%`. */
    package_loss: string;
    /** 耗时，如 `23.079ms` — How long they took, e.g. `23.079ms`. */
    time: string;
  }[];
}

/** 稳定版接口调用凭据 — The stable token, as WeChat tells it. */
export interface StableAccessToken {
  /** 接口调用凭据，须预留 512 个字符 — The access_token; room for 512 characters is needed. */
  access_token: string;
  /** 剩余有效期，单位秒，最多 7,200 — Seconds until it ends, at most 7,200. */
  expires_in: number;
}

/**
 * 重置API调用次数 — sets the counts of today's calls of all endpoints back to zero.
 *
 * 限制：每个账号每月 10 次，与 clearQuotaBySecret 合计。
 *
 * Limits: 10 times a month for each account, those of clearQuotaBySecret included.
 *
 * 错误码：`48006` 本月 10 次已用完；`40013` appid 不正确，或与 access_token 所属账号不一致。
 *
 * Errors: `48006` the ten times of this month are used up; `40013` the appid is not that of the access_token.
 *
 * @param appid 要清零的账号，即创建客户端所用的 appid — The account whose counts are cleared: the one that the client was made for.
 * @see https://developers.weixin.qq.com/doc/service/api/apimanage/api_clearquota.html
 */
export const clearQuota = makeVariadic((appid: string) => post<Ok>('/cgi-bin/clear_quota', { appid }));

/**
 * 使用AppSecret重置API调用次数 — sets the counts of today's calls of all endpoints back to zero, also where no access_token is to be had any more.
 *
 * 限制：每个账号每月 10 次，与 clearQuota 合计。
 *
 * Limits: 10 times a month for each account, those of clearQuota included.
 *
 * 错误码：`48006` 本月 10 次已用完；`40013` appid 不正确；`41002` 缺少 appid；`41004` 缺少 appsecret。
 *
 * Errors: `48006` the ten times of this month are used up; `40013` the appid is wrong; `41002` the appid is missing; `41004` the secret is missing.
 *
 * 说明：无需 access_token。官方文档的参数表把 appid 和 appsecret 列在请求体，示例则放在 URL 中，旧版文档也写明是 URL 参数：这里放在 URL 中。
 *
 * Note: No access_token is needed. The table of WeChat's page has appid and secret in the body, its sample in the URL, where an older page says they belong: they are sent in the URL.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/apimanage/api_clearquotabyappsecret.html
 */
export const clearQuotaBySecret = make(() =>
  withoutToken(post<Ok>('/cgi-bin/clear_quota/v2', undefined), { appid: 'appid', secret: 'appsecret' }),
);

/**
 * 查询API调用额度 — tells how often an endpoint may be called today, and how often it was.
 *
 * 错误码：`76003` cgi_path 格式有误；`76021` cgi_path 不存在；`76022` access_token 无权查询该接口，`/sns/` 接口均不支持。
 *
 * Errors: `76003` the path is not well-formed; `76021` there is no such path; `76022` this access_token may not ask about it, and none about paths in `/sns/`.
 *
 * @param cgiPath 接口路径，以 / 开头，不含域名 — Path of the endpoint, with its slash and without the host.
 * @returns 当天额度与频率限制 — Today's quota and the rate limits.
 * @see https://developers.weixin.qq.com/doc/service/api/apimanage/api_getapiquota.html
 * @example
 * api.getApiQuota('/cgi-bin/message/custom/send', (err, result) => { ... });
 * const { quota } = await api.promises.getApiQuota('/cgi-bin/message/custom/send');
 */
export const getApiQuota = make((cgiPath: string) =>
  post<ApiQuota>('/cgi-bin/openapi/quota/get', { cgi_path: cgiPath }),
);

/**
 * 重置指定API调用次数 — sets the count of today's calls of one endpoint back to zero.
 *
 * 限制：每个账号每月 50 次。
 *
 * Limits: 50 times a month for each account.
 *
 * 错误码：`76021` cgi_path 不存在；`76022` access_token 无权操作该接口；`45009` 次数已用完；`50002` 账号受限。
 *
 * Errors: `76021` there is no such path; `76022` this access_token may not reset it; `45009` the times are used up; `50002` the account is restricted.
 *
 * 说明：官方文档的参数表要求路径以 `/channels/ec/` 开头，注意事项则说以 `/` 开头即可，公众号接口也能重置。
 *
 * Note: The table of WeChat's page wants a path below `/channels/ec/`; its remarks say that `/` is enough, and that endpoints of accounts can be reset too.
 *
 * @param cgiPath 接口路径，以 / 开头，不含域名 — Path of the endpoint, with its slash and without the host.
 * @see https://developers.weixin.qq.com/doc/service/api/apimanage/api_clearapiquota.html
 */
export const clearApiQuota = make((cgiPath: string) =>
  post<Ok>('/cgi-bin/openapi/quota/clear', { cgi_path: cgiPath }),
);

/**
 * 查询rid信息 — tells what WeChat remembers of a call that failed.
 *
 * 限制：只能查询本账号最近 7 天的 rid。
 *
 * Limits: calls of this account within the last seven days.
 *
 * 错误码：`76001` rid 不存在；`76002` rid 为空或格式有误；`76003` rid 属于其他账号；`76004` rid 已超过 7 天。
 *
 * Errors: `76001` there is no such rid; `76002` the rid is empty or malformed; `76003` the rid is of another account; `76004` the rid is older than seven days.
 *
 * @param rid 错误信息中的 rid，即 err.rid — The rid of an error: `err.rid`.
 * @see https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo.html
 * @example
 * api.getRid(err.rid, (error, { request }) => { ... });
 * const { request } = await api.promises.getRid(err.rid);
 */
export const getRid = make((rid: string) => post<RidInfo>('/cgi-bin/openapi/rid/get', { rid }));

/**
 * 网络通信检测 — lets WeChat look whether it reaches the account's own server.
 *
 * 错误码：`40201` 未设置回调 URL；`40202` action 不正确；`40203` check_operator 不正确。
 *
 * Errors: `40201` no callback URL is set; `40202` the action is wrong; `40203` the operator is wrong.
 *
 * @param action 检测动作，默认 `all` — What is looked at; `all` by default.
 * @param checkOperator 发起检测的运营商出口，默认 `DEFAULT` — The network that is looked from; `DEFAULT` by default.
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_callbackcheck.html
 * @example
 * api.checkCallback('ping', (err, result) => { ... });
 * const { dns, ping } = await api.promises.checkCallback('all', 'UNICOM');
 */
export const checkCallback = make(
  (action: CallbackCheckAction = 'all', checkOperator: CallbackCheckOperator = 'DEFAULT') =>
    post<CallbackCheck>('/cgi-bin/callback/check', { action, check_operator: checkOperator }),
  3,
);

/**
 * 获取稳定版接口调用凭据 — gets the stable access_token from WeChat, for use outside of this client.
 *
 * 限制：每分钟 10,000 次，每天 500,000 次；强制刷新每天 20 次，间隔至少 30 秒。
 *
 * Limits: 10,000 calls a minute, 500,000 a day; 20 forced refreshes a day, 30 seconds apart.
 *
 * 错误码：`40013` appid 不正确；`40125` appsecret 不正确；`40164` 本机 IP 不在白名单；`45009` 次数已用完；`45011` 调用太频繁；`89503` 须管理员确认；`89506` 或 `89507` 管理员拒绝了此 IP，24 小时或 1 小时内不能再请求。
 *
 * Errors: `40013` the appid is wrong; `40125` the secret is wrong; `40164` this machine's IP is not on the whitelist; `45009` the calls are used up; `45011` too many calls this minute; `89503` an administrator has to confirm; `89506` or `89507` an administrator refused this IP, for 24 hours or one hour.
 *
 * 说明：与 /cgi-bin/token 的凭据互不影响，有效期内重复获取得到同一个，到期前 5 分钟更新。客户端自身改用稳定版只需选项 stableToken，这里不会保存结果。
 *
 * Note: It lives beside the token of /cgi-bin/token, is the same for everybody who asks, and is renewed five minutes before its end. The client itself uses it with the option `stableToken`; what is fetched here is not kept.
 *
 * @param forceRefresh 是否强制刷新，为 true 时旧凭据立即失效，默认 false — Whether to end the one there is and start another; false by default.
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken.html
 * @example
 * api.getStableAccessToken((err, result) => { ... });
 * const { access_token, expires_in } = await api.promises.getStableAccessToken();
 */
export const getStableAccessToken = make(
  (forceRefresh: boolean = false) =>
    withoutToken(
      post<StableAccessToken>('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        force_refresh: forceRefresh,
      }),
      { appid: 'appid', secret: 'secret', in: 'body' },
    ),
  2,
);
