import { fileName, make, sendFile, type Upload } from '../../endpoint';

/** 上传后的图片 — A picture that WeChat has taken for the shop. */
export interface UploadedPicture {
  /** 图片 URL — Address of the picture. */
  image_url: string;
}

/**
 * 上传图片 — uploads a picture for goods and shelves, and tells its address.
 *
 * @deprecated 旧版微信小店的接口已下线，图文、卡券和门店的图片请改用 uploadImage — WeChat has withdrawn this shop: for pictures of articles, cards and stores use {@link uploadImage}.
 * @param file 文件路径、流，或 `{ file, filename }` — Path, stream, or `{ file, filename }`.
 * @returns 图片的 URL — The picture's `image_url`.
 */
export const uploadPicture = make((file: Upload) =>
  sendFile<UploadedPicture>('/merchant/common/upload_img', file, { filename: fileName(file) }),
);
