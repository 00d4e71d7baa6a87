import { describe, expect, it } from 'vitest';
import type { Menu, MenuButton, MenuRule } from 'wechat-api/types';
import { failure, start } from '../support/client.js';

const song: MenuButton = { type: 'click', name: '今日歌曲', key: 'V1001' };
const search: MenuButton = { type: 'view', name: '搜索', url: 'https://www.soso.com/' };
const menu: Menu = { button: [song, { name: '菜单', sub_button: [search, song] }] };
const vip: MenuButton = { type: 'view', name: '会员', url: 'https://example.com/vip' };

describe('the default menu', () => {
  it('is created, told and removed', async () => {
    const { sandbox, api } = await start();
    expect((await failure(api.promises.getMenu())).code).toBe(46003);
    expect(await api.promises.getMenuConfig()).toMatchObject({ is_menu_open: 0 });
    await api.promises.createMenu(menu);
    expect((await api.promises.getMenu()).menu).toEqual({
      button: [
        { ...song, sub_button: [] },
        {
          name: '菜单',
          sub_button: [
            { ...search, sub_button: [] },
            { ...song, sub_button: [] },
          ],
        },
      ],
    });
    expect(await api.promises.getMenuConfig()).toEqual({
      is_menu_open: 1,
      selfmenu_info: { button: [song, { name: '菜单', sub_button: { list: [search, song] } }] },
    });
    await api.promises.removeMenu();
    expect(sandbox.state.menus.standard).toBeUndefined();
    expect((await failure(api.promises.getMenu())).code).toBe(46003);
  });

  it('can be JSON text, and replaces the one before', async () => {
    const { sandbox, api } = await start();
    await api.promises.createMenu(menu);
    await api.promises.createMenu(JSON.stringify({ button: [vip] }));
    expect(sandbox.state.menus.standard?.button).toEqual([{ ...vip, sub_button: [] }]);
  });

  it('sends permanent material', async () => {
    const { api } = await start();
    const picture = { file: Buffer.from('picture'), filename: 'a.png' };
    const { media_id } = await api.promises.uploadMaterial(picture, 'image');
    await api.promises.createMenu({ button: [{ type: 'media_id', name: '图片', media_id }] });
    const limited: MenuButton = { type: 'view_limited', name: '图文', media_id };
    expect((await failure(api.promises.createMenu({ button: [limited] }))).code).toBe(40121);
    const gone: MenuButton = { type: 'media_id', name: '图片', media_id: 'none' };
    expect((await failure(api.promises.createMenu({ button: [gone] }))).code).toBe(40007);
  });

  const inSubmenu = (button: MenuButton): MenuButton => ({ name: '菜单', sub_button: [button] });
  const mini: MenuButton = {
    type: 'miniprogram',
    name: 'wxa',
    url: 'http://mp.weixin.qq.com',
    appid: 'wx286b93c14bbf93aa',
    pagepath: 'pages/lunar/index',
  };

  it.each<[string, number, MenuButton[]]>([
    ['no button', 40016, []],
    ['4 buttons', 40016, [song, song, song, song]],
    ['a type that does not exist', 40017, [{ ...song, type: 'nonsense' as 'click' }]],
    ['a name of 18 bytes', 40018, [{ ...song, name: '今日歌曲榜单' }]],
    ['a key of 129 bytes', 40019, [{ ...song, key: 'k'.repeat(129) }]],
    ['an address of 1025 bytes', 40020, [{ ...search, url: 'https://a.cn/'.padEnd(1025, 'a') }]],
    ['a submenu within a submenu', 40022, [inSubmenu(inSubmenu(song))]],
    ['6 buttons in a submenu', 40023, [{ name: '菜单', sub_button: Array<MenuButton>(6).fill(song) }]],
    ['a wrong type in a submenu', 40024, [inSubmenu({ ...song, type: 'nonsense' as 'click' })]],
    ['a name of 63 bytes in a submenu', 40025, [inSubmenu({ ...song, name: '歌'.repeat(21) })]],
    ['no key in a submenu', 40026, [inSubmenu({ ...song, key: '' })]],
    ['no address in a submenu', 40027, [inSubmenu({ ...search, url: '' })]],
    ['an address that is none, in a submenu', 40054, [inSubmenu({ ...search, url: 'www.soso.com' })]],
    ['an address that is none', 40055, [{ ...search, url: 'javascript:alert(1)' }]],
    ['a mini program with no appid', 40166, [{ ...mini, appid: '' }]],
    ['a mini program with no page', 40165, [{ ...mini, pagepath: '' }]],
  ])('is refused with %s', async (_what, code, button) => {
    const { sandbox, api } = await start();
    expect((await failure(api.promises.createMenu({ button }))).code).toBe(code);
    expect(sandbox.state.menus.standard).toBeUndefined();
  });

  it('may have names of 16 bytes, and of 60 in a submenu', async () => {
    const { api } = await start();
    const names = [{ ...song, name: '十六个字节x' }, inSubmenu({ ...song, name: '歌'.repeat(20) }), mini];
    expect(await api.promises.createMenu({ button: names })).toMatchObject({ errcode: 0 });
  });
});

