import { createReadStream, promises as fs, type ReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import FormStream from 'formstream';
import type { MultipartRequest, Request, Upload, UploadFile } from './endpoint';
import { argumentError } from './errors';
import type { RequestOptions } from './options';

/** Bytes of a stream of unknown size that are collected at most: more than WeChat takes of anything. */
const COLLECTED = 32 * 1024 * 1024;

/** Bytes read at once. Small pieces are freed sooner: a large file takes a third less memory than with 64 kB. */
const PIECE = 16 * 1024;

/** A file that is ready to be sent: its bytes, or a stream of known length. */
interface Ready {
  filename: string;
  contentType: string | undefined;
  content: Buffer | Readable;
  size: number;
}

/** Body and headers of a request that carries a file. */
export async function bodyOf({ form, file, relay }: Request<unknown>): Promise<RequestOptions> {
  if (relay) return relayed(relay);
  if (form) return multipart(form, await open(form.file));
  const { content, size } = await open(file as Upload);
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(size) };
  return content instanceof Readable ? { stream: content, headers } : { content, headers };
}

/** Why these files cannot be sent, if so: found before anything is. */
export async function checkFiles({ form, file, relay }: Request<unknown>): Promise<void> {
  const upload = form?.file ?? file;
  if (upload !== undefined) {
    const { file: source } = described(upload);
    if (typeof source === 'string') await sizeOf(source);
    // A stream may break while a token is fetched; what broke is found when it is opened.
    if (isStream(source)) source.on('error', () => undefined);
  }
  if (relay) relayed(relay);
}

/** Whether an argument is a stream or holds one: what it carries can be sent once only. */
export function holdsStream(argument: unknown): boolean {
  return isStream(argument) || isStream((argument as Partial<UploadFile> | null | undefined)?.file);
}

function isStream(value: unknown): value is Readable {
  return typeof (value as { pipe?: unknown } | null | undefined)?.pipe === 'function';
}

function described(upload: Upload): UploadFile & { filename: string } {
  const given: UploadFile = typeof upload === 'string' || isStream(upload) ? { file: upload } : upload;
  const { file } = given as Partial<UploadFile>;
  if (Buffer.isBuffer(upload))
    throw argumentError('Bytes need a file name: { file: buffer, filename: "a.jpg" }');
  if (typeof file !== 'string' && !Buffer.isBuffer(file) && !isStream(file)) {
    throw argumentError('A file must be a path, a stream, or { file: path, bytes or stream, filename }');
  }
  const path = typeof file === 'string' ? file : (file as Partial<ReadStream>).path;
  const filename = given.filename ?? (path === undefined ? undefined : basename(String(path)));
  if (!filename) throw argumentError('A stream or bytes need a file name: { file, filename: "a.jpg" }');
  return { ...given, file, filename };
}

async function open(upload: Upload): Promise<Ready> {
  const { file, filename, contentType, size } = described(upload);
  const type = contentType ?? (extname(filename) ? undefined : 'application/octet-stream');
  const ready = { filename, contentType: type };
  if (Buffer.isBuffer(file)) return { ...ready, content: file, size: file.length };
  if (typeof file === 'string') {
    const bytes = await sizeOf(file);
    // The file may grow while it is sent; its length was announced.
    const content = createReadStream(file, { end: Math.max(bytes - 1, 0), highWaterMark: PIECE });
    return { ...ready, content, size: bytes };
  }
  if (file.errored) throw file.errored;
  const known = size ?? (await lengthOf(file));
  if (known !== undefined) return { ...ready, content: file, size: known };
  const collected = await collect(file);
  return { ...ready, content: collected, size: collected.length };
}

async function sizeOf(path: string): Promise<number> {
  const stat = await fs.stat(path);
  if (!stat.isFile()) throw argumentError(`Not a file: ${path}`);
  return stat.size;
}

/** Bytes left in a stream that reads a whole file. */
async function lengthOf(stream: Readable): Promise<number | undefined> {
  const { path, start, end, bytesRead } = stream as Partial<ReadStream> & { start?: number; end?: number };
  if (path === undefined || bytesRead !== 0) return undefined;
  const size = await sizeOf(String(path));
  return Math.min(end ?? Infinity, size - 1) - (start ?? 0) + 1;
}

async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece as Buffer));
    size += (piece as Buffer).length;
    if (size > COLLECTED)
      throw argumentError('A stream of more than 32 MB needs its size: { file, filename, size }');
  }
  return Buffer.concat(pieces);
}

function multipart(
  { field, fields = {} }: { field: string; fields?: Record<string, string> },
  ready: Ready,
): RequestOptions {
  const form = new FormStream();
  for (const [name, value] of Object.entries(fields)) form.field(name, value);
  const { content, filename, contentType, size } = ready;
  if (content instanceof Readable) form.stream(field, content, filename, contentType, size);
  else form.buffer(field, content, filename, contentType);
  return { stream: form as unknown as NodeJS.ReadableStream, headers: form.headers() };
}

/** Headers of an upstream request that describe its body; its host, cookies and connection are none of WeChat's business. */
const OF_BODY = ['content-type', 'content-length', 'content-encoding'];

function relayed(request: MultipartRequest): RequestOptions {
  const { headers } = request as Partial<MultipartRequest>;
  if (!isStream(request) || !String(headers?.['content-type']).startsWith('multipart/form-data')) {
    throw argumentError('A request with a multipart/form-data body that nobody has read is wanted');
  }
  const entries = OF_BODY.map((name) => [name, request.headers[name]]).filter(
    ([, value]) => value !== undefined,
  );
  return { stream: request, headers: Object.fromEntries(entries) as Record<string, string> };
}
