import { DONE, plain, refusedByFiles } from './reply.js';
import type { Chapter } from './row.js';
import { CAPTURES, page, TABLE } from './sources.js';
import type { Stage } from './stage.js';

const ADD = 'POST /cgi-bin/draft/add';
const GET = 'POST /cgi-bin/draft/get';
const UPDATE = 'POST /cgi-bin/draft/update';
const LIST = 'POST /cgi-bin/draft/batchget';
const ACCOUNT = 'an account of 2026-09-27';
const ADDING = page('draftbox/draftmanage/api_draft_add');

const MEDIA_ID = refusedByFiles(40007, 'invalid media_id');

const withFields =
  (fields: object) =>
  async (stage: Stage): Promise<Record<string, unknown>> => ({ articles: [await stage.article(fields)] });

const CAPTURED = {
  title: '图文标题1',
  author: '佚名',
  content: '<html><head><title>四库全书</title></head><body>永乐大典</body></html>',
  content_source_url: 'https://imisnuminus.github.io',
  need_open_comment: 1,
  only_fans_can_comment: 1,
};
const ITEM = String.raw`{"title":"图文标题1","author":"佚名","digest":"永乐大典","content":"<html><head><title>四库全书<\/title><\/head><body>永乐大典<\/body><\/html>","content_source_url":"https:\/\/imisnuminus.github.io","thumb_media_id":"<media_id>","show_cover_pic":0,"url":"<article address>","thumb_url":"<host>\/mmbiz_png\/<id>\/0?wx_fmt=png","need_open_comment":1,"only_fans_can_comment":1}`;
const TIMES = '"create_time":<time>,"update_time":<time>';

