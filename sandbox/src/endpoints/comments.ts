import type { World } from '../world/world.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { integer, oneOf, optional, text } from './schema.js';
import type { Checked, Fields } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/leaving';

const permission = 'verified-only';
const ARTICLE = { msg_data_id: integer({ missing: 88001, wrong: 88001 }), index: optional(integer()) };
const COMMENT = { ...ARTICLE, user_comment_id: integer({ missing: 88008, wrong: 88008 }) };
const REPLY = { ...COMMENT, content: text({ missing: 88007 }) };

/** An endpoint that does something to an article or a comment, and answers that it is done. */
function act<const Body extends Fields>(
  path: string,
  name: string,
  page: string,
  body: Body,
  run: (comments: World['comments'], input: Checked<Body>) => void,
): Endpoint {
  return post(`/cgi-bin/comment/${path}`, name, {
    doc: `${DOCS}/${page}.html`,
    permission,
    body,
    handle({ comments }, input) {
      run(comments, input);
    },
  });
}

export const commentEndpoints: Endpoint[] = [
  act(
    'open',
    '打开已群发文章评论 — Opens the comments.',
    'api_openarticlecomment',
    ARTICLE,
    (comments, article) => {
      comments.open(article, true);
    },
  ),
  act(
    'close',
    '关闭已群发文章评论 — Closes the comments.',
    'api_closecomment',
    ARTICLE,
    (comments, article) => {
      comments.open(article, false);
    },
  ),
  post('/cgi-bin/comment/list', '查看指定文章的评论数据 — Lists comments, 49 at a time.', {
    doc: `${DOCS}/api_listcomment.html`,
    permission,
    body: {
      ...ARTICLE,
      begin: integer({ least: 0, wrong: 88010 }),
      count: integer({ least: 0, most: 49, missing: 88010, wrong: 88010 }),
      type: oneOf([0, 1, 2]),
    },
    reply: {
      errcode: 0,
      errmsg: 'ok',
      total: 1,
      comment: [
        {
          user_comment_id: 1,
          openid: 'OPENID',
          create_time: 1500000000,
          content: 'CONTENT',
          comment_type: 0,
          reply: { content: 'CONTENT', create_time: 1500000100 },
        },
      ],
    },
    handle: ({ comments }, { begin, count, type, ...article }) => ({
      errcode: 0,
      errmsg: 'ok',
      ...comments.page(article, begin, count, type),
    }),
  }),
  act('markelect', '评论标记精选 — Elects a comment.', 'api_electcomment', COMMENT, (comments, input) => {
    comments.elect(input, input.user_comment_id, true);
  }),
  act(
    'unmarkelect',
    '评论取消精选 — Elects it no longer.',
    'api_unelectcomment',
    COMMENT,
    (comments, input) => {
      comments.elect(input, input.user_comment_id, false);
    },
  ),
  act('delete', '删除评论 — Deletes a comment.', 'api_delcomment', COMMENT, (comments, input) => {
    comments.remove(input, input.user_comment_id);
  }),
  act('reply/add', '回复评论 — Replies to a comment.', 'api_replycomment', REPLY, (comments, input) => {
    comments.reply(input, input.user_comment_id, input.content);
  }),
  act('reply/delete', '删除回复 — Deletes a reply.', 'api_delreplycomment', COMMENT, (comments, input) => {
    comments.removeReply(input, input.user_comment_id);
  }),
];
