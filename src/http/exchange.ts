import { toError } from '../errors/to-error';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { abortError, onAbort } from '../callbacks/abort';
import { Deadline } from './deadline';
import { parsedHeaders } from './headers';
import { tooLarge } from './answer/size-limit';

/** A request, as a dispatcher takes it. */
export interface DispatchOptions {
  origin: string;
  path: string;
  method: string;
  /** Names and values in turn. */
  headers: string[];
  body: unknown;
}

/** Whatever sends requests as undici's dispatchers do. (Not undici's own type, which would be a part of our declarations.) */
export interface Dispatcher {
  dispatch: (options: DispatchOptions, handler: object) => boolean;
}

type Headers = Record<string, string | string[] | undefined>;

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  /** Bytes that arrived. */
  size: number;
  /** The body as it was sent, compressed perhaps; what there was of it, where it broke off. */
  pieces: Buffer[];
}

/** Whoever waits for the end of an exchange. */
export interface Receiver {
  /**
   * Gets the failure, if it is one, and what there is of an answer.
   *
   * @param isConnected whether the request had a connection
   */
  ended: (failure: Error | undefined, answer: RawAnswer | undefined, isConnected: boolean) => void;
}

/** What ends an exchange before its time. */
export interface Limits {
  /** Milliseconds until the answer begins, and in each pause of it. */
  patience: number;
  /** Bytes a body may have, and whether there can be one: that of a HEAD is only announced. */
  size: number;
  hasBody: boolean;
  signal: AbortSignal | undefined;
}

interface Controller {
  abort: (reason: Error) => void;
}

/** What undici is told: not the caller's error, on which urllib leaves the socket when one is destroyed with it. */
function givenUp(): Error {
  return new Error('The request was given up');
}

/**
 * One request on a dispatcher, and its answer, collected: by undici's handler interface, in the words of its versions
 * 7 and later, and of those before.
 */
export class Exchange {
  readonly #limits: Limits;
  readonly #receiver: Receiver;
  readonly #deadline: Deadline;
  #controller: Controller | undefined;
  #release: (() => void) | undefined;
  #isOver = false;
  #answer: RawAnswer | undefined;

  constructor(limits: Limits, receiver: Receiver) {
    this.#limits = limits;
    this.#receiver = receiver;
    this.#deadline = new Deadline(limits.patience, this);
  }

  /** Sends the request. */
  start(dispatcher: Dispatcher, options: DispatchOptions): void {
    const { signal } = this.#limits;
    if (signal) {
      const abort = () => {
        this.fail(abortError(signal));
      };
      if (signal.aborted) {
        abort();
        return;
      }
      this.#release = onAbort(signal, abort);
    }
    try {
      dispatcher.dispatch(options, this);
    } catch (thrown) {
      this.fail(toError(thrown));
    }
  }

  /** Something has moved: a piece of the body went out. */
  moved(): void {
    this.#deadline.move();
  }

  /** Nothing has moved for too long. */
  expire(): void {
    const what = this.#answer ? 'The answer did not go on' : 'No answer came';
    this.fail(
      new WeChatAPIError(`${what} within ${this.#limits.patience} ms`, {
        name: 'WeChatAPIResponseTimeoutError',
        status: this.#answer?.status,
      }),
    );
  }

  /** Ends the exchange with this error. */
  fail(failure: Error): void {
    this.#end(failure);
    this.#controller?.abort(givenUp());
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // It ended while it waited for a connection.
    if (this.#isOver) controller.abort(givenUp());
    else this.#deadline.move();
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    this.#deadline.move();
    // Of 100 Continue and its like the answer is yet to come.
    if (status < 200) return;
    this.#answer = { status, headers, size: 0, pieces: [] };
    const announced =
      this.#limits.hasBody && status !== 204 && status !== 304 ? headers['content-length'] : 0;
    if (Number(announced) > this.#limits.size) this.#refuse();
  }

  onResponseData(_controller: Controller, piece: Buffer): void {
    this.#deadline.move();
    const answer = this.#answer as RawAnswer;
    answer.size += piece.length;
    if (answer.size > this.#limits.size) this.#refuse();
    else answer.pieces.push(piece);
  }

  onResponseEnd(): void {
    this.#end(undefined);
  }

  onResponseError(_controller: unknown, failure: Error): void {
    this.#end(failure);
  }

  onConnect(abort: (reason: Error) => void): void {
    this.onRequestStart({ abort });
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    this.onResponseStart(undefined as never, status, parsedHeaders(headers));
    return true;
  }

  onData(piece: Buffer): boolean {
    this.onResponseData(undefined as never, piece);
    return true;
  }

  onComplete(): void {
    this.#end(undefined);
  }

  onError(failure: Error): void {
    this.#end(failure);
  }

  #refuse(): void {
    this.fail(tooLarge(this.#limits.size, this.#answer?.status));
  }

  #end(failure: Error | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#deadline.stop();
    this.#release?.();
    this.#receiver.ended(failure, this.#answer, this.#controller !== undefined);
  }
}
