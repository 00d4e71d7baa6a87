import { describe, expect, it } from 'vitest';
import type { Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { call, refusal, send } from './support/endpoints.js';
import { startAtNoon } from './support/noon.js';

const OK = { errcode: 0, errmsg: 'ok' };

describe('a QR code', () => {
  const CREATE = '/cgi-bin/qrcode/create';
  const code = (action_name: string, scene: object, expire_seconds?: number) => ({
    ...{ expire_seconds, action_name, action_info: { scene } },
  });
  const door = code('QR_STR_SCENE', { scene_str: 'door-7' }, 60);

  interface Code {
    ticket: string;
    url: string;
    expire_seconds?: number;
  }

  async function shown(sandbox: Sandbox, ticket: string): Promise<Response> {
    return fetch(`${sandbox.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`);
  }

  it('has a ticket that holds its address, its time and its life', async () => {
    const sandbox = await startSandbox();
    const asked = code('QR_SCENE', { scene_id: 123, scene_str: 'test' }, 604_800);
    const { ticket, url, expire_seconds } = await call<Code>(sandbox, CREATE, asked);
    expect(url).toMatch(/^http:\/\/weixin\.qq\.com\/q\/02[\w-]{20}$/);
    expect(expire_seconds).toBe(604_800);
    expect(ticket).toMatch(/^gQ[\w-]{92}==|^gQ[\w-]{94}$/);
    const bytes = Buffer.from(ticket, 'base64url');
    expect(bytes.subarray(14, 59).toString()).toBe(url);
    expect(bytes.readUInt32LE(bytes.length - 4)).toBe(604_800);
    expect(bytes.length).toBe(72);
  });

  it('is shown while it lives', async () => {
    const sandbox = await startAtNoon();
    const { ticket } = await call<Code>(sandbox, CREATE, { ...door, expire_seconds: undefined });
    const picture = await shown(sandbox, ticket);
    expect(picture.headers.get('content-type')).toBe('image/jpg');
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(100);
    sandbox.advance('60s');
    expect((await shown(sandbox, ticket)).status).toBe(404);
    expect((await shown(sandbox, 'made-up')).status).toBe(404);
  });

  it('that is permanent is the same for the same scene', async () => {
    const sandbox = await startAtNoon();
    const asked = code('QR_LIMIT_STR_SCENE', { scene_str: '门口' });
    const first = await call<Code>(sandbox, CREATE, asked);
    expect(first).toEqual({ ticket: expect.any(String) as string, url: expect.any(String) as string });
    sandbox.advance('365d');
    expect(await call<Code>(sandbox, CREATE, asked)).toEqual(first);
    expect((await shown(sandbox, first.ticket)).status).toBe(200);
  });

  it('can be scanned by who follows then', async () => {
    const sandbox = await startSandbox();
    const openid = sandbox.follow({ scene: 'door-7' });
    expect(sandbox.state.followers.get(openid)).toMatchObject({ qr_scene_str: 'door-7', qr_scene: 0 });
  });
});

describe('a rule of QR codes', () => {
  const PATH = '/cgi-bin/wxopen/qrcodejump';
  const rule = { prefix: 'http://weixin.qq.com/q/02aaaa', appid: 'wxappid', path: 'pages/index/index' };
  const listed = { prefix: rule.prefix, path: rule.path, state: 1 };

  async function withRule(): Promise<Sandbox> {
    const sandbox = await startSandbox();
    expect(await call(sandbox, `${PATH}add`, { ...rule, is_edit: 0 })).toEqual(OK);
    return sandbox;
  }

  async function rules(sandbox: Sandbox, by: object = { get_type: 0 }): Promise<unknown> {
    const { rule_list } = await call(sandbox, `${PATH}get`, { appid: 'wxappid', ...by });
    return rule_list;
  }

  it('is added, changed, published and deleted', async () => {
    const sandbox = await withRule();
    expect(await rules(sandbox)).toEqual([listed]);
    sandbox.advance('1s');
    const other = {
      ...rule,
      path: 'pages/shop',
      open_version: '2',
      permit_sub_rule: '1',
      debug_url: [rule.prefix],
    };
    expect(await call(sandbox, `${PATH}add`, { ...other, is_edit: 1 })).toEqual(OK);
    expect(await call(sandbox, `${PATH}publish`, { prefix: rule.prefix })).toEqual(OK);
    const by = { appid: 'wxappid', get_type: 1, prefix_list: [rule.prefix] };
    expect(await call(sandbox, `${PATH}get`, by)).toEqual({
      ...OK,
      rule_list: [
        {
          ...listed,
          path: 'pages/shop',
          state: 2,
          permit_sub_rule: 1,
          open_version: 2,
          debug_url: [rule.prefix],
        },
      ],
      ...{ qrcodejump_open: 1, list_size: 1, qrcodejump_pub_quota: 99, total_count: 1 },
    });
    expect(await rules(sandbox, { get_type: 1, prefix_list: ['http://x'] })).toEqual([]);
    sandbox.advance('1s');
    expect(await refusal(sandbox, `${PATH}add`, { ...rule, is_edit: 1 })).toBe('40097 invalid args');
    expect(await rules(sandbox, { get_type: 2, page_num: 2, page_size: 1 })).toEqual([]);
    expect(await rules(sandbox, { get_type: 0, appid: 'wxother' })).toEqual([]);
    expect(await call(sandbox, `${PATH}delete`, { prefix: rule.prefix, appid: 'wxappid' })).toEqual(OK);
    expect(await rules(sandbox)).toEqual([]);
  });

  it.each([
    ['add', { ...rule, is_edit: 2 }, '40097 invalid args'],
    ['get', { appid: 'wxappid', get_type: 3 }, '40097 invalid args'],
    ['delete', { prefix: 'http://other', appid: 'wxappid' }, '85095 '],
  ])('%s refuses %j: %s', async (path, body, refused) => {
    expect(await refusal(await withRule(), PATH + path, body)).toContain(refused);
  });

  it('can be asked for five times a second', async () => {
    const sandbox = await startAtNoon();
    for (let time = 0; time < 5; time += 1) await rules(sandbox);
    expect(await refusal(sandbox, `${PATH}get`, { appid: 'wxappid', get_type: 0 })).toContain('44990 ');
    sandbox.advance('1s');
    expect(await rules(sandbox)).toEqual([]);
  });

  it('can be published 100 times a month', async () => {
    const sandbox = await withRule();
    for (let time = 0; time < 100; time += 1)
      sandbox.state.quotas.takeOfMonth('qrcodejumppublish', 100, 886000);
    expect(await refusal(sandbox, `${PATH}publish`, { prefix: rule.prefix })).toBe(
      '886000 beyond publish count this month',
    );
  });
});

describe('a short key', () => {
  const [GEN, FETCH] = ['/cgi-bin/shorten/gen', '/cgi-bin/shorten/fetch'];

  it('keeps a text for its time', async () => {
    const sandbox = await startAtNoon();
    const asked = { long_data: 'loooooong data', expire_seconds: 86_400 };
    const { short_key, ...rest } = await call(sandbox, GEN, asked);
    expect(rest).toEqual(OK);
    expect(short_key).toMatch(/^[0-9A-Za-z]{15}$/);
    sandbox.advance('100s');
    expect(await call(sandbox, FETCH, { short_key })).toEqual({
      ...OK,
      long_data: 'loooooong data',
      create_time: sandbox.clock.now / 1000 - 100,
      expire_seconds: 86_300,
    });
    sandbox.advance('24h');
    expect(await refusal(sandbox, FETCH, { short_key })).toContain('9410012');
  });

  it.each([
    [GEN, {}, 47003],
    [FETCH, {}, 47003],
  ])('%s refuses %j: %i', async (path, body, errcode) => {
    expect(await refusal(await startSandbox(), path, body)).toContain(String(errcode));
  });
});

it('a long URL is no longer shortened', async () => {
  const sandbox = await startSandbox();
  const long_url = 'http://wap.koudaitong.com/v2/showcase/goods?alias=128wi9shh&spm=h56083&redirect_count=1';
  const asked = { action: 'long2short', long_url };
  expect(await call(sandbox, '/cgi-bin/shorturl', asked)).toEqual({ ...OK, short_url: long_url });
  const response = await send(sandbox, '/cgi-bin/shorturl', asked);
  expect(await response.text()).toContain(String.raw`http:\/\/wap.koudaitong.com\/v2`);
  expect(await refusal(sandbox, '/cgi-bin/shorturl', { ...asked, long_url: 'x' })).toContain('40039');
});

it('automatic replies are those that were set on the web site', async () => {
  const sandbox = await startSandbox({ profile: 'subscription' });
  const path = '/cgi-bin/get_current_autoreply_info';
  expect(await call(sandbox, path)).toEqual({ is_add_friend_reply_open: 0, is_autoreply_open: 0 });
  const info = {
    is_add_friend_reply_open: 1,
    is_autoreply_open: 1,
    add_friend_autoreply_info: { type: 'text', content: 'Thanks for your attention!' },
  } as const;
  sandbox.state.autoReply.set(info);
  expect(await call(sandbox, path)).toEqual(info);
});

it('a sentence has a meaning', async () => {
  const sandbox = await startSandbox();
  const path = '/semantic/semproxy/search';
  const asked = { query: '附近的川菜馆', category: 'restaurant,hotel', appid: sandbox.appid, uid: 'o1' };
  expect(await call(sandbox, path, { ...asked, city: '北京' })).toMatchObject({
    ...{ errcode: 0, query: asked.query, type: 'restaurant', semantic: { intent: 'SEARCH' } },
  });
  expect(await refusal(sandbox, path, asked)).toContain('7000032');
});
