import API from 'wechat-api';

declare const api: API;

api.createMenu(
  {
    button: [
      { type: 'click', name: '今日歌曲', key: 'V1001' },
      {
        name: '菜单',
        sub_button: [
          { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
          {
            type: 'miniprogram',
            name: 'wxa',
            url: 'https://example.com',
            appid: 'wx1',
            pagepath: 'pages/index',
          },
          { type: 'scancode_push', name: '扫码', key: 'k', sub_button: [] },
        ],
      },
      { type: 'article_view_limited', name: '文章', article_id: 'A' },
    ],
  },
  (err, ok) => ok.errcode,
);
api.createMenu('{"button":[]}', (err) => err?.code);
// @ts-expect-error a click needs a key
api.createMenu({ button: [{ type: 'click', name: '今日歌曲' }] }, () => {});
// @ts-expect-error no such type
api.createMenu({ button: [{ type: 'tap', name: '今日歌曲', key: 'k' }] }, () => {});
// @ts-expect-error a button needs a name
api.createMenu({ button: [{ type: 'view', url: 'https://example.com' }] }, () => {});

api.getMenu((err, { menu, conditionalmenu }) => {
  const [first] = menu.button;
  if (first?.type === 'view') first.url.toUpperCase();
  return conditionalmenu?.[0]?.matchrule.tag_id;
});
api.removeMenu((err, ok) => ok.errmsg);
api.getMenuConfig(
  (err, config) => config.selfmenu_info.button[0]?.sub_button?.list[0]?.news_info?.list[0]?.title,
);
// @ts-expect-error it takes no arguments
api.getMenu('menu', () => {});

const open: Promise<{ is_menu_open: 0 | 1 }> = api.promises.getMenuConfig();
void open;

// Menus from a file are what JSON.parse makes of them.
declare const kept: unknown;
api.createMenu(kept, (err, ok) => ok.errcode);
api.createCustomMenu(kept, (err, { menuid }) => menuid);
const created: Promise<{ menuid: number | string }> = api.promises.createCustomMenu(kept);
void created.then(async () => api.promises.createMenu(kept)).then((ok) => ok.errcode);
// @ts-expect-error a click needs a key
void api.promises.createMenu({ button: [{ type: 'click', name: '今日歌曲' }] });
// @ts-expect-error a menu is no number
void api.promises.createMenu(7);
