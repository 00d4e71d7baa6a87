import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The beginnings of files, by their format; of a picture WeChat looks at no more. */
const BEGINNINGS = {
  jpg: Buffer.from('ffd8ffe000104a46494600', 'hex'),
  png: Buffer.from('89504e470d0a1a0a', 'hex'),
  gif: Buffer.from('GIF89a'),
  bmp: Buffer.from('424d000000000000000036000000', 'hex'),
  webp: Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'),
  avif: Buffer.from('\0\0\0\x20ftypavif', 'latin1'),
  heic: Buffer.from('\0\0\0\x20ftypheic', 'latin1'),
  tif: Buffer.from('II*\0', 'latin1'),
  ico: Buffer.from('\0\0\x01\0\x01\0', 'latin1'),
  svg: Buffer.from('<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  html: Buffer.from('\n<!DOCTYPE html><title>403</title>'),
};

/** A file of some format; `mark` tells it from others of the same. */
export function file(format: keyof typeof BEGINNINGS, mark = '', size = 0): Buffer {
  const bytes = Buffer.concat([BEGINNINGS[format], Buffer.from(mark)]);
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))]);
}

/** The same as a `data:` address. */
export function dataURL(bytes: Buffer, type = 'image/png'): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** A folder with these files, which goes with the test. */
export async function folderOf(files: Record<string, Buffer>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wechat-api-article-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
  return folder;
}
