import { parseObject } from '../base/json.js';
import type { RequestPart } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import { isPicture } from '../domains/files/materials.js';
import type { Material, VideoDescription } from '../domains/files/materials.js';
import { FILE_TYPES } from '../domains/files/stored-file.js';
import { articles, newsArticle } from './article-fields.js';
import { contentOf, pageOf } from './article-view.js';
import { checker } from './check.js';
import { get, post, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { FileReply } from './file-reply.js';
import { latest, ONE, PAGE } from './latest.js';
import { integer, oneOf, optional, text } from './schema.js';
import { uploaded } from './uploaded.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/material/permanent';

const mediaId = text({ missing: 40007 });

const checkDescription = checker(
  { title: text({ missing: 45003 }), introduction: optional(text({ least: 0 })) },
  'body',
);

/** What the form of a video says of it. */
function descriptionOf(parts: RequestPart[]): VideoDescription {
  const part = parts.find(({ name }) => name === 'description');
  if (!part) throw new WeChatError(41005);
  const description = parseObject(part.data);
  checkDescription(description);
  return { introduction: '', ...(description as Partial<VideoDescription>) } as VideoDescription;
}

function urlOf(origin: string, file: Material): { url?: string } {
  return isPicture(file) && file.path ? { url: origin + file.path } : {};
}

export const materialEndpoints: Endpoint[] = [
  upload('/cgi-bin/material/add_material', '新增永久素材 — Uploads a file that is kept.', {
    doc: `${DOCS}/api_addmaterial.html`,
    query: { type: oneOf(FILE_TYPES, { wrong: 40004 }) },
    reply: { media_id: 'MEDIA_ID', url: 'URL', item: [] },
    handle({ files }, { type }, { parts, origin }) {
      const description = type === 'video' ? descriptionOf(parts) : undefined;
      const material = files.materials.add(type, uploaded(parts, 'media'), description);
      return { media_id: material.media_id, ...urlOf(origin, material), item: [] };
    },
  }),
  post('/cgi-bin/material/add_news', '新增永久图文素材 — Keeps articles.', {
    body: { articles: articles(newsArticle) },
    reply: { media_id: 'MEDIA_ID' },
    handle: ({ news }, input) => ({ media_id: news.add(input.articles).media_id }),
  }),
  post('/cgi-bin/material/update_news', '修改永久图文素材 — Puts another article in the place of one.', {
    body: { media_id: mediaId, index: optional(integer()), articles: newsArticle },
    handle({ news }, { media_id, index = 0, articles: article }) {
      news.change(media_id, index, article);
    },
  }),
  post('/cgi-bin/material/get_material', '获取永久素材 — Downloads a permanent file, or reads articles.', {
    doc: `${DOCS}/api_getmaterial.html`,
    body: { media_id: mediaId },
    reply: { title: 'TITLE', description: 'DESCRIPTION', down_url: 'DOWN_URL' },
    handle(world, { media_id }, { origin }) {
      const articleSet = world.news.find(media_id);
      if (articleSet) return contentOf(articleSet, origin);
      const file = world.files.materials.get(media_id);
      const { name, path = '', blob: vid, description } = file;
      if (!description) return new FileReply(world.files.read(file), undefined, name);
      const { title, introduction } = description;
      const about = { newcat: '', newsubcat: '', tags: [], cover_url: '', vid };
      return { title, description: introduction, down_url: origin + path, ...about };
    },
  }),
  post('/cgi-bin/material/del_material', '删除永久素材 — Deletes a permanent file, or articles.', {
    doc: `${DOCS}/api_delmaterial.html`,
    body: { media_id: mediaId },
    handle({ files, news }, { media_id }) {
      if (news.find(media_id)) news.remove(media_id);
      else files.materials.remove(media_id);
    },
  }),
  get('/cgi-bin/material/get_materialcount', '获取永久素材总数 — Counts what is kept.', {
    doc: `${DOCS}/api_getmaterialcount.html`,
    reply: { voice_count: 0, video_count: 0, image_count: 0, news_count: 0 },
    handle({ files, news }) {
      const { list } = files.materials;
      return {
        voice_count: list.filter(({ type }) => type === 'voice').length,
        video_count: list.filter(({ type }) => type === 'video').length,
        image_count: list.filter(isPicture).length,
        news_count: news.size,
      };
    },
  }),
  post('/cgi-bin/material/batchget_material', '获取永久素材列表 — Lists what is kept, the newest first.', {
    doc: `${DOCS}/api_batchgetmaterial.html`,
    body: { type: oneOf(['image', 'video', 'voice', 'news', 'thumb'], { wrong: 40004 }), ...PAGE },
    reply: {
      item: [{ media_id: 'MEDIA_ID', name: 'NAME', update_time: 1678600736, url: 'URL', tags: [] }],
      ...ONE,
    },
    handle(world, { type, ...page }, { origin }) {
      if (type === 'news') return pageOf(world.news.list, page, origin, ({ media_id }) => ({ media_id }));
      const files = world.files.materials.list.filter((file) => file.type === type);
      return latest(files, page, (file) => {
        const { media_id, name, update_time } = file;
        return { media_id, name, update_time, ...urlOf(origin, file), tags: [] };
      });
    },
  }),
];
