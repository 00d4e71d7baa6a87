import { describe, expect, it } from 'vitest';
import { type Sandbox } from 'wechat-api-sandbox';
import { startSandbox } from '../support/client.js';
import { addressOf, call, expectShape, formOf, refusal } from './support/endpoints.js';

const CREATE = '/cgi-bin/menu/create';
const ADD = '/cgi-bin/menu/addconditional';
const TRY = '/cgi-bin/menu/trymatch';

const done = { errcode: 0, errmsg: 'ok' };
const song = { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' };
const search = { type: 'view', name: '搜索', url: 'http://www.soso.com/' };
const menu = { button: [song, { name: '菜单', sub_button: [search, song] }] };
const matchrule = { tag_id: '2', client_platform_type: '2' };
const whole = (button: object) => ({ ...button, sub_button: [] });
const seen = { button: [whole(song), { name: '菜单', sub_button: [whole(search), whole(song)] }] };

/** A sandbox with a default menu and one for some followers. */
async function startWithMenus() {
  const sandbox = await startSandbox();
  await call(sandbox, CREATE, menu);
  const { menuid } = await call<{ menuid: string }>(sandbox, ADD, { button: [song], matchrule });
  const { openid } = sandbox.state.followers.list[0] ?? {};
  return { sandbox, menuid, openid };
}

type Stage = Awaited<ReturnType<typeof startWithMenus>>;

/** A button of every type, as WeChat's page has them, in three menus; the ids are those of a stage. */
async function everyType({ sandbox }: Stage) {
  const picture = formOf({ media: ['a.png', 'png'] });
  const kept = await call<{ media_id: string }>(
    sandbox,
    '/cgi-bin/material/add_material?type=image',
    picture,
  );
  const article = { title: 't', content: 'c', thumb_media_id: kept.media_id };
  const news = await call<{ media_id: string }>(sandbox, '/cgi-bin/material/add_news', {
    articles: [article],
  });
  const draft = await call<{ media_id: string }>(sandbox, '/cgi-bin/draft/add', { articles: [article] });
  await call(sandbox, '/cgi-bin/freepublish/submit', { media_id: draft.media_id });
  sandbox.advance('1m');
  const [published] = sandbox.state.publications.list;
  const events = ['scancode_waitmsg', 'scancode_push', 'pic_sysphoto', 'pic_photo_or_album', 'pic_weixin'];
  return {
    button: [
      { name: '扫码和发图', sub_button: events.map((type) => ({ type, name: type, key: 'rselfmenu_0_0' })) },
      {
        name: '素材',
        sub_button: [
          { type: 'media_id', name: '图片', media_id: kept.media_id },
          { type: 'media_id', name: '图文', media_id: news.media_id },
          { type: 'view_limited', name: '图文消息', media_id: news.media_id },
          { type: 'article_id', name: '发布后的图文消息', article_id: published?.article_id },
          { type: 'article_view_limited', name: '发布后的图文消息', article_id: published?.article_id },
        ],
      },
      {
        name: '其他',
        sub_button: [
          { type: 'location_select', name: '发送位置', key: 'rselfmenu_2_0' },
          {
            type: 'miniprogram',
            name: 'wxa',
            url: 'http://mp.weixin.qq.com',
            appid: 'wx286b93c14bbf93aa',
            pagepath: 'pages/lunar/index',
          },
        ],
      },
    ],
  };
}

describe('each endpoint answers as its page and the captures show', () => {
  it.each<[string, (stage: Stage) => object | undefined | Promise<object>, object]>([
    [CREATE, (stage) => everyType(stage), done],
    [
      '/cgi-bin/menu/get',
      () => undefined,
      {
        menu: { ...seen, menuid: 208396938 },
        conditionalmenu: [{ button: [whole(song)], matchrule, menuid: 208396939 }],
      },
    ],
    ['/cgi-bin/menu/delete', () => undefined, done],
    [
      '/cgi-bin/get_current_selfmenu_info',
      () => undefined,
      {
        is_menu_open: 1,
        selfmenu_info: { button: [song, { name: '菜单', sub_button: { list: [search, song] } }] },
      },
    ],
    [ADD, () => ({ ...menu, matchrule }), { menuid: '208379533' }],
    ['/cgi-bin/menu/delconditional', ({ menuid }) => ({ menuid }), done],
    ['/cgi-bin/menu/delconditional', ({ menuid }) => ({ menuid: Number(menuid) }), done],
    [TRY, ({ openid }) => ({ user_id: openid }), seen],
  ])('%s', async (path, body, documented) => {
    const stage = await startWithMenus();
    expectShape(await call(stage.sandbox, path, await body(stage)), documented);
  });

  it('without a menu', async () => {
    const sandbox = await startSandbox();
    expect(await refusal(sandbox, '/cgi-bin/menu/get')).toBe('46003 menu no exist');
    expect(await call(sandbox, '/cgi-bin/get_current_selfmenu_info')).toEqual({ is_menu_open: 0 });
  });

  it('the menuid is told only where there are several menus', async () => {
    const sandbox = await startSandbox();
    await call(sandbox, CREATE, menu);
    expect(await call(sandbox, '/cgi-bin/menu/get')).toEqual({ menu: seen });
  });
});

async function rawRefusal(sandbox: Sandbox, path: string, body: string): Promise<string> {
  const response = await fetch(await addressOf(sandbox, path), { method: 'POST', body });
  const { errcode, errmsg } = (await response.json()) as { errcode: number; errmsg: string };
  return `${errcode} ${errmsg.replace(/ rid: .*$/, '')}`;
}

describe('is refused', () => {
  const escaped = 'invalid charset. please check your request, if include \\uxxxx will create fail!';

  it.each([
    ['an escaped Chinese character', '{"button":[{"type":"click","name":"\\u4f60","key":"K"}]}', escaped],
    [
      'an escaped ampersand in an address',
      '{"button":[{"type":"view","url":"http://a/?b\\u0026"}]}',
      escaped,
    ],
  ])('%s (capture)', async (_situation, body, said) => {
    const sandbox = await startSandbox();
    expect(await rawRefusal(sandbox, CREATE, body)).toBe(`40033 ${said}`);
    expect(await rawRefusal(sandbox, ADD, body)).toBe(`40033 ${said}`);
  });

  it('what is no JSON, by the code of a menu without buttons (capture)', async () => {
    const sandbox = await startSandbox();
    expect(await rawRefusal(sandbox, CREATE, 'button=1')).toBe('40016 invalid button size');
    expect(await rawRefusal(sandbox, CREATE, '')).toBe('44002 empty post data');
    expect(await refusal(sandbox, CREATE, {})).toBe('40016 invalid button size');
  });

  it.each<[string, object, string]>([
    ['a picture that is none', { type: 'media_id', media_id: 'x' }, '40007 invalid media_id'],
    ['articles that are none', { type: 'view_limited', media_id: 'x' }, '40007 invalid media_id'],
    ['an article that is none', { type: 'article_id', article_id: 'x' }, '53600 Article ID 无效'],
    ['no address', { type: 'view' }, '40020 invalid button url size'],
    ['no type', {}, '40017 invalid button type'],
    ['a name that is a number', { type: 'click', name: 1, key: 'K' }, '40018 invalid button name size'],
  ])('%s (errcode table)', async (_situation, button, said) => {
    const sandbox = await startSandbox();
    expect(await refusal(sandbox, CREATE, { button: [{ name: '按钮', ...button }] })).toBe(said);
  });

  it('a menu of an account that is not verified (permission table)', async () => {
    const sandbox = await startSandbox({ profile: 'subscription' });
    expect(await refusal(sandbox, CREATE, menu)).toBe('48001 api unauthorized');
    expect(await call(sandbox, '/cgi-bin/get_current_selfmenu_info')).toEqual({ is_menu_open: 0 });
  });
});
