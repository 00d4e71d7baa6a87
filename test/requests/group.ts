import { call } from './row.js';

export const group = {
  getGroups: [call().get('/cgi-bin/groups/get')],
  getWhichGroup: [call('o1').post('/cgi-bin/groups/getid', { openid: 'o1' })],
  createGroup: [call('熟客').post('/cgi-bin/groups/create', { group: { name: '熟客' } })],
  updateGroup: [call(107, '常客').post('/cgi-bin/groups/update', { group: { id: 107, name: '常客' } })],
  moveUserToGroup: [
    call('o1', 107).post('/cgi-bin/groups/members/update', { openid: 'o1', to_groupid: 107 }),
  ],
  removeGroup: [call(107).post('/cgi-bin/groups/delete', { group: { id: 107 } })],
};
