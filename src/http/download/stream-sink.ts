import { broken } from '../body/streams';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import type { Sink } from './sink';

/** A caller's stream; nothing was written to it before it was opened. */
export class StreamSink implements Sink {
  readonly #stream: NodeJS.WritableStream;
  #failure: Error | undefined;
  #wait: { resolve: () => void; reject: (failure: Error) => void } | undefined;

  /** @param signal ends what it waits for */
  constructor(stream: NodeJS.WritableStream, signal: AbortSignal) {
    this.#stream = stream;
    signal.addEventListener('abort', () => {
      this.#fail(signal.reason);
    });
    stream.on('drain', this.#goOn).on('error', this.#fail).on('close', this.#close);
  }

  write(piece: Buffer): Promise<void> | undefined {
    if (this.#failure) return Promise.reject(this.#failure);
    return this.#stream.write(piece) ? undefined : this.#waiting();
  }

  async end(): Promise<undefined> {
    const ended = this.#waiting();
    // Those two are the process's, and cannot be ended.
    if (this.#stream === process.stdout || this.#stream === process.stderr)
      this.#stream.write('', this.#goOn);
    else this.#stream.on('finish', this.#goOn).end();
    await ended;
    this.#letGo();
  }

  abandon(): Promise<void> {
    this.#failure ??= new Error('The download was given up');
    // Without an error: the caller gets that, and the stream may have nobody to listen to one.
    (this.#stream as { destroy?: () => void }).destroy?.();
    return Promise.resolve();
  }

  readonly #goOn = (): void => {
    this.#wait?.resolve();
  };

  readonly #fail = (thrown: unknown): void => {
    this.#failure ??= broken(thrown);
    this.#wait?.reject(this.#failure);
  };

  readonly #close = (): void => {
    const code = 'ERR_STREAM_PREMATURE_CLOSE';
    this.#fail(
      new WeChatAPIError('The stream to write to was closed', { name: 'WeChatAPIRequestError', code }),
    );
  };

  #waiting(): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#wait = { resolve, reject };
    });
  }

  #letGo(): void {
    this.#stream.off('drain', this.#goOn).off('error', this.#fail).off('close', this.#close);
    this.#stream.off('finish', this.#goOn);
  }
}
