import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { control, WAYS } from './support/control.js';
import { call, formOf, refusal, send } from './support/endpoints.js';

const TAGS = '/cgi-bin/tags/get';
const SEND = '/cgi-bin/message/custom/send';

/** Makes a tag. */
const tagged = (sandbox: Sandbox, name: string) => call(sandbox, '/cgi-bin/tags/create', { tag: { name } });
/** The names of the tags that the account has made. */
const tagsOf = async (sandbox: Sandbox) => {
  const { tags } = await call<{ tags: { id: number; name: string }[] }>(sandbox, TAGS);
  return tags.filter(({ id }) => id >= 100).map(({ name }) => name);
};
const text = (openid: string) => ({ touser: openid, msgtype: 'text', text: { content: '你好' } });

describe.each(Object.entries(WAYS))('%s', (_way, verbsOf) => {
  const begin = async (options = {}) => {
    const sandbox = await startSandbox(options);
    return { sandbox, verbs: verbsOf(sandbox) };
  };

  it('reset goes back to the seed: without state, faults, requests, and with the clock as it was', async () => {
    const { sandbox, verbs } = await begin({ seed: 7, fixture: 'cafe' });
    const { appid, appsecret } = sandbox;
    const openids = sandbox.state.followers.list.map(({ openid }) => openid);
    await tagged(sandbox, 'strollers');
    await verbs.follow();
    await verbs.advance('3d');
    await verbs.setFault('quota gone');
    await verbs.reset();
    expect(await verbs.faults()).toEqual([]);
    expect(await verbs.requests()).toEqual([]);
    expect({ appid: sandbox.appid, appsecret: sandbox.appsecret }).toEqual({ appid, appsecret });
    expect(sandbox.state.followers.list.map(({ openid }) => openid)).toEqual(openids);
    expect(await tagsOf(sandbox)).toEqual(['常客', '只喝手冲', '办了会员']);
    expect(Math.abs((await verbs.clock()).now - Date.now())).toBeLessThan(60_000);
  });

  it('a snapshot is restored as it was, media included', async () => {
    const { sandbox, verbs } = await begin();
    await tagged(sandbox, 'regulars');
    const form = formOf({ media: ['a.mp3', 'latte'] });
    const { media_id } = await call(sandbox, '/cgi-bin/material/add_material?type=voice', form);
    const token = sandbox.token;
    const snapshot = await verbs.snapshot();

    await call(sandbox, '/cgi-bin/material/del_material', { media_id });
    await tagged(sandbox, 'strollers');
    await call(sandbox, '/cgi-bin/material/add_material?type=voice', formOf({ media: ['b.mp3', 'mocha'] }));
    await verbs.restore(snapshot);

    expect(sandbox.token).toBe(token);
    expect(await tagsOf(sandbox)).toEqual(['regulars']);
    const answer = await send(sandbox, '/cgi-bin/material/get_material', { media_id });
    expect(await answer.text()).toBe('latte');
    expect(sandbox.state.files.materials.list).toHaveLength(1);
    expect(sandbox.platform.blobs.ids()).toHaveLength(1);
  });

  it('a snapshot is restored in another sandbox', async () => {
    const { sandbox, verbs } = await begin();
    await tagged(sandbox, 'regulars');
    const other = await begin();
    await other.verbs.restore(await verbs.snapshot());
    expect(other.sandbox.appid).toBe(sandbox.appid);
    expect(await tagsOf(other.sandbox)).toEqual(['regulars']);
  });

  it('requests are found by id, path, errcode and account', async () => {
    const { sandbox, verbs } = await begin({ accounts: [{ appid: 'wx1' }, { appid: 'wx2' }] });
    await call(sandbox, TAGS);
    await call(sandbox, SEND, text('nobody'));
    const all = await verbs.requests();
    expect(
      all.map(({ method, path, status, errcode, appid }) => [method, path, status, errcode, appid]),
    ).toEqual([
      ['GET', '/cgi-bin/token', 200, undefined, 'wx1'],
      ['GET', TAGS, 200, undefined, 'wx1'],
      ['POST', SEND, 200, 40003, 'wx1'],
    ]);
    expect(all[2]?.body).toBe(JSON.stringify(text('nobody')));
    expect(all[2]?.reply).toMatch(/^\{"errcode":40003,/);
    expect(await verbs.requests({ since: all[1]?.id })).toEqual([all[2]]);
    expect(await verbs.requests({ path: TAGS })).toEqual([all[1]]);
    expect(await verbs.requests({ path: '/cgi-bin/t*' })).toEqual([all[0], all[1]]);
    expect(await verbs.requests({ errcode: 40003 })).toEqual([all[2]]);
    expect(await verbs.requests({ errcode: 0 })).toEqual([all[0], all[1]]);
    expect(await verbs.requests({ appid: 'wx1' })).toEqual(all);
    expect(await verbs.requests({ appid: 'wx2' })).toEqual([]);
    await verbs.clearRequests();
    expect(await verbs.requests()).toEqual([]);
  });

  it('faults are set, listed and taken back', async () => {
    const { sandbox, verbs } = await begin();
    const first = await verbs.setFault({ path: TAGS, do: { errcode: -1 } });
    const second = await verbs.setFault('quota gone', { path: SEND, times: 2 });
    expect(await verbs.faults()).toEqual([
      { id: first, path: TAGS, do: { errcode: -1 } },
      { id: second, path: SEND, times: 2, do: { errcode: 45009 } },
    ]);
    expect(await refusal(sandbox, TAGS)).toMatch(/^-1 /);
    await verbs.removeFaults(first);
    expect(await call(sandbox, TAGS)).toHaveProperty('tags');
    await verbs.removeFaults();
    expect(await verbs.faults()).toEqual([]);
  });

  it('the clock is moved, stopped, and goes on', async () => {
    const { verbs } = await begin();
    const before = await verbs.clock();
    await verbs.advance('1d 2h');
    const after = await verbs.clock();
    expect(after.now - before.now).toBeGreaterThanOrEqual(26 * 3_600_000);
    await verbs.freeze(true);
    const stopped = await verbs.clock();
    await sleep(20);
    expect(await verbs.clock()).toEqual({ now: stopped.now, frozen: true });
    await verbs.advance('90s');
    expect(await verbs.clock()).toEqual({ now: stopped.now + 90_000, frozen: true });
    await verbs.freeze(false);
    const going = await verbs.clock();
    expect(going.frozen).toBe(false);
    expect(going.now).toBeGreaterThanOrEqual(stopped.now + 90_000);
  });

  it('followers come, write, and leave', async () => {
    const { sandbox, verbs } = await begin({ followers: 0 });
    const openid = await verbs.follow({ remark: '林雨' });
    expect(sandbox.state.followers.list).toMatchObject([{ openid, remark: '林雨' }]);
    await verbs.advance('3d');
    expect(await refusal(sandbox, SEND, text(openid))).toMatch(/^45015 /);
    await verbs.interact(openid, 'wrote');
    expect(await call(sandbox, SEND, text(openid))).toEqual({ errcode: 0, errmsg: 'ok' });
    await verbs.unfollow(openid);
    expect(sandbox.state.followers.count).toBe(0);
    await expect(verbs.interact(openid, 'acted')).rejects.toThrow(`No follower has the openid ${openid}`);
    await expect(verbs.unfollow('nobody')).rejects.toThrow('Nobody has the openid nobody');
  });

  it('a follower gets messages of every kind', async () => {
    const { sandbox, verbs } = await begin();
    const openid = await verbs.follow();
    const none = { custom: [], template: [], notice: [], mass: [], preview: [] };
    expect(await verbs.received(openid)).toEqual(none);
    await send(sandbox, SEND, text(openid));
    const data = {
      thing1: { value: '拿铁' },
      amount2: { value: '39元' },
      time3: { value: '2026-01-01 12:00' },
    };
    const template_id = sandbox.state.templates.list.at(-1)?.template_id;
    await send(sandbox, '/cgi-bin/message/template/send', { touser: openid, template_id, data });
    const toAll = { filter: { is_to_all: true }, msgtype: 'text', text: { content: '新品' } };
    await send(sandbox, '/cgi-bin/message/mass/sendall', toAll);
    await send(sandbox, '/cgi-bin/message/mass/preview', text(openid));
    await verbs.advance('1h');
    expect(await verbs.received(openid)).toMatchObject({
      custom: [{ msgtype: 'text', content: { content: '你好' } }],
      template: [{ data }],
      notice: [],
      mass: [{ msgtype: 'text', status: 'SEND_SUCCESS' }],
      preview: [{ msgtype: 'text' }],
    });
    await expect(verbs.received('nobody')).rejects.toThrow('Nobody has the openid nobody');
  });

  it('what waits is reviewed', async () => {
    const { sandbox, verbs } = await begin({ fixture: 'cards' });
    const [first, second, ...others] = await verbs.reviews();
    expect(first).toEqual({
      what: 'card',
      id: expect.stringMatching(/^p/) as string,
      title: '132元双人火锅套餐',
    });
    expect(others).toHaveLength(3);
    await verbs.review('card', first?.id ?? '');
    await verbs.review('card', second?.id ?? '', { passed: false });
    expect(await verbs.reviews()).toEqual(others);
    const { cards } = sandbox.state;
    expect(cards.find(first?.id ?? '')?.status).toBe('CARD_STATUS_VERIFY_OK');
    expect(cards.find(second?.id ?? '')?.status).toBe('CARD_STATUS_VERIFY_FAIL');
    await expect(verbs.review('card', first?.id ?? '')).rejects.toThrow('No card that waits to be reviewed');
  });

  it('a publication is refused before it is out by itself', async () => {
    const { sandbox, verbs } = await begin();
    await verbs.freeze(true);
    const form = formOf({ media: ['a.png', 'bytes'] });
    const { media_id: cover } = await call(sandbox, '/cgi-bin/material/add_material?type=image', form);
    const article = { title: '新品上市', content: '拿铁', thumb_media_id: cover };
    const { media_id } = await call(sandbox, '/cgi-bin/draft/add', { articles: [article] });
    const { publish_id } = await call<{ publish_id: number }>(sandbox, '/cgi-bin/freepublish/submit', {
      media_id,
    });
    expect(await verbs.reviews()).toEqual([{ what: 'article', id: String(publish_id), title: '新品上市' }]);
    await verbs.review('article', publish_id, { passed: false });
    expect(await call(sandbox, '/cgi-bin/freepublish/get', { publish_id })).toMatchObject({
      publish_status: 4,
    });
  });

  it('another account is named by its appid', async () => {
    const { sandbox, verbs } = await begin({
      accounts: [{ appid: 'wx1' }, { appid: 'wx2', fixture: 'cards' }],
    });
    const openid = await verbs.follow({}, 'wx2');
    const [first, second] = sandbox.platform.all;
    expect(first?.followers.find(openid)).toBeUndefined();
    expect(second?.followers.find(openid)?.subscribe).toBe(1);
    await verbs.unfollow(openid, 'wx2');
    expect(second?.followers.find(openid)?.subscribe).toBe(0);
    expect(await verbs.reviews()).toEqual([]);
    expect(await verbs.reviews('wx2')).toHaveLength(5);
    await expect(verbs.follow({}, 'wx3')).rejects.toThrow('No account has the appid wx3');
  });

  it.each(['', '2 hours', '-1h', '1w'])('%j is no duration', async (duration) => {
    const { verbs } = await begin();
    await expect(verbs.advance(duration)).rejects.toThrow();
  });
});

describe('what cannot be done', () => {
  it.each([
    ['GET', 'nothing', undefined, '404 Nothing is at /_sandbox/nothing; see /_sandbox/openapi.json'],
    ['GET', 'reset', undefined, '405 /_sandbox/reset takes POST'],
    ['POST', 'events', {}, '404 Nothing is at /_sandbox/events; see /_sandbox/openapi.json'],
    [
      'GET',
      'requests?after=7',
      undefined,
      '400 Query: There is no field "after" here, but: appid, since, path',
    ],
    ['GET', 'requests?since=x', undefined, '400 Query: "since" must be integer'],
    ['POST', 'clock', { advance: true }, '400 "advance" must be string,integer'],
    ['POST', 'clock', { freeze: true }, '400 There is no field "freeze" here, but: advance, frozen'],
    ['POST', 'reset', { seed: '7' }, '400 There is no field "seed" here, but: none'],
    [
      'POST',
      'followers',
      { profile: { nick: '小明' } },
      '400 There is no field "profile.nick" here, but: openid',
    ],
    ['POST', 'reviews', { id: '1' }, '400 "what" is missing'],
    ['POST', 'faults', { preset: 'rain' }, '400 "preset" is none of 502 page, quota gone'],
    ...['cgi-bin/menu/get', '/cgi-bin/*/get', '/cgi-bin/menu/get?access_token=T', '**'].map(
      (path): [string, string, object, string] => [
        'POST',
        'faults',
        { path, do: { errcode: -1 } },
        `400 No path of a fault: ${path} (such as`,
      ],
    ),
    ['POST', 'faults', { path: '*' }, '400 A fault needs a preset, or path and do'],
    ['POST', 'faults', { path: '*', do: { delay: 'long' } }, '400 "do.delay" must be number'],
    ['POST', 'faults', { path: '*', do: { errcode: 0 } }, '400 "do.errcode" is 0, which is no refusal'],
    ['POST', 'faults', { path: '*', do: { hang: false } }, '400 "do.hang" can only be true'],
    ['POST', 'faults', [], '400 The body is no JSON object'],
    ['POST', 'faults', { path: '*', do: {} }, '400 "do" has one deed: delay'],
    ['POST', 'faults', { path: '*', do: { wait: 5 } }, '400 There is no field "do.wait" here, but: delay'],
    [
      'POST',
      'faults',
      { path: '*', do: { errcode: 45009, headers: {} } },
      '400 "do.headers" has no effect beside "do.errcode"',
    ],
    [
      'POST',
      'faults',
      { path: '*', do: { delay: 1, body: '' } },
      '400 "do.body" has no effect beside "do.delay"',
    ],
    ['POST', 'faults', { path: '*', method: 'POTS', do: { errcode: -1 } }, '400 No method is called POTS'],
    ...[null, true, {}, 'a\nb', ['a', {}]].map((value): [string, string, object, string] => [
      'POST',
      'faults',
      { path: '*', do: { status: 200, headers: { x: value } } },
      '400 A header has a name or a value that no header can have',
    ]),
    ['DELETE', 'faults/7', undefined, '404 No fault has the id 7'],
    ['POST', 'restore', {}, '400 "seed" is missing'],
    ['DELETE', 'followers/%zz', undefined, '400 URI malformed'],
  ])('%s %s %j', async (method, path, body, error) => {
    const sandbox = await startSandbox();
    await expect(control(sandbox, method, path, body)).rejects.toThrow(error);
  });

  it('what is no JSON is told, and so is a preset that is not there', async () => {
    const sandbox = await startSandbox();
    const answer = await fetch(`${sandbox.url}/_sandbox/clock`, { method: 'POST', body: '{"advance":' });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'The body is no JSON object' }]);
    expect(() => sandbox.setFault('rain')).toThrow('No preset is called rain: 502 page, quota gone');
  });

  it('whoever hangs up in the middle is none of its troubles', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => {
      told.mockRestore();
    });
    const sandbox = await startSandbox();
    const { port } = new URL(sandbox.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('POST /_sandbox/clock HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{');
    await expect.poll(() => sandbox.openSockets).toBe(1);
    await control(sandbox, 'GET', 'clock');
    socket.destroy();
    await expect.poll(() => sandbox.openSockets).toBe(1);
    await control(sandbox, 'GET', 'clock');
    expect(told).not.toHaveBeenCalled();
  });

  it('a snapshot that is none changes nothing', async () => {
    const sandbox = await startSandbox();
    await tagged(sandbox, 'regulars');
    const snapshot = await control<{ accounts: object[] }>(sandbox, 'GET', 'snapshot');
    const broken = snapshot.accounts.map((account) => ({
      ...account,
      parts: { tags: { $map: 'regulars' } },
    }));
    await expect(control(sandbox, 'POST', 'restore', { ...snapshot, accounts: broken })).rejects.toThrow(
      '400 That is no snapshot of this version; nothing was changed',
    );
    expect(await tagsOf(sandbox)).toEqual(['regulars']);
  });
});

