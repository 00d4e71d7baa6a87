import { extname } from 'node:path';
import { WeChatError } from '../../base/wechat-error.js';
import type { FileType, Upload } from './stored-file.js';

const CONTENT_TYPES: Partial<Record<string, string>> = {
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

/** What an upload must be, and the errcodes where it is not. */
export interface UploadRule {
  endings: string[];
  mostBytes: number;
  /** The errcode of another kind of file, and of a larger one. */
  refusals: { kind: number; size: number };
}

const MEGABYTE = 1024 * 1024;

/** The rules for temporary files. */
export const TEMPORARY: Record<FileType, UploadRule> = {
  image: rule(['.jpg', '.jpeg', '.png', '.gif'], 10 * MEGABYTE),
  voice: rule(['.amr', '.mp3'], 2 * MEGABYTE),
  video: rule(['.mp4'], 10 * MEGABYTE),
  thumb: rule(['.jpg', '.jpeg'], 64 * 1024, 40004),
};

/** The rules for permanent files. */
export const PERMANENT: Record<FileType, UploadRule> = {
  image: rule(['.bmp', '.png', '.jpeg', '.jpg', '.gif'], 10 * MEGABYTE, 40113),
  voice: rule(['.mp3', '.wma', '.wav', '.amr'], 2 * MEGABYTE, 40113),
  video: rule(['.mp4'], 10 * MEGABYTE, 40113),
  thumb: rule(['.jpg', '.jpeg'], 64 * 1024, 40113),
};

/** The rule for the pictures of articles, cards and stores. */
export const PICTURE = rule(['.jpg', '.jpeg', '.png'], MEGABYTE, 40005, 40009);

/** The rule for the pictures of customer-service accounts. */
export const AVATAR = rule(['.jpg', '.jpeg'], 5 * MEGABYTE, 40005, 40009);

/** The rule for recordings that are turned into text. */
export const RECORDING = rule(['.mp3'], MEGABYTE, 40005, 40010);

/** HEIF and WebP, which WeChat recognises by their first bytes, whatever they are called. */
const FOREIGN = /^(?:.{4}ftyp(?:hei|mif)|RIFF.{4}WEBP)/s;

function rule(endings: string[], mostBytes: number, kind = 40005, size = 40006): UploadRule {
  return { endings, mostBytes, refusals: { kind, size } };
}

/** Requires an upload to be what a rule says. */
export function checkUpload({ name, data }: Upload, { endings, mostBytes, refusals }: UploadRule): void {
  if (data.length === 0) throw new WeChatError(44001);
  const isForeign = FOREIGN.test(data.toString('latin1', 0, 12));
  if (isForeign || !endings.includes(endingOf(name))) throw new WeChatError(refusals.kind);
  if (data.length > mostBytes) throw new WeChatError(refusals.size);
}

/** The ending of a file name, in small letters: `.jpg`. */
export function endingOf(name: string): string {
  return extname(name).toLowerCase();
}

/** The media type of a file of this name. */
export function contentTypeOf(name: string): string {
  return CONTENT_TYPES[endingOf(name)] ?? 'application/octet-stream';
}
