import type { Readable } from 'node:stream';
import { argumentError, WeChatAPIError } from '../../errors/wechat-api-error';
import { Deadline } from '../deadline';
import { broken, bytesOf } from './streams';

/** Bytes of a stream of unknown size that are collected at most: more than WeChat takes of anything. */
const COLLECTED = 32 * 1024 * 1024;

/** All that is in a stream, which may be silent for so many milliseconds. */
export function collected(stream: Readable, patience: number): Promise<Buffer> {
  return patiently(stream, patience, async (moved) => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of bytesIn(stream)) {
      moved();
      pieces.push(piece);
      size += piece.length;
      if (size > COLLECTED)
        throw argumentError('A stream of more than 32 MB needs its size: { file, filename, size }');
    }
    return Buffer.concat(pieces);
  });
}

/** A stream whose first piece is known. */
export interface Begun {
  first: Uint8Array | undefined;
  /** All pieces, the first one too. */
  content: () => AsyncIterable<Uint8Array>;
}

/** Reads the first piece of a stream, which may be silent for so many milliseconds. */
export function begun(stream: Readable, patience: number): Promise<Begun> {
  return patiently(stream, patience, async () => {
    const pieces = bytesIn(stream);
    const { value: first } = (await pieces.next()) as { value: Uint8Array | undefined };
    const content = async function* () {
      if (first) yield first;
      yield* pieces;
    };
    return { first, content };
  });
}

async function patiently<T>(
  stream: Readable,
  patience: number,
  read: (moved: () => void) => Promise<T>,
): Promise<T> {
  const expire = () => {
    const silence = `The stream was silent for ${patience} ms`;
    stream.destroy(new WeChatAPIError(silence, { name: 'WeChatAPIResponseTimeoutError' }));
  };
  const deadline = new Deadline(patience, { expire });
  deadline.move();
  try {
    return await read(() => {
      deadline.move();
    });
  } catch (error) {
    throw broken(error);
  } finally {
    deadline.stop();
  }
}

/** The pieces of a stream, as bytes. */
export async function* bytesIn(stream: Readable): AsyncGenerator<Uint8Array> {
  const { readableEncoding } = stream;
  for await (const piece of stream) yield bytesOf(piece, readableEncoding);
}
