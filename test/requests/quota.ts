import { expect } from 'vitest';
import { call, withoutToken } from './row.js';

/** The secret of whichever account it is. */
const SECRET = expect.any(String) as string;

const stable = (force: boolean) => ({
  grant_type: 'client_credential',
  appid: 'APPID',
  secret: SECRET,
  force_refresh: force,
});

export const quota = {
  clearQuota: [call('wxappid').post('/cgi-bin/clear_quota', { appid: 'wxappid' })],
  clearQuotaBySecret: [
    withoutToken(call().post('/cgi-bin/clear_quota/v2', undefined, { appid: 'APPID', appsecret: SECRET })),
  ],
  getApiQuota: [
    call('/cgi-bin/message/custom/send').post('/cgi-bin/openapi/quota/get', {
      cgi_path: '/cgi-bin/message/custom/send',
    }),
  ],
  clearApiQuota: [
    call('/cgi-bin/message/custom/send').post('/cgi-bin/openapi/quota/clear', {
      cgi_path: '/cgi-bin/message/custom/send',
    }),
  ],
  getRid: [
    call('61725984-6126f6f9-040f19c4').post('/cgi-bin/openapi/rid/get', {
      rid: '61725984-6126f6f9-040f19c4',
    }),
  ],
  checkCallback: [
    call().post('/cgi-bin/callback/check', { action: 'all', check_operator: 'DEFAULT' }),
    call('ping').post('/cgi-bin/callback/check', { action: 'ping', check_operator: 'DEFAULT' }),
    call('dns', 'UNICOM').post('/cgi-bin/callback/check', { action: 'dns', check_operator: 'UNICOM' }),
  ],
  getStableAccessToken: [
    withoutToken(call().post('/cgi-bin/stable_token', stable(false))),
    withoutToken(call(true).post('/cgi-bin/stable_token', stable(true))),
  ],
};
