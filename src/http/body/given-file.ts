import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { toError } from '../../errors/to-error';
import { argumentError } from '../../errors/wechat-api-error';
import { ownOf } from '../../own';
import type { BlobLike, FileURL, Upload, UploadFile } from '../described-request';
import { labelled, type Label } from './file-type';
import { bytesAt, isAsyncIterable, isBlob, isStream, isURL, isWebStream } from './kinds';
import { piecesOfWeb, pulled } from './pulled';
import { isUpstream, toReadable } from './streams';

/** What a file was given as: one of these. */
export interface Contents {
  path?: string;
  bytes?: Buffer;
  blob?: BlobLike;
  /** What can be read once only. */
  stream?: Readable;
}

/** A file as its caller gave it. */
export interface GivenFile extends Contents, Label {
  size: number | undefined;
}

/** Reads what a caller calls a file; reads nothing of the file. */
export function givenFile(upload: unknown): GivenFile {
  const bare = contentsOf(upload);
  const given: Partial<UploadFile> = bare ? {} : ownOf<Partial<UploadFile>>(upload as UploadFile | null);
  const contents = bare ?? contentsOf(given.file);
  if (!contents) {
    throw argumentError(
      'A file must be a path, bytes, a Blob, a stream, or { file, filename } with one of these as the file',
    );
  }
  const filename = stated(given.filename);
  const contentType = stated(given.contentType);
  const size = stated(given.size);
  if (filename !== undefined) requireLine('filename', filename);
  if (contentType !== undefined) requireLine('contentType', contentType);
  if (size !== undefined && !(Number.isInteger(size) && size >= 0))
    throw argumentError('The size of a file must be its number of bytes');
  return {
    ...contents,
    filename: filename ?? nameOf(bare ? upload : given.file),
    contentType: contentType ?? typeOf(contents),
    size,
  };
}

/** What is stated: an empty text states nothing. */
function stated<T>(value: T): NonNullable<T> | undefined {
  return value === '' ? undefined : (value ?? undefined);
}

/** Whether an argument is read as it is sent, or holds what is, as `{ file }` and `{ form: { file: { file } } }` may. */
export function holdsStream(argument: unknown, depth = 3): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  if (isReadOnce(argument)) return true;
  const { file, form } = argument as { file?: unknown; form?: unknown };
  return depth > 0 && (holdsStream(file, depth - 1) || holdsStream(form, depth - 1));
}

/** The name of a file before any of it is read. */
export function fileName(upload: Upload): string {
  const { bytes, ...label } = givenFile(upload);
  return labelled(label, bytes).filename;
}

function isReadOnce(value: unknown): boolean {
  return isStream(value) || isWebStream(value) || isAsyncIterable(value);
}

function contentsOf(value: unknown): Contents | undefined {
  if (typeof value === 'string') return { path: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const bytes = bytesAt(value);
  if (bytes) return { bytes };
  if (isStream(value)) return { stream: toReadable(value) };
  if (isWebStream(value)) {
    if (value.locked) throw argumentError('Somebody else reads the stream already');
    return { stream: pulled(() => piecesOfWeb(value)) };
  }
  if (isAsyncIterable(value)) return { stream: pulled(() => value[Symbol.asyncIterator]()) };
  if (isBlob(value)) return { blob: value };
  return isURL(value) ? { path: pathAt(value) } : undefined;
}

function pathAt({ href }: FileURL): string {
  try {
    return fileURLToPath(href);
  } catch (error) {
    throw argumentError(`The URL of a file must be one of a file: ${toError(error).message}`);
  }
}

/** The name that a file has without anybody giving it one: that of its path, or that of a File. */
function nameOf(file: unknown): string | undefined {
  if (typeof file === 'string') return basename(file) || undefined;
  // What an upstream request has as its path is that of its URL.
  if (isUpstream(file)) return undefined;
  const { path, name } = file as { path?: unknown; name?: unknown };
  if (typeof path === 'string' || Buffer.isBuffer(path)) return basename(String(path)) || undefined;
  if (isBlob(file)) return typeof name === 'string' && name ? name : undefined;
  return isURL(file) && !isStream(file) ? basename(pathAt(file)) || undefined : undefined;
}

/** The type that a Blob has. */
function typeOf({ blob }: Contents): string | undefined {
  const type: unknown = blob?.type;
  return typeof type === 'string' && isLine(type) && type ? type : undefined;
}

/** Refuses what cannot stand in the head of a part. */
function requireLine(name: string, value: unknown): asserts value is string {
  if (typeof value !== 'string' || !isLine(value))
    throw argumentError(`The ${name} of a file must be text on one line`);
}

function isLine(text: string): boolean {
  return !/[\r\n\0]/.test(text);
}
