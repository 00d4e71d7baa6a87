import type { Readable } from 'node:stream';
import { pulled } from './pulled';

/** Bytes to be sent, whose number is known. */
export interface Source {
  /** Begins to read them: a file that nobody reads is not opened. */
  content: () => AsyncIterable<unknown> | Iterable<unknown>;
  size: number;
  /** The caller's stream, if they come from one. */
  stream?: Readable;
}

/** The bytes as a stream; when it is closed, whatever became of the request, so is what they come from. */
export function readable({ content, stream: given }: Source): Readable {
  const pieces = async function* () {
    yield* content();
  };
  const stream = pulled(pieces);
  // What breaks before it is read is met again when it is.
  given?.on('error', () => undefined);
  stream.once('close', () => given?.destroy());
  return stream;
}
