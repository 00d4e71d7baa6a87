import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Materials } from './materials.js';
import { MediaStore } from './media.js';
import { Shelf } from './shelf.js';
import { checkUpload, PICTURE } from './upload-rules.js';
import type { FileType, Place, StoredFile, Upload } from './stored-file.js';

/** The files of the account: temporary ones, permanent ones, and pictures that have an address alone. */
export class Files {
  readonly media: MediaStore;
  readonly materials: Materials;
  private readonly shelf: Shelf;

  constructor(context: Context) {
    this.shelf = new Shelf(context);
    this.media = new MediaStore(context, this.shelf);
    this.materials = new Materials(context, this.shelf);
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

  /** Keeps a picture that is known by its address alone: of an article, a card or a store where nothing is said. */
  addPicture(upload: Upload, rule = PICTURE): Place {
    checkUpload(upload, rule);
    return this.shelf.keep('image', upload);
  }

  /** The bytes of a file. */
  read({ blob }: Place): Buffer {
    const bytes = this.bytes(blob);
    if (!bytes) throw new WeChatError(40007);
    return bytes;
  }

  /** The bytes of an id, if they are still there. */
  bytes(blob: string): Buffer | undefined {
    return this.shelf.find(blob);
  }
}
