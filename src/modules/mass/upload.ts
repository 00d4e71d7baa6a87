import { at, make, post } from '../../endpoint';
import type { NewsMaterial } from '../material';
import type { MPVideo, UploadedMPVideo, UploadedNews } from './content';

/**
 * 上传图文消息素材 — uploads articles for mass messages.
 *
 * 限制：1 至 8 篇文章；新账号每天 10 次。
 *
 * Limits: 1 to 8 articles; 10 calls a day for new accounts.
 *
 * 错误码：`40007` 没有这个封面图；`45002` 文章过长；`45003` 标题过长。
 *
 * Errors: `40007` no such cover picture; `45002` an article is too long; `45003` a title is too long.
 *
 * 状态：文档仍在，但注明该能力已更新为草稿箱。
 *
 * Status: still documented, with the remark that drafts have replaced it.
 *
 * @deprecated 微信已改用草稿箱，请改用 {@link addDraft} — WeChat has replaced it by drafts: use {@link addDraft}.
 * @param news 图文，或按原样发送的 JSON 文本 — The articles, or JSON text, sent as it is.
 * @returns 用于 `massSendNews` 的 `media_id` — The `media_id` to send with `massSendNews`.
 * @see https://developers.weixin.qq.com/doc/service/api/notify/message/api_uploadnewsmsg.html
 * @example
 * api.uploadNews({ articles: [{ title, thumb_media_id, content }] }, (err, result) => { ... });
 * const { media_id } = await api.promises.uploadNews({ articles: [{ title, thumb_media_id, content }] });
 */
export const uploadNews = make((news: NewsMaterial | string) =>
  post<UploadedNews>('/cgi-bin/media/uploadnews', news),
);

/**
 * 获取群发视频的 media_id — makes an uploaded video ready for mass messages.
 *
 * 错误码：`40007` 没有这个视频。
 *
 * Errors: `40007` no such video.
 *
 * 状态：现行文档中已没有该接口。
 *
 * Status: no longer in WeChat's documentation.
 *
 * 说明：微信现在拒绝群发通过接口上传的视频（`48022`），视频须来自公众平台网站的素材或草稿。
 *
 * Note: WeChat now refuses to send videos that were uploaded by the API (`48022`): they have to come from the material on
 * its website, or from a draft.
 *
 * @param video 视频及其标题和描述，或按原样发送的 JSON 文本 — The video with title and description, or JSON text, sent as it is.
 * @returns 用于 `massSendVideo` 的 `media_id` — The `media_id` to send with `massSendVideo`.
 * @example
 * const video = { media_id: mediaId, title: '一只猫', description: '它睡着了。' };
 * api.uploadMPVideo(video, (err, result) => { ... });
 * const { media_id } = await api.promises.uploadMPVideo(video);
 */
export const uploadMPVideo = make((video: MPVideo | string) =>
  at('fileServerPrefix', post<UploadedMPVideo>('media/uploadvideo', video)),
);
