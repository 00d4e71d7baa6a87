import { WeChatError } from '../base/wechat-error.js';
import type { World } from '../world/world.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { boolean, oneOf, optional, text } from './schema.js';
import { requireWhitelisted } from './whitelist.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api';

function authenticate(
  { context: { account } }: World,
  grantType: string,
  secret: string,
  address: string,
): void {
  if (grantType !== 'client_credential') throw new WeChatError(40002);
  if (secret !== account.appsecret) throw new WeChatError(40125);
  requireWhitelisted(account.whitelist, address);
}

const CREDENTIALS = {
  grant_type: text({ missing: 40002 }),
  appid: text({ missing: 41002 }),
  secret: text({ missing: 41004 }),
};

export const accountEndpoints: Endpoint[] = [
  get('/cgi-bin/token', '获取接口调用凭据 — Gets an access_token; the one before it ends soon after.', {
    doc: `${DOCS}/base/api_getaccesstoken.html`,
    open: true,
    quota: { perDay: 2000 },
    query: CREDENTIALS,
    reply: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
    handle(world, { grant_type, secret }, { request }) {
      authenticate(world, grant_type, secret, request.remoteAddress);
      return world.tokens.renew();
    },
  }),
  post(
    '/cgi-bin/stable_token',
    '获取稳定版接口调用凭据 — Gets an access_token that stays the same until its last minutes.',
    {
      doc: `${DOCS}/base/api_getstableaccesstoken.html`,
      open: true,
      quota: { perDay: 1_000_000, perMinute: 10_000 },
      body: { ...CREDENTIALS, force_refresh: optional(boolean()) },
      reply: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
      handle(world, { grant_type, secret, force_refresh }, { request }) {
        authenticate(world, grant_type, secret, request.remoteAddress);
        return force_refresh === true ? world.tokens.force() : world.tokens.steady();
      },
    },
  ),
  get('/cgi-bin/ticket/getticket', '获取 ticket — Gets the ticket that signs pages or cards.', {
    permission: 'verified',
    query: { type: oneOf(['jsapi', 'wx_card'], { wrong: 40097 }) },
    reply: { errcode: 0, errmsg: 'ok', ticket: 'TICKET', expires_in: 7200 },
    handle: ({ tickets }, { type }) => ({ errcode: 0, errmsg: 'ok', ...tickets.get(type) }),
  }),
];
