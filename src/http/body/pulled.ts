import { Readable } from 'node:stream';
import type { WebStream } from '../described-request';
import { broken, bytesOf } from './streams';

/** What hands out pieces. */
interface Pieces {
  next: () => PromiseLike<{ done?: boolean; value?: unknown }>;
  /** Lets go of them before their end. */
  return?: () => unknown;
}

/** Bytes that are read ahead: with less, pieces go out one by one. */
const AHEAD = 64 * 1024;

/**
 * A stream of pieces of bytes, begun when it is read.
 *
 * Unlike one of `Readable.from` it can be destroyed at any time: it does not wait for a piece that may never come.
 */
export function pulled(begin: () => Pieces): Readable {
  let pieces: Pieces | undefined;
  const pull = async (stream: Readable) => {
    try {
      const { done, value } = await (pieces ??= begin()).next();
      if (!stream.destroyed) stream.push(done ? null : bytesOf(value));
    } catch (thrown) {
      stream.destroy(broken(thrown));
    }
  };
  return new Readable({
    highWaterMark: AHEAD,
    read() {
      void pull(this);
    },
    destroy(error, callback) {
      // What cannot even be let go of is nobody's any more.
      Promise.resolve(pieces)
        .then((begun) => begun?.return?.())
        .catch(() => undefined);
      callback(error);
    },
  });
}

/** The pieces of a stream of the web. */
export function piecesOfWeb(stream: WebStream): Pieces {
  const reader = stream.getReader() as {
    read: Pieces['next'];
    cancel: () => unknown;
  };
  return { next: () => reader.read(), return: () => reader.cancel() };
}
