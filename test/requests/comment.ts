import { call } from './row.js';

const target = { msg_data_id: 2247483650, index: 1, user_comment_id: 7 };
const first = { msg_data_id: 2247483650, user_comment_id: 7 };
const query = { msg_data_id: 2247483650, index: 1, begin: 0, count: 49, type: 2 };

const manages = (path: string) => [
  call(target).post(`/cgi-bin/comment/${path}`, target),
  call(first).post(`/cgi-bin/comment/${path}`, first),
];

const changes = (path: string) => [
  call(2247483650).post(`/cgi-bin/comment/${path}`, { msg_data_id: 2247483650, index: 0 }),
  call(2247483650, 1).post(`/cgi-bin/comment/${path}`, { msg_data_id: 2247483650, index: 1 }),
];

export const comment = {
  openComment: changes('open'),
  closeComment: changes('close'),
  getComments: [call(query).post('/cgi-bin/comment/list', query)],
  markElectComment: manages('markelect'),
  unmarkElectComment: manages('unmarkelect'),
  deleteComment: manages('delete'),
  addCommentReply: [
    call(target, '谢谢').post('/cgi-bin/comment/reply/add', { ...target, content: '谢谢' }),
    call(first, '谢谢').post('/cgi-bin/comment/reply/add', { ...first, content: '谢谢' }),
  ],
  deleteCommentReply: manages('reply/delete'),
};
