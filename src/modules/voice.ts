import { make, post, upload, type Upload } from '../endpoint';

/** 语言 — A language: Chinese or English. */
export type VoiceLang = 'zh_CN' | 'en_US';

/** 上传结果 — A recording that WeChat has taken. */
export interface AddedVoice {
  /** 错误码，0 为成功；文档示例中是文本 `"0"` — 0: done; in the sample of WeChat’s page it is the text `"0"`. */
  errcode: 0 | '0';
  /** 错误信息 — `ok`. */
  errmsg: string;
  /** 语音标识，文档未列，有开发者见到它与传入的不同 — Id of the recording; WeChat does not document it, and some were told another than they had given. */
  voice_id?: string;
}

/** 识别结果 — What a recording says. */
export interface VoiceText {
  /** 识别出的文字 — The text. */
  result: string;
  /** 是否识别完毕，文档未列 — Whether it is all of it; WeChat sends it without documenting it. */
  is_end?: boolean;
}

/** 翻译结果 — A text and its translation. */
export interface Translation {
  /** 原文 — The text. */
  from_content: string;
  /** 译文 — Its translation. */
  to_content: string;
}

/**
 * 上传语音文件（提交语音） — uploads a recording that is to be turned into text; `getVoiceText` tells the text.
 *
 * 限制：MP3，16 kHz，单声道，不超过 1 MB；须在 10 秒内查询结果。
 *
 * Limits: MP3, 16 kHz, mono, at most 1 MB; the text must be asked for within 10 seconds.
 *
 * 错误码：`-1` 系统繁忙；`40010` 语音文件过大。
 *
 * Errors: `-1` WeChat is busy; `40010` the file is too large.
 *
 * @param file 语音文件：路径、字节、Blob、流，或 `{ file, filename }` — The recording: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @param voiceId 语音的唯一标识，自行指定 — An id of your own, a different one for each recording.
 * @param lang 语音的语言，默认中文 — The language spoken; Chinese by default.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ai/api_addvoicetorecofortext.html
 * @example
 * api.addVoiceForText('hello.mp3', 'voice-1', 'en_US', (err) => { ... });
 * await api.promises.addVoiceForText('hello.mp3', 'voice-1', 'en_US');
 */
export const addVoiceForText = make(
  (file: Upload, voiceId: string, lang: VoiceLang = 'zh_CN') =>
    upload<AddedVoice>('/cgi-bin/media/voice/addvoicetorecofortext', file, {
      format: 'mp3',
      voice_id: voiceId,
      lang,
    }),
  4,
);

/**
 * 获取语音识别结果 — tells the text of a recording that `addVoiceForText` has uploaded.
 *
 * 限制：须在上传后 10 秒内调用。
 *
 * Limits: within 10 seconds of the upload.
 *
 * 错误码：`-1` 系统繁忙。
 *
 * Errors: `-1` WeChat is busy.
 *
 * @param voiceId 上传时指定的标识 — The id that it was uploaded under.
 * @param lang 语音的语言，默认中文 — The language spoken; Chinese by default.
 * @returns 识别出的文字 — The text.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ai/api_queryrecoresultfortext.html
 * @example
 * api.getVoiceText('voice-1', 'en_US', (err, result) => { ... });
 * const { result } = await api.promises.getVoiceText('voice-1', 'en_US');
 */
export const getVoiceText = make(
  (voiceId: string, lang: VoiceLang = 'zh_CN') =>
    post<VoiceText>('/cgi-bin/media/voice/queryrecoresultfortext', undefined, { voice_id: voiceId, lang }),
  3,
);

/**
 * 微信翻译 — translates a text from Chinese to English, or back.
 *
 * 限制：原文为 UTF-8，最多 600 字节。
 *
 * Limits: at most 600 bytes of text, in UTF-8.
 *
 * 错误码：`40035` 参数不合法，如原文过长。
 *
 * Errors: `40035` an argument is not valid: the text may be too long.
 *
 * 说明：原文按现行文档放在 JSON 的 `content` 里；旧文档将原文直接作为请求体。
 *
 * Note: the text is sent as `content` of JSON, as WeChat’s page of today has it; its former guide made the text itself the body.
 *
 * @param content 原文 — The text.
 * @param from 源语言 — The language it is in.
 * @param to 目标语言 — The language it is to be in.
 * @returns 原文与译文 — The text and its translation.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/ai/api_translatecontent.html
 * @example
 * api.translateContent('你好', 'zh_CN', 'en_US', (err, result) => { ... });
 * const { to_content } = await api.promises.translateContent('你好', 'zh_CN', 'en_US');
 */
export const translateContent = make((content: string, from: VoiceLang, to: VoiceLang) =>
  post<Translation>('/cgi-bin/media/voice/translatecontent', { content }, { lfrom: from, lto: to }),
);
