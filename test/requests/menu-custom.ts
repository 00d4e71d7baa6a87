import { call } from './row.js';

const button = [{ type: 'click', name: '今日歌曲', key: 'V1001' }];

export const menuCustom = {
  createCustomMenu: [
    call({ button }).post('/cgi-bin/menu/addconditional', { button }),
    call({ button, matchrule: { tag_id: '2' } }).post('/cgi-bin/menu/addconditional', {
      button,
      matchrule: { tag_id: '2' },
    }),
  ],
  removeCustomMenu: [
    call('208379533').post('/cgi-bin/menu/delconditional', { menuid: '208379533' }),
    call(208379533).post('/cgi-bin/menu/delconditional', { menuid: 208379533 }),
  ],
  testCustomMenu: [call('weixin').post('/cgi-bin/menu/trymatch', { user_id: 'weixin' })],
};
