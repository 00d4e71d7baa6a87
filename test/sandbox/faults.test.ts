import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FaultDeed, Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { control } from './support/control.js';
import { addressOf, call, refusal, send } from './support/endpoints.js';

const LIST = '/cgi-bin/tags/get';
const CREATE = '/cgi-bin/tags/create';
const TAGS = { tags: [{ id: 2, name: '星标组', count: 0 }] };

/** A sandbox whose client has a token already. */
const begin = async (options = {}) => {
  const sandbox = await startSandbox(options);
  await call(sandbox, LIST);
  return sandbox;
};

/** What a client sees: status, type and body, or that it got none. */
async function seen(sandbox: Sandbox, path = LIST, body?: object) {
  const url = await addressOf(sandbox, path);
  const init = body && { method: 'POST', body: JSON.stringify(body) };
  const isLate = sandbox.faults.some((one) => 'hang' in one.do || ('delay' in one.do && one.do.delay > 1000));
  return fetch(url, { ...init, signal: AbortSignal.timeout(isLate ? 300 : 20_000) }).then(
    async (answer) => ({
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: await answer.text(),
    }),
    (error: unknown) => {
      const { name, cause } = error as Error;
      return `${name} ${(cause as NodeJS.ErrnoException | undefined)?.code ?? ''}`.trim();
    },
  );
}

const JSON_TYPE = 'application/json; encoding=utf-8';
const RIGHT = '{"tags":[{"id":2,"name":"星标组","count":0}]}';
const answer = (body: string, type: string | null = JSON_TYPE, status = 200) => ({ status, type, body });

