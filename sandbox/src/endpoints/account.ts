import { WeChatError } from '../base/wechat-error.js';
import { isAllowed } from '../core/permissions.js';
import type { World } from '../world/world.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { boolean, oneOf, optional, text } from './schema.js';
import { requireWhitelisted } from './whitelist.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api';

function authenticate({ context: { account } }: World, secret: string, address: string): void {
  if (secret !== account.appsecret) throw new WeChatError(40125);
  requireWhitelisted(account.whitelist, address);
}

const CREDENTIALS = {
  appid: text({ missing: 41002, wrong: 40013 }),
  secret: text({ missing: 41004, wrong: 40125 }),
  grant_type: oneOf(['client_credential'], { missing: 40002, wrong: 40002 }),
};

export const accountEndpoints: Endpoint[] = [
  get('/cgi-bin/token', '获取接口调用凭据 — Gets an access_token; the one before it ends soon after.', {
    doc: `${DOCS}/base/api_getaccesstoken.html`,
    open: true,
    quota: { perDay: 2000, perDayTest: 200 },
    query: CREDENTIALS,
    reply: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
    handle(world, { secret }, { request }) {
      authenticate(world, secret, request.remoteAddress);
      return world.tokens.renew();
    },
  }),
  post('/cgi-bin/stable_token', '获取稳定版接口调用凭据 — Gets a token that stays until its last minutes.', {
    doc: `${DOCS}/base/api_getstableaccesstoken.html`,
    open: true,
    quota: { perDay: 500_000, perMinute: 10_000 },
    body: { ...CREDENTIALS, force_refresh: optional(boolean()) },
    reply: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
    handle(world, { secret, force_refresh }, { request }) {
      authenticate(world, secret, request.remoteAddress);
      return force_refresh === true ? world.tokens.force() : world.tokens.steady();
    },
  }),
  get('/cgi-bin/ticket/getticket', '获取sdk临时票据 — Gets the ticket that signs pages or cards.', {
    doc: `${DOCS}/webdev/jssdk/api_getticket.html`,
    quota: { perDay: 1_000_000 },
    query: { type: optional(oneOf(['jsapi', 'wx_card'], { wrong: 40097 })) },
    reply: { errcode: 0, errmsg: 'ok', ticket: 'TICKET', expires_in: 7200 },
    handle({ context, tickets }, { type = 'jsapi' }) {
      const mayHaveCards = isAllowed(context.account.profile, 'verified');
      if (type === 'wx_card' && !mayHaveCards) throw new WeChatError(48001);
      return { errcode: 0, errmsg: 'ok', ...tickets.get(type) };
    },
  }),
];
