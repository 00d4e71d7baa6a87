import {
  bytes,
  get,
  make,
  relay,
  specialize,
  upload,
  type Lifted,
  type MultipartRequest,
  type Upload,
} from '../endpoint';

/** Kind of an uploaded file. */
export type MediaType =
  /** 图片 — a picture: PNG, JPEG, JPG or GIF, at most 10 MB. */
  | 'image'
  /** 语音 — a voice recording: AMR or MP3, at most 2 MB and 60 seconds. */
  | 'voice'
  /** 视频 — a video: MP4, at most 10 MB. */
  | 'video'
  /** 缩略图 — the cover of a video or of music: JPG, at most 64 KB. */
  | 'thumb';

/** A temporary file that WeChat has taken. */
export interface UploadedMedia {
  /** What was uploaded. */
  type: MediaType;
  /** Id of the file, valid for three days. A `thumb` has `thumb_media_id` in its place. */
  media_id: string;
  /** Id of a `thumb`. */
  thumb_media_id?: string;
  /** When it was uploaded; seconds since 1970. */
  created_at: number;
}

/** A temporary thumbnail that WeChat has taken. */
export interface UploadedThumb {
  /** What was uploaded. */
  type: 'thumb';
  /** Id of the thumbnail, valid for three days. */
  thumb_media_id: string;
  /** The same id under the name that WeChat's documentation gives it; not sent in practice. */
  media_id?: string;
  /** When it was uploaded; seconds since 1970. */
  created_at: number;
}

/** A temporary media file: its bytes, or where a video is. */
export type MediaFile = Buffer | MediaVideo;

/** What WeChat answers instead of the bytes of a temporary video. */
export interface MediaVideo {
  /** Where the video can be downloaded. */
  video_url: string;
}

/** A picture for use within articles. */
export interface UploadedImage {
  /** Address of the picture; it works within WeChat's domains only. */
  url: string;
}

const UPLOAD = '/cgi-bin/media/upload';
const UPLOAD_IMAGE = '/cgi-bin/media/uploadimg';

/**
 * 新增临时素材 — uploads a file that WeChat keeps for three days.
 *
 * Limits: `image` 10 MB, `voice` 2 MB and 60 seconds, `video` 10 MB, `thumb` 64 KB; 100,000 uploads a day.
 *
 * Errors: `40004` no such type; `40005` the file's ending does not suit the type; `40006` or `45001` the file
 * is too large; `41005` no file arrived.
 *
 * @param file path, stream, or `{ file, filename }`
 * @param type kind of the file
 * @returns the file's `media_id`; for a `thumb` its `thumb_media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 * @example
 * api.uploadMedia({ file: buffer, filename: 'cat.jpg' }, 'image', (err, media) => { ... });
 * const media = await api.promises.uploadMedia({ file: buffer, filename: 'cat.jpg' }, 'image');
 */
export const uploadMedia = make((file: Upload, type: MediaType) =>
  upload<UploadedMedia>(UPLOAD, file, { type }),
);

/**
 * 新增临时素材 — passes an upload on to WeChat as it comes in, and WeChat keeps the file for three days.
 *
 * Limits and errors: as `uploadMedia`. An upload that was passed on cannot be sent twice, so a dead token is
 * an error.
 *
 * @param request the incoming multipart/form-data request, unread; its file field must be named `media`
 * @param type kind of the file
 * @returns the file's `media_id`; for a `thumb` its `thumb_media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
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
 * 上传图文消息内的图片获取URL — uploads a picture for use within articles, cards and stores, and tells its address.
 *
 * For a temporary picture with a `media_id` use `uploadMedia(file, 'image', ...)`.
 *
 * Limits: JPG or PNG, less than 1 MB; does not count towards the account's 100,000 permanent pictures.
 *
 * Errors: `40005` the file is no JPG or PNG; `40009` or `45001` the picture is too large; `41005` no file
 * arrived.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the picture's `url`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
 */
export const uploadImage = make((file: Upload) => upload<UploadedImage>(UPLOAD_IMAGE, file));

/**
 * 上传图文消息内的图片获取URL — passes a picture on to WeChat as it comes in, and tells its address.
 *
 * Limits and errors: as `uploadImage`.
 *
 * @param request the incoming multipart/form-data request, unread; its file field must be named `media`
 * @returns the picture's `url`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Adding_Permanent_Assets.html
 */
export const uploadImageStream = make((request: MultipartRequest) =>
  relay<UploadedImage>(UPLOAD_IMAGE, request),
);

/**
 * 新增临时素材（语音） — uploads a voice recording that WeChat keeps for three days.
 *
 * Limits: AMR or MP3, at most 2 MB and 60 seconds.
 *
 * Errors: `40005` the file is no AMR or MP3; `40010` or `45001` the file is too large; `45007` it plays too
 * long.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the recording's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 */
export const uploadVoice = uploadAs('voice');

/**
 * 新增临时素材（语音） — passes a voice recording on to WeChat as it comes in.
 *
 * Limits and errors: as `uploadVoice`.
 *
 * @param request the incoming multipart/form-data request, unread; its file field must be named `media`
 * @returns the recording's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 */
export const uploadVoiceStream = relayAs('voice');

/**
 * 新增临时素材（视频） — uploads a video that WeChat keeps for three days.
 *
 * Limits: MP4, at most 10 MB.
 *
 * Errors: `40005` the file is no MP4; `40011` or `45001` the file is too large.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the video's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 */
export const uploadVideo = uploadAs('video');

/**
 * 新增临时素材（视频） — passes a video on to WeChat as it comes in.
 *
 * Limits and errors: as `uploadVideo`.
 *
 * @param request the incoming multipart/form-data request, unread; its file field must be named `media`
 * @returns the video's `media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 */
export const uploadVideoStream = relayAs('video');

/**
 * 新增临时素材（缩略图） — uploads the cover of a video or of music, which WeChat keeps for three days.
 *
 * Limits: JPG, at most 64 KB.
 *
 * Errors: `40005` the file is no JPG; `40012` or `45001` the file is too large.
 *
 * @param file path, stream, or `{ file, filename }`
 * @returns the cover's `thumb_media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 */
export const uploadThumb = uploadAs<UploadedThumb>('thumb');

/**
 * 新增临时素材（缩略图） — passes the cover of a video or of music on to WeChat as it comes in.
 *
 * Limits and errors: as `uploadThumb`.
 *
 * @param request the incoming multipart/form-data request, unread; its file field must be named `media`
 * @returns the cover's `thumb_media_id`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
 */
export const uploadThumbStream = relayAs<UploadedThumb>('thumb');

/**
 * 获取临时素材 — downloads a temporary file, uploaded by the account or sent by a user.
 *
 * Limits: 200,000 calls a day.
 *
 * Errors: `40007` no such file, or it is older than three days.
 *
 * @param mediaId the file's `media_id`
 * @returns the file's bytes; of a video, an object with the address to download it from
 * @see https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/Get_temporary_materials.html
 */
export const getMedia = make((mediaId: string) =>
  bytes(get<MediaFile>('/cgi-bin/media/get', { media_id: mediaId })),
);
