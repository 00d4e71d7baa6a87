import {
  answerOf,
  dropsDoubles,
  make,
  post,
  specialize,
  steps,
  type Having,
  type Request,
  type Twins,
} from '../../endpoint';
import { fieldsOf, given } from '../arguments';
import type { MassMessage, MassReceivers, MassResult, MPVideo } from './content';
import { media, text, type MediaMessage } from './kinds';
import type { uploadMPVideo } from './upload';

/** WeChat refuses the same message for a minute, and then says that it has one already, for a day. */
const DOUBLES = {
  field: 'clientmsgid',
  of: 'contents',
  apart: 61_000,
  lasts: 86_340_000,
  arrived: 45065,
} as const;

/** A message to openids, or to those whom a filter lets through; its own filter stays as it is. */
function mass(message: MassMessage, receivers?: MassReceivers | null): Request<MassResult> {
  const fields = fieldsOf(message, 'massSend: the message');
  const send = (path: string, to: object) =>
    dropsDoubles(DOUBLES, post<MassResult>(path, { ...fields, ...to }));
  if (Array.isArray(receivers)) return send('/cgi-bin/message/mass/send', { touser: receivers });
  return send('/cgi-bin/message/mass/sendall', { filter: fields.filter ?? filterOf(receivers) });
}

function filterOf(receivers: Exclude<MassReceivers, string[]> | null | undefined) {
  return typeof receivers === 'boolean'
    ? { is_to_all: receivers }
    : { is_to_all: false, tag_id: given(receivers, 'massSend: the receivers') };
}

/**
 * 根据标签群发消息、根据OpenID群发消息（群发消息） — sends a message of any kind to many followers.
 *
 * 限制：服务号的每个关注者每月最多收到 4 条群发；公众号每天只能群发 1 次；新账号每分钟 60 次、每天 100 次。
 *
 * Limits: a follower gets at most 4 mass messages a month from a 服务号; a 公众号 sends one a day; 60 calls a minute, 100 a
 * day for new accounts.
 *
 * 错误码：`40130` openid 少于 2 个；`40032` openid 多于 10,000 个；`40152` 没有这个标签；`45028` 本周期的群发次数已用完；`45062` 已接广告的内容不能用接口群发；`41040` 不符合原创声明的要求；`42010` 操作太快；`45065` 该 `clientmsgid` 已群发过（`data.msg_id` 为当时的消息）；`45066` 同一 `clientmsgid` 须间隔 1 分钟重试；`45067` `clientmsgid` 超过 32 字节；`40215` 图片过多；`45113` 不再支持商品与卡券；`45162` msgtype 不对；`48008` 没有该类型的权限；`48021` 草稿最后由系统自动保存，须先手动保存；`48022` 接口上传的视频不能用接口群发；`89504`、`89505` 等待管理员确认；`9500001`、`9500002`、`268488001` 微信未说明。
 *
 * Errors: `40130` fewer than 2 openids; `40032` more than 10,000 openids; `40152` no such tag; `45028` no mass messages
 * are left in this period; `45062` the article carries an advertisement, and cannot be sent by the API; `41040` the terms
 * of declared originality are not met; `42010` too fast; `45065` this `clientmsgid` was sent before (`data.msg_id` says as
 * what); `45066` this `clientmsgid` was tried less than a minute ago; `45067` the `clientmsgid` is longer than 32 bytes;
 * `40215` too many pictures; `45113` goods and cards are no longer sent; `45162` the msgtype is wrong; `48008` the account
 * may not send this kind; `48021` the draft was last saved by the system: save it by hand first; `48022` a video that was
 * uploaded by the API cannot be sent by the API; `89504` and `89505` an administrator has to confirm; `9500001`, `9500002` and
 * `268488001` WeChat does not explain them.
 *
 * 状态：按 openid 群发仅认证的服务号可用；按标签或对全部关注者群发，认证的公众号和服务号都可用。
 *
 * Status: to openids for verified 服务号 only; by tag or to all followers for verified accounts, 公众号 and 服务号.
 *
 * 说明：草稿群发后即从草稿箱删除，其 `media_id` 随之失效；开启“API 群发保护”的账号群发全部关注者时，管理员须在 30 分钟内确认，否则群发失败。
 *
 * Note: a draft is deleted once it has been sent, and its `media_id` is no longer valid; for accounts that have switched on
 * API 群发保护 (protection of mass messages), an administrator has to confirm a message to all followers within 30 minutes,
 * or it is not sent.
 *
 * @param message 消息，不会被修改 — The message; it is not modified.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id；消息自带 `filter` 时可省略，`filter` 按原样发送 — Openids (2 to 10,000),
 * `true` for all followers, or the id of a tag; left out where the message has a `filter`, which is sent as it is.
 * @returns 消息的 `msg_id`；是否送达由事件 MASSSENDJOBFINISH 告知 — The message's `msg_id`; whether it arrived is told by an event
 * (MASSSENDJOBFINISH).
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 * @example
 * api.massSend({ msgtype: 'text', text: { content: '你好' } }, true, (err, result) => { ... });
 * const result = await api.promises.massSend({ msgtype: 'text', text: { content: '你好' } }, true);
 */