export const drafts: Chapter = {
  title: '草稿 · Drafts',
  rows: [
    {
      situation: '新增草稿 — a draft is added',
      asks: ADD,
      sends: withFields({}),
      reply: plain('{"media_id":"<media_id>","item":[]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '草稿详情；没有摘要时取正文开头 — a draft; the digest is the start of the text',
      asks: GET,
      sends: async (stage) => ({ media_id: await stage.draft(CAPTURED) }),
      reply: plain(`{"news_item":[${ITEM}],${TIMES}}`),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '标题里转义的汉字 — an escaped character in a title: it is kept as it is written',
      asks: GET,
      async sends(stage) {
        const body = JSON.stringify({ articles: [await stage.article({ ...CAPTURED, title: 'TITLE' })] });
        const url = `${stage.sandbox.url}/cgi-bin/draft/add?access_token=${await stage.token()}`;
        const added = await fetch(url, {
          method: 'POST',
          body: body.replace('TITLE', String.raw`\u4f60`),
        });
        return (await added.json()) as { media_id: string };
      },
      reply: plain(`{"news_item":[${ITEM.replace('图文标题1', String.raw`\\u4f60`)}],${TIMES}}`),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '草稿列表 — the drafts; the counts come last',
      asks: LIST,
      async sends(stage) {
        await stage.draft(CAPTURED);
        return { offset: 0, count: 10 };
      },
      reply: plain(
        `{"item":[{"media_id":"<media_id>","content":{"news_item":[${ITEM}],${TIMES}},"update_time":<time>}],"total_count":1,"item_count":1}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '没有草稿 — no drafts',
      asks: LIST,
      sends: { offset: 0, count: 10 },
      reply: plain('{"item":[],"total_count":0,"item_count":0}'),
      source: ACCOUNT,
      confidence: 'medium',
    },
    {
      situation: '草稿总数 — how many there are',
      asks: 'GET /cgi-bin/draft/count',
      reply: plain('{"total_count":0}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '更新草稿 — an article becomes another',
      asks: UPDATE,
      sends: async (stage) => ({
        media_id: await stage.draft(),
        index: 0,
        articles: await stage.article({ title: '改' }),
      }),
      reply: plain(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '删除草稿 — a draft is deleted',
      asks: 'POST /cgi-bin/draft/delete',
      sends: async (stage) => ({ media_id: await stage.draft() }),
      reply: plain(DONE),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '没有文章 — a draft without articles',
      asks: ADD,
      sends: { articles: [] },
      reply: refusedByFiles(44003, 'empty news data'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '九篇文章 — nine articles',
      asks: ADD,
      sends: async (stage) => ({ articles: Array<object>(9).fill(await stage.article()) }),
      reply: refusedByFiles(45008, 'article size out of limit'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '标题超过 32 字 — a title of more than 32 characters',
      asks: ADD,
      sends: withFields({ title: '题'.repeat(33) }),
      reply: refusedByFiles(45003, 'title size out of limit'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '作者超过 16 字 — an author of more than 16 characters',
      asks: ADD,
      sends: withFields({ author: '作'.repeat(17) }),
      reply: refusedByFiles(45110, 'author size out of limit'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '摘要超过 128 字 — a digest of more than 128 characters',
      asks: ADD,
      sends: withFields({ digest: '摘'.repeat(129) }),
      reply: refusedByFiles(45004, 'description size out of limit'),
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '正文超过两万字 — a text of more than 20,000 characters',
      asks: ADD,
      sends: withFields({ content: '文'.repeat(20_001) }),
      reply: refusedByFiles(45002, 'content size out of limit'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '封面不存在 — a cover that there is not',
      asks: ADD,
      sends: withFields({ thumb_media_id: 'x' }),
      reply: MEDIA_ID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有封面 — no cover',
      asks: ADD,
      sends: withFields({ thumb_media_id: undefined }),
      reply: MEDIA_ID,
      source: 'staff of WeChat, 2025',
      confidence: 'high',
    },
    {
      situation: '没有正文 — no text',
      asks: ADD,
      sends: withFields({ content: undefined }),
      reply: MEDIA_ID,
      source: ACCOUNT,
      confidence: 'medium',
    },
    {
      situation: '原文地址是 localhost — the original is at localhost',
      asks: ADD,
      sends: withFields({ content_source_url: 'http://localhost:4000/' }),
      reply: refusedByFiles(41039, 'invalid content_source_url'),
      source: ACCOUNT,
      confidence: 'high',
    },
    {
      situation: '图片消息没有图片 — pictures without any',
      asks: ADD,
      sends: withFields({ article_type: 'newspic' }),
      reply: MEDIA_ID,
      source: ADDING,
      confidence: 'low',
    },
    {
      situation: '图片消息的图片不存在 — pictures that there are not',
      asks: ADD,
      sends: withFields({ article_type: 'newspic', image_info: { image_list: [{ image_media_id: 'x' }] } }),
      reply: MEDIA_ID,
      source: ADDING,
      confidence: 'medium',
    },
    {
      situation: '草稿不存在 — a draft that there is not',
      asks: GET,
      sends: { media_id: 'x' },
      reply: MEDIA_ID,
      source: ACCOUNT,
      confidence: 'high',
    },
    {
      situation: '更新：只给标题 — only the title is to be another',
      asks: UPDATE,
      sends: async (stage) => ({ media_id: await stage.draft(), index: 0, articles: { title: 't' } }),
      reply: MEDIA_ID,
      source: ACCOUNT,
      confidence: 'high',
    },
    {
      situation: '更新：articles 是数组 — a list where one article is wanted',
      asks: UPDATE,
      sends: async (stage) => ({ media_id: await stage.draft(), index: 0, articles: [] }),
      reply: MEDIA_ID,
      source: 'seen once',
      confidence: 'medium',
    },
    {
      situation: '更新：没有这一篇 — an article too many',
      asks: UPDATE,
      sends: async (stage) => ({
        media_id: await stage.draft(),
        index: 2,
        articles: await stage.article(),
      }),
      reply: refusedByFiles(40114, 'invalid index value'),
      source: ACCOUNT,
      confidence: 'high',
    },
  ],
};
