import { text } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

export const accountEndpoints: Endpoint[] = [
  get(
    '/cgi-bin/token',
    ({ tokens }, { query }) => {
      tokens.authenticate(query.grant_type ?? '', query.appid ?? '', query.secret ?? '');
      return tokens.ordinary.renew();
    },
    { open: true },
  ),
  post(
    '/cgi-bin/stable_token',
    ({ tokens }, { body }) => {
      tokens.authenticate(text(body.grant_type), text(body.appid), text(body.secret));
      return body.force_refresh === true ? tokens.stable.force() : tokens.stable.get();
    },
    { open: true },
  ),
  get('/cgi-bin/ticket/getticket', ({ tickets }, { query }) => ({
    errcode: 0,
    errmsg: 'ok',
    ...tickets.issue(query.type),
  })),
  post('/cgi-bin/clear_quota', ({ tokens, quota }, { body }) => {
    if (text(body.appid) !== tokens.account.appid) throw new WeChatError(40013);
    quota.clear();
    return undefined;
  }),
  get('/cgi-bin/getcallbackip', ({ ips }) => ({ ip_list: ips.callback })),
];
