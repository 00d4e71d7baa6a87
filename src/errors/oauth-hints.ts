import type { Texts } from './bilingual';

/** Where what a user has granted is asked about: the same errcodes mean something else there. */
const PATH = /\/sns\/(oauth2\/[^/]+|userinfo|auth)$/;

const DEAD: Texts = [
  '用户授权的 access_token 无效或已过期，不会自动换新：用 refreshOAuthAccessToken 刷新，或让用户重新授权；不要传公众号的 access_token。',
  'The access_token that the user granted is dead, and is not replaced by itself: refresh it with refreshOAuthAccessToken, or ask the user again. It is not the access_token of the account.',
];

const CODE: Texts = [
  'code 只能用一次，5 分钟内有效：回调页被刷新或重复打开时会再次收到同一个 code，此时请重新走授权流程。',
  'A code works once, within five minutes, and a page that is opened again brings the same one: send the user to the authorization page anew.',
];

const REFRESH: Texts = [
  'refresh_token 有效期 30 天，失效后只能让用户重新授权。',
  'A refresh_token lives 30 days: after that, ask the user again.',
];

/** What to do about them: Chinese, then English. */
const HINTS: Readonly<Record<number, Texts>> = {
  40001: DEAD,
  40014: DEAD,
  42001: DEAD,
  40029: CODE,
  40163: CODE,
  40030: REFRESH,
  42002: REFRESH,
  45009: [
    '调用太频繁：网页授权接口每分钟最多 50,000 次，稍后再试。',
    'Too many calls: 50,000 a minute are allowed to web authorization. Try again a little later.',
  ],
  48001: [
    '授权链接的 scope 须为 snsapi_userinfo 并经用户同意；snsapi_base 只能得到 openid。',
    'The authorization page must have asked for snsapi_userinfo, and the user must have agreed: snsapi_base grants the openid alone.',
  ],
};

/** What to do about an errcode of web authorization, where it is another thing than elsewhere. */
export function oauthHint(code: number, path: string): Texts | undefined {
  if (!PATH.test(path)) return undefined;
  // The call carries the secret, and no token of a user.
  if (code === 40001 && path.endsWith('/oauth2/access_token')) return undefined;
  return code === 40029 && path.endsWith('/refresh_token') ? REFRESH : HINTS[code];
}
