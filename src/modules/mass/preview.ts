import { make, post, type Request } from '../../endpoint';
import type { MassPreviewer, PreviewResult } from './content';
import { media, text, type MediaMessage } from './kinds';

function preview(user: string | MassPreviewer, message: object): Request<PreviewResult> {
  const receiver = typeof user === 'object' && 'towxname' in user ? user : { touser: user };
  return post('/cgi-bin/message/mass/preview', { ...receiver, ...message });
}

const previewAs = (msgtype: MediaMessage) =>
  make((openid: string | MassPreviewer, mediaId: string) => preview(openid, media(msgtype, mediaId)));

/**
 * 预览消息（预览图文消息） — sends articles to one user, to see what they look like.
 *
 * 限制：以微信号指定用户时每天 100 次。
 *
 * Limits: 100 calls a day where the user is named by WeChat ID.
 *
 * 错误码：`40003` openid 不属于该公众号；`40007` 没有这个图文。
 *
 * Errors: `40003` the openid is not of this account; `40007` no such articles.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param openid 用户的 openid，或 `{ towxname: '微信号' }` — The user's openid, or WeChat ID as `{ towxname }`.
 * @param mediaId 草稿的 media_id，或 `uploadNews` 的 — A draft's `media_id`, or that of `uploadNews`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview.html
 */
export const previewNews = previewAs('mpnews');

/**
 * 预览消息（预览文本消息） — sends text to one user, to see what it looks like.
 *
 * 限制：以微信号指定用户时每天 100 次。
 *
 * Limits: 100 calls a day where the user is named by WeChat ID.
 *
 * 错误码：`40003` openid 不属于该公众号；`44004` 文本为空。
 *
 * Errors: `40003` the openid is not of this account; `44004` the text is empty.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param openid 用户的 openid，或 `{ towxname: '微信号' }` — The user's openid, or WeChat ID as `{ towxname }`.
 * @param content 文本内容 — The text.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview.html
 */
export const previewText = make((openid: string | MassPreviewer, content: string) =>
  preview(openid, text(content)),
);

/**
 * 预览消息（预览语音消息） — sends a voice recording to one user, to hear what it sounds like.
 *
 * 限制：以微信号指定用户时每天 100 次。
 *
 * Limits: 100 calls a day where the user is named by WeChat ID.
 *
 * 错误码：`40003` openid 不属于该公众号；`40007` 没有这段语音。
 *
 * Errors: `40003` the openid is not of this account; `40007` no such recording.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param openid 用户的 openid，或 `{ towxname: '微信号' }` — The user's openid, or WeChat ID as `{ towxname }`.
 * @param mediaId 语音的 media_id — The recording.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview.html
 */
export const previewVoice = previewAs('voice');

/**
 * 预览消息（预览图片消息） — sends a picture to one user, to see what it looks like.
 *
 * 限制：以微信号指定用户时每天 100 次。
 *
 * Limits: 100 calls a day where the user is named by WeChat ID.
 *
 * 错误码：`40003` openid 不属于该公众号；`40007` 没有这张图片。
 *
 * Errors: `40003` the openid is not of this account; `40007` no such picture.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param openid 用户的 openid，或 `{ towxname: '微信号' }` — The user's openid, or WeChat ID as `{ towxname }`.
 * @param mediaId 图片的 media_id — The picture.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview.html
 */
export const previewImage = previewAs('image');

/**
 * 预览消息（预览视频消息） — sends a video to one user, to see what it looks like.
 *
 * 限制：以微信号指定用户时每天 100 次。
 *
 * Limits: 100 calls a day where the user is named by WeChat ID.
 *
 * 错误码：`40003` openid 不属于该公众号；`40007` 没有这个视频。
 *
 * Errors: `40003` the openid is not of this account; `40007` no such video.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: for verified accounts only, 公众号 and 服务号.
 *
 * @param openid 用户的 openid，或 `{ towxname: '微信号' }` — The user's openid, or WeChat ID as `{ towxname }`.
 * @param mediaId 视频的 media_id — The video.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview.html
 */
export const previewVideo = previewAs('mpvideo');
