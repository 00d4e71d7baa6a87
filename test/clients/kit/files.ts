import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=';

/** The smallest files of each kind that WeChat takes, by the fact that holds their path. */
const FILES = {
  image: ['cat.jpg', Buffer.from(JPEG, 'base64')],
  voice: ['hello.mp3', Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)])],
  video: ['cat.mp4', Buffer.from('0000001866747970697361360000020069736f6d69736f32', 'hex')],
  pdf: ['invoice.pdf', Buffer.from('%PDF-1.4\n%%EOF\n')],
} as const;

/** Files to upload, in a directory of their own: their paths, and how they go away again. */
export async function makeFiles() {
  const directory = await mkdtemp(join(tmpdir(), 'wechat-api-clients-'));
  const paths: Record<string, string> = { directory };
  for (const [fact, [name, bytes]] of Object.entries(FILES)) {
    paths[fact] = join(directory, name);
    await writeFile(paths[fact], bytes);
  }
  return { paths, remove: () => rm(directory, { recursive: true }) };
}

/** The picture as it is passed on by `*Stream` methods. */
export const PICTURE = FILES.image[1];