export const massSend = make(
  (
    ...sending:
      | [message: MassMessage, receivers: MassReceivers]
      | [
          message: MassMessage & {
            /** 自带的发送对象 — Its own filter of receivers. */
            filter: object;
          },
          receivers?: MassReceivers | null,
        ]
  ) => mass(sending[0], sending[1]),
  3,
);

const massSendAs = (msgtype: MediaMessage) =>
  specialize({ massSend }, (mediaId: string, receivers: MassReceivers) => [
    media(msgtype, mediaId),
    receivers,
  ]);

/**
 * 根据标签群发消息、根据OpenID群发消息（群发图文消息） — sends articles to many followers.
 *
 * 限制：同 `massSend`。
 *
 * Limits: as `massSend`.
 *
 * 错误码：同 `massSend`，另有 `40007` 没有这个图文。
 *
 * Errors: as `massSend`, and `40007` no such articles.
 *
 * 说明：草稿群发后即从草稿箱删除，其 `media_id` 随之失效。
 *
 * Note: a draft is deleted once it has been sent, and its `media_id` is no longer valid.
 *
 * @param mediaId 草稿的 media_id，或 `uploadNews` 的 — A draft's `media_id`, or that of `uploadNews`.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Openids (2 to 10,000), `true` for all
 * followers, or the id of a tag.
 * @returns 消息的 `msg_id`，以及用于统计和留言的 `msg_data_id` — The message's `msg_id`, and `msg_data_id` for statistics and comments.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 */
export const massSendNews = massSendAs('mpnews');

/**
 * 根据标签群发消息、根据OpenID群发消息（群发文本消息） — sends text to many followers.
 *
 * 限制：同 `massSend`。
 *
 * Limits: as `massSend`.
 *
 * 错误码：同 `massSend`，另有 `44004` 文本为空。
 *
 * Errors: as `massSend`, and `44004` the text is empty.
 *
 * @param content 文本内容 — The text.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Openids (2 to 10,000), `true` for all
 * followers, or the id of a tag.
 * @returns 消息的 `msg_id` — The message's `msg_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 */
export const massSendText = specialize({ massSend }, (content: string, receivers: MassReceivers) => [
  text(content),
  receivers,
]);

/**
 * 根据标签群发消息、根据OpenID群发消息（群发语音消息） — sends a voice recording to many followers.
 *
 * 限制：同 `massSend`。
 *
 * Limits: as `massSend`.
 *
 * 错误码：同 `massSend`，另有 `40007` 没有这段语音。
 *
 * Errors: as `massSend`, and `40007` no such recording.
 *
 * @param mediaId 语音的 media_id — The recording.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Openids (2 to 10,000), `true` for all
 * followers, or the id of a tag.
 * @returns 消息的 `msg_id` — The message's `msg_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 */
