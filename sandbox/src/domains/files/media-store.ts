import { nowInSeconds } from '../../base/clock.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { FileType, StoredFile, Upload } from './stored-file.js';

/** A temporary file. */
export interface Media extends StoredFile {
  created_at: number;
}

const LIFETIME = 3 * 86_400;
const MAX_ARTICLE_IMAGE = 1024 * 1024;

/** The temporary files of the account; each lives three days. */
export class MediaStore {
  private readonly files = new Map<string, Media>();
  /** The images for article bodies, by URL. */
  readonly images = new Map<string, Upload>();

  /** The files, oldest first. */
  get list(): Media[] {
    return [...this.files.values()];
  }

  /** Keeps a file. */
  add(type: FileType, upload: Upload): Media {
    const media = { media_id: randomId(64), type, created_at: nowInSeconds(), ...upload };
    this.files.set(media.media_id, media);
    return media;
  }

  /** Finds a file that has not expired. */
  find(mediaId: string): Media | undefined {
    const media = this.files.get(mediaId);
    return media && nowInSeconds() - media.created_at < LIFETIME ? media : undefined;
  }

  /** Keeps an image for an article body and returns its URL. */
  addImage(upload: Upload): string {
    if (upload.data.length > MAX_ARTICLE_IMAGE) throw new WeChatError(40009);
    const url = `http://mmbiz.qpic.cn/mmbiz_${upload.contentType === 'image/png' ? 'png' : 'jpg'}/${randomId(88)}/0`;
    this.images.set(url, upload);
    return url;
  }
}
