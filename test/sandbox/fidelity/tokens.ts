import { json, refused, refusedByWeb } from './reply.js';
import type { Chapter } from './row.js';
import { issue, page, PROBES } from './sources.js';
import type { Stage } from './stage.js';

const NOT_LATEST = 'invalid credential, access_token is invalid or not latest';
const DEAD = `${NOT_LATEST}, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r`;
const OVERLAP = 'https://developers.weixin.qq.com/doc/oplatform/developers/dev/AccessToken.html';
const STABLE = page('base/api_getstableaccesstoken');
const TICKET = '{"errcode":0,"errmsg":"ok","ticket":"<ticket>","expires_in":7200}';
const TAGS = '{"tags":[{"id":2,"name":"星标组","count":0}]}';
const ELSEWHERE = { whitelist: ['10.0.0.0/8'] };

const asking = (changes: object) => (stage: Stage) => ({ ...stage.credentials, ...changes });

const FETCH = 'GET /cgi-bin/token';
const USE = 'GET /cgi-bin/tags/get';
const TICKETS = 'GET /cgi-bin/ticket/getticket';

/** Asks for the ticket of the JS-SDK, and remembers it. */
async function rememberTicket(stage: Stage): Promise<void> {
  const { ticket } = await stage.call<{ ticket: string }>('/cgi-bin/ticket/getticket?type=jsapi');
  stage.names.set('first ticket', ticket);
}

