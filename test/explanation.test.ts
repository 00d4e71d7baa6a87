import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { explainErrcode } from 'wechat-api/errcodes';
import { failure, start } from './support/client.js';

const run = promisify(execFile);

const USER = '/cgi-bin/user/info';
const CHINESE = /\p{Script=Han}/u;

/** Each code with a hint: what WeChat says, and what the hint says besides a sentence in each language. */
const HINTED: [code: number, errmsg: string, zh: RegExp, en: RegExp][] = [
  [-1, 'system error rid: 65f0-1a-2b', /重试.*rid 65f0-1a-2b/, /retry.*rid 65f0-1a-2b/],
  [
    40001,
    'invalid credential, access_token is invalid or not latest',
    /saveToken.*stableToken/,
    /saveToken.*stableToken/,
  ],
  [40003, 'invalid openid', /关注/, /follows/],
  [40007, 'invalid media_id', /3 天/, /3 days/],
  [40013, 'invalid appid', /appid/, /appid/],
  [40014, 'invalid access_token', /getToken/, /getToken/],
  [40033, 'invalid charset', /UTF-8/, /UTF-8/],
  [40037, 'invalid template_id', /getAllPrivateTemplate/, /getAllPrivateTemplate/],
  [40125, 'invalid appsecret', /AppSecret.*developers\.weixin/, /AppSecret.*developers\.weixin/],
  [
    40164,
    'invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist',
    /1\.2\.3\.4.*developers\.weixin\.qq\.com\/platform/,
    /1\.2\.3\.4.*developers\.weixin\.qq\.com\/platform/,
  ],
  [40243, 'appsecret is frozen', /platform.*解冻.*10 分钟/, /unfreeze.*platform.*10 minutes/],
  [41001, 'access_token missing', /getToken/, /getToken/],
  [41030, 'invalid page', /app\.json/, /app\.json/],
  [42001, 'access_token expired', /expireTime/, /expireTime/],
  [43004, 'require subscribe', /关注/, /follow/],
  [43101, 'user refuse to accept the msg', /订阅/, /subscribe/],
  [43116, 'This template_id is banned', /getAllPrivateTemplate/, /getAllPrivateTemplate/],
  [43117, 'Sending messages to this openid too frequently, please try later', /太频繁/, /too many/],
  [
    45009,
    'reach max api daily quota limit',
    /clearApiQuota\('\/cgi-bin\/user\/info'\).*50 次.*clearQuota.*10 次/,
    /clearApiQuota\('\/cgi-bin\/user\/info'\), 50 times.*clearQuota.*10 times/,
  ],
  [45011, 'api minute-quota reach limit, must slower', /下一分钟/, /next minute/],
  [45015, 'response out of time limit or subscription is canceled', /48 小时/, /48 hours/],
  [45028, 'has no masssend quota', /群发/, /mass messages/],
  [45035, 'access clientip is not registered, not in ip-white-list', /白名单/, /whitelist/],
  [45047, 'out of response count limit', /5 条/, /5 after each message/],
  [47001, 'data format error', /JSON/, /JSON/],
  [47003, 'argument invalid! data.thing1.value invalid', /thing1/, /thing1/],
  [48001, 'api unauthorized', /user\/info.*权限/, /user\/info.*permissions/],
  [48002, 'user block receive message', /不要重试/, /Do not retry/],
  [48003, 'user not agree mass-send protocol', /群发协议/, /terms/],
  [48004, 'api forbidden for irregularities', /封禁/, /blocked/],
  [48006, 'forbid to clear quota because of reaching the limit', /10 次.*50 次/, /10 resets.*50/],
  [50002, 'user limited', /冻结/, /frozen/],
  [53503, 'draft did not pass the check', /发布检查/, /check before publication/],
  [53504, 'use the draft on the website', /手动/, /by hand/],
  [53505, 'save the draft by hand', /手动/, /by hand/],
  [61004, 'access clientip is not registered', /白名单/, /whitelist/],
  [61024, 'must use api(api_component_token) to get token for component acct', /第三方平台/, /third-party/],
  [89503, 'wait for the confirmation of the administrator', /管理员.*确认之前/, /administrator.*before that/],
  [89504, 'waiting for the administrator', /管理员.*30 分钟/, /administrator.*30 minutes/],
  [89505, 'waiting for the administrator', /管理员.*30 分钟/, /administrator.*30 minutes/],
  [89506, 'refused by the administrator', /24 小时/, /24 hours/],
  [89507, 'refused by the administrator', /1 小时/, /an hour/],
];

