import { make } from '../../endpoint';
import type { Ok } from '../reply';
import type { Music } from './content';
import { send } from './send';

/**
 * 发送客服消息（发送图片消息） — sends a user a picture as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个素材。
 *
 * Errors: as `sendText`, and `40007` no such file.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param mediaId 图片的 media_id — The uploaded picture.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendImage = make((openid: string, mediaId: string) =>
  send<Ok>(openid, 'image', { media_id: mediaId }),
);

/**
 * 发送客服消息（以客服账号发送图片消息） — sends a user a picture in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个素材；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `40007` no such file; `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param mediaId 图片的 media_id — The uploaded picture.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendImageFromCs = make((openid: string, account: string, mediaId: string) =>
  send<Ok>(openid, 'image', { media_id: mediaId }, account),
);

/**
 * 发送客服消息（发送语音消息） — sends a user a voice recording as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个素材。
 *
 * Errors: as `sendText`, and `40007` no such file.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param mediaId 语音的 media_id — The uploaded recording.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendVoice = make((openid: string, mediaId: string) =>
  send<Ok>(openid, 'voice', { media_id: mediaId }),
);

/**
 * 发送客服消息（以客服账号发送语音消息） — sends a user a voice recording in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个素材；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `40007` no such file; `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param mediaId 语音的 media_id — The uploaded recording.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendVoiceFromCs = make((openid: string, account: string, mediaId: string) =>
  send<Ok>(openid, 'voice', { media_id: mediaId }, account),
);

/**
 * 发送客服消息（发送视频消息） — sends a user a video as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个素材。
 *
 * Errors: as `sendText`, and `40007` no such file.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * 说明：带标题和描述的视频用 `sendCustomMessage` 发送。
 *
 * Note: a video with title and description is sent by `sendCustomMessage`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param mediaId 视频的 media_id — The uploaded video.
 * @param thumbMediaId 缩略图的 media_id，可以省略 — The uploaded thumbnail; may be left out.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendVideo = make(
  (openid: string, mediaId: string, thumbMediaId: string | undefined = undefined) =>
    send<Ok>(openid, 'video', { media_id: mediaId, thumb_media_id: thumbMediaId }),
  4,
);

/**
 * 发送客服消息（以客服账号发送视频消息） — sends a user a video in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个素材；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `40007` no such file; `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * 说明：带标题和描述的视频用 `sendCustomMessage` 发送。
 *
 * Note: a video with title and description is sent by `sendCustomMessage`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param mediaId 视频的 media_id — The uploaded video.
 * @param thumbMediaId 缩略图的 media_id，可以省略 — The uploaded thumbnail; may be left out.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 */
export const sendVideoFromCs = make(
  (openid: string, account: string, mediaId: string, thumbMediaId: string | undefined = undefined) =>
    send<Ok>(openid, 'video', { media_id: mediaId, thumb_media_id: thumbMediaId }, account),
  5,
);

/**
 * 发送客服消息（发送音乐消息） — sends a user music as customer service does.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个缩略图。
 *
 * Errors: as `sendText`, and `40007` no such thumbnail.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param music 音乐 — The music.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const music = { title: '歌', description: '歌手', musicurl, hqmusicurl, thumb_media_id };
 * api.sendMusic(openid, music, (err) => { ... });
 * await api.promises.sendMusic(openid, music);
 */
export const sendMusic = make((openid: string, music: Music) => send<Ok>(openid, 'music', music));

/**
 * 发送客服消息（以客服账号发送音乐消息） — sends a user music in the name of a customer-service account.
 *
 * 限制：同 `sendText`。
 *
 * Limits: as `sendText`.
 *
 * 错误码：同 `sendText`，另有 `40007` 没有这个缩略图；`61452` 没有这个客服账号。
 *
 * Errors: as `sendText`, and `40007` no such thumbnail; `61452` no such customer-service account.
 *
 * 状态：同 `sendText`。
 *
 * Status: as with `sendText`.
 *
 * @param openid 接收者的 openid — Who gets it.
 * @param account 客服账号，例如 `test1@account` — The customer-service account, e.g. `test1@account`.
 * @param music 音乐 — The music.
 * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage.html
 * @example
 * const music = { title: '歌', description: '歌手', musicurl, hqmusicurl, thumb_media_id };
 * api.sendMusicFromCs(openid, 'test1@account', music, (err) => { ... });
 * await api.promises.sendMusicFromCs(openid, 'test1@account', music);
 */
export const sendMusicFromCs = make((openid: string, account: string, music: Music) =>
  send<Ok>(openid, 'music', music, account),
);
