import { Writable } from 'node:stream';
import type { WebWritable } from '../described-request';

/** What a WritableStream lets write to it. */
interface Writer {
  write: (piece: Uint8Array) => Promise<void>;
  close: () => Promise<void>;
  abort: (reason?: unknown) => Promise<void>;
}

/** A stream of the web as one of Node's. By what it can do: Node's own way knows the streams of its own realm alone. */
export function writableOf(web: WebWritable): Writable {
  const writer = web.getWriter() as Writer;
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      // Bytes for everybody: a Buffer may be more than others expect.
      writer.write(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength)).then(() => {
        done();
      }, done);
    },
    final(done) {
      writer.close().then(() => {
        done();
      }, done);
    },
    destroy(error, done) {
      if (!this.writableFinished) writer.abort(error).catch(() => undefined);
      done(error);
    },
  });
}
