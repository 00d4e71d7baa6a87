import { call } from './row.js';

export const user = {
  getUser: [
    call('o1').get('/cgi-bin/user/info', { openid: 'o1', lang: 'en' }),
    call({ openid: 'o1' }).get('/cgi-bin/user/info', { openid: 'o1', lang: 'en' }),
    call({ openid: 'o1', lang: 'zh_CN' }).get('/cgi-bin/user/info', { openid: 'o1', lang: 'zh_CN' }),
  ],
  batchGetUsers: [
    call(['o1', 'o2']).post('/cgi-bin/user/info/batchget', {
      user_list: [
        { openid: 'o1', lang: 'zh_CN' },
        { openid: 'o2', lang: 'zh_CN' },
      ],
    }),
  ],
  getFollowers: [
    call().get('/cgi-bin/user/get', { next_openid: '' }),
    call(null).get('/cgi-bin/user/get', { next_openid: '' }),
    call('oNEXT').get('/cgi-bin/user/get', { next_openid: 'oNEXT' }),
  ],
  updateRemark: [
    call('o1', '备注').post('/cgi-bin/user/info/updateremark', { openid: 'o1', remark: '备注' }),
  ],
  getBlacklist: [
    call().post('/cgi-bin/tags/members/getblacklist', { begin_openid: '' }),
    call('oNEXT').post('/cgi-bin/tags/members/getblacklist', { begin_openid: 'oNEXT' }),
  ],
  batchBlacklist: [
    call(['o1', 'o2']).post('/cgi-bin/tags/members/batchblacklist', { openid_list: ['o1', 'o2'] }),
  ],
  batchUnblacklist: [
    call(['o1', 'o2']).post('/cgi-bin/tags/members/batchunblacklist', { openid_list: ['o1', 'o2'] }),
  ],
  changeOpenid: [
    call('wxold', ['o1', 'o2']).post('/cgi-bin/changeopenid', {
      from_appid: 'wxold',
      openid_list: ['o1', 'o2'],
    }),
  ],
};
