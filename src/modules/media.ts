import {
  bytes,
  get,
  into,
  make,
  relay,
  specialize,
  upload,
  type Destination,
  type Downloaded,
  type Lifted,
  type MultipartRequest,
  type Upload,
} from '../endpoint';
import type { FileBytes } from './reply';

/** 素材类型 — Kind of an uploaded file. */
export type MediaType =
  /** 图片：PNG、JPEG、JPG 或 GIF，最大 10 MB — A picture: PNG, JPEG, JPG or GIF, at most 10 MB. */
  | 'image'
  /** 语音：AMR 或 MP3，最大 2 MB，最长 60 秒 — A voice recording: AMR or MP3, at most 2 MB and 60 seconds. */
  | 'voice'
  /** 视频：MP4，最大 10 MB — A video: MP4, at most 10 MB. */
  | 'video'
  /** 缩略图，视频或音乐的封面：JPG，最大 64 KB — The cover of a video or of music: JPG, at most 64 KB. */
  | 'thumb';

/** 临时素材 — A temporary file that WeChat has taken. */
export interface UploadedMedia {
  /** 素材类型 — What was uploaded. */
  type: MediaType;
  /** 素材 id，3 天内有效；缩略图为 `thumb_media_id` — Id of the file, valid for three days. A `thumb` has `thumb_media_id` in its place. */
  media_id: string;
  /** 缩略图的素材 id — Id of a `thumb`. */
  thumb_media_id?: string;
  /** 上传时间，Unix 时间戳，单位秒 — When it was uploaded; seconds since 1970. */
  created_at: number;
}

/** 临时缩略图 — A temporary cover that WeChat has taken. */
export interface UploadedThumb {
  /** 素材类型 — What was uploaded. */
  type: 'thumb';
  /** 素材 id，3 天内有效 — Id of the cover, valid for three days. */
  thumb_media_id: string;
  /** 文档中的字段名，实际不返回 — The same id under the name that WeChat’s documentation gives it; not sent in practice. */
  media_id?: string;
  /** 上传时间，Unix 时间戳，单位秒 — When it was uploaded; seconds since 1970. */
  created_at: number;
}

/** 临时素材的内容 — A temporary file: its bytes, or where a video is. */
export type MediaFile = Buffer | MediaVideo;

/** 临时视频的地址 — What WeChat answers instead of the bytes of a temporary video. */
export interface MediaVideo {
  /** 视频下载地址 — Where the video can be downloaded. */
  video_url: string;
}

/** 图文消息内的图片 — A picture for use within articles. */
export interface UploadedImage {
  /** 图片地址，仅在微信域名内可用 — Address of the picture; it works within WeChat’s domains only. */
  url: string;
}

const UPLOAD = '/cgi-bin/media/upload';
const UPLOAD_IMAGE = '/cgi-bin/media/uploadimg';

/**
 * 新增临时素材（上传多媒体文件） — uploads a file that WeChat keeps for three days.
 *
 * 限制：`image` 10 MB，`voice` 2 MB 且不超过 60 秒，`video` 10 MB，`thumb` 64 KB；每天 100,000 次（测试号 500 次）。
 *
 * Limits: `image` 10 MB, `voice` 2 MB and 60 seconds, `video` 10 MB, `thumb` 64 KB; 100,000 calls a day (500 for a test account).
 *
 * 错误码：`40004` 素材类型不合法；`40005` 文件后缀与类型不符；`40006` 或 `45001` 文件过大；`41005` 没有收到文件。
 *
 * Errors: `40004` no such type; `40005` the file’s ending does not suit the type; `40006` or `45001` the file is too large; `41005` no file arrived.
 *
 * 说明：同一页文档对图片大小说法不一，列表为 10 MB，注意事项为 2 MB。
 *
 * Note: WeChat’s page contradicts itself on pictures: 10 MB in its list, 2 MB in a remark.
 *
 * @param file 文件：路径、字节、Blob、流，或 `{ file, filename }` — The file: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @param type 素材类型 — Kind of the file.
 * @returns 素材的 `media_id`，缩略图为 `thumb_media_id` — The file’s `media_id`; for a `thumb` its `thumb_media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 * @example
 * api.uploadMedia({ file: buffer, filename: 'cat.jpg' }, 'image', (err, media) => { ... });
 * const media = await api.promises.uploadMedia({ file: buffer, filename: 'cat.jpg' }, 'image');
 */