describe('what is secret is not shown', () => {
  it('in requests, in the state, in live events', async () => {
    const sandbox = await startSandbox();
    const live = await listen(sandbox);
    await call(sandbox, '/cgi-bin/ticket/getticket?type=jsapi');
    await call(sandbox, '/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: sandbox.appid,
      secret: sandbox.appsecret,
    });
    await fetch(`${sandbox.url}${TAGS}?token=${sandbox.token ?? ''}`);
    await call(sandbox, '/cgi-bin/tags/create', { tag: { name: sandbox.token } });
    const { tokens, tickets } = sandbox.state;
    const secrets = [sandbox.appsecret, sandbox.token, tokens.stable?.value, tickets.get('jsapi').ticket];
    await live.until(/"path":"\/cgi-bin\/tags\/create"/);
    const shown = {
      requests: JSON.stringify(await control(sandbox, 'GET', 'requests')),
      state: JSON.stringify(await control(sandbox, 'GET', 'state')),
      events: live.text(),
    };
    for (const [where, what] of Object.entries(shown)) {
      expect(what, where).toContain('***');
      for (const secret of secrets) expect(what, where).not.toContain(secret);
    }
  });

  it.each([
    ['?secret=ab%26s3cret', undefined],
    ['?secret=ab%20s3cret', undefined],
    ['?secret[]=s3cret', undefined],
    ['?js_code=s3cret', undefined],
    ['%3Fsecret%3Ds3cret', undefined],
    [';secret=s3cret', undefined],
    ['', '{"secret":"ab\\"s3cret"}'],
    ['', '{"inner":"{\\"secret\\": \\"ab s3cret\\"}"}'],
    ['', "{'secret': 's3cret'}"],
    ['', '<xml><secret>s3cret</secret></xml>'],
  ])('however it is written: %s %s', async (rest, body) => {
    const sandbox = await startSandbox();
    const live = await listen(sandbox);
    await fetch(`${sandbox.url}/cgi-bin/token${rest}`, { method: body ? 'POST' : 'GET', body });
    await live.until(/event: exchange\n.*\n\n/);
    const shown = JSON.stringify(sandbox.exchanges());
    expect(shown).toContain('***');
    for (const text of [shown, live.text()]) expect(text).not.toContain('s3cret');
  });

  it('nor half of a token where a long text is cut, nor a code of web authorization', async () => {
    const sandbox = await startSandbox();
    await call(sandbox, TAGS);
    const token = sandbox.token ?? '';
    const { webGrants, followers } = sandbox.state;
    const openid = followers.list[0]?.openid ?? '';
    const code = webGrants.agree({ openid, scope: 'snsapi_base', isSnapshot: false });
    await send(sandbox, SEND, { a: 'x'.repeat(4000), b: token });
    const requests = JSON.stringify(await control(sandbox, 'GET', 'requests'));
    expect(requests).not.toContain(token.slice(0, 20));
    const state = JSON.stringify(await control(sandbox, 'GET', 'state'));
    expect(state).toContain(openid);
    expect(state).not.toContain(code);
  });

  it('nor are the bytes of files', async () => {
    const sandbox = await startSandbox();
    const form = formOf({ media: ['a.mp3', 'secret noise'] });
    const { media_id } = await call<{ media_id: string }>(sandbox, '/cgi-bin/media/upload?type=voice', form);
    await send(sandbox, `/cgi-bin/media/get?media_id=${media_id}`);
    const [, upload, download] = sandbox.exchanges();
    expect(upload?.body).toMatch(/^<\d+ bytes>$/);
    expect(download?.reply).toBe('<12 bytes>');
  });

  it('and a long text is shown in part', async () => {
    const sandbox = await startSandbox();
    await send(sandbox, SEND, { ...text('nobody'), more: 'x'.repeat(10_000) });
    const [, exchange] = sandbox.exchanges();
    expect(exchange?.body).toMatch(/x… <10\d\d\d bytes>$/);
    expect(exchange?.body.length).toBeLessThan(4200);
  });
});

