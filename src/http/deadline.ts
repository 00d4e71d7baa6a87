import { now, startTimer, stopTimer, type Timer } from '../clock';

/** Whoever waits. */
interface Waiting {
  /** It has taken too long. */
  expire: () => void;
}

/** Ends a wait when nothing has moved for so many milliseconds: not a moment earlier, and hardly one later. */
export class Deadline {
  readonly #patience: number;
  readonly #waiting: Waiting;
  #timer: Timer;
  #movedAt = 0;

  constructor(patience: number, waiting: Waiting) {
    this.#patience = patience;
    this.#waiting = waiting;
  }

  /** Counts from now on. */
  move(): void {
    this.#movedAt = now();
    this.#timer ??= startTimer(this.#patience, look, this);
  }

  /** The time is over, or there is some left. */
  look(): void {
    const left = this.#movedAt + this.#patience - now();
    if (left > 0) this.#timer = startTimer(left, look, this);
    else {
      this.stop();
      this.#waiting.expire();
    }
  }

  /** Nothing is waited for any more. */
  stop(): void {
    stopTimer(this.#timer);
  }
}

// One timer for many moves: a file in thousands of pieces would set it thousands of times.
function look(deadline: Deadline): void {
  deadline.look();
}
