import { describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, refusal, shapeOf } from './support/endpoints.js';
import { startAtNoon } from './support/noon.js';

const OK = { errcode: 0, errmsg: 'ok' };

/** An answer, for which no token is needed. */
async function open(sandbox: Sandbox, path: string, query: object, body?: object): Promise<unknown> {
  const url = `${sandbox.url}${path}?${new URLSearchParams(query as Record<string, string>).toString()}`;
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(url, sent)).json();
}

interface TokenReply {
  access_token: string;
  expires_in: number;
  errcode?: number;
  errmsg?: string;
}

const credentials = ({ appid, appsecret }: Sandbox) => ({
  grant_type: 'client_credential',
  appid,
  secret: appsecret,
});

async function stable(sandbox: Sandbox, force_refresh = false): Promise<TokenReply> {
  const body = { ...credentials(sandbox), force_refresh };
  return (await open(sandbox, '/cgi-bin/stable_token', {}, body)) as TokenReply;
}

/** What a call with a token is told. */
async function tried(sandbox: Sandbox, access_token: string): Promise<number> {
  const reply = (await open(sandbox, '/cgi-bin/tags/get', { access_token })) as { errcode?: number };
  return reply.errcode ?? 0;
}

it('a token is for who asks from where the whitelist says', async () => {
  const sandbox = await startSandbox({ whitelist: ['127.0.0.1', '2001:db8::1'] });
  expect(await open(sandbox, '/cgi-bin/token', credentials(sandbox))).toMatchObject({ expires_in: 7200 });
});

describe('a token', () => {
  it('lives for five minutes beside the next one, then is unknown', async () => {
    const sandbox = await startAtNoon({ tokenOverlap: 300 });
    const [first, second] = [await ordinary(sandbox), await ordinary(sandbox)];
    expect([await tried(sandbox, first), await tried(sandbox, second)]).toEqual([0, 0]);
    sandbox.advance('5m');
    expect([await tried(sandbox, first), await tried(sandbox, second)]).toEqual([40001, 0]);
    sandbox.advance('2h');
    expect(await tried(sandbox, second)).toBe(42001);
  });

  it('has no overlap where the account is set to none', async () => {
    const sandbox = await startAtNoon({ tokenOverlap: 0 });
    const first = await ordinary(sandbox);
    await ordinary(sandbox);
    expect(await tried(sandbox, first)).toBe(40001);
  });

  it('stays the same until five minutes before its end, if it is a stable one', async () => {
    const sandbox = await startAtNoon({ tokenOverlap: 300 });
    const first = await stable(sandbox);
    expect(first.expires_in).toBe(7200);
    sandbox.advance('114m 59s');
    expect(await stable(sandbox)).toEqual({ access_token: first.access_token, expires_in: 301 });
    sandbox.advance('1s');
    const second = await stable(sandbox);
    expect(second.access_token).not.toBe(first.access_token);
    expect([await tried(sandbox, first.access_token), await tried(sandbox, second.access_token)]).toEqual([
      0, 0,
    ]);
  });

  it('that leaked is dead after two refreshes by force, 30 seconds apart', async () => {
    const sandbox = await startAtNoon({ tokenOverlap: 300 });
    const { access_token: leaked } = await stable(sandbox);
    const { access_token: next } = await stable(sandbox, true);
    expect(next).not.toBe(leaked);
    expect((await stable(sandbox, true)).access_token).toBe(next);
    expect(await tried(sandbox, leaked)).toBe(0);
    sandbox.advance('30s');
    expect((await stable(sandbox, true)).access_token).not.toBe(next);
    expect([await tried(sandbox, leaked), await tried(sandbox, next)]).toEqual([40001, 0]);
  });

  it('can be forced 20 times a day of Beijing, and disturbs no ordinary one', async () => {
    const sandbox = await startAtNoon();
    const other = await ordinary(sandbox);
    for (let time = 0; time < 20; time += 1) {
      expect((await stable(sandbox, true)).errcode).toBeUndefined();
      sandbox.advance('30s');
    }
    expect((await stable(sandbox, true)).errcode).toBe(45009);
    expect(await tried(sandbox, other)).toBe(0);
    sandbox.advance('24h');
    expect((await stable(sandbox, true)).errcode).toBeUndefined();
  });

  async function ordinary(sandbox: Sandbox): Promise<string> {
    return ((await open(sandbox, '/cgi-bin/token', credentials(sandbox))) as TokenReply).access_token;
  }
});

