import { toError } from '../errors/to-error';
import { isGood, WeChatAPIError } from '../errors/wechat-api-error';
import { abortError, onAbort } from '../callbacks/abort';
import { Deadline } from './deadline';
import { NOBODY, type Company } from './company';
import { filenameOf } from './answer/disposition';
import { Flow, type Controller } from './flow';
import type { Intake } from './intake';
import { parsedHeaders } from './headers';
import type { ProgressReport } from './progress-report';
import { tooLarge } from './answer/size-limit';
import { unpacked } from './answer/unpacked';

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
  /** What the body has become, where an intake has taken it. */
  taken?: unknown;
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
  readonly #company: Company;
  readonly #deadline: Deadline;
  #controller: Controller | undefined;
  #release: (() => void) | undefined;
  #isOver = false;
  #answer: RawAnswer | undefined;
  #flow: Flow | undefined;
  #taking: Promise<unknown> | undefined;

  constructor(limits: Limits, receiver: Receiver, company = NOBODY) {
    this.#limits = limits;
    this.#receiver = receiver;
    this.#company = company;
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

  /** Something has moved: a piece of the body goes out. */
  moved(): void {
    this.#deadline.move();
  }

  /** So many bytes of the body went out; without a number, all did. */
  sent(bytes?: number): void {
    this.#report(this.#company.sent, bytes);
  }

  /** Nothing has moved for too long. */
  expire(): void {
    const silence = this.#answer ? 'The answer did not go on' : 'No answer came';
    const what = this.#flow?.isHeld ? 'Nothing of the answer was taken' : silence;
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
    const announced = this.#limits.hasBody && status !== 304 ? headers['content-length'] : 0;
    const { received, intake } = this.#company;
    if (received && Number(announced) >= 0) received.total = Number(announced);
    if (Number(announced) > this.#limits.size) this.#refuse();
    else if (intake && isGood(status)) this.#handOver(this.#answer, intake);
  }

  onResponseData(_controller: Controller, piece: Buffer): void {
    this.#deadline.move();
    const answer = this.#answer as RawAnswer;
    answer.size += piece.length;
    if (answer.size > this.#limits.size) this.#refuse();
    else if (this.#flow) this.#flow.push(piece);
    else {
      answer.pieces.push(piece);
      this.#report(this.#company.received, piece.length);
    }
  }

  onResponseEnd(): void {
    if (this.#flow) {
      this.#deadline.move();
      this.#flow.end();
    } else {
      this.#report(this.#company.received);
      this.#end(undefined);
    }
  }

  onResponseError(_controller: unknown, failure: Error): void {
    this.#end(failure);
  }

  onConnect(abort: (reason: Error) => void): void {
    this.onRequestStart({ abort });
  }

  onHeaders(status: number, headers: Buffer[], resume: () => void): boolean {
    if (this.#controller) this.#controller.resume = resume;
    this.onResponseStart(undefined as never, status, parsedHeaders(headers));
    return true;
  }

  onData(piece: Buffer): boolean {
    this.onResponseData(undefined as never, piece);
    return !this.#flow?.isHeld;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(failure: Error): void {
    this.#end(failure);
  }

  #refuse(): void {
    this.fail(tooLarge(this.#limits.size, this.#answer?.status));
  }

  /** Has somebody else take the body. */
  #handOver(answer: RawAnswer, intake: Intake): void {
    const { headers } = answer;
    const flow = (this.#flow = new Flow(this.#controller as Controller, () => {
      this.#deadline.move();
    }));
    const pieces = unpacked(headers['content-encoding'], flow.body, this.#limits.size);
    const head = { headers, filename: filenameOf(headers) };
    this.#taking = intake.take(head, pieces, flow, this.#company.received);
    this.#taking.then(
      (taken) => {
        answer.taken = taken;
        this.#end(undefined);
      },
      (error: unknown) => {
        this.fail(toError(error));
      },
    );
  }

  /** @param bytes that have moved; without, all have */
  #report(report: ProgressReport | undefined, bytes?: number): void {
    if (!report || this.#isOver) return;
    try {
      if (bytes === undefined) report.end();
      else report.move(bytes);
    } catch (thrown) {
      this.fail(toError(thrown));
    }
  }

  #end(failure: Error | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#deadline.stop();
    this.#release?.();
    const tell = () => {
      this.#receiver.ended(failure, this.#answer, this.#controller !== undefined);
    };
    if (!failure || !this.#taking) {
      tell();
      return;
    }
    this.#flow?.giveUp(failure);
    this.#taking.then(tell, tell);
  }
}