/** What a call fails with when WeChat answers it so. */
async function refused(errcode: number | string, errmsg: string): Promise<API.WeChatAPIError> {
  const { sandbox, api, openid } = await start();
  sandbox.intercept(USER, { body: { errcode, errmsg } }, { times: 2 });
  return failure(api.promises.getUser(openid));
}

/** Where errcodes are. */
const RANGES = [
  [-10, 110_000],
  [200_000, 301_000],
  [886_000, 887_000],
  [928_000, 931_000],
  [7_000_000, 7_001_000],
  [9_001_000, 9_002_000],
  [9_300_000, 9_411_000],
  [9_500_000, 9_501_000],
  [10_170_000, 10_171_000],
  [268_487_000, 268_489_000],
] as const;

/** All codes that have such a text. */
function known(what: 'explanation' | 'hint') {
  const error = new API.WeChatAPIError('');
  const texts = new Map<number, { zh: string; en: string }>();
  for (const [from, to] of RANGES) {
    for (error.code = from; error.code < to; error.code++) {
      const text = error[what];
      if (text) texts.set(error.code, text);
    }
  }
  return texts;
}

describe('the explanation of an error', () => {
  it('says in Chinese and English what the errcode means', async () => {
    const error = await refused(40003, 'invalid openid');
    expect(error.explanation).toEqual({
      zh: '不合法的 OpenID：用户未关注，或属于其他公众号',
      en: 'Invalid OpenID: not a follower, or of another account',
    });
  });

  it.each([-1, 40001, 40125, 40164, 45009, 48003, 61024, 65400, 80000, 85001, 300001, 9001001, 9410003])(
    'is there for %d',
    (code) => {
      const { explanation } = new API.WeChatAPIError('', { code });
      expect(explanation?.zh).toMatch(CHINESE);
      expect(explanation?.en).toMatch(/^\p{Lu}|^[a-z_]+\b/u);
    },
  );

  it('is Chinese and English for every known code', () => {
    const texts = known('explanation');
    expect(texts.size).toBeGreaterThanOrEqual(871);
    for (const [code, { zh, en }] of texts) {
      expect(zh, `${code}`).toMatch(CHINESE);
      // Only the names of buttons on a gift card are Chinese in English.
      if (code !== 73216) expect(en, `${code}`).not.toMatch(CHINESE);
      expect(`${zh}|${en}`, `${code}`).toMatch(/^\S.*[^\s.。]\|\S.*[^\s.。]$/);
    }
  });

  it('is there where WeChat writes the errcode as text', async () => {
    const error = await refused('40003', 'invalid openid');
    expect(error.code).toBe('40003');
    expect(error.explanation?.en).toMatch(/^Invalid OpenID/);
    expect(error.hint?.en).toMatch(/^An OpenID/);
  });

  it('is undefined for success, an unknown code, and what is no errcode', async () => {
    const unknown = await refused(12345, 'something new');
    expect(unknown).toMatchObject({ name: 'WeChatAPIError', code: 12345, message: 'something new' });
    const { api, openid } = await start();
    await api.promises.getLatestToken();
    api.setEndpoint('http://127.0.0.1:1');
    const unheard = await failure(api.promises.getUser(openid));
    expect(unheard.code).toBe('ECONNREFUSED');
    for (const error of [
      unknown,
      unheard,
      new API.WeChatAPIError('', { code: 0 }),
      new API.WeChatAPIError(''),
    ]) {
      expect(error.explanation).toBeUndefined();
      expect(error.hint).toBeUndefined();
      expect(error.ip).toBeUndefined();
    }
  });
});

