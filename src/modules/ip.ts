import { get, makeVariadic as make } from '../endpoint';

/**
 * 获取微信callback IP地址 — lists the addresses from which WeChat calls the account's own server.
 *
 * Limits: the addresses change; WeChat asks for a new look once a day.
 *
 * @returns `ip_list`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_the_WeChat_server_IP_address.html
 */
export const getIp = make(() =>
  get<{
    /** Addresses, and networks such as `101.226.103.0/25`. */
    ip_list: string[];
  }>('/cgi-bin/getcallbackip'),
);
