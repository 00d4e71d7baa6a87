import { types } from 'node:util';
import type { BlobLike, FileURL, WebStream } from '../described-request';

// By what a value can do and not by its class: with vm and jest there are several classes of each name.

/** Whether a value is a stream of Node's, of whatever age. */
export function isStream(value: unknown): value is NodeJS.ReadableStream {
  const { pipe, on } = (value ?? {}) as Partial<NodeJS.ReadableStream>;
  return typeof pipe === 'function' && typeof on === 'function';
}

/** Whether a value is a ReadableStream of the web. */
export function isWebStream(value: unknown): value is WebStream {
  return typeof (value as Partial<WebStream> | null | undefined)?.getReader === 'function';
}

/** Whether a value hands out pieces, one after the other. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return (
    typeof (value as Partial<AsyncIterable<unknown>> | null | undefined)?.[Symbol.asyncIterator] ===
    'function'
  );
}

/** Whether a value is a Blob or a File. */
export function isBlob(value: unknown): value is BlobLike {
  const { size, stream, slice } = (value ?? {}) as Partial<BlobLike>;
  return typeof size === 'number' && typeof stream === 'function' && typeof slice === 'function';
}

/** Whether a value is a URL. */
export function isURL(value: unknown): value is FileURL {
  const { href, protocol } = (value ?? {}) as Partial<FileURL>;
  return typeof href === 'string' && typeof protocol === 'string';
}

/** The bytes that a value is, if it is bytes: the same memory, as a Buffer of this realm. */
export function bytesAt(value: unknown): Buffer | undefined {
  if (Buffer.isBuffer(value)) return value;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return types.isAnyArrayBuffer(value) ? Buffer.from(value) : undefined;
}
