import { call } from './row.js';

const tagging = [
  call(134, ['o1', 'o2']).post('/cgi-bin/tags/members/batchtagging', {
    openid_list: ['o1', 'o2'],
    tagid: 134,
  }),
];
const untagging = [
  call(134, ['o1', 'o2']).post('/cgi-bin/tags/members/batchuntagging', {
    openid_list: ['o1', 'o2'],
    tagid: 134,
  }),
];

export const tag = {
  createTag: [call('广东').post('/cgi-bin/tags/create', { tag: { name: '广东' } })],
  getTags: [call().get('/cgi-bin/tags/get')],
  editTag: [call(134, '广东人').post('/cgi-bin/tags/update', { tag: { id: 134, name: '广东人' } })],
  deleteTag: [call(134).post('/cgi-bin/tags/delete', { tag: { id: 134 } })],
  getTagUsers: [
    call(134).post('/cgi-bin/user/tag/get', { tagid: 134, next_openid: '' }),
    call(134, '').post('/cgi-bin/user/tag/get', { tagid: 134, next_openid: '' }),
    call(134, 'oNEXT').post('/cgi-bin/user/tag/get', { tagid: 134, next_openid: 'oNEXT' }),
  ],
  membersBatchtagging: tagging,
  memberBatchtagging: tagging,
  membersBatchuntagging: untagging,
  memberBatchuntagging: untagging,
  getUserTags: [call('o1').post('/cgi-bin/tags/getidlist', { openid: 'o1' })],
};
