import { post, upload } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { oneOf, optional, text } from './schema.js';
import { uploaded } from './uploaded.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/openpoc/ai';

const lang = oneOf(['zh_CN', 'en_US']);
const RECORDING = { voice_id: text(), lang: optional(lang) };

export const voiceEndpoints: Endpoint[] = [
  upload(
    '/cgi-bin/media/voice/addvoicetorecofortext',
    '上传语音 — Uploads a recording to be turned into text.',
    {
      doc: `${DOCS}/api_addvoicetorecofortext.html`,
      query: { format: oneOf(['mp3']), ...RECORDING },
      handle({ recordings }, { voice_id }, { parts }) {
        recordings.add(voice_id, uploaded(parts, 'media'));
      },
    },
  ),
  post('/cgi-bin/media/voice/queryrecoresultfortext', '语音识别结果 — Tells what a recording says.', {
    doc: `${DOCS}/api_queryrecoresultfortext.html`,
    takes: 'nothing',
    query: RECORDING,
    reply: { errcode: 0, errmsg: 'ok', result: 'xxxxxxxxxxxxxx' },
    handle: ({ recordings }, { voice_id }) => ({
      errcode: 0,
      errmsg: 'ok',
      result: recordings.textOf(voice_id),
    }),
  }),
  post(
    '/cgi-bin/media/voice/translatecontent',
    '微信翻译 — Translates a text; here it comes back as it is.',
    {
      doc: `${DOCS}/api_translatecontent.html`,
      query: { lfrom: lang, lto: lang },
      body: { content: text({ mostBytes: 600 }) },
      reply: { from_content: '你好', to_content: 'Hello' },
      handle: (_world, { content }) => ({ from_content: content, to_content: content }),
    },
  ),
];
