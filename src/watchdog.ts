import { Readable } from 'node:stream';
import { WeChatAPIError } from './errors';

/**
 * Guards the answer to a streamed body: the wait for it begins when the body has been sent, and starts over with
 * every piece of it that moves. (undici's own timer would end a slow upload in the middle.)
 */
export class Watchdog {
  /** Why the request was ended, if the watchdog did it. */
  verdict: WeChatAPIError | undefined;
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  readonly #caller: AbortSignal | undefined;
  #timer: NodeJS.Timeout;

  constructor(milliseconds: number, caller: AbortSignal | undefined) {
    this.#milliseconds = milliseconds;
    this.#caller = caller;
    this.#timer = setTimeout(this.#bite, milliseconds);
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
    const timer = this.#timer;
    const pieces = async function* () {
      for await (const piece of body) {
        timer.refresh();
        yield piece as Buffer;
      }
      timer.refresh();
    };
    return Readable.from(pieces(), { objectMode: false });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#heed);
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
