import { Readable } from 'node:stream';

/** What a dispatcher lets its handler do; those of tests cannot hold an answer back. */
export interface Controller {
  abort: (reason: Error) => void;
  pause?: () => void;
  resume?: () => void;
}

/** Bytes that are read ahead of whoever takes them. */
const AHEAD = 256 * 1024;

/** The body of an answer on its way to whoever takes it, as fast as it is taken. */
export class Flow {
  /** What arrives; destroyed when the flow is given up. */
  readonly body: Readable;
  /** Is told when something of it was taken. */
  readonly moved: () => void;
  readonly #controller: Controller;
  readonly #givenUp = new AbortController();
  #isPaused = false;
  #hasEnded = false;

  constructor(controller: Controller, moved: () => void) {
    this.#controller = controller;
    this.moved = moved;
    this.body = new Readable({
      highWaterMark: AHEAD,
      read: () => {
        moved();
        this.#goOn();
      },
    });
    // Whoever takes it meets the error where it reads.
    this.body.on('error', () => undefined);
  }

  /** Whether the next move is that of whoever takes it. */
  get isHeld(): boolean {
    return this.#isPaused || this.#hasEnded;
  }

  /** Aborted when nobody wants the body any more, also behind its end, while the last of it is written. */
  get signal(): AbortSignal {
    return this.#givenUp.signal;
  }

  push(piece: Buffer): void {
    if (this.body.push(piece)) return;
    this.#isPaused = true;
    this.#controller.pause?.();
  }

  end(): void {
    this.#hasEnded = true;
    this.body.push(null);
  }

  giveUp(failure: Error): void {
    this.body.destroy(failure);
    this.#givenUp.abort(failure);
  }

  #goOn(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#controller.resume?.();
  }
}
