import { WeChatError } from '../base/wechat-error.js';
import { findFile } from '../domains/files/files.js';
import { fileType, mediaPart, readUpload } from '../domains/files/upload.js';
import { download, videoUrl } from './download.js';
import { get, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

export const mediaEndpoints: Endpoint[] = [
  upload('/cgi-bin/media/upload', ({ media }, { query, parts }) => {
    const type = fileType(query.type);
    const { media_id, created_at } = media.add(type, readUpload(parts, type));
    return type === 'thumb' ? { type, thumb_media_id: media_id, created_at } : { type, media_id, created_at };
  }),
  upload('/cgi-bin/media/uploadimg', ({ media }, { parts }) => ({
    // The documents of cards and stores call the part `buffer`, those of articles `media`.
    url: media.addImage(mediaPart(parts, ['.jpg', '.jpeg', '.png'], ['media', 'buffer'])),
  })),
  get('/cgi-bin/media/get', ({ media }, { query, origin }) => {
    if (!query.media_id) throw new WeChatError(41006);
    const file = media.find(query.media_id);
    if (!file) throw new WeChatError(40007);
    return file.type === 'video' ? { video_url: videoUrl(origin, file.media_id) } : download(file);
  }),
  get(
    '/video',
    (world, { query }) => {
      const file = findFile(world, query.vid ?? '');
      if (!file) throw new WeChatError(40007);
      return download(file);
    },
    { open: true },
  ),
];