describe('a custom menu', () => {
  const forTag = (tag_id: number | string) => ({ button: [vip], matchrule: { tag_id } });

  it('is seen by those with the tag, and by nobody else', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.createMenu(menu);
    const { tag } = await api.promises.createTag('会员');
    await api.promises.membersBatchtagging(tag.id, [openid]);
    const { menuid } = await api.promises.createCustomMenu(forTag(tag.id));
    const seen = [{ ...vip, sub_button: [] }];
    expect((await api.promises.testCustomMenu(openid)).button).toEqual(seen);
    const other = sandbox.follow();
    expect((await api.promises.testCustomMenu(other)).button).toMatchObject([song, { name: '菜单' }]);

    const menus = await api.promises.getMenu();
    expect(menus.menu.menuid).toEqual(expect.any(Number));
    expect(menus.conditionalmenu).toEqual([
      { button: seen, matchrule: { tag_id: tag.id }, menuid: Number(menuid) },
    ]);
    await api.promises.removeCustomMenu(menuid);
    expect((await api.promises.testCustomMenu(openid)).button).toMatchObject([song, { name: '菜单' }]);
    expect((await failure(api.promises.removeCustomMenu(menuid))).code).toBe(65301);
  });

  it('that is the newest of those that match counts', async () => {
    const { sandbox, api } = await start();
    const openid = sandbox.follow({ platform: 2, tagid_list: [2] });
    await api.promises.createMenu(menu);
    await api.promises.createCustomMenu({ button: [song], matchrule: { client_platform_type: 2 } });
    const older = { button: [vip], matchrule: { group_id: '2', client_platform_type: '2' } };
    await api.promises.createCustomMenu(JSON.stringify(older));
    await api.promises.createCustomMenu({ button: [search], matchrule: { client_platform_type: 1 } });
    expect((await api.promises.testCustomMenu(openid)).button).toMatchObject([vip]);
    expect((await api.promises.testCustomMenu(sandbox.follow({ platform: 2 }))).button).toMatchObject([song]);
  });

  it('matches the tag that was put on last', async () => {
    const { sandbox, api } = await start();
    const openid = sandbox.follow({ tagid_list: [100, 101] });
    await api.promises.createMenu(menu);
    await api.promises.createCustomMenu({ button: [song], matchrule: { tag_id: 101 } });
    await api.promises.createCustomMenu(forTag(100));
    expect((await api.promises.testCustomMenu(openid)).button).toMatchObject([song]);
  });

  it('goes with the default menu', async () => {
    const { sandbox, api } = await start();
    await api.promises.createMenu(menu);
    await api.promises.createCustomMenu(forTag(2));
    await api.promises.removeMenu();
    expect(sandbox.state.menus.conditional).toEqual([]);
  });

  it('needs a default menu, a rule, and no private data', async () => {
    const { sandbox, api, openid } = await start();
    expect((await failure(api.promises.createCustomMenu(forTag(2)))).code).toBe(65303);
    expect((await failure(api.promises.testCustomMenu(openid))).code).toBe(65303);
    await api.promises.createMenu(menu);
    const ruled = (matchrule: MenuRule) =>
      failure(api.promises.createCustomMenu({ button: [vip], matchrule }));
    expect((await ruled({})).code).toBe(65304);
    expect((await ruled({ tag_id: '' })).code).toBe(65304);
    const personal = JSON.stringify({ button: [vip], matchrule: { tag_id: 2, language: 'zh_CN' } });
    expect((await failure(api.promises.createCustomMenu(personal))).code).toBe(65320);
    const long = { button: [{ ...vip, name: '会员'.repeat(3) }], matchrule: { tag_id: 2 } };
    expect((await failure(api.promises.createCustomMenu(long))).code).toBe(40018);
    expect(sandbox.state.menus.conditional).toEqual([]);
  });

  it('links into 3 domains at most, all custom menus taken together', async () => {
    const { api } = await start();
    await api.promises.createMenu(menu);
    const linked = (...hosts: string[]) => ({
      button: hosts.map((host) => ({ ...vip, url: `https://${host}/` })),
      matchrule: { tag_id: 2 },
    });
    await api.promises.createCustomMenu(linked('a.cn', 'b.cn'));
    expect((await failure(api.promises.createCustomMenu(linked('a.cn', 'c.cn', 'd.cn')))).code).toBe(65316);
    await api.promises.createCustomMenu(linked('b.cn', 'c.cn'));
  });

  it('cannot be tried for who does not follow the account', async () => {
    const { sandbox, api, openid } = await start();
    await api.promises.createMenu(menu);
    expect((await failure(api.promises.testCustomMenu('nobody'))).code).toBe(65302);
    sandbox.unfollow(openid);
    expect((await failure(api.promises.testCustomMenu(openid))).code).toBe(65315);
  });
});
