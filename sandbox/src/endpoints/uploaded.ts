import { WeChatError } from '../base/wechat-error.js';
import type { RequestPart } from '../base/request.js';
import type { Upload } from '../domains/files/stored-file.js';

/** The file of a form, by the names that its part may have; it must have a file name and a media type of its own. */
export function uploaded(parts: RequestPart[], ...names: string[]): Upload {
  const part = parts.find(({ name }) => names.includes(name));
  if (!part?.filename || !part.contentType || part.contentType === 'text/plain') throw new WeChatError(41005);
  return { name: part.filename, data: part.data };
}
