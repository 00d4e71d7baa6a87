import { constants, promises as fs } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf, toError } from '../../errors/to-error';
import { argumentError, WeChatAPIError } from '../../errors/wechat-api-error';
import { isURL } from '../body/kinds';
import type { Destination, WebWritable } from '../described-request';

/** A destination as it is meant: one of these. */
export interface Place {
  /** Path of the file. */
  file?: string;
  /** Path of the folder that it goes to, under a name of its own. */
  folder?: string;
  stream?: NodeJS.WritableStream;
  web?: WebWritable;
}

/** Reads what a caller calls a destination; looks at no disk. */
export function placeOf(destination: Destination): Place {
  if (typeof destination === 'string') return pathOf(destination);
  if (isURL(destination)) return pathOf(pathAt(destination.href));
  if (isWritable(destination)) return { stream: destination };
  if (isWebWritable(destination)) return { web: destination };
  throw argumentError(
    'A destination must be the path of a file, that of a folder with a slash at its end, or a stream to write to',
  );
}

/** Whether it is a stream that nothing can be written to any more. */
export function isOver({ stream, web }: Place): boolean {
  const { destroyed = false, writableEnded = false } = (stream ?? {}) as Partial<Ended>;
  return web?.locked ?? (destroyed || writableEnded);
}

/** Why nothing can be written there, if so: found before anything is asked for. */
export async function checkPlace(place: Place): Promise<void> {
  const { file, folder, web } = place;
  if (isOver(place))
    throw argumentError(
      web ? 'Somebody else writes to the stream already' : 'The stream to write to has ended',
    );
  try {
    if (file !== undefined) await checkFile(file);
    else if (folder !== undefined) await requireFolder(folder);
  } catch (thrown) {
    throw unwritable(thrown, 'WeChatAPIArgumentError');
  }
}

/** The error for a file that cannot be written; by its name it was found out before anything was asked for, or later. */
export function unwritable(
  thrown: unknown,
  name: 'WeChatAPIArgumentError' | 'WeChatAPIRequestError',
): WeChatAPIError {
  if (thrown instanceof WeChatAPIError) return thrown;
  const { code, message } = toError(thrown) as NodeJS.ErrnoException;
  return new WeChatAPIError(`The file cannot be written: ${textOf(message)}`, { name, code, cause: thrown });
}

interface Ended {
  destroyed: boolean;
  writableEnded: boolean;
}

function pathOf(path: string): Place {
  if (path === '' || path.includes('\0')) throw argumentError('A destination must have a path');
  return path.endsWith('/') || path.endsWith(sep) ? { folder: path } : { file: path };
}

function pathAt(href: string): string {
  try {
    return fileURLToPath(href);
  } catch (error) {
    throw argumentError(`The URL of a destination must be one of a file: ${toError(error).message}`);
  }
}

function isWritable(value: unknown): value is NodeJS.WritableStream {
  const { write, end, on } = (value ?? {}) as Partial<NodeJS.WritableStream>;
  return [write, end, on].every((method) => typeof method === 'function');
}

function isWebWritable(value: unknown): value is WebWritable {
  return typeof (value as Partial<WebWritable> | null | undefined)?.getWriter === 'function';
}

async function checkFile(path: string): Promise<void> {
  const stat = await fs.stat(path).catch(() => undefined);
  if (stat?.isDirectory()) throw argumentError(`A folder has a slash at its end: ${path}`);
  // A file takes its place at the end: of a device, say, that would be the end.
  if (stat && !stat.isFile()) throw argumentError(`Not a file: ${path}`);
  await requireFolder(dirname(path));
}

async function requireFolder(path: string): Promise<void> {
  const stat = await fs.stat(path);
  if (!stat.isDirectory()) throw argumentError(`Not a folder: ${path}`);
  await fs.access(path, constants.W_OK);
}