describe('what a fault does', () => {
  it.each<[FaultDeed, unknown]>([
    [{ hang: true }, 'TimeoutError'],
    [{ cut: 'before' }, 'TypeError UND_ERR_SOCKET'],
    [{ cut: 'after' }, 'TypeError UND_ERR_SOCKET'],
    [{ status: 503 }, answer('', null, 503)],
    [
      { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' },
      answer('<h1>Bad Gateway</h1>', 'text/html', 502),
    ],
    [{ status: 200, body: { tags: [] } }, answer('{"tags":[]}', 'application/json')],
    [
      { errcode: 45009 },
      answer(
        expect.stringMatching(
          /^\{"errcode":45009,"errmsg":"reach max api daily quota limit .*rid: /,
        ) as never,
      ),
    ],
    [
      { errcode: 45009, errmsg: 'no more today' },
      answer(expect.stringMatching(/^\{"errcode":45009,"errmsg":"no more today rid: /) as never),
    ],
    [{ garble: 'empty' }, answer('')],
    [{ garble: 'truncated' }, answer(RIGHT.slice(0, 24))],
    [{ garble: 'broken JSON' }, answer(`${RIGHT.slice(0, 24)},}`)],
    [{ garble: 'control characters' }, answer(RIGHT.replace('"name":"', '"name":"\u0001\u001f'))],
    [{ contentType: 'text/plain' }, answer(RIGHT, 'text/plain')],
  ])('%j', async (deed, expected) => {
    const sandbox = await begin();
    sandbox.setFault({ path: LIST, times: 1, do: deed });
    expect(await seen(sandbox)).toEqual(expected);
    expect(sandbox.exchanges().at(-1)).toMatchObject({ path: LIST, note: 'a fault was played' });
    expect(await call(sandbox, LIST)).toEqual(TAGS);
  });

  it('a delay is as long as it is said to be', async () => {
    const sandbox = await begin();
    sandbox.setFault({ path: LIST, times: 1, do: { delay: 50 } });
    expect(await call(sandbox, LIST)).toEqual(TAGS);
    expect(sandbox.exchanges().at(-1)?.ms).toBeGreaterThan(48);
  });

  it.each<[FaultDeed, number]>([
    [{ hang: true }, 0],
    [{ cut: 'before' }, 0],
    [{ status: 502 }, 0],
    [{ errcode: -1 }, 0],
    [{ cut: 'after' }, 1],
    [{ garble: 'empty' }, 1],
    [{ contentType: 'text/html' }, 1],
    [{ delay: 1 }, 1],
  ])('%j leaves so many tags', async (deed, count) => {
    const sandbox = await begin();
    sandbox.setFault({ path: CREATE, do: deed });
    await seen(sandbox, CREATE, { tag: { name: 'regulars' } });
    expect(sandbox.state.tags.list).toHaveLength(1 + count);
  });
});

describe('which requests it hits', () => {
  it('those of a path, exactly or by its beginning', async () => {
    const sandbox = await begin();
    sandbox.setFault({ path: '/cgi-bin/tags/*', do: { errcode: -1 } });
    expect(await refusal(sandbox, LIST)).toMatch(/^-1/);
    expect(await call(sandbox, '/cgi-bin/user/get')).toHaveProperty('total');
    sandbox.removeFaults();
    sandbox.setFault({ path: '/cgi-bin/tags', do: { errcode: -1 } });
    expect(await call(sandbox, LIST)).toEqual(TAGS);
  });

  it('all, but not the control interface', async () => {
    const sandbox = await begin();
    await control(sandbox, 'POST', 'faults', { path: '*', do: { status: 500 } });
    expect((await send(sandbox, LIST)).status).toBe(500);
    expect((await send(sandbox, '/nothing')).status).toBe(500);
    await control(sandbox, 'DELETE', 'faults');
    expect((await send(sandbox, LIST)).status).toBe(200);
  });

  it('so many, then no more', async () => {
    const sandbox = await begin();
    const id = sandbox.setFault({ path: LIST, times: 2, do: { errcode: -1 } });
    expect(await refusal(sandbox, LIST)).toMatch(/^-1/);
    expect(sandbox.faults).toMatchObject([{ id, times: 1 }]);
    expect(await refusal(sandbox, LIST)).toMatch(/^-1/);
    expect(sandbox.faults).toEqual([]);
    expect(await call(sandbox, LIST)).toEqual(TAGS);
  });

  it('those of a method', async () => {
    const sandbox = await begin();
    sandbox.setFault({ path: '*', method: 'post', do: { errcode: -1 } });
    expect(await refusal(sandbox, CREATE, { tag: { name: 'a' } })).toMatch(/^-1/);
    expect(await call(sandbox, LIST)).toEqual(TAGS);
  });

  it('not those without the field, whatever objects are born with', async () => {
    const sandbox = await begin();
    sandbox.setFault({ path: '*', when: { toString: true }, do: { errcode: -1 } });
    expect(await call(sandbox, LIST)).toEqual(TAGS);
  });

  it('those with a number in the query, where all is text', async () => {
    const sandbox = await begin();
    sandbox.setFault({ path: LIST, when: { page: 2 }, do: { errcode: -1 } });
    expect(await call(sandbox, `${LIST}?page=1`)).toEqual(TAGS);
    expect(await refusal(sandbox, `${LIST}?page=2`)).toMatch(/^-1/);
  });

  it('those with certain fields, in the query or in the body', async () => {
    const sandbox = await begin();
    const path = '/cgi-bin/ticket/getticket';
    sandbox.setFault({ path, when: { type: 'wx_card' }, do: { errcode: -1 } });
    sandbox.setFault({ path: CREATE, when: { tag: { name: 'regulars' } }, do: { errcode: -1 } });
    expect(await refusal(sandbox, `${path}?type=wx_card`)).toMatch(/^-1/);
    expect(await call(sandbox, `${path}?type=jsapi`)).toHaveProperty('ticket');
    expect(await refusal(sandbox, CREATE, { tag: { name: 'regulars' } })).toMatch(/^-1/);
    expect(await call(sandbox, CREATE, { tag: { name: 'strollers' } })).toHaveProperty('tag');
  });

  it('those that have a field, whatever it is', async () => {
    const sandbox = await begin();
    const path = '/cgi-bin/stable_token';
    const { appid, appsecret: secret } = sandbox;
    const body = { grant_type: 'client_credential', appid, secret };
    sandbox.setFault({ path: '*', when: { force_refresh: true, access_token: true }, do: { errcode: -1 } });
    expect(await call(sandbox, path, body)).toHaveProperty('access_token');
    expect(await call(sandbox, path, { ...body, force_refresh: false })).toHaveProperty('access_token');
    expect(await refusal(sandbox, path, { ...body, force_refresh: true })).toMatch(/^-1/);
  });

  it('a share of them, the same ones for the same seed', async () => {
    const hits = async () => {
      const sandbox = await begin({ seed: 7 });
      sandbox.setFault({ path: LIST, share: 0.3, do: { errcode: -1 } });
      const answers = [];
      for (let asked = 0; asked < 100; asked += 1) answers.push(await call(sandbox, LIST));
      return answers.map((one) => one.errcode === -1);
    };
    const [first, second] = [await hits(), await hits()];
    expect(first).toEqual(second);
    const share = first.filter(Boolean).length;
    expect(share).toBeGreaterThan(15);
    expect(share).toBeLessThan(45);
  });

  it('the one that was set first counts first', async () => {
    const sandbox = await begin();
    sandbox.setFault({ path: LIST, times: 1, do: { errcode: -1 } });
    sandbox.setFault({ path: LIST, times: 1, do: { errcode: 45009 } });
    expect(await refusal(sandbox, LIST)).toMatch(/^-1/);
    expect(await refusal(sandbox, LIST)).toMatch(/^45009/);
  });
});

describe('presets', () => {
  const errcode = (code: number) => expect.stringMatching(new RegExp(`^\\{"errcode":${code},`)) as string;

  it.each<[string, unknown]>([
    ['502 page', answer(expect.stringContaining('502 Bad Gateway') as never, 'text/html', 502)],
    ['quota gone', answer(errcode(45009))],
    ['minute quota gone', answer(errcode(45011))],
    ['system busy', answer(errcode(-1))],
    ['token storm', answer(errcode(40001))],
    ['token malformed', answer(errcode(40014))],
    ['token expired', answer(errcode(42001))],
    ['permission missing', answer(errcode(48001))],
    ['hang', 'TimeoutError'],
    ['connection reset', 'TypeError UND_ERR_SOCKET'],
    ['answer lost', 'TypeError UND_ERR_SOCKET'],
    ['broken JSON', answer(expect.stringMatching(/,\}$/) as never)],
    ['control characters', answer(expect.stringContaining('\u0001') as never)],
    ['empty body', answer('')],
    ['truncated body', answer(RIGHT.slice(0, 24))],
  ])('%s', async (preset, expected) => {
    const sandbox = await begin();
    await control(sandbox, 'POST', 'faults', { preset, share: 1 });
    expect(await seen(sandbox)).toEqual(expected);
  });

  it('ip not allowed: no token is to be had', async () => {
    const sandbox = await startSandbox();
    sandbox.setFault('ip not allowed');
    const query = `grant_type=client_credential&appid=${sandbox.appid}&secret=${sandbox.appsecret}`;
    const refused = await fetch(`${sandbox.url}/cgi-bin/token?${query}`);
    expect(await refused.json()).toMatchObject({ errcode: 40164 });
    const { appid, appsecret: secret } = sandbox;
    const body = { grant_type: 'client_credential', appid, secret };
    const stable = await fetch(`${sandbox.url}/cgi-bin/stable_token`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(await stable.json()).toMatchObject({ errcode: 40164 });
  });

  it.each(['token storm', 'token malformed', 'token expired'])('%s: a token is to be had', async (preset) => {
    const sandbox = await startSandbox();
    sandbox.setFault(preset, { share: 1 });
    await refusal(sandbox, LIST);
    expect(sandbox.exchanges()).toMatchObject([{ path: '/cgi-bin/token', note: undefined }, { path: LIST }]);
    expect(sandbox.exchanges()[1]?.note).toBe('a fault was played');
  });

  it('slow: three seconds, unless it is said otherwise', async () => {
    const sandbox = await begin();
    expect(await seen(sandbox)).toEqual(answer(RIGHT));
    sandbox.setFault('slow');
    expect(await seen(sandbox)).toBe('TimeoutError');
    sandbox.removeFaults();
    sandbox.setFault('slow', { do: { delay: 1 } });
    expect(await seen(sandbox)).toEqual(answer(RIGHT));
  });

  it('all of them are tried here', async () => {
    const sandbox = await startSandbox();
    const { presets } = await control<{ presets: object }>(sandbox, 'GET', 'faults');
    expect(Object.keys(presets)).toHaveLength(17);
  });
});

it('a function of intercept that throws ends the connection, and says why where the sandbox runs', async () => {
  const sandbox = await begin();
  const error = new Error('in the test itself');
  sandbox.intercept(LIST, () => {
    throw error;
  });
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    printed.mockRestore();
  });
  expect(await seen(sandbox)).toBe('TypeError UND_ERR_SOCKET');
  expect(printed.mock.calls).toEqual([[error]]);
});

describe('magic openids', () => {
  const text = (touser: string | string[]) => ({ touser, msgtype: 'text', text: { content: '你好' } });

  it.each<[path: string, body?: object]>([
    ['/cgi-bin/message/custom/send', text('o_45015')],
    ['/cgi-bin/user/info?openid=o_45015'],
    ['/cgi-bin/user/info/batchget', { user_list: [{ openid: 'oABC' }, { openid: 'o_45015' }] }],
    ['/cgi-bin/tags/members/batchtagging', { tagid: 2, openid_list: ['oABC', 'o_45015'] }],
    ['/cgi-bin/message/mass/send', text(['o_45015', 'oABC'])],
    ['/cgi-bin/message/template/send', { touser: 'o_45015', template_id: 'T', data: {} }],
  ])('%s %j is refused with 45015', async (path, body) => {
    const sandbox = await startSandbox();
    expect(await refusal(sandbox, path, body)).toMatch(/^45015 /);
  });

  it.each([43004, 43101, 45047, 50002, -1])('o_%i', async (code) => {
    const sandbox = await startSandbox();
    const refused = await refusal(sandbox, '/cgi-bin/message/custom/send', text(`o_${code}`));
    expect(refused).toMatch(new RegExp(`^${code} .`));
  });

  it.each(['o_', 'o_45015x', 'O_45015', 'xo_45015'])('%s is an openid that nobody has', async (openid) => {
    const sandbox = await startSandbox();
    expect(await refusal(sandbox, '/cgi-bin/message/custom/send', text(openid))).toMatch(/^40003 /);
  });
});
