import { make } from '../endpoint';
import { show, type PictureCorners, type PictureSize, type PictureSource } from './picture';
import type { Ok } from './reply';

/** 裁剪区域 — A part of a picture that is worth keeping. */
export interface CropArea {
  /** 左上角横坐标，单位像素 — Left edge, in pixels from the left. */
  crop_left: number;
  /** 左上角纵坐标，单位像素 — Upper edge, in pixels from the top. */
  crop_top: number;
  /** 右下角横坐标，单位像素 — Right edge, in pixels from the left. */
  crop_right: number;
  /** 右下角纵坐标，单位像素 — Lower edge, in pixels from the top. */
  crop_bottom: number;
}

/** 裁剪结果 — How a picture is best cropped. */
export interface CroppedImage extends Ok {
  /** 裁剪区域，每个宽高比一个 — The areas, one for each ratio. */
  results: CropArea[];
  /** 图片大小 — Size of the picture. */
  img_size: PictureSize;
}

/** 码的类型 — Kind of a code. */
export type ScannedCodeType =
  /** 二维码 — A QR code. */
  | 'QR_CODE'
  /** EAN-13 条码 — An EAN-13 bar code. */
  | 'EAN_13'
  /** Code 128 条码 — A Code 128 bar code. */
  | 'CODE_128'
  /** Data Matrix 二维码 — A Data Matrix code. */
  | 'DATA_MATRIX'
  /** PDF417 二维码 — A PDF417 code. */
  | 'PDF_417'
  | (string & {});

/** 识别出的码 — A code in a picture. */
export interface ScannedCode {
  /** 码的类型 — Its kind. */
  type_name: ScannedCodeType;
  /** 码的内容 — What it holds. */
  data: string;
  /** 码的位置，仅二维码与 Data Matrix 有 — Where it is in the picture; of QR codes and Data Matrix codes alone. */
  pos?: PictureCorners;
}

/** 识别结果 — The codes in a picture. */
export interface ScannedCodes extends Ok {
  /** 识别出的码 — The codes. */
  code_results: ScannedCode[];
  /** 图片大小 — Size of the picture. */
  img_size: PictureSize;
}

/**
 * 图片智能裁剪 — tells how a picture is best cropped; it does not crop it.
 *
 * 限制：图片小于 2 MB；最多 5 个宽高比。
 *
 * Limits: the picture must be smaller than 2 MB; at most 5 ratios.
 *
 * 错误码：`101000` 图片地址无效；`101002` 图片无法解码或过大。
 *
 * Errors: `101000` the address of the picture is not valid; `101002` the picture cannot be decoded, or is too large.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @param ratios 宽高比（宽除以高），最多 5 个，如 `[1, 2.35]`；默认由微信决定 — Ratios of width to height, at most 5, e.g. `[1, 2.35]`; by default WeChat chooses one.
 * @returns 每个宽高比的裁剪区域 — An area for each ratio.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/image/api_imgaicrop.html
 * @example
 * api.cropImage('cat.jpg', [1, 2.35], (err, result) => { ... });
 * const { results } = await api.promises.cropImage({ url: 'https://example.com/cat.jpg' }, [1, 2.35]);
 */
export const cropImage = make(
  (picture: PictureSource, ratios: readonly number[] = []) =>
    show<CroppedImage>('/cv/img/aicrop', picture, ratios.length > 0 ? { ratios: ratios.join() } : undefined),
  3,
);

/**
 * 二维码/条码识别 — reads the QR codes and bar codes in a picture.
 *
 * 限制：图片小于 2 MB。
 *
 * Limits: the picture must be smaller than 2 MB.
 *
 * 错误码：`101000` 图片地址无效；`101002` 图片无法解码或过大。
 *
 * Errors: `101000` the address of the picture is not valid; `101002` the picture cannot be decoded, or is too large.
 *
 * 状态：仅认证的公众号和服务号可调用。
 *
 * Status: verified accounts only.
 *
 * @param picture 图片：要上传的文件，或 `{ url }` — The picture: a file to upload, or `{ url }`.
 * @returns 识别出的码 — The codes.
 * @see https://developers.weixin.qq.com/doc/service/api/openpoc/image/api_imgqrcode.html
 * @example
 * api.scanQRCode('code.png', (err, result) => { ... });
 * const { code_results } = await api.promises.scanQRCode({ url: 'https://example.com/code.png' });
 */
export const scanQRCode = make((picture: PictureSource) => show<ScannedCodes>('/cv/img/qrcode', picture));
