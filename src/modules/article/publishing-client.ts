import type { Having, Twins } from '../../endpoint';
import type { addDraft } from '../draft';
import type { uploadImageMaterial } from '../material';
import type { uploadImage } from '../media';
import type { getPublishStatus, submitPublish } from '../publish';

/** What publishing an article needs of a client. */
export type Publishing = Having<
  Twins<{
    /** 上传正文图片 — Uploads a picture of the content. */
    uploadImage: typeof uploadImage;
    /** 上传封面 — Uploads a cover. */
    uploadImageMaterial: typeof uploadImageMaterial;
    /** 新增草稿 — Adds the draft. */
    addDraft: typeof addDraft;
    /** 发布草稿 — Publishes it. */
    submitPublish: typeof submitPublish;
    /** 查询发布状态 — Asks what has become of it. */
    getPublishStatus: typeof getPublishStatus;
  }>
>;
