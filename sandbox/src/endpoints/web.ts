import { WeChatError } from '../base/wechat-error.js';
import { isAllowed } from '../core/permissions.js';
import { faceOf } from '../domains/followers/follower.js';
import type { World } from '../world/world.js';
import { get } from './endpoint.js';
import type { Call, Endpoint } from './endpoint.js';
import { FileReply } from './file-reply.js';
import { maybeText as maybe } from './fields.js';
import { oneOf, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/webdev/access';
const MANY = { perMinute: 50_000 };

const AUTHORIZE = { appid: maybe, redirect_uri: maybe, response_type: maybe, scope: maybe, state: maybe };

/** What WeChat's page would complain of, as the number that it shows. */
function complaint(
  { context, followers }: World,
  scopes: string[],
  query: Call['query'],
): number | undefined {
  const { appid, redirect_uri: redirect = '', scope = '', _openid: openid = '' } = query;
  const { profile } = context.account;
  if (!appid) return 10012;
  if (redirect === '') return 10011;
  if (!/^https?:\/\/[^/]/.test(redirect)) return 10003;
  if (scope === '') return 10010;
  if (!scopes.includes(scope) || !isAllowed(profile, 'service')) return 10005;
  if (profile === 'test' && openid !== '' && followers.find(openid)?.subscribe !== 1) return 10006;
  return undefined;
}

/** Agrees as a phone would, at once, and sends the browser back with a code. */
function authorize(world: World, scopes: string[], query: Call['query']): FileReply {
  const refused = complaint(world, scopes, query);
  if (refused !== undefined) {
    return new FileReply(Buffer.from(`<h1>错误码 ${refused}</h1>`), 'text/html; charset=utf-8');
  }
  const { redirect_uri: redirect = '', scope = '', state = '', forceSnapShot } = query;
  const isSnapshot = forceSnapShot === 'true' && scope === 'snsapi_userinfo';
  const openid = isSnapshot ? world.followers.newOpenid() : world.followers.visitor(query._openid);
  const code = world.webGrants.agree({ openid, scope, isSnapshot });
  // A browser takes what is no ASCII; a header does not.
  const [page = '', fragment] = redirect.replace(/[^!-~]+/g, encodeURIComponent).split(/(?=#)/);
  const mark = page.includes('?') ? '&' : '?';
  const location = `${page}${mark}code=${code}&state=${encodeURIComponent(state)}${fragment ?? ''}`;
  return new FileReply(Buffer.alloc(0), 'text/html', undefined, 302, { location });
}

const unionidOf = ({ followers }: World, openid: string) => followers.find(openid)?.unionid;

export const webEndpoints: Endpoint[] = [
  get('/connect/oauth2/authorize', '网页授权链接 — Asks `_openid`, who agrees at once.', {
    doc: 'https://developers.weixin.qq.com/doc/service/guide/h5/auth.html',
    open: true,
    query: { ...AUTHORIZE, forcePopup: maybe, forceSnapShot: maybe, _openid: maybe },
    handle: (world, _, { query }) => authorize(world, ['snsapi_base', 'snsapi_userinfo'], query),
  }),
  get('/connect/qrconnect', '网站应用扫码登录链接 — Logs a user in on a web site.', {
    doc: 'https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html',
    open: true,
    query: { ...AUTHORIZE, lang: maybe, _openid: maybe },
    handle: (world, _, { query }) => authorize(world, ['snsapi_login'], query),
  }),
  get('/sns/oauth2/access_token', '换取授权凭证 — Gives the tokens of a user for a code.', {
    doc: `${DOCS}/api_snsaccesstoken.html`,
    permission: 'service',
    quota: MANY,
    open: true,
    query: {
      appid: text({ missing: 41002 }),
      secret: text({ missing: 41004 }),
      code: text({ missing: 41008 }),
      grant_type: oneOf(['authorization_code'], { wrong: 40002 }),
    },
    reply: {
      access_token: 'ACCESS_TOKEN',
      expires_in: 7200,
      refresh_token: 'REFRESH_TOKEN',
      openid: 'OPENID',
    },
    handle(world, { secret, code }) {
      if (secret !== world.context.account.appsecret) throw new WeChatError(40125);
      const { isSnapshot, ...tokens } = world.webGrants.redeem(code);
      const unionid = tokens.scope === 'snsapi_base' ? undefined : unionidOf(world, tokens.openid);
      return { ...tokens, is_snapshotuser: isSnapshot ? 1 : undefined, unionid };
    },
  }),
  get('/sns/oauth2/refresh_token', '刷新授权凭证 — Prolongs the tokens of a user.', {
    doc: `${DOCS}/api_snsrefreshtoken.html`,
    permission: 'service',
    quota: MANY,
    open: true,
    query: {
      appid: text({ missing: 41002 }),
      grant_type: oneOf(['refresh_token'], { wrong: 40002 }),
      refresh_token: text({ missing: 41003 }),
    },
    reply: {
      access_token: 'ACCESS_TOKEN',
      expires_in: 7200,
      refresh_token: 'REFRESH_TOKEN',
      openid: 'OPENID',
    },
    handle: ({ webGrants }, { refresh_token }) => webGrants.refresh(refresh_token),
  }),
  get('/sns/userinfo', '获取用户信息 — Tells name and picture of a user who has agreed to it.', {
    doc: `${DOCS}/api_snsuserinfo.html`,
    permission: 'service',
    quota: MANY,
    open: true,
    query: { access_token: text({ missing: 41001 }), openid: maybe, lang: maybe },
    reply: { openid: 'OPENID', nickname: 'NICKNAME', sex: 0, headimgurl: 'URL', privilege: [] },
    handle({ webGrants, followers }, { access_token, openid: asked }) {
      const { openid, scope, isSnapshot } = webGrants.check(access_token, asked);
      if (scope === 'snsapi_base') throw new WeChatError(48001);
      return faceOf(openid, isSnapshot ? undefined : followers.get(openid));
    },
  }),
  get('/sns/auth', '检验授权凭证 — Tells whether the access_token of a user is valid.', {
    doc: `${DOCS}/api_snsauth.html`,
    permission: 'service',
    open: true,
    query: { access_token: text({ missing: 41001 }), openid: maybe },
    handle({ webGrants }, { access_token, openid }) {
      webGrants.check(access_token, openid);
    },
  }),
];