export const tokens: Chapter = {
  title: '凭证与票据 · Tokens and tickets',
  rows: [
    {
      situation: '获取 token — a token is asked for',
      asks: FETCH,
      tokenless: true,
      sends: asking({}),
      reply: json('{"access_token":"<token>","expires_in":7200}'),
      source: page('base/api_getaccesstoken'),
      confidence: 'high',
    },
    {
      situation: '缺少 appid — no appid',
      asks: FETCH,
      tokenless: true,
      sends: asking({ appid: '' }),
      reply: refused(41002, 'appid missing'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: 'appid 错误，且无 grant_type — a wrong appid, which is looked at before all else',
      asks: FETCH,
      tokenless: true,
      sends: { appid: 'wx0', secret: 'x' },
      reply: refused(40013, 'invalid appid'),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: '缺少 secret — no secret',
      asks: FETCH,
      tokenless: true,
      sends: asking({ secret: '' }),
      reply: refused(41004, 'appsecret missing'),
      source: STABLE,
      confidence: 'medium',
    },
    {
      situation: 'secret 错误 — a wrong secret',
      asks: FETCH,
      tokenless: true,
      sends: asking({ secret: 'x' }),
      reply: refused(40125, 'invalid appsecret'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: 'grant_type 错误 — another grant_type',
      asks: FETCH,
      tokenless: true,
      sends: asking({ grant_type: 'password' }),
      reply: refused(40002, 'invalid grant_type'),
      source: STABLE,
      confidence: 'medium',
    },
    {
      situation: 'IP 不在白名单 — from an address that is not on the whitelist',
      asks: FETCH,
      tokenless: true,
      account: ELSEWHERE,
      sends: asking({}),
      reply: refused(40164, 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist'),
      source: issue('crawlab-team/artipub/issues/112'),
      confidence: 'high',
    },
    {
      situation: 'IP 不在白名单，secret 也错误 — and with a wrong secret, which is looked at first',
      asks: FETCH,
      tokenless: true,
      account: ELSEWHERE,
      sends: asking({ secret: 'x' }),
      reply: refused(40125, 'invalid appsecret'),
      source: 'an account of 2026-09, before and after it was put on the whitelist',
      confidence: 'high',
    },
    {
      situation: '换新 token 不满五分钟，用旧 token — the token before, within five minutes of a new one',
      asks: USE,
      tokenless: true,
      async sends(stage) {
        const access_token = await stage.newToken();
        await stage.newToken();
        stage.sandbox.advance('4m 59s');
        return { access_token };
      },
      reply: json(TAGS),
      source: OVERLAP,
      confidence: 'high',
    },
    {
      situation: '换新 token 满五分钟，用旧 token — the token before, five minutes after a new one',
      asks: USE,
      tokenless: true,
      async sends(stage) {
        const access_token = await stage.newToken();
        await stage.newToken();
        stage.sandbox.advance('5m');
        return { access_token };
      },
      reply: refused(40001, DEAD),
      source: OVERLAP,
      confidence: 'high',
    },
    {
      situation: '已有稳定版 token，用普通 token — an ordinary token, after a stable one was asked for',
      asks: USE,
      tokenless: true,
      async sends(stage) {
        const access_token = await stage.newToken();
        await stage.stableToken(true);
        stage.sandbox.advance('5m');
        return { access_token };
      },
      reply: json(TAGS),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '泄露的稳定版 token，强制刷新两次之后 — a stable token, after two refreshes by force',
      asks: USE,
      tokenless: true,
      async sends(stage) {
        const access_token = await stage.stableToken();
        for (let times = 0; times < 2; times += 1) {
          await stage.stableToken(true);
          stage.sandbox.advance('30s');
        }
        return { access_token };
      },
      reply: refused(40001, DEAD),
      source: STABLE,
      confidence: 'medium',
    },
    {
      situation: '伪造的 token（GET）— a made-up token',
      asks: 'GET /cgi-bin/menu/get?access_token=fake',
      tokenless: true,
      reply: refused(40001, DEAD),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: '伪造的 token（POST）— a made-up token, whatever is sent with it',
      asks: 'POST /cgi-bin/message/custom/send?access_token=fake',
      tokenless: true,
      sends: { touser: 'x', msgtype: 'text', text: { content: 'probe' } },
      reply: refused(40001, DEAD),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: '网页授权：伪造的 token — a made-up token of a user: no pointer, and a comma',
      asks: 'GET /sns/userinfo?access_token=fake&openid=fake',
      tokenless: true,
      reply: refusedByWeb(40001, NOT_LATEST),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: '缺少 token — no token',
      asks: 'GET /cgi-bin/menu/get',
      tokenless: true,
      reply: refused(41001, 'access_token missing'),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: 'token 放在请求体里 — a token in the body instead of the address',
      asks: 'POST /cgi-bin/tags/create',
      tokenless: true,
      sends: async (stage) => ({ access_token: await stage.token(), tag: { name: '会员' } }),
      reply: refused(41001, 'access_token missing'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: 'token 过期 — a token that has expired',
      asks: USE,
      tokenless: true,
      async sends(stage) {
        const access_token = await stage.newToken();
        stage.sandbox.advance('2h');
        return { access_token };
      },
      reply: refused(42001, 'access_token expired'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation:
        '40014：只能用故障注入 — 40014: nobody knows when; here it comes by the fault “token malformed”',
      asks: USE,
      async sends(stage) {
        await stage.token();
        stage.sandbox.setFault('token malformed');
      },
      reply: refused(40014, 'invalid access_token'),
      source: 'the table of return codes; today a malformed token is 40001',
      confidence: 'low',
    },
    {
      situation: '获取 jsapi_ticket — a ticket of the JS-SDK',
      asks: `${TICKETS}?type=jsapi`,
      reply: json(TICKET),
      source: page('webdev/jssdk/api_getticket'),
      confidence: 'high',
    },
    {
      situation:
        '两小时内再次获取 jsapi_ticket — asked for again: the same, and `expires_in` says 7200 again',
      asks: `${TICKETS}?type=jsapi`,
      async sends(stage) {
        await rememberTicket(stage);
        stage.sandbox.advance('1h 59m');
      },
      reply: json('{"errcode":0,"errmsg":"ok","ticket":"<first ticket>","expires_in":7200}'),
      source: 'threads of WeChat’s community',
      confidence: 'medium',
    },
    {
      situation: '不带 type — without a type: that of the JS-SDK',
      asks: TICKETS,
      sends: rememberTicket,
      reply: json('{"errcode":0,"errmsg":"ok","ticket":"<first ticket>","expires_in":7200}'),
      source: 'inferred',
      confidence: 'low',
    },
    {
      situation: '没有卡券权限，获取 wx_card ticket — the ticket of cards, without the right to cards',
      asks: `${TICKETS}?type=wx_card`,
      account: { profile: 'subscription' },
      reply: refused(48001, 'api unauthorized'),
      source: 'inferred: cards have to be applied for',
      confidence: 'low',
    },
  ],
};
