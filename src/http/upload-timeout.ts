import { Readable } from 'node:stream';
import { WeChatAPIError } from '../errors/wechat-api-error';

/**
 * Guards the answer to a streamed body: the wait for it begins when the first piece goes out, not while the call waits
 * for a connection, and starts over with every piece. (undici's own timer would end a slow upload in the middle.)
 */
export class Watchdog {
  /** Why the request was ended, if the watchdog did it. */
  verdict: WeChatAPIError | undefined;
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  readonly #caller: AbortSignal | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(milliseconds: number, caller: AbortSignal | undefined) {
    this.#milliseconds = milliseconds;
    this.#caller = caller;
    if (caller?.aborted) this.#heed();
    else caller?.addEventListener('abort', this.#heed);
  }

  /** Ends the request: the watchdog's verdict, or the caller's own signal. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The body, watched while it goes out. */
  watch(body: Readable): Readable {
    // What breaks before anybody reads is met again by the loop below.
    body.on('error', () => undefined);
    return Readable.from(this.#pieces(body), { objectMode: false });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#heed);
  }

  async *#pieces(body: Readable): AsyncGenerator<Buffer> {
    this.#wait();
    for await (const piece of body) {
      this.#wait();
      yield piece as Buffer;
    }
    this.#wait();
  }

  #wait(): void {
    // An answer may come before the body is out.
    if (this.#isStopped) return;
    if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(this.#bite, this.#milliseconds);
  }

  readonly #bite = (): void => {
    this.verdict = new WeChatAPIError(`No answer within ${this.#milliseconds} ms after the last byte moved`, {
      name: 'WeChatAPIResponseTimeoutError',
    });
    this.#controller.abort(this.verdict);
  };

  readonly #heed = (): void => {
    this.#controller.abort(this.#caller?.reason);
  };
}
