import { createReadStream, promises as fs, ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { argumentError } from '../../errors/wechat-api-error';
import type { Request, Upload } from '../described-request';
import type { RequestOptions } from '../options/options';
import { isUnclear, labelled, TELLING } from './file-type';
import { givenFile, type GivenFile } from './given-file';
import { multipart, type Part } from './multipart';
import { begun, bytesIn, collected } from './patience';
import { piecesOfWeb, pulled } from './pulled';
import { isFileStream, relayed } from './relayed';
import { readable, type Source } from './source';
import { broken, toReadable } from './streams';
import { isStream, isWebStream } from './kinds';

/** Bytes read at once: smaller pieces take less memory and more time. */
const PIECE = 48 * 1024;

/** The field that WeChat looks for a file in. */
const FIELD = 'media';

/**
 * Body and headers of a request that carries a file.
 *
 * @param patience milliseconds for which a stream may be silent that is read before it is sent
 */
export async function bodyOf(request: Request<unknown>, patience: number): Promise<RequestOptions> {
  const { relay, file } = request;
  const form = formOf(request);
  if (form) {
    const part = await open(form.file, patience);
    return multipart(form.fields, { ...part, field: form.field });
  }
  if (relay !== undefined) return relayed(relay);
  const source = await open(file as Upload, patience);
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(source.size) };
  return { stream: readable(source), headers };
}

/** Whether a request carries a file, whether or not it can be sent. */
export function carriesFile({ form, file, relay }: Request<unknown>): boolean {
  return form !== undefined || file !== undefined || relay !== undefined;
}

/** Why these files cannot be sent, if so: found before anything is. */
export async function checkFiles(request: Request<unknown>): Promise<void> {
  const { relay, file } = request;
  const form = formOf(request);
  if (!form && relay !== undefined) {
    relayed(relay);
    return;
  }
  const { path, stream, size } = givenFile(form ? form.file : file);
  if (path !== undefined) await beginningOf(path, 0);
  if (!stream) return;
  // It may break while a token is fetched; what broke is found when it is opened.
  stream.on('error', () => undefined);
  requireAlive(stream);
  if (size === undefined) await restOf(stream, 0);
}

/** The form that a request carries, also where a file's stream was given in place of one. */
function formOf({ form, relay }: Request<unknown>): Request<unknown>['form'] {
  return relay !== undefined && isFileStream(relay) ? { field: FIELD, file: relay } : form;
}

/** A file that is ready to be sent. */
async function open(upload: Upload, patience: number): Promise<Omit<Part, 'field'>> {
  const given = givenFile(upload);
  const { first, ...source } = await sourceOf(given, patience, isUnclear(given) ? TELLING : 0);
  return { ...labelled(given, first), ...source };
}

/** Bytes to be sent, the first of them at hand where they were wanted. */
interface Opened extends Source {
  first?: Uint8Array;
}

async function sourceOf(
  { path, bytes, blob, stream, size }: GivenFile,
  patience: number,
  wanted: number,
): Promise<Opened> {
  if (bytes) return inPieces(bytes);
  if (path !== undefined) {
    const beginning = await beginningOf(path, wanted);
    // The file may grow while it is sent; its length was announced.
    const end = Math.max(beginning.size - 1, 0);
    return { ...beginning, content: () => createReadStream(path, { end, highWaterMark: PIECE }) };
  }
  if (blob) {
    const first = new Uint8Array(await blob.slice(0, wanted).arrayBuffer());
    return { first, size: blob.size, content: () => streamOf(blob.stream()) };
  }
  return fromStream(stream as Readable, size, patience, wanted);
}

async function fromStream(
  stream: Readable,
  size: number | undefined,
  patience: number,
  wanted: number,
): Promise<Opened> {
  requireAlive(stream);
  const rest = size === undefined ? await restOf(stream, wanted) : undefined;
  if (rest) return { ...rest, content: () => bytesIn(stream), stream };
  if (size === undefined) return inPieces(await collected(stream, patience));
  if (wanted === 0) return { size, content: () => bytesIn(stream), stream };
  return { ...(await begun(stream, patience)), size, stream };
}

/** Bytes in pieces, so that it shows that they move. */
function inPieces(bytes: Buffer): Opened {
  const content = function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  };
  return { content, size: bytes.length, first: bytes };
}

/** The bytes of a Blob: which stream it hands out depends on whose Blob it is. */
function streamOf(stream: unknown): AsyncIterable<unknown> {
  if (isStream(stream)) return toReadable(stream);
  return isWebStream(stream) ? pulled(() => piecesOfWeb(stream)) : (stream as AsyncIterable<unknown>);
}

function requireAlive({ errored, destroyed }: Readable): void {
  if (errored) throw broken(errored);
  if (destroyed) throw argumentError('The stream was destroyed before it could be sent');
}

/** A file's size and its first bytes: that it cannot be read is found before anything is sent. */
async function beginningOf(
  path: string | Buffer,
  wanted: number,
  start = 0,
): Promise<{ size: number; first: Uint8Array }> {
  const stat = await fs.stat(path);
  if (!stat.isFile()) throw argumentError(`Not a file: ${String(path)}`);
  const handle = await fs.open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, start);
    return { size: stat.size, first: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

/**
 * What is left in a stream that reads a whole file. The streams of others have a path too, but not on this disk; and one
 * that hands out text does not hand out as many bytes as there are.
 */
async function restOf(
  stream: Readable,
  wanted: number,
): Promise<{ size: number; first: Uint8Array } | undefined> {
  if (!(stream instanceof ReadStream) || stream.readableEncoding !== null) return undefined;
  const {
    path,
    start = 0,
    end = Infinity,
    bytesRead,
  } = stream as ReadStream & { start?: number; end?: number };
  // One of an open file has no path that counts.
  if (!path || bytesRead !== 0) return undefined;
  const { size, first } = await beginningOf(path, wanted, start);
  return { size: Math.min(end, size - 1) - start + 1, first };
}
