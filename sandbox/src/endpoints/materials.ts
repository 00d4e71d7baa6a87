import { integer, list, text } from '../base/fields.js';
import type { Json } from '../base/fields.js';
import { parseObject } from '../base/json.js';
import type { RequestPart } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import type { FileMaterial, NewsMaterial, VideoDescription } from '../domains/files/materials.js';
import type { FileType } from '../domains/files/stored-file.js';
import { fileType, readUpload } from '../domains/files/upload.js';
import { download, videoUrl } from './download.js';
import { get, post, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

const MAX_PAGE = 20;

function readDescription(parts: RequestPart[]): VideoDescription {
  const part = parts.find(({ name }) => name === 'description');
  if (!part) throw new WeChatError(47001);
  const { title, introduction } = parseObject(part.data);
  if (!title) throw new WeChatError(45003);
  return { title: text(title), introduction: text(introduction) };
}

function newsContent({ articles, create_time, update_time }: NewsMaterial): Json {
  return { news_item: articles, create_time, update_time };
}

function fileItem({ media_id, name, url, update_time }: FileMaterial): Json {
  return { media_id, name, update_time, url };
}

function newsItem(news: NewsMaterial): Json {
  return { media_id: news.media_id, content: newsContent(news), update_time: news.update_time };
}

export const materialEndpoints: Endpoint[] = [
  upload('/cgi-bin/material/add_material', ({ materials }, { query, parts }) => {
    const type = fileType(query.type);
    const file = readUpload(parts, type);
    const description = type === 'video' ? readDescription(parts) : undefined;
    const { media_id, url } = materials.addFile(type, file, description);
    return { media_id, url };
  }),
  post('/cgi-bin/material/add_news', ({ materials }, { body }) => ({
    media_id: materials.addNews(list(body.articles)).media_id,
  })),
  post('/cgi-bin/material/update_news', ({ materials }, { body }) => {
    if (!body.media_id) throw new WeChatError(41006);
    // The documents ask for an object, yet a list of one is common in the field and works.
    const article: unknown = Array.isArray(body.articles) ? body.articles[0] : body.articles;
    materials.updateNews(text(body.media_id), integer(body.index ?? 0), article);
    return undefined;
  }),
  post('/cgi-bin/material/get_material', ({ materials }, { body, origin }) => {
    if (!body.media_id) throw new WeChatError(41006);
    const mediaId = text(body.media_id);
    const news = materials.findNews(mediaId);
    if (news) return newsContent(news);
    const file = materials.findFile(mediaId);
    if (!file) throw new WeChatError(40007);
    if (!file.description) return download(file);
    const { title, introduction } = file.description;
    return { title, description: introduction, down_url: videoUrl(origin, mediaId) };
  }),
  post('/cgi-bin/material/del_material', ({ materials }, { body }) => {
    if (!body.media_id) throw new WeChatError(41006);
    materials.remove(text(body.media_id));
    return undefined;
  }),
  get('/cgi-bin/material/get_materialcount', ({ materials }) => {
    const count = (...types: FileType[]): number =>
      materials.fileList.filter(({ type }) => types.includes(type)).length;
    return {
      voice_count: count('voice'),
      video_count: count('video'),
      image_count: count('image', 'thumb'),
      news_count: materials.newsList.length,
    };
  }),
  post('/cgi-bin/material/batchget_material', ({ materials }, { body }) => {
    const type = text(body.type);
    const [offset, count] = [integer(body.offset), integer(body.count)];
    if (offset < 0 || count < 1 || count > MAX_PAGE) throw new WeChatError(40035);
    const all =
      type === 'news'
        ? materials.newsList.map(newsItem)
        : materials.fileList.filter((file) => file.type === fileType(type)).map(fileItem);
    const item = all.slice(offset, offset + count);
    return { item, total_count: all.length, item_count: item.length };
  }),
];
