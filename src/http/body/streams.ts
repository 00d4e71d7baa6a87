import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { argumentError, WeChatAPIError } from '../../errors/wechat-api-error';
import { textOf, toError } from '../../errors/to-error';
import { bytesAt } from './kinds';

const wrapped = new WeakMap<object, Readable>();

/**
 * A stream of whatever age as one of today. One of old is wrapped once, as soon as it is seen: it does not wait until it
 * is read.
 */
export function toReadable(stream: NodeJS.ReadableStream): Readable {
  if (stream instanceof Readable) return stream;
  const known = wrapped.get(stream);
  if (known) return known;
  const { destroyed, errored } = stream as Partial<Readable>;
  // What breaks before it is read is met again when it is.
  const readable = new Readable().wrap(stream).on('error', () => undefined);
  readable.once('close', () => {
    (stream as Partial<Readable>).destroy?.();
  });
  if (destroyed) readable.destroy(errored ?? undefined);
  wrapped.set(stream, readable);
  return readable;
}

/** Told when a piece is about to go out and when it went, when all went, and when the stream fails. */
interface Watcher {
  moved: () => void;
  sent: (bytes?: number) => void;
  fail: (error: Error) => void;
}

/** The pieces of a stream, whose going out somebody watches. */
export async function* piecesOf(stream: Readable, watcher: Watcher): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream.iterator({ destroyOnReturn: !isUpstream(stream) })) {
      watcher.moved();
      const bytes = bytesOf(piece);
      yield bytes;
      // Who asks for the next piece has given this one to the socket, and waited until that could take more.
      watcher.sent(bytes.length);
    }
    watcher.moved();
    watcher.sent();
  } catch (error) {
    watcher.fail(broken(error));
    throw new Error('The stream failed', { cause: error });
  }
}

/**
 * Pieces whose length is known, as a Blob: undici sends one at once. With other streams it waits for a microtask, which
 * under the timers of jest never comes.
 */
export class SizedBody extends Blob {
  override readonly size: number;
  override readonly stream: () => never;

  constructor(size: number, pieces: AsyncIterable<Uint8Array>) {
    super([]);
    this.size = size;
    this.stream = () => pieces as never;
  }
}

/** Lets go of a stream that was to be sent. */
export function release(stream: Readable): void {
  if (isUpstream(stream)) stream.resume();
  else stream.destroy();
}

/** A request that is passed on: who made it waits for an answer on the same connection. */
export function isUpstream(stream: unknown): boolean {
  return typeof (stream as Partial<IncomingMessage> | null | undefined)?.httpVersion === 'string';
}

/** A piece of a stream, as bytes. */
export function bytesOf(piece: unknown, encoding?: BufferEncoding | null): Uint8Array {
  if (typeof piece === 'string') return Buffer.from(piece, encoding ?? undefined);
  const bytes = bytesAt(piece);
  if (bytes) return bytes;
  throw argumentError('Expected a stream of bytes, not of objects');
}

/** The error for a stream that failed. */
export function broken(thrown: unknown): WeChatAPIError {
  if (thrown instanceof WeChatAPIError) return thrown;
  const cause = toError(thrown) as NodeJS.ErrnoException;
  return new WeChatAPIError(`The stream failed: ${textOf(cause.message)}`, {
    name: 'WeChatAPIRequestError',
    code: cause.code,
    cause,
  });
}
