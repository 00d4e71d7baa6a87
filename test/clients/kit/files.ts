import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** The smallest files of each kind that WeChat takes, by the fact that holds their path. */
export const FILES = {
  image: { name: 'cat.jpg', type: 'image/jpeg', bytes: Buffer.from(JPEG, 'base64') },
  voice: {
    name: 'hello.mp3',
    type: 'audio/mpeg',
    bytes: Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)]),
  },
  video: {
    name: 'cat.mp4',
    type: 'video/mp4',
    bytes: Buffer.from('0000001866747970697361360000020069736f6d69736f32', 'hex'),
  },
  pdf: { name: 'invoice.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
};

/** A kind of file. */
export type FileKind = keyof typeof FILES;

/** Files to upload, in a directory of their own: their paths, and how they go away again. */
export async function makeFiles() {
  const directory = await mkdtemp(join(tmpdir(), 'wechat-api-clients-'));
  const paths: Record<string, string> = { directory, downloads: `${directory}/` };
  for (const [fact, { name, bytes }] of Object.entries(FILES)) {
    paths[fact] = join(directory, name);
    await writeFile(paths[fact], bytes);
  }
  return { paths, remove: () => rm(directory, { recursive: true }) };
}
