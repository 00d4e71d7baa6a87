import { call, type Story } from '../kit/step.js';

const button = [
  { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
  { name: '菜单', sub_button: [{ type: 'view', name: '搜索', url: 'https://www.soso.com/' }] },
];
const conditional = { button, matchrule: { client_platform_type: '2' } };

export const menus: Story = [
  call('createMenu', [{ button }]),
  call('getMenu', [], { learns: { button: 'menu.button.0.name' } }),
  call('getMenuConfig', [], { learns: { isMenuOpen: 'is_menu_open' } }),
  call('createCustomMenu', [conditional], { learns: { menuId: 'menuid' } }),
  call('addConditionalMenu', [conditional], { learns: { menuId: 'menuid' } }),
  call('testCustomMenu', ({ openid }) => [openid], { learns: { seen: 'button.0.name' } }),
  call('tryConditionalMenu', ({ openid }) => [openid], { learns: { seen: 'button.0.name' } }),
  call('removeCustomMenu', ({ menuId }) => [menuId]),
  call('delConditionalMenu', ({ menuId }) => [menuId]),
  call('removeMenu'),
];
