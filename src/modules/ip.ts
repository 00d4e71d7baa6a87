import { get, make, makeVariadic } from '../endpoint';

/**
 * 获取微信推送服务器IP（获取微信callback IP地址） — lists the addresses from which WeChat calls the account's own server.
 *
 * 错误码：`40013` appid 不正确。
 *
 * Errors: `40013` the appid is wrong.
 *
 * 说明：地址会变动，微信建议每天获取一次。
 *
 * Note: The addresses change; WeChat asks for a new look once a day.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_getcallbackip.html
 */
export const getIp = makeVariadic(() =>
  get<{
    /** IP 地址或网段，如 `101.226.103.0/25` — Addresses, and networks such as `101.226.103.0/25`. */
    ip_list: string[];
  }>('/cgi-bin/getcallbackip'),
);

/**
 * 获取微信API服务器IP（获取微信API接口IP地址） — lists the addresses of `api.weixin.qq.com`, for the rules of a firewall.
 *
 * 错误码：`40013` appid 不正确。
 *
 * Errors: `40013` the appid is wrong.
 *
 * 说明：地址会变动，微信建议每天获取一次。
 *
 * Note: The addresses change; WeChat asks for a new look once a day.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/base/api_getapidomainip.html
 */
export const getApiDomainIp = make(() =>
  get<{
    /** IP 地址 — Addresses. */
    ip_list: string[];
  }>('/cgi-bin/get_api_domain_ip'),
);
