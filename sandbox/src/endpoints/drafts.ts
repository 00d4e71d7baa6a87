import { articles, draftArticle } from './article-fields.js';
import { CONTENT, contentOf, pageOf } from './article-view.js';
import { get, post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { ARTICLE_PAGE, ONE } from './latest.js';
import { integer, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage';

const quota = { perDay: 1000 };
const mediaId = text({ missing: 40007 });

export const draftEndpoints: Endpoint[] = [
  post('/cgi-bin/draft/add', '新增草稿 — Writes a draft.', {
    doc: `${DOCS}/api_draft_add.html`,
    quota,
    escapes: 'kept',
    body: { articles: articles(draftArticle) },
    reply: { media_id: 'MEDIA_ID', item: [] },
    handle: ({ drafts }, input) => ({ media_id: drafts.add(input.articles).media_id, item: [] }),
  }),
  post('/cgi-bin/draft/get', '获取草稿详情 — Reads a draft.', {
    doc: `${DOCS}/api_getdraft.html`,
    quota: { perDay: 500 },
    body: { media_id: mediaId },
    reply: CONTENT,
    handle: ({ drafts }, { media_id }, { origin }) => contentOf(drafts.get(media_id), origin),
  }),
  post('/cgi-bin/draft/update', '更新草稿 — Puts another article in the place of one.', {
    doc: `${DOCS}/api_draft_update.html`,
    quota,
    escapes: 'kept',
    body: { media_id: mediaId, index: integer({ missing: 40114, wrong: 40114 }), articles: draftArticle },
    handle({ drafts }, { media_id, index, articles: article }) {
      drafts.change(media_id, index, article);
    },
  }),
  post('/cgi-bin/draft/delete', '删除草稿 — Deletes a draft.', {
    doc: `${DOCS}/api_draft_delete.html`,
    quota,
    body: { media_id: mediaId },
    handle({ drafts }, { media_id }) {
      drafts.remove(media_id);
    },
  }),
  post('/cgi-bin/draft/batchget', '获取草稿列表 — Lists the drafts, the newest first.', {
    doc: `${DOCS}/api_draft_batchget.html`,
    quota,
    body: ARTICLE_PAGE,
    reply: { item: [{ media_id: 'MEDIA_ID', content: CONTENT, update_time: 1680611910 }], ...ONE },
    handle: ({ drafts }, page, { origin }) =>
      pageOf(drafts.list, page, origin, ({ media_id }) => ({ media_id })),
  }),
  get('/cgi-bin/draft/count', '获取草稿的总数 — Counts the drafts.', {
    doc: `${DOCS}/api_draft_count.html`,
    quota,
    reply: { total_count: 1 },
    handle: ({ drafts }) => ({ total_count: drafts.size }),
  }),
];
