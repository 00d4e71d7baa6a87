import { createReadStream, promises as fs, type ReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Readable } from 'node:stream';
import { argumentError, WeChatAPIError } from '../../errors/wechat-api-error';
import { Deadline } from '../deadline';
import { ownOf } from '../../own';
import { multipart, type Part } from './multipart';
import type { RequestOptions } from '../options/options';
import type { MultipartRequest, Request, Upload, UploadFile } from '../described-request';
import { readable, type Source } from './source';
import { broken, bytesOf, isStream } from './streams';

/** Bytes of a stream of unknown size that are collected at most: more than WeChat takes of anything. */
const COLLECTED = 32 * 1024 * 1024;

/** Bytes read at once: smaller pieces take less memory and more time. */
const PIECE = 48 * 1024;

/** A file that is ready to be sent. */
type Ready = Omit<Part, 'field'>;

/**
 * Body and headers of a request that carries a file.
 *
 * @param patience milliseconds for which a stream may be silent that is collected first
 */
export async function bodyOf(
  { form, file, relay }: Request<unknown>,
  patience: number,
): Promise<RequestOptions> {
  if (relay !== undefined) return relayed(relay);
  if (form) {
    const part = await open(form.file, patience);
    return multipart(form.fields, { ...part, field: form.field });
  }
  const source = await open(file as Upload, patience);
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(source.size) };
  return { stream: readable(source), headers };
}

/** Whether a request carries a file, whether or not it can be sent. */
export function carriesFile({ form, file, relay }: Request<unknown>): boolean {
  return form !== undefined || file !== undefined || relay !== undefined;
}

/** Why these files cannot be sent, if so: found before anything is. */
export async function checkFiles({ form, file, relay }: Request<unknown>): Promise<void> {
  if (relay !== undefined) relayed(relay);
  else {
    const { file: source } = described(form ? form.file : (file as Upload));
    if (typeof source === 'string') await sizeOf(source);
    // A stream may break while a token is fetched; what broke is found when it is opened.
    if (isStream(source)) {
      source.on('error', () => undefined);
      requireAlive(source);
      await lengthOf(source);
    }
  }
}

/** Whether an argument is a stream or holds one: what it carries can be sent once only. */
export function holdsStream(argument: unknown): boolean {
  return isStream(argument) || isStream((argument as Partial<UploadFile> | null | undefined)?.file);
}

function described(upload: Upload | null): UploadFile & { filename: string } {
  const given: Partial<UploadFile> = ownOf<Partial<UploadFile>>(
    typeof upload === 'string' || isStream(upload) ? { file: upload } : upload,
  );
  const { file } = given;
  if (Buffer.isBuffer(upload))
    throw argumentError('Bytes need a file name: { file: buffer, filename: "a.jpg" }');
  if (typeof file !== 'string' && !Buffer.isBuffer(file) && !isStream(file)) {
    throw argumentError('A file must be a path, a stream, or { file: path, bytes or stream, filename }');
  }
  const path = typeof file === 'string' ? file : (file as Partial<ReadStream>).path;
  const filename: unknown = given.filename ?? (path === undefined ? undefined : basename(String(path)));
  if (!filename) throw argumentError('A stream or bytes need a file name: { file, filename: "a.jpg" }');
  requireLine('filename', filename);
  if (given.contentType !== undefined) requireLine('contentType', given.contentType);
  if (given.size !== undefined && !(Number.isInteger(given.size) && given.size >= 0))
    throw argumentError('The size of a file must be its number of bytes');
  return { file, filename, contentType: given.contentType, size: given.size };
}

/** Refuses what cannot stand in the head of a part. */
function requireLine(name: string, value: unknown): asserts value is string {
  if (typeof value !== 'string' || /[\r\n\0]/.test(value))
    throw argumentError(`The ${name} of a file must be text on one line`);
}

async function open(upload: Upload, patience: number): Promise<Ready> {
  const { file, filename, contentType, size } = described(upload);
  const type = contentType ?? (extname(filename) ? undefined : 'application/octet-stream');
  const ready = { filename, contentType: type };
  if (Buffer.isBuffer(file)) return { ...ready, ...sourceOf(file) };
  if (typeof file === 'string') {
    const bytes = await sizeOf(file);
    // The file may grow while it is sent; its length was announced.
    const content = () => createReadStream(file, { end: Math.max(bytes - 1, 0), highWaterMark: PIECE });
    return { ...ready, content, size: bytes };
  }
  requireAlive(file);
  const known = size ?? (await lengthOf(file));
  if (known === undefined) return { ...ready, ...sourceOf(await collect(file, patience)) };
  return { ...ready, content: () => bytesIn(file), size: known, stream: file };
}

/** Bytes in pieces, so that it shows that they move. */
function sourceOf(bytes: Buffer): Source {
  const content = function* () {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  };
  return { content, size: bytes.length };
}

function requireAlive({ errored, destroyed }: Readable): void {
  if (errored) throw broken(errored);
  if (destroyed) throw argumentError('The stream was destroyed before it could be sent');
}

/** Bytes of a file that can be read: that it cannot is found before anything is sent. */
async function sizeOf(path: string): Promise<number> {
  const stat = await fs.stat(path);
  if (!stat.isFile()) throw argumentError(`Not a file: ${path}`);
  await (await fs.open(path)).close();
  return stat.size;
}

/** Bytes left in a stream that reads a whole file. */
async function lengthOf(stream: Readable): Promise<number | undefined> {
  const { path, start, end, bytesRead } = stream as Partial<ReadStream> & { start?: number; end?: number };
  if (path === undefined || bytesRead !== 0) return undefined;
  const size = await sizeOf(String(path));
  return Math.min(end ?? Infinity, size - 1) - (start ?? 0) + 1;
}

async function collect(stream: Readable, patience: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const expire = () => {
    const silence = `The stream was silent for ${patience} ms`;
    stream.destroy(new WeChatAPIError(silence, { name: 'WeChatAPIResponseTimeoutError' }));
  };
  const deadline = new Deadline(patience, { expire });
  deadline.move();
  try {
    for await (const piece of bytesIn(stream)) {
      deadline.move();
      pieces.push(piece);
      size += piece.length;
      if (size > COLLECTED)
        throw argumentError('A stream of more than 32 MB needs its size: { file, filename, size }');
    }
  } catch (error) {
    throw broken(error);
  } finally {
    deadline.stop();
  }
  return Buffer.concat(pieces);
}

async function* bytesIn(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield bytesOf(piece);
}

/** Headers of an upstream request that describe its body; its host, cookies and connection are none of WeChat's business. */
const OF_BODY = ['content-type', 'content-length', 'content-encoding'];

function relayed(request: MultipartRequest): RequestOptions {
  const given = Object.entries((request as Partial<MultipartRequest> | null)?.headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const headers = Object.fromEntries(
    given.filter(([name, value]) => OF_BODY.includes(name) && value !== undefined),
  ) as Record<string, string>;
  if (!isStream(request) || !/^multipart\/form-data/i.test(String(headers['content-type']))) {
    throw argumentError('Expected a multipart/form-data request whose body nobody has read');
  }
  return { stream: request, headers };
}
