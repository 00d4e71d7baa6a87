import { expect } from 'vitest';
import { call, withoutToken } from './row.js';

/** The secret of whichever account it is. */
const SECRET = expect.any(String) as string;

export const oauth = {
  getOAuthAccessToken: [
    withoutToken(
      call('CODE').get('/sns/oauth2/access_token', {
        appid: 'APPID',
        secret: SECRET,
        code: 'CODE',
        grant_type: 'authorization_code',
      }),
    ),
  ],
  refreshOAuthAccessToken: [
    withoutToken(
      call('R+/=').get('/sns/oauth2/refresh_token', {
        appid: 'APPID',
        grant_type: 'refresh_token',
        refresh_token: 'R+/=',
      }),
    ),
  ],
  getOAuthUser: [
    withoutToken(call('o1', 'T+/=').get('/sns/userinfo', { access_token: 'T+/=', openid: 'o1' })),
    withoutToken(
      call('o1', 'T', 'zh_CN').get('/sns/userinfo', { access_token: 'T', openid: 'o1', lang: 'zh_CN' }),
    ),
  ],
  checkOAuthAccessToken: [
    withoutToken(call('o1', 'T').get('/sns/auth', { access_token: 'T', openid: 'o1' })),
  ],
};