it('a ticket stays the same until it expires, and always says 7200', async () => {
  const sandbox = await startAtNoon();
  const path = '/cgi-bin/ticket/getticket';
  const first = await call(sandbox, path);
  expect(first).toEqual({ ...OK, ticket: expect.stringMatching(/^.{86}$/) as string, expires_in: 7200 });
  sandbox.advance('119m');
  expect(await call(sandbox, `${path}?type=jsapi`)).toEqual(first);
  const card = await call(sandbox, `${path}?type=wx_card`);
  expect(card.ticket).not.toBe(first.ticket);
  sandbox.advance('1m');
  expect((await call(sandbox, path)).ticket).not.toBe(first.ticket);
  const small = await startSandbox({ profile: 'subscription' });
  expect((await call(small, path)).errcode).toBe(0);
  expect(await refusal(small, `${path}?type=wx_card`)).toBe('48001 api unauthorized');
});

describe('quotas', () => {
  const PATH = '/cgi-bin/user/get';

  function use(sandbox: Sandbox, times: number): void {
    for (let time = 0; time < times; time += 1) sandbox.state.quotas.take(PATH, {});
  }

  it('are those of a day of Beijing', async () => {
    const sandbox = await startAtNoon();
    use(sandbox, 499);
    expect((await call(sandbox, PATH)).total).toBe(3);
    expect(await refusal(sandbox, PATH)).toBe('45009 reach max api daily quota limit');
    expect(await call(sandbox, '/cgi-bin/openapi/quota/get', { cgi_path: PATH })).toEqual({
      ...OK,
      quota: { daily_limit: 500, used: 500, remain: 0 },
    });
    sandbox.advance('24h');
    expect((await call(sandbox, PATH)).total).toBe(3);
  });

  it('are smaller for a test account', async () => {
    const sandbox = await startAtNoon({ profile: 'test' });
    use(sandbox, 100);
    expect(await refusal(sandbox, PATH)).toContain('45009');
  });

  it('are those of a calendar minute, too', async () => {
    const sandbox = await startAtNoon();
    for (let time = 0; time < 50_000; time += 1) sandbox.state.quotas.take('/sns/oauth2/access_token', {});
    const path = `/sns/oauth2/access_token?appid=${sandbox.appid}`;
    expect(await call(sandbox, path)).toEqual({
      errcode: 45011,
      errmsg: expect.stringMatching(
        /^api minute-quota reach limit, must slower, retry next minute, rid: /,
      ) as string,
    });
    sandbox.advance('1m');
    expect(await refusal(sandbox, path)).toBe('41004 appsecret missing');
  });

  it('begin anew ten times a month, with the token or the secret', async () => {
    const sandbox = await startAtNoon();
    use(sandbox, 500);
    const { appid, appsecret } = sandbox;
    expect(await refusal(sandbox, '/cgi-bin/clear_quota', { appid: 'wx0' })).toBe('40013 invalid appid');
    expect(await call(sandbox, '/cgi-bin/clear_quota', { appid })).toEqual(OK);
    expect((await call(sandbox, PATH)).total).toBe(3);
    const v2 = '/cgi-bin/clear_quota/v2';
    expect(await open(sandbox, v2, {}, { appid, appsecret })).toEqual(OK);
    const inQuery = await fetch(`${sandbox.url}${v2}?appid=${appid}&appsecret=${appsecret}`, {
      method: 'POST',
      body: '',
    });
    expect(await inQuery.json()).toEqual(OK);
    expect(await open(sandbox, v2, {}, { appid, appsecret: 'x' })).toMatchObject({ errcode: 40125 });
    expect(await open(sandbox, v2, {}, { appid })).toMatchObject({ errcode: 41004 });
    for (let time = 3; time < 10; time += 1) await call(sandbox, '/cgi-bin/clear_quota', { appid });
    expect(await refusal(sandbox, '/cgi-bin/clear_quota', { appid })).toBe(
      '48006 forbid to clear quota because of reaching the limit',
    );
    sandbox.advance('31d');
    expect(await call(sandbox, '/cgi-bin/clear_quota', { appid })).toEqual(OK);
  });

  it('begin anew for one endpoint 50 times a month', async () => {
    const sandbox = await startAtNoon();
    use(sandbox, 500);
    const clear = { cgi_path: PATH };
    expect(await call(sandbox, '/cgi-bin/openapi/quota/clear', clear)).toEqual(OK);
    expect((await call(sandbox, PATH)).total).toBe(3);
    for (let time = 1; time < 50; time += 1) await call(sandbox, '/cgi-bin/openapi/quota/clear', clear);
    expect(await refusal(sandbox, '/cgi-bin/openapi/quota/clear', clear)).toContain('45009');
  });

  it('of a minute are told, too', async () => {
    const sandbox = await startAtNoon();
    const told = await call(sandbox, '/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/stable_token' });
    expect(told.rate_limit).toEqual({ call_count: 10_000, refresh_second: 60 });
  });
});

