import { WeChatError } from '../base/wechat-error.js';
import type { World } from '../world/world.js';
import { get, post } from './endpoint.js';
import type { Call, Endpoint, PastRequest } from './endpoint.js';
import { oneOf, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api';
const WEEK = 7 * 86_400_000;

/** From where WeChat pushes messages, and where its API is. */
const CALLBACK_IPS = ['101.226.62.77', '101.226.103.0/25', '140.207.54.73', '182.254.11.176'];
const API_IPS = ['101.89.47.18', '101.91.34.103', '112.60.20.92', '183.194.190.31'];
const PING = { ip: '111.161.64.40', from_operator: 'UNICOM', package_loss: '0%', time: '23.079ms' };

const cgi_path = text({ missing: 76003, wrong: 76003, like: '^/' });

function clearAll({ quotas }: World): void {
  quotas.takeOfMonth('clear_quota', 10, 48006);
  quotas.clear();
}

/** The endpoint of a path that an account may ask about. */
function endpointAt(path: string, { endpointOf }: Call): Endpoint {
  if (path.startsWith('/sns/')) throw new WeChatError(76022);
  const endpoint = endpointOf(path);
  if (!endpoint) throw new WeChatError(76021);
  return endpoint;
}

function quotaOf({ quotas }: World, { path, quota }: Endpoint) {
  const { perMinute, group = path } = quota;
  const [limit = 0, used] = [quotas.perDay(quota), quotas.used('day', group)];
  return {
    quota: { daily_limit: limit, used, remain: Math.max(limit - used, 0) },
    rate_limit: perMinute === undefined ? undefined : { call_count: perMinute, refresh_second: 60 },
  };
}

/** A request as WeChat tells it afterwards, without the token that came with it. */
function told({ request, reply, ms = 0 }: PastRequest) {
  const { access_token: token = '', ...query } = request.query;
  const shown = new URLSearchParams({ access_token: `${token.slice(0, 6)}xxxx`, ...query });
  return {
    invoke_time: Math.floor(request.at / 1000),
    cost_in_ms: Math.round(ms),
    request_url: shown.toString(),
    request_body: request.parts ? '' : request.body.toString(),
    response_body: reply?.body.toString() ?? '',
    client_ip: request.remoteAddress,
  };
}

export const apiManagementEndpoints: Endpoint[] = [
  post('/cgi-bin/clear_quota', '重置API调用次数 — Counts the calls of the day anew, ten times a month.', {
    doc: `${DOCS}/apimanage/api_clearquota.html`,
    body: { appid: text({ missing: 41002, wrong: 40013 }) },
    handle(world, { appid }) {
      if (appid !== world.context.account.appid) throw new WeChatError(40013);
      clearAll(world);
    },
  }),
  post('/cgi-bin/clear_quota/v2', '使用AppSecret重置API调用次数 — The same, without an access_token.', {
    doc: `${DOCS}/apimanage/api_clearquotabyappsecret.html`,
    open: true,
    anyMethod: true,
    query: { appid: text({ missing: 41002 }), appsecret: text({ missing: 41004, wrong: 40125 }) },
    handle(world, { appsecret }) {
      if (appsecret !== world.context.account.appsecret) throw new WeChatError(40125);
      clearAll(world);
    },
  }),
  post('/cgi-bin/openapi/quota/get', '查询API调用额度 — Tells how often an endpoint may be called.', {
    doc: `${DOCS}/apimanage/api_getapiquota.html`,
    body: { cgi_path },
    reply: { errcode: 0, errmsg: 'ok', quota: { daily_limit: 0, used: 0, remain: 0 } },
    handle: (world, input, call) => ({
      errcode: 0,
      errmsg: 'ok',
      ...quotaOf(world, endpointAt(input.cgi_path, call)),
    }),
  }),
  post('/cgi-bin/openapi/quota/clear', '重置指定API调用次数 — Counts the calls of an endpoint anew.', {
    doc: `${DOCS}/apimanage/api_clearapiquota.html`,
    body: { cgi_path },
    handle({ quotas }, input, call) {
      const { path, quota } = endpointAt(input.cgi_path, call);
      quotas.takeOfMonth('openapi/quota/clear', 50, 45009);
      quotas.clear(quota.group ?? path);
    },
  }),
  post('/cgi-bin/openapi/rid/get', '查询rid信息 — Tells about a request of the last seven days by its rid.', {
    doc: `${DOCS}/apimanage/api_getridinfo.html`,
    body: { rid: text({ wrong: 76002, like: '^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$' }) },
    reply: { errcode: 0, errmsg: 'ok', request: { invoke_time: 1635156704, cost_in_ms: 30 } },
    handle({ context: { account, clock } }, { rid }, { recall }) {
      const past = recall(rid);
      if (!past) throw new WeChatError(76001);
      if (past.appid !== account.appid) throw new WeChatError(76003);
      if (clock.now - past.request.at > WEEK) throw new WeChatError(76004);
      return { errcode: 0, errmsg: 'ok', request: told(past) };
    },
  }),
  get('/cgi-bin/getcallbackip', '获取微信推送服务器IP — Lists the addresses from which WeChat pushes.', {
    doc: `${DOCS}/base/api_getcallbackip.html`,
    reply: { ip_list: CALLBACK_IPS },
  }),
  get('/cgi-bin/get_api_domain_ip', '获取微信API服务器IP — Lists the addresses of the API.', {
    doc: `${DOCS}/base/api_getapidomainip.html`,
    reply: { ip_list: API_IPS },
  }),
  post('/cgi-bin/callback/check', '网络通信检测 — Tells whether WeChat reaches the server of the account.', {
    doc: `${DOCS}/base/api_callbackcheck.html`,
    body: {
      action: oneOf(['dns', 'ping', 'all'], { wrong: 40202 }),
      check_operator: oneOf(['CHINANET', 'UNICOM', 'CAP', 'DEFAULT'], { wrong: 40203 }),
    },
    reply: { dns: [{ ip: PING.ip, real_operator: 'UNICOM' }], ping: [PING] },
    handle: (_, { action }) => ({
      dns: action === 'ping' ? undefined : [{ ip: PING.ip, real_operator: 'UNICOM' }],
      ping: action === 'dns' ? undefined : [PING],
    }),
  }),
];
