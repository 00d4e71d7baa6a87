import type { ErrorCode } from '../base/errcodes.js';
import { text } from '../base/fields.js';
import { WeChatError } from '../base/wechat-error.js';
import type { FileType } from '../files.js';
import type { State } from './index.js';
import { findFile } from './media.js';

/** Requires a string that is not empty. */
export function filled(value: unknown, otherwise: ErrorCode): string {
  const read = text(value);
  if (read === '') throw new WeChatError(otherwise);
  return read;
}

/** Requires the media_id of a file, temporary or permanent, of one of the given types. */
export function requireFile(state: State, value: unknown, ...types: FileType[]): void {
  const found = findFile(state, filled(value, 41006));
  if (!found || !types.includes(found.type)) throw new WeChatError(40007);
}
