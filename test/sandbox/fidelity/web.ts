import { DONE, json, refusedByWeb, type Reply } from './reply.js';
import type { Chapter } from './row.js';
import { page, PROBES } from './sources.js';
import type { Stage } from './stage.js';

const REDEEM = 'GET /sns/oauth2/access_token';
const RENEW = 'GET /sns/oauth2/refresh_token';
const WHO = 'GET /sns/userinfo';
const CHECK = 'GET /sns/auth';
const REDEEMING = page('webdev/access/api_snsaccesstoken');
const AUTHORIZING = 'https://developers.weixin.qq.com/doc/service/guide/h5/auth.html';

interface Tokens {
  access_token: string;
  refresh_token: string;
  openid: string;
}

const TOKENS = '"access_token":"<token>","expires_in":7200,"refresh_token":"<token>","openid":"<openid>"';
const WITHHELD = '"sex":0,"language":"","city":"","province":"","country":""';
const SENT_BACK: Reply = {
  status: 302,
  headers: { location: 'https://shop.example/callback?code=<code>&state=STATE' },
  body: '',
};

/** The code that the first follower's browser brings back. */
const codeOf = ({ state, openid }: Stage, scope = 'snsapi_userinfo') =>
  state.webGrants.agree({ openid, scope, isSnapshot: false });

/** What a code is redeemed with. */
function redeeming(stage: Stage, changes: object = {}, scope?: string) {
  const { appid, appsecret: secret } = stage.sandbox;
  return { appid, secret, code: codeOf(stage, scope), grant_type: 'authorization_code', ...changes };
}

const redeem =
  (changes: object, scope?: string) =>
  (stage: Stage): Record<string, unknown> =>
    redeeming(stage, changes, scope);

/** The tokens of the first follower. */
async function tokensOf(stage: Stage, scope?: string): Promise<Tokens> {
  const query = new URLSearchParams(redeeming(stage, {}, scope)).toString();
  const response = await fetch(`${stage.sandbox.url}/sns/oauth2/access_token?${query}`);
  return (await response.json()) as Tokens;
}

const renewing = ({ sandbox }: Stage, refresh_token: string) => ({
  appid: sandbox.appid,
  grant_type: 'refresh_token',
  refresh_token,
});