describe('the hint of an error', () => {
  it.each(HINTED)('of %d says what to do', async (code, errmsg, zh, en) => {
    const error = await refused(code, errmsg);
    expect(error).toMatchObject({ code, path: USER, message: errmsg });
    expect(error.hint?.zh).toMatch(zh);
    expect(error.hint?.zh).toMatch(/。$/);
    expect(error.hint?.en).toMatch(en);
    expect(error.hint?.en).toMatch(/\.$/);
    expect(error.hint?.en).not.toMatch(CHINESE);
    expect(error.explanation).toBeDefined();
  });

  it('is there for these codes and no others, in the words of docs/errcodes.md', async () => {
    const hints = known('hint');
    const codes = [...hints.keys()];
    expect(codes).toEqual(HINTED.map(([code]) => code));
    const page = await readFile(join(__dirname, '../docs/errcodes.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(-?\d+)`/gm)].map(([, code]) => Number(code));
    expect(rows).toEqual(codes);
    for (const [code, { zh, en }] of hints) {
      expect(page, `${code}`).toContain(zh);
      expect(page, `${code}`).toContain(en);
    }
  });

  it('tells the IP that WeChat saw', async () => {
    const error = await refused(
      40164,
      'invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 65f0-1a-2b',
    );
    expect(error.ip).toBe('1.2.3.4');
    const ipOf = (message: string) => new API.WeChatAPIError(message, { code: 40164 }).ip;
    expect(ipOf('invalid ip 1.2.3.4, not in whitelist hint: [x0W]')).toBe('1.2.3.4');
    expect(ipOf('invalid ip 2408:8256::1 ipv6 2408:8256::1, not in whitelist')).toBe('2408:8256::1');
    expect(ipOf('not in whitelist')).toBeUndefined();
    expect(new API.WeChatAPIError('not in whitelist', { code: 40164 }).hint?.zh).toMatch(/出口 IP/);
  });

  it.each([
    ['/cgi-bin/token', false],
    ['/cgi-bin/stable_token', true],
  ])('of a refused %s is about the AppSecret, and about sharing tokens', async (path, stableToken) => {
    const { sandbox, api } = await start({ stableToken });
    sandbox.intercept(path, { body: { errcode: 40001, errmsg: 'invalid credential' } });
    expect((await failure(api.promises.getIp())).hint?.en).toMatch(/^The AppSecret is wrong/);
    sandbox.intercept(path, { body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } });
    const { hint } = await failure(api.promises.getIp());
    expect(hint?.zh).toMatch(/clearQuotaBySecret/);
    expect(hint?.en).toMatch(/share one.*clearQuotaBySecret/);
  });

  it('of a publication tells which accounts may no longer publish', async () => {
    const { sandbox, api } = await start();
    const path = '/cgi-bin/freepublish/submit';
    sandbox.intercept(path, { body: { errcode: 48001, errmsg: 'api unauthorized' } });
    const { hint } = await failure(api.promises.invoke(path, { media_id: 'MEDIA_ID' }));
    expect(hint?.zh).toMatch(/2025 年 7 月.*个人主体.*freepublish\/submit/);
    expect(hint?.en).toMatch(/July 2025.*persons.*freepublish\/submit/);
  });

  it('leaves the message and what is printed as they are, and holds no secret', async () => {
    const { sandbox, api, openid } = await start();
    const { accessToken } = await api.promises.getLatestToken();
    const errmsg = `argument invalid! data.thing1.value ${accessToken} secret=${sandbox.appsecret}`;
    sandbox.intercept(USER, { body: { errcode: 47003, errmsg } });
    const error = await failure(api.promises.getUser(openid));
    const { hint, explanation } = error;
    expect(error.message).toMatch(/^argument invalid! data\.thing1\.value/);
    expect(Object.keys(error)).toEqual(['name', 'code', 'path']);
    expect(inspect(error, { showHidden: true })).not.toContain(hint?.en);
    const text = JSON.stringify({ hint, explanation });
    expect(text).not.toContain(accessToken);
    expect(text).not.toContain(sandbox.appsecret);
  });
});

describe('the texts', () => {
  it('are loaded when an error is asked for them, not with the library', async () => {
    const script = `
      const API = require('wechat-api');
      const loaded = (name) => Object.keys(require.cache).some((file) => file.includes(name));
      const seen = () => [loaded('explanations'), loaded('hints')];
      const states = [seen()];
      const error = new API.WeChatAPIError('invalid openid', { code: 40003 });
      require('node:util').inspect(error), JSON.stringify(error), String(error);
      states.push(seen());
      error.explanation.zh;
      states.push(seen());
      error.hint.zh;
      states.push(seen());
      console.log(JSON.stringify(states));
    `;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: __dirname });
    expect(JSON.parse(stdout)).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});

describe('explainErrcode', () => {
  it('says what the explanation of an error says', async () => {
    const { sandbox, api } = await start();
    sandbox.intercept('/cgi-bin/tags/get', { body: { errcode: 45009, errmsg: 'x' } });
    const { explanation } = await failure(api.promises.getTags());
    expect(explanation).toEqual(explainErrcode(45009));
    expect(explainErrcode(45009)?.zh).toMatch(CHINESE);
  });

  it('says nothing of what is no errcode', () => {
    expect([12345678, NaN, '45009x' as never].map(explainErrcode)).toEqual([undefined, undefined, undefined]);
  });
});
