import { extname } from 'node:path';
import type { RequestPart } from '../../base/request.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { FileType, Upload } from './stored-file.js';

const CONTENT_TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
  '.mp3': 'audio/mp3',
  '.amr': 'audio/amr',
  '.wav': 'audio/wav',
  '.wma': 'audio/x-ms-wma',
  '.mp4': 'video/mp4',
};

interface Rule {
  extensions: string[];
  maxBytes: number;
}

const MEGABYTE = 1024 * 1024;

const RULES: Record<FileType, Rule> = {
  image: { extensions: ['.jpg', '.jpeg', '.png', '.gif', '.bmp'], maxBytes: 10 * MEGABYTE },
  voice: { extensions: ['.mp3', '.amr', '.wav', '.wma'], maxBytes: 2 * MEGABYTE },
  video: { extensions: ['.mp4'], maxBytes: 10 * MEGABYTE },
  thumb: { extensions: ['.jpg', '.jpeg'], maxBytes: 64 * 1024 },
};

/** Requires one of the four file types. */
export function fileType(value: string | undefined): FileType {
  if (value === undefined || !Object.hasOwn(RULES, value)) throw new WeChatError(40004);
  return value as FileType;
}

/** Finds the file of a form by the name of its part; it must have a file name and a media type of its own. */
export function mediaPart(parts: RequestPart[], extensions: string[], names = ['media']): Upload {
  const part = parts.find(({ name }) => names.includes(name));
  if (!part?.filename || !part.contentType || part.contentType === 'text/plain') throw new WeChatError(41005);
  if (part.data.length === 0) throw new WeChatError(44001);
  const extension = extname(part.filename).toLowerCase();
  const contentType = CONTENT_TYPES[extension];
  if (contentType === undefined || !extensions.includes(extension)) throw new WeChatError(40005);
  return { name: part.filename, contentType, data: part.data };
}

/** Reads an upload of the given type and checks its format and size. */
export function readUpload(parts: RequestPart[], type: FileType): Upload {
  const { extensions, maxBytes } = RULES[type];
  const upload = mediaPart(parts, extensions);
  if (upload.data.length > maxBytes) throw new WeChatError(40006);
  return upload;
}
