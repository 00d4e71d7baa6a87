import { formOf } from '../support/endpoints.js';
import { DONE, json, plain, refused, refusedByFiles } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, page } from './sources.js';
import type { Stage } from './stage.js';

const SUBMIT = 'POST /cgi-bin/freepublish/submit';
const STATUS = 'POST /cgi-bin/freepublish/get';
const DELETE = 'POST /cgi-bin/freepublish/delete';
const COMMENT = '/cgi-bin/comment';
const leaving = (name: string) => page(`leaving/${name}`);

/** No hint here, whatever the other refusals of the service have. */
const NO_ARTICLE = plain('{"errcode":53600,"errmsg":"Article ID 无效 rid: <rid>"}');

/** Publishes an article and lets somebody comment on it. */
async function commented(stage: Stage): Promise<{ msg_data_id: number; user_comment_id: number }> {
  const { publish_id: msg_data_id } = await stage.publish({ need_open_comment: 1 });
  const written = stage.state.comments.write({ msg_data_id }, stage.openid, '好');
  return { msg_data_id, user_comment_id: written?.user_comment_id ?? 0 };
}

export const publications: Chapter = {
  title: '发布与留言 · Publications and comments',
  rows: [
    {
      situation: '发布草稿 — a draft is published',
      asks: SUBMIT,
      sends: async (stage) => ({ media_id: await stage.draft() }),
      reply: plain('{"errcode":0,"errmsg":"ok","publish_id":2247483648,"msg_data_id":2247483648}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '已经发布 — it is out',
      asks: STATUS,
      sends: async (stage) => ({ publish_id: String((await stage.publish({}, {})).publish_id) }),
      reply: plain(
        '{"publish_id":2247483648,"publish_status":0,"article_id":"<article_id>","article_detail":{"count":2,"item":[{"idx":1,"article_url":"<article address>"},{"idx":2,"article_url":"<article address>"}]},"fail_idx":[]}',
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '正在发布 — it is under way',
      asks: STATUS,
      sends: async (stage) => stage.call('/cgi-bin/freepublish/submit', { media_id: await stage.draft() }),
      reply: plain('{"publish_id":2247483648,"publish_status":1,"fail_idx":[]}'),
      source: page('public/api_freepublish_get'),
      confidence: 'medium',
    },
    {
      situation: '删除已发布的文章 — an article that is out is deleted',
      asks: DELETE,
      sends: async (stage) => ({ article_id: (await stage.publish()).article_id }),
      reply: plain(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '草稿不存在 — a draft that there is not',
      asks: SUBMIT,
      sends: { media_id: 'x' },
      reply: refusedByFiles(40007, 'invalid media_id'),
      source: 'inferred: as draft/get',
      confidence: 'low',
    },
    {
      situation: '文章不存在 — an article that there is not',
      asks: 'POST /cgi-bin/freepublish/getarticle',
      sends: { article_id: 'x' },
      reply: NO_ARTICLE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '删除不存在的文章 — it is to go',
      asks: DELETE,
      sends: { article_id: 'x' },
      reply: NO_ARTICLE,
      source: page('public/api_freepublishdelete'),
      confidence: 'high',
    },
    {
      situation: '打开留言 — comments are opened',
      asks: `POST ${COMMENT}/open`,
      sends: async (stage) => ({ msg_data_id: (await stage.publish()).publish_id }),
      reply: json(DONE),
      source: leaving('api_openarticlecomment'),
      confidence: 'medium',
    },
    {
      situation: '留言：文章不存在 — comments of an article that there is not',
      asks: `POST ${COMMENT}/open`,
      sends: { msg_data_id: 1 },
      reply: refused(88001, 'msg_data is not exists'),
      source: leaving('api_openarticlecomment'),
      confidence: 'medium',
    },
    {
      situation: '一次取五十条留言 — fifty comments at a time',
      asks: `POST ${COMMENT}/list`,
      sends: async (stage) => ({
        msg_data_id: (await stage.publish()).publish_id,
        begin: 0,
        count: 50,
        type: 0,
      }),
      reply: refused(88010, 'count range error'),
      source: leaving('api_listcomment'),
      confidence: 'medium',
    },
    {
      situation: '留言不存在 — a comment that there is not',
      asks: `POST ${COMMENT}/markelect`,
      sends: async (stage) => ({ msg_data_id: (await stage.publish()).publish_id, user_comment_id: 9 }),
      reply: refused(88008, 'comment is not exists'),
      source: leaving('api_electcomment'),
      confidence: 'medium',
    },
    {
      situation: '回复为空 — a reply without a text',
      asks: `POST ${COMMENT}/reply/add`,
      sends: async (stage) => ({ ...(await commented(stage)), content: '' }),
      reply: refused(88007, 'reply content beyond max len or content len is zero'),
      source: leaving('api_replycomment'),
      confidence: 'medium',
    },
    {
      situation: '重复回复 — a second reply',
      asks: `POST ${COMMENT}/reply/add`,
      async sends(stage) {
        const reply = { ...(await commented(stage)), content: '谢谢' };
        await stage.call(`${COMMENT}/reply/add`, reply);
        return reply;
      },
      reply: refused(88005, 'already reply'),
      source: leaving('api_replycomment'),
      confidence: 'medium',
    },
    {
      situation: '没有可删除的回复 — no reply to delete',
      asks: `POST ${COMMENT}/reply/delete`,
      sends: commented,
      reply: refused(87009, 'invalid signature'),
      source: leaving('api_delreplycomment'),
      confidence: 'low',
    },
    {
      situation: '商品卡片：类型与文章不符 — a card of goods that an article cannot have',
      asks: 'POST /channels/ec/service/product/getcardinfo',
      sends: { product_id: '1', article_type: 'news', card_type: 3 },
      reply: refused(10170003, '<text>'),
      source: page('draftbox/draftmanage/api_ecsgetproductcardinfo'),
      confidence: 'medium',
    },
    {
      situation: '识别图片：没有图片 — a picture to look at is missing',
      asks: 'POST /cv/ocr/idcard',
      sends: () => new FormData(),
      reply: refusedByFiles(101000, 'invalid image url'),
      source: page('openpoc/ocr/api_idcardocr'),
      confidence: 'medium',
    },
    {
      situation: '识别图片：地址不是网址 — it has no address of the web',
      asks: 'POST /cv/ocr/idcard?img_url=a.jpg',
      sends: () => new FormData(),
      reply: refusedByFiles(101000, 'invalid image url'),
      source: page('openpoc/ocr/api_idcardocr'),
      confidence: 'medium',
    },
    {
      situation: '识别图片：文件为空 — it is empty',
      asks: 'POST /cv/ocr/idcard',
      sends: () => formOf({ img: ['a.jpg', ''] }),
      reply: refusedByFiles(101002, 'decode image failed'),
      source: page('openpoc/ocr/api_idcardocr'),
      confidence: 'low',
    },
    {
      situation: '识别图片：2 MB — it has 2 MB',
      asks: 'POST /cv/ocr/idcard',
      sends: () => formOf({ img: ['a.jpg', Buffer.alloc(2 ** 21)] }),
      reply: refusedByFiles(101002, 'decode image failed'),
      source: page('openpoc/ocr/api_idcardocr'),
      confidence: 'low',
    },
  ],
};
