import type { ReadStream } from 'node:fs';
import { basename } from 'node:path';
import { make, sendFile, type Upload, type UploadFile } from '../../endpoint';

/** A picture that WeChat has taken for the shop. */
export interface UploadedPicture {
  /** Address of the picture. */
  image_url: string;
}

/**
 * 上传图片 — uploads a picture for goods and shelves, and tells its address.
 *
 * @deprecated WeChat has withdrawn this shop; for articles, cards and stores use `uploadImage`.
 * @param file path, stream, or `{ file, filename }`
 * @returns the picture's `image_url`
 * @see https://developers.weixin.qq.com/doc/offiaccount/Instant_Stores/WeChat_Store_Interface.html
 */
export const uploadPicture = make((file: Upload) =>
  sendFile<UploadedPicture>('/merchant/common/upload_img', file, { filename: nameOf(file) }),
);

/** Name that WeChat sees; that of nameless bytes is missed when they are about to be sent. */
function nameOf(upload: Upload): string | undefined {
  const { file = upload, filename } = upload as Partial<UploadFile>;
  const path = typeof file === 'string' ? file : (file as Partial<ReadStream>).path;
  return filename ?? (path === undefined ? undefined : basename(String(path)));
}