describe('live events', () => {
  it('tell of each exchange, and of what happens in an account', async () => {
    const sandbox = await startSandbox();
    const live = await listen(sandbox);
    await call(sandbox, TAGS);
    const openid = await control<{ openids: string[] }>(sandbox, 'POST', 'followers');
    await live.until(/event: event\n/);
    const exchanges = live.named('exchange');
    expect(exchanges).toMatchObject([
      { path: '/cgi-bin/token', status: 200 },
      { path: TAGS, method: 'GET', status: 200 },
    ]);
    expect(live.named('event')).toMatchObject([
      { type: 'follower.subscribed', appid: sandbox.appid, data: { openid: openid.openids[0] } },
    ]);
  });

  it('are told to a program, too, until it has had enough', async () => {
    const sandbox = await startSandbox();
    const told: string[] = [];
    const ends = [
      sandbox.onExchange(({ path }) => told.push(path)),
      sandbox.onEvent(({ type }) => told.push(type)),
    ];
    await call(sandbox, TAGS);
    sandbox.follow();
    expect(told).toEqual(['/cgi-bin/token', TAGS, 'follower.subscribed']);
    for (const end of ends) end();
    await call(sandbox, TAGS);
    sandbox.follow();
    expect(told).toHaveLength(3);
  });

  it('are not kept for a listener who never reads them', async () => {
    const sandbox = await startSandbox();
    const { hostname, port } = new URL(sandbox.url);
    const asked = request({ hostname, port, path: '/_sandbox/events', agent: false }).end();
    await new Promise<IncomingMessage>((resolve) => asked.on('response', resolve));
    for (let count = 0; count < 10_000; count += 1) sandbox.follow({ remark: 'x'.repeat(100) });
    await expect.poll(() => sandbox.openSockets).toBe(0);
  });

  it('leave nothing behind when the listener is gone', async () => {
    const sandbox = await startSandbox();
    const { hostname, port } = new URL(sandbox.url);
    const asked = request({ hostname, port, path: '/_sandbox/events', agent: false }).end();
    const answer = await new Promise<IncomingMessage>((resolve) => asked.on('response', resolve));
    answer.destroy();
    await expect.poll(() => sandbox.openSockets).toBe(0);
    expect(await call(sandbox, TAGS)).toHaveProperty('tags');
  });
});

