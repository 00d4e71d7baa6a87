import { CONTENT, contentOf, pageOf } from './article-view.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { ARTICLE_PAGE, ONE } from './latest.js';
import { id, integer, optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/public';

const permission = 'verified-only';
const quota = { perDay: 100 };
const articleId = text({ missing: 53600, wrong: 53600 });

export const publicationEndpoints: Endpoint[] = [
  post('/cgi-bin/freepublish/submit', '发布草稿 — Publishes a draft, which takes some seconds.', {
    doc: `${DOCS}/api_freepublish_submit.html`,
    permission,
    quota,
    body: { media_id: text({ missing: 40007 }) },
    reply: { errcode: 0, errmsg: 'ok', publish_id: 2247483663, msg_data_id: 2247483663 },
    handle({ publications }, { media_id }) {
      const { publish_id } = publications.submit(media_id);
      return { errcode: 0, errmsg: 'ok', publish_id, msg_data_id: publish_id };
    },
  }),
  post('/cgi-bin/freepublish/get', '发布状态查询 — Tells what has become of a publication.', {
    doc: `${DOCS}/api_freepublish_get.html`,
    permission,
    quota,
    body: { publish_id: id({ missing: 40002, wrong: 40002 }) },
    reply: {
      publish_id: 2247483663,
      publish_status: 0,
      article_id: 'ARTICLE_ID',
      article_detail: { count: 1, item: [{ idx: 1, article_url: 'ARTICLE_URL' }] },
      fail_idx: [],
    },
    handle: ({ publications }, { publish_id }) => publications.report(String(publish_id)),
  }),
  post('/cgi-bin/freepublish/batchget', '获取已发布的消息列表 — Lists what is published, the newest first.', {
    doc: `${DOCS}/api_freepublish_batchget.html`,
    permission,
    quota,
    body: ARTICLE_PAGE,
    reply: { item: [{ article_id: 'ARTICLE_ID', content: CONTENT, update_time: 1678524432 }], ...ONE },
    handle: ({ publications }, page, { origin }) =>
      pageOf(publications.list, page, origin, ({ article_id }) => ({ article_id })),
  }),
  post('/cgi-bin/freepublish/getarticle', '获取已发布图文信息 — Reads what is published.', {
    doc: `${DOCS}/api_freepublishgetarticle.html`,
    permission,
    quota,
    body: { article_id: articleId },
    reply: CONTENT,
    handle: ({ publications }, { article_id }, { origin }) => contentOf(publications.get(article_id), origin),
  }),
  post('/cgi-bin/freepublish/delete', '删除发布文章 — Deletes an article, 1 for the first, or all of them.', {
    doc: `${DOCS}/api_freepublishdelete.html`,
    permission,
    quota: { perDay: 10 },
    body: { article_id: articleId, index: optional(integer({ least: 0, wrong: 40114 })) },
    handle({ publications }, { article_id, index }) {
      publications.remove(article_id, index);
    },
  }),
];
