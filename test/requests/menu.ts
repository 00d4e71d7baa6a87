import { call } from './row.js';

const button = [
  { type: 'click', name: '今日歌曲', key: 'V1001' },
  { name: '菜单', sub_button: [{ type: 'view', name: '搜索', url: 'https://www.soso.com/' }] },
];

export const menu = {
  createMenu: [
    call({ button }).post('/cgi-bin/menu/create', { button }),
    call('{"button":[]}').post('/cgi-bin/menu/create', { button: [] }),
  ],
  getMenu: [call().get('/cgi-bin/menu/get')],
  removeMenu: [call().get('/cgi-bin/menu/delete')],
  getMenuConfig: [call().get('/cgi-bin/get_current_selfmenu_info')],
};
