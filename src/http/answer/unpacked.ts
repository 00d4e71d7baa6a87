import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { tooLarge } from './size-limit';
import { encodingIn, hasZlibHead, unreadable } from './unpack';

/** What undoes a content encoding piece by piece, as the first bytes say. */
const UNPACKERS: Record<string, ((first: Buffer) => Transform) | undefined> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: (first) => (hasZlibHead(first) ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
};

/**
 * The pieces of a body, unpacked where it is packed.
 *
 * @param limit bytes that it may have
 */
export async function* unpacked(
  encoding: string | string[] | undefined,
  body: Readable,
  limit: number,
): AsyncGenerator<Buffer> {
  const name = encodingIn(encoding);
  const unpacker = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined;
  let size = 0;
  for await (const piece of (unpacker ? through(unpacker, body) : body) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limit) throw tooLarge(limit);
    yield piece;
  }
}

async function* through(unpackerFor: (first: Buffer) => Transform, body: Readable): AsyncGenerator<Buffer> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const first = await pieces.next();
  if (first.done) return;
  const all = async function* () {
    yield first.value;
    yield* pieces;
  };
  // What goes wrong is met where the unpacker is read.
  const unpacker = pipeline(all, unpackerFor(first.value), () => undefined);
  try {
    yield* unpacker as AsyncIterable<Buffer>;
  } catch (thrown) {
    throw unreadable(thrown);
  }
}