export const uploadMedia = make((file: Upload, type: MediaType) =>
  upload<UploadedMedia>(UPLOAD, file, { type }),
);

/**
 * 新增临时素材（转发上传请求） — passes an upload on to WeChat as it comes in, and WeChat keeps the file for three days.
 *
 * 限制：同 `uploadMedia`。
 *
 * Limits: as for `uploadMedia`.
 *
 * 错误码：同 `uploadMedia`。
 *
 * Errors: as for `uploadMedia`.
 *
 * 说明：转发过的请求不能再发一次，因此 access_token 失效时直接报错。
 *
 * Note: an upload that was passed on cannot be sent twice, so a dead token is an error.
 *
 * @param request 收到的 multipart/form-data 请求，尚未读取，文件字段名须为 `media` — The incoming multipart/form-data request, unread; its file field must be named `media`.
 * @param type 素材类型 — Kind of the file.
 * @returns 素材的 `media_id`，缩略图为 `thumb_media_id` — The file’s `media_id`; for a `thumb` its `thumb_media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadMediaStream = make((request: MultipartRequest, type: MediaType) =>
  relay<UploadedMedia>(UPLOAD, request, { type }),
);

const uploadAs = <R = UploadedMedia>(type: MediaType) =>
  specialize({ uploadMedia }, (file: Upload) => [file, type]) as Lifted<[file: Upload], R>;

const relayAs = <R = UploadedMedia>(type: MediaType) =>
  specialize({ uploadMediaStream }, (request: MultipartRequest) => [request, type]) as Lifted<
    [request: MultipartRequest],
    R
  >;

/**
 * 上传图文消息图片（上传图文消息内的图片获取URL） — uploads a picture for use within articles, cards and stores, and tells its address.
 *
 * 限制：JPG 或 PNG，小于 1 MB；不占用素材库 100,000 张图片的名额。
 *
 * Limits: JPG or PNG, less than 1 MB; does not count towards the account’s 100,000 permanent pictures.
 *
 * 错误码：`40005` 不是 JPG 或 PNG；`40009` 或 `45001` 图片过大；`41005` 没有收到文件。
 *
 * Errors: `40005` the file is no JPG or PNG; `40009` or `45001` the picture is too large; `41005` no file arrived.
 *
 * 说明：需要图片的 `media_id` 时，请用 `uploadMedia(file, 'image')`。
 *
 * Note: for a temporary picture with a `media_id` use `uploadMedia(file, 'image')`.
 *
 * @param file 图片：路径、字节、Blob、流，或 `{ file, filename }` — The picture: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 图片的 `url` — The picture’s `url`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_uploadimage.html
 */
export const uploadImage = make((file: Upload) => upload<UploadedImage>(UPLOAD_IMAGE, file));

/**
 * 上传图文消息图片（转发上传请求） — passes a picture on to WeChat as it comes in, and tells its address.
 *
 * 限制：同 `uploadImage`。
 *
 * Limits: as for `uploadImage`.
 *
 * 错误码：同 `uploadImage`。
 *
 * Errors: as for `uploadImage`.
 *
 * @param request 收到的 multipart/form-data 请求，尚未读取，文件字段名须为 `media` — The incoming multipart/form-data request, unread; its file field must be named `media`.
 * @returns 图片的 `url` — The picture’s `url`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/permanent/api_uploadimage.html
 */
export const uploadImageStream = make((request: MultipartRequest) =>
  relay<UploadedImage>(UPLOAD_IMAGE, request),
);

