import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Materials } from './materials.js';
import { MediaStore } from './media.js';
import { Pictures } from './pictures.js';
import type { FileType, StoredFile } from './stored-file.js';

/** The files of the account: temporary ones, permanent ones, and pictures at addresses of their own. */
export class Files {
  readonly media: MediaStore;
  readonly materials: Materials;
  readonly pictures: Pictures;

  constructor(private readonly context: Context) {
    this.media = new MediaStore(context);
    this.pictures = new Pictures(context);
    this.materials = new Materials(context, this.pictures);
  }

  /** Finds a file by media_id, be it temporary or permanent. */
  find(mediaId: string): StoredFile | undefined {
    return this.media.find(mediaId) ?? this.materials.find(mediaId);
  }

  /** Requires the media_id of a file, temporary or permanent, of one of some types. */
  require(mediaId: string, ...types: FileType[]): StoredFile {
    const file = this.find(mediaId);
    if (!file || !types.includes(file.type)) throw new WeChatError(40007);
    return file;
  }

  /** The bytes of a file. */
  bytes({ blob }: StoredFile): Buffer {
    const bytes = this.context.blobs.get(blob);
    if (!bytes) throw new WeChatError(40007);
    return bytes;
  }
}
