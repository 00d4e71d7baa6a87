import {
  answerOf,
  at,
  make,
  post,
  specialize,
  steps,
  type Having,
  type Request,
  type Twins,
} from '../endpoint';
import { fieldsOf, given } from './arguments';
import type { NewsMaterial } from './material';
import type { Ok } from './reply';

/** Who gets a mass message: openids (2 to 10,000), `true` for all followers, or the id of a tag (or group). */
export type MassReceivers = string[] | boolean | number | string;

/** Fields that a mass message of any kind may have. */
export interface MassOptions {
  /** 1: sends an article even if it is a reprint (that its author allows), 0: does not (the default). */
  send_ignore_reprint?: 0 | 1;
  /** Your own id of the message, at most 64 bytes; the same id is not sent twice within a day. */
  clientmsgid?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What a message with a file says. */
export interface MassMedia {
  /** The file. */
  media_id: string;
}

/** 图文消息 — articles. */
export interface MassNews extends MassOptions {
  /** `mpnews` */
  msgtype: 'mpnews';
  /** A draft's `media_id`, or that of `uploadNews`. */
  mpnews: MassMedia;
}

/** 文本 — text. */
export interface MassText extends MassOptions {
  /** `text` */
  msgtype: 'text';
  /** What it says. */
  text: {
    /** The text. */
    content: string;
  };
}

/** 语音 — a voice recording. */
export interface MassVoice extends MassOptions {
  /** `voice` */
  msgtype: 'voice';
  /** The recording. */
  voice: MassMedia;
}

/** 图片 — one picture. */
export interface MassImage extends MassOptions {
  /** `image` */
  msgtype: 'image';
  /** The picture. */
  image: MassMedia;
}

/** 图片 — several pictures with a comment. */
export interface MassImages extends MassOptions {
  /** `image` */
  msgtype: 'image';
  /** The pictures and what goes with them. */
  images: {
    /** `media_id`s of the pictures. */
    media_ids: string[];
    /** Words of recommendation; by default 分享图片. */
    recommend?: string;
    /** 1: comments are open, 0: closed (the default). */
    need_open_comment?: 0 | 1;
    /** 1: followers alone can comment, 0: everybody can (the default). */
    only_fans_can_comment?: 0 | 1;
  };
}

/** 视频 — a video. */
export interface MassVideo extends MassOptions {
  /** `mpvideo` */
  msgtype: 'mpvideo';
  /** The video. */
  mpvideo: {
    /** The `media_id` of `uploadMPVideo`. */
    media_id: string;
    /** Title. */
    title?: string;
    /** Description. */
    description?: string;
  };
}

/** 卡券 — a card. */
export interface MassCard extends MassOptions {
  /** `wxcard` */
  msgtype: 'wxcard';
  /** The card. */
  wxcard: {
    /** The card's id. */
    card_id: string;
    /** JSON text with the card's code, openid, timestamp and signature. */
    card_ext?: string;
  };
}

/** A mass message; `msgtype` says which fields it has. */
export type MassMessage = MassNews | MassText | MassVoice | MassImage | MassImages | MassVideo | MassCard;

/** A mass message that WeChat has taken. It is sent over the next minutes; an event tells the outcome. */
export interface MassResult extends Ok {
  /** Id of the message; an id beyond 2^53 arrives as an exact string. */
  msg_id: number | string;
  /** Id of the articles in the statistics (`getArticleSummary`); articles alone have one. */
  msg_data_id?: number | string;
}

/** A preview that was sent. */
export interface PreviewResult extends Ok {
  /** Id of the message, where WeChat tells it; an id beyond 2^53 arrives as an exact string. */
  msg_id?: number | string;
}

/** Articles that were uploaded for mass messages. */
export interface UploadedNews {
  /** `news` */
  type: 'news';
  /** Id of the articles, to be sent with. */
  media_id: string;
  /** When they were uploaded; seconds since 1970. */
  created_at: number;
}

/** A video and what is shown with it. */
export interface MPVideo {
  /** The video, uploaded before. */
  media_id: string;
  /** Title. */
  title?: string;
  /** Description. */
  description?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A video that is ready for mass messages. */
export interface UploadedMPVideo {
  /** `video` */
  type: 'video';
  /** Id of the video, to be sent with; another one than before. */
  media_id: string;
  /** When it was made; seconds since 1970. */
  created_at: number;
}

/** How far a mass message is. */
export interface MassStatus {
  /** Id of the message; an id beyond 2^53 arrives as an exact string. */
  msg_id: number | string;
  msg_status:
    /** Sent. */
    | 'SEND_SUCCESS'
    /** Being sent. */
    | 'SENDING'
    /** Failed. */
    | 'SEND_FAIL'
    /** Deleted. */
    | 'DELETE'
    | (string & {});
}

/** A message to openids, or to those whom a filter lets through; its own filter stays as it is. */
function mass(message: MassMessage, receivers?: MassReceivers | null): Request<MassResult> {
  const fields = fieldsOf(message, 'massSend: the message');
  if (Array.isArray(receivers)) return post('/cgi-bin/message/mass/send', { ...fields, touser: receivers });
  const filter = fields.filter ?? filterOf(receivers);
  return post('/cgi-bin/message/mass/sendall', { ...fields, filter });
}

function filterOf(receivers: Exclude<MassReceivers, string[]> | null | undefined) {
  return typeof receivers === 'boolean'
    ? { is_to_all: receivers }
    : { is_to_all: false, tag_id: given(receivers, 'massSend: the receivers') };
}

function preview(openid: string, message: object): Request<PreviewResult> {
  return post('/cgi-bin/message/mass/preview', { touser: openid, ...message });
}

const text = (content: string) => ({ text: { content }, msgtype: 'text' as const });

type MediaMessage = 'mpnews' | 'voice' | 'image' | 'mpvideo';

const media = (msgtype: MediaMessage, mediaId: string) =>
  ({ [msgtype]: { media_id: mediaId }, msgtype }) as MassMessage;

const previewAs = (msgtype: MediaMessage) =>
  make((openid: string, mediaId: string) => preview(openid, media(msgtype, mediaId)));

/**
 * 上传图文消息素材 — uploads articles for mass messages.
 *
 * Limits: 1 to 8 articles; 10 calls a day.
 *
 * Errors: `40007` no such cover picture; `45002` an article is too long; `45003` a title is too long.
 *
 * @deprecated WeChat has replaced it by drafts: use `/cgi-bin/draft/add`.
 * @param news the articles, or JSON text, sent as it is
 * @returns the `media_id` to send with `massSendNews`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 * @example
 * api.uploadNews({ articles: [{ title, thumb_media_id, content }] }, (err, { media_id }) => { ... });
 * const { media_id } = await api.promises.uploadNews({ articles: [{ title, thumb_media_id, content }] });
 */
export const uploadNews = make((news: NewsMaterial | string) =>
  post<UploadedNews>('/cgi-bin/media/uploadnews', news),
);

/**
 * 获取群发视频的 media_id — makes an uploaded video ready for mass messages.
 *
 * Errors: `40007` no such video.
 *
 * @param video the video with title and description, or JSON text, sent as it is
 * @returns the `media_id` to send with `massSendVideo`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 * @example
 * api.uploadMPVideo({ media_id, title: 'A cat', description: 'It sleeps.' }, (err, video) => { ... });
 * const video = await api.promises.uploadMPVideo({ media_id, title: 'A cat', description: 'It sleeps.' });
 */
export const uploadMPVideo = make((video: MPVideo | string) =>
  at('fileServerPrefix', post<UploadedMPVideo>('media/uploadvideo', video)),
);

/**
 * 群发消息 — sends a message of any kind to many followers.
 *
 * Limits: a follower gets at most 4 mass messages a month from a service account; a subscription account
 * sends one a day and cannot send to openids; 60 calls a minute, 100 a day.
 *
 * Errors: `45028` no mass messages are left; `45065` this `clientmsgid` was sent before (`data.msg_id` says
 * as what); `45066` it was sent less than a minute ago; `40152` no such tag; `48008` the account may not send
 * this kind.
 *
 * @param message the message; it is not modified
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag; left out where the message has a
 * `filter`, which is sent as it is
 * @returns the message's `msg_id`; whether it arrived is told by an event (MASSSENDJOBFINISH)
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 * @example
 * api.massSend({ msgtype: 'text', text: { content: '你好' } }, true, (err, result) => { ... });
 * const result = await api.promises.massSend({ msgtype: 'text', text: { content: '你好' } }, true);
 */
export const massSend = make(
  (
    ...sending:
      | [message: MassMessage, receivers: MassReceivers]
      | [message: MassMessage & { filter: object }, receivers?: MassReceivers | null]
  ) => mass(sending[0], sending[1]),
  3,
);

const massSendAs = (msgtype: MediaMessage) =>
  specialize({ massSend }, (mediaId: string, receivers: MassReceivers) => [
    media(msgtype, mediaId),
    receivers,
  ]);

/**
 * 群发图文消息 — sends articles to many followers.
 *
 * Limits and errors: as `massSend`; `40007` no such articles.
 *
 * @param mediaId a draft's `media_id`, or that of `uploadNews`
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag
 * @returns the message's `msg_id`, and `msg_data_id` for the statistics
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const massSendNews = massSendAs('mpnews');

/**
 * 群发文本消息 — sends text to many followers.
 *
 * Limits and errors: as `massSend`; `44004` the text is empty.
 *
 * @param content the text
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag
 * @returns the message's `msg_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const massSendText = specialize({ massSend }, (content: string, receivers: MassReceivers) => [
  text(content),
  receivers,
]);

/**
 * 群发语音消息 — sends a voice recording to many followers.
 *
 * Limits and errors: as `massSend`; `40007` no such recording.
 *
 * @param mediaId the recording's `media_id`
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag
 * @returns the message's `msg_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const massSendVoice = massSendAs('voice');

/**
 * 群发图片消息 — sends a picture to many followers; for several pictures use `massSend`.
 *
 * Limits and errors: as `massSend`; `40007` no such picture.
 *
 * @param mediaId the picture's `media_id`
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag
 * @returns the message's `msg_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const massSendImage = massSendAs('image');

/**
 * 群发视频消息 — sends a video to many followers.
 *
 * Limits and errors: as `massSend`; `40007` the `media_id` is not one of `uploadMPVideo`.
 *
 * @param mediaId the `media_id` of `uploadMPVideo`
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag
 * @returns the message's `msg_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const massSendVideo = massSendAs('mpvideo');

type SendingVideo = Having<
  Twins<{ uploadMPVideo: typeof uploadMPVideo; massSendVideo: typeof massSendVideo }>
>;

/**
 * 群发视频消息 — makes an uploaded video ready for mass messages and sends it to many followers.
 *
 * Limits and errors: as `uploadMPVideo` and `massSend`.
 *
 * @param video the video with title and description, or JSON text, sent as it is
 * @param receivers openids (2 to 10,000), `true` for all followers, or the id of a tag
 * @returns the message's `msg_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 * @example
 * const video = { media_id, title: 'A cat', description: 'It sleeps.' };
 * api.massSendMPVideo(video, true, (err, result) => { ... });
 * const result = await api.promises.massSendMPVideo(video, true);
 */
export const massSendMPVideo = steps(
  async (client: SendingVideo, video: MPVideo | string, receivers: MassReceivers) => {
    const { media_id: mediaId } = await client.promises.uploadMPVideo(video);
    return answerOf(() => client.promises.massSendVideo(mediaId, receivers));
  },
);

/**
 * 删除群发 — deletes articles or a video that were sent; users keep the card, which then leads nowhere.
 *
 * Articles that were sent several times are deleted for all of them.
 *
 * Limits: articles and videos alone; 10 calls a day.
 *
 * Errors: `40059` no such message.
 *
 * @param messageId the message's `msg_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const deleteMass = make((messageId: number | string) =>
  post<Ok>('/cgi-bin/message/mass/delete', { msg_id: messageId }),
);

/**
 * 预览图文消息 — sends articles to one user, to see what they look like.
 *
 * Limits: 100 calls a day.
 *
 * Errors: `40003` the openid is not of this account; `40007` no such articles.
 *
 * @param openid the user
 * @param mediaId a draft's `media_id`, or that of `uploadNews`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const previewNews = previewAs('mpnews');

/**
 * 预览文本消息 — sends text to one user, to see what it looks like.
 *
 * Limits: 100 calls a day.
 *
 * Errors: `40003` the openid is not of this account; `44004` the text is empty.
 *
 * @param openid the user
 * @param content the text
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const previewText = make((openid: string, content: string) => preview(openid, text(content)));

/**
 * 预览语音消息 — sends a voice recording to one user, to hear what it sounds like.
 *
 * Limits: 100 calls a day.
 *
 * Errors: `40003` the openid is not of this account; `40007` no such recording.
 *
 * @param openid the user
 * @param mediaId the recording's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const previewVoice = previewAs('voice');

/**
 * 预览图片消息 — sends a picture to one user, to see what it looks like.
 *
 * Limits: 100 calls a day.
 *
 * Errors: `40003` the openid is not of this account; `40007` no such picture.
 *
 * @param openid the user
 * @param mediaId the picture's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const previewImage = previewAs('image');

/**
 * 预览视频消息 — sends a video to one user, to see what it looks like.
 *
 * Limits: 100 calls a day.
 *
 * Errors: `40003` the openid is not of this account; `40007` the `media_id` is not one of `uploadMPVideo`.
 *
 * @param openid the user
 * @param mediaId the `media_id` of `uploadMPVideo`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const previewVideo = previewAs('mpvideo');

/**
 * 查询群发消息发送状态 — tells how far a mass message is.
 *
 * Errors: `40059` no such message.
 *
 * @param messageId the message's `msg_id`
 * @returns the message's `msg_status`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Batch_Sends_and_Originality_Checks.html
 */
export const getMassMessageStatus = make((messageId: number | string) =>
  post<MassStatus>('/cgi-bin/message/mass/get', { msg_id: messageId }),
);
