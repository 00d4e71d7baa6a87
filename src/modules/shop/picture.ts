import { fileName, make, sendFile, type Upload } from '../../endpoint';

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
  sendFile<UploadedPicture>('/merchant/common/upload_img', file, { filename: fileName(file) }),
);