describe('the control interface is for this machine', () => {
  const allowed: Record<string, string>[] = [
    { host: 'localhost:8080' },
    { host: 'wechat.localhost' },
    { host: '127.0.0.1' },
    { host: '[::1]:8080' },
    { host: 'host.docker.internal:8080' },
    { host: 'LocalHost' },
    { host: 'localhost', origin: 'http://localhost:3000' },
    { host: 'localhost', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
  ];
  const foreign: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: 'localhost.evil.example' },
    { host: 'api.weixin.qq.com' },
    { host: 'localhost', origin: 'https://evil.example' },
    { host: 'localhost', origin: 'http://localhost.evil.example' },
    { host: 'localhost', origin: 'null' },
    { host: 'localhost', 'sec-fetch-site': 'cross-site' },
  ];

  it.each(allowed)('%j is let in', async (headers) => {
    const sandbox = await startSandbox();
    expect(await statusOf(sandbox, headers)).toBe(200);
  });

  it.each(foreign)('%j is not', async (headers) => {
    const sandbox = await startSandbox();
    expect(await statusOf(sandbox, headers)).toBe(403);
    expect(await statusOf(sandbox, headers, 'POST', '/_sandbox/reset')).toBe(403);
    expect(await statusOf(sandbox, headers, 'GET', '/_sandbox/events')).toBe(403);
  });

  it('the host that it listens on is its own', async () => {
    const sandbox = await startSandbox({ host: 'localhost' });
    expect(await statusOf(sandbox, { host: 'localhost' })).toBe(200);
  });
});

/** The status of an answer for somebody with these headers, which `fetch` would not send. */
async function statusOf(
  sandbox: Sandbox,
  headers: Record<string, string>,
  method = 'GET',
  path = '/_sandbox/clock',
): Promise<number | undefined> {
  const { hostname, port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      resolve(answer.statusCode);
      answer.destroy();
    });
    asked.on('error', reject).end();
  });
}

/** Listens to live events. */
async function listen(sandbox: Sandbox) {
  const stopped = new AbortController();
  onTestFinished(() => {
    stopped.abort();
  });
  const answer = await fetch(`${sandbox.url}/_sandbox/events`, { signal: stopped.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  let heard = '';
  const reading = async () => {
    for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
  };
  reading().catch(() => undefined);
  await expect.poll(() => heard).toContain(': connected');
  return {
    text: () => heard,
    until: (pattern: RegExp) => expect.poll(() => heard).toMatch(pattern),
    named: (name: string) =>
      Array.from(heard.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm))
        .filter(([, event]) => event === name)
        .map(([, , data = '']) => JSON.parse(data) as object),
  };
}
