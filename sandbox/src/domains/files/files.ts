import { filled } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Materials } from './materials.js';
import type { MediaStore } from './media-store.js';
import type { FileType, StoredFile } from './stored-file.js';

/** Where files are kept. */
export interface Files {
  readonly media: MediaStore;
  readonly materials: Materials;
}

/** Finds a file by media_id, be it temporary or permanent. */
export function findFile({ media, materials }: Files, mediaId: string): StoredFile | undefined {
  return media.find(mediaId) ?? materials.findFile(mediaId);
}

/** Requires the media_id of a file, temporary or permanent, of one of the given types. */
export function requireFile(files: Files, value: unknown, ...types: FileType[]): void {
  const found = findFile(files, filled(value, 41006));
  if (!found || !types.includes(found.type)) throw new WeChatError(40007);
}
