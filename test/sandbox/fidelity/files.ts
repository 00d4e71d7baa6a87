import { formOf } from '../support/endpoints.js';
import { DONE, plain, type Reply } from './reply.js';
import type { Chapter, Row } from './row.js';
import { CAPTURES, page } from './sources.js';
import type { Stage } from './stage.js';

const UPLOAD = 'POST /cgi-bin/media/upload?type=';
const KEEP = 'POST /cgi-bin/material/add_material?type=';
const FOR_ARTICLES = 'POST /cgi-bin/media/uploadimg';

/** A form with one file. */
const file = (name: string) => formOf({ media: [name, 'bytes'] });
const video = (description: string) => formOf({ media: ['v.mp4', 'bytes'], description });

/** A file under a name; bytes of some type, or of none that is told. */
const download = (type: string | null, name: string): Reply => ({
  headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  body: 'bytes',
});

/** Where a picture is that was uploaded. */
const pictureOf =
  (path: string, name: string) =>
  async (stage: Stage): Promise<URL> =>
    new URL((await stage.call<{ url: string }>(path, file(name))).url);

const served: Row[] = [
  ['png', 'image/png', '/cgi-bin/media/uploadimg', 'from=appmsg'],
  ['jpg', 'image/jpeg', '/cgi-bin/material/add_material?type=thumb', 'wx_fmt=jpeg'],
  ['gif', 'image/gif', '/cgi-bin/material/add_material?type=image', 'wx_fmt=gif'],
].map(([format = '', type = '', path = '', query = '']) => ({
  situation: `${format.toUpperCase()} 图片的地址 — the address of a picture: in the sandbox at its own host`,
  asks: `GET /mmbiz_${format}/<id>/0?${query}`,
  tokenless: true,
  sends: pictureOf(path, `a.${format}`),
  reply: { headers: { 'content-type': type }, body: 'bytes' },
  source: 'captures, 2023 and 2026',
  confidence: 'high',
}));

export const files: Chapter = {
  title: '素材 · Files',
  rows: [
    {
      situation: '上传临时素材 — a temporary file',
      asks: `${UPLOAD}image`,
      sends: file('a.jpg'),
      reply: plain('{"type":"image","media_id":"<media_id>","created_at":<time>,"item":[]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '上传临时缩略图 — a temporary thumb: its id has another key',
      asks: `${UPLOAD}thumb`,
      sends: file('a.jpg'),
      reply: plain('{"type":"thumb","thumb_media_id":"<media_id>","created_at":<time>,"item":[]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '新增永久图片 — a picture that is kept',
      asks: `${KEEP}image`,
      sends: file('a.png'),
      reply: plain(
        String.raw`{"media_id":"<media_id>","url":"<host>\/mmbiz_png\/<id>\/0?wx_fmt=png","item":[]}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '新增永久缩略图 — a thumb that is kept',
      asks: `${KEEP}thumb`,
      sends: file('a.jpg'),
      reply: plain(
        String.raw`{"media_id":"<media_id>","url":"<host>\/mmbiz_jpg\/<id>\/0?wx_fmt=jpeg","item":[]}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '新增永久语音 — a recording that is kept',
      asks: `${KEEP}voice`,
      sends: file('a.mp3'),
      reply: plain('{"media_id":"<media_id>","item":[]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '新增永久视频 — a video that is kept',
      asks: `${KEEP}video`,
      sends: video('{"title":"标题","introduction":"介绍"}'),
      reply: plain('{"media_id":"<media_id>","item":[]}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '上传图文内的图片 — a picture for articles',
      asks: FOR_ARTICLES,
      sends: file('a.jpg'),
      reply: plain(String.raw`{"url":"<host>\/mmbiz_jpg\/<id>\/0?from=appmsg"}`),
      source: 'captures, 2026',
      confidence: 'high',
    },
    {
      situation: '素材总数 — how many there are',
      asks: 'GET /cgi-bin/material/get_materialcount',
      reply: plain('{"voice_count":0,"video_count":0,"image_count":0,"news_count":0}'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '素材列表 — a list of pictures; the counts come last',
      asks: 'POST /cgi-bin/material/batchget_material',
      async sends(stage) {
        await stage.keep('猫.png');
        return { type: 'image', offset: 0, count: 10 };
      },
      reply: plain(
        String.raw`{"item":[{"media_id":"<media_id>","name":"猫.png","update_time":<time>,"url":"<host>\/mmbiz_png\/<id>\/0?wx_fmt=png","tags":[]}],"total_count":1,"item_count":1}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '没有素材 — an empty list',
      asks: 'POST /cgi-bin/material/batchget_material',
      sends: { type: 'image', offset: 0, count: 10 },
      reply: plain('{"item":[],"total_count":0,"item_count":0}'),
      source: CAPTURES,
      confidence: 'medium',
    },
    {
      situation: '获取临时图片 — a temporary picture',
      asks: 'GET /cgi-bin/media/get',
      async sends(stage) {
        const media_id = await stage.upload('image', 'a.jpg');
        stage.names.set('picture', media_id);
        return { media_id };
      },
      reply: download('image/jpeg', '<picture>.jpg'),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '获取临时视频 — a temporary video: where it is, without escaped slashes',
      asks: 'GET /cgi-bin/media/get',
      sends: async (stage) => ({ media_id: await stage.upload('video', 'a.mp4') }),
      reply: plain('{"video_url":"<plain host>/video?vid=<id>"}'),
      source: 'captures',
      confidence: 'medium',
    },
    {
      situation: '获取高清语音 — a recording of the JS-SDK',
      asks: 'GET /cgi-bin/media/get/jssdk',
      async sends(stage) {
        const media_id = await stage.upload('voice', 'a.amr');
        stage.names.set('recording', media_id);
        return { media_id };
      },
      reply: download('voice/speex', '<recording>.speex'),
      source: page('material/temporary/api_gethdvoice'),
      confidence: 'medium',
    },
    {
      situation: '获取永久图片 — a picture that is kept: under its own name, and without a type',
      asks: 'POST /cgi-bin/material/get_material',
      sends: async (stage) => ({ media_id: await stage.keep('cat.png') }),
      reply: download(null, 'cat.png'),
      source: 'captures',
      confidence: 'medium',
    },
    {
      situation: '获取永久视频 — a video that is kept',
      asks: 'POST /cgi-bin/material/get_material',
      sends: (stage) =>
        stage.call(
          '/cgi-bin/material/add_material?type=video',
          video('{"title":"标题","introduction":"介绍"}'),
        ),
      reply: plain(
        String.raw`{"title":"标题","description":"介绍","down_url":"<host>\/video?vid=<id>","newcat":"","newsubcat":"","tags":[],"cover_url":"","vid":"<id>"}`,
      ),
      source: CAPTURES,
      confidence: 'high',
    },
    {
      situation: '删除永久素材 — a file that is kept is deleted',
      asks: 'POST /cgi-bin/material/del_material',
      sends: async (stage) => ({ media_id: await stage.keep() }),
      reply: plain(DONE),
      source: 'an account of 2026-09-27',
      confidence: 'high',
    },
    ...served,
    {
      situation: '没有这张图片 — a picture that nobody has uploaded',
      asks: 'GET /mmbiz_png/none/0',
      tokenless: true,
      reply: { status: 404, headers: {}, body: '' },
      source: 'inferred',
      confidence: 'low',
    },
  ],
};
