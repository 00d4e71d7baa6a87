import { promises as fs } from 'node:fs';
import type { Readable } from 'node:stream';
import { argumentError } from '../../errors/wechat-api-error';
import { givenFile, type GivenFile } from './given-file';
import { collected } from './patience';

/** A file, all of it in memory. */
export interface WholeFile {
  bytes: Buffer;
  filename: string | undefined;
}

/**
 * Reads all of what a caller calls a file. One that is larger than so many bytes is not read, as far as that shows.
 *
 * @param refuse called with the size of one that is too large
 * @param patience milliseconds for which a stream may be silent
 */
export async function wholeFile(
  upload: unknown,
  { most, patience, refuse }: { most: number; patience: number; refuse: (size: number) => never },
): Promise<WholeFile> {
  const given = givenFile(upload);
  const size = await sizeOf(given);
  if (size !== undefined && size > most) refuse(size);
  return { bytes: await bytesOf(given, patience), filename: given.filename };
}

async function sizeOf({ path, bytes, blob, size }: GivenFile): Promise<number | undefined> {
  if (path === undefined) return bytes?.length ?? blob?.size ?? size;
  const stat = await fs.stat(path);
  if (!stat.isFile()) throw argumentError(`Not a file: ${path}`);
  return stat.size;
}

async function bytesOf({ path, bytes, blob, stream }: GivenFile, patience: number): Promise<Buffer> {
  if (bytes) return bytes;
  if (path !== undefined) return fs.readFile(path);
  if (blob) return Buffer.from(await blob.slice(0, blob.size).arrayBuffer());
  return collected(stream as Readable, patience);
}