/**
 * 新增临时素材（语音） — uploads a voice recording, which WeChat keeps for three days.
 *
 * 限制：AMR 或 MP3，最大 2 MB，最长 60 秒；每天 100,000 次（测试号 500 次），与 `uploadMedia` 合计。
 *
 * Limits: AMR or MP3, at most 2 MB and 60 seconds; 100,000 calls a day (500 for a test account), `uploadMedia` included.
 *
 * 错误码：`40005` 不是 AMR 或 MP3；`40010` 或 `45001` 文件过大；`45007` 播放时间过长。
 *
 * Errors: `40005` the file is no AMR or MP3; `40010` or `45001` the file is too large; `45007` it plays too long.
 *
 * @param file 语音：路径、字节、Blob、流，或 `{ file, filename }` — The recording: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 语音的 `media_id` — The recording’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadVoice = uploadAs('voice');

/**
 * 新增临时素材（语音，转发上传请求） — passes a voice recording on to WeChat as it comes in, and WeChat keeps it for three days.
 *
 * 限制：同 `uploadVoice`。
 *
 * Limits: as for `uploadVoice`.
 *
 * 错误码：同 `uploadVoice`。
 *
 * Errors: as for `uploadVoice`.
 *
 * @param request 收到的 multipart/form-data 请求，尚未读取，文件字段名须为 `media` — The incoming multipart/form-data request, unread; its file field must be named `media`.
 * @returns 语音的 `media_id` — The recording’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadVoiceStream = relayAs('voice');

/**
 * 新增临时素材（视频） — uploads a video, which WeChat keeps for three days.
 *
 * 限制：MP4，最大 10 MB；每天 100,000 次（测试号 500 次），与 `uploadMedia` 合计。
 *
 * Limits: MP4, at most 10 MB; 100,000 calls a day (500 for a test account), `uploadMedia` included.
 *
 * 错误码：`40005` 不是 MP4；`40011` 或 `45001` 文件过大。
 *
 * Errors: `40005` the file is no MP4; `40011` or `45001` the file is too large.
 *
 * @param file 视频：路径、字节、Blob、流，或 `{ file, filename }` — The video: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 视频的 `media_id` — The video’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadVideo = uploadAs('video');

/**
 * 新增临时素材（视频，转发上传请求） — passes a video on to WeChat as it comes in, and WeChat keeps it for three days.
 *
 * 限制：同 `uploadVideo`。
 *
 * Limits: as for `uploadVideo`.
 *
 * 错误码：同 `uploadVideo`。
 *
 * Errors: as for `uploadVideo`.
 *
 * @param request 收到的 multipart/form-data 请求，尚未读取，文件字段名须为 `media` — The incoming multipart/form-data request, unread; its file field must be named `media`.
 * @returns 视频的 `media_id` — The video’s `media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadVideoStream = relayAs('video');

/**
 * 新增临时素材（缩略图） — uploads the cover of a video or of music, which WeChat keeps for three days.
 *
 * 限制：JPG，最大 64 KB；每天 100,000 次（测试号 500 次），与 `uploadMedia` 合计。
 *
 * Limits: JPG, at most 64 KB; 100,000 calls a day (500 for a test account), `uploadMedia` included.
 *
 * 错误码：`40005` 不是 JPG；`40012` 或 `45001` 文件过大。
 *
 * Errors: `40005` the file is no JPG; `40012` or `45001` the file is too large.
 *
 * @param file 缩略图：路径、字节、Blob、流，或 `{ file, filename }` — The cover: a path, bytes, a Blob, a stream, or `{ file, filename }`.
 * @returns 缩略图的 `thumb_media_id` — The cover’s `thumb_media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadThumb = uploadAs<UploadedThumb>('thumb');

/**
 * 新增临时素材（缩略图，转发上传请求） — passes the cover of a video or of music on to WeChat as it comes in, and WeChat keeps it for three days.
 *
 * 限制：同 `uploadThumb`。
 *
 * Limits: as for `uploadThumb`.
 *
 * 错误码：同 `uploadThumb`。
 *
 * Errors: as for `uploadThumb`.
 *
 * @param request 收到的 multipart/form-data 请求，尚未读取，文件字段名须为 `media` — The incoming multipart/form-data request, unread; its file field must be named `media`.
 * @returns 缩略图的 `thumb_media_id` — The cover’s `thumb_media_id`.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia.html
 */
export const uploadThumbStream = relayAs<UploadedThumb>('thumb');

/**
 * 获取临时素材（下载多媒体文件） — downloads a temporary file, uploaded by the account or sent by a user.
 *
 * 限制：每天 200,000 次（测试号 1,000 次）。
 *
 * Limits: 200,000 calls a day (1,000 for a test account).
 *
 * 错误码：`40007` 素材不存在，或已超过 3 天。
 *
 * Errors: `40007` no such file, or it is older than three days.
 *
 * @param mediaId 素材的 `media_id` — The file’s `media_id`.
 * @returns 文件内容；视频则是含下载地址的对象 — The file’s bytes; of a video, an object with the address to download it from.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_getmedia.html
 */
