import { nowInSeconds } from '../base/clock.js';
import { randomId } from '../base/random-id.js';
import { WeChatError } from '../base/wechat-error.js';
import type { Domain } from '../domain.js';
import { fileType, mediaPart, readUpload } from '../files.js';
import type { FileType, StoredFile, Upload } from '../files.js';
import { FileReply } from '../router.js';
import { findFile } from './content.js';

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

/** The link that downloads a video from the sandbox. */
export function videoUrl(origin: string, mediaId: string): string {
  return `${origin}/video?vid=${mediaId}`;
}

/** The reply that downloads a stored file. */
export function download({ media_id, name, contentType, data }: StoredFile): FileReply {
  return new FileReply(data, contentType, media_id + name.slice(name.lastIndexOf('.')));
}

export const media: Domain<MediaStore> = {
  create: () => new MediaStore(),
  routes(router, state) {
    router.upload('/cgi-bin/media/upload', ({ query, parts }) => {
      const type = fileType(query.type);
      const { media_id, created_at } = state.media.add(type, readUpload(parts, type));
      return type === 'thumb'
        ? { type, thumb_media_id: media_id, created_at }
        : { type, media_id, created_at };
    });
    router.upload('/cgi-bin/media/uploadimg', ({ parts }) => ({
      // The documents of cards and stores call the part `buffer`, those of articles `media`.
      url: state.media.addImage(mediaPart(parts, ['.jpg', '.jpeg', '.png'], ['media', 'buffer'])),
    }));
    router.get('/cgi-bin/media/get', ({ query, origin }) => {
      if (!query.media_id) throw new WeChatError(41006);
      const file = state.media.find(query.media_id);
      if (!file) throw new WeChatError(40007);
      return file.type === 'video' ? { video_url: videoUrl(origin, file.media_id) } : download(file);
    });
    router.get(
      '/video',
      ({ query }) => {
        const file = findFile(state, query.vid ?? '');
        if (!file) throw new WeChatError(40007);
        return download(file);
      },
      { open: true },
    );
  },
};
