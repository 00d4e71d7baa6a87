import { json, refused } from './reply.js';
import type { Chapter } from './row.js';
import { page, PROBES } from './sources.js';
import type { Stage } from './stage.js';

const STEADY = 'POST /cgi-bin/stable_token';
const STABLE = page('base/api_getstableaccesstoken');

const asking = (changes: object) => (stage: Stage) => ({ ...stage.credentials, ...changes });

export const stableTokens: Chapter = {
  title: '稳定版凭证 · Stable tokens',
  rows: [
    {
      situation: 'appid 错误 — a wrong appid',
      asks: STEADY,
      tokenless: true,
      sends: asking({ appid: 'wx0' }),
      reply: refused(40013, 'invalid appid'),
      source: PROBES,
      confidence: 'high',
    },
    {
      situation: 'secret 错误 — a wrong secret',
      asks: STEADY,
      tokenless: true,
      sends: asking({ secret: 'x' }),
      reply: refused(40125, 'invalid appsecret'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: 'IP 不在白名单 — from an address that is not on the whitelist',
      asks: STEADY,
      tokenless: true,
      account: { whitelist: ['10.0.0.0/8'] },
      sends: asking({}),
      reply: refused(40164, 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '用 GET — asked for by GET',
      asks: 'GET /cgi-bin/stable_token',
      tokenless: true,
      sends: asking({}),
      reply: refused(43002, 'require POST method'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '再次获取得到同一 token — asked for again: the same, with the rest of its time',
      asks: STEADY,
      tokenless: true,
      async sends(stage) {
        stage.names.set('first token', await stage.stableToken());
        stage.sandbox.advance('1h');
        return stage.credentials;
      },
      reply: json('{"access_token":"<first token>","expires_in":3600}'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '最后五分钟内得到新 token — in the last five minutes: a new one',
      asks: STEADY,
      tokenless: true,
      async sends(stage) {
        await stage.stableToken();
        stage.sandbox.advance('1h 55m');
        return stage.credentials;
      },
      reply: json('{"access_token":"<token>","expires_in":7200}'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '强制刷新 — a refresh by force: a new one, long before the end',
      asks: STEADY,
      tokenless: true,
      async sends(stage) {
        await stage.stableToken();
        stage.sandbox.advance('1h');
        return { ...stage.credentials, force_refresh: true };
      },
      reply: json('{"access_token":"<token>","expires_in":7200}'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '30 秒内再次强制刷新 — by force once more within 30 seconds: nothing changes',
      asks: STEADY,
      tokenless: true,
      async sends(stage) {
        stage.names.set('forced token', await stage.stableToken(true));
        stage.sandbox.advance('29s');
        return { ...stage.credentials, force_refresh: true };
      },
      reply: json('{"access_token":"<forced token>","expires_in":7171}'),
      source: STABLE,
      confidence: 'high',
    },
    {
      situation: '当天第 21 次强制刷新 — by force for the 21st time on a day',
      asks: STEADY,
      tokenless: true,
      async sends(stage) {
        for (let times = 0; times < 20; times += 1) {
          await stage.stableToken(true);
          stage.sandbox.advance('30s');
        }
        return { ...stage.credentials, force_refresh: true };
      },
      reply: refused(45009, 'reach max api daily quota limit'),
      source: 'inferred: the page says 20 times a day, and lists 45009',
      confidence: 'low',
    },
  ],
};