export const web: Chapter = {
  title: '网页授权 · Web authorization',
  rows: [
    {
      situation: '用户同意授权 — the user agrees: the browser goes back with a code',
      asks: 'GET /connect/oauth2/authorize',
      tokenless: true,
      sends: ({ sandbox }) => ({
        appid: sandbox.appid,
        redirect_uri: 'https://shop.example/callback',
        response_type: 'code',
        scope: 'snsapi_base',
        state: 'STATE',
      }),
      reply: SENT_BACK,
      source: AUTHORIZING,
      confidence: 'high',
    },
    {
      situation: '用 code 换 token — the tokens of a user, for a code',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({}, 'snsapi_base'),
      reply: json(`{${TOKENS},"scope":"snsapi_base"}`),
      source: REDEEMING,
      confidence: 'high',
    },
    {
      situation: '绑定了开放平台 — of an account that is bound to an open platform',
      asks: REDEEM,
      tokenless: true,
      account: { unionid: true },
      sends: redeem({}),
      reply: json(`{${TOKENS},"scope":"snsapi_userinfo","unionid":"<unionid>"}`),
      source: REDEEMING,
      confidence: 'medium',
    },
    {
      situation: 'code 已被使用 — a code that was used',
      asks: REDEEM,
      tokenless: true,
      sends(stage) {
        const code = codeOf(stage);
        stage.state.webGrants.redeem(code);
        return redeeming(stage, { code });
      },
      reply: refusedByWeb(40163, 'code been used'),
      source: 'captures, 2021 to 2024',
      confidence: 'high',
    },
    {
      situation: '伪造的 code — a made-up code',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({ code: 'made-up' }),
      reply: refusedByWeb(40029, 'invalid code'),
      source: 'captures, 2022-01',
      confidence: 'high',
    },
    {
      situation: '五分钟之后的 code — a code after five minutes',
      asks: REDEEM,
      tokenless: true,
      sends(stage) {
        const body = redeeming(stage);
        stage.sandbox.advance('5m');
        return body;
      },
      reply: refusedByWeb(42003, 'code expired'),
      source: 'the table of return codes',
      confidence: 'low',
    },
    {
      situation: '没有 code — no code',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({ code: '' }),
      reply: refusedByWeb(41008, 'missing code'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: 'secret 错误 — a wrong secret',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({ secret: 'x' }),
      reply: refusedByWeb(40125, 'invalid appsecret'),
      source: REDEEMING,
      confidence: 'high',
    },
    {
      situation: '没有 secret — no secret',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({ secret: '' }),
      reply: refusedByWeb(41004, 'appsecret missing'),
      source: 'inferred: as the token of the account',
      confidence: 'low',
    },
    {
      situation: 'appid 错误 — a wrong appid',
      asks: REDEEM,
      tokenless: true,
      sends: { appid: 'wx0', secret: 'x', code: 'x', grant_type: 'authorization_code' },
      reply: refusedByWeb(40013, 'invalid appid'),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: '没有 appid — no appid',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({ appid: '' }),
      reply: refusedByWeb(41002, 'appid missing'),
      source: 'inferred: as the token of the account',
      confidence: 'low',
    },
    {
      situation: 'grant_type 错误 — another grant_type',
      asks: REDEEM,
      tokenless: true,
      sends: redeem({ grant_type: 'client_credential' }),
      reply: refusedByWeb(40002, 'invalid grant_type'),
      source: 'inferred: as the token of the account',
      confidence: 'low',
    },
    {
      situation: '刷新 token — the tokens are prolonged',
      asks: RENEW,
      tokenless: true,
      async sends(stage) {
        return renewing(stage, (await tokensOf(stage)).refresh_token);
      },
      reply: json(`{${TOKENS},"scope":"snsapi_userinfo"}`),
      source: page('webdev/access/api_snsrefreshtoken'),
      confidence: 'medium',
    },
    {
      situation: '伪造的 refresh_token — a made-up refresh_token',
      asks: RENEW,
      tokenless: true,
      sends: (stage) => renewing(stage, 'made-up'),
      reply: refusedByWeb(40030, 'invalid refresh_token'),
      source: page('webdev/access/api_snsrefreshtoken'),
      confidence: 'medium',
    },
    {
      situation: '三十天之后的 refresh_token — a refresh_token after 30 days',
      asks: RENEW,
      tokenless: true,
      async sends(stage) {
        const { refresh_token } = await tokensOf(stage);
        stage.sandbox.advance('30d');
        return renewing(stage, refresh_token);
      },
      reply: refusedByWeb(42002, 'refresh_token expired'),
      source: page('webdev/access/api_snsrefreshtoken'),
      confidence: 'medium',
    },
    {
      situation: '获取用户信息：仍有昵称和头像 — who the user is: name and face are still told here',
      asks: WHO,
      tokenless: true,
      account: { unionid: true },
      async sends(stage) {
        stage.sandbox.follow({ openid: stage.openid, nickname: '林雨' });
        return { ...(await tokensOf(stage)) };
      },
      reply: json(
        String.raw`{"openid":"<openid>","nickname":"林雨",${WITHHELD},"headimgurl":"https:\/\/thirdwx.qlogo.cn\/mmopen\/vi_32\/<id>\/132","privilege":[],"unionid":"<unionid>"}`,
      ),
      source: 'captures, 2021 to 2025',
      confidence: 'high',
    },
    {
      situation: '只授权了 snsapi_base — of who has agreed to no more than the openid',
      asks: WHO,
      tokenless: true,
      sends: async (stage) => ({ ...(await tokensOf(stage, 'snsapi_base')) }),
      reply: refusedByWeb(48001, 'api unauthorized'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: 'token 有效 — a token that is valid',
      asks: CHECK,
      tokenless: true,
      sends: async (stage) => ({ ...(await tokensOf(stage)) }),
      reply: json(DONE),
      source: page('webdev/access/api_snsauth'),
      confidence: 'medium',
    },
    {
      situation: 'token 过期 — a token after two hours',
      asks: CHECK,
      tokenless: true,
      async sends(stage) {
        const tokens = await tokensOf(stage);
        stage.sandbox.advance('2h');
        return { ...tokens };
      },
      reply: refusedByWeb(42001, 'access_token expired'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有 token — no token',
      asks: CHECK,
      tokenless: true,
      sends: ({ openid }) => ({ openid }),
      reply: refusedByWeb(41001, 'access_token missing'),
      source: 'inferred',
      confidence: 'low',
    },
    {
      situation: '别人的 openid — the openid of somebody else',
      asks: CHECK,
      tokenless: true,
      sends: async (stage) => ({ ...(await tokensOf(stage)), openid: 'o1' }),
      reply: refusedByWeb(40003, 'invalid openid'),
      source: page('webdev/access/api_snsauth'),
      confidence: 'medium',
    },
  ],
};
