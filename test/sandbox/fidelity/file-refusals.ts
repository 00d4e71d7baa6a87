import { formOf } from '../support/endpoints.js';
import { refusedByFiles } from './reply.js';
import type { Chapter } from './row.js';
import { issue, page, TABLE } from './sources.js';

const MEGABYTE = 1024 * 1024;
const UPLOAD = 'POST /cgi-bin/media/upload?type=';
const KEEP = 'POST /cgi-bin/material/add_material?type=';
const FOR_ARTICLES = 'POST /cgi-bin/media/uploadimg';
const TEMPORARY = page('material/temporary/api_uploadtempmedia');
const PERMANENT = page('material/permanent/api_addmaterial');

/** A form with one file. */
const file = (name: string, data: Buffer<ArrayBuffer> | string = 'bytes', part = 'media') =>
  formOf({ [part]: [name, data] });

const MEDIA_ID = refusedByFiles(40007, 'invalid media_id');
const NO_FILE = refusedByFiles(41005, 'media data missing');
const ENDING = refusedByFiles(40005, 'invalid file type');
const TOO_LARGE = refusedByFiles(40006, 'invalid media size');
const UNSUPPORTED = refusedByFiles(40113, 'unsupported file type');

export const fileRefusals: Chapter = {
  title: '素材的错误 · Files that are refused',
  rows: [
    {
      situation: '类型错误 — a type that there is not',
      asks: `${UPLOAD}picture`,
      sends: file('a.jpg'),
      reply: refusedByFiles(40004, 'invalid media type'),
      source: 'captures, 2022-10',
      confidence: 'high',
    },
    {
      situation: '没有类型 — no type',
      asks: 'POST /cgi-bin/media/upload',
      sends: file('a.jpg'),
      reply: refusedByFiles(40004, 'invalid media type'),
      source: TEMPORARY,
      confidence: 'medium',
    },
    {
      situation: '临时素材：后缀与类型不符 — temporary: an ending that does not fit the type',
      asks: `${UPLOAD}voice`,
      sends: file('a.jpg'),
      reply: ENDING,
      source: 'captures, 2022-12-09',
      confidence: 'high',
    },
    {
      situation: '临时素材：没有后缀 — temporary: no ending',
      asks: `${UPLOAD}image`,
      sends: file('a'),
      reply: ENDING,
      source: 'captures, 2022-12-09',
      confidence: 'high',
    },
    {
      situation: '临时缩略图不是 JPG — a temporary thumb that is no JPG',
      asks: `${UPLOAD}thumb`,
      sends: file('a.png'),
      reply: refusedByFiles(40004, 'invalid media type'),
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '缩略图超过 64 KB — a thumb of more than 64 KB',
      asks: `${UPLOAD}thumb`,
      sends: file('a.jpg', Buffer.alloc(64 * 1024 + 1)),
      reply: TOO_LARGE,
      source: 'captures, 2023-12',
      confidence: 'high',
    },
    {
      situation: '语音超过 2 MB — a recording of more than 2 MB',
      asks: `${UPLOAD}voice`,
      sends: file('a.mp3', Buffer.alloc(2 * MEGABYTE + 1)),
      reply: TOO_LARGE,
      source: TEMPORARY,
      confidence: 'medium',
    },
    {
      situation: '文件为空 — an empty file',
      asks: `${UPLOAD}image`,
      sends: file('a.jpg', ''),
      reply: refusedByFiles(44001, 'empty media data'),
      source: TABLE,
      confidence: 'medium',
    },
    {
      situation: '表单里没有 media — a form without a part called media',
      asks: `${UPLOAD}image`,
      sends: file('a.jpg', 'bytes', 'file'),
      reply: NO_FILE,
      source: issue('Eric-Guo/wechat/issues/211'),
      confidence: 'high',
    },
    {
      situation: '不是表单 — no form',
      asks: `${UPLOAD}image`,
      sends: {},
      reply: NO_FILE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '永久素材：不支持的后缀 — kept: an ending that is not allowed',
      asks: `${KEEP}image`,
      sends: file('a.webp'),
      reply: UNSUPPORTED,
      source: issue('fudiwei/DotNetCore.SKIT.FlurlHttpClient.Wechat/issues/144'),
      confidence: 'high',
    },
    {
      situation: '永久素材：没有后缀 — kept: no ending',
      asks: `${KEEP}image`,
      sends: file('a'),
      reply: UNSUPPORTED,
      source: issue('fudiwei/DotNetCore.SKIT.FlurlHttpClient.Wechat/issues/144'),
      confidence: 'high',
    },
    {
      situation: '永久素材：改名为 .png 的 HEIF — kept: a HEIF picture that is called .png',
      asks: `${KEEP}image`,
      sends: file('a.png', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')),
      reply: UNSUPPORTED,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '永久视频没有 description — a video that is kept, without its description',
      asks: `${KEEP}video`,
      sends: file('a.mp4'),
      reply: NO_FILE,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '永久视频没有标题 — a video that is kept, without a title',
      asks: `${KEEP}video`,
      sends: formOf({ media: ['v.mp4', 'bytes'], description: '{"introduction":"介绍"}' }),
      reply: refusedByFiles(45003, 'title size out of limit'),
      source: TABLE,
      confidence: 'low',
    },
    {
      situation: '永久素材类型错误 — kept: a type that there is not',
      asks: `${KEEP}picture`,
      sends: file('a.jpg'),
      reply: refusedByFiles(40004, 'invalid media type'),
      source: PERMANENT,
      confidence: 'medium',
    },
    {
      situation: '图文内的图片超过 1 MB — a picture for articles of more than 1 MB',
      asks: FOR_ARTICLES,
      sends: file('a.png', Buffer.alloc(MEGABYTE + 1)),
      reply: refusedByFiles(40009, 'invalid image size'),
      source: page('material/permanent/api_uploadimage'),
      confidence: 'medium',
    },
    {
      situation: '图文内的图片是 GIF — a GIF for articles',
      asks: FOR_ARTICLES,
      sends: file('a.gif'),
      reply: ENDING,
      source: page('material/permanent/api_uploadimage'),
      confidence: 'medium',
    },
    {
      situation: '临时素材的 media_id 错误 — a temporary file that there is not',
      asks: 'GET /cgi-bin/media/get?media_id=x',
      reply: MEDIA_ID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '临时素材满三天 — a temporary file after three days',
      asks: 'GET /cgi-bin/media/get',
      async sends(stage) {
        const media_id = await stage.upload('image', 'a.jpg');
        stage.sandbox.advance('3d');
        return { media_id };
      },
      reply: MEDIA_ID,
      source: TEMPORARY,
      confidence: 'high',
    },
    {
      situation: '高清语音的 media_id 错误 — a recording that there is not',
      asks: 'GET /cgi-bin/media/get/jssdk?media_id=x',
      reply: MEDIA_ID,
      source: page('material/temporary/api_gethdvoice'),
      confidence: 'medium',
    },
    {
      situation: '永久素材的 media_id 错误 — a kept file that there is not',
      asks: 'POST /cgi-bin/material/get_material',
      sends: { media_id: 'x' },
      reply: MEDIA_ID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '没有 media_id — no media_id',
      asks: 'POST /cgi-bin/material/get_material',
      sends: {},
      reply: MEDIA_ID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '删除不存在的素材 — a kept file that there is not is to go',
      asks: 'POST /cgi-bin/material/del_material',
      sends: { media_id: 'x' },
      reply: MEDIA_ID,
      source: 'captures',
      confidence: 'high',
    },
    {
      situation: '语音识别：超过 1 MB — a recording to be read, of more than 1 MB',
      asks: 'POST /cgi-bin/media/voice/addvoicetorecofortext?format=mp3&voice_id=1',
      sends: file('a.mp3', Buffer.alloc(MEGABYTE + 1)),
      reply: refusedByFiles(40010, 'invalid voice size'),
      source: page('openpoc/ai/api_addvoicetorecofortext'),
      confidence: 'medium',
    },
    {
      situation: '翻译：超过 600 字节 — a long text to translate',
      asks: 'POST /cgi-bin/media/voice/translatecontent?lfrom=zh_CN&lto=en_US',
      sends: { content: '好'.repeat(201) },
      reply: refusedByFiles(40035, 'invalid args size'),
      source: page('openpoc/ai/api_translatecontent'),
      confidence: 'low',
    },
  ],
};
