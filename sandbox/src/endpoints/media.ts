import { WeChatError } from '../base/wechat-error.js';
import type { StoredFile } from '../domains/files/stored-file.js';
import { FILE_TYPES } from '../domains/files/stored-file.js';
import { contentTypeOf, endingOf } from '../domains/files/upload-rules.js';
import type { World } from '../world/world.js';
import { get, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { FileReply } from './file-reply.js';
import { oneOf, text } from './schema.js';
import { uploaded } from './uploaded.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/material';

const mediaId = text({ missing: 41006 });

/** A temporary file that must be there. */
function required({ files }: World, id: string): StoredFile {
  const file = files.media.find(id);
  if (!file) throw new WeChatError(40007);
  return file;
}

/** JSON whose slashes are not escaped, as they are in all other answers. */
function unescaped(answer: object): FileReply {
  return new FileReply(Buffer.from(JSON.stringify(answer)), 'text/plain');
}

/** What is at an address; nobody asks for a token there, nor answers with an errcode. */
function served({ files }: World, blob: string, contentType: string): FileReply {
  const bytes = files.bytes(blob);
  return new FileReply(bytes ?? Buffer.alloc(0), contentType, undefined, bytes ? 200 : 404);
}

const PICTURES = ['jpg', 'png', 'gif', 'bmp'].map((format) =>
  get(`/mmbiz_${format}/*`, '图片 — A picture that was uploaded.', {
    open: true,
    reply: {},
    handle: (world, _input, { request }) =>
      served(world, request.path.split('/')[2] ?? '', contentTypeOf(`picture.${format}`)),
  }),
);

export const mediaEndpoints: Endpoint[] = [
  upload('/cgi-bin/media/upload', '新增临时素材 — Uploads a file that is kept for three days.', {
    doc: `${DOCS}/temporary/api_uploadtempmedia.html`,
    quota: { perDay: 100_000, perDayTest: 500 },
    query: { type: oneOf(FILE_TYPES, { wrong: 40004 }) },
    reply: { type: 'image', media_id: 'MEDIA_ID', created_at: 1678600736, item: [] },
    handle({ files }, { type }, { parts }) {
      const { media_id, created_at } = files.media.add(type, uploaded(parts, 'media'));
      const id = type === 'thumb' ? { thumb_media_id: media_id } : { media_id };
      return { type, ...id, created_at, item: [] };
    },
  }),
  get('/cgi-bin/media/get', '获取临时素材 — Downloads a temporary file; of a video, tells where it is.', {
    doc: `${DOCS}/temporary/api_getmedia.html`,
    quota: { perDay: 200_000, perDayTest: 1000 },
    query: { media_id: mediaId },
    reply: { video_url: 'DOWN_URL' },
    handle(world, { media_id }, { origin }) {
      const file = required(world, media_id);
      const { type, name, path } = file;
      if (type === 'video' && path) return unescaped({ video_url: origin + path });
      return new FileReply(world.files.read(file), contentTypeOf(name), media_id + endingOf(name));
    },
  }),
  get('/cgi-bin/media/get/jssdk', '获取高清语音素材 — Downloads a recording of the JS-SDK.', {
    doc: `${DOCS}/temporary/api_gethdvoice.html`,
    permission: 'verified',
    query: { media_id: mediaId },
    reply: {},
    handle(world, { media_id }) {
      const file = required(world, media_id);
      if (file.type !== 'voice') throw new WeChatError(40007);
      return new FileReply(world.files.read(file), 'voice/speex', `${media_id}.speex`);
    },
  }),
  upload('/cgi-bin/media/uploadimg', '上传图文消息图片 — Uploads a picture for articles, cards or stores.', {
    doc: `${DOCS}/permanent/api_uploadimage.html`,
    reply: { url: 'http://mmbiz.qpic.cn/mmbiz_jpg/ID/0' },
    handle({ files }, _input, { parts, origin }) {
      // The pages of cards and stores call the part `buffer`, those of articles `media`.
      const { path = '' } = files.addPicture(uploaded(parts, 'media', 'buffer'));
      return { url: origin + path.replace(/\?.*/, '?from=appmsg') };
    },
  }),
  ...PICTURES,
  get('/video', '视频 — A video that was uploaded.', {
    open: true,
    query: { vid: text() },
    reply: {},
    handle: (world, { vid }) => served(world, vid, 'video/mp4'),
  }),
];
