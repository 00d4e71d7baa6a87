import type { StoredFile } from '../domains/files/stored-file.js';
import { FileReply } from './file-reply.js';

/** The link that downloads a video from the sandbox. */
export function videoUrl(origin: string, mediaId: string): string {
  return `${origin}/video?vid=${mediaId}`;
}

/** The reply that downloads a stored file. */
export function download({ media_id, name, contentType, data }: StoredFile): FileReply {
  return new FileReply(data, contentType, media_id + name.slice(name.lastIndexOf('.')));
}