export const getMedia = make((mediaId: string) =>
  bytes(get<MediaFile>('/cgi-bin/media/get', { media_id: mediaId })),
);

/**
 * 下载临时素材（下载多媒体文件到文件或流） — downloads a temporary file to a file or a stream, without keeping it in memory.
 *
 * 限制：同 `getMedia`；超过 `maxResponseSize`（默认 256 MB）则报错。
 *
 * Limits: as for `getMedia`; what is longer than `maxResponseSize`, 256 MB by default, is an error.
 *
 * 错误码：`40007` 素材不存在，或已超过 3 天。
 *
 * Errors: `40007` no such file, or it is older than three days.
 *
 * 说明：先写入同一文件夹中的临时文件，完整后再改名；失败时不留下任何内容。视频从微信给出的地址下载。写入流时，完成后结束该流；开始写入后失败则销毁该流。
 *
 * Note: it is written beside under another name, and renamed when all of it is there; where the call fails nothing is left. A video comes from the address that WeChat gives. A stream is ended; where the call fails after something was written to it, it is destroyed.
 *
 * @param mediaId 素材的 `media_id` — The file’s `media_id`.
 * @param destination 文件路径，以 `/` 结尾的文件夹路径（文件名由微信给出），或可写流 — Path of a file; of a folder, with `/` at its end, where WeChat names the file; or a stream to write to.
 * @returns 文件的路径、名称、类型和大小 — Path, name, type and size of the file.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_getmedia.html
 * @example
 * api.downloadMedia(mediaId, 'cat.jpg', (err, file) => { ... });
 * const { path, size } = await api.promises.downloadMedia(mediaId, 'downloads/');
 */
export const downloadMedia = make((mediaId: string, destination: Destination) =>
  into(destination, mediaId, get<Downloaded>('/cgi-bin/media/get', { media_id: mediaId })),
);

/**
 * 获取高清语音素材 — downloads a recording that a page has made with the JS-SDK, in better quality than `getMedia`.
 *
 * 错误码：`40007` 素材不存在，或已超过 3 天。
 *
 * Errors: `40007` no such recording, or it is older than three days.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：格式为 Speex，16 kHz，须用 Speex 库解码；`getMedia` 得到的是 AMR，8 kHz。
 *
 * Note: it is Speex at 16 kHz, to be decoded with a Speex library; `getMedia` gets AMR at 8 kHz.
 *
 * @param mediaId JS-SDK 的 `uploadVoice` 得到的 `serverId` — The `serverId` that `uploadVoice` of the JS-SDK gave.
 * @returns 语音内容 — The recording’s bytes.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_gethdvoice.html
 * @example
 * api.getHDVoice(serverId, (err, speex) => { ... });
 * const speex = await api.promises.getHDVoice(serverId);
 */
export const getHDVoice = make((mediaId: string) =>
  bytes(get<FileBytes>('/cgi-bin/media/get/jssdk', { media_id: mediaId })),
);

/**
 * 下载高清语音素材（到文件或流） — downloads a recording of the JS-SDK to a file or a stream, without keeping it in memory.
 *
 * 错误码：同 `getHDVoice`。
 *
 * Errors: as for `getHDVoice`.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * 说明：格式同 `getHDVoice`；写入方式同 `downloadMedia`。
 *
 * Note: the format is that of `getHDVoice`; it is written as by `downloadMedia`.
 *
 * @param mediaId JS-SDK 的 `uploadVoice` 得到的 `serverId` — The `serverId` that `uploadVoice` of the JS-SDK gave.
 * @param destination 文件路径，以 `/` 结尾的文件夹路径，或可写流 — Path of a file; of a folder, with `/` at its end; or a stream to write to.
 * @returns 文件的路径、名称、类型和大小 — Path, name, type and size of the file.
 * @see https://developers.weixin.qq.com/doc/service/api/material/temporary/api_gethdvoice.html
 * @example
 * api.downloadHDVoice(serverId, 'hello.speex', (err, file) => { ... });
 * const { size } = await api.promises.downloadHDVoice(serverId, 'hello.speex');
 */
export const downloadHDVoice = make((mediaId: string, destination: Destination) =>
  into(destination, mediaId, get<Downloaded>('/cgi-bin/media/get/jssdk', { media_id: mediaId })),
);
