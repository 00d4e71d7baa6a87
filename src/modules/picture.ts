import { form, post, upload, type Request, type Upload } from '../endpoint';
import { argumentError } from '../errors/wechat-api-error';
import { given } from './arguments';

/** 图片地址 — A picture that WeChat downloads itself. */
export interface PictureURL {
  /** 图片地址，须公网可访问 — Its address, which must be reachable from the internet. */
  url: string;
}

/** 图片 — A picture: the path of a file, bytes, a Blob or a stream to upload; or `{ url }`, for WeChat to download. */
export type PictureSource = PictureURL | Upload;

/** 坐标点 — A point in a picture. */
export interface PicturePoint {
  /** 横坐标，单位像素 — Pixels from the left. */
  x: number;
  /** 纵坐标，单位像素 — Pixels from the top. */
  y: number;
}

/** 四角坐标 — Where something is in a picture. */
export interface PictureCorners {
  /** 左上角 — The upper left corner. */
  left_top: PicturePoint;
  /** 右上角 — The upper right corner. */
  right_top: PicturePoint;
  /** 右下角 — The lower right corner. */
  right_bottom: PicturePoint;
  /** 左下角 — The lower left corner. */
  left_bottom: PicturePoint;
}

/** 证件位置 — Where a document is in a picture. */
export interface PicturePosition {
  /** 四角坐标 — Its corners. */
  pos: PictureCorners;
}

/** 图片大小 — How large a picture is. */
export interface PictureSize {
  /** 宽度，单位像素 — Width in pixels. */
  w: number;
  /** 高度，单位像素 — Height in pixels. */
  h: number;
}

/** A request that shows WeChat a picture. */
export function show<R>(path: string, picture: PictureSource, fields?: Record<string, string>): Request<R> {
  if (typeof picture === 'string' && /^https?:\/\//i.test(picture)) {
    throw argumentError(`A picture by its address is { url: '…' }; text is the path of a file (${path})`);
  }
  if (!isByAddress(picture)) return upload<R>(path, picture, undefined, fields, 'img');
  const query = { img_url: given(picture.url, 'The url of the picture') };
  return fields ? form<R>(path, fields, query) : post<R>(path, undefined, query);
}

/** Whether it is an address. An upstream request is a file, though it has a `url` of its own. */
function isByAddress(picture: PictureSource): picture is PictureURL {
  return typeof picture === 'object' && Object.hasOwn(picture, 'url') && !('pipe' in picture);
}
