import { describe, it } from 'vitest';
import { startSandbox } from '../support/client.js';
import { call, expectShape, formOf } from './support/endpoints.js';

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
    ['/cgi-bin/menu/delconditional', ({ menuid }) => ({ menuid }), done],
    ['/cgi-bin/menu/delconditional', ({ menuid }) => ({ menuid: Number(menuid) }), done],
    [TRY, ({ openid }) => ({ user_id: openid }), seen],
  ])('%s', async (path, body, documented) => {
    const stage = await startWithMenus();
    expectShape(await call(stage.sandbox, path, await body(stage)), documented);
  });
});