describe('the rid of a refusal', () => {
  const PATH = '/cgi-bin/openapi/rid/get';

  async function refused(sandbox: Sandbox): Promise<string> {
    const { errmsg } = await call<{ errmsg: string }>(sandbox, '/cgi-bin/user/info?openid=nobody');
    return /rid: (.*)$/.exec(errmsg)?.[1] ?? '';
  }

  it('tells what was asked and answered, without the token', async () => {
    const sandbox = await startAtNoon();
    const rid = await refused(sandbox);
    const { request } = await call<{ request: Record<string, string> }>(sandbox, PATH, { rid });
    expect(shapeOf(request)).toEqual(
      shapeOf({
        invoke_time: 1635156704,
        cost_in_ms: 30,
        request_url: 'access_token=50_Im7xxxx',
        request_body: '',
        response_body: '{"errcode":45009}',
        client_ip: '113.xx.70.51',
      }),
    );
    expect(request.request_url).toMatch(/^access_token=\d\d_...xxxx&openid=nobody$/);
    expect(request.response_body).toContain(`"errcode":40003`);
    expect(JSON.stringify(request)).not.toContain(sandbox.token);
  });

  it('is good for seven days, and for its own account', async () => {
    const sandbox = await startAtNoon();
    const rid = await refused(sandbox);
    const other = sandbox.platform.add({ ...sandbox.state.context.account, appid: 'wx2' });
    const { access_token } = other.tokens.renew();
    expect(await open(sandbox, PATH, { access_token }, { rid })).toMatchObject({ errcode: 76003 });
    sandbox.advance('7d 1s');
    expect(await refusal(sandbox, PATH, { rid })).toBe('76004 rid time is error');
  });
});

describe('the way between WeChat and the account', () => {
  it('has addresses', async () => {
    const sandbox = await startAtNoon();
    for (const path of ['/cgi-bin/getcallbackip', '/cgi-bin/get_api_domain_ip'])
      expect(shapeOf(await call(sandbox, path))).toEqual({ ip_list: ['string'] });
  });

  it('can be looked into', async () => {
    const sandbox = await startAtNoon();
    const check = (action: string, check_operator = 'DEFAULT') => ({ action, check_operator });
    const path = '/cgi-bin/callback/check';
    const ping = { ip: '1', from_operator: 'UNICOM', package_loss: '0%', time: '23.079ms' };
    const dns = { ip: '1', real_operator: 'UNICOM' };
    expect(shapeOf(await call(sandbox, path, check('all')))).toEqual(shapeOf({ dns: [dns], ping: [ping] }));
    expect(shapeOf(await call(sandbox, path, check('dns', 'CAP')))).toEqual(shapeOf({ dns: [dns] }));
    expect(shapeOf(await call(sandbox, path, check('ping')))).toEqual(shapeOf({ ping: [ping] }));
    expect(await refusal(sandbox, path, check('x'))).toBe('40202 invalid action');
    expect(await refusal(sandbox, path, check('all', 'x'))).toBe('40203 invalid check_operator');
  });
});