export const massSendVoice = massSendAs('voice');

/**
 * 根据标签群发消息、根据OpenID群发消息（群发图片消息） — sends a picture to many followers.
 *
 * 限制：同 `massSend`。
 *
 * Limits: as `massSend`.
 *
 * 错误码：同 `massSend`，另有 `40007` 没有这张图片。
 *
 * Errors: as `massSend`, and `40007` no such picture.
 *
 * 说明：本方法发送单张图片 `image`，现行文档群发只列出 `images`：多张图片，或带标题、推荐语和留言设置时，用 `massSend` 发送 `images`。
 *
 * Note: this sends one picture as `image`, while WeChat's page of today has `images` alone: those, with a title, words of
 * recommendation and comments, are sent by `massSend`.
 *
 * @param mediaId 图片的 media_id — The picture.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Openids (2 to 10,000), `true` for all
 * followers, or the id of a tag.
 * @returns 消息的 `msg_id` — The message's `msg_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 */
export const massSendImage = massSendAs('image');

/**
 * 根据标签群发消息、根据OpenID群发消息（群发视频消息） — sends a video to many followers.
 *
 * 限制：同 `massSend`。
 *
 * Limits: as `massSend`.
 *
 * 错误码：同 `massSend`，另有 `40007` 没有这个视频。
 *
 * Errors: as `massSend`, and `40007` no such video.
 *
 * 说明：微信拒绝群发通过接口上传的视频（`48022`），视频须来自公众平台网站的素材或草稿。
 *
 * Note: WeChat refuses videos that were uploaded by the API (`48022`): they have to come from the material on its website,
 * or from a draft.
 *
 * @param mediaId 视频的 media_id — The video.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Openids (2 to 10,000), `true` for all
 * followers, or the id of a tag.
 * @returns 消息的 `msg_id` — The message's `msg_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 */
export const massSendVideo = massSendAs('mpvideo');

type SendingVideo = Having<
  Twins<{
    /** 获取群发视频的 media_id — Makes the video ready. */
    uploadMPVideo: typeof uploadMPVideo;
    /** 群发视频消息 — Sends it. */
    massSendVideo: typeof massSendVideo;
  }>
>;

/**
 * 根据标签群发消息、根据OpenID群发消息（群发视频消息，先获取 media_id） — makes an uploaded video ready for mass messages and sends it to many followers.
 *
 * 限制：同 `uploadMPVideo` 和 `massSend`。
 *
 * Limits: as `uploadMPVideo` and `massSend`.
 *
 * 错误码：同 `uploadMPVideo` 和 `massSend`。
 *
 * Errors: as `uploadMPVideo` and `massSend`.
 *
 * 说明：先调用 `uploadMPVideo`，现行文档中已没有该接口；微信拒绝群发通过接口上传的视频（`48022`），视频须来自公众平台网站的素材或草稿。
 *
 * Note: `uploadMPVideo` is called first, which is no longer in WeChat's documentation;
 * WeChat refuses videos that were uploaded by the API (`48022`): they have to come from the material on its website,
 * or from a draft.
 *
 * @param video 视频及其标题和描述，或按原样发送的 JSON 文本 — The video with title and description, or JSON text, sent as it is.
 * @param receivers openid 列表（2 至 10,000 个）、`true` 全部关注者，或标签 id — Openids (2 to 10,000), `true` for all
 * followers, or the id of a tag.
 * @returns 消息的 `msg_id` — The message's `msg_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall.html
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html
 * @example
 * const video = { media_id, title: '一只猫', description: '它睡着了。' };
 * api.massSendMPVideo(video, true, (err, result) => { ... });
 * const result = await api.promises.massSendMPVideo(video, true);
 */
export const massSendMPVideo = steps(
  async (client: SendingVideo, video: MPVideo | string, receivers: MassReceivers) => {
    const { media_id: mediaId } = await client.promises.uploadMPVideo(video);
    return answerOf(client.promises.massSendVideo(mediaId, receivers));
  },
);
